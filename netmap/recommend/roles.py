"""Who directs and who leads, and where nobody does.

One director per household, one lead per goal: METHOD G. That nobody is recorded is always told among the facts; it
becomes a warning only where somebody has to keep the overview: not every light question needs a director.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from netmap.recommend.case import Case
from netmap.recommend.directory import STEP_OF_KIND
from netmap.recommend.questions import Question
from netmap.recommend.rows import Row
from netmap.recommend.steps import VOLUNTEER

__all__ = ["role_warnings", "roles"]

_LIGHT = (*(kind for kind, step in STEP_OF_KIND.items() if step == VOLUNTEER), "school")
_NO_DIRECTOR = "G12"


def roles(case: Case) -> dict[str, Any]:
    """Who has which role.

    Returns
    -------
    dict
        ``directors`` and ``leads``: ids and name of everybody with that role; ``goals``: the goals that are not reached
        yet, each with the name of its ``lead`` or ``None``; ``absent``: the roles nobody has, ``director`` or ``lead``
        (a goal without one counts).
    """
    involved = case.situation.involved
    goals = [{"goal_id": goal["goal_id"], "domain": goal["domain"], "lead": _lead(case, goal)} for goal in _goals(case)]
    leaderless = any(goal["lead"] is None for goal in goals) or not (goals or involved.leads)
    absent = {"director": not involved.directors, "lead": leaderless}
    return {
        "directors": [_role(case, row) for row in involved.directors],
        "leads": [_role(case, row) for row in involved.leads],
        "goals": goals,
        "absent": [role for role, nobody in absent.items() if nobody],
    }


def role_warnings(case: Case, asked: Sequence[Question]) -> list[str]:
    """What a worker must settle about the roles.

    Nobody who directs or leads is a warning when a professional is involved, when several things go wrong at once (G12)
    or when safety is at stake; more than one director and a goal that nobody leads always are.

    Parameters
    ----------
    case, asked
        The household and its questions.
    """
    found, said = roles(case), []
    directors = len(found["directors"])
    pressing = bool(asked) and _needs_overview(case)
    if directors > 1 or (pressing and not directors):
        said.append(case.words.text("warning-directors", n=directors))
    leaderless = sum(goal["lead"] is None for goal in found["goals"])
    if leaderless or (pressing and "lead" in found["absent"]):
        said.append(case.words.text("warning-leads", n=leaderless))
    return said


def _needs_overview(case: Case) -> bool:
    fired = any(gap.gap_id == _NO_DIRECTOR and gap.state == "fired" for gap in case.gaps)
    return fired or case.unsafe or _professional_involved(case)


def _professional_involved(case: Case) -> bool:
    """Whether an organisation is involved that is more than company: every family with children has a school."""
    rows = case.directory.rows
    light = set(rows["organisation_id"][rows["kind"].isin(_LIGHT)])
    return bool(case.situation.involved.organisations - light)


def _goals(case: Case) -> list[Row]:
    return [goal for goal in case.situation.goals if goal["achieved"] != "yes"]


def _lead(case: Case, goal: Row) -> str | None:
    ids = [goal[name] for name in ("lead_person_id", "lead_organisation_id") if goal[name] is not None]
    return ", ".join(case.names.get(one, one) for one in ids) or None


def _role(case: Case, row: Row) -> dict[str, str | None]:
    ids = {name: row[name] for name in ("organisation_id", "worker_id", "person_id")}
    return ids | {"name": ", ".join(case.names.get(one, one) for one in ids.values() if one is not None)}
