"""SVG elements as escaped text: tags, arcs, shapes and lines, what a picture on paper is made of."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from netmap.maps.scene import Tie

__all__ = ["FONT_SIZE", "LINE", "Box", "arc", "number", "shape", "straight", "tag"]

FONT_SIZE, LINE = 13, 15
"""The size of a name and the height of its line."""

_DASHES = {"dashed": "6 5", "dashdot": "11 4 2 4", "dotted": "2 5"}
_SHORT, _ASIDE = 60.0, 13.0
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
Point = tuple[float, float]


def tag(name: str, *inside: str, **attributes: str | float | None) -> Markup:
    """Return an element with everything in it escaped; an attribute that is None is left out.

    Examples
    --------
    >>> str(tag("text", "<b>", text_anchor="middle", x=1.0, class_="name"))
    '<text text-anchor="middle" x="1" class="name">&lt;b&gt;</text>'
    """
    told = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _plain(value))
        for key, value in attributes.items()
        if value is not None
    )
    return Markup("<{0}{1}>{2}</{0}>").format(name, told, Markup("").join(escape(_plain(one)) for one in inside))


def _plain(value: str | float) -> str:
    """Return an attribute or text without what XML has no place for; markup stays markup."""
    if isinstance(value, Markup):
        return value
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """Return a number in two decimals at most."""
    return f"{round(value, 2) or 0:g}" if abs(value) < 1e4 else str(round(value))


@dataclass(frozen=True, slots=True)
class Box:
    """What a picture must hold: left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return the box that holds this one and another."""
        return Box(min(self.left, left), min(self.top, top), max(self.right, right), max(self.bottom, bottom))

    def grown(self, margin: float) -> Box:
        """Return the box with a margin."""
        return Box(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)

    @property
    def view(self) -> str:
        """The box as a viewBox."""
        return " ".join(map(number, (self.left, self.top, self.right - self.left, self.bottom - self.top)))


def arc(radius: float, start: float, end: float, *, back: bool = False) -> str:
    """Return an arc around the centre in two halves, because a whole circle begins where it ends."""
    turn = start - end if back else end - start
    size = turn if turn >= 2 * math.pi else turn % (2 * math.pi)
    half = (-size if back else size) / 2
    points = [
        f"{number(radius * math.cos(a))} {number(radius * math.sin(a))}"
        for a in (start, start + half, start + 2 * half)
    ]
    r, sweep = number(radius), 0 if back else 1
    return f"M{points[0]}" + "".join(f"A{r} {r} 0 0 {sweep} {point}" for point in points[1:])


def shape(kind: str, x: float, y: float, size: float, *, fill: str) -> Markup:
    """Return the shape of a node: a circle, square, diamond or hexagon."""
    if kind in ("diamond", "hexagon"):
        corners, radius = (4, 1.15 * size) if kind == "diamond" else (6, 1.12 * size)
        turns = (2 * math.pi * at / corners for at in range(corners))
        points = " ".join(f"{number(x + radius * math.cos(a))},{number(y + radius * math.sin(a))}" for a in turns)
        return tag("polygon", points=points, fill=fill, class_="node")
    if kind == "square":
        half = 0.92 * size
        return tag("rect", x=x - half, y=y - half, width=2 * half, height=2 * half, rx=4, fill=fill, class_="node")
    return tag("circle", cx=x, cy=y, r=size, fill=fill, class_="node")


def straight(tie: Tie, start: Point, end: Point, *, bend: Point | None = None) -> Markup:
    """Return a line with its pattern, its arrows and the sign on it."""
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    head, c, s = 6 + tie.width, math.cos(angle), math.sin(angle)
    first = _moved(start, c, s, head) if tie.arrow in ("source", "both") and not bend else start
    last = _moved(end, c, s, -head) if tie.arrow in ("target", "both") and not bend else end
    line = tag(
        "path", d=_path(tie.line, first, last, bend), class_=f"tie {tie.tone}", stroke_width=tie.width,
        stroke_dasharray=_DASHES.get(tie.line), stroke_linecap="round" if tie.line == "dotted" else None,
        opacity=0.65 if tie.quiet else None,
    )  # fmt: skip
    parts = [line]
    if last != end:
        parts.append(_arrow(end, angle, tie))
    if first != start:
        parts.append(_arrow(start, angle + math.pi, tie))
    if tie.glyph:
        aside = _ASIDE if math.dist(start, end) < _SHORT and not bend else 0.0  # on a short line it would hide the line
        x = _middle(start, end, bend, 0) - aside * s
        y = _middle(start, end, bend, 1) + aside * c
        parts.append(tag("text", tie.glyph, x=x, y=y + 5, font_size=15, text_anchor="middle", class_="glyph"))
    return tag("g", *parts)


def _moved(point: Point, c: float, s: float, by: float) -> Point:
    return point[0] + by * c, point[1] + by * s


def _middle(start: Point, end: Point, bend: Point | None, at: int) -> float:
    return (start[at] + 2 * bend[at] + end[at]) / 4 if bend else (start[at] + end[at]) / 2


def _path(line: str, start: Point, end: Point, bend: Point | None) -> str:
    points = [start, end]
    if line == "zigzag" and not bend:
        points = _zigzag(start, end)
    told = [f"{number(x)} {number(y)}" for x, y in points]
    if bend:
        return f"M{told[0]}Q{number(bend[0])} {number(bend[1])} {told[1]}"
    return "M" + "L".join(told)


def _zigzag(start: Point, end: Point) -> list[Point]:
    length = math.dist(start, end) or 1.0
    count = max(2, round(length / 9))
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    between = [
        (start[0] + ux * length * at / count - uy * away, start[1] + uy * length * at / count + ux * away)
        for at, away in ((at, 4.5 if at % 2 else -4.5) for at in range(1, count))
    ]
    return [start, *between, end]


def _arrow(tip: Point, angle: float, tie: Tie) -> Markup:
    length = 8 + tie.width * 1.6
    sides = [
        (tip[0] - length * math.cos(angle + turn), tip[1] - length * math.sin(angle + turn)) for turn in (-0.42, 0.42)
    ]
    told = "L".join(f"{number(x)} {number(y)}" for x, y in (tip, *sides))
    return tag("path", d=f"M{told}Z", class_=f"head {tie.tone}")
