"""The advice for one household, put together from its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netmap.gaps import Gap
from netmap.recommend.advice import Advice, Exclusion, GapAdvice
from netmap.recommend.candidates import candidates
from netmap.recommend.case import Case
from netmap.recommend.closes import Need, domain_of
from netmap.recommend.item import Item
from netmap.recommend.policy import doors, policy, safety_block, warnings
from netmap.recommend.questions import Question, questions
from netmap.recommend.reasons import Reasons
from netmap.recommend.skipped import skipped_steps
from netmap.recommend.steps import GENERALIST, Candidate, Rules, arrange, ties, went_first

__all__ = ["advise_case"]

_KINDS = {2: "own_network", 3: "volunteer", 4: "professional", 5: "professional"}
_DAYS_BY_SEVERITY = {4: 0, 3: 14}
_USUAL_DAYS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What was found for one question, before it is put into words."""

    question: Question
    rules: Rules
    found: Sequence[Candidate]
    shown: Sequence[Candidate]

    @property
    def blocked(self) -> list[Candidate]:
        """Those that cannot be advised, the best first."""
        rest = [one for one in self.found if one.obstacles]
        if self.rules.unsafe and not self.shown:
            rest = list(self.found)
        return sorted(rest, key=lambda one: (-one.score, one.candidate_id))


def advise_case(case: Case) -> Advice:
    """The advice for one household."""
    asked = questions(case)
    answers = [_answer(case, question) for question in asked]
    reasons = Reasons(case)
    front_doors = doors(case, asked)
    return Advice(
        household_id=case.situation.household_id,
        as_of=case.situation.day.date().isoformat(),
        status=_status(answers, case.gaps),
        safety=safety_block(case) if case.unsafe else None,
        gaps=tuple(_in_words(case, answer, reasons) for answer in answers),
        policy=policy(case, front_doors),
        warnings=(*_nobody_today(case, answers), *warnings(case, asked, front_doors)),
    )


def _answer(case: Case, question: Question) -> _Answer:
    rules = _rules(case, question)
    found = candidates(case, question)
    shown = arrange([one for one in found if not one.obstacles], rules, top=case.options.top)
    return _Answer(question=question, rules=rules, found=found, shown=shown)


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


def _status(answers: Sequence[_Answer], gaps: Sequence[Gap]) -> str:
    """One word for the whole advice.

    Where no gap asks for candidates, what to do is the advice; without any gap it depends on how many rules could be
    judged.
    """
    first = next((answer.shown for answer in answers if answer.shown), None)
    if first is not None:
        return "tie" if first[0].candidate_id in ties(first[:2]) else "recommended"
    if answers:
        return "no_eligible" if any(answer.question.need is not None for answer in answers) else "recommended"
    judged = sum(gap.state == "clear" for gap in gaps)
    return "nothing_needed" if judged and 2 * judged >= len(gaps) else "abstained"


def _nobody_today(case: Case, answers: Iterable[_Answer]) -> list[str]:
    """X2: domains of score 1 in which no professional helps and none can be advised."""
    helped = case.helped(least_step=GENERALIST)
    alone = dict.fromkeys(
        domain_of(answer.question.gap_id)
        for answer in answers
        if answer.question.acute and not any(one.step >= GENERALIST for one in answer.shown)
    )
    words = case.words
    return [words.text("warning-acute", domain=words.code("domain", code)) for code in alone if code not in helped]


def _in_words(case: Case, answer: _Answer, reasons: Reasons) -> GapAdvice:
    question, shown = answer.question, answer.shown
    return GapAdvice(
        gap_id=question.gap_id,
        state=question.state,
        severity=question.severity,
        items=tuple(_item(case, answer, rank, reasons) for rank in range(1, len(shown) + 1)),
        excluded=tuple(_exclusion(case, one) for one in answer.blocked),
        skipped_steps=skipped_steps(case, question, answer.found, shown, answer.rules),
        action=_action(case, question, found=bool(shown)),
    )


def _item(case: Case, answer: _Answer, rank: int, reasons: Reasons) -> Item:
    one = answer.shown[rank - 1]
    need = answer.question.need or Need()
    if one.person is not None:
        why = reasons.person(one.person, need, one.unknown)
    else:
        behind = [other for other in answer.found if not other.obstacles and other not in answer.shown[:rank]]
        why = reasons.service(one.row, need, one.unknown, lighter=went_first(one, behind))
    equal = one.candidate_id in ties(answer.shown)
    return Item(
        rank=rank,
        candidate_id=one.candidate_id,
        candidate=_name(case, one),
        kind=_KINDS[one.step],
        step=one.step,
        score=one.score,
        reasons=why,
        flags=(*one.flags, "tie") if equal else one.flags,
    )


def _name(case: Case, one: Candidate) -> str:
    return case.directory.label(one.row) if one.person is None else one.person.name


def _exclusion(case: Case, one: Candidate) -> Exclusion:
    codes = one.obstacles or ("SAFETY_STEP",)
    fixes = [case.words.attr(f"exclusion-{code}", "fix") or "" for code in codes]
    return Exclusion(candidate_id=one.candidate_id, candidate=_name(case, one), reason=codes[0], fix=" ".join(fixes))


def _action(case: Case, question: Question, *, found: bool) -> str:
    """What to do now, and when to look whether it works."""
    said = [question.action]
    if question.need is not None and found:
        days = _DAYS_BY_SEVERITY.get(question.severity, _USUAL_DAYS)
        said.append(case.words.text("action-look-again", days=days))
    elif question.need is not None:
        said.append(case.words.text("action-nothing-found"))
    return " ".join(sentence for sentence in said if sentence)
