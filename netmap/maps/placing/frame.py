"""The rings and sectors of one attempt: radii from what each ring holds, angles from what each sector holds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from netmap.maps.placing.geometry import Floats, text_width

TOP = -math.pi / 2
"""Sectors begin at the top and run clockwise (y points down, as on a screen)."""

FONT_SMALL = 12.0
EMPTY_RING = 34.0
"""Width of a ring with nobody in it: there to be seen, not to take room."""

ARC_BAND = 30.0
"""Room between the last inner ring and the outer ring for the coloured arcs and their names."""

ARC_TEXT = 19.0
"""How far the names on the arcs stand from the last inner ring."""


@dataclass(frozen=True)
class Item:
    """Someone to be placed: ring and sector by number (sector -1: anywhere on the ring), name and letters by size.

    ``width`` and ``height`` are those of the name, ``badges`` the number of letters on the rim; ``spoke`` tells whether
    a line runs to the centre. ``moments`` says in which pictures the item stands, one bit for each: those that never
    stand in one picture may take the same place. Items of one ``kin`` are the same thing at different moments: they
    stand in about the same direction.
    """

    id: str
    ring: int
    sector: int
    width: float
    height: float
    badges: int = 0
    spoke: bool = True
    moments: int = 1
    kin: str = ""


@dataclass(frozen=True)
class RingSpec:
    """One ring, from the inside out: its name, its least width, and whether it lies outside the arcs."""

    label: str
    width: float = 46.0
    outside: bool = False


@dataclass(frozen=True)
class Frame:
    """Radii and angles: rings, sectors, the room their names need, and the pills with ring names."""

    centre: float
    bands: tuple[tuple[float, float], ...]
    inner_edge: float
    radius: float
    arcs: tuple[tuple[float, float], ...]
    label_angles: tuple[float, ...]
    pills: tuple[tuple[float, float], ...]
    outside: tuple[bool, ...]


def make_frame(
    items: Sequence[Item],
    rings: Sequence[RingSpec],
    sectors: Sequence[str],
    centre: float,
    widths: Floats,
    asked: Floats,
) -> Frame:
    """Return the frame for rings of these widths; ``asked`` is how much more than its boxes each sector asks."""
    bands: list[tuple[float, float]] = []
    edge, inner_edge = centre, centre
    for number, (ring, width) in enumerate(zip(rings, widths, strict=True)):
        if ring.outside and not (number and rings[number - 1].outside):
            edge += ARC_BAND
        bands.append((edge, edge + float(width)))
        edge = bands[-1][1]
        if not ring.outside:
            inner_edge = edge
    pills = tuple(
        (text_width(ring.label, FONT_SMALL, bold=True) + 18.0, outer)
        for ring, (_, outer) in zip(rings, bands, strict=True)
    )
    around = inner_edge + ARC_TEXT
    names = tuple(text_width(name, FONT_SMALL, bold=True) / around + 0.06 for name in sectors)
    return Frame(
        centre=centre,
        bands=tuple(bands),
        inner_edge=inner_edge,
        radius=max(edge, around + 8.0) if sectors else edge,
        arcs=_arcs(items, bands, names, asked),
        label_angles=names,
        pills=pills,
        outside=tuple(ring.outside for ring in rings),
    )


def pictures_of(items: Sequence[Item]) -> list[list[Item]]:
    """Return who stands in each picture; without anybody one empty picture."""
    last = max((item.moments for item in items), default=1)
    return [[item for item in items if item.moments >> bit & 1] for bit in range(last.bit_length())]


def _arcs(
    items: Sequence[Item], bands: Sequence[tuple[float, float]], least: Sequence[float], asked: Floats
) -> tuple[tuple[float, float], ...]:
    """Divide the circle by the angle the boxes of each sector ask, with room for the name of each."""
    if not least:
        return ()
    need = np.zeros((len(least), len(bands)))
    for part in pictures_of(items):
        here = np.zeros_like(need)
        for item in part:
            if item.sector >= 0:
                here[item.sector, item.ring] += (item.width + 10.0) / sum(bands[item.ring]) * 2
        need = np.maximum(need, here)
    floor = np.maximum(np.asarray(least), 0.2)
    floor *= min(1.0, 0.9 * 2 * math.pi / floor.sum())
    widths = _shared((0.6 * need.max(axis=1) + 0.4 * need.sum(axis=1)) * asked + 1e-6, floor)
    ends = TOP + np.cumsum(widths)
    return tuple((float(end - width), float(end)) for end, width in zip(ends, widths, strict=True))


def _shared(wish: Floats, floor: Floats) -> Floats:
    """Divide the circle by wish, nobody less than the floor."""
    held = np.zeros(len(wish), dtype=bool)
    while True:
        free = 2 * math.pi - floor[held].sum()
        widths: Floats = np.where(held, floor, free * wish / wish[~held].sum() if not held.all() else floor)
        short = ~held & (widths < floor)
        if not short.any():
            whole: Floats = widths * (2 * math.pi / widths.sum())
            return whole
        held |= short
