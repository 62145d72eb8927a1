"""Whether a measure differs between groups of households, without showing anybody."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from netmap.recommend.learning.material import LEAST_GROUP
from netmap.recommend.learning.pairs import Bools, Floats, Ints, Texts

__all__ = ["GroupValue", "group_values"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupValue:
    """One group of households.

    Parameters
    ----------
    kind, group
        Such as ``language`` and ``other``; ``None`` = not known.
    households
        How many; ``None`` when they are too few to be shown.
    value
        The mean of the measure over their questions; ``None`` as above.
    gap
        The same minus the mean over all other questions; ``None`` as above, and when there are no others.
    """

    kind: str
    group: str | None
    households: int | None
    value: float | None
    gap: float | None


def group_values(values: Floats, groups: pd.DataFrame, household: Texts) -> tuple[GroupValue, ...]:
    """The mean of a measure per group, for every kind of group.

    Parameters
    ----------
    values
        One per question; never NaN.
    groups
        Question × kinds of group, cells are groups; missing = not known, which is a group of its own.
    household
        Of each question.

    Returns
    -------
    tuple of GroupValue
        By kind and group, the unknown last.

    Notes
    -----
    A group of fewer than ten households is not shown. What is not shown could still be found by taking all shown groups
    from the total, so the smallest groups stay hidden until those hidden are two or more, of ten households or more
    together.
    """
    return tuple(found for kind in groups.columns for found in _of_kind(str(kind), values, groups[kind], household))


def _of_kind(kind: str, values: Floats, cells: pd.Series, household: Texts) -> list[GroupValue]:
    place, names = pd.factorize(cells, sort=True, use_na_sentinel=True)
    place = np.where(place < 0, len(names), place)
    count = int(place.max()) + 1 if len(place) else 0
    pairs = pd.DataFrame({"place": place, "household": household}).drop_duplicates()
    households = np.bincount(pairs["place"], minlength=count)
    asked, total = np.bincount(place, minlength=count), np.bincount(place, weights=values, minlength=count)
    hidden = _hidden(households)
    found = []
    for group in np.flatnonzero(asked).tolist():
        name = str(names[group]) if group < len(names) else None
        if hidden[group]:
            found.append(GroupValue(kind=kind, group=name, households=None, value=None, gap=None))
            continue
        mean, others = total[group] / asked[group], len(values) - asked[group]
        gap = float(mean - (total.sum() - total[group]) / others) if others else None
        found.append(GroupValue(kind=kind, group=name, households=int(households[group]), value=float(mean), gap=gap))
    return found


def _hidden(households: Ints) -> Bools:
    """Which groups are not shown: the small ones, and as many of the next smallest as keep them from being found."""
    hidden = households < LEAST_GROUP
    real = households > 0
    for group in np.argsort(households, kind="stable"):
        few = (hidden & real).sum() == 1 or households[hidden].sum() < LEAST_GROUP
        if (hidden & real).any() and few:
            hidden[group] = True
    return hidden
