"""Small exports of Network Canvas, and what became of their rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from netmap.casebook import Casebook
from netmap.io.exchange import Import
from netmap.schema import parse

__all__ = ["DAY", "EDGE", "EGO", "NODE", "book_of", "case", "counts", "folder", "losses", "notes"]

EGO = "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,"
EGO += "sessionStart,sessionFinish,sessionExported"
NODE = "nodeID,networkCanvasEgoUUID,networkCanvasUUID"
EDGE = "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID"
DAY = "2026-03-02T09:00:00.000Z"


def book_of(read: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in read.tables])


def counts(read: Import) -> dict[str, tuple[int, int, int, int]]:
    """File → rows read, written, merged, dropped."""
    return {e.place: (e.read, e.written, e.merged, e.dropped) for e in read.ledger.entries if e.read}


def losses(read: Import) -> set[tuple[str, str, int]]:
    """Why, what and how often, all files together."""
    total: Counter[tuple[str, str]] = Counter()
    for entry in read.ledger.entries:
        for loss in entry.losses:
            total[loss.reason, loss.what] += loss.count
    return {(reason, what, count) for (reason, what), count in total.items()}


def notes(read: Import) -> set[tuple[str, int]]:
    told = (note for entry in read.ledger.entries for note in entry.notes)
    return {(note.reason, note.count) for note in told if note.reason != "about-export"}


def folder(path: Path, files: Mapping[str, str | bytes]) -> Path:
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        (path / name).write_bytes(text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode())
    return path


def case(
    name: str = "c1", nodes: str = "1,E,A\n2,E,B\n3,E,C\n", edges: str = "4,1,2,E,x,A,B\n"
) -> dict[str, str | bytes]:
    """One interview of three people and a tie."""
    files: dict[str, str | bytes] = {f"{name}_s_ego.csv": f"{EGO}\nE,{name},s,P,{DAY},{DAY},\n"}
    files[f"{name}_s_attributeList_Person.csv"] = f"{NODE}\n{nodes}"
    files[f"{name}_s_edgeList_Knows.csv"] = f"{EDGE}\n{edges}"
    return files
