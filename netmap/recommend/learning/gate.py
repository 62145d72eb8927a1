"""How strongly the prior is to be believed: chosen by what it foretells of households it has not seen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from netmap.recommend.learning.fit import Fitted, Sigmas, Trial, fit
from netmap.recommend.learning.pairs import Floats, History, Ints, Texts

__all__ = ["FOLDS", "LEVELS", "fit_gated", "parts"]

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
    part = parts(history.household)
    losses = {level: np.empty(len(history)) for level in levels}
    for fold in range(FOLDS if len(history) else 0):
        learned, asked = history.take(part != fold), history.take(part == fold)
        for level, sigmas in levels.items():
            model = fit(learned.pairs, learned.helped, prior_weights=prior_weights, intercept=intercept, sigmas=sigmas)
            losses[level][part == fold] = _log_loss(model, asked)
    trials = _compare(losses, history.household) if len(history) else ()
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


def parts(household: Texts) -> Ints:
    """Of each row the part its household is in: dealt out by the hash of the id, whatever the order of the rows."""
    homes, row = np.unique(household.astype(str), return_inverse=True)
    marks = np.array([hashlib.sha256(home.encode()).hexdigest() for home in homes.tolist()])
    place = np.argsort(np.argsort(marks))
    found: Ints = place[row] % FOLDS
    return found


def _log_loss(model: Fitted, asked: History) -> Floats:
    logit = model.logit(asked.pairs.features, asked.pairs.service, asked.pairs.domain)
    loss: Floats = np.logaddexp(0, logit) - asked.helped * logit
    return loss


def _compare(losses: Mapping[str, Floats], household: Texts) -> tuple[Trial, ...]:
    """Every level beside the best, households as clusters."""
    homes, row = np.unique(household.astype(str), return_inverse=True)
    best = min(losses.values(), key=np.mean)
    trials = []
    for level, loss in losses.items():
        above = loss - best
        sums = np.bincount(row, above - above.mean())
        error = np.sqrt(np.sum(sums**2) * len(homes) / max(len(homes) - 1, 1)) / len(loss)
        trials.append(Trial(level=level, log_loss=float(loss.mean()), above=float(above.mean()), error=float(error)))
    return tuple(trials)
