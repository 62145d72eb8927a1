"""What people write in the cells of a directory: ages, money, waiting times, free places, areas.

Every reader takes one text and gives its value, or ``None`` when the text does not say one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from netmap.locale import fold

__all__ = [
    "AGES",
    "ages",
    "cost",
    "items",
    "month_name",
    "places",
    "read_each",
    "register",
    "status",
    "telephone",
    "wait_days",
]

AGES = ("age_min", "age_max")
_OLDEST = 150
_NUMBER = r"(\d{1,3})"
_YEARS = r"\s*(?:jaar|jr\.?|years?|yrs?|y)?(?:\s*(?:oud|old))?"
_RANGE = re.compile(
    rf"(?:van|vanaf|from|tussen|between)?\s*{_NUMBER}{_YEARS}"
    rf"\s*(t/m|tot en met|tot|-|en|and|to)\s*{_NUMBER}{_YEARS}"
)
_FROM = re.compile(
    rf"(?:vanaf|va|ouder dan|minimaal|min\.?|from|over|>=?)\s*{_NUMBER}{_YEARS}(?:\s*en ouder)?"
    rf"|{_NUMBER}{_YEARS}\s*(?:\+|plus|en ouder|e\.o\.|and over|and older)(?:\s*jaar)?"
)
_UNTIL = re.compile(rf"(t/m|tot en met|tot|onder|jonger dan|max\.?|maximaal|up to|under|<=?)\s*{_NUMBER}{_YEARS}")
_EVERY_AGE = frozenset(("alle leeftijden", "alle", "iedereen", "all", "all ages", "geen", "n.v.t.", "nvt", "0+"))
_BELOW = frozenset(("tot", "onder", "jonger dan", "under", "<"))
_FREE = re.compile(
    r"gratis|geen( kosten)?|kosteloos|vrije?( gift| bijdrage| inloop)?|vrijwillige bijdrage|nee|nihil"
    r"|free( of charge)?|no|none|(?:€|eur|euro)?\s*0+(?:[.,](?:0+|-))?\s*(?:€|eur|euro)?(?:,-)?"
)
_INCOME = re.compile(r"inkomen|eigen bijdrage|cak\b|wmo|draagkracht|income|means[- ]tested|sliding")
_PAID = re.compile(
    r"€|\beur|euro|\d|betaald|ja\b|yes\b|paid|contributie|lidmaatschap|entree|kleine bijdrage|tegen betaling"
)
_WAIT = re.compile(
    r"(?:(?:ongeveer|ca\.?|circa|max\.?|maximaal|about|\+/-|±)\s*)?(\d{1,3})(?:\s*(?:-|tot|à|a|to)\s*(\d{1,3}))?\s*(dag|dagen|day|days|d|week|weken|weeks|wk|w|maand|maanden|mnd|month|months|jaar|year|years)?\.?"
)
_AT_ONCE = frozenset(
    ("geen", "direct", "meteen", "geen wachttijd", "geen wachtlijst", "none", "no", "nee", "immediately")
)
_DAYS = {"d": 1, "w": 7, "m": 30, "j": 365, "y": 365}
_PLACES = re.compile(
    r"(?:nog\s*)?(\d{1,5})\s*(?:vrije\s*|free\s*)?(?:plekken|plek|plaatsen|plaats|places?)?(?:\s*(?:vrij|over|beschikbaar|free|left))?"
)
_FULL = frozenset(("vol", "geen", "geen plek", "geen plekken", "geen plaats", "full", "none"))
_BREAK = re.compile(r"[|;,\n]|\s[+/]\s")
_ACTIVE = frozenset(("ja", "yes", "actief", "active", "loopt", "open", "ja, actief"))
_STOPPED = frozenset(
    ("nee", "no", "inactief", "inactive", "gestopt", "stopped", "gesloten", "tijdelijk dicht", "vervallen")
)
_NAMED_MONTH = re.compile(r"(?:(\d{1,2})\s+)?([a-z]{3,})\.?\s+(\d{4})")
_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        ["jan", "feb", "mrt-maa-mar", "apr", "mei-may", "jun", "jul", "aug", "sep", "okt-oct", "nov", "dec"], 1
    )
    for name in names.split("-")
}
_TELEPHONE = 10
_KVK = 8


def ages(text: str) -> tuple[int | None, int | None] | None:
    """The youngest and oldest age; *tot 18* and *onder 18* leave 18 out, *t/m 18* and *0-18* do not.

    Examples
    --------
    >>> ages("18+"), ages("0-12 jaar"), ages("tot 18 jaar"), ages("12 t/m 18"), ages("alle leeftijden"), ages("ouderen")
    ((18, None), (0, 12), (None, 17), (12, 18), (0, None), None)
    """
    bare = fold(text).strip(" .")
    found: tuple[int | None, int | None] | None = None
    if bare in _EVERY_AGE:
        found = (0, None)
    elif match := _RANGE.fullmatch(bare):
        found = (int(match[1]), int(match[3]) - (match[2] in _BELOW))
    elif match := _FROM.fullmatch(bare):
        found = (int(match[1] or match[2]), None)
    elif match := _UNTIL.fullmatch(bare):
        found = (None, int(match[2]) - (match[1] in _BELOW))
    elif bare.isdecimal() and int(bare) <= _OLDEST:
        found = (int(bare), int(bare))
    if found is None or not 0 <= (found[0] or 0) <= (_OLDEST if found[1] is None else found[1]) <= _OLDEST:
        return None
    return found


def cost(text: str) -> str | None:
    """Whether it is free, depends on income or is paid.

    Examples
    --------
    >>> cost("Gratis"), cost("€ 5 per keer"), cost("eigen bijdrage CAK"), cost("€ 0,-"), cost("bel even")
    ('free', 'paid', 'income_dependent', 'free', None)
    """
    bare = fold(text).strip(" .")
    if _FREE.fullmatch(bare):
        return "free"
    if _INCOME.search(bare):
        return "income_dependent"
    return "paid" if _PAID.search(bare) else None


def wait_days(text: str, unit: str = "dag") -> int | None:
    """How many days one waits; the longest of a range, a month is 30 days.

    Parameters
    ----------
    text
        The cell.
    unit
        What a bare number counts.

    Examples
    --------
    >>> wait_days("2 weken"), wait_days("1-3 maanden"), wait_days("geen"), wait_days("5"), wait_days("lang")
    (14, 90, 0, 5, None)
    """
    bare = fold(text).strip(" .")
    if bare in _AT_ONCE:
        return 0
    match = _WAIT.fullmatch(bare)
    if match is None:
        return None
    return int(match[2] or match[1]) * _DAYS[(match[3] or unit)[0]]


def places(text: str) -> int | None:
    """How many places are free.

    Examples
    --------
    >>> places("nog 3 plekken"), places("vol"), places("7"), places("beperkt")
    (3, 0, 7, None)
    """
    bare = fold(text).strip(" .")
    match = _PLACES.fullmatch(bare)
    return 0 if bare in _FULL else int(match[1]) if match else None


def status(text: str) -> str | None:
    """Whether it still runs.

    Examples
    --------
    >>> status("Ja"), status("gestopt"), status("na de zomer")
    ('active', 'inactive', None)
    """
    bare = fold(text).strip(" .")
    return "active" if bare in _ACTIVE else "inactive" if bare in _STOPPED else None


def month_name(text: str) -> str | None:
    """A day or month with the name of its month, in figures.

    Examples
    --------
    >>> month_name("1 feb. 2026"), month_name("maart 2026"), month_name("12-3-2026")
    ('1-2-2026', '3-2026', None)
    """
    match = _NAMED_MONTH.fullmatch(fold(text).strip(" ."))
    number = match and _MONTHS.get(match[2][:3])
    return f"{match[1] + '-' if match[1] else ''}{number}-{match[3]}" if match and number else None


def telephone(text: str) -> str:
    """A telephone number, with the zero in front that a spreadsheet takes off.

    Examples
    --------
    >>> telephone("612345678"), telephone("010-123 45 67"), telephone("14030")
    ('0612345678', '010-123 45 67', '14030')
    """
    return f"0{text}" if text.isdecimal() and len(text) == _TELEPHONE - 1 and text[0] != "0" else text


def register(text: str) -> str:
    """A KVK number, with the zeros in front that a spreadsheet takes off.

    Examples
    --------
    >>> register("1234567"), register("12345678"), register("KVK 12345678")
    ('01234567', '12345678', 'KVK 12345678')
    """
    return text.zfill(_KVK) if text.isdecimal() and len(text) == _KVK - 1 else text


def items(text: str) -> list[str]:
    """The parts of a list, as people separate them.

    Examples
    --------
    >>> items("Noord; Zuid, Aa en Hunze"), items("geld|werk"), items("Oost / West")
    (['Noord', 'Zuid', 'Aa en Hunze'], ['geld', 'werk'], ['Oost', 'West'])
    """
    return list(dict.fromkeys(part.strip() for part in _BREAK.split(text) if part.strip()))


def read_each(cells: pd.Series, read: Callable[[str], Any]) -> pd.Series:
    """Every filled cell read, each distinct text once; ``None`` where it says no value."""
    known = {text: read(text) for text in cells.dropna().unique()}
    return cells.map(lambda text: known[text], na_action="ignore").astype(object).where(cells.notna(), None)
