"""Rules about the own network: is anybody there, and for what (G01–G07)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from netmap.ego.arrays import numbers
from netmap.gaps import asking
from netmap.gaps.facts import Facts
from netmap.gaps.groups import Groups
from netmap.gaps.kleene import FALSE, State, all_of, any_of, any_per, best_per, filled, left_out, where
from netmap.gaps.thresholds import Thresholds
from netmap.gaps.verdict import Cell, Codes, Fact, Verdict
from netmap.vocabulary import DOMAINS

__all__ = ["confidant", "guidance", "loneliness", "practical", "score_fact", "small", "togetherness", "weekly"]


def small(facts: Facts, limits: Thresholds) -> Verdict:
    """G01: two supporters or fewer, or a low LSNS-6, or a low score on social network."""
    least, most = facts.members
    few = where((most <= limits.few_supporters) & facts.listed, least > limits.few_supporters)
    focal = facts.people.iloc[facts.focal]
    lsns = numbers(focal["lsns6"])
    low = lsns < limits.lsns6
    near = Groups(facts.home[facts.focal], facts.count)
    isolated = best_per(facts.home[facts.focal], filled(low, ~np.isnan(lsns)), facts.count)
    social = facts.needs.low(limits.low_score, "soc")

    def why(h: int) -> Iterator[Fact]:
        if few[h] == 1:
            yield Fact("why-supporters", {"n": int(most[h])})
        for place in near.at(h, low):
            args = {"name": facts.names[facts.focal[place]], "score": int(lsns[place]), "limit": limits.lsns6}
            yield Fact("why-lsns", args)
        if social[h] == 1:
            yield score_fact(facts, h, "soc")

    def ask(h: int) -> Iterator[Cell]:
        yield from asking.support(facts, h)
        yield from asking.roster(facts, h)

    empty = (most == 0) & facts.listed
    return Verdict(
        state=any_of(few, left_out(isolated), left_out(social)), severity=np.where(empty, 3, 2), why=why, ask=ask
    )


def weekly(facts: Facts, limits: Thresholds) -> Verdict:
    """G02: no informal contact at least weekly."""
    often = any_per(facts.net.ego, filled(facts.frequency >= limits.weekly, ~np.isnan(facts.frequency)), facts.count)
    state = where((often == FALSE) & facts.listed, often == 1)

    def ask(h: int) -> Iterator[Cell]:
        yield from asking.frequency(facts, h)
        yield from asking.roster(facts, h)

    def why(h: int) -> Iterator[Fact]:
        yield Fact("why-weekly", {"n": len(facts.contacts_of(h))})

    return Verdict(state=state, severity=3, why=why, ask=ask)


def loneliness(facts: Facts, limits: Thresholds) -> Verdict:
    """G03: emotional and social loneliness add up to two or more."""
    who = facts.people.iloc[facts.focal]
    emotional, social = numbers(who["loneliness_emotional"]), numbers(who["loneliness_social"])
    least = np.nan_to_num(emotional) + np.nan_to_num(social)
    known = ~np.isnan(emotional) & ~np.isnan(social)
    home = facts.home[facts.focal]
    state = best_per(home, where(least >= limits.lonely, known), facts.count)
    near, lonely = Groups(home, facts.count), least >= limits.lonely
    worst = np.zeros(facts.count)
    np.maximum.at(worst, home, least)

    def why(h: int) -> Iterator[Fact]:
        for place in near.at(h, lonely):
            name = facts.names[facts.focal[place]]
            if emotional[place] >= 1:
                yield Fact("why-lonely-emotional", {"name": name, "score": int(emotional[place])})
            if social[place] >= 1:
                yield Fact("why-lonely-social", {"name": name, "score": int(social[place])})

    def ask(h: int) -> Iterator[Cell]:
        people = near.of(h)
        for column, values in (("loneliness_emotional", emotional), ("loneliness_social", social)):
            for place in people[np.isnan(values[people])]:
                yield Cell("people", column, facts.names[facts.focal[place]])
        if not len(people):
            yield Cell("people", "focus")

    def variant(h: int) -> str:
        who = near.at(h, lonely)
        kinds = [name for name, part in (("emotional", emotional), ("social", social)) if (part[who] >= 1).any()]
        return f"text-{kinds[0]}" if len(kinds) == 1 else "text"

    severity = np.where(worst >= limits.very_lonely, 3, 2)
    return Verdict(state=state, severity=severity, why=why, ask=ask, variant=variant)


def confidant(facts: Facts, _: Thresholds) -> Verdict:
    """G04: nobody gives emotional support."""
    return _without(facts, facts.nobody("emotional"), "emotional", severity=2, wanted=False)


def practical(facts: Facts, _: Thresholds) -> Verdict:
    """G05: practical help is needed and nobody gives it."""
    state = all_of(facts.needed("practical"), facts.nobody("practical"))
    return _without(facts, state, "practical", severity=2, wanted=True)


def _without(facts: Facts, state: State, function: str, *, severity: int, wanted: bool) -> Verdict:
    """Nobody gives a support."""
    nobody = facts.nobody(function)

    def why(_: int) -> Iterator[Fact]:
        if wanted:
            yield Fact("why-needed", {"support": Codes("function", (function,))})
        yield Fact("why-nobody-gives", {"support": Codes("function", (function,))})

    def ask(h: int) -> Iterator[Cell]:
        if wanted:
            yield from asking.needed(facts, h)
        if nobody[h] == 0:
            yield from asking.support(facts, h, facts.gives(function))
            yield from asking.roster(facts, h)

    return Verdict(state=state, severity=severity, why=why, ask=ask)


def guidance(facts: Facts, _: Thresholds) -> Verdict:
    """G06: there is a question, an open goal or a domain below target, and nobody gives advice."""
    asked = facts.house["question"].notna().to_numpy()
    goals = facts.book.goals
    goals = goals[(goals["household_id"].notna() & (goals["achieved"] == "no")).to_numpy(dtype=bool)]
    near = Groups(facts.index(goals["household_id"]), facts.count)
    open_goal = np.bincount(facts.index(goals["household_id"]), minlength=facts.count) > 0
    question = where(asked | open_goal | facts.needs.below.any(axis=1), False)  # who was not asked may have one
    nobody = facts.nobody("advice")

    def why(h: int) -> Iterator[Fact]:
        if asked[h]:
            yield Fact("why-question", {"question": facts.house["question"].iloc[h]})
        for place in near.of(h):
            yield Fact("why-goal", {"goal": goals["text"].iloc[place]})
        for place in np.flatnonzero(facts.needs.below[h]):
            yield Fact("why-below-target", {"domain": Codes("domain", (DOMAINS[place],))})
        yield Fact("why-nobody-gives", {"support": Codes("function", ("advice",))})

    def ask(h: int) -> Iterator[Cell]:
        if question[h] == 0:
            yield Cell("households", "question")
        if nobody[h] == 0:
            yield from asking.support(facts, h, facts.gives("advice"))
            yield from asking.roster(facts, h)

    return Verdict(state=all_of(nobody, question), severity=1, why=why, ask=ask)


def togetherness(facts: Facts, limits: Thresholds) -> Verdict:
    """G07: company is needed and nobody gives it, or little to do according to the ZRM."""
    alone = all_of(facts.needed("company"), facts.nobody("company"))
    domains = ("time", "day", "par")
    idle = facts.needs.low(limits.low_score, *domains)
    without = _without(facts, alone, "company", severity=2, wanted=True)

    def why(h: int) -> Iterator[Fact]:
        if alone[h] == 1:
            yield from without.why(h)
        for domain in domains:
            if 0 < facts.needs.score[h, DOMAINS.index(domain)] <= limits.low_score:
                yield score_fact(facts, h, domain)

    return Verdict(state=any_of(alone, left_out(idle)), severity=2, why=why, ask=without.ask)


def score_fact(facts: Facts, household: int, domain: str) -> Fact:
    """The score of a domain."""
    score = int(facts.needs.score[household, DOMAINS.index(domain)])
    return Fact("why-score", {"domain": Codes("domain", (domain,)), "score": score})
