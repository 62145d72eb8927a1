"""What a column of a table is: its kind, what it may hold and what it points to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from netmap.vocabulary import LISTS

__all__ = [
    "DTYPES",
    "Column",
    "Kind",
    "Table",
    "code",
    "date",
    "ident",
    "level",
    "number",
    "several",
    "text",
    "whole",
]

Kind = Literal["id", "text", "code", "level", "list", "int", "float", "date"]

DTYPES: dict[Kind, str] = {
    "id": "str",
    "text": "str",
    "code": "str",
    "level": "Int64",
    "list": "str",
    "int": "Int64",
    "float": "float64",
    "date": "datetime64[s]",
}
"""How each kind is held in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table.

    Parameters
    ----------
    name
        The English code, as in CSV files.
    kind
        ``id`` opaque text · ``text`` free text · ``code`` one word of a closed list · ``level`` a number of a closed
        list (circle, score …) · ``list`` several words · ``int`` · ``float`` · ``date``.
    codes
        The closed list (:data:`netmap.vocabulary.LISTS`) of a code, level or list; ``None`` for an open list.
    low, high
        Smallest and largest number; ``None`` = no limit.
    refers
        The tables one of whose keys the value must be.
    required
        May not be empty.
    star
        A list may hold ``*`` (everywhere).
    """

    name: str
    kind: Kind
    codes: str | None = None
    low: float | None = None
    high: float | None = None
    refers: tuple[str, ...] = ()
    required: bool = False
    star: bool = False

    @property
    def dtype(self) -> str:
        """The pandas type that holds the column."""
        return DTYPES[self.kind]

    @property
    def allowed(self) -> tuple[str, ...]:
        """The codes of the closed list; empty for an open one."""
        return LISTS[self.codes].names if self.codes else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One of the thirteen tables.

    Parameters
    ----------
    name
        The English code.
    key
        The columns that name a thing.
    columns
        All columns, in the order of the public format.
    timed
        A thing may have several rows, one per ``observed_on``.
    unordered
        Two key columns that may stand in either order (ties).
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    timed: bool = False
    unordered: tuple[str, str] | None = None
    by_name: dict[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {column.name: column for column in self.columns})

    @property
    def names(self) -> list[str]:
        """The column names, in order."""
        return [column.name for column in self.columns]

    @property
    def is_household_table(self) -> bool:
        """Whether rows belong to a household."""
        return "household_id" in self.by_name


def ident(name: str, *refers: str, required: bool = False) -> Column:
    """An opaque id, perhaps one that points to other tables."""
    return Column(name=name, kind="id", refers=refers, required=required)


def text(name: str, *, required: bool = False) -> Column:
    """Free text."""
    return Column(name=name, kind="text", required=required)


def code(name: str, codes: str, *, required: bool = False) -> Column:
    """One word of a closed list."""
    return Column(name=name, kind="code", codes=codes, required=required)


def level(name: str, codes: str, *, required: bool = False) -> Column:
    """A number of a closed list."""
    return Column(name=name, kind="level", codes=codes, required=required)


def several(name: str, codes: str | None = None, *refers: str, star: bool = False) -> Column:
    """Several words, of a closed list or free."""
    return Column(name=name, kind="list", codes=codes, refers=refers, star=star)


def whole(name: str, low: float = 0, high: float | None = None) -> Column:
    """A whole number."""
    return Column(name=name, kind="int", low=low, high=high)


def number(name: str, low: float | None = None, high: float | None = None) -> Column:
    """A number."""
    return Column(name=name, kind="float", low=low, high=high)


def date(name: str, *, required: bool = False) -> Column:
    """A day."""
    return Column(name=name, kind="date", required=required)
