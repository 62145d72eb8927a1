"""The picture as data: everything a map page shows, sorted and serialisable.

A scene holds words, positions, shapes and lines, never tables. What is not in the scene is not in the file: the
editions of a map differ because their scenes differ. Line kinds, tones and shapes are graphic words ("zigzag",
"alarm"), not codes of the data format, so that the page's own script knows nothing about anybody's situation.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netmap.maps.parts import Cell, Drop, Facet, Fact, Legend, Question, Section, Step


@dataclass(frozen=True)
class Node:
    """Someone or something on the map.

    ``kind`` is centre, member, contact or organisation; ``facets`` says under which filter choices the node falls;
    ``sentence`` is what a screen reader says; ``size`` is the radius of the shape and ``width`` the room of its label
    in map units; ``weight`` orders nodes when not all can be labelled; ``side`` is where the label stands: below,
    above, left or right;
    ``change`` says what happened since the picture before: new, gone, changed or nothing.
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
    side: str = "below"
    badges: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()
    weight: float = 0.0
    change: str = ""


@dataclass(frozen=True)
class Tie:
    """A line between two nodes. ``arrow`` points to who receives support: source, target, both or nothing.

    ``bend`` is the control point of a curve (None: a straight line); ``quiet`` lines stay in the background until
    one of their ends is chosen; ``change`` as for nodes.
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
    change: str = ""


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
class Hull:
    """The outline of a group of organisations, with the place of its name and how many it holds.

    ``told`` is that number in words, ``sentence`` what a screen reader says of the whole group.
    """

    label: str
    points: tuple[tuple[float, float], ...]
    colour: str
    x: float
    y: float
    count: int
    told: str = ""
    sentence: str = ""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """One picture of the map: who stands where, with the filters, the legend and the summary that belong to it.

    A page switches between pictures. Those of one ``view`` are moments of the same map, on which everybody who did
    not move stays put; another ``view`` is another way of looking. ``crowded``: there is no room for every name, the
    page shows those that fit.
    """

    centre: float
    radius: float
    arc_radius: float
    picture: str = ""
    picture_label: str = ""
    view: str = ""
    view_label: str = ""
    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    rings: tuple[Ring, ...] = ()
    sectors: tuple[Sector, ...] = ()
    hulls: tuple[Hull, ...] = ()
    facets: tuple[Facet, ...] = ()
    legend: tuple[Legend, ...] = ()
    sections: tuple[Section, ...] = ()
    notice: str = ""
    crowded: bool = False


@dataclass(frozen=True, kw_only=True)
class Scene(Picture):
    """A whole map page as data: its first picture, the other pictures, and everything that is said once.

    ``fade``: filters fade instead of hide.
    """

    kind: str
    lang: str
    title: str
    subtitle: str
    remark: str
    file_name: str = "map"
    edition: str = ""
    columns: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    fade: bool = False
    pictures: tuple[Picture, ...] = ()
    steps: tuple[Step, ...] = ()
    question: Question | None = None
    drops: tuple[Drop, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the scene as plain data: what its JSON says."""
        plain: dict[str, Any] = json.loads(self.as_json())
        return plain

    def as_json(self) -> str:
        """Return the scene as JSON text: sorted keys, no spaces, the same bytes every time.

        A node of a further picture holds only what differs from the node with the same id in the first picture.

        Examples
        --------
        >>> scene = Scene(kind="household", lang="nl", title="Kaart", subtitle="", remark="",
        ...               centre=80.0, radius=400.0, arc_radius=300.0)
        >>> scene.as_json()[:45]
        '{"arc_radius":300.0,"centre":80.0,"columns":['
        """
        first = {node.id: vars(node) for node in self.nodes}
        pictures = [
            vars(picture) | {"nodes": [_difference(vars(node), first.get(node.id, {})) for node in picture.nodes]}
            for picture in self.pictures
        ]
        whole = vars(self) | {"pictures": pictures}
        return json.dumps(whole, default=vars, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _difference(node: Mapping[str, Any], first: Mapping[str, Any]) -> dict[str, Any]:
    """Return the id of a node and what is not the same as in the first picture."""
    return {key: value for key, value in node.items() if key == "id" or key not in first or first[key] != value}
