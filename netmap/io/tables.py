"""Tables in open formats: a folder of CSV files, a folder of Parquet files, one JSON file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa

from netmap.casebook import Casebook
from netmap.errors import Fault
from netmap.io.csv_text import decode, records
from netmap.io.formulas import free_column, guard_column
from netmap.io.raw import RawSource, load, near_table, refuse, table_named, tabulate, tidy
from netmap.schema import TABLES, RawTable, split
from netmap.schema.lists import UNKNOWN

__all__ = ["csv_files", "json_bytes", "parquet_bytes", "parquet_files", "read_folder", "read_json", "read_table_file"]


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def read_folder(path: Path, source: str) -> RawSource:
    """A folder of CSV or Parquet files, one table each.

    Parameters
    ----------
    path, source
        The folder, and the path as the user gave it.

    Returns
    -------
    RawSource
        Its tables; a file that no table knows is a warning.

    Raises
    ------
    DataError
        No file in the folder is about a table, or one cannot be read at all.
    """
    try:
        files = sorted(file for file in path.iterdir() if _holds_table(file))
    except OSError as error:
        raise refuse(source, "unreadable-file", reason=error.strerror or str(error)) from None
    parts: list[RawSource] = []
    for file in files:
        name = f"{source.rstrip('/')}/{file.name}"
        if table_named(file.stem):
            parts.append(read_table_file(file, name))
        else:
            args = {"name": file.name, "near": near_table(file.stem)}
            parts.append(RawSource(source=name, faults=(_warning(name, "unknown-file", args),)))
    if not any(part.tables for part in parts):
        raise refuse(source, "no-tables")
    return RawSource(
        source=source,
        tables=tuple(table for part in parts for table in part.tables),
        faults=tuple(fault for part in parts for fault in part.faults),
    )


def _holds_table(file: Path) -> bool:
    """Whether a file of a folder is meant to be a table; hidden and lock files are not."""
    return file.suffix.lower() in (".csv", ".parquet") and not file.name.startswith((".", "~")) and file.is_file()


def read_table_file(path: Path, source: str) -> RawSource:
    """One CSV or Parquet file, named after its table."""
    data = load(path, source)
    table = table_named(path.stem)
    if table is None:
        raise refuse(source, "unknown-file", name=path.name, near=near_table(path.stem))
    if path.suffix.lower() == ".parquet":
        raw, faults = _parquet_table(data, table, source)
    else:
        text = decode(data, source)
        raw, faults = tabulate(table, source, records(text, source))
        raw = replace(raw, frame=raw.frame.apply(_freed)) if "'" in text else raw
    return RawSource(source=source, tables=(raw,), faults=tuple(faults))


def _freed(cells: pd.Series) -> pd.Series:
    return free_column(cells) if isinstance(cells.dtype, pd.StringDtype) else cells


def _parquet_table(data: bytes, table: str, source: str) -> tuple[RawTable, list[Fault]]:
    """A Parquet file as raw cells: whole numbers stay whole, days become dates, dictionaries words."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - takes long to import

    try:
        read = pq.read_table(io.BytesIO(data)).replace_schema_metadata(None)
        columns = {name: _parquet_column(read.column(at)) for at, name in enumerate(read.column_names)}
    except (pa.ArrowException, OSError, ValueError) as error:
        raise refuse(source, "broken-parquet", reason=" ".join(str(error).split())[:120]) from None
    faults = [
        Fault(severity="error", source=source, table=table, row=1, column=name, value=name, problem="double-heading")
        for name in sorted(set(columns))
        if read.column_names.count(name) > 1
    ]
    frame = pd.DataFrame(columns, index=pd.RangeIndex(read.num_rows))
    return RawTable(table=table, source=source, frame=frame, rows=_rows(frame)), faults


def _parquet_column(column: pa.ChunkedArray) -> pd.Series:
    """A column as raw cells; what is no word, number, day or list of words cannot be a cell."""
    inner = column.type.value_type if pa.types.is_list(column.type) else column.type
    if pa.types.is_nested(inner) or pa.types.is_binary(inner) or pa.types.is_large_binary(inner):
        raise ValueError(f"a column holds {column.type}")
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_date(column.type):
        column = column.cast(pa.timestamp("s"))
    if pa.types.is_integer(column.type):
        whole: pd.Series = column.to_pandas(types_mapper={column.type: pd.Int64Dtype()}.get)
        return whole
    return tidy(column.to_pandas())


def read_json(path: Path, source: str) -> RawSource:
    """A JSON file ``{table: [row, …]}``.

    Parameters
    ----------
    path, source
        The file, and the path as the user gave it.

    Returns
    -------
    RawSource
        Its tables; the first row of each list counts as row 2, as under a heading.

    Raises
    ------
    DataError
        The text is not JSON, is nested too deep, or is not an object of lists of objects.
    """
    content = _json(decode(load(path, source), source), source)
    if not isinstance(content, dict):
        raise refuse(source, "json-shape")
    tables: list[RawTable] = []
    faults: list[Fault] = []
    for name, rows in content.items():
        table = table_named(name)
        if table is None:
            faults.append(_warning(source, "unknown-table", {"name": name, "near": near_table(name)}))
        elif not isinstance(rows, list) or not all(isinstance(row, dict) and _is_row(row) for row in rows):
            raise refuse(source, "json-shape")
        else:
            tables.append(_json_table(table, rows, source))
    if not tables:
        raise refuse(source, "no-tables")
    return RawSource(source=source, tables=tuple(tables), faults=tuple(faults))


