"""What rules and advice say of a household, now and without each of its supporters: all found in one go.

Only the working edition loads this module: the advice behind it takes longer to load than the whole map on the table.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import Gap, find_gaps
from netmap.gaps.dropout import copies, everywhere
from netmap.recommend import Item
from netmap.recommend.advise import cases
from netmap.recommend.case import Case, Options
from netmap.recommend.household import advised_items
from netmap.scenarios.tables import without
from netmap.strength import NEVER_ALONE

_MARK = "\x1f"  # in no id: a control character
_MARKED = re.compile(f"{_MARK}\\d+{_MARK}")
_SAFETY = "G18"


@dataclass(frozen=True)
class View:
    """A household as it is, or as it would be without somebody.

    Parameters
    ----------
    fired
        The points of attention, the gravest first; without somebody only those that are not there now.
    unknown
        What cannot be said before something is asked.
    advice
        Gap to who can be asked about it, the best first, for the gaps that fired.
    willing
        Ids of people of the own network who can be asked to do more.
    reserves
        Why the network cannot simply be called solid, in words.
    unsafe
        Whether safety comes first.
    """

    fired: tuple[Gap, ...]
    unknown: tuple[Gap, ...]
    advice: Mapping[str, tuple[Item, ...]]
    willing: tuple[str, ...]
    reserves: tuple[str, ...]
    unsafe: bool


@dataclass(frozen=True)
class Outlook:
    """A household now, and without each of some people."""

    now: View
    without: Mapping[str, View]


def outlook(casebook: Casebook, household: str, people: Sequence[str] = (), *, lang: str = "nl") -> Outlook:
    """Look at a household as it is and as it would be without each of some people.

    Parameters
    ----------
    casebook
        The whole casebook on its day: services and their load come from everybody in it.
    household
        Its id.
    people
        Who might drop out, each on their own.
    lang
        Language of the points of attention and the advice.

    Returns
    -------
    Outlook
        The same as rules and advice on ``scenario(casebook, RemovePerson(person))`` for each person.

    Notes
    -----
    Households do not touch each other. So every person gets a copy of the household in which that person is gone, and
    rules and advice look at all copies at once.
    """
    book = casebook.snapshot()
    marks = ["", *(f"{_MARK}{number}{_MARK}" for number in range(len(people)))]
    homes = pd.Series([household] * len(marks), dtype="str")
    many = copies(book.household(household), homes, pd.Series(marks, dtype="str"))
    gone = {person + mark for person, mark in zip(people, marks[1:], strict=True)}
    many = everywhere(many, lambda tables: without(tables, "people", gone))
    gaps: dict[str, list[Gap]] = {household + mark: [] for mark in marks}
    for gap in find_gaps(many, lang=lang):
        gaps[gap.household_id].append(gap)
    now = {gap.gap_id for gap in gaps[household] if gap.state == "fired"}
    # what fires already is told once, for the household as it is; where safety comes first all advice changes
    opened = {
        home: [gap for gap in found if gap.gap_id not in now or gap.gap_id == _SAFETY] for home, found in gaps.items()
    }
    opened[household] = gaps[household]
    asked = [gap for some in opened.values() for gap in some]
    views = [
        _view(case, gaps[home], set() if home == household else now)
        for home, case in zip(gaps, cases(book, many, list(gaps), Options(lang=lang), asked), strict=True)
    ]
    return Outlook(views[0], dict(zip(people, views[1:], strict=True)))


def _view(case: Case, gaps: Sequence[Gap], now: Collection[str]) -> View:
    fired = tuple(gap for gap in gaps if gap.state == "fired" and gap.gap_id not in now)
    worries = {gap.gap_id for gap in gaps if gap.state == "fired"} | ({_SAFETY} if case.unsafe else set())
    titles = [gap.title for gap in gaps if gap.gap_id in worries.intersection(NEVER_ALONE)]
    view = View(
        fired=fired,
        unknown=tuple(gap for gap in gaps if gap.state == "unknown"),
        advice=advised_items(case) if fired else {},
        willing=tuple(person.person_id for person in case.people if not person.obstacles),
        reserves=tuple(title[:1].lower() + title[1:] for title in titles),
        unsafe=case.unsafe,
    )
    bare: View = _bare(view)
    return bare


def _bare(told: Any) -> Any:
    """The same without the marks of a copy, however deep they stand."""
    if isinstance(told, str):
        return _MARKED.sub("", told) if _MARK in told else told
    if isinstance(told, tuple):
        return tuple(map(_bare, told))
    if isinstance(told, dict):
        return {key: _bare(value) for key, value in told.items()}
    if is_dataclass(told) and not isinstance(told, type):
        return replace(told, **{field.name: _bare(getattr(told, field.name)) for field in fields(told)})
    return told
