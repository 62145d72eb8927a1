"""The sheet *Snel invullen*: one household, one row per contact, read into households, people and ties.

The sheet has the household on top (a label and, to its right, the answer), six questions over the whole list that are
answered by names, and one row per contact under a heading. Labels are found wherever they stand.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import PurePath

import numpy as np
import pandas as pd

from netmap.errors import Fault
from netmap.io.quick_answers import Contact, answer
from netmap.io.quick_labels import FIELDS, QUESTIONS, QuickSheet, find, heading_faults
from netmap.io.raw import RawSource
from netmap.locale import fold
from netmap.schema import TABLES, RawTable
from netmap.schema.cells import UnreadableError, lookup, reader

__all__ = ["read_quick"]

_TENSION = {"yes": "conflict", "no": "neutral", "unknown": None}
_TOO_HEAVY = {"yes": 4, "no": 1, "unknown": None}


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
    sheet = find(records)
    if not (sheet.contacts or sheet.fields or sheet.answers):
        return RawSource(source=source)
    faults = heading_faults(sheet, source)
    household, fault_list = _household(sheet, source)
    faults += fault_list
    contacts = [_contact(row, cells, at, household) for at, (row, cells) in enumerate(sheet.contacts, 1)]
    faults += [
        _unsaid(contact, source)
        for contact, (_, cells) in zip(contacts, sheet.contacts, strict=True)
        if "relation" not in cells
    ]
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


def _household(sheet: QuickSheet, source: str) -> tuple[dict[str, object], list[Fault]]:
    """The household's row. Each answer is read here, because each stands in a row of its own."""
    table = TABLES["households"]
    # whoever fills in the form sits at the table
    found: dict[str, object] = {"household_id": _code(source), "contact_status": "reached"}
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


def _unsaid(contact: Contact, source: str) -> Fault:
    """The warning for a contact of whom nobody said who it is; it counts as own network."""
    return Fault(
        severity="warning",
        source=source,
        table="people",
        row=contact.row,
        column="relation",
        problem="quick-role",
        args={"name": contact.name},
    )


def _yes_no(value: object, meaning: Mapping[str, object], codes: str) -> object:
    """What ja and nee mean for a column that holds other words; those words are left as they are."""
    if value is None or fold(_text(value)) in lookup(codes):
        return value
    said = lookup("yes_no_unknown").get(fold(_text(value)))
    return meaning[said] if said else value


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _asked(sheet: QuickSheet, contacts: Sequence[Contact]) -> bool:
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
    sheet: QuickSheet,
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
