"""What would have happened under another policy, from what happened under the workers' own.

The names are those of the Open Bandit Pipeline: direct method (DM), inverse probability weighting (IPS), its
self-normalised form (SNIPS) and the doubly robust estimator (DR).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from netmap.recommend.evaluation.logged import Logged
from netmap.recommend.evaluation.metrics import Ranking
from netmap.recommend.learning.pairs import Floats

__all__ = ["CLIP", "LEAST_ESS", "OffPolicy", "evaluate_policy", "first_choice", "refusal"]

CLIP = 20.0
"""No question counts for more than this many: a bit of bias for far less chance."""

LEAST_ESS = 50.0
"""Below this effective sample size no verdict is given (a judgement)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OffPolicy:
    """The estimated value of a policy: the share of the questions for which help would have succeeded.

    Parameters
    ----------
    dm
        Direct method: the mean outcome foretold by the outcome model.
    ips
        Inverse probability weighting: outcomes of the choices that agree, weighted by how unlikely they were.
    snips
        The same divided by the sum of the weights instead of the number of questions; NaN without agreement.
    dr
        Doubly robust: DM, corrected with the weighted errors of the outcome model.
    ess
        Effective sample size, (Σ weights)² / Σ weights²: how many questions really tell.
    direct, each
        The terms of DM and of DR of every question; their means are ``dm`` and ``dr``.
    """

    dm: float
    ips: float
    snips: float
    dr: float
    ess: float
    direct: Floats
    each: Floats


def first_choice(ranking: Ranking) -> Floats:
    """The policy that always follows the first recommendation.

    Returns
    -------
    array
        Questions × services: 1 for the first recommendation, else 0; a row of zeros without one.
    """
    policy = np.zeros(ranking.order.shape)
    advised = np.flatnonzero(ranking.length > 0)
    policy[advised, ranking.order[advised, 0]] = 1.0
    return policy


def evaluate_policy(
    policy: Floats, logged: Logged, propensity: Floats, outcome: Floats, *, clip: float = CLIP
) -> OffPolicy:
    """Estimate the value of a policy in four ways.

    Parameters
    ----------
    policy
        Questions × services: how likely the policy chooses each; a question without recommendation is a row of zeros,
        of value 0.
    logged
        What the workers chose and what came of it.
    propensity
        Questions × services: how likely the workers chose each.
    outcome
        Questions × services: the foretold outcomes, never learned from the household itself.
    clip
        The largest weight.

    Returns
    -------
    OffPolicy

    Notes
    -----
    Dudík, Langford & Li (2011), *Doubly robust policy evaluation and learning*; Swaminathan & Joachims (2015), *The
    self-normalized estimator for counterfactual learning*; Kish (1965), *Survey sampling*, for the effective size.
    """
    direct = (policy * outcome).sum(axis=1)
    weight = np.minimum(logged.at(policy) / np.maximum(logged.at(propensity), 1e-12), clip)
    total, squares = weight.sum(), (weight**2).sum()
    weighted = weight * logged.helped
    each = direct + weight * (logged.helped - logged.at(outcome))
    return OffPolicy(
        dm=float(direct.mean()),
        ips=float(weighted.mean()),
        snips=float(weighted.sum() / total) if total > 0 else float("nan"),
        dr=float(each.mean()),
        ess=float(total**2 / squares) if squares > 0 else 0.0,
        direct=direct,
        each=each,
    )


def refusal(found: OffPolicy, incumbent: float) -> str | None:
    """Why no verdict can be given on a policy: ``ess``, ``sign``, or ``None`` when one can.

    Parameters
    ----------
    found
        Of the policy.
    incumbent
        The value of what the workers did.

    Returns
    -------
    str or None
        ``ess`` below :data:`LEAST_ESS`; ``sign`` when DM and DR do not agree whether it is better than the incumbent.
    """
    if found.ess < LEAST_ESS:
        return "ess"
    return "sign" if np.sign(found.dm - incumbent) != np.sign(found.dr - incumbent) else None
