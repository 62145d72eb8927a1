"""The most likely weights and effects, given the prior and what became of referrals.

logit p = b + x·w + service + organisation + service in the domain, with w ~ N(prior, (σ/sd of x)²) and effects
~ N(0, σ²). The effects are nested (a service belongs to one organisation, a cell to one service), so every Newton step
is solved exactly by summing rows per cell, cells per service and services per organisation: the only matrix ever
factored is features × features.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from netmap.recommend.learning.fitted import Fitted, Sigmas, Trial
from netmap.recommend.learning.nested import Level, Problem, Solution, nest
from netmap.recommend.learning.pairs import Floats, Ints, Pairs, Ring
from netmap.recommend.score import INTERCEPT, PRIOR
from netmap.vocabulary import DOMAINS

__all__ = ["Fitted", "Sigmas", "Trial", "fit", "prior_only"]

_COLUMNS = len(DOMAINS) + 1  # the last: a question that is not about one domain
_WEIGHTS = np.array([weight.value for weight in PRIOR])
_UNSEEN_SD = 0.5  # the largest standard deviation of a feature between 0 and 1


def prior_only(ring: Ring, *, sigmas: Sigmas | None = None) -> Fitted:
    """The content prior as a model: nothing learned, every effect 0.

    Parameters
    ----------
    ring
        The services.
    sigmas
        How sure the prior is; for :meth:`Fitted.spread` only.

    Examples
    --------
    >>> ring = Ring(services=("D1",), organisations=("O1",))
    >>> prior_only(ring).logit(np.zeros((1, len(PRIOR))), np.array([0]), np.array([-1])).tolist()
    [-1.6]
    """
    nothing = np.empty(0, dtype=np.intp)
    pairs = Pairs(features=np.empty((0, len(PRIOR))), service=nothing, domain=nothing, ring=ring)
    return fit(pairs, np.empty(0), sigmas=sigmas or Sigmas(), level="content")


def fit(
    pairs: Pairs,
    helped: Floats,
    *,
    prior_weights: Floats | None = None,
    intercept: float | None = None,
    sigmas: Sigmas | None = None,
    weight: Floats | None = None,
    level: str = "medium",
    trials: tuple[Trial, ...] = (),
) -> Fitted:
    """The maximum a posteriori logistic model of what became of referrals.

    Parameters
    ----------
    pairs
        Question and chosen service of n referrals.
    helped
        n outcomes, 0 or 1.
    prior_weights, intercept
        Where weights and intercept are drawn to; default the content prior.
    sigmas
        How strongly. A feature that never varies keeps the weight of the prior.
    weight
        How often each referral counts, default once.
    level, trials
        Name of the strength, and how the gate came to it: kept in the result.

    Returns
    -------
    Fitted
        Exactly the prior when there are no referrals.

    Raises
    ------
    ValueError
        Where the most likely model does not exist: a free intercept or free weights with outcomes all alike or
        perfectly separated.
    """
    sigmas = sigmas or Sigmas()
    start = INTERCEPT if intercept is None else intercept
    prior = np.concatenate([[start], _WEIGHTS if prior_weights is None else prior_weights])
    counts = np.ones(len(pairs)) if weight is None else weight
    deviations = np.concatenate([[1.0], _deviations(pairs.features, counts)])
    allowed = np.array([sigmas.intercept, *[sigmas.weights] * (len(prior) - 1)])
    allowed = allowed / np.where(deviations > 0, deviations, _UNSEEN_SD)
    loose = (deviations > 0) & (allowed > 0)
    cells = _Cells.of(pairs)
    rows = np.column_stack([np.ones(len(pairs)), pairs.features])[cells.order]
    solution = Problem(
        rows=rows[:, loose],
        offset=rows @ prior,
        helped=helped[cells.order],
        counts=counts[cells.order],
        precision=allowed[loose] ** -2.0,
        levels=cells.levels(sigmas),
    ).solve()
    prior[loose] += solution.weights
    service, organisation, service_domain, variance = cells.tables(solution, sigmas)
    covariance = np.diag(allowed**2)
    covariance[np.ix_(loose, loose)] = solution.covariance
    return Fitted(
        intercept=float(prior[0]),
        weights=prior[1:],
        covariance=covariance,
        service=service,
        organisation=organisation,
        service_domain=service_domain,
        variance=variance,
        ring=pairs.ring,
        sigmas=sigmas,
        level=level,
        n=len(pairs),
        trials=trials,
    )


def _deviations(features: Floats, counts: Floats) -> Floats:
    """The standard deviation of each feature; exactly 0 where it never varies."""
    if not len(features):
        return np.zeros(features.shape[1])
    centred = features - features[0]
    mean = counts @ centred / counts.sum()
    deviations: Floats = np.sqrt(counts @ (centred - mean) ** 2 / counts.sum())
    return np.where(np.any(centred != 0, axis=0), deviations, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Cells:
    """Rows sorted by organisation, service and domain, and where the effects of these go."""

    order: Ints
    domain: Ints
    service: Ints
    organisation: Ints
    owner: Ints

    @classmethod
    def of(cls, pairs: Pairs) -> _Cells:
        _, owner = np.unique(np.array(pairs.ring.organisations, dtype=str), return_inverse=True)
        domain = pairs.domain % _COLUMNS
        order = np.lexsort([domain, pairs.service, owner[pairs.service]])
        service = pairs.service[order]
        return cls(order=order, domain=domain[order], service=service, organisation=owner[service], owner=owner)

    def levels(self, sigmas: Sigmas) -> tuple[Level, ...]:
        keys = (self.service * _COLUMNS + self.domain, self.service, self.organisation)
        return nest(keys, [sigmas.service_domain**2, sigmas.service**2, sigmas.organisation**2])

    def tables(self, solution: Solution, sigmas: Sigmas) -> tuple[Floats, Floats, Floats, Floats]:
        """Service, organisation, service in a domain and the variance of their sum, in the places of the ring.

        Where nothing was seen the prior stands.
        """
        cells, services, organisations = (level.rows for level in self.levels(sigmas))
        owners = len(np.unique(self.owner))
        total, variance = np.zeros(owners), np.full(owners, sigmas.organisation**2)
        place = self.organisation[organisations]
        total[place], variance[place] = solution.effects[2], solution.variances[2]
        organisation = total[self.owner]
        total, variance = organisation.copy(), variance[self.owner] + sigmas.service**2
        place = self.service[services]
        total[place], variance[place] = solution.effects[1], solution.variances[1]
        service = total - organisation
        table = np.repeat(total[:, None], _COLUMNS, axis=1)
        spread = np.repeat(variance[:, None], _COLUMNS, axis=1) + sigmas.service_domain**2
        where = self.service[cells], self.domain[cells]
        table[where], spread[where] = solution.effects[0], solution.variances[0]
        return service, organisation, table - total[:, None], spread
