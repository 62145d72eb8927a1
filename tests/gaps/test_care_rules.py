"""G09, G10 and G30 by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.build import contact, network
from tests.gaps.judge import fired, gap, state

COMPLETE = {"roster": "confirmed"}
GOOD = {"quality": "supportive"}


@pytest.mark.parametrize(
    ("cells", "wanted", "severity"),
    [
        ({"csi": 7}, "fired", 3),
        ({"csi": 6}, "clear", 3),
        ({"ediz_plus": 9}, "fired", 3),
        ({"burden": 4, "csi": 0}, "fired", 3),
        ({"endurance": "1_6_months"}, "fired", 3),
        ({"endurance": "lt_1_week"}, "fired", 4),
        ({"endurance": "6_12_months"}, "clear", 3),
        ({"hours_week": 20}, "unknown", 3),
        ({}, "clear", 3),
    ],
)
def test_g09_overloaded_carer(cells: dict[str, Any], wanted: str, severity: int) -> None:
    one = gap(network(contact("A", name="Els", **cells)), "G09")
    assert (one.state, one.severity) == (wanted, severity)
    assert wanted == "clear" or "Els" in one.text


def test_g09_a_carer_in_focus_counts_and_a_professional_does_not() -> None:
    partner = {"people": [{"person_id": "S", "role": "resident", "focus": "yes", "burden": 5}]}
    assert state(network(**partner), "G09") == "fired"
    assert state(network(contact("A", role="professional", burden=5)), "G09") == "clear"


def carer(**cells: Any) -> Any:
    return contact("A", **{"hours_week": 12, "care_since": "2025-01-01", "gives": "practical", **GOOD, **cells})


def test_g10_no_backup() -> None:
    assert fired(network(carer(), household=COMPLETE), "G10") == 2
    assert state(network(carer()), "G10") == "unknown"
    assert state(network(carer(), contact("B", gives="practical", **GOOD)), "G10") == "clear"
    assert state(network(carer(), contact("B"), household=COMPLETE), "G10") == "unknown"
    assert state(network(carer(hours_week=8), household=COMPLETE), "G10") == "clear"
    assert state(network(carer(hours_week=None), household=COMPLETE), "G10") == "unknown"
    assert state(network(carer(care_since="2026-03-01"), household=COMPLETE), "G10") == "clear"
    assert state(network(carer(care_since="2026-02-28"), household=COMPLETE), "G10") == "fired"
    assert state(network(carer(care_since=None), household=COMPLETE), "G10") == "unknown"
    assert state(network(contact("B"), household=COMPLETE), "G10") == "clear"


def test_g30_young_carer() -> None:
    adult = [{"person_id": "S", "role": "resident", "focus": "yes", "birth_year": 1970}]

    def child(**cells: Any) -> Any:
        book = network(contact("A", **cells), people=adult)
        book.tables["people"].loc[book.tables["people"]["person_id"] == "R", "birth_year"] = 1970
        return book

    assert fired(child(birth_year=2009, burden=1), "G30") == 3
    assert state(child(birth_year=2008, burden=1), "G30") == "clear"
    assert state(child(birth_year=2012, gives="practical", frequency=4), "G30") == "fired"
    assert state(child(birth_year=2012, gives="practical", frequency=3), "G30") == "clear"
    assert state(child(birth_year=2012, gives="company"), "G30") == "clear"
    assert state(child(birth_year=2012, gives="practical"), "G30") == "unknown"
    assert state(child(gives="practical", frequency=5), "G30") == "unknown"
    assert state(child(birth_year=1950, gives="practical", frequency=5), "G30") == "clear"
