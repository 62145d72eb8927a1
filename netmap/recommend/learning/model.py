"""A trained model: what was learned, from what, and for what it may be used.

It holds weights of features and effects of services. It holds nothing about a household or a person, and it learns
nothing by itself: a new model is a new file with another hash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from netmap import __version__
from netmap.recommend.learning.fitted import Fitted, Trial
from netmap.recommend.learning.material import Material
from netmap.recommend.learning.pairs import Floats, History, Ring
from netmap.recommend.score import INTERCEPT, PRIOR
from netmap.schema.reading import REFUSED

__all__ = ["HELPED", "KEPT", "Learned", "Model"]

KEPT = 10
"""Decimals of every number of a model: the same referrals give the same bytes."""

HELPED = ("completed",)
"""The referral statuses that count as help that was completed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """One feature: what was believed of it and what was learned.

    Parameters
    ----------
    feature
        One of :data:`netmap.recommend.score.FEATURES`.
    mean, sd
        Of the feature over the closed referrals, in its own unit.
    prior, learned
        Its weight before and after learning: change of the logit per unit.
    reason
        Why the prior counts it, in this direction.
    """

    feature: str
    mean: float
    sd: float
    prior: float
    learned: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Model:
    """A trained model; made by :func:`netmap.train`, read by :func:`netmap.read_model`.

    Parameters
    ----------
    fitted
        Weights, effects and how sure they are, for the services that were listed when it was trained.
    features
        What was believed and learned of each feature.
    intercept
        Of the prior; the learned one stands in ``fitted``.
    material
        What it learned from.
    text
        Whether the words of questions, needs and goals were compared with those of services.
    outcome
        ``helped``, ``not_helped`` and ``open``: which referral statuses count as what.
    forbidden
        What may never be an input.
    netmap
        The version that trained it.
    """

    fitted: Fitted
    features: tuple[Learned, ...]
    intercept: float
    material: Material
    text: bool
    outcome: Mapping[str, tuple[str, ...]]
    forbidden: tuple[str, ...] = REFUSED
    netmap: str = __version__

    @classmethod
    def of(
        cls,
        fitted: Fitted,
        history: History,
        material: Material,
        *,
        text: bool,
        outcome: Mapping[str, tuple[str, ...]],
    ) -> Model:
        """The model of a fit, every number rounded to what a file keeps.

        Parameters
        ----------
        fitted
            What was learned.
        history
            The referrals it was learned from.
        material
            The same in counts.
        text, outcome
            As in the class.
        """
        kept = _rounded(fitted)
        rows = history.pairs.features
        numbers = zip(_kept(rows.mean(axis=0)), _kept(rows.std(axis=0)), kept.weights, PRIOR, strict=True)
        features = tuple(
            Learned(
                feature=weight.feature,
                mean=float(mean),
                sd=float(sd),
                prior=weight.value,
                learned=float(learned),
                reason=weight.reason,
            )
            for mean, sd, learned, weight in numbers
        )
        return cls(
            fitted=kept, features=features, intercept=INTERCEPT, material=material, text=text, outcome=dict(outcome)
        )

    def for_ring(self, ring: Ring) -> Fitted:
        """What was learned, for the services of another directory.

        Parameters
        ----------
        ring
            The services as they are now.

        Returns
        -------
        Fitted
            Positions as in ``ring``. A service that was not there when the model was trained has effect 0, as unsure
            as before anything was learned.
        """
        old = self.fitted
        known = {service: place for place, service in enumerate(old.ring.services)}
        place = np.array([known.get(service, -1) for service in ring.services], dtype=np.intp)
        columns = old.variance.shape[1]
        unseen = np.full((1, columns), old.sigmas.experience)
        return replace(
            old,
            ring=ring,
            service=np.append(old.service, 0.0)[place],
            organisation=np.append(old.organisation, 0.0)[place],
            service_domain=np.vstack([old.service_domain, np.zeros((1, columns))])[place],
            variance=np.vstack([old.variance, unseen])[place],
        )


def _kept(numbers: Floats) -> Floats:
    """Numbers as a file keeps them; never −0."""
    rounded: Floats = np.round(numbers, KEPT) + 0.0
    return rounded


def _rounded(fitted: Fitted) -> Fitted:
    return replace(
        fitted,
        intercept=round(fitted.intercept, KEPT) + 0.0,
        weights=_kept(fitted.weights),
        service=_kept(fitted.service),
        organisation=_kept(fitted.organisation),
        service_domain=_kept(fitted.service_domain),
        covariance=_kept(fitted.covariance),
        variance=_kept(fitted.variance),
        trials=tuple(
            Trial(level=one.level, **{name: round(getattr(one, name), KEPT) for name in ("log_loss", "above", "error")})
            for one in fitted.trials
        ),
    )
