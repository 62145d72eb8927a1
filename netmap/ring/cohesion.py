"""What holds the ring together: single links, and how far it falls apart without them."""

from __future__ import annotations

import igraph
import numpy as np

from netmap.casebook import Casebook
from netmap.graphs import ring_graph

__all__ = [
    "WORKING",
    "bridges",
    "cutpoints",
    "degree_centralisation",
    "distance_fragmentation",
    "fragmentation",
]

WORKING = 2
"""From this level on organisations really share information: a working tie."""


def cutpoints(casebook: Casebook, *, minimum: float = WORKING) -> tuple[str, ...]:
    """Organisations that are the only link: without one of them some partners no longer reach each other.

    Parameters
    ----------
    casebook
        A casebook with collaborations.
    minimum
        The lowest level that counts as a tie; 2 = working ties.

    Returns
    -------
    tuple of str
        Organisation ids, sorted.

    Notes
    -----
    A tie that nobody reported may exist all the same: see how many organisations answered before drawing conclusions.
    """
    graph = ring_graph(casebook, minimum=minimum)
    return tuple(sorted(graph.vs[graph.articulation_points()]["name"]))


def bridges(casebook: Casebook, *, minimum: float = WORKING) -> tuple[tuple[str, str], ...]:
    """Pairs of organisations whose tie is the only connection between two parts of the ring.

    Parameters
    ----------
    casebook, minimum
        As in :func:`cutpoints`.

    Returns
    -------
    tuple of (str, str)
        Pairs of ids, each and all sorted.
    """
    graph = ring_graph(casebook, minimum=minimum)
    names = graph.vs["name"]
    ties = (graph.es[tie].tuple for tie in graph.bridges())
    return tuple(sorted((min(names[a], names[b]), max(names[a], names[b])) for a, b in ties))


def fragmentation(graph: igraph.Graph) -> float:
    """The share of pairs that cannot reach each other at all.

    ``F = 1 − Σ s(s − 1) / n(n − 1)`` over components of size ``s`` (Borgatti 2006).

    Parameters
    ----------
    graph
        A ring, see :func:`netmap.graphs.ring_graph`.

    Returns
    -------
    float
        0 = everybody reaches everybody, 1 = nobody does; NaN with fewer than two organisations.
    """
    n = graph.vcount()
    if n < 2:
        return float("nan")
    sizes = np.array(graph.connected_components(mode="weak").sizes())
    return float(1 - (sizes * (sizes - 1)).sum() / (n * (n - 1)))


def distance_fragmentation(graph: igraph.Graph) -> float:
    """How far apart organisations are, counted in steps; those who cannot reach each other count as endlessly far.

    ``DF = 1 − 2 Σ_{i<j} 1/d_ij / n(n − 1)`` (Borgatti 2006).

    Parameters
    ----------
    graph
        A ring, read without direction.

    Returns
    -------
    float
        0 = everybody knows everybody, 1 = nobody knows anybody; NaN with fewer than two organisations.
    """
    n = graph.vcount()
    if n < 2:
        return float("nan")
    steps = np.array(graph.distances(mode="all"), dtype=float)
    near = np.divide(1.0, steps, out=np.zeros_like(steps), where=steps > 0)
    return float(1 - near.sum() / (n * (n - 1)))


def degree_centralisation(graph: igraph.Graph) -> float:
    """How much the ring hangs on one organisation: ``Σ (max − degree) / (n − 1)(n − 2)`` (Freeman 1979).

    Parameters
    ----------
    graph
        A ring without direction.

    Returns
    -------
    float
        0 = everybody has as many partners, 1 = a star; NaN with fewer than three organisations.
    """
    n = graph.vcount()
    if n < 3:
        return float("nan")
    degree = np.array(graph.degree())
    return float((degree.max() - degree).sum() / ((n - 1) * (n - 2)))
