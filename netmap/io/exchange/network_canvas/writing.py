"""Interviews as files: CSV in a zip or folder, or GraphML."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha1
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

import pandas as pd

from netmap.casebook import Casebook
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.network_canvas.parts import (
    CASE,
    EDGE_ID,
    EGO,
    FIXED,
    FROM,
    NODE_ID,
    SOURCE,
    TARGET,
    TO,
    TYPE,
    UUID,
    Kind,
)
from netmap.io.exchange.network_canvas.sessions import Sessions, sessions_of
from netmap.io.files import write_bytes, write_folder
from netmap.io.formulas import guarded

__all__ = ["write_interviews"]

_MADE = (1980, 1, 1, 0, 0, 0)
_SESSION = "networkCanvasSessionID"
_EGO_FIRST = (EGO, CASE, _SESSION, "networkCanvasProtocolName", "sessionStart", "sessionFinish", "sessionExported")
_NODE_FIRST = (NODE_ID, EGO, UUID)
_EDGE_FIRST = (EDGE_ID, FROM, TO, EGO, UUID, SOURCE, TARGET)
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_PLACES: Mapping[Kind, str] = {"ego": "graph", "node": "node", "edge": "edge"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">
"""
_ABOUT = {
    "caseId": CASE,
    "sessionUUID": _SESSION,
    "protocolName": "networkCanvasProtocolName",
    "sessionStartTime": "sessionStart",
    "sessionFinishTime": "sessionFinish",
}


def write_interviews(casebook: Casebook, path: Path, *, format: str) -> Ledger:
    """Write the newest state of every household as an interview.

    Parameters
    ----------
    casebook
        What to write.
    path
        ``.graphml``: one file with a graph per household · ``.zip``: CSV files in a zip · else a folder of CSV files.
    format
        What the ledger calls the format.

    Returns
    -------
    Ledger
        With everything the files cannot hold.
    """
    sessions = sessions_of(casebook)
    entries = sessions.entries
    if path.suffix.lower() == ".graphml":
        text = "".join(_graphml(sessions))
        lost = len(_ILLEGAL.findall(text))
        write_bytes(path, _ILLEGAL.sub("", text).encode())
        losses = (Loss(reason="xml-characters", count=lost),)
        entries = (*entries, *([Entry(place=path.name, losses=losses)] if lost else []))
    elif path.suffix.lower() == ".zip":
        write_bytes(path, _zipped(dict(_csv_files(sessions))))
    else:
        files = dict(_csv_files(sessions))
        write_folder(path, files, stale=_stale(path, files))
    return Ledger(source="", target=str(path), format=format, entries=entries)


