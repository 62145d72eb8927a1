"""The same casebook on two days, without anybody who does not want to be on a map."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.gaps import without_people

__all__ = ["asked_again", "recorded", "two_days"]

_ASKED = ("households", "people", "ties", "needs")


def two_days(casebook: Casebook, *, before: date, after: date) -> tuple[Casebook, Casebook]:
    """The casebook as it was known on two days.

    Whoever objects on either day, or now, is nowhere on both: else a comparison would name exactly those who left
    the map.

    Raises
    ------
    OptionError
        Unless ``before`` comes before ``after``.
    """
    if not before < after:
        raise OptionError(f"before ({before}) must come before after ({after}). Hint: give the earlier day first")
    then, now = casebook.as_of(before), casebook.as_of(after)
    books = (then, now, (casebook.history or casebook).as_of(date.max))
    hidden = {person for book in books for person in book.people.loc[book.people["objection"] == "yes", "person_id"]}
    if hidden:
        then, now = without_people(then, hidden), without_people(now, hidden)
    return then, now


def recorded(book: Casebook, ids: pd.Index) -> npt.NDArray[np.bool_]:
    """For which households anything was recorded on a day: about the home, people, ties or needs."""
    return ids.isin(pd.concat([getattr(book, name)["household_id"] for name in _ASKED]))


def asked_again(now: Casebook, *, before: date) -> bool:
    """Whether anything about the people around a household was recorded after the first day."""
    days = [getattr(now, name)["observed_on"] for name in ("households", "people", "ties")]
    return bool((pd.concat(days) > pd.Timestamp(before)).any())
