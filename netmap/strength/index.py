"""From components and weights to the index."""

from __future__ import annotations

import numpy as np

from netmap.ego.arrays import Floats
from netmap.strength.components import COMPONENTS, Profile

__all__ = ["WEIGHTS", "arithmetic", "geometric", "median", "mixed"]

WEIGHTS = dict(zip(COMPONENTS, (0.20, 0.25, 0.15, 0.15, 0.10, 0.10, 0.05), strict=True))
"""The base weights: a judgement, not a measurement."""

_LAST = len(COMPONENTS) - 1  # reciprocity, the only component that can be missing


def geometric(profile: Profile, weights: Floats) -> Floats:
    """100 · Π max(x, .05)^w, the weights rescaled where reciprocity is missing; 0 where there is nobody.

    Parameters
    ----------
    profile
        Components of households, by draw.
    weights
        One row per draw; they add up to one. A single row is used for every draw; with a single draw in the profile
        every row of weights gives a draw.
    """
    return 100 * np.exp(_mean(profile.logs, weights)) * ~profile.empty


def arithmetic(profile: Profile, weights: Floats) -> Floats:
    """100 · Σ w·x, the weights rescaled where reciprocity is missing; parameters as :func:`geometric`."""
    return 100 * _mean(profile.values, weights) * ~profile.empty


def mixed(profile: Profile, weights: Floats) -> Floats:
    """The draws of the index: geometric and arithmetic means in turn."""
    draws = len(weights)
    found = np.empty((len(profile.household), draws))
    for first, kind in enumerate((geometric, arithmetic)):
        turn = slice(first, draws, 2)
        found[:, turn] = kind(profile.at(turn), weights[turn])
    return found


def median(draws: Floats) -> Floats:
    """The median of the last axis, of what is not NaN; NaN where everything is."""
    if draws.shape[-1] == 1:
        return draws[..., 0]
    ordered = np.sort(draws, axis=-1)  # NaN comes last
    count = draws.shape[-1] - np.isnan(draws).sum(axis=-1)
    middle = [np.maximum(place, 0)[..., None] for place in ((count - 1) // 2, count // 2)]
    low, high = (np.take_along_axis(ordered, place, axis=-1)[..., 0] for place in middle)
    return (low + high) / 2


def _mean(values: Floats, weights: Floats) -> Floats:
    # one component after the other: the same bits wherever a household stands
    missing = np.isnan(values[_LAST])
    total = np.where(missing, 0.0, values[_LAST]) * weights[None, :, _LAST]
    for place in range(_LAST):
        total = total + values[place] * weights[None, :, place]
    found: Floats = total / (weights.sum(axis=1)[None, :] - missing * weights[None, :, _LAST])
    return found
