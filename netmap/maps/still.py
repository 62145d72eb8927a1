"""A picture as it stands on paper: one SVG element without a program, drawn from the same data as the page's own.

What a shape, a line or a letter looks like is what the page draws; colours are classes, so that the page around the
picture chooses them for light, dark and paper.
"""

import math
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from netmap.maps.drawn import FONT_SIZE, LINE, Box, arc, number, shape, straight, tag
from netmap.maps.parts import Symbol
from netmap.maps.scene import Node, Picture, Ring, Sector, Tie

__all__ = ["still", "symbol"]

_DARK_FILLS = ("#0072B2",)
_SIGNS = "+≈−"
_MARGIN = 14.0
_LETTER = 6.7
_RIM = (-50, -7, 36, -130, -173, 144)
_RIM_BESIDE = (-145, -100, -55, 100, 145, 55)


def still(picture: Picture, *, title: str, name: str = "map") -> str:
    """Return a picture as one SVG element.

    Parameters
    ----------
    picture : Picture
        A scene, or a further picture of one.
    title : str
        What a screen reader says of it.
    name : str
        Begins the ids inside, so that two pictures fit on one page.

    Returns
    -------
    str
        The element, every text escaped; the same every time. Without the page's style it has no colours of lines.
    """
    nodes = {node.id: node for node in picture.nodes}
    parts = [
        *_rings(picture.rings),
        *_sectors(picture, name),
        *(_tie(tie, nodes) for quiet in (True, False) for tie in picture.ties if tie.quiet is quiet),
        *_pills(picture.rings),
        *(_node(node) for node in picture.nodes),
        *(_label(node) for node in picture.nodes),
    ]
    box = _bounds(picture)
    return str(tag("svg", *parts, viewBox=box, role="img", aria_label=title, class_="map"))


def symbol(sign: Symbol) -> str:
    """Return what stands before a word in the legend as one small SVG element."""
    if sign.letter:
        inside = _badge(sign.letter, 17, 9)
    elif sign.line:
        inside = straight(Tie("", "", sign.line, sign.tone, sign.width, sign.arrow), (2, 9), (32, 9))
        if sign.glyph:
            inside += tag("text", sign.glyph, x=17, y=14, font_size=15, text_anchor="middle", class_="glyph")
    else:
        inside = shape(sign.shape, 17, 9, 7, fill=sign.colour)
    return str(tag("svg", inside, viewBox="0 0 34 18", class_="key", aria_hidden="true"))


def _bounds(picture: Picture) -> str:
    """Return the view that holds the rings, the names of the sectors and every label."""
    round_ = max([picture.arc_radius + 24 if picture.sectors else 0.0, *(ring.outer + 12 for ring in picture.rings)])
    box = Box(-round_, -round_, round_, round_)
    for node in picture.nodes:
        reach = node.size + 13
        x, y = node.x, node.y
        tall, wide = LINE * len(node.lines), node.width
        box = box.around(x - reach, y - reach, x + reach, y + reach)
        if node.side in ("left", "right"):
            away = (reach + wide) * (-1 if node.side == "left" else 1)
            box = box.around(x + min(away, 0), y, x + max(away, 0), y)
        else:
            box = box.around(x - wide / 2, y - reach - tall * (node.side == "above"), x + wide / 2, y + reach + tall)
    return box.grown(_MARGIN).view


def _rings(rings: tuple[Ring, ...]) -> Iterable[Markup]:
    """Yield the rings, the largest first; the outer ring leaves the middle to the others."""
    for at, ring in sorted(enumerate(rings), key=lambda each: -each[1].outer):
        if not ring.outside:
            yield tag("circle", r=ring.outer, class_=f"round ring{min(at + 1, 4)}")
            continue
        whole = "".join(arc(radius, 0, 2 * math.pi) for radius in (ring.outer, ring.inner))
        yield tag("path", d=whole, class_="outer", fill_rule="evenodd")
        yield tag("circle", r=ring.outer, class_="outside")
        yield tag("circle", r=ring.inner, class_="outside")


def _pills(rings: tuple[Ring, ...]) -> Iterable[Markup]:
    for ring in rings:
        width = _LETTER * len(ring.label) + 18
        yield tag("rect", x=-width / 2, y=-ring.outer - 10, width=width, height=20, rx=10, class_="pill")
        yield _text(ring.label, 0, -ring.outer + 4.5, size=12, weight=600, class_="soft")


