"""Filters and legend of the household map: only what occurs on the map, with counts."""

from collections.abc import Sequence

from netmap.maps.facets import facet
from netmap.maps.household.people import CONTACT_ORDER, Describer
from netmap.maps.household.who import RING_OUTER, Household
from netmap.maps.parts import Facet, Legend, Symbol
from netmap.maps.scene import Node
from netmap.maps.style import (
    CHANGE_SIGNS,
    CHANGE_WORDS,
    CONTACT_LINES,
    INVOLVED_LINE,
    KNOW_LINE,
    PLANNED_LINE,
    SECTOR_COLOURS,
    SHAPES,
)
from netmap.vocabulary import FUNCTIONS, LISTS

RINGS = ("1", "2", "3", "4", str(RING_OUTER))


def shape_symbol(sector: str) -> Symbol:
    """Return the shape and colour of a group."""
    return Symbol(shape=SHAPES.get(sector, "circle"), colour=SECTOR_COLOURS[sector])


def _sign(change: str) -> Symbol | None:
    """Return the sign of a change; who stayed the same has none."""
    return Symbol(letter=CHANGE_SIGNS[change]) if change in CHANGE_SIGNS else None


def household_facets(teller: Describer, nodes: Sequence[Node], home: Household) -> tuple[Facet, ...]:
    """Return the filters with more than one choice."""
    words = teller.words

    def ring(code: str) -> str:
        return teller.say("outer-ring") if code == str(RING_OUTER) else teller.ring_word(int(code))

    def support(code: str) -> str:
        return teller.say("support-none") if code == "none" else words.code("function", code)

    def distance(code: str) -> str:
        return teller.say("not-asked") if code == "not-asked" else words.code("distance", code)

    def letter(code: str) -> Symbol | None:
        return None if code == "none" else Symbol(letter=words.attr(f"function-{code}", "letter") or "")

    facets = (
        facet("who", teller.say("filter-who"), nodes, tuple(SECTOR_COLOURS),
              lambda code: teller.say(f"sector-{code}"), shape_symbol),
        facet("circle", teller.say("filter-circle"), nodes, RINGS, ring),
        facet("support", teller.say("filter-support"), nodes, (*FUNCTIONS, "none"), support, letter),
        facet("contact", teller.say("filter-contact"), nodes, CONTACT_ORDER, teller.contact_word,
              lambda code: CONTACT_LINES[code].symbol),
        facet("distance", teller.say("filter-distance"), nodes,
              (*LISTS["distance"].names, "not-asked"), distance),
        facet("change", teller.say("filter-change"), nodes, tuple(CHANGE_WORDS),
              lambda code: words.text(CHANGE_WORDS[code]), _sign),
    )  # fmt: skip
    return tuple(each for each in facets if len(each.options) > 1)


def household_legend(teller: Describer, nodes: Sequence[Node], home: Household) -> tuple[Legend, ...]:
    """Return the meaning of shapes, letters and lines that occur on this map."""
    sectors = {code for node in nodes for code in node.facets.get("who", ())}
    shapes = [(teller.say(f"sector-{name}"), shape_symbol(name)) for name in SECTOR_COLOURS if name in sectors]
    if home.members:
        shapes.append((teller.say("sector-residents"), shape_symbol("residents")))
    letters = {letter for node in nodes for letter in node.badges}
    support = [
        (teller.words.code("function", code), Symbol(letter=letter))
        for code in FUNCTIONS
        if (letter := teller.words.attr(f"function-{code}", "letter") or "") in letters
    ]
    kinds = {teller.contact(person) for person in home.contacts}
    lines = [(teller.contact_word(kind), CONTACT_LINES[kind].symbol) for kind in CONTACT_ORDER if kind in kinds]
    if support:
        lines.append((teller.say("arrow"), Symbol(line="solid", tone="plain", width=2.0, arrow="target")))
    if home.knows:
        lines.append((teller.say("know-each-other"), KNOW_LINE.symbol))
    for planned, style, word in ((False, INVOLVED_LINE, "involved"), (True, PLANNED_LINE, "planned")):
        if any(organisation["planned"] == planned for organisation in home.organisations):
            lines.append((teller.say(word), style.symbol))
    found = {node.change for node in nodes}
    changes = [
        (teller.words.text(CHANGE_WORDS[kind]), Symbol(letter=sign))
        for kind, sign in CHANGE_SIGNS.items()
        if kind in found
    ]
    parts = (
        ("legend-shapes", shapes),
        ("legend-support", support),
        ("legend-lines", lines),
        ("filter-change", changes),
    )
    return tuple(Legend(teller.say(title), tuple(entries)) for title, entries in parts if entries)
