"""The fixtures of the method as files, through the commands, to the digits printed there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import netmap as nm
from tests.build import contact, network
from tests.cli.conftest import Run
from tests.ego.test_structure import fixture_1
from tests.real_data import personal_networks
from tests.ring.build import FIXTURE_2, ring_of
from tests.strength.people import CONFIRMED, FIVE, ONE

Write = Callable[[nm.Casebook], Path]

DAY = ("--as-of", "2026-06-01")
JSON = ("--format", "json", *DAY)


@pytest.fixture(params=["huis.json", "huis.xlsx", "huis"])
def write(request: pytest.FixtureRequest, tmp_path: Path) -> Write:
    """Writes a casebook as JSON, as a workbook and as a folder of CSV files."""

    def call(book: nm.Casebook) -> Path:
        nm.write(book, tmp_path / request.param)
        return tmp_path / str(request.param)

    return call


def shown(row: Mapping[str, float], wanted: Mapping[str, str]) -> dict[str, str]:
    """The measures with as many digits as the method prints."""
    return {name: f"{row[name]:.{len(digits.partition('.')[2])}f}" for name, digits in wanted.items()}


FIXTURE_1 = {
    "size": "3",
    "effective_size": "2.3333",
    "efficiency": ".7778",
    "constraint": ".611111",
    "hierarchy": ".052205",
    "effective_size_weighted": "2.444444",
    "efficiency_weighted": ".814815",
    "constraint_weighted": ".536458",
    "hierarchy_weighted": ".174527",
    "betweenness": "2.0",
    "betweenness_normalised": ".6667",
    "density": ".3333",
    "components": "2",
    "isolates": "1",
    "fragmentation": ".6667",
    "distance_fragmentation": ".6667",
}


def wants(printed: Mapping[str, str]) -> dict[str, str]:
    return {name: f"0{digits}" if digits.startswith(".") else digits for name, digits in printed.items()}


def test_fixture_1(run: Run, write: Write) -> None:
    (row,) = run("measure", write(fixture_1()), *JSON).data
    assert shown(row, FIXTURE_1) == wants(FIXTURE_1)


@pytest.mark.parametrize(
    ("knows", "printed"),
    [
        (["ab", "ac", "bc"], {"constraint": ".925926", "effective_size": "1"}),
        ([], {"constraint": ".3333", "effective_size": "3"}),
    ],
)
def test_complete_network_and_star(run: Run, tmp_path: Path, knows: list[str], printed: dict[str, str]) -> None:
    ties = [tuple(pair) for pair in knows]
    nm.write(network(*map(contact, "abc"), knows=ties, household={"contact_ties": "confirmed"}), tmp_path / "huis.json")
    (row,) = run("measure", tmp_path / "huis.json", *JSON).data
    assert shown(row, printed) == wants(printed)


def test_relations_of_fixture_1(run: Run, write: Write) -> None:
    people = [contact(name, relation=of) for name, of in zip("abcd", ["family"] * 3 + ["friend"], strict=True)]
    (row,) = run("measure", write(network(*people)), *JSON).data
    printed = {"blau_relation": ".375", "iqv_relation": ".4125"}
    assert shown(row, printed) == wants(printed)


def test_ego_28_of_the_real_networks(run: Run, tmp_path: Path, shared_data: Callable[[str], Path]) -> None:
    nm.write(personal_networks(shared_data("ego_srilanka"), everybody_close=True), tmp_path / "egos")
    rows = {row["household_id"]: row for row in run("measure", tmp_path / "egos", "--format", "json").data}
    printed = {"constraint_weighted": ".07344785", "constraint": ".08544433"}
    assert shown(rows["28"], printed) == wants(printed)


def test_fixture_2(run: Run, write: Write) -> None:
    report = run("ring", "report", write(ring_of(FIXTURE_2)), *JSON).data
    measures = {row["organisation_id"]: row for row in report["measures"]}
    pairs = 6 * 5 / 2
    for name in ("betweenness", "betweenness_working"):
        between = {one: round(row[name] * pairs, 9) for one, row in measures.items()}
        assert between == {"1": 0, "2": 0, "3": 8, "4": 9, "5": 8, "6": 0, "7": 0}
    assert {row["core"] for row in measures.values()} == {2}
    assert [one for one, row in measures.items() if row["cutpoint"]] == ["3", "4", "5"]
    assert [row["organisation_id"] for row in report["cutpoints"]] == ["3", "4", "5"]
    assert report["bridges"] == [["3", "4"], ["4", "5"]]
    printed = {"fragmentation": "0", "distance_fragmentation": ".3889", "centralisation": ".1667"}
    printed |= {"robustness": ".244898"}
    assert shown(report["network"], printed) == wants(printed)
    assert report["key_players"]["organisations"] == ["3", "5"]
    assert shown(report["key_players"], {"fragmentation": ".8"}) == {"fragmentation": "0.8"}


@pytest.mark.parametrize(("lost", "printed"), [("4", ".6"), ("3", ".5333"), ("35", ".8")])
def test_fixture_2_when_organisations_are_lost(run: Run, tmp_path: Path, lost: str, printed: str) -> None:
    nm.write(ring_of(FIXTURE_2), tmp_path / "ring.json")
    removed = [word for one in lost for word in ("--remove", one)]
    found = run("ring", "whatif", tmp_path / "ring.json", *removed, *JSON).data["network"]["fragmentation"]
    assert found["before"] == 0
    assert shown(found, {"after": printed}) == wants({"after": printed})


def test_fixture_3(run: Run, write: Write) -> None:
    (item,) = run("strength", write(network(*FIVE, household=CONFIRMED)), *JSON).data
    printed = {
        "size": ".6",
        "functions": ".75",
        "closeness": ".814815",
        "spread": ".866667",
        "diversity": "1",
        "sustainability": ".533333",
        "reciprocity": ".75",
    }
    assert shown(item["components"], printed) == wants(printed)
    assert f"{item['strength']:.2f}" == "73.82"
    assert item["low"] < item["strength"] < item["high"]


def test_fixture_3_measures_and_gaps(run: Run, write: Write) -> None:
    path = write(network(*FIVE, household=CONFIRMED | {"needed_functions": "practical|company|advice|emotional"}))
    (row,) = run("measure", path, *JSON).data
    printed = {"effective_supporters": "3.6", "top3_strength": ".814815", "reciprocity": ".75", "supporters": "4"}
    assert shown(row, printed) == wants(printed)
    states = {one["gap_id"]: one["state"] for one in run("gaps", path, "--all-rules", *JSON).data}
    assert (states["G09"], states["G08"]) == ("fired", "clear")


def test_fixture_3_single_supporter(run: Run, write: Write) -> None:
    path = write(network(ONE, household=CONFIRMED))
    (item,) = run("strength", path, *JSON).data
    assert f"{item['strength']:.2f}" == "28.71"
    states = {one["gap_id"]: one["state"] for one in run("gaps", path, "--all-rules", *JSON).data}
    assert (states["G01"], states["G08"]) == ("fired", "fired")
