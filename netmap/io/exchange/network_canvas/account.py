"""Rows on their way into the casebook, and what became of those that are gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.exchange.meaning import FIRST_ROWS
from netmap.io.exchange.network_canvas.parts import FILE, FIXED, GROUP, ROW, TYPE, Kind, Part

__all__ = ["Account"]

_OF_COLUMNS = (
    "unknown-column",
    "refused-column",
    "layout",
    "edge-type",
    "about-export",
    "unmapped-value",
    "encrypted",
    "not-people",
    "left-out",
)

Fate = Literal["kept", "merged", "dropped"]


@dataclass(frozen=True, eq=False)
class _Told:
    """Something that happened to rows."""

    reason: str
    what: str
    fate: Fate
    note: bool
    rows: pd.DataFrame


class Account:
    """All rows of one kind.

    Parameters
    ----------
    kind
        Egos, nodes or edges.
    parts
        Where they are.
    """

    def __init__(self, kind: Kind, parts: Iterable[Part]) -> None:
        self.kind = kind
        self.parts = [part for part in parts if part.kind == kind]
        frames = [part.frame for part in self.parts]
        whole = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()
        sizes = [len(frame) for frame in frames]
        for name, of_part in ((FILE, "file"), (GROUP, "group"), (TYPE, "type")):
            told = np.array([getattr(part, of_part) for part in self.parts], dtype=object)
            whole[name] = np.repeat(told, sizes)
        fixed = [name for name in FIXED[kind] if name not in whole]
        self.frame = whole.assign(**{name: pd.Series(dtype=object) for name in fixed}).astype(object)
        self.frame = self.frame.where(self.frame.notna(), None)
        self._read = self.frame.groupby(GROUP).size()
        self._told: list[_Told] = []

    @property
    def types(self) -> list[str]:
        """The types, in the order in which they are met."""
        return list(dict.fromkeys(part.type for part in self.parts))

    def of_type(self, type: str) -> tuple[pd.DataFrame, list[str], dict[str, list[str]]]:
        """The rows of a type, the columns that hold its variables, and its categorical variables as far as told."""
        parts = [part for part in self.parts if part.type == type]
        names = dict.fromkeys(str(name) for part in parts for name in part.frame if name not in FIXED[self.kind])
        told: dict[str, list[str]] = {}
        for part in parts:
            for variable, options in part.options.items():
                told[variable] = list(dict.fromkeys([*told.get(variable, []), *options]))
        return self.frame[self.frame[TYPE] == type], list(names), told

    def tell(self, reason: str, at: pd.Series, *, what: str = "", fate: Fate = "kept", note: bool = False) -> None:
        """Say what happened to rows; those that were merged or dropped are gone from the frame.

        Parameters
        ----------
        reason
            A code of the ledger.
        at
            Which rows, by the index of the frame.
        what
            The variable it is about; ``""`` = whole rows.
        fate
            Whether the rows go on.
        note
            Whether nothing was lost.
        """
        hit = at[at.astype(bool)].index
        if len(hit):
            rows = self.frame.loc[hit, [GROUP, FILE, ROW]]
            self._told.append(_Told(reason, what, fate, note, rows))
        if fate != "kept" and len(hit):
            self.frame = self.frame.drop(index=hit)

    def entries(self) -> list[Entry]:
        """One entry per type; where that is several files, one more for each of which rows or cells were lost."""
        found: list[Entry] = []
        for group in dict.fromkeys(part.group for part in self.parts):
            files = list(dict.fromkeys(part.file for part in self.parts if part.group == group))
            told = [(one, one.rows[one.rows[GROUP] == group]) for one in self._told]
            told = [(one, rows) for one, rows in told if len(rows)]
            counts = {fate: sum(len(rows) for one, rows in told if one.fate == fate) for fate in ("merged", "dropped")}
            read = int(self._read.get(group, 0))
            single = len(files) == 1
            here = [(one, rows) for one, rows in told if single or one.note or _is_column(one)]
            said = {
                note: tuple(_loss(one, rows, numbered=single) for one, rows in here if one.note == note)
                for note in (False, True)
            }
            written = read - counts["merged"] - counts["dropped"]
            place = _place(group, files[0]) if single else group
            entry = Entry(place=place, read=read, written=written, **counts, losses=said[False], notes=said[True])
            found += [entry, *([] if single else _by_file(files, told))]
        return found


def _place(group: str, file: str) -> str:
    return group.replace("*.graphml", file) if group.startswith("*.graphml ") else file


def _loss(one: _Told, rows: pd.DataFrame, *, numbered: bool) -> Loss:
    shown = tuple(int(row) for row in rows[ROW].head(FIRST_ROWS)) if numbered and not _is_column(one) else ()
    return Loss(reason=one.reason, count=len(rows), what=one.what, rows=shown)


def _is_column(one: _Told) -> bool:
    """Whether it is about a whole column, whose rows say nothing."""
    return one.reason in _OF_COLUMNS


def _by_file(files: Iterable[str], told: list[tuple[_Told, pd.DataFrame]]) -> list[Entry]:
    """Where in each file the rows stood that were not carried whole."""
    found = []
    for file in files:
        here = [(one, rows[rows[FILE] == file]) for one, rows in told if not one.note and not _is_column(one)]
        losses = tuple(_loss(one, rows, numbered=True) for one, rows in here if len(rows))
        if losses:
            found.append(Entry(place=file, losses=losses))
    return found
