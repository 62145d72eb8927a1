"""Invented referrals, and the model written out as one plain matrix."""

from __future__ import annotations

import numpy as np

from netmap.recommend.learning.fit import Sigmas
from netmap.recommend.learning.pairs import Floats, History, Pairs, Ring
from netmap.recommend.score import FEATURES, INTERCEPT, PRIOR
from netmap.vocabulary import DOMAINS

__all__ = ["WEIGHTS", "columns", "history", "penalties", "sigmoid"]

WEIGHTS = np.array([weight.value for weight in PRIOR])
COLUMNS = len(DOMAINS) + 1


def sigmoid(logit: Floats) -> Floats:
    return 1 / (1 + np.exp(-logit))


def history(
    n: int, *, seed: int = 0, services: int = 8, weights: Floats = WEIGHTS, effects: float = 0.8, homes: int = 0
) -> History:
    """Referrals by chance whose outcomes follow the weights and the effects of services."""
    chance = np.random.default_rng(seed)
    ring = Ring(
        services=tuple(f"D{place:03}" for place in range(services)),
        organisations=tuple(f"O{place:03}" for place in chance.integers(0, max(services // 2, 1), services)),
    )
    features = chance.random((n, len(FEATURES)))
    features[:, 4] = chance.random(n) < 0.3
    service = chance.integers(0, services, n)
    logit = INTERCEPT + 1 + features @ weights + chance.normal(0, effects, services)[service]
    return History(
        pairs=Pairs(features=features, service=service, domain=chance.integers(-1, 4, n), ring=ring),
        helped=(chance.random(n) < sigmoid(logit)).astype(float),
        household=np.array([f"H{home:03}" for home in chance.integers(0, homes or n, n)], dtype=object),
        worker=np.full(n, "", dtype=object),
        day=np.full(n, np.datetime64("2026-01-01")),
    )


def columns(pairs: Pairs) -> Floats:
    """The same pairs as one matrix: 1, the features, and one column per service, organisation and cell."""
    owners = np.unique(np.array(pairs.ring.organisations), return_inverse=True)[1]
    cells = pairs.service * COLUMNS + pairs.domain % COLUMNS
    keys = (
        (pairs.service, len(pairs.ring)),
        (owners[pairs.service], owners.max() + 1),
        (cells, len(pairs.ring) * COLUMNS),
    )
    ones = [np.eye(width)[key] for key, width in keys]
    return np.column_stack([np.ones(len(pairs)), pairs.features, *ones])


def penalties(pairs: Pairs, sigmas: Sigmas) -> Floats:
    """1 / variance of the prior of each of those columns."""
    owners = len(set(pairs.ring.organisations))
    spreads = [
        [sigmas.intercept],
        sigmas.weights / pairs.features.std(axis=0),
        np.full(len(pairs.ring), sigmas.service),
        np.full(owners, sigmas.organisation),
        np.full(len(pairs.ring) * COLUMNS, sigmas.service_domain),
    ]
    return np.concatenate(spreads) ** -2.0
