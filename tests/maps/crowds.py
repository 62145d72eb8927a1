"""Households and outer rings of any size and shape, to see whether everything finds room on a map."""

from __future__ import annotations

import random
from typing import Any

from netmap.casebook import Casebook

RELATIONS = ("family", "friend", "neighbour", "acquaintance", "work_school")
NAMES = ("Aaltje", "buurvrouw Ans", "oom Barend", "kennis van de markt Elly", "Zoë Łukaszewicz", "Jo", "tante Nadia",
         "buurtkrantmaker Xavier", "Fatima el Hamdaoui", "meneer Wammes-Willems", "Pim")  # fmt: skip
LONG_NAMES = ("Wilhelminastraatbewonersclub", "M" * 28, "Stichting Verzonnen Buurtzorg", "Ogun-van der Wijngaarden, M.",
              "W" * 14 + " " + "m" * 13, "Buurt- en speeltuinvereniging", "iIlLjJtTfF iIlLjJtTfF iIlLjJ")  # fmt: skip
ORGANISATIONS = ("Woningcorporatie De Dakpan", "Vliegend vakteam Psychiatrie en verslaving", "Kerk De Lichtbron",
                 "Moskee De Tuin", "Basisschool Het Kompas", "Jeugdhulp De Springplank", "GGZ De Horizon",
                 "Volkstuinvereniging De Rode Biet", "Burenhulp", "Onafhankelijke cliëntondersteuning")  # fmt: skip
KINDS = ("municipality", "welfare", "association", "faith", "health", "home_care", "school", "housing", "debt",
         "police", "youth", "safety", "other")  # fmt: skip
SUPPORT = ("practical", "company", "advice", "emotional", "financial")


def full_home(
    count: int,
    *,
    seed: int = 0,
    names: tuple[str, ...] = NAMES,
    organisations: int = 0,
    residents: int = 1,
    badges: int = 3,
    not_asked: float = 0.0,
    one_cell: bool = False,
) -> Casebook:
    """A household with so many contacts, of any relation and closeness, or all in one ring and sector."""
    chance = random.Random(seed)
    people: list[dict[str, Any]] = [
        {"person_id": f"R{number}", "household_id": "H1", "name": f"Verzonnen Bewoner {number}", "role": "resident",
         "focus": "no" if number else "yes"}
        for number in range(residents)
    ]  # fmt: skip
    ties: list[dict[str, Any]] = []
    for number in range(count):
        person: dict[str, Any] = {"person_id": f"P{number:02}", "household_id": "H1", "name": chance.choice(names)}
        role = "informal" if one_cell else chance.choice(("informal",) * 4 + ("volunteer", "professional"))
        relation = {"relation": "friend" if one_cell else chance.choice(RELATIONS)} if role == "informal" else {}
        people.append(person | {"role": role} | relation)
        circle = {} if chance.random() < not_asked else {"circle": 2 if one_cell else chance.choice((1, 2, 2, 3, 3, 3))}
        support = {way: "|".join(chance.sample(SUPPORT, chance.randint(0, badges))) for way in ("gives", "receives")}
        ties.append({"household_id": "H1", "source": person["person_id"], "target": "R0",
                     "frequency": chance.randint(0, 5), **circle, **support})  # fmt: skip
    rows: dict[str, list[dict[str, Any]]] = {
        "households": [{"household_id": "H1", "observed_on": "2026-05-01"}], "people": people, "ties": ties,
    }  # fmt: skip
    if organisations:
        rows["organisations"] = [
            {"organisation_id": f"O{number}", "name": ORGANISATIONS[number % len(ORGANISATIONS)], "kind": "welfare"}
            for number in range(organisations)
        ]
        rows["involvements"] = [
            {"household_id": "H1", "organisation_id": f"O{number}", "role": "helper", "status": "active"}
            for number in range(organisations)
        ]
    return Casebook.from_tables(rows)


def full_ring(count: int, *, seed: int = 0, names: tuple[str, ...] = ORGANISATIONS, teams: int = 1) -> Casebook:
    """Teams with so many organisations around them, of any kind and level, some not connected yet."""
    chance = random.Random(seed)
    rows = [
        {"organisation_id": f"T{number}", "name": f"Sociaal wijkteam Verzinsel {number}", "kind": "neighbourhood_team"}
        for number in range(teams)
    ]
    ties = []
    for number in range(count):
        id = f"O{number:03}"
        rows.append({"organisation_id": id, "name": chance.choice(names), "kind": chance.choice(KINDS)})
        level = chance.choice((0, 1, 2, 2, 3, 3, 4))
        if level:
            ties.append({"source": f"T{chance.randrange(teams)}", "target": id, "level": level})
        if number and chance.random() < 0.5:
            ties.append({"source": f"O{chance.randrange(number):03}", "target": id, "level": 2})
    return Casebook.from_tables({"organisations": rows, "collaborations": ties})
