"""What every reader hands on: tables of raw cells with the row numbers a person sees, and faults of the file itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from netmap.errors import DataError, Fault, near
from netmap.locale import LANGUAGES, fold, words
from netmap.schema import TABLES, RawTable, describe, headings
from netmap.schema.texts import arrow, nul

__all__ = ["RawSource", "columns_of", "load", "near_table", "refuse", "table_named", "tabulate", "tidy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSource:
    """A source as it stands on disk.

    Parameters
    ----------
    source
        The path, as the user gave it.
    tables
        The tables that were found, raw.
    faults
        What is wrong with the file itself: double headings, rows longer than the heading, unknown sheets …
    """

    source: str
    tables: tuple[RawTable, ...] = ()
    faults: tuple[Fault, ...] = field(default=())


def refuse(source: str, problem: str, **args: str | int) -> DataError:
    """The error for a source of which nothing can be read: one line, and the same as a fault.

    Examples
    --------
    >>> refuse("a.xlsx", "empty-file").faults[0].problem
    'empty-file'
    """
    fault = Fault(severity="error", source=source, problem=problem, args=args)
    told = describe(fault, lang="en")
    return DataError(" ".join(f"{source}: {told['message']} Hint: {told['hint']}".split()), (fault,))


def load(path: Path, source: str) -> bytes:
    """The bytes of a file that must exist and hold something."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, ValueError):  # ValueError: a NUL character in the name
        raise refuse(source, "missing-file") from None
    except OSError as error:
        raise refuse(source, "unreadable-file", reason=error.strerror or str(error)) from None
    if not data or data.isspace():
        raise refuse(source, "empty-file")
    return data


@cache
def _names() -> Mapping[str, str]:
    """Every name of a table, folded → its code: the code itself and its sheet names in both languages."""
    found: dict[str, str] = {}
    for lang in LANGUAGES:
        speech = words(lang)
        for table in TABLES:
            for name in (speech.text(f"sheet-{table}"), *speech.also(f"sheet-{table}")):
                found.setdefault(fold(name), table)
    return found | {fold(table): table for table in TABLES}


def table_named(name: str) -> str | None:
    """The table that a sheet, a file or a JSON key is about, in either language; None when there is none."""
    return _names().get(fold(name.replace("_", " "))) or _names().get(fold(name))


def near_table(name: str) -> str:
    """The table names that look like a misspelt one, for a hint."""
    return ", ".join(near(fold(name), _names())) or ", ".join(TABLES)


def tidy(cells: pd.Series) -> pd.Series:
    """Give a column of nothing but text the text type, so that it is checked in one go."""
    if cells.dtype == object and pd.api.types.infer_dtype(cells, skipna=True) in ("string", "empty"):
        return pd.Series(pd.array(arrow(cells), dtype="str"), index=cells.index)
    return cells


def columns_of(table: str, kind: str, names: Iterable[str]) -> list[str]:
    """Those headings that name a column of one kind."""
    known = headings(table)
    by_name = TABLES[table].by_name
    return [name for name in names if (code := known.get(fold(name))) and by_name[code].kind == kind]


def tabulate(table: str, source: str, records: Sequence[Sequence[object]]) -> tuple[RawTable, list[Fault]]:
    """Make a table of records of which the first one that is not blank is the heading.

    Parameters
    ----------
    table
        The English code of the table.
    source
        The file, as the user named it.
    records
        All records of the file or sheet from its first row on, blank ones included; they may differ in length.

    Returns
    -------
    tuple
        The raw table with the row numbers of a spreadsheet, and its faults: double headings, cells without a heading
        and NUL characters.
    """
    start = next((at for at, record in enumerate(records) if any(map(_written, record))), len(records))
    heading = [_heading(cell) for cell in records[start]] if start < len(records) else []
    while heading and not heading[-1]:
        heading.pop()
    below = records[start + 1 :]
    width = max(map(len, below), default=0)
    if any(len(record) < width for record in below):
        below = [[*record, *[None] * (width - len(record))] for record in below]
    frame = pd.DataFrame(list(below), dtype=object)
    rows = np.arange(start + 2, start + 2 + len(frame), dtype=np.int64)
    frame = frame.reindex(columns=range(max(len(heading), frame.shape[1])))
    faults = _without_heading(table, source, heading, frame, rows)
    keep: dict[str, pd.Series] = {}
    for position, name in enumerate(heading):
        if name in keep:
            code = headings(table).get(fold(name), name)
            double = Fault(severity="error", source=source, table=table, row=start + 1, problem="double-heading")
            faults.append(replace(double, column=code, value=name))
        elif name:
            keep[name] = tidy(frame[position])
    raw = pd.DataFrame(keep, index=frame.index)
    faults += _nul(table, source, raw, rows)
    return RawTable(table=table, source=source, frame=raw, rows=rows), faults


def _written(cell: object) -> bool:
    return cell is not None and str(cell).strip() != ""


def _heading(cell: object) -> str:
    return str(cell).strip() if _written(cell) else ""


def _without_heading(table: str, source: str, heading: list[str], frame: pd.DataFrame, rows: np.ndarray) -> list[Fault]:
    """Cells that stand under no heading: each row of them is a fault, for its cells would be lost."""
    nameless = [position for position in range(frame.shape[1]) if position >= len(heading) or not heading[position]]
    lost = frame[nameless].map(_written).to_numpy(dtype=bool)
    return [
        Fault(
            severity="error",
            source=source,
            table=table,
            row=int(rows[position]),
            value=str(frame.at[position, nameless[int(lost[position].argmax())]])[:80],
            problem="row-too-long",
            args={"expected": len(heading)},
        )
        for position in np.flatnonzero(lost.any(axis=1))
    ]


def _nul(table: str, source: str, frame: pd.DataFrame, rows: np.ndarray) -> list[Fault]:
    """NUL characters: no text a person wrote holds one."""
    known = headings(table)
    return [
        Fault(
            severity="error",
            source=source,
            table=table,
            row=int(rows[at]),
            column=known.get(fold(str(name)), str(name)),
            problem="nul",
        )
        for name in frame.columns
        if isinstance(frame[name].dtype, pd.StringDtype)
        for at in np.flatnonzero(nul(arrow(frame[name])))
    ]
