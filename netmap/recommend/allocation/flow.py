"""The best total of a caseload under capacity, exact over all pairs.

The flow is solved on the best candidates of each household; the prices of that solution tell which other pairs would
gain. Those are added until there are none: no assignment of any pairs has a higher total (linear programming duality).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from netmap.recommend.allocation.assignment import WAITING, Assignment, checked
from netmap.recommend.allocation.residual import improved
from netmap.recommend.allocation.solvers import solver_named
from netmap.recommend.allocation.ties import settled
from netmap.recommend.allocation.whole import edges_of, unit, whole
from netmap.recommend.learning.pairs import Bools, Floats

__all__ = ["assign", "assign_near"]

_CANDIDATES = 20
"""How many pairs of each household the first solution looks at."""

_MORE = 5
"""How many of the pairs that would gain are added per household and round."""

_FEW = 20
"""Up to how many households are moved one ring at a time; for more the flow is solved anew."""


def assign(values: npt.ArrayLike, capacity: npt.ArrayLike, *, solver: str | None = None) -> Assignment:
    """Divide places so that the sum of the values is as high as can be.

    Every household gets one place at most, every service takes no more than its free places.

    Parameters
    ----------
    values
        households × services, such as the chance that help succeeds; NaN, −inf, 0 or lower = not this pair.
        Rows in the order in which equals go first, columns in the order of ids.
    capacity
        Free places of each service.
    solver
        ``ortools`` or ``scipy``; ``None`` = ortools where it is installed. Both give the same assignment.

    Returns
    -------
    Assignment
        With the highest total there is.

    Raises
    ------
    OptionError
        For values or places that cannot be, or an unknown solver.
    MissingPackageError
        When ortools is asked for and not installed.

    Notes
    -----
    max Σ v_hs x_hs with Σ_s x_hs ≤ 1, Σ_h x_hs ≤ capacity_s, 0 ≤ x_hs ≤ 1; values are rounded to at most 2⁻³¹ of the
    highest value. A higher total is no better for everybody: see :func:`netmap.recommend.allocation.losses.losses`.

    Examples
    --------
    >>> assign([[0.9, 0.8], [0.7, 0.2]], [1, 1]).place.tolist()
    [1, 0]
    """
    return assign_near(values, capacity, solver=solver)[0]


def assign_near(
    values: npt.ArrayLike, capacity: npt.ArrayLike, *, price: Floats | None = None, solver: str | None = None
) -> tuple[Assignment, Floats]:
    """As :func:`assign`, faster when the prices of a problem much like it are known.

    Parameters
    ----------
    values, capacity, solver
        As in :func:`assign`.
    price
        Of each service what one more place would about bring; it tells where to look first, not what is found.

    Returns
    -------
    tuple
        The assignment, and of each service what one more place would bring.
    """
    worth, places = checked(values, capacity)
    units, solve = whole(worth), solver_named(solver)
    now = np.zeros(len(places)) if price is None else price * unit(worth)
    if not np.isfinite(units).any() or not places.any():
        return Assignment.of(np.full(len(worth), WAITING, dtype=np.intp), worth), now
    listed, place, gaining = np.zeros(units.shape, dtype=bool), None, np.isfinite(units)
    while gaining.any():
        listed |= gaining & _best(units - now, _CANDIDATES if place is None else _MORE)
        edges = edges_of(units, *np.nonzero(listed))
        if place is None or np.count_nonzero(gaining.any(axis=1)) > _FEW:
            place = solve(edges, places)
        place, now = improved(edges, place, places)
        net = np.column_stack([units - now, np.zeros(len(units))])  # last: waiting, place −1
        gaining = net[:, :-1] > net[np.arange(len(net)), place, None]
    return Assignment.of(settled(units, now, places), worth), now / unit(worth)


def _best(net: Floats, most: int) -> Bools:
    """The best pairs of each household, at most so many."""
    if net.shape[1] <= most:
        return np.ones(net.shape, dtype=bool)
    listed = np.zeros(net.shape, dtype=bool)
    np.put_along_axis(listed, np.argpartition(-net, most, axis=1)[:, :most], True, axis=1)
    return listed
