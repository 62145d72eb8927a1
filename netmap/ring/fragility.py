"""What happens when organisations are lost: the most fragile set, and how long the ring stays one whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

import igraph
import numpy as np

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.graphs import ring_graph
from netmap.ring.centrality import betweenness

__all__ = ["KeyPlayers", "Robustness", "key_players", "robustness"]

_EXHAUSTIVE = 200_000
_STARTS = 10


@dataclass(frozen=True, slots=True)
class KeyPlayers:
    """The organisations without which most falls apart.

    Parameters
    ----------
    organisations
        Their ids, sorted.
    fragmentation
        The share of pairs of the others that then cannot reach each other; NaN with fewer than two others.
    exact
        Whether every set was tried; else found by greedy choice and swaps.
    """

    organisations: tuple[str, ...]
    fragmentation: float
    exact: bool


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


def key_players(casebook: Casebook, size: int = 2, *, minimum: float = 1) -> KeyPlayers:
    """The set of organisations whose loss leaves the rest most fragmented (KPP-neg).

    ``F = 1 − Σ s(s − 1) / n(n − 1)`` of what is left, ``s`` being the sizes of its parts and ``n`` all that is left
    (Borgatti 2006). All sets are tried when there are at most 200,000; else, from each of the ten most
    fragile ones, one after the other is chosen and then swapped as long as that helps.

    Parameters
    ----------
    casebook
        A casebook with collaborations.
    size
        How many organisations, from 1 up to their number.
    minimum
        The lowest level that counts as a tie.

    Returns
    -------
    KeyPlayers
        Of equally fragile sets the first by id.

    Raises
    ------
    OptionError
        If ``size`` is less than 1 or more than there are organisations.
    """
    graph = ring_graph(casebook, minimum=minimum)
    n = graph.vcount()
    if not 1 <= size <= n:
        raise OptionError(f"size {size} is not between 1 and {n}. Hint: choose how many organisations to take away")
    near = [sum(1 << other for other in others) for others in graph.get_adjlist(mode="all")]
    exact = comb(n, size) <= _EXHAUSTIVE
    chosen = (
        min(combinations(range(n), size), key=lambda rows: _connected(near, rows)) if exact else _greedy(near, size)
    )
    left = n - size
    split = 1 - _connected(near, chosen) / (left * (left - 1)) if left > 1 else float("nan")
    return KeyPlayers(tuple(graph.vs[row]["name"] for row in chosen), split, exact)


def _connected(near: Sequence[int], removed: Sequence[int]) -> int:
    """The number of ordered pairs that still reach each other when some are removed."""
    left = (1 << len(near)) - 1
    for row in removed:
        left &= ~(1 << row)
    pairs = 0
    while left:
        part = front = left & -left
        while front:
            reached = 0
            while front:
                lowest = front & -front
                reached |= near[lowest.bit_length() - 1]
                front ^= lowest
            front = reached & left & ~part
            part |= front
        count = part.bit_count()
        pairs += count * (count - 1)
        left &= ~part
    return pairs


def _greedy(near: Sequence[int], size: int) -> tuple[int, ...]:
    """From each of the most fragile single organisations, choose one after the other and swap as long as that helps."""
    single = sorted(range(len(near)), key=lambda row: _connected(near, [row]))
    found = [_swapped(near, _grown(near, start, size)) for start in single[:_STARTS]]
    return min(found, key=lambda rows: (_connected(near, rows), rows))


def _grown(near: Sequence[int], start: int, size: int) -> list[int]:
    chosen = [start]
    while len(chosen) < size:
        rest = (row for row in range(len(near)) if row not in chosen)
        chosen.append(min(rest, key=lambda row: _connected(near, [*chosen, row])))
    return chosen


def _swapped(near: Sequence[int], chosen: list[int]) -> tuple[int, ...]:
    best, improved = _connected(near, chosen), True
    while improved:
        improved = False
        for place in range(len(chosen)):
            for row in (row for row in range(len(near)) if row not in chosen):
                trial = [*chosen[:place], row, *chosen[place + 1 :]]
                if (pairs := _connected(near, trial)) < best:
                    chosen, best, improved = trial, pairs, True
    return tuple(sorted(chosen))


def robustness(casebook: Casebook, *, minimum: float = 1) -> Robustness:
    """How long the ring stays one whole when the main bridge builder is lost again and again.

    ``R = (1/n) Σ_q LCC(q) / n``: the largest part that hangs together after ``q`` losses (Schneider et al. 2011).
    Each time the organisation with the highest recomputed betweenness goes (distance 5 / level), of equals the one
    with most partners, then the first by id.

    Parameters
    ----------
    casebook, minimum
        As in :func:`key_players`.

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
