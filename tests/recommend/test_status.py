"""One word for the whole advice: when candidates are equal, and when netmap keeps silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from netmap.gaps import Gap
from netmap.recommend.answers import ABSTAIN_BELOW, Answer, status
from netmap.recommend.closes import Need
from netmap.recommend.questions import Question
from netmap.recommend.steps import Candidate, Rules, ties
from netmap.reports import advice_report, resident_report
from tests.recommend.models import model
from tests.recommend.town import need, service, town, whole, willing

QUESTION = Question(gap_id="G05", state="fired", severity=2, action="", need=Need(), weight=0.5, people=())


def one(candidate_id: str, p: float, half: float | None = None, step: int = 3) -> Candidate:
    """A candidate with an interval of ``half`` on either side, as a model gives."""
    low, high = (None, None) if half is None else (round(p - half, 6), round(p + half, 6))
    return Candidate(
        candidate_id=candidate_id, step=step, score=p, p=p, p_low=low, p_high=high, obstacles=(), unknown=(), flags=()
    )


def answer(*shown: Candidate, unsafe: bool = False) -> Answer:
    return Answer(question=QUESTION, rules=Rules(unsafe=unsafe), found=shown, shown=shown, moved=())


def said(*answers: Answer, gaps: Sequence[Gap] = ()) -> str:
    return status(answers, gaps)


def test_without_a_model_only_the_same_is_equal() -> None:
    assert said(answer(one("a", 0.300), one("b", 0.296))) == "tie"
    assert said(answer(one("a", 0.30), one("b", 0.29))) == "recommended"
    assert said(answer(one("a", 0.3), one("b", 0.3, step=4))) == "recommended"


@pytest.mark.parametrize(
    ("p", "half", "equal"),
    [
        (0.26, 0.08, True),  # within the tolerance, and inside each other's interval
        (0.26, 0.03, False),  # the intervals tell them apart
        (0.24, 0.20, False),  # more than the tolerance between them: the order means something
    ],
)
def test_with_a_model_what_cannot_be_told_apart_is_equal(p: float, half: float, equal: bool) -> None:
    pair = (one("a", 0.30, half), one("b", p, half))
    assert ties(pair) == ({"a", "b"} if equal else frozenset())
    assert said(answer(*pair)) == ("tie" if equal else "recommended")


def test_one_wide_interval_is_not_enough() -> None:
    assert ties((one("a", 0.30, 0.2), one("b", 0.27, 0.01))) == frozenset()


def test_a_model_that_knows_too_little_of_everybody_abstains() -> None:
    unlikely = one("a", 0.10, 0.10 - ABSTAIN_BELOW + 0.001)
    likely = one("b", 0.10, 0.10 - ABSTAIN_BELOW - 0.001)
    assert said(answer(unlikely)) == "abstained"
    assert said(answer(likely)) == "recommended"
    assert said(answer(unlikely), answer(likely)) == "recommended"
    assert said(answer(unlikely), answer()) == "abstained"


def test_abstaining_follows_the_lower_bound_not_the_chance() -> None:
    assert said(answer(one("a", 0.20, 0.18))) == "abstained"
    assert said(answer(one("a", 0.09, 0.02))) == "recommended"


def test_a_willing_friend_and_worries_about_safety_are_reasons_to_speak() -> None:
    unlikely = one("a", 0.10, 0.09)
    assert said(answer(replace(unlikely, step=2))) == "recommended"
    assert said(answer(replace(unlikely, step=4), unsafe=True)) == "recommended"


def test_without_a_model_a_low_score_is_no_reason_to_keep_silent() -> None:
    assert said(answer(one("a", 0.01))) == "recommended"


def test_nobody_and_nothing() -> None:
    assert said(answer()) == "no_eligible"
    action = replace(answer(), question=replace(QUESTION, need=None))
    assert said(action) == "recommended"
    assert said() == "abstained"


def test_a_household_hears_that_too_little_is_known_and_still_sees_who_comes_closest() -> None:
    book = town(services=[service("A", domains="iadl")], needs=[need("iadl", 2)])
    poor = model(book, service={"A": -2.5})
    advice = whole(book, gap="G29-iadl", model=poor)
    assert advice.status == "abstained"
    assert [item.candidate_id for item in advice.gaps[0].items] == ["A"]
    said = advice_report(advice).as_text(1000)
    assert "geen advies: er is te weinig bekend" in said.splitlines()[0]
    assert "Zie het niet als advies" in said
    assert "nog geen voorstel" in resident_report(book, advice).as_text()
    willing_too = town(willing("P"), services=[service("A", domains="iadl")], needs=[need("iadl", 2)])
    assert whole(willing_too, gap="G29-iadl", model=poor).status == "recommended"
    assert whole(book, gap="G29-iadl").status == "recommended"


def test_a_household_hears_that_a_model_cannot_tell_two_apart() -> None:
    services = [service("A", domains="iadl"), service("B", domains="iadl", wait_days=7)]
    book = town(services=services, needs=[need("iadl", 2)])
    assert whole(book, gap="G29-iadl").status == "recommended"
    unsure, sure = (model(book, variance=variance) for variance in (0.25, 1e-6))
    assert whole(book, gap="G29-iadl", model=unsure).status == "tie"
    assert whole(book, gap="G29-iadl", model=sure).status == "recommended"
