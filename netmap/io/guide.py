"""The sheet *Uitleg*: how to fill in the workbook, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl.styles import Alignment, Font

from netmap.io.workbook_writer import Sheets
from netmap.locale import Words
from netmap.vocabulary import LETTERS

__all__ = ["add_guide", "guide_lines"]

_RULES = ("code", "empty", "unknown", "none", "lists", "star", "drop-down", "dates", "note", "privacy")


def guide_lines(speech: Words, tables: Sequence[str], *, quick: bool) -> Iterator[tuple[str, str]]:
    """The lines of the explanation, in two columns; a line with an empty second column is a title.

    Parameters
    ----------
    speech
        The language.
    tables
        The tables that have a sheet.
    quick
        Whether the workbook has the sheet *Snel invullen*.
    """
    yield speech.attr("sheet-guide", "line") or "", ""
    yield speech.text("guide-start"), ""
    if quick:
        yield speech.text("sheet-quick"), speech.text("guide-quick")
    yield speech.text("guide-check"), speech.text("guide-command")
    yield speech.text("guide-rules"), ""
    for rule in _RULES:
        yield speech.text(f"guide-{rule}"), speech.attr(f"guide-{rule}", "line") or ""
    yield speech.text("guide-letters"), ""
    for letter, code in LETTERS.items():
        note = speech.attr(f"function-{code}", "note")
        yield letter, speech.code("function", code) + (f": {note}" if note else "")
    yield speech.text("guide-sheets"), ""
    for table in tables:
        yield speech.text(f"sheet-{table}"), speech.attr(f"sheet-{table}", "line") or ""


def add_guide(sheets: Sheets, tables: Sequence[str], *, quick: bool) -> None:
    """Add the explanation to a workbook."""
    sheet = sheets.add(sheets.speech.text("sheet-guide"))
    sheet.column_dimensions["A"].width = 30
    sheet.column_dimensions["B"].width = 100
    for row, (left, right) in enumerate(guide_lines(sheets.speech, tables, quick=quick), 1):
        first, second = sheet.cell(row, 1, left), sheet.cell(row, 2, right or None)
        first.font = Font(bold=True, size=14 if row == 1 else 12 if not right else 11)
        first.alignment = Alignment(vertical="top")
        second.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.sheet_view.showGridLines = False
