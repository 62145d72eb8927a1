"""The casebook: checked tables, and the views of them that everything else works on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.errors import DataError, Fault, OptionError, UnknownIdError
from netmap.schema import HOUSEHOLD_TABLES, TABLES, ParsedTable, RawTable, check, empty, parse, places, settle

__all__ = ["Casebook"]

Made = TypeVar("Made")

_DAYS = {"attempts": "on", "referrals": "referred_on"}
_OPEN_STATUS = "proposed"  # all that was known for certain before the outcome


@dataclass(frozen=True, eq=False)
class Casebook:
    """A set of checked tables: one household, a caseload or a municipality.

    Make one with :meth:`from_tables` or :func:`netmap.read`; the constructor itself checks nothing.

    Parameters
    ----------
    tables
        Table name → frame with every column of that table, typed. Only the tables the casebook holds.
    day
        The day on which the casebook is seen, set by :meth:`as_of`; ``None`` when no day was chosen.
    history
        The casebook with all its days, of which this one is the view on ``day``; ``None`` when no day was chosen.

    Notes
    -----
    An empty cell means *not asked*, ``unknown`` *asked, not known*, ``none`` in a list *asked, none*.
    Nothing is ever mutated: every method gives a new casebook.

    Examples
    --------
    >>> book = Casebook.from_tables({"people": [{"person_id": "P1", "household_id": "H1", "role": "resident"}]})
    >>> book.household_ids
    ('H1',)
    """

    tables: Mapping[str, pd.DataFrame]
    day: date | None = None
    history: Casebook | None = None

    @classmethod
    def from_tables(
        cls, tables: Mapping[str, pd.DataFrame | Sequence[Mapping[str, Any]]], *, source: str = "casebook"
    ) -> Casebook:
        """Check tables and make a casebook of them.

        Parameters
        ----------
        tables
            Table name → frame or list of rows. Columns may be left out; codes, Dutch and English words are read.
        source
            What faults call the place the tables came from.

        Returns
        -------
        Casebook
            The checked tables.

        Raises
        ------
        DataError
            With all faults at once, when any of them is an error.
        OptionError
            For a table that does not exist.
        """
        raw = []
        for name, rows in tables.items():
            if name not in TABLES:
                raise OptionError(f"there is no table {name!r}. Hint: the tables are {', '.join(TABLES)}")
            frame = rows if isinstance(rows, pd.DataFrame) else _frame(name, rows)
            frame = frame.reset_index(drop=True)
            raw.append(RawTable(table=name, source=source, frame=frame, rows=np.arange(2, len(frame) + 2)))
        return cls.from_parsed([parse(part) for part in raw])

    @classmethod
    def from_parsed(cls, parsed: Sequence[ParsedTable], *, faults: Sequence[Fault] = ()) -> Casebook:
        """Check tables that were read, from one or more sources, and merge them.

        Raises
        ------
        DataError
            With all faults at once, when any of them is an error.
        """
        parsed = settle(parsed)
        found = [*faults, *check(parsed)]
        errors = [fault for fault in found if fault.severity == "error"]
        if errors:
            raise DataError(_summary(errors), found)
        return cls(_merge(parsed))

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(name)
        return self.tables[name] if name in self.tables else empty(TABLES[name])

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *TABLES})

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Casebook):
            return NotImplemented
        return self.tables.keys() == other.tables.keys() and all(
            frame.equals(other.tables[name]) for name, frame in self.tables.items()
        )

    def __repr__(self) -> str:
        rows = ", ".join(f"{name} {len(frame)}" for name, frame in self.tables.items())
        return f"Casebook({rows}{f'; {self.day}' if self.day else ''})"

    @cached_property
    def household_ids(self) -> tuple[str, ...]:
        """Every household any table names, those of the table *households* first."""
        columns = [self.tables[name]["household_id"].dropna() for name in HOUSEHOLD_TABLES if name in self.tables]
        return tuple(pd.unique(pd.concat(columns))) if columns else ()

    @cached_property
    def newest(self) -> date | None:
        """The newest day on which anything was observed; ``None`` when no row has a date."""
        days = [
            self.tables[name][column].max()
            for name, table in TABLES.items()
            if name in self.tables
            for column in ("observed_on", "on", "referred_on")
            if column in table.by_name
        ]
        known = [day.date() for day in days if pd.notna(day)]
        return max(known, default=None)

    def household(self, household_id: str) -> Casebook:
        """One household, with the whole outer ring around it.

        Raises
        ------
        UnknownIdError
            When no table names the household; the message offers near ids.
        """
        if household_id not in self.household_ids:
            raise UnknownIdError("household", household_id, self.household_ids)
        tables = {
            name: _rows_of(frame, household_id) if name in HOUSEHOLD_TABLES else frame
            for name, frame in self.tables.items()
        }
        history = self.history.household(household_id) if self.history else None
        return Casebook(MappingProxyType(tables), self.day, history)

    def as_of(self, day: date) -> Casebook:
        """The casebook as it was known on a day.

        Parameters
        ----------
        day
            Rows observed after it are left out.

        Returns
        -------
        Casebook
            Per thing the newest row not after the day (an empty date counts as earliest); ties and involvements that
            had ended or not begun are gone; later referrals are gone and outcomes after the day are still open.
        """
        moment = pd.Timestamp(day)
        source = self.history or self
        tables = {name: _at(name, frame, moment) for name, frame in source.tables.items()}
        return Casebook(MappingProxyType(tables), day, source)

    def snapshot(self) -> Casebook:
        """The casebook on its day: the one given to :meth:`as_of`, else the newest observation, else today."""
        return self if self.day else self.as_of(self.newest or date.today())

    def once(self, make: Callable[[Casebook], Made]) -> Made:
        """What a function makes of this casebook, made the first time only: a casebook never changes.

        Parameters
        ----------
        make
            A function of a module, of which the result is small and is never changed by anybody.
        """
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def _made(self) -> dict[Callable[[Casebook], Any], Any]:
        return {}

    def merge(self, other: Casebook) -> Casebook:
        """One casebook of two.

        Equal rows become one.

        Raises
        ------
        DataError
            When the same key has other content in both.
        """
        parts = [
            ParsedTable(table=name, source=source, frame=frame, rows=np.arange(2, len(frame) + 2))
            for source, book in (("first casebook", self), ("second casebook", other))
            for name, frame in book.tables.items()
        ]
        return Casebook.from_parsed(parts)


def _frame(name: str, rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows as a frame of raw cells."""
    columns = list(dict.fromkeys(column for row in rows for column in row)) or TABLES[name].names
    index = pd.RangeIndex(len(rows))
    cells = {column: pd.Series([row.get(column) for row in rows], index=index, dtype="object") for column in columns}
    return pd.DataFrame(cells, index=index)


