"""CSV files as columns of texts: at once where every cell says plainly where it ends, else record by record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from netmap.io.csv_text import decode, records, separator_of

__all__ = ["Columns", "columns_of"]

_TYPE = pa.large_string()
_QUOTED = rb'"(?<![^,\n]")[^"]*(?:""[^"]*)*"(?=[,\r\n]|\Z)'


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A CSV file.

    Parameters
    ----------
    heading
        Its first record.
    cells
        A column per heading; cells in which nothing stands are ``""``.
    rows
        The row a person sees for each.
    loose
        The rows that hold more than the heading names.
    """

    heading: Sequence[str]
    cells: Sequence[pa.Array]
    rows: npt.NDArray[np.int64]
    loose: npt.NDArray[np.int64]


def columns_of(data: bytes, source: str) -> Columns:
    r"""Read a CSV file.

    Parameters
    ----------
    data
        What it holds.
    source
        The file, as the user named it.

    Raises
    ------
    DataError
        It is no text, or a quotation mark is never closed.

    Examples
    --------
    >>> columns_of(b"id,naam\n1,Ans\n2\n", "a.csv").cells[1].to_pylist()
    ['Ans', '']
    """
    return _once(_quick(data) or _careful(data, source))


def _once(file: Columns) -> Columns:
    """Without the rows that are the heading again, where somebody put files below each other."""
    again = np.full(len(file.rows), bool(file.heading))
    for word, column in zip(file.heading, file.cells, strict=True):
        if not again.any():
            return file
        again &= pc.equal(pc.utf8_trim_whitespace(column), word).to_numpy(zero_copy_only=False)
    return replace(file, cells=[column.filter(pa.array(~again)) for column in file.cells], rows=file.rows[~again])


def _quick(data: bytes) -> Columns | None:
    """The columns of a plain file; ``None`` for one that must be read with care."""
    first = data[: data.find(b"\n") + 1]
    separator = separator_of(first.decode("latin-1"))
    if first.count(b'"') % 2 or not _plain(data, separator):  # an odd one: a heading of several lines
        return None
    types = {f"f{at}": _TYPE for at in range(first.count(separator.encode()) + 1)}
    try:
        table = csv.read_csv(
            pa.BufferReader(data),
            csv.ReadOptions(use_threads=False, block_size=min(len(data) + 1, 2**30), autogenerate_column_names=True),
            csv.ParseOptions(delimiter=separator, newlines_in_values=True, ignore_empty_lines=False),
            csv.ConvertOptions(column_types=types, strings_can_be_null=False),
        )
    except pa.ArrowInvalid:  # rows of different widths, or no UTF-8
        return None
    whole = [column.combine_chunks() for column in table.columns]
    heading = [column[0].as_py().strip() for column in whole]
    if len(heading) == 1 or not all(heading) or _blank_line(table):
        return None
    rows = np.arange(2, table.num_rows + 1, dtype=np.int64)
    return Columns(heading=heading, cells=[column[1:] for column in whole], rows=rows, loose=rows[:0])


def _plain(data: bytes, separator: str) -> bool:
    """Whether quotation marks stand around whole cells only, and lines end as lines do."""
    if b"\0" in data or b"sep=" in data[:8].lower():
        return False
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return False
    return b'"' not in data or b'"' not in re.sub(_QUOTED.replace(b",", separator.encode()), b"", data)


def _blank_line(table: pa.Table) -> bool:
    """Whether some row holds nothing at all: it may be a blank line."""
    for at in range(table.num_columns):
        table = table.filter(pc.equal(table.column(at), ""))
    return bool(table.num_rows)


def _careful(data: bytes, source: str) -> Columns:
    """The columns of any file: its records are cut or filled up to the width of the heading."""
    lines = records(decode(data, source), source) if data.strip() else []
    heading = [cell.strip() for cell in lines[0]] if lines else []
    width = len(heading)
    body = [(row, line) for row, line in enumerate(lines[1:], 2) if any(line)]
    if all(heading) and all(len(line) == width for line in lines):
        body = list(enumerate(lines[1:], 2))  # rows of nothing but separators are rows too
    loose = [row for row, line in body if any(cell.strip() for cell in _headless(line, heading))]
    cells = [[line[at] if at < len(line) else "" for _, line in body] for at in range(width)]
    return Columns(
        heading=heading,
        cells=[pa.array(column, _TYPE) for column in cells],
        rows=np.array([row for row, _ in body], dtype=np.int64),
        loose=np.array(loose, dtype=np.int64),
    )


def _headless(line: Sequence[str], heading: Sequence[str]) -> list[str]:
    return [*line[len(heading) :], *(cell for cell, word in zip(line, heading, strict=False) if not word)]
