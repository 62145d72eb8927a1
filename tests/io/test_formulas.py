"""Cells that a spreadsheet would run: escaped in every file of text, plain text in workbooks, and back as they were."""

from __future__ import annotations

import csv
import io as streams
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

import netmap as nm
from netmap import io
from netmap.casebook import Casebook
from netmap.io.exchange import export, import_source
from netmap.io.sheets import sheets_bytes
from netmap.schema import parse

TEXTS = ("=1+1", "+31 6", "-", "-5", "@SUM(A1)", "\tx", "'=1", "''@", "'s avonds", "=cmd|' /C calc'!A0")
RUN = ("=", "+", "-", "@", "\t", "\r")


def book() -> Casebook:
    """Names and notes that a spreadsheet would run, in people and in a directory."""
    people = [{"person_id": "E", "household_id": "H", "role": "resident", "focus": "yes", "name": "=E"}]
    people += [
        {"person_id": f"P{at}", "household_id": "H", "role": "informal", "name": text, "note": text}
        for at, text in enumerate(TEXTS)
    ]
    ties = [{"household_id": "H", "source": row["person_id"], "target": "E", "circle": 1} for row in people[1:]]
    own = [
        {"organisation_id": f"O{at}", "name": text, "kind": "other", "note": f"{text} "}
        for at, text in enumerate(TEXTS)
    ]
    offers = [
        {"service_id": f"S{at}", "organisation_id": f"O{at}", "name": text, "step": 4, "how_to_apply": text}
        for at, text in enumerate(TEXTS)
    ]
    return Casebook.from_tables({"people": people, "ties": ties, "organisations": own, "services": offers})


def cells(place: Path) -> Iterator[str]:
    """Every cell of every CSV file."""
    for file in sorted(place.rglob("*.csv")) if place.is_dir() else [place]:
        for row in csv.reader(streams.StringIO(file.read_text("utf-8"), newline="")):
            yield from row


def runs(cell: str) -> bool:
    """Whether a spreadsheet would do more with a cell than show it; a negative number is only that."""
    return cell.startswith(RUN) and not cell[1:].replace(".", "", 1).isdecimal()


FOLDERS = ("csv", "gephi", "egor", "network-canvas", "hsds")


@pytest.mark.parametrize("format", FOLDERS)
def test_no_cell_of_a_folder_of_csv_is_run(format: str, tmp_path: Path) -> None:
    if format == "csv":
        io.write(book(), tmp_path / "out")
    else:
        export(book(), tmp_path / "out", format=format)
    written = list(cells(tmp_path / "out"))
    assert [cell for cell in written if runs(cell)] == []
    assert {"'=1+1", "'-5", "''=1", "'s avonds"} <= set(written)


@pytest.mark.parametrize("format", ["csv", "egor", "network-canvas", "hsds", "graphml", "gexf"])
def test_they_come_back_as_they_were(format: str, tmp_path: Path) -> None:
    path = tmp_path / ("out" if format not in ("graphml", "gexf") else f"out.{format}")
    if format == "csv":
        io.write(book(), path)
        again = io.read(path)
    else:
        export(book(), path, format=format)
        again = Casebook.from_parsed([parse(table) for table in import_source(path, format=format).tables])
    table = again.organisations if format == "hsds" else again.people[again.people["role"] == "informal"]
    expected = [text.strip() for text in TEXTS] if format == "hsds" else list(TEXTS)
    assert sorted(map(str.strip, table["name"])) == sorted(map(str.strip, expected))


def test_a_guard_that_a_person_typed_stays(tmp_path: Path) -> None:
    (tmp_path / "areas.csv").write_text("area_id,name,latitude\n'=A,'s Gravenzande,'-5.5\n", encoding="utf-8")
    areas = io.read(tmp_path).areas
    assert areas.iloc[0][["area_id", "name", "latitude"]].tolist() == ["=A", "'s Gravenzande", -5.5]


def test_workbooks_hold_text_and_no_formulas(tmp_path: Path) -> None:
    io.write(book(), tmp_path / "book.xlsx")
    nm.write_result([{"name": text} for text in TEXTS], tmp_path / "result.xlsx")
    (tmp_path / "report.xlsx").write_bytes(sheets_bytes([("=Blad", ("=kop",), [[text] for text in TEXTS])]))
    found: dict[str, set[object]] = {}
    for file in sorted(tmp_path.glob("*.xlsx")):
        for sheet in load_workbook(file).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f", (file.name, sheet.title, cell.coordinate)
                    found.setdefault(file.stem, set()).add(cell.value)
    assert {"=1+1", "'=1"} <= found["book"] & found["report"] & found["result"]


def test_results_are_not_run_either(tmp_path: Path) -> None:
    nm.write_result([{"name": text, "size": -1} for text in TEXTS], tmp_path / "a.csv")
    assert [cell for cell in cells(tmp_path / "a.csv") if runs(cell)] == []
    assert "-1" in cells(tmp_path / "a.csv")
