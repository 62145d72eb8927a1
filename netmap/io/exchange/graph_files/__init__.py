"""Networks as graph files: GraphML and GEXF both ways, and Gephi, Kumu and node-link JSON out.

===================  =================================================================
:mod:`.network`      nodes and edges of a casebook, and back to tables
:mod:`.places`       where a node stands, how big and in which colour
:mod:`.graphml`      GraphML
:mod:`.gexf`         GEXF 1.3
:mod:`.plain`        Gephi's CSV, Kumu's JSON, node-link JSON
===================  =================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.io.exchange.formats import Import
from netmap.io.exchange.graph_files import gexf, graphml, plain
from netmap.io.exchange.graph_files.network import network, tables_of
from netmap.io.exchange.ledger import Ledger
from netmap.io.files import write_bytes, write_folder

__all__ = ["read", "recognise", "write"]

_READ = {"graphml": graphml.parse, "gexf": gexf.parse}
_WRITE = {
    "graphml": graphml.text_of,
    "gexf": gexf.text_of,
    "kumu": plain.kumu_of,
    "node-link": plain.node_link_of,
}


def recognise(path: Path) -> str | None:
    """By the ending of its name."""
    name = path.suffix.lower().removeprefix(".")
    return name if name in _READ and path.is_file() else None


def read(path: Path, *, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """Read a graph; one of netmap's own comes back as it was, of another the mapping says what its nodes are."""
    if format not in _READ:
        raise OptionError(f"netmap writes {format} and does not read it. Hint: read GraphML or GEXF")
    return tables_of(_READ[format](path), str(path), format, mapping)


def write(casebook: Casebook, path: Path, *, format: str, lang: str) -> Ledger:
    """Write people and ties, organisations and collaborations."""
    drawn, ledger = network(casebook, open_to_all=format not in _READ)
    if format == "gephi":
        write_folder(path, plain.gephi_of(drawn))
    else:
        write_bytes(path, _WRITE[format](drawn).encode())
    return replace(ledger, target=str(path), format=format)
