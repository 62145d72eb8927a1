"""Places by group: nobody on top of another, fields apart, the same whatever the order of the rows."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from netmap.maps.cluster_layout import ClusterLayout, cluster_layout

Groups = dict[str, int]
Ties = list[tuple[str, str]]


def drawn(sizes: list[int], *, seed: int = 0) -> tuple[Groups, Ties]:
    """Groups of these sizes, numbered from 1, with random ties within and a few between them."""
    rng = np.random.default_rng(seed)
    groups = {f"O{group}-{row:04}": group for group, size in enumerate(sizes, 1) for row in range(size)}
    ids = list(groups)
    ties = []
    for _ in range(2 * len(ids)):
        one, two = (ids[int(row)] for row in rng.integers(0, len(ids), 2))
        if one != two and (groups[one] == groups[two] or rng.random() < 0.3):
            ties.append((one, two))
    return groups, ties


def least_distance(layout: ClusterLayout) -> float:
    points = np.array([(x, y) for _, x, y in layout.positions])
    apart = np.hypot(*(points[:, None] - points).transpose(2, 0, 1))
    return float(apart[np.triu_indices(len(points), 1)].min())


def inside(outline: tuple[tuple[float, float], ...], x: float, y: float) -> bool:
    sides = [
        (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]], strict=True)
    ]
    return min(sides) > 0 or max(sides) < 0


@pytest.mark.parametrize("sizes", [[1], [5, 2], [13, 9, 9, 8, 6, 6, 6, 3], [120, 60, 2, 2, 2, 1, 40], [3] * 45])
def test_nobody_stands_on_another_and_no_field_on_another(sizes: list[int]) -> None:
    groups, ties = drawn(sizes)
    layout = cluster_layout(groups, ties)
    assert [id for id, _, _ in layout.positions] == sorted(groups)
    if len(groups) > 1:
        assert least_distance(layout) > 60
    for one, two in combinations(layout.fields, 2):
        beside = abs(one.x - two.x) - (one.width + two.width) / 2
        over = abs(one.y - two.y) - (one.height + two.height) / 2
        assert max(beside, over) > 5, (one.group, two.group)


def test_everybody_stands_in_the_outline_of_the_own_group_only() -> None:
    groups, ties = drawn([30, 14, 7, 2])
    layout = cluster_layout(groups, ties)
    for id, x, y in layout.positions:
        for field in layout.fields:
            assert inside(field.outline, x, y) == (field.group == groups[id])


def test_nobody_stands_where_the_name_of_the_group_stands() -> None:
    groups, ties = drawn([30, 14, 7, 2, 1])
    layout = cluster_layout(groups, ties)
    for field in layout.fields:
        assert inside(field.outline, field.x - 75, field.name_y - 14)
        assert inside(field.outline, field.x + 75, field.name_y + 14)
        assert all(y - field.name_y > 35 for id, _, y in layout.positions if groups[id] == field.group)


def test_the_same_in_any_order_of_rows() -> None:
    groups, ties = drawn([20, 12, 5])
    layout = cluster_layout(groups, ties)
    turned = [(b, a) for a, b in reversed(ties)]
    assert cluster_layout(dict(reversed(groups.items())), turned) == layout
    assert cluster_layout(groups, ties) == layout


def test_two_cliques_are_drawn_apart_and_their_bridge_side_by_side() -> None:
    left, right = [f"A{row}" for row in range(6)], [f"B{row}" for row in range(6)]
    ties = [*combinations(left, 2), *combinations(right, 2), ("A3", "B3")]
    layout = cluster_layout(dict.fromkeys(left, 1) | dict.fromkeys(right, 2), ties)
    place = {id: np.array([x, y]) for id, x, y in layout.positions}
    bridge = np.linalg.norm(place["A3"] - place["B3"])
    others = np.mean([np.linalg.norm(place[a] - place[b]) for a in left for b in right])
    assert bridge < others


def test_groups_that_work_together_are_neighbours() -> None:
    groups, _ = drawn([9] * 9)
    members = {number: [id for id in groups if groups[id] == number] for number in range(1, 10)}
    for one, two in ((1, 2), (2, 3), (3, 6)):
        ties = list(zip(members[one], members[two], strict=True))
        fields = {field.group: field for field in cluster_layout(groups, ties).fields}
        beside = abs(fields[one].x - fields[two].x) - (fields[one].width + fields[two].width) / 2
        over = abs(fields[one].y - fields[two].y) - (fields[one].height + fields[two].height) / 2
        assert max(beside, over) < 20, (one, two)


def test_who_belongs_at_the_edge_stands_there() -> None:
    groups, ties = drawn([12, 12, 12, 12, 12, 12, 12, 12])
    groups |= {"Z1": 0, "Z2": -1}
    layout = cluster_layout(groups, ties, edge=(0, -1))
    groups_fields, edge = layout.fields[:-2], layout.fields[-2:]
    assert [field.group for field in edge] == [0, -1]
    left, right = (min(field.x - field.width / 2 for field in groups_fields),
                   max(field.x + field.width / 2 for field in groups_fields))  # fmt: skip
    top, bottom = (min(field.y - field.height / 2 for field in groups_fields),
                   max(field.y + field.height / 2 for field in groups_fields))  # fmt: skip
    for field in edge:
        x0, x1 = field.x - field.width / 2, field.x + field.width / 2
        y0, y1 = field.y - field.height / 2, field.y + field.height / 2
        assert x0 <= left + 1 or x1 >= right - 1 or y0 <= top + 1 or y1 >= bottom - 1


def test_nobody_at_all() -> None:
    layout = cluster_layout({}, [])
    assert layout.positions == layout.fields == ()
    assert layout.radius > 0
