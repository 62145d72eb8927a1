"""The inner loop of :mod:`netmap.recommend.board`, compiled. Needs the extra ``city``; imported only where it is used.

The same sums in the same order as without compiling, so that the numbers are the same. Per household only its own
domains are looked at, and a service is only looked at twice when it is better than the last of those kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import numpy as np
from numba import njit

from netmap.recommend.learning.pairs import Floats, Ints

__all__ = ["fill"]

_UNIT = 1e12
"""Logits are rounded at 12 decimals."""

_Function = TypeVar("_Function", bound=Callable[..., object])


def _compiled(function: _Function) -> _Function:
    """The function, compiled when it is first called."""
    return cast("_Function", njit(function))


@_compiled
def _gather(base: Floats, facts: Floats, columns: Ints, where: Ints, near: Floats) -> int:
    """Put the facts of the services that are eligible in a group side by side, the base last; how many there are."""
    many = 0
    for service in range(len(base)):
        where[service] = -1
        if base[service] > -np.inf:
            columns[many], where[service] = service, many
            for row in range(len(facts)):
                near[row, many] = facts[row, service]
            near[len(facts), many] = base[service]
            many += 1
    return many


@_compiled
def _add(total: Floats, weights: Floats, table: Floats, many: int) -> None:
    """Sum the rows of a table by their weights."""
    for n in range(many):
        total[n] = 0.0
    for row in range(len(weights)):
        weight = weights[row]
        if weight != 0.0:
            line = table[row]
            for n in range(many):
                total[n] += weight * line[n]


@_compiled
def _keep(scores: Floats, columns: Ints, services: Ints, logits: Floats) -> None:
    """Keep the best scores, rounded, in order; columns rise, so an equal one that comes later stays behind."""
    top, kept = len(services), 0
    worst = limit = -np.inf
    for n in range(len(scores)):
        if scores[n] <= limit:
            continue
        score = np.rint(scores[n] * _UNIT) / _UNIT
        if score <= worst:
            continue
        place = min(kept, top - 1)
        while place > 0 and logits[place - 1] < score:
            logits[place], services[place] = logits[place - 1], services[place - 1]
            place -= 1
        logits[place], services[place] = score, columns[n]
        kept = min(kept + 1, top)
        if kept == top:
            worst = logits[top - 1]
            limit = worst - 1 / _UNIT


@_compiled
def fill(
    order: Ints,
    edges: Ints,
    base: Floats,
    facts: Floats,
    homes: tuple[Floats, Floats, Floats, Floats],
    common: tuple[float, bool, bool],
    place: Ints,
    words: Floats,
    barred: tuple[Ints, Ints],
    services: Ints,
    logits: Floats,
) -> None:
    """Fill in the best services of every household, group by group.

    Parameters
    ----------
    order, edges
        The households sorted by group, and where each group begins and the last one ends.
    base
        Groups × services.
    facts
        What services meet, what they cover, and whether they are volunteers', as rows.
    homes
        ``asked``, ``needs``, the weight of coverage per need, and ``slope``, of each household.
    common
        The weight of the match, whether meeting and covering is the same, and whether there are words.
    place, words
        As in :class:`netmap.recommend.board.Board`.
    barred
        Where the services that are not eligible for each household begin, and these services.
    services, logits
        Households × how many are wanted, filled with −1 and NaN.
    """
    asked, needs, per_need, slope = homes
    match, alike, spoken = common
    starts, bars = barred
    size, domains = base.shape[1], asked.shape[1]
    where, columns = np.empty(size, dtype=np.intp), np.empty(size, dtype=np.intp)
    near, met, also, scores = np.empty((len(facts) + 1, size)), np.empty(size), np.empty(size), np.empty(size)
    for group in range(len(base)):
        many = _gather(base[group], facts, columns, where, near)
        covers, helpers, ground = near[domains:], near[2 * domains], near[2 * domains + 1]
        for n in range(edges[group], edges[group + 1]):
            home = order[n]
            _add(met, asked[home], near, many)
            if not alike:
                _add(also, needs[home], covers, many)
            second, share, extra = met if alike else also, per_need[home], slope[home]
            for c in range(many):
                scores[c] = min(met[c], 1.0) * match + ground[c] + second[c] * share + extra * helpers[c]
            if spoken:
                for c in range(many):
                    scores[c] += words[place[home], columns[c]]
            for b in range(starts[home], starts[home + 1]):
                if where[bars[b]] >= 0:
                    scores[where[bars[b]]] = -np.inf
            _keep(scores[:many], columns, services[home], logits[home])
