"""Many questions at once say the same as one household at a time."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.recommend.advise import cases
from netmap.recommend.asks import Asks, asks
from netmap.recommend.candidates import candidates
from netmap.recommend.case import Case, Options
from netmap.recommend.eligibility import fits_age
from netmap.recommend.questions import questions
from netmap.recommend.score import FEATURES, INTERCEPT, PRIOR
from netmap.synth import neighbourhood
from netmap.vocabulary import DOMAINS


def in_general(book: Casebook, **options: bool) -> Asks:
    """Every household of a casebook, on its day, without one domain in mind."""
    day = pd.Timestamp(str(book.day))
    households = list(book.household_ids)
    return asks(book, pd.DataFrame({"household_id": households, "domain": None, "on": day}), **options)


@pytest.fixture(scope="module", params=["parkwijk", "synthetic"])
def book(request: pytest.FixtureRequest, parkwijk: Casebook) -> Casebook:
    return parkwijk.snapshot() if request.param == "parkwijk" else neighbourhood(households=60, seed=3).snapshot()


@pytest.fixture(scope="module")
def each(book: Casebook) -> list[Case]:
    return list(cases(book, book, book.household_ids, Options()))


def test_features_are_those_of_one_household(book: Casebook, each: list[Case]) -> None:
    many = in_general(book)
    found = many.features(*many.everything)
    for place, case in enumerate(each):
        for column, feature in enumerate(FEATURES):
            if feature != "need_match":  # that of a question, not of a household
                expected = case.features[feature][many.rows]
                np.testing.assert_allclose(found[place, :, column], expected, atol=1e-12, err_msg=feature)


def test_obstacles_are_those_of_one_household(book: Casebook, each: list[Case]) -> None:
    many = in_general(book)
    q, s = many.everything
    found = {code: stands(q, s) for code, stands in many.obstacles.items()}
    for place, case in enumerate(each):
        too_old, _ = fits_age(case.directory, case.situation.residents)
        for code, stands in {**case.checks.obstacles, "AGE": too_old}.items():
            row = np.broadcast_to(found[code], (len(many), len(many.rows)))[place]
            assert (row == stands[many.rows]).all(), (case.situation.household_id, code)


def test_a_question_about_a_domain_scores_as_in_advice(parkwijk: Casebook) -> None:
    book = parkwijk.snapshot()
    day, households = pd.Timestamp(str(book.day)), list(book.household_ids)[:20]
    for domain in ("fin", "soc", "hou"):
        many = asks(book, pd.DataFrame({"household_id": households, "domain": domain, "on": day}))
        grid = many.grid()
        for place, case in enumerate(cases(book, book, households, Options(domain=domain))):
            question = next(one for one in questions(case) if one.gap_id == f"G29-{domain}")
            meets = {one.row: one for one in candidates(case, question) if one.row >= 0}
            logits = INTERCEPT + grid.features[place] @ np.array([weight.value for weight in PRIOR])
            for service, row in enumerate(many.rows):
                if row in meets:
                    assert logits[service] == pytest.approx(meets[row].score, abs=1e-9)
                    assert bool(grid.eligible[place, service]) == (not meets[row].obstacles)


def test_a_question_is_seen_on_its_own_day(parkwijk: Casebook) -> None:
    households = list(parkwijk.household_ids)
    days = [date(2025, 3, 1), date(2026, 1, 15), date(2026, 6, 1)]
    asked = [{"household_id": one, "domain": None, "on": pd.Timestamp(day)} for day in days for one in households]
    home = asks(parkwijk, pd.DataFrame(asked)).home
    place = 0
    for day in days:
        book = parkwijk.as_of(day)
        for sit in (case.situation for case in cases(book, book, households, Options())):
            expected = [(5 - sit.scores[code]) / 4 if code in sit.scores else np.nan for code in DOMAINS]
            np.testing.assert_array_equal(home.grades[place], expected)
            assert home.complexity[place] == sit.complexity
            assert sorted(home.said[place].split()) == sorted(sit.said.split())
            place += 1