def _json(text: str, source: str) -> Any:
    """The content of a JSON text; what a lenient reader would lose (double keys) or invent (NaN) is refused."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            double = next(key for key in keys if keys.count(key) > 1)
            raise ValueError(f"the name {double!r} stands twice in one object")
        return found

    def never(word: str) -> None:
        raise ValueError(f"{word} is not a number")

    try:
        return json.loads(text, object_pairs_hook=once, parse_constant=never)
    except RecursionError:
        raise refuse(source, "json-deep") from None
    except ValueError as error:
        raise refuse(source, "broken-json", reason=str(error)) from None


def _is_row(row: dict[str, Any]) -> bool:
    """Whether a JSON object is a row: each value a word, a number, true, false, null or a list of words."""
    return all(
        not isinstance(value, dict)
        and (not isinstance(value, list) or all(isinstance(item, str | int | float) for item in value))
        for value in row.values()
    )


def _json_table(table: str, rows: list[dict[str, Any]], source: str) -> RawTable:
    names = list(dict.fromkeys(name for row in rows for name in row)) or TABLES[table].names
    cells = {name: pd.Series([row.get(name) for row in rows], dtype=object) for name in names}
    try:
        frame = pd.DataFrame({name: tidy(column) for name, column in cells.items()}, index=pd.RangeIndex(len(rows)))
    except UnicodeEncodeError:
        raise refuse(source, "encoding") from None
    return RawTable(table=table, source=source, frame=frame, rows=_rows(frame))


def _rows(frame: pd.DataFrame) -> np.ndarray:
    """Row numbers as under a heading: the first row of data is row 2."""
    return np.arange(2, 2 + len(frame), dtype=np.int64)


def _warning(source: str, problem: str, args: dict[str, str]) -> Fault:
    return Fault(severity="warning", source=source, problem=problem, args=args)


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def csv_files(casebook: Casebook) -> dict[str, bytes]:
    """Every table of a casebook as a CSV file: UTF-8, commas, English column names; formulas are guarded."""
    return {f"{name}.csv": _csv(frame) for name, frame in casebook.tables.items()}


def _csv(frame: pd.DataFrame) -> bytes:
    texts = [frame[name] for name in frame if isinstance(frame[name].dtype, pd.StringDtype)]
    frame = frame.assign(**{str(cells.name): guard_column(cells) for cells in texts})
    # Python's csv module leaves a bare carriage return unquoted, and would read it back as a line break.
    bare = any(cells.str.contains("\r", regex=False, na=False).any() for cells in texts)
    quoting: Literal[0, 1] = csv.QUOTE_ALL if bare else csv.QUOTE_MINIMAL
    return frame.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d", quoting=quoting).encode("utf-8")


def parquet_files(casebook: Casebook) -> dict[str, bytes]:
    """Every table of a casebook as a Parquet file: typed numbers and days; lists as text, as in CSV."""
    return {f"{name}.parquet": parquet_bytes(frame) for name, frame in casebook.tables.items()}


def parquet_bytes(frame: pd.DataFrame) -> bytes:
    """A frame of plain columns as a Parquet file."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - takes long to import

    arrays = {str(name): _arrow(frame[name]) for name in frame}
    buffer = io.BytesIO()
    pq.write_table(pa.table(arrays), buffer, compression="zstd")
    return buffer.getvalue()


def _arrow(column: pd.Series) -> pa.Array:
    array = pa.Array.from_pandas(column)
    if pa.types.is_timestamp(array.type):
        return array.cast(pa.date32())
    return array.cast(pa.string()) if pa.types.is_large_string(array.type) else array


def json_bytes(casebook: Casebook) -> bytes:
    """A casebook as JSON, one row on a line; lists are arrays, ``[]`` is asked and none, null is not asked."""
    parts = [f"{json.dumps(name)}: {_json_rows(name, frame)}" for name, frame in casebook.tables.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8")


def _json_rows(table: str, frame: pd.DataFrame) -> str:
    columns = [_json_cells(frame[column.name], column.kind) for column in TABLES[table].columns]
    names = TABLES[table].names
    rows = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in zip(*columns, strict=True))
    lines = ",\n".join(f"  {row}" for row in rows)
    return f"[\n{lines}\n]" if lines else "[]"


def _json_cells(column: pd.Series, kind: str) -> Iterable[object]:
    """A column as JSON values."""
    if kind == "date":
        column = column.dt.strftime("%Y-%m-%d")
    cells = column.astype(object).where(column.notna(), None).tolist()
    if kind == "list":
        return [_json_list(cell) for cell in cells]
    return cells


def _json_list(cell: str | None) -> list[str] | None:
    if cell is None:
        return None
    return [UNKNOWN] if cell == UNKNOWN else list(split(cell))
