"""The measures against scikit-learn, published formulas, plain loops and sums by hand."""

from __future__ import annotations

from math import log2

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss, ndcg_score

from netmap.recommend.evaluation import metrics
from netmap.recommend.learning.pairs import Floats


@st.composite
def tables(draw: st.DrawFn) -> tuple[Floats, Floats, int]:
    """Scores without ties, gains with some right answer for everybody, and a cut-off."""
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(2, 12))
    chance = np.random.default_rng(draw(st.integers(0, 10_000)))
    scores = chance.permuted(np.tile(np.linspace(-3, 3, columns), (rows, 1)), axis=1)
    gains = chance.integers(0, 4, (rows, columns)) / 3
    gains[np.arange(rows), chance.integers(0, columns, rows)] = 1.0
    return scores, gains, draw(st.integers(1, columns + 2))


def everything(scores: Floats) -> metrics.Ranking:
    """A ranking in which all may be advised."""
    return metrics.rank(scores, np.ones(scores.shape, dtype=bool))


@settings(max_examples=40)
@given(tables())
def test_ndcg_equals_scikit_learn(table: tuple[Floats, Floats, int]) -> None:
    scores, gains, k = table
    ours = metrics.ndcg(everything(scores), gains, k)
    theirs = [ndcg_score([truth], [score], k=k) for truth, score in zip(gains, scores, strict=True)]
    assert ours == pytest.approx(theirs, abs=1e-12)
    assert metrics.ndcg(everything(scores), gains, None).mean() == pytest.approx(ndcg_score(gains, scores), abs=1e-12)


def test_equal_scores_go_by_id_where_scikit_learn_averages_them() -> None:
    tied, gains = np.zeros((1, 3)), np.array([[0.0, 1.0, 0.0]])
    assert everything(tied).order.tolist() == [[0, 1, 2]]
    assert metrics.ndcg(everything(tied), gains)[0] == pytest.approx(1 / log2(3), abs=1e-12)
    averaged = (1 + 1 / log2(3) + 1 / 2) / 3
    assert ndcg_score(gains, tied) == pytest.approx(averaged, abs=1e-12)


def test_the_ideal_is_what_can_be_achieved() -> None:
    one_right = np.array([[0.0, 0.0, 1.0, 0.0, 0.0, 0.0]])
    assert metrics.ndcg(everything(one_right), one_right, 5)[0] == 1.0


def test_graded_gains_worked_out_by_hand() -> None:
    ranking = everything(np.array([[3.0, 2.0, 1.0]]))
    gains = np.array([[0.5, 0.0, 1.0]])
    assert metrics.ndcg(ranking, gains)[0] == pytest.approx((0.5 + 1 / 2) / (1 + 0.5 / log2(3)), abs=1e-12)


def test_questions_without_recommendation_or_without_truth() -> None:
    scores = np.array([[2.0, 1.0], [2.0, 1.0], [2.0, 1.0]])
    eligible = np.array([[True, True], [False, False], [True, True]])
    gains = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 0.0]])
    ranking = metrics.rank(scores, eligible)
    for measure in (metrics.ndcg, metrics.hit, metrics.recall, metrics.reciprocal_rank):
        values = measure(ranking, gains)
        assert values[:2].tolist() == [1.0, 0.0]
        assert metrics.average(values) == (0.5, 1)
    assert np.isnan(metrics.top(ranking, scores)).tolist() == [False, True, False]
    assert np.isnan(metrics.average(np.full(2, np.nan))[0])


def test_what_a_method_cannot_score_is_not_recommended() -> None:
    ranking = metrics.rank(np.array([[np.nan, -5.0, 1.0]]), np.array([[True, True, False]]))
    assert (ranking.order[0, 0], ranking.length[0]) == (1, 1)
    assert metrics.hit(ranking, np.array([[1.0, 0.0, 1.0]]))[0] == 0.0


