"""How things look: colours, shapes and kinds of lines.

The colours are those of Okabe and Ito, which colour-blind people can tell apart. Colour is never the only
difference: the shape tells the kind, the line its quality, and every node has a dark outline.
"""

import math
from dataclasses import dataclass

from netmap.maps.parts import Symbol

BLUE = "#0072B2"
SKY = "#56B4E9"
GREEN = "#009E73"
VERMILION = "#D55E00"
ORANGE = "#E69F00"
PURPLE = "#CC79A7"
YELLOW = "#F0E442"
GREY = "#B4BCC6"

SECTOR_COLOURS = {
    "family": VERMILION,
    "friends": GREEN,
    "neighbours": ORANGE,
    "acquaintances": GREY,
    "volunteers": PURPLE,
    "professionals": SKY,
    "organisations": YELLOW,
    "residents": BLUE,
}
"""Colour of every group of contacts; the order is that of the map, clockwise from the top."""

SECTOR_OF_RELATION = {
    "partner": "family",
    "household": "family",
    "child": "family",
    "family": "family",
    "ex_partner": "family",
    "friend": "friends",
    "neighbour": "neighbours",
    "acquaintance": "acquaintances",
    "work_school": "acquaintances",
    "association": "acquaintances",
    "other": "acquaintances",
}

SECTOR_OF_ROLE = {"volunteer": "volunteers", "professional": "professionals"}

SHAPES = {"volunteers": "diamond", "professionals": "square", "organisations": "hexagon"}
"""Shape of a group; everyone else is a circle."""

GROUPS = {
    "access": (BLUE, ("neighbourhood_team", "municipality", "client_support")),
    "welfare": (GREEN, ("welfare",)),
    "community": (PURPLE, ("volunteer_initiative", "faith", "association")),
    "care": (SKY, ("health", "home_care", "elderly_care", "disability", "mental_health")),
    "youth": (ORANGE, ("youth", "school")),
    "housing": (VERMILION, ("housing", "shelter")),
    "income": (YELLOW, ("debt", "work_income")),
    "safety": ("#8C6BB1", ("police", "safety")),
    "specialists": ("#8FD0B5", ("specialist_team",)),
    "other": (GREY, ("other",)),
}
"""Kinds of organisation that share a sector of the organisation map, with their colour."""

GROUP_OF_KIND = {kind: group for group, (_, kinds) in GROUPS.items() for kind in kinds}


@dataclass(frozen=True)
class LineStyle:
    """How a tie is drawn: pattern, tone (a colour of the page's theme), width and a sign on the line."""

    line: str
    tone: str
    width: float
    glyph: str = ""

    @property
    def symbol(self) -> Symbol:
        """The line as it stands in the legend."""
        return Symbol(line=self.line, tone=self.tone, width=self.width, glyph=self.glyph)


CONTACT_LINES = {
    "strong": LineStyle("solid", "plain", 4.6),
    "normal": LineStyle("solid", "plain", 2.4),
    "weak": LineStyle("dashed", "plain", 1.3),
    "not-asked": LineStyle("dotted", "grey", 1.6),
    "broken": LineStyle("dotted", "grey", 2.0, "//"),
    "ambivalent": LineStyle("dashdot", "plain", 2.2),
    "conflict": LineStyle("zigzag", "alarm", 1.8, "≠"),
    "unsafe": LineStyle("solid", "deep", 3.4, "⚠"),
}
"""Line of every kind of contact. The first four follow from the strength of the tie, the others from its quality."""

TABLE_QUALITIES = ("broken",)
"""Qualities that show on the edition for the table; all others show as a tie of their strength."""

WORK_QUALITIES = ("broken", "ambivalent", "conflict", "unsafe")

INVOLVED_LINE = LineStyle("solid", "quiet", 1.6)
PLANNED_LINE = LineStyle("dashed", "quiet", 1.4)
KNOW_LINE = LineStyle("solid", "quiet", 1.1)
GONE_LINE = LineStyle("dotted", "grey", 1.4)

LEVEL_LINES = {
    4: LineStyle("solid", "plain", 4.4),
    3: LineStyle("solid", "plain", 2.8),
    2: LineStyle("solid", "plain", 1.6),
    1: LineStyle("dashed", "plain", 1.2),
}
"""Line from the team to an organisation, by level of collaboration; level 5 is drawn as 4."""

CHANGE_WORDS = {"new": "compare-came", "gone": "compare-went", "changed": "compare-changed", "same": "compare-kept"}
CHANGE_SIGNS = {"new": "+", "changed": "≈", "gone": "−"}
"""The sign of a change; the page draws these letters light on dark, unlike the letters of support."""


def contact_kind(strength: float, quality: str | None, shown: tuple[str, ...]) -> str:
    """Return the kind of contact: a quality that may be shown, else strong, normal, weak or not asked.

    Examples
    --------
    >>> contact_kind(0.9, "conflict", WORK_QUALITIES), contact_kind(0.9, "conflict", TABLE_QUALITIES)
    ('conflict', 'strong')
    >>> contact_kind(float("nan"), None, TABLE_QUALITIES)
    'not-asked'
    """
    if quality in shown:
        return str(quality)
    if math.isnan(strength):
        return "not-asked"
    return "strong" if strength >= 2 / 3 else "normal" if strength >= 0.34 else "weak"
