"""The organisations without which most falls apart, and how certain that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations
from math import comb

import igraph
import numpy as np

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.graphs import ring_graph

__all__ = ["KeyPlayers", "key_players", "key_players_stability"]

_EXHAUSTIVE = 200_000
_STARTS = 10
_RIVALS = 20  # sets that may take the place of the most fragile one when an answer is missing
_FEW = 5_000

Rows = tuple[int, ...]


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
    near = _near(graph)
    exact = comb(n, size) <= _EXHAUSTIVE
    chosen = (
        min(combinations(range(n), size), key=lambda rows: _connected(near, rows)) if exact else _greedy(near, size)
    )
    left = n - size
    split = 1 - _connected(near, chosen) / (left * (left - 1)) if left > 1 else float("nan")
    return KeyPlayers(tuple(graph.vs[row]["name"] for row in chosen), split, exact)


def key_players_stability(
    casebook: Casebook, players: KeyPlayers, *, minimum: float = 1, draws: int = 200, share: float = 0.1, seed: int = 0
) -> tuple[float, float]:
    """How often the most fragile set keeps its place when a tenth of the ties, or of the organisations, is left out.

    It keeps its place when none of the twenty next most fragile sets of the whole ring then splits more.

    Parameters
    ----------
    casebook, minimum
        As in :func:`key_players`.
    players
        What :func:`key_players` found.
    draws
        How often, for ties and for organisations each.
    share
        Which part is left out, 0–1; at least one.
    seed
        Start of the random draws.

    Returns
    -------
    tuple of float
        The share of draws, 0–1, without some ties and without some organisations. Draws that leave out one of the set
        itself do not count; NaN when none is left.
    """
    graph = ring_graph(casebook, minimum=minimum)
    rng = np.random.default_rng(seed)
    row = {name: at for at, name in enumerate(graph.vs["name"])}
    chosen = tuple(row[name] for name in players.organisations)
    near, everyone = _near(graph), graph.vcount()
    rivals = nsmallest(_RIVALS, _others(everyone, chosen), key=lambda rows: (_connected(near, rows), rows))
    shares = []
    for count, by_tie in ((graph.ecount(), True), (everyone, False)):
        drop = max(1, round(share * count))
        kept = []
        for _ in range(draws if count else 0):
            gone = rng.permutation(count)[:drop].tolist()
            left = _near(graph.subgraph_edges(_rest(count, gone), delete_vertices=False)) if by_tie else near
            lost = () if by_tie else tuple(gone)
            if not set(lost) & set(chosen):
                kept.append(_holds(left, chosen, (rows for rows in rivals if not set(lost) & set(rows)), lost))
        shares.append(float(np.mean(kept)) if kept else float("nan"))
    return shares[0], shares[1]


def _holds(near: Sequence[int], chosen: Rows, rivals: Iterable[Rows], lost: Rows) -> bool:
    """Whether no rival splits what is left more than the chosen set does."""
    pairs = _connected(near, [*chosen, *lost])
    return all(_connected(near, [*rows, *lost]) >= pairs for rows in rivals)


def _others(count: int, chosen: Rows) -> Iterable[Rows]:
    """The sets of the same size; when there are very many, those that differ in one member."""
    if comb(count, len(chosen)) <= _FEW:
        return (rows for rows in combinations(range(count), len(chosen)) if rows != chosen)
    rest = [row for row in range(count) if row not in chosen]
    places = range(len(chosen))
    return (tuple(sorted((*chosen[:at], row, *chosen[at + 1 :]))) for at in places for row in rest)


def _rest(count: int, gone: Sequence[int]) -> list[int]:
    lost = set(gone)
    return [row for row in range(count) if row not in lost]


def _near(graph: igraph.Graph) -> list[int]:
    """Per organisation its partners, as bits."""
    return [sum(1 << other for other in others) for others in graph.get_adjlist(mode="all")]


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
