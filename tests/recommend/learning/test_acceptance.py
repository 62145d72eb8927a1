"""A small part of the acceptance benchmark: three simulated neighbourhoods, where the truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from netmap.recommend.evaluation import metrics
from netmap.recommend.learning.pairs import Floats
from netmap.recommend.score import PRIOR
from tests.benchmarks.simulator.runs import score
from tests.benchmarks.simulator.world import World, bad_prior, true_weights

SEEDS = (500, 501, 502)
REFERRALS = 1000


@pytest.fixture(scope="module")
def worlds() -> list[World]:
    return [World(seed, referrals=REFERRALS, test=300) for seed in SEEDS]


def scores(world: World, method: str, n: int, *, bad: bool = False) -> Floats:
    return score(method, world.history(n), bad_prior(world.seed) if bad else None)[0](world.grid)


def first(world: World, values: Floats) -> float:
    """The true success of the first choice, counted here and not by the code under test."""
    chosen = np.where(world.grid.eligible, values, -np.inf).argmax(axis=1)
    return float(world.truth[np.arange(len(chosen)), chosen].mean())


def lost(world: World, values: Floats) -> float:
    return 1 - first(world, values) / float(np.where(world.grid.eligible, world.truth, 0.0).max(axis=1).mean())


def mean_lost(worlds: list[World], method: str, n: int, *, bad: bool = False) -> float:
    return float(np.mean([lost(world, scores(world, method, n, bad=bad)) for world in worlds]))


def test_without_referrals_the_order_is_exactly_that_of_the_prior(worlds):
    weights = np.array([weight.value for weight in PRIOR])
    for world in worlds:
        expected = metrics.rank(np.round(world.grid.features @ weights, 9), world.grid.eligible).order
        found = metrics.rank(np.round(scores(world, "ours", 0), 12), world.grid.eligible).order
        assert np.array_equal(found, metrics.rank(scores(world, "content", 0), world.grid.eligible).order)
        assert (found[:, :3] == expected[:, :3]).mean() > 0.99  # sums in another order: ties may fall otherwise


def test_who_knows_nothing_loses_two_thirds_and_habit_is_no_better():
    many = [World(seed, referrals=300, test=60) for seed in range(600, 616)]
    assert mean_lost(many, "random", 0) == pytest.approx(0.68, abs=0.05)
    assert mean_lost(many, "popularity", 300) == pytest.approx(0.68, abs=0.07)
    assert mean_lost(many, "content", 0) == pytest.approx(0.33, abs=0.05)


def test_outcomes_teach_what_the_prior_does_not_know(worlds):
    prior, learned = mean_lost(worlds, "content", 0), mean_lost(worlds, "ours", REFERRALS)
    assert learned < prior - 0.05
    assert learned < mean_lost(worlds, "success_rate", REFERRALS) - 0.10


@pytest.mark.parametrize("n", [50, 200])
def test_learning_does_no_harm_in_any_neighbourhood(worlds, n):
    for world in worlds:
        assert lost(world, scores(world, "ours", n)) <= lost(world, scores(world, "content", 0)) + 0.01


def test_a_bad_prior_is_left_behind(worlds):
    bad = mean_lost(worlds, "content", 0, bad=True)
    assert mean_lost(worlds, "ours", 0, bad=True) == pytest.approx(bad, abs=1e-12)
    assert mean_lost(worlds, "ours", REFERRALS, bad=True) < bad - 0.10


def test_hitting_the_choice_of_workers_rewards_habit_and_not_help(worlds):
    hits, helps = [], []
    for world in worlds:
        logged, truth = world.logged(600)
        eligible = logged.grid.eligible
        for method in ("popularity", "ours"):
            values = score(method, world.history(REFERRALS))[0](logged.grid)
            ranked = np.argsort(np.where(eligible, -values, np.inf), axis=1, kind="stable")[:, :5]
            hits.append((ranked == logged.chosen[:, None]).any(axis=1).mean())
            helps.append(truth[np.arange(len(logged)), ranked[:, 0]].mean())
    popular, ours = (np.mean(hits[place::2]) for place in (0, 1))
    assert popular > ours + 0.03
    popular, ours = (np.mean(helps[place::2]) for place in (0, 1))
    assert popular < ours - 0.10


def test_the_truth_is_near_the_prior_and_never_equal_to_it(worlds):
    prior = np.array([weight.value for weight in PRIOR])
    drawn = np.array([true_weights(np.random.default_rng(seed), worlds[0].settings) for seed in range(200)])
    assert (drawn != prior).all()
    assert np.median(drawn / prior) == pytest.approx(1.0, abs=0.05)


def test_what_is_on_record_is_not_all_there_is(worlds):
    for world in worlds:
        recorded = world.grid.features[..., [weight.feature for weight in PRIOR].index("warm_path")]
        assert ((world.real_paths >= recorded - 1e-12) | ~world.grid.eligible).all()
        assert 0.05 < (world.real_paths > recorded)[world.grid.eligible].mean() < 0.6


def test_a_seed_gives_one_world(worlds):
    again, other = World(SEEDS[0], referrals=REFERRALS, test=300), worlds[1]
    assert np.array_equal(again.truth, worlds[0].truth)
    assert np.array_equal(again.past.helped, worlds[0].past.helped)
    assert not np.array_equal(again.truth, other.truth)
