"""Networks as graph files: GraphML, GEXF and Gephi's CSV both ways, other lists in, Kumu and node-link JSON out.

===================  =================================================================
:mod:`.network`      nodes and edges of a casebook, and back to tables
:mod:`.foreign`      the network of another tool to tables
:mod:`.guesses`      what its columns mean: a mapping, or a guess at it
:mod:`.places`       where a node stands, how big and in which colour
:mod:`.graphml`      GraphML
:mod:`.gexf`         GEXF 1.3
:mod:`.lists`        lists of nodes and of edges in CSV, to read
:mod:`.plain`        Gephi's CSV, Kumu's JSON, node-link JSON, to write
===================  =================================================================

A network of another tool is read as one of organisations, unless its columns or a mapping say that it is of people. A
list of ties (``edge-list``) is a CSV file with a column for either end, alone, in a folder, or beside a list of nodes
with the same name (``ring_edges.csv`` and ``ring_nodes.csv``); a matrix without headings is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.io.exchange.formats import Import
from netmap.io.exchange.graph_files import gexf, graphml, lists, plain
from netmap.io.exchange.graph_files.foreign import foreign_tables
from netmap.io.exchange.graph_files.network import network, own_tables
from netmap.io.exchange.graph_files.xml_cells import forbidden
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.files import write_bytes, write_folder

__all__ = ["read", "recognise", "write"]

_READ = {"graphml": graphml.parse, "gexf": gexf.parse}
_LISTS = ("gephi", "edge-list")
_WRITE = {
    "graphml": graphml.text_of,
    "gexf": gexf.text_of,
    "kumu": plain.kumu_of,
    "node-link": plain.node_link_of,
}


def recognise(path: Path) -> str | None:
    """By the ending of its name, or by the headings of lists."""
    name = path.suffix.lower().removeprefix(".")
    return name if name in _READ and path.is_file() else lists.recognise(path)


def read(path: Path, *, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """Read a graph; one of netmap's own comes back as it was, of another the mapping says what its nodes are.

    Raises
    ------
    DataError
        It cannot be read, or the mapping says something that does not exist.
    OptionError
        netmap only writes this format.
    """
    if format in _READ:
        found = _READ[format](path)
    elif format in _LISTS:
        found = lists.parse(path, mapping)
    else:
        raise OptionError(f"netmap writes {format} and does not read it. Hint: read {', '.join((*_READ, *_LISTS))}")
    if found.own:
        return own_tables(found, str(path), format)
    return foreign_tables(found, str(path), format, mapping)


def write(casebook: Casebook, path: Path, *, format: str, lang: str) -> Ledger:
    """Write people and ties, organisations and collaborations."""
    if format not in (*_WRITE, "gephi"):
        raise OptionError(f"netmap reads {format} and does not write it. Hint: write gephi, which has the same lists")
    drawn, ledger = network(casebook, open_to_all=format not in _READ)
    entries = ledger.entries
    if format == "gephi":
        write_folder(path, plain.gephi_of(drawn))
    else:
        write_bytes(path, _WRITE[format](drawn).encode())
    lost = forbidden(drawn.nodes) + forbidden(drawn.edges) if format in _READ else 0
    if lost:
        entries = (*entries, Entry(place=path.name, losses=(Loss(reason="xml-replaced", count=lost),)))
    return replace(ledger, target=str(path), format=format, entries=entries)
