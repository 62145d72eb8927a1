"""What seven policies would achieve, estimated from the workers' choices alone, beside the truth."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.recommend.evaluation import metrics
from netmap.recommend.evaluation.baselines import METHODS
from netmap.recommend.evaluation.logged import cross_fitted
from netmap.recommend.evaluation.off_policy import evaluate_policy, first_choice
from netmap.recommend.evaluation.propensity import propensities
from tests.benchmarks.simulator.runs import score
from tests.benchmarks.simulator.world import World

__all__ = ["LOGGED", "OFF_POLICY", "POLICIES", "REFERRALS", "off_policy"]

OFF_POLICY = tuple(range(10))
"""Seeds on which estimators are judged."""
POLICIES = ("random", "popularity", "success_rate", "domain_overlap", "content", "logistic", "ours")
REFERRALS = 2000
"""Past referrals from which the policies learned."""
LOGGED = 2000
"""Later referrals, of other households, by which they are judged."""


def off_policy(seed: int) -> pd.DataFrame:
    """One row per policy: its true value and what every estimator makes of it."""
    world = World(seed, referrals=REFERRALS, test=10)
    past = world.history(REFERRALS)
    logged, truth = world.logged(LOGGED)
    propensity = propensities(logged)
    outcome = cross_fitted(logged, METHODS["fixed"].fit, past)
    chosen = np.zeros(truth.shape)
    chosen[np.arange(len(logged)), logged.chosen] = 1.0
    helped = chosen * logged.helped[:, None]
    rows = []
    for name in POLICIES:
        ranking = metrics.rank(score(name, past)[0](logged.grid), logged.grid.eligible)
        found = evaluate_policy(first_choice(ranking), logged, propensity, outcome)
        row = {"seed": seed, "policy": name, "truth": metrics.top(ranking, truth).mean()}
        row |= {"DM": found.dm, "IPS": found.ips, "SNIPS": found.snips, "DR": found.dr, "ESS": found.ess}
        row["hit@5 of the workers' choice"] = metrics.average(metrics.hit(ranking, chosen))[0]
        row["hit@5 of choices that helped"] = metrics.average(metrics.hit(ranking, helped))[0]
        rows.append(row)
    return pd.DataFrame(rows)
