"""Advice with a model: chances with an interval, and exactly what was learned added to the content prior."""

from __future__ import annotations

import json
from math import exp, sqrt

import pytest

from netmap.recommend import GapAdvice
from tests.recommend.models import model
from tests.recommend.town import about, ids, need, service, town, whole, willing

SERVICES = [
    service("A", domains="iadl|fin"),
    service("B", domains="iadl|fin"),
    service("C", 4, domains="iadl|fin"),
]
BOOK = town(willing("P"), services=SERVICES, needs=[need("iadl", 2), need("fin", 2)])


def scores(found: GapAdvice) -> dict[str, float]:
    return {item.candidate_id: item.score for item in found.items}


def logistic(score: float) -> float:
    return 1 / (1 + exp(-score))


def test_a_model_that_learned_nothing_changes_nothing_but_the_chances() -> None:
    plain, learned = about(BOOK, "G29-iadl", top=9), about(BOOK, "G29-iadl", top=9, model=model(BOOK))
    assert scores(plain) == scores(learned)
    assert ids(plain) == ids(learned)
    assert all(item.p is None and item.p_low is None and item.p_high is None for item in plain.items)
    assert whole(BOOK).model is None


def test_the_chance_and_its_interval_worked_out_by_hand() -> None:
    for item in about(BOOK, "G29-iadl", top=9, model=model(BOOK, variance=0.25)).items:
        spread = sqrt(0.25) if item.candidate_id != "P" else sqrt(0.4**2 + 0.2**2 + 0.3**2)
        assert item.p == pytest.approx(logistic(item.score), abs=1e-9)
        assert item.p_low == pytest.approx(logistic(item.score - 1.2816 * spread), abs=1e-9)
        assert item.p_high == pytest.approx(logistic(item.score + 1.2816 * spread), abs=1e-9)


def test_what_was_learned_of_a_service_counts_in_full_and_only_there() -> None:
    before = scores(about(BOOK, "G29-iadl", top=9))
    found = about(BOOK, "G29-iadl", top=9, model=model(BOOK, service={"B": 0.5}))
    assert {name: score - before[name] for name, score in scores(found).items()} == pytest.approx(
        {"P": 0, "A": 0, "B": 0.5, "C": 0}
    )
    assert ids(found)[:2] == ["P", "B"]


def test_what_was_learned_in_a_domain_counts_in_that_domain() -> None:
    learned = model(BOOK, service_domain={("A", "fin"): -0.7})
    for gap, change in (("G29-iadl", 0.0), ("G29-fin", -0.7), ("G11", -0.7)):
        before, after = (scores(about(BOOK, gap, top=9, model=one)) for one in (None, learned))
        assert after["A"] - before["A"] == pytest.approx(change)
        assert after["B"] == before["B"]


def test_weights_take_the_place_of_those_of_the_prior() -> None:
    far = town(services=[service("S", domains="iadl", wait_days=7)], needs=[need("iadl", 2)])
    before, after = (scores(about(far, "G29-iadl", model=one))["S"] for one in (None, model(far, weights={"wait": -2})))
    assert after - before == pytest.approx(-1.6 * 0.34657359)


def test_a_service_the_model_has_never_met_has_the_score_of_the_prior() -> None:
    learned = model(BOOK, service={"A": 1.0})
    more = town(services=[*SERVICES, service("D", domains="iadl|fin")], needs=[need("iadl", 2), need("fin", 2)])
    plain, found = (about(more, "G29-iadl", top=9, model=one) for one in (None, learned))
    assert scores(found)["D"] == scores(plain)["D"]
    assert scores(found)["A"] - scores(plain)["A"] == pytest.approx(1.0)


def test_a_model_never_brings_back_who_cannot_be_asked() -> None:
    services = [service("S", domains="iadl", status="inactive"), service("T", domains="iadl")]
    book = town(willing("P", burden=5), services=services, needs=[need("iadl", 2)])
    found = about(book, "G29-iadl", model=model(book, service={"S": 5.0}))
    assert ids(found) == ["T"]
    assert {one.candidate_id for one in found.excluded} == {"P", "S"}


def test_the_json_names_the_model_and_has_numbers_for_every_item() -> None:
    learned = model(BOOK, service={"B": 0.5})
    told = whole(BOOK, model=learned).as_dict()
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert told["model"] == {"id": learned.id, "hash": learned.hash, "prior_level": "medium", "n_train": 40}
    items = [item for gap in told["gaps"] for item in gap["items"]]
    assert len(items) > 4
    for item in items:
        assert 0 < item["p_low"] < item["p"] < item["p_high"] < 1
