"""Workbooks: what Excel does to cells, all faults at once, and what an empty workbook offers."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import netmap as nm
from netmap import io
from netmap.casebook import Casebook
from netmap.errors import OptionError, WriteError
from netmap.schema import TABLES
from tests.io.forms import fill

NEW_YEAR = date(2026, 1, 1)
TWELVE_FAULTS: dict[str, dict[str, Any]] = {
    "Huishoudens": {
        "A2": "H1",
        "B2": "geen dag",
        "A3": "H1",
        "B3": NEW_YEAR,
        "A4": "H1",
        "B4": NEW_YEAR,
        "J5": "gelukt",
    },
    "Personen": {
        "A2": "P1",
        "C2": "H1",
        "E2": "bewoner",
        "A3": "P2",
        "C3": "H9",
        "E3": "eigen netwerk",
        "A4": "P3",
        "C4": "H1",
        "E4": "eigen netwek",
        "A5": "P4",
        "C5": "H1",
        "E5": "eigen netwerk",
        "Q5": 99,
        "Z1": "BSN",
        "AA1": "Schoenmaat",
    },
    "Relaties": {
        "A2": "H1",
        "B2": "P1",
        "C2": "P1",
        "A3": "H1",
        "B3": "P1",
        "C3": "P4",
        "I3": "PX",
        "E3": "ver",
    },
    "Zelfredzaamheid": {"A2": "H1", "C2": "Financiën", "D2": 2.5, "H2": NEW_YEAR},
}


def test_twelve_faults_at_once_at_the_rows_of_excel(tmp_path: Path) -> None:
    path = fill(tmp_path / "a.xlsx", TWELVE_FAULTS)
    report = io.check(path)
    found = {(fault.problem, fault.table, fault.row) for fault in report.faults}
    assert found >= {
        ("not-a-date", "households", 2),
        ("duplicate-key", "households", 4),
        ("missing-value", "households", 5),
        ("unknown-word", "households", 5),
        ("unknown-reference", "people", 3),
        ("unknown-word", "people", 4),
        ("out-of-range", "people", 5),
        ("refused-column", "people", 1),
        ("unknown-heading", "people", 1),
        ("self-tie", "ties", 2),
        ("list-item", "ties", 3),
        ("unknown-word", "ties", 3),
    }
    assert all(fault.source == str(path) for fault in report.faults)
    told = {fault["row"]: fault for fault in report.as_dict()["faults"] if fault["column"] == "role"}
    assert "eigen netwerk" in told[4]["hint"]


def test_what_excel_makes_of_cells(tmp_path: Path) -> None:
    path = fill(
        tmp_path / "a.xlsx",
        {
            "Wijken en buurten": {"A2": 12, "B2": 2026, "F2": "100", "A3": "0012", "B3": "Wijk", "D3": "52,1"},
            "Organisaties": {"A2": 1.0, "B2": datetime(2026, 3, 1), "C2": "De Brug", "D2": "Welzijn", "E2": "12, 0012"},
            "Samenwerking": {},
        },
        kind="directory",
    )
    areas = io.read(path).areas
    assert areas["area_id"].tolist() == ["12", "0012"]
    assert areas["name"].tolist()[0] == "2026"
    assert areas["residents"].tolist()[0] == 100
    assert areas["latitude"].tolist()[1] == 52.1
    organisations = io.read(path).organisations
    assert organisations.loc[0, "organisation_id"] == "1"
    assert organisations.loc[0, "areas"] == "12|0012"
    assert organisations.loc[0, "observed_on"].date() == date(2026, 3, 1)


@pytest.mark.parametrize(
    "day", [date(2026, 11, 2), "2-11-2026", "02-11-2026", "2026-11-02", datetime(2026, 11, 2, 13, 5)]
)
def test_days(tmp_path: Path, day: object) -> None:
    path = fill(tmp_path / "a.xlsx", {"Huishoudens": {"A2": "H1", "B2": day}})
    assert io.read(path).households.loc[0, "observed_on"].date() == date(2026, 11, 2)


def test_a_code_that_excel_has_changed(tmp_path: Path) -> None:
    path = fill(tmp_path / "a.xlsx", {"Huishoudens": {"A2": 12345678901234567}})
    assert [(fault.problem, fault.row) for fault in io.check(path).faults] == [("number-id", 2)]


def test_an_unknown_sheet_is_a_warning(tmp_path: Path) -> None:
    path = fill(tmp_path / "a.xlsx", {})
    book = openpyxl.load_workbook(path)
    book.create_sheet("Kladblad")["A1"] = "iets"
    book.create_sheet("Leeg")
    book.save(path)
    assert [(fault.severity, fault.problem) for fault in io.check(path).faults][:1] == [("warning", "unknown-sheet")]


def test_a_written_workbook_shows_words_and_keeps_text_text(tmp_path: Path) -> None:
    tie = {"household_id": "0012", "source": "a", "target": "=b", "circle": 1, "gives": ["practical", "emotional"]}
    book = Casebook.from_tables({"ties": [tie | {"observed_on": "2026-01-02", "receives": []}]})
    io.write(book, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Relaties"]
    cells = {cell.value.removesuffix(" *"): sheet.cell(2, cell.column) for cell in sheet[1]}
    assert (cells["Huishouden"].value, cells["Huishouden"].number_format) == ("0012", "@")
    assert (cells["Met wie"].value, cells["Met wie"].data_type, cells["Met wie"].quotePrefix) == ("=b", "s", True)
    assert cells["Hoe dichtbij?"].value == "heel dichtbij"
    assert set(cells["Geeft welke steun?"].value.split(", ")) == {"praktische hulp", "emotionele steun"}
    assert cells["Krijgt welke steun?"].value == "geen"
    assert cells["Datum gesprek"].value == datetime(2026, 1, 2)
    assert sheet.freeze_panes == "A2"


def test_every_word_of_a_drop_down_reads_back(tmp_path: Path) -> None:
    """A word that is offered is a word that is read, as the code it stands for."""
    for lang in ("nl", "en"):
        for table in TABLES.values():
            for column in table.columns:
                if column.codes and column.kind in ("code", "level", "list"):
                    speech = nm.locale.words(lang)
                    shown = [speech.code(column.codes, code) for code in column.allowed if column.codes != "gap"]
                    lookup = nm.schema.cells.lookup(column.codes)
                    assert [lookup[nm.locale.fold(word)] for word in shown] == list(column.allowed)[: len(shown)]


@pytest.mark.parametrize("kind", ["household", "directory", "all"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_new_workbook(tmp_path: Path, kind: str, lang: str) -> None:
    path = tmp_path / "a.xlsx"
    io.new(path, kind=kind, lang=lang)  # type: ignore[arg-type]
    book = openpyxl.load_workbook(path)
    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    guide, quick = ("Uitleg", "Snel invullen") if lang == "nl" else ("Guide", "Quick form")
    assert visible[:2] == ([quick, guide] if kind != "directory" else [guide, visible[1]])
    for sheet in book.worksheets:
        if sheet.title in visible and sheet.title not in (guide, quick):
            assert sheet.freeze_panes == "A2"
            assert any(cell.value.endswith(" *") for cell in sheet[1])
    report = io.check(path)
    assert [fault.problem for fault in report.faults] == ["empty-casebook"]
    assert set(report.rows.values()) == {0}
    assert io.read(path).household_ids == ()


def test_drop_downs_and_notes(tmp_path: Path) -> None:
    io.new(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    people = book["Personen"]
    headings = {cell.value.removesuffix(" *"): cell for cell in people[1]}
    letter = headings["Soort contact"].column_letter
    [rule] = [rule for rule in people.data_validations.dataValidation if f"{letter}2" in str(rule.sqref).split(":")]
    sheet, cells = rule.formula1.replace("'", "").replace("$", "").split("!")
    assert book[sheet].sheet_state == "hidden"
    offered = [cell.value for row in book[sheet][cells] for cell in row]
    assert offered == ["bewoner", "eigen netwerk", "vrijwilliger", "hulpverlener"]
    assert "BSN" not in headings["Naam"].comment.text
    assert headings["Naam"].comment.text == 'Voornaam of rol is genoeg, bijv. "buurvrouw Ans".'
    assert people.column_dimensions[headings["Huishouden"].column_letter].number_format == "@"
    quick = book["Snel invullen"]
    assert len(quick.data_validations.dataValidation) >= 6


def test_new_makes_a_folder_that_a_dutch_excel_opens(tmp_path: Path) -> None:
    io.new(tmp_path / "map", kind="all")
    with (tmp_path / "map" / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        [heading] = csv.reader(file, delimiter=";")
    assert heading[:3] == ["Code persoon", "Datum", "Huishouden *"]
    assert io.check(tmp_path / "map").rows == dict.fromkeys(TABLES, 0)
    assert (tmp_path / "map" / "uitleg.txt").read_text(encoding="utf-8").startswith("Zo vul je dit bestand in.")


def test_new_never_overwrites(tmp_path: Path) -> None:
    for name in ("a.xlsx", "map"):
        io.new(tmp_path / name)
        with pytest.raises(WriteError, match="already exists"):
            io.new(tmp_path / name)
    for name in ("a.csv", "a.docx"):
        with pytest.raises(OptionError):
            io.new(tmp_path / name)
    with pytest.raises(OptionError):
        io.new(tmp_path / "b.xlsx", kind="huis")  # type: ignore[arg-type]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.xlsx", "map"]
