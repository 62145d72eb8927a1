"""An empty workbook or CSV folder to fill in."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from netmap.errors import OptionError, WriteError
from netmap.io.files import write_bytes, write_folder
from netmap.io.guide import add_guide, guide_lines
from netmap.io.quick_sheet import QuickForm, add_quick
from netmap.io.workbook_writer import Sheets, must_fill
from netmap.locale import words
from netmap.schema import RING_TABLES, TABLES

__all__ = ["KINDS", "new", "quick_workbook"]

KINDS = {
    "household": ("households", "people", "ties", "needs", "goals", "attempts", "involvements"),
    "directory": RING_TABLES,
    "all": tuple(TABLES),
}
"""Which tables a new workbook or folder has."""


def new(
    path: str | os.PathLike[str], *, kind: Literal["household", "directory", "all"] = "household", lang: str = "nl"
) -> None:
    """Make an empty workbook (``.xlsx``) or CSV folder to fill in.

    Parameters
    ----------
    path
        A file that ends in ``.xlsx``, or the name of a folder; it may not exist yet.
    kind
        ``household`` one household or caseload (with the ten-minute form *Snel invullen*), ``directory`` the
        organisations and what they offer, ``all`` both.
    lang
        The language of sheets, headings and words.

    Raises
    ------
    OptionError
        There is no such kind or ending.
    WriteError
        Something stands there already, or it cannot be written.
    """
    target = Path(os.fspath(path))
    if kind not in KINDS:
        raise OptionError(f"there is no kind {kind!r}. Hint: choose {', '.join(KINDS)}")
    if target.suffix.lower() not in (".xlsx", ""):
        raise OptionError(f"cannot make a {target.suffix} file. Hint: end in .xlsx, or give the name of a folder")
    if os.path.lexists(target):
        raise WriteError(f"{os.fspath(path)!r} already exists. Hint: choose another name; a filled form is never lost")
    if target.suffix:
        write_bytes(target, _workbook(KINDS[kind], quick=kind != "directory", lang=lang))
    else:
        write_folder(target, _folder(KINDS[kind], lang))


def quick_workbook(form: QuickForm, *, lang: str = "nl") -> bytes:
    """A household workbook of which *Snel invullen* is filled in.

    Parameters
    ----------
    form
        What stands on the sheet.
    lang
        The language of sheets, headings and words.

    Returns
    -------
    bytes
        The workbook; the same bytes for the same form.
    """
    return _workbook(KINDS["household"], quick=True, lang=lang, form=form)


def _workbook(tables: Sequence[str], *, quick: bool, lang: str, form: QuickForm | None = None) -> bytes:
    sheets = Sheets(lang)
    if quick:
        add_quick(sheets, form)
    add_guide(sheets, tables, quick=quick)
    for table in tables:
        sheets.add_table(table)
    return sheets.as_bytes()


def _folder(tables: Sequence[str], lang: str) -> dict[str, bytes]:
    """Files with headings only; in Dutch with semicolons and a mark, so that a Dutch Excel opens them in columns."""
    speech = words(lang)
    files: dict[str, bytes] = {}
    for table in tables:
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=";" if lang == "nl" else ",", lineterminator="\n")
        columns = TABLES[table].columns
        writer.writerow(
            speech.text(f"{table}-{column.name}") + (" *" if must_fill(table, column) else "") for column in columns
        )
        files[f"{table}.csv"] = text.getvalue().encode("utf-8-sig")
    lines = guide_lines(speech, tables, quick=False)
    guide = "\n".join(f"\n{left}" if not right else f"- {left}: {right}" for left, right in lines)
    files[f"{speech.text('sheet-guide').lower()}.txt"] = f"{guide.strip()}\n".encode()
    return files
