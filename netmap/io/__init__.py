"""Reading and writing: the only place of netmap that opens files.

======================  ==============================================================
:mod:`.sources`         open, read, check and write any source
:mod:`.blank`           an empty workbook or CSV folder to fill in
:mod:`.results`         the result of a computation, with a page about where it came from
:mod:`.tables`          CSV folders, Parquet folders, JSON
:mod:`.csv_text`        encodings, separators and records of CSV
:mod:`.formulas`        texts that a spreadsheet would run, guarded in CSV
:mod:`.workbook`        reading Excel
:mod:`.workbook_writer` writing Excel
:mod:`.xlsx_bytes`      a workbook as bytes, the same every time
:mod:`.sheets`          several tables of words as one workbook
:mod:`.attendance`      attendance lists: who was at which meeting
:mod:`.areas`           areas by name
:mod:`.quick`           the sheet *Snel invullen*: one household, one row per contact
:mod:`.quick_labels`    where its labels, heading and rows are
:mod:`.quick_answers`   its six questions that are answered by names
:mod:`.quick_sheet`     how it looks
:mod:`.guide`           the sheet *Uitleg*
:mod:`.raw`             what every reader hands on
:mod:`.files`           bytes to disk, whole or not at all
:mod:`.lines`           files that only grow, line by line
:mod:`.upkeep`          what a check says of a directory: doubles, and what was not checked for long
======================  ==============================================================
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

from netmap.io.attendance import read_attendance
from netmap.io.files import read_text, write_bytes, write_files, write_text
from netmap.io.lines import append_line
from netmap.io.sources import CheckReport, check, open_source, read, write

if TYPE_CHECKING:
    from netmap.io.blank import new
    from netmap.io.results import write_result

_LATER = {"new": "blank", "write_result": "results"}  # these write workbooks; openpyxl takes long to import

__all__ = [
    "CheckReport",
    "append_line",
    "check",
    "new",
    "open_source",
    "read",
    "read_attendance",
    "read_text",
    "write",
    "write_bytes",
    "write_files",
    "write_result",
    "write_text",
]


os.environ.setdefault("OPENPYXL_LXML", "False")  # where lxml happens to be installed, workbooks would have other bytes


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'netmap.io' has no attribute {name!r}")
    return getattr(import_module(f"netmap.io.{_LATER[name]}"), name)
