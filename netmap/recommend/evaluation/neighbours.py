"""What became of the most similar households."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from netmap.recommend.learning.pairs import Floats, Grid, History, Ints
from netmap.vocabulary import DOMAINS

__all__ = ["neighbours"]

_NEAREST = 50
_WEIGHT_OF_ALL = 5.0


def neighbours(history: History) -> Callable[[Grid], Floats]:
    """Score services by what became of the nearest earlier questions.

    How alike two questions are is the cosine of their domain and of what speaks for and against the service the
    earlier one was sent to (in standard deviations). Of the 50 most alike every referral counts for its cosine; the
    rate of all referrals counts for 5 more at every service.

    Parameters
    ----------
    history
        Past referrals; without any every score is ½.
    """
    ring = history.pairs.ring
    features = history.pairs.features
    centre, scale = _centre_and_scale(features)
    profile = _unit((features - centre) / scale, history.pairs.domain)
    mean = (history.helped.sum() + 1) / (len(history) + 2)
    by_service = [np.flatnonzero(history.pairs.service == place) for place in range(len(ring))]

    def score(grid: Grid) -> Floats:
        alike = np.zeros((len(grid), len(history)))
        for place, rows in enumerate(by_service):
            if len(rows):
                asked = _unit((grid.features[:, place] - centre) / scale, grid.domain)
                alike[:, rows] = np.maximum(asked @ profile[rows].T, 0)
        near = _nearest(alike)
        total, good = np.zeros(grid.eligible.shape), np.zeros(grid.eligible.shape)
        for place, rows in enumerate(by_service):
            total[:, place] = near[:, rows].sum(axis=1)
            good[:, place] = near[:, rows] @ history.helped[rows]
        chance: Floats = (good + _WEIGHT_OF_ALL * mean) / (total + _WEIGHT_OF_ALL)
        return chance

    return score


def _centre_and_scale(features: Floats) -> tuple[Floats, Floats]:
    if not len(features):
        return np.zeros(features.shape[1]), np.ones(features.shape[1])
    spread = features.std(axis=0)
    return features.mean(axis=0), np.where(spread > 0, spread, 1.0)


def _unit(features: Floats, domain: Ints) -> Floats:
    """Features and domain side by side, of length 1; the domain weighs as much as all features together."""
    domains = np.eye(len(DOMAINS) + 1)[domain] * np.sqrt(features.shape[1])
    rows = np.concatenate([features, domains], axis=1)
    unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def _nearest(alike: Floats) -> Floats:
    """The cosines, 0 for all but the nearest of each question."""
    if alike.shape[1] <= _NEAREST:
        return alike
    bound = np.partition(alike, -_NEAREST, axis=1)[:, -_NEAREST]
    kept: Floats = alike * (alike >= bound[:, None])
    return kept
