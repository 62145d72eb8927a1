from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import log_loss

from netmap.recommend.learning.fit import fit, prior_only
from netmap.recommend.learning.gate import FOLDS, LEVELS, fit_gated, parts
from netmap.recommend.learning.pairs import History
from tests.recommend.learning.referrals import WEIGHTS, history, sigmoid


def test_without_referrals_the_content_prior_stands() -> None:
    past = history(0)
    gated, prior = fit_gated(past), prior_only(past.pairs.ring)
    assert (gated.level, gated.n, gated.trials) == ("content", 0, ())
    assert gated.intercept == prior.intercept
    assert gated.weights.tolist() == prior.weights.tolist()


@settings(max_examples=5)
@given(seed=st.integers(0, 10_000))
def test_neither_the_order_of_the_rows_nor_the_names_of_others_decide(seed: int) -> None:
    past = history(60, seed=seed, homes=40)
    mixed = past.take(np.random.default_rng(seed).permutation(len(past)))
    one, other = fit_gated(past), fit_gated(mixed)
    assert one.level == other.level
    np.testing.assert_allclose(one.weights, other.weights, atol=1e-11)
    np.testing.assert_allclose([t.log_loss for t in one.trials], [t.log_loss for t in other.trials], atol=1e-11)


def test_a_household_is_in_one_part_and_the_parts_are_alike() -> None:
    household = history(400, homes=103).household
    part = parts(household)
    assert all(len(set(part[household == home])) == 1 for home in set(household))
    sizes = [len(set(household[part == fold])) for fold in range(FOLDS)]
    assert max(sizes) - min(sizes) <= 1


def test_every_level_is_judged_by_households_it_has_not_seen() -> None:
    past = history(300, homes=150)
    part = parts(past.household)
    gated = fit_gated(past)
    assert [trial.level for trial in gated.trials] == list(LEVELS)
    for trial in gated.trials:
        chance = np.empty(len(past))
        for fold in range(FOLDS):
            seen, unseen = past.take(part != fold), past.take(part == fold).pairs
            model = fit(seen.pairs, seen.helped, sigmas=LEVELS[trial.level])
            chance[part == fold] = sigmoid(model.logit(unseen.features, unseen.service, unseen.domain))
        assert trial.log_loss == pytest.approx(log_loss(past.helped, chance), abs=1e-9)
    best = min(trial.log_loss for trial in gated.trials)
    assert [trial.above for trial in gated.trials] == pytest.approx([trial.log_loss - best for trial in gated.trials])


def test_the_nearest_to_the_prior_within_half_a_standard_error_is_chosen() -> None:
    for seed in range(6):
        gated = fit_gated(history(300, seed=seed, homes=90, effects=1.5))
        near = [trial.level for trial in gated.trials if trial.above <= trial.error / 2]
        assert gated.level == near[0]
        assert any(trial.error == trial.above == 0 for trial in gated.trials)


def test_a_good_prior_is_kept_and_a_bad_one_left() -> None:
    good = [fit_gated(history(400, seed=seed, effects=0.0)).level for seed in range(5)]
    bad = [fit_gated(history(400, seed=seed, weights=-2 * WEIGHTS)).level for seed in range(5)]
    assert good.count("content") >= 4
    assert set(bad) <= {"medium", "weak"}


def test_seven_of_the_rarer_outcome_per_weight_are_needed_to_stray_far() -> None:
    past = history(400, weights=-2 * WEIGHTS)
    rare = np.zeros(400)
    rare[:83] = 1
    assert [trial.level for trial in fit_gated(replace(past, helped=rare)).trials] == ["content", "strong"]
    assert [trial.level for trial in fit_gated(replace(past, helped=1 - rare)).trials] == ["content", "strong"]
    rare[83] = 1
    assert [trial.level for trial in fit_gated(replace(past, helped=rare)).trials] == list(LEVELS)


def as_the_prior_says(n: int) -> History:
    """Referrals whose outcomes follow the content prior, but for help succeeding far more often."""
    past = history(n)
    pairs = past.pairs
    often = sigmoid(prior_only(pairs.ring).logit(pairs.features, pairs.service, pairs.domain) + 2)
    return replace(past, helped=(np.random.default_rng(1).random(n) < often).astype(float))


def test_the_content_level_learns_how_often_help_succeeds_and_nothing_else() -> None:
    past = as_the_prior_says(300)
    gated, prior = fit_gated(past), prior_only(past.pairs.ring)
    assert gated.level == "content"
    assert gated.weights.tolist() == prior.weights.tolist()
    assert not gated.service.any()
    assert gated.intercept == pytest.approx(prior.intercept + 2, abs=0.4)


def test_to_be_held_at_the_prior_is_not_to_be_certain() -> None:
    past = as_the_prior_says(300)
    gated, fixed = fit_gated(past), fit(past.pairs, past.helped)
    where = past.pairs.features, past.pairs.service, past.pairs.domain
    assert gated.level == "content"
    assert np.array_equal(gated.spread(*where), fixed.spread(*where))
    unseen = gated.spread(past.pairs.features, np.full(300, -1), past.pairs.domain)
    assert np.all(unseen > gated.spread(*where))


def test_one_household_teaches_nothing_about_others() -> None:
    past = history(40)
    assert fit_gated(replace(past, household=np.full(40, "H", dtype=object))).level == "content"
