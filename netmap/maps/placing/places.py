"""All places everybody may take: a grid in ring and sector, with the name on any side that is free."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.maps.placing.frame import ARC_TEXT, TOP, Frame, Item
from netmap.maps.placing.geometry import Boxes, Floats, overlap, reach

NODE_RADIUS = 14.0
NAME_GAP = 4.0
"""Distance between a node and its name."""

BADGE_REACH = 12.0
"""How far the letters on the rim stick out."""

SIDES = ("below", "above", "left", "right")
BESIDE_COST = 0.5
"""Names above and below read best; beside is for where room is scarce."""

SPREAD = 4.0
"""Distance a node keeps from the edge of its ring and sector."""

STEP = 13.0
"""Distance between two places tried on the same radius."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Places:
    """The places of all items in a row: those of item i are ``first[i]`` to ``first[i + 1]``.

    ``box`` has the four sides of two boxes for every place, of the node and of the name; ``own`` is the cost of a
    place whatever the others do. Items in ``homeless`` have no place at all: their ring or sector must grow first.
    """

    first: Ints
    owner: Ints
    x: Floats
    y: Floats
    angle: Floats
    radius: Floats
    side: Ints
    box: Floats
    own: Floats
    spoke: npt.NDArray[np.bool_]
    homeless: tuple[int, ...]


def find_places(items: Sequence[Item], frame: Frame, arrow_room: float) -> Places:
    """Return the places that are free of rings, arcs, centre and the names on them."""
    grids = [_grid(item, frame, arrow_room) for item in items]
    sizes = [len(angle) for angle, _, _ in grids]
    spot = np.repeat(np.arange(sum(sizes)), len(SIDES))
    side = np.tile(np.arange(len(SIDES)), sum(sizes))
    owner = np.repeat(np.arange(len(items)), sizes)
    angle, radius, wall = (np.concatenate(part).astype(np.float32) for part in zip(*grids, strict=True))
    x, y = radius * np.cos(angle), radius * np.sin(angle)
    shape = np.array([(item.width, item.height, item.badges, item.spoke) for item in items], dtype=np.float32)[owner]
    clear = _clear(x, y, shape)[spot, side]
    spot, side = spot[clear], side[clear]
    rings = [item.ring for item in items]
    outside = np.array(frame.outside, dtype=bool)[rings][owner]
    box = place_boxes(x[spot], y[spot], side, *shape[spot, :3].T)
    fits = _fits(frame, box, outside[spot]) & ~(outside & (shape[:, 3] > 0) & _through_arc_name(frame, angle))[spot]
    bands = np.array(frame.bands)[rings][owner]
    own = 300.0 / np.maximum(wall, 8.0) ** 2
    own += 0.25 * ((radius - bands.mean(axis=1)) / np.maximum(np.ptp(bands, axis=1) / 2, 1.0)) ** 2
    spot, side = spot[fits], side[fits]
    counts = np.bincount(owner[spot], minlength=len(items))
    return Places(
        first=np.concatenate([[0], np.cumsum(counts)]),
        owner=owner[spot],
        x=x[spot],
        y=y[spot],
        angle=angle[spot],
        radius=radius[spot],
        side=side,
        box=np.stack(box)[:, :, fits],
        own=own[spot] + BESIDE_COST * (side > 1),
        spoke=shape[spot, 3] > 0,
        homeless=tuple(np.flatnonzero(counts == 0).tolist()),
    )


def _clear(x: Floats, y: Floats, shape: Floats) -> npt.NDArray[np.bool_]:
    """Tell for each point on which sides a name is off the line of its own node: a column for every side."""
    width, height, _, spoke = shape.T
    past = NODE_RADIUS + NAME_GAP
    level = np.abs(x) * past > np.abs(y) * (width / 2 + 2.0)
    upright = np.abs(y) * past > np.abs(x) * (height / 2 + 2.0)
    sides = np.stack([(y >= 0) | level, (y <= 0) | level, (x <= 0) | upright, (x >= 0) | upright], axis=1)
    clear: npt.NDArray[np.bool_] = sides | (spoke == 0)[:, None]
    return clear


