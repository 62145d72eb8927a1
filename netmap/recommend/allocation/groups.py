"""Groups of households: for the floor, and to see whom an allocation serves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from netmap.errors import OptionError
from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.learning.pairs import Bools

__all__ = ["FEWEST", "Group", "by_group", "group_named"]

FEWEST = 10
"""Smaller groups are not told apart in tables."""

_USUAL: Mapping[str, str | None] = {"language": "other", "age": None, "area": None, "safety": "yes", "complexity": "3+"}
"""What households can be grouped by, and which of them the floor protects when nothing else is said."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Group:
    """A group of households.

    Parameters
    ----------
    kind, value
        What it is about and which, such as ``language`` and ``other``.
    member
        Which households are in it; those of which it is not known are not.
    unknown
        How many those are.
    """

    kind: str
    value: str
    member: Bools
    unknown: int

    @property
    def told(self) -> bool:
        """Whether the group and the others are both large enough to be told apart."""
        size = int(self.member.sum())
        return min(size, len(self.member) - size) >= FEWEST


def group_named(groups: pd.DataFrame, name: str) -> Group:
    """A group by its name.

    Parameters
    ----------
    groups
        One row per household: ``language age area safety complexity``, missing = not known.
    name
        ``language`` (no Dutch), ``safety`` (worries about it), ``complexity`` (three or more domains of score 2 or
        lower), or ``KIND:VALUE``, such as ``age:65+`` or ``area:BU99990001``.

    Raises
    ------
    OptionError
        When there is no such group.
    """
    kind, _, given = name.partition(":")
    if kind not in _USUAL:
        raise OptionError(f"there is no group {name!r}. Hint: choose {', '.join(_USUAL)}, or such as age:65+")
    known = sorted(groups[kind].dropna().unique())
    value = given or _USUAL[kind]
    if value is None or (given and given not in known):
        offer = ", ".join(f"{kind}:{one}" for one in known[:20])
        raise OptionError(f"say which {kind}, {name!r} is none. Hint: {offer or 'it is not known of any household'}")
    member = (groups[kind] == value).fillna(False).to_numpy(dtype=bool)
    return Group(kind=kind, value=value, member=member, unknown=int(groups[kind].isna().sum()))


def by_group(groups: pd.DataFrame, assignment: Assignment) -> pd.DataFrame:
    """Whom an assignment serves.

    Returns
    -------
    DataFrame
        One row per kind and value: ``group value households served success``; the share that has a place, and the
        mean predicted success where who waits counts as 0. Both are missing for groups under ten.
    """
    kinds = groups[list(_USUAL)].astype(object).fillna("unknown")
    cells = pd.DataFrame(
        {
            "group": np.repeat(np.array(kinds.columns, dtype=object), len(kinds)),
            "value": kinds.to_numpy(dtype=object).ravel(order="F"),
            "served": np.tile(assignment.served, kinds.shape[1]).astype(float),
            "success": np.tile(assignment.value, kinds.shape[1]),
        }
    )
    parts = cells.groupby(["group", "value"])
    table = parts.mean().assign(households=parts.size()).reset_index()
    table.loc[table["households"] < FEWEST, ["served", "success"]] = np.nan
    order = pd.Index(_USUAL).get_indexer(pd.Index(table["group"]))
    names = ["group", "value", "households", "served", "success"]
    return table.iloc[np.argsort(order, kind="stable")][names].reset_index(drop=True)
