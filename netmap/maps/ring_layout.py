"""Where everyone stands on a map with rings and sectors.

The layout is exact about what may not happen: no box (node, label, badges) over another box, no spoke through
somebody else's box, nobody outside ring or sector. The recipe: a sector is as wide as its labels ask; every
contact gets an angle of its own, rings interleaved; then each in turn moves to the best free place until nothing
is wrong; if something stays wrong, the rings grow a little and all is tried again. No chance, no physics: the same
contacts always give the same picture.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from netmap.maps.geometry import Floats, text_width
from netmap.maps.ring_search import NODE_RADIUS, Body, Frame, search

TOP = -math.pi / 2
"""Sectors begin at the top and run clockwise (y points down, as on a screen)."""

ARROW_ROOM = 52.0
"""Free length of a spoke in the innermost ring, so that its arrow can be seen."""

LABEL_ROOM = 14.0
"""Extra width of the last ring within the arcs: its labels may not cover the names on the arcs."""

EMPTY_RING = 46.0
"""Width of a ring with nobody in it: there to be seen, not to take room."""

ARC_BAND = 34.0
"""Room between the last inner ring and the outer ring for the coloured arcs and their names."""

FONT_SMALL = 12.0
GROWTH = 1.005
"""How much wider all rings become when a round leaves something wrong."""

RING_GROWTH = 1.03
"""How much wider a ring becomes for every box that found no place in it."""

FILL = 0.45
"""Share of the rings that boxes may cover in the first round; fuller maps start wider, to save rounds."""

MORE_ROOM = 1.08
"""How much more a sector asks for every box that found no place in it."""

MAX_ROUNDS = 40


@dataclass(frozen=True)
class Item:
    """Someone to be placed: ring and sector by number (sector -1: anywhere on the ring), box by size.

    ``spoke`` tells whether a line runs to the centre; ``label`` is how far the box reaches from the middle of the
    node on the side of the name, ``free`` on the other side. ``moments`` says in which pictures the item stands, one
    bit for each: those that never stand in one picture may take the same place. Items of one ``kin`` are the same
    thing at different moments: they stand in about the same direction.
    """

    id: str
    ring: int
    sector: int
    width: float
    free: float
    label: float
    spoke: bool = True
    moments: int = 1
    kin: str = ""


@dataclass(frozen=True)
class RingSpec:
    """One ring, from the inside out: its name, its least width, and whether it lies outside the arcs."""

    label: str
    width: float = 62.0
    outside: bool = False


@dataclass(frozen=True)
class Layout:
    """The finished plan, in map units rounded to one decimal.

    ``bands`` holds the inner and outer radius of every ring, ``arcs`` the start and end angle of every sector
    (radians, clockwise from the positive x axis), ``arc_radius`` the middle of the coloured arc.
    ``clean`` is False when even the widest rings left a line through a label (very full maps only).
    """

    positions: tuple[tuple[str, float, float], ...]
    bands: tuple[tuple[float, float], ...]
    arcs: tuple[tuple[float, float], ...]
    arc_radius: float
    radius: float
    clean: bool


def ring_layout(items: Sequence[Item], *, rings: Sequence[RingSpec], sectors: Sequence[str], centre: float) -> Layout:
    """Place items in rings and sectors around a centre circle.

    Parameters
    ----------
    items : sequence of Item
        Who to place; the order does not matter.
    rings : sequence of RingSpec
        From the inside out; rings outside the arcs come last.
    sectors : sequence of str
        Names on the arcs, clockwise from the top. Only sectors with somebody in them should be given.
    centre : float
        Radius of the centre circle.

    Returns
    -------
    Layout
        Positions, radii and angles.
    """
    ordered = sorted(items, key=lambda item: (item.ring, item.sector, item.id))
    asked = np.ones(len(sectors))
    inside = np.array([not ring.outside for ring in rings], dtype=bool)
    scale = np.where(inside, _first_scale(ordered, rings, centre), 1.0)
    for _ in range(MAX_ROUNDS):
        frame = _frame(ordered, rings, sectors, centre, scale, asked)
        bodies = [_body(item, frame) for item in ordered]
        wrong, x, y = search(bodies, frame, _start_angles(ordered, frame))
        if not wrong.any():
            break
        for item, is_wrong in zip(ordered, wrong, strict=True):
            if is_wrong and item.sector >= 0:
                asked[item.sector] *= MORE_ROOM
            if is_wrong:
                scale[item.ring] *= RING_GROWTH
        scale[inside] *= GROWTH
    positions = tuple((item.id, _round(x[i]), _round(y[i])) for i, item in enumerate(ordered))
    return Layout(
        positions=positions,
        bands=tuple((_round(inner), _round(outer)) for inner, outer in frame.bands),
        arcs=tuple((round(start, 4), round(end, 4)) for start, end in frame.arcs),
        arc_radius=_round(frame.inner_edge + 4.0),
        radius=_round(_outermost(frame)),
        clean=not bool(wrong.any()),
    )


def _first_scale(items: Sequence[Item], rings: Sequence[RingSpec], centre: float) -> float:
    """Return the ring scale at which the boxes cover about the share of the rings that can work."""
    sums = [sum(item.width * (item.free + item.label) for item in part) for part in _pictures(items)]
    covered = max(sums) / FILL
    width = sum(ring.width for ring in rings) + ARROW_ROOM
    return max(1.0, (math.sqrt(covered / math.pi + centre**2) - centre) / width)


def _pictures(items: Sequence[Item]) -> list[list[Item]]:
    """Return who stands in each picture; without anybody one empty picture."""
    last = max((item.moments for item in items), default=1)
    return [[item for item in items if item.moments >> bit & 1] for bit in range(last.bit_length())]


def _outermost(frame: Frame) -> float:
    """Return the radius of everything drawn: the outer ring, or the names on the arcs."""
    edge = frame.bands[-1][1] if frame.bands else frame.centre
    return max(edge, frame.inner_edge + ARC_BAND - 8.0) if frame.arcs else edge


def _round(value: float) -> float:
    return round(float(value), 1) + 0.0


def _frame(
    items: Sequence[Item],
    rings: Sequence[RingSpec],
    sectors: Sequence[str],
    centre: float,
    scale: Floats,
    asked: Floats,
) -> Frame:
    """Return radii and angles at one scale."""
    bands: list[tuple[float, float]] = []
    edge, inner_edge = centre, centre
    filled = {item.ring for item in items}
    for number, ring in enumerate(rings):
        if ring.outside and not (number and rings[number - 1].outside):
            edge += ARC_BAND
        last = not ring.outside and (number + 1 == len(rings) or rings[number + 1].outside)
        extra = (ARROW_ROOM - 22.0 if number == 0 else 0.0) + (LABEL_ROOM if last else 0.0)
        width = ring.width * scale[number] + extra if number in filled else EMPTY_RING
        bands.append((edge, edge + width))
        edge += width
        if not ring.outside:
            inner_edge = edge
    pills = tuple(
        (text_width(ring.label, FONT_SMALL) + 22.0, outer) for ring, (_, outer) in zip(rings, bands, strict=True)
    )
    label_angles = [text_width(name, FONT_SMALL) / (inner_edge + 14.0) + 0.06 for name in sectors]
    return Frame(centre, tuple(bands), inner_edge, _arcs(items, bands, label_angles, asked), tuple(label_angles), pills)


def _arcs(
    items: Sequence[Item], bands: Sequence[tuple[float, float]], least: Sequence[float], asked: Floats
) -> tuple[tuple[float, float], ...]:
    """Divide the circle: every sector room for its name, the rest by the angle its boxes ask."""
    if not least:
        return ()
    need = np.zeros((len(least), len(bands)))
    for part in _pictures(items):
        here = np.zeros_like(need)
        for item in part:
            if item.sector >= 0:
                here[item.sector, item.ring] += (item.width + 14.0) / sum(bands[item.ring]) * 2
        need = np.maximum(need, here)
    wish = (0.6 * need.max(axis=1) + 0.4 * need.sum(axis=1)) * asked
    floor = np.maximum(np.asarray(least), 0.28)
    floor *= min(1.0, 0.9 * 2 * math.pi / floor.sum())
    share = wish / wish.sum() if wish.sum() else np.full(len(least), 1 / len(least))
    widths = floor + (2 * math.pi - floor.sum()) * share
    ends = TOP + np.cumsum(widths)
    return tuple((float(end - width), float(end)) for end, width in zip(ends, widths, strict=True))


def _body(item: Item, frame: Frame) -> Body:
    """Return the box of an item with the space it may move in."""
    inner, outer = frame.bands[item.ring]
    low = inner + NODE_RADIUS + (ARROW_ROOM - 14.0 if item.ring == 0 else 4.0)
    high = max(outer - NODE_RADIUS - 4.0, low)
    outside = inner >= frame.inner_edge + 1.0
    start, end = frame.arcs[item.sector] if item.sector >= 0 else (TOP, TOP + 2 * math.pi)
    whole = end - start > 2 * math.pi - 1e-6
    return Body(
        item.width, item.free, item.label, low, high, start, end, whole, outside, item.spoke, item.moments, item.kin
    )


def _start_angles(items: Sequence[Item], frame: Frame) -> list[float]:
    """Give everyone an angle of their own within the sector, rings interleaved, wide labels more room."""
    angles = [0.0] * len(items)
    for sector in sorted({item.sector for item in items}):
        start, end = frame.arcs[sector] if sector >= 0 else (TOP, TOP + 2 * math.pi)
        members = [i for i, item in enumerate(items) if item.sector == sector]
        per_ring: dict[int, list[int]] = {}
        for i in members:
            per_ring.setdefault(items[i].ring, []).append(i)
        turn = {i: (n + 0.5) / len(row) for row in per_ring.values() for n, i in enumerate(row)}
        members.sort(key=lambda i: (turn[i], items[i].ring, items[i].id))
        need = [(items[i].width + 14.0) / sum(frame.bands[items[i].ring]) for i in members]
        total, done = sum(need), 0.0
        for i, share in zip(members, need, strict=True):
            angles[i] = start + (end - start) * (done + share / 2) / total
            done += share
    return angles
