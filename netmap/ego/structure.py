"""How the contacts are connected: density, structural holes, betweenness, components, fragmentation.

All networks of one size are computed together, as a stack of matrices; the loop runs over sizes, not over households.
"""

from __future__ import annotations

import numpy as np

from netmap.ego.arrays import Floats, Ints
from netmap.ego.network import Network

__all__ = ["STRUCTURE", "structure"]

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


def _measures(weights: Floats, strength: Floats) -> dict[str, Floats]:
    """All measures for a stack of networks of n contacts."""
    n = weights.shape[1]
    ties = (weights > 0).astype(float)
    degree = ties.sum(axis=2)
    pairs = n * (n - 1) / 2
    with np.errstate(invalid="ignore", divide="ignore"):
        found = {
            "density": degree.sum(axis=1) / 2 / np.float64(pairs),
            "density_weighted": weights.sum(axis=(1, 2)) / 2 / np.float64(pairs),
            "isolates": (degree == 0).sum(axis=1).astype(float),
            "degree_centralisation": (n * degree.max(axis=1) - degree.sum(axis=1)) / np.float64((n - 1) * (n - 2)),
        }
        found |= _holes(ties, np.ones_like(strength), "")
        found |= _holes(weights, strength, "_weighted")
        found |= _paths(ties, np.float64(pairs))
    return found


def _holes(weights: Floats, ego: Floats, ending: str) -> dict[str, Floats]:
    """Burt's structural holes: effective size, efficiency, constraint, hierarchy."""
    n = weights.shape[1]
    share = ego / ego.sum(axis=1, keepdims=True)
    total = ego + weights.sum(axis=2)
    strongest = np.maximum(ego, weights.max(axis=2))
    reached = (share / np.where(total > 0, total, 1))[:, None, :] @ weights
    parts = (share + reached[:, 0]) ** 2
    constraint = parts.sum(axis=1)
    redundant = (share[:, None, :] @ weights)[:, 0] / np.where(strongest > 0, strongest, 1)
    effective = n - redundant.sum(axis=1)
    ratio = parts / (constraint / n)[:, None]
    uneven = (ratio * np.log(np.where(ratio > 0, ratio, 1))).sum(axis=1)
    hierarchy = uneven / (n * np.log(n)) if n > 1 else constraint  # one contact: all constraint from one, 1
    return {
        f"effective_size{ending}": effective,
        f"efficiency{ending}": effective / n,
        f"constraint{ending}": constraint,
        f"hierarchy{ending}": hierarchy,
    }


def _paths(ties: Floats, pairs: np.float64) -> dict[str, Floats]:
    """Betweenness of the ego, and what is left connected when the ego is taken out."""
    n = ties.shape[1]
    near = ties.astype(np.float32)
    shared = near @ near
    reached = (near > 0) | np.eye(n, dtype=bool)
    brokered = np.where(reached, 0, 1 / (1.0 + shared.astype(float))).sum(axis=(1, 2)) / 2
    closeness = ties.sum(axis=(1, 2))
    ways, steps = shared, 2
    while (new := (ways > 0) & ~reached).any():
        closeness += new.sum(axis=(1, 2)) / steps
        reached |= new
        ways = new.astype(np.float32) @ near
        steps += 1
    members = reached.sum(axis=2)
    return {
        "betweenness": brokered,
        "betweenness_normalised": brokered / pairs,
        "components": np.rint((1 / members).sum(axis=1)),
        "fragmentation": 1 - (members - 1).sum(axis=1) / (2 * pairs),
        "distance_fragmentation": 1 - closeness / (2 * pairs),
    }
