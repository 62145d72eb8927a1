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
    past = history(90, homes=30)
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


def test_a_good_prior_is_kept_and_a_bad_one_left() -> None:
    order = list(LEVELS)
    good = [fit_gated(history(150, seed=seed, effects=0.0)).level for seed in range(5)]
    bad = [fit_gated(history(400, seed=seed, weights=-2 * WEIGHTS)).level for seed in range(5)]
    assert good.count("content") >= 4
    assert min(order.index(level) for level in bad) >= 1
    assert np.mean([order.index(level) for level in bad]) > np.mean([order.index(level) for level in good]) + 1


def test_the_content_level_learns_how_often_help_succeeds_and_nothing_else() -> None:
    past = history(200, effects=0.0)
    gated = fit_gated(replace(past, helped=np.ones(200)), levels={"content": LEVELS["content"]})
    prior = prior_only(past.pairs.ring)
    assert gated.level == "content"
    assert gated.weights.tolist() == prior.weights.tolist()
    assert not gated.service.any()
    assert gated.intercept > prior.intercept + 1


def _one_household(past: History) -> History:
    return replace(past, household=np.full(len(past), "H", dtype=object))


def test_one_household_teaches_nothing_about_others() -> None:
    assert fit_gated(_one_household(history(40))).level == "content"
