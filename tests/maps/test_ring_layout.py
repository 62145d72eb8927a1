"""Nothing lies over anything: checked with geometry of its own, on boxes rebuilt from the positions."""

from __future__ import annotations

import itertools
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.maps.dense_layout import dense_layout
from netmap.maps.ring_layout import Item, Layout, RingSpec, ring_layout

CENTRE = 80.0
RADIUS = 16.0
RINGS = (
    RingSpec("heel dichtbij"),
    RingSpec("dichtbij"),
    RingSpec("minder dichtbij"),
    RingSpec("buitenring", 92.0, True),
)
NAMES = ("Familie (6)", "Vrienden (5)", "Buren (4)", "Kennissen (3)", "Vrijwilligers (3)", "Hulpverleners (9)")

Box = tuple[float, float, float, float]


def crowd(count: int, seed: int, *, wide: bool = False) -> tuple[list[Item], list[str]]:
    """People in random rings and sectors, organisations in the outer ring."""
    chance = random.Random(seed)
    drawn = []
    for number in range(count):
        ring = chance.choice((0, 1, 1, 2, 2, 2, 3))
        width = chance.uniform(90, 126) if wide else chance.uniform(44, 108)
        label = RADIUS + 5 + (30 if wide else chance.choice((15, 30)))
        drawn.append((f"P{number:02}", ring, -1 if ring == 3 else chance.randrange(len(NAMES)), width, label))
    used = sorted({sector for _, _, sector, _, _ in drawn if sector >= 0})
    items = [
        Item(id, ring, used.index(sector) if sector >= 0 else -1, width, RADIUS + 6, label)
        for id, ring, sector, width, label in drawn
    ]
    return items, [NAMES[sector] for sector in used]


def box_of(item: Item, x: float, y: float) -> Box:
    above, below = (item.label, item.free) if y < 0 else (item.free, item.label)
    return x - item.width / 2, y - above, x + item.width / 2, y + below


def distance_to_segment(px: float, py: float, x: float, y: float) -> float:
    """Distance from a point to the straight line from the centre circle's edge to (x, y)."""
    length = math.hypot(x, y)
    sx, sy = x * CENTRE / length, y * CENTRE / length
    dx, dy = x - sx, y - sy
    part = max(0.0, min(1.0, ((px - sx) * dx + (py - sy) * dy) / (dx * dx + dy * dy)))
    return math.hypot(px - sx - part * dx, py - sy - part * dy)


def check(items: list[Item], layout: Layout) -> None:
    places = {id: (x, y) for id, x, y in layout.positions}
    assert set(places) == {item.id for item in items}
    for item in items:
        x, y = places[item.id]
        inner, outer = layout.bands[item.ring]
        assert inner + RADIUS <= math.hypot(x, y) + 0.2 <= outer - RADIUS + 0.4
        if item.sector >= 0 and len(layout.arcs) > 1:
            start, end = layout.arcs[item.sector]
            turn = (math.atan2(y, x) - start) % (2 * math.pi)
            room = math.asin(min(1.0, RADIUS / math.hypot(x, y)))
            assert room - 0.02 <= turn <= end - start - room + 0.02
    for i, one in enumerate(items):
        a = box_of(one, *places[one.id])
        for other in items[i + 1 :]:
            b = box_of(other, *places[other.id])
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (one.id, other.id)
        for other in items:
            if other is not one:
                x, y = places[other.id]
                assert distance_to_segment(x, y, *places[one.id]) >= RADIUS, (one.id, other.id)


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("count", [0, 1, 5, 15, 25, 40])
def test_nothing_overlaps_and_everyone_is_in_place(count: int, wide: bool) -> None:
    items, sectors = crowd(count, seed=count, wide=wide)
    layout = ring_layout(items, rings=RINGS, sectors=sectors, centre=CENTRE)
    assert layout.clean
    check(items, layout)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.integers(0, 22), st.integers(0, 10_000))
def test_any_crowd_finds_room(count: int, seed: int) -> None:
    items, sectors = crowd(count, seed)
    layout = ring_layout(items, rings=RINGS, sectors=sectors, centre=CENTRE)
    if layout.clean:
        check(items, layout)
    assert layout.clean


def test_order_of_items_does_not_matter() -> None:
    items, sectors = crowd(18, seed=4)
    one = ring_layout(items, rings=RINGS, sectors=sectors, centre=CENTRE)
    other = ring_layout(items[::-1], rings=RINGS, sectors=sectors, centre=CENTRE)
    assert one == other


def test_sectors_share_the_whole_circle_from_the_top() -> None:
    items, sectors = crowd(15, seed=2)
    arcs = ring_layout(items, rings=RINGS, sectors=sectors, centre=CENTRE).arcs
    assert arcs[0][0] == pytest.approx(-math.pi / 2, abs=1e-3)
    assert arcs[-1][1] == pytest.approx(3 * math.pi / 2, abs=1e-3)
    assert all(before[1] == pytest.approx(after[0], abs=1e-3) for before, after in itertools.pairwise(arcs))


def test_many_organisations_keep_ring_sector_and_a_place_of_their_own() -> None:
    chance = random.Random(5)
    items = [Item(f"O{i:03}", chance.randrange(4), chance.randrange(6), 80.0, 18.0, 40.0) for i in range(300)]
    layout = dense_layout(items, rings=RINGS, sectors=NAMES, centre=CENTRE)
    places = {id: (x, y) for id, x, y in layout.positions}
    assert len(places) == 300
    for item in items:
        x, y = places[item.id]
        inner, outer = layout.bands[item.ring]
        assert inner <= math.hypot(x, y) <= outer
        start, end = layout.arcs[item.sector]
        assert (math.atan2(y, x) - start) % (2 * math.pi) <= end - start
    points = sorted(places.values())
    nearest = min(math.dist(a, b) for i, a in enumerate(points) for b in points[i + 1 :])
    assert nearest >= 24.0
