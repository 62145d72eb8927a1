"""The picture as data: everything a map page shows, sorted and serialisable.

A scene holds words, positions, shapes and lines, never tables. What is not in the scene is not in the file: the
editions of a map differ because their scenes differ. Line kinds, tones and shapes are graphic words ("zigzag",
"alarm"), not codes of the data format, so that the page's own script knows nothing about anybody's situation.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Fact:
    """One heading with one text, as in the details panel. ``links`` are node ids shown as buttons."""

    title: str
    text: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """One cell of the list: what it says and, where words do not sort well, a number to sort by."""

    text: str
    key: float | None = None


@dataclass(frozen=True)
class Symbol:
    """What stands before a word in the legend and the filters: a shape, a line or a letter."""

    shape: str = ""
    colour: str = ""
    letter: str = ""
    line: str = ""
    tone: str = ""
    width: float = 0.0
    glyph: str = ""
    arrow: str = ""


@dataclass(frozen=True)
class Node:
    """Someone or something on the map.

    ``kind`` is centre, member, contact or organisation; ``facets`` says under which filter choices the node falls;
    ``sentence`` is what a screen reader says; ``size`` is the radius of the shape and ``width`` the room of its label
    in map units; ``weight`` orders nodes when not all can be labelled; ``above`` puts the label above the shape.
    """

    id: str
    kind: str
    name: str
    role: str
    short: str
    lines: tuple[str, ...]
    shape: str
    colour: str
    x: float
    y: float
    size: float
    width: float
    sentence: str
    above: bool = False
    badges: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True)
class Tie:
    """A line between two nodes. ``arrow`` points to who receives support: source, target, both or nothing.

    ``bend`` is the control point of a curve (None: a straight line); ``quiet`` lines stay in the background until
    one of their ends is chosen.
    """

    source: str
    target: str
    line: str
    tone: str
    width: float
    arrow: str = ""
    glyph: str = ""
    bend: tuple[float, float] | None = None
    quiet: bool = False


@dataclass(frozen=True)
class Ring:
    """A ring drawn around the centre, from ``inner`` to ``outer``."""

    label: str
    inner: float
    outer: float
    outside: bool = False


@dataclass(frozen=True)
class Sector:
    """A piece of the circle with its coloured arc and its name and count."""

    label: str
    start: float
    end: float
    colour: str


@dataclass(frozen=True)
class Option:
    """One choice of a filter, with how many nodes it holds."""

    code: str
    label: str
    count: int
    symbol: Symbol | None = None


@dataclass(frozen=True)
class Facet:
    """A filter: several choices at once, or ``single``."""

    id: str
    title: str
    options: tuple[Option, ...]
    single: bool = False


@dataclass(frozen=True)
class Legend:
    """A group of the legend: symbols with their meaning."""

    title: str
    entries: tuple[tuple[str, Symbol], ...]


@dataclass(frozen=True)
class Entry:
    """An item of a summary section, with further facts that unfold."""

    text: str
    title: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of the summary beside the map; ``folded`` sections are closed at first."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    folded: bool = False


@dataclass(frozen=True)
class Scene:
    """A whole map page as data.

    ``fade``: filters fade instead of hide; ``crowded``: there is no room for every name, the page shows those that fit.
    """

    kind: str
    lang: str
    title: str
    subtitle: str
    remark: str
    centre: float
    radius: float
    arc_radius: float
    file_name: str = "map"
    edition: str = ""
    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    rings: tuple[Ring, ...] = ()
    sectors: tuple[Sector, ...] = ()
    facets: tuple[Facet, ...] = ()
    legend: tuple[Legend, ...] = ()
    columns: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""
    fade: bool = False
    crowded: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the scene as plain data, ready for JSON."""
        return asdict(self)

    def as_json(self) -> str:
        """Return the scene as JSON text: sorted keys, no spaces, the same bytes every time.

        Examples
        --------
        >>> scene = Scene("household", "nl", "Kaart", "", "", 80.0, 400.0, 300.0)
        >>> scene.as_json()[:45]
        '{"arc_radius":300.0,"centre":80.0,"columns":['
        """
        return json.dumps(self.as_dict(), sort_keys=True, separators=(",", ":"), allow_nan=False)
