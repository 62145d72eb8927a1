"""Where everyone stands on a map with rings and sectors.

The layout is exact about what may not happen: no node or name over another, no spoke through somebody else's node,
nobody outside ring or sector. The recipe: rings are as wide and sectors as large as what they hold; everybody moves to
their best free place until nobody is in the way; if somebody stays in the way, the rings that are too full grow a
little and all go on from where they stood. As long as the names are still large, a line behind a name counts as
wrong too. No chance, no physics: the same contacts always give the same picture.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from netmap.maps.placing.frame import ARC_BAND, EMPTY_RING, TOP, Frame, Item, RingSpec, make_frame, pictures_of
from netmap.maps.placing.geometry import Floats
from netmap.maps.placing.places import NODE_RADIUS, SIDES, Places, find_places
from netmap.maps.placing.search import HARD, THROUGH_NAME, Found, Search

ARROW_ROOM = 38.0
"""Free length of a spoke in the innermost ring, so that its arrow can be seen."""

NO_ARROW_ROOM = 10.0
SMALL = 310.0
"""Radius below which a map does not shrink: names are large enough then."""

ROOMY = 395.0
"""Radius up to which the rings rather grow than let a line run behind a name."""

FILL = 0.46
"""Share of the rings that boxes may cover in the first round."""

GROWTH = 1.004
"""How much wider all rings become when a round leaves somebody in the way."""

RING_GROWTH = 0.02
"""How much wider still a ring becomes for everybody in the way there, at most ``MOST`` of them."""

MORE_ROOM = 0.05
"""How much more a sector asks for everybody in the way there."""

MOST = 3
MAX_ROUNDS = 90
STEPS = 2
"""Moves in one round, per item."""

OTHER_SIDE = 400.0
"""How far a place counts as away, squared, when the name stands on another side there."""


@dataclass(frozen=True)
class Layout:
    """The finished plan, in map units rounded to one decimal.

    ``sides`` says for every item where the name stands: below, above, left or right of the node. ``bands`` holds the
    inner and outer radius of every ring, ``arcs`` the start and end angle of every sector (radians, clockwise from the
    positive x axis), ``arc_radius`` the middle of the coloured arc. ``clean`` is False when even the widest rings left
    somebody in the way (very full maps only).
    """

    positions: tuple[tuple[str, float, float], ...]
    sides: Mapping[str, str]
    bands: tuple[tuple[float, float], ...]
    arcs: tuple[tuple[float, float], ...]
    arc_radius: float
    radius: float
    clean: bool


class Stand(NamedTuple):
    """Where somebody stands, whatever the size of the rings: shares of the sector and of the ring, and the side."""

    turn: float
    depth: float
    side: int


class Attempt(NamedTuple):
    """One round: the frame, the places in it and where everybody came to stand."""

    frame: Frame
    places: Places
    found: Found


def ring_layout(
    items: Sequence[Item], *, rings: Sequence[RingSpec], sectors: Sequence[str], centre: float, arrows: bool = True
) -> Layout:
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
    arrows : bool
        Whether spokes have arrows; those need some length to be seen.

    Returns
    -------
    Layout
        Positions, radii and angles.
    """
    ordered = sorted(items, key=lambda item: (item.ring, item.sector, item.id))
    frame, attempt = _grown(ordered, rings, sectors, centre, ARROW_ROOM if arrows else NO_ARROW_ROOM)
    return _finished(ordered, frame, attempt)


def _grown(
    items: Sequence[Item], rings: Sequence[RingSpec], sectors: Sequence[str], centre: float, room: float
) -> tuple[Frame, Attempt | None]:
    """Try frame after frame, each a little larger; return the last one and the best attempt."""
    widths, asked = _first_widths(items, rings, centre, room), np.ones(len(sectors))
    stands: list[Stand] | None = None
    best: Attempt | None = None
    attempt: Attempt | None = None
    for _ in range(MAX_ROUNDS):
        frame = make_frame(items, rings, sectors, centre, widths, asked)
        if not items or (best and frame.radius > ROOMY):
            break
        places = find_places(items, frame, room)
        if places.homeless:
            _grow(items, np.isin(np.arange(len(items)), places.homeless), widths, asked)
            continue
        attempt = _attempt(items, frame, places, stands)
        best = _better(best, attempt)
        if not attempt.found.behind.any():
            break
        stands = _stands(items, attempt)
        widths[:] = widths * np.where(widths == EMPTY_RING, 1.0, GROWTH)
        _grow(items, attempt.found.behind if best else attempt.found.wrong, widths, asked)
    return frame, best or attempt


