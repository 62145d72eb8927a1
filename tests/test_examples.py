"""Parkwijk: complete, invented, and telling the stories it promises."""

from __future__ import annotations

import re
import runpy
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import netmap as nm
from netmap.schema import TABLES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "data" / "examples" / "parkwijk"
BY_HAND = [f"H{number:02d}" for number in range(1, 19)]
TODAY, YEAR_BEFORE = date(2026, 6, 30), date(2025, 6, 30)

FILES = sorted(file for ending in ("csv", "md", "py") for file in FOLDER.parent.rglob(f"*.{ending}"))
PERSONAL = {
    "e-mail": r"[\w.+-]+@[\w-]+\.\w+",
    "phone": r"(?<![\w-])(\+31|0031|0)[ -]?\d([ -]?\d){7,8}(?![\w-])",
    "postal code": r"\b[1-9]\d{3} ?[A-Z]{2}\b",
}


def test_parkwijk_holds_what_it_promises(parkwijk: nm.Casebook) -> None:
    assert set(parkwijk.tables) == set(TABLES)
    assert len(parkwijk.household_ids) == 60
    assert 3 <= len(parkwijk.areas) <= 4
    assert [len(parkwijk.tables[name]) for name in ("organisations", "workers", "services")] == [45, 90, 110]
    assert len(parkwijk.referrals) == 600
    voluntary = (parkwijk.services["step"] == 3) & (parkwijk.services["discipline"] == "volunteer")
    assert voluntary.sum() >= 40
    assert parkwijk.newest == TODAY


def test_parkwijk_has_no_errors_and_warns_only_of_what_nobody_checked_for_long() -> None:
    report = nm.check(nm.example_path("parkwijk"))
    assert report.ok
    assert [(fault.problem, fault.table, fault.value, fault.args["n"]) for fault in report.faults] == [
        ("stale-entries", "organisations", "2025-08-20", 4),
        ("stale-entries", "services", "2025-08-20", 6),
    ]


def test_every_kind_of_organisation_and_every_front_door_is_there(parkwijk: nm.Casebook) -> None:
    kinds = set(parkwijk.organisations["kind"])
    assert {
        "neighbourhood_team",
        "municipality",
        "welfare",
        "home_care",
        "disability",
        "elderly_care",
        "school",
    } <= kinds
    assert {"housing", "debt", "police", "health", "faith", "association", "volunteer_initiative"} <= kinds
    assert {"specialist_team", "client_support", "safety", "shelter", "mental_health", "work_income"} <= kinds
    assert set(parkwijk.organisations["front_door"].dropna()) == {"wmo", "youth", "participation"}


def test_collaborations_are_seen_twice_a_year_apart_with_wanted_levels(parkwijk: nm.Casebook) -> None:
    days = sorted(parkwijk.collaborations["observed_on"].dt.date.unique())
    assert days == [date(2025, 5, 20), date(2026, 5, 20)]
    assert parkwijk.collaborations["level_wanted"].notna().all()


def test_some_partners_see_their_cooperation_differently(parkwijk: nm.Casebook) -> None:
    now = parkwijk.as_of(TODAY).collaborations.set_index(["source", "target"])["level"]
    apart = [abs(level - now[target, source]) for (source, target), level in now.items() if (target, source) in now]
    assert max(apart) >= 2


def test_referrals_run_over_two_years_with_every_outcome(parkwijk: nm.Casebook) -> None:
    referrals = parkwijk.referrals
    assert referrals["referred_on"].min() < pd.Timestamp(2024, 8, 1)
    assert referrals["referred_on"].max() > pd.Timestamp(2026, 6, 1)
    assert referrals["status"].nunique() == 10
    closed = parkwijk.households.loc[parkwijk.households["contact_status"] == "closed", "household_id"]
    assert referrals["household_id"].isin(closed).any()


def test_goals_of_one_area_fill_in_the_logical_framework(parkwijk: nm.Casebook) -> None:
    goals = parkwijk.goals[parkwijk.goals["area_id"].notna()]
    assert goals["area_id"].nunique() == 1
    assert goals[["text", "result", "activity", "indicator", "source"]].notna().all(axis=None)


