"""The sections about support: how many people, who gives what, every contact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import contacts, measure
from netmap.locale import Words
from netmap.reports.text import Block, Bullets, Paragraph, Section, Table
from netmap.schema import has, split
from netmap.vocabulary import FORMAL_ROLES, FUNCTIONS

__all__ = ["contact_cells", "contacts_section", "support_sections"]

_STRAINED = ("conflict", "unsafe", "broken")


def support_sections(part: Casebook, speech: Words) -> list[Section]:
    """Support per function, and the contacts.

    Parameters
    ----------
    part
        One household on its day.
    speech
        The words to write in.

    Returns
    -------
    list of Section
        Two sections; a network without contacts says so.
    """
    people = contacts(part, scope="all")
    return [_support(part, people, speech), contacts_section(people, speech)]


def _support(part: Casebook, people: pd.DataFrame, speech: Words) -> Section:
    """How many people, and for each kind of support who gives it."""
    own = people[~people["role"].isin(FORMAL_ROLES)]
    counts = measure(part).iloc[0]
    size = {"own": len(own), "formal": len(people) - len(own)}
    blocks: list[Block] = [Paragraph(speech.text("report-size", **size))]
    roster = next(iter(part.households["roster"]), None)
    if roster != "confirmed":
        blocks.append(Paragraph(speech.text("report-roster-open")))
    giving = own[~own["quality"].isin(_STRAINED)]
    rows = []
    for name in FUNCTIONS:
        count = counts[f"support_{name}"]
        who = giving.loc[has(giving["gives"], name), "name"].dropna()
        shown = speech.text("report-not-asked") if pd.isna(count) else str(int(count))
        rows.append((speech.code("function", name), shown, ", ".join(who) or "–"))
    columns = tuple(speech.text(f"report-{name}") for name in ("support", "how-many", "who"))
    return Section(speech.text("report-support-title"), (*blocks, Table(columns, tuple(rows))))


def contacts_section(people: pd.DataFrame, speech: Words) -> Section:
    """Everybody on the map, the closest first."""
    title = speech.text("report-contacts")
    if people.empty:
        return Section(title, (Paragraph(speech.text("report-no-contacts")),))
    ordered = people.sort_values(["circle", "person_id"], kind="stable")
    rows = tuple(contact_cells(row, speech) for row in ordered.to_dict("records"))
    names = ("name", "relation", "circle", "frequency", "support", "tie")
    columns = tuple(speech.text(f"report-{name}") for name in names)
    notes = zip(ordered["name"], ordered["note"], strict=True)
    why = tuple(f"{name}: {note}" for name, note in notes if isinstance(name, str) and isinstance(note, str))
    blocks: Iterable[Block] = [Table(columns, rows)]
    return Section(
        title, (*blocks, Paragraph(speech.text("report-why-important")), Bullets(why)) if why else (*blocks,)
    )


def contact_cells(row: dict[Any, Any], speech: Words, *, unknown: str = "?") -> tuple[str, ...]:
    """One contact: name, who it is, how close, how often, support, quality; ``unknown`` where it was not asked."""
    own = row["role"] not in FORMAL_ROLES and isinstance(row["relation"], str)
    who = speech.code("relation", row["relation"]) if own else speech.code("role", row["role"])
    name = row["name"] if isinstance(row["name"], str) else row["person_id"]
    return (
        str(name),
        who,
        _word(row["circle"], "circle", speech, unknown),
        _word(row["frequency"], "frequency", speech, unknown),
        _gives(row["gives"], speech, unknown),
        _word(row["quality"], "quality", speech, unknown),
    )


def _word(value: Any, codes: str, speech: Words, unknown: str) -> str:
    return unknown if pd.isna(value) else speech.code(codes, value)


def _gives(cell: object, speech: Words, unknown: str) -> str:
    if cell == "none":
        return "–"
    return ", ".join(speech.code("function", name) for name in split(cell)) or unknown
