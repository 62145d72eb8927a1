"""Places for organisations by group: every group in a field of its own, near the groups it works with most.

Within a field the organisations stand on even rows, so that no two touch and names find room. Who works together
stands near each other as far as the rows allow; what place somebody has on a row means nothing. The fields are placed
one by one, the largest first, where the ties to the fields already there are shortest; they never overlap.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import igraph
import numpy as np
import numpy.typing as npt

from netmap.graphs import pinned_random

Floats = npt.NDArray[np.float64]
Pair = tuple[str, str]

ACROSS = 104.0
"""Distance between two neighbours on a row: room for a name."""

DOWN = 68.0
"""Distance between two rows: room for a disc and two lines."""

NAME = (184.0, 46.0)
"""Room for the name of a group, above its first row."""

ASIDE, ABOVE, BELOW = 56.0, 24.0, 48.0
"""From the middle of the outermost organisations to the edge of the field: half a name, a disc, a disc and a name."""

GAP = 16.0
"""Least distance between two fields."""


FEW_FIELDS = 40
"""Up to this many fields places level with another field are tried too."""


LOOSE = 1.2
"""How much larger than all fields together the square is that they should stay in."""


@dataclass(frozen=True)
class Field:
    """The field of a group: its number, middle, width and height, the middle of its name and its outline."""

    group: int
    x: float
    y: float
    width: float
    height: float
    name_y: float
    outline: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class ClusterLayout:
    """Where everybody stands: ``(id, x, y)`` sorted by id, the fields, and the reach from (0, 0)."""

    positions: tuple[tuple[str, float, float], ...]
    fields: tuple[Field, ...]
    radius: float


def cluster_layout(
    groups: Mapping[str, int], ties: Sequence[Pair], *, edge: Sequence[int] = (), seed: int = 0
) -> ClusterLayout:
    """Place organisations by group.

    Parameters
    ----------
    groups : mapping of str to int
        The group of every organisation.
    ties : sequence of pairs of str
        Who works together.
    edge : sequence of int
        Groups that belong at the edge, in this order (organisations in no group, and those not connected).
    seed : int
        Of igraph's layout within a group.

    Returns
    -------
    ClusterLayout
        The same for the same organisations and ties in any order.
    """
    ids = sorted(groups)
    number = {id: row for row, id in enumerate(ids)}
    pairs = np.array(sorted({tuple(sorted((number[a], number[b]))) for a, b in ties if a != b}), dtype=np.int64)
    pairs = pairs.reshape(-1, 2)
    sizes = Counter(groups.values())
    order = sorted((group for group in sizes if group not in edge), key=lambda group: (-sizes[group], group))
    order += [group for group in edge if group in sizes]
    shapes = [_rows(sizes[group]) for group in order]
    frames = np.array([_frame(rows) for rows in shapes], dtype=np.float64).reshape(-1, 2)
    part = np.array([order.index(groups[id]) for id in ids], dtype=np.int64)
    middles = _pack(frames, _between(part, pairs, len(order)), sum(group not in edge for group in order))
    middles -= (_low(middles, frames) + _high(middles, frames)) / 2
    spots = np.zeros((len(ids), 2))
    for row, rows in enumerate(shapes):
        members = np.flatnonzero(part == row)
        wish = _drawn(members, pairs, middles[part] - middles[row], seed)
        spots[members] = middles[row] + [0.0, (NAME[1] + ABOVE - BELOW) / 2] + _on_rows(wish, rows)
    fields = tuple(map(_field, order, middles.tolist(), frames.tolist(), shapes))
    places = tuple((id, round(x, 1), round(y, 1)) for id, (x, y) in zip(ids, spots.tolist(), strict=True))
    return ClusterLayout(places, fields, round(float(_high(middles, frames).max(initial=100.0)), 1))


def _low(middles: Floats, frames: Floats) -> Floats:
    return (middles - frames / 2).min(axis=0) if len(frames) else np.zeros(2)


def _high(middles: Floats, frames: Floats) -> Floats:
    return (middles + frames / 2).max(axis=0) if len(frames) else np.zeros(2)


def _rows(count: int) -> list[int]:
    """Return how many stand on each row, so that a field is about as wide as high and longest in the middle.

    Examples
    --------
    >>> _rows(1), _rows(5), _rows(13)
    ([1], [2, 3], [2, 3, 3, 3, 2])
    """
    options = []
    for rows in range(1, 2 * math.isqrt(count) + 3):
        heights = np.abs(np.arange(rows) - (rows - 1) / 2) / (rows / 2 + 0.3)
        widths = (1 - heights**2.4) ** (1 / 2.4)
        ends = np.round(np.cumsum(widths) / widths.sum() * count).astype(int)
        shape = [int(each) for each in np.diff(ends, prepend=0) if each]
        if all(row >= min(above, below) for above, row, below in zip(shape, shape[1:], shape[2:], strict=False)):
            wide, high = _frame(shape)
            options.append((math.sqrt(wide * high) + 0.35 * abs(wide - 1.2 * high), rows, shape))
    return min(options)[2]


def _frame(rows: Sequence[int]) -> tuple[float, float]:
    """Return the width and height of a field: its rows, and the name above them."""
    wide = 2 * max((count - 1) / 2 * ACROSS + abs(shift) for count, shift in zip(rows, _shifts(rows), strict=True))
    return max(wide + 2 * ASIDE, NAME[0]), (len(rows) - 1) * DOWN + ABOVE + BELOW + NAME[1]


def _shifts(rows: Sequence[int]) -> list[float]:
    """Return how far each row stands aside, so that nobody stands straight below somebody of the row above."""
    shifts = [0.0]
    for above, row in pairwise(rows):
        same = (above - row) % 2 == 0
        shifts.append((-shifts[-1] or ACROSS / 4) if same else shifts[-1])
    first = next((shift for shift in shifts if shift), 0.0)
    return [shift or -first for shift in shifts]


def _field(group: int, middle: Sequence[float], frame: Sequence[float], rows: Sequence[int]) -> Field:
    """Return the outline of a field: the hull of its name and its rows."""
    (x, y), (wide, high) = middle, frame
    top = y - high / 2
    ends = [(-NAME[0] / 2, NAME[0] / 2)]
    for count, shift in zip(rows, _shifts(rows), strict=True):
        half = (count - 1) / 2 * ACROSS + ASIDE
        ends.append((shift - half, shift + half))
    levels = [(top, top + NAME[1])]
    levels += [(top + NAME[1] + row * DOWN, top + NAME[1] + row * DOWN + ABOVE + BELOW) for row in range(len(rows))]
    corners = _hull([(end, level) for pair, both in zip(ends, levels, strict=True) for end in pair for level in both])
    outline = tuple((round(x + dx, 1), round(level, 1)) for dx, level in corners)
    return Field(group, round(x, 1), round(y, 1), wide, high, round(top + NAME[1] / 2 + 4.0, 1), outline)


def _hull(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the corners of the convex hull of points, in one direction round.

    Examples
    --------
    >>> _hull([(0, 0), (2, 0), (1, 1), (2, 2), (0, 2)])
    [(0, 0), (2, 0), (2, 2), (0, 2)]
    """
    halves = []
    for way in (sorted(set(points)), sorted(set(points), reverse=True)):
        half: list[tuple[float, float]] = []
        for x, y in way:
            while len(half) > 1 and _turn(half[-2], half[-1], (x, y)) <= 0:
                half.pop()
            half.append((x, y))
        halves += half[:-1]
    return halves


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _between(part: npt.NDArray[np.int64], pairs: npt.NDArray[np.int64], count: int) -> Floats:
    """Return the number of ties between every two groups."""
    ties = np.zeros((count, count))
    one, two = part[pairs].T
    np.add.at(ties, (one, two), 1.0)
    np.add.at(ties, (two, one), 1.0)
    np.fill_diagonal(ties, 0.0)
    return ties


