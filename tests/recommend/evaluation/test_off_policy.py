"""The estimators on bandits so small that every outcome can be written down."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from netmap.recommend.evaluation.logged import Logged
from netmap.recommend.evaluation.metrics import rank
from netmap.recommend.evaluation.off_policy import OffPolicy, evaluate_policy, first_choice, refusal
from netmap.recommend.learning.pairs import Floats, Grid, Ring
from netmap.recommend.score import FEATURES

HABIT = np.array([[0.2, 0.5, 0.3], [0.6, 0.1, 0.3]])
TRUTH = np.array([[0.9, 0.4, 0.1], [0.3, 0.7, 0.5]])
POLICY = np.array([[1.0, 0.0, 0.0], [0.0, 0.5, 0.5]])
VALUE = (POLICY * TRUTH).sum(axis=1).mean()
WRONG = np.array([[0.5, 0.5, 0.5], [0.1, 0.2, 0.9]])


def logged(chosen: list[int], helped: list[float], eligible: Floats | None = None) -> Logged:
    shape = (len(chosen), 3)
    grid = Grid(
        features=np.zeros((*shape, len(FEATURES))),
        eligible=np.ones(shape, dtype=bool) if eligible is None else eligible > 0,
        domain=np.zeros(shape[0], dtype=np.intp),
        household=np.array([f"H{one}" for one in range(shape[0])], dtype=object),
        ring=Ring(services=("S1", "S2", "S3"), organisations=("O1", "O1", "O2")),
    )
    worker = np.array(["W"] * shape[0], dtype=object)
    return Logged(grid=grid, chosen=np.array(chosen), helped=np.array(helped), worker=worker)


def expected(outcome: Floats, propensity: Floats, clip: float = 100.0) -> dict[str, float]:
    """The mean of every estimator over all choices and outcomes the workers' habit can bring."""
    totals = dict.fromkeys(("dm", "ips", "dr"), 0.0)
    for chosen in product(range(3), repeat=2):
        for helped in product((0.0, 1.0), repeat=2):
            chance = 1.0
            for row, (choice, help_) in enumerate(zip(chosen, helped, strict=True)):
                chance *= HABIT[row, choice] * (TRUTH[row, choice] if help_ else 1 - TRUTH[row, choice])
            found = evaluate_policy(POLICY, logged(list(chosen), list(helped)), propensity, outcome, clip=clip)
            for name in totals:
                totals[name] += chance * getattr(found, name)
    return totals


def test_ips_and_dr_are_unbiased_with_the_true_propensities() -> None:
    found = expected(WRONG, HABIT)
    assert found["ips"] == pytest.approx(VALUE, abs=1e-12)
    assert found["dr"] == pytest.approx(VALUE, abs=1e-12)
    assert abs(found["dm"] - VALUE) > 0.1


def test_dr_is_unbiased_with_the_true_outcomes_whatever_the_propensities() -> None:
    found = expected(TRUTH, np.full((2, 3), 1 / 3))
    assert found["dm"] == pytest.approx(VALUE, abs=1e-12)
    assert found["dr"] == pytest.approx(VALUE, abs=1e-12)
    assert abs(found["ips"] - VALUE) > 0.01


def test_dr_is_exact_when_the_outcomes_are_foretold_exactly() -> None:
    helped = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
    found = evaluate_policy(POLICY, logged([0, 1], [1.0, 1.0]), HABIT, helped)
    assert found.dr == pytest.approx((1.0 + 0.5) / 2, abs=1e-12)


def test_the_sums_by_hand() -> None:
    found = evaluate_policy(POLICY, logged([0, 2], [1.0, 0.0]), HABIT, WRONG)
    first, second = 1 / 0.2, 0.5 / 0.3
    assert found.ips == pytest.approx(first / 2)
    assert found.snips == pytest.approx(first / (first + second))
    assert found.dm == pytest.approx((0.5 + 0.55) / 2)
    assert found.each == pytest.approx([0.5 + first * 0.5, 0.55 - second * 0.9])
    assert found.ess == pytest.approx((first + second) ** 2 / (first**2 + second**2))


def test_weights_are_clipped() -> None:
    found = evaluate_policy(POLICY, logged([0, 0], [1.0, 1.0]), np.full((2, 3), 0.01), WRONG, clip=20.0)
    assert found.ips == pytest.approx(20 / 2)
    assert expected(WRONG, HABIT, clip=2.0)["ips"] < VALUE - 0.05


def test_no_recommendation_is_worth_nothing_and_no_agreement_tells_nothing() -> None:
    ranking = rank(np.array([[3.0, 2.0, 1.0]] * 2), np.array([[False, True, True], [False, False, False]]))
    policy = first_choice(ranking)
    assert policy.tolist() == [[0, 1, 0], [0, 0, 0]]
    found = evaluate_policy(policy, logged([0, 0], [1.0, 1.0]), HABIT, WRONG)
    assert (found.dm, found.dr, found.ips, found.ess) == (0.25, 0.25, 0.0, 0.0)
    assert np.isnan(found.snips)


@pytest.mark.parametrize(
    ("ess", "dm", "dr", "why"),
    [(49.9, 0.6, 0.6, "ess"), (50.0, 0.6, 0.6, None), (80.0, 0.6, 0.4, "sign"), (80.0, 0.4, 0.45, None)],
)
def test_a_verdict_is_refused_when_too_little_is_told(ess: float, dm: float, dr: float, why: str | None) -> None:
    found = OffPolicy(dm=dm, ips=0.5, snips=0.5, dr=dr, ess=ess, direct=np.zeros(1), each=np.zeros(1))
    assert refusal(found, 0.5) == why
