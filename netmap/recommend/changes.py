"""What if one thing were different: with a free place, a shorter wait, a shared language, an hour of a friend.

The case is scored again with that one cell changed, and nothing else; so the rank that comes out is the rank advice
would give. Only what somebody can arrange is tried: a place, the wait, the language, the cost, the time of somebody of
the own network. That somebody wants help, or wants to give it, is never a thing to change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from netmap.recommend.advice import WhatIf
from netmap.recommend.answers import Answer, answer
from netmap.recommend.case import Case
from netmap.recommend.directory import Directory, load
from netmap.recommend.features import household_features
from netmap.recommend.questions import questions
from netmap.recommend.steps import Candidate
from netmap.schema import split

__all__ = ["PER_GAP", "SHORT_WAIT", "what_ifs"]

SHORT_WAIT = 14
"""The shorter wait that is tried, in days: what a partner can sometimes arrange for one household (a judgement)."""

PER_GAP = 3
"""How many what-ifs are told per gap."""

_TRIED = 5
"""How many candidates are tried per gap, the best first."""


@dataclass(frozen=True, slots=True)
class _Change:
    """One cell of one candidate that could be different."""

    candidate_id: str
    column: str
    before: Any
    after: Any


def what_ifs(case: Case, answers: Sequence[Answer]) -> tuple[WhatIf, ...]:
    """Candidates that one change would bring forward.

    Parameters
    ----------
    case
        The household.
    answers
        What was found for its questions.

    Returns
    -------
    tuple
        Per gap at most :data:`PER_GAP`, the highest new rank first; only ranks among the advice (``top``), and only
        better ones than now.
    """
    changed: dict[_Change, Case] = {}  # a change may help with several gaps: score the case again once
    return tuple(one for found in answers for one in _of_gap(case, found, changed))


def _of_gap(case: Case, found: Answer, changed: dict[_Change, Case]) -> list[WhatIf]:
    now = {one.candidate_id: rank for rank, one in enumerate(found.shown, start=1)}
    hoped: list[tuple[int, float, WhatIf]] = []
    for one, change in _possible(case, found, now):
        if change not in changed:
            changed[change] = _changed(case, one, change)
        rank = _rank(changed[change], found, one)
        if rank is not None and rank < now.get(one.candidate_id, case.options.top + 1):
            hoped.append((rank, -one.score, _told(case, found, one, change, rank)))
    hoped.sort(key=lambda each: (each[:2], each[2].candidate_id, each[2].change))
    return [told for *_, told in hoped[:PER_GAP]]


def _possible(case: Case, found: Answer, now: Mapping[str, int]) -> Iterator[tuple[Candidate, _Change]]:
    """The changes to try: of the best candidates that are not first."""
    tried = 0
    for one in sorted(found.found, key=lambda one: (-one.score, one.candidate_id)):
        changes = [] if now.get(one.candidate_id) == 1 else list(_changes(case, one))
        tried += bool(changes)
        if tried > _TRIED:
            return
        yield from ((one, change) for change in changes)


def _changes(case: Case, one: Candidate) -> Iterator[_Change]:
    """What could be different about one candidate, as far as nothing else stands in the way."""
    if one.person is not None:
        if one.obstacles == ("UNAVAILABLE",):
            yield _Change(one.candidate_id, "availability", "no", "yes")
        return
    cells, limit = case.directory.plain[one.row], case.options.max_wait
    wait = cells["wait_days"]
    if one.obstacles == ("CAPACITY_ZERO",) or (not one.obstacles and "WAITING_LIST" in one.flags):
        yield _Change(one.candidate_id, "capacity", 0, 1)
    if one.obstacles == ("WAIT_OVER_MAX",) and limit is not None:
        yield _Change(one.candidate_id, "wait_days", int(wait), limit)
    if one.obstacles:
        return
    if wait is not None and wait > SHORT_WAIT:
        yield _Change(one.candidate_id, "wait_days", int(wait), SHORT_WAIT)
    if "LANGUAGE" in one.flags:
        spoken, home = split(cells["languages"]), sorted(case.situation.languages or ())
        yield _Change(one.candidate_id, "languages", "|".join(spoken), "|".join((*spoken, home[0])))
    if "COST" in one.flags:
        yield _Change(one.candidate_id, "cost", cells["cost"], "free")


def _changed(case: Case, one: Candidate, change: _Change) -> Case:
    """The same case with one cell changed; what rules say of the household stays."""
    if one.person is not None:
        contacts = [
            {**row, change.column: change.after} if row["person_id"] == one.candidate_id else row
            for row in case.contacts
        ]
        return replace(case, contacts=contacts)
    ring, sit = _with_cell(case.directory, one.row, change), case.situation
    other = replace(case, directory=ring)
    features = household_features(ring, sit, paths=case.paths, unsafe=case.unsafe, text=False)
    vars(other)["features"] = features | {"text": case.features["text"]}  # texts are no part of a change: never twice
    return other


def _with_cell(ring: Directory, row: int, change: _Change) -> Directory:
    rows = ring.rows.copy()
    rows.at[row, change.column] = change.after
    numbers = {name: column.copy() for name, column in ring.numbers.items()}
    languages = list(ring.languages)
    if change.column in numbers:
        numbers[change.column][row] = change.after
    if change.column == "capacity":
        numbers["load"][row] = rows.at[row, "load"] = load(ring.plain[row]["open"], change.after)
    if change.column == "languages":
        languages[row] = frozenset(split(change.after))
    plain = list(ring.plain)
    plain[row] = {**plain[row], change.column: change.after}
    return replace(ring, rows=rows, numbers=numbers, languages=tuple(languages), plain=tuple(plain))


def _rank(case: Case, found: Answer, one: Candidate) -> int | None:
    """Where the candidate stands in a changed case; ``None`` = not among the advice."""
    question = found.question
    if one.person is not None:  # who carries what may follow from the same cell
        asked: Iterable[Any] = questions(case)
        question = next((each for each in asked if each.gap_id == question.gap_id), question)
    shown = [each.candidate_id for each in answer(case, question).shown]
    return shown.index(one.candidate_id) + 1 if one.candidate_id in shown else None


def _told(case: Case, found: Answer, one: Candidate, change: _Change, rank: int) -> WhatIf:
    name = case.directory.label(one.row) if one.person is None else one.person.name
    after = change.after
    if change.column == "languages":
        after = case.words.codes("language", split(after)[-1])
    said = case.words.text(f"change-{change.column}", name=name, to=after, rank=rank)
    return WhatIf(
        gap_id=found.question.gap_id,
        candidate_id=one.candidate_id,
        candidate=name,
        change=change.column,
        before=change.before,
        after=change.after,
        rank=rank,
        text=said,
    )
