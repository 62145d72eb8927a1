"""What a closed list of codes is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["CodeList", "codes", "levels"]


@dataclass(frozen=True, slots=True)
class CodeList:
    """A closed list of codes.

    Parameters
    ----------
    name
        The list's own name; the words of its codes are the messages ``{name}-{code}`` of the locale files.
    definitions
        Code → what it means, in the order in which people see the codes.
    source
        Where the list comes from.
    closed
        Whether other codes are refused; of languages only the common ones are listed.
    """

    name: str
    definitions: Mapping[str, str]
    source: str = "netmap"
    closed: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The codes, in order."""
        return tuple(self.definitions)


def codes(name: str, source: str = "netmap", /, **definitions: str) -> CodeList:
    """A list of words."""
    return CodeList(name, MappingProxyType(definitions), source)


def levels(name: str, source: str, first: int, *definitions: str) -> CodeList:
    """A list of numbers, from ``first`` upwards."""
    return CodeList(name, MappingProxyType({str(first + i): text for i, text in enumerate(definitions)}), source)
