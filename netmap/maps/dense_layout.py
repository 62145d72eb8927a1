"""Places for very many nodes: in ring and sector, names only where there is room.

Above a few dozen boxes in a picture nobody can read all names at once. This layout keeps the meaning of ring and
sector and gives every node a place of its own; the page decides which names fit at the present zoom. As long as the
circle has room for it, everybody gets a lane from the centre that no other node stands in; beyond that, nodes stand
in rows.
"""

import math
from collections.abc import Sequence

from netmap.maps.placing.frame import ARC_BAND, ARC_TEXT, EMPTY_RING, FONT_SMALL, TOP, Item, RingSpec
from netmap.maps.placing.geometry import text_width
from netmap.maps.ring_layout import Layout

SPACING = 44.0
"""Distance between two nodes, along a row and between rows."""

LANE = 15.0
"""How far a line to somebody else stays from the middle of a node."""

LETTERS = 10.0
"""How much more a node with letters on its rim takes."""

MANY_LANES = 150
"""Above this many nodes lanes would make the map too large."""

LANE_RING = 52.0
"""Width of a ring in which everybody has a lane."""

HOLLOW_STEP = 10.0


def dense_layout(items: Sequence[Item], *, rings: Sequence[RingSpec], sectors: Sequence[str], centre: float) -> Layout:
    """Place many items within their ring and sector; parameters as in ``ring_layout``."""
    kin: dict[str, list[Item]] = {}
    for item in sorted(items, key=lambda item: (item.sector, item.ring, item.id)):
        kin.setdefault(item.kin or item.id, []).append(item)
    if len(kin) <= MANY_LANES:
        return _lanes(list(kin.values()), rings, sectors, centre)
    return _rows(items, rings, sectors, centre)


def _lanes(kin: Sequence[Sequence[Item]], rings: Sequence[RingSpec], sectors: Sequence[str], centre: float) -> Layout:
    """Give everybody a direction of their own; the first ring grows until the lanes of all fit around the centre."""
    filled = {item.ring for same in kin for item in same}
    hollow = 0.0
    while True:
        widths = [LANE_RING if number in filled else EMPTY_RING for number in range(len(rings))]
        bands, inner_edge = _bands(rings, centre, [widths[0] + hollow, *widths[1:]])
        names = [text_width(name, FONT_SMALL, bold=True) / (inner_edge + ARC_TEXT) + 0.04 for name in sectors]
        wide = {id(same): _lane(same, bands) for same in kin}
        gap = max((_pill_gap(ring, band) for ring, band in zip(rings, bands, strict=True)), default=0.0)
        asked = [
            max(least, *(sum(wide[id(same)] for same in part) for part in _inside_and_outside(kin, sector, rings)))
            for sector, least in enumerate(names)
        ]
        if sum(asked) + 2 * gap <= 2 * math.pi:
            break
        hollow += HOLLOW_STEP
    spare = 2 * math.pi - 2 * gap - sum(asked)
    shares = [each * (1 + spare / sum(asked)) for each in asked]
    shares[0], shares[-1] = shares[0] + gap, shares[-1] + gap * (1 if len(shares) > 1 else 2)
    ends = [TOP + sum(shares[: i + 1]) for i in range(len(shares))]
    arcs = [(end - share, end) for end, share in zip(ends, shares, strict=True)]
    positions: list[tuple[str, float, float]] = []
    for sector, (start, end) in enumerate(arcs):
        for part in _inside_and_outside(kin, sector, rings):
            first, last = start + gap * (sector == 0), end - gap * (sector == len(arcs) - 1)
            free = (last - first - sum(wide[id(same)] for same in part)) / max(len(part), 1)
            angle = first
            for same in part:
                angle += wide[id(same)] + free
                turn = angle - (wide[id(same)] + free) / 2
                positions += [_place(item.id, bands[item.ring][1] - LANE_RING / 2, turn) for item in same]
    return _layout(positions, bands, arcs, inner_edge)


def _inside_and_outside(
    kin: Sequence[Sequence[Item]], sector: int, rings: Sequence[RingSpec]
) -> tuple[list[Sequence[Item]], list[Sequence[Item]]]:
    """Return who stand in a sector within the arcs, mixed from near and far, and who only outside."""
    here = [same for same in kin if same[0].sector == sector]
    outside = [same for same in here if all(rings[item.ring].outside for item in same)]
    inside = [same for same in here if same not in outside]
    half = (len(inside) + 1) // 2
    mixed = [each for pair in zip(inside[:half], [*inside[half:], None], strict=False) for each in pair if each]
    return mixed, outside


def _lane(same: Sequence[Item], bands: Sequence[tuple[float, float]]) -> float:
    """Return the angle that the nearest place of somebody asks."""
    radius = min(bands[item.ring][1] for item in same) - LANE_RING / 2
    return 2 * math.asin(min(1.0, (LANE + LETTERS * any(item.badges for item in same)) / radius))


def _pill_gap(ring: RingSpec, band: tuple[float, float]) -> float:
    """Return how far from the top nodes stay clear of the name of a ring."""
    return math.asin(min(1.0, (text_width(ring.label, FONT_SMALL, bold=True) / 2 + 9.0 + LANE) / (band[1] + LANE)))


def _bands(
    rings: Sequence[RingSpec], centre: float, widths: Sequence[float]
) -> tuple[list[tuple[float, float]], float]:
    """Return the inner and outer radius of every ring, and the edge of the last one within the arcs."""
    bands: list[tuple[float, float]] = []
    edge, inner_edge = centre, centre
    for ring, before, width in zip(rings, (None, *rings), widths, strict=False):
        edge += ARC_BAND if ring.outside and not (before and before.outside) else 0.0
        bands.append((round(edge, 1), round(edge + width, 1)))
        edge = bands[-1][1]
        inner_edge = inner_edge if ring.outside else edge
    return bands, inner_edge


def _place(id: str, radius: float, angle: float) -> tuple[str, float, float]:
    return id, round(radius * math.cos(angle), 1) + 0.0, round(radius * math.sin(angle), 1) + 0.0


def _layout(
    positions: Sequence[tuple[str, float, float]],
    bands: Sequence[tuple[float, float]],
    arcs: Sequence[tuple[float, float]],
    inner_edge: float,
) -> Layout:
    return Layout(
        positions=tuple(sorted(positions)),
        sides={id: "above" if y < 0 else "below" for id, _, y in positions},
        bands=tuple(bands),
        arcs=tuple((round(start, 4), round(end, 4)) for start, end in arcs),
        arc_radius=round(inner_edge + 4.0, 1),
        radius=round(max(bands[-1][1], inner_edge + ARC_BAND), 1),
        clean=False,
    )


def _rows(items: Sequence[Item], rings: Sequence[RingSpec], sectors: Sequence[str], centre: float) -> Layout:
    """Put the items of every ring and sector on rows."""
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
    return _layout(positions, bands, arcs, inner_edge)


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
            positions.append(_place(item.id, radius, angle))
        radius += SPACING
    return radius - inner - SPACING * 0.3
