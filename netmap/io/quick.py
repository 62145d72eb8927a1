"""The sheet *Snel invullen*: one household, one row per contact, read into households, people and ties.

The sheet has the household on top (a label and, to its right, the answer), six questions over the whole list that are
answered by names, and one row per contact under a heading. Labels are found wherever they stand.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import combinations
from pathlib import PurePath

import numpy as np
import pandas as pd

from netmap.errors import Fault
from netmap.io.quick_answers import Contact, answer
from netmap.io.raw import RawSource
from netmap.locale import LANGUAGES, fold, words
from netmap.schema import TABLES, RawTable
from netmap.schema.cells import UnreadableError, lookup, reader

__all__ = ["COLUMNS", "FIELDS", "QUESTIONS", "read_quick"]

FIELDS = {
    "label": "label",
    "code": "household_id",
    "observed_on": "observed_on",
    "area": "area_id",
    "question": "question",
    "roster": "roster",
}
"""What stands on top → the column of households it fills."""

COLUMNS = ("name", "relation", "circle", "frequency", "gives", "receives", "quality", "burden", "group", "note")
"""The cells of a contact, in the order of the sheet."""

QUESTIONS = ("tension", "burden", "unavailable", "potential", "receives", "know")
"""The six questions over the whole list."""

_TABLE_OF = {
    "name": ("people", "name"),
    "relation": ("people", "relation"),
    "circle": ("ties", "circle"),
    "frequency": ("ties", "frequency"),
    "gives": ("ties", "gives"),
    "receives": ("ties", "receives"),
    "quality": ("ties", "quality"),
    "burden": ("people", "burden"),
    "note": ("people", "note"),
}
_TENSION = {"yes": "conflict", "no": "neutral", "unknown": None}
_TOO_HEAVY = {"yes": 4, "no": 1, "unknown": None}

Cell = tuple[int, object]  # the row number a person sees, and what stands there


@dataclass(slots=True)
class _Sheet:
    """What was found on the sheet, before it is understood."""

    fields: dict[str, Cell] = field(default_factory=dict)
    answers: dict[str, Cell] = field(default_factory=dict)
    heading: int = 0
    contacts: list[tuple[int, dict[str, object]]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    double: list[tuple[str, str, str]] = field(default_factory=list)


@cache
def _labels(prefix: str, names: tuple[str, ...]) -> Mapping[str, str]:
    """Every label of the sheet in both languages, folded → its name."""
    found: dict[str, str] = {}
    for lang in LANGUAGES:
        speech = words(lang)
        for name in names:
            for word in (speech.text(f"{prefix}{name}"), *speech.also(f"{prefix}{name}")):
                found.setdefault(fold(word), name)
    return found


def read_quick(records: Sequence[Sequence[object]], source: str) -> RawSource:
    """Read the sheet *Snel invullen*.

    Parameters
    ----------
    records
        All rows of the sheet from its first one on.
    source
        The workbook, as the user named it; the household's code is made from its name when none is typed.

    Returns
    -------
    RawSource
        Raw tables households, people and ties with the row numbers of the sheet; no tables when nothing was filled in.
    """
    sheet = _find(records)
    if not (sheet.contacts or sheet.fields or sheet.answers):
        return RawSource(source=source)
    faults = _heading_faults(sheet, source)
    household, fault_list = _household(sheet, source)
    faults += fault_list
    contacts = [_contact(row, cells, at, household) for at, (row, cells) in enumerate(sheet.contacts, 1)]
    known = _groups(contacts)
    for question in QUESTIONS:
        if question in sheet.answers:
            row, value = sheet.answers[question]
            pairs, told = answer(question, str(value), contacts, source=source, row=row)
            known |= pairs
            faults += told
    if _asked(sheet, contacts):
        household["contact_ties"] = "confirmed"
    return RawSource(source=source, tables=_tables(sheet, household, contacts, known, source), faults=tuple(faults))


# ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _find(records: Sequence[Sequence[object]]) -> _Sheet:
    """The labels with what stands to their right, the heading, and the rows under it."""
    fields, questions = _labels("quick-", tuple(FIELDS)), _labels("quick-all-", QUESTIONS)
    columns = _labels("quick-", COLUMNS)
    folded = [[fold(cell) if isinstance(cell, str) else "" for cell in record] for record in records]
    hits = [len({columns[cell] for cell in record if cell in columns}) for record in folded]
    at = int(np.argmax(hits)) if hits and max(hits) >= 2 else len(records)
    sheet = _Sheet(heading=at + 1)
    places: dict[str, int] = {}
    for position, cell in enumerate(folded[at] if at < len(folded) else ()):
        name = columns.get(cell)
        if name in places:
            sheet.double.append((str(records[at][position]), *_TABLE_OF.get(name, ("ties", "target"))))
        elif name:
            places[name] = position
        elif cell:
            sheet.unknown.append(str(records[at][position]))
    labels = {**fields, **questions}
    for number, (record, plain) in enumerate(zip(records, folded, strict=True), 1):
        if number == sheet.heading:
            continue
        for position, cell in enumerate(plain):
            if cell in labels and (number < sheet.heading or position == 0 or position not in places.values()):
                beside = _beside(record, plain, position, labels)
                if beside is not None:
                    (sheet.answers if cell in questions else sheet.fields).setdefault(labels[cell], (number, beside))
        if number > sheet.heading and not (plain and plain[0] in labels):
            cells = {name: record[position] for name, position in places.items() if position < len(record)}
            if any(_written(cell) for cell in cells.values()):
                sheet.contacts.append((number, {name: cell for name, cell in cells.items() if _written(cell)}))
    return sheet


def _beside(record: Sequence[object], plain: Sequence[str], position: int, labels: Mapping[str, str]) -> object | None:
    """The first cell to the right of a label in which something stands, up to the next label."""
    for cell, text in zip(record[position + 1 :], plain[position + 1 :], strict=True):
        if text in labels:
            return None
        if _written(cell):
            return cell
    return None


def _written(cell: object) -> bool:
    return cell is not None and str(cell).strip() != ""


def _heading_faults(sheet: _Sheet, source: str) -> list[Fault]:
    strange = Fault(severity="warning", source=source, table="people", row=sheet.heading, problem="unknown-heading")
    double = replace(strange, severity="error", problem="double-heading")
    return [
        *(replace(strange, column=name, args={"heading": name}) for name in sheet.unknown),
        *(replace(double, table=table, column=column, value=heading) for heading, table, column in sheet.double),
    ]


# ── understanding ────────────────────────────────────────────────────────────────────────────────────────────────────


def _household(sheet: _Sheet, source: str) -> tuple[dict[str, object], list[Fault]]:
    """The household's row. Each answer is read here, because each stands in a row of its own."""
    table = TABLES["households"]
    found: dict[str, object] = {"household_id": _code(source)}
    faults: list[Fault] = []
    for name, (row, value) in sheet.fields.items():
        column = table.by_name[FIELDS[name]]
        try:
            found[column.name] = reader(column)(value)
        except UnreadableError as unreadable:
            faults.append(
                Fault(
                    severity="error",
                    source=source,
                    table=table.name,
                    row=row,
                    column=column.name,
                    value=str(value)[:80],
                    problem=unreadable.problem,
                    args={"codes": column.codes or "", "kind": column.kind},
                )
            )
    return found, faults


