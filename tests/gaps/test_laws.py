"""Laws of the rules, over many random households at once."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmap.gaps import find_gaps
from tests.build import casebook

HOUSEHOLDS = 60

HOUSEHOLD = {
    "roster": ["confirmed", "partial"],
    "formal_roster": ["confirmed", "partial"],
    "contact_ties": ["confirmed", "partial"],
    "safety": ["yes", "no"],
    "debt_emergency": ["yes", "no"],
    "needed_functions": ["practical", "practical|company|advice|emotional", "financial", "none"],
    "contact_status": ["reached", "unreached"],
    "signalled_on": ["2026-01-01", "2026-05-30"],
    "question": ["Wie helpt mij?"],
}
PERSON = {
    "relation": ["family", "friend"],
    "birth_year": [1960, 2012],
    "hours_week": [2, 20],
    "care_since": ["2020-01-01", "2026-05-01"],
    "burden": [2, 5],
    "csi": [3, 9],
    "endurance": ["lt_1_week", "gt_2_years"],
    "lsns6": [5, 20],
    "loneliness_emotional": [0, 1, 2],
    "loneliness_social": [0, 1, 3],
}
TIE = {
    "circle": [1, 3],
    "frequency": [1, 4],
    "quality": ["supportive", "ambivalent", "conflict", "unsafe"],
    "gives": ["none", "practical", "emotional|company", "advice", "practical|company|advice|emotional"],
    "receives": ["none", "company"],
}
INVOLVED = {"mandate": ["yes", "no"], "last_contact": ["2026-05-25", "2026-01-01"], "service_id": ["S1", "S2", "S3"]}
NEED = {"target": [2, 5], "priority": ["now", "no"], "covered_by": ["none", "O0"]}
GOAL = {"achieved": ["yes", "no"]}
CELLS = {
    "households": HOUSEHOLD,
    "people": PERSON,
    "ties": TIE,
    "needs": NEED,
    "goals": GOAL,
    "involvements": INVOLVED,
}
"""Every cell that may be empty. Availability is not among them: its empty cell counts as available."""

CARE = ("hours_week", "care_since", "burden", "csi", "endurance")
"""Filling in the first of these makes somebody a carer, about whom there is more to ask."""

RING = {
    "organisations": [
        {"organisation_id": "O0", "name": "Een", "kind": "home_care", "front_door": "wmo"},
        {"organisation_id": "O1", "name": "Twee", "kind": "mental_health"},
    ],
    "services": [
        {"service_id": "S1", "organisation_id": "O0", "name": "Hulp", "step": 4, "functions": "practical"},
        {"service_id": "S2", "organisation_id": "O1", "name": "Zorg", "step": 5, "domains": "fin"},
        {"service_id": "S3", "organisation_id": "O1", "name": "Meer", "step": 4, "functions": "advice|company"},
    ],
}

Rows = dict[str, list[dict[str, Any]]]


def some(rng: np.random.Generator, cells: dict[str, list[Any]], empty: float) -> dict[str, Any]:
    """Cells, some of them empty."""
    return {name: None if rng.random() < empty else rng.choice(values) for name, values in cells.items()}


def household(rng: np.random.Generator, number: int) -> Rows:
    """One household with some cells filled in."""
    empty = rng.choice([0.1, 0.4, 0.8])
    home, ego = {"household_id": f"H{number}"}, f"R{number}"
    names = [f"P{number}-{i}" for i in range(rng.integers(0, 5))]
    roles = [str(rng.choice(["informal", "informal", "resident"])) for _ in names]
    people = [home | {"person_id": ego, "role": "resident", "focus": "yes"} | some(rng, PERSON, empty)]
    people += [
        home | {"person_id": name, "role": role} | some(rng, PERSON, empty)
        for name, role in zip(names, roles, strict=True)
    ]
    knows = [home | {"source": a, "target": b} for a, b in pairwise(names) if rng.random() < 0.5]
    domains = rng.choice(["fin", "soc", "dom", "time", "work", "men"], rng.integers(0, 4), replace=False)
    return {
        "households": [home | some(rng, HOUSEHOLD, empty)],
        "people": people,
        "ties": [home | {"source": name, "target": ego} | some(rng, TIE, empty) for name in names] + knows,
        "needs": [
            home | {"domain": d, "score": rng.integers(1, 5), "observed_on": "2026-05-01"} | some(rng, NEED, empty)
            for d in domains
        ],
        "goals": [home | {"goal_id": f"D{number}", "text": "doel"} | some(rng, GOAL, empty)][: rng.integers(0, 2)],
        "involvements": [
            home
            | {"organisation_id": f"O{i}", "role": rng.choice(["helper", "director"]), "status": "active"}
            | {"until": rng.choice([None, "2026-07-01"])}
            | some(rng, INVOLVED, empty)
            for i in range(rng.integers(0, 3))
        ],
    }


def town(rng: np.random.Generator) -> Rows:
    """Many households."""
    homes = [household(rng, number) for number in range(HOUSEHOLDS)]
    return {table: [row for home in homes for row in home[table]] for table in CELLS}


def answered(rng: np.random.Generator, rows: Rows) -> Rows:
    """The same households, with one more cell filled in for each."""
    empty: dict[str, list[tuple[str, int, str]]] = {}
    for table, cells in CELLS.items():
        for place, row in enumerate(rows[table]):
            empty.setdefault(row["household_id"], []).extend(
                (table, place, name) for name in cells if name in row and row[name] is None and _is_answer(row, name)
            )
    filled = {table: [dict(row) for row in listed] for table, listed in rows.items()}
    for places in empty.values():
        if places:
            table, place, name = places[rng.integers(len(places))]
            filled[table][place][name] = rng.choice(CELLS[table][name])
    return filled


def _is_answer(row: dict[str, Any], name: str) -> bool:
    """A wish for now is a new question and a first cell about care a new carer: both may open what was settled.

    A resident without a relation is *household*: nothing is unknown there.
    """
    if name == "relation" and row["role"] == "resident":
        return False
    return name != "priority" and (name not in CARE or any(row[cell] is not None for cell in CARE))


def states(rows: Rows) -> dict[tuple[str, str], str]:
    found = find_gaps(casebook(**rows, **RING), all_rules=True)
    assert [one for one in found if bool(one.missing) != (one.state == "unknown")] == []
    assert [one for one in found if bool(one.evidence) != (one.state == "fired")] == []
    return {(one.household_id, one.gap_id): one.state for one in found}


few = settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))


@few
@given(st.integers(0, 2**31))
def test_an_answer_never_makes_a_decided_rule_unknown(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows = town(rng)
    more = answered(rng, rows)
    before, after = states(rows), states(more)
    assert {key for key, state in before.items() if state != "unknown" and after.get(key) == "unknown"} == set()


@few
@given(st.integers(0, 2**31))
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows = town(rng)
    shuffled = {table: [listed[i] for i in rng.permutation(len(listed))] for table, listed in rows.items()}
    assert states(rows) == states(shuffled)
