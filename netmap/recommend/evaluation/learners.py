"""The general learners of scikit-learn, on the same features and the services themselves."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from netmap.recommend.learning.pairs import Floats, Grid, History, Ints
from netmap.vocabulary import DOMAINS

__all__ = ["boosting", "logistic"]

_MOST_CATEGORIES = 255


def _constant(history: History) -> Callable[[Grid], Floats] | None:
    """Where all outcomes are alike there is nothing to tell services apart by: one chance for all."""
    if len(np.unique(history.helped)) > 1:
        return None
    chance = (history.helped.sum() + 1) / (len(history) + 2)
    return lambda grid: np.full(grid.eligible.shape, chance)


def logistic(history: History) -> Callable[[Grid], Floats]:
    """Logistic regression on standardised features with one indicator per service; scikit-learn's own penalty."""
    constant = _constant(history)
    if constant is not None:
        return constant
    from scipy.sparse import csr_array, hstack  # noqa: PLC0415 - only where learners are compared
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.preprocessing import StandardScaler  # noqa: PLC0415

    pairs, n = history.pairs, len(history)
    scaler = StandardScaler().fit(pairs.features)
    one_hot = csr_array((np.ones(n), (np.arange(n), pairs.service)), shape=(n, len(pairs.ring)))
    rows = hstack([csr_array(scaler.transform(pairs.features)), one_hot], format="csr")
    learned = LogisticRegression(max_iter=1000).fit(rows, history.helped)
    width = pairs.features.shape[1]
    weights = learned.coef_[0, :width] / scaler.scale_
    service = learned.coef_[0, width:] + learned.intercept_[0] - weights @ scaler.mean_

    def score(grid: Grid) -> Floats:
        chance: Floats = 1 / (1 + np.exp(-(grid.features @ weights + service[None, :])))
        return chance

    return score


def boosting(history: History) -> Callable[[Grid], Floats]:
    """Gradient boosting on the features with domain and service as categories.

    The service is left out when more than 255 services had a referral: scikit-learn holds no more categories.
    """
    constant = _constant(history)
    if constant is not None:
        return constant
    from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: PLC0415 - only where learners are compared
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    seen, code = np.unique(history.pairs.service, return_inverse=True)
    places = np.full(len(history.pairs.ring), np.nan)
    places[seen] = np.arange(len(seen))
    named = len(seen) <= _MOST_CATEGORIES

    def table(features: Floats, domain: Ints, service: Floats) -> Floats:
        columns = [features, (domain % (len(DOMAINS) + 1))[:, None], *([service[:, None]] if named else [])]
        return np.concatenate(columns, axis=1)

    width = history.pairs.features.shape[1]
    learned = HistGradientBoostingClassifier(
        categorical_features=[width, width + 1][: 1 + named], early_stopping=False, random_state=0
    )
    with threadpool_limits(1):  # so small that threads would only wait for each other
        learned.fit(table(history.pairs.features, history.pairs.domain, code.astype(float)), history.helped)

    def score(grid: Grid) -> Floats:
        questions, services = grid.eligible.shape
        rows = table(
            grid.features.reshape(questions * services, width),
            np.repeat(grid.domain, services),
            np.tile(places, questions),
        )
        with threadpool_limits(1):
            chance: Floats = learned.predict_proba(rows)[:, 1].reshape(questions, services)
        return chance

    return score
