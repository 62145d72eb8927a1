"""Nothing lies over anything: checked with geometry of its own, on boxes rebuilt from the positions."""

from __future__ import annotations

import itertools
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.maps.dense_layout import dense_layout
from netmap.maps.placing.frame import Item, RingSpec
from netmap.maps.ring_layout import Layout, ring_layout

CENTRE = 80.0
RADIUS = 14.0
RINGS = (
    RingSpec("heel dichtbij"),
    RingSpec("dichtbij"),
    RingSpec("minder dichtbij"),
    RingSpec("buitenring", outside=True),
)
NAMES = ("Familie (6)", "Vrienden (5)", "Buren (4)", "Kennissen (3)", "Vrijwilligers (3)", "Hulpverleners (9)")

Box = tuple[float, float, float, float]


def crowd(count: int, seed: int, *, wide: bool = False) -> tuple[list[Item], list[str]]:
    """People in random rings and sectors with names of any size, organisations in the outer ring."""
    chance = random.Random(seed)
    drawn = []
    for number in range(count):
        ring = chance.choice((0, 1, 1, 2, 2, 2, 3))
        width = chance.uniform(100, 130) if wide else chance.uniform(30, 108)
        height = 45.0 if wide else chance.choice((15.0, 30.0))
        sector = -1 if ring == 3 else chance.randrange(len(NAMES))
        drawn.append((f"P{number:02}", ring, sector, width, height, chance.choice((0, 0, 1, 2, 3, 5))))
    return listed(drawn)


def listed(drawn: list[tuple[str, int, int, float, float, int]]) -> tuple[list[Item], list[str]]:
    """Return items whose sectors are numbered among those with somebody in them, and the names of these."""
    used = sorted({sector for _, _, sector, *_ in drawn if sector >= 0})
    items = [
        Item(id, ring, used.index(sector) if sector >= 0 else -1, width, height, badges)
        for id, ring, sector, width, height, badges in drawn
    ]
    return items, [NAMES[sector] for sector in used]


def laid_out(items: list[Item], sectors: list[str]) -> Layout:
    return ring_layout(items, rings=RINGS, sectors=sectors, centre=CENTRE)


def name_box(item: Item, x: float, y: float, side: str) -> Box:
    away, w, h = RADIUS + 4, item.width, item.height
    left = {"left": x - away - w, "right": x + away}.get(side, x - w / 2)
    top = {"above": y - away - h, "below": y + away}.get(side, y - h / 2)
    return left, top, left + w, top + h


def apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] + 0.2 or b[2] <= a[0] + 0.2 or a[3] <= b[1] + 0.2 or b[3] <= a[1] + 0.2


def distance_to_spoke(px: float, py: float, x: float, y: float) -> float:
    """Distance from a point to the straight line from the centre circle's edge to (x, y)."""
    length = math.hypot(x, y)
    sx, sy = x * CENTRE / length, y * CENTRE / length
    dx, dy = x - sx, y - sy
    part = max(0.0, min(1.0, ((px - sx) * dx + (py - sy) * dy) / (dx * dx + dy * dy)))
    return math.hypot(px - sx - part * dx, py - sy - part * dy)


def check_places(items: list[Item], layout: Layout) -> None:
    """Everybody in ring and sector, names within the map."""
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
        left, top, right, bottom = name_box(item, x, y, layout.sides[item.id])
        assert max(-left, right, -top, bottom) <= layout.radius + 7


def check_apart(items: list[Item], layout: Layout) -> None:
    """No name or node over another, no line through a node."""
    places = {id: (x, y) for id, x, y in layout.positions}
    for one, other in itertools.permutations(items, 2):
        if not one.moments & other.moments:
            continue
        (x, y), (ox, oy) = places[one.id], places[other.id]
        name = name_box(one, x, y, layout.sides[one.id])
        assert apart(name, name_box(other, ox, oy, layout.sides[other.id])), (one.id, other.id)
        assert apart(name, (ox - RADIUS, oy - RADIUS, ox + RADIUS, oy + RADIUS)), (one.id, other.id)
        assert math.dist((x, y), (ox, oy)) >= 2 * RADIUS, (one.id, other.id)
        assert not one.spoke or distance_to_spoke(ox, oy, x, y) >= RADIUS, (one.id, other.id)


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("count", [0, 1, 5, 15, 25, 40])
def test_nothing_overlaps_and_everyone_is_in_place(count: int, wide: bool) -> None:
    items, sectors = crowd(count, seed=count, wide=wide)
    layout = laid_out(items, sectors)
    assert layout.clean
    check_places(items, layout)
    check_apart(items, layout)


