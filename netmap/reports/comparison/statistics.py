"""The few statistics of a group before and after: an interval for a share, a sign test, Holm's correction."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import numpy.typing as npt

__all__ = ["holm", "sign_test", "wilson"]

_Z = NormalDist().inv_cdf(0.975)


def wilson(count: int, total: int) -> tuple[float, float]:
    """The 95% interval of Wilson for a share.

    Parameters
    ----------
    count, total
        How many of how many; ``total`` is at least 1.

    Returns
    -------
    tuple of float
        Lower and upper bound of the share, within [0, 1].

    Notes
    -----
    ``(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)`` (Wilson 1927): it stays within [0, 1] and keeps a width
    where nobody or everybody is counted.

    Examples
    --------
    >>> [round(bound, 4) for bound in wilson(8, 10)]
    [0.4902, 0.9433]
    """
    share, square = count / total, _Z**2 / total
    middle = share + square / 2
    half = (share * (1 - share) * square + square**2 / 4) ** 0.5
    return max(0.0, (middle - half) / (1 + square)), min(1.0, (middle + half) / (1 + square))


def sign_test(up: int, down: int) -> float:
    """The exact two-sided sign test: how likely so uneven a split is if up and down were equally likely.

    Parameters
    ----------
    up, down
        How many went up and down; those who stayed the same are left out.

    Returns
    -------
    float
        The p-value; 1 when nobody went up or down.

    Examples
    --------
    >>> round(sign_test(9, 1), 6)
    0.021484
    """
    if up == down:
        return 1.0
    total = up + down
    step = np.arange(1, min(up, down) + 1)
    ways = np.concatenate([[0.0], np.cumsum(np.log((total - step + 1) / step))])  # of choosing 0, 1, 2 … of them
    return min(1.0, 2 * float(np.exp(np.logaddexp.reduce(ways) - total * np.log(2))))


def holm(p_values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Holm's correction for having looked at several things at once.

    Parameters
    ----------
    p_values
        One per test.

    Returns
    -------
    array
        The corrected p-values in the same order: the smallest times m, the next times m − 1 and so on, never smaller
        than one before it and never above 1.

    Examples
    --------
    >>> holm([0.01, 0.04, 0.03]).tolist()
    [0.03, 0.06, 0.06]
    """
    raw = np.asarray(p_values, dtype=float)
    order = np.argsort(raw, kind="stable")
    found = np.empty(len(raw))
    found[order] = np.minimum(1.0, np.maximum.accumulate(raw[order] * np.arange(len(raw), 0, -1)))
    return found
