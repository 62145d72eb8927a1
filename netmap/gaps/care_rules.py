"""Rules about carers (mantelzorgers): G09, G10, G30."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from netmap.ego import functions
from netmap.ego.arrays import Ints, numbers
from netmap.ego.care import CARE_CELLS, endurance_step, overloaded
from netmap.gaps import asking
from netmap.gaps.facts import Facts
from netmap.gaps.groups import Groups
from netmap.gaps.kleene import State, all_of, any_of, any_per, filled, where
from netmap.gaps.thresholds import Thresholds
from netmap.gaps.verdict import Cell, Codes, Fact, Verdict
from netmap.vocabulary import LISTS

__all__ = ["backup", "overload", "young"]


def overload(facts: Facts, limits: Thresholds) -> Verdict:
    """G09: care is too much for a carer (severity 4 when it cannot last a week)."""
    carers = facts.people.iloc[facts.carers]
    heavy = overloaded(
        carers, csi=limits.csi, ediz_plus=limits.ediz_plus, burden=limits.burden, endurance=limits.endurance
    )
    each = filled(heavy.fillna(False).to_numpy(dtype=bool), heavy.notna().to_numpy())
    home = facts.home[facts.carers]
    near, burden = Groups(home, facts.count), _burdens(facts, limits)
    acute = np.zeros(facts.count, dtype=bool)
    acute[home[(each == 1) & (endurance_step(carers["endurance"]) == 0)]] = True

    def why(h: int) -> Iterator[Fact]:
        for place in near.at(h, each, 1):
            yield from burden(place)

    def ask(h: int) -> Iterator[Cell]:
        for row in facts.carers[near.at(h, each, 0)]:
            for column in ("burden", "endurance"):
                yield Cell("people", column, facts.names[row])

    return Verdict(
        state=any_per(home, each, facts.count),
        severity=np.where(acute, 4, 3),
        why=why,
        ask=ask,
        args=lambda h: _who(facts, facts.carers, near.of(h), each),
    )


def _burdens(facts: Facts, limits: Thresholds) -> Callable[[int], Iterator[Fact]]:
    """What says that care is too heavy, per place among the carers."""
    carers = facts.people.iloc[facts.carers]
    scores = {
        column: (numbers(carers[column]), limit)
        for column, limit in (("csi", limits.csi), ("ediz_plus", limits.ediz_plus), ("burden", limits.burden))
    }
    steps, last = endurance_step(carers["endurance"]), LISTS["endurance"].names.index(limits.endurance)

    def burden(place: int) -> Iterator[Fact]:
        name = facts.names[facts.carers[place]]
        for column, (values, limit) in scores.items():
            if values[place] >= limit:
                args = {"name": name, "what": Codes("people", (column,)), "score": int(values[place])}
                yield Fact("why-burden", args)
        if steps[place] <= last:
            time = Codes("endurance", (LISTS["endurance"].names[int(steps[place])],))
            yield Fact("why-endurance", {"name": name, "time": time})

    return burden


def _who(facts: Facts, rows: Ints, near: Ints, each: State) -> dict[str, Any]:
    """The first person of whom the rule says most."""
    if not len(near):
        return {"name": "unknown"}
    return {"name": facts.names[rows[near[np.argmax(each[near])]]]}


def backup(facts: Facts, limits: Thresholds) -> Verdict:
    """G10: a carer with much and long care, and nobody else who gives practical help."""
    rows, home = facts.carers, facts.home[facts.carers]
    near = Groups(home, facts.count)
    people = facts.people.iloc[rows]
    hours = numbers(people["hours_week"])
    since = people["care_since"].to_numpy()
    start = np.datetime64(facts.day - pd.DateOffset(months=limits.intensive_months), "s")
    much = filled(hours > limits.intensive_hours, ~np.isnan(hours))
    long = filled(since < start, ~np.isnat(since))
    help_ = facts.gives("practical")
    others = _others(facts, rows)
    each = all_of(much, long, others)

    def why(h: int) -> Iterator[Fact]:
        for place in near.at(h, each, 1):
            since_day = pd.Timestamp(since[place]).date()
            yield Fact(
                "why-intensive",
                {"name": facts.names[rows[place]], "hours": float(hours[place]), "date": since_day},
            )
        yield Fact("why-nobody-else", {"support": Codes("function", ("practical",))})

    def ask(h: int) -> Iterator[Cell]:
        unsettled = near.at(h, each, 0)
        for column, part in (("hours_week", much), ("care_since", long)):
            for place in unsettled[part[unsettled] == 0]:
                yield Cell("people", column, facts.names[rows[place]])
        if (others[unsettled] == 0).any():
            yield from asking.support(facts, h, help_)
            yield from asking.roster(facts, h)

    return Verdict(
        state=any_per(home, each, facts.count),
        severity=2,
        why=why,
        ask=ask,
        args=lambda h: _who(facts, rows, near.of(h), each),
    )


def _others(facts: Facts, rows: Ints) -> State:
    """Whether nobody but this carer gives practical help; true only when the list is complete."""
    state, home, contact = facts.gives("practical"), facts.home[rows], facts.contact_of[rows]
    own = np.where(contact >= 0, np.append(state, -1)[contact], -1)
    least, most = facts.bounds(state)
    return where((most[home] == (own >= 0)) & facts.listed[home], least[home] > (own == 1))


def young(facts: Facts, limits: Thresholds) -> Verdict:
    """G30: somebody under 18 is a carer, or gives the ego practical help a few times a week."""
    known = facts.contact_of >= 0
    known[facts.residents] = True
    rows = np.flatnonzero(known)
    home = facts.home[rows]
    near = Groups(home, facts.count)
    child = filled(facts.age[rows] < limits.adult, ~np.isnan(facts.age[rows]))
    cares = where(np.isin(rows, facts.carers), True)
    helps = _helps_often(facts, limits, facts.contact_of[rows])
    each = all_of(child, any_of(cares, helps))

    def why(h: int) -> Iterator[Fact]:
        for place in near.at(h, each, 1):
            name, age = facts.names[rows[place]], int(facts.age[rows[place]])
            yield Fact("why-young-carer" if cares[place] == 1 else "why-young-help", {"name": name, "age": age})

    def ask(h: int) -> Iterator[Cell]:
        for place in near.at(h, each, 0):
            yield from _about_child(facts, int(rows[place]), child_known=bool(child[place] != 0))

    return Verdict(
        state=any_per(home, each, facts.count),
        severity=3,
        why=why,
        ask=ask,
        args=lambda h: _who(facts, rows, near.of(h), each),
    )


def _helps_often(facts: Facts, limits: Thresholds, contact: Ints) -> State:
    """Per person whether they give the ego practical help often; false for who is no contact."""
    net = facts.net
    gives = where(functions.given(net.gives, "practical"), functions.known(net.gives))
    often = filled(net.frequency >= limits.often, ~np.isnan(net.frequency))
    helps = np.append(all_of(gives, often), -1)
    return np.where(contact >= 0, helps[contact], -1).astype(np.int8)


def _about_child(facts: Facts, row: int, *, child_known: bool) -> Iterator[Cell]:
    """What is not known of somebody who may be a young carer."""
    name, contact = facts.names[row], int(facts.contact_of[row])
    if not child_known:
        yield Cell("people", "birth_year", name)
    carer = facts.people.iloc[row][list(CARE_CELLS)].notna().any()
    if contact >= 0 and not carer:
        if not functions.known(facts.net.gives[contact : contact + 1])[0]:
            yield Cell("ties", "gives", name)
        if np.isnan(facts.net.frequency[contact]):
            yield Cell("ties", "frequency", name)
