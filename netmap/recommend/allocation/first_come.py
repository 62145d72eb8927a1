"""The two simple ways to divide places: first come, first served; and the best pair first.

Both are stable matchings in which the services agree on an order, so they are found for all households at once:
everybody asks for the best place that has not refused them, every service keeps the first ones in its order
(Gale and Shapley 1962). Where all services share one order the result is that of serving one after the other.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from netmap.recommend.allocation.assignment import WAITING, Assignment, checked
from netmap.recommend.learning.pairs import Floats, Ints

__all__ = ["best_pair_first", "first_come"]


def first_come(values: npt.ArrayLike, capacity: npt.ArrayLike) -> Assignment:
    """Each household in its turn gets the best place that is still free: how most caseloads are divided now.

    Parameters
    ----------
    values
        households × services, rows in the order of asking; NaN, −inf, 0 or lower = not this pair. Of equally good
        places the first column.
    capacity
        Free places of each service.

    Examples
    --------
    >>> first_come([[0.9, 0.8], [0.7, 0.2]], [1, 1]).place.tolist()
    [0, 1]
    """
    worth, places = checked(values, capacity)
    return _stable(worth, places, np.zeros_like(worth))


def best_pair_first(values: npt.ArrayLike, capacity: npt.ArrayLike) -> Assignment:
    """The best pair of all gets its place, then the best of what is left, and so on.

    Parameters
    ----------
    values, capacity
        As in :func:`first_come`; of equally good pairs the earlier row goes first.

    Examples
    --------
    >>> best_pair_first([[0.7, 0.6], [0.9, 0.2]], [1, 1]).place.tolist()
    [1, 0]
    """
    worth, places = checked(values, capacity)
    return _stable(worth, places, -worth)


def _stable(values: Floats, capacity: Ints, turn: Floats) -> Assignment:
    """Ask and keep until nobody is refused; ``turn``: households × services, the lowest goes first."""
    place = np.full(len(values), WAITING, dtype=np.intp)
    left = np.where(capacity > 0, values, -np.inf)
    asking = np.flatnonzero(np.isfinite(left).any(axis=1))
    place[asking] = left[asking].argmax(axis=1) if asking.size else WAITING
    while asking.size:
        queue = np.flatnonzero(place != WAITING)
        queue = queue[np.lexsort((queue, turn[queue, place[queue]], place[queue]))]
        where = place[queue]
        refused = queue[np.arange(len(queue)) - np.searchsorted(where, where) >= capacity[where]]
        left[refused, place[refused]] = -np.inf
        can = np.isfinite(left[refused]).any(axis=1)
        asking, place[refused] = refused[can], WAITING
        place[asking] = left[asking].argmax(axis=1) if asking.size else WAITING
    return Assignment.of(place, values)
