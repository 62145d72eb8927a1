"""Rankings, chances and exposure, measured for all questions at once.

A question that got no recommendation scores 0 and stays in the denominator; a question to which nothing is the right
answer (an *empty truth*) scores NaN, so that it can be counted apart: :func:`average` does both.

Gains are linear, the discount of rank r is log2(r + 1), the ideal is what can be achieved with the right answers there
are, and equal scores go by the id of the service. Other libraries choose otherwise: see the tests.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.recommend.learning.pairs import Bools, Floats, Ints, Texts

__all__ = [
    "Ranking",
    "average",
    "brier",
    "coverage",
    "ece",
    "exposure",
    "gini",
    "hit",
    "log_loss",
    "ndcg",
    "rank",
    "recall",
    "reciprocal_rank",
    "shares",
    "top",
]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ranking:
    """Services in the order of advice, for every question.

    Parameters
    ----------
    order
        Questions × services: positions in the ring, best first; what may not be advised comes last.
    length
        Of each question how many services are advised; 0 = no recommendation.
    """

    order: Ints
    length: Ints

    def __len__(self) -> int:
        return len(self.length)

    def listed(self, k: int) -> Bools:
        """Which of the first ``k`` ranks hold a recommendation, questions × k."""
        ranks = np.arange(min(k, self.order.shape[1]))
        found: Bools = ranks[None, :] < self.length[:, None]
        return found


def rank(scores: Floats, eligible: Bools) -> Ranking:
    """Put the eligible services of every question in order: highest score first, equal scores by position (id).

    Parameters
    ----------
    scores
        Questions × services; NaN = not recommended by this method.
    eligible
        Questions × services.

    Returns
    -------
    Ranking

    Examples
    --------
    >>> rank(np.array([[0.2, 0.9, 0.2]]), np.ones((1, 3), dtype=bool)).order.tolist()
    [[1, 0, 2]]
    """
    advised = eligible & ~np.isnan(scores)
    order = np.argsort(np.where(advised, -scores, np.inf), axis=1, kind="stable")
    return Ranking(order=order, length=advised.sum(axis=1))


def _found(ranking: Ranking, gains: Floats, k: int | None) -> Floats:
    """The gain at each of the first ``k`` ranks, 0 where nothing is advised."""
    width = ranking.order.shape[1] if k is None else min(k, ranking.order.shape[1])
    found: Floats = np.take_along_axis(gains, ranking.order[:, :width], axis=1) * ranking.listed(width)
    return found


def _where_known(values: Floats, gains: Floats) -> Floats:
    """NaN where no service is the right answer."""
    known: Floats = np.where((gains > 0).any(axis=1), values, np.nan)
    return known


def ndcg(ranking: Ranking, gains: Floats, k: int | None = 5) -> Floats:
    """Normalised discounted cumulative gain of the first ``k`` ranks, per question, 0 … 1.

    Parameters
    ----------
    ranking
        Of the method.
    gains
        Questions × services, 0 or more: how right each service is. Services that may not be advised count in the
        ideal too: not being able to offer the right answer is no success.
    k
        How many ranks count; ``None`` = all.

    Returns
    -------
    array
        DCG / ideal DCG with DCG = Σ gain / log2(rank + 1); NaN where all gains are 0.

    Notes
    -----
    Järvelin & Kekäläinen (2002), with linear gains.
    """
    found = _found(ranking, gains, k)
    discount = 1 / np.log2(np.arange(2, found.shape[1] + 2))
    ideal = -np.sort(-gains, axis=1)[:, : found.shape[1]] @ discount
    return _where_known((found @ discount) / np.where(ideal > 0, ideal, 1.0), gains)


def hit(ranking: Ranking, gains: Floats, k: int = 5) -> Floats:
    """Whether a right answer is among the first ``k``, per question: 1, 0, or NaN where nothing is right."""
    return _where_known((_found(ranking, gains, k) > 0).any(axis=1).astype(float), gains)


def recall(ranking: Ranking, gains: Floats, k: int = 5) -> Floats:
    """The share of all right answers that is among the first ``k``, per question; NaN where nothing is right."""
    right = (gains > 0).sum(axis=1)
    return _where_known((_found(ranking, gains, k) > 0).sum(axis=1) / np.maximum(right, 1), gains)


def reciprocal_rank(ranking: Ranking, gains: Floats, k: int | None = None) -> Floats:
    """1 / the rank of the first right answer, per question; 0 when it is not advised, NaN where nothing is right.

    Its average is the MRR.
    """
    right = _found(ranking, gains, k) > 0
    return _where_known(np.where(right.any(axis=1), 1 / (right.argmax(axis=1) + 1), 0.0), gains)


def average(values: Floats) -> tuple[float, int]:
    """The mean of a measure over questions, and how many questions had an empty truth.

    Returns
    -------
    tuple
        Mean (NaN when there is nothing to average) and the number of NaN that were left out of it.
    """
    known = ~np.isnan(values)
    return (float(values[known].mean()) if known.any() else float("nan")), int((~known).sum())


def top(ranking: Ranking, values: Floats) -> Floats:
    """Of each question the value of its first recommendation; NaN without one.

    Parameters
    ----------
    ranking
        Of the method.
    values
        Questions × services, for instance predicted or true chances.
    """
    first: Floats = np.take_along_axis(values, ranking.order[:, :1], axis=1)[:, 0]
    return np.where(ranking.length > 0, first, np.nan)


def log_loss(chance: Floats, outcome: Floats) -> float:
    """Mean −log of the chance given to what happened; chances are kept 1e-15 away from 0 and 1.

    Parameters
    ----------
    chance, outcome
        One each per pair; outcomes 0 … 1. NaN without pairs.
    """
    if not len(chance):
        return float("nan")
    kept = np.clip(chance, 1e-15, 1 - 1e-15)
    return float(-np.mean(outcome * np.log(kept) + (1 - outcome) * np.log(1 - kept)))


def brier(chance: Floats, outcome: Floats) -> float:
    """Mean squared difference between chance and outcome, 0 … 1; NaN without pairs (Brier 1950)."""
    return float(np.mean((chance - outcome) ** 2)) if len(chance) else float("nan")


def ece(chance: Floats, outcome: Floats, bins: int = 10) -> float:
    """Expected calibration error: Σ over bins of (share of the pairs) × |mean chance − mean outcome|.

    Parameters
    ----------
    chance, outcome
        One each per pair. Outcomes are 0 or 1, or true chances where a simulator knows them.
    bins
        Bins are bounded by quantiles of the chances; equal chances always share a bin.

    Returns
    -------
    float
        0 … 1; NaN without pairs. With the pairs of first recommendations only it is the ECE at top-1, which shows the
        winner's curse that the overall one hides.

    Notes
    -----
    Naeini, Cooper & Hauskrecht (2015), with bins of equal size.
    """
    if not len(chance):
        return float("nan")
    inner = np.quantile(chance, np.arange(1, bins) / bins)
    place = np.searchsorted(inner, chance)
    return float(np.abs(np.bincount(place, weights=chance - outcome, minlength=bins)).sum() / len(chance))


def exposure(ranking: Ranking, k: int = 1) -> Floats:
    """How often each service is among the first ``k`` recommendations: one count per service."""
    width = min(k, ranking.order.shape[1])
    listed = ranking.order[:, :width][ranking.listed(width)]
    return np.bincount(listed, minlength=ranking.order.shape[1]).astype(float)


def shares(counts: Floats, label: Texts) -> dict[str, float]:
    """Exposure per step or organisation: the share of all recommendations, by label, in the order of the labels.

    Parameters
    ----------
    counts
        Of :func:`exposure`.
    label
        Of each service its step, organisation, ….
    """
    names, place = np.unique(label.astype(str), return_inverse=True)
    total = np.bincount(place, weights=counts, minlength=len(names)) / max(counts.sum(), 1.0)
    return dict(zip(names.tolist(), total.tolist(), strict=True))


def coverage(ranking: Ranking, eligible: Bools, k: int = 5) -> float:
    """Catalogue coverage: of the services that may be advised to anybody, the share that is in somebody's first ``k``.

    NaN when no service may be advised.
    """
    possible = eligible.any(axis=0)
    return float((exposure(ranking, k)[possible] > 0).mean()) if possible.any() else float("nan")


def gini(counts: npt.NDArray[np.float64]) -> float:
    """How unequally exposure is spread: 0 = all the same, towards 1 = all for one.

    Parameters
    ----------
    counts
        One per service that may be advised, 0 or more.

    Returns
    -------
    float
        Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² mean), as Gini (1912); NaN when nothing is exposed.
    """
    total, n = counts.sum(), len(counts)
    if not total > 0:
        return float("nan")
    return float((2 * np.arange(1, n + 1) - n - 1) @ np.sort(counts) / (n * total))