def test_the_readme_tells_every_hand_written_household() -> None:
    told = re.findall(r"^\*\*(H\d\d) ", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert told == BY_HAND


def test_a_year_changes_two_hand_written_networks(parkwijk: nm.Casebook) -> None:
    then, now = (
        nm.contacts(parkwijk.as_of(day)).groupby("household_id")["name"].apply(set) for day in (YEAR_BEFORE, TODAY)
    )
    assert then["H02"] - now["H02"] == {"visvriend Harm"}
    assert now["H02"] - then["H02"] >= {"buurvrouw Ineke"}
    assert then["H03"] - now["H03"] == {"collega Linda"}
    assert now["H03"] - then["H03"] == {"buurvrouw Marjan"}


def test_the_script_changes_nothing() -> None:
    script = runpy.run_path(str(FOLDER.parent / "make_parkwijk.py"))
    assert script["build"]() == {name: (FOLDER / f"{name}.csv").read_bytes() for name in TABLES}


def _eleven(digits: str) -> bool:
    """Whether nine digits pass the test of a Dutch citizen service number."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def _personal(text: str) -> list[str]:
    """What in a text looks like personal data."""
    found = [match.group() for pattern in PERSONAL.values() for match in re.finditer(pattern, text)]
    numbers = [digits for digits in re.findall(r"(?<!\d)\d{9}(?!\d)", text) if _eleven(digits)]
    hosts = [host for host in re.findall(r"https?://([\w.-]+)", text) if not host.endswith("example.org")]
    return found + numbers + hosts


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_no_file_of_the_examples_holds_personal_data(file: Path) -> None:
    assert _personal(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", ["parkwijk", "huishouden"])
def test_no_example_holds_personal_data(name: str) -> None:
    frames = nm.load_example(name).tables.values()
    words = [str(cell) for frame in frames for column in frame for cell in frame[column].dropna()]
    assert words
    assert _personal("\n".join(words)) == []


def test_the_patterns_find_what_they_look_for() -> None:
    for kind, sample in {"e-mail": "a@b.nl", "phone": "bel 06-12345678", "postal code": "1234 AB"}.items():
        assert re.search(PERSONAL[kind], sample), kind
    assert _eleven("111222333")
    assert not _eleven("123456789")


def test_an_unknown_example_names_the_ones_there_are() -> None:
    with pytest.raises(nm.OptionError, match="parkwijk"):
        nm.load_example("parkwyk")
    with pytest.raises(nm.OptionError, match="huishouden"):
        nm.example_path("../secrets")


STORIES = {
    "H01": "G01 G06 G11 G12 G16 G29-fin",
    "H02": "G07 G08 G09 G10 G29-time",
    "H03": "G03 G12 G15",
    "H05": "G19 G29-hou",
    "H06": "G16 G17",
    "H07": "G09 G10 G30",
    "H08": "G18 G20 G29-dom",
    "H09": "G02 G03 G04 G23",
    "H10": "G06 G21",
    "H12": "G01 G02 G04 G05 G06 G07",
    "H13": "G01 G08",
    "H15": "G12 G21 G26",
    "H16": "G22 G28",
    "H17": "G05 G13 G14 G15 G27",
}
"""What each hand-written household was written for, by the rules of the method and not by running them."""


@pytest.fixture(scope="module")
def fired(parkwijk: nm.Casebook) -> set[tuple[str | None, str]]:
    homes = {(gap.household_id, gap.gap_id) for gap in nm.find_gaps(parkwijk) if gap.state == "fired"}
    ring = {(None, gap["gap_id"]) for gap in nm.ring_report(parkwijk).as_dict()["gaps"] if gap["state"] == "fired"}
    return homes | ring


@pytest.mark.parametrize(("household", "gaps"), STORIES.items())
def test_a_story_shows_in_its_gaps(household: str, gaps: str, fired: set[tuple[str | None, str]]) -> None:
    assert {(household, gap) for gap in gaps.split()} - fired == set()


def test_exactly_the_gaps_of_the_readme_fire(fired: set[tuple[str | None, str]]) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| (H\d\d) \| ((?:G\d\d\S* ?)+|none) \|$", readme, re.MULTILINE))
    assert sorted(told) == sorted(BY_HAND)
    for household, gaps in told.items():
        assert {gap for home, gap in fired if home == household} == set(gaps.replace("none", "").split()), household


def test_every_gap_fires_somewhere(fired: set[tuple[str | None, str]]) -> None:
    assert {gap.split("-")[0] for _, gap in fired} == {f"G{number:02d}" for number in range(1, 31)}


def test_households_that_manage_are_left_in_peace(
    fired: set[tuple[str | None, str]],
) -> None:
    assert not [gap for household, gap in fired if household in {"H04", "H11", "H18"}]


def test_every_strength_appears_among_the_hand_written(parkwijk: nm.Casebook) -> None:
    strengths = {(item.household_id, item.strength_id) for item in nm.find_strengths(parkwijk)}
    assert {strength for home, strength in strengths if home in BY_HAND} == {f"K0{number}" for number in range(1, 9)}
    assert ("H04", "K08") in strengths
    assert ("H03", "K08") not in strengths
