"""The content prior: what netmap believes of a match before anything was learned from outcomes.

One table of weights, each with its reason. The score of a candidate is the weighted sum of its features, a logit;
``probability`` turns it into a number between 0 and 1 for the step policy. Neither is the chance that help will
succeed: they put candidates in order, nothing more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["FEATURES", "INTERCEPT", "PRIOR", "Weight", "logit", "probability"]

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weight:
    """How much one feature counts.

    Parameters
    ----------
    feature
        Its name; :mod:`netmap.recommend.features` says how it is measured.
    value
        Change of the logit per unit of the feature.
    reason
        Why it counts, and in this direction.
    """

    feature: str
    value: float
    reason: str


INTERCEPT = -1.6
"""The logit of a candidate with nothing for or against it: help asked for out of the blue seldom succeeds."""

PRIOR = (
    Weight("need_match", 1.0, "help works when it is about the question, the more so when the question is grave"),
    Weight("text", 0.3, "a service that speaks of the same things as the household is more often about its question"),
    Weight("need_coverage", 0.3, "one helper for several needs is lighter for a household than several helpers"),
    Weight("distance", -0.4, "people go less often, and stop sooner, when it is far away"),
    Weight("language", -0.8, "without a shared language most help does not start"),
    Weight("warm_path", 0.4, "a partner the team already works with answers, and does not have to be found"),
    Weight("wait", -0.4, "questions grow and courage sinks while one waits"),
    Weight("volunteer", 0.1, "lighter help is easier to accept and to keep"),
    Weight("volunteer_complexity", -0.5, "many grave problems at once are too much for a volunteer"),
    Weight("volunteer_safety", -1.0, "where somebody may be unsafe a volunteer must not carry it"),
    Weight("load", -0.2, "a partner with many open requests has less attention for a new one"),
    Weight("cost", -0.1, "having to pay holds some people back"),
)
"""Every weight of the prior, per unit of its feature."""

FEATURES = tuple(weight.feature for weight in PRIOR)
"""The features in the order of the columns of every matrix of features."""


def logit(features: Mapping[str, Floats]) -> Floats:
    """The score of each candidate: the intercept and the weighted features.

    Parameters
    ----------
    features
        Feature name → one value per candidate; exactly those of :data:`PRIOR`.

    Returns
    -------
    numpy array
        The logits, rounded at 12 decimals so that equal candidates are equal.

    Examples
    --------
    >>> none = {weight.feature: np.zeros(1) for weight in PRIOR}
    >>> logit(none).tolist()
    [-1.6]
    """
    total = INTERCEPT + np.zeros_like(features[PRIOR[0].feature])
    for weight in PRIOR:  # in this order, not as a matrix product: sums must not depend on the number of rows
        total = total + weight.value * features[weight.feature]
    rounded: Floats = np.round(total, 12)
    return rounded


def probability(scores: Floats) -> Floats:
    """The logistic of scores, for comparing candidates of different steps.

    Examples
    --------
    >>> probability(np.zeros(1)).tolist()
    [0.5]
    """
    rounded: Floats = np.round(1 / (1 + np.exp(-scores)), 12)
    return rounded
