"""Variety in the advice: places 2 and 3 go to other organisations, where that costs little.

Three services of one organisation are one choice, not three. Maximal marginal relevance (MMR) gives a place to the
candidate with the highest ``LAMBDA × p − (1 − LAMBDA) × likeness``, where likeness is how much it resembles the most
alike candidate before it. The first place never moves, and a candidate only takes the place of one of the same step
that follows without another step between: so the stepped policy and its exceptions hold exactly as they did.

References
----------
J. Carbonell & J. Goldstein (1998), The use of MMR, diversity-based reranking. SIGIR.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netmap.recommend.directory import Directory
from netmap.recommend.steps import TOLERANCE, Candidate

__all__ = ["LAMBDA", "Alike", "Move", "diversify", "likeness", "moves"]

LAMBDA = 1 / (1 + TOLERANCE)
"""How much fit counts against variety: at most the tolerance of the stepped policy is given up for it.

A judgement, not a measurement. A candidate of the same organisation gives way to one whose p is at most
``TOLERANCE`` lower; never to one that is worse than that.
"""

PLACES = (1, 2)
"""The places, counted from 0, that may go to somebody else: ranks 2 and 3."""

Alike = Callable[[Candidate, Candidate], float]
"""How much two candidates resemble each other: 0 not at all, 1 as one choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A candidate that went before others for the sake of variety; ranks count from 1."""

    candidate_id: str
    rank_before: int
    rank: int


def diversify(ordered: Sequence[Candidate], alike: Alike) -> list[Candidate]:
    """Give ranks 2 and 3 to candidates that resemble those before them less.

    Parameters
    ----------
    ordered
        Everybody who can be advised, in the order of the policy.
    alike
        How much two of them resemble each other, in [0, 1].

    Returns
    -------
    list
        The same candidates; the sequence of their steps is unchanged, the first too.
    """
    varied = list(ordered)
    for place in PLACES:
        run = _run(varied, place)
        if len(run) > 1:
            before = varied[:place]
            best = max(run, key=lambda spot: (_value(varied[spot], before, alike), -spot))
            varied.insert(place, varied.pop(best))
    return varied


def _run(ordered: Sequence[Candidate], start: int) -> list[int]:
    """The places from one on that hold candidates of the same step, without another step between."""
    found: list[int] = []
    for place in range(start, len(ordered)):
        if ordered[place].step != ordered[start].step:
            break
        found.append(place)
    return found


def _value(one: Candidate, before: Sequence[Candidate], alike: Alike) -> float:
    """The marginal relevance; rounded, so that equal candidates are equal."""
    return round(LAMBDA * one.p - (1 - LAMBDA) * max(alike(one, other) for other in before), 12)


def likeness(directory: Directory) -> Alike:
    """How much candidates resemble each other: 1 for two services of one organisation, else 0.

    What they help with does not count: every list is about one question, so what fits it best is alike.
    """

    def alike(one: Candidate, other: Candidate) -> float:
        if one.person is not None or other.person is not None:
            return 0.0
        organisation = directory.plain[one.row]["organisation_id"]
        return float(organisation is not None and organisation == directory.plain[other.row]["organisation_id"])

    return alike


def moves(plain: Sequence[Candidate], varied: Sequence[Candidate]) -> tuple[Move, ...]:
    """Who went before others.

    Parameters
    ----------
    plain, varied
        The same candidates in the order of the policy, and with variety.
    """
    ranks = {one.candidate_id: rank for rank, one in enumerate(plain, start=1)}
    now = [(place + 1, varied[place].candidate_id) for place in PLACES if place < len(varied)]
    return tuple(Move(candidate_id=one, rank_before=ranks[one], rank=rank) for rank, one in now if ranks[one] > rank)
