"""GEXF 1.3, with colours, sizes and places."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

import pandas as pd

from netmap.io.exchange.graph_files.network import TABLE, Network
from netmap.io.exchange.graph_files.xml_cells import attributes, cell, kind_of, parsed, tag, values

__all__ = ["parse", "text_of"]

_SPACE = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
_DRAWN = ("id", "label", "x", "y", "size", "colour")
_ENDS = ("source", "target", "weight")


def text_of(drawn: Network) -> str:
    """A network as GEXF 1.3."""
    register_namespace("viz", _VIZ)
    root = Element("gexf", xmlns=_SPACE, version="1.3")
    meta = SubElement(root, "meta")
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
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


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
            given = {name: element.get(name) for name in ("id", "label", "source", "target", "weight")}
            cells = {
                titles.get((kind, one.get("for", "")), one.get("for", "")): one.get("value") or None
                for one in element.iter()
                if tag(one) == "attvalue"
            }
            found[kind].append({name: value for name, value in given.items() if value is not None} | cells)
    sides = {one.get("defaultedgetype") for one in root.iter() if tag(one) == "graph"} - {None}
    nodes = pd.DataFrame(found["node"], dtype=object)
    edges = pd.DataFrame(found["edge"], dtype=object).drop(columns="id", errors="ignore")
    return Network(
        nodes=nodes.reindex(columns=["id", "label", *(name for name in nodes if name not in ("id", "label"))]),
        edges=edges.reindex(columns=["source", "target", *(n for n in edges if n not in ("source", "target"))]),
        directed="directed" in sides if sides else None,
    )
