"""``netmap allocate`` as a person uses it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import netmap as nm
from tests.cli.conftest import Run

DAY = "2026-06-30"


def test_the_first_table_says_which_place_is_missing(run: Run, source: str) -> None:
    shown = run("allocate", source, "--as-of", DAY)
    assert shown.code == 0
    assert shown.out.startswith("Welke plek ontbreekt")
    assert "één plek helpt 1 huishouden" in shown.out
    assert shown.out.index("Voorstel per huishouden") > shown.out.index("Waar één plek meer helpt")
    assert "Dit is een voorstel om te bespreken." in shown.out


def test_json_holds_everything_and_csv_the_households(run: Run, source: str) -> None:
    whole = run("allocate", source, "--as-of", DAY, "--format", "json", "--lang", "en").data
    assert list(whole) == ["missing", "scarce", "households", "groups", "summary", "verify", "sentences"]
    rows = list(csv.DictReader(io.StringIO(run("allocate", source, "--as-of", DAY, "--format", "csv").out)))
    assert [row["household_id"] for row in rows] == [row["household_id"] for row in whole["households"]]
    assert whole["summary"]["floor"]["floor"] == 0.95


def test_options_reach_the_allocation(run: Run, source: str) -> None:
    options = ("--no-floor", "--volunteer-limit", "0", "--max-wait", "14", "--no-text", "--format", "json")
    whole = run("allocate", source, "--as-of", DAY, *options).data
    steps = nm.load_example("parkwijk").snapshot().services.set_index("service_id")["step"]
    given = {row["service_id"] for row in whole["households"]} - {None}
    assert given
    assert {int(steps[one]) for one in given} <= {4, 5}
    assert whole["summary"]["floor"] is None
    assert whole["summary"]["max_wait"] == 14


def test_a_file_holds_the_proposal_and_a_page_about_it(run: Run, source: str, tmp_path: Path) -> None:
    assert run("allocate", source, "--as-of", DAY, "-o", tmp_path / "plan.csv").code == 0
    about = json.loads((tmp_path / "plan.csv.about.json").read_text("utf-8"))
    assert about["summary"]["asked"] == len((tmp_path / "plan.csv").read_text("utf-8").splitlines()) - 1
    assert run("allocate", source, "--as-of", DAY, "-o", tmp_path / "plan.json").code == 0
    assert json.loads((tmp_path / "plan.json").read_text("utf-8"))[0]["missing"]


@pytest.mark.parametrize(
    "options", [("--floor-group", "colour"), ("--volunteer-limit", "-1"), ("--model", "nowhere.json")]
)
def test_wrong_use_is_one_clear_line(run: Run, source: str, options: tuple[str, str]) -> None:
    shown = run("allocate", source, *options)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.strip().splitlines()[-1].startswith("netmap: ")


def test_without_a_known_free_place_it_stops(run: Run, tmp_path: Path) -> None:
    book = nm.load_example("parkwijk")
    tables = {name: frame.to_dict("records") for name, frame in book.tables.items()}
    tables["services"] = [{**row, "capacity": None} for row in tables["services"]]
    nm.write(nm.Casebook.from_tables(tables), tmp_path / "full")
    shown = run("allocate", tmp_path / "full", "--as-of", DAY)
    assert (shown.code, shown.out) == (2, "")
    assert "no service has a free place that is known" in shown.err