def _attempt(items: Sequence[Item], frame: Frame, places: Places, stands: Sequence[Stand] | None) -> Attempt:
    """Search in one frame: first until nobody is in the way, then for lines that run behind no name."""
    search = Search(items, places, frame.centre)
    search.settle(None if stands is None else _nearest(items, frame, places, stands))
    found = search.run(STEPS * len(items), HARD)
    if not found.wrong.any():
        found = search.run(STEPS * len(items), THROUGH_NAME)
    return Attempt(frame, places, found)


def _better(best: Attempt | None, attempt: Attempt) -> Attempt | None:
    """Return the attempt with the fewest lines behind names, of those with nobody in the way."""
    if attempt.found.wrong.any():
        return best
    return attempt if best is None or attempt.found.behind.sum() < best.found.behind.sum() else best


def _first_widths(items: Sequence[Item], rings: Sequence[RingSpec], centre: float, room: float) -> Floats:
    """Return ring widths at which boxes cover about the share of each ring that can work."""
    widths, edge = np.full(len(rings), EMPTY_RING), centre
    filled = np.zeros(len(rings), dtype=bool)
    for number, ring in enumerate(rings):
        edge += ARC_BAND if ring.outside else 0.0
        parts = [[item for item in part if item.ring == number] for part in pictures_of(items)]
        area = max(sum(map(_area, part)) for part in parts) / FILL
        filled[number] = area > 0
        if area:
            least = ring.width + (max(0.0, room - 10.0) if number == 0 else 0.0)
            widths[number] = max(least, math.sqrt(edge**2 + area / math.pi) - edge)
        edge += float(widths[number])
    if filled.any() and edge < SMALL:
        widths[filled] *= 1.0 + (SMALL - edge) / widths[filled].sum()
    return widths


def _area(item: Item) -> float:
    side = 2 * NODE_RADIUS + 6.0
    return (item.width + 6.0) * (item.height + 8.0) + side * side


def _grow(items: Sequence[Item], wrong: npt.NDArray[np.bool_], widths: Floats, asked: Floats) -> None:
    """Give the rings and sectors more room where somebody is in the way."""
    rings = [item.ring for item, is_wrong in zip(items, wrong, strict=True) if is_wrong]
    sectors = [item.sector for item, is_wrong in zip(items, wrong, strict=True) if is_wrong]
    for number in set(rings):
        widths[number] *= 1.0 + RING_GROWTH * min(rings.count(number), MOST)
    for number in set(sectors) - {-1}:
        asked[number] *= 1.0 + MORE_ROOM * min(sectors.count(number), MOST)


def _cell(item: Item, frame: Frame) -> tuple[float, float, float, float]:
    """Return the inner and outer radius and the first and last angle between which an item may stand."""
    return (*frame.bands[item.ring], *(frame.arcs[item.sector] if item.sector >= 0 else (TOP, TOP + 2 * math.pi)))


def _stands(items: Sequence[Item], attempt: Attempt) -> list[Stand]:
    frame, places, found = attempt
    result = []
    for item, place in zip(items, found.taken, strict=True):
        inner, outer, start, end = _cell(item, frame)
        turn, depth = (places.angle[place] - start) / (end - start), (places.radius[place] - inner) / (outer - inner)
        result.append(Stand(float(turn), float(depth), int(places.side[place])))
    return result


def _nearest(items: Sequence[Item], frame: Frame, places: Places, stands: Sequence[Stand]) -> list[int]:
    """Return the places nearest to where everybody stood in a frame of another size."""
    result = []
    for i, (item, stand) in enumerate(zip(items, stands, strict=True)):
        inner, outer, start, end = _cell(item, frame)
        mine = slice(*places.first[i : i + 2])
        along = (places.angle[mine] - start - stand.turn * (end - start)) * inner
        out = places.radius[mine] - inner - stand.depth * (outer - inner)
        away = along**2 + out**2 + OTHER_SIDE * (places.side[mine] != stand.side)
        result.append(int(mine.start + np.argmin(away)))
    return result


def _finished(items: Sequence[Item], frame: Frame, attempt: Attempt | None) -> Layout:
    """Return the plan of an attempt; without anybody the frame alone."""
    places: list[tuple[str, float, float]] = []
    sides: dict[str, str] = {}
    if attempt:
        frame, spots, found = attempt
        for item, spot in zip(items, found.taken, strict=True):
            places.append((item.id, _round(spots.x[spot]), _round(spots.y[spot])))
            sides[item.id] = SIDES[spots.side[spot]]
    return Layout(
        positions=tuple(places),
        sides=sides,
        bands=tuple((_round(inner), _round(outer)) for inner, outer in frame.bands),
        arcs=tuple((round(start, 4), round(end, 4)) for start, end in frame.arcs),
        arc_radius=_round(frame.inner_edge + 4.0),
        radius=_round(frame.radius),
        clean=not attempt or not bool(attempt.found.wrong.any()),
    )


def _round(value: float) -> float:
    return round(float(value), 1) + 0.0
