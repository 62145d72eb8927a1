"""The questions of one household: which gaps ask for help, and for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from netmap.gaps import Gap
from netmap.locale import Words
from netmap.recommend.case import Case
from netmap.recommend.closes import NEEDS, SUPPORT_GAPS, Need, domain_of
from netmap.recommend.directory import DOORS
from netmap.recommend.situation import Resident, Situation
from netmap.recommend.steps import GENERALIST, SPECIALIST
from netmap.schema import split
from netmap.vocabulary import FUNCTIONS, SUPPORTIVE

__all__ = ["NO_SCORE_GRADE", "YOUTH_GAPS", "Question", "question_of", "questions"]

_EVERYDAY = tuple(name for name in FUNCTIONS if name != "financial")
NO_SCORE_GRADE = 0.5
"""How grave a question about a domain is that has no score."""

YOUTH_GAPS = ("G17", "G30")
"""Gaps about children: their front door is that for youth."""

_SEVERE = ("men", "sub", "phy")
_ADULT = 18
_ACUTE_SEVERITY = 3
_BY_HAND_SEVERITY = 2
_INTENSIVE_HOURS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One gap that is to be closed.

    Parameters
    ----------
    gap_id, state, severity, action
        As found; a gap asked for by hand may be clear or unknown.
    need
        What it asks for; ``None`` = there are no candidates, only the action.
    weight
        How grave it is, in [0, 1]: for a domain (5 − score) / 4, else severity / 4.
    people
        Whose age a service must fit.
    leaned_on
        People who already carry this alone: asking them more would not help.
    acute
        The domain has score 1 (X2).
    severe
        Mental health, substance use or physical health has score 1 (X11).
    """

    gap_id: str
    state: str
    severity: int
    action: str
    need: Need | None
    weight: float
    people: tuple[Resident, ...]
    leaned_on: frozenset[str] = frozenset()
    acute: bool = False
    severe: bool = False


def questions(case: Case) -> tuple[Question, ...]:
    """What to look for, the gravest first.

    Without narrowing: every gap that fired, and every domain with score 1 in which no professional helps yet. A gap or
    domain asked for by hand counts even when no rule fired.
    """
    known = {found.gap_id: found for found in case.gaps}
    made = [question_of(case, gap_id, known.get(gap_id)) for gap_id in _asked(case, known)]
    return tuple(sorted(made, key=lambda question: (-question.severity, question.gap_id)))


def _asked(case: Case, known: Mapping[str, Gap]) -> set[str]:
    gap, domain = case.options.gap, case.options.domain
    fired = {gap_id for gap_id, found in known.items() if found.state == "fired"}
    if gap == "G29":
        return {f"G29-{domain}"} if domain else {gap_id for gap_id in fired if gap_id.startswith("G29-")}
    if gap:
        return {gap}
    if domain:
        return {f"G29-{domain}"} | {gap_id for gap_id in fired if domain_of(gap_id) == domain}
    carried = case.helped(least_step=GENERALIST)
    return fired | {
        f"G29-{code}" for code, score in case.situation.scores.items() if score == 1 and code not in carried
    }


def question_of(case: Case, gap_id: str, gap: Gap | None) -> Question:
    """What one gap asks for.

    Parameters
    ----------
    case
        The household.
    gap_id, gap
        The gap, and what the rules say of it; ``None`` = nothing, it was asked for by hand.
    """
    domain = domain_of(gap_id)
    score = case.situation.scores.get(domain) if domain else None
    severity = gap.severity if gap else _BY_HAND_SEVERITY
    grade = NO_SCORE_GRADE if score is None else (5 - score) / 4
    of_domain = gap_id.startswith("G29-")
    question = Question(
        gap_id=gap_id,
        state=gap.state if gap else "unknown",
        severity=_ACUTE_SEVERITY if of_domain and score == 1 else severity,
        action=gap.action if gap else _action(gap_id, case.words),
        need=NEEDS.get(gap_id),
        weight=grade if of_domain else severity / 4,
        people=_people(gap_id, case.situation),
        acute=score == 1,
        severe=of_domain and score == 1 and domain in _SEVERE,
    )
    return question if question.need is None else _filled(case, question, question.need)


def _action(gap_id: str, words: Words) -> str:
    code, _, domain = gap_id.partition("-")
    args = {"domain": words.code("domain", domain)} if domain else {}
    return words.attr(f"gap-{code}", "action", **args) or ""


def _people(gap_id: str, situation: Situation) -> tuple[Resident, ...]:
    """Whose age counts: the person with the need, the children, the residents the map is about, or everybody."""
    if gap_id in YOUTH_GAPS:
        return tuple(p for p in situation.residents if p.age is None or p.age < _ADULT) or situation.residents
    domain = domain_of(gap_id)
    if gap_id.startswith("G29-") and domain:
        whose = situation.need_people.get(domain, frozenset())
        return tuple(p for p in situation.residents if p.person_id in whose) or situation.residents
    need = NEEDS.get(gap_id)
    return situation.focal if need and (need.support or gap_id == "G08") else situation.residents


def _filled(case: Case, question: Question, need: Need) -> Question:
    """What only this household can tell about the question."""
    if question.gap_id == "G08":
        support, people = _single_handed(case)
        like = tuple(SUPPORT_GAPS[name] for name in support if name in SUPPORT_GAPS)
        return replace(question, need=replace(need, support=support, like=like), leaned_on=people)
    if question.gap_id == "G10":
        carers = [row["person_id"] for row in case.informal if (row["hours_week"] or 0) > _INTENSIVE_HOURS]
        return replace(question, leaned_on=frozenset(carers))
    if question.gap_id == "G16":
        return replace(question, need=replace(need, doors=_missing_doors(case)))
    if question.gap_id == "G26":
        domains = case.directory.domains_of(case.running & (case.directory.numbers["step"] == SPECIALIST))
        return replace(question, need=replace(need, domains=domains or tuple(case.situation.needs)))
    return question


def _single_handed(case: Case) -> tuple[tuple[str, ...], frozenset[str]]:
    """The support that only the person gives on whom most of it leans, and that person."""
    givers: dict[str, list[str]] = {name: [] for name in case.situation.needed_support or _EVERYDAY}
    for row in case.informal:
        counts = row["quality"] in SUPPORTIVE and row["availability"] != "no"
        for name in split(row["gives"]) if counts else ():
            if name in givers:
                givers[name].append(row["person_id"])
    single = {name: people[0] for name, people in givers.items() if len(people) == 1}
    carried = Counter(single.values())
    leaned_on = frozenset(person for person, count in carried.items() if count == max(carried.values()))
    return tuple(name for name in givers if single.get(name) in leaned_on) or tuple(givers), leaned_on


def _missing_doors(case: Case) -> tuple[str, ...]:
    """The front doors of pressing questions nobody helps with, as far as they are not involved yet."""
    wanted = {case.door_of(domain) for domain in case.situation.pressing - case.helped()} or {"wmo"}
    rows = case.directory.rows["organisation_id"]
    there = rows.isin(sorted(case.situation.involved.organisations)).to_numpy(dtype=bool)
    known = {DOORS[place] for place in np.flatnonzero(case.directory.doors[there].any(axis=0))}
    missing = tuple(code for code in DOORS if code in wanted - known)
    return missing or tuple(code for code in DOORS if code in wanted)