def _sectors(picture: Picture, name: str) -> Iterable[Markup]:
    radius, alone = picture.arc_radius, len(picture.sectors) == 1
    for at, sector in enumerate(picture.sectors, 1):
        gap = 0.0 if alone else 4 / radius
        edge, inner = arc(radius, sector.start + gap, sector.end - gap), 1.2 * gap
        yield tag("path", d=edge, class_="arc-edge")
        yield tag(
            "path",
            d=arc(radius, sector.start + inner, sector.end - inner),
            stroke=sector.colour,
            fill="none",
            stroke_width=6,
        )
        if not alone:
            c, s = math.cos(sector.start), math.sin(sector.start)
            ends = {"x1": picture.centre * c, "y1": picture.centre * s, "x2": radius * c, "y2": radius * s}
            yield tag("line", class_="spoke", **ends)
        yield from _sector_name(sector, radius, f"{name}-arc{at}")


def _sector_name(sector: Sector, radius: float, id_: str) -> Iterable[Markup]:
    """Yield the name along its arc; on the lower half it runs the other way, so that nothing is upside down."""
    middle = (sector.start + sector.end) / 2
    below = math.sin(middle) > 0.15
    half = min(math.pi * 0.99, max((sector.end - sector.start) / 2, 0.5 * (_LETTER + 1) * len(sector.label) / radius))
    ends = (middle + half, middle - half) if below else (middle - half, middle + half)
    yield tag("path", id=id_, d=arc(radius + (19.5 if below else 10.5), *ends, back=below), fill="none")
    along = tag("textPath", sector.label, href=f"#{id_}", startOffset="50%")
    yield tag("text", along, text_anchor="middle", font_size=12, font_weight=700)


def _tie(tie: Tie, nodes: Mapping[str, Node]) -> Markup:
    """Draw a tie from edge to edge of its nodes, or behind them when it is curved or quiet."""
    source, target = nodes.get(tie.source), nodes.get(tie.target)
    if source is None or target is None:
        return Markup()
    if tie.bend or tie.quiet:
        return straight(tie, (source.x, source.y), (target.x, target.y), bend=tie.bend)
    angle = math.atan2(target.y - source.y, target.x - source.x)
    c, s = math.cos(angle), math.sin(angle)
    near, far = (node.size + (2 if node.kind == "centre" else 4) for node in (source, target))
    return straight(tie, (source.x + near * c, source.y + near * s), (target.x - far * c, target.y - far * s))


def _node(node: Node) -> Markup:
    if node.kind == "centre":
        lines = (
            _text(line, node.x, node.y + 5.5 + (at - (len(node.lines) - 1) / 2) * 20, size=16, weight=700)
            for at, line in enumerate(node.lines)
        )
        return tag("g", tag("circle", cx=node.x, cy=node.y, r=node.size, class_="core"), *lines)
    size = 9 if len(node.short) > 2 else 11
    ink = "light" if node.colour in _DARK_FILLS else "dark"
    initials = _text(node.short, node.x, node.y + 4, size=size, weight=700, class_=ink)
    badges = (_badge(letter, *_rim(node, at)) for at, letter in enumerate(node.badges[: len(_RIM)]))
    return tag("g", shape(node.shape, node.x, node.y, node.size, fill=node.colour), initials, *badges)


def _rim(node: Node, at: int) -> tuple[float, float]:
    """Return where a letter stands on the edge: away from the centre, clear of the name."""
    beside = node.side in ("left", "right")
    turn = math.radians((_RIM_BESIDE if beside else _RIM)[at])
    if node.side == "left" if beside else node.x < 0:
        turn = math.pi - turn
    if node.y >= 0 if beside else node.side == "above":
        turn = -turn
    return node.x + (node.size + 5) * math.cos(turn), node.y + (node.size + 5) * math.sin(turn)


def _badge(letter: str, x: float, y: float) -> Markup:
    sign = letter in _SIGNS
    disc = tag("circle", cx=x, cy=y, r=7, class_=f"badge{' sign' * sign}{' unsure' * (len(letter) > 1)}")
    said = _text(letter, x, y + 3.3, size=12 if sign else 9, weight=700, class_="on-sign" if sign else "")
    return tag("g", disc, said)


def _label(node: Node) -> Markup:
    """Write the name beside its node."""
    if node.kind == "centre":
        return Markup()
    away, tall = node.size + 4, LINE * len(node.lines)
    beside = {"left": (-away, "end"), "right": (away, "start")}.get(node.side)
    dx, anchor = beside or (0.0, "middle")
    top = node.y - tall / 2 if beside else node.y - away - tall if node.side == "above" else node.y + away
    weight = 700 if node.kind == "member" or (node.marks and node.weight >= 1) else 500
    lines = (
        _text(line, node.x + dx, top + 11.5 + LINE * at, size=FONT_SIZE, weight=weight, anchor=anchor, class_="name")
        for at, line in enumerate(node.lines)
    )
    return tag("g", *lines)


def _text(
    said: str, x: float, y: float, *, size: float, weight: int, anchor: str = "middle", class_: str = ""
) -> Markup:
    return tag(
        "text", said, x=x, y=y, font_size=number(size), font_weight=weight, text_anchor=anchor, class_=class_ or None
    )
