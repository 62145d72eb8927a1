"""How long the ring stays one whole when organisations are lost."""

from __future__ import annotations

from dataclasses import dataclass

import igraph
import numpy as np

from netmap.casebook import Casebook
from netmap.graphs import ring_graph
from netmap.ring.centrality import betweenness

__all__ = ["Robustness", "robustness"]


@dataclass(frozen=True, slots=True)
class Robustness:
    """How long the ring stays one whole.

    Parameters
    ----------
    value
        R, 0–0.5: the mean share that still hangs together while organisations are lost; NaN for an empty ring.
    order
        The organisations in the order in which they were taken away.
    """

    value: float
    order: tuple[str, ...]


def robustness(casebook: Casebook, *, minimum: float = 1) -> Robustness:
    """How long the ring stays one whole when the main bridge builder is lost again and again.

    ``R = (1/n) Σ_q LCC(q) / n``: the largest part that hangs together after ``q`` losses (Schneider et al. 2011).
    Each time the organisation with the highest recomputed betweenness goes (distance 5 / level), of equals the one
    with most partners, then the first by id.

    Parameters
    ----------
    casebook, minimum
        As in :func:`netmap.ring.key_players`.

    Returns
    -------
    Robustness
        The value and the order of losses.
    """
    graph = ring_graph(casebook, minimum=minimum)
    n = graph.vcount()
    order, largest = [], 0
    while graph.vcount():
        row = _main(graph)
        order.append(graph.vs[row]["name"])
        graph.delete_vertices(row)
        largest += max(graph.connected_components().sizes(), default=0)
    return Robustness(largest / n**2 if n else float("nan"), tuple(order))


def _main(graph: igraph.Graph) -> int:
    between = np.round(np.nan_to_num(betweenness(graph, weights="distance")), 9)
    return int(np.lexsort((np.arange(graph.vcount()), -np.array(graph.degree()), -between))[0])
