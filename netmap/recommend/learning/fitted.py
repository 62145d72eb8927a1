"""What a fit leaves behind: weights, effects of experience, and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from netmap.recommend.learning.pairs import Floats, Ints, Ring

__all__ = ["DIGITS", "Fitted", "Sigmas", "Trial"]

DIGITS = 12
"""Logits are rounded here, as those of the content prior are, so that equal candidates are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sigmas:
    """How far each part of the model may stray from the prior: standard deviations, in logits.

    0 holds a part at the prior; ``np.inf``, for the intercept and the weights only, leaves it free. In the simulated
    neighbourhood an intercept of .5 to 2 foretells equally well from 100 referrals on, a free one less well below.

    Parameters
    ----------
    weights
        Of a weight, per standard deviation of its feature in the training rows.
    service, organisation, service_domain
        Of the effect of one service, of one organisation, and of one service in one domain.
    intercept
        Of the intercept.
    """

    weights: float = 0.12
    service: float = 0.40
    organisation: float = 0.20
    service_domain: float = 0.30
    intercept: float = 1.0

    @property
    def experience(self) -> float:
        """Variance of service, organisation and service in a domain together, before anything was learned."""
        return self.service**2 + self.organisation**2 + self.service_domain**2


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """How well one strength of the prior foretold referrals it had not seen.

    Parameters
    ----------
    level
        ``content``, ``strong``, ``medium`` or ``weak``.
    log_loss
        Mean over the referrals, each foretold by a fit without its household; lower is better.
    above, error
        How much that is above the best level, and the standard error of this difference: households as clusters, and
        half as wide again because the parts share what they learned from.
    """

    level: str
    log_loss: float
    above: float
    error: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fitted:
    """A fitted model: logit p = intercept + x·weights + service + organisation + service in the domain.

    Parameters
    ----------
    intercept
        The logit of a pair without any feature, at a service nothing is known of.
    weights
        One per feature, in the order of :data:`netmap.recommend.score.FEATURES`.
    service, organisation
        Of each service of ``ring`` its own effect and that of its organisation.
    service_domain
        services × (domains + 1): its effect in each domain; the last column = a question that is not about one domain.
    covariance
        Of the intercept and the weights, in that order: the Laplace approximation.
    variance
        As ``service_domain``: the variance of service + organisation + service in the domain.
    ring
        The services.
    sigmas
        What the fit was allowed.
    level
        Strength of the prior: ``content``, ``strong``, ``medium`` or ``weak``; ``fixed`` where nobody chose it.
    n
        Referrals learned from.
    trials
        How the levels did where the level was chosen by the gate; empty where it was not.
    """

    intercept: float
    weights: Floats
    service: Floats
    organisation: Floats
    service_domain: Floats
    covariance: Floats
    variance: Floats
    ring: Ring
    sigmas: Sigmas
    level: str
    n: int
    trials: tuple[Trial, ...] = ()

    @property
    def unseen(self) -> float:
        """The variance of the effects of a service that was never met; at ``content`` that of the default sigmas."""
        return (Sigmas() if self.level == "content" else self.sigmas).experience

    def parts(self, features: Floats, service: Ints, domain: Ints) -> tuple[Floats, Floats]:
        """What each feature, and experience with the service, adds to the logit.

        Parameters
        ----------
        features
            … × features.
        service
            Positions in ``ring``, of a shape that broadcasts with the rows of ``features``; −1 = a service the model
            has never met.
        domain
            Positions in the list of domains, likewise; −1 = not about one domain.

        Returns
        -------
        tuple
            Weight × feature, in the shape of ``features``; and service + organisation + service in the domain.
        """
        effects = (self.service + self.organisation)[:, None] + self.service_domain
        return features * self.weights, _look_up(effects, service, domain, unseen=0.0)

    def logit(self, features: Floats, service: Ints, domain: Ints) -> Floats:
        """The logit that the service helps, rounded at 12 decimals; parameters as in :meth:`parts`."""
        weighted, experience = self.parts(features, service, domain)
        total = np.full(weighted.shape[:-1], self.intercept)
        for column in range(weighted.shape[-1]):  # not a matrix product: sums must not depend on the number of rows
            total = total + weighted[..., column]
        rounded: Floats = np.round(total + experience, DIGITS)
        return rounded

    def spread(self, features: Floats, service: Ints, domain: Ints) -> Floats:
        """The standard deviation of the logit, given what was learned; parameters as in :meth:`parts`.

        The variance of the intercept and weights for these features (Laplace) plus that of the effects. Neglected: that
        weights and effects are learned from the same rows (which makes it a few per cent too wide), and that the
        sigmas are not known (too narrow).
        """
        rows = np.concatenate([np.ones((*features.shape[:-1], 1)), features], axis=-1)
        known = np.sum((rows @ self.covariance) * rows, axis=-1)
        spread: Floats = np.sqrt(known + _look_up(self.variance, service, domain, unseen=self.unseen))
        return spread


def _look_up(table: Floats, service: Ints, domain: Ints, *, unseen: float) -> Floats:
    """Cells of a table of services × domains; ``unseen`` where the service is −1."""
    ringed = np.vstack([table, np.full((1, table.shape[1]), unseen)])
    found: Floats = ringed[service, domain]
    return found
