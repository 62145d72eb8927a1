"""Where scores come from: exactly the score, beside the alternatives of this household, in true sentences."""

from __future__ import annotations

from math import log
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.casebook import Casebook
from netmap.recommend import Contribution, Item, advise, advise_all
from netmap.recommend.score import FEATURES
from tests.recommend.models import model
from tests.recommend.town import about, need, service, town, willing

NEED = [need("iadl", 2)]
NAMES = {*FEATURES, "experience"}


def parts(item: Item) -> dict[str, Contribution]:
    return {one.feature: one for one in item.contributions}


def adds_up(item: Item) -> bool:
    total = (item.base or 0) + sum(one.delta_logit for one in item.contributions)
    return abs(total - item.score) < 1e-9 and {one.feature for one in item.contributions} == NAMES


def test_the_parts_of_every_score_of_parkwijk_add_up_with_and_without_a_model(parkwijk: Casebook) -> None:
    book = parkwijk.snapshot()
    everyone = [*advise_all(book, model=model(book, seed=3)), advise(book, "H01"), advise(book, "H30")]
    items = [item for advice in everyone for gap in advice.gaps for item in gap.items]
    assert len(items) > 300
    assert all(adds_up(item) for item in items)


_offers = st.fixed_dictionaries(
    {
        "step": st.sampled_from([3, 4, 5]),
        "wait_days": st.sampled_from([0, 9, 60, None]),
        "capacity": st.sampled_from([1, 4, None]),
        "cost": st.sampled_from(["free", "paid", "income_dependent", None]),
        "languages": st.sampled_from(["nl", "ti", None]),
        "areas": st.sampled_from(["north", "north|south", "*"]),
    }
)


@settings(max_examples=5)
@given(st.lists(_offers, min_size=1, max_size=5), st.integers(0, 99))
def test_they_add_up_for_any_candidates_and_any_model(offers: list[dict[str, Any]], seed: int) -> None:
    services = [service(f"S{n}", domains="iadl", **cells) for n, cells in enumerate(offers)]
    book = town(willing("P"), services=services, household={"languages": "ti"}, needs=NEED)
    found = about(book, "G29-iadl", top=9, model=model(book, seed=seed))
    assert len(found.items) == len(offers) + 1
    assert all(adds_up(item) for item in found.items)
    mean = sum(item.score for item in found.items) / len(found.items)
    assert all(item.base == pytest.approx(mean, abs=1e-9) for item in found.items)


def test_a_difference_worked_out_by_hand() -> None:
    services = [service("quick", domains="iadl"), service("slow", domains="iadl", wait_days=14)]
    slow = about(town(services=services, needs=NEED), "G29-iadl").items[1]
    wait = parts(slow)["wait"]
    assert wait.value == pytest.approx(log(3) / 2)
    assert wait.reference == pytest.approx(log(3) / 4)
    assert wait.delta_logit == pytest.approx(-0.4 * log(3) / 4)
    assert slow.contributions[0] is wait
    assert all(one.delta_logit == 0 and one.text == "" for one in slow.contributions[1:])


def test_only_who_can_be_advised_is_an_alternative() -> None:
    services = [service("here", domains="iadl"), service("gone", domains="iadl", wait_days=90, status="inactive")]
    here = about(town(services=services, needs=NEED), "G29-iadl").items[0]
    assert here.base == here.score
    assert parts(here)["wait"].reference == 0


def test_the_largest_difference_comes_first() -> None:
    services = [
        service("A", domains="iadl", languages="nl", wait_days=30, cost="paid"),
        service("B", domains="iadl", languages="ti"),
    ]
    book = town(services=services, household={"languages": "ti"}, needs=NEED)
    for item in about(book, "G29-iadl").items:
        sizes = [abs(one.delta_logit) for one in item.contributions]
        assert sizes == sorted(sizes, reverse=True)
        assert item.contributions[0].feature == "language"


@pytest.mark.parametrize(
    ("feature", "cells", "better", "worse"),
    [
        ("wait", {"wait_days": 30}, "korter", "langer"),
        ("distance", {"areas": "north|south"}, "dichterbij", "verder weg"),
        ("language", {"languages": "en"}, "Spreekt een taal van het huishouden", "Spreekt geen taal"),
        ("cost", {"cost": "paid"}, "minder", "meer"),
        ("need_coverage", {"domains": "iadl"}, "bij meer van de vragen", "bij minder van de vragen"),
    ],
)
def test_what_differs_is_said_in_plain_words(feature: str, cells: dict[str, Any], better: str, worse: str) -> None:
    usual = {"domains": "iadl|fin", "areas": "north"}
    services = [service("good", **usual), service("poor", **{**usual, **cells})]
    found = about(town(services=services, needs=[*NEED, need("fin", 2)]), "G29-iadl")
    said = {item.candidate_id: parts(item)[feature].text for item in found.items}
    assert better in said["good"]
    assert worse in said["poor"]


@pytest.mark.parametrize(
    ("feature", "unknown"), [("wait", {"wait_days": None}), ("load", {"capacity": None}), ("cost", {"cost": None})]
)
def test_what_is_not_known_is_not_called_better(feature: str, unknown: dict[str, Any]) -> None:
    sent = {"referral_id": "V1", "service_id": "busy", "referred_on": "2026-01-01", "status": "proposed"}
    services = [
        service("vague", domains="iadl", **unknown),
        service("busy", domains="iadl", wait_days=60, cost="paid"),
        *(service(f"calm{n}", domains="iadl", wait_days=90) for n in range(2)),
    ]
    found = about(town(services=services, needs=NEED, referrals=[sent]), "G29-iadl", top=9)
    vague = next(item for item in found.items if item.candidate_id == "vague")
    assert "bekend" in parts(vague)[feature].text


def test_of_people_it_is_said_what_does_not_count() -> None:
    services = [service("S", domains="iadl", wait_days=30)]
    person = about(town(willing("P", gives="company"), services=services, needs=NEED), "G29-iadl").items[0]
    assert parts(person)["wait"].text == "Wachttijd: dit telt niet mee bij iemand uit het eigen netwerk."
    assert "bij de vraag" in parts(person)["need_match"].text


def test_experience_that_speaks_against_the_prior_is_told() -> None:
    services = [service("quick", domains="iadl"), service("slow", domains="iadl", wait_days=30)]
    book = town(services=services, needs=NEED)
    learned = model(book, weights={"wait": 0.7}, service={"quick": 0.2})
    slow = next(item for item in about(book, "G29-iadl", model=learned).items if item.candidate_id == "slow")
    assert "langer" in parts(slow)["wait"].text
    assert "juist vaker goed" in parts(slow)["wait"].text
    assert parts(slow)["wait"].delta_logit > 0
    assert "minder vaak" in parts(slow)["experience"].text
    assert parts(slow)["experience"].delta_logit == pytest.approx(-0.1)
