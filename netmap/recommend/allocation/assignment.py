"""Who got which place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from netmap.errors import OptionError
from netmap.recommend.learning.pairs import Bools, Floats, Ints

__all__ = ["WAITING", "Assignment", "checked"]

WAITING = -1
"""The place of a household that got none."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Assignment:
    """Every household at one place at most, every service within its free places.

    Parameters
    ----------
    place
        Of each household the position of its service; :data:`WAITING` = none.
    value
        Of each household the value of its place; 0 for who waits.
    services
        How many services there are.
    """

    place: Ints
    value: Floats
    services: int

    @classmethod
    def of(cls, place: Ints, values: Floats) -> Assignment:
        """The assignment that puts each household in its place.

        Parameters
        ----------
        place
            As above.
        values
            households × services.
        """
        got = np.zeros(len(place))
        served = np.flatnonzero(place != WAITING)
        got[served] = values[served, place[served]]
        return cls(place=np.asarray(place, dtype=np.intp), value=got, services=values.shape[1])

    def __len__(self) -> int:
        return len(self.place)

    @cached_property
    def served(self) -> Bools:
        """Which households have a place."""
        there: Bools = self.place != WAITING
        return there

    @cached_property
    def used(self) -> Ints:
        """How many places of each service are taken."""
        return np.bincount(self.place[self.served], minlength=self.services)

    @cached_property
    def total(self) -> float:
        """The sum of the values."""
        return float(self.value.sum())


def checked(values: npt.ArrayLike, capacity: npt.ArrayLike) -> tuple[Floats, Ints]:
    """The values with −inf for every pair that cannot be, and the free places as whole numbers.

    Parameters
    ----------
    values
        households × services; NaN, −inf, 0 and negative numbers: this place is of no use to this household.
    capacity
        Free places of each service, whole numbers of at least 0.

    Raises
    ------
    OptionError
        When the shapes do not fit, a value is infinite or a number of places is not a whole number of at least 0.
    """
    worth, places = np.asarray(values, dtype=np.float64), np.asarray(capacity, dtype=np.float64)
    if worth.ndim != 2 or places.shape != worth.shape[1:]:
        raise OptionError(
            f"values are households × services, capacity one number per service; these are {worth.shape} and "
            f"{places.shape}. Hint: values of 3 households and 2 services go with 2 capacities"
        )
    if np.isposinf(worth).any():
        raise OptionError("a value is infinite. Hint: give each pair a number, or NaN where it cannot be")
    if (places < 0).any() or (places != np.floor(places)).any() or np.isinf(places).any():
        raise OptionError("free places are whole numbers of at least 0. Hint: count what is not known as 0")
    with np.errstate(invalid="ignore"):
        return np.where(worth > 0, worth, -np.inf), np.minimum(places, len(worth)).astype(np.intp)
