"""A report as a file; the ending of the name decides what kind."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from netmap.errors import OptionError
from netmap.io import write_bytes
from netmap.locale import words
from netmap.reports.page import report_html
from netmap.reports.text import Bars, Bullets, Report, Table, clean

__all__ = ["REPORT_ENDINGS", "report_bytes", "write_report"]


def write_report(report: Report, path: str | os.PathLike[str]) -> None:
    """Write a report in the format of the path's ending, whole or not at all; an existing file is replaced.

    Parameters
    ----------
    report
        Any report.
    path
        Ends in ``.html`` (one page that needs nothing else, for screen, phone and A4 paper), ``.md``, ``.txt``,
        ``.json`` or ``.xlsx`` (its texts on the first sheet, then a sheet per table).

    Raises
    ------
    OptionError
        No format belongs to the ending.
    WriteError
        The file could not be written; nothing was left behind.
    """
    write_bytes(Path(path), report_bytes(report, Path(path).suffix))


def report_bytes(report: Report, ending: str) -> bytes:
    """A report as the bytes of a file with this ending, as :func:`write_report` writes it."""
    make = REPORT_ENDINGS.get(ending.lower())
    if make is None:
        raise OptionError(f"cannot write a report as {ending!r}. Hint: end in {', '.join(REPORT_ENDINGS)}")
    return make(report)


def _html(report: Report) -> bytes:
    return report_html(report).encode()


def _markdown(report: Report) -> bytes:
    return report.as_markdown().encode()


def _text(report: Report) -> bytes:
    return f"{report.as_text()}\n".encode()


def _json(report: Report) -> bytes:
    return f"{json.dumps(report.as_dict(), ensure_ascii=False, indent=2)}\n".encode()


def _xlsx(report: Report) -> bytes:
    """The texts of all sections on one sheet, then a sheet for every table."""
    from netmap.io.sheets import sheets_bytes  # noqa: PLC0415 - openpyxl takes long to load

    speech = words(report.lang)
    texts: list[tuple[str, str]] = []
    tables: list[tuple[str, tuple[str, ...], list[tuple[str, ...]]]] = []
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Table | Bars):
                table = block.table if isinstance(block, Bars) else block
                rows = [tuple(map(clean, row)) for row in table.rows]
                tables.append((clean(table.caption or section.title), tuple(map(clean, table.columns)), rows))
            else:
                told = block.items if isinstance(block, Bullets) else (block.text,)
                texts += [(clean(section.title), clean(text)) for text in told]
    head = (speech.text("page-part"), speech.text("page-text"))
    first = [(clean(report.title), clean(report.remark)), *texts]
    return sheets_bytes([(speech.text("page-texts"), head, first), *tables])


REPORT_ENDINGS: Mapping[str, Callable[[Report], bytes]] = {
    ".html": _html,
    ".md": _markdown,
    ".txt": _text,
    ".json": _json,
    ".xlsx": _xlsx,
}
"""How each kind of file is made."""
