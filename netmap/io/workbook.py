"""Reading a workbook: is it one, is it of sane size, and which sheet is which table."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, ZipError

from netmap.errors import Fault
from netmap.io.quick import read_quick
from netmap.io.raw import RawSource, columns_of, load, near_table, refuse, table_named, tabulate
from netmap.locale import LANGUAGES, fold, words
from netmap.schema import RawTable

__all__ = ["read_sheets", "read_workbook"]

_MOST_BYTES = 1 << 30  # unpacked; a million rows belong in Parquet
_MOST_CELLS = 20_000_000  # the reader makes room for every cell up to the last one
_SUSPECT_BYTES, _SUSPECT_RATIO = 100 << 20, 300  # no real sheet packs this well
_CHUNK = 1 << 20
_FAR_COLUMN = re.compile(rb"""r\s*=\s*["']([A-Za-z]{2,3})[0-9]""")
_FAR_ROW = re.compile(rb"""r\s*=\s*["'][A-Za-z]*([0-9]{6,7})["']""")
_OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")  # .xls, or an .xlsx with a password on it
_EXACT = 1e15  # a spreadsheet keeps 15 digits of a number


def read_workbook(path: Path, source: str) -> RawSource:
    """Read an Excel workbook.

    Parameters
    ----------
    path, source
        The file, and the path as the user gave it.

    Returns
    -------
    RawSource
        One raw table per sheet that is about a table, and those of *Snel invullen*; another sheet is a warning.

    Raises
    ------
    DataError
        The file is no workbook, is broken, unpacks to an absurd size, or has no sheet that netmap knows.
    """
    tables: list[RawTable] = []
    faults: list[Fault] = []
    known = filled = False
    for name, records in read_sheets(path, source):
        kind = _own_sheets().get(fold(name))
        table = table_named(name)
        if kind == "quick":
            part = read_quick(records, source)
            filled = bool(part.tables)
            tables += part.tables
            faults += part.faults
        elif table is not None:
            raw, told = tabulate(table, source, records)
            tables.append(raw)
            faults += [*told, *_lost_digits(raw)]
        elif kind is None and records:
            args = {"name": name, "near": near_table(name)}
            faults.append(Fault(severity="warning", source=source, problem="unknown-sheet", args=args))
        known = known or kind == "quick" or table is not None
    if not known:
        raise refuse(source, "no-known-sheet")
    if filled:  # the other sheets of the form were not used, so the casebook does not hold those tables
        tables = [table for table in tables if len(table.frame)]
    return RawSource(source=source, tables=tuple(tables), faults=tuple(faults))


def read_sheets(path: Path, source: str) -> Iterator[tuple[str, Sequence[Sequence[object]]]]:
    """Every worksheet of a workbook by its name, with its cells as they are from the first row on.

    Parameters
    ----------
    path, source
        The file, and the path as the user gave it.

    Raises
    ------
    DataError
        The file is no workbook, is broken, or unpacks to an absurd size.
    """
    data = load(path, source)
    _guard(data, source)
    yield from _sheets(data, source)


def _own_sheets() -> dict[str, str]:
    """The sheets of a workbook that are not about one table, folded → which."""
    kinds = ("guide", "quick", "lists")
    return {fold(words(lang).text(f"sheet-{kind}")): kind for lang in LANGUAGES for kind in kinds}


def _sheets(data: bytes, source: str) -> Iterator[tuple[str, Sequence[Sequence[object]]]]:
    """Every worksheet with its rows from the first one on; an empty cell is an empty text."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for sheet in book.sheets_metadata:
                if sheet.typ == SheetTypeEnum.WorkSheet:
                    yield sheet.name, book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
    except (CalamineError, ZipError, OSError, ValueError) as error:
        raise refuse(source, "broken-workbook", reason=" ".join(str(error).split())[:120]) from None


def _lost_digits(raw: RawTable) -> list[Fault]:
    """Codes typed as a number of more than 15 digits: Excel has already changed the last ones."""
    return [
        Fault(
            severity="error",
            source=raw.source,
            table=raw.table,
            row=int(raw.rows[at]),
            column=name,
            value=f"{raw.frame[name].iat[int(at)]:.0f}",
            problem="number-id",
        )
        for name in columns_of(raw.table, "id", map(str, raw.frame.columns))
        if raw.frame[name].dtype == object
        for at in np.flatnonzero([isinstance(cell, float) and abs(cell) >= _EXACT for cell in raw.frame[name]])
    ]


def _guard(data: bytes, source: str) -> None:
    """Refuse what is no workbook, what is damaged, and what would fill the memory."""
    if data.startswith(_OLD_EXCEL):
        raise refuse(source, "old-workbook")
    if not data.startswith(b"PK"):
        raise refuse(source, "not-a-workbook")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if not any(entry.filename.endswith("workbook.xml") for entry in entries):
                raise refuse(source, "not-a-workbook")
            size = sum(entry.file_size for entry in entries)
            if size > _MOST_BYTES or (size > _SUSPECT_BYTES and size > _SUSPECT_RATIO * len(data)):
                raise refuse(source, "workbook-too-large", size=size >> 20)
            for entry in entries:
                is_sheet = entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml")
                rows, columns = _extent(archive, entry) if is_sheet else (0, 0)
                if rows * columns > _MOST_CELLS:
                    raise refuse(source, "sheet-too-large", rows=rows, columns=columns)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error) as error:
        raise refuse(source, "broken-zip", reason=str(error)[:120]) from None


def _extent(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> tuple[int, int]:
    """A bound on the last row and column of a sheet, unpacked in pieces; also checks that the piece is whole."""
    rows, columns, rest = 99_999, 26, b""
    with archive.open(entry) as sheet:
        while piece := sheet.read(_CHUNK):
            piece = rest + piece
            rows = max(rows, *(int(row) for row in _FAR_ROW.findall(piece)), 0)
            columns = max(columns, *(_column_number(letters) for letters in set(_FAR_COLUMN.findall(piece))), 0)
            rest = piece[-32:]
    return rows, columns


def _column_number(letters: bytes) -> int:
    """The place of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
