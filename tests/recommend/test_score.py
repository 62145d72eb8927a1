"""The content prior by hand."""

from __future__ import annotations

from math import log, radians

import pytest

from netmap.recommend.score import INTERCEPT, PRIOR
from tests.recommend.town import about, need, service, town, willing

NORTH_TO_SOUTH = 6371.0088 * radians(0.1)
"""From north to south: a tenth of a degree of latitude."""


def test_the_weights_are_those_of_the_measured_prior() -> None:
    assert INTERCEPT == -1.6
    assert {weight.feature: weight.value for weight in PRIOR} == {
        "need_match": 1.0,
        "text": 0.3,
        "need_coverage": 0.3,
        "distance": -0.4,
        "language": -0.8,
        "warm_path": 0.4,
        "wait": -0.4,
        "volunteer": 0.1,
        "volunteer_complexity": -0.5,
        "volunteer_safety": -1.0,
        "load": -0.2,
        "cost": -0.1,
    }
    assert all(weight.reason for weight in PRIOR)


def test_a_score_worked_out_by_hand() -> None:
    offer = service("S", domains="iadl", areas="north|south", wait_days=14, cost="income_dependent", languages="en")
    book = town(
        services=[offer],
        household={"languages": "ti"},
        needs=[need("iadl", 2), need("fin", 1), need("men", 3, target=4)],
        collaborations=[
            {"source": "team", "target": "care", "level": 3},
            {"source": "care", "target": "helpers", "level": 1},
        ],
        referrals=[{"referral_id": "V1", "service_id": "S", "referred_on": "2026-01-01", "status": "proposed"}],
    )
    expected = (
        -1.6
        + 1.0 * 0.75  # need match: (5 - 2) / 4
        + 0.3 * 0.75 / (0.75 + 1 + 0.5)  # coverage
        - 0.4 * (0 + NORTH_TO_SOUTH) / 2 / 2  # mean distance in km, halved
        - 0.8  # language
        + 0.4 / 2  # two steps from the team
        - 0.4 * log(1 + 2) / 2  # two weeks
        + 0.1  # volunteer
        - 0.5 * 2 / 4  # two domains at 2 or lower
        - 0.2 * 1 / (1 + 3)  # one open referral, three free places
        - 0.1 * 0.5  # depends on income
    )
    assert about(book, "G29-iadl").items[0].score == pytest.approx(expected, abs=1e-9)


def test_safety_weighs_on_volunteers() -> None:
    services = [service("S", domains="iadl"), service("T", 4, domains="iadl")]
    safe = about(town(services=services, needs=[need("iadl", 2)]), "G29-iadl")
    unsafe = about(town(services=services, needs=[need("iadl", 2)], household={"safety": "yes"}), "G29-iadl")
    before, after = ({item.candidate_id: item.score for item in found.items} for found in (safe, unsafe))
    assert after["S"] - before["S"] == pytest.approx(-1.0)
    assert after["T"] == before["T"]


def test_everywhere_counts_as_the_median_of_all_areas() -> None:
    scores = {}
    for areas in ("*", "north"):
        book = town(services=[service("S", 4, domains="iadl", areas=areas)], needs=[need("iadl", 2)])
        scores[areas] = about(book, "G29-iadl").items[0].score
    assert scores["*"] - scores["north"] == pytest.approx(-0.4 * (NORTH_TO_SOUTH / 2) / 2, abs=1e-9)


def test_a_person_is_scored_by_match_and_distance() -> None:
    found = about(town(willing("P", gives="practical", distance="municipality")), "G29-iadl").items[0]
    assert found.score == pytest.approx(-1.6 + 0.5 - 0.4 * 4 / 2, abs=1e-9)
