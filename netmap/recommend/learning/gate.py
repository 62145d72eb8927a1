"""How strongly the prior is to be believed: chosen by what it foretells of households it has not seen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from netmap.recommend.learning.fit import Fitted, Sigmas, Trial, fit
from netmap.recommend.learning.pairs import Bools, Floats, History, Ints, Texts
from netmap.recommend.score import PRIOR

__all__ = ["ENOUGH", "FOLDS", "LEVELS", "NEARLY", "fit_gated", "parts"]

FOLDS = 5
LEVELS: Mapping[str, Sigmas] = MappingProxyType(
    {
        "content": Sigmas(weights=0.0, service=0.0, organisation=0.0, service_domain=0.0),
        "strong": Sigmas(weights=0.03, service=0.28, organisation=0.14, service_domain=0.21),
        "medium": Sigmas(weights=0.09, service=0.5, organisation=0.25, service_domain=0.375),
        "weak": Sigmas(weights=0.25, service=0.6, organisation=0.3, service_domain=0.45),
    }
)
"""The strengths of the prior, nearest to it first; ``content`` learns only how often help succeeds."""

NEARLY = 0.5
"""Within how many standard errors of the best a level is nearly as good."""

ENOUGH = 7 * len(PRIOR)
"""From how many of the rarer outcome on looser levels are tried: seven per weight; five to nine are found to suffice.

References
----------
Vittinghoff & McCulloch (2007), *American Journal of Epidemiology* 165: 710.
"""

_CAUTIOUS = ("content", "strong")
_OVERLAP = np.sqrt(1 + FOLDS / (FOLDS - 1))  # parts share what they learned from (Nadeau & Bengio 2003, Mach Learn 52)


def fit_gated(history: History, *, prior_weights: Floats | None = None, intercept: float | None = None) -> Fitted:
    """Fit at the strength of the prior that foretells best; where that is nearly a tie, the strongest of those.

    Every level foretells each referral from the referrals of other households: five parts, a household in one of them,
    all effects learned anew without it. Of the levels whose mean log-loss is within half a standard error of the
    lowest, the one nearest to the prior is fitted on everything. As long as the rarer outcome was seen less than seven
    times per weight, only ``content`` and ``strong`` are tried: with so little a looser fit wins by luck.

    Parameters
    ----------
    history
        Past referrals that have ended.
    prior_weights, intercept
        As in :func:`~netmap.recommend.learning.fit.fit`.

    Returns
    -------
    Fitted
        With the chosen ``level``, and what every level tried foretold in ``trials``. To be held at the prior is not to
        be certain: at ``content`` the variances are those of a fit with the default :class:`Sigmas`.
    """
    helped, part = history.helped, parts(history.household)
    rarer = min(np.sum(helped), np.sum(1 - helped))
    losses = {level: np.empty(len(history)) for level in LEVELS if level in _CAUTIOUS or rarer >= ENOUGH}

    def learned(rows: Bools, level: str, trials: tuple[Trial, ...] = ()) -> Fitted:
        return fit(
            history.pairs.take(rows),
            helped[rows],
            prior_weights=prior_weights,
            intercept=intercept,
            sigmas=LEVELS[level],
            level=level,
            trials=trials,
        )

    for level, loss in losses.items():
        for fold in range(FOLDS):
            left = part == fold
            loss[left] = _log_loss(learned(~left, level), history.take(left))
    trials = _compare(losses, history.household) if len(history) else ()
    level = next((trial.level for trial in trials if trial.above <= NEARLY * trial.error), "content")
    chosen = learned(np.ones(len(history), dtype=bool), level, trials)
    if level != "content":
        return chosen
    doubt = fit(history.pairs, helped, prior_weights=prior_weights, intercept=intercept)
    return replace(chosen, covariance=doubt.covariance, variance=doubt.variance)


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
        error = _OVERLAP * np.sqrt(np.sum(sums**2) * len(homes) / max(len(homes) - 1, 1)) / len(loss)
        trials.append(Trial(level=level, log_loss=float(loss.mean()), above=float(above.mean()), error=float(error)))
    return tuple(trials)
