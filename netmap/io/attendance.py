"""Attendance lists: who was at which meeting, from a CSV file or a workbook with headings of its own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pandas as pd

from netmap.io.csv_text import decode, records, told
from netmap.io.raw import load, refuse
from netmap.io.workbook import read_sheets
from netmap.locale import LANGUAGES, fold, words
from netmap.schema import TABLES
from netmap.schema.cells import UnreadableError, plain, reader

__all__ = ["read_attendance"]

_COLUMNS = ("day", "organisation", "meeting", "person")  # "datum overleg" is a day, "naam overleg" a meeting
_TITLE_ROWS = 10  # above the heading may stand a title

_PRESENT = frozenset(("x", "v", "ja", "yes", "aanwezig", "present", "1", "✓", "✔", "√"))
_ABSENT = frozenset(("nee", "no", "afwezig", "absent", "afgemeld", "0", "-", "n.v.t.", "nvt"))

Records = Sequence[Sequence[object]]


def read_attendance(path: str | os.PathLike[str]) -> pd.DataFrame:
    """Read who was at which meeting: one row per person or organisation and meeting.

    Parameters
    ----------
    path
        A ``.csv`` or ``.xlsx`` file. Its columns are guessed from their headings, in Dutch or English: the meeting or
        its day (or both), and the organisation or the person (or both). Other columns are left unread. A list with a
        column for every day, and a mark (``x``, ``ja``, ``aanwezig``, ``1``) for who was there, is read too.

    Returns
    -------
    DataFrame
        ``row meeting day organisation person``; ``row`` is the one a person sees, an empty cell is missing.

    Raises
    ------
    DataError
        When the file cannot be read or no row holds such headings.
    """
    source = os.fspath(path)
    if Path(source).suffix.lower() in (".xlsx", ".xlsm"):
        sheets: Sequence[Records] = [cells for _, cells in read_sheets(Path(source), source)]
    else:
        sheets = [records(told(decode(load(Path(source), source), source)), source)]
    for cells in sheets:
        for at, record in enumerate(cells[:_TITLE_ROWS]):
            places = _places(record)
            if places.keys() & {"meeting", "day"} and places.keys() & {"organisation", "person"}:
                return _rows(cells[at + 1 :], places, range(at + 2, len(cells) + 1))
            days = [place for place, cell in enumerate(record) if _day(cell) is not None]
            if days and places.keys() & {"organisation", "person"}:
                return _crossed(record, cells[at + 1 :], places, days, at + 2)
    raise refuse(source, "attendance-heading")


@cache
def _words(column: str) -> frozenset[str]:
    """Every word that tells what a column of the list holds."""
    name = f"attendance-{column}"
    return frozenset(fold(word) for lang in LANGUAGES for word in (words(lang).text(name), *words(lang).also(name)))


def _places(record: Sequence[object]) -> dict[str, int]:
    """Which column stands where: the first heading with a word for it."""
    found: dict[str, int] = {}
    for place, cell in enumerate(record):
        said = set(fold(str(cell).replace("_", " ")).split()) if isinstance(cell, str) else set()
        column = next((name for name in _COLUMNS if said & _words(name)), None)
        if column is not None:
            found.setdefault(column, place)
    return found


def _crossed(
    heading: Sequence[object], cells: Records, places: dict[str, int], days: list[int], first: int
) -> pd.DataFrame:
    """A list with a column per day as one with a row per day; a mark nobody knows gives no name, so that it is told."""
    who = [name for name in ("organisation", "person") if name in places]
    rows, lines = [], []
    for row, record in enumerate(cells, first):
        for place in days:
            mark = fold(plain(_cell(record, place) or "")).strip()
            if mark and mark not in _ABSENT:
                names = [_cell(record, places[name]) if mark in _PRESENT else None for name in who]
                rows.append(row)
                lines.append([heading[place], *names])
    return _rows(lines, {name: place for place, name in enumerate(("day", *who))}, rows)


def _rows(cells: Records, places: dict[str, int], rows: Sequence[int]) -> pd.DataFrame:
    kept = {name: [_cell(record, place) for record in cells] for name, place in places.items()}
    frame = pd.DataFrame({name: kept.get(name, [None] * len(cells)) for name in _COLUMNS}, dtype=object)
    texts = {name: frame[name].map(_text).astype("str") for name in ("meeting", "organisation", "person")}
    found = pd.DataFrame({"row": list(rows), **texts})
    found.insert(2, "day", pd.Series([_day(cell) for cell in frame["day"]], dtype="datetime64[s]"))
    written = frame.notna().any(axis=1)
    return found[written].reset_index(drop=True)


def _cell(record: Sequence[object], place: int) -> object | None:
    cell = record[place] if place < len(record) else None
    return None if cell is None or not str(cell).strip() else cell


def _text(cell: object | None) -> str | None:
    return None if cell is None else " ".join(plain(cell).split())


def _day(cell: object | None) -> object | None:
    """A day; one that cannot be read is not known."""
    if cell is None:
        return None
    try:
        return reader(TABLES["households"].by_name["observed_on"])(cell)
    except UnreadableError:
        return None
