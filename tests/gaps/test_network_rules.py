"""G01–G07 by hand."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.casebook import Casebook
from tests.build import contact, network
from tests.gaps.judge import fired, gap, state

COMPLETE = {"roster": "confirmed"}
GOOD = {"quality": "supportive"}


def helper(name: str, gives: str | None = "company", /, **cells: Any) -> Any:
    return contact(name, **{"gives": gives, **GOOD, **cells})


def focal(**cells: Any) -> dict[str, Any]:
    """Cells of the resident in focus: a second one, with the same household."""
    return {"people": [{"person_id": "S", "role": "resident", "focus": "yes", **cells}]}


def score(domain: str, value: int, **cells: Any) -> dict[str, Any]:
    return {"domain": domain, "score": value, "observed_on": "2026-05-01", **cells}


def test_g01_a_small_network() -> None:
    two = [helper("A"), helper("B")]
    assert fired(network(*two, household=COMPLETE), "G01") == 2
    assert fired(network(household=COMPLETE), "G01") == 3
    assert fired(network(contact("A", gives="none", **GOOD), household=COMPLETE), "G01") == 3
    assert state(network(*two), "G01") == "unknown"
    assert state(network(*two, helper("C")), "G01") == "clear"
    assert state(network(*two, helper("C", quality=None), household=COMPLETE), "G01") == "unknown"
    assert state(network(*two, helper("C", quality="conflict"), household=COMPLETE), "G01") == "fired"
    assert state(network(*two, helper("C", availability="no"), household=COMPLETE), "G01") == "fired"
    assert state(network(*two, helper("C", availability="unknown")), "G01") == "clear"
    assert (
        state(network(*two, contact("C", role="volunteer", gives="company", **GOOD), household=COMPLETE), "G01")
        == "fired"
    )


def test_g01_the_instruments() -> None:
    three = [helper("A"), helper("B"), helper("C")]
    assert fired(network(*three, **focal(lsns6=11)), "G01") == 2
    assert state(network(*three, **focal(lsns6=12)), "G01") == "clear"
    assert state(network(*three, needs=[score("soc", 2)]), "G01") == "fired"
    assert state(network(*three, needs=[score("soc", 3)]), "G01") == "clear"
    assert state(network(helper("A"), needs=[score("soc", 3)]), "G01") == "unknown"


def test_g02_no_weekly_contact() -> None:
    assert fired(network(contact("A", frequency=2), household=COMPLETE), "G02") == 3
    assert fired(network(household=COMPLETE), "G02") == 3
    assert state(network(contact("A", frequency=2)), "G02") == "unknown"
    assert state(network(contact("A"), household=COMPLETE), "G02") == "unknown"
    assert state(network(contact("A"), contact("B", frequency=3)), "G02") == "clear"
    assert state(network(contact("B", frequency=5, role="volunteer"), household=COMPLETE), "G02") == "fired"


@pytest.mark.parametrize(
    ("emotional", "social", "wanted", "severity"),
    [(1, 1, "fired", 2), (3, 2, "fired", 3), (2, None, "fired", 2), (1, None, "unknown", 2), (0, 1, "clear", 2)],
)
def test_g03_loneliness(emotional: int, social: int | None, wanted: str, severity: int) -> None:
    one = gap(network(**focal(loneliness_emotional=emotional, loneliness_social=social)), "G03")
    assert (one.state, one.severity) == (wanted, severity)


def test_g03_names_the_kind_of_loneliness() -> None:
    text = {kind: gap(network(**focal(**cells)), "G03").text for kind, cells in {
        "emotional": {"loneliness_emotional": 2, "loneliness_social": 0},
        "social": {"loneliness_emotional": 0, "loneliness_social": 2},
        "both": {"loneliness_emotional": 1, "loneliness_social": 1},
    }.items()}  # fmt: skip
    assert len(set(text.values())) == 3
    assert state(network(), "G03") == "unknown"


def test_g04_nobody_to_talk_to() -> None:
    assert fired(network(helper("A"), household=COMPLETE), "G04") == 2
    assert state(network(helper("A")), "G04") == "unknown"
    assert state(network(helper("A", None), household=COMPLETE), "G04") == "unknown"
    assert state(network(helper("A", "emotional")), "G04") == "clear"
    assert state(network(helper("A", "emotional", quality="unsafe"), household=COMPLETE), "G04") == "fired"


def needing(functions: str | None, **cells: str) -> dict[str, Any]:
    return {"needed_functions": functions, **cells}


def test_g05_practical_help() -> None:
    needed = needing("practical", **COMPLETE)
    assert fired(network(helper("A"), household=needed), "G05") == 2
    assert state(network(helper("A"), household=needing("practical")), "G05") == "unknown"
    assert state(network(helper("A"), household=COMPLETE), "G05") == "unknown"
    assert state(network(helper("A"), household=needing("none", **COMPLETE)), "G05") == "clear"
    assert state(network(helper("A", "practical"), household=needed), "G05") == "clear"
    assert state(network(helper("A", "practical"), household=COMPLETE), "G05") == "clear"


def test_g06_nobody_helps_to_find_out() -> None:
    asks = {"question": "Wie helpt met de brieven?", **COMPLETE}
    goal = {"goal_id": "D1", "household_id": "H1", "text": "Brieven openen"}
    assert fired(network(helper("A"), household=asks), "G06") == 1
    assert state(network(helper("A", "advice"), household=asks), "G06") == "clear"
    assert state(network(helper("A"), household={"question": "Wie?"}), "G06") == "unknown"
    assert state(network(helper("A"), household=COMPLETE), "G06") == "unknown"
    assert state(network(helper("A"), household=COMPLETE, goals=[goal | {"achieved": "no"}]), "G06") == "fired"
    assert state(network(helper("A"), household=COMPLETE, goals=[goal | {"achieved": "yes"}]), "G06") == "unknown"
    assert state(network(helper("A"), household=COMPLETE, needs=[score("fin", 3, target=4)]), "G06") == "fired"
    assert state(network(helper("A"), household=COMPLETE, needs=[score("fin", 4, target=4)]), "G06") == "unknown"


def g07(contacts: list[Any], household: dict[str, Any], *needs: dict[str, Any]) -> Casebook:
    return network(*contacts, household=household, needs=needs)


def test_g07_company() -> None:
    wanted, other = needing("company", **COMPLETE), needing("advice", **COMPLETE)
    assert fired(g07([helper("A", "advice")], wanted), "G07") == 2
    assert state(g07([helper("A")], wanted), "G07") == "clear"
    assert state(g07([helper("A")], wanted, score("par", 2)), "G07") == "fired"
    assert state(g07([helper("A", "advice")], other, score("time", 3)), "G07") == "clear"
    assert state(g07([helper("A", "advice")], {}, score("day", 1, version=2013)), "G07") == "fired"
    assert state(g07([helper("A", "advice")], {}, score("time", 4)), "G07") == "unknown"
