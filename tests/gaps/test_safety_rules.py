"""G18, G19 and G28 by hand."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.gaps import alarm
from tests.build import contact, network
from tests.gaps.judge import fired, gap, state
from tests.gaps.test_network_rules import score

SAFE = {"safety": "no"}


def test_g18_safety() -> None:
    good = contact("A", quality="supportive")
    assert fired(network(good, household={"safety": "yes"}), "G18") == 4
    assert fired(network(contact("A", quality="unsafe"), household=SAFE), "G18") == 4
    assert state(network(good, household=SAFE), "G18") == "clear"
    assert state(network(contact("A"), household=SAFE), "G18") == "unknown"
    assert state(network(good), "G18") == "unknown"
    assert state(network(good, household={"safety": "unknown"}), "G18") == "unknown"
    assert state(network(contact("A", quality="unsafe", ended_on="2026-01-01"), household=SAFE), "G18") == "clear"
    assert state(network(good, contact("B", quality="neutral"), knows=["AB"], household=SAFE), "G18") == "clear"
    both = [good, contact("B", quality="neutral")]
    assert state(network(*both, knows=[("A", "B", None, "unsafe")], household=SAFE), "G18") == "fired"


def test_g18_between_residents_in_focus() -> None:
    home: dict[str, Any] = {"people": [{"person_id": "S", "role": "resident", "focus": "yes"}], "household": SAFE}
    assert state(network(ties=[{"source": "R", "target": "S", "quality": "unsafe"}], **home), "G18") == "fired"
    assert state(network(ties=[{"source": "R", "target": "S", "quality": "neutral"}], **home), "G18") == "clear"
    assert state(network(ties=[{"source": "R", "target": "S"}], **home), "G18") == "unknown"


@pytest.mark.parametrize(
    ("safety", "dom", "wanted"),
    [
        (None, 1, ("unknown", True)),
        ("unknown", 1, ("unknown", True)),
        (None, 2, ("unknown", False)),
        ("no", 1, ("clear", False)),
        ("yes", 1, ("fired", False)),
    ],
)
def test_the_alarm(safety: str | None, dom: int, wanted: tuple[str, bool]) -> None:
    found = alarm(network(household={"safety": safety}, needs=[score("dom", dom)]))
    assert tuple(found.loc["H1"]) == wanted


def attempts(*results: str) -> list[dict[str, str]]:
    return [{"on": f"2026-05-0{day}", "result": result} for day, result in enumerate(results, start=1)]


def test_g19_not_reached() -> None:
    late = {"contact_status": "unreached", "signalled_on": "2026-05-18"}
    assert fired(network(household=late), "G19") == 2
    assert fired(network(household=late, needs=[score("hou", 2)]), "G19") == 3
    assert state(network(household=late | {"signalled_on": "2026-05-19"}), "G19") == "clear"
    assert state(network(household=late | {"signalled_on": None}), "G19") == "unknown"
    assert state(network(household={"contact_status": "reached"}), "G19") == "clear"
    assert state(network(), "G19") == "unknown"


def test_g19_two_attempts_in_vain() -> None:
    known = {"contact_status": "reached"}
    assert state(network(household=known, attempts=attempts("agreed", "not_home", "refused")), "G19") == "fired"
    assert state(network(household=known, attempts=attempts("not_home", "refused", "agreed")), "G19") == "clear"
    assert state(network(household=known, attempts=attempts("not_home")), "G19") == "clear"


def test_g28_stale_map() -> None:
    def seen(day: str | None) -> Any:
        person, tie = contact("A")
        return network((person, {**tie, "observed_on": day}))

    assert fired(seen("2025-12-02"), "G28") == 1
    assert state(seen("2025-12-03"), "G28") == "clear"
    assert state(seen(None), "G28") == "unknown"
    assert "2-12-2025" in gap(seen("2025-12-02"), "G28").evidence[0]
    assert state(network(needs=[score("fin", 3)]), "G28") == "clear"