def _pack(frames: Floats, ties: Floats, inner: int) -> Floats:
    """Return the middles of fields that do not overlap, each near those it has most ties with, in a square picture.

    Those after the first ``inner`` stand on the outside.
    """
    middles = np.zeros_like(frames)
    side = math.sqrt(LOOSE * float((frames + GAP).prod(axis=1).sum()))
    for row in range(1, len(frames)):
        placed, half = middles[:row], frames[row] / 2
        least = frames[:row] / 2 + half + GAP
        level = np.abs(frames[:row] / 2 - half) if len(frames) <= FEW_FIELDS else np.zeros((0, 2))
        spots = _beside(placed, least, level)
        apart = np.abs(spots[:, None] - placed)
        low, high = _low(placed, frames[:row]), _high(placed, frames[:row])
        free = (apart >= least - 1e-6).any(axis=2).all(axis=1)
        if row >= inner:
            free &= ((spots - half <= low) | (spots + half >= high)).any(axis=1)
        spots, apart = spots[free], apart[free]
        span = np.maximum(spots + half, high) - np.minimum(spots - half, low)
        near = np.hypot(apart[..., 0], apart[..., 1]) @ ties[row, :row] / max(ties[row, :row].sum(), 1.0)
        away = np.abs(spots - (low + high) / 2).sum(axis=1)
        cost = 0.6 * near + 3 * np.maximum(span - side, 0).sum(axis=1) + 0.3 * away
        middles[row] = spots[np.argmin(cost.round(3))]
    return middles