def _code(source: str) -> str:
    """A household code from the name of the file: always the same, and no name can be read from it."""
    stem = unicodedata.normalize("NFC", PurePath(source).stem).casefold()
    return f"H-{hashlib.sha256(stem.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _contact(row: int, cells: dict[str, object], at: int, household: Mapping[str, object]) -> Contact:
    """One contact; *Wie is het?* tells both the role and the relation."""
    relation = cells.get("relation")
    role = lookup("role").get(fold(str(relation))) if relation is not None else None
    if fold(str(relation)) in lookup("relation"):
        role = None  # "hulpverlener" is a role, "huisgenoot" a relation; no word is meant as both
    quality = _yes_no(cells.get("quality"), _TENSION, "quality")
    burden = _yes_no(cells.get("burden"), _TOO_HEAVY, "burden")
    return Contact(
        row=row,
        person_id=f"{household['household_id']}-{at:02d}",
        name=str(cells["name"]).strip() if "name" in cells else "",
        person={
            "role": role or "informal",
            "relation": None if role else relation,
            "burden": burden,
            "note": cells.get("note"),
        },
        tie={
            "circle": cells.get("circle"),
            "frequency": cells.get("frequency"),
            "quality": quality,
            "gives": cells.get("gives"),
            "receives": cells.get("receives"),
        },
        group=str(cells.get("group", "")),
    )


