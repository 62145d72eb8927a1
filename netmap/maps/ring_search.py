"""Find a place for every box: each in turn moves to the cheapest free spot of its ring and sector."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.maps.geometry import Boxes, Floats, angle_between, boxes_at, overlap, reach, spoke_hits, spoke_through_disc

NODE_RADIUS = 16.0
GAP = 4.0
SPOKE_GAP = 3.0
HARD = 10.0
"""Cost from which a place is wrong; everything below is taste."""

THROUGH_LABEL = 2.0
"""Cost of a line behind somebody's name: readable, but not pretty."""

GRUDGE = 0.5
"""How much heavier a clash of the same two weighs every time it comes back; this breaks deadlocks."""

APART = 6.0
"""Cost per radian between the directions of the same thing at two moments."""

SWEEPS = 8
STEP = 9.0
"""Distance between two places tried on the same radius."""


@dataclass(frozen=True)
class Frame:
    """The rings and sectors of one attempt: radii, angles, room for names and the pills with ring names."""

    centre: float
    bands: tuple[tuple[float, float], ...]
    inner_edge: float
    arcs: tuple[tuple[float, float], ...]
    label_angles: tuple[float, ...]
    pills: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Body:
    """A box with the radii and angles between which its centre may move."""

    width: float
    free: float
    label: float
    low: float
    high: float
    start: float
    end: float
    whole: bool
    outside: bool
    spoke: bool
    moments: int = 1
    kin: str = ""


@dataclass(frozen=True)
class Places:
    """The places one body may take, with everything about them that does not depend on the others."""

    x: Floats
    y: Floats
    angle: Floats
    box: Boxes
    own_cost: Floats
    spoke: bool


def label_above(y: Floats | float) -> npt.NDArray[np.bool_]:
    """Tell whether a label stands above its node: in the upper half, so that it is never on its own spoke."""
    return np.asarray(y) < 0.0


def node_boxes(x: Floats, y: Floats, width: Floats | float, free: Floats | float, label: Floats | float) -> Boxes:
    """Return boxes of nodes: ``label`` is the reach on the side of the name, ``free`` on the other side."""
    above = label_above(y)
    return boxes_at(x, y, width, np.where(above, label, free), np.where(above, free, label))


def search(
    bodies: Sequence[Body], frame: Frame, angles: Sequence[float]
) -> tuple[npt.NDArray[np.bool_], Floats, Floats]:
    """Move bodies until nothing overlaps.

    Returns
    -------
    tuple of arrays
        Which bodies found no good place, and the x and y of every body.
    """
    places = [_places(body, frame) for body in bodies]
    middle = [(body.low + body.high) / 2 for body in bodies]
    x = np.array([radius * math.cos(angle) for radius, angle in zip(middle, angles, strict=True)])
    y = np.array([radius * math.sin(angle) for radius, angle in zip(middle, angles, strict=True)])
    shape = tuple(np.array([getattr(body, name) for body in bodies]) for name in ("width", "free", "label", "spoke"))
    grudge = _together(bodies)
    kin = _kin(bodies)
    wrong = np.full(len(bodies), True)
    for _ in range(SWEEPS):
        for i in np.flatnonzero(wrong):
            clash, crowd = _against_others(places[i], int(i), x, y, shape, frame.centre)
            cost = places[i].own_cost + (clash * grudge[i] + crowd * (grudge[i] > 0)).sum(axis=1)
            for j in kin[i]:
                cost += APART * angle_between(places[i].angle, np.arctan2(y[j], x[j]))
            best = int(np.argmin(np.round(cost, 4)))
            x[i], y[i] = places[i].x[best], places[i].y[best]
            rivals = (clash[best] >= HARD) & (grudge[i] > 0)
            wrong[i] = rivals.any() or places[i].own_cost[best] >= HARD
            wrong |= rivals
            grudge[i, rivals] += GRUDGE
            grudge[rivals, i] += GRUDGE
        if not wrong.any():
            break
    return wrong, x, y


def _together(bodies: Sequence[Body]) -> Floats:
    """Return 1 for two bodies that stand in one picture, 0 for two that never meet."""
    moments = np.array([body.moments for body in bodies], dtype=np.int64)
    meet: Floats = ((moments[:, None] & moments) > 0).astype(np.float64)
    return meet


