"""Every command on the example neighbourhood, with the JSON other programs read."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

Run = Callable[..., Any]
DAY = ("--as-of", "2026-06-30")


def test_check_counts_rows_and_finds_nothing_wrong(run: Run, source: str) -> None:
    result = run("check", source, "--format", "json")
    assert result.code == 0
    assert result.data["ok"] is True
    assert result.data["rows"]["services"] == 110
    assert not [fault for fault in result.data["faults"] if fault["severity"] == "error"]


def test_check_shows_all_faults_of_a_misspelt_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(
        "person_id,household_id,role,relation,bsn,shoe\nP1,H1,bewoner,,1,\nP2,H1,eigen netwerk,buurmn,2,42\n"
    )
    result = run("check", tmp_path, "--format", "json", "--lang", "en")
    assert result.code == 1
    assert {frozenset(fault) for fault in result.data["faults"]} == {
        frozenset(("severity", "source", "table", "row", "column", "value", "message", "hint"))
    }
    by_column = {fault["column"]: fault for fault in result.data["faults"]}
    assert (by_column["relation"]["row"], by_column["relation"]["value"]) == (3, "buurmn")
    assert "neighbour" in by_column["relation"]["hint"]
    assert by_column["bsn"]["severity"] == "error"
    assert by_column["shoe"]["severity"] == "warning"
    dutch = run("check", tmp_path, "--format", "json").data["faults"]
    assert "buur" in next(fault["hint"] for fault in dutch if fault["column"] == "relation")


def test_strict_makes_errors_of_warnings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("person_id,household_id,role,shoe\nP1,H1,resident,42\n")
    assert run("check", tmp_path).code == 0
    assert run("check", tmp_path, "--strict").code == 1


def test_measure_prints_every_household_and_null_for_unknown(run: Run, source: str) -> None:
    rows = run("measure", source, "--format", "json", *DAY).data
    assert len(rows) >= 60
    assert {"size", "formal_share", "density", "mean_strength", "support_emotional"} <= set(rows[0])
    values = [value for row in rows for value in row.values()]
    assert None in values
    assert not any(isinstance(value, float) and math.isnan(value) for value in values)
    lines = run("measure", source, "--format", "jsonl", *DAY).out.splitlines()
    assert [json.loads(line) for line in lines] == rows


def test_measure_writes_a_file_with_a_page_about_it(run: Run, source: str, tmp_path: Path) -> None:
    target = tmp_path / "measures.csv"
    assert run("measure", source, "-o", target, *DAY).code == 0
    rows = pd.read_csv(target)
    about = json.loads((tmp_path / "measures.csv.about.json").read_text(encoding="utf-8"))
    assert len(rows) >= 60
    assert about["as_of"] == "2026-06-30"
    assert set(rows.columns) - {"household_id"} <= set(about["columns"])


def test_gaps_carry_evidence_or_what_is_missing(run: Run, source: str) -> None:
    rows = run("gaps", source, "--format", "json", *DAY).data
    keys = {"household_id", "gap_id", "state", "severity", "title", "text", "evidence", "missing", "action"}
    assert all(set(row) == keys for row in rows)
    assert {row["state"] for row in rows} == {"fired", "unknown"}
    assert all(row["evidence"] for row in rows if row["state"] == "fired")
    assert all(row["missing"] for row in rows if row["state"] == "unknown")
    every = run("gaps", source, "--format", "json", "--all-rules", *DAY).data
    assert {row["state"] for row in every} == {"fired", "unknown", "clear"}
    of_team = [row for row in every if row["household_id"] is None]
    assert {row["gap_id"] for row in of_team} == {"G24", "G25"}
    assert all(row["organisation_id"] for row in of_team)
    with_strengths = run("gaps", source, "--format", "json", "--strengths", *DAY).data
    strengths = [row for row in with_strengths if "strength_id" in row]
    assert strengths
    assert all(set(row) == {"household_id", "strength_id", "title", "text"} for row in strengths)
    assert [row for row in with_strengths if "gap_id" in row] == rows


def test_thresholds_are_settings_and_stand_beside_the_result(run: Run, source: str, tmp_path: Path) -> None:
    def stale(*options: str) -> set[str]:
        rows = run("gaps", source, "--format", "json", *options, *DAY).data
        return {row["household_id"] for row in rows if row["gap_id"] == "G28" and row["state"] == "fired"}

    assert "H16" in stale()
    assert "H16" not in stale("--threshold", "stale_days=3650")
    target = tmp_path / "gaps.json"
    assert run("gaps", source, "--threshold", "stale_days=365", "-o", target, *DAY).code == 0
    about = json.loads((tmp_path / "gaps.json.about.json").read_text(encoding="utf-8"))
    assert about["thresholds"]["stale_days"] == 365
    assert (
        json.loads(target.read_text(encoding="utf-8"))
        == run("gaps", source, "--threshold", "stale_days=365", "--format", "json", *DAY).data
    )
    for wrong in ("stale=3", "stale_days=long", "endurance=ever"):
        assert run("gaps", source, "--threshold", wrong).code == 2


def test_recommend_prints_the_advice_of_one_household_or_of_all(run: Run, source: str) -> None:
    one = run("recommend", source, "H01", "--format", "json", *DAY).data
    assert {"household_id", "as_of", "status", "safety", "gaps", "policy", "warnings"} <= set(one)
    assert one["as_of"] == "2026-06-30"
    items = [item for gap in one["gaps"] for item in gap["items"]]
    assert items
    assert all(item["reasons"] for item in items)
    assert all(len(gap["items"]) <= 3 for gap in one["gaps"])
    everyone = run("recommend", source, "--all", "--format", "json", *DAY).data
    assert one in everyone
    assert len(everyone) >= 60


def test_a_question_by_hand_counts_even_when_no_rule_fired(run: Run, source: str) -> None:
    result = run("recommend", source, "H01", "--domain", "jus", "--format", "json", *DAY)
    assert {gap["gap_id"] for gap in result.data["gaps"]} == {"G29-jus"}


def test_maps_and_reports_are_written_where_asked(run: Run, source: str, tmp_path: Path) -> None:
    household, ring = tmp_path / "h.html", tmp_path / "r.html"
    assert run("household", "map", source, "H01", "-o", household, *DAY).code == 0
    assert run("ring", "map", source, "-o", ring, *DAY).code == 0
    for page in (household, ring):
        assert '<script type="application/json" id="scene">' in page.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["h.html", "r.html"]
    assert "H01" in run("household", "report", source, "H01", *DAY).out
    assert run("ring", "report", source, *DAY).out.strip()


def test_a_map_without_a_name_gets_the_households_code_and_replaces_nothing(
    run: Run, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("household", "map", source, "H01", *DAY).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["netwerkkaart-H01.html"]
    assert run("household", "map", source, "H01", *DAY).code == 2


def test_household_list_names_every_household(run: Run, source: str) -> None:
    rows = run("household", "list", source, "--format", "json", *DAY).data
    assert {"household_id", "label", "area", "contact_status", "contacts", "newest"} == set(rows[0])
    assert len({row["household_id"] for row in rows}) == len(rows) >= 60


def test_convert_there_and_back_is_the_same(run: Run, source: str, tmp_path: Path) -> None:
    assert run("convert", source, tmp_path / "p.xlsx").code == 0
    assert run("convert", tmp_path / "p.xlsx", tmp_path / "p.json").code == 0
    assert run("convert", source, tmp_path / "q.json").code == 0
    assert (tmp_path / "p.json").read_bytes() == (tmp_path / "q.json").read_bytes()


def test_convert_says_what_it_could_not_carry(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("person_id,household_id,role,shoe\nP1,H1,resident,42\n")
    result = run("convert", tmp_path, tmp_path / "out.json", "--format", "json")
    assert result.code == 1
    assert [fault["column"] for fault in result.data["not_carried"]] == ["shoe"]


def test_a_name_that_does_not_tell_its_format(run: Run, source: str, tmp_path: Path) -> None:
    assert run("convert", source, tmp_path / "plain", "--to", "json").code == 0
    assert run("check", tmp_path / "plain").code == 1
    assert run("convert", tmp_path / "plain", tmp_path / "again.json", "--from", "json").code == 0
    assert (tmp_path / "plain").read_bytes() == (tmp_path / "again.json").read_bytes()


def test_one_household_needs_no_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("person_id,household_id,role,name\nP1,H1,resident,Testpersoon\n")
    assert run("household", "map", tmp_path, "-o", tmp_path / "map.html", *DAY).code == 0


@pytest.mark.parametrize("name", ["density", "size", "G01", "G29-fin", "K03", "CAPACITY_ZERO", "betweenness"])
def test_explain(run: Run, name: str) -> None:
    facts = run("explain", name, "--format", "json").data
    assert facts["id"] == name
    assert facts["title"]
    assert facts["meaning"]


def test_english_on_request(run: Run, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    dutch = run("gaps", source, "--format", "json", *DAY).data
    english = run("gaps", source, "--format", "json", "--lang", "en", *DAY).data
    assert [row["gap_id"] for row in dutch] == [row["gap_id"] for row in english]
    assert dutch[0]["title"] != english[0]["title"]
    monkeypatch.setenv("NETMAP_LANG", "en")
    assert run("gaps", source, "--format", "json", *DAY).data == english


def test_the_same_input_gives_the_same_bytes(run: Run, source: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run("demo", "--out", tmp_path / name).code == 0
    files = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert len(files) >= 3
    for name in files:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_demo_prints_the_paths_it_wrote(run: Run, tmp_path: Path) -> None:
    result = run("demo", "--out", tmp_path / "demo")
    paths = [Path(line.split(": ", 1)[1].strip()) for line in result.out.splitlines()]
    assert len(paths) >= 3
    assert all(path.is_file() and path.stat().st_size for path in paths)
    assert {"verslag-H01.html", "verslag-buitenring.html"} <= {path.name for path in paths}


def test_the_terminal_shows_no_control_characters(run: Run, tmp_path: Path) -> None:
    (tmp_path / "households.csv").write_text("household_id,label\nH1,\x1b[31mred\u202e\n", encoding="utf-8")
    shown = run("household", "list", tmp_path).out
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown


def test_a_person_at_a_terminal_sees_that_netmap_works(run: Run, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = run("recommend", source, "--all", "--format", "json", *DAY)
    assert "━" not in quiet.err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    seen = run("recommend", source, "--all", "--format", "json", *DAY)
    assert "━" in seen.err
    assert seen.out == quiet.out
