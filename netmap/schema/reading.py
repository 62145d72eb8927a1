"""From the cells a person wrote to a typed table: headings, words, numbers and days, with every fault kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.errors import Fault
from netmap.locale import fold, words
from netmap.schema import texts
from netmap.schema.cells import LANGUAGES, UnreadableError, plain, reader
from netmap.schema.columns import Column, Table
from netmap.schema.refusals import refused
from netmap.schema.tables import TABLES

__all__ = ["ParsedTable", "RawTable", "empty", "headings", "parse", "read_distinct"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """A table as it stands in a file.

    Parameters
    ----------
    table
        The English code of the table.
    source
        The file, as the user named it.
    frame
        Raw cells; columns are the headings as found, each once.
    rows
        The row number a person sees for each row (the heading is row 1).
    """

    table: str
    source: str
    frame: pd.DataFrame
    rows: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedTable:
    """A typed table that still knows where each row stood, and which cells could not be read."""

    table: str
    source: str
    frame: pd.DataFrame
    rows: npt.NDArray[np.int64]
    unread: Mapping[str, npt.NDArray[np.bool_]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def empty(table: Table) -> pd.DataFrame:
    """The table without rows, every column with its type."""
    return _empty(table.name).copy()


@cache
def _empty(table: str) -> pd.DataFrame:
    return pd.DataFrame({column.name: pd.Series([], dtype=column.dtype) for column in TABLES[table].columns})


@cache
def headings(table: str) -> Mapping[str, str]:
    """Every heading the reader takes for a table, folded → column code."""
    found: dict[str, str] = {}
    for column in TABLES[table].names:
        for lang in LANGUAGES:
            found.setdefault(fold(words(lang).text(f"{table}-{column}")), column)
    return found | {fold(column): column for column in TABLES[table].names}


def _blank(cells: pd.Series) -> npt.NDArray[np.bool_]:
    """Cells in which nothing was written; a list of no items is not blank."""
    if isinstance(cells.dtype, pd.StringDtype):
        return texts.blank(texts.arrow(cells))
    missing: npt.NDArray[np.bool_] = cells.isna().to_numpy(dtype=bool, copy=True)
    if cells.dtype == object:
        missing |= np.array([isinstance(value, str) and not value.strip() for value in cells], dtype=bool)
    return missing


def _written(frame: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Rows in which something was written."""
    written = np.zeros(len(frame), dtype=bool)
    for heading in frame.columns:
        if written.all():
            break
        written |= ~_blank(frame[heading])
    return written


def _match(raw: RawTable) -> tuple[dict[str, str], list[Fault]]:
    """Heading → column, and what is wrong with the headings."""
    known, never = headings(raw.table), refused()
    found: dict[str, str] = {}
    faults: list[Fault] = []
    for heading in map(str, raw.frame.columns):
        folded = fold(heading)
        place = Fault(
            severity="error", source=raw.source, table=raw.table, column=heading, row=1, problem="double-heading"
        )
        if folded in known and known[folded] not in found.values():
            found[heading] = known[folded]
        elif folded in known:
            faults.append(replace(place, column=known[folded], value=heading))
        elif folded in never:
            faults.append(replace(place, problem="refused-column", args={"reason": never[folded]}))
        else:
            args = {"heading": heading}
            faults.append(replace(place, severity="warning", problem="unknown-heading", args=args))
    return found, faults


def _fast(cells: pd.Series, column: Column) -> pd.Series | None:
    """A column that already has its type, or None when its cells must be read one by one."""
    result: pd.Series | None = None
    if column.kind in ("id", "text") and isinstance(cells.dtype, pd.StringDtype):
        result = pd.Series(_typed(texts.written(texts.arrow(cells), trim=column.kind == "id"), column))
    if column.kind == "date" and pd.api.types.is_datetime64_dtype(cells.dtype):
        result = cells.dt.normalize().astype("datetime64[s]")
    numeric = pd.api.types.is_numeric_dtype(cells.dtype) and not pd.api.types.is_bool_dtype(cells.dtype)
    if column.kind == "float" and numeric:
        result = cells.astype("float64")
    if column.kind == "int" and pd.api.types.is_integer_dtype(cells.dtype):
        result = cells.astype("Int64")
    return result


def _key(value: object) -> object:
    """A hashable stand-in for a raw cell; True and 1 and 1.0 stay different."""
    if isinstance(value, list | tuple | np.ndarray):
        return (list, *map(str, value))
    return (type(value), value)


