"""How the contacts are connected: density, structural holes, betweenness, components, fragmentation.

All networks of one size are computed together, as a stack of matrices; the loop runs over sizes, not over households.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from netmap.ego.arrays import Floats, Ints
from netmap.ego.network import Network

__all__ = ["STRUCTURE", "structure"]

_Real: TypeAlias = npt.NDArray[np.floating[Any]]

_CELLS = 1 << 20  # matrix cells held at once: keeps memory flat however many households there are

STRUCTURE = (
    "density",
    "density_weighted",
    "effective_size",
    "effective_size_weighted",
    "efficiency",
    "efficiency_weighted",
    "constraint",
    "constraint_weighted",
    "hierarchy",
    "hierarchy_weighted",
    "betweenness",
    "betweenness_normalised",
    "components",
    "isolates",
    "fragmentation",
    "distance_fragmentation",
    "degree_centralisation",
)


def structure(net: Network) -> dict[str, Floats]:
    """Measures of structure, one value per ego.

    NaN where ties between contacts were not asked (with fewer than two contacts there is nothing to ask), where the
    number of contacts is too small for the measure, and, for weighted measures, where a strength is unknown.
    """
    found = {name: np.full(net.egos, np.nan) for name in STRUCTURE}
    asked = (net.contact_ties != "not_asked") | (net.size < 2)
    nobody = (net.size == 0) & (net.roster == "confirmed")
    found["components"][nobody] = found["isolates"][nobody] = 0
    tie_start = np.searchsorted(net.tie_ego, np.arange(net.egos + 1))
    for size in np.unique(net.size[asked & (net.size > 0)]):
        egos = np.flatnonzero(asked & (net.size == size))
        step = max(1, _CELLS // int(size) ** 2)
        for first in range(0, len(egos), step):
            chosen = egos[first : first + step]
            strength = net.strength[net.start[chosen][:, None] + np.arange(size)]
            weights = _matrices(net, chosen, int(size), tie_start)
            for name, values in _measures(weights, strength).items():
                found[name][chosen] = values
    return found


def _matrices(net: Network, egos: Ints, size: int, tie_start: Ints) -> Floats:
    """The weights between the contacts of some egos of one size, as a stack of symmetric matrices."""
    counts = tie_start[egos + 1] - tie_start[egos]
    slot = np.repeat(np.arange(len(egos)), counts)
    rows = np.arange(len(slot)) + np.repeat(tie_start[egos] - (np.cumsum(counts) - counts), counts)
    weights = np.zeros((len(egos), size, size))
    offset = net.start[egos][slot]
    one, two = net.a[rows] - offset, net.b[rows] - offset
    weights[slot, one, two] = weights[slot, two, one] = net.weight[rows]
    return weights


def _sums(matrices: _Real) -> _Real:
    """The row sums of a stack of matrices; one product is much faster than many short sums."""
    rows = matrices.reshape(-1, matrices.shape[-1])
    return (rows @ np.ones(rows.shape[1], dtype=rows.dtype)).reshape(matrices.shape[:-1])


def _measures(weights: Floats, strength: Floats) -> dict[str, Floats]:
    """All measures for a stack of networks of n contacts."""
    n = weights.shape[1]
    ties = (weights > 0).astype(np.float32)  # zeros and ones: exact in single precision
    degree, reach = _sums(ties).astype(float), _sums(weights).astype(float, copy=False)
    pairs = np.float64(n * (n - 1) / 2)
    one = np.ones_like(strength)
    with np.errstate(invalid="ignore", divide="ignore"):
        found = {
            "density": degree.sum(axis=1) / 2 / pairs,
            "density_weighted": reach.sum(axis=1) / 2 / pairs,
            "isolates": (degree == 0).sum(axis=1).astype(float),
            "degree_centralisation": (n * degree.max(axis=1) - degree.sum(axis=1)) / np.float64((n - 1) * (n - 2)),
        }
        found |= _holes(ties.astype(float), one, degree, one, "")
        found |= _holes(weights, strength, reach, np.maximum(strength, weights.max(axis=1)), "_weighted")
        found |= _paths(ties, degree.sum(axis=1), pairs)
    return found


def _holes(weights: Floats, ego: Floats, reach: Floats, strongest: Floats, ending: str) -> dict[str, Floats]:
    """Burt's structural holes: effective size, efficiency, constraint, hierarchy.

    ``reach`` is the sum and ``strongest`` the largest of each contact's ties, the latter with the ego's.
    """
    n = weights.shape[1]
    share = ego / ego.sum(axis=1, keepdims=True)
    total = ego + reach
    both = np.stack([share / np.where(total > 0, total, 1), share], axis=1) @ weights
    parts = (share + both[:, 0]) ** 2
    constraint = parts.sum(axis=1)
    effective = n - (both[:, 1] / np.where(strongest > 0, strongest, 1)).sum(axis=1)
    ratio = parts / (constraint / n)[:, None]
    uneven = (ratio * np.log(np.where(ratio > 0, ratio, 1))).sum(axis=1)
    hierarchy = uneven / (n * np.log(n)) if n > 1 else constraint  # one contact: all constraint from one, 1
    return {
        f"effective_size{ending}": effective,
        f"efficiency{ending}": effective / n,
        f"constraint{ending}": constraint,
        f"hierarchy{ending}": hierarchy,
    }


def _paths(ties: _Real, ends: Floats, pairs: np.float64) -> dict[str, Floats]:
    """Betweenness of the ego, and what is left connected when the ego is taken out.

    ``ends`` is the sum of the degrees.
    """
    n = ties.shape[1]
    shared = ties @ ties
    reached = (ties > 0) | np.eye(n, dtype=bool)
    between = np.where(reached, 0, 1 / (1.0 + shared.astype(float)))
    brokered = _sums(between.reshape(len(ties), -1)) / 2
    closeness = ends.copy()
    ways, steps = shared, 2
    while (new := (ways > 0) & ~reached).any():
        fresh = new.astype(np.float32)
        closeness += _sums(fresh.reshape(len(ties), -1)).astype(float) / steps
        reached |= new
        ways = fresh @ ties
        steps += 1
    members = _sums(reached.astype(np.float32)).astype(float)
    return {
        "betweenness": brokered,
        "betweenness_normalised": brokered / pairs,
        "components": np.rint((1 / members).sum(axis=1)),
        "fragmentation": 1 - (members - 1).sum(axis=1) / (2 * pairs),
        "distance_fragmentation": 1 - closeness / (2 * pairs),
    }
