"""One household in words: who, what goes well, support, contacts, help, what to look at, advice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import find_gaps, find_strengths
from netmap.locale import Words, words
from netmap.recommend import advise
from netmap.reports.advice import advice_sections
from netmap.reports.plan import plan_sections
from netmap.reports.support import support_sections
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, sentence

__all__ = ["household_name", "household_report", "strengths_section", "summary_section"]


def household_report(casebook: Casebook, household: str, *, lang: str = "nl") -> Report:
    """One household in words, strengths first.

    Parameters
    ----------
    casebook
        A casebook that holds the household.
    household
        Its id.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    Report
        For the worker: who it is about, what goes well, who gives which support, who helps and directs, the plan,
        points of attention with their reasons, and advice. For the terminal, Markdown or JSON.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.

    Notes
    -----
    Meant for the worker, not for the resident: it names points of attention and worries about safety.
    """
    book = casebook.snapshot()
    part, speech = book.household(household), words(lang)
    gaps = find_gaps(part, lang=lang)
    sections = [
        summary_section(part, household, speech),
        strengths_section(part, lang, speech),
        *support_sections(part, speech),
        *plan_sections(part, speech),
        *advice_sections(gaps, advise(book, household, lang=lang), speech),
    ]
    title = speech.text("report-household-title", name=household_name(part, household))
    return Report(title, tuple(sections), lang=lang, personal=True)


def household_name(part: Casebook, household: str) -> str:
    """The name on the map, else the residents the map is about, else the code."""
    label = next(iter(part.households["label"].dropna()), None)
    if label is not None:
        return str(label)
    residents = part.people[part.people["role"] == "resident"]
    chosen = residents[residents["focus"] == "yes"] if (residents["focus"] == "yes").any() else residents
    return ", ".join(chosen["name"].dropna()) or household


def summary_section(part: Casebook, household: str, speech: Words, *, dated: bool = True) -> Section:
    """Who it is about, what they ask, and (``dated``) when that was."""
    facts = dict(_facts(part, household, speech))
    lines = tuple(speech.text(f"report-{key}", value=value) for key, value in facts.items())
    day: list[Block] = [Paragraph(speech.text("report-seen-on", day=part.day))] if dated else []
    return Section(speech.text("report-summary"), (*day, Bullets(lines)))


def _facts(part: Casebook, household: str, speech: Words) -> Iterable[tuple[str, str]]:
    residents = part.people[part.people["role"] == "resident"]
    year = (part.day or date.today()).year
    people = [_person(one, year) for one in residents.to_dict("records")]
    if any(people):
        yield "residents", ", ".join(person for person in people if person)
    row: dict[Any, Any] = next(iter(part.households.to_dict("records")), {})
    names = dict(zip(part.areas["area_id"], part.areas["name"], strict=True))
    area = row.get("area_id")
    if isinstance(area, str):
        yield "lives-in", names.get(area, area)
    if isinstance(row.get("contact_status"), str):
        yield "contact", speech.code("contact_status", row["contact_status"])
    if isinstance(row.get("question"), str):
        yield "question", row["question"]
    review = row.get("review_on")
    if isinstance(review, pd.Timestamp) and not pd.isna(review):
        yield "review", speech.text("report-day", day=review.date())
    yield "code", household


def _person(row: dict[Any, Any], year: int) -> str:
    name = row["name"] if isinstance(row["name"], str) else row["person_id"]
    return name if pd.isna(row["birth_year"]) else f"{name} ({year - int(row['birth_year'])})"


def strengths_section(part: Casebook, lang: str, speech: Words) -> Section:
    """What goes well, in the words for the resident."""
    items = tuple(f"{one.title}. {sentence(one.text)}" for one in find_strengths(part, lang=lang))
    told = (Paragraph(speech.text("page-say")), Bullets(items))
    return Section(speech.text("report-strengths"), told if items else (Paragraph(speech.text("report-no-strengths")),))
