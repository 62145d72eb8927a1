"""The tables of a directory, whatever the files they came in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import pyarrow as pa

from netmap.errors import DataError
from netmap.io.csv_text import decode, records
from netmap.io.exchange.archive import files_of
from netmap.io.exchange.hsds.columns import texts
from netmap.io.exchange.hsds.names import bare, column_of, table_of
from netmap.io.exchange.hsds.pages import Objects, objects_of
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.hsds.tables import clean, sheets_of
from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.raw import load, refuse

__all__ = ["Directory", "looks_like", "read_directory"]

_ABOUT = ("datapackage.json", "meta_table_descriptions.csv")
_MAIN = ("organizations", "services")
Columns = Mapping[str, Mapping[str, str]]


@dataclass(kw_only=True)
class Directory:
    """A directory as it stands in its files.

    Parameters
    ----------
    source
        As the user named it.
    sheets
        Its tables by their names in HSDS 3.1.
    extra
        What is known of files that hold no table.
    headings
        Table → heading → the column it was taken for, where these differ.
    """

    source: str
    sheets: dict[str, Sheet]
    extra: list[Entry] = field(default_factory=list)
    headings: dict[str, dict[str, str]] = field(default_factory=dict)

    def __getitem__(self, table: str) -> Sheet:
        """A table; an empty one when no file holds it."""
        if table not in self.sheets:
            self.sheets[table] = Sheet(table, "", {}, np.empty(0, dtype=np.int64))
        return self.sheets[table]

    def entries(self) -> Iterable[Entry]:
        """The account of every file."""
        yield from (sheet.entry() for sheet in self.sheets.values() if sheet.place)
        yield from self.extra


def looks_like(path: Path) -> bool:
    """Whether a folder, zip or JSON file holds organisations or services as HSDS names them; never raises."""
    try:
        if path.suffix.lower() == ".json" and path.is_file():
            return _is_page(path.name, load(path, ""))
        if not path.is_dir() and path.suffix.lower() != ".zip":
            return False
        return any(_is_main(name, data) for name, data in files_of(path, "").items())
    except (DataError, OSError, ValueError, RecursionError):
        return False


def _is_main(name: str, data: bytes) -> bool:
    """Whether a file is a table of services or organisations with the headings of a directory."""
    if name.lower().endswith(".json"):
        return _is_page(name, data)
    table = table_of(name) if name.lower().endswith(".csv") else None
    if table not in _MAIN:
        return False
    heading = [bare(cell) for cell in next(iter(records(decode(data, "").split("\n", 1)[0], "")), [])]
    columns = {column_of(str(table), cell) for cell in heading}
    return {"id", "name"} <= columns and "organisation_id" not in columns


def _is_page(name: str, data: bytes) -> bool:
    try:
        found = objects_of(name, json.loads(decode(data, "")))
    except ValueError:
        return False
    return found is not None and any(table in found.tables for table in _MAIN)


def read_directory(path: Path, columns: Columns) -> Directory:
    """Read every table.

    Raises
    ------
    DataError
        Nothing in it is a table of a directory, or two files hold the same table.
    """
    source = str(path)
    files = {path.name: load(path, source)} if _single(path) else files_of(path, source)
    tables = {name: data for name, data in files.items() if name.lower().endswith(".csv") and table_of(name)}
    pages = {} if tables else {name: data for name, data in files.items() if name.lower().endswith(".json")}
    found = Directory(source=source, sheets={})
    parts = _csv_parts(tables, found, columns) if tables else _json_parts(pages, found)
    for sheet in parts:
        _add(found, sheet)
    if not any(sheet.place for sheet in found.sheets.values()):
        raise refuse(source, "no-directory")
    for name in files:
        if name not in tables and name not in pages and bare(name) not in map(bare, (*_ABOUT, "README.md")):
            lost = Loss(reason="unknown-file", count=1, what=name)
            found.extra.append(Entry(place=name, losses=(lost,)))
    return found


def _single(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in (".csv", ".json")


def _csv_parts(files: Mapping[str, bytes], found: Directory, columns: Columns) -> Iterable[Sheet]:
    seen: dict[str, str] = {}
    for name, data in files.items():
        table = str(table_of(name))
        kind = bare(PurePosixPath(name).stem) if table == "addresses" else table  # postal and physical stand apart
        if kind in seen:
            raise refuse(found.source, "several-directories", files=f"{seen[kind]}, {name}")
        seen[kind] = name
        changed: dict[str, str] = {}
        yield from sheets_of(table, name, data, columns.get(table, {}), changed)
        if changed:
            found.headings.setdefault(table, {}).update(changed)


def _json_parts(files: Mapping[str, bytes], found: Directory) -> list[Sheet]:
    """The sheets of JSON files: lists, pages and single things, their children nested."""
    every = Objects()
    names = []
    for name, data in files.items():
        try:
            held = objects_of(name, json.loads(decode(data, name)))
        except (ValueError, RecursionError) as error:
            raise refuse(name, "broken-json", reason=str(error)) from None
        if held is None:
            if bare(name) not in map(bare, (*_ABOUT, "base.json")):
                found.extra.append(Entry(place=name, losses=(Loss(reason="unknown-file", count=1, what=name),)))
            continue
        names.append(name)
        every.add(held)
    place = names[0] if len(names) == 1 else PurePosixPath(found.source).name
    found.extra += [
        Entry(place=f"{place} › {table}", losses=(Loss(reason="pages-missing", count=count),))
        for table, count in every.missing().items()
    ]
    try:
        return [_json_sheet(table, f"{place} › {table}", things) for table, things in every.tables.items()]
    except UnicodeEncodeError:  # half a character, written as an escape
        raise refuse(found.source, "encoding") from None


def _json_sheet(table: str, place: str, objects: Sequence[Mapping[str, Any]]) -> Sheet:
    """Things of one kind; those listed again and again in different places are one."""
    merged: list[dict[str, Any]] = []
    again = 0
    known: dict[str, list[dict[str, Any]]] = {}
    first: list[int] = []
    for number, one in enumerate(objects, 1):
        cells: dict[str, Any] = {}
        for key, value in one.items():
            column = column_of(table, key)
            before = cells.get(column, value)
            cells[column] = value if before == value else f"{before}\n{value}"
        same = known.setdefault(str(cells.get("id")), [])
        fits = next((row for row in same if all(row.get(key, value) == value for key, value in cells.items())), None)
        if fits is not None and cells.get("id"):
            fits.update(cells)
            again += 1
            continue
        same.append(cells)
        merged.append(cells)
        first.append(number)
    columns = list(dict.fromkeys(key for row in merged for key in row))
    cells = {key: clean(texts(row.get(key) for row in merged)) for key in columns}
    sheet = Sheet(table, place, cells, np.array(first, dtype=np.int64))
    if again:
        sheet.notes.append(Loss(reason="listed-again", count=again))
    return sheet


def _add(found: Directory, sheet: Sheet) -> None:
    """Put a sheet with the others; two of the same table become one."""
    before = found.sheets.get(sheet.table)
    if before is None:
        found.sheets[sheet.table] = sheet
        return
    names = dict.fromkeys([*before.columns, *sheet.columns])
    columns = {name: pa.concat_arrays([before[name], sheet[name]]) for name in names}
    place = f"{before.place}, {sheet.place}"
    both = Sheet(sheet.table, place, columns, np.concatenate([before.rows, sheet.rows]))
    both.losses, both.notes = [*before.losses, *sheet.losses], [*before.notes, *sheet.notes]
    found.sheets[sheet.table] = both
