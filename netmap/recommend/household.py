"""The advice for one household, put together from its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from netmap.recommend.advice import Advice, Exclusion, GapAdvice
from netmap.recommend.answers import Answer, answer, status
from netmap.recommend.case import Case
from netmap.recommend.changes import what_ifs
from netmap.recommend.closes import Need, domain_of
from netmap.recommend.details import Details
from netmap.recommend.diversity import LAMBDA
from netmap.recommend.eligibility import CHANGEABLE
from netmap.recommend.item import Item
from netmap.recommend.policy import door_of, doors, policy, rule_of, safety_block, warnings
from netmap.recommend.price import gap_price, household_price
from netmap.recommend.questions import Question, questions
from netmap.recommend.reasons import Reasons
from netmap.recommend.skipped import skipped_steps
from netmap.recommend.steps import GENERALIST, Candidate, ties, went_first

__all__ = ["advise_case", "advised_items"]

_KINDS = {2: "own_network", 3: "volunteer", 4: "professional", 5: "professional"}
_DAYS_BY_SEVERITY = {4: 0, 3: 14}
_USUAL_DAYS = 28


def advise_case(case: Case) -> Advice:
    """The advice for one household."""
    asked = questions(case)
    answers = [answer(case, question) for question in asked]
    reasons, details = Reasons(case), Details(case)
    front_doors = doors(case, asked)
    return Advice(
        household_id=case.situation.household_id,
        as_of=case.situation.day.date().isoformat(),
        status=status(answers, case.gaps),
        safety=safety_block(case) if case.unsafe else None,
        gaps=tuple(_in_words(case, found, reasons, details) for found in answers),
        policy=policy(case, front_doors) | {"price": _price(answers, case)},
        model=None if case.options.model is None else case.options.model.reference(),
        whatif=what_ifs(case, answers),
        diversity=_diversity(case, answers),
        warnings=(*_nobody_today(case, answers), *warnings(case, asked, front_doors)),
    )


def advised_items(case: Case) -> dict[str, tuple[Item, ...]]:
    """Gap → who can be asked, the best first, with reasons but without details: for pages that show many at once.

    See :class:`netmap.recommend.item.Item` for which fields are empty.
    """
    reasons = Reasons(case)
    found = [answer(case, question) for question in questions(case)]
    return {
        one.question.gap_id: tuple(_item(case, one, rank, reasons, {}) for rank in range(1, len(one.shown) + 1))
        for one in found
    }


def _price(answers: Iterable[Answer], case: Case) -> dict[str, Any]:
    """What the stepped policy costs this household."""
    prices = [gap_price(found.question.gap_id, found.eligible, found.rules) for found in answers]
    return household_price(prices, rule_of(case.options.strict_steps))


def _diversity(case: Case, answers: Iterable[Answer]) -> dict[str, Any]:
    """Who went before others for the sake of variety."""
    moved = [
        {
            "gap_id": found.question.gap_id,
            "candidate_id": one.candidate_id,
            "from": move.rank_before,
            "to": move.rank,
            "text": case.words.text("change-diversity", name=_name(case, one)),
        }
        for found in answers
        for move in found.moved
        for one in found.shown
        if one.candidate_id == move.candidate_id
    ]
    return {"lambda": round(LAMBDA, 6), "moved": moved}


def _nobody_today(case: Case, answers: Iterable[Answer]) -> list[str]:
    """X2: domains of score 1 in which no professional helps and none can be advised."""
    helped = case.helped(least_step=GENERALIST)
    alone = dict.fromkeys(
        domain_of(found.question.gap_id)
        for found in answers
        if found.question.acute and not any(one.step >= GENERALIST for one in found.shown)
    )
    words = case.words
    return [words.text("warning-acute", domain=words.code("domain", code)) for code in alone if code not in helped]


def _in_words(case: Case, found: Answer, reasons: Reasons, details: Details) -> GapAdvice:
    question, shown = found.question, found.shown
    told = details.of(found)
    return GapAdvice(
        gap_id=question.gap_id,
        state=question.state,
        severity=question.severity,
        front_door=door_of(case, question),
        items=tuple(
            _item(case, found, rank, reasons, told[one.candidate_id]) for rank, one in enumerate(shown, start=1)
        ),
        excluded=tuple(_exclusion(case, one) for one in found.blocked),
        skipped_steps=skipped_steps(case, question, found.found, shown, found.rules),
        action=_action(case, question, found=bool(shown)),
    )


def _item(case: Case, found: Answer, rank: int, reasons: Reasons, told: Mapping[str, Any]) -> Item:
    one = found.shown[rank - 1]
    need = found.question.need or Need()
    if one.person is not None:
        why = reasons.person(one.person, need, one.unknown)
    else:
        behind = [other for other in found.found if not other.obstacles and other not in found.shown[:rank]]
        why = reasons.service(one.row, need, one.unknown, lighter=went_first(one, behind))
    equal = one.candidate_id in ties(found.shown)
    return Item(
        rank=rank,
        candidate_id=one.candidate_id,
        candidate=_name(case, one),
        kind=_KINDS[one.step],
        step=one.step,
        score=one.score,
        reasons=why,
        flags=(*one.flags, "tie") if equal else one.flags,
        **told,
    )


def _name(case: Case, one: Candidate) -> str:
    return case.directory.label(one.row) if one.person is None else one.person.name


def _exclusion(case: Case, one: Candidate) -> Exclusion:
    codes = one.obstacles or ("SAFETY_STEP",)
    fixes = [case.words.attr(f"exclusion-{code}", "fix") or "" for code in codes]
    return Exclusion(
        candidate_id=one.candidate_id,
        candidate=_name(case, one),
        reason=codes[0],
        fix=" ".join(fixes),
        near=len(codes) == 1 and codes[0] in CHANGEABLE,
    )


def _action(case: Case, question: Question, *, found: bool) -> str:
    """What to do now, and when to look whether it works."""
    said = [question.action]
    if question.need is not None and found:
        days = _DAYS_BY_SEVERITY.get(question.severity, _USUAL_DAYS)
        said.append(case.words.text("action-look-again", days=days))
    elif question.need is not None:
        said.append(case.words.text("action-nothing-found"))
    return " ".join(sentence for sentence in said if sentence)
