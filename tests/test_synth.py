"""The generator: lawful tables, fixed by their seed, in plausible shares."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.schema import HOUSEHOLD_TABLES, RING_TABLES, TABLES
from netmap.synth.draws import choose, lists, rank, within
from netmap.vocabulary import ZRM_2013, ZRM_2017

DAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def city() -> nm.Casebook:
    """Ten thousand households."""
    return nm.neighbourhood(households=10_000, seed=7, referrals=20_000)


@settings(max_examples=12, deadline=None)
@given(households=st.integers(0, 30), seed=st.integers(0, 2**32 - 1))
def test_every_draw_is_a_lawful_casebook(households: int, seed: int) -> None:
    book = nm.neighbourhood(households=households, seed=seed)
    assert nm.Casebook.from_tables(dict(book.tables)) == book
    assert len(book.household_ids) == households
    assert len(book.referrals) == 10 * households


def test_a_drawn_casebook_has_no_errors_and_warns_only_of_old_checks(tmp_path: Path) -> None:
    book = nm.neighbourhood(households=40, seed=3)
    nm.write(book, tmp_path / "drawn")
    report = nm.check(tmp_path / "drawn")
    assert report.ok
    assert {fault.problem for fault in report.faults} == {"stale-entries"}
    assert nm.read(tmp_path / "drawn") == book


def test_the_seed_decides() -> None:
    assert nm.neighbourhood(households=20, seed=5) == nm.neighbourhood(households=20, seed=5)
    assert nm.neighbourhood(households=20, seed=5) != nm.neighbourhood(households=20, seed=6)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 1000), day=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_nothing_is_observed_after_the_day(seed: int, day: date) -> None:
    book = nm.neighbourhood(households=25, seed=seed, day=day)
    for table, column in (("attempts", "on"), ("referrals", "referred_on"), ("referrals", "ended_on")):
        assert not (book.tables[table][column] > pd.Timestamp(day)).any()
    assert book.newest is not None
    assert book.newest <= day


def test_households_are_numbered_from_the_first_given() -> None:
    book = nm.neighbourhood(households=3, first=99)
    assert book.household_ids == ("H099", "H100", "H101")
    assert book.people["person_id"].str.startswith("H").all()


def test_a_given_ring_is_used_and_kept(parkwijk: nm.Casebook) -> None:
    book = nm.neighbourhood(households=30, ring=parkwijk)
    assert list(book.tables) == list(TABLES)
    for name in RING_TABLES:
        assert book.tables[name].equals(parkwijk.tables[name])
    assert set(book.referrals["service_id"]) <= set(parkwijk.services["service_id"])
    stopped = set(parkwijk.services.loc[parkwijk.services["status"] == "inactive", "service_id"])
    assert stopped
    assert not stopped & set(book.referrals["service_id"])


def test_a_team_without_workers_refers_without_a_name(parkwijk: nm.Casebook) -> None:
    others = parkwijk.workers[parkwijk.workers["organisation_id"] != "wijkteam-parkwijk"]
    ring = {name: parkwijk.tables[name] for name in RING_TABLES} | {"workers": others}
    book = nm.neighbourhood(households=10, ring=nm.Casebook.from_tables(ring))
    assert book.referrals["worker_id"].isna().any()
    assert book.referrals["worker_id"].notna().any()


@pytest.mark.parametrize(
    "options",
    [
        {"households": -1},
        {"first": -2},
        {"referrals": -1},
        {"households": 0, "referrals": 5},
        {"ring": nm.Casebook.from_tables({"areas": [{"area_id": "A", "name": "Zomaar"}]})},
    ],
)
def test_impossible_options_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(nm.OptionError, match="Hint"):
        nm.neighbourhood(**options)


def test_a_drawn_ring_has_the_doors_and_a_team_per_area() -> None:
    book = nm.neighbourhood(households=1)
    teams = book.organisations[book.organisations["kind"] == "neighbourhood_team"]
    assert sorted(teams["areas"]) == sorted(book.areas["area_id"])
    assert set(book.organisations["front_door"].dropna()) == {"wmo", "youth", "participation"}
    assert set(book.services["step"]) == {3, 4, 5}
    assert book.collaborations.groupby(["source", "target"])["observed_on"].nunique().eq(2).all()


def test_network_sizes_spread_plausibly(city: nm.Casebook) -> None:
    reached = city.households.drop_duplicates("household_id", keep="last")
    reached = reached[reached["contact_status"].isin(["reached", "closed"])]
    own = city.people[city.people["role"] == "informal"]
    sizes = own.groupby("household_id").size().reindex(reached["household_id"], fill_value=0)
    assert 3 < sizes.mean() < 8
    assert 0.02 < (sizes == 0).mean() < 0.25
    assert sizes.max() >= 20


def test_shares_of_what_is_unknown(city: nm.Casebook) -> None:
    last = city.households.drop_duplicates("household_id", keep="last")
    assert last["roster"].value_counts(normalize=True)["confirmed"] == pytest.approx(0.56, abs=0.05)
    assert 0.03 < last["contact_status"].eq("unreached").mean() < 0.08
    assert city.households["household_id"].duplicated().sum() / 10_000 == pytest.approx(0.33, abs=0.03)
    for column in ("circle", "frequency", "quality", "gives"):
        spokes = city.ties[city.ties["target"].str.endswith("-01")]
        assert 0.05 < spokes[column].isna().mean() < 0.3, column


def test_unreached_households_have_attempts_and_no_answers(city: nm.Casebook) -> None:
    unreached = set(city.households.loc[city.households["contact_status"] == "unreached", "household_id"])
    assert unreached <= set(city.attempts["household_id"])
    assert not unreached & set(city.needs["household_id"])
    assert city.attempts.loc[city.attempts["household_id"].isin(unreached), "result"].eq("not_home").all()


def test_scores_follow_their_version_and_improve_more_than_they_worsen(city: nm.Casebook) -> None:
    old = city.needs["version"] == 2013
    assert set(city.needs.loc[old, "domain"]) == set(ZRM_2013)
    assert set(city.needs.loc[~old, "domain"]) == set(ZRM_2017)
    twice = city.needs.groupby(["household_id", "domain"])["score"].agg(["first", "last", "size"])
    change = (twice["last"] - twice["first"])[twice["size"] == 2]
    assert (change > 0).mean() > (change < 0).mean() > 0.02


def test_carers_are_few_and_some_are_overloaded(city: nm.Casebook) -> None:
    carers = city.people[city.people["hours_week"].notna()]
    assert not carers["household_id"].duplicated().any()
    assert 0.05 < len(carers) / 10_000 < 0.5
    assert 0.2 < (carers["burden"] >= 4).mean() < 0.7


def test_referrals_of_a_closed_household_stop_with_it(city: nm.Casebook) -> None:
    closed = city.households.dropna(subset=["closed_on"]).set_index("household_id")["closed_on"]
    theirs = city.referrals[city.referrals["household_id"].isin(closed.index)]
    assert len(theirs) > 500
    assert (theirs["referred_on"].to_numpy() <= closed.loc[theirs["household_id"]].to_numpy()).all()


def test_every_outcome_of_a_referral_occurs_and_open_ones_have_no_end(city: nm.Casebook) -> None:
    outcomes = city.referrals["status"].value_counts(normalize=True)
    assert len(outcomes) == 10
    assert outcomes["completed"] > 0.2
    running = city.referrals["status"].isin(["proposed", "accepted", "waiting", "started"])
    assert city.referrals["ended_on"].isna().eq(running).all()
    assert city.referrals.loc[running, "score_after"].isna().all()


def test_every_household_table_points_to_its_households(city: nm.Casebook) -> None:
    known = set(city.households["household_id"])
    for name in HOUSEHOLD_TABLES:
        assert set(city.tables[name]["household_id"]) <= known


@given(st.lists(st.integers(0, 6), max_size=20))
def test_places_within_groups(sizes: list[int]) -> None:
    group, place = within(np.array(sizes, dtype=np.int64))
    assert [(g, p) for g, size in enumerate(sizes) for p in range(size)] == list(zip(group, place, strict=True))


def test_draws_follow_their_shares() -> None:
    rng = np.random.default_rng(1)
    codes = pd.Series(choose(rng, ["yes", "no"], [0.5, 0.2], 20_000))
    assert codes.isna().mean() == pytest.approx(0.3, abs=0.02)
    assert codes.eq("yes").mean() == pytest.approx(0.5, abs=0.02)
    places = rank(rng, np.tile([1.0, 0.0, 3.0], (20_000, 1)))
    assert np.bincount(places) / 20_000 == pytest.approx([0.25, 0, 0.75], abs=0.02)


def test_lists_tell_none_from_not_asked() -> None:
    given_ = np.array([[True, False, False, True, False], [False] * 5, [True] * 5])
    assert lists(given_, np.array([True, True, False])).tolist() == ["practical|emotional", "none", None]
