"""The sheet *Snel invullen* as a person sees it: the household and six questions on top, one row per contact below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from netmap.io.quick_labels import COLUMNS, FIELDS, QUESTIONS
from netmap.io.workbook_writer import DAY, TEXT, Sheets, escape
from netmap.schema import TABLES

__all__ = ["QuickForm", "add_quick"]

FIRST_ROW = 3  # of the household and the questions
HEADING_ROW = FIRST_ROW + len(FIELDS) + 1
_ROWS = 40  # rows with lines around them; more may be typed below
_LABEL_COLUMN, _ANSWER_COLUMN, _LAST_COLUMN = 5, 8, len(COLUMNS)
_WIDTHS = (26, 22, 20, 26, 26, 26, 16, 20, 11, 44)
_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_PAPER = PatternFill("solid", fgColor="FFF8E1")
_WRAP = Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickForm:
    """What stands on the sheet.

    Parameters
    ----------
    fields
        The household on top: name of a field → what is filled in.
    contacts
        One mapping per contact: name of a cell → what is filled in.
    answers
        Name of a question → the names that answer it.
    """

    fields: Mapping[str, str | date] = field(default_factory=dict)
    contacts: Sequence[Mapping[str, str]] = ()
    answers: Mapping[str, str] = field(default_factory=dict)


def add_quick(sheets: Sheets, form: QuickForm | None = None) -> None:
    """Add the sheet to a workbook, empty or filled in.

    Parameters
    ----------
    sheets
        The workbook that is being made.
    form
        What to fill in; an empty sheet without it.
    """
    filled = form or QuickForm()
    sheet = sheets.add(sheets.speech.text("sheet-quick"))
    sheet["A1"] = sheets.speech.attr("sheet-quick", "line")
    sheet["A1"].font = Font(bold=True, size=14)
    for place, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    _household(sheets, sheet, filled)
    _questions(sheets, sheet, filled)
    _contacts(sheets, sheet, filled)
    sheet.freeze_panes = f"B{HEADING_ROW + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _household(sheets: Sheets, sheet: Worksheet, form: QuickForm) -> None:
    """The household: a label, and to its right the cell to fill in."""
    for row, name in enumerate(FIELDS, FIRST_ROW):
        _label(sheets, sheet.cell(row, 1), f"quick-{name}")
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)
        _put(sheet.cell(row, 2), form.fields.get(name))
        if name == "observed_on":
            sheet.cell(row, 2).number_format = DAY
        choices = sheets.choices(TABLES["households"].by_name[FIELDS[name]])
        if choices:
            sheets.drop_down(sheet, f"B{row}", choices)


def _questions(sheets: Sheets, sheet: Worksheet, form: QuickForm) -> None:
    """The six questions over the whole list, beside the household, always in sight."""
    title = sheet.cell(FIRST_ROW - 1, _LABEL_COLUMN, sheets.speech.text("quick-all"))
    title.font = Font(bold=True)
    sheets.note(title, sheets.speech.attr("quick-all", "ask"))
    for row, name in enumerate(QUESTIONS, FIRST_ROW):
        _label(sheets, sheet.cell(row, _LABEL_COLUMN), f"quick-all-{name}")
        sheet.merge_cells(start_row=row, start_column=_LABEL_COLUMN, end_row=row, end_column=_ANSWER_COLUMN - 1)
        sheet.merge_cells(start_row=row, start_column=_ANSWER_COLUMN, end_row=row, end_column=_LAST_COLUMN)
        _put(sheet.cell(row, _ANSWER_COLUMN), form.answers.get(name))


def _contacts(sheets: Sheets, sheet: Worksheet, form: QuickForm) -> None:
    """The heading, the rows under it and their drop-downs."""
    for place, name in enumerate(COLUMNS, 1):
        sheets.heading(sheet.cell(HEADING_ROW, place), f"quick-{name}")
    sheet.row_dimensions[HEADING_ROW].height = 32
    last = HEADING_ROW + max(_ROWS, len(form.contacts))
    for row in range(HEADING_ROW + 1, last + 1):
        at = row - HEADING_ROW - 1
        cells = form.contacts[at] if at < len(form.contacts) else {}
        for place, name in enumerate(COLUMNS, 1):
            _put(sheet.cell(row, place), cells.get(name))
    for name, choices in _choices(sheets).items():
        letter = get_column_letter(COLUMNS.index(name) + 1)
        sheets.drop_down(sheet, f"{letter}{HEADING_ROW + 1}:{letter}1000", choices)


def _choices(sheets: Sheets) -> dict[str, tuple[str, ...]]:
    """The words to choose from in the cells of a contact."""
    speech, people, ties = sheets.speech, TABLES["people"].by_name, TABLES["ties"].by_name
    roles = tuple(speech.code("role", role) for role in ("volunteer", "professional"))
    tension = tuple(speech.code("yes_no_unknown", code) for code in ("no", "yes"))
    qualities = tuple(speech.code("quality", code) for code in ("supportive", "ambivalent", "unsafe", "broken"))
    return {
        "relation": sheets.choices(people["relation"]) + roles,
        "circle": sheets.choices(ties["circle"]),
        "frequency": sheets.choices(ties["frequency"]),
        "quality": tension + qualities,
        "burden": tuple(speech.code("burden", level) for level in people["burden"].allowed),
    }


def _label(sheets: Sheets, cell: Cell | MergedCell, name: str) -> None:
    cell.value = sheets.speech.text(name)
    cell.font = Font(bold=True)
    sheets.note(cell, sheets.speech.attr(name, "ask"))


def _put(cell: Cell | MergedCell, value: str | date | None) -> None:
    """A cell to fill in, with lines around it."""
    cell.border, cell.fill, cell.alignment, cell.number_format = _BOX, _PAPER, _WRAP, TEXT
    if isinstance(value, str):
        cell.value = escape(value, "the quick form")
        cell.data_type = "s"
    elif value is not None:
        cell.value = value
        cell.number_format = DAY
