"""A whole caseload at once: who could get which place, what that costs whom, and which place is missing."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.locale import words
from netmap.recommend.allocation.first_come import first_come
from netmap.recommend.allocation.floor import Floored, assign_with_floor
from netmap.recommend.allocation.groups import Group, by_group, group_named
from netmap.recommend.allocation.losses import losses
from netmap.recommend.allocation.matching import Matching, matching
from netmap.recommend.allocation.missing import missing_places, scarce_services
from netmap.recommend.allocation.prices import prices
from netmap.recommend.allocation.record import TABLES, Allocation
from netmap.recommend.allocation.sentences import sentences
from netmap.recommend.learning.model import Model

__all__ = ["allocate"]

_DIGITS = 9


def allocate(
    casebook: Casebook,
    *,
    model: Model | None = None,
    floor: float | None = 0.95,
    floor_group: str = "language",
    volunteer_limit: int | None = None,
    max_wait: int | None = None,
    text: bool = True,
    solver: str | None = None,
    lang: str = "nl",
) -> Allocation:
    """Divide the free places over all households with an open question, so that most help is expected to succeed.

    Every household gets one place at most, for its gravest question; every service no more than its free places. The
    total is the highest there is, save for the floor: the predicted success of a group is at least a share of that of
    the others. What the total hides is told beside it: who would be worse off than when who comes first is served
    first, who waits, and where one more place would help.

    Parameters
    ----------
    casebook
        The casebook, seen on its day.
    model
        What was learned from earlier referrals; ``None`` = the content prior, an estimate nobody tested.
    floor
        In [0, 1]; ``None`` = no floor.
    floor_group
        Whom the floor protects: ``language`` (households without Dutch), ``safety``, ``complexity``, or
        ``KIND:VALUE`` such as ``age:65+`` or ``area:BU99990001``. Of whom it is not known is not in the group.
    volunteer_limit
        At most so many households for each volunteer service, whatever its places; ``None`` = no limit.
    max_wait
        Longest acceptable wait in days; ``None`` = any.
    text
        Whether what households say is compared with what services say; with a model as it was trained.
    solver
        As in :func:`netmap.recommend.allocation.flow.assign`.
    lang
        ``nl`` or ``en``.

    Returns
    -------
    Allocation
        A proposal. It says nothing about what a household has a right to, and it does not rank households.

    Raises
    ------
    DataError
        When no service has a free place that is known.
    OptionError
        For a group, number or language that does not exist.

    Notes
    -----
    Places that nobody knows of do not count as free; a waiting list is no free place.

    References
    ----------
    Kube, Das and Fowler, AAAI 2019: the total rises, and a sizable share of households is worse off.
    """
    book, speech = casebook.snapshot(), words(lang)
    match = matching(book, model=model, volunteer_limit=volunteer_limit, max_wait=max_wait, text=text)
    if not match.capacity.any():
        raise DataError("no service has a free place that is known. Hint: fill in services.capacity; netmap check")
    group = group_named(match.asks.groups, floor_group)
    values, capacity = match.values, match.capacity
    found = assign_with_floor(values, capacity, group.member, floor=floor or 0.0, solver=solver)
    price = prices(values * found.weights[:, None], capacity, found.assignment, counted=values)
    summary = _summary(book, match, found, group, floor)
    summary |= {"model": None if model is None else model.reference(), "max_wait": max_wait}
    return Allocation(
        missing=missing_places(match, found.assignment, price, speech),
        scarce=scarce_services(match, found.assignment, price, speech),
        households=_households(match, found),
        groups=by_group(match.asks.groups, found.assignment),
        summary=summary,
        verify=tuple(match.services["service_id"][~match.known]),
        sentences=tuple(sentences(summary, speech)),
        headings={name: speech.text(f"allocation-table-{name}") for name in TABLES},
    )


def _households(match: Matching, found: Floored) -> pd.DataFrame:
    """Who would get what, beside the best that could be given to them."""
    values = np.where(match.values > 0, match.values, -np.inf)
    most = values.max(axis=1)
    can, served = np.isfinite(most), found.assignment.served
    given = match.services.reindex(found.assignment.place).reset_index(drop=True)  # −1 is no service: empty cells
    wished = match.services.reindex(np.where(can, values.argmax(axis=1), -1)).reset_index(drop=True)
    columns = {
        "household_id": match.questions["household_id"],
        "domain": match.questions["domain"],
        "service_id": given["service_id"],
        "service": given["name"],
        "p": np.where(served, found.assignment.value, np.nan),
        "best_service_id": wished["service_id"],
        "best_service": wished["name"],
        "best_p": np.where(can, most, np.nan),
        "loss": np.where(can, np.round(most - found.assignment.value, _DIGITS), np.nan),
        "waiting": ~served,
    }
    return pd.DataFrame(columns).sort_values("household_id", ignore_index=True)


def _summary(book: Casebook, match: Matching, found: Floored, group: Group, floor: float | None) -> dict[str, Any]:
    """Counts and totals; what would tell of fewer than ten households is ``None``."""
    habit = first_come(match.values, match.capacity)
    ours, served = found.assignment, int(found.assignment.served.sum())
    return {
        "as_of": str(book.day),
        "households": len(book.household_ids),
        "asked": len(ours),
        "served": served,
        "waiting": len(ours) - served,
        "without_offer": int((~(match.values > 0).any(axis=1)).sum()),
        "places": int(match.capacity.sum()),
        "services_to_verify": int((~match.known).sum()),
        "volunteer_limit": match.volunteer_limit,
        "total": round(ours.total, _DIGITS),
        "first_come": {"total": round(habit.total, _DIGITS), **losses(ours, habit).as_dict()},
        "floor": None
        if not floor
        else {
            "group": group.kind,
            "value": group.value,
            "floor": floor,
            "households": int(group.member.sum()),
            "unknown": group.unknown,
            "ratio": round(found.ratio, _DIGITS) if group.told and not math.isnan(found.ratio) else None,
            "reached": found.reached,
            "multiplier": round(found.multiplier, _DIGITS),
            "loss": round(found.loss, _DIGITS),
        },
    }
