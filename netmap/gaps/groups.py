"""Rows by household: found at once, however many households there are."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from netmap.ego.arrays import Ints

__all__ = ["Groups"]


class Groups:
    """The positions of the rows of each group.

    Examples
    --------
    >>> rows = Groups(np.array([1, 0, 1]), 2)
    >>> rows.of(1).tolist(), rows.at(1, np.array([5, 6, 7]), 7).tolist()
    ([0, 2], [2])
    """

    def __init__(self, group: npt.ArrayLike, count: int) -> None:
        keys = np.asarray(group)
        self._order: Ints = np.argsort(keys, kind="stable")
        self._start: Ints = np.searchsorted(keys[self._order], np.arange(count + 1))

    def of(self, group: int) -> Ints:
        """All rows of a group."""
        return self._order[self._start[group] : self._start[group + 1]]

    def at(self, group: int, values: npt.NDArray[Any], wanted: Any = True) -> Ints:
        """The rows of a group that hold a value."""
        rows = self.of(group)
        chosen: Ints = rows[values[rows] == wanted]
        return chosen