def _yes_no(value: object, meaning: Mapping[str, object], codes: str) -> object:
    """What ja and nee mean for a column that holds other words; those words are left as they are."""
    if value is None or fold(_text(value)) in lookup(codes):
        return value
    said = lookup("yes_no_unknown").get(fold(_text(value)))
    return meaning[said] if said else value


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _asked(sheet: _Sheet, contacts: Sequence[Contact]) -> bool:
    """Whether it is known of all contacts with whom they go: the question was answered, or every row has a letter."""
    said = fold(_text(sheet.answers["know"][1])) if "know" in sheet.answers else ""
    answered = said != "" and lookup("yes_no_unknown").get(said) != "unknown"
    return answered or (bool(contacts) and all(contact.grouped for contact in contacts))


def _groups(contacts: Sequence[Contact]) -> set[tuple[str, str]]:
    """Pairs of contacts that share a letter."""
    letters = sorted({letter for contact in contacts for letter in contact.letters})
    return {
        (one.person_id, two.person_id)
        for letter in letters
        for one, two in combinations([contact for contact in contacts if letter in contact.letters], 2)
    }


def _tables(
    sheet: _Sheet,
    household: dict[str, object],
    contacts: Sequence[Contact],
    known: set[tuple[str, str]],
    source: str,
) -> tuple[RawTable, ...]:
    """The three tables; every row bears the number of the row it was typed in."""
    code, day = household["household_id"], household.get("observed_on")
    top = sheet.fields.get("label", next(iter(sheet.fields.values()), (sheet.heading, None)))[0]
    always = {"household_id": code, "observed_on": day}
    resident = {**always, "person_id": f"{code}-00", "name": household.get("label"), "role": "resident", "focus": "yes"}
    people = [(top, resident)] + [
        (contact.row, {**always, "person_id": contact.person_id, "name": contact.name or None, **contact.person})
        for contact in contacts
    ]
    ties = [
        (contact.row, {**always, "source": contact.person_id, "target": f"{code}-00", **contact.tie})
        for contact in contacts
    ]
    row_of = {contact.person_id: contact.row for contact in contacts}
    ties += [(row_of[two], {**always, "source": one, "target": two}) for one, two in sorted(known)]
    parts = {"households": [(top, household)], "people": people, "ties": ties}
    return tuple(_raw(table, source, rows) for table, rows in parts.items())


def _raw(table: str, source: str, rows: Sequence[tuple[int, Mapping[str, object]]]) -> RawTable:
    names = [name for name in TABLES[table].names if any(name in cells for _, cells in rows)]
    cells = {name: pd.Series([cells.get(name) for _, cells in rows], dtype=object) for name in names}
    numbers = np.array([row for row, _ in rows], dtype=np.int64)
    return RawTable(table=table, source=source, frame=pd.DataFrame(cells, index=range(len(rows))), rows=numbers)
