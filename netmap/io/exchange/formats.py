"""Every foreign format by its name: how to tell it, read it and write it.

Each format is a room of its own; it is imported when it is used.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from netmap.casebook import Casebook
from netmap.errors import OptionError, near
from netmap.io.exchange.ledger import Ledger
from netmap.io.exchange.letters import looked_over
from netmap.schema import RawTable

__all__ = ["FOREIGN", "Import", "export", "import_source", "recognise"]

FOREIGN: Mapping[str, str] = {
    "network-canvas": "network_canvas",
    "egor": "egor",
    "graphml": "graph_files",
    "gexf": "graph_files",
    "gephi": "graph_files",
    "edge-list": "graph_files",
    "kumu": "graph_files",
    "node-link": "graph_files",
    "hsds": "hsds",
    "directory": "directory",
}
"""Name of the format → its room in :mod:`netmap.io.exchange`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What was read from a foreign file.

    Parameters
    ----------
    tables
        Raw tables, still to be checked.
    ledger
        What became of every row.
    mapping
        The mapping that was used, filled in: what :mod:`netmap.io.exchange` writes as a proposal (TOML) for a person
        to look at; empty where the format needs none.
    """

    tables: tuple[RawTable, ...]
    ledger: Ledger
    mapping: Mapping[str, Any] = field(default_factory=dict)


class Room(Protocol):
    """What every room of a format offers; a room that cannot write has no ``write`` for it."""

    def recognise(self, path: Path) -> str | None:
        """The name of the format when the path looks like one of this room's, else ``None``; quick and never raises."""

    def read(self, path: Path, *, format: str, mapping: Mapping[str, Any] | None) -> Import:
        """Read it.

        Raises
        ------
        DataError
            One line: nothing of it can be read.
        """

    def write(self, casebook: Casebook, path: Path, *, format: str, lang: str) -> Ledger:
        """Write it, whole or not at all."""


def recognise(path: str | os.PathLike[str]) -> str | None:
    """Which foreign format a file or folder looks like; ``None`` = none that netmap knows."""
    place = Path(os.fspath(path))
    found = (_room(room).recognise(place) for room in dict.fromkeys(FOREIGN.values()))
    return next((name for name in found if name), None)


def import_source(
    path: str | os.PathLike[str], *, format: str | None = None, mapping: Mapping[str, Any] | None = None
) -> Import:
    """Read a file or folder of another tool.

    Parameters
    ----------
    path
        What to read.
    format
        A name of :data:`FOREIGN`; ``None`` = tell it from what is there.
    mapping
        What variables, terms or columns mean; ``None`` = guess, the guess is in the result.

    Raises
    ------
    OptionError
        When the format does not exist or cannot be told.
    DataError
        When nothing of it can be read.
    """
    chosen = _known(format) if format else recognise(path)
    if chosen is None:
        raise OptionError(f"cannot tell what {os.fspath(path)} is. Hint: say it with --from {', '.join(FOREIGN)}")
    found = _room(FOREIGN[chosen]).read(Path(os.fspath(path)), format=chosen, mapping=mapping)
    tables, ledger = looked_over(found.tables, found.ledger)
    return replace(found, tables=tables, ledger=ledger)


def export(casebook: Casebook, path: str | os.PathLike[str], *, format: str, lang: str = "nl") -> Ledger:
    """Write a casebook for another tool.

    Raises
    ------
    OptionError
        When the format does not exist, or netmap only reads it.
    WriteError
        The target cannot be written; nothing was left behind.
    """
    room = _room(FOREIGN[_known(format)])
    if not hasattr(room, "write"):
        raise OptionError(f"netmap reads {format} and does not write it. Hint: choose another format")
    return room.write(casebook, Path(os.fspath(path)), format=format, lang=lang)


def _known(format: str) -> str:
    if format not in FOREIGN:
        offer = near(format, FOREIGN)
        raise OptionError(f"there is no format {format!r}. Hint: choose {', '.join(offer or FOREIGN)}")
    return format


def _room(name: str) -> Room:
    return cast(Room, import_module(f"netmap.io.exchange.{name}"))
