"""Filters of a picture: only what occurs, with counts."""

from collections import Counter
from collections.abc import Callable, Sequence

from netmap.maps.parts import Facet, Option, Symbol
from netmap.maps.scene import Node

__all__ = ["facet"]


def facet(
    id: str, title: str, nodes: Sequence[Node], codes: Sequence[str], label: Callable[[str], str],
    symbol: Callable[[str], Symbol | None] = lambda code: None, *, single: bool = False,
) -> Facet:  # fmt: skip
    """Return a filter with the codes that occur, in the given order."""
    counts = Counter(code for node in nodes for code in node.facets.get(id, ()))
    options = tuple(Option(code, label(code), counts[code], symbol(code)) for code in codes if counts[code])
    return Facet(id, title, options, single)
