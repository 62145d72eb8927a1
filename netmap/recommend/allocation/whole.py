"""Values as whole numbers: sums of whole numbers are exact, so the best total can be proven and equals by any route."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from netmap.recommend.learning.pairs import Floats, Ints

__all__ = ["Edges", "edges_of", "unit", "whole"]

_ORDER = 4096
"""Steps by which an earlier row goes before a later one of the same value; together less than one step of value."""

_BITS = 60
"""What a solver may use of 63 bits for a value times the number of nodes."""

_FINEST = 38


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edges:
    """Pairs of a household and a service that can be, one row each.

    Parameters
    ----------
    household, service
        Positions.
    value
        What the pair is worth: whole numbers (as floats, all below 2⁵¹, so their sums are exact).
    shape
        The numbers of households and services.
    """

    household: Ints
    service: Ints
    value: Floats
    shape: tuple[int, int]

    def __len__(self) -> int:
        return len(self.value)


def unit(values: Floats) -> float:
    """How many units the value 1 is: a power of two, so that nothing but the last rounding is lost."""
    finest = min(_FINEST, _BITS - _ORDER.bit_length() + 1 - sum(values.shape).bit_length())
    return float(np.ldexp(_ORDER, finest - int(np.frexp(values.max(initial=0.0))[1])))


def whole(values: Floats) -> Floats:
    """The values in units so small that rounding does not show: relative error of a total below 10⁻⁹.

    Of households for whom it makes no difference to the total the earlier row goes first: it gets up to one step
    more, a step being 4096 units.

    Parameters
    ----------
    values
        households × services; above 0, or −inf.

    Returns
    -------
    numpy array
        Whole numbers below 2⁵¹; −inf stays.
    """
    households = len(values)
    earlier = _ORDER - 1 - np.arange(households) * _ORDER // max(households, 1)
    units: Floats = np.rint(values * (unit(values) / _ORDER)) * _ORDER + earlier[:, None]
    return units


def edges_of(values: Floats, household: Ints, service: Ints) -> Edges:
    """Some pairs of a table of values."""
    value = values[household, service]
    return Edges(household=household, service=service, value=value, shape=(values.shape[0], values.shape[1]))