def test_hit_recall_and_reciprocal_rank_by_hand() -> None:
    ranking = everything(np.array([[6.0, 5.0, 4.0, 3.0, 2.0, 1.0]]))
    gains = np.array([[0.0, 0.0, 1.0, 0.0, 0.0, 0.3]])
    assert [metrics.hit(ranking, gains, k)[0] for k in (2, 3)] == [0.0, 1.0]
    assert [metrics.recall(ranking, gains, k)[0] for k in (2, 5, 9)] == [0.0, 0.5, 1.0]
    assert metrics.reciprocal_rank(ranking, gains)[0] == pytest.approx(1 / 3, abs=1e-12)


def plain_ece(chance: list[float], outcome: list[float]) -> float:
    """Ten bins of equal size, for chances that all differ and whose number divides by ten."""
    order = sorted(range(len(chance)), key=chance.__getitem__)
    total = 0.0
    for start in range(0, len(order), len(order) // 10):
        inside = order[start : start + len(order) // 10]
        mean_chance = sum(chance[i] for i in inside) / len(inside)
        mean_outcome = sum(outcome[i] for i in inside) / len(inside)
        total += len(inside) / len(order) * abs(mean_chance - mean_outcome)
    return total


def test_ece_equals_a_plain_loop_and_scikit_learns_curve() -> None:
    random = np.random.default_rng(4)
    chance = random.permutation(np.linspace(0.01, 0.97, 200))
    outcome = (random.random(200) < chance**2).astype(float)
    assert metrics.ece(chance, outcome) == pytest.approx(plain_ece(chance.tolist(), outcome.tolist()), abs=1e-12)
    happened, said = calibration_curve(outcome, chance, n_bins=10, strategy="quantile")
    assert metrics.ece(chance, outcome) == pytest.approx(np.abs(happened - said).mean(), abs=1e-12)


def test_ece_of_one_chance_for_all_is_the_distance_to_the_rate() -> None:
    assert metrics.ece(np.full(5, 0.5), np.array([1.0, 1, 1, 1, 0])) == pytest.approx(0.3, abs=1e-12)


def test_losses_equal_scikit_learn() -> None:
    random = np.random.default_rng(5)
    chance, outcome = random.random(60), random.integers(0, 2, 60).astype(float)
    assert metrics.log_loss(chance, outcome) == pytest.approx(log_loss(outcome, chance), abs=1e-12)
    assert metrics.brier(chance, outcome) == pytest.approx(brier_score_loss(outcome, chance), abs=1e-12)
    nothing = np.zeros(0)
    assert all(np.isnan(measure(nothing, nothing)) for measure in (metrics.log_loss, metrics.brier, metrics.ece))


def test_gini_equals_the_published_double_sum() -> None:
    counts = np.random.default_rng(6).integers(0, 9, 30).astype(float)
    apart = np.abs(counts[:, None] - counts[None, :]).sum()
    assert metrics.gini(counts) == pytest.approx(apart / (2 * 30**2 * counts.mean()), abs=1e-12)
    assert metrics.gini(np.ones(7)) == pytest.approx(0.0, abs=1e-12)
    assert metrics.gini(np.array([0.0, 0, 0, 8])) == pytest.approx(3 / 4, abs=1e-12)
    assert np.isnan(metrics.gini(np.zeros(3)))


def test_exposure_counts_only_what_is_advised() -> None:
    scores = np.tile([3.0, 2.0, 1.0, 0.0], (3, 1))
    eligible = np.array([[True, True, True, False], [False, True, True, False], [False, False, False, False]])
    ranking = metrics.rank(scores, eligible)
    assert metrics.exposure(ranking).tolist() == [1, 1, 0, 0]
    assert metrics.exposure(ranking, 2).tolist() == [1, 2, 1, 0]
    assert metrics.coverage(ranking, eligible, 1) == pytest.approx(2 / 3)
    assert metrics.coverage(ranking, eligible, 2) == 1.0
    label = np.array(["b", "a", "b", "c"], dtype=object)
    assert metrics.shares(metrics.exposure(ranking, 2), label) == {"a": 0.5, "b": 0.5, "c": 0.0}
