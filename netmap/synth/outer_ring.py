"""Drawing an outer ring for a municipality that does not exist."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from netmap.schema import join
from netmap.synth.draws import frame
from netmap.synth.words import AREAS, FIRST, LAST
from netmap.vocabulary import DOMAINS, FUNCTIONS, LETTERS

__all__ = ["draw_ring"]

_Row = dict[str, Any]
_Offer = tuple[int, str, str, str]  # step, discipline, domains, letters of the support functions

_LOCAL: tuple[tuple[str, str, tuple[_Offer, ...]], ...] = (
    (
        "neighbourhood_team",
        "Wijkteam",
        ((4, "individual_support", "fin hou dom men soc par iadl", "AE"), (4, "care", "phy badl", "PA")),
    ),
    (
        "welfare",
        "Welzijn",
        (
            (3, "volunteer", "soc time day", "G"),
            (4, "community_building", "soc par", "GA"),
            (4, "individual_support", "men dom fin", "AE"),
        ),
    ),
    (
        "volunteer_initiative",
        "Burenhulp",
        ((3, "volunteer", "iadl adl hou", "P"), (3, "volunteer", "soc men", "GE"), (3, "volunteer", "phy iadl", "PG")),
    ),
    ("volunteer_initiative", "Buurtkeuken", ((3, "volunteer", "soc time", "G"), (3, "volunteer", "time par", "G"))),
    ("association", "Sportclub", ((3, "volunteer", "phy soc time", "G"),)),
    ("faith", "Geloofsgroep", ((3, "volunteer", "soc men", "GE"),)),
    ("school", "School", ((4, "individual_support", "work dom", "A"),)),
    ("home_care", "Wijkverpleging", ((4, "care", "badl adl phy", "P"), (4, "care", "iadl", "P"))),
    ("health", "Huisartsen", ((4, "care", "phy men", "A"), (4, "care", "men", "AE"))),
)
"""Kinds of organisations that every area has, their names and what they offer."""

_CITY: tuple[tuple[str, str, str, tuple[_Offer, ...]], ...] = (
    ("municipality", "Vraagwijzer", "wmo", ((4, "individual_support", "iadl par soc", "A"),)),
    (
        "youth",
        "Centrum voor Jeugd en Gezin",
        "youth",
        ((4, "individual_support", "dom work", "AE"), (3, "volunteer", "dom", "AE")),
    ),
    ("work_income", "Werkplein", "participation", ((4, "individual_support", "fin work", "AF"),)),
    ("debt", "Schuldhulp", "", ((4, "individual_support", "fin", "AF"),)),
    ("volunteer_initiative", "Geldmaatjes", "", ((3, "volunteer", "fin", "AF"), (3, "volunteer", "fin iadl", "A"))),
    ("volunteer_initiative", "Taalhuis", "", ((3, "volunteer", "work par soc", "AG"),)),
    ("mental_health", "GGZ", "", ((5, "specialist", "men", "EA"), (5, "specialist", "men sub", "EA"))),
    ("specialist_team", "Vliegend vakteam", "", ((5, "specialist", "men sub", "EA"), (5, "specialist", "dom", "A"))),
    ("disability", "Begeleiding", "", ((4, "individual_support", "iadl time day", "PA"),)),
    ("elderly_care", "Dagcentrum", "", ((4, "care", "time day soc", "GP"),)),
    ("housing", "Woningcorporatie", "", ((4, "individual_support", "hou", "AP"),)),
    ("shelter", "Opvang", "", ((5, "specialist", "hou", "P"),)),
    ("police", "Wijkagent", "", ((4, "individual_support", "jus dom", "A"),)),
    ("safety", "Veilig Thuis", "", ((5, "specialist", "dom", "A"),)),
    ("client_support", "Meedenkers", "", ((4, "individual_support", "iadl fin par", "AE"),)),
)
"""Kinds of organisations for the whole city, their names, the front door they are and what they offer."""


def draw_ring(rng: np.random.Generator, areas: int, day: np.datetime64) -> dict[str, pd.DataFrame]:
    """Areas, organisations, workers, services and collaborations.

    Every area has its own team, welfare, initiatives, school and care; the city has the front doors and specialists.
    """
    places = _areas(rng, areas)
    local = [
        (kind, f"{name} {place['name']}", "", offers, place["area_id"])
        for place in places
        for kind, name, offers in _LOCAL
    ]
    city = [(kind, f"{name} Verzonnestad", door, offers, "*") for kind, name, door, offers in _CITY]
    rows: dict[str, list[_Row]] = {"areas": places, "organisations": [], "workers": [], "services": []}
    for number, (kind, name, door, offers, where) in enumerate([*local, *city], start=1):
        checked = day - np.timedelta64(int(rng.integers(0, 260)), "D")
        shared = {"organisation_id": f"O{number:03d}", "areas": where}
        organisation = {"observed_on": checked, "name": name, "kind": kind, "front_door": door or None}
        rows["organisations"].append(shared | organisation)
        for offer in offers:
            code = f"S{len(rows['services']) + 1:04d}"
            service = {"service_id": code, "observed_on": checked, "name": f"{name}: aanbod {code}"}
            rows["services"].append(shared | service | _service(rng, offer))
        for _ in range(2):
            code = f"W{len(rows['workers']) + 1:04d}"
            rows["workers"].append(shared | {"worker_id": code, "name": _name(rng), "discipline": offers[0][1]})
    rows["collaborations"] = _collaborations(rng, rows["organisations"], day)
    return {name: frame(name, _columns(table), len(table)) for name, table in rows.items()}


def _columns(rows: list[_Row]) -> dict[str, pd.Series]:
    table = pd.DataFrame(rows)
    return {str(name): table[name] for name in table.columns}


def _name(rng: np.random.Generator) -> str:
    first = FIRST[int(rng.integers(2))]
    return f"{first[int(rng.integers(len(first)))]} {LAST[int(rng.integers(len(LAST)))]}"


def _areas(rng: np.random.Generator, count: int) -> list[_Row]:
    """Areas on a grid in open water."""
    return [
        {
            "area_id": f"BU9998{number:04d}",
            "name": AREAS[number % len(AREAS)] + (f" {number // len(AREAS) + 1}" if number >= len(AREAS) else ""),
            "municipality": "Verzonnestad",
            "latitude": round(52.70 + 0.008 * (number // 6), 4),
            "longitude": round(5.35 + 0.013 * (number % 6), 4),
            "residents": int(rng.integers(1500, 8000)),
        }
        for number in range(count)
    ]


def _service(rng: np.random.Generator, offer: _Offer) -> _Row:
    """What a service is and how full; of some nobody knows the free places or the waiting time."""
    step, discipline, domains, letters = offer
    functions = {LETTERS[letter] for letter in letters}
    return {
        "step": step,
        "discipline": discipline,
        "domains": join(domain for domain in DOMAINS if domain in domains.split()),
        "functions": join(function for function in FUNCTIONS if function in functions),
        "capacity": None if rng.random() < 0.15 else int(rng.poisson(4 if step == 3 else 2)),
        "wait_days": None if rng.random() < 0.15 else int(rng.gamma(1.3, (6, 18, 45)[step - 3])),
        "cost": "free" if rng.random() < 0.8 else "income_dependent",
        "referral_needed": "yes" if step == 5 else "no",
        "status": "active",
    }


def _collaborations(rng: np.random.Generator, organisations: list[_Row], day: np.datetime64) -> list[_Row]:
    """Working ties at two dates a year apart: within an area, with the city's organisations, and few across areas."""
    rows: list[_Row] = []
    later, earlier = day - np.timedelta64(41, "D"), day - np.timedelta64(406, "D")
    for one, two in combinations(organisations, 2):
        here = one["areas"] == two["areas"]
        team = "neighbourhood_team" in (one["kind"], two["kind"])
        if rng.random() > _chance(here=here, team=team, city="*" in (one["areas"], two["areas"])):
            continue
        level = int(rng.choice(5, p=[0.1, 0.25, 0.35, 0.2, 0.1])) + (here and team)
        then = int(np.clip(level - rng.choice(3, p=[0.6, 0.3, 0.1]), 0, 5))
        pair = {
            "source": one["organisation_id"],
            "target": two["organisation_id"],
            "level_wanted": min(level + 1, 5),
            "reported_by": "both" if rng.random() < 0.4 else "source",
        }
        rows += [pair | {"observed_on": earlier, "level": then}, pair | {"observed_on": later, "level": level}]
    return rows


def _chance(*, here: bool, team: bool, city: bool) -> float:
    """How likely two organisations know each other; a neighbourhood team knows most of its area and of the city."""
    if team:
        return 0.9 if here else 0.7 if city else 0.02
    return 0.25 if here else 0.02
