"""The ranking measures against ranx, whose functions are run as plain Python: compiling them would take a minute."""

from __future__ import annotations

import warnings

import numba
import numpy as np
import pytest

from netmap.recommend.evaluation import metrics


def test_ranking_measures_equal_ranx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numba.config, "DISABLE_JIT", True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ranx warns of its own
        from ranx import Qrels, Run, evaluate

        random = np.random.default_rng(1)
        scores = random.permuted(np.tile(np.arange(20.0), (30, 1)), axis=1)
        gains = (random.random((30, 20)) < 0.2).astype(float)
        gains[:, 0] = 1.0
        # ids are padded with zeros: ranx puts the questions in the order of their ids, not as they came
        truth = {f"q{q:03}": {f"s{s:03}": 1 for s in np.flatnonzero(gains[q])} for q in range(30)}
        run = {f"q{q:03}": {f"s{s:03}": scores[q, s] for s in range(20)} for q in range(30)}
        names = ["ndcg@5", "hit_rate@5", "recall@5", "mrr"]
        theirs = evaluate(Qrels(truth), Run(run), names, return_mean=False)
    ranking = metrics.rank(scores, np.ones(scores.shape, dtype=bool))
    assert theirs["ndcg@5"] == pytest.approx(metrics.ndcg(ranking, gains, 5), abs=1e-12)
    assert theirs["hit_rate@5"] == pytest.approx(metrics.hit(ranking, gains, 5), abs=1e-12)
    assert theirs["recall@5"] == pytest.approx(metrics.recall(ranking, gains, 5), abs=1e-12)
    assert theirs["mrr"] == pytest.approx(metrics.reciprocal_rank(ranking, gains), abs=1e-12)
