"""Rules about questions and the help for them: G11, G16, G17, G27, G29."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.ego import functions
from netmap.ego.arrays import Flags, Ints, numbers
from netmap.gaps import asking
from netmap.gaps.facts import Facts
from netmap.gaps.groups import Groups
from netmap.gaps.involved import with_offer
from netmap.gaps.kleene import State, all_of, any_of, any_per, filled, joined, where
from netmap.gaps.network_rules import score_fact
from netmap.gaps.thresholds import Thresholds
from netmap.gaps.verdict import Cell, Codes, Fact, Verdict
from netmap.schema import has
from netmap.vocabulary import DOMAINS, FUNCTIONS, LISTS

__all__ = ["debts", "domain_rule", "front_door", "school", "step_down"]

_DOORS = LISTS["front_door"].names
_FIN = DOMAINS.index("fin")


def debts(facts: Facts, limits: Thresholds) -> Verdict:
    """G11: debts or money worries, and no help with them."""
    emergency = where(facts.cell("debt_emergency", "yes"), facts.cell("debt_emergency", "no"))
    low = facts.needs.low(limits.low_score, "fin")
    worries = joined(emergency, low)
    kind = facts.help["kind"]
    helps = any_per(facts.help["household"].to_numpy(), where(kind == "debt", kind.notna()), facts.count)
    helped = any_of(helps, where(facts.covered[:, _FIN], True))

    def why(h: int) -> Iterator[Fact]:
        if emergency[h] == 1:
            yield Fact("why-debt-emergency", {})
        if low[h] == 1:
            yield score_fact(facts, h, "fin")
        yield Fact("why-no-debt-help", {})

    def ask(h: int) -> Iterator[Cell]:
        if worries[h] == 0:
            yield Cell("households", "debt_emergency")
            yield from asking.scores(facts, h, "fin")
        yield from asking.kinds(facts, h)

    severity = np.where(facts.cell("debt_emergency", "yes"), 4, 3)
    return Verdict(state=all_of(worries, -helped), severity=severity, why=why, ask=ask)


def domain_rule(domain: str) -> Any:
    """G29 for one domain: a problem, a wish for now or a higher target, and nobody who helps."""
    place = DOMAINS.index(domain)

    def rule(facts: Facts, limits: Thresholds) -> Verdict:
        score = facts.needs.score[:, place]
        now, wish = facts.needs.now[:, place], facts.needs.wish[:, place]
        wanted = filled((score <= limits.low_score) | now | wish, score > 0)
        state = all_of(wanted, where(~facts.covered[:, place], True))

        def why(h: int) -> Iterator[Fact]:
            yield score_fact(facts, h, domain)
            if now[h]:
                yield Fact("why-now", {"domain": Codes("domain", (domain,))})
            if wish[h]:
                yield Fact("why-below-target", {"domain": Codes("domain", (domain,))})
            yield Fact("why-not-covered", {"domain": Codes("domain", (domain,))})

        return Verdict(
            state=state,
            severity=np.where(score == 1, 3, np.where(score == 3, 1, 2)),
            why=why,
            ask=lambda h: asking.scores(facts, h, domain),
            args=lambda _: {"domain": Codes("domain", (domain,))},
            ending=f"-{domain}",
            applies=facts.needs.version[:, place],
        )

    return rule


@dataclass(frozen=True)
class _Pressing:
    """The uncovered problems and wishes for now: one entry per row of *needs*."""

    home: Ints
    domain: Ints
    person: npt.NDArray[np.object_]
    work: Flags
    child: State

    def door(self, place: int) -> str:
        """The front door a question belongs to."""
        return "participation" if self.work[place] else "youth" if self.child[place] == 1 else "wmo"


def _pressing(facts: Facts, limits: Thresholds) -> _Pressing:
    found = facts.needs
    low = numbers(found.rows["score"]) <= limits.low_score
    now = (found.rows["priority"] == "now").to_numpy(dtype=bool, na_value=False)
    rows = np.flatnonzero((low | now) & ~facts.covered[found.household, found.domain])
    place = facts.net.people.index.get_indexer(pd.Index(found.rows["person_id"].iloc[rows]))
    age = np.append(facts.age, np.nan)[place]
    return _Pressing(
        home=found.household[rows],
        domain=found.domain[rows],
        person=np.append(facts.names, "")[place],
        work=np.isin(found.domain[rows], [DOMAINS.index("fin"), DOMAINS.index("work")]),
        child=np.where(place >= 0, filled(age < limits.adult, ~np.isnan(age)), np.int8(-1)),
    )


def _missing(facts: Facts, asked: _Pressing) -> State:
    """Whether the front door of each pressing question is missing."""
    there = {door: _door(facts, door)[asked.home] for door in _DOORS}
    youth, wmo = -there["youth"], -there["wmo"]
    either = np.where(youth == wmo, youth, np.int8(0))
    missing = np.where(asked.child == 1, youth, np.where(asked.child == -1, wmo, either))
    return np.where(asked.work, -there["participation"], missing).astype(np.int8)


def front_door(facts: Facts, limits: Thresholds) -> Verdict:
    """G16: an uncovered problem or wish for now, and nobody involved of the front door it belongs to."""
    asked = _pressing(facts, limits)
    missing, near = _missing(facts, asked), Groups(asked.home, facts.count)
    any_missing = any_per(asked.home, missing, facts.count)
    state = np.where(facts.needs.scored, any_missing, np.int8(0)).astype(np.int8)

    def chosen(h: int) -> list[int]:
        return sorted(near.at(h, missing, state[h]), key=lambda place: (asked.domain[place], place))

    def about(place: int) -> tuple[Codes, Codes]:
        return Codes("domain", (DOMAINS[asked.domain[place]],)), Codes("front_door", (asked.door(place),))

    def args(h: int) -> dict[str, Any]:
        topic, door = next(map(about, chosen(h)), ("unknown", Codes("front_door", ("wmo",))))
        return {"topic": topic, "door": door}

    def why(h: int) -> Iterator[Fact]:
        for domain, door in map(about, chosen(h)):
            yield Fact("why-door", {"domain": domain, "door": door})

    def ask(h: int) -> Iterator[Cell]:
        if not facts.needs.scored[h]:
            yield Cell("needs", "score")
            return
        for place in chosen(h):
            if asked.child[place] == 0 and not asked.work[place]:
                yield Cell("people", "birth_year", asked.person[place])
        yield from asking.formal_list(facts, h)
        yield from asking.kinds(facts, h)
        for row in facts.vague_doors.of(h):
            yield Cell("organisations", "front_door", facts.helper(row))

    return Verdict(state=state, severity=2, why=why, ask=ask, args=args)


def _door(facts: Facts, door: str) -> State:
    """Whether an organisation with this front door is active; false only when the list is complete."""
    rows = facts.help
    known = rows["kind"].notna() & (rows["front_door"] != "unknown").fillna(True)
    open_ = any_per(
        rows["household"].to_numpy(),
        where(has(rows["front_door"], door), known | rows["organisation_id"].isna()),
        facts.count,
    )
    return where(open_ == 1, (open_ == -1) & (facts.formal_list == "confirmed"))


def school(facts: Facts, limits: Thresholds) -> Verdict:
    """G17: a resident of school age, and no school involved for this child."""
    rows = facts.residents
    home, age = facts.home[rows], facts.age[rows]
    pupil = filled((age >= limits.school_from) & (age <= limits.school_to), ~np.isnan(age))
    help_ = facts.help[facts.help["organisation_id"].notna()]
    kind = help_["kind"]
    schooling = where(kind == "school", kind.notna())
    complete = facts.formal_list == "confirmed"
    whole = help_["for_person_id"].isna().to_numpy()
    group = help_["household"].to_numpy()
    for_all = any_per(group[whole], schooling[whole], facts.count)
    place = facts.net.people.index.get_indexer(pd.Index(help_["for_person_id"]))
    own = any_per(place[place >= 0], schooling[place >= 0], len(facts.people))
    line = any_of(for_all[home], own[rows])
    line = where(line == 1, (line == -1) & complete[home])
    each = all_of(pupil, -line)
    near = Groups(home, facts.count)

    def why(h: int) -> Iterator[Fact]:
        for spot in near.at(h, each, 1):
            yield Fact("why-school", {"name": facts.names[rows[spot]], "age": int(age[spot])})

    def ask(h: int) -> Iterator[Cell]:
        unsettled = near.at(h, each, 0)
        for spot in unsettled[pupil[unsettled] == 0]:
            yield Cell("people", "birth_year", facts.names[rows[spot]])
        if (line[unsettled] == 0).any():
            yield from asking.formal_list(facts, h)
            yield from asking.kinds(facts, h)

    return Verdict(state=any_per(home, each, facts.count), severity=2, why=why, ask=ask)


def step_down(facts: Facts, limits: Thresholds) -> Verdict:
    """G27: help ends or ended within 60 days, and nobody takes over what it gave."""
    rows = _ending(facts, limits)
    home = facts.index(rows["household_id"])
    offered = functions.bits(rows["functions"])
    told = functions.known(offered)
    beside = _beside(facts, rows)
    left = {name: -_given(facts, rows, beside, name) for name in FUNCTIONS}
    parts = [all_of(where(functions.given(offered, name), True), left[name]) for name in FUNCTIONS]
    each = np.where(told, any_of(*parts), np.int8(0)).astype(np.int8)
    near, state = Groups(home, facts.count), any_per(home, each, facts.count)

    def about(place: int) -> dict[str, Any]:
        row = rows.iloc[place]
        lost = tuple(name for part, name in zip(parts, FUNCTIONS, strict=True) if part[place] == each[place])
        organisation = row["organisation"] if isinstance(row["organisation"], str) else row["organisation_id"]
        return {"organisation": organisation, "support": Codes("function", lost)}

    def args(h: int) -> dict[str, Any]:
        places = near.at(h, each, state[h])
        return about(places[0]) if len(places) else {"organisation": "unknown", "support": "unknown"}

    def why(h: int) -> Iterator[Fact]:
        for place in near.at(h, each, state[h]):
            yield Fact("why-ending", about(place) | {"date": rows["until"].iloc[place].date()})

    def ask(h: int) -> Iterator[Cell]:
        places = near.at(h, each, state[h])
        for place in places:
            yield from _about_ending(rows.iloc[place], told=bool(told[place]))
        if told[places].any():
            yield from asking.support(facts, h)
            for row in facts.vague_help.of(h):
                yield from _about_ending(facts.help.iloc[row], told=False)

    return Verdict(state=state, severity=2, why=why, ask=ask, args=args)


def _about_ending(row: pd.Series, *, told: bool) -> Iterator[Cell]:
    """What is not known of the help that an involvement gives."""
    if told:
        return
    if isinstance(row["service_id"], str):
        name = row["service"] if isinstance(row["service"], str) else row["service_id"]
        yield Cell("services", "functions", name)
    else:
        name = row["organisation"] if isinstance(row["organisation"], str) else row["organisation_id"]
        yield Cell("involvements", "service_id", name)


def _ending(facts: Facts, limits: Thresholds) -> pd.DataFrame:
    """Involvements that end or ended near the day, those already gone from the view included."""
    rows = (facts.book.history or facts.book).involvements
    away = (rows["until"] - facts.day).dt.days.abs()
    begun = ~(rows["since"] > facts.day) & (rows["status"] != "planned")
    near: Flags = (away <= limits.step_down_days).to_numpy(dtype=bool, na_value=False) & begun.to_numpy(dtype=bool)
    rows = rows[near & rows["organisation_id"].notna().to_numpy()].reset_index(drop=True)
    return with_offer(facts.book, rows[facts.index(rows["household_id"]) >= 0].reset_index(drop=True))


def _beside(facts: Facts, ending: pd.DataFrame) -> pd.DataFrame:
    """Other active help in the household of each involvement that ends: whose row, and what it offers."""
    home = facts.index(ending["household_id"])
    active = facts.help[facts.help["organisation_id"].notna()]
    pairs = pd.DataFrame({"row": np.arange(len(ending)), "household": home, "ending": ending["service_id"]}).merge(
        active.assign(offered=functions.bits(active["functions"]))[["household", "service_id", "offered"]],
        on="household",
    )
    return pairs[(pairs["ending"] != pairs["service_id"]).fillna(True).to_numpy(dtype=bool)]


def _given(facts: Facts, ending: pd.DataFrame, beside: pd.DataFrame, function: str) -> State:
    """Per involvement that ends, whether a supporter or another active service gives this support."""
    least, most = facts.bounds(facts.gives(function))
    people = where(least > 0, most == 0)[facts.index(ending["household_id"])]
    offered = beside["offered"].to_numpy()
    gives = where(functions.given(offered, function), functions.known(offered))
    return any_of(people, any_per(beside["row"].to_numpy(), gives, len(ending)))
