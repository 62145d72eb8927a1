"""Opening sources: a workbook, a folder of tables, a JSON file; one casebook out of all of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from netmap.casebook import Casebook
from netmap.errors import DataError, Fault, OptionError
from netmap.io.areas import place_areas
from netmap.io.files import write_bytes, write_folder
from netmap.io.raw import RawSource, refuse
from netmap.io.tables import csv_files, json_bytes, parquet_files, read_folder, read_json, read_table_file
from netmap.io.upkeep import stale_faults, twin_faults
from netmap.io.workbook import read_workbook
from netmap.schema import TABLES, ParsedTable, describe, parse, settle
from netmap.schema import check as check_tables

__all__ = ["CheckReport", "check", "open_source", "read", "write"]

FORMATS = ("xlsx", "csv", "parquet", "json")
_BY_ENDING = {".xlsx": "xlsx", ".json": "json", "": "csv"}
_STALE = tuple(f"{table}.{ending}" for table in TABLES for ending in ("csv", "parquet"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check of sources found.

    Parameters
    ----------
    ok
        Nothing stops the work: no errors and, when strict, no warnings.
    rows
        Table → number of rows read, for the tables that were found.
    faults
        Everything that is wrong, in the order of sources, tables and rows.
    """

    ok: bool
    rows: dict[str, int]
    faults: tuple[Fault, ...] = field(default=())

    def as_dict(self, *, lang: str = "nl") -> dict[str, object]:
        """The report as JSON-able data, faults in words."""
        return {"ok": self.ok, "rows": self.rows, "faults": [describe(fault, lang=lang) for fault in self.faults]}


def open_source(path: str | os.PathLike[str], *, format: str | None = None) -> RawSource:
    """Open one source and take its cells as they are.

    Parameters
    ----------
    path
        A workbook ``.xlsx``, a folder of CSV or Parquet files, a ``.json`` file, or the
        ``.csv`` or ``.parquet`` file of one table.
    format
        ``"xlsx"``, ``"json"``, ``"csv"`` or ``"parquet"`` for a file whose name does not tell.

    Returns
    -------
    RawSource
        Its raw tables and what is wrong with the file itself.

    Raises
    ------
    DataError
        Nothing of it can be read: it does not exist, is empty, or is not what its ending says.
    """
    source = os.fspath(path)
    place = Path(source)
    try:
        is_folder = place.is_dir()
    except (OSError, ValueError):  # a NUL character or an endless name
        raise refuse(source, "missing-file") from None
    if is_folder:
        return read_folder(place, source)
    match f".{format}" if format else place.suffix.lower():
        case ".xlsx" | ".xlsm":
            return read_workbook(place, source)
        case ".json":
            return read_json(place, source)
        case ".csv" | ".parquet" | ".tsv" | ".txt":
            return read_table_file(place, source)
    if not place.exists():
        raise refuse(source, "missing-file")
    raise refuse(source, "unknown-ending")


def _parse(sources: Iterable[RawSource]) -> tuple[list[ParsedTable], list[Fault]]:
    opened = place_areas(tuple(sources))
    faults = [fault for source in opened for fault in source.faults]
    return [parse(table) for source in opened for table in source.tables], faults


def read(*sources: str | os.PathLike[str], format: str | None = None) -> Casebook:
    """Read one or more sources as one casebook.

    Parameters
    ----------
    *sources
        Workbooks, folders, JSON files; several are merged, equal rows become one.
    format
        ``"xlsx"``, ``"json"``, ``"csv"`` or ``"parquet"`` for files whose names do not tell.

    Returns
    -------
    Casebook
        Checked tables. Warnings do not stop the reading; see :func:`check`.

    Raises
    ------
    DataError
        A source cannot be read, or holds errors: all of them stand in ``.faults``.
    """
    if not sources:
        raise OptionError("no source was given. Hint: give a workbook, a folder or a JSON file")
    if format is not None and format not in FORMATS:
        raise OptionError(f"there is no format {format!r}. Hint: choose {', '.join(FORMATS)}")
    parsed, faults = _parse(open_source(source, format=format) for source in sources)
    return Casebook.from_parsed(parsed, faults=faults)


def check(*sources: str | os.PathLike[str], strict: bool = False, format: str | None = None) -> CheckReport:
    """Find all faults of one or more sources at once.

    Parameters
    ----------
    *sources
        Workbooks, folders, JSON files, checked together: one may point to what another holds.
    strict
        Warnings count as errors.
    format
        As in :func:`read`.

    Returns
    -------
    CheckReport
        With the rows per table and every fault; what seems to be listed twice or was not checked for long is a
        warning, a source that cannot be read is one fault.
    """
    if not sources:
        raise OptionError("no source was given. Hint: give a workbook, a folder or a JSON file")
    opened: list[RawSource] = []
    for source in sources:
        try:
            opened.append(open_source(source, format=format))
        except DataError as error:
            opened.append(RawSource(source=os.fspath(source), faults=error.faults))
    parsed, faults = _parse(opened)
    parsed = settle(parsed)
    faults += [*check_tables(parsed), *twin_faults(parsed), *stale_faults(parsed)]
    held = {part.table for part in parsed}
    rows = {name: sum(len(part.frame) for part in parsed if part.table == name) for name in TABLES if name in held}
    if not any(rows.values()) and not any(fault.severity == "error" for fault in faults):
        faults.append(Fault(severity="error", source=os.fspath(sources[0]), problem="empty-casebook"))
    ok = not any(strict or fault.severity == "error" for fault in faults)
    return CheckReport(ok=ok, rows=rows, faults=tuple(faults))


def write(casebook: Casebook, path: str | os.PathLike[str], *, format: str | None = None, lang: str = "nl") -> None:
    """Write a casebook; an existing file or folder of tables is replaced, whole or not at all.

    Parameters
    ----------
    casebook
        What to write. Every format holds all of it: what is read back is equal.
    path
        ``.xlsx`` a workbook, ``.json`` a JSON file, anything else without an ending a folder of CSV files.
    format
        ``"xlsx"``, ``"csv"``, ``"parquet"`` or ``"json"`` where the path does not tell.
    lang
        The language of headings and words in a workbook; the other formats hold codes.

    Raises
    ------
    OptionError
        The format cannot be told from the path, or does not exist.
    WriteError
        The target cannot be written; nothing was left behind.
    """
    target = Path(os.fspath(path))
    chosen = format or _BY_ENDING.get(target.suffix.lower()) or ("csv" if target.is_dir() else None)
    if chosen is None and target.suffix.lower() in (".csv", ".parquet"):
        raise OptionError(f"{target.name!r} is one file, a casebook several tables. Hint: give the name of a folder")
    if chosen not in FORMATS:
        raise OptionError(f"no format {format or target.suffix!r}. Hint: choose {', '.join(FORMATS)} or end in .xlsx")
    if chosen == "xlsx":
        from netmap.io.workbook_writer import workbook_bytes  # noqa: PLC0415 - openpyxl takes long to import

        write_bytes(target, workbook_bytes(casebook, lang=lang))
    elif chosen == "json":
        write_bytes(target, json_bytes(casebook))
    else:
        files = csv_files(casebook) if chosen == "csv" else parquet_files(casebook)
        write_folder(target, files, stale=_STALE)
