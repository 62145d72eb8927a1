"""Rules about who directs and who does what: G12–G15, G26."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from netmap.ego.arrays import Flags, Ints, numbers
from netmap.gaps import asking
from netmap.gaps.facts import Facts
from netmap.gaps.groups import Groups
from netmap.gaps.involved import director_names
from netmap.gaps.kleene import State, all_of, any_of, any_per, filled, left_out, where
from netmap.gaps.thresholds import Thresholds
from netmap.gaps.verdict import Cell, Codes, Fact, Names, Verdict
from netmap.vocabulary import DOMAINS

__all__ = ["alone", "directors", "goals", "mandate", "undirected"]

_UNDIRECTED = ("volunteer_initiative", "faith", "association")
_SPECIALIST, _GENERALIST = 5, 4


def _directs(facts: Facts) -> Flags:
    """Which active involvements direct."""
    return (facts.help["role"] == "director").to_numpy(dtype=bool)


def _label(row: pd.Series) -> str:
    """The name of the organisation of an involvement."""
    return str(row["organisation"] if isinstance(row["organisation"], str) else row["organisation_id"])


def _directed(facts: Facts) -> Flags:
    """Which households have an active director."""
    found = np.zeros(facts.count, dtype=bool)
    found[facts.help.loc[_directs(facts), "household"]] = True
    return found


def _asked(facts: Facts) -> Flags:
    """Whether organisations were asked about at all."""
    found: Flags = facts.formal_list != "not_asked"
    return found


def undirected(facts: Facts, limits: Thresholds) -> Verdict:
    """G12: two organisations or two problem domains, and no director, the household itself included."""
    rows = facts.help[facts.help["organisation_id"].notna()].drop_duplicates(["household", "organisation_id"])
    surely = rows[(rows["kind"].notna() & ~rows["kind"].isin(_UNDIRECTED)).to_numpy()]
    near = Groups(surely["household"], facts.count)
    least = np.bincount(surely["household"], minlength=facts.count)
    most = least + np.bincount(rows.loc[rows["kind"].isna(), "household"], minlength=facts.count)
    organisations = where(least >= limits.organisations, most < limits.organisations)
    scores = facts.needs.score
    low: Ints = ((scores > 0) & (scores <= limits.low_score)).sum(axis=1)
    domains = filled(low >= limits.low_domains, (scores > 0).any(axis=1))
    nothing = ~_asked(facts) & (domains == 0) & (most == 0)
    much = np.where(nothing, np.int8(0), any_of(organisations, left_out(domains))).astype(np.int8)
    directed = _directed(facts)

    def why(h: int) -> Iterator[Fact]:
        if organisations[h] == 1:
            names = tuple(_label(surely.iloc[place]) for place in near.of(h))
            yield Fact("why-organisations", {"n": int(least[h]), "names": Names(names)})
        if domains[h] == 1:
            codes = tuple(DOMAINS[i] for i in np.flatnonzero((scores[h] > 0) & (scores[h] <= limits.low_score)))
            yield Fact("why-low-domains", {"domains": Codes("domain", codes)})
        yield Fact("why-no-director", {})

    def ask(h: int) -> Iterator[Cell]:
        yield from asking.kinds(facts, h)
        if nothing[h]:
            yield Cell("households", "formal_roster")
            yield Cell("needs", "score")

    return Verdict(
        state=all_of(much, where(~directed, True)),
        severity=np.where((least == limits.organisations) & (low < limits.low_domains), 2, 3),
        why=why,
        ask=ask,
        args=lambda h: {"n": int(least[h])},
    )


def directors(facts: Facts, _: Thresholds) -> Verdict:
    """G13: more than one active director; unknown while nobody asked which organisations there are."""
    rows = facts.help[_directs(facts)].drop_duplicates(["household", "organisation_id", "worker_id", "person_id"])
    number = np.bincount(rows["household"], minlength=facts.count)
    near, names = Groups(rows["household"], facts.count), director_names(rows, facts.people).to_numpy()

    def why(h: int) -> Iterator[Fact]:
        yield Fact("why-directors", {"n": int(number[h]), "names": Names(tuple(names[near.of(h)]))})

    return Verdict(
        state=where(number > 1, _asked(facts)),
        severity=2,
        why=why,
        ask=lambda h: asking.formal_list(facts, h),
        args=lambda h: {"n": int(number[h])},
    )


def mandate(facts: Facts, limits: Thresholds) -> Verdict:
    """G14: the director lacks an organisation's mandate, or has not been in touch for 30 days."""
    rows = facts.help.reset_index(drop=True)
    home, directs = rows["household"].to_numpy(), _directs(facts)
    kind = rows["kind"].isin(_UNDIRECTED).to_numpy(dtype=bool)
    others = ~directs & ~kind & rows["organisation_id"].notna().to_numpy()
    given = where(rows["mandate"] == "no", rows["mandate"] == "yes")
    refused = any_per(home[others], given[others], facts.count)
    silent_days = facts.days_since(rows["last_contact"])
    formal = directs & rows["organisation_id"].notna().to_numpy()
    silence = filled(silent_days > limits.contact_days, ~np.isnan(silent_days))
    silent = any_per(home[formal], silence[formal], facts.count)
    there = where(_directed(facts), _asked(facts))
    state = np.where(there == 1, any_of(refused, silent), there).astype(np.int8)  # nobody asked: who knows
    near, given, silence = Groups(home, facts.count), np.where(others, given, -1), np.where(formal, silence, -1)

    def why(h: int) -> Iterator[Fact]:
        for place in near.at(h, given, 1):
            yield Fact("why-no-mandate", {"organisation": _label(rows.iloc[place])})
        for place in near.at(h, silence, 1):
            yield Fact("why-silent", {"organisation": _label(rows.iloc[place]), "days": int(silent_days[place])})

    def ask(h: int) -> Iterator[Cell]:
        if there[h] == 0:
            yield from asking.formal_list(facts, h)
        for place in near.at(h, given, 0):
            yield Cell("involvements", "mandate", _label(rows.iloc[place]))
        for place in near.at(h, silence, 0):
            yield Cell("involvements", "last_contact", _label(rows.iloc[place]))

    return Verdict(
        state=state,
        severity=2,
        why=why,
        ask=ask,
        args=lambda _: {"days": limits.contact_days},
    )


