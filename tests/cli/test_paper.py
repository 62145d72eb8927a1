"""``netmap new --paper``: the sheet for pen and paper."""

from __future__ import annotations

from pathlib import Path

import netmap as nm
from tests.cli.conftest import Run


def test_the_sheet_is_written_where_asked(run: Run, tmp_path: Path) -> None:
    small, large = tmp_path / "blad.html", tmp_path / "sheet.html"
    assert run("new", small, "--paper").code == 0
    assert run("new", large, "--paper", "--size", "a3", "--lang", "en").code == 0
    assert small.read_bytes() == nm.paper_sheet().encode()
    assert large.read_bytes() == nm.paper_sheet("a3", "en").encode()


def test_a_sheet_never_replaces_a_file_and_is_a_page(run: Run, tmp_path: Path) -> None:
    there = tmp_path / "blad.html"
    there.write_text("ingevuld")
    refused = run("new", there, "--paper")
    assert refused.code == 2
    assert "already exists" in refused.err
    assert there.read_text() == "ingevuld"
    wrong = run("new", tmp_path / "blad.xlsx", "--paper")
    assert wrong.code == 2
    assert ".html" in wrong.err
    assert not (tmp_path / "blad.xlsx").exists()
    both = run("new", tmp_path / "nieuw.html", "--paper", "--all")
    assert both.code == 2
    assert "--paper" in both.err
    assert not (tmp_path / "nieuw.html").exists()
