"""The lines of a household map: to the household, within it, and between contacts who know each other."""

from collections.abc import Mapping, Sequence

from netmap.maps.household.changes import Turn
from netmap.maps.household.people import Describer, direction
from netmap.maps.household.who import organisation_id
from netmap.maps.records import Record
from netmap.maps.scene import Node, Tie
from netmap.maps.style import (
    CONTACT_LINES,
    GONE_LINE,
    INVOLVED_LINE,
    KNOW_LINE,
    PLANNED_LINE,
    TABLE_QUALITIES,
    WORK_QUALITIES,
    LineStyle,
    contact_kind,
)

ARROWS = {"gives": "target", "receives": "source", "both": "both", "": ""}

Bends = Mapping[tuple[str, str], tuple[float, float]]
"""The control point of the curve between two contacts."""


def home_ties(teller: Describer, nodes: Sequence[Node], bends: Bends, turn: Turn | None) -> tuple[Tie, ...]:
    """Return all lines: spokes of contacts and organisations, ties in the centre, who knows whom, who went."""
    home, middle = teller.home, nodes[0].id
    change = {node.id: node.change for node in nodes}
    ties = [
        _line(CONTACT_LINES[teller.contact(person)], person["person_id"], middle, ARROWS[direction(person)],
              change[person["person_id"]])
        for person in home.contacts
    ]  # fmt: skip
    for organisation in home.organisations:
        style = PLANNED_LINE if organisation["planned"] else INVOLVED_LINE
        id = organisation_id(home, organisation["id"])
        ties.append(_line(style, id, middle, change=change[id]))
    ties += [
        _line(GONE_LINE, node.id, middle, change="gone")
        for node in nodes
        if node.change == "gone" and node.kind != "member"
    ]
    shown = TABLE_QUALITIES if teller.table else WORK_QUALITIES
    for tie in home.member_ties:
        ties.append(_line(CONTACT_LINES[contact_kind(0.5, tie["quality"], shown)], tie["source"], tie["target"]))
    met = turn.met if turn else ()
    ties += [_curve(tie, bends, shown, "new" if (tie["a"], tie["b"]) in met else "") for tie in home.known]
    ties += [
        Tie(a, b, GONE_LINE.line, GONE_LINE.tone, GONE_LINE.width, "", "−", bends[a, b], quiet=True, change="gone")
        for a, b in (turn.parted if turn else ())
    ]
    return tuple(sorted(ties, key=lambda tie: (tie.quiet, tie.source, tie.target)))


def _line(style: LineStyle, source: str, target: str, arrow: str = "", change: str = "") -> Tie:
    return Tie(source, target, style.line, style.tone, style.width, arrow, style.glyph, change=change)


def _curve(tie: Record, bends: Bends, shown: Sequence[str], change: str) -> Tie:
    """Return the thin curve between two contacts who know each other."""
    style = CONTACT_LINES[tie["quality"]] if tie["quality"] in shown else KNOW_LINE
    line = "solid" if style.line == "zigzag" else style.line
    glyph = style.glyph or ("+" if change else "")
    bend = bends[tie["a"], tie["b"]]
    return Tie(tie["a"], tie["b"], line, style.tone, min(style.width, 1.6), "", glyph, bend, quiet=True, change=change)
