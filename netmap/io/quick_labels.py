"""The sheet *Snel invullen* as it stands: where its labels, its heading and its rows are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from netmap.errors import Fault
from netmap.locale import LANGUAGES, fold, words
from netmap.schema.refusals import refused

__all__ = ["CELLS", "COLUMNS", "FIELDS", "QUESTIONS", "QuickSheet", "find", "heading_faults"]

FIELDS = {
    "label": "label",
    "code": "household_id",
    "observed_on": "observed_on",
    "area": "area_id",
    "question": "question",
    "roster": "roster",
}
"""What stands on top → the column of households it fills."""

CELLS = {
    "name": ("people", "name"),
    "relation": ("people", "relation"),
    "circle": ("ties", "circle"),
    "frequency": ("ties", "frequency"),
    "gives": ("ties", "gives"),
    "receives": ("ties", "receives"),
    "quality": ("ties", "quality"),
    "burden": ("people", "burden"),
    "group": ("ties", "target"),
    "note": ("people", "note"),
}
"""The cells of a contact, in the order of the sheet → the table and column each fills."""

COLUMNS = tuple(CELLS)
"""The names of the cells of a contact."""

QUESTIONS = ("tension", "burden", "unavailable", "potential", "receives", "know")
"""The six questions over the whole list."""

Records = Sequence[Sequence[object]]


@dataclass(slots=True, kw_only=True)
class QuickSheet:
    """What was found on the sheet, before it is understood. Rows are numbered as a person sees them.

    Parameters
    ----------
    fields, answers
        Name of a label → its row and what stands to its right.
    heading
        The row of the heading over the contacts; 0 when there is none.
    contacts
        Row and cells of each contact.
    unknown, double, refused
        Headings nobody knows, that stand there twice, and that no table may have (with their row and why).
    """

    heading: int
    fields: dict[str, tuple[int, object]] = field(default_factory=dict)
    answers: dict[str, tuple[int, object]] = field(default_factory=dict)
    contacts: list[tuple[int, dict[str, object]]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    double: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[int, str, str]] = field(default_factory=list)


@cache
def _labels(prefix: str, names: tuple[str, ...]) -> Mapping[str, str]:
    """Every label of a kind in both languages, folded → its name."""
    found: dict[str, str] = {}
    for lang in LANGUAGES:
        speech = words(lang)
        for name in names:
            for word in (speech.text(f"{prefix}{name}"), *speech.also(f"{prefix}{name}")):
                found.setdefault(fold(word), name)
    return found


def find(records: Records) -> QuickSheet:
    """Find the labels with what stands to their right, the heading, and the rows under it.

    Parameters
    ----------
    records
        All rows of the sheet from its first one on.

    Returns
    -------
    QuickSheet
        Nothing in it when nothing was filled in.
    """
    folded = [[fold(cell) if isinstance(cell, str) else "" for cell in record] for record in records]
    known = _labels("quick-", COLUMNS)
    hits = [len({known[cell] for cell in record if cell in known}) for record in folded]
    at = hits.index(max(hits)) if max(hits, default=0) > 1 else len(records)
    sheet = QuickSheet(heading=at + 1 if at < len(records) else 0)
    places = _heading(sheet, records[at], folded[at]) if at < len(records) else {}
    sheet.refused = [
        (row, str(cell), refused()[plain])
        for row, cell, plain in _texts(records[: at + 1], folded)
        if plain in refused()
    ]
    for number, (record, plain) in enumerate(zip(records, folded, strict=True), 1):
        if number != sheet.heading:
            _read_labels(sheet, number, record, plain, skip=set(places.values()) if number > sheet.heading else set())
        if number > sheet.heading and not (plain and _is_label(plain[0])):
            cells = {name: record[place] for name, place in places.items() if _written(record[place])}
            sheet.contacts += [(number, cells)] if cells else []
    return sheet


def _texts(records: Records, folded: Sequence[Sequence[str]]) -> Iterator[tuple[int, object, str]]:
    for number, (record, plain) in enumerate(zip(records, folded, strict=False), 1):
        for cell, text in zip(record, plain, strict=True):
            yield number, cell, text


def _heading(sheet: QuickSheet, record: Sequence[object], plain: Sequence[str]) -> dict[str, int]:
    """The place of each cell of a contact."""
    known = _labels("quick-", COLUMNS)
    places: dict[str, int] = {}
    for place, text in enumerate(plain):
        name = known.get(text)
        if name in places:
            sheet.double.append((str(record[place]), name))
        elif name:
            places[name] = place
        elif text and text not in refused():
            sheet.unknown.append(str(record[place]))
    return places


def _is_label(text: str) -> bool:
    return text in _labels("quick-", tuple(FIELDS)) or text in _labels("quick-all-", QUESTIONS)


def _read_labels(
    sheet: QuickSheet, number: int, record: Sequence[object], plain: Sequence[str], *, skip: set[int]
) -> None:
    """What stands to the right of the labels of one row; a contact's own cells (but the first) are no labels."""
    fields, questions = _labels("quick-", tuple(FIELDS)), _labels("quick-all-", QUESTIONS)
    for place, text in enumerate(plain):
        if _is_label(text) and (place == 0 or place not in skip):
            value = _beside(record, plain, place)
            if value is not None and text in questions:
                sheet.answers.setdefault(questions[text], (number, value))
            elif value is not None:
                sheet.fields.setdefault(fields[text], (number, value))


def _beside(record: Sequence[object], plain: Sequence[str], place: int) -> object | None:
    """The first cell to the right of a label in which something stands, up to the next label."""
    for cell, text in zip(record[place + 1 :], plain[place + 1 :], strict=True):
        if _is_label(text):
            return None
        if _written(cell):
            return cell
    return None


def _written(cell: object) -> bool:
    return cell is not None and str(cell).strip() != ""


def heading_faults(sheet: QuickSheet, source: str) -> list[Fault]:
    """What is wrong with the headings of the sheet."""
    strange = Fault(severity="warning", source=source, table="people", row=sheet.heading, problem="unknown-heading")
    never = replace(strange, severity="error", problem="refused-column")
    double = replace(strange, severity="error", problem="double-heading")
    if not sheet.heading:
        return [replace(strange, severity="error", row=None, problem="no-heading")]
    return [
        *(replace(strange, column=name, args={"heading": name}) for name in sheet.unknown),
        *(replace(never, row=row, column=name, args={"reason": why}) for row, name, why in sheet.refused),
        *(replace(double, table=CELLS[name][0], column=CELLS[name][1], value=text) for text, name in sheet.double),
    ]
