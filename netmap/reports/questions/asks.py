"""What can be asked about one household: cells that are not known, by the question a person would ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import contacts
from netmap.gaps.verdict import Cell
from netmap.recommend.advise import cases
from netmap.recommend.case import Options
from netmap.recommend.household import advised_items
from netmap.schema import TABLES

__all__ = ["Ask", "Slot", "asks"]

_GROUPS = {
    ("people", "loneliness_emotional"): "G03",
    ("people", "loneliness_social"): "G03",
    ("people", "burden"): "G09",
    ("people", "endurance"): "G09",
    ("people", "hours_week"): "G10",
    ("people", "care_since"): "G10",
    ("households", "contact_status"): "G19",
    ("households", "signalled_on"): "G19",
    ("involvements", "mandate"): "G14",
    ("involvements", "last_contact"): "G14",
}
"""Cells that one question fills together; it is asked in the words of the rule."""

_OF_TIES = ("circle", "frequency", "quality", "gives", "receives")
_OF_INDEX = (*_OF_TIES, "availability", "relation")
_OF_ADVICE = ("availability", "quality", "birth_year", "burden")
_LOOKED_UP = ("organisations", "services")
_TURNED = {"gives": "receives", "receives": "gives"}


@dataclass(frozen=True, slots=True)
class Slot:
    """One cell that is not known.

    ``row`` is its place in the table; −1 for a score of a domain that has no row yet (``domain``).
    """

    table: str
    column: str
    row: int
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that one person can ask another.

    Parameters
    ----------
    table, column
        The cells it is about.
    slots
        The cells it fills.
    about
        The person, organisation, goal or domain it is about; ``None`` = the household.
    wording
        The rule in whose words it is asked; ``None`` = those of the column.
    """

    table: str
    column: str
    slots: tuple[Slot, ...]
    about: str | None = None
    wording: str | None = None


def asks(
    casebook: Casebook, household: str, missing: Mapping[tuple[str, str], list[Cell]]
) -> tuple[list[Ask], dict[Ask, int]]:
    """Every question about a household, and the order in which advice waits for some of them.

    Parameters
    ----------
    casebook
        The casebook on its day; advice looks at the whole of it.
    household
        The household.
    missing
        What leaves its rules unknown, see :func:`netmap.gaps.missing_cells`.

    Returns
    -------
    tuple
        The questions in form order (table, row, column), and the place in the advice of those that a candidate waits
        for.
    """
    book = casebook.household(household)
    finder = _Finder(book)
    found: dict[tuple[str, str, str | None], dict[Slot, None]] = {}

    def add(table: str, column: str, about: str | None) -> tuple[str, str, str | None]:
        group = _GROUPS.get((table, column))
        key = (table, group or column, about)
        cells = [cell for cell, name in _GROUPS.items() if name == group] if group else [(table, column)]
        for cell in cells:
            found.setdefault(key, {}).update(dict.fromkeys(finder.slots(*cell, about)))
        return key

    for cells in missing.values():
        for cell in cells:
            if cell.table not in _LOOKED_UP and cell.column != "focus":
                add(cell.table, cell.column, cell.whose)
    for name, column in _index_cells(book):
        add("ties" if column in _OF_TIES else "people", column, name)
    waits = [add(*cell) for cell in _advice_cells(casebook, book, household)]
    made = {key: _ask(key, tuple(slots)) for key, slots in found.items() if slots}
    order: dict[Ask, int] = {}
    for place, key in enumerate(waits):
        if key in made:
            order.setdefault(made[key], place)
    return sorted(made.values(), key=_form_order), order


def _ask(key: tuple[str, str, str | None], slots: tuple[Slot, ...]) -> Ask:
    table, column, about = key
    group = column if column in _GROUPS.values() else None
    return Ask(table, slots[0].column, slots, about, group)


def _form_order(ask: Ask) -> tuple[int, int, str]:
    """As in the workbook: household, people, ties, needs and so on, row by row."""
    tables = ("households", "people", "ties", "needs", "goals", "involvements")
    first = min(slot.row if slot.row >= 0 else 10**6 for slot in ask.slots)
    return tables.index(ask.table), first, f"{ask.column} {ask.about or ''}"


def _index_cells(book: Casebook) -> Iterator[tuple[str, str]]:
    """Cells of informal contacts that the strength index needs."""
    frame = contacts(book, scope="informal")
    for row in frame.to_dict("records"):
        for column in _OF_INDEX:
            if _empty(row[column]):
                yield row["person_id"] if _empty(row["name"]) else row["name"], column


def _advice_cells(casebook: Casebook, book: Casebook, household: str) -> Iterator[tuple[str, str, str | None]]:
    """Cells of people who would be advised, were they known; in the order of the advice."""
    people = book.people.set_index("person_id")
    case = next(cases(casebook.snapshot(), book, (household,), Options()))
    for items in advised_items(case).values():
        for item in items:
            if item.kind == "own_network" and "verify" in item.flags and item.candidate_id in people.index:
                name = people.at[item.candidate_id, "name"]
                about = item.candidate_id if _empty(name) else str(name)
                yield "households", "own_network", None
                for column in _OF_ADVICE:
                    yield ("ties" if column in _OF_TIES else "people"), column, about


def _empty(value: Any) -> bool:
    return bool(pd.isna(value)) or value == "unknown"


class _Finder:
    """Where the cells of a household are."""

    def __init__(self, book: Casebook) -> None:
        self.book = book
        people = book.people
        shown = people["name"].fillna(people["person_id"])
        self.people = {name: set(ids) for name, ids in people["person_id"].groupby(shown)}
        self.residents = set(people.loc[(people["role"] == "resident").to_numpy(dtype=bool), "person_id"])

    def slots(self, table: str, column: str, about: str | None) -> list[Slot]:
        """The empty cells of a column that are about somebody or something."""
        if table == "needs" and about is not None:
            return [Slot(table, column, -1, about)]
        frame = getattr(self.book, table)
        rows = range(len(frame)) if about is None and table != "ties" else self._rows(table, column, about)
        found = []
        for row in rows:
            name = self._column(frame, row, column, about)
            value = frame[name].iloc[row]
            unfinished = TABLES[table].by_name[name].codes == "completeness" and value != "confirmed"
            if _empty(value) or unfinished:
                found.append(Slot(table, name, row))
        return found

    def _column(self, frame: pd.DataFrame, row: int, column: str, about: str | None) -> str:
        """What a contact gives stands in the other column where the row starts at the resident."""
        if column in _TURNED and frame["source"].iloc[row] not in self.people.get(str(about), set()):
            return _TURNED[column]
        return column

    def _rows(self, table: str, column: str, about: str | None) -> Iterable[int]:
        frame = getattr(self.book, table)
        if table == "people":
            return [row for row, one in enumerate(frame["person_id"]) if one in self.people.get(str(about), set())]
        if table == "ties":
            ends = list(zip(frame["source"], frame["target"], strict=True))
            if about is None:
                return [row for row, pair in enumerate(ends) if column == "observed_on" or set(pair) <= self.residents]
            who = self.people.get(about, set())
            return [row for row, pair in enumerate(ends) if who & set(pair) and self.residents & set(pair)]
        if table == "goals":
            return [row for row, text in enumerate(frame["text"]) if text == about]
        names = self.book.organisations.set_index("organisation_id")["name"].to_dict()
        return [row for row, one in enumerate(frame["organisation_id"]) if about in (one, names.get(one))]
