"""The sections about help and the plan: who directs, who is involved, scores, goals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import active_involvements, director
from netmap.locale import Words
from netmap.reports.cells import NOTHING, day_cell, text_cell
from netmap.reports.text import Bullets, Paragraph, Section, Table
from netmap.vocabulary import DOMAINS

__all__ = ["one_plan", "plan_sections"]


def plan_sections(part: Casebook, speech: Words) -> list[Section]:
    """Who directs and helps; scores and goals where there are any.

    Parameters
    ----------
    part
        One household on its day.
    speech
        The words to write in.

    Returns
    -------
    list of Section
        One to three sections.
    """
    sections = [_help(part, speech)]
    if len(part.needs):
        sections.append(_scores(part, speech))
    if len(part.goals):
        sections.append(_goals(part, speech))
    return sections


def one_plan(part: Casebook, speech: Words) -> Section:
    """The plan on paper: who directs, who helps, every goal with who takes it up, and when to look again.

    Parameters
    ----------
    part
        One household on its day.
    speech
        The words to write in.
    """
    blocks = list(_help(part, speech).blocks)
    review = next(iter(part.households["review_on"]), pd.NaT)
    past = not pd.isna(review) and part.day is not None and review.date() < part.day
    which = "page-no-review" if pd.isna(review) else "page-review-past" if past else "page-review"
    told = speech.text(which, day=None if pd.isna(review) else review.date())
    goals = _goal_rows(part, speech)
    if goals:
        columns = tuple(speech.text(f"page-{name}") for name in ("goal", "lead", "due", "done"))
        blocks.append(Table(columns, goals, speech.text("page-goals")))
    else:
        blocks.append(Paragraph(speech.text("page-no-goals")))
    return Section(speech.text("page-plan"), (*blocks, Paragraph(told)))


def _goal_rows(part: Casebook, speech: Words) -> tuple[tuple[str, ...], ...]:
    """Every goal: what, who takes it up, when, whether it is reached."""
    return tuple(
        (
            text_cell(row["text"]),
            lead,
            day_cell(row["due_on"], speech),
            speech.code("yes_no", row["achieved"]) if isinstance(row["achieved"], str) else NOTHING,
        )
        for row, lead in _led(part)
    )


def _led(part: Casebook) -> Iterator[tuple[dict[Any, Any], str]]:
    """The goals, each with who takes it up: a person before an organisation, a name before a code."""
    people = dict(zip(part.people["person_id"], part.people["name"], strict=True))
    organisations = dict(zip(part.organisations["organisation_id"], part.organisations["name"], strict=True))
    for row in part.goals.sort_values("goal_id", kind="stable").to_dict("records"):
        person, organisation = row["lead_person_id"], row["lead_organisation_id"]
        yield row, text_cell(people.get(person), person, organisations.get(organisation), organisation)


def _columns(speech: Words, *names: str) -> tuple[str, ...]:
    return tuple(speech.text(f"report-{name}") for name in names)


def _help(part: Casebook, speech: Words) -> Section:
    """The director, and the organisations that are active now."""
    names = list(director(part)["name"])
    first = speech.text("report-director", names=", ".join(names)) if names else speech.text("report-no-director")
    involved = active_involvements(part)
    involved = involved[involved["organisation_id"].notna()]
    if involved.empty:
        return Section(speech.text("report-help"), (Paragraph(first), Paragraph(speech.text("report-no-help"))))
    rows = tuple(
        (
            text_cell(row["organisation"], row["organisation_id"]),
            text_cell(row["worker"]),
            speech.code("involvement_role", row["role"]),
            text_cell(row["task"], row["service"]),
            day_cell(row["last_contact"], speech),
        )
        for row in involved.to_dict("records")
    )
    columns = _columns(speech, "organisation", "worker", "part", "task", "last-contact")
    return Section(speech.text("report-help"), (Paragraph(first), Table(columns, rows)))


def _scores(part: Casebook, speech: Words) -> Section:
    """The newest score of every domain, in the order of the Zelfredzaamheid-Matrix."""
    people = dict(zip(part.people["person_id"], part.people["name"], strict=True))
    needs = part.needs.assign(place=part.needs["domain"].map({name: n for n, name in enumerate(DOMAINS)}))
    rows = tuple(
        (
            speech.code("domain", row["domain"]),
            text_cell(people.get(row["person_id"]), row["person_id"]),
            speech.text("report-score", n=int(row["score"]), words=speech.code("score", row["score"])),
            NOTHING if pd.isna(row["target"]) else str(int(row["target"])),
            speech.code("priority", row["priority"]) if isinstance(row["priority"], str) else NOTHING,
        )
        for row in needs.sort_values(["place", "person_id"], kind="stable").to_dict("records")
    )
    columns = _columns(speech, "domain", "for-whom", "score-now", "target", "priority")
    return Section(speech.text("report-scores"), (Table(columns, rows),))


def _goals(part: Casebook, speech: Words) -> Section:
    """The goals of the plan and who takes each up."""
    items = []
    for row, lead in _led(part):
        text = speech.text("report-goal-line", goal=row["text"], lead=lead, due=day_cell(row["due_on"], speech))
        items.append(f"{text} {speech.text('report-goal-done')}" if row["achieved"] == "yes" else text)
    return Section(speech.text("report-goals"), (Bullets(tuple(items)),))
