"""Places for very many nodes: rows of dots within ring and sector, names only where there is room.

Above a few dozen boxes in a picture nobody can read all names at once. This layout keeps the meaning of ring and
sector and gives every node a place of its own; the page decides which names fit at the present zoom.
"""

import math
from collections.abc import Sequence

from netmap.maps.ring_frame import ARC_BAND, TOP, Item, RingSpec
from netmap.maps.ring_layout import Layout

SPACING = 44.0
"""Distance between two nodes, along a row and between rows."""


def dense_layout(items: Sequence[Item], *, rings: Sequence[RingSpec], sectors: Sequence[str], centre: float) -> Layout:
    """Place many items on rows within their ring and sector; parameters as in ``ring_layout``."""
    ordered = sorted(items, key=lambda item: (item.ring, item.sector, item.id))
    arcs = _arcs(ordered, len(sectors))
    positions: list[tuple[str, float, float]] = []
    bands: list[tuple[float, float]] = []
    edge, inner_edge = centre, centre
    for number, ring in enumerate(rings):
        edge += ARC_BAND if ring.outside else 0.0
        cells = [[item for item in ordered if item.ring == number and item.sector == s] for s in range(len(sectors))]
        depth = max((_fill(cell, arc, edge, positions) for cell, arc in zip(cells, arcs, strict=True)), default=0.0)
        bands.append((round(edge, 1), round(edge + max(depth, ring.width), 1)))
        edge = bands[-1][1]
        inner_edge = inner_edge if ring.outside else edge
    positions.sort()
    angles = tuple((round(start, 4), round(end, 4)) for start, end in arcs)
    radius = max(edge, inner_edge + ARC_BAND)
    return Layout(
        positions=tuple(positions),
        sides={id: "above" if y < 0 else "below" for id, _, y in positions},
        bands=tuple(bands),
        arcs=angles,
        arc_radius=round(inner_edge + 4.0, 1),
        radius=round(radius, 1),
        clean=False,
    )


def _arcs(items: Sequence[Item], count: int) -> list[tuple[float, float]]:
    """Divide the circle by the number of items in each sector, with a least width for its name."""
    members = [sum(item.sector == sector for item in items) for sector in range(count)]
    least = min(0.25, 2 * math.pi / max(count, 1) / 2)
    free = 2 * math.pi - least * count
    widths = [least + free * number / max(sum(members), 1) for number in members]
    ends = [TOP + sum(widths[: i + 1]) for i in range(count)]
    return [(end - width, end) for end, width in zip(ends, widths, strict=True)]


def _fill(
    cell: Sequence[Item], arc: tuple[float, float], inner: float, positions: list[tuple[str, float, float]]
) -> float:
    """Put the items of one ring and sector on rows from the inside out; return how deep the rows reach."""
    start, end = arc
    radius, todo = inner + SPACING * 0.7, list(cell)
    while todo:
        margin = SPACING / 2 / radius
        room = max(1, int((end - start - 2 * margin) * radius / SPACING) + 1)
        row, todo = todo[:room], todo[room:]
        for i, item in enumerate(row):
            angle = start + (end - start) * (i + 0.5) / len(row)
            positions.append((item.id, round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)))
        radius += SPACING
    return radius - inner - SPACING * 0.3
