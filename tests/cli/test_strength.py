"""``netmap strength``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import netmap as nm
from netmap.strength import COMPONENTS
from tests.build import network
from tests.cli.conftest import Run
from tests.strength.people import CONFIRMED, FIVE

KEYS = ["household_id", "strength", "low", "high", "words", "completeness", "components", "without", "note"]


@pytest.fixture
def fixture_3(tmp_path: Path) -> Path:
    path = tmp_path / "drie.json"
    nm.write(network(*FIVE, household=CONFIRMED), path)
    return path


def test_json_has_the_keys_and_values_of_fixture_3(run: Run, fixture_3: Path) -> None:
    found = run("strength", fixture_3, "--format", "json", "--as-of", "2026-06-01").data
    assert [list(item) for item in found] == [KEYS]
    item = found[0]
    assert list(item["components"]) == list(COMPONENTS)
    assert round(item["strength"], 2) == 73.82
    assert item["completeness"] == 1
    # 71 to 78 is solid, but the carer is overloaded (G09)
    assert item["words"] == ["stevig, maar mantelzorger heeft het te zwaar"]
    assert [person["person_id"] for person in item["without"]] == ["B", "A", "D", "C"]
    assert "niet geijkt" in item["note"]
    assert "vier alledaagse soorten" in item["note"]


def test_a_household_shows_its_profile_before_the_number(run: Run, fixture_3: Path) -> None:
    shown = run("strength", fixture_3, "H1", "--as-of", "2026-06-01", "--lang", "en").out
    assert shown.index("number of people") < shown.index("giving and getting") < shown.index("74 (lies between 71 and")
    assert "solid, but" in shown
    assert "not calibrated" in shown


def test_a_table_has_the_components_first_and_says_what_it_cannot_do(run: Run, source: str) -> None:
    result = run("strength", source, "--format", "csv", "--draws", 50)
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert list(rows[0]) == ["household_id", *COMPONENTS, "strength", "low", "high", "completeness", "words"]
    assert len(rows) == len(nm.read(source).household_ids)
    assert "verschillende grootte" in result.err


def test_too_little_is_null_with_words(run: Run, source: str) -> None:
    found = run("strength", source, "--format", "json", "--draws", 50).data
    thin = [item for item in found if item["strength"] is None]
    assert thin
    for item in thin:
        assert (item["low"], item["high"], item["words"]) == (None, None, ["nog te weinig ingevuld"])
        assert set(item["components"].values()) == {None}


def test_one_household_says_the_same_as_all_of_them(run: Run, source: str) -> None:
    every = run("strength", source, "--format", "json", "--draws", 50).data
    one = run("strength", source, "H02", "--format", "json", "--draws", 50).data
    assert one == [item for item in every if item["household_id"] == "H02"]


def test_a_file_holds_everything(run: Run, fixture_3: Path, tmp_path: Path) -> None:
    out = tmp_path / "kracht.json"
    assert run("strength", fixture_3, "-o", out, "--draws", 50).code == 0
    rows = json.loads(out.read_text("utf-8"))
    assert list((rows["rows"] if isinstance(rows, dict) else rows)[0]) == KEYS
    assert run("strength", fixture_3, "-o", tmp_path / "kracht.csv", "--draws", 50).code == 0


@pytest.mark.parametrize("arguments", [["--draws", "1"], ["--seed", "-1"], ["H99"]])
def test_bad_arguments_are_one_line(run: Run, fixture_3: Path, arguments: list[str]) -> None:
    result = run("strength", fixture_3, *arguments)
    assert result.code == 2
    assert result.out == ""
    assert len(result.err.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["strength", "strength_spread", "lsns6", "lsns_proxy", "ediz_plus", "mspss"])
def test_components_and_scales_are_explained(run: Run, name: str) -> None:
    assert run("explain", name, "--format", "json").data["id"] == name