def goals(facts: Facts, _: Thresholds) -> Verdict:
    """G15: a goal that is not achieved and that nobody leads; here an empty lead means nobody."""
    rows = facts.book.goals
    rows = rows[rows["household_id"].notna()].reset_index(drop=True)
    home = facts.index(rows["household_id"])
    led = (rows["lead_person_id"].notna() | rows["lead_organisation_id"].notna()).to_numpy()
    unfinished = where(rows["achieved"] == "no", rows["achieved"] == "yes")
    each = all_of(unfinished, where(~led, True))
    state = any_per(home, each, facts.count)
    near = Groups(home, facts.count)

    def chosen(h: int) -> list[str]:
        return list(rows["text"].iloc[near.at(h, each, state[h])])

    def args(h: int) -> dict[str, Any]:
        return {"goal": next(iter(chosen(h)), "unknown")}

    def why(h: int) -> Iterator[Fact]:
        for goal in chosen(h):
            yield Fact("why-goal-nobody", {"goal": goal})

    def ask(h: int) -> Iterator[Cell]:
        for goal in chosen(h):
            yield Cell("goals", "achieved", goal)

    return Verdict(state=state, severity=1, why=why, ask=ask, args=args)


def alone(facts: Facts, _: Thresholds) -> Verdict:
    """G26: a specialist is active, and no generalist, neighbourhood team or director."""
    rows = facts.help
    home, step = rows["household"].to_numpy(), numbers(rows["step"])
    formal = rows["organisation_id"].notna()
    dangling = (formal & rows["kind"].isna()) | (rows["service_id"].notna() & rows["step"].isna())
    known = ~dangling.to_numpy(dtype=bool)
    special = where(
        (step == _SPECIALIST) | (rows["kind"] == "specialist_team").to_numpy(dtype=bool, na_value=False), known
    )
    near = Groups(home, facts.count)
    no_step = (rows["service_id"].notna() & rows["step"].isna()).to_numpy(dtype=bool)
    team = (rows["kind"] == "neighbourhood_team").to_numpy(dtype=bool, na_value=False)
    general = where((step == _GENERALIST) | team | _directs(facts), known)
    state: State = all_of(any_per(home, special, facts.count), -any_per(home, general, facts.count))

    def why(h: int) -> Iterator[Fact]:
        for place in near.at(h, special, 1):
            yield Fact("why-specialist", {"organisation": _label(rows.iloc[place])})
        yield Fact("why-no-generalist", {})

    def ask(h: int) -> Iterator[Cell]:
        yield from asking.kinds(facts, h)
        for place in near.at(h, no_step):
            yield Cell("services", "step", rows["service_id"].iloc[place])

    return Verdict(state=state, severity=2, why=why, ask=ask)
