"""Rules about the shape of the own network: does it hold, is it at ease, is it varied (G08, G20–G23)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from netmap.ego import functions
from netmap.ego.arrays import QUALITIES, Flags, Ints
from netmap.ego.network import RELATIONS
from netmap.ego.support import spread
from netmap.gaps import asking
from netmap.gaps.facts import Facts
from netmap.gaps.kleene import State, all_of, any_of, any_per, where
from netmap.gaps.thresholds import Thresholds
from netmap.gaps.verdict import Cell, Codes, Fact, Verdict
from netmap.vocabulary import FUNCTIONS

__all__ = ["leaning", "one_sided", "one_way", "tension", "unconnected"]

_TENSE = (QUALITIES.index("conflict"), QUALITIES.index("unsafe"))
_UNEASY = (QUALITIES.index("ambivalent"), *_TENSE)


def leaning(facts: Facts, limits: Thresholds) -> Verdict:
    """G08: fewer than 1.5 effective supporters, or one person is the only one for two needed functions or more."""
    least, most = facts.members
    settled = (least == most) & facts.listed
    asked = functions.known(facts.net.needed)
    amount = spread(facts.net, facts.helpers, np.where(asked, facts.net.needed, 0).astype(np.uint8))
    broad = (amount >= limits.spread) | (settled & (amount == 0))
    narrow = where(settled & ~broad, broad)
    sole = _sole(facts, limits)
    single = where(settled & (least == 1), False)
    there = where(least > 0, (most == 0) & facts.listed)
    state = all_of(there, np.where(asked, any_of(narrow, sole), single).astype(np.int8))
    wanted = np.where(asked, facts.net.needed, functions.ANY).astype(np.uint8)
    kinds = functions.count(facts.net.gives, wanted[facts.net.ego])

    def person(h: int) -> int:
        near = facts.contacts_of(h)
        return max(near, key=lambda c: (facts.helpers.member[c] == 1, kinds[c], -c))

    def args(h: int) -> dict[str, Any]:
        return {"name": facts.names[facts.net.person[person(h)]] if state[h] == 1 else "unknown"}

    def why(h: int) -> Iterator[Fact]:
        c = person(h)
        name = facts.names[facts.net.person[c]]
        given = tuple(f for f in FUNCTIONS if functions.given(facts.net.gives[c : c + 1], f)[0])
        yield Fact("why-leans", {"name": name, "support": Codes("function", given), "n": int(least[h])})

    def ask(h: int) -> Iterator[Cell]:
        yield from asking.needed(facts, h)
        yield from asking.support(facts, h)
        yield from asking.roster(facts, h)

    return Verdict(state=state, severity=3, why=why, ask=ask, args=args)


def _sole(facts: Facts, limits: Thresholds) -> State:
    """Whether one person is the only provider of several needed functions, where the needed functions are known."""
    net = facts.net
    surely, maybe = np.zeros(len(net.ego), dtype=np.int64), np.zeros(len(net.ego), dtype=np.int64)
    for name in FUNCTIONS:
        state = facts.gives(name)
        least, most = facts.bounds(state)
        needed = (facts.needed(name) == 1)[net.ego]
        surely += needed & (state == 1) & (most == 1)[net.ego]
        maybe += needed & (state >= 0) & (least[net.ego] == (state == 1))
    many = where((surely >= limits.sole_functions) & facts.listed[net.ego], maybe < limits.sole_functions)
    return any_per(net.ego, many, facts.count)


def tension(facts: Facts, limits: Thresholds) -> Verdict:
    """G20: a third of the ties or more is tense, or the only provider of a needed function is no easy company."""
    net = facts.net
    tense = net.tally(np.isin(net.quality, _TENSE))
    unasked = net.tally(net.quality < 0)
    home_tense, home_unasked, home_all = _at_home(facts)
    bad, unknown, total = tense + home_tense, unasked + home_unasked, net.size + home_all
    share = where(bad >= limits.conflict_share * total, bad + unknown < limits.conflict_share * total)
    by_function = {name: _uneasy_provider(facts, name) for name in FUNCTIONS}
    needed = {name: facts.needed(name) for name in FUNCTIONS}
    provider = any_of(*(all_of(needed[name], state) for name, state in by_function.items()))
    state = np.where(net.size == 0, np.int8(-1), any_of(share, provider)).astype(np.int8)

    def why(h: int) -> Iterator[Fact]:
        if share[h] == 1:
            yield Fact("why-tense", {"n": int(bad[h]), "total": int(total[h])})
        for name in FUNCTIONS:
            if needed[name][h] == by_function[name][h] == 1:
                yield Fact("why-uneasy", {"support": Codes("function", (name,))})

    def ask(h: int) -> Iterator[Cell]:
        for contact in facts.contacts_of(h):
            if net.quality[contact] < 0:
                yield Cell("ties", "quality", facts.names[net.person[contact]])
        if home_unasked[h]:
            yield Cell("ties", "quality")
        if provider[h] == 0:
            yield from asking.needed(facts, h)
            for contact in facts.contacts_of(h):
                if not functions.known(net.gives[contact : contact + 1])[0] and net.available[contact]:
                    yield Cell("ties", "gives", facts.names[net.person[contact]])

    return Verdict(state=state, severity=2, why=why, ask=ask)


def _at_home(facts: Facts) -> tuple[Ints, Ints, Ints]:
    """Ties between residents that are not ties of the ego with a contact: tense, not asked, all."""
    people = facts.net.people
    resident = np.zeros(people.size, dtype=bool)
    resident[facts.residents] = True
    ties = facts.book.ties
    one = people.index.get_indexer(pd.Index(ties["source"]))
    two = people.index.get_indexer(pd.Index(ties["target"]))
    kept = (one >= 0) & (two >= 0)
    kept[kept] = resident[one[kept]] & resident[two[kept]] & (people.focal[one[kept]] == people.focal[two[kept]])
    quality = pd.Index(QUALITIES).get_indexer(pd.Index(ties["quality"]))[kept]
    home = people.household[one[kept]]
    whole = quality != QUALITIES.index("broken")
    tense, unasked, every = (
        np.bincount(home[flags], minlength=facts.count) for flags in (np.isin(quality, _TENSE), quality < 0, whole)
    )
    return tense, unasked, every


def _uneasy_provider(facts: Facts, function: str) -> State:
    """Whether the only one who gives a support is no easy company: ambivalent, tense or unsafe."""
    net = facts.net
    answered = functions.known(net.gives)
    gives = where(functions.given(net.gives, function), answered)
    gives = np.where(net.available, gives, np.int8(-1)).astype(np.int8)
    least, most = facts.bounds(gives)
    uneasy = where(np.isin(net.quality, _UNEASY), net.quality >= 0)
    only = where((gives == 1) & (most == 1)[net.ego], (gives == -1) | (least[net.ego] > (gives == 1)))
    return any_per(net.ego, all_of(only, uneasy), facts.count)


def one_sided(facts: Facts, limits: Thresholds) -> Verdict:
    """G21: three contacts or more of one relation only, or mostly volunteers and professionals."""
    net = facts.net
    kinds = np.zeros((facts.count, len(RELATIONS)), dtype=bool)
    told = net.relation >= 0
    kinds[net.ego[told], net.relation[told]] = True
    distinct, untold = kinds.sum(axis=1), net.tally(~told)
    enough = where(net.size >= limits.several, (net.size > 0) | facts.listed)
    alike = all_of(enough, where((distinct == 1) & (untold == 0), distinct > 1))
    total = net.formal_count + net.informal_count
    mostly = (net.formal_count >= limits.formal_many) & (net.formal_count >= limits.formal_share * total)
    nobody = (net.size == 0) & ~facts.listed
    formal = where(mostly & ~nobody, ~mostly)

    def why(h: int) -> Iterator[Fact]:
        if alike[h] == 1:
            relation = RELATIONS[int(kinds[h].argmax())]
            yield Fact("why-alike", {"n": int(net.size[h]), "relation": Codes("relation", (relation,))})
        if formal[h] == 1:
            yield Fact("why-formal", {"n": int(net.formal_count[h]), "total": int(total[h])})

    def ask(h: int) -> Iterator[Cell]:
        for contact in facts.contacts_of(h):
            if net.relation[contact] < 0:
                yield Cell("people", "relation", facts.names[net.person[contact]])
        if nobody[h]:
            yield from asking.roster(facts, h)

    return Verdict(state=any_of(alike, formal), severity=1, why=why, ask=ask)


def one_way(facts: Facts, limits: Thresholds) -> Verdict:
    """G22: three contacts or more were asked both ways, and support goes both ways with nobody."""
    net = facts.net
    asked = functions.known(net.gives) & functions.known(net.receives)
    gives, receives = functions.count(net.gives) > 0, functions.count(net.receives) > 0
    both, either = net.tally(asked & gives & receives), net.tally(asked & (gives | receives))
    number, unasked = net.tally(asked), net.tally(~asked)
    fires = (number >= limits.several) & (either > 0) & (both == 0) & facts.listed
    state = where(fires, (both > 0) | (facts.listed & (unasked == 0) & ~fires))
    few = facts.listed & (net.size < limits.several)
    state = np.where(few, np.int8(-1), state).astype(np.int8)

    def why(h: int) -> Iterator[Fact]:
        yield Fact("why-one-way", {"n": int(number[h])})

    def ask(h: int) -> Iterator[Cell]:
        for contact in facts.contacts_of(h):
            name = facts.names[net.person[contact]]
            for column, masks in (("gives", net.gives), ("receives", net.receives)):
                if not functions.known(masks[contact : contact + 1])[0]:
                    yield Cell("ties", column, name)
        yield from asking.roster(facts, h)

    return Verdict(state=state, severity=1, why=why, ask=ask)


def unconnected(facts: Facts, limits: Thresholds) -> Verdict:
    """G23: three supporters or more, and none of the contacts know each other."""
    net = facts.net
    least, most = facts.members
    many = where((least >= limits.several) & facts.listed, (most < limits.several) & facts.listed)
    ties = np.bincount(net.tie_ego, minlength=facts.count)
    asked: Flags = net.contact_ties == "confirmed"
    apart = where(asked & (ties == 0), (net.contact_ties != "not_asked") & (ties > 0))

    def why(h: int) -> Iterator[Fact]:
        yield Fact("why-unconnected", {"n": int(least[h])})

    def ask(h: int) -> Iterator[Cell]:
        if apart[h] == 0:
            yield Cell("households", "contact_ties")
        if many[h] == 0:
            yield from asking.support(facts, h)
            yield from asking.roster(facts, h)

    return Verdict(state=all_of(many, apart), severity=1, why=why, ask=ask)
