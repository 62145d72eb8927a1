"""One rule, one household: what does it say?"""

from __future__ import annotations

from netmap.casebook import Casebook
from netmap.gaps import Gap, find_gaps


def gap(book: Casebook, gap_id: str, lang: str = "nl") -> Gap:
    """The outcome of a rule for household H1, with what must always hold."""
    found = find_gaps(book, all_rules=True, only=[gap_id], lang=lang)
    (one,) = [item for item in found if item.household_id == "H1"]
    assert bool(one.evidence) == (one.state == "fired"), one
    assert bool(one.missing) == (one.state == "unknown"), one
    assert bool(one.text) == (one.state != "clear"), one
    assert one.title
    assert one.action
    return one


def state(book: Casebook, gap_id: str) -> str:
    return gap(book, gap_id).state


def fired(book: Casebook, gap_id: str) -> int:
    """The severity of a gap that fired."""
    one = gap(book, gap_id)
    assert one.state == "fired", one
    return one.severity
