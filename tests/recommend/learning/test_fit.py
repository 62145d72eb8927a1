from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from netmap.recommend.learning.fit import Fitted, Sigmas, fit, prior_only
from netmap.recommend.learning.pairs import Floats, History, Pairs, Ring
from netmap.recommend.score import FEATURES, INTERCEPT, logit
from tests.recommend.learning.referrals import WEIGHTS, columns, history, penalties, sigmoid

SEEDS = st.integers(0, 10_000)


def foretold(model: Fitted, pairs: Pairs) -> Floats:
    return model.logit(pairs.features, pairs.service, pairs.domain)


def learned(past: History, **options: object) -> Fitted:
    return fit(past.pairs, past.helped, **options)


@pytest.mark.parametrize("seed", range(4))
def test_without_prior_and_with_one_sigma_it_is_the_logistic_regression_of_scikit_learn(seed: int) -> None:
    past = history(200, seed=seed)
    deviations = past.pairs.features.std(axis=0)
    matrix = columns(past.pairs)[:, 1:]
    matrix[:, : len(FEATURES)] /= deviations
    peer = LogisticRegression(C=0.7**2, tol=1e-10, solver="newton-cholesky").fit(matrix, past.helped)
    alike = Sigmas(weights=0.7, service=0.7, organisation=0.7, service_domain=0.7, intercept=np.inf)
    ours = learned(past, prior_weights=np.zeros(len(FEATURES)), intercept=0.0, sigmas=alike)
    np.testing.assert_allclose(foretold(ours, past.pairs), peer.decision_function(matrix), atol=1e-6)
    np.testing.assert_allclose(ours.weights * deviations, peer.coef_[0, : len(FEATURES)], atol=1e-6)
    np.testing.assert_allclose(ours.intercept, peer.intercept_[0], atol=1e-6)
    np.testing.assert_allclose(ours.service, peer.coef_[0, len(FEATURES) :][: len(past.pairs.ring)], atol=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_the_fit_is_the_lowest_point_of_the_penalised_likelihood_written_out(seed: int) -> None:
    past, sigmas = history(120, seed=seed), Sigmas(weights=0.5)
    matrix, precision = columns(past.pairs), penalties(past.pairs, sigmas)
    centre = np.concatenate([[INTERCEPT], WEIGHTS, np.zeros(matrix.shape[1] - 13)])

    def loss(found: Floats) -> tuple[float, Floats]:
        ahead, away = matrix @ found, found - centre
        value = np.sum(np.logaddexp(0, ahead) - past.helped * ahead) + np.sum(precision * away**2) / 2
        return value, matrix.T @ (sigmoid(ahead) - past.helped) + precision * away

    found = minimize(
        loss, centre, jac=True, method="L-BFGS-B", options={"ftol": 1e-15, "gtol": 1e-9, "maxiter": 5000}
    ).x
    ours = learned(past, sigmas=sigmas)
    np.testing.assert_allclose(foretold(ours, past.pairs), matrix @ found, atol=1e-6)
    np.testing.assert_allclose([ours.intercept, *ours.weights], found[:13], atol=1e-6)
    np.testing.assert_allclose(ours.service, found[13:][: len(past.pairs.ring)], atol=1e-6)


def test_the_covariance_is_the_inverse_of_the_curvature_of_the_whole_model() -> None:
    past, sigmas = history(150), Sigmas(weights=0.5)
    ours = learned(past, sigmas=sigmas)
    matrix, chance = columns(past.pairs), sigmoid(foretold(ours, past.pairs))
    whole = np.linalg.inv((matrix.T * chance * (1 - chance)) @ matrix + np.diag(penalties(past.pairs, sigmas)))
    effects = matrix * (np.arange(matrix.shape[1]) >= 13)
    variance = np.sum((effects @ whole) * effects, axis=1)
    np.testing.assert_allclose(ours.covariance, whole[:13, :13], atol=1e-10)
    np.testing.assert_allclose(ours.variance[past.pairs.service, past.pairs.domain], variance, atol=1e-10)
    exact = np.sqrt(np.sum((matrix @ whole) * matrix, axis=1))
    spread = ours.spread(past.pairs.features, past.pairs.service, past.pairs.domain)
    assert 1 < np.min(spread / exact) < np.max(spread / exact) < 1.15


def test_without_referrals_it_is_the_content_prior_to_the_last_digit() -> None:
    pairs = history(50).pairs
    prior = logit({name: pairs.features[:, place] for place, name in enumerate(FEATURES)})
    nothing = history(0)
    assert np.array_equal(foretold(prior_only(pairs.ring), pairs), prior)
    assert np.array_equal(foretold(fit(nothing.pairs, nothing.helped), pairs), prior)
    assert prior_only(pairs.ring).level == "content"
    assert prior_only(pairs.ring).n == 0


def test_sigmas_of_nought_hold_everything_at_the_prior() -> None:
    past = history(100)
    held = Sigmas(weights=0, service=0, organisation=0, service_domain=0, intercept=0)
    ours = learned(past, sigmas=held)
    assert np.array_equal(foretold(ours, past.pairs), foretold(prior_only(past.pairs.ring), past.pairs))
    assert not ours.spread(past.pairs.features, past.pairs.service, past.pairs.domain).any()


def test_a_feature_that_never_varies_keeps_its_weight() -> None:
    past = history(100)
    past.pairs.features[:, 3] = 0.7
    ours = learned(past, sigmas=Sigmas(weights=np.inf))
    assert ours.weights[3] == WEIGHTS[3]
    assert np.all(np.delete(ours.weights, 3) != np.delete(WEIGHTS, 3))


@settings(max_examples=10)
@given(seed=SEEDS)
def test_the_order_of_the_rows_does_not_matter(seed: int) -> None:
    past = history(80, seed=seed)
    mixed = past.take(np.random.default_rng(seed).permutation(len(past)))
    np.testing.assert_allclose(foretold(learned(mixed), past.pairs), foretold(learned(past), past.pairs), atol=1e-11)


@settings(max_examples=10)
@given(seed=SEEDS)
def test_twice_the_same_rows_count_double(seed: int) -> None:
    past = history(60, seed=seed)
    double = past.take(np.tile(np.arange(60), 2))
    once = fit(past.pairs, past.helped, weight=np.full(60, 2.0))
    np.testing.assert_allclose(foretold(learned(double), past.pairs), foretold(once, past.pairs), atol=1e-11)
    np.testing.assert_allclose(learned(double).covariance, once.covariance, atol=1e-11)


@settings(max_examples=10)
@given(seed=SEEDS)
def test_the_more_it_may_stray_the_better_it_fits_and_the_less_the_nearer_the_prior(seed: int) -> None:
    past = history(80, seed=seed)
    losses, away = [], []
    for scale in (0.1, 1.0, 10.0):
        sigmas = Sigmas(weights=0.12 * scale, service=0.4 * scale, organisation=0.2 * scale, service_domain=0.3 * scale)
        ahead = foretold(learned(past, sigmas=replace(sigmas, intercept=scale)), past.pairs)
        losses.append(np.mean(np.logaddexp(0, ahead) - past.helped * ahead))
        away.append(np.linalg.norm(ahead - foretold(prior_only(past.pairs.ring), past.pairs)))
    assert losses == sorted(losses, reverse=True)
    assert away == sorted(away)


@settings(max_examples=10)
@given(seed=SEEDS)
def test_more_referrals_make_it_surer(seed: int) -> None:
    past = history(400, seed=seed)
    few, many = learned(past.take(np.arange(40))), learned(past)
    where = past.pairs.features, past.pairs.service, past.pairs.domain
    assert (
        np.mean(many.spread(*where)) < np.mean(few.spread(*where)) < np.mean(prior_only(past.pairs.ring).spread(*where))
    )


def test_it_finds_the_weights_that_made_the_outcomes() -> None:
    true = WEIGHTS + np.where(np.arange(len(WEIGHTS)) % 2, 0.8, -0.8)
    ours = learned(history(20_000, weights=true, effects=0.0), sigmas=Sigmas(weights=1.0))
    np.testing.assert_allclose(ours.weights, true, atol=0.25)


def test_a_service_never_seen_has_no_effect_and_the_variance_of_the_prior() -> None:
    past = history(300)
    ours = learned(past)
    features = past.pairs.features[:1]
    weighted, experience = ours.parts(features, np.array([-1]), np.array([2]))
    assert experience.tolist() == [0.0]
    assert ours.logit(features, np.array([-1]), np.array([2]))[0] == pytest.approx(ours.intercept + weighted.sum())
    known = ours.spread(features, np.array([0]), np.array([0]))[0]
    rows = np.concatenate([[1.0], features[0]])
    unseen = np.sqrt(rows @ ours.covariance @ rows + 0.4**2 + 0.2**2 + 0.3**2)
    assert ours.spread(features, np.array([-1]), np.array([2]))[0] == pytest.approx(unseen)
    assert known < unseen


def test_a_new_service_inherits_what_was_learned_of_its_organisation() -> None:
    past = history(200, services=2)
    ring = Ring(services=("D000", "D001", "D002"), organisations=("O1", "O2", "O1"))
    ours = fit(replace(past.pairs, ring=ring), past.helped)
    assert ours.organisation[2] == ours.organisation[0] != 0
    assert ours.service[2] == 0
    assert not ours.service_domain[2].any()
    assert ours.variance[2, 0] > ours.variance[0, 0]


def test_a_grid_is_foretold_as_its_pairs_are() -> None:
    past = history(60)
    ours = learned(past)
    features = past.pairs.features[:48].reshape(6, 8, -1)
    domain = np.array([-1, 0, 1, 2, 3, 14])
    grid = ours.logit(features, np.arange(8)[None, :], domain[:, None])
    spread = ours.spread(features, np.arange(8)[None, :], domain[:, None])
    for row, column in ((0, 0), (3, 5), (5, 7)):
        where = features[row, column][None], np.array([column]), domain[[row]]
        assert grid[row, column] == ours.logit(*where)[0]
        assert spread[row, column] == pytest.approx(ours.spread(*where)[0], abs=1e-14)
    weighted, experience = ours.parts(features, np.arange(8)[None, :], domain[:, None])
    np.testing.assert_allclose(ours.intercept + weighted.sum(axis=-1) + experience, grid, atol=1e-11)


def test_what_nothing_holds_is_refused() -> None:
    past = history(30)
    with pytest.raises(ValueError, match="no most likely model"):
        fit(past.pairs, np.ones(30), sigmas=Sigmas(intercept=np.inf))
