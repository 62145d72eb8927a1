"""Contacts for the tests of the strength index, and the index computed again, slowly, for one household."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Any

from tests.build import contact

CONFIRMED = {"roster": "confirmed"}
NEEDED = ("practical", "company", "advice", "emotional")
WEIGHTS = (0.20, 0.25, 0.15, 0.15, 0.10, 0.10, 0.05)


def helper(person_id: str, relation: str, circle: int, frequency: int, gives: str, receives: str, **cells: Any) -> Any:
    """A contact of whom every cell is known."""
    known = {"relation": relation, "circle": circle, "frequency": frequency, "gives": gives, "receives": receives}
    return contact(person_id, **known | {"quality": "supportive", "availability": "yes"} | cells)


FIVE = (
    helper("A", "household", 1, 5, "emotional|practical", "emotional", burden=4),
    helper("B", "family", 1, 3, "emotional|advice", "emotional"),
    helper("C", "neighbour", 3, 4, "practical", "none"),
    helper("D", "other", 2, 2, "company", "company"),
    helper("E", "family", 2, 1, "none", "none", quality="conflict"),
)
"""Fixture 3 of the method."""

ONE = helper("A", "household", 1, 5, "emotional|practical|advice|company", "company")
"""The single supporter of fixture 3."""


def by_hand(contacts: Sequence[tuple[Any, Any]], needed: Sequence[str] = NEEDED) -> list[float | None]:
    """The seven components of complete contacts, written out as the method says them."""
    people = [dict(person) | dict(tie) for person, tie in contacts]
    people = [one for one in people if one["quality"] != "broken"]
    for one in people:
        one["gives"] = set(one["gives"].split("|")) - {"none"}
        one["lasting"] = one["quality"] in ("supportive", "neutral", "ambivalent")
        one["s"] = (2 * (4 - one["circle"]) / 3 + one["frequency"] / 5) / 3
    helping = [one for one in people if one["lasting"] and one["availability"] != "no" and one["gives"]]
    amount = [len(one["gives"] & set(needed)) for one in helping]
    total = sum(amount)
    effective = total**2 / sum(x * x for x in amount) if total else 0
    heavy = sum(x for x, one in zip(amount, helping, strict=True) if one.get("burden", 0) >= 4)
    bad = sum(one["quality"] in ("conflict", "unsafe") for one in people)
    either = [one for one in people if one["gives"] or one["receives"] != "none"]
    both = [one for one in either if one["gives"] and one["receives"] != "none"]
    steps = (0, 1, 2, 3, 3, 4, 4, 4, 4, 5)
    return [
        steps[min(len(helping), 9)] / 5,
        sum(min(sum(name in one["gives"] for one in helping), 2) / 2 for name in needed) / len(needed),
        sum(sorted((one["s"] for one in people if one["lasting"]), reverse=True)[:3]) / 3,
        min(max((effective - 1) / 3, 0), 1),
        min(len({one["relation"] for one in helping}) / 4, 1),
        (1 - heavy / total) * (1 - bad / len(people)) if total else 0,
        len(both) / len(either) if either else None,
    ]


def index_by_hand(components: Sequence[float | None], *, weights: Sequence[float] = WEIGHTS) -> float:
    """The geometric index of components."""
    known = [(x, w) for x, w in zip(components, weights, strict=True) if x is not None]
    whole = sum(w for _, w in known)
    return 100 * prod(max(x, 0.05) ** (w / whole) for x, w in known)
