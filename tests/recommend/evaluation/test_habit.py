"""Why agreement with the worker is no goal: it puts habit above what helps."""

from __future__ import annotations

import numpy as np
import pytest

from netmap.recommend.evaluation.baselines import METHODS
from netmap.recommend.evaluation.metrics import hit, rank, top
from tests.recommend.evaluation.worlds import world


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_hit_of_the_workers_choice_ranks_popularity_above_ours_although_ours_helps_more(seed: int) -> None:
    past, new = world(600, seed=seed), world(400, seed=100 + seed)
    chosen = np.zeros(new.grid.eligible.shape)
    chosen[np.arange(len(new.grid)), new.chosen] = 1.0
    rankings = {
        name: rank(METHODS[name].fit(past.history())(new.grid), new.grid.eligible) for name in ("popularity", "ours")
    }
    habit = {name: hit(ranking, chosen).mean() for name, ranking in rankings.items()}
    value = {name: top(ranking, new.truth).mean() for name, ranking in rankings.items()}
    assert habit["popularity"] > habit["ours"] + 0.05
    assert value["ours"] > value["popularity"] + 0.05
