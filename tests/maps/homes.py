"""Invented households for the tests of the maps."""

from __future__ import annotations

from typing import Any

from netmap.casebook import Casebook

SECRET_NOTE = "Zeldzaamwoord-notitie van de werker"
SECRET_NEED = "Zeldzaamwoord-toelichting bij een score"
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "\"'`aanhaling&amp;",
    "{{7*7}} {% raw %}",
    "عائشة \u202eomgekeerd",
    "Zoë 👩‍👧 Łukasz",
    "regel\u2028scheiding",
)


def tables() -> dict[str, list[dict[str, Any]]]:
    """One household with every kind of contact, and things that may never lie on the table."""
    people: list[dict[str, Any]] = [
        {"person_id": "R1", "household_id": "H1", "name": "Fenna Verzinsel", "role": "resident", "focus": "yes",
         "birth_year": 1987},
        {"person_id": "R2", "household_id": "H1", "name": "Kind Verzinsel", "role": "resident", "birth_year": 2016},
        {"person_id": "P1", "household_id": "H1", "name": "Zus Aaltje", "role": "informal", "relation": "family",
         "note": "Belt elke dag.", "distance": "street", "burden": 4, "rater": "self"},
        {"person_id": "P2", "household_id": "H1", "name": "Ex Barend", "role": "informal", "relation": "ex_partner"},
        {"person_id": "P3", "household_id": "H1", "name": "Vriendin Cato", "role": "informal", "relation": "friend"},
        {"person_id": "P4", "household_id": "H1", "name": "Buur Dirk", "role": "informal", "relation": "neighbour"},
        {"person_id": "P5", "household_id": "H1", "name": "Maatje Evi", "role": "volunteer"},
        {"person_id": "P6", "household_id": "H1", "name": "Werker Flip", "role": "professional", "worker_id": "W1"},
        {"person_id": "P7", "household_id": "H1", "name": "Wilniet Gerda", "role": "informal", "relation": "friend",
         "objection": "yes"},
    ]  # fmt: skip
    ties: list[dict[str, Any]] = [
        {"household_id": "H1", "source": "P1", "target": "R1", "circle": 1, "frequency": 5, "quality": "supportive",
         "gives": "practical|emotional", "receives": "company"},
        {"household_id": "H1", "source": "R1", "target": "P2", "circle": 2, "frequency": 3, "quality": "unsafe",
         "receives": "financial"},
        {"household_id": "H1", "source": "P3", "target": "R1", "circle": 2, "frequency": 2, "quality": "conflict",
         "gives": "none"},
        {"household_id": "H1", "source": "P4", "target": "R1", "quality": "neutral"},
        {"household_id": "H1", "source": "P5", "target": "R1", "circle": 3, "frequency": 3, "gives": "company"},
        {"household_id": "H1", "source": "P6", "target": "R1", "circle": 3, "frequency": 1, "gives": "advice"},
        {"household_id": "H1", "source": "P7", "target": "R1", "circle": 1, "frequency": 5},
        {"household_id": "H1", "source": "P1", "target": "P3", "weight": 0.8},
    ]  # fmt: skip
    return {
        "households": [
            {"household_id": "H1", "observed_on": "2026-05-01", "label": "Gezin Verzinsel", "safety": "yes",
             "question": "Ik wil weer rust in huis.", "note": SECRET_NOTE, "roster": "confirmed",
             "contact_ties": "confirmed", "contact_status": "reached"},
        ],
        "people": people,
        "ties": ties,
        "needs": [
            {"household_id": "H1", "domain": "fin", "score": 1, "observed_on": "2026-05-01", "note": SECRET_NEED},
        ],
        "organisations": [
            {"organisation_id": "O1", "name": "Wijkteam Verzinsel", "kind": "neighbourhood_team"},
            {"organisation_id": "O2", "name": "Veilig Thuis Verzinsel", "kind": "safety"},
        ],
        "workers": [{"worker_id": "W1", "organisation_id": "O1", "name": "Werker Flip"}],
        "involvements": [
            {"household_id": "H1", "organisation_id": "O1", "worker_id": "W1", "role": "director", "status": "active",
             "task": "Houdt het overzicht."},
            {"household_id": "H1", "organisation_id": "O2", "role": "helper", "status": "active"},
        ],
    }  # fmt: skip


def home() -> Casebook:
    return Casebook.from_tables(tables())


def hostile_home() -> Casebook:
    """A household in which every text is an attack."""
    people: list[dict[str, Any]] = [
        {"person_id": "R1", "household_id": "H1", "name": HOSTILE[0], "role": "resident", "focus": "yes"}
    ]
    ties: list[dict[str, Any]] = []
    for number, text in enumerate(HOSTILE):
        id = f"P{number}"
        people.append({"person_id": id, "household_id": "H1", "name": text, "role": "informal", "relation": "friend",
                       "note": text})  # fmt: skip
        ties.append({"household_id": "H1", "source": id, "target": "R1", "circle": 1 + number % 3, "frequency": 3})
    households = [
        {"household_id": "H1", "observed_on": "2026-05-01", "label": HOSTILE[1], "question": HOSTILE[0]},
    ]
    return Casebook.from_tables({"households": households, "people": people, "ties": ties})


def crowded_home(count: int) -> Casebook:
    """A household with so many contacts, spread over groups and rings."""
    relations = ("family", "friend", "neighbour", "acquaintance")
    people: list[dict[str, Any]] = [
        {"person_id": "R1", "household_id": "H1", "name": "Verzinsel", "role": "resident", "focus": "yes"}
    ]
    ties: list[dict[str, Any]] = []
    for number in range(count):
        id = f"P{number:02}"
        people.append({"person_id": id, "household_id": "H1", "name": f"Verzonnen Contact {number}",
                       "role": "informal", "relation": relations[number % 4]})  # fmt: skip
        ties.append({"household_id": "H1", "source": id, "target": "R1", "circle": 1 + number % 3,
                     "frequency": number % 6, "gives": "company"})  # fmt: skip
    households = [{"household_id": "H1", "observed_on": "2026-05-01"}]
    return Casebook.from_tables({"households": households, "people": people, "ties": ties})
