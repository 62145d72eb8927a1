"""The household map as a drawing in a report: as it is now, nothing to press."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from netmap.maps import Scene
from netmap.maps.parts import Legend
from netmap.maps.scene import Node, Sector
from netmap.maps.still import still, symbol
from netmap.maps.style import CHANGE_SIGNS
from netmap.reports.text import Drawing, Key

__all__ = ["drawing"]

_SIGNS = tuple(CHANGE_SIGNS.values())
_BRIEF = "brief"


def drawing(scene: Scene, *, text: str = "") -> Drawing:
    """A map as a drawing with its legend.

    Parameters
    ----------
    scene
        The picture as data; what changed since an earlier visit is left out, and the sectors that are empty now.
    text
        What it says in words; otherwise what the map says in short.

    Returns
    -------
    Drawing
        With its legend.
    """
    gone = {node.id for node in scene.nodes if node.change == "gone"}
    nodes = tuple(_as_it_is(node) for node in scene.nodes if node.id not in gone)
    ties = tuple(tie for tie in scene.ties if not {tie.source, tie.target} & gone)
    sectors = tuple(sector for sector in scene.sectors if _peopled(sector, nodes))
    now = replace(scene, nodes=nodes, ties=ties, sectors=sectors)
    brief = [entry.text for section in scene.sections if section.id == _BRIEF for entry in section.entries]
    keys = tuple(key for legend in scene.legend if (key := _key(legend)).entries)
    return Drawing(still(now, title=scene.title), text or " ".join(brief), keys)


def _peopled(sector: Sector, nodes: Iterable[Node]) -> bool:
    """Whether a contact stands in a sector."""
    turns = (math.atan2(node.y, node.x) - sector.start for node in nodes if node.kind == "contact")
    return any(turn % math.tau <= sector.end - sector.start for turn in turns)


def _as_it_is(node: Node) -> Node:
    """A node without what changed: no sign, and no line under the name that tells of it."""
    lines = node.lines[:-1] if node.change and node.kind != "member" else node.lines
    return replace(node, badges=tuple(letter for letter in node.badges if letter not in _SIGNS), change="", lines=lines)


def _key(legend: Legend) -> Key:
    return Key(legend.title, tuple((symbol(sign), told) for told, sign in legend.entries if sign.letter not in _SIGNS))
