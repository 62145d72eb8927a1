"""Models made by hand, so that what they must do is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from netmap.casebook import Casebook
from netmap.recommend.directory import directory
from netmap.recommend.learning.fit import prior_only
from netmap.recommend.learning.material import Material
from netmap.recommend.learning.model import Model
from netmap.recommend.score import FEATURES, INTERCEPT
from netmap.vocabulary import DOMAINS

MATERIAL = Material(
    as_of="2026-06-01", first_day="2026-01-01", last_day="2026-01-01", closed=40, helped=20, open=0, elsewhere=0,
    unscored=0, statuses={"completed": 20, "stopped": 20}, services=2, organisations=2, households=40, listed=2,
    dated=0, directory_checked=None,
)  # fmt: skip


def model(
    book: Casebook,
    *,
    weights: Mapping[str, float] | None = None,
    service: Mapping[str, float] | None = None,
    service_domain: Mapping[tuple[str, str], float] | None = None,
    variance: float = 0.25,
    seed: int | None = None,
) -> Model:
    """The content prior with other weights, and effects of some services; all of them drawn where a seed is given.

    Weights are sure; every effect has the same variance.
    """
    bare = prior_only(directory(book.snapshot()).ring)
    places = {name: place for place, name in enumerate(bare.ring.services)}
    fitted = replace(
        bare,
        covariance=np.zeros_like(bare.covariance),
        variance=np.full_like(bare.variance, variance),
        n=40,
        level="medium",
    )
    if seed is not None:
        draw = np.random.default_rng(seed)
        effects = {name: draw.normal(0, 0.5, getattr(bare, name).shape) for name in ("service", "service_domain")}
        fitted = replace(fitted, weights=draw.normal(0, 1, len(FEATURES)), **effects)
    for name, value in (weights or {}).items():
        fitted.weights[FEATURES.index(name)] = value
    for name, value in (service or {}).items():
        fitted.service[places[name]] = value
    for (name, domain), value in (service_domain or {}).items():
        fitted.service_domain[places[name], DOMAINS.index(domain)] = value
    outcome = {"helped": ("completed",), "not_helped": ("stopped",), "open": ("waiting",)}
    return Model(fitted=fitted, features=(), intercept=INTERCEPT, material=MATERIAL, text=True, outcome=outcome)
