"""``netmap decide``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DAY = ("--as-of", "2026-09-01")


def test_a_decision_becomes_one_line(run: Run, source: str, tmp_path: Path) -> None:
    out = tmp_path / "d.jsonl"
    advice = run("recommend", source, "H01", "--format", "json", *DAY).data
    first = advice["gaps"][0]["items"][0]["candidate_id"]
    shown = run("decide", source, "H01", first, "--accept", "--reason", "Past goed.", "-o", out, *DAY)
    again = run("decide", source, "H01", first, "--reject", "--reason", "Toch niet.", "-o", out, *DAY, "--lang", "en")
    assert (shown.code, again.code) == (0, 0)
    assert "plaats 1" in shown.out
    assert "Er is niets verstuurd." in shown.out
    assert "Nothing was sent." in again.out
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [(line["decision"], line["rank"], line["override"]) for line in lines] == [
        ("accept", 1, False),
        ("reject", 1, True),
    ]
    assert lines[0]["inputs_hash"] == lines[1]["inputs_hash"]
    assert lines[0]["as_of"] == "2026-09-01"


def test_what_advice_excludes_can_be_decided_and_is_said(run: Run, source: str, tmp_path: Path) -> None:
    advice = run("recommend", source, "H01", "--format", "json", *DAY).data
    shown = {item["candidate_id"] for gap in advice["gaps"] for item in gap["items"]}
    out = next(one for gap in advice["gaps"] for one in gap["excluded"] if one["candidate_id"] not in shown)
    arguments = ("--modify", "--reason", "Kan toch.", "-o", tmp_path / "d.jsonl", *DAY)
    found = run("decide", source, "H01", out["candidate_id"], *arguments, "--format", "json").data
    assert (found["state"], found["obstacle"], found["override"]) == ("excluded", out["reason"], True)
    told = run("decide", source, "H01", out["candidate_id"], *arguments).out
    assert "raadt dit af" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("H01", "S0O1", "--accept", "--reason", "x"), "did you mean S001"),
        (("H0I", "S001", "--accept", "--reason", "x"), "did you mean H01"),
        (("S001", "--accept", "--reason", "x"), "name one of them"),
        (("H01", "S001", "--reason", "x"), "--accept"),
        (("H01", "S001", "--accept", "--reject", "--reason", "x"), "one of"),
        (("H01", "S001", "--accept"), "--reason"),
        (("H01", "S001", "--accept", "--reason", " "), "needs a reason"),
        (("--rates", "no.jsonl"), "records none"),
    ],
)
def test_wrong_use_ends_with_one_line_and_leaves_no_file(
    run: Run, source: str, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run("decide", source, *arguments, "-o", tmp_path / "d.jsonl")
    lines = [line for line in done.err.splitlines() if "as of" not in line]
    assert (done.code, done.out, len(lines)) == (2, "", 1)
    assert told in lines[0]
    assert not list(tmp_path.iterdir())


def test_rates_are_counted_from_the_file(run: Run, source: str, tmp_path: Path) -> None:
    out = tmp_path / "d.jsonl"
    run("decide", source, "H01", "S001", "--reject", "--reason", "Nee.", "-o", out, *DAY)
    rows = run("decide", "--rates", out, "--format", "json").data
    assert {row["by"] for row in rows} == {"all", "rule", "step", "kind", "gap", "state"}
    assert all(row["decisions"] is None for row in rows)
    missing = run("decide", "--rates", tmp_path / "none.jsonl")
    assert (missing.code, len(missing.err.splitlines())) == (2, 1)
