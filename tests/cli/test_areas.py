"""``netmap area card`` and ``netmap area monitor``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
DAY = ("--as-of", "2026-06-30")


def test_a_card_is_shown_by_name_or_code(run: Run, source: str) -> None:
    named = run("area", "card", source, "Parkwijk-Zuid", *DAY)
    assert named.code == 0
    assert named.out.startswith("Dienstkaart Parkwijk-Zuid")
    assert "Inwoners: 4150" in named.out
    assert run("area", "card", source, "BU99990002", *DAY).out == named.out


def test_an_area_must_be_named_and_known(run: Run, source: str) -> None:
    nothing = run("area", "card", source)
    assert (nothing.code, nothing.out) == (2, "")
    assert "no area was named" in nothing.err
    unknown = run("area", "card", source, "Parkwijk-Zuit", *DAY)
    assert unknown.code == 2
    assert "did you mean Parkwijk-Zuid" in unknown.err


def test_a_card_is_written_as_a_page(run: Run, source: str, tmp_path: Path) -> None:
    result = run("area", "card", source, "Waterkant", *DAY, "--lang", "en", "-o", tmp_path / "card.html")
    assert (result.code, result.out) == (0, "")
    page = (tmp_path / "card.html").read_text("utf-8")
    assert "<h1>Area card Waterkant</h1>" in page
    assert "<script" not in page


def test_the_monitor_takes_a_day_to_compare_with(run: Run, source: str) -> None:
    result = run("area", "monitor", source, *DAY, "--before", "2025-01-31", "--format", "json")
    assert result.code == 0
    assert result.data["title"] == "Hoe gaat het in de wijken?"
    assert "31 januari 2025 en 30 juni 2026" in str(result.data)
    late = run("area", "monitor", source, *DAY, "--before", "2026-07-01")
    assert late.code == 2
    assert "must come before" in late.err


def test_the_ring_report_is_written_for_the_team(run: Run, source: str, tmp_path: Path) -> None:
    result = run("ring", "report", source, *DAY, "-o", tmp_path / "team.md")
    assert (result.code, result.out) == (0, "")
    text = (tmp_path / "team.md").read_text("utf-8")
    assert "## Nieuwe schakels" in text
    assert "H05" in text
