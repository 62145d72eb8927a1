"""Which file of an export is what, told by its headings; old and new naming, sessions apart or merged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

import numpy as np
import pandas as pd

from netmap.errors import DataError
from netmap.io.csv_text import decode, records
from netmap.io.exchange.archive import BROKEN, files_of, heads_of
from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.exchange.network_canvas.graphml import graphml_parts, is_ours
from netmap.io.exchange.network_canvas.parts import (
    CASE,
    EDGE_ID,
    EGO,
    FROM,
    NODE_ID,
    ROW,
    SOURCE,
    TARGET,
    TO,
    UNNAMED,
    UUID,
    Export,
    Kind,
    Part,
)
from netmap.io.formulas import freed
from netmap.io.raw import load, refuse

__all__ = ["looks_like", "read_export"]

_NAMED = re.compile(
    r"(?:^|_)(?:ego|(?P<kind>attributeList|edgeList|adjacencyMatrix)(?:_(?P<type>.*))?)\.csv", re.DOTALL | re.IGNORECASE
)
_HEAD = 4096
_SESSION = "networkCanvasSessionID"


def looks_like(path: Path) -> bool:
    """Whether a file, folder or zip is an export; quick, never raises."""
    try:
        return any(_ours(name, head) for name, head in heads_of(path, (".csv", ".graphml"), _HEAD))
    except (ValueError, *BROKEN):
        return False


def _ours(name: str, head: bytes) -> bool:
    if name.lower().endswith(".graphml"):
        return is_ours(head)
    return _NAMED.search(name) is not None and b"networkCanvas" in head.replace(b"\0", b"")


def read_export(path: Path) -> Export:
    """Read every file of an export.

    Parameters
    ----------
    path
        A zip, a folder, or one of its files.

    Raises
    ------
    DataError
        It cannot be opened, or no file in it is of an export.
    """
    source = str(path)
    single = path.suffix.lower() in (".csv", ".graphml") and path.is_file()
    files: Mapping[str, bytes] = {path.name: load(path, source)} if single else files_of(path, source)
    parts: list[Part] = []
    entries: list[Entry] = []
    for name, data in files.items():
        try:
            found = _parts(name, data, source)
        except DataError as error:
            raise DataError(f"{name}: {error}", error.faults) from None
        parts += found
        if not found:
            entries.append(Entry(place=name, losses=(Loss(reason="unknown-file", count=1, what=name),)))
    if not parts:
        raise refuse(source, "no-interviews")
    kept, twice = _once(_with_sessions(parts))
    return Export(source=source, parts=tuple(kept), entries=(*entries, *twice))


def _parts(name: str, data: bytes, source: str) -> list[Part]:
    """The parts of one file; none when it is no file of an export."""
    if name.lower().endswith(".graphml") and is_ours(data[:_HEAD]):
        return graphml_parts(data, name, source)
    if not name.lower().endswith(".csv") or not data.strip():
        return []
    lines = records(decode(data, source), source)
    heading = [freed(cell.strip()) for cell in lines[0]] if lines else []
    kind = _kind(heading)
    if kind is None:
        return [_matrix(name, lines)] if _is_matrix(name, heading) else []
    return [_part(name, kind, _frame(heading, lines[1:]))]


def _kind(heading: list[str]) -> Kind | None:
    """What the rows under a heading are."""
    if SOURCE in heading or {EDGE_ID, FROM, TO} <= set(heading):
        return "edge"
    if NODE_ID in heading or UUID in heading:
        return "node"
    return "ego" if {CASE, _SESSION} & set(heading) else None


def _frame(heading: list[str], lines: list[list[str]]) -> pd.DataFrame:
    """The cells below a heading; what stands under no heading gets a number for one, so that the ledger can name it.

    Where files were pasted together the heading stands between them again.
    """
    rows = [(at, line) for at, line in enumerate(lines, 2) if any(cell.strip() for cell in line)]
    rows = [(at, line) for at, line in rows if [freed(cell.strip()) for cell in line] != heading]
    width = max((len(line) for _, line in rows), default=0)
    names = _unique([*heading, *[""] * (width - len(heading))])
    cells = np.full((len(rows), len(names) + 1), None, dtype=object)
    for place, (at, line) in enumerate(rows):
        cells[place, : len(line)] = [freed(cell) or None for cell in line]
        cells[place, -1] = at
    return pd.DataFrame(cells, columns=pd.Index([*names, ROW], dtype=object))


def _unique(heading: list[str]) -> list[str]:
    """Each heading once: one that is double or empty gets its place behind it."""
    seen: set[str] = set()
    found = []
    for place, name in enumerate(heading, 1):
        found.append(name if name and name not in seen else f"{name}#{place}")
        seen.add(found[-1])
    return found


def _part(name: str, kind: Kind, frame: pd.DataFrame) -> Part:
    place = PurePosixPath(name)
    named = _NAMED.search(place.name)
    prefix = place.name[: named.start()] if named else place.stem
    type = (named["type"] or "") if named else ""
    session = f"{UNNAMED}{place.with_name(prefix or '-')}"
    group = f"*{place.name[named.start() :]}" if named else place.name
    return Part(kind=kind, type=type, file=name, group=group, session=session, frame=frame)


def _is_matrix(name: str, heading: list[str]) -> bool:
    named = _NAMED.search(PurePosixPath(name).name)
    return named is not None and named["kind"] == "adjacencyMatrix" and heading[:1] == [""]


def _matrix(name: str, lines: list[list[str]]) -> Part:
    """An adjacency matrix as the ties it holds; its row is the row of the source."""
    ends = [
        {SOURCE: freed(line[0].strip()), TARGET: freed(target.strip()), ROW: at}
        for at, line in enumerate(lines[1:], 2)
        for target, cell in zip(lines[0][1:], line[1:], strict=False)
        if cell.strip() not in ("", "0")
    ]
    return _part(name, "edge", pd.DataFrame(ends, columns=[SOURCE, TARGET, ROW], dtype=object))


def _with_sessions(parts: Iterable[Part]) -> list[Part]:
    """Parts whose rows all name the ego of their interview, where the files tell."""
    alone = {
        part.session: str(part.frame[EGO].iat[0])
        for part in parts
        if part.kind == "ego" and EGO in part.frame and len(part.frame) == 1 and part.frame[EGO].notna().all()
    }
    return [_with_session(part, alone.get(part.session, part.session)) for part in parts]


def _with_session(part: Part, session: str) -> Part:
    if EGO not in part.frame:
        return replace(part, frame=part.frame.assign(**{EGO: session}).astype(object))
    said = part.frame[EGO]
    return part if said.notna().all() else replace(part, frame=part.frame.assign(**{EGO: said.fillna(session)}))


def _once(parts: list[Part]) -> tuple[list[Part], list[Entry]]:
    """Without the graphs of interviews that are there as CSV too; the ledger says so."""
    egos = [part for part in parts if part.kind == "ego"]
    known = {cell for part in egos if _is_csv(part) for name in _names(part) for cell in part.frame[name].dropna()}
    double = {
        ego
        for part in egos
        if not _is_csv(part)
        for ego in part.frame.loc[part.frame[_names(part)].isin(known).any(axis=1), EGO]
    }
    kept: list[Part] = []
    read: Counter[str] = Counter()
    interviews: Counter[str] = Counter()
    for part in parts:
        gone = part.frame[EGO].isin(double) if not _is_csv(part) and double else None
        if gone is None or not gone.any():
            kept.append(part)
            continue
        read[part.file] += int(gone.sum())
        interviews[part.file] += int(gone.sum()) if part.kind == "ego" else 0
        if not gone.all():
            kept.append(replace(part, frame=part.frame[~gone].reset_index(drop=True)))
    entries = [
        Entry(place=file, read=n, merged=n, notes=(Loss(reason="same-interview", count=interviews[file], what=file),))
        for file, n in read.items()
    ]
    return kept, entries


def _names(part: Part) -> list[str]:
    """The columns by which two files can be of the same interview."""
    return [name for name in (EGO, _SESSION) if name in part.frame]


def _is_csv(part: Part) -> bool:
    return not part.file.lower().endswith(".graphml")