def _summary(errors: Sequence[Fault]) -> str:
    count = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
    return f"{count} in the data; the first: {errors[0].place()} ({errors[0].problem}). Hint: run netmap check"


def _merge(parsed: Sequence[ParsedTable]) -> Mapping[str, pd.DataFrame]:
    """Tables in the order of the public format, equal rows of different sources once."""
    merged: dict[str, pd.DataFrame] = {}
    for name in TABLES:
        frames = [part.frame for part in parsed if part.table == name]
        if len(frames) == 1:
            merged[name] = frames[0]
        elif frames:
            merged[name] = pd.concat(frames, ignore_index=True).drop_duplicates(ignore_index=True)
    return MappingProxyType(merged)


def _rows_of(frame: pd.DataFrame, household_id: str) -> pd.DataFrame:
    """The rows of one household."""
    return _pick(frame, places(frame["household_id"], [household_id]) == 0)


def _take(frame: pd.DataFrame, keep: pd.Series) -> pd.DataFrame:
    return _pick(frame, keep.fillna(False).to_numpy(dtype=bool))


def _pick(frame: pd.DataFrame, keep: npt.NDArray[np.bool_]) -> pd.DataFrame:
    """Some rows; those that stand together are a view, which takes a fraction of the time of a copy."""
    rows = np.flatnonzero(keep)
    first = int(rows[0]) if len(rows) else 0
    together = not len(rows) or rows[-1] - first + 1 == len(rows)
    return (frame.iloc[first : first + len(rows)] if together else frame.take(rows)).reset_index(drop=True)


def _at(name: str, frame: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    """One table as it was known at a moment."""
    table = TABLES[name]
    if table.timed:
        seen = _take(frame, ~(frame["observed_on"] > moment))
        keys = seen[list(table.key)].copy()
        if table.unordered:
            one, two = table.unordered
            swap = (keys[one] > keys[two]).fillna(False).to_numpy(dtype=bool)
            keys.loc[swap, [one, two]] = keys.loc[swap, [two, one]].to_numpy()
        newest = seen["observed_on"].sort_values(kind="stable", na_position="first").index
        last = ~keys.loc[newest].duplicated(keep="last")
        frame = seen[last.reindex(seen.index)].reset_index(drop=True)
    if name == "ties":
        frame = _take(frame, ~(frame["ended_on"] < moment))
    if name == "involvements":
        frame = _take(frame, ~((frame["until"] < moment) | (frame["since"] > moment)))
        frame = _resume(frame, moment)
    if name in _DAYS:
        frame = _take(frame, ~(frame[_DAYS[name]] > moment))
    return _reopen(frame, moment) if name == "referrals" else frame


def _reopen(frame: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    """Referrals whose outcome came after the moment are still open."""
    later = (frame["ended_on"] > moment).to_numpy()
    if not later.any():
        return frame
    frame = frame.copy()
    frame.loc[later, "status"] = _OPEN_STATUS
    frame.loc[later, "ended_on"] = pd.NaT
    frame.loc[later, "score_after"] = pd.NA
    return frame


def _resume(frame: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    """Involvements that ended after the moment were still running."""
    running = ((frame["status"] == "ended") & (frame["until"] > moment)).fillna(False).to_numpy(dtype=bool)
    return frame.assign(status=frame["status"].mask(running, "active")) if running.any() else frame
