"""Results as files, with the page that says where they came from."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import date
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest

import netmap as nm
from netmap import io
from netmap.errors import OptionError, WriteError

ROWS = [
    {"household_id": "0012", "density": float("nan"), "size": 3, "evidence": ["=a", "b"], "day": date(2026, 1, 2)},
    {"household_id": "H2", "density": 0.5, "size": None, "evidence": [], "flags": {"stale": True}},
]
FRAME = pd.DataFrame(
    {"density": [np.nan, 0.5], "size": pd.array([3, None], dtype="Int64")},
    index=pd.Index(["0012", "H2"], name="household_id"),
)


def test_json_and_jsonl(tmp_path: Path) -> None:
    io.write_result(ROWS, tmp_path / "a.json")
    io.write_result(ROWS, tmp_path / "a.jsonl")
    whole = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert whole == [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert whole[0] == {
        "household_id": "0012",
        "density": None,
        "size": 3,
        "evidence": ["=a", "b"],
        "day": "2026-01-02",
    }
    assert whole[1]["flags"] == {"stale": True}


def test_csv(tmp_path: Path) -> None:
    io.write_result(ROWS, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0] == {
        "household_id": "0012",
        "density": "",
        "size": "3",
        "evidence": "'=a|b",  # a spreadsheet must not run it
        "day": "2026-01-02",
        "flags": "",
    }
    assert json.loads(rows[1]["flags"]) == {"stale": True}


def test_excel_and_parquet(tmp_path: Path) -> None:
    io.write_result(FRAME, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert list(sheet.values) == [("household_id", "density", "size"), ("0012", None, 3), ("H2", 0.5, None)]
    io.write_result(FRAME, tmp_path / "a.parquet")
    read = pd.read_parquet(tmp_path / "a.parquet")
    assert read["household_id"].tolist() == ["0012", "H2"]
    assert read["size"].isna().tolist() == [False, True]
    io.write_result([{"x": 1}, {"x": "een"}], tmp_path / "mixed.parquet")
    assert pd.read_parquet(tmp_path / "mixed.parquet")["x"].tolist() == ["1", "een"]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json", "a.jsonl", "a.parquet"])
def test_no_rows(tmp_path: Path, name: str) -> None:
    io.write_result([], tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, f"{name}.about.json"]


def test_the_page_about_a_result(tmp_path: Path) -> None:
    source = tmp_path / "in.json"
    source.write_text("{}")
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "areas.csv").write_text("area_id,name\n")
    about = {"sources": [source, tmp_path / "map"], "day": date(2026, 11, 22), "thresholds": {"days": 30}, "seed": 0}
    io.write_result(ROWS, tmp_path / "a.csv", about=about | {"columns": {"size": "aantal mensen"}})
    page = json.loads((tmp_path / "a.csv.about.json").read_text(encoding="utf-8"))
    assert page["netmap"] == nm.__version__
    assert page["day"] == "2026-11-22"
    assert page["columns"] == {"size": "aantal mensen"}
    assert page["sources"][0] == {"source": str(source), "sha256": hashlib.sha256(b"{}").hexdigest()}
    assert len(page["sources"][1]["sha256"]) == 64


def test_what_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="end in"):
        io.write_result(ROWS, tmp_path / "a.docx")
    with pytest.raises(WriteError, match="make the folder first"):
        io.write_result(ROWS, tmp_path / "no" / "a.csv")
    (tmp_path / "a.csv.about.json").mkdir()
    with pytest.raises(WriteError):
        io.write_result(ROWS, tmp_path / "a.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv.about.json"]
