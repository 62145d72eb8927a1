"""Filling in workbooks as a person does, for tests: cells by their place, in a workbook made by ``nm.new``."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from netmap import io

QUICK = "Snel invullen"


@cache
def _template(kind: Any) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        io.new(Path(folder) / "new.xlsx", kind=kind)
        return (Path(folder) / "new.xlsx").read_bytes()


@cache
def _places(kind: Any) -> dict[str, tuple[int, int]]:
    """Where the labels and headings of *Snel invullen* stand."""
    sheet = openpyxl.load_workbook(BytesIO(_template(kind)))[QUICK]
    cells = (cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str))
    return {cell.value.removesuffix(" *"): (cell.row, cell.column) for cell in cells}


def quick_place(text: str, kind: Any = "household") -> tuple[int, int]:
    """Row and column of a label or heading of *Snel invullen*."""
    return _places(kind)[text]


def fill(path: Path, cells: Mapping[str, Mapping[str, Any]], *, kind: Any = "household") -> Path:
    """A new workbook, or one that exists, with values typed into cells: sheet → cell → value."""
    book = openpyxl.load_workbook(path if path.exists() else BytesIO(_template(kind)))
    for sheet, values in cells.items():
        for place, value in values.items():
            book[sheet][place] = value
    book.save(path)
    return path


def fill_quick(
    path: Path,
    contacts: Sequence[Mapping[str, Any]] = (),
    fields: Mapping[str, Any] | None = None,
    answers: Mapping[str, str] | None = None,
    *,
    kind: Any = "household",
) -> Path:
    """*Snel invullen* filled in by its Dutch labels; the other sheets of the workbook are there, empty."""
    book = openpyxl.load_workbook(BytesIO(_template(kind)))
    sheet = book[QUICK]
    top = quick_place("Naam", kind)[0]
    for number, contact in enumerate(contacts, top + 1):
        for heading, value in contact.items():
            sheet.cell(number, quick_place(heading, kind)[1], value)
    for step, labels in ((1, fields or {}), (3, answers or {})):
        for label, value in labels.items():
            row, column = quick_place(label, kind)
            sheet.cell(row, column + step, value)
    book.save(path)
    return path
