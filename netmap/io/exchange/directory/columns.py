"""Which column holds what: a guess from the words of its heading, or what a mapping says.

Beside the columns of netmap a heading may mean ``ages`` (both ends in one cell), ``area`` (names of areas),
``street`` (a part of an address), ``observed_on`` (when the row was checked) and ``-`` (leave it out); an empty one is
told as not known.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from netmap.errors import DataError, near
from netmap.io.exchange.directory.sheets import Sheet
from netmap.io.exchange.meaning import guess_column
from netmap.io.exchange.said import carried
from netmap.locale import fold
from netmap.schema import TABLES
from netmap.schema.refusals import refuses

__all__ = ["LEFT_OUT", "NAMES", "SEVERAL", "TARGETS", "checked", "guess_all", "guess_heading", "points"]

LEFT_OUT = "-"
UNKNOWN = ""
"""In the mapping: nobody knows yet what it means."""

NAMES = ("organisations.name", "services.name")
_OWN = ("ages", "area", "street", "observed_on", LEFT_OUT)
_TABLES = ("services", "organisations", "areas")
TARGETS = frozenset(_OWN) | {f"{table}.{column}" for table in _TABLES for column in TABLES[table].names}
"""What a mapping may say that a column is."""

SEVERAL: Mapping[str, str] = {
    "street": " ",
    "area": "; ",
    "organisations.contact": "; ",
    "organisations.note": "; ",
    "services.description": " ",
    "services.hours": "; ",
    "services.how_to_apply": "; ",
    "services.target_groups": "; ",
    "services.domains": "; ",
    "services.languages": "; ",
}
"""What may stand in more than one column: the cells are put together, with this between."""

_MARKS = re.compile(r"[\W_]+")


@cache
def _synonyms() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Heading words, bare → what they mean: as the whole heading, and as a part of it."""
    table = tomllib.loads(files("netmap.io.exchange.directory").joinpath("columns.toml").read_text("utf-8"))
    whole: dict[str, str] = {}
    part: dict[str, str] = {}
    for target, names in table.items():
        for name in names:
            whole.setdefault(_bare(name.removeprefix("=")), target)
            if not name.startswith("="):
                part.setdefault(_bare(name), target)
    return whole, part


def _bare(heading: str) -> str:
    return " ".join(_MARKS.sub(" ", fold(heading)).split())


@cache
def guess_heading(heading: str) -> str | None:
    """What a heading seems to say; ``None`` = no guess.

    Examples
    --------
    >>> guess_heading("Telefoonnummer (overdag)"), guess_heading("Wijk / buurt"), guess_heading("Schoenmaat")
    ('organisations.phone', 'area', None)
    """
    bare, (whole, part) = _bare(heading), _synonyms()
    if not bare or refuses(heading):
        return None
    if bare in whole:
        return whole[bare]
    for table in _TABLES:
        column = guess_column(heading, table, among=TABLES[table].names)
        if column is not None:
            return f"{table}.{column}"
    words = bare.split()
    if len(words) > 6:
        return None
    runs = (" ".join(words[at : at + size]) for size in (3, 2, 1) for at in range(len(words) - size + 1))
    return next((part[run] for run in runs if run in part), None)


def points(text: str) -> int:
    """How much a text looks like a heading."""
    return 0 if guess_heading(text) is None else 3 if _bare(text) in _synonyms()[0] else 1


def guess_all(sheet: Sheet) -> dict[str, str]:
    """Heading → what it means, empty where it does not say so; what stands in one column only, once.

    A column *naam* is the service where another one names the organisation. Where other columns speak but none
    names anything, the first column of texts that nobody can place is the organisation: lists of regions have a heading
    of their own.
    """
    found: dict[str, str] = {}
    for heading in map(str, sheet.frame.columns):
        target = guess_heading(heading)
        if target == "organisations.name" and _bare(heading) in ("naam", "name"):
            target = None
        if target is not None and (target in SEVERAL or target not in found.values()):
            found[heading] = target
    plain = next((str(name) for name in sheet.frame.columns if _bare(str(name)) in ("naam", "name")), None)
    if plain is not None:
        free = [name for name in NAMES if name not in found.values()]
        if free:
            found[plain] = free[0]
    values = set(found.values())
    if "areas.municipality" in values and "area" not in values:
        found = {name: "area" if target == "areas.municipality" else target for name, target in found.items()}
    if values and not set(NAMES) & values:
        first = next((name for name in map(str, sheet.frame.columns) if _names_things(sheet, name, found)), None)
        found = {**found, first: NAMES[0]} if first is not None else found
    return {name: found.get(name, UNKNOWN) for name in map(str, sheet.frame.columns) if sheet.frame[name].notna().any()}


def _names_things(sheet: Sheet, name: str, found: Mapping[str, str]) -> bool:
    """Whether an unplaced column could be names: texts, not numbers, and not something that is refused."""
    if name in found or name.startswith("#") or refuses(name):
        return False
    cells = sheet.frame[name].dropna()
    return len(cells) > 0 and not cells.str.fullmatch(r"[\d\s.,%€+-]+").any()


def checked(given: Mapping[str, Any], place: str) -> dict[str, str]:
    """What a mapping says of the columns of a sheet; one that netmap may not hold has no meaning.

    Raises
    ------
    DataError
        It names something that does not exist, or twice what stands in one column only.
    """
    columns = {str(heading): str(target) for heading, target in given.items()}
    for heading, target in columns.items():
        if target not in TARGETS and target != UNKNOWN:
            offer = ", ".join(near(target, sorted(TARGETS)) or _OWN)
            raise DataError(f"the mapping gives {heading!r} the unknown meaning {target!r}. Hint: {offer}")
    once = [target for target in columns.values() if target not in SEVERAL and target not in (LEFT_OUT, UNKNOWN)]
    twice = next((target for target in once if once.count(target) > 1), None)
    if twice is not None:
        raise DataError(
            f"the mapping gives two columns of {place!r} the meaning {twice!r}. Hint: leave one out with '-'"
        )
    may = carried(columns)
    return {heading: may.get(heading, UNKNOWN) for heading in columns}