def _beside(placed: Floats, least: Floats, level: Floats) -> Floats:
    """Return the middles at which a field touches one field, level with one or also touching another."""
    ends = np.vstack([placed, placed[: len(level)] - level, placed[: len(level)] + level])
    spots = []
    for across, along in ((0, 1), (1, 0)):
        levels = np.concatenate(
            [placed[:, along] - least[:, along], placed[:, along] + least[:, along], ends[:, along]]
        )
        field, where = np.nonzero(np.abs(levels - placed[:, along, None]) <= least[:, along, None] + 1e-6)
        sides = (placed[:, across] - least[:, across], placed[:, across] + least[:, across])
        spots += [np.column_stack([side[field], levels[where]])[:, [across, along]] for side in sides]
    return np.unique(np.vstack(spots).round(3), axis=0)


def _drawn(members: npt.NDArray[np.int64], pairs: npt.NDArray[np.int64], ways: Floats, seed: int) -> Floats:
    """Draw one group by its own ties, turned so that members stand on the side of their partners elsewhere."""
    here = np.full(len(ways), -1)
    here[members] = np.arange(len(members))
    ends = here[pairs]
    own = ends[(ends >= 0).all(axis=1)]
    graph = igraph.Graph(n=len(members), edges=own.tolist())
    with pinned_random(seed):
        rounds = 300 if len(members) <= 200 else 80
        drawn = graph.layout_fruchterman_reingold(niter=rounds, grid=len(members) > 400)
    wish = np.array(drawn.coords, dtype=np.float64).reshape(-1, 2)
    wish -= wish.mean(axis=0)
    pull = np.zeros_like(wish)
    for inside, outside in ((0, 1), (1, 0)):
        cross = (ends[:, inside] >= 0) & (ends[:, outside] < 0)
        np.add.at(pull, ends[cross, inside], ways[pairs[cross, outside]])
    flat, side = wish[:, 0] + 1j * wish[:, 1], pull[:, 0] + 1j * pull[:, 1]
    turned = max((flat, flat.conj()), key=lambda each: round(float(abs(np.vdot(each, side))), 6))
    turn = np.vdot(turned, side)
    turned = turned * (turn / abs(turn) if abs(turn) > 1e-9 else 1.0)
    return np.column_stack([turned.real, turned.imag])


def _on_rows(wish: Floats, rows: Sequence[int]) -> Floats:
    """Move points to even rows: from top to bottom, and on each row from left to right."""
    spots = np.zeros_like(wish)
    order = np.lexsort((wish[:, 0].round(6), wish[:, 1].round(6)))
    start, shifts = 0, _shifts(rows)
    for row, count in enumerate(rows):
        here = order[start : start + count]
        here = here[np.argsort(wish[here, 0].round(6), kind="stable")]
        spots[here, 0] = (np.arange(count) - (count - 1) / 2) * ACROSS + shifts[row]
        spots[here, 1] = (row - (len(rows) - 1) / 2) * DOWN
        start += count
    return spots
