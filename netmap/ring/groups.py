"""Parts of the ring: groups that work together a lot, and a core with an edge around it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import pinned_random, ring_graph

__all__ = ["CorePeriphery", "core_periphery", "groups"]

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def groups(casebook: Casebook, *, runs: int = 50, together: float = 0.8, seed: int = 0) -> pd.DataFrame:
    """Groups of organisations that mostly work with each other, and that are found again and again.

    Leiden communities by modularity, ties weighted by level / 5, once per seed; organisations that stand together in
    at least ``together`` of the runs, directly or through others, form a stable group.

    Parameters
    ----------
    casebook
        A casebook with collaborations.
    runs
        How often.
    together
        The share of runs, 0–1.
    seed
        Of the first run; the next ones count up.

    Returns
    -------
    DataFrame
        Indexed by organisation_id: ``group`` (1 = the largest, of equals the one with the first id; missing = in no
        stable group) and ``stability`` (mean share of runs with the others of its group, 0–1; NaN without a group).

    Notes
    -----
    A group is computed, not agreed; call it by number, never by the name of a member.
    """
    graph = ring_graph(casebook)
    found = [list(range(graph.vcount()))] if not (graph.ecount() and runs) else []
    for run in range(runs if graph.ecount() else 0):
        with pinned_random(seed + run):
            parts = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
        found.append(parts.membership)
    part, stability = _found_together(np.array(found, dtype=np.int64).T, together)
    index = pd.Index(graph.vs["name"], dtype="str", name="organisation_id")
    frame = pd.DataFrame({"group": pd.array(_numbered(part), dtype="Int64"), "stability": stability}, index=index)
    frame.loc[np.isnan(stability), "group"] = pd.NA
    return frame


def _found_together(found: npt.NDArray[np.int64], together: float) -> tuple[npt.NDArray[np.int32], Floats]:
    """Return the part of every organisation and the mean share of runs with the others of it (NaN: it stands alone).

    Organisations that stood in the same group in every run are one row here: what is compared are the ways of
    standing together, which stay few when the organisations are thousands.
    """
    rows, row, sizes = np.unique(found, axis=0, return_inverse=True, return_counts=True)
    shared = np.zeros((len(rows), len(rows)), dtype=np.int64)
    for column in rows.T:
        shared += column[:, None] == column
    close = shared / found.shape[1] >= together
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - scipy takes long, and few need groups

    _, parts = connected_components(close.astype(np.int64), directed=False)
    same = parts[:, None] == parts
    others = same @ sizes - 1
    times = (shared * same) @ sizes - found.shape[1]
    stability = np.divide(times, found.shape[1] * others, out=np.full(len(rows), np.nan), where=others > 0)
    return parts[row], stability[row]


def _numbered(part: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """Number parts by size, the largest 1; of equals the one whose first member comes first."""
    _, first, inverse, sizes = np.unique(part, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((first, -sizes))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(1, len(order) + 1)
    return place[inverse]


@dataclass(frozen=True, slots=True)
class CorePeriphery:
    """Who belongs to the core, and how clear it is.

    Parameters
    ----------
    core
        Organisation ids, sorted; the others stand at the edge.
    r
        Pearson's correlation with a perfect core and edge, −1–1; NaN when there is nothing to tell apart.
    """

    core: tuple[str, ...]
    r: float


def core_periphery(casebook: Casebook, *, minimum: float = 1, restarts: int = 50, seed: int = 0) -> CorePeriphery:
    """The split into a core in which everybody knows each other and an edge in which nobody does, as far as it fits.

    The 0/1 vector that maximises Pearson's r between the ties and the ideal: 1 between two of the core, 0 between two
    of the edge, ties between core and edge left out (Borgatti & Everett 1999). From random starts one organisation at
    a time changes side as long as r grows.

    Parameters
    ----------
    casebook
        A casebook with collaborations.
    minimum
        The lowest level that counts as a tie.
    restarts
        How many random starts.
    seed
        Of the starts.

    Returns
    -------
    CorePeriphery
        Of equally good splits the one with the smaller core, then the first by id.

    Notes
    -----
    The number of partners largely explains who is in the core; a low r means that there is no clear one.
    """
    graph = ring_graph(casebook, minimum=minimum)
    n = graph.vcount()
    ties = np.array(graph.get_adjacency().data, dtype=float).reshape(n, n)
    rng = np.random.default_rng(seed)
    best: tuple[float, int, tuple[int, ...]] = (np.inf, 0, ())
    for _ in range(restarts):
        core, r = _climb(ties, rng.random(n) < 0.5)
        rows = tuple(np.flatnonzero(core).tolist())
        if np.isfinite(r):
            best = min(best, (-round(r, 12), len(rows), rows))
    value = -best[0] if np.isfinite(best[0]) else float("nan")
    return CorePeriphery(tuple(graph.vs[row]["name"] for row in best[2]), value)


def _climb(ties: Floats, core: Bools) -> tuple[Bools, float]:
    """Let one organisation at a time change side as long as r grows."""
    r = float(_fit(ties, core, np.zeros(1), np.zeros(1), np.zeros(1))[0])
    while True:
        to_core, to_edge = ties @ core, ties @ ~core
        within = np.where(core, -to_core, to_core)
        outside = np.where(core, to_edge, -to_edge)
        fits = _fit(ties, core, np.where(core, -1.0, 1.0), within, outside)
        if not len(fits) or not np.nanmax(fits, initial=-np.inf) > r + 1e-12:
            return core, r
        flip = int(np.nanargmax(fits))
        core = core.copy()
        core[flip] = ~core[flip]
        r = float(fits[flip])


def _fit(ties: Floats, core: Bools, more: Floats, within: Floats, outside: Floats) -> Floats:
    """Pearson's r when the core changes by ``more`` members, its ties by ``within`` and those of the edge."""
    n, k = len(core), core.sum() + more
    core_ties = ties[np.ix_(core, core)].sum() / 2 + within
    edge_ties = ties[np.ix_(~core, ~core)].sum() / 2 + outside
    core_pairs, edge_pairs = k * (k - 1) / 2, (n - k) * (n - k - 1) / 2
    pairs = core_pairs + edge_pairs
    with np.errstate(invalid="ignore", divide="ignore"):
        share = (core_ties + edge_ties) / pairs
        contrast = core_ties / core_pairs - edge_ties / edge_pairs
        fit: Floats = contrast * np.sqrt(core_pairs * edge_pairs) / pairs / np.sqrt(share * (1 - share))
    fit[~np.isfinite(fit)] = -np.inf
    return fit
