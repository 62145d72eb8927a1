"""The result of a computation as a file, and beside it a page that says where it came from."""

from __future__ import annotations

import hashlib
import io
import json
import math
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl import Workbook
from openpyxl.styles import Font

from netmap import __version__
from netmap.errors import OptionError, WriteError
from netmap.io.files import write_bytes
from netmap.io.formulas import guarded
from netmap.io.tables import parquet_bytes
from netmap.io.workbook_writer import fill
from netmap.io.xlsx_bytes import saved

__all__ = ["ENDINGS", "write_result"]

Rows = Sequence[Mapping[str, Any]]


def write_result(
    rows: Rows | pd.DataFrame, path: str | os.PathLike[str], *, about: Mapping[str, Any] | None = None
) -> None:
    """Write a table of results in the format of the path's ending, and ``FILE.about.json`` beside it.

    Parameters
    ----------
    rows
        A frame (a named index becomes columns) or a list of rows.
    path
        Ends in ``.csv``, ``.xlsx``, ``.json``, ``.jsonl`` or ``.parquet``; its folder must exist. An existing file is
        replaced.
    about
        Where the result came from: ``sources`` (paths; their SHA-256 is added), ``day``, ``thresholds``, ``seed``,
        ``columns`` (column → meaning). The version of netmap is added.

    Raises
    ------
    OptionError
        No format belongs to the ending.
    WriteError
        The file could not be written; nothing was left behind.

    Notes
    -----
    Unknown is an empty cell, in JSON ``null``; never NaN.
    """
    target = Path(os.fspath(path))
    make = ENDINGS.get(target.suffix.lower())
    if make is None:
        raise OptionError(f"cannot write a {target.suffix!r} file. Hint: end in {', '.join(ENDINGS)}")
    if isinstance(rows, pd.DataFrame) and target.suffix.lower() == ".parquet":
        data = parquet_bytes(rows.reset_index() if rows.index.names != [None] else rows)
    else:
        data = make(_rows(rows), _columns(rows))
    page = json.dumps({"netmap": __version__, **_about(about or {})}, ensure_ascii=False, indent=2)
    existed = target.exists()
    write_bytes(target, data)
    if existed and not target.is_file():
        return  # a device such as /dev/stdout has nothing beside it
    try:
        write_bytes(target.with_name(f"{target.name}.about.json"), f"{page}\n".encode())
    except WriteError:
        if not existed:
            target.unlink(missing_ok=True)
        raise


def _about(about: Mapping[str, Any]) -> dict[str, Any]:
    told = {str(name): _plain(value) for name, value in about.items() if name != "sources"}
    sources = [{"source": os.fspath(source), "sha256": _hash(Path(source))} for source in about.get("sources", ())]
    return {"sources": sources, **told}


def _hash(path: Path) -> str:
    """The SHA-256 of a file, or of the names and contents of the files of a folder."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    whole = hashlib.sha256()
    for file in sorted(entry for entry in path.iterdir() if entry.is_file()):
        whole.update(f"{file.name}\n{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _columns(rows: Rows | pd.DataFrame) -> list[str]:
    """The columns in order of appearance."""
    if isinstance(rows, pd.DataFrame):
        return [*(str(name) for name in rows.index.names if name is not None), *map(str, rows.columns)]
    return list(dict.fromkeys(name for row in rows for name in row))


def _rows(rows: Rows | pd.DataFrame) -> list[dict[str, Any]]:
    if isinstance(rows, pd.DataFrame):
        named = [name for name in rows.index.names if name is not None]
        frame = rows.reset_index() if named else rows
        rows = [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False, name=None)]
    return [{str(name): _plain(value) for name, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    """A value as JSON holds it; every kind of unknown is null."""
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset | np.ndarray):
        return [_plain(part) for part in (sorted(value) if isinstance(value, set | frozenset) else value)]
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _flat(value: Any) -> Any:
    """A value as one cell holds it: a list of words with bars between, anything deeper as JSON."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "|".join(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _json(rows: list[dict[str, Any]], _: list[str]) -> bytes:
    return f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n".encode()


def _jsonl(rows: list[dict[str, Any]], _: list[str]) -> bytes:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


def _cells(rows: Iterable[Mapping[str, Any]], columns: list[str]) -> list[list[Any]]:
    return [[_flat(row.get(name)) for name in columns] for row in rows]


def _guarded(cell: Any) -> Any:
    return guarded(cell) if isinstance(cell, str) else cell


def _csv(rows: list[dict[str, Any]], columns: list[str]) -> bytes:
    frame = pd.DataFrame([map(_guarded, row) for row in _cells(rows, columns)], columns=columns, dtype=object)
    return str(frame.to_csv(index=False, lineterminator="\n")).encode()


def _parquet(rows: list[dict[str, Any]], columns: list[str]) -> bytes:
    buffer = io.BytesIO()
    frame = pd.DataFrame(_cells(rows, columns), columns=columns, dtype=object)
    try:
        table = pa.table({name: pa.array(frame[name].tolist()) for name in columns})
    except pa.ArrowException:  # a column of mixed kinds is text
        texts = {name: [None if cell is None else str(cell) for cell in frame[name]] for name in columns}
        table = pa.table({name: pa.array(cells, pa.string()) for name, cells in texts.items()})
    pq.write_table(table, buffer)
    return buffer.getvalue()


def _xlsx(rows: list[dict[str, Any]], columns: list[str]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for place, name in enumerate(columns, 1):
        sheet.cell(1, place, name).font = Font(bold=True)
        for at, row in enumerate(rows, 2):
            value = _flat(row.get(name))
            if value is not None:
                fill(sheet.cell(at, place), value, f"row {at}, {name}")
    sheet.freeze_panes = "A2"
    return saved(book)


ENDINGS: Mapping[str, Callable[[list[dict[str, Any]], list[str]], bytes]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".json": _json,
    ".jsonl": _jsonl,
    ".parquet": _parquet,
}
"""How each kind of file is made."""
