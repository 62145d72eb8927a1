"""What an allocation comes down to, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from netmap.locale import Words

__all__ = ["sentences"]


def sentences(summary: Mapping[str, Any], words: Words) -> Iterator[str]:
    """The summary in words: what is expected, who is worse off, the floor, what to ask.

    Parameters
    ----------
    summary
        That of :class:`netmap.recommend.allocation.record.Allocation`.
    words
        The language.
    """
    counts = {name: summary[name] for name in ("asked", "served", "waiting")}
    yield words.text("allocation-served", **counts)
    if summary["without_offer"]:
        yield words.text("allocation-no-offer", n=summary["without_offer"])
    habit = summary["first_come"]
    yield words.text("allocation-total", total=round(summary["total"], 1), first=round(habit["total"], 1))
    yield words.text("allocation-worse", **{name: habit[name] for name in ("worse", "clearly_worse", "better")})
    if habit["lost_place"]:
        yield words.text("allocation-lost-place", n=habit["lost_place"])
    if summary["floor"]:
        yield from _floor(summary["floor"], words)
    if summary["volunteer_limit"] is not None:
        yield words.text("allocation-volunteer-limit", n=summary["volunteer_limit"])
    if summary["services_to_verify"]:
        yield words.text("allocation-verify", n=summary["services_to_verify"])
    if summary["model"] is None:
        yield words.text("allocation-prior")
    yield words.text("allocation-proposal")


def _floor(floor: Mapping[str, Any], words: Words) -> Iterator[str]:
    """Whether the group is left behind, and what that costs."""
    group = words.text(f"allocation-group-{floor['group']}", value=floor["value"])
    if not floor["households"]:
        yield words.text("allocation-floor-nobody", group=group)
    elif floor["ratio"] is None:
        yield words.text("allocation-floor-small", group=group, floor=round(100 * floor["floor"]))
    else:
        state = "missed" if not floor["reached"] else "held" if floor["multiplier"] == 1 else "kept"
        percent = {"floor": round(100 * floor["floor"]), "loss": round(100 * floor["loss"], 1)}
        percent["ratio"] = round(100 * floor["ratio"], 1)
        yield words.text(f"allocation-floor-{state}", group=group, **percent)
    if floor["unknown"]:
        yield words.text("allocation-floor-unknown", n=floor["unknown"])
