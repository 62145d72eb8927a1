"""The three tables of a study, whatever the layout of its files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import pandas as pd

from netmap.errors import DataError
from netmap.io.csv_text import decode, records
from netmap.io.exchange.archive import files_of
from netmap.io.exchange.egor.parts import ALTER, EGO, ROW, SOURCE, TARGET, WEIGHT, Part
from netmap.io.exchange.egor.wide import DYAD, alters_of, is_wide, ties_of
from netmap.io.exchange.ledger import Loss
from netmap.io.exchange.meaning import FIRST_ROWS
from netmap.io.formulas import freed
from netmap.io.raw import load, refuse
from netmap.schema.tables import TABLES

__all__ = ["Study", "looks_like", "read_study"]

_NAMES = {
    EGO: ("egoid", "puid"),
    ALTER: ("alterid", "altid", "alternumber", "nameid"),
    SOURCE: ("source", "srcid", "alter1number", "from"),
    TARGET: ("target", "tgtid", "alter2number", "targetid", "to"),
    WEIGHT: ("weight",),
}
_OF_ONE_EGO = re.compile(r"(alters|edges)/\D*(\d+)\D*\.csv", re.IGNORECASE)
_FLOAT = r"\d+\.0"  # what a column of whole numbers becomes when one cell of it was once empty
_NUMBERING = re.compile(r"_\d+")
_KINDS = ("egos", "alters", "ties")


@dataclass(frozen=True, kw_only=True)
class Study:
    """Egos, alters and ties; a part that no file holds is ``None``, ``others`` are files that hold none of them."""

    source: str
    egos: Part | None
    alters: Part | None
    ties: Part | None
    others: tuple[str, ...] = ()


def _bare(heading: str) -> str:
    return re.sub(r"[\W_]", "", heading).casefold()


def _keys(heading: list[str]) -> dict[str, str]:
    """Heading → key column; where a file names sources and targets, ``nameid`` is the source."""
    bare = {_bare(name): name for name in reversed(heading)}
    found = {}
    for key, names in _NAMES.items():
        name = next((bare[one] for one in names if one in bare), None)
        if name is not None and name not in found:
            found[name] = key
    if TARGET in found.values() and SOURCE not in found.values():
        found = {name: SOURCE if key == ALTER else key for name, key in found.items()}
    return found


def _kind(columns: list[str]) -> str | None:
    """Which of the three tables some columns are, their keys already named."""
    if {SOURCE, TARGET} <= set(columns):
        return "ties"
    if EGO not in columns:
        return None
    rest = [name for name in columns if name not in (EGO, ROW)]
    if rest and all(DYAD.fullmatch(name) for name in rest):
        return "ties"
    return "alters" if ALTER in columns else "egos"


def looks_like(path: Path) -> bool:
    """Whether the headings of a file or folder are those of a study; quick, never raises."""
    try:
        files = _files(path, headings_only=True)
        kinds = [_kind(_named(next(iter(records(text.split("\n", 1)[0], "")), []))) for text in files.values()]
    except (DataError, OSError):
        return False
    own = {f"{table}.csv" for table in TABLES}
    return "egos" in kinds and not own & set(files)


def _files(path: Path, *, headings_only: bool = False) -> Mapping[str, str]:
    """The texts of the CSV files by name."""
    source = str(path)
    if path.is_file() and path.suffix.lower() == ".csv":
        data: Mapping[str, bytes] = {path.name: load(path, source)}
    elif path.is_dir():
        data = {name: one for name, one in files_of(path, source).items() if name.lower().endswith(".csv")}
    else:
        return {}
    limit = 1 << 16 if headings_only else None
    return {
        name: decode(one[:limit] if limit and len(one) > limit else one, _place(path, name))
        for name, one in data.items()
    }


def read_study(path: Path) -> Study:
    """Read the files of a study.

    Raises
    ------
    DataError
        Nothing in it is a table of egos, or a kind of table is there twice.
    """
    source = str(path)
    found: dict[str, list[Part]] = {kind: [] for kind in _KINDS}
    others: list[str] = []
    for part in (_part(text, name, _place(path, name)) for name, text in _files(path).items()):
        kind = _kind(list(part.frame.columns))
        found.get(str(kind), []).append(part)
        others += [] if kind else [part.place]
    if not found["egos"]:
        raise refuse(source, "no-egos")
    wide = [part for part in found["egos"] if is_wide(part.frame)]
    if len(found["egos"]) == 1 + len(wide) and not found["alters"]:
        found |= {"egos": [part for part in found["egos"] if not is_wide(part.frame)], "alters": wide}
    parts = {kind: _joined(kind, several, source) for kind, several in found.items() if several}
    return replace(_unfolded(source, parts), others=tuple(others))


def _place(path: Path, name: str) -> str:
    """A file of a folder as a person names it."""
    return str(path / name if path.is_dir() else path)


def _part(text: str, name: str, source: str) -> Part:
    """A file as texts; columns without a heading number the rows and are left out, unless they name the ego."""
    lines = records(text, source)
    heading = _once(lines[0] if lines else [])
    rows = [(at, line) for at, line in enumerate(lines[1:], 2) if any(cell.strip() for cell in line)]
    rows = [(at, line) for at, line in rows if line != lines[0]]  # the heading again, where files were pasted together
    width, columns = len(heading), _named(heading)
    numbered = [at for at, column in enumerate(columns) if _NUMBERING.fullmatch(column)]
    loose = [at for at, line in rows if any(cell.strip() for cell in line[width:]) or _speaks(line, numbered)]
    cells = [[*line[:width], *[""] * (width - len(line))] for _, line in rows]
    frame = pd.DataFrame(cells, columns=columns, dtype=object)
    frame = frame.where(~frame.isin(["", "NA", "NaN"]), None)
    frame = frame.map(lambda cell: freed(cell) if isinstance(cell, str) else cell)
    inside = _OF_ONE_EGO.search(PurePosixPath(name).as_posix())
    if inside and EGO not in frame:
        frame[EGO] = inside.group(2)
    for key in (EGO, ALTER, SOURCE, TARGET):
        if key in frame and frame[key].dropna().str.fullmatch(_FLOAT).all():
            frame[key] = frame[key].str.removesuffix(".0")
    frame[ROW] = [at for at, _ in rows]
    told = (Loss(reason="no-heading", count=len(loose), rows=tuple(loose[:FIRST_ROWS])),) if loose else ()
    frame = frame.drop(columns=[column for column in columns if _NUMBERING.fullmatch(column)])
    return Part(place=name, frame=frame, read=len(frame), losses=told)


def _speaks(line: list[str], numbered: list[int]) -> bool:
    """Whether a cell without a heading is more than the number of the row."""
    return any(line[at].strip().strip("0123456789") for at in numbered if at < len(line))


def _once(heading: list[str]) -> list[str]:
    """Each heading once: of a double one the later gets its place behind it, so that the ledger can name it."""
    return [
        cell if not cell.strip() or cell not in heading[:at] else f"{cell.strip()}#{at + 1}"
        for at, cell in enumerate(heading)
    ]


def _named(heading: list[str]) -> list[str]:
    """The columns of a file, its keys by our names; a first column without a heading may name the ego."""
    plain = [cell.strip() or f"_{place}" for place, cell in enumerate(heading)]
    keys = _keys(plain)
    dyads = plain[1:] and all(DYAD.fullmatch(name) for name in plain[1:])
    if EGO not in keys.values() and dyads and _NUMBERING.fullmatch(plain[0]):
        keys = {**keys, plain[0]: EGO}
    return [keys.get(name, name) for name in plain]


def _joined(kind: str, several: list[Part], source: str) -> Part:
    """One table of each kind; only files per ego may be several."""
    if len(several) == 1:
        return several[0]
    if not all(_OF_ONE_EGO.search(part.place) for part in several):
        raise refuse(source, "several-studies", files=", ".join(part.place for part in several))
    frame = pd.concat([part.frame for part in several], ignore_index=True)
    losses = tuple(loss for part in several for loss in part.losses)
    return Part(place=f"{PurePosixPath(several[0].place).parent}/", frame=frame, read=len(frame), losses=losses)


def _unfolded(source: str, parts: dict[str, Part]) -> Study:
    """Alters and ties that stand in columns of the egos, as tables of their own."""
    egos, alters, ties = (parts.get(kind) for kind in _KINDS)
    wide = ties if ties is not None and SOURCE not in ties.frame else None
    if alters is not None and ALTER not in alters.frame:
        _, alters = alters_of(alters)
    if egos is not None:
        if alters is None:
            egos, alters = alters_of(egos)
        if ties is None:
            egos, ties = ties_of(egos)
    if wide is not None:
        _, ties = ties_of(wide)
    return Study(source=source, egos=egos, alters=alters, ties=ties)