def place_boxes(x: Floats, y: Floats, side: Ints, width: Floats, height: Floats, badges: Floats) -> Boxes:
    """Return the boxes of nodes with their letters, and of the names beside them: arrays of two rows."""
    beside, above, left = side > 1, side == 1, side == 2
    some, many = badges > 0, badges > 3
    reach, rim = NODE_RADIUS + BADGE_REACH, np.where(some, NODE_RADIUS + 8.0, NODE_RADIUS)
    low, side_rim = np.where(some, NODE_RADIUS + 4.0, NODE_RADIUS), np.where(many, reach, NODE_RADIUS)
    out = np.where(some, reach, NODE_RADIUS)  # letters stand away from the centre, or away from a name beside the node
    right = np.where(beside, np.where(left, rim, low), np.where(x >= 0, out, side_rim))
    back = np.where(beside, np.where(left, low, rim), np.where(x >= 0, side_rim, out))
    up = np.where(beside, np.where(y < 0, out, side_rim), np.where(above, low, rim))
    down = np.where(beside, np.where(y < 0, side_rim, out), np.where(above, rim, low))
    away = NODE_RADIUS + NAME_GAP
    name_x = np.where(beside, np.where(left, x - away - width, x + away), x - width / 2)
    name_y = np.where(beside, y - height / 2, np.where(above, y - away - height, y + away))
    return Boxes(
        np.stack([x - back, name_x]),
        np.stack([y - up, name_y]),
        np.stack([x + right, name_x + width]),
        np.stack([y + down, name_y + height]),
    )


def _grid(item: Item, frame: Frame, arrow_room: float) -> tuple[Floats, Floats, Floats]:
    """Return angle, radius and distance to the nearest wall of the sector of every point an item may stand on."""
    inner, outer = frame.bands[item.ring]
    low = inner + NODE_RADIUS + max(SPREAD, arrow_room - (inner - frame.centre))
    high = max(outer - NODE_RADIUS - SPREAD, low)
    start, end = frame.arcs[item.sector] if item.sector >= 0 else (TOP, TOP + 2 * math.pi)
    whole = end - start > 2 * math.pi - 1e-6
    angles, radii = [], []
    for radius in np.linspace(low, high, 3 if high > low else 1):
        margin = 0.0 if whole else math.asin(min(0.95, (NODE_RADIUS + SPREAD) / radius))
        first, last = (start + margin, end - margin) if end - start > 2 * margin else ((start + end) / 2,) * 2
        count = max(1, round((last - first) * radius / (STEP * (1 + whole))))
        angles.append(np.linspace(first, last, count, endpoint=not whole))
        radii.append(np.full(count, radius))
    angle, radius_of = np.concatenate(angles), np.concatenate(radii)
    wall = np.full(len(angle), 1e6) if whole else np.minimum(angle - start, end - angle) * radius_of
    return angle, radius_of, wall


def _fits(frame: Frame, box: Boxes, outside: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Tell where node and name stay between centre, arcs and edge of the map, off the names on them."""
    near, far = reach(box)
    near, far = near.min(axis=0), far.max(axis=0)
    edge = frame.inner_edge - 1.0 if frame.arcs else frame.radius + 6.0
    fits: npt.NDArray[np.bool_] = np.where(
        outside,
        (near > frame.inner_edge + 11.0) & (far < frame.radius + 6.0),
        (near > frame.centre + 3.0) & (far < edge),
    )
    for width, outer in frame.pills:
        pill = Boxes(*np.array([-width / 2, -outer - 10.0, width / 2, -outer + 10.0], dtype=np.float32)[:, None])
        fits &= (overlap(box, pill, 2.0) == 0).all(axis=0)
    some = np.flatnonzero(outside & fits)
    if len(some) and frame.arcs:
        letters = _arc_letters(frame)
        x0, y0, x1, y1 = (part[:, some, None] for part in box)
        away = np.hypot(
            np.maximum(np.maximum(x0 - letters[0], letters[0] - x1), 0.0),
            np.maximum(np.maximum(y0 - letters[1], letters[1] - y1), 0.0),
        )
        fits[some] &= (away > 9.0).all(axis=(0, 2))
    return fits


def _arc_letters(frame: Frame) -> Floats:
    """Return points along the names on the arcs, close enough to stand for their letters."""
    radius = frame.inner_edge + ARC_TEXT
    angles = np.concatenate(
        [
            (start + end) / 2 + np.linspace(-room / 2, room / 2, max(2, round(room * radius / 12.0)))
            for (start, end), room in zip(frame.arcs, frame.label_angles, strict=True)
        ]
    )
    return radius * np.array([np.cos(angles), np.sin(angles)])


def _through_arc_name(frame: Frame, angle: Floats) -> npt.NDArray[np.bool_]:
    """Tell which directions run through a name on an arc."""
    hit = np.zeros(len(angle), dtype=bool)
    for (start, end), room in zip(frame.arcs, frame.label_angles, strict=True):
        hit |= np.abs((angle - (start + end) / 2 + np.pi) % (2 * np.pi) - np.pi) < room / 2 + 0.02
    return hit
