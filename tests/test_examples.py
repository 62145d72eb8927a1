"""Parkwijk: complete, invented, and telling the stories it promises."""

from __future__ import annotations

import re
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pandas as pd
import pytest

import netmap as nm
from netmap.schema import TABLES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "data" / "examples" / "parkwijk"
BY_HAND = [f"H{number:02d}" for number in range(1, 19)]
TODAY, YEAR_BEFORE = date(2026, 6, 30), date(2025, 6, 30)

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


def test_parkwijk_has_neither_errors_nor_warnings() -> None:
    report = nm.check(nm.example_path("parkwijk"))
    assert report.ok
    assert report.faults == ()


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
    spec = spec_from_file_location("make_parkwijk", FOLDER.parent / "make_parkwijk.py")
    assert spec is not None
    assert spec.loader is not None
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.build() == {name: (FOLDER / f"{name}.csv").read_bytes() for name in TABLES}


def _eleven(digits: str) -> bool:
    """Whether nine digits pass the test of a Dutch citizen service number."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


@pytest.mark.parametrize("file", sorted(FOLDER.parent.rglob("*.*")), ids=lambda path: path.name)
def test_no_example_holds_personal_data(file: Path) -> None:
    if file.suffix not in {".csv", ".md", ".py"}:
        return
    text = file.read_text(encoding="utf-8")
    for kind, pattern in PERSONAL.items():
        assert not re.search(pattern, text), kind
    assert not [digits for digits in re.findall(r"(?<!\d)\d{9}(?!\d)", text) if _eleven(digits)]
    assert all(host.endswith("example.org") for host in re.findall(r"https?://([\w.-]+)", text))


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
