"""How likely a worker was to choose each service: habit, estimated.

A conditional logit (McFadden 1974) over the services that might be advised: how popular a service is, how familiar to
this worker, and the features of the match. Habit is estimated for one purpose only: to take it out of an evaluation.
"""

from __future__ import annotations

import numpy as np

from netmap.recommend.evaluation.logged import Logged
from netmap.recommend.learning.gate import parts
from netmap.recommend.learning.pairs import Floats, Ints

__all__ = ["propensities"]

_SPREAD = 1.0
"""Standard deviation of a weight, per standard deviation of its column, before anything is learned."""


def propensities(logged: Logged) -> Floats:
    """The chance that each service would be chosen.

    Parameters
    ----------
    logged
        The questions with the choices that were made.

    Returns
    -------
    array
        Questions × services: sums to 1 over the eligible services of a question, 0 elsewhere.

    Notes
    -----
    Popularity is ln((times chosen + 1) / (times expected + 1)), expected when everybody drew from the eligible services
    without preference; the familiarity of a worker is the same with what popularity lets expect of this worker. Both
    are counted among the questions of *other* households (five parts), so that a choice never explains itself.
    """
    question, service = np.nonzero(logged.grid.eligible)
    columns = np.column_stack([_habits(logged)[:, question, service].T, logged.grid.features[question, service]])
    spread = columns.std(axis=0)
    columns = (columns - columns.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    starts = np.searchsorted(question, np.arange(len(logged)))
    picked = starts + _rank_in_question(logged)
    weights = _fit(columns, starts, question, picked)
    found = np.zeros(logged.grid.eligible.shape)
    found[question, service] = _choice(columns @ weights, starts, question)[0]
    return found


def _rank_in_question(logged: Logged) -> Ints:
    """How many eligible services stand before the chosen one."""
    before = np.cumsum(logged.grid.eligible, axis=1)[np.arange(len(logged)), logged.chosen] - 1
    return before.astype(np.intp)


def _habits(logged: Logged) -> Floats:
    """Popularity and familiarity, two tables of questions × services."""
    names, worker = np.unique(logged.worker.astype(str), return_inverse=True)
    part = parts(logged.grid.household)
    habits = np.empty((2, *logged.grid.eligible.shape))
    for fold in np.unique(part):
        inside, others = np.flatnonzero(part == fold), np.flatnonzero(part != fold)
        popularity, familiarity = _preferred(logged.take(others), worker[others], len(names))
        habits[0, inside] = popularity
        habits[1, inside] = familiarity[worker[inside]] * (names[worker[inside]] != "")[:, None]
    return habits


def _preferred(logged: Logged, worker: Ints, workers: int) -> tuple[Floats, Floats]:
    """How much more often than expected each service was chosen: by all, and by each worker; logarithms."""
    chosen = np.zeros((workers, len(logged.grid.ring)))
    np.add.at(chosen, (worker, logged.chosen), 1)
    popularity = (chosen.sum(axis=0) + 1) / (_even(logged.grid.eligible.astype(float)).sum(axis=0) + 1)
    expected = np.zeros_like(chosen)
    np.add.at(expected, worker, _even(logged.grid.eligible * popularity))
    return np.log(popularity), np.log((chosen + 1) / (expected + 1))


def _even(wish: Floats) -> Floats:
    """Each row divided by its sum."""
    even: Floats = wish / np.maximum(wish.sum(axis=1, keepdims=True), 1e-12)
    return even


def _choice(wish: Floats, starts: Ints, question: Ints) -> tuple[Floats, Floats]:
    """The softmax within each question, and its logarithm."""
    wish = wish - np.maximum.reduceat(wish, starts)[question]
    log = wish - np.log(np.add.reduceat(np.exp(wish), starts))[question]
    return np.exp(log), log


def _fit(columns: Floats, starts: Ints, question: Ints, picked: Ints) -> Floats:
    """The weights under which the choices are most likely, slightly drawn to 0."""
    from scipy.optimize import minimize  # noqa: PLC0415 - only where policies are compared

    wanted = columns[picked].sum(axis=0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        chance, log = _choice(columns @ weights, starts, question)
        gradient = chance @ columns - wanted + weights / _SPREAD**2
        return float(-log[picked].sum() + weights @ weights / (2 * _SPREAD**2)), gradient

    found: Floats = minimize(loss, np.zeros(columns.shape[1]), jac=True, method="L-BFGS-B").x
    return found
