"""What every method does with referrals, and without."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from netmap.recommend.evaluation.baselines import METHODS
from netmap.recommend.evaluation.metrics import rank, top
from netmap.recommend.learning.pairs import Floats, Grid, History, Pairs
from netmap.recommend.score import INTERCEPT, PRIOR
from tests.recommend.evaluation.worlds import World, world

NEW = world(60, seed=2)
LEARNED = world(600, seed=1)


@pytest.mark.parametrize("name", METHODS)
def test_without_referrals_every_method_still_gives_a_whole_ranking(name: str) -> None:
    scores = METHODS[name].fit(NEW.history().take(np.arange(0)))(NEW.grid)
    assert scores.shape == NEW.grid.eligible.shape
    assert np.isfinite(scores).all()
    if METHODS[name].chance:
        assert ((scores > 0) & (scores < 1)).all()


@pytest.mark.parametrize("name", METHODS)
def test_scoring_does_not_depend_on_the_order_of_the_referrals(name: str) -> None:
    history = LEARNED.history().take(np.arange(120))
    turned = history.take(np.arange(120)[::-1])
    assert METHODS[name].fit(turned)(NEW.grid) == pytest.approx(METHODS[name].fit(history)(NEW.grid), abs=1e-5)


@pytest.mark.parametrize("name", ["success_rate", "knn", "logistic", "boosting", "fixed", "ours"])
def test_who_learns_from_outcomes_chooses_better_than_chance(name: str) -> None:
    scores = METHODS[name].fit(LEARNED.history())(NEW.grid)
    value = top(rank(scores, NEW.grid.eligible), NEW.truth).mean()
    assert value > NEW.truth[NEW.grid.eligible].mean() + 0.05


def small(services: list[int], helped: list[float], world: World = NEW) -> History:
    """A history of the first questions with other choices and outcomes."""
    history = world.history().take(np.arange(len(services)))
    rows = np.arange(len(services))
    return History(
        pairs=world.grid.pairs(rows, np.array(services)),
        helped=np.array(helped),
        household=history.household,
        worker=history.worker,
        day=history.day,
    )


def test_popularity_counts_choices_and_success_rate_counts_outcomes() -> None:
    history = small([0] * 9 + [1] * 6, [0.0] * 9 + [1.0] * 6)
    popularity, success = (METHODS[name].fit(history)(NEW.grid)[0] for name in ("popularity", "success_rate"))
    assert popularity[:3].tolist() == [9, 6, 0]
    assert success[1] > success[2] > success[0]


def test_content_is_the_prior_and_overlap_the_need_then_the_distance() -> None:
    weights = {weight.feature: weight.value for weight in PRIOR}
    features = NEW.grid.features
    logit = INTERCEPT + sum(value * features[..., place] for place, value in enumerate(weights.values()))
    empty = NEW.history().take(np.arange(0))
    assert METHODS["content"].fit(empty)(NEW.grid) == pytest.approx(1 / (1 + np.exp(-logit)), abs=1e-9)
    names = list(weights)
    expected = features[..., names.index("need_match")] - 0.1 * features[..., names.index("distance")]
    assert METHODS["domain_overlap"].fit(empty)(NEW.grid) == pytest.approx(expected)


def one_hot(pairs: Pairs, scaler: StandardScaler) -> Floats:
    return np.concatenate([scaler.transform(pairs.features), np.eye(len(pairs.ring))[pairs.service]], axis=1)


def test_logistic_equals_scikit_learn_on_the_whole_matrix() -> None:
    history = LEARNED.history().take(np.arange(200))
    scaler = StandardScaler().fit(history.pairs.features)
    plain = LogisticRegression(max_iter=1000).fit(one_hot(history.pairs, scaler), history.helped)
    scores = METHODS["logistic"].fit(history)(NEW.grid)
    for service in (0, 7):
        pairs = NEW.grid.pairs(np.arange(len(NEW.grid)), np.full(len(NEW.grid), service))
        assert scores[:, service] == pytest.approx(plain.predict_proba(one_hot(pairs, scaler))[:, 1], abs=1e-4)


def test_boosting_does_without_the_service_when_there_are_too_many() -> None:
    many = world(900, seed=3, services=400, habit=0.0)
    scores = METHODS["boosting"].fit(many.history())(many.grid.take(np.arange(3)))
    assert scores.shape == (3, 400)
    assert scores.std() > 0


def question(match: float, domain: int) -> Grid:
    """One question for which every service has the same features."""
    grid = NEW.grid.take(np.arange(1))
    features = np.zeros_like(grid.features)
    features[..., 0] = match
    where = np.array([domain])
    return Grid(features=features, eligible=grid.eligible, domain=where, household=grid.household, ring=grid.ring)


def test_neighbours_listen_to_questions_alike() -> None:
    history = small([0, 0, 1, 1], [1.0, 0.0, 0.0, 1.0])
    features = np.zeros_like(history.pairs.features)
    features[:, 0] = [1, 0, 1, 0]
    domain = np.array([0, 3, 0, 3])
    pairs = Pairs(features=features, service=history.pairs.service, domain=domain, ring=history.pairs.ring)
    told = History(
        pairs=pairs, helped=history.helped, household=history.household, worker=history.worker, day=history.day
    )
    scorer = METHODS["knn"].fit(told)
    assert scorer(question(1.0, 0))[0, :3] == pytest.approx([3.5 / 6, 2.5 / 6, 0.5])
    assert scorer(question(0.0, 3))[0, :3] == pytest.approx([2.5 / 6, 3.5 / 6, 0.5])
