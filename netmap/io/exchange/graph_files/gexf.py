"""GEXF 1.3, with colours, sizes and places."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace

import pandas as pd

from netmap.io.exchange.graph_files.network import TABLE, Network
from netmap.io.exchange.graph_files.xml_cells import attributes, cell, kind_of, parsed, tag, values, written

__all__ = ["parse", "text_of"]

_SPACE = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
_DRAWN = ("id", "label", "x", "y", "size", "colour")
_ENDS = ("source", "target", "weight")
_DAYS = ("observed_on", "household_observed_on")


def text_of(drawn: Network) -> str:
    """A network as GEXF 1.3."""
    register_namespace("viz", _VIZ)
    root = Element("gexf", xmlns=_SPACE, version="1.3")
    meta = SubElement(root, "meta", _changed(drawn))
    SubElement(meta, "creator").text = "netmap"
    graph = SubElement(root, "graph", defaultedgetype="undirected")
    names = {kind: attributes(frame, plain) for kind, frame, plain in _parts(drawn)}
    for kind, frame, _ in _parts(drawn):
        listed = SubElement(graph, "attributes", {"class": kind})
        for place, name in enumerate(names[kind]):
            SubElement(listed, "attribute", id=str(place), title=name, type=kind_of(frame[name]))
    nodes = SubElement(graph, "nodes")
    for row, cells in enumerate(values(drawn.nodes, names["node"])):
        _node(nodes, drawn.nodes.iloc[row], cells, names["node"])
    edges = SubElement(graph, "edges")
    for row, cells in enumerate(values(drawn.edges, names["edge"])):
        _edge(edges, row, drawn.edges.iloc[row], cells, names["edge"])
    return written(root)


def _changed(drawn: Network) -> dict[str, str]:
    """The day of the newest row, so that the same casebook gives the same file."""
    days = [frame[name].max() for frame in (drawn.nodes, drawn.edges) for name in frame if name in _DAYS]
    known = [day for day in days if pd.notna(day)]
    return {"lastmodifieddate": max(known).date().isoformat()} if known else {}


def _parts(drawn: Network) -> tuple[tuple[str, pd.DataFrame, tuple[str, ...]], ...]:
    return (("node", drawn.nodes, _DRAWN), ("edge", drawn.edges, _ENDS))


def _node(nodes: Element, row: pd.Series, cells: list[tuple[str, str]], names: list[str]) -> None:
    one = SubElement(nodes, "node", id=cell(row["id"]), label=cell(row["label"]))
    _values(one, cells, names)
    red, green, blue = (str(int(row["colour"][place : place + 2], 16)) for place in (1, 3, 5))
    SubElement(one, f"{{{_VIZ}}}color", r=red, g=green, b=blue)
    SubElement(one, f"{{{_VIZ}}}position", x=str(row["x"]), y=str(row["y"]), z="0.0")
    SubElement(one, f"{{{_VIZ}}}size", value=str(row["size"]))


def _edge(edges: Element, number: int, row: pd.Series, cells: list[tuple[str, str]], names: list[str]) -> None:
    ends = {"id": str(number), "source": cell(row["source"]), "target": cell(row["target"]), "kind": row[TABLE]}
    weight = {} if pd.isna(row["weight"]) else {"weight": str(row["weight"])}
    _values(SubElement(edges, "edge", {**ends, **weight}), cells, names)


def _values(element: Element, cells: list[tuple[str, str]], names: list[str]) -> None:
    listed = SubElement(element, "attvalues")
    for name, text in cells:
        SubElement(listed, "attvalue", {"for": str(names.index(name)), "value": text})


def parse(path: Path) -> Network:
    """The nodes and edges of a GEXF file, of any version."""
    root = parsed(path, "gexf")
    titles = {
        (listed.get("class", ""), one.get("id", "")): one.get("title", "")
        for listed in root.iter()
        if tag(listed) == "attributes"
        for one in listed
    }
    found: dict[str, list[dict[str, Any]]] = {"node": [], "edge": []}
    for element in root.iter():
        kind = tag(element)
        if kind in found:
            found[kind].append(_row(element, kind, titles))
    sides = {one.get("defaultedgetype") for one in root.iter() if tag(one) == "graph"} - {None}
    nodes = pd.DataFrame(found["node"], dtype=object)
    edges = pd.DataFrame(found["edge"], dtype=object).drop(columns="id", errors="ignore")
    return Network(
        nodes=nodes.reindex(columns=["id", "label", *(name for name in nodes if name not in ("id", "label"))]),
        edges=edges.reindex(columns=["source", "target", *(n for n in edges if n not in ("source", "target"))]),
        directed="directed" in sides if sides else None,
    )


def _row(element: Element, kind: str, titles: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """What is told of a node or edge; an attribute that is called as one of its own gets a mark."""
    given = {name: value for name, value in element.attrib.items() if not name.startswith("{")}
    listed = (one for values in element if tag(values) == "attvalues" for one in values if tag(one) == "attvalue")
    named = ((titles.get((kind, one.get("for", "")), one.get("for", "")), one) for one in listed)
    cells = {f"{name}#" if name in given else name: one.get("value") or None for name, one in named}
    if TABLE in cells:
        given.pop("kind", None)  # it says the same
    return {**given, **cells}
