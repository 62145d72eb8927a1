"""What one more place would bring, for every service at once and exactly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.errors import OptionError
from netmap.recommend.allocation.assignment import Assignment, checked
from netmap.recommend.allocation.residual import NOBODY, Residual, chains, residual, rings
from netmap.recommend.allocation.whole import edges_of, whole
from netmap.recommend.learning.pairs import Floats, Ints

__all__ = ["Prices", "prices"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Prices:
    """What one more place at each service would bring.

    Parameters
    ----------
    gain
        How much the highest total would rise (the shadow price).
    helped, worse
        How many households would get a place or a better one, and how many a lesser one, in the chain of moves that
        one more place sets off.
    """

    gain: Floats
    helped: Ints
    worse: Ints


def prices(
    values: npt.ArrayLike, capacity: npt.ArrayLike, assignment: Assignment, *, counted: npt.ArrayLike | None = None
) -> Prices:
    """What one more place would bring at each service.

    One more place is filled from elsewhere, that place is filled again, and so on up to somebody who waits: the
    cheapest such chain is exact, no problem has to be solved again.

    Parameters
    ----------
    values, capacity
        As in :func:`netmap.recommend.allocation.flow.assign`.
    assignment
        What it returned for them.
    counted
        What the gain is counted in, where the places were divided by other values (with a multiplier for a group).

    Returns
    -------
    Prices
        The gain of a service with free places is 0; without ``counted`` it is never negative.

    Raises
    ------
    OptionError
        When the assignment is not the best one for these values and places.

    Examples
    --------
    >>> from netmap.recommend.allocation.flow import assign
    >>> table, places = [[0.9, 0.8], [0.7, 0.2]], [1, 1]
    >>> found = prices(table, places, assign(table, places))
    >>> found.gain.round(9).tolist(), found.helped.tolist()
    ([0.1, 0.0], [1, 0])
    """
    worth, places = checked(values, capacity)
    units = whole(worth)
    moves = residual(edges_of(units, *np.nonzero(np.isfinite(units))), assignment.place, places)
    _, before = chains(moves)
    if rings(before).size:
        raise OptionError("prices belong to the best assignment, this is another. Hint: give what assign() returned")
    told = worth if counted is None else checked(counted, capacity)[0]
    steps = {end: _step(moves, told, int(before[end]), end) for end in range(assignment.services)}
    found = [_chain(steps, before, end) for end in range(assignment.services)]
    gain, helped, worse = np.array(found, dtype=np.float64).reshape(-1, 3).T
    return Prices(gain=gain + 0.0, helped=helped.astype(np.intp), worse=worse.astype(np.intp))


def _step(moves: Residual, worth: Floats, start: int, end: int) -> float:
    """What the move to a place brings whoever makes it."""
    who = moves.mover(start, end)
    if who == NOBODY:
        return 0.0
    left = 0.0 if start == worth.shape[1] else float(worth[who, start])
    return float(worth[who, end]) - left


def _chain(steps: dict[int, float], before: Ints, end: int) -> tuple[float, int, int]:
    """Total gain, how many gain and how many lose along the chain that ends here."""
    changes = []
    while end in steps:
        changes.append(steps[end])
        end = int(before[end])
    return sum(changes), sum(change > 0 for change in changes), sum(change < 0 for change in changes)
