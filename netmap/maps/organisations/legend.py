"""Filters and legend of the organisation map: only what occurs, with counts."""

from collections.abc import Sequence

from netmap.locale import Words
from netmap.maps.facets import facet
from netmap.maps.organisations.nodes import MARKS, Look, marks_of
from netmap.maps.organisations.partners import UNKNOWN, Outer
from netmap.maps.parts import Facet, Legend, Symbol
from netmap.maps.scene import Node
from netmap.maps.style import GROUPS, KNOW_LINE, LEVEL_LINES, LineStyle
from netmap.vocabulary import DOMAINS

BRIDGE_LINE = LineStyle("solid", "plain", 2.4, "1")
"""The only connection between two parts of the ring."""

APART_GLYPH = "≠"
"""On a tie that both sides see differently."""

CHANGES = {"new": "+", "changed": "≈", "gone": "−"}
"""Signs of what happened since the picture before."""


def ring_facets(words: Words, outer: Outer, nodes: Sequence[Node], levels: Sequence[int]) -> tuple[Facet, ...]:
    """Return the filters with more than one choice."""

    def area(code: str) -> str:
        return words.text("map-area-unknown") if code == UNKNOWN else outer.areas[code]

    def role(code: str) -> str:
        return words.text("map-role-none") if code == "none" else words.text(f"map-{code}")

    def letter(code: str) -> Symbol | None:
        sign = None if code == "none" else words.attr(f"map-{code}", "letter")
        return Symbol(letter=sign) if sign else None

    facets = (
        facet("domain", words.text("map-filter-domain"), nodes, DOMAINS,
              lambda code: words.code("domain", code), single=True),
        facet("area", words.text("map-filter-area"), nodes, (*outer.areas, UNKNOWN), area, single=True),
        facet("kind", words.text("map-filter-kind"), nodes, tuple(GROUPS), lambda code: words.text(f"map-group-{code}"),
              lambda code: Symbol(shape="hexagon", colour=GROUPS[code][0])),
        facet("level", words.text("map-filter-level"), nodes, tuple(str(level) for level in levels),
              lambda code: words.text(f"map-level-{code}"),
              lambda code: LEVEL_LINES[int(code)].symbol if int(code) else None),
        facet("role", words.text("map-filter-role"), nodes, (*MARKS, "none"), role, letter),
        facet("answered", words.text("map-filter-answered"), nodes, ("yes", "no", UNKNOWN),
              lambda code: words.text(f"map-answered-{code}"), single=True),
    )  # fmt: skip
    return tuple(each for each in facets if len(each.options) > 1)


def ring_legend(look: Look, groups: Sequence[str], nodes: Sequence[Node]) -> tuple[Legend, ...]:
    """Return the meaning of colours, letters, lines and signs on this picture."""
    words = look.words
    shapes = [(words.text(f"map-group-{group}"), Symbol(shape="hexagon", colour=GROUPS[group][0])) for group in groups]
    changes = {node.change for node in nodes} - {""}
    signs = [(words.text(f"map-{kind}"), Symbol(letter=sign)) for kind, sign in CHANGES.items() if kind in changes]
    parts = (
        ("filter-kind", shapes),
        ("legend-roles", _letters(look)),
        ("legend-lines", _lines(look)),
        ("legend-changes", signs),
    )
    return tuple(Legend(words.text(f"map-{title}"), tuple(entries)) for title, entries in parts if entries)


def _letters(look: Look) -> list[tuple[str, Symbol]]:
    """Return the letters on this picture; an uncertain place has a letter of its own."""
    words, partners = look.words, look.outer.partners
    found = []
    for mark in MARKS:
        letter = words.attr(f"map-{mark}", "letter")
        those = [partner for partner in partners if mark in marks_of(partner, now=look.now)]
        if not letter or not those:
            continue
        doubts = {mark in partner["unsure"] for partner in those}
        word = words.text(f"map-{mark}")
        found += [(word, Symbol(letter=letter))] if False in doubts else []
        found += [(words.text("map-unsure", mark=word), Symbol(letter=f"{letter}?"))] if True in doubts else []
    return found


def _lines(look: Look) -> list[tuple[str, Symbol]]:
    """Return the lines on this picture."""
    words, outer, moment = look.words, look.outer, look.moment
    here = {partner["organisation_id"] for partner in outer.partners}
    levels = {moment.ring(id) for id in here}
    lines = [
        (words.text(f"map-level-{level}"), style.symbol) for level, style in LEVEL_LINES.items() if level in levels
    ]
    lines += [(words.text("map-works-together"), KNOW_LINE.symbol)] if moment.pairs else []
    if not look.now:
        return lines
    if any(here & set(pair) for pair in outer.findings.bridges):
        lines.append((words.text("map-bridge"), BRIDGE_LINE.symbol))
    if any(partner["apart"] for partner in outer.partners):
        quiet = LineStyle(KNOW_LINE.line, KNOW_LINE.tone, KNOW_LINE.width, APART_GLYPH)
        lines.append((words.text("map-apart"), quiet.symbol))
    return lines
