"""A group is not left behind: its predicted success is at least a share of that of the others.

The best total alone serves best those who are easiest to help. A group that does less well gets its values multiplied;
the smallest multiplier with which it reaches the floor is found by bisection. The success of the group rises with the
multiplier and that of the others falls, so bisection is right.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.errors import OptionError
from netmap.recommend.allocation.assignment import Assignment, checked
from netmap.recommend.allocation.flow import assign_near
from netmap.recommend.learning.pairs import Bools, Floats

__all__ = ["MOST", "Floored", "assign_with_floor", "success_ratio"]

MOST = 64.0
"""The highest multiplier that is tried: by then the group goes first nearly everywhere."""

_FIRST = 1.05
"""The first multiplier; then what it adds is doubled until the floor is reached."""

_NEAR, _CLOSE = 0.001, 1e-4
"""How far above the floor, or how near to a multiplier that is too low, is near enough."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Floored:
    """An assignment in which a group reaches a floor, or comes as near as it can.

    Parameters
    ----------
    assignment
        Who got which place; its values are the true ones, without the multiplier.
    free
        The best assignment without a floor.
    weights
        By what the values of each household were multiplied.
    multiplier
        That of the group; 1 = the floor was reached without.
    ratio
        Mean success of the group / that of the others, who waits counts as 0; NaN when one of the two has no
        households or the others have no success.
    reached
        Whether the floor holds; also when there is nothing to compare.
    """

    assignment: Assignment
    free: Assignment
    weights: Floats
    multiplier: float
    ratio: float
    reached: bool

    @property
    def loss(self) -> float:
        """The share of the highest total that the floor costs; 0 where there is no total."""
        return 1 - self.assignment.total / self.free.total if self.free.total else 0.0


def success_ratio(assignment: Assignment, group: Bools) -> float:
    """Mean value of a group / that of the others; who waits counts as 0.

    Returns
    -------
    float
        NaN when one of the two has no households or the others got nothing.
    """
    rest = assignment.value[~group].mean() if (~group).any() else 0.0
    return float(assignment.value[group].mean() / rest) if group.any() and rest > 0 else math.nan


def assign_with_floor(
    values: npt.ArrayLike,
    capacity: npt.ArrayLike,
    group: npt.ArrayLike,
    *,
    floor: float = 0.95,
    solver: str | None = None,
) -> Floored:
    """The highest total with which a group reaches the floor, as near as multipliers come to it.

    Parameters
    ----------
    values, capacity, solver
        As in :func:`netmap.recommend.allocation.flow.assign`.
    group
        Which households it is about.
    floor
        What their mean success must be at least, as a share of that of the others; in [0, 1].

    Returns
    -------
    Floored
        When even the highest multiplier does not reach the floor, that of the highest multiplier, and ``reached`` is
        false: the places or the services that would fit the group are missing.

    Raises
    ------
    OptionError
        For a floor out of range, or a group that does not fit the values.
    """
    worth, places = checked(values, capacity)
    mine = np.asarray(group, dtype=bool)
    if mine.shape != (len(worth),):
        raise OptionError(f"the group says of {mine.shape} households whether they are in it, not of {len(worth)}")
    if not 0 <= floor <= 1:
        raise OptionError(f"floor must be in [0, 1], not {floor}. Hint: 0.95 is usual, 0 is no floor")

    free, price = assign_near(worth, places, solver=solver)

    def weighed(multiplier: float) -> Floored:
        weights = np.where(mine, multiplier, 1.0)
        place = free.place
        if multiplier > 1:
            place = assign_near(worth * weights[:, None], places, price=price, solver=solver)[0].place
        found = Assignment.of(place, worth)
        ratio = success_ratio(found, mine)
        reached = not ratio < floor
        return Floored(
            assignment=found, free=free, weights=weights, multiplier=multiplier, ratio=ratio, reached=reached
        )

    low, best = 1.0, weighed(1.0)
    while not best.reached and best.multiplier < MOST:
        low = best.multiplier
        best = weighed(min(_FIRST if low == 1 else 2 * low - 1, MOST))
    while best.reached and best.ratio > floor + _NEAR and best.multiplier - low > _CLOSE:
        middle = weighed((low + best.multiplier) / 2)
        low, best = (low, middle) if middle.reached else (middle.multiplier, best)
    return best
