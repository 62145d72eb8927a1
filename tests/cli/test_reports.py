"""``netmap household report`` and ``card`` write what a person asks for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl

from tests.cli.conftest import Run

DAY = ("--as-of", "2026-06-30")


def test_the_ending_decides_what_is_written(run: Run, source: str, tmp_path: Path) -> None:
    for ending in ("md", "xlsx"):
        result = run("household", "report", source, "H02", "-o", tmp_path / f"r.{ending}", *DAY)
        assert (result.code, result.out) == (0, "")
        assert f"r.{ending}" in result.err
    assert (tmp_path / "r.md").read_text("utf-8").startswith("# Het netwerk van Wim en Riet\n")
    book = openpyxl.load_workbook(BytesIO((tmp_path / "r.xlsx").read_bytes()))
    assert book.sheetnames == ["Teksten", "Onderdelen", "Contacten", "Aandachtspunten", "Eén plan", "Doelen"]
    assert book["Doelen"]["A2"].value == "Wim gaat twee dagen per week graag ergens heen."
    refused = run("household", "report", source, "H02", "-o", tmp_path / "r.pdf", *DAY)
    assert refused.code == 2
    assert "Hint: end in .html" in refused.err


def test_the_residents_report_is_another_one_and_says_to_read_it_first(run: Run, source: str, tmp_path: Path) -> None:
    shown = run("household", "report", source, "H02", "--for", "resident", *DAY)
    assert "Uw rechten" in shown.out
    assert "Aandachtspunten" not in shown.out
    assert "Lees de tekst eerst zelf." in shown.err
    target = tmp_path / "voor-u.html"
    assert run("household", "report", source, "H02", "--for", "resident", "--lang", "en", "-o", target, *DAY).code == 0
    assert "Your rights" in target.read_text("utf-8")
    assert run("household", "report", source, "H02", "--for", "police", *DAY).code == 2


def test_a_card_comes_with_its_day(run: Run, source: str, tmp_path: Path) -> None:
    result = run("household", "card", source, "H02", "--to", "S083", "-o", tmp_path / "kaart.html", *DAY)
    assert result.code == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["kaart.html", "kaart.ics"]
    assert (tmp_path / "kaart.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert "Wie bel je" in run("household", "card", source, "H02", "--to", "S083", *DAY).out
    unknown = run("household", "card", source, "H02", "--to", "S08", *DAY)
    assert unknown.code == 2
    assert "unknown service or organisation 'S08'. Hint: did you mean" in unknown.err
