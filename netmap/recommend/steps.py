"""The stepped policy: lightest help first, and when not.

Steps: 2 own network · 3 volunteer or general facility · 4 generalist · 5 specialist. The own network goes first; then
the score decides, a volunteer going before a professional whose probability is at most ``TOLERANCE`` higher. With
``strict`` the step decides. The exceptions X1–X11 are the fields of :class:`Rules`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from netmap.recommend.own_network import OwnPerson

__all__ = ["OWN_NETWORK", "TIE_MARGIN", "TOLERANCE", "Candidate", "Rules", "Vary", "arrange", "ties", "went_first"]

TOLERANCE = 0.05
"""How much higher a professional's probability must be to go before a volunteer (measured loss: about 1%)."""

TIE_MARGIN = 0.005
"""Candidates of one step whose probabilities differ less are equally good: the worker chooses."""

OWN_NETWORK, VOLUNTEER, GENERALIST, SPECIALIST = 2, 3, 4, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One person, service or organisation that meets a gap.

    Parameters
    ----------
    candidate_id, step
        What it is.
    score, p
        The logit of the content prior and its logistic.
    obstacles, unknown, flags
        Codes of why it cannot be advised, what has to be asked, what to look out for.
    person, row
        Where it comes from: somebody of the own network, or the position in the directory (−1 for a person).
    """

    candidate_id: str
    step: int
    score: float
    p: float
    obstacles: tuple[str, ...]
    unknown: tuple[str, ...]
    flags: tuple[str, ...]
    person: OwnPerson | None = None
    row: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Which rules of the policy hold for one question.

    Parameters
    ----------
    strict
        Step before score.
    unsafe
        X1: safety is at stake; a professional first, nobody else alone.
    acute
        X2: score 1; a professional is among the advice, lighter help beside it.
    debts
        X4: a debt emergency; a professional at once and a volunteer beside it.
    severe
        X11: mental health, substance use or physical health of score 1; professionals only.
    specialist_first
        X1, X2, X11, or somebody knows the household already: a specialist may come first.
    """

    strict: bool = False
    unsafe: bool = False
    acute: bool = False
    debts: bool = False
    severe: bool = False
    specialist_first: bool = False


Vary: TypeAlias = "Callable[[list[Candidate]], list[Candidate]]"
"""Takes candidates in the order of the policy and gives them back in another one."""


def arrange(
    candidates: Iterable[Candidate], rules: Rules, *, top: int, vary: Vary | None = None
) -> tuple[Candidate, ...]:
    """Put the candidates that can be advised in the order of the policy.

    Parameters
    ----------
    candidates
        Those without obstacles.
    rules
        The rules that hold.
    top
        How many are wanted.
    vary
        Brings more variety to the order; see :func:`netmap.recommend.diversity.diversify`. ``None`` = leave it.

    Returns
    -------
    tuple
        At most ``top`` candidates; empty when safety is at stake and there is no professional.
    """
    pool = sorted(candidates, key=_order(rules))
    if rules.severe:
        pool = [one for one in pool if one.step >= GENERALIST]
    if rules.unsafe and not any(one.step >= GENERALIST for one in pool):
        return ()
    heads: list[Candidate | None] = []
    if rules.unsafe or rules.debts:
        heads.append(_first(pool, lambda step: step >= GENERALIST))
    if rules.debts:
        heads.append(_first(pool, lambda step: step == VOLUNTEER))
    lead = [one for one in heads if one is not None]
    ordered = lead + [one for one in pool if one not in lead]
    if vary is not None:
        ordered = vary(ordered)
    return tuple(_with_professional(ordered, top) if rules.acute else ordered[:top])


def _order(rules: Rules) -> Callable[[Candidate], tuple[float | str, ...]]:
    def key(one: Candidate) -> tuple[float | str, ...]:
        if rules.strict:
            return (one.step, -one.score, one.candidate_id)
        lighter = TOLERANCE if one.step == VOLUNTEER else 0.0
        late = one.step == SPECIALIST and not rules.specialist_first
        tier = 0 if one.step == OWN_NETWORK else 2 if late else 1
        return (tier, -round(one.p + lighter, 12), one.step, -one.score, one.candidate_id)

    return key


def _first(pool: Iterable[Candidate], wanted: Callable[[int], bool]) -> Candidate | None:
    return next((one for one in pool if wanted(one.step)), None)


def _with_professional(ordered: Sequence[Candidate], top: int) -> list[Candidate]:
    """The first ones, the last of them a professional when there is none among them (X2)."""
    shown = list(ordered[:top])
    professional = _first(ordered, lambda step: step >= GENERALIST)
    if professional is not None and professional not in shown:
        shown[-1:] = [professional]
    return shown


def ties(shown: Sequence[Candidate]) -> frozenset[str]:
    """The candidates that are as good as the one before or after them, of the same step."""
    found: set[str] = set()
    for one, other in pairwise(shown):
        if one.step == other.step and abs(one.p - other.p) <= TIE_MARGIN:
            found |= {one.candidate_id, other.candidate_id}
    return frozenset(found)


def went_first(one: Candidate, behind: Iterable[Candidate]) -> bool:
    """Whether a volunteer goes before a professional with a higher score, because lighter help goes first."""
    lead = [other.p - one.p for other in behind if other.step >= GENERALIST]
    return one.step == VOLUNTEER and any(0 < ahead <= TOLERANCE for ahead in lead)
