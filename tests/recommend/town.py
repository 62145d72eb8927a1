"""A tiny invented town: one household, a handful of services, one flaw at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from netmap.casebook import Casebook
from netmap.recommend import Advice, GapAdvice, advise
from tests.build import Row, casebook, contact

AREAS: list[Row] = [
    {"area_id": "north", "name": "Noord", "latitude": 52.0, "longitude": 5.0},
    {"area_id": "south", "name": "Zuid", "latitude": 52.1, "longitude": 5.0},
]
ORGANISATIONS: list[Row] = [
    {"organisation_id": "team", "name": "Wijkteam Verzonnen", "kind": "neighbourhood_team", "areas": "north"},
    {"organisation_id": "helpers", "name": "Burenhulp Verzonnen", "kind": "volunteer_initiative", "areas": "*"},
    {"organisation_id": "care", "name": "Zorg Verzonnen", "kind": "welfare", "areas": "*"},
    {"organisation_id": "experts", "name": "Vakteam Verzonnen", "kind": "specialist_team", "areas": "*"},
    {"organisation_id": "desk", "name": "Loket Verzonnen", "kind": "municipality", "areas": "*", "front_door": "wmo"},
    {"organisation_id": "cjg", "name": "CJG Verzonnen", "kind": "youth", "areas": "*", "front_door": "youth"},
    {"organisation_id": "vt", "name": "Veilig Verzonnen", "kind": "safety", "areas": "*"},
]
PLAIN: Row = {
    "observed_on": "2026-05-20",
    "areas": "*",
    "capacity": 3,
    "wait_days": 0,
    "cost": "free",
    "status": "active",
    "referral_needed": "no",
    "languages": "nl",
}
"""What makes a service fit without doubts."""


def service(service_id: str, step: int = 3, **cells: Any) -> Row:
    """A service that fits the household unless ``cells`` say otherwise."""
    owner = {3: "helpers", 4: "care", 5: "experts"}[step]
    return {**PLAIN, "service_id": service_id, "name": service_id, "organisation_id": owner, "step": step, **cells}


def willing(person_id: str, **cells: Any) -> tuple[Row, Row]:
    """Somebody of the own network who would do more and can be asked without doubts."""
    usual = {"potential": "yes", "availability": "yes", "quality": "supportive", "birth_year": 1970}
    return contact(person_id, **{**usual, "relation": "friend", "distance": "street", "gives": "practical", **cells})


def town(
    *people: tuple[Row, Row],
    services: Sequence[Row] = (),
    household: Mapping[str, Any] | None = None,
    residents: Sequence[Row] = (),
    organisations: Sequence[Row] = (),
    ties: Sequence[Row] = (),
    **tables: Sequence[Row],
) -> Casebook:
    """The town around household H1, whose resident R is 50 years old and lives in the north."""
    home = {"household_id": "H1", "area_id": "north", "languages": "nl", "own_network": "welcome", "safety": "no"}
    ego = {"person_id": "R", "role": "resident", "focus": "yes", "birth_year": 1976}
    return casebook(
        areas=AREAS,
        households=[{**home, **(household or {})}],
        people=[ego, *({"role": "resident", **row} for row in residents), *(person for person, _ in people)],
        ties=[*(tie for _, tie in people), *ties],
        organisations=[*ORGANISATIONS, *organisations],
        services=list(services),
        **tables,
    )


def need(domain: str, score: int, **cells: Any) -> Row:
    """A score of the household."""
    return {"domain": domain, "score": score, "observed_on": "2026-05-01", **cells}


def about(book: Casebook, gap: str, **options: Any) -> GapAdvice:
    """The advice about one gap, asked for by hand."""
    return next(found for found in advise(book, "H1", gap=gap, **options).gaps if found.gap_id == gap)


def ids(found: GapAdvice) -> list[str]:
    """The candidates advised, in order."""
    return [item.candidate_id for item in found.items]


def reasons(found: GapAdvice) -> dict[str, str]:
    """Excluded candidate → code."""
    return {one.candidate_id: one.reason for one in found.excluded}


def steps(found: GapAdvice) -> list[int]:
    """The steps of the candidates advised, in order."""
    return [item.step for item in found.items]


def whole(book: Casebook, **options: Any) -> Advice:
    """All the advice for H1."""
    return advise(book, "H1", **options)
