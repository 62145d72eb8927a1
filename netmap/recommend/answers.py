"""What is found for one question, before it is put into words, and what that says of the advice as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netmap.gaps import Gap
from netmap.recommend.candidates import candidates
from netmap.recommend.case import Case
from netmap.recommend.closes import domain_of
from netmap.recommend.diversity import Move, diversify, likeness, moves
from netmap.recommend.questions import Question
from netmap.recommend.steps import GENERALIST, OWN_NETWORK, Candidate, Rules, cut, in_order, ties

__all__ = ["ABSTAIN_BELOW", "Answer", "answer", "choose", "status"]

ABSTAIN_BELOW = 0.05
"""With a model: below which lower bound of p the best candidate is no ground for advice.

Of what a model tells, the lower bound separates good from bad advice best (RECOMMENDER 3.7). Where to draw the line is
a judgement: less than one in twenty, at the low end of the 80% interval, is as good as not knowing.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found for one question.

    Parameters
    ----------
    question, rules
        What was asked, and the rules of the policy that hold.
    found
        Everybody who meets it, those with obstacles included.
    shown
        The advice, with variety on ranks 2 and 3.
    moved
        Who of them went before others for the sake of variety.
    """

    question: Question
    rules: Rules
    found: Sequence[Candidate]
    shown: Sequence[Candidate]
    moved: Sequence[Move]

    @property
    def eligible(self) -> list[Candidate]:
        """Those without obstacles; the policy may still keep some of them out."""
        return [one for one in self.found if not one.obstacles]

    @property
    def blocked(self) -> list[Candidate]:
        """Those that cannot be advised, the best first."""
        rest = [one for one in self.found if one.obstacles]
        if self.rules.unsafe and not self.shown:
            rest = list(self.found)
        return sorted(rest, key=lambda one: (-one.score, one.candidate_id))


def choose(case: Case, found: Sequence[Candidate], rules: Rules) -> tuple[Candidate, ...]:
    """The advice out of some candidates: the order of the policy, with variety."""
    plain = in_order([one for one in found if not one.obstacles], rules)
    return cut(diversify(plain, likeness(case.directory)), rules, top=case.options.top)


def answer(case: Case, question: Question) -> Answer:
    """Who can be asked about one question."""
    rules, found, top = _rules(case, question), candidates(case, question), case.options.top
    plain = in_order([one for one in found if not one.obstacles], rules)
    varied = diversify(plain, likeness(case.directory))
    shown = cut(varied, rules, top=top)
    ids = {one.candidate_id for one in shown}
    moved = tuple(move for move in moves(plain, varied) if move.candidate_id in ids)
    return Answer(question=question, rules=rules, found=found, shown=shown, moved=moved)


def _rules(case: Case, question: Question) -> Rules:
    known = bool(case.situation.involved.directors) or case.runs_step(GENERALIST)
    return Rules(
        strict=case.options.strict_steps,
        unsafe=case.unsafe,
        acute=question.acute,
        debts=case.situation.debt_emergency == "yes" and domain_of(question.gap_id) == "fin",
        severe=question.severe,
        specialist_first=case.unsafe or question.acute or question.severe or known,
    )


def status(answers: Sequence[Answer], gaps: Sequence[Gap]) -> str:
    """One word for the whole advice.

    Parameters
    ----------
    answers
        Of all questions, the gravest first.
    gaps
        What all rules say of the household.

    Returns
    -------
    str
        ``tie`` or ``recommended`` where somebody is advised. ``abstained`` when a model was given and nobody of them is
        likely enough to help (see :data:`ABSTAIN_BELOW`), unless safety is at stake: then what to do first is advice.
        ``no_eligible`` where nobody fits. Where no gap asks for candidates, what to do is the advice. Without any gap
        it depends on how many rules could be judged: ``nothing_needed`` from half of them on, else ``abstained``.
    """
    firsts = [one.shown[0] for one in answers if one.shown]
    if firsts:
        if not any(one.rules.unsafe for one in answers) and all(_unlikely(one) for one in firsts):
            return "abstained"
        first = next(one.shown for one in answers if one.shown)
        return "tie" if first[0].candidate_id in ties(first[:2]) else "recommended"
    if answers:
        return "no_eligible" if any(one.question.need is not None for one in answers) else "recommended"
    judged = sum(gap.state == "clear" for gap in gaps)
    return "nothing_needed" if judged and 2 * judged >= len(gaps) else "abstained"


def _unlikely(one: Candidate) -> bool:
    """Whether too little speaks for it; of willing people no model knows anything."""
    return one.step != OWN_NETWORK and one.p_low is not None and one.p_low < ABSTAIN_BELOW