def _kin(bodies: Sequence[Body]) -> list[list[int]]:
    """Return for every body where the same thing stands at other moments."""
    of: dict[str, list[int]] = {}
    for i, body in enumerate(bodies):
        if body.kin:
            of.setdefault(body.kin, []).append(i)
    return [[j for j in of.get(body.kin, ()) if j != i] for i, body in enumerate(bodies)]


def _places(body: Body, frame: Frame) -> Places:
    """Return the grid of places of one body."""
    levels = max(2, min(4, round((body.high - body.low) / 7.0) + 1))
    radii = np.linspace(body.low, body.high, levels)
    angle_parts, radius_parts = [], []
    for radius in radii:
        margin = 0.0 if body.whole else math.asin(min(0.95, (NODE_RADIUS + 4.0) / radius))
        start, end = body.start + margin, body.end - margin
        if end <= start:
            start = end = (body.start + body.end) / 2
        count = max(1, round((end - start) * radius / STEP))
        angle_parts.append(np.linspace(start, end, count, endpoint=not body.whole))
        radius_parts.append(np.full(count, radius))
    angle, radius_of = np.concatenate(angle_parts), np.concatenate(radius_parts)
    x, y = radius_of * np.cos(angle), radius_of * np.sin(angle)
    box = node_boxes(x, y, body.width, body.free, body.label)
    return Places(x, y, angle, box, _own_cost(body, frame, angle, radius_of, box), body.spoke)


def _own_cost(body: Body, frame: Frame, angle: Floats, radius: Floats, box: Boxes) -> Floats:
    """Return the cost of places against rings, arcs and names: hard limits first, then taste."""
    near, far = reach(box)
    cost = np.where(near < frame.centre + 2.0, HARD + frame.centre + 2.0 - near, 0.0)
    if body.outside:
        floor = frame.inner_edge + 26.0
        cost += np.where(near < floor, HARD + floor - near, 0.0)
        cost += np.maximum(far - frame.bands[-1][1] - 12.0, 0.0) * 0.05
        for (start, end), room in zip(frame.arcs, frame.label_angles, strict=True) if body.spoke else ():
            cost += np.where(angle_between(angle, np.array((start + end) / 2)) < room / 2 + 0.03, HARD, 0.0)
    elif frame.arcs:
        ceiling = frame.inner_edge - 3.0
        cost += np.maximum(far - ceiling, 0.0) * 0.25 + np.where(far > ceiling + 14.0, HARD, 0.0)
    for width, outer in frame.pills:
        pill = boxes_at(np.array(0.0), np.array(-outer), width, 11.0, 11.0)
        deep = overlap(box, pill, 2.0)
        cost += np.where(deep > 0, HARD + deep, 0.0)
    if not body.whole:
        wall = np.minimum(angle - body.start, body.end - angle) * radius
        cost += 300.0 / np.maximum(wall, 8.0) ** 2
    half = max((body.high - body.low) / 2, 1.0)
    cost += 0.25 * ((radius - (body.low + body.high) / 2) / half) ** 2
    result: Floats = cost
    return result


def _against_others(
    place: Places, i: int, x: Floats, y: Floats, shape: tuple[Floats, ...], centre: float
) -> tuple[Floats, Floats]:
    """Return what is wrong with each place against each other body, and how crowded each place is."""
    ox, oy = x[None, :], y[None, :]
    others = node_boxes(ox, oy, *(part[None, :] for part in shape[:3]))
    mine = Boxes(*(side[:, None] for side in place.box))
    px, py = place.x[:, None], place.y[:, None]
    deep = overlap(mine, others, GAP)
    clash = np.where(deep > 0, 2 * HARD + deep, 0.0)
    spokes = ((px, py, ox, oy, others, np.array(place.spoke)), (ox, oy, px, py, mine, shape[3][None, :] > 0))
    for end_x, end_y, disc_x, disc_y, box, drawn in spokes:
        through = spoke_through_disc(end_x, end_y, disc_x, disc_y, NODE_RADIUS + SPOKE_GAP)
        clash += np.where(through & drawn, 1.5 * HARD, 0.0)
        clash += np.where(spoke_hits(end_x, end_y, centre, box, 0.0) & drawn, THROUGH_LABEL, 0.0)
    clash[:, i] = 0.0
    crowd = 1500.0 / ((px - ox) ** 2 + (py - oy) ** 2 + 100.0)
    crowd += 0.012 / (angle_between(place.angle[:, None], np.arctan2(oy, ox)) + 0.02)
    crowd[:, i] = 0.0
    return clash, crowd
