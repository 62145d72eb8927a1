"""Who could move where: the cheapest move between any two services, and chains of moves.

The nodes are the services and, last, *outside*: the waiting list. A free place counts as an empty bed that can be
moved anywhere for nothing. An assignment has the best total if and only if no ring of moves gains; the cheapest chain
from outside to a service is then what one more place there would bring (the shadow price).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from netmap.recommend.allocation.assignment import WAITING
from netmap.recommend.allocation.whole import Edges
from netmap.recommend.learning.pairs import Bools, Floats, Ints

__all__ = ["NOBODY", "Residual", "chains", "improved", "residual", "rings"]

NOBODY = -1
"""The mover where an empty bed moves."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Residual:
    """What moving costs in an assignment.

    Parameters
    ----------
    edges
        The pairs that can be.
    node
        Where each household is: a service, or outside (the number of services).
    own
        What its place is worth to it.
    free
        Which nodes have a free place; outside always has.
    cost
        From node to node, the least value lost by moving one household, or an empty bed, from one to the other;
        negative = a gain, inf = nobody can.
    """

    edges: Edges
    node: Ints
    own: Floats
    free: Bools
    cost: Floats

    def mover(self, start: int, end: int) -> int:
        """Who moves at that cost: the first such household; NOBODY (−1) = an empty bed."""
        if self.free[start] and self.cost[start, end] == 0:
            return NOBODY
        if end == len(self.free) - 1:
            here = np.flatnonzero(self.node == start)
            return int(here[self.own[here].argmin()])
        order, first = self._by_service
        pairs = order[first[end] : first[end + 1]]
        pairs = pairs[self.node[self.edges.household[pairs]] == start]
        who = self.edges.household[pairs]
        loss = self.own[who] - self.edges.value[pairs]
        return int(who[loss == loss.min()].min())

    @cached_property
    def _by_service(self) -> tuple[Ints, Ints]:
        """The pairs in the order of their service, and where each service begins."""
        order = np.argsort(self.edges.service, kind="stable")
        return order, np.searchsorted(self.edges.service[order], np.arange(len(self.free)))


def residual(edges: Edges, place: Ints, capacity: Ints) -> Residual:
    """What moving costs.

    Parameters
    ----------
    edges
        The pairs that can be.
    place
        Where each household is; within ``edges`` and ``capacity``.
    capacity
        Free places of each service before anybody was placed.
    """
    outside = edges.shape[1]
    node = np.where(place == WAITING, outside, place)
    here = node[edges.household]
    own = np.zeros(edges.shape[0])
    mine = here == edges.service
    own[edges.household[mine]] = edges.value[mine]
    cost = np.full((outside + 1, outside + 1), np.inf)
    flat = cost.reshape(-1)  # the same numbers in one row, which numpy fills faster
    np.minimum.at(flat, here * (outside + 1) + edges.service, own[edges.household] - edges.value)
    np.minimum.at(flat, node * (outside + 1) + outside, own)
    free = np.append(np.bincount(node, minlength=outside + 1)[:outside] < capacity, True)
    cost[free] = np.minimum(cost[free], 0.0)
    return Residual(edges=edges, node=node, own=own, free=free, cost=cost)


def chains(moves: Residual) -> tuple[Floats, Ints]:
    """The cheapest chain of moves from outside to every node (Bellman–Ford, all nodes at once).

    Returns
    -------
    cost
        Per node, 0 or negative: the gain of one more place there, with a minus.
    before
        Per node the node before it in the chain; outside comes before itself. Where a ring of moves gains,
        the chain runs into it and the costs mean nothing.
    """
    outside = len(moves.free) - 1
    cost, before = moves.cost[outside].copy(), np.full(outside + 1, outside)
    changed = np.arange(outside + 1)
    while changed.size and not rings(before).size:
        offer = cost[changed, None] + moves.cost[changed]
        best = offer.argmin(axis=0)
        least = offer[best, np.arange(outside + 1)]
        better = least < cost
        cost, before = np.where(better, least, cost), np.where(better, changed[best], before)
        changed = np.flatnonzero(better)
    return cost, before


def rings(before: Ints) -> Ints:
    """Nodes on a ring of the chains: where everybody ends who goes back as far as there are nodes, save outside."""
    outside = len(before) - 1
    back = before
    for _ in range(int(outside + 1).bit_length()):
        back = back[back]
    return np.unique(back[back != outside]) if before[outside] == outside else np.unique(back)


def improved(edges: Edges, place: Ints, capacity: Ints) -> tuple[Ints, Floats]:
    """Move households along rings that gain until none is left: the best total over these pairs.

    A solver that was exact leaves nothing to move; then this is the proof.

    Parameters
    ----------
    edges, place, capacity
        As in :func:`residual`.

    Returns
    -------
    place
        Where each household is now.
    price
        What one more place of each service would bring, at least 0.
    """
    while True:
        moves = residual(edges, place, capacity)
        cost, before = chains(moves)
        on = rings(before)
        if not on.size:
            return place, -cost[:-1] + 0.0
        place = _moved(moves, before, int(on[0]), place)


def _moved(moves: Residual, before: Ints, start: int, place: Ints) -> Ints:
    """The places after one ring of moves."""
    place, outside, end = place.copy(), len(moves.free) - 1, start
    while True:
        here = int(before[end])
        who = moves.mover(here, end)
        if who != NOBODY:
            place[who] = WAITING if end == outside else end
        end = here
        if end == start:
            return place
