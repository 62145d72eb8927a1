"""Reading one cell: words, letters, numbers and days as people write them.

Each reader takes one raw value and returns what the column holds, or raises :class:`UnreadableError`. Columns are read
through their distinct values, so a million rows cost as much as their few different words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime
from functools import cache

from netmap.locale import fold, words
from netmap.schema.columns import Column
from netmap.schema.lists import NONE, UNKNOWN, join
from netmap.vocabulary import LETTERS, LISTS

__all__ = ["LANGUAGES", "UnreadableError", "lookup", "plain", "reader"]

LANGUAGES = ("nl", "en")
_LIST_BREAK = re.compile(r"[|,;+\n]")
_BAR_BREAK = re.compile(r"[|]")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ISO_DAY = re.compile(r"[1-9]\d{3}-\d\d-\d\d", re.ASCII)
_DATE_FORMS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y-%m", "%m-%Y", "%m/%Y")
_TOO_MUCH = 2.0**63  # more than a column of whole numbers can hold
_TRUE_FALSE = {True: "yes", False: "no"}


class UnreadableError(ValueError):
    """A cell does not say what its column holds."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@cache
def lookup(codes: str) -> dict[str, str]:
    """Every word that names a code of a list, folded: the code, its words in both languages, their synonyms."""
    found: dict[str, str] = {}
    for lang in LANGUAGES:
        speech = words(lang)
        for code in LISTS[codes].names:
            if codes == "gap":
                continue
            name = f"{codes}-{code}"
            for word in (speech.text(name), *speech.also(name)):
                found.setdefault(fold(word), code)
    return found | {fold(code): code for code in LISTS[codes].names}


@cache
def _nothing() -> dict[str, str]:
    """The words for none and for unknown."""
    found = {NONE: NONE, UNKNOWN: UNKNOWN}
    for lang in LANGUAGES:
        speech = words(lang)
        for name, code in (("list-none", NONE), ("yes_no_unknown-unknown", UNKNOWN)):
            found |= {fold(word): code for word in (speech.text(name), *speech.also(name))}
    return found


def plain(value: object) -> str:
    """A raw value as text, without the ``.0`` that spreadsheets give to whole numbers."""
    if isinstance(value, bool):
        return _TRUE_FALSE[value]
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    return str(value)


def _ident(value: object) -> str:
    return plain(value).strip()


def _text(value: object) -> str:
    return plain(value)


def _code(codes: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        text = plain(value)
        found = lookup(codes).get(fold(text))
        if found is None:
            raise UnreadableError("unknown-word")
        return found

    return read


def _level(codes: str) -> Callable[[object], int]:
    find = _code(codes)

    def read(value: object) -> int:
        try:
            return int(find(value))
        except UnreadableError:
            if re.fullmatch(r"-?\d+([.,]\d+)?", plain(value).strip()):
                raise UnreadableError("out-of-range") from None
            raise

    return read


def _number(value: object) -> float:
    if isinstance(value, bool):
        raise UnreadableError("not-a-number")
    text = plain(value).strip()
    if re.fullmatch(r"-?\d+,\d+", text):
        text = text.replace(",", ".")
    try:
        number = float(text)
    except ValueError:
        raise UnreadableError("not-a-number") from None
    if not math.isfinite(number):
        raise UnreadableError("not-a-number")
    return number


def _whole(value: object) -> int:
    number = _number(value)
    if number != int(number):
        raise UnreadableError("not-whole")
    if abs(number) >= _TOO_MUCH:
        raise UnreadableError("not-a-number")
    return int(number)


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = re.sub(r"[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$", "", str(value).strip())
    if _ISO_DAY.fullmatch(text):  # nearly all of them, and ten times as fast
        with suppress(ValueError):
            return date.fromisoformat(text)
    for form in _DATE_FORMS:
        try:
            day = datetime.strptime(text, form).date()
        except ValueError:
            continue
        if day.year >= 1000:
            return day
    raise UnreadableError("not-a-date")


def _letters(text: str) -> list[str] | None:
    """The functions named by ecogram letters such as ``PE``; None when the text is something else."""
    letters = re.sub(r"[\s/&.]+", "", text).upper()
    return [LETTERS[letter] for letter in letters] if letters and set(letters) <= set(LETTERS) else None


def _items(value: object) -> list[str]:
    if isinstance(value, list | tuple):
        items = [plain(item) for item in value]
        if any("|" in item for item in items):
            raise UnreadableError("list-bar")
        return [item.strip() for item in items if item.strip()]
    text = plain(value)
    parts = (_BAR_BREAK if "|" in text else _LIST_BREAK).split(text)
    return [part.strip() for part in parts if part.strip()]


def _unique(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _known(column: Column, items: list[str]) -> list[str]:
    """The codes that the words of a list stand for."""
    table = lookup(column.codes) if column.codes else {}
    found: list[str] = []
    for item in items:
        code = table.get(fold(item))
        if code is not None:
            found.append(code)
        elif column.codes == "function" and (letters := _letters(item)):
            found.extend(letters)
        elif column.codes == "language" and _LANGUAGE.fullmatch(item.strip().lower()):
            found.append(item.strip().lower())
        elif column.codes == "gap" and item.upper() in table.values():
            found.append(item.upper())
        else:
            raise UnreadableError("list-item")
    if LISTS[str(column.codes)].closed:
        return sorted(set(found), key=column.allowed.index)
    return _unique(found)


def _several(column: Column) -> Callable[[object], str]:
    def read(value: object) -> str:
        items = _items(value)
        if len(items) <= 1:
            nothing = _nothing().get(fold(items[0])) if items else NONE
            if nothing is not None:
                return nothing
        if column.codes:
            return join(_known(column, items))
        return join(_unique(items))

    return read


def reader(column: Column) -> Callable[[object], object]:
    """The function that reads one raw value of a column."""
    match column.kind:
        case "id":
            return _ident
        case "text":
            return _text
        case "code":
            return _code(str(column.codes))
        case "level":
            return _level(str(column.codes))
        case "list":
            return _several(column)
        case "int":
            return _whole
        case "float":
            return _number
        case "date":
            return _day