def _distinct(cells: pd.Series) -> tuple[npt.NDArray[np.intp], list[object]]:
    """The different values of a column, and which of them stands in each row (-1: nothing)."""
    if isinstance(cells.dtype, pd.StringDtype):
        encoded = texts.arrow(cells).dictionary_encode()
        codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        blank = np.append(texts.blank(encoded.dictionary), False)
        return np.where(blank[codes], -1, codes), encoded.dictionary.to_pylist()
    blank = _blank(cells)
    if cells.dtype != object:
        codes, values = pd.factorize(cells)
        return np.where(blank, -1, codes), list(values)
    seen: dict[object, int] = {}
    found: list[object] = []
    codes = np.full(len(cells), -1, dtype=np.intp)
    raw = cells.to_list()
    for position in np.flatnonzero(~blank):
        key = _key(raw[position])
        if key not in seen:
            seen[key] = len(found)
            found.append(raw[position])
        codes[position] = seen[key]
    return codes, found


def read_distinct(cells: pd.Series, column: Column) -> tuple[npt.NDArray[np.intp], Sequence[object], Sequence[str]]:
    """Read the different values of a column.

    Parameters
    ----------
    cells
        Raw cells.
    column
        What they should hold.

    Returns
    -------
    (numbers, values, problems)
        Which of the values stands in each row (−1: nothing); the values as read, and why they could not be read: ``""``
        for those that could.
    """
    read = reader(column)
    codes, values = _distinct(cells)
    results: list[object] = []
    why: list[str] = []
    for value in values:
        try:
            results.append(read(list(value) if isinstance(value, np.ndarray) else value))
            why.append("")
        except UnreadableError as unreadable:
            results.append(None)
            why.append(unreadable.problem)
    return codes, results, why


def _read(cells: pd.Series, column: Column) -> tuple[Any, dict[int, str]]:
    """Typed cells, and the positions that could not be read, with why."""
    fast = _fast(cells, column)
    if fast is not None:
        return fast, {}
    codes, results, why = read_distinct(cells, column)
    problems = {int(i): why[codes[i]] for i in np.flatnonzero(np.array([bool(w) for w in [*why, ""]])[codes])}
    return _typed([*results, None], column).take(np.where(codes < 0, len(results), codes)), problems


def _typed(values: Any, column: Column) -> Any:
    """Values that were read, as an array of the column's type."""
    if column.kind in ("date", "float"):
        return np.array(values, dtype=column.dtype)
    kind: Any = column.dtype
    return pd.array(values, dtype=kind)


def shown(value: object) -> str | None:
    """A cell as a fault shows it: one line, at most 80 characters; None for an empty one."""
    if isinstance(value, list | tuple | np.ndarray):
        text = ", ".join(map(str, value))
    elif value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124 - NaN is not itself
        return None
    else:
        text = value.date().isoformat() if isinstance(value, pd.Timestamp) else plain(value)
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:79] + "…"


def _ends(column: Column) -> dict[str, str]:
    """The first and last number of a closed list of numbers."""
    return {"low": column.allowed[0], "high": column.allowed[-1]} if column.kind == "level" else {}


def parse(raw: RawTable) -> ParsedTable:
    """Read a raw table.

    Parameters
    ----------
    raw
        The table as it stands in a file.

    Returns
    -------
    ParsedTable
        Every column of the table with its type, in order; rows in which nothing was written are left out; each
        heading and cell that could not be read is a fault.
    """
    table = TABLES[raw.table]
    found, faults = _match(raw)
    columns = {code: heading for heading, code in found.items()}
    written = _written(raw.frame)
    frame = raw.frame if written.all() else raw.frame[written].reset_index(drop=True)
    rows = raw.rows[written]
    typed: dict[str, Any] = {}
    unread: dict[str, npt.NDArray[np.bool_]] = {}
    for column in table.columns:
        if column.name not in columns:
            typed[column.name] = _empty(raw.table)[column.name].array.take(np.full(len(rows), -1), allow_fill=True)
            continue
        kept = frame[columns[column.name]]
        typed[column.name], problems = _read(kept, column)
        unread[column.name] = np.zeros(len(rows), dtype=bool)
        unread[column.name][list(problems)] = True
        faults += [
            Fault(
                severity="error",
                source=raw.source,
                table=raw.table,
                row=int(rows[position]),
                column=column.name,
                value=shown(kept.iat[position]),
                problem=problem,
                args={"codes": column.codes or "", "kind": column.kind, **_ends(column)},
            )
            for position, problem in problems.items()
        ]
    if not columns.keys() & set(table.key):
        faults.append(Fault(severity="error", source=raw.source, table=raw.table, row=1, problem="no-heading"))
    whole = pd.DataFrame(typed, index=pd.RangeIndex(len(rows)))
    return ParsedTable(table=raw.table, source=raw.source, frame=whole, rows=rows, unread=unread, faults=tuple(faults))
