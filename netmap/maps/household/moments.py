"""The days on which the contacts of a household were asked: each gives a picture of its map."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import without_people
from netmap.maps.household.who import ASKED

MOST = 6
"""Pictures on one page: the first day and the newest ones."""


@dataclass(frozen=True)
class Moment:
    """A casebook as it was known on one day (``day`` None: nothing in it has a date).

    ``asked`` is the day on which the list of contacts was gone through (None: nobody wrote that down), ``ties`` tells
    whether the contacts themselves were asked about on that day. Organisations and workers are called as in ``latest``,
    the casebook with all its days: somebody may have written them down after the household was visited.
    """

    book: Casebook
    latest: Casebook
    day: date | None
    asked: date | None
    ties: bool


def moments(casebook: Casebook, household: str) -> tuple[Moment, ...]:
    """Return the moments of a household's map, the oldest first; the last is the casebook on its own day.

    Whoever objects on one of the days, or later, is nowhere on all of them: else the difference between two pictures
    would show exactly who left the map.

    Parameters
    ----------
    casebook : Casebook
        Any casebook with this household.
    household : str
        The household's id.

    Raises
    ------
    UnknownIdError
        For an unknown household.
    """
    now = casebook.snapshot()
    last = now.day or date.max
    whole = (casebook.history or casebook).household(household)
    latest = now if (whole.newest or date.min) <= last else whole.as_of(date.max)
    days = _days(whole, last)
    books = [*(whole.as_of(day) for day in days[:-1]), now]
    hidden = {id for book in (*books, latest) for id in book.people.loc[book.people["objection"] == "yes", "person_id"]}
    if hidden & set(whole.people["person_id"]):
        books = [without_people(book, hidden) for book in books]
        latest = without_people(latest, hidden)
    tied = set(whole.ties["observed_on"].dt.date)
    seen: list[date | None] = [*days[:-1], casebook.day or casebook.newest]
    asked: list[date | None] = [*days] or [None]
    return tuple(
        Moment(book, latest, day, last_asked, last_asked in tied)
        for book, day, last_asked in zip(books, seen, asked, strict=True)
    )


def _days(whole: Casebook, last: date) -> list[date]:
    """The days on which contacts were asked: a tie was written down, or a list of contacts, however short."""
    listed = whole.households.loc[whole.households["roster"].isin(ASKED), "observed_on"]
    stamps = pd.concat([whole.ties["observed_on"], listed]).dropna().unique()
    days = sorted(day for stamp in stamps if (day := pd.Timestamp(stamp).date()) <= last)
    return days if len(days) <= MOST else [days[0], *days[1 - MOST :]]
