"""Rules about safety, contact and the map itself: G18, G19, G28."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps.facts import Facts, facts
from netmap.gaps.groups import Groups
from netmap.gaps.kleene import any_of, any_per, filled, where
from netmap.gaps.network_rules import score_fact
from netmap.gaps.thresholds import Thresholds
from netmap.gaps.verdict import Cell, Codes, Fact, Verdict

__all__ = ["alarm", "safety", "stale", "unreached"]

_ACUTE = 1


def safety(facts: Facts, _: Thresholds) -> Verdict:
    """G18: worries about safety, or an unsafe tie.

    Nothing is left out here: while nobody asked about safety, or how the contact with somebody is, it is unknown. Ties
    between two contacts count when they are unsafe, but need not be asked about.
    """
    worry = where(facts.cell("safety", "yes"), facts.cell("safety", "no"))
    people, ties = facts.net.people, facts.book.ties
    one = people.index.get_indexer(pd.Index(ties["source"]))
    two = people.index.get_indexer(pd.Index(ties["target"]))
    kept = (one >= 0) & (two >= 0)
    one, two, ties = one[kept], two[kept], ties[kept]
    resident = np.zeros(people.size, dtype=bool)
    resident[facts.residents] = True
    ours = resident[one] | resident[two]
    each = where(ties["quality"] == "unsafe", ties["quality"].notna().to_numpy() | ~ours)
    home = people.household[one]
    acute = facts.needs.low(_ACUTE, "dom") == 1
    near = Groups(home, facts.count)

    def names(place: int) -> dict[str, str]:
        return {"name": facts.names[one[place]], "other": facts.names[two[place]]}

    def why(h: int) -> Iterator[Fact]:
        if worry[h] == 1:
            yield Fact("why-safety", {})
        for place in near.at(h, each, 1):
            yield Fact("why-unsafe", names(place))
        if acute[h]:
            yield score_fact(facts, h, "dom")

    def ask(h: int) -> Iterator[Cell]:
        if worry[h] == 0:
            yield Cell("households", "safety")
        for place in near.at(h, each, 0):
            other = two[place] if resident[one[place]] and not resident[two[place]] else one[place]
            yield Cell("ties", "quality", facts.names[other])

    return Verdict(state=any_of(worry, any_per(home, each, facts.count)), severity=4, why=why, ask=ask)


def alarm(casebook: Casebook) -> pd.DataFrame:
    """Where safety comes first: G18 fired, or unknown while domestic relations score 1.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``: ``state`` (fired, unknown, clear) of G18, and ``alarm``: the state is unknown and
        domestic relations score 1 while nobody said that all is safe.
    """
    found = facts(casebook)
    state = safety(found, Thresholds()).state
    acute = (found.needs.low(_ACUTE, "dom") == 1) & ~found.cell("safety", "no")
    index = pd.Index(found.ids, dtype="str", name="household_id")
    words = np.array(["unknown", "fired", "clear"], dtype=object)[state]
    return pd.DataFrame({"state": words, "alarm": (state == 0) & acute}, index=index)


def unreached(facts: Facts, limits: Thresholds) -> Verdict:
    """G19: no contact two weeks after the signal, or the last two attempts failed."""
    days = facts.days_since(facts.house["signalled_on"])
    refused = where(facts.cell("contact_status", "unreached", "refused"), facts.house["contact_status"].notna())
    waited = filled(days >= limits.signal_days, ~np.isnan(days))
    waiting = np.minimum(refused, waited)
    rows = facts.book.attempts.sort_values(["household_id", "on"], kind="stable", ignore_index=True)
    rows = rows.groupby("household_id").tail(2)
    failed = rows["result"].isin(["not_home", "refused"]).to_numpy(dtype=bool)
    twice = np.bincount(facts.index(rows["household_id"])[failed], minlength=facts.count) == 2
    low = facts.needs.low(limits.low_score, "fin", "hou") == 1

    def why(h: int) -> Iterator[Fact]:
        if waiting[h] == 1:
            status = facts.house["contact_status"].iloc[h]
            yield Fact("why-waiting", {"days": int(days[h]), "status": Codes("contact_status", (status,))})
        if twice[h]:
            yield Fact("why-attempts", {})

    def ask(h: int) -> Iterator[Cell]:
        if refused[h] == 0:
            yield Cell("households", "contact_status")
        if waited[h] == 0:
            yield Cell("households", "signalled_on")

    return Verdict(state=any_of(waiting, where(twice, True)), severity=np.where(low, 3, 2), why=why, ask=ask)


def stale(facts: Facts, limits: Thresholds) -> Verdict:
    """G28: nothing about ties or needs was asked in the last 180 days."""
    columns = ["household_id", "observed_on"]
    dates = pd.concat([facts.book.ties[columns], facts.needs.rows[columns]])
    newest = dates.groupby("household_id")["observed_on"].max().reindex(list(facts.ids))
    days = facts.days_since(newest)

    def why(h: int) -> Iterator[Fact]:
        yield Fact("why-stale", {"date": newest.iloc[h].date(), "days": int(days[h])})

    def ask(_: int) -> Iterator[Cell]:
        yield Cell("ties", "observed_on")

    return Verdict(state=filled(days > limits.stale_days, ~np.isnan(days)), severity=1, why=why, ask=ask)
