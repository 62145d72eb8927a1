"""What opens when somebody drops out: the same household without this person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.arrays import Flags
from netmap.gaps.catalogue import RULES
from netmap.gaps.facts import facts
from netmap.gaps.thresholds import USUAL, Thresholds
from netmap.schema import HOUSEHOLD_TABLES, TABLES, join, split

__all__ = ["copies", "fired_rules", "gaps_opened", "without_people"]

_MARK = "\x1f"  # in no id: a control character


def without_people(casebook: Casebook, people: Collection[str]) -> Casebook:
    """The casebook as if some people were not there.

    They get the treatment of people who do not want to be on the map: everything passes them by, also where they are
    named as help that covers a domain. Goals lose them as lead.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    people
        Their ids; others change nothing.

    Returns
    -------
    Casebook
        A new one, on the same day.
    """
    book = casebook.snapshot()
    tables = dict(book.tables)
    if "people" in tables:
        gone = tables["people"]["person_id"].isin(people)
        tables["people"] = tables["people"].assign(objection=tables["people"]["objection"].mask(gone, "yes"))
    if "goals" in tables:
        lead = tables["goals"]["lead_person_id"]
        tables["goals"] = tables["goals"].assign(lead_person_id=lead.mask(lead.isin(people)))
    return replace(book, tables=MappingProxyType(tables), history=None)


def fired_rules(casebook: Casebook, *, thresholds: Thresholds = USUAL) -> pd.DataFrame:
    """Which rules fire, without a word.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    thresholds
        Where the rules draw the line.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``, one column of bool per rule; False = clear or unknown.
    """
    found = facts(casebook)
    columns: dict[str, Flags] = {}
    for rule in RULES:
        verdict = rule.judge(found, thresholds)
        columns[rule.id] = (verdict.state == 1) & (True if verdict.applies is None else verdict.applies)
    return pd.DataFrame(columns, index=pd.Index(found.ids, dtype="str", name="household_id"))


def gaps_opened(casebook: Casebook, people: pd.DataFrame, *, thresholds: Thresholds = USUAL) -> list[tuple[str, ...]]:
    """Which gaps would open when somebody drops out, for each person in turn.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    people
        ``household_id`` and ``person_id``, such as the rows of :func:`netmap.strength.strength_without`.
    thresholds
        Where the rules draw the line.

    Returns
    -------
    list of tuple of str
        Per row the rules that fire without this person and do not fire now.

    Notes
    -----
    Households do not touch each other. So every household gets one copy per person, in which that person is gone, and
    the rules are judged once for all copies.
    """
    book = casebook.snapshot()
    mark = pd.Series([f"{_MARK}{number}" for number in range(len(people))], index=people.index, dtype="str")
    left = without_people(copies(book, people["household_id"], mark), set(people["person_id"] + mark))
    then = fired_rules(left, thresholds=thresholds).reindex(people["household_id"] + mark)
    now = fired_rules(book, thresholds=thresholds).reindex(people["household_id"])
    new = then.to_numpy(dtype=bool) & ~now.to_numpy(dtype=bool)
    return [tuple(now.columns[flags]) for flags in new]


def copies(book: Casebook, households: pd.Series, mark: pd.Series) -> Casebook:
    """A copy of the household per mark; the mark follows its id and those of its people."""
    marks = pd.DataFrame({"household_id": households, "mark": mark})
    tables = dict(book.tables)
    for name in HOUSEHOLD_TABLES:
        if name not in tables:
            continue
        rows = tables[name].merge(marks, on="household_id")
        for column in TABLES[name].columns:
            if column.name in ("household_id", "person_id") or column.refers == ("people",):
                rows[column.name] = rows[column.name] + rows["mark"]
            elif "people" in column.refers:
                rows[column.name] = _marked(rows[column.name], rows["mark"])
        tables[name] = rows.drop(columns="mark")
    return replace(book, tables=MappingProxyType(tables), history=None)


def _marked(cells: pd.Series, mark: pd.Series) -> pd.Series:
    """Lists of ids, each id followed by the mark of its row."""
    pairs = zip(cells.fillna(""), mark, strict=True)
    lists = [join(f"{item}{end}" for item in split(cell)) if cell and split(cell) else cell for cell, end in pairs]
    return pd.Series(lists, index=cells.index, dtype="str").mask(cells.isna())