ANYONE = st.tuples(st.integers(0, 3), st.integers(0, 5), st.floats(8, 130), st.sampled_from((15.0, 30.0, 45.0)),
                   st.integers(0, 6))  # fmt: skip


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.lists(ANYONE, max_size=40))
def test_any_mix_finds_room(people: list[tuple[int, int, float, float, int]]) -> None:
    drawn = [
        (f"P{number:02}", ring, -1 if ring == 3 else sector, width, height, badges)
        for number, (ring, sector, width, height, badges) in enumerate(people)
    ]
    items, sectors = listed(drawn)
    layout = laid_out(items, sectors)
    assert layout.clean
    check_places(items, layout)
    check_apart(items, layout)


@pytest.mark.parametrize(("ring", "sector"), [(0, 0), (1, 2), (2, 5)])
def test_all_in_one_ring_and_sector(ring: int, sector: int) -> None:
    items, sectors = listed([(f"P{number:02}", ring, sector, 90.0, 30.0, 2) for number in range(25)])
    layout = laid_out(items, sectors)
    assert layout.clean
    check_places(items, layout)
    check_apart(items, layout)


@settings(max_examples=5, deadline=None, derandomize=True)
@given(st.randoms(use_true_random=False))
def test_order_of_items_does_not_matter(chance: random.Random) -> None:
    items, sectors = crowd(18, seed=4)
    mixed = chance.sample(items, len(items))
    assert laid_out(mixed, sectors) == laid_out(items, sectors)


def test_who_never_stand_in_one_picture_may_share_a_place_and_the_same_stays_near() -> None:
    then = [Item(f"then{n}", n % 3, n % 2, 90.0, 30.0, 1, moments=1, kin=f"K{n}") for n in range(14)]
    now = [Item(f"now{n}", (n + 1) % 3, n % 2, 90.0, 30.0, 1, moments=2, kin=f"K{n}") for n in range(14)]
    both = laid_out([*then, *now], list(NAMES[:2]))
    check_places([*then, *now], both)
    check_apart([*then, *now], both)
    alone = laid_out(then, list(NAMES[:2]))
    assert both.radius < 1.35 * alone.radius
    turn = {id: math.atan2(y, x) for id, x, y in both.positions}
    moved = [abs((turn[f"then{n}"] - turn[f"now{n}"] + math.pi) % (2 * math.pi) - math.pi) for n in range(14)]
    assert sum(moved) / len(moved) < math.pi / 3  # in one sector of half a circle


def test_lines_run_behind_no_name_where_there_is_room() -> None:
    for seed in range(3):
        items, sectors = crowd(15, seed)
        layout = laid_out(items, sectors)
        places = {id: (x, y) for id, x, y in layout.positions}
        for one, other in itertools.permutations(items, 2):
            left, top, right, bottom = name_box(one, *places[one.id], layout.sides[one.id])
            x, y = places[other.id]
            share = CENTRE / math.hypot(x, y)
            line = [(x * t, y * t) for t in (share + (1 - share) * i / 400 for i in range(401))]
            assert not any(left < px < right and top < py < bottom for px, py in line), (one.id, other.id)


def test_sectors_share_the_whole_circle_from_the_top() -> None:
    items, sectors = crowd(15, seed=2)
    arcs = laid_out(items, sectors).arcs
    assert arcs[0][0] == pytest.approx(-math.pi / 2, abs=1e-3)
    assert arcs[-1][1] == pytest.approx(3 * math.pi / 2, abs=1e-3)
    assert all(before[1] == pytest.approx(after[0], abs=1e-3) for before, after in itertools.pairwise(arcs))


def test_many_organisations_keep_ring_sector_and_a_place_of_their_own() -> None:
    chance = random.Random(5)
    items = [Item(f"O{i:03}", chance.randrange(4), chance.randrange(6), 80.0, 30.0) for i in range(300)]
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
