"""What opens when somebody drops out: the same household without this person."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.arrays import Flags, Ints
from netmap.gaps.catalogue import RULES
from netmap.gaps.facts import facts
from netmap.gaps.thresholds import USUAL, Thresholds
from netmap.schema import HOUSEHOLD_TABLES, TABLES, join, places, split

__all__ = ["copies", "everywhere", "fired_rules", "gaps_opened", "without_people"]

Tables: TypeAlias = Mapping[str, pd.DataFrame]

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
    return everywhere(casebook.snapshot(), lambda tables: _without(tables, people))


def everywhere(book: Casebook, change: Callable[[Tables], Tables]) -> Casebook:
    """The casebook with its tables changed, and those of its other days: some rules look back."""
    history = None if book.history is None else everywhere(book.history, change)
    return replace(book, tables=MappingProxyType(dict(change(book.tables))), history=history)


def _without(tables: Tables, people: Collection[str]) -> Tables:
    left = dict(tables)
    if "people" in left:
        gone = left["people"]["person_id"].isin(people)
        left["people"] = left["people"].assign(objection=left["people"]["objection"].mask(gone, "yes"))
    if "goals" in left:
        lead = left["goals"]["lead_person_id"]
        left["goals"] = left["goals"].assign(lead_person_id=lead.mask(lead.isin(people)))
    return left


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
    return everywhere(
        book, lambda tables: {name: _copied(name, rows, households, mark) for name, rows in tables.items()}
    )


def _copied(name: str, rows: pd.DataFrame, households: pd.Series, mark: pd.Series) -> pd.DataFrame:
    """One table; the outer ring stays as it is."""
    if name not in HOUSEHOLD_TABLES:
        return rows
    row, copy = _beside(rows["household_id"], households)
    rows, mark = rows.take(row).reset_index(drop=True), mark.take(copy).reset_index(drop=True)
    changed = {}
    for column in TABLES[name].columns:
        if column.name in ("household_id", "person_id") or column.refers == ("people",):
            changed[column.name] = rows[column.name] + mark
        elif "people" in column.refers:
            changed[column.name] = _marked(rows[column.name], mark)
    return rows.assign(**changed)


def _beside(homes: pd.Series, wanted: pd.Series) -> tuple[Ints, Ints]:
    """Every row beside every copy that is wanted of its household: the positions of both."""
    codes, known = pd.factorize(wanted)
    order = np.argsort(codes, kind="stable")
    count = np.bincount(codes, minlength=len(known) + 1)  # the last: households of which none is wanted
    home = places(homes, known.tolist())
    times = count[home]
    row = np.repeat(np.arange(len(homes)), times)
    within = np.arange(len(row)) - np.repeat(np.cumsum(times) - times, times)
    return row, order[(np.cumsum(count) - count)[home[row]] + within]


def _marked(cells: pd.Series, mark: pd.Series) -> pd.Series:
    """Lists of ids, each id followed by the mark of its row."""
    pairs = zip(cells.fillna(""), mark, strict=True)
    lists = [join(f"{item}{end}" for item in split(cell)) if cell and split(cell) else cell for cell, end in pairs]
    return pd.Series(lists, index=cells.index, dtype="str").mask(cells.isna())
