"""A workbook as bytes: made in memory, with fixed times, so that the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

__all__ = ["saved"]

_MADE = datetime(2000, 1, 1)
_ENTRY_TIME = (2000, 1, 1, 0, 0, 0)


class _InMemory(ExcelWriter):
    """openpyxl's writer without its temporary files: residents' data touch no other disk than the target's."""

    _archive: zipfile.ZipFile

    def write_worksheet(self, ws: Any) -> None:
        """Write one sheet, without charts or pictures, into the archive."""
        ws._drawing = SpreadsheetDrawing()
        stream = io.BytesIO()
        writer: Any = WorksheetWriter(ws, stream)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], stream.getvalue())
        self.manifest.append(ws)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook.

    Parameters
    ----------
    book
        A finished workbook.

    Returns
    -------
    bytes
        An ``.xlsx`` file; the times in it are fixed, so that the bytes depend on the content alone.
    """
    book.properties.creator = "netmap"
    book.properties.created = book.properties.modified = _MADE
    made, fixed = io.BytesIO(), io.BytesIO()
    _InMemory(book, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED)).save()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _ENTRY_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name))
    return fixed.getvalue()