def _stale(path: Path, files: Iterable[str]) -> list[str]:
    """Lists of the same interviews that were written before and would contradict the new ones."""
    kinds = r"_(ego|attributeList|edgeList)(_.*)?\.csv$"
    prefixes = {re.sub(kinds, "", name) for name in files}
    there = (file.name for file in path.glob("*.csv")) if path.is_dir() else ()
    return [name for name in there if re.sub(kinds, "", name) in prefixes]


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """Files in a zip; the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()


def _csv_files(sessions: Sessions) -> Iterator[tuple[str, bytes]]:
    """The files of every interview: its ego, a list per type of node and of edge."""
    nodes, edges = (dict(list(frame.groupby(EGO, sort=False))) for frame in (sessions.nodes, sessions.edges))
    egos = _ordered(sessions.egos, _EGO_FIRST)
    for at, ego in enumerate(egos[EGO]):
        row = egos.iloc[[at]]
        prefix = f"{_UNSAFE.sub('', str(row[CASE].iat[0]))[:80]}_{row[_SESSION].iat[0]}"
        yield f"{prefix}_ego.csv", _csv(row)
        yield from _lists(f"{prefix}_attributeList", nodes.get(ego, sessions.nodes.iloc[:0]), _NODE_FIRST)
        yield from _lists(f"{prefix}_edgeList", edges.get(ego, sessions.edges.iloc[:0]), _EDGE_FIRST)


def _lists(name: str, frame: pd.DataFrame, first: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """A file per type; one with headings alone, named after no type, when there is nothing."""
    if not len(frame):
        yield f"{name}.csv", _csv(_ordered(frame, first))
    for type, rows in frame.groupby(TYPE, sort=True):
        yield f"{name}_{type}.csv", _csv(_ordered(rows, first))


def _ordered(frame: pd.DataFrame, first: Iterable[str]) -> pd.DataFrame:
    names = [*first, *(name for name in frame if name not in {*first, TYPE})]
    return frame.reindex(columns=names)


def _csv(frame: pd.DataFrame) -> bytes:
    text = io.StringIO(newline="")
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow([guarded(str(name)) for name in frame])
    for row in frame.itertuples(index=False, name=None):
        lines.writerow(["" if cell is None or cell != cell else guarded(str(cell)) for cell in row])  # noqa: PLR0124
    return text.getvalue().encode()


def _graphml(sessions: Sessions) -> Iterator[str]:
    """One file with a graph per interview."""
    yield _HEAD
    frames: dict[Kind, pd.DataFrame] = {"ego": sessions.egos, "node": sessions.nodes, "edge": sessions.edges}
    keys = {kind: _keys(kind, frame, sessions) for kind, frame in frames.items()}
    for name, at in (
        ("label", "all"),
        ("networkCanvasType", "all"),
        (UUID, "all"),
        (SOURCE, "edge"),
        (TARGET, "edge"),
    ):
        yield f'<key id="{name}" attr.name="{name}" attr.type="string" for="{at}"/>\n'
    for kind, place in _PLACES.items():
        for name, key in keys[kind].items():
            type = "boolean" if name in sessions.options else "string"
            yield f'<key id="{key}" attr.name={_quoted(name)} attr.type="{type}" for="{place}"/>\n'
    nodes, edges = (_by_ego(frame) for frame in (sessions.nodes, sessions.edges))
    for (ego,) in _by_ego(sessions.egos).values():
        about = "".join(f" nc:{name}={_quoted(ego[column])}" for name, column in _ABOUT.items() if ego[column])
        yield f'<graph edgedefault="undirected"{about}>\n{_data(UUID, ego[EGO])}{_answers(ego, keys["ego"])}'
        for row in nodes.get(ego[EGO], []):
            label = _data("label", row.get("name") or "Node")
            yield f'<node id="{row[NODE_ID]}">{_about(row)}{label}{_answers(row, keys["node"])}</node>\n'
        for row in edges.get(ego[EGO], []):
            ends = f'<edge id="{row[EDGE_ID]}" source="{row[FROM]}" target="{row[TO]}">'
            uuids = _data(SOURCE, row[SOURCE]) + _data(TARGET, row[TARGET])
            yield f"{ends}{_about(row)}{uuids}{_answers(row, keys['edge'])}</edge>\n"
        yield "</graph>\n"
    yield "</graphml>\n"


def _keys(kind: Kind, frame: pd.DataFrame, sessions: Sessions) -> dict[str, str]:
    """Variable → the id of its key; that of an option ends in the hash of the option."""
    keys = {}
    for name in (str(name) for name in frame if name not in FIXED[kind]):
        variable, option = sessions.options.get(name, (name, None))
        ident = str(uuid5(NAMESPACE_URL, f"netmap:{kind}:{variable}"))
        hashed = "" if option is None else f"_{sha1(option.encode(), usedforsecurity=False).hexdigest()}"
        keys[name] = f"{ident}{hashed}"
    return keys


def _by_ego(frame: pd.DataFrame) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in frame.to_dict("records"):
        found.setdefault(str(row[EGO]), []).append({str(name): cell for name, cell in row.items()})
    return found


def _about(row: Mapping[str, str]) -> str:
    return _data(UUID, row[UUID]) + _data("networkCanvasType", row[TYPE])


def _answers(row: Mapping[str, str], keys: Mapping[str, str]) -> str:
    return "".join(_data(key, row[name]) for name, key in keys.items() if row[name] is not None)


def _data(key: str, text: str) -> str:
    return f'<data key="{key}">{escape(str(text), {chr(13): "&#13;"})}</data>'


def _quoted(text: str) -> str:
    return quoteattr(str(text))
