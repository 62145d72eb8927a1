"""How certain a place in the ring is, when answers are missing."""

from __future__ import annotations

import igraph
import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import ring_graph
from netmap.ring.centrality import betweenness
from netmap.ring.cohesion import WORKING

__all__ = ["CERTAIN", "TOP", "rank_stability", "top_betweenness"]

CERTAIN = 0.8
"""Below this share of draws a place is called uncertain."""

TOP = 5
"""How many bridge builders are named."""

Bools = npt.NDArray[np.bool_]


def top_betweenness(values: npt.NDArray[np.float64], *, top: int = TOP) -> Bools:
    """Which organisations have the highest betweenness, above zero; ties go to the first.

    Examples
    --------
    >>> top_betweenness(np.array([0.0, 0.5, 0.5, 0.1]), top=2).tolist()
    [False, True, True, False]
    """
    rounded = np.round(np.nan_to_num(values), 12)
    places = np.argsort(-rounded, kind="stable")[:top]
    chosen = np.zeros(len(values), dtype=bool)
    chosen[places] = True
    return chosen & (rounded > 0)


def rank_stability(casebook: Casebook, *, draws: int = 200, share: float = 0.1, seed: int = 0) -> pd.DataFrame:
    """How often an organisation keeps its place when a tenth of the ties, or of the organisations, is left out.

    Parameters
    ----------
    casebook
        A casebook with collaborations.
    draws
        How often, for ties and for organisations each.
    share
        Which part is left out, 0–1; at least one.
    seed
        Start of the random draws.

    Returns
    -------
    DataFrame
        Indexed by organisation_id: ``broker_ties broker_organisations cutpoint_ties cutpoint_organisations``: the
        share of draws, 0–1, in which it is among the five with the highest betweenness, or a cutpoint of the working
        ties. Draws that leave the organisation itself out do not count; NaN when none is left.

    Notes
    -----
    This shows what missing answers could change, not whether the answers given are true.
    """
    graph = ring_graph(casebook)
    rng = np.random.default_rng(seed)
    index = pd.Index(graph.vs["name"], dtype="str", name="organisation_id")
    columns: dict[str, npt.NDArray[np.float64]] = {}
    for what, count in (("ties", graph.ecount()), ("organisations", graph.vcount())):
        kept = np.zeros((2, len(index)))
        seen = np.zeros(len(index))
        drop = max(1, round(share * count))
        for _ in range(draws if count else 0):
            keep = np.sort(rng.permutation(count)[drop:])
            rows, places = _draw(graph, what, keep)
            kept[:, rows] += places
            seen[rows] += 1
        shares = np.divide(kept, seen, out=np.full_like(kept, np.nan), where=seen > 0)
        columns |= {f"broker_{what}": shares[0], f"cutpoint_{what}": shares[1]}
    order = ["broker_ties", "broker_organisations", "cutpoint_ties", "cutpoint_organisations"]
    return pd.DataFrame(columns, index=index)[order]


def _draw(graph: igraph.Graph, what: str, keep: npt.NDArray[np.intp]) -> tuple[npt.NDArray[np.intp], Bools]:
    """The rows that are still there, and who of them is a top bridge builder or a cutpoint."""
    if what == "ties":
        rows = np.arange(graph.vcount())
        part = graph.subgraph_edges(keep.tolist(), delete_vertices=False)
    else:
        rows = keep
        part = graph.induced_subgraph(keep.tolist())
    working = part.subgraph_edges(part.es.select(level_ge=WORKING), delete_vertices=False)
    cut = np.isin(np.arange(len(rows)), working.articulation_points())
    return rows, np.vstack([top_betweenness(betweenness(part, weights="distance")), cut])
