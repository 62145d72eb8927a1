"""A whole evaluation of a village in which it is plain what helps."""

from __future__ import annotations

import json
from datetime import date

import numpy as np
import pytest

import netmap as nm
from netmap.recommend.evaluation.result import Evaluation, MethodResult
from tests.build import casebook
from tests.recommend.evaluation.village import HOMES, chosen, helped, tables, village

CUT = date(2025, 6, 18)  # the day of household 336: seven in ten
TESTED = range(336, HOMES)


@pytest.fixture(scope="module")
def found() -> Evaluation:
    return nm.evaluate(village())


def method(found: Evaluation, name: str) -> MethodResult:
    return next(one for one in found.methods if one.method == name)


def test_the_newest_three_in_ten_are_tested(found: Evaluation) -> None:
    assert (found.cut, found.tested, found.households) == (CUT.isoformat(), len(TESTED), len(TESTED))
    assert (found.learned, found.unfinished) == (336 - 10, 10)  # ten referrals of before that day ended on it or later
    assert (found.both_sides, found.left_out, found.open, found.seen) == (0, 0, 0, False)


def test_the_workers_own_choices_are_the_incumbent(found: Evaluation) -> None:
    success = sum(helped(home) for home in TESTED)
    assert found.incumbent.value == pytest.approx(success / len(TESTED))
    assert found.empty_truth == len(TESTED) - success
    assert found.rows()[0]["method"] == "workers"
    assert found.rows()[0]["dr"] == pytest.approx(found.incumbent.value, abs=1e-6)


def test_the_service_that_helps_is_found_and_habit_is_not_the_goal(found: Evaluation) -> None:
    ours, popularity = method(found, "ours"), method(found, "popularity")
    assert ours.ess > 50
    assert ours.verdict == "better"
    assert ours.dr.value == pytest.approx(0.8, abs=0.12)
    assert popularity.dr.value == pytest.approx(0.2, abs=0.12)
    assert popularity.verdict == "worse"
    assert ours.against.value == pytest.approx(ours.dr.value - found.incumbent.value)
    assert ours.ndcg_5 > popularity.ndcg_5


def test_every_baseline_is_there_and_ours_comes_last(found: Evaluation) -> None:
    expected = {"random", "popularity", "success_rate", "knn", "domain_overlap", "content", "logistic", "boosting"}
    assert {one.method for one in found.methods[:-1]} == expected
    assert found.methods[-1].method == "ours"
    assert method(found, "popularity").organisations["care"] == 1.0
    assert np.isnan(method(found, "popularity").ece)


def test_what_is_not_about_the_question_is_never_advised_although_it_was_chosen_and_helped(found: Evaluation) -> None:
    assert all(one.organisations["experts"] == 0.0 for one in found.methods)
    lucky = sum(chosen(home) == "lucky" for home in TESTED)
    right = sum(helped(home) for home in TESTED)
    for one in found.methods:
        assert one.hit_5 == pytest.approx((right - lucky) / right)
        assert one.habit_hit_5 == pytest.approx(1 - lucky / len(TESTED))


def test_small_groups_are_hidden_and_others_shown(found: Evaluation) -> None:
    groups = {(one.kind, one.group): one for one in method(found, "ours").groups}
    assert groups["language", "other"].households == sum(home % 5 == 0 for home in TESTED)
    assert groups["language", "other"].gap == pytest.approx(method(found, "ours").group_gap)
    assert groups["area", "north"].gap is None  # nobody lives elsewhere


def test_the_headline_is_the_estimate_or_its_refusal_never_habit(found: Evaluation) -> None:
    said = found.headline(lang="en")
    share = f"{round(100 * method(found, 'ours').dr.value)}%"
    assert share in said[2]
    assert "did better" in said[2]
    assert "habit" in said[-1]
    assert "not a goal" in said[-1]
    assert len(found.headline(lang="nl")) == len(said)


def test_the_order_of_rows_changes_nothing(found: Evaluation) -> None:
    turned = {name: rows[::-1] for name, rows in tables().items()}
    assert nm.evaluate(casebook(**turned)).as_dict() == found.as_dict()


def test_it_is_json_and_another_seed_moves_the_intervals_only(found: Evaluation) -> None:
    content = json.loads(json.dumps(found.as_dict(), allow_nan=False))
    assert content["methods"][-1]["verdict"] == method(found, "ours").verdict
    other = nm.evaluate(village(), seed=1)
    assert method(other, "ours").dr.low != method(found, "ours").dr.low
    assert [one.dr.value for one in other.methods] == [one.dr.value for one in found.methods]


def test_a_model_that_saw_the_test_is_said_to_be_flattered() -> None:
    book = village()
    seen = nm.evaluate(book, model=nm.train(book))
    assert seen.methods[-1].method == "model"
    assert seen.seen
    assert "looks better" in seen.headline(lang="en")[0]
    early = nm.train(book.as_of(date(2025, 6, 1)))
    assert not nm.evaluate(book, model=early).seen


@pytest.mark.parametrize(
    ("homes", "cut"), [(0, None), (50, None), (HOMES, date(2025, 1, 20)), (HOMES, date(2026, 1, 1))]
)
def test_too_little_to_evaluate_is_one_clear_error(homes: int, cut: date | None) -> None:
    with pytest.raises(nm.DataError, match="too little to evaluate"):
        nm.evaluate(village(homes), cut=cut)


def test_when_hardly_any_choice_agrees_there_is_no_verdict() -> None:
    few = nm.evaluate(village(160))
    ours = method(few, "ours")
    assert ours.ess < 50
    assert ours.verdict == "refused_ess"
    assert "No verdict" in few.headline(lang="en")[2]
    assert "50" in few.headline(lang="en")[2]


@pytest.mark.parametrize(("status", "how"), [("completed", "in completed help"), ("refused", "without help")])
def test_when_all_ended_alike_nothing_can_be_compared(status: str, how: str) -> None:
    rows = tables()
    rows["referrals"] = [{**row, "status": status} for row in rows["referrals"]]
    with pytest.raises(nm.DataError, match=f"all 144 tested referrals ended {how}"):
        nm.evaluate(casebook(**rows))


def test_without_workers_and_days_of_ending_it_still_works() -> None:
    rows = tables()
    rows["referrals"] = [
        {name: cell for name, cell in row.items() if name not in ("worker_id", "ended_on")} for row in rows["referrals"]
    ]
    plain = nm.evaluate(casebook(**rows))
    assert plain.unfinished == 0
    assert method(plain, "ours").verdict == "better"
