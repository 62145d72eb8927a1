"""Every error netmap raises on purpose.

::

    NetmapError
    ├── DataError(ValueError)          the data are wrong; carries all faults at once
    │   └── UnknownIdError             an id that is not in the casebook
    ├── OptionError(ValueError)        an argument is outside its range
    ├── WriteError(OSError)            a result could not be written; nothing was left behind
    └── MissingPackageError(ImportError)  an optional package is not installed

A message is one line: what is wrong, where, and after ``Hint:`` what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches
from typing import Literal

__all__ = [
    "DataError",
    "Fault",
    "MissingPackageError",
    "NetmapError",
    "OptionError",
    "UnknownIdError",
    "WriteError",
    "near",
]

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong with a source, at the place where a person sees it.

    Parameters
    ----------
    severity
        ``"error"`` stops every command; ``"warning"`` does not.
    source
        The file, as the user named it.
    table, column
        English codes of DATA; ``None`` when the fault is about a whole file or table.
    row
        The row a person sees in that file (the heading is row 1); ``None`` for a whole column or table.
    value
        The cell as it was written; ``None`` when there is none.
    problem
        The id of the message (``fault-<problem>`` in the locale files).
    args
        What the message fills in.
    """

    severity: Severity
    source: str
    problem: str
    table: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    args: Mapping[str, str | int] = field(default_factory=dict)

    def place(self) -> str:
        """Where the fault is, in one short phrase without the value.

        Examples
        --------
        >>> Fault(severity="error", source="a.xlsx", problem="self-tie", table="ties", row=4, column="target").place()
        'a.xlsx, ties, row 4, target'
        """
        parts = [self.source, self.table, f"row {self.row}" if self.row else None, self.column]
        return ", ".join(part for part in parts if part)


class NetmapError(Exception):
    """The root of all netmap's errors."""


class DataError(NetmapError, ValueError):
    """The data are wrong or unreadable.

    Parameters
    ----------
    message
        One line.
    faults
        All faults that were found, in the order of sources and rows.
    """

    def __init__(self, message: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)


class UnknownIdError(DataError):
    """An id that the casebook does not hold."""

    def __init__(self, kind: str, value: str, known: Iterable[str]) -> None:
        choices = list(known)
        offer = near(value, choices)
        hint = f"did you mean {', '.join(offer)}?" if offer else f"known: {', '.join(choices[:5]) or 'none'}"
        super().__init__(f"unknown {kind} {value!r}. Hint: {hint}")


class OptionError(NetmapError, ValueError):
    """An argument has a value that does not exist or is out of range."""


class WriteError(NetmapError, OSError):
    """A result could not be written; no half-written file was left."""


class MissingPackageError(NetmapError, ImportError):
    """An optional package is needed and not installed."""


def _shared(one: str, two: str) -> int:
    """How many letters two words share at their beginning."""
    return next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def near(word: str, known: Iterable[str], *, count: int = 3) -> list[str]:
    """The known words that look most like a misspelt one, best first.

    Examples
    --------
    >>> near("neigbour", ["neighbour", "friend"])
    ['neighbour']
    """
    folded = word.casefold()
    by_fold = {choice.casefold(): choice for choice in known}
    close = get_close_matches(folded, list(by_fold), n=len(by_fold) or 1, cutoff=0.6)

    def unlikeness(other: str) -> tuple[float, int]:
        return -SequenceMatcher(a=other, b=folded).ratio(), -_shared(other, folded)

    return [by_fold[match] for match in sorted(sorted(close), key=unlikeness)[:count]]
