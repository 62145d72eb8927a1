"""The stepped policy: lightest help first, and when not.

Steps: 2 own network · 3 volunteer or general facility · 4 generalist · 5 specialist. The own network goes first; then
the score decides, a volunteer going before a professional whose probability is at most ``TOLERANCE`` higher. With
``strict`` the step decides. The exceptions X1–X11 are the fields of :class:`Rules`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from netmap.recommend.own_network import OwnPerson

__all__ = [
    "OWN_NETWORK",
    "TIE_MARGIN",
    "TOLERANCE",
    "Candidate",
    "Rules",
    "arrange",
    "cut",
    "in_order",
    "ties",
    "went_first",
]

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
        The logit of the content prior, or of the model where one is given, and its logistic.
    features
        What the score follows from, in the order of :data:`netmap.recommend.score.FEATURES`.
    obstacles, unknown, flags
        Codes of why it cannot be advised, what has to be asked, what to look out for.
    person, row
        Where it comes from: somebody of the own network, or the position in the directory (−1 for a person).
    p_low, p_high
        The 80% interval of p; ``None`` without a model.
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
    p_low: float | None = None
    p_high: float | None = None
    features: tuple[float, ...] = ()


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


def arrange(candidates: Iterable[Candidate], rules: Rules, *, top: int) -> tuple[Candidate, ...]:
    """The advice: the first candidates in the order of the policy; :func:`in_order`, then :func:`cut`."""
    return cut(in_order(candidates, rules), rules, top=top)


def in_order(candidates: Iterable[Candidate], rules: Rules) -> list[Candidate]:
    """Put everybody who can be advised in the order of the policy.

    Parameters
    ----------
    candidates
        Those without obstacles.
    rules
        The rules that hold.

    Returns
    -------
    list
        Empty when safety is at stake and there is no professional.
    """
    pool = sorted(candidates, key=_order(rules))
    if rules.severe:
        pool = [one for one in pool if one.step >= GENERALIST]
    if rules.unsafe and not any(one.step >= GENERALIST for one in pool):
        return []
    heads: list[Candidate | None] = []
    if rules.unsafe or rules.debts:
        heads.append(_first(pool, lambda step: step >= GENERALIST))
    if rules.debts:
        heads.append(_first(pool, lambda step: step == VOLUNTEER))
    lead = [one for one in heads if one is not None]
    return lead + [one for one in pool if one not in lead]


def cut(ordered: Sequence[Candidate], rules: Rules, *, top: int) -> tuple[Candidate, ...]:
    """The first ones; with X2 the last of them a professional when there is none among them.

    Parameters
    ----------
    ordered
        In the order of the policy.
    rules
        The rules that hold.
    top
        How many are wanted.
    """
    shown = list(ordered[:top])
    professional = _first(ordered, lambda step: step >= GENERALIST)
    if rules.acute and professional is not None and professional not in shown:
        shown[-1:] = [professional]
    return tuple(shown)


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


def ties(shown: Sequence[Candidate]) -> frozenset[str]:
    """The candidates that are as good as the one before or after them, of the same step.

    With a model also those that cannot be told apart: at most the tolerance between them, and the p of each within the
    interval of the other.
    """
    found: set[str] = set()
    for one, other in pairwise(shown):
        alike = abs(one.p - other.p) <= TIE_MARGIN or _indistinct(one, other)
        if one.step == other.step and alike:
            found |= {one.candidate_id, other.candidate_id}
    return frozenset(found)


def _indistinct(one: Candidate, other: Candidate) -> bool:
    near = abs(one.p - other.p) <= TOLERANCE
    return near and _holds(one, other.p) and _holds(other, one.p)


def _holds(one: Candidate, p: float) -> bool:
    return one.p_low is not None and one.p_high is not None and one.p_low <= p <= one.p_high


def went_first(one: Candidate, behind: Iterable[Candidate]) -> bool:
    """Whether a volunteer goes before a professional with a higher score, because lighter help goes first."""
    lead = [other.p - one.p for other in behind if other.step >= GENERALIST]
    return one.step == VOLUNTEER and any(0 < ahead <= TOLERANCE for ahead in lead)
