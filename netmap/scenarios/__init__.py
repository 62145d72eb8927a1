"""What if: the casebook as it would be when an organisation stops, a tie grows or a supporter drops out.

A change is a small record; :func:`scenario` applies some of them to a casebook and gives a new one. Nothing is saved
to anybody's file: what if is for talking and planning.
"""

from __future__ import annotations

from types import MappingProxyType

from netmap.casebook import Casebook
from netmap.scenarios.household_changes import AddSupporter, AssignDirector, RemovePerson
from netmap.scenarios.ring_changes import RemoveOrganisation, SetCapacity, SetTie
from netmap.scenarios.tables import Change

__all__ = [
    "AddSupporter",
    "AssignDirector",
    "Change",
    "RemoveOrganisation",
    "RemovePerson",
    "SetCapacity",
    "SetTie",
    "scenario",
]


def scenario(casebook: Casebook, *changes: Change) -> Casebook:
    """The casebook as it would be after some changes.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day, and not touched.
    *changes
        Applied in the order given; without any the casebook comes back as it is on its day.

    Returns
    -------
    Casebook
        A new casebook on the same day. Every measure, rule, map and report works on it.

    Raises
    ------
    UnknownIdError
        When a change names somebody or something that the casebook does not hold (any more).
    DataError
        When a change holds a code that does not exist.
    OptionError
        When a change cannot be: a level above 5, fewer than no places, a person who is there already.

    Examples
    --------
    >>> book = Casebook.from_tables({"collaborations": [{"source": "team", "target": "school", "level": 1}]})
    >>> scenario(book, SetTie("team", "school", 3)).collaborations["level"].tolist()
    [3]
    >>> book.collaborations["level"].tolist()
    [1]
    """
    book = casebook.snapshot()
    day = book.day
    for change in changes:
        book = Casebook(MappingProxyType(dict(change.apply(book))))
        book = book.as_of(day) if day else book
    return book
