"""``netmap household compare`` and ``netmap ring compare``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DAYS = ("--before", "2025-06-10", "--after", "2026-05-20")


def test_a_household_on_two_days(run: Run, source: str) -> None:
    result = run("household", "compare", source, "H02", *DAYS, "--format", "json")
    assert result.code == 0
    assert result.data["household_id"] == "H02"
    assert (result.data["before"], result.data["after"]) == ("2025-06-10", "2026-05-20")
    assert [one["person_id"] for one in result.data["contacts"]["went"]] == ["H02-04"]
    text = run("household", "compare", source, "H02", *DAYS).out
    assert text.startswith("Toen en nu: Wim en Riet")
    assert "visvriend Harm" in text


def test_without_a_household_all_of_them_together(run: Run, source: str) -> None:
    result = run("household", "compare", source, *DAYS, "--format", "json")
    assert result.code == 0
    assert result.data["households"] >= 10
    text = run("household", "compare", source, *DAYS, "--lang", "en").out
    assert text.startswith("All households then and now")
    assert "H02" not in result.out + text
    assert "Wim" not in result.out + text


def test_a_single_household_need_not_be_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("person_id,household_id,role\nP1,H1,resident\n")
    assert run("household", "compare", tmp_path, *DAYS, "--format", "json").data["household_id"] == "H1"


def test_the_ring_on_two_days(run: Run, source: str) -> None:
    days = ("--before", "2025-05-20", "--after", "2026-05-20")
    result = run("ring", "compare", source, *days, "--team", "wijkteam-parkwijk", "--format", "json")
    assert result.code == 0
    assert result.data["team"] == ["wijkteam-parkwijk"]
    assert len(result.data["collaborations"]["came"]) == 5
    text = run("ring", "compare", source, *days, "--area", "BU99990001", "--lang", "en").out
    assert text.startswith("Outer ring then and now · Parkwijk-Noord")


@pytest.mark.parametrize("command", ["household", "ring"])
@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("2026-01-01", "2025-01-01", "must come before"),
        ("2026-01-01", "2026-01-01", "must come before"),
        ("gisteren", "2026-01-01", "--before 'gisteren' is not a day"),
        ("2025-01-01", "2026-13-01", "--after '2026-13-01' is not a day"),
    ],
)
def test_bad_days_are_one_line(run: Run, source: str, command: str, before: str, after: str, said: str) -> None:
    result = run(command, "compare", source, "--before", before, "--after", after)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert len(result.err.strip().splitlines()) == 1


def test_other_mistakes_are_one_line(run: Run, source: str) -> None:
    missing = run("household", "compare", source, "--before", "2025-01-01")
    assert (missing.code, "--after" in missing.err) == (2, True)
    unknown = run("household", "compare", source, "H0Z", *DAYS)
    assert (unknown.code, "unknown household" in unknown.err) == (2, True)
    form = run("household", "compare", source, "H02", *DAYS, "--format", "csv")
    assert (form.code, "table or json" in form.err) == (2, True)
