"""Every method beside which ours is measured, behind one interface.

A method learns from past referrals and gives a function that scores every service for every question; what is higher
comes first. Scores of a method with ``chance`` are meant as the chance that help succeeds, those of others only put
services in order. Each method works without any referrals: it then knows nothing, and the order is that of the ids.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from netmap.recommend.evaluation.learners import boosting, logistic
from netmap.recommend.evaluation.neighbours import neighbours
from netmap.recommend.evidence import shrunk_rates
from netmap.recommend.learning.fit import Fitted, fit, prior_only
from netmap.recommend.learning.gate import fit_gated
from netmap.recommend.learning.pairs import Floats, Grid, History
from netmap.recommend.score import FEATURES

__all__ = ["METHODS", "Method", "Scorer", "model_scorer"]

Scorer = Callable[[Grid], Floats]
"""Questions × services: higher comes first."""

_NEARER = 0.1


@dataclass(frozen=True, slots=True)
class Method:
    """A way to rank services.

    Parameters
    ----------
    fit
        From past referrals to a function that scores.
    chance
        Whether its scores are chances of success.
    learns
        Whether past referrals change it.
    """

    fit: Callable[[History], Scorer]
    chance: bool
    learns: bool = True


def _random(history: History) -> Scorer:
    """A draw per question and service, the same at every call."""
    return lambda grid: np.random.default_rng(0).random(grid.eligible.shape)


def _popularity(history: History) -> Scorer:
    """How often a service was chosen, whatever came of it."""
    counts = np.bincount(history.pairs.service, minlength=len(history.pairs.ring)).astype(float)
    return lambda grid: np.broadcast_to(counts, grid.eligible.shape)


def _success_rate(history: History) -> Scorer:
    """The share of its referrals that helped, shrunken towards the rate of all services."""
    services = len(history.pairs.ring)
    tried = np.bincount(history.pairs.service, minlength=services)
    rates = shrunk_rates(tried, np.bincount(history.pairs.service, weights=history.helped, minlength=services))
    known = np.where(np.isnan(rates), 0.5, rates)
    return lambda grid: np.broadcast_to(known, grid.eligible.shape)


def _domain_overlap(history: History) -> Scorer:
    """How far a service meets the need that is asked about; of equals the nearest (0.1 per two kilometres)."""
    met, far = FEATURES.index("need_match"), FEATURES.index("distance")
    return lambda grid: grid.features[..., met] - _NEARER * grid.features[..., far]


def model_scorer(fitted: Fitted) -> Scorer:
    """The chances of a fitted model for every question beside every service."""

    def score(grid: Grid) -> Floats:
        logit = fitted.logit(grid.features, np.arange(len(grid.ring))[None, :], grid.domain[:, None])
        chance: Floats = 1 / (1 + np.exp(-logit))
        return chance

    return score


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "random": Method(_random, chance=False, learns=False),
        "popularity": Method(_popularity, chance=False),
        "success_rate": Method(_success_rate, chance=True),
        "knn": Method(neighbours, chance=True),
        "domain_overlap": Method(_domain_overlap, chance=False, learns=False),
        "content": Method(lambda history: model_scorer(prior_only(history.pairs.ring)), chance=True, learns=False),
        "logistic": Method(logistic, chance=True),
        "boosting": Method(boosting, chance=True),
        "fixed": Method(lambda history: model_scorer(fit(history.pairs, history.helped)), chance=True),
        "ours": Method(lambda history: model_scorer(fit_gated(history)), chance=True),
    }
)
"""Name → method: nothing known, habit, outcomes, likeness, rules, two general learners, and ours.

``fixed`` is ours with the prior at one strength; ``ours`` chooses the strength by what foretells best.
"""
