"""Several tables of words as one workbook: a sheet for each, text kept as text whatever it begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from netmap.io.workbook_writer import fill
from netmap.io.xlsx_bytes import saved

__all__ = ["sheets_bytes"]

Sheet = tuple[str, Sequence[str], Sequence[Sequence[str]]]

_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31
_WIDEST = 60
_DIGITS = 9


def sheets_bytes(sheets: Sequence[Sheet]) -> bytes:
    """Make a workbook of tables.

    Parameters
    ----------
    sheets
        Name, headings and rows of every sheet. A name that a workbook refuses or that comes twice is changed.

    Returns
    -------
    bytes
        An ``.xlsx`` file; the same tables give the same bytes. Whole numbers are numbers, everything else is text.

    Raises
    ------
    WriteError
        For a text that a workbook cannot hold.
    """
    book = Workbook()
    del book["Sheet"]
    for name, columns, rows in sheets:
        sheet = book.create_sheet(_name(name, book.sheetnames))
        for at, row in enumerate((columns, *rows), 1):
            for place, text in enumerate(row, 1):
                cell = sheet.cell(at, place)
                fill(cell, text if at == 1 else _value(text), f"{name}, row {at}")
                cell.alignment = Alignment(vertical="top", wrap_text=True)
                cell.font = Font(bold=at == 1)
        for place, column in enumerate(columns, 1):
            longest = max(len(column), *(len(row[place - 1]) for row in rows), 8)
            sheet.column_dimensions[get_column_letter(place)].width = min(longest + 2, _WIDEST)
        sheet.freeze_panes = "A2"
    return saved(book)


def _name(wanted: str, taken: Sequence[str]) -> str:
    """A name that a workbook takes: short, without the signs it refuses, not yet there."""
    plain = _REFUSED.sub(" ", wanted).strip(" '") or "-"
    known = {name.casefold() for name in taken}
    number, name = 1, plain[:_LONGEST_NAME]
    while name.casefold() in known:
        number += 1
        tail = f" {number}"
        name = plain[: _LONGEST_NAME - len(tail)] + tail
    return name


def _value(text: str) -> str | int:
    """A whole number as a number; what begins with a zero is a code."""
    whole = text.isascii() and text.isdecimal() and len(text) <= _DIGITS
    return int(text) if whole and str(int(text)) == text else text
