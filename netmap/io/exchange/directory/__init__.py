"""A plain directory (sociale kaart) in Excel or CSV, with any headings: one row per service or organisation.

================  ==============================================================
:mod:`.sheets`    the sheets, and where their headings stand
:mod:`.columns`   which column holds what
:mod:`.values`    ages, money, waiting times, places
:mod:`.facts`     from cells to facts
:mod:`.tables`    from facts to areas, organisations and services
================  ==============================================================

Columns are guessed from the words of their headings (``columns.toml``), themes and kinds from words in the cells
(``words.toml``). The guess is the mapping of the import: mended by a person it says what is read. A row per
organisation and municipality, as in lists of regions, gives one organisation that works in several areas.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from netmap.errors import DataError
from netmap.io.exchange.directory.columns import NAMES, checked, guess_all, guess_heading, points
from netmap.io.exchange.directory.facts import Facts, Meanings, facts_of
from netmap.io.exchange.directory.sheets import Sheet, cut, open_sheets
from netmap.io.exchange.directory.tables import tables_of
from netmap.io.exchange.formats import Import
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.meaning import check_codes, check_name, unused
from netmap.io.raw import refuse, table_named
from netmap.locale import LANGUAGES, fold, words
from netmap.schema import TABLES, headings
from netmap.schema.cells import lookup

__all__ = ["read", "recognise"]

_CODED = (("domains", "services", "domains"), ("kinds", "organisations", "kind"), ("steps", "services", "step"))
"""Table of ``words.toml`` → the column whose codes it gives."""

_ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv")
_FEWEST = 3
"""By how many columns that say something a directory is known."""


def recognise(path: Path) -> str | None:
    """``directory`` when the headings of a sheet name organisations or services and two things about them."""
    if path.suffix.lower() not in _ENDINGS or not path.is_file():
        return None
    try:
        sheets = [(name, cut(name, cells, points)) for name, cells in open_sheets(path)]
    except (DataError, OSError):
        return None
    names = [path.stem if path.suffix.lower() in (".csv", ".tsv") else name for name, _ in sheets]
    if any(_is_own(name, sheet) for name, (_, sheet) in zip(names, sheets, strict=True)):
        return None
    return "directory" if any(_looks_like_one(sheet) for _, sheet in sheets) else None


def _is_own(name: str, sheet: Sheet) -> bool:
    """Whether it is a sheet of netmap itself, or holds people or interviews."""
    kinds = {fold(words(lang).text(f"sheet-{kind}")) for lang in LANGUAGES for kind in ("guide", "quick", "lists")}
    found = {fold(str(heading)) for heading in sheet.frame.columns}
    codes = {key for table in TABLES.values() for key in table.key if key.endswith("_id")}
    table = table_named(name)
    keys = {word for word, column in headings(table).items() if column == TABLES[table].key[0]} if table else set()
    foreign = any(heading.startswith("networkcanvas") or heading in (".egoid", "egoid", "alterid") for heading in found)
    return fold(name) in kinds or bool(found & codes) or bool(found & keys) or foreign


def _looks_like_one(sheet: Sheet) -> bool:
    guesses = {guess_heading(str(heading)) for heading in sheet.frame.columns} - {None}
    return bool(guesses & set(NAMES)) and len(guesses) >= _FEWEST


def read(path: Path, *, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """Read a directory.

    Parameters
    ----------
    path
        A workbook or CSV file.
    format
        ``directory``.
    mapping
        ``sheets`` (sheet → heading → meaning) and the tables of ``words.toml``; what it lacks is guessed. A sheet
        that it does not name is left out when it names any.

    Raises
    ------
    DataError
        No sheet names an organisation or a service, or the mapping says something that does not exist.
    """
    given = dict(mapping or {})
    meanings = _meanings(given)
    known: Mapping[str, Any] = given.get("sheets", {})
    used: dict[str, dict[str, str]] = {}
    read_sheets: list[Facts] = []
    skipped: list[Entry] = []
    sheets = open_sheets(path)
    if len(known) == len(sheets) == 1:  # one table is itself, whatever its file is called this month
        known = {sheets[0][0]: next(iter(known.values()))}
    strange = [place for place in known if place not in dict(sheets)]
    for place, cells in sheets:
        own = checked(known[place], place) if place in known else None
        sheet = cut(place, cells, points if own is None else partial(_given, own))
        columns = guess_all(sheet) if own is None else own
        strange += [name for name in own or () if name not in sheet.frame]
        if not set(NAMES) & set(columns.values()) or (known and own is None) or not len(sheet.frame):
            lost = (Loss(reason="unknown-sheet", count=len(sheet.frame), what=place),) if len(sheet.frame) else ()
            skipped.append(Entry(place=place, read=len(sheet.frame), dropped=len(sheet.frame), losses=lost))
            continue
        used[place] = columns
        read_sheets.append(facts_of(sheet, columns, meanings))
    if not any(len(facts.frame) for facts in read_sheets):
        raise refuse(str(path), "no-directory")
    tables, counts = tables_of(read_sheets, meanings, str(path))
    entries = [_entry(facts, new) for facts, new in zip(read_sheets, counts, strict=True)]
    ledger = Ledger(source=str(path), target="", format=format, entries=(*entries, *skipped, *unused(strange)))
    return Import(tables=tables, ledger=ledger, mapping={"sheets": used, **meanings})


def _meanings(given: Mapping[str, Any]) -> Meanings:
    """What words in cells mean: the tables of ``words.toml``, or those that a mapping puts in their place."""
    meanings: Meanings = tomllib.loads(files(__name__).joinpath("words.toml").read_text("utf-8"))
    for name in given:
        check_name("directory", name, ("sheets", *meanings))
    meanings |= {name: dict(given[name]) for name in meanings if name in given}
    for name, table, column in _CODED:
        check_codes(name, TABLES[table].by_name[column], meanings[name])
    codes = lookup("organisation_kind")
    meanings["kinds"] = {word: codes.get(fold(kind), kind) for word, kind in meanings["kinds"].items()}
    return meanings


def _given(columns: Mapping[str, str], text: str) -> int:
    return int(text in columns)


def _entry(facts: Facts, new: int) -> Entry:
    read, named = len(facts.sheet.frame), len(facts.frame)
    return Entry(
        place=facts.sheet.place,
        read=read,
        written=new,
        merged=named - new,
        dropped=read - named,
        losses=tuple(facts.losses),
        notes=tuple(facts.notes),
    )
