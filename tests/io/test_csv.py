"""CSV as it comes: encodings, separators, line breaks, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmap import io
from netmap.errors import DataError

PEOPLE = "person_id,household_id,name,role,note\n0012,H1,José,informal,één\nb,H1,Ans,informal,\n"


def folder(tmp_path: Path, **files: bytes | str) -> Path:
    for name, data in files.items():
        (tmp_path / f"{name}.csv").write_bytes(data.encode() if isinstance(data, str) else data)
    return tmp_path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, separator: str) -> None:
    data = PEOPLE.replace(",", separator).encode(encoding)
    people = io.read(folder(tmp_path, people=data)).people
    assert people["person_id"].tolist() == ["0012", "b"]
    assert people["name"].tolist() == ["José", "Ans"]
    assert people["note"].isna().tolist() == [False, True]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_line_breaks_in_and_between_records(tmp_path: Path, break_: str) -> None:
    text = f'area_id,name{break_}A1,"twee{break_}regels, en ""meer"""{break_}'
    assert io.read(folder(tmp_path, areas=text)).areas["name"].tolist() == [f'twee{break_}regels, en "meer"']


def test_dutch_names_and_headings(tmp_path: Path) -> None:
    text = "Code persoon *;Huishouden;Naam;Soort contact;Wie is het?\nP1;H1;Ans;eigen netwerk;buurvrouw\n"
    book = io.read(folder(tmp_path, Personen=text))
    assert book.people.loc[0, ["role", "relation"]].tolist() == ["informal", "neighbour"]


def test_excels_own_first_line(tmp_path: Path) -> None:
    assert io.check(folder(tmp_path, areas="sep=;\narea_id;name\nA1;Wijk\n")).rows == {"areas": 1}


def test_rows_are_numbered_as_in_a_spreadsheet(tmp_path: Path) -> None:
    text = 'area_id,name,residents\nA1,"twee\nregels",1\n\n,,\nA2,Wijk,veel\n'
    [fault] = io.check(folder(tmp_path, areas=text)).faults
    assert (fault.row, fault.column, fault.value) == (5, "residents", "veel")
    assert fault.source == f"{tmp_path}/areas.csv"


def test_every_row_that_is_longer_than_the_heading(tmp_path: Path) -> None:
    text = "area_id,name\nA1,Noord,te veel\nA2,Zuid,,\nA3,Oost,,\nA4,West,een,twee\n"
    faults = io.check(folder(tmp_path, areas=text)).faults
    assert [(fault.problem, fault.row, fault.value) for fault in faults] == [
        ("row-too-long", 2, "te veel"),
        ("row-too-long", 5, "een"),
    ]


def test_a_column_without_a_heading(tmp_path: Path) -> None:
    [fault] = io.check(folder(tmp_path, areas="area_id,,name\nA1,kwijt,Noord\n")).faults
    assert (fault.severity, fault.row, fault.value) == ("error", 2, "kwijt")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("area_id,name,name\nA1,Noord,Zuid\n", "double-heading"),
        ("area_id,name,Naam\nA1,Noord,Zuid\n", "double-heading"),
        ("area_id,name\nA1,No\0ord\n", "nul"),
        ("A1,Noord\nA2,Zuid\n", "no-heading"),
        ("area_id,name\nA1,Noord,\nA1,Zuid\n", "duplicate-key"),
    ],
)
def test_faults_of_the_file(tmp_path: Path, text: str, problem: str) -> None:
    report = io.check(folder(tmp_path, areas=text))
    assert not report.ok
    assert problem in {fault.problem for fault in report.faults}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty-file"),
        (b"\n  \n", "empty-file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe", "encoding"),
        (b"\xff\xfea", "encoding"),
        (b"area_id,name\nA1,\x81\x8d\n", "encoding"),
        (b'area_id,name\nA1,"open\nA2,b\n', "csv-quotes"),
    ],
)
def test_a_file_that_is_no_csv(tmp_path: Path, data: bytes, problem: str) -> None:
    path = folder(tmp_path, areas=data)
    with pytest.raises(DataError) as caught:
        io.read(path)
    assert [fault.problem for fault in caught.value.faults] == [problem]
    assert "areas.csv" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_file_is_a_warning(tmp_path: Path) -> None:
    path = folder(tmp_path, areas="area_id,name\nA1,Noord\n", peple="x\n1\n")
    (tmp_path / "README.md").write_text("hallo")
    report = io.check(path)
    [fault] = report.faults
    assert report.ok
    assert not io.check(path, strict=True).ok
    assert (fault.severity, fault.problem) == ("warning", "unknown-file")
    assert "people" in report.as_dict()["faults"][0]["hint"]


def test_one_table_alone(tmp_path: Path) -> None:
    folder(tmp_path, areas="area_id,name\nA1,Noord\n")
    assert io.check(tmp_path / "areas.csv").rows == {"areas": 1}


def test_a_cell_may_be_as_long_as_it_likes(tmp_path: Path) -> None:
    border = "POLYGON" * 50_000
    areas = io.read(folder(tmp_path, areas=f"area_id,name\nA1,{border}\n")).areas
    assert areas["name"].tolist() == [border]
