"""Past referrals as questions: what was known then, what has ended, what was free."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.recommend.asks import Past, asks, history
from netmap.recommend.score import FEATURES
from tests.recommend.town import need, service, town

LOAD, WAIT, MATCH, WARM = (FEATURES.index(name) for name in ("load", "wait", "need_match", "warm_path"))


def referral(number: int, service_id: str, on: str, status: str, **cells: Any) -> dict[str, Any]:
    ids = {"referral_id": f"R{number}", "service_id": service_id, "worker_id": None}
    return {**ids, "referred_on": on, "status": status, "domain": "iadl", **cells}


@pytest.fixture(scope="module")
def book() -> Casebook:
    """Two services; S1 was looked at three times; four referrals of one household."""
    looks = [("2026-01-10", 4, 0), ("2026-03-10", 1, 70), ("2026-05-10", 0, 7)]
    places = [service("S1", domains="iadl", observed_on=on, capacity=free, wait_days=wait) for on, free, wait in looks]
    return town(
        services=[*places, service("S2", step=4, domains="iadl", capacity=1, wait_days=14)],
        needs=[need("iadl", 3, target=4, observed_on="2026-01-01"), need("iadl", 1, observed_on="2026-04-01")],
        referrals=[
            referral(1, "S1", "2026-02-01", "completed", ended_on="2026-03-01"),
            referral(2, "S1", "2026-02-20", "stopped", ended_on="2026-04-20"),
            referral(3, "S2", "2026-04-05", "no_capacity", ended_on="2026-07-20"),
            referral(4, "S2", "2026-05-15", "waiting"),
        ],
    )


@pytest.fixture(scope="module")
def past(book: Casebook) -> Past:
    return history(book)


def test_only_what_has_ended_is_learned_from(past: Past) -> None:
    assert list(past.referrals["referral_id"]) == ["R1", "R2"]
    assert past.history.helped.tolist() == [1.0, 0.0]
    assert (past.open, past.elsewhere) == (2, 0)  # R3 ends after the day on which we look


def test_a_need_counts_as_it_was_known_on_the_day(book: Casebook) -> None:
    later = book.history.as_of(pd.Timestamp("2026-08-01").date()) if book.history else book
    found = history(later)
    assert list(found.referrals["referral_id"]) == ["R1", "R2", "R3"]
    assert found.history.pairs.features[:, MATCH].tolist() == [0.5, 0.5, 1.0]


def test_places_and_waits_are_those_of_the_day(book: Casebook) -> None:
    days = pd.to_datetime(["2025-12-01", "2026-02-01", "2026-03-10", "2026-05-20"])
    many = asks(book, pd.DataFrame({"household_id": "H1", "domain": "iadl", "on": days}))
    first = list(many.ring.services).index("S1")
    q = np.arange(4)
    assert many.offer.capacity[many.offer.state, first].tolist() == [4, 4, 1, 0]
    np.testing.assert_allclose(many.features(q, np.full(4, first))[:, WAIT], np.log1p([0, 0, 10, 1]) / 2)


def test_load_counts_referrals_that_were_open_that_day_without_the_question_itself(book: Casebook, past: Past) -> None:
    days = pd.to_datetime(["2026-02-25", "2026-03-01", "2026-05-20"])
    many = asks(book, pd.DataFrame({"household_id": "H1", "domain": "iadl", "on": days}))
    first = list(many.ring.services).index("S1")
    loads = many.features(np.arange(3), np.full(3, first))[:, LOAD]
    np.testing.assert_allclose(loads, [2 / (2 + 4), 1 / (1 + 4), 1.0])  # no place left: full
    np.testing.assert_allclose(past.history.pairs.features[:, LOAD], [0.0, 1 / (1 + 4)])


def test_what_was_chosen_was_possible(past: Past) -> None:
    grid = past.asks.grid()
    assert grid.eligible[np.arange(2), past.asks.chosen].all()
    assert grid.features.shape == (2, 2, len(FEATURES))
    assert not np.isnan(grid.features).any()


def test_the_ring_is_that_of_the_day() -> None:
    tie = {"source": "team", "target": "care"}
    levels = [{**tie, "observed_on": "2026-03-01", "level": 4}, {**tie, "observed_on": "2026-05-01", "level": 0}]
    book = town(services=[service("S1", step=4, domains="iadl")], collaborations=levels)
    days = pd.to_datetime(["2026-02-01", "2026-03-01", "2026-05-02"])
    many = asks(book, pd.DataFrame({"household_id": "H1", "domain": None, "on": days}))
    assert many.features(np.arange(3), np.zeros(3, dtype=np.intp))[:, WARM].tolist() == [0.0, 1.0, 0.0]


def test_groups_say_unknown_where_nothing_is_known() -> None:
    book = town(services=[service("S1")], household={"languages": "ar", "safety": None}, needs=[need("fin", 2)])
    groups = asks(
        book, pd.DataFrame({"household_id": ["H1", "H1"], "domain": None, "on": [pd.Timestamp(book.day)] * 2})
    )
    first = groups.groups.iloc[0]
    assert (first["language"], first["age"], first["area"], first["complexity"]) == ("other", "18-64", "north", "0-1")
    assert first["safety"] is None
