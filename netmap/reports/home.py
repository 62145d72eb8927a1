"""One household on paper for who lives there: what they want, what goes well, who is around them, what we agreed.

No scores, no points of attention, no notes of workers. Nothing tells whether there are worries about safety: whoever
else lives in the house may read along. The rules of what may be told are those of :mod:`.resident`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import contacts
from netmap.gaps import director
from netmap.locale import Words, words
from netmap.maps import Scene, household_scene
from netmap.reports.cells import day_cell
from netmap.reports.picture import drawing
from netmap.reports.resident import PERSONAL, SAFETY_KINDS, grown_ups
from netmap.reports.support import contact_cells
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table, sentence

__all__ = ["resident_paper"]

_NEVER = "dom"
_RIGHTS = ("decide", "wrong", "see", "object", "others", "complaint")


def resident_paper(casebook: Casebook, household: str, *, lang: str = "nl") -> Report:
    """One household in plain words, for the people it is about.

    Parameters
    ----------
    casebook
        A casebook that holds the household.
    household
        Its id.
    lang
        ``"nl"`` (B1) or ``"en"``.

    Returns
    -------
    Report
        What they want in their own words, what goes well, what was agreed, who is around them, the map as it lies on
        the table, and what they may object to. To write with :func:`netmap.write_report`.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.

    Notes
    -----
    Read it before it is handed over: wishes and goals are told in the words in which they were written down.
    """
    hidden, speech = _hidden(casebook), words(lang)
    open_ = _without(casebook, hidden)
    scene, book = household_scene(open_, household, lang=lang), open_.snapshot()
    told = _Told(book, book.household(household), scene, _names(casebook, hidden))
    sections = (
        _start(told, speech),
        _listed("strengths", told.entries("strengths"), speech),
        Section(speech.text("home-agreements"), tuple(_agreements(told, speech))),
        _people(told, speech),
        Section(speech.text("home-map"), (drawing(scene, text=speech.text("home-picture")),)),
        Section(speech.text("home-rights"), (Bullets(tuple(speech.text(f"home-right-{one}") for one in _RIGHTS)),)),
    )
    return Report(speech.text("home-title"), sections, lang=lang, remark=scene.subtitle, personal=True)


_Hidden = dict[str, set[str]]


def _hidden(casebook: Casebook) -> _Hidden:
    """The organisations, workers and contacts that would tell about safety by being there; by the name of their id."""
    organisations, workers, people = casebook.organisations, casebook.workers, casebook.people
    kinds = set(organisations.loc[organisations["kind"].isin(SAFETY_KINDS), "organisation_id"])
    at_work = set(workers.loc[workers["organisation_id"].isin(kinds), "worker_id"])
    persons = set(people.loc[people["worker_id"].isin(at_work), "person_id"])
    return {"organisation_id": kinds, "worker_id": at_work, "person_id": persons}


def _without(casebook: Casebook, hidden: _Hidden) -> Casebook:
    """The casebook as if they had never been there."""
    found, ties = casebook.involvements, casebook.ties
    theirs = pd.concat([found[name].isin(ids) for name, ids in hidden.items()], axis=1).any(axis=1)
    tied = ties["source"].isin(hidden["person_id"]) | ties["target"].isin(hidden["person_id"])
    people = casebook.people[~casebook.people["person_id"].isin(hidden["person_id"])]
    changed = {"involvements": found[~theirs], "ties": ties[~tied], "people": people}
    return replace(casebook, tables={**casebook.tables, **changed})


def _names(casebook: Casebook, hidden: _Hidden) -> frozenset[str]:
    """What they are called, in small letters."""
    tables = (casebook.organisations, casebook.workers, casebook.people)
    named = (
        table.loc[table[key].isin(hidden[key]), "name"].dropna() for table, key in zip(tables, hidden, strict=True)
    )
    return frozenset(name.strip().casefold() for names in named for name in names if name.strip())


@dataclass(frozen=True)
class _Told:
    """A household, the casebook around it and its map, of which everything may be told but what names these."""

    book: Casebook
    part: Casebook
    scene: Scene
    unsaid: frozenset[str]

    def may(self, text: str) -> bool:
        """Whether a line names none of them."""
        return not any(name in text.casefold() for name in self.unsaid)

    def entries(self, section: str) -> list[str]:
        """The lines of a section beside the map on the table."""
        found = [entry for each in self.scene.sections if each.id == section for entry in each.entries]
        lines = [f"{entry.title}. {sentence(entry.text)}" if entry.title else entry.text for entry in found]
        return [line for line in lines if self.may(line)]

    def lead(self, row: dict[Any, Any]) -> str | None:
        """Who takes a goal up."""
        people = dict(zip(self.part.people["person_id"], self.part.people["name"], strict=True))
        organisations = dict(
            zip(self.book.organisations["organisation_id"], self.book.organisations["name"], strict=True)
        )
        found = people.get(row["lead_person_id"]), organisations.get(row["lead_organisation_id"])
        return next((name for name in found if isinstance(name, str)), None)

    @property
    def goals(self) -> list[dict[Any, Any]]:
        """The goals that may lie on the table: none about safety, none about one of several grown-ups alone."""
        own = PERSONAL if grown_ups(self.part) > 1 else ()
        return [
            row
            for row in self.part.goals.sort_values("goal_id", kind="stable").to_dict("records")
            if isinstance(row["text"], str)
            and row["domain"] not in (_NEVER, *own)
            and self.may(row["text"])
            and self.may(self.lead(row) or "")
        ]


def _listed(name: str, lines: Iterable[str], speech: Words) -> Section:
    items = tuple(lines)
    block: Block = Bullets(items) if items else Paragraph(speech.text(f"home-no-{name}"))
    return Section(speech.text(f"home-{name}"), (block,))


def _start(told: _Told, speech: Words) -> Section:
    """What this is, and what they want in their own words."""
    question = next(iter(told.part.households["question"].dropna()), None)
    wish = [question] if isinstance(question, str) and told.may(question) else []
    asked = _listed("wishes", wish, speech)
    return Section(asked.title, (Paragraph(speech.text("home-intro")), *asked.blocks))


def _people(told: _Told, speech: Words) -> Section:
    """Everybody on the map: who it is, how close, what they do for the household; not how the contact is."""
    people = contacts(told.part, scope="all")
    people = people.sort_values(["circle", "person_id"], kind="stable")
    rows = []
    for row in people.to_dict("records"):
        name, who, circle, _, gives, _ = contact_cells(row, speech, unknown=speech.text("report-not-asked"))
        rows.append((name, who, circle, gives))
    title = speech.text("home-people")
    if not rows:
        return Section(title, (Paragraph(speech.text("home-no-people")),))
    columns = tuple(speech.text(f"home-{name}") for name in ("name", "who", "circle", "gives"))
    return Section(title, (Table(columns, tuple(rows)),))


def _agreements(told: _Told, speech: Words) -> Iterable[Block]:
    """Who keeps the overview, what is to be done by whom, when to look again."""
    names = [str(name) for name in director(told.part)["name"]]
    if names:
        yield Paragraph(speech.text("home-overview", names=", ".join(names)))
    lines = tuple(_agreement(row, told, speech) for row in told.goals)
    yield Bullets(lines) if lines else Paragraph(speech.text("home-no-agreements"))
    review = next(iter(told.part.households["review_on"]), pd.NaT)
    known = not pd.isna(review) and (told.part.day is None or review.date() >= told.part.day)
    yield Paragraph(speech.text("home-review", day=review.date()) if known else speech.text("home-no-review"))


def _agreement(row: dict[Any, Any], told: _Told, speech: Words) -> str:
    later = speech.text("home-later")
    said = speech.text(
        "home-agreement",
        goal=row["text"] if row["text"].rstrip().endswith((".", "!", "?")) else f"{row['text'].rstrip()}.",
        lead=told.lead(row) or later,
        due=day_cell(row["due_on"], speech, unknown=later),
    )
    return f"{said} {speech.text('home-agreement-done')}" if row["achieved"] == "yes" else said
