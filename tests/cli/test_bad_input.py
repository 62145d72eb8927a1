"""Whatever goes wrong: one line, an exit code, no traceback, nothing half-written."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., object]
PEOPLE = "person_id,household_id,role\nP1,H1,resident\nP2,H1,informal\n"


def _csv(folder: Path, name: str, text: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def _missing(tmp: Path) -> Path:
    return tmp / "nothing.xlsx"


def _empty_file(tmp: Path) -> Path:
    (tmp / "empty.xlsx").touch()
    return tmp / "empty.xlsx"


def _empty_json(tmp: Path) -> Path:
    (tmp / "empty.json").touch()
    return tmp / "empty.json"


def _folder_without_tables(tmp: Path) -> Path:
    return _csv(tmp / "folder", "notes.txt", "hello")


def _not_a_workbook(tmp: Path) -> Path:
    (tmp / "text.xlsx").write_text("just text")
    return tmp / "text.xlsx"


def _zip_but_no_workbook(tmp: Path) -> Path:
    with zipfile.ZipFile(tmp / "zip.xlsx", "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    return tmp / "zip.xlsx"


def _broken_zip(tmp: Path) -> Path:
    (tmp / "broken.xlsx").write_bytes(b"PK\x03\x04" + b"\x00" * 200)
    return tmp / "broken.xlsx"


def _deep_json(tmp: Path) -> Path:
    (tmp / "deep.json").write_text('{"people": ' + "[" * 100_000 + "]" * 100_000 + "}")
    return tmp / "deep.json"


def _odd_json(tmp: Path) -> Path:
    (tmp / "odd.json").write_text('[1, 2, "three"]')
    return tmp / "odd.json"


def _broken_json(tmp: Path) -> Path:
    (tmp / "broken.json").write_text('{"people": [')
    return tmp / "broken.json"


def _broken_parquet(tmp: Path) -> Path:
    return _csv(tmp / "parquet", "people.parquet", b"PAR1 and then nothing PAR1")


def _binary_csv(tmp: Path) -> Path:
    return _csv(tmp / "binary", "people.csv", bytes(range(256)) * 20)


def _nul(tmp: Path) -> Path:
    return _csv(tmp / "nul", "people.csv", PEOPLE.replace("P2", "P\x002"))


def _double_heading(tmp: Path) -> Path:
    return _csv(tmp / "double", "people.csv", PEOPLE.replace("household_id", "person_id"))


def _long_row(tmp: Path) -> Path:
    return _csv(tmp / "long", "people.csv", PEOPLE + "P3,H1,informal,and,more\n")


def _no_heading(tmp: Path) -> Path:
    return _csv(tmp / "bare", "people.csv", "P1,H1,resident\nP2,H1,informal\n")


def _no_content(tmp: Path) -> Path:
    return _csv(tmp / "nocontent", "people.csv", "")


def _empty_casebook(tmp: Path) -> Path:
    return _csv(tmp / "rowless", "people.csv", "person_id,household_id,role\n")


def _duplicate(tmp: Path) -> Path:
    return _csv(tmp / "twice", "people.csv", PEOPLE + "P1,H1,informal\n")


def _other_household(tmp: Path) -> Path:
    _csv(tmp / "other", "people.csv", PEOPLE + "P9,H9,informal\n")
    return _csv(tmp / "other", "ties.csv", "household_id,source,target\nH1,P1,P9\n")


BAD = [
    _missing,
    _empty_file,
    _empty_json,
    _folder_without_tables,
    _not_a_workbook,
    _zip_but_no_workbook,
    _broken_zip,
    _deep_json,
    _odd_json,
    _broken_json,
    _broken_parquet,
    _binary_csv,
    _nul,
    _double_heading,
    _long_row,
    _no_heading,
    _no_content,
    _empty_casebook,
    _duplicate,
    _other_household,
]


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_bad_sources_stop_every_command_with_one_line(make: Callable[[Path], Path], tmp_path: Path, run: Run) -> None:
    source = make(tmp_path)
    for command in (["measure", source], ["household", "map", source, "H1", "-o", tmp_path / "map.html"]):
        result = run(*command)
        assert result.code == 2
        assert len(result.err.strip().splitlines()) == 1, result.err
        assert not result.out
        assert "Traceback" not in result.err
        assert "internal error" not in result.err
    assert not (tmp_path / "map.html").exists()


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_bad_sources_are_faults_of_a_check(make: Callable[[Path], Path], tmp_path: Path, run: Run) -> None:
    result = run("check", make(tmp_path), "--format", "json")
    assert result.code == 1
    assert result.data["ok"] is False
    errors = [fault for fault in result.data["faults"] if fault["severity"] == "error"]
    assert errors
    assert all(fault["message"] and str(tmp_path) in fault["source"] for fault in errors)


@pytest.mark.parametrize(
    "args",
    [
        ["nonsense"],
        ["measure"],
        ["measure", "x", "--format", "xml"],
        ["household", "map"],
        ["recommend", "SOURCE", "H01", "--gap", "G99"],
        ["recommend", "SOURCE", "H01", "--domain", "money"],
        ["recommend", "SOURCE", "--top", "0"],
        ["household", "map", "SOURCE", "H999", "-o", "map.html"],
        ["household", "map", "SOURCE", "-o", "map.html"],
        ["household", "report", "SOURCE", "H999"],
        ["ring", "map", "SOURCE", "--team", "nobody", "-o", "map.html"],
        ["ring", "report", "SOURCE", "--area", "nowhere"],
        ["measure", "SOURCE", "--as-of", "yesterday"],
        ["explain", "nothing"],
        ["new", "file.docx"],
        ["convert", "SOURCE"],
        ["convert", "SOURCE", "out.docx"],
    ],
)
def test_wrong_use_is_one_line_and_exit_2(args: list[str], run: Run, source: str, tmp_path: Path) -> None:
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        result = run(*[source if arg == "SOURCE" else arg for arg in args])
    finally:
        os.chdir(here)
    assert result.code == 2
    lines = [line for line in result.err.strip().splitlines() if not line.startswith("netmap: as of")]
    assert len(lines) == 1, result.err
    assert not result.out
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_household_offers_near_ones(run: Run, source: str) -> None:
    result = run("household", "report", source, "H0I")
    assert result.code == 2
    assert "H01" in result.err


def test_targets_that_cannot_be_written(run: Run, source: str, tmp_path: Path) -> None:
    (tmp_path / "folder.html").mkdir()
    for target in (tmp_path / "no" / "where" / "map.html", tmp_path / "folder.html"):
        result = run("household", "map", source, "H01", "-o", target)
        assert result.code == 2
        assert str(target) in result.err
    assert [path.name for path in tmp_path.rglob("*")] == ["folder.html"]


def test_new_and_convert_never_replace_a_file(run: Run, source: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.xlsx"
    mine.write_text("my work")
    assert run("new", mine).code == 2
    assert run("convert", source, mine).code == 2
    assert mine.read_text() == "my work"


@pytest.mark.parametrize("command", ["convert", "map", "measure"])
def test_a_full_disk_leaves_nothing(command: str, source: str, tmp_path: Path) -> None:
    target = {"convert": tmp_path / "out.xlsx", "map": tmp_path / "map.html", "measure": tmp_path / "m.csv"}[command]
    args = {
        "convert": ["convert", source, str(target)],
        "map": ["household", "map", source, "H01", "-o", str(target)],
        "measure": ["measure", source, "-o", str(target)],
    }[command]
    done = subprocess.run(
        [sys.executable, "-c", f"from netmap_cli.app import main; main({json.dumps(args)})"],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512)),
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
