"""The three tables of a study, whatever the layout of its files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pandas as pd

from netmap.errors import DataError
from netmap.io.csv_text import decode, records
from netmap.io.exchange.archive import files_of
from netmap.io.exchange.csv_cells import freed
from netmap.io.exchange.egor.parts import ALTER, EGO, ROW, SOURCE, TARGET, WEIGHT, Part
from netmap.io.exchange.egor.wide import DYAD, alters_of, ties_of
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
    """Egos, alters and ties; a part that no file holds is ``None``."""

    source: str
    egos: Part | None
    alters: Part | None
    ties: Part | None


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
    return {name: decode(one[:limit] if limit and len(one) > limit else one, source) for name, one in data.items()}


def read_study(path: Path) -> Study:
    """Read the files of a study.

    Raises
    ------
    DataError
        Nothing in it is a table of egos, or a kind of table is there twice.
    """
    source = str(path)
    frames = {name: _frame(text, name, source) for name, text in _files(path).items()}
    found: dict[str, list[tuple[str, pd.DataFrame]]] = {kind: [] for kind in _KINDS}
    for name, frame in frames.items():
        kind = _kind(list(frame.columns))
        if kind is not None:
            found[kind].append((name, frame))
    if not found["egos"]:
        raise refuse(source, "no-egos")
    parts = {kind: _joined(kind, several, source) for kind, several in found.items() if several}
    return _unfolded(source, parts)


def _frame(text: str, name: str, source: str) -> pd.DataFrame:
    """A file as texts; columns without a heading number the rows and are left out, unless they name the ego."""
    lines = records(text, source)
    heading = lines[0] if lines else []
    rows = [line for line in lines[1:] if any(cell.strip() for cell in line)]
    if any(len(line) > len(heading) for line in rows):
        raise refuse(
            source, "long-row", row=2 + next(i for i, line in enumerate(lines[1:]) if len(line) > len(heading))
        )
    columns = _named(heading)
    frame = pd.DataFrame([line + [""] * (len(heading) - len(line)) for line in rows], columns=columns, dtype=object)
    frame = frame.where(~frame.isin(["", "NA", "NaN"]), None)
    frame = frame.map(lambda cell: freed(cell) if isinstance(cell, str) else cell)
    inside = _OF_ONE_EGO.search(PurePosixPath(name).as_posix())
    if inside and EGO not in frame:
        frame[EGO] = inside.group(2)
    for key in (EGO, ALTER, SOURCE, TARGET):
        if key in frame and frame[key].dropna().str.fullmatch(_FLOAT).all():
            frame[key] = frame[key].str.removesuffix(".0")
    frame[ROW] = range(2, len(frame) + 2)
    return frame.drop(columns=[column for column in columns if _NUMBERING.fullmatch(column)])


def _named(heading: list[str]) -> list[str]:
    """The columns of a file, its keys by our names; a first column without a heading may name the ego."""
    plain = [cell.strip() or f"_{place}" for place, cell in enumerate(heading)]
    keys = _keys(plain)
    dyads = plain[1:] and all(DYAD.fullmatch(name) for name in plain[1:])
    if EGO not in keys.values() and dyads and _NUMBERING.fullmatch(plain[0]):
        keys = {**keys, plain[0]: EGO}
    return [keys.get(name, name) for name in plain]


def _joined(kind: str, several: list[tuple[str, pd.DataFrame]], source: str) -> Part:
    """One table of each kind; only files per ego may be several."""
    if len(several) > 1 and not all(_OF_ONE_EGO.search(name) for name, _ in several):
        raise refuse(source, "several-studies", files=", ".join(name for name, _ in several))
    place = several[0][0] if len(several) == 1 else f"{PurePosixPath(several[0][0]).parent}/"
    frame = pd.concat([one for _, one in several], ignore_index=True)
    return Part(place=place, frame=frame, read=len(frame))


def _unfolded(source: str, parts: dict[str, Part]) -> Study:
    """Alters and ties that stand in columns of the egos, as tables of their own."""
    egos, alters, ties = (parts.get(kind) for kind in _KINDS)
    wide = ties if ties is not None and SOURCE not in ties.frame else None
    if egos is not None:
        if alters is None:
            egos, alters = alters_of(egos)
        if ties is None:
            egos, ties = ties_of(egos)
    if wide is not None:
        _, ties = ties_of(wide)
    return Study(source=source, egos=egos, alters=alters, ties=ties)
