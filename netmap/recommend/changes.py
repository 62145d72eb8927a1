"""What if one thing were different: with a free place, a shorter wait, a shared language, an hour of a friend.

The candidates are scored and put in order again with that one cell changed, and nothing else; so the rank that comes
out is the rank advice would give. Only what somebody can arrange is tried: a place, the wait, the language, the cost,
the time of somebody of the own network. That somebody wants help, or wants to give it, is never a thing to change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from netmap.recommend.advice import WhatIf
from netmap.recommend.answers import Answer, choose
from netmap.recommend.candidates import domain_place
from netmap.recommend.case import Case
from netmap.recommend.directory import Floats, load
from netmap.recommend.features import COST, filled, wait_feature
from netmap.recommend.score import FEATURES, probability
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

    one: Candidate
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

    Notes
    -----
    The rank is that of :func:`netmap.advise` on a casebook with the cell changed, as long as the points of attention
    stay as they are. An unknown wait or load counts as the median of the others, so one cell may move several scores.
    """
    return tuple(one for found in answers for one in _of_gap(case, found))


def _of_gap(case: Case, found: Answer) -> list[WhatIf]:
    now = {one.candidate_id: rank for rank, one in enumerate(found.shown, start=1)}
    hoped: list[tuple[int, float, _Change]] = []
    for change in _possible(case, found, now):
        shown = [each.candidate_id for each in choose(case, _rescored(case, found, change), found.rules)]
        if change.one.candidate_id in shown:
            rank = shown.index(change.one.candidate_id) + 1
            if rank < now.get(change.one.candidate_id, case.options.top + 1):
                hoped.append((rank, -change.one.score, change))
    hoped.sort(key=lambda each: (*each[:2], each[2].one.candidate_id, each[2].column))
    return [_told(case, found, change, rank) for rank, _, change in hoped[:PER_GAP]]


def _possible(case: Case, found: Answer, now: Mapping[str, int]) -> Iterator[_Change]:
    """The changes to try: of the best candidates that are not first."""
    tried = 0
    for one in sorted(found.found, key=lambda one: (-one.score, one.candidate_id)):
        changes = [] if now.get(one.candidate_id) == 1 else list(_changes(case, found, one))
        tried += bool(changes)
        if tried > _TRIED:
            return
        yield from changes


def _changes(case: Case, found: Answer, one: Candidate) -> Iterator[_Change]:
    """What could be different about one candidate, as far as nothing else stands in the way."""
    if one.person is not None:
        # who leans on whom would change with it: then the question is no longer the same
        if one.obstacles == ("UNAVAILABLE",) and not found.question.leaned_on:
            yield _Change(one, "availability", "no", "yes")
        return
    cells, limit = case.directory.plain[one.row], case.options.max_wait
    wait = cells["wait_days"]
    if one.obstacles == ("CAPACITY_ZERO",) or (not one.obstacles and "WAITING_LIST" in one.flags):
        yield _Change(one, "capacity", 0, 1)
    if one.obstacles == ("WAIT_OVER_MAX",) and limit is not None:
        yield _Change(one, "wait_days", int(wait), limit)
    if one.obstacles:
        return
    if wait is not None and wait > SHORT_WAIT:
        yield _Change(one, "wait_days", int(wait), SHORT_WAIT)
    if "LANGUAGE" in one.flags:
        spoken, home = split(cells["languages"]), sorted(case.situation.languages or ())
        yield _Change(one, "languages", "|".join(spoken), "|".join((*spoken, home[0])))
    if "COST" in one.flags:
        yield _Change(one, "cost", cells["cost"], "free")


def _rescored(case: Case, found: Answer, change: _Change) -> list[Candidate]:
    """Everybody who was found, as they would be with one cell changed."""
    moved = _moved(case, change)
    rows = [one for one in found.found if one.row >= 0 and moved is not None and _differs(one, *moved)]
    changed = {change.one.candidate_id: replace(change.one, obstacles=())}
    if moved is not None and rows:
        place, values = moved
        features = np.array([one.features for one in rows])
        features[:, place] = values[[one.row for one in rows]]
        service = np.array([one.row for one in rows], dtype=np.intp)
        domain = np.full(len(rows), domain_place(found.question.gap_id), dtype=np.intp)
        scores = case.fitted.logit(features, service, domain)
        for one, score, p in zip(rows, scores.tolist(), probability(scores).tolist(), strict=True):
            changed[one.candidate_id] = replace(changed.get(one.candidate_id, one), score=score, p=p)
    return [changed.get(one.candidate_id, one) for one in found.found]


def _differs(one: Candidate, place: int, values: Floats) -> bool:
    return bool(values[one.row] != one.features[place])


def _moved(case: Case, change: _Change) -> tuple[int, Floats] | None:
    """The feature a change moves, and its new values in the whole ring; ``None`` = none, only an obstacle goes."""
    row, ring = change.one.row, case.directory
    if change.column == "availability":
        return None
    name = {"wait_days": "wait", "capacity": "load", "languages": "language"}.get(change.column, change.column)
    if change.column == "wait_days":
        values = wait_feature(filled(_put(ring.numbers["wait_days"], row, change.after)))
    elif change.column == "capacity":
        values = filled(_put(ring.numbers["load"], row, load(ring.plain[row]["open"], change.after)))
    else:
        values = _put(case.features[name], row, COST.get(change.after, 0.0))
    return FEATURES.index(name), values


def _put(values: Floats, row: int, value: float) -> Floats:
    changed = values.copy()
    changed[row] = value
    return changed


def _told(case: Case, found: Answer, change: _Change, rank: int) -> WhatIf:
    one, after = change.one, change.after
    name = case.directory.label(one.row) if one.person is None else one.person.name
    if change.column == "languages":
        after = case.words.codes("language", split(after)[-1])
    return WhatIf(
        gap_id=found.question.gap_id,
        candidate_id=one.candidate_id,
        candidate=name,
        change=change.column,
        before=change.before,
        after=change.after,
        rank=rank,
        text=case.words.text(f"change-{change.column}", name=name, to=after, rank=rank),
    )
