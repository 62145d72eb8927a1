"""Why a lighter step gives no advice."""

from __future__ import annotations

from collections.abc import Sequence

from netmap.recommend.advice import SkippedStep
from netmap.recommend.case import Case
from netmap.recommend.own_network import own_support
from netmap.recommend.questions import Question
from netmap.recommend.steps import GENERALIST, OWN_NETWORK, SPECIALIST, Candidate, Rules

__all__ = ["skipped_steps"]


def skipped_steps(
    case: Case, question: Question, found: Sequence[Candidate], shown: Sequence[Candidate], rules: Rules
) -> tuple[SkippedStep, ...]:
    """The steps lighter than the first advice that give none, each with its reason.

    Without any advice these are all steps from the own network on; without candidates to look for there are none.
    """
    if question.need is None:
        return ()
    used = {one.step for one in shown}
    first = shown[0].step if shown else SPECIALIST + 1
    return tuple(
        SkippedStep(step=step, reason=case.words.text(f"skipped-{_reason(case, question, step, found, rules)}"))
        for step in range(OWN_NETWORK, first)
        if step not in used
    )


def _reason(case: Case, question: Question, step: int, found: Sequence[Candidate], rules: Rules) -> str:
    mine = [one for one in found if one.step == step]
    if step == OWN_NETWORK and case.situation.own_network == "declined":
        return "declined"
    if rules.severe and step < GENERALIST:
        return "severe"
    if any(not one.obstacles for one in mine):
        return "safety" if rules.unsafe and step < GENERALIST else "outranked"
    if mine:
        return "failed" if all("FAILED_BEFORE" in one.obstacles for one in mine) else "not-fit"
    return _nobody(case, question) if step == OWN_NETWORK else "no-candidate"


def _nobody(case: Case, question: Question) -> str:
    """Why nobody of the own network is a candidate: not theirs to solve, not asked, or nobody would."""
    if question.need is not None and not own_support(question.need):
        return "not-theirs"
    asked = case.informal and all(row["potential"] in ("yes", "no") for row in case.informal)
    return "no-candidate" if asked else "not-recorded"
