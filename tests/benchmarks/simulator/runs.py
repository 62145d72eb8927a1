"""Every method at every size on one seed, beside the truth."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.recommend.evaluation import metrics
from netmap.recommend.evaluation.baselines import METHODS, Scorer, model_scorer
from netmap.recommend.learning.fit import fit
from netmap.recommend.learning.gate import fit_gated
from netmap.recommend.learning.pairs import Floats, History
from tests.benchmarks.simulator.world import World, bad_prior

__all__ = ["BAD", "CALIBRATED", "GOOD", "PRIORED", "SIZES", "measures", "run", "score"]

GOOD = tuple(range(20))
"""Seeds reported with the prior as it is."""
BAD = tuple(range(20))
"""Seeds reported with the prior spoilt."""
CALIBRATED = tuple(range(1000, 1040))
"""Seeds on which the constants were set."""
SIZES = (0, 50, 100, 200, 500, 1000, 2000, 5000)
"""Past referrals."""

PRIORED = ("content", "logistic", "fixed", "ours")
"""What is run with a bad prior: the methods that have one, and the best that has none."""


def run(
    seed: int, *, bad: bool = False, sizes: tuple[int, ...] = SIZES, methods: tuple[str, ...] = tuple(METHODS)
) -> pd.DataFrame:
    """One row per method and size: ``prior seed method n level as_content`` and the measures of :func:`measures`."""
    world = World(seed, referrals=max(sizes))
    prior = bad_prior(seed) if bad else None
    rows: list[dict[str, object]] = []
    for n in sizes:
        history, order = world.history(n), {}
        for method in methods:
            found, level = score(method, history, prior)
            scores = found(world.grid)
            order[method] = metrics.rank(scores, world.grid.eligible).order
            as_content = np.array_equal(order[method], order.get("content"))
            about = {"method": method, "n": n, "level": level, "as_content": as_content}
            rows.append(about | measures(world, scores, chance=METHODS[method].chance))
    rows.append({"method": "workers", "n": 0, "level": "", "as_content": False} | _habit(world))
    return pd.DataFrame(rows).assign(prior="bad" if bad else "good", seed=seed)


def score(method: str, history: History, prior: tuple[Floats, float] | None = None) -> tuple[Scorer, str]:
    """What a method makes of past referrals, and at which strength of the prior.

    Parameters
    ----------
    method
        One of ``METHODS``.
    history
        Past referrals.
    prior
        Weights and intercept, where the prior is not netmap's own.
    """
    if method not in ("content", "fixed", "ours"):
        return METHODS[method].fit(history), ""
    weights, intercept = prior or (None, None)
    if method == "ours":
        fitted = fit_gated(history, prior_weights=weights, intercept=intercept)
    else:
        known = history.take(np.arange(0)) if method == "content" else history
        fitted = fit(known.pairs, known.helped, prior_weights=weights, intercept=intercept)
    return model_scorer(fitted), fitted.level


def measures(world: World, scores: Floats, *, chance: bool) -> dict[str, float]:
    """How good a ranking is, by the truth.

    Parameters
    ----------
    world
        The world.
    scores
        Questions × services.
    chance
        Whether the scores are meant as chances.

    Returns
    -------
    dict
        ``value`` mean true success of the first choice, ``regret`` 1 − value / best possible, ``ndcg`` and ``hit`` of
        the first five, ``ece`` over all eligible pairs and ``optimism`` of the first choice (NaN without chances),
        ``coverage``, ``gini``, ``habit`` (the workers' choice among the first five), and ``regret <group>`` of every
        group.
    """
    right = np.where(world.grid.eligible, world.truth, 0.0)
    ranking = metrics.rank(scores, world.grid.eligible)
    first = metrics.top(ranking, world.truth)
    best = right.max(axis=1)
    alone = (right == best[:, None]).astype(float)
    possible = world.grid.eligible.any(axis=0)
    found = {
        "value": first.mean(),
        "regret": 1 - first.mean() / best.mean(),
        "oracle": best.mean(),
        "eligible": world.grid.eligible.sum(axis=1).mean(),
        "ndcg": metrics.average(metrics.ndcg(ranking, right))[0],
        "hit": metrics.average(metrics.hit(ranking, alone))[0],
        "ece": np.nan,
        "optimism": np.nan,
        "coverage": metrics.coverage(ranking, world.grid.eligible, k=1),
        "gini": metrics.gini(metrics.exposure(ranking)[possible]),
        "habit": (np.take_along_axis(world.habit, ranking.order[:, :5], axis=1) * ranking.listed(5)).sum(axis=1).mean(),
    }
    if chance:
        eligible = world.grid.eligible
        found["ece"] = metrics.ece(scores[eligible], world.truth[eligible])
        found["optimism"] = (metrics.top(ranking, scores) - first).mean()
    return {name: float(value) for name, value in found.items()} | _groups(world, first, best)


def _groups(world: World, first: Floats, best: Floats) -> dict[str, float]:
    """Regret per group of each grouping."""
    found = {}
    for grouping, labels in world.groups.items():
        sums = pd.DataFrame({"first": first, "best": best}).groupby(labels.to_numpy()).sum()
        lost = 1 - sums["first"] / sums["best"]
        found |= {f"regret {grouping}={label}": float(value) for label, value in lost.items()}
    return found


def _habit(world: World) -> dict[str, float]:
    """The expected measures of what the workers do today."""
    first = (world.habit * world.truth).sum(axis=1)
    best = np.where(world.grid.eligible, world.truth, 0.0).max(axis=1)
    return {"value": float(first.mean()), "regret": float(1 - first.mean() / best.mean())} | _groups(world, first, best)
