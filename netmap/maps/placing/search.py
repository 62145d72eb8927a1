"""Find a place for everybody: whoever is wrong moves to their cheapest place, until nobody is.

What one body costs all places of all others is worked out once, when it moves. So the cost of every possible move is
always known, and the search can take the best one. Two that stay in each other's way grow heavier to each other with
every deadlock; that always breaks it in the end, without chance.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from netmap.maps.placing.frame import Item
from netmap.maps.placing.geometry import Boxes, Floats, overlap, spoke_hits
from netmap.maps.placing.places import NODE_RADIUS, Ints, Places

GAP = 4.0
"""Least distance between two boxes."""

SPOKE_GAP = 2.0
DISC, SQUARE = NODE_RADIUS + 3.0, NODE_RADIUS + 0.3
"""How far a line must stay from the middle of a node, all around and off the corners."""

HARD = 20.0
"""Cost from which a place is wrong; everything below is taste."""

THROUGH_NAME = 6.0
"""Cost of a line behind somebody's name: readable, but not pretty."""

GRUDGE = 0.5
"""How much heavier a clash of the same two weighs every time it comes back."""

ASTRAY = 4.0
"""Cost per radian between the directions of the same thing at two moments."""


class Found(NamedTuple):
    """The place taken by everybody, who is in somebody's way, and who has to do with a line behind a name as well."""

    taken: Ints
    wrong: npt.NDArray[np.bool_]
    behind: npt.NDArray[np.bool_]


class Search:
    """The state of one search: who stands where, and what every place costs now.

    Parameters
    ----------
    items : sequence of Item
        Who to place.
    places : Places
        All places of all of them.
    centre : float
        Where spokes begin.
    """

    def __init__(self, items: Sequence[Item], places: Places, centre: float) -> None:
        count, size = len(items), len(places.x)
        self.places, self.centre = places, centre
        self.taken = np.full(count, -1)
        self.burden = np.zeros((count, size), dtype=np.float32)  # what each body costs each place of the others
        self.weight = np.ones((count, count), dtype=np.float32)
        self.total = places.own.astype(np.float32)
        moments = np.array([item.moments for item in items])
        kin = np.array([item.kin for item in items])
        self.meet = (moments[:, None] & moments) > 0
        self.same = (kin[:, None] == kin) & (kin != "") & ~self.meet
        x0, y0, x1, y1 = places.box
        wide, high = (np.maximum(np.abs(a - at), np.abs(b - at)).max(axis=0)
                      for a, b, at in ((x0, x1, places.x), (y0, y1, places.y)))  # fmt: skip
        self.reach = wide + GAP, high + GAP, np.hypot(wide, high) + GAP  # how far the boxes of a place reach from it

    def settle(self, start: Sequence[int] | None) -> None:
        """Put everybody on a place: the one given, or one after the other on the cheapest."""
        for i in range(len(self.taken)):
            self._put(i, self._best(i) if start is None else start[i])

    def run(self, steps: int, bar: float) -> Found:
        """Move whoever pays somebody ``bar`` or more, until nobody does or the steps are used up.

        Returns
        -------
        Found
            The best that was met on the way.
        """
        best, least = self.taken, (np.inf, np.inf)
        for step in range(steps + 1):
            paid = self._paid()
            now = (int((paid >= HARD).sum()), int((paid >= THROUGH_NAME).sum()))
            if now < least:
                best, least = self.taken.copy(), now
            pairs = paid >= bar
            if step == steps or not pairs.any():
                break
            dear = self.total[self.taken] - np.minimum.reduceat(self.total, self.places.first[:-1])
            gain = np.where(pairs.any(axis=1), dear, 0.0)
            worst = int(np.argmax(gain))
            if gain[worst] > 1e-3:
                self._put(worst, self._best(worst))
            else:
                self._resent(pairs)
        for i in np.flatnonzero(best != self.taken):
            self._put(int(i), int(best[i]))
        paid = self._paid().max(axis=1, initial=0.0)
        return Found(best, paid >= HARD, paid >= THROUGH_NAME)

    def _paid(self) -> Floats:
        """Return what everybody pays for everybody else in the same picture: a row for who pays."""
        paid: Floats = self.burden[:, self.taken].T * self.meet
        return paid

    def _best(self, i: int) -> int:
        first, last = self.places.first[i : i + 2]
        return int(first + np.argmin(self.total[first:last]))

    def _resent(self, pairs: npt.NDArray[np.bool_]) -> None:
        """Make every pair in each other's way heavier to each other."""
        self.weight[pairs] += GRUDGE
        for i, j in zip(*np.nonzero(pairs), strict=True):
            mine = slice(*self.places.first[i : i + 2])
            self.total[mine] += GRUDGE * self.burden[j, mine]

    def _put(self, i: int, place: int) -> None:
        """Move one body and tell everybody else what their places cost now."""
        owner = self.places.owner
        cost = self._cost(place)
        if not self.meet[i].all():
            cost *= self.meet[i][owner]
            if self.same[i].any():
                turn = np.abs((self.places.angle - self.places.angle[place] + np.pi) % (2 * np.pi) - np.pi)
                cost += ASTRAY * turn * self.same[i][owner]
        cost[self.places.first[i] : self.places.first[i + 1]] = 0.0
        self.total += (cost - self.burden[i]) * self.weight[:, i][owner]
        self.burden[i], self.taken[i] = cost, place

    def _cost(self, p: int) -> Floats:
        """Return what a body on one place costs every place: boxes over each other, spokes through boxes, nearness."""
        here, x, y = self.places, self.places.x, self.places.y
        wide, high, far = self.reach
        dx, dy = x - x[p], y - y[p]
        cost: Floats = 1500.0 / (dx * dx + dy * dy + 100.0)
        near = np.flatnonzero((np.abs(dx) < wide + wide[p]) & (np.abs(dy) < high + high[p]))
        theirs, mine = here.box.take(near, axis=2), here.box[:, :, p, None]
        deep = overlap(Boxes(*theirs[:, :, None]), Boxes(*mine), GAP).max(axis=(0, 1))
        cost[near] += np.where(deep > 0, 2 * HARD + deep, 0.0)
        aside, ahead = np.abs(x * y[p] - y * x[p]), x * x[p] + y * y[p] > 0
        beside = np.flatnonzero(ahead & here.spoke & (aside < far[p] * here.radius))
        cost[beside] += self._crossing(beside, np.array([p]), aside[beside])
        if here.spoke[p]:
            beside = np.flatnonzero(ahead & (aside < far * here.radius[p]))
            cost[beside] += self._crossing(np.array([p]), beside, aside[beside])
        return cost

    def _crossing(self, line: Ints, body: Ints, aside: Floats) -> Floats:
        """Return what spokes to some places cost bodies on other places: through the node, or behind the name."""
        here = self.places
        x, y = here.x[line], here.y[line]
        shorter = here.radius[body] < here.radius[line]
        node = shorter & (aside < np.maximum(DISC * here.radius[line], SQUARE * (np.abs(x) + np.abs(y))))
        name = spoke_hits(x, y, self.centre, Boxes(*here.box.take(body, axis=2)), SPOKE_GAP).any(axis=0)
        cost: Floats = np.where(node, 1.5 * HARD, np.where(name, THROUGH_NAME, 0.0))
        return cost
