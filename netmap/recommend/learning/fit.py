"""The most likely weights and effects, given the prior and what became of referrals.

logit p = b + x·w + service + organisation + service in the domain, with w ~ N(prior, (σ/sd of x)²) and effects
~ N(0, σ²). The effects are nested (a service belongs to one organisation, a cell to one service), so every Newton step
is solved exactly by summing rows per cell, cells per service and services per organisation: the only matrix ever
factored is features × features.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    level: str = "fixed",
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
    levels = cells.levels(sigmas)
    rows = np.column_stack([np.ones(len(pairs)), pairs.features])[cells.order]
    solution = Problem(
        rows=rows[:, loose],
        offset=rows @ prior,
        helped=helped[cells.order],
        counts=counts[cells.order],
        precision=allowed[loose] ** -2.0,
        levels=levels,
    ).solve()
    prior[loose] += solution.weights
    service, organisation, service_domain, variance = cells.tables(levels, solution)
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
    """Rows in the order of their organisation, service and domain, and where the effects of these go.

    ``keys`` tells of each row, and ``above`` of each group to which group over it it belongs: cells (a service in a
    domain) first, then services, then organisations.
    """

    order: Ints
    keys: tuple[Ints, Ints, Ints]
    above: tuple[Ints, Ints, Ints]

    @classmethod
    def of(cls, pairs: Pairs) -> _Cells:
        names, owner = np.unique(np.array(pairs.ring.organisations, dtype=str), return_inverse=True)
        cell, organisation = pairs.service * _COLUMNS + pairs.domain % _COLUMNS, owner[pairs.service]
        order = np.lexsort([cell, organisation])
        return cls(
            order=order,
            keys=(cell[order], pairs.service[order], organisation[order]),
            above=(np.repeat(np.arange(len(owner)), _COLUMNS), owner, np.zeros(len(names), dtype=np.intp)),
        )

    def levels(self, sigmas: Sigmas) -> tuple[Level, ...]:
        return nest(self.keys, [sigmas.service_domain**2, sigmas.service**2, sigmas.organisation**2])

    def tables(self, levels: Sequence[Level], solution: Solution) -> tuple[Floats, Floats, Floats, Floats]:
        """Service, organisation, service in a domain and the variance of their sum, in the places of the ring.

        A group that was never seen has the effect of what is above it, and the variance of its own prior on top.
        """
        total, variance, found = np.zeros(1), np.zeros(1), []
        seen = zip(self.keys, self.above, levels, solution.effects, solution.variances, strict=True)
        for key, above, level, effects, variances in reversed(list(seen)):
            total, variance = total[above], variance[above] + level.variance
            place = key[level.rows]
            total[place], variance[place] = effects, variances
            found.append(total)
        organisation, service = found[0][self.above[1]], found[1]
        own = found[2].reshape(-1, _COLUMNS) - service[:, None]
        return service - organisation, organisation, own, variance.reshape(-1, _COLUMNS)
