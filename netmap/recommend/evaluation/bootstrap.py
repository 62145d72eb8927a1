"""How far a mean could have come out otherwise: whole households drawn again, all methods from the same draws."""

from __future__ import annotations

import numpy as np

from netmap.recommend.learning.pairs import Floats, Texts

__all__ = ["DRAWS", "interval", "resampled_means"]

DRAWS = 2000
_CELLS = 4_000_000
"""Draws × households held in memory at a time."""


def resampled_means(values: Floats, household: Texts, *, draws: int = DRAWS, seed: int = 0) -> Floats:
    """The means of columns when households are drawn again, with replacement (a cluster bootstrap).

    Parameters
    ----------
    values
        Rows × columns, one column per method: all columns see the same draws, so that differences are paired. NaN = the
        row does not count for that column.
    household
        Of each row its household; the rows of a household are drawn together.
    draws, seed
        How many draws; the same seed gives the same draws.

    Returns
    -------
    array
        Draws × columns; NaN where a draw holds no value of a column.

    Notes
    -----
    Efron & Tibshirani (1993), *An introduction to the bootstrap*, chapter 8; Field & Welsh (2007) on clusters.
    """
    names, place = np.unique(household.astype(str), return_inverse=True)
    known = ~np.isnan(values)
    sums, counts = np.zeros((2, len(names), values.shape[1]))
    np.add.at(sums, place, np.where(known, values, 0.0))
    np.add.at(counts, place, known)
    random = np.random.default_rng(seed)
    block = max(1, _CELLS // max(len(names), 1))
    means = []
    for start in range(0, draws, block):
        times = _times(random, min(block, draws - start), len(names))
        total, count = times @ sums, times @ counts
        means.append(np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0))
    return np.concatenate(means)


def _times(random: np.random.Generator, draws: int, households: int) -> Floats:
    """How often each draw holds each household."""
    drawn = random.integers(0, households, (draws, households)) + households * np.arange(draws)[:, None]
    return np.bincount(drawn.ravel(), minlength=draws * households).reshape(draws, households).astype(np.float64)


def interval(means: Floats, level: float = 0.95) -> tuple[float, float]:
    """The percentile interval of one column of :func:`resampled_means`; NaN when there is nothing to draw from."""
    known = means[~np.isnan(means)]
    if not len(known):
        return float("nan"), float("nan")
    low, high = np.quantile(known, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
