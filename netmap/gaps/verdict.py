"""What a rule says of every household, and what it can tell about each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from netmap.ego.arrays import Flags
from netmap.gaps.kleene import State

__all__ = ["Cell", "Codes", "Fact", "Names", "Verdict", "Why"]


class Codes(NamedTuple):
    """Codes of a list, to be put into words."""

    name: str
    codes: tuple[str, ...]


class Names(NamedTuple):
    """Names to be joined in a sentence."""

    names: tuple[str, ...]


class Fact(NamedTuple):
    """One reason why a rule fired: a message of the locale files and what fills it."""

    id: str
    args: Mapping[str, Any]


class Cell(NamedTuple):
    """A cell that is not known: table, column and whose it is (a name, or a code of ``codes``)."""

    table: str
    column: str
    whose: str | None = None
    codes: str | None = None


Why: TypeAlias = Iterator[Fact]


def _nothing(_: int) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome of one rule for all households.

    Parameters
    ----------
    state
        1 fired, −1 clear, 0 unknown.
    severity
        Per household, where it fires.
    why
        The facts by which the rule fired for a household.
    ask
        The cells that must be filled in before the rule can say anything about a household.
    args
        What fills the title, text and question for a household.
    variant
        The attribute with the sentence, where there are several.
    ending
        What follows the id of the rule, where a rule has several (``-fin`` for G29).
    applies
        The households the rule is about; ``None`` = all.
    """

    state: State
    severity: npt.NDArray[np.int64] | int
    why: Callable[[int], Iterable[Fact]]
    ask: Callable[[int], Iterable[Cell]]
    args: Callable[[int], Mapping[str, Any]] = _nothing
    variant: Callable[[int], str] | None = None
    ending: str = ""
    applies: Flags | None = None

    def grade(self, household: int) -> int:
        """The severity for one household."""
        return int(self.severity if isinstance(self.severity, int) else self.severity[household])
