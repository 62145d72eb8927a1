"""Gephi's two CSV files, Kumu's JSON, and node-link JSON as networkx and D3 read it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from netmap.io.exchange.csv_cells import csv_bytes
from netmap.io.exchange.graph_files.network import FIRST, TABLE, Network
from netmap.io.exchange.graph_files.xml_cells import attributes, cell

__all__ = ["gephi_of", "kumu_of", "node_link_of"]

_DRAWN = ("x", "y", "size", "colour")


def gephi_of(drawn: Network) -> Mapping[str, bytes]:
    """nodes.csv and edges.csv for Gephi's import of spreadsheets."""
    nodes = drawn.nodes.rename(columns={"id": "Id", "label": "Label"})
    edges = drawn.edges.rename(columns={"source": "Source", "target": "Target", "weight": "Weight"})
    edges = edges.assign(Type="Undirected")
    first = (["Id", "Label"], ["Source", "Target", "Type", "Weight"])
    return {
        f"{name}.csv": csv_bytes(_texts(frame[[*front, *attributes(frame, front)]]))
        for (name, frame), front in zip((("nodes", nodes), ("edges", edges)), first, strict=True)
    }


def _texts(frame: pd.DataFrame) -> pd.DataFrame:
    days = {str(name): frame[name].dt.strftime("%Y-%m-%d") for name in frame.select_dtypes("datetime")}
    return frame.assign(**days)


def kumu_of(drawn: Network) -> str:
    """A Kumu blueprint: elements and connections."""
    elements = [
        {"id": row.pop("id"), "label": row.pop("label"), "type": row.get("role") or row.get("kind") or "", **row}
        for row in _rows(drawn.nodes.drop(columns=list(_DRAWN)))
    ]
    connections = [
        {"from": row.pop("source"), "to": row.pop("target"), "type": row.pop(TABLE), "direction": "mutual", **row}
        for row in _rows(drawn.edges.drop(columns=FIRST))
    ]
    return _json({"elements": elements, "connections": connections})


def node_link_of(drawn: Network) -> str:
    """Node-link JSON: ``networkx.node_link_graph(data, edges="links")``, or D3's force layout as it is."""
    links = [{"key": number, **row} for number, row in enumerate(_rows(drawn.edges.drop(columns=FIRST)))]
    nodes = list(_rows(drawn.nodes))
    return _json({"directed": False, "multigraph": True, "graph": {}, "nodes": nodes, "links": links})


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Each row with the cells that are filled in."""
    names = [str(name) for name in frame]
    for cells in frame.astype(object).itertuples(index=False, name=None):
        yield {name: _plain(value) for name, value in zip(names, cells, strict=True) if not pd.isna(value)}


def _plain(value: Any) -> Any:
    return cell(value) if isinstance(value, pd.Timestamp) else getattr(value, "item", lambda: value)()


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
