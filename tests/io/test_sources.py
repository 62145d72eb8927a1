"""Sources that cannot be read are one clear line each; several sources become one casebook."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from netmap import io
from netmap.casebook import Casebook
from netmap.errors import DataError, OptionError, WriteError

AREAS = {"areas": [{"area_id": "A1", "name": "Noord"}]}


def _bytes(data: bytes, name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def _json(content: object) -> Callable[[Path], Path]:
    return _bytes(json.dumps(content).encode(), "a.json")


def _zip(**entries: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        with zipfile.ZipFile(folder / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in entries.items():
                archive.writestr(name.replace("__", "/") + ".xml", data)
        return folder / "a.xlsx"

    return make


def _broken_zip(folder: Path) -> Path:
    io.new(folder / "whole.xlsx")
    data = (folder / "whole.xlsx").read_bytes()
    (folder / "a.xlsx").write_bytes(data[: len(data) // 2])
    return folder / "a.xlsx"


def _damaged(folder: Path) -> Path:
    """One byte of a sheet is wrong; the list of contents is fine."""
    io.write(Casebook.from_tables(AREAS), folder / "a.xlsx")
    data = bytearray((folder / "a.xlsx").read_bytes())
    with zipfile.ZipFile(folder / "a.xlsx") as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    data[entry.header_offset + 30 + len(entry.filename) + 20] ^= 0xFF
    (folder / "a.xlsx").write_bytes(bytes(data))
    return folder / "a.xlsx"


def _sheet_at_the_end_of_the_world(folder: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "areas"
    book.active["A1"], book.active["XFD1048576"] = "area_id", "x"
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def _no_known_sheet(folder: Path) -> Path:
    book = openpyxl.Workbook()
    book.active["A1"] = "iets"
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def _structures(folder: Path) -> Path:
    pd.DataFrame({"area_id": ["A1"], "name": [{"nl": "Noord"}]}).to_parquet(folder / "areas.parquet")
    return folder / "areas.parquet"


def _empty_folder(folder: Path) -> Path:
    (folder / "leeg").mkdir()
    (folder / "leeg" / "notes.txt").write_text("niets")
    return folder / "leeg"


BAD = {
    "missing": (lambda folder: folder / "no.xlsx", "missing-file"),
    "missing table": (lambda folder: folder / "kaart.csv", "missing-file"),
    "missing folder": (lambda folder: folder / "no", "missing-file"),
    "nul in the name": (lambda folder: Path(f"{folder}/a\0b.json"), "missing-file"),
    "empty workbook": (_bytes(b"", "a.xlsx"), "empty-file"),
    "empty json": (_bytes(b"", "a.json"), "empty-file"),
    "folder without tables": (_empty_folder, "no-tables"),
    "unknown ending": (_bytes(b"hello", "a.docx"), "unknown-ending"),
    "text as workbook": (_bytes(b"hello", "a.xlsx"), "not-a-workbook"),
    "zip as workbook": (_zip(hello=b"x"), "not-a-workbook"),
    "old workbook": (_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "a.xlsx"), "old-workbook"),
    "half a zip": (_broken_zip, "broken-zip"),
    "damaged zip": (_damaged, "broken-zip"),
    "no sheets inside": (_zip(xl__workbook=b"<workbook/>"), "broken-workbook"),
    "xml that is none": (_zip(xl__workbook=b"\xff<<<"), "broken-workbook"),
    "zip bomb": (_zip(xl__workbook=b"<workbook/>", xl__worksheets__sheet1=b" " * (110 << 20)), "workbook-too-large"),
    "a far cell": (_sheet_at_the_end_of_the_world, "sheet-too-large"),
    "no known sheet": (_no_known_sheet, "no-known-sheet"),
    "deep json": (_bytes(b"[" * 100_000 + b"]" * 100_000, "a.json"), "json-deep"),
    "deep json objects": (_bytes(b'{"people":' * 100_000 + b"1" + b"}" * 100_000, "a.json"), "json-deep"),
    "broken json": (_bytes(b'{"people": [', "a.json"), "broken-json"),
    "nan in json": (_bytes(b'{"areas": [{"area_id": NaN}]}', "a.json"), "broken-json"),
    "double name in json": (_bytes(b'{"areas": [{"name": "a", "name": "b"}]}', "a.json"), "broken-json"),
    "half a character in json": (_bytes(b'{"areas": [{"name": "\\ud800"}]}', "a.json"), "encoding"),
    "json list": (_json([1]), "json-shape"),
    "json of no rows": (_json({"people": {"a": 1}}), "json-shape"),
    "json rows of lists": (_json({"people": [[1]]}), "json-shape"),
    "json of deeper things": (_json({"people": [{"name": {"first": "Ans"}}]}), "json-shape"),
    "json with null in a list": (_json({"ties": [{"gives": [None]}]}), "json-shape"),
    "json of other things": (_json({"klanten": []}), "no-tables"),
    "binary json": (_bytes(bytes(range(256)), "a.json"), "encoding"),
    "parquet of structures": (_structures, "broken-parquet"),
    "broken parquet": (_bytes(b"PAR1 and no more", "people.parquet"), "broken-parquet"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_source_is_one_clear_line(case: str, tmp_path: Path) -> None:
    make, problem = BAD[case]
    path = make(tmp_path)
    with pytest.raises(DataError) as caught:
        io.read(path)
    message = str(caught.value)
    assert [fault.problem for fault in caught.value.faults] == [problem]
    assert "\n" not in message
    assert message.startswith(str(path))
    assert "Hint: " in message
    report = io.check(path)
    assert not report.ok
    assert report.rows == {}
    assert [fault["message"] != "" for fault in report.as_dict()["faults"]] == [True]


def test_no_source_at_all() -> None:
    with pytest.raises(OptionError):
        io.read()
    with pytest.raises(OptionError):
        io.check()


def test_an_unknown_table_in_json_is_a_warning(tmp_path: Path) -> None:
    path = _json(AREAS | {"peple": []})(tmp_path)
    report = io.check(path)
    assert (report.ok, report.rows, [fault.problem for fault in report.faults]) == (
        True,
        {"areas": 1},
        ["unknown-table"],
    )


def test_a_bad_source_does_not_hide_the_faults_of_another(tmp_path: Path) -> None:
    path = _json({"areas": [{"area_id": "A1"}]})(tmp_path)
    faults = io.check(tmp_path / "no.xlsx", path).faults
    assert [fault.problem for fault in faults] == ["missing-file", "missing-value"]


def test_sources_are_merged(tmp_path: Path) -> None:
    first = _json(AREAS)(tmp_path)
    (tmp_path / "csv").mkdir()
    (tmp_path / "csv" / "areas.csv").write_text("area_id,name\nA1,Noord\nA2,Zuid\n")
    assert io.read(first, tmp_path / "csv").areas["area_id"].tolist() == ["A1", "A2"]
    (tmp_path / "csv" / "areas.csv").write_text("area_id,name\nA1,Anders\n")
    with pytest.raises(DataError) as caught:
        io.read(first, tmp_path / "csv")
    assert [fault.problem for fault in caught.value.faults] == ["duplicate-other"]


def test_lists_in_json_are_arrays(tmp_path: Path) -> None:
    tie = {"household_id": "H1", "source": "A", "target": "B"}
    rows = [
        tie | {"observed_on": f"2026-01-0{day}", "gives": gives} for day, gives in enumerate((None, [], ["company"]), 1)
    ]
    io.write(Casebook.from_tables({"ties": rows}), tmp_path / "a.json")
    written = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [row["gives"] for row in written["ties"]] == [None, [], ["company"]]
    assert written["ties"][0]["circle"] is None


def test_parquet_of_others(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "service_id": ["S1", "S2"],
            "organisation_id": pd.Categorical(["O1", "O1"]),
            "name": ["a", "b"],
            "step": [3, 4],
            "capacity": pd.array([1, None], dtype="Int64"),
            "functions": [["practical", "company"], []],
            "observed_on": pd.to_datetime(["2026-01-02", None]),
        }
    )
    frame.to_parquet(tmp_path / "services.parquet", index=False)
    services = io.read(tmp_path).services
    assert services["organisation_id"].tolist() == ["O1", "O1"]
    assert services["functions"].tolist() == ["practical|company", "none"]
    assert services["capacity"].isna().tolist() == [False, True]
    assert services.loc[0, "observed_on"] == pd.Timestamp(2026, 1, 2)


@pytest.mark.parametrize(("name", "form"), [("a.docx", None), ("a.csv", None), ("a", "doc")])
def test_a_format_that_does_not_exist(tmp_path: Path, name: str, form: str | None) -> None:
    with pytest.raises(OptionError):
        io.write(Casebook.from_tables(AREAS), tmp_path / name, format=form)


def test_a_folder_that_held_other_tables(tmp_path: Path) -> None:
    io.write(Casebook.from_tables(AREAS | {"workers": []}), tmp_path / "out")
    io.write(Casebook.from_tables(AREAS), tmp_path / "out", format="parquet")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["areas.parquet"]


def test_text_that_no_workbook_can_hold(tmp_path: Path) -> None:
    for name in ("x" * 40_000, "a\ufffeb"):
        book = Casebook.from_tables({"areas": [{"area_id": "A1", "name": name}]})
        with pytest.raises(WriteError, match="areas, row 2, name"):
            io.write(book, tmp_path / "a.xlsx")
        assert list(tmp_path.iterdir()) == []


@settings(deadline=None, max_examples=60, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    name=st.sampled_from(["people.csv", "people.parquet", "a.json", "a.xlsx"]),
    data=st.one_of(st.binary(max_size=200), st.text(max_size=100).map(lambda text: text.encode("utf-8"))),
    head=st.sampled_from([b"", b"person_id,household_id,role\n", b'{"people": [', b"PK\x03\x04", b"\xff\xfe"]),
)
def test_no_bytes_whatever_make_a_traceback(name: str, data: bytes, head: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(head + data)
        assert io.check(path).as_dict()["faults"] or io.read(path)
