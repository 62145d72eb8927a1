"""How strongly the prior is to be believed: chosen by what it foretells of households it has not seen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from netmap.recommend.learning.fit import Fitted, Sigmas, Trial, fit
from netmap.recommend.learning.pairs import Floats, History, Ints, Texts

__all__ = ["FOLDS", "LEVELS", "fit_gated"]

FOLDS = 5
LEVELS: Mapping[str, Sigmas] = MappingProxyType(
    {
        "content": Sigmas(weights=0.0, service=0.0, organisation=0.0, service_domain=0.0),
        "strong": Sigmas(),
        "medium": Sigmas(weights=0.3),
        "weak": Sigmas(weights=1.0),
    }
)
"""The strengths of the prior, nearest to it first."""

_LENIENT = 0.5


def fit_gated(
    history: History,
    *,
    prior_weights: Floats | None = None,
    intercept: float | None = None,
    levels: Mapping[str, Sigmas] = LEVELS,
) -> Fitted:
    """Fit at the strength of the prior that foretells best; where that is nearly a tie, the strongest of those.

    Every level foretells each referral from the referrals of other households: five parts, a household in one of them,
    all effects learned anew without it. Of the levels whose mean log-loss is within half a standard error of the
    lowest, the one nearest to the prior is fitted on everything.

    Parameters
    ----------
    history
        Past referrals that have ended.
    prior_weights, intercept
        As in :func:`~netmap.recommend.learning.fit.fit`.
    levels
        Name → how far the model may stray from the prior; nearest first.

    Returns
    -------
    Fitted
        With the chosen ``level``, and what every level foretold in ``trials``.
    """
    part, cluster = _folds(history.household)
    losses = {level: np.empty(len(history)) for level in levels}
    for fold in range(FOLDS):
        kept, left = np.flatnonzero(part != fold), np.flatnonzero(part == fold)
        learned, asked = history.take(kept), history.take(left)
        for level, sigmas in levels.items():
            model = fit(learned.pairs, learned.helped, prior_weights=prior_weights, intercept=intercept, sigmas=sigmas)
            losses[level][left] = _log_loss(model, asked)
    trials = _compare(losses, cluster)
    level = next((trial.level for trial in trials if trial.above <= _LENIENT * trial.error), next(iter(levels)))
    return fit(
        history.pairs,
        history.helped,
        prior_weights=prior_weights,
        intercept=intercept,
        sigmas=levels[level],
        level=level,
        trials=trials,
    )


def _folds(household: Texts) -> tuple[Ints, Ints]:
    """Of each row its part and the number of its household: dealt out by the hash of the id, whatever the row order."""
    names, cluster = np.unique(household.astype(str), return_inverse=True)
    mixed = [hashlib.sha256(name.encode()).digest() for name in names]
    dealt = np.empty(len(names), dtype=np.intp)
    dealt[sorted(range(len(names)), key=mixed.__getitem__)] = np.arange(len(names)) % FOLDS
    return dealt[cluster], cluster


def _log_loss(model: Fitted, asked: History) -> Floats:
    logit = model.logit(asked.pairs.features, asked.pairs.service, asked.pairs.domain)
    loss: Floats = np.logaddexp(0, logit) - asked.helped * logit
    return loss


def _compare(losses: Mapping[str, Floats], cluster: Ints) -> tuple[Trial, ...]:
    n = len(cluster)
    if not n:
        return ()
    best = min(losses.values(), key=np.mean)
    trials = []
    for level, loss in losses.items():
        above = loss - best
        sums = np.bincount(cluster, above - above.mean())
        error = np.sqrt(np.sum(sums**2) * len(sums) / max(len(sums) - 1, 1)) / n
        trials.append(Trial(level=level, log_loss=float(loss.mean()), above=float(above.mean()), error=float(error)))
    return tuple(trials)
