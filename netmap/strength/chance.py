"""Chance that can be repeated: every draw follows from an id, a seed and its number, not from who is drawn first."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["Keys", "keys", "uniform", "weight_draws"]

Keys: TypeAlias = npt.NDArray[np.uint64]

_STEP = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_CONCENTRATION = 50


def keys(ids: npt.NDArray[np.object_]) -> Keys:
    """A number per id that is the same on every machine and in every casebook."""
    found: Keys = pd.util.hash_array(ids)
    return found


def uniform(key: Keys, stream: int, values: int, *, draws: int, seed: int) -> npt.NDArray[np.uint8]:
    """Draw from 0 … values − 1, all as likely.

    Parameters
    ----------
    key
        Whose cell it is.
    stream
        Which cell: other streams are independent.
    values
        How many values are allowed.
    draws, seed
        How many draws; another seed gives others.

    Returns
    -------
    array of uint8
        One row per key, one column per draw. The first draws of a longer series are the same.

    Notes
    -----
    SplitMix64 (Steele, Lea & Flood 2014) as a counter: the state is the mixed key plus the number of the draw times
    an odd step. The upper 32 bits are scaled to the number of values.
    """
    with np.errstate(over="ignore"):
        start = _mix(_mix(key + np.uint64(seed) * _STEP) + np.uint64(stream) * _STEP)
        state = start[:, None] + np.arange(1, draws + 1, dtype=np.uint64)[None, :] * _STEP
        found = _mix(state)
    found >>= np.uint64(32)
    found *= np.uint64(values)
    found >>= np.uint64(32)
    return found.astype(np.uint8)


def weight_draws(weights: npt.NDArray[np.float64], *, draws: int, seed: int) -> npt.NDArray[np.float64]:
    """Weights around the given ones, one row per draw: Dirichlet(50 · weights). The same for every household."""
    return np.random.default_rng(seed).dirichlet(_CONCENTRATION * weights, size=draws)


def _mix(state: Keys) -> Keys:
    """Spread the bits of a state; the state given is left as it is."""
    found = state ^ (state >> np.uint64(30))
    found *= _FIRST
    found ^= found >> np.uint64(27)
    found *= _SECOND
    found ^= found >> np.uint64(31)
    return found
