"""What stands around the advice: safety, who directs, the front doors, and what a worker must not overlook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from netmap.recommend.case import Case
from netmap.recommend.closes import domain_of
from netmap.recommend.directory import DOORS, Bools
from netmap.recommend.questions import YOUTH_GAPS, Question
from netmap.recommend.roles import role_warnings, roles
from netmap.recommend.steps import SPECIALIST, TOLERANCE

__all__ = ["door_of", "doors", "policy", "rule_of", "safety_block", "warnings"]

_MELDCODE = ("signals", "consult", "talk", "weigh", "decide")


def safety_block(case: Case) -> dict[str, Any]:
    """What to do first when somebody may be unsafe: the five steps of the meldcode, whom to call, who decides."""
    words, gap = case.words, case.safety
    return {
        "gap_id": "G18",
        "state": gap.state if gap else "unknown",
        "text": gap.text if gap else words.attr("gap-G18", "text"),
        "steps": [words.text(f"safety-{step}") for step in _MELDCODE],
        "organisations": _organisations(case, (case.directory.rows["kind"] == "safety").to_numpy(dtype=bool)),
        "acknowledge": words.text("safety-acknowledge"),
    }


def _organisations(case: Case, which: Bools) -> list[dict[str, str]]:
    """The organisations behind some candidates, by id; those that work in the household's area when there are any."""
    rows = case.directory.rows.loc[case.serving(which), "organisation_id"].dropna()
    return [{"organisation_id": one, "name": case.names.get(one, one)} for one in sorted(set(rows))]


def door_of(case: Case, question: Question) -> str | None:
    """The one front door of a question; ``None`` where there is nobody to go to, only something to do."""
    if question.need is None:
        return None
    return "youth" if question.gap_id in YOUTH_GAPS else case.door_of(domain_of(question.gap_id))


def doors(case: Case, asked: Sequence[Question]) -> list[dict[str, Any]]:
    """The front door of each question, with the organisations that are it; every question has exactly one."""
    wanted = {door_of(case, question) for question in asked}
    if case.youth_need:
        wanted.add("youth")
    return [
        {
            "front_door": code,
            "name": case.words.code("front_door", code),
            "organisations": _organisations(case, case.directory.doors[:, place]),
        }
        for place, code in enumerate(DOORS)
        if code in wanted
    ]


def rule_of(strict: bool) -> str:
    """What the rule of the order is called."""
    return "strict_steps" if strict else "tolerance"


def policy(case: Case, front_doors: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The rules that were used and their versions, the household's team, who directs and leads, and the front doors."""
    from netmap.recommend.inputs import rules_versions  # noqa: PLC0415 - maps need none

    options = case.options
    team = sorted(one for one, way in case.paths.items() if len(way) == 1)
    return {
        "rule": rule_of(options.strict_steps),
        "tolerance": 0.0 if options.strict_steps else TOLERANCE,
        "rules": rules_versions(),
        "max_wait": options.max_wait,
        "own_network": case.situation.own_network,
        "team": [{"organisation_id": one, "name": case.names.get(one, one)} for one in team],
        **roles(case),
        "front_doors": list(front_doors),
    }


def warnings(case: Case, asked: Sequence[Question], front_doors: Sequence[Mapping[str, Any]]) -> list[str]:
    """What a worker must not overlook, the most urgent first."""
    words, situation = case.words, case.situation
    said = []
    if situation.debt_emergency == "yes" and any(domain_of(question.gap_id) == "fin" for question in asked):
        said.append(words.text("warning-debts"))
    if case.youth_need:
        youth = next(door for door in front_doors if door["front_door"] == "youth")
        named = ", ".join(one["name"] for one in youth["organisations"]) or youth["name"]
        said.append(words.text("warning-youth", door=named))
    tired = [row["name"] or row["person_id"] for row in case.informal if row["overloaded"] is True]
    if tired:
        said.append(words.text("warning-overloaded", names=", ".join(tired)))
    if case.runs_step(SPECIALIST):
        review = situation.review_on
        said.append(
            words.text("warning-specialist")
            if review is None
            else words.text("warning-specialist-review", day=review.date())
        )
    return [*said, *role_warnings(case, asked)]
