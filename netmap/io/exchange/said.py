"""What a person may say in a mapping: nothing that netmap refuses; and the words a guess leaves to be filled in."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from netmap.schema import Column
from netmap.schema.cells import UnreadableError, reader
from netmap.schema.refusals import refuses

__all__ = ["carried", "lost_words", "words_of"]

_MOST_WORDS = 12
"""More different values than this are no list of choices."""


def carried(meant: Mapping[str, str]) -> dict[str, str]:
    """The variables that a mapping gives a meaning; one that netmap may not hold has none, whatever is said.

    Examples
    --------
    >>> carried({"leeftijd": "age", "Race": "note", "shoe": ""})
    {'leeftijd': 'age'}
    """
    return {name: target for name, target in meant.items() if target and not refuses(name)}


def words_of(cells: pd.Series, column: Column | None) -> dict[str, str]:
    """What each value of a variable means, as far as it can be told; nothing where the column has no words.

    Examples
    --------
    >>> from netmap.schema import TABLES
    >>> words_of(pd.Series(["vriend", "maat", None]), TABLES["people"].by_name["relation"])
    {'maat': '', 'vriend': 'friend'}
    """
    if column is None or not column.codes or column.kind == "list":
        return {}
    words = sorted({str(cell) for cell in cells.dropna()})
    return {word: _code(word, column) for word in words} if len(words) <= _MOST_WORDS else {}


def _code(word: str, column: Column) -> str:
    try:
        return str(reader(column)(word))
    except UnreadableError:
        return ""


def lost_words(cells: pd.Series, values: Mapping[str, str]) -> pd.Series:
    """The cells whose word has no meaning in a mapping."""
    return cells.map(lambda cell: values.get(str(cell), "-") == "", na_action="ignore").eq(True)
