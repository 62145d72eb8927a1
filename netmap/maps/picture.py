"""Small pieces both maps are made of: labels, initials, boxes, the centre circle and curves between contacts."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from netmap.maps.geometry import text_width
from netmap.maps.ring_layout import Item
from netmap.maps.ring_search import NODE_RADIUS

LABEL_SIZE = 13.0
LINE_HEIGHT = 15.0
LABEL_WIDTH = 104.0
NARROW_WIDTH = 82.0
LONGEST_LINE = 126.0
"""A long name may be this wide before it is shortened."""
MEMBER_RADIUS = 17.0


@dataclass(frozen=True)
class Label:
    """A name as it stands at a node: a few lines, and the width they need."""

    lines: tuple[str, ...]
    width: float


def label_of(name: str, limit: float = LABEL_WIDTH, *, rows: int = 2) -> Label:
    """Break a name into at most two lines (or ``rows``); what does not fit ends in an ellipsis.

    Examples
    --------
    >>> label_of("Buurvrouw Ans van beneden").lines
    ('Buurvrouw Ans', 'van beneden')
    >>> label_of("Vliegend vakteam Jeugd en Gezin Verzinsel").lines
    ('Vliegend vakteam', 'Jeugd en Gezin…')
    """
    lines = _broken(name.split(), limit, rows)
    if limit >= NARROW_WIDTH and any(text_width(line, LABEL_SIZE) > limit for line in lines):
        limit = LONGEST_LINE
        lines = _broken(name.split(), limit, rows)
    short = tuple(_shorten(line, limit) for line in lines)
    return Label(short, max((text_width(line, LABEL_SIZE) for line in short), default=0.0))


def _broken(parts: Sequence[str], limit: float, rows: int) -> list[str]:
    """Return the words on lines of at most ``limit``; what is left over makes the last line too long."""
    lines: list[str] = []
    for number, word in enumerate(parts):
        if lines and text_width(f"{lines[-1]} {word}", LABEL_SIZE) <= limit:
            lines[-1] = f"{lines[-1]} {word}"
        elif len(lines) < rows:
            lines.append(word)
        else:
            lines[-1] = " ".join([lines[-1], *parts[number:]])
            break
    return lines


def _shorten(line: str, limit: float) -> str:
    if text_width(line, LABEL_SIZE) <= limit:
        return line
    while line and text_width(line + "…", LABEL_SIZE) > limit:
        line = line[:-1]
    return line.rstrip() + "…"


def initials(name: str) -> str:
    """Return one or two letters for inside the shape.

    Examples
    --------
    >>> initials("Tante Nadia"), initials("samira"), initials("Jan van der Berg"), initials("👩‍🦱")
    ('TN', 'S', 'JB', '👩')
    """
    parts = re.findall(r"[^\W_]+", name)
    capitals = [part for part in parts if part[0].isupper()] or parts
    if not capitals:
        return name.strip()[:1]
    ends = capitals[:1] if len(capitals) == 1 else [capitals[0], capitals[-1]]
    return "".join(part[0].upper() for part in ends)


def item_of(id: str, ring: int, sector: int, label: Label, badges: int, *, spoke: bool = True) -> Item:
    """Return the box of a node for the layout: shape, label below, letters on the rim."""
    width = max(label.width + 6.0, 2 * NODE_RADIUS + (28.0 if badges else 4.0))
    free = NODE_RADIUS + (6.0 if badges else 2.0)
    return Item(id, ring, sector, width, free, NODE_RADIUS + 5.0 + LINE_HEIGHT * len(label.lines), spoke)


def centre_places(count: int) -> tuple[float, tuple[tuple[float, float], ...]]:
    """Return the radius of the centre circle and the places of the residents in it.

    Examples
    --------
    >>> centre_places(1)
    (66.0, ((0.0, -10.0),))
    """
    if count <= 1:
        return 66.0, ((0.0, -10.0),) * count
    if count == 2:
        return 80.0, ((-36.0, -10.0), (36.0, -10.0))
    if count == 3:
        return 88.0, ((0.0, -46.0), (-38.0, 18.0), (38.0, 18.0))
    around = max(58.0, count * 74.0 / (2 * math.pi))
    turns = [2 * math.pi * i / count - math.pi / 2 for i in range(count)]
    places = tuple((round(around * math.cos(turn), 1), round(around * math.sin(turn) - 8.0, 1)) for turn in turns)
    return round(around + 46.0, 1), places


def bend(
    start: tuple[float, float], end: tuple[float, float], others: Sequence[tuple[float, float]], centre: float
) -> tuple[float, float]:
    """Return the control point of a curve that keeps clear of the centre circle and of other nodes.

    Of a fan of curves the one through the fewest nodes is taken, and of those the least bent.
    """
    (x0, y0), (x1, y1) = start, end
    length = math.hypot(x1 - x0, y1 - y0) or 1.0
    across = np.array([-(y1 - y0) / length, (x1 - x0) / length])
    middle = np.array([(x0 + x1) / 2, (y0 + y1) / 2])
    t = np.linspace(0.06, 0.94, 23)[:, None]
    nodes = np.array(others, dtype=np.float64).reshape(-1, 2)
    best, best_cost = middle, math.inf
    for amount in (0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6, 0.85, -0.85, 1.15, -1.15):
        control = middle + across * amount * length
        points = (1 - t) ** 2 * np.array(start) + 2 * t * (1 - t) * control + t**2 * np.array(end)
        cost = abs(amount) * 3 + 40.0 * (np.hypot(points[:, 0], points[:, 1]).min() < centre + 4.0)
        if len(nodes):
            away = np.hypot(points[:, None, 0] - nodes[:, 0], points[:, None, 1] - nodes[:, 1]).min(axis=0)
            cost += 10.0 * float((away < NODE_RADIUS + 3.0).sum())
        if cost < best_cost - 1e-6:
            best, best_cost = control, float(cost)
    return round(float(best[0]), 1) + 0.0, round(float(best[1]), 1) + 0.0


def curves(
    pairs: Sequence[tuple[str, str]], places: Mapping[str, tuple[float, float]], centre: float
) -> list[tuple[float, float]]:
    """Return the control point of the curve between each pair of placed nodes."""
    return [
        bend(places[a], places[b], [places[id] for id in sorted(places) if id not in (a, b)], centre) for a, b in pairs
    ]
