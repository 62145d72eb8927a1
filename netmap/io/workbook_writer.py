"""Writing a workbook: words people read, drop-downs, notes at the headings, days as days; same casebook, same bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from netmap.casebook import Casebook
from netmap.errors import WriteError
from netmap.io.xlsx_bytes import saved
from netmap.locale import Words, words
from netmap.schema import TABLES, Column, split
from netmap.schema.lists import NONE, UNKNOWN
from netmap.vocabulary import LISTS

__all__ = ["DAY", "HEADING", "TEXT", "Sheets", "escape", "fill", "must_fill", "workbook_bytes"]

TEXT = "@"
"""The number format of text: Excel leaves leading zeros and long digits alone."""

DAY = "dd-mm-yyyy"
"""The number format of a day."""

HEADING = {
    "font": Font(bold=True, color="FFFFFF"),
    "fill": PatternFill("solid", fgColor="1F4E79"),
    "alignment": Alignment(wrap_text=True, vertical="center"),
}
"""How a heading looks."""

_NUMBERED = frozenset({"burden", "score", "level", "perception", "version"})  # their heading says (1–5)
_SEPARATORS = re.compile(r"[|,;+\n]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_XML = re.compile(r"[\x00-\x08\x0b-\x1f]")
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@")
_LONGEST = 32_767  # characters in a cell of Excel
_FIRST_DAY = date(1900, 3, 1)  # before it Excel's calendar is wrong
_WIDTHS = {"date": 13, "int": 12, "float": 12, "level": 18, "list": 26, "id": 18, "code": 22, "text": 28}


class Sheets:
    """A workbook that is being made.

    Parameters
    ----------
    lang
        The language of headings and words.
    """

    def __init__(self, lang: str) -> None:
        self.speech: Words = words(lang)
        self.book = Workbook()
        self._lists = self.book.worksheets[0]
        self._lists.title = self.speech.text("sheet-lists")
        self._ranges: dict[tuple[str, ...], str] = {}

    def add(self, title: str) -> Worksheet:
        """A new sheet behind the others."""
        sheet: Worksheet = self.book.create_sheet(title)
        return sheet

    def add_table(self, table: str, frame: pd.DataFrame | None = None) -> None:
        """The sheet of a table, with its rows when there are any."""
        sheet = self.add(self.speech.text(f"sheet-{table}"))
        for place, column in enumerate(TABLES[table].columns, 1):
            self._head(sheet, place, table, column)
            if frame is not None:
                for row, value in enumerate(frame[column.name].tolist(), 2):
                    if not pd.isna(value):
                        fill(sheet.cell(row, place), self._cell(column, value), f"{table}, row {row}, {column.name}")
        sheet.freeze_panes = "A2"
        sheet.row_dimensions[1].height = 32

    def _head(self, sheet: Worksheet, place: int, table: str, column: Column) -> None:
        """A heading with its note, and what the cells under it look like."""
        name = f"{table}-{column.name}"
        choices = self.choices(column)
        meanings = self._meanings(column)
        self.heading(sheet.cell(1, place), name, star=must_fill(table, column), more=meanings)
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = _WIDTHS[column.kind]
        sheet.column_dimensions[letter].number_format = _format(column)
        if choices:
            self.drop_down(sheet, f"{letter}2:{letter}1048576", choices)

    def heading(self, cell: Cell | MergedCell, name: str, *, star: bool = False, more: str = "") -> None:
        """Write a heading; its question becomes the note of the cell."""
        cell.value = self.speech.text(name) + (" *" if star else "")
        cell.font, cell.fill, cell.alignment = HEADING["font"], HEADING["fill"], HEADING["alignment"]
        self.note(cell, "\n".join(part for part in (self.speech.attr(name, "ask"), more) if part))

    def note(self, cell: Cell | MergedCell, text: str | None) -> None:
        """A note that appears when the mouse is on the cell."""
        if text:
            lines = text.count("\n") + len(text) // 45
            cell.comment = Comment(text, "netmap", width=320, height=40 + 20 * lines)

    def choices(self, column: Column) -> tuple[str, ...]:
        """The words of a drop-down; none for lists, for a drop-down cannot choose two."""
        if column.kind == "level" and column.codes in _NUMBERED:
            return column.allowed
        if column.kind in ("code", "level"):
            return tuple(self.speech.code(str(column.codes), code) for code in column.allowed)
        return ()

    def _meanings(self, column: Column) -> str:
        """What the numbers of a level mean."""
        if column.kind != "level" or column.codes not in _NUMBERED or column.codes == "perception":
            return ""
        return "\n".join(f"{code} = {self.speech.code(str(column.codes), code)}" for code in column.allowed)

    def drop_down(self, sheet: Worksheet, cells: str, choices: Sequence[str]) -> None:
        """Offer words in cells; another word is possible after a warning, for the reader takes more words."""
        rule = DataValidation(
            type="list", formula1=self._range(tuple(choices)), allow_blank=True, showErrorMessage=True
        )
        rule.errorStyle = "warning"
        rule.add(cells)
        sheet.add_data_validation(rule)

    def _range(self, choices: tuple[str, ...]) -> str:
        """Where the words of a drop-down stand on the hidden sheet."""
        if choices not in self._ranges:
            place = len(self._ranges) + 1
            for row, choice in enumerate(choices, 1):
                self._lists.cell(row, place, choice).number_format = TEXT
            letter = get_column_letter(place)
            self._ranges[choices] = f"'{self._lists.title}'!${letter}$1:${letter}${len(choices)}"
        return self._ranges[choices]

    def _cell(self, column: Column, value: Any) -> str | int | float | date:
        """A typed value as a person reads it."""
        if column.kind == "date":
            day: date = value.date()
            return day if day >= _FIRST_DAY else day.isoformat()
        if column.kind == "level":
            number = int(value)
            return number if column.codes in _NUMBERED else self.speech.code(str(column.codes), str(number))
        if column.kind == "code":
            return self.speech.code(str(column.codes), value)
        if column.kind == "list":
            return self._list(column, value)
        return value if isinstance(value, str) else _number(value)

    def _list(self, column: Column, cell: str) -> str:
        """A list in words; with bars between where a word holds a comma itself."""
        if cell == NONE:
            return self.speech.text("list-none")
        if cell == UNKNOWN:
            return self.speech.text("yes_no_unknown-unknown")
        if column.codes is None or column.codes == "gap":
            return cell
        known = LISTS[column.codes].names
        items = [self.speech.code(column.codes, item) if item in known else item for item in split(cell)]
        return ("|" if any(map(_SEPARATORS.search, items)) else ", ").join(items)

    def as_bytes(self) -> bytes:
        """The finished workbook; the sheet with the words of the drop-downs is hidden behind the others."""
        self.book.move_sheet(self._lists, len(self.book.sheetnames))
        self._lists.sheet_state = "hidden"
        self.book.active = 0
        for sheet in self.book.worksheets[1:]:
            sheet.sheet_view.tabSelected = False
        return saved(self.book)


def workbook_bytes(casebook: Casebook, *, lang: str = "nl") -> bytes:
    """A casebook as a workbook: one sheet per table it holds.

    Parameters
    ----------
    casebook
        What to write.
    lang
        The language of sheets, headings and words.

    Returns
    -------
    bytes
        The same for the same casebook.

    Raises
    ------
    WriteError
        A text is longer than a cell can hold, or holds a character no workbook can hold.
    """
    sheets = Sheets(lang)
    for name, frame in casebook.tables.items():
        sheets.add_table(name, frame)
    if not casebook.tables:
        sheets.add(sheets.speech.text("sheet-guide"))
    return sheets.as_bytes()


def must_fill(table: str, column: Column) -> bool:
    """Whether a person must fill a column in; the code of a person is made when it is left empty."""
    return column.required and (table, column.name) != ("people", "person_id")


def _format(column: Column) -> str:
    """The number format of the cells of a column."""
    return DAY if column.kind == "date" else TEXT if column.kind in ("id", "text", "code", "list") else "General"


def _number(value: float) -> str | float:
    """A number; the few that need 17 digits become text, because openpyxl writes 16."""
    return value if float(f"{value:.16g}") == value else repr(float(value))


def fill(cell: Cell | MergedCell, value: str | int | float | date, place: str) -> None:
    """Put a value in a cell; text stays text whatever it begins with."""
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DAY
        return
    cell.value = escape(value, place)
    cell.data_type = "s"
    cell.number_format = TEXT
    if value.startswith(_FORMULA):
        cell.quotePrefix = True


def escape(text: str, place: str) -> str:
    r"""Text as a workbook holds it: control characters, and text that looks like one, as ``_x000D_``.

    Examples
    --------
    >>> escape("a\rb", "people"), escape("_x0041_", "people")
    ('a_x000D_b', '_x005F_x0041_')
    """
    if _IMPOSSIBLE.search(text):
        raise WriteError(f"a workbook cannot hold a character of {place}. Hint: write JSON or CSV")
    plain = _LOOKS_ESCAPED.sub("_x005F_", text)
    plain = _NOT_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", plain)
    if len(plain) > _LONGEST:
        raise WriteError(f"the text of {place} is longer than {_LONGEST} characters. Hint: write JSON or CSV")
    return plain
