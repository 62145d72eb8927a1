"""What opens when somebody drops out: the same household without this person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.arrays import Flags
from netmap.gaps.catalogue import RULES
from netmap.gaps.facts import facts
from netmap.gaps.thresholds import USUAL, Thresholds

__all__ = ["fired_rules", "gaps_opened", "without_people"]


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
    One person of every household leaves at the same time, since households do not touch each other; so the rules are
    judged as often as the household with most rows has rows.
    """
    book = casebook.snapshot()
    now = fired_rules(book, thresholds=thresholds)
    turn = people.groupby("household_id").cumcount().to_numpy()
    opened: list[tuple[str, ...]] = [()] * len(people)
    for number in range(int(turn.max(initial=-1)) + 1):
        rows = np.flatnonzero(turn == number)
        some = people.iloc[rows]
        then = fired_rules(without_people(book, set(some["person_id"])), thresholds=thresholds)
        new = then.loc[some["household_id"]].to_numpy() & ~now.loc[some["household_id"]].to_numpy()
        for row, flags in zip(rows, new, strict=True):
            opened[row] = tuple(now.columns[flags])
    return opened
