"""GraphML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import pandas as pd

from netmap.io.exchange.graph_files.network import Network
from netmap.io.exchange.graph_files.xml_cells import attributes, cell, kind_of, parsed, tag, values, written
from netmap.io.exchange.ledger import Loss

__all__ = ["parse", "text_of"]

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_ENDS = ("source", "target")
_LABELS = ("label", "name", "Label", "Name")


def text_of(drawn: Network) -> str:
    """A network as GraphML."""
    root = Element("graphml", xmlns=_SPACE)
    graph = Element("graph", id="G", edgedefault="undirected")
    for kind, frame, plain in (("node", drawn.nodes, ("id",)), ("edge", drawn.edges, ("source", "target"))):
        names = attributes(frame, plain)
        for name in names:
            given = {"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": kind_of(frame[name])}
            SubElement(root, "key", given)
        for row, cells in enumerate(values(frame, names)):
            ends = {name: cell(frame[name].iloc[row]) for name in plain}
            one = SubElement(graph, kind, ends if kind == "node" else {"id": f"e{row}", **ends})
            for name, text in cells:
                SubElement(one, "data", {"key": f"{kind}-{name}"}).text = text
    root.append(graph)
    return written(root)


def parse(path: Path) -> Network:
    """Every graph of a GraphML file together; ids that begin anew in each graph get its number in front."""
    root = parsed(path, "graphml")
    keys = {
        (one.get("for", "all"), one.get("id", "")): one.get("attr.name", one.get("id", ""))
        for one in root
        if tag(one) == "key"
    }
    graphs = [one for one in root if tag(one) == "graph"]
    nodes: list[dict[str, Any]] = []
    edges: list[dict[str, Any]] = []
    seen: set[str] = set()
    again = 0
    for number, graph in enumerate(graphs, 1):
        ids = {one.get("id", "") for one in graph.iter() if tag(one) == "node"}
        front = f"{number}-" if seen & ids else ""
        again += len(ids) if front else 0
        seen |= {front + one for one in ids}
        for one in graph.iter():  # a group of nodes is a graph in a node
            if tag(one) == "node":
                nodes.append({**_data(one, keys, "node", ("id",)), **_ends(one, ("id",), front)})
            elif tag(one) == "edge":
                edges.append({**_data(one, keys, "edge", _ENDS), **_ends(one, _ENDS, front)})
    several = sum(tag(one) == "hyperedge" for graph in graphs for one in graph.iter())
    lost = (Loss(reason="no-place", count=several, what="hyperedge"),) if several else ()
    notes = (Loss(reason="ids-made-unique", count=again),) if again else ()
    sides = {one.get("edgedefault") for one in graphs} - {None}
    return Network(
        nodes=_frame(nodes, ("id", "label")),
        edges=_frame(edges, ("source", "target")),
        notes=notes,
        losses=((), lost),
        directed="directed" in sides if sides else None,
    )


def _ends(element: Element, names: tuple[str, ...], front: str) -> dict[str, Any]:
    """The ids that an element names."""
    return {name: front + element.get(name, "") if element.get(name) else None for name in names}


def _data(element: Element, keys: Mapping[tuple[str, str], str], kind: str, taken: tuple[str, ...]) -> dict[str, Any]:
    """What is told of an element; an attribute that is called as one of its ids gets a mark."""
    found = {}
    for one in element:
        if tag(one) == "data":
            key = one.get("key", "")
            name = keys.get((kind, key)) or keys.get(("all", key)) or key
            found[f"{name}#" if name in taken else name] = one.text or None
    label = next((found[name] for name in _LABELS if name in found), None)
    return {**found, "label": label} if kind == "node" and "label" not in found else found


def _frame(rows: list[dict[str, Any]], first: tuple[str, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, dtype=object)
    return frame.reindex(columns=[*first, *(name for name in frame if name not in first)])
