"""Habit, estimated, beside the habit that made the choices."""

from __future__ import annotations

import numpy as np
import pytest

from netmap.recommend.evaluation.baselines import METHODS, Scorer
from netmap.recommend.evaluation.logged import Logged, cross_fitted
from netmap.recommend.evaluation.propensity import propensities
from netmap.recommend.learning.gate import parts
from netmap.recommend.learning.pairs import Floats, History
from netmap.recommend.score import FEATURES
from tests.recommend.evaluation.worlds import World, world

WORLD = world(1500, seed=8, services=12)


def log(made: World) -> Logged:
    history = made.history()
    return Logged(grid=made.grid, chosen=made.chosen, helped=made.helped, worker=history.worker)


def test_chances_are_a_distribution_over_the_eligible_services() -> None:
    found = propensities(log(WORLD))
    assert found.sum(axis=1) == pytest.approx(1.0)
    assert (found > 0).tolist() == WORLD.grid.eligible.tolist()


def test_habit_is_found_back() -> None:
    found, rows = propensities(log(WORLD)), np.arange(1500)
    true = true_habit(WORLD)
    even = WORLD.grid.eligible / WORLD.grid.eligible.sum(axis=1, keepdims=True)
    possible = WORLD.grid.eligible
    apart, blind = (
        (true[possible] * np.log((true / one)[possible])).sum() for one in (found + ~possible, even + ~possible)
    )
    assert apart < 0.15 * blind
    assert np.corrcoef(np.log(found[rows, WORLD.chosen]), np.log(true[rows, WORLD.chosen]))[0, 1] > 0.9


def true_habit(made: World) -> Floats:
    """As :func:`tests.recommend.evaluation.worlds.world` draws it."""
    fixed = np.random.default_rng(99)
    fixed.normal(0, 0.8, 12)
    favour = fixed.normal(0, 1.2, 12)[None, :] + fixed.normal(0, 0.8, (5, 12))
    wish = np.where(made.grid.eligible, np.exp(favour[made.worker]), 0.0)
    chance: Floats = wish / wish.sum(axis=1, keepdims=True)
    return chance


def test_a_choice_by_a_feature_is_not_taken_for_habit() -> None:
    plain = world(600, seed=9, services=12, habit=0.0)
    match = np.where(plain.grid.eligible, plain.grid.features[..., FEATURES.index("need_match")], -1.0)
    by_need = Logged(
        grid=plain.grid,
        chosen=match.argmax(axis=1),
        helped=plain.helped,
        worker=np.array([""] * 600, dtype=object),
    )
    assert by_need.at(propensities(by_need)).mean() > 0.8


def test_a_household_is_foretold_from_others_only() -> None:
    logged = log(world(60, seed=10))
    seen: list[set[str]] = []

    def learn(history: History) -> Scorer:
        seen.append(set(history.household))
        return METHODS["success_rate"].fit(history)

    scores = cross_fitted(logged, learn, logged.history(np.arange(0)))
    assert scores.shape == logged.grid.eligible.shape
    part = parts(logged.grid.household)
    assert seen == [set(logged.grid.household[part != fold]) for fold in range(5)]
