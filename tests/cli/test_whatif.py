"""``netmap ring whatif`` and ``netmap household ask``, as people type them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
DAY = ("--as-of", "2026-06-30")


def test_whatif_takes_several_changes_of_several_values(run: Run, source: str) -> None:
    ties = ("--tie", "wijkteam-parkwijk", "gemeente", 5, "--tie", "cjg", "gemeente", 0)
    found = run("ring", "whatif", source, *ties, "--remove", "werkplein", "--format", "json", *DAY).data
    assert [change["change"] for change in found["changes"]] == ["RemoveOrganisation", "SetTie", "SetTie"]
    assert found["changes"][2] == {"change": "SetTie", "source": "cjg", "target": "gemeente", "level": 0}
    before, after = found["network"]["organisations"].values()
    assert before - after == 1
    assert {"coverage", "cutpoints", "opened", "closed", "verdict", "measures", "pairs_lost"} <= set(found)


def test_whatif_says_when_no_new_link_is_needed(run: Run, source: str) -> None:
    shown = run("ring", "whatif", source, "--tie", "wijkteam-parkwijk", "gemeente", 5, *DAY)
    assert shown.code == 0
    assert "nieuwe verbinding is hier niet nodig" in " ".join(shown.out.split())
    english = run("ring", "whatif", source, "--tie", "wijkteam-parkwijk", "gemeente", 5, "--lang", "en", *DAY)
    assert "No new link is needed" in english.out


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--tie", "cjg", "gemeente", "veel"),
        ("--tie", "cjg", "gemeente"),
        ("--tie", "cjg", "gemeente", "9"),
        ("--capacity", "nergens", "2"),
        ("--remove", "cjjg"),
        ("--without", "H02-99"),
        ("--remove", "wijkteam-parkwijk", "--team", "wijkteam-parkwijk"),
        ("--remove", "cjg", "--format", "csv"),
    ],
)
def test_whatif_refuses_in_one_line(run: Run, source: str, words: tuple[str, ...]) -> None:
    result = run("ring", "whatif", source, *words)
    assert result.code == 2
    assert result.out == ""
    assert result.err.splitlines()[-1].startswith("netmap: ")
    assert "Hint" in result.err or "requires 3 arguments" in result.err


def test_help_shows_how_options_are_spelt(run: Run) -> None:
    shown = run("ring", "whatif", "--help").out
    assert "--tie A B LEVEL" in shown
    assert "--capacity SERVICE PLACES" in shown


def test_ask_prints_questions_or_data(run: Run, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    shown = run("household", "ask", source, "H21", *DAY)
    assert shown.code == 0
    assert "broer Jelle: Wat doet deze persoon voor u?" in shown.out
    rows = run("household", "ask", source, "H21", "-k", 2, "--format", "json", *DAY).data
    assert [row["rank"] for row in rows] == [1, 2]
    keys = {"household_id", "rank", "question", "about", "cells", "settles", "titles", "expected", "narrows"}
    assert all(set(row) == keys for row in rows)
    assert run("household", "ask", source, "H21", "-k", 0).code == 2
    assert run("household", "ask", source).code == 2
