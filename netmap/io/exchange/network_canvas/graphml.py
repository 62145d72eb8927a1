"""GraphML of Network Canvas: several graphs in one file, the ego as data of its graph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

import defusedxml.sax
import numpy as np
import pandas as pd
from defusedxml.common import DefusedXmlException

from netmap.io.exchange.network_canvas.parts import EDGE_ID, EGO, FROM, NODE_ID, ROW, TO, UNNAMED, UUID, Kind, Part
from netmap.io.raw import refuse

__all__ = ["graphml_parts", "is_ours"]

_NAMESPACE = b"http://schema.networkcanvas.com/xmlns"
_TYPE, _LABEL = "networkCanvasType", "·label"  # the label only repeats the name
_ABOUT = {
    "caseId": "networkCanvasCaseID",
    "sessionUUID": "networkCanvasSessionID",
    "protocolName": "networkCanvasProtocolName",
    "sessionStartTime": "sessionStart",
    "sessionFinishTime": "sessionFinish",
    "sessionExportTime": "sessionExported",
    "interviewLocale": "networkCanvasInterviewLocale",
    "finishOutcome": "networkCanvasFinishOutcome",
}
"""Attribute of a graph → the column of the ego's CSV."""

_HASHED = re.compile(r"(?P<variable>.+)_(?P<hash>[0-9a-f]{40})")
_Row = dict[str, Any]


def is_ours(head: bytes) -> bool:
    """Whether the first bytes of a GraphML file are those of a Network Canvas export."""
    return _NAMESPACE in head


def graphml_parts(data: bytes, file: str, source: str) -> list[Part]:
    """The egos, nodes and edges of every graph of a file.

    Raises
    ------
    DataError
        It is no sound XML, or XML that swells or fetches.
    """
    reader = _Reader()
    try:
        defusedxml.sax.parseString(data, reader)
    except DefusedXmlException as error:
        raise refuse(source, "broken-xml", reason=f"{type(error).__name__}") from None
    except (SAXException, ValueError, LookupError) as error:
        raise refuse(source, "broken-xml", reason=" ".join(str(error).split())) from None
    return _parts(reader, file)


@dataclass
class _Graph:
    """One interview."""

    ego: _Row
    nodes: list[_Row] = field(default_factory=list)
    edges: list[_Row] = field(default_factory=list)


class _Reader(ContentHandler):
    """Collects the graphs of a file; a row is the line of the file on which its element begins."""

    def __init__(self) -> None:
        super().__init__()
        self.graphs: list[_Graph] = []
        self.names: dict[str, str] = {"label": _LABEL}
        self.options: dict[str, list[str]] = {}
        self.declared: dict[str, list[str]] = {"graph": [], "node": [], "edge": []}
        self._at: Any = None
        self._open: list[_Row] = []
        self._key: str | None = None
        self._text: list[str] = []

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: N802 - the name SAX gives it
        self._at = locator

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - the name SAX gives it
        local, given = name.rpartition(":")[2], dict(attrs)
        if local == "key":
            self._declare(given)
        elif local == "graph":
            about = {_ABOUT[key.rpartition(":")[2]]: value for key, value in given.items() if _is_about(key)}
            self.graphs.append(_Graph(ego={ROW: self._at.getLineNumber(), **about}))
            self._open = [self.graphs[-1].ego]
        elif local in ("node", "edge") and self.graphs:
            row = {ROW: self._at.getLineNumber(), **_ends(local, given)}
            (self.graphs[-1].nodes if local == "node" else self.graphs[-1].edges).append(row)
            self._open.append(row)
        elif local == "data":
            self._key, self._text = given.get("key"), []

    def characters(self, content: str) -> None:
        if self._key is not None:
            self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - the name SAX gives it
        local = name.rpartition(":")[2]
        if local == "data" and self._key is not None:
            if self._open:
                self._open[-1][self.names.get(self._key, self._key)] = "".join(self._text)
            self._key = None
        elif local in ("node", "edge", "graph") and self._open:
            self._open.pop()

    def _declare(self, key: Mapping[str, str]) -> None:
        """A key: what its variable is called, and of which categorical variable it is an option."""
        ident = key.get("id", "")
        name = key.get("attr.name", ident)
        if key.get("attr.type") == "double" and name.endswith(("_X", "_Y")):
            name = name[:-1] + name[-1].lower()
        self.names.setdefault(ident, name)
        self.declared.get(key.get("for", ""), []).append(name)
        hashed = _HASHED.fullmatch(ident)
        if hashed is None:
            return
        for at in (place.start() for place in re.finditer("_", name)):
            option = name[at + 1 :]
            if sha1(option.encode(), usedforsecurity=False).hexdigest() == hashed["hash"]:
                self.options.setdefault(name[:at], []).append(option)
                return


def _is_about(key: str) -> bool:
    return key.rpartition(":")[2] in _ABOUT


def _ends(local: str, given: Mapping[str, str]) -> _Row:
    if local == "node":
        return {NODE_ID: given.get("id")}
    return {EDGE_ID: given.get("id"), FROM: given.get("source"), TO: given.get("target")}


def _parts(reader: _Reader, file: str) -> list[Part]:
    """The rows of all graphs, a part per kind and type."""
    rows: dict[tuple[Kind, str], list[_Row]] = {}
    for graph in reader.graphs:
        ident = graph.ego.pop(UUID, None)
        session = ident or graph.ego.get("networkCanvasSessionID") or f"{UNNAMED}{file}:{graph.ego[ROW]}"
        rows.setdefault(("ego", ""), []).append({EGO: session, **graph.ego})
        for row in graph.nodes:
            rows.setdefault(("node", row.get(_TYPE) or ""), []).append({EGO: session, **row})
        for row in graph.edges:
            rows.setdefault(("edge", row.get(_TYPE) or ""), []).append({EGO: session, **row})
    return [_part(kind, type, several, file, reader) for (kind, type), several in rows.items()]


def _part(kind: Kind, type: str, rows: list[_Row], file: str, reader: _Reader) -> Part:
    declared = reader.declared["graph" if kind == "ego" else kind]  # a variable nobody answered is a variable
    seen = dict.fromkeys([*(name for row in rows for name in row), *declared])
    names = [name for name in seen if name not in (_TYPE, _LABEL)]
    cells = np.full((len(rows), len(names)), None, dtype=object)
    for place, row in enumerate(rows):
        cells[place] = [row.get(name) or None for name in names]
    frame = pd.DataFrame(cells, columns=pd.Index(names, dtype=object))
    group = " ".join(word for word in ("*.graphml", kind, type) if word)
    options = {variable: options for variable, options in reader.options.items() if _has(names, variable, options)}
    return Part(kind=kind, type=type, file=file, group=group, session="", frame=frame, options=options)


def _has(names: list[str], variable: str, options: list[str]) -> bool:
    return any(f"{variable}_{option}" in names for option in options)
