"""One entry of two: the one that stays takes what it lacks, and everything points to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError, UnknownIdError
from netmap.locale import words
from netmap.schema import TABLES, ParsedTable, join, split

__all__ = ["MergeChange", "Merged", "merge_entries"]

_MERGED = ("organisations", "services")
_BOTH_WAYS = "collaborations"
_TOGETHER = {"age_min": "age_max", "age_max": "age_min"}
"""Cells that say something only together: half of another entry's ages could contradict the other half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeChange:
    """One thing that a merge did.

    Parameters
    ----------
    table
        In which table.
    what
        ``merged`` rows of the entry that goes · ``filled`` cells of the one that stays · ``differs`` cells that said
        something else and are gone · ``pointed`` cells that now name the one that stays · ``with-itself``
        collaborations of an organisation with itself, gone · ``twice`` rows about the same thing as another one now,
        gone · ``absent`` an entry to be merged that is not there.
    count
        How many.
    column
        Of which column; ``""`` = whole rows.
    entry
        The entry that is not there, for ``absent``.
    """

    table: str
    what: str
    count: int
    column: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A casebook after merging, with an account of what was done."""

    casebook: Casebook
    changes: tuple[MergeChange, ...]

    @property
    def complete(self) -> bool:
        """Whether every entry that was to be merged was there."""
        return not any(change.what == "absent" for change in self.changes)

    def rows(self, *, lang: str = "nl") -> list[dict[str, Any]]:
        """What was done, in words."""
        speech = words(lang)
        return [
            {
                "table": one.table,
                "column": one.column,
                "what": one.what,
                "count": one.count,
                "text": speech.text(f"tidy-{one.what}", n=one.count, entry=one.entry),
            }
            for one in self.changes
        ]


def merge_entries(casebook: Casebook, pairs: Mapping[str, str]) -> Merged:
    """Merge organisations or services, on all days.

    Parameters
    ----------
    casebook
        Where they stand.
    pairs
        Id of the one that goes → id of the one that stays.

    Returns
    -------
    Merged
        The one that stays keeps its cells and takes from the newest row of the other what it lacks; everything that
        pointed to the other points to it. An entry that is not there (merged before) changes nothing and is told.

    Raises
    ------
    UnknownIdError
        The one that stays is not in the casebook.
    OptionError
        Two entries would each go for the other, or an organisation would become a service.
    """
    tables = dict((casebook.history or casebook).tables)
    changes = _absent(pairs, casebook)
    for table in _MERGED:
        key = TABLES[table].key[0]
        ids = set(tables[table][key]) if table in tables else set()
        here = {gone: stays for gone, stays in _final(pairs).items() if stays in ids and gone in ids}
        if here:
            tables[table] = _one_of_two(table, tables[table], here, changes)
            _point(tables, table, here, changes)
    parts = [
        ParsedTable(table=name, source="casebook", frame=frame, rows=np.arange(2, len(frame) + 2))
        for name, frame in tables.items()
    ]
    whole = Casebook.from_parsed(parts)
    return Merged(casebook=whole.as_of(casebook.day) if casebook.day else whole, changes=tuple(changes))


def _final(pairs: Mapping[str, str]) -> dict[str, str]:
    """Each entry that goes → the one that stays in the end."""
    found = {}
    for gone in pairs:
        stays, seen = gone, {gone}
        while stays in pairs and pairs[stays] != stays:
            stays = pairs[stays]
            if stays in seen:
                raise OptionError(f"{gone!r} and {stays!r} would each go for the other. Hint: name the one that stays")
            seen.add(stays)
        if stays != gone:
            found[gone] = stays
    return found


def _absent(pairs: Mapping[str, str], book: Casebook) -> list[MergeChange]:
    """Refuse what cannot be, tell what is not there."""
    changes = []
    source = book.history or book
    ids = {table: set(getattr(source, table)[TABLES[table].key[0]]) for table in _MERGED}
    known = sorted(set().union(*ids.values()))
    for gone, stays in _final(pairs).items():
        tables = [table for table in _MERGED if stays in ids[table]]
        if not tables:
            raise UnknownIdError("organisation or service", stays, known)
        if any(gone in ids[table] for table in tables):
            continue
        if gone in known:
            raise OptionError(f"{gone!r} and {stays!r} are not of one kind. Hint: merge two organisations or services")
        changes.append(MergeChange(table=tables[0], what="absent", count=1, entry=gone))
    return changes


def _one_of_two(table: str, frame: pd.DataFrame, pairs: Mapping[str, str], changes: list[MergeChange]) -> pd.DataFrame:
    """The rows of those that stay, their newest filled from the newest of those that go."""
    key = TABLES[table].key[0]
    newest = frame.sort_values("observed_on", kind="stable", na_position="first").drop_duplicates(key, keep="last")
    place = dict(zip(newest[key].tolist(), newest.index.tolist(), strict=True))
    columns = [column for column in TABLES[table].names if column not in (key, "observed_on")]
    before: dict[str, list[Any]] = {name: frame[name].tolist() for name in columns}
    after = {name: list(cells) for name, cells in before.items()}
    counts: Counter[tuple[str, str]] = Counter()
    for gone, stays in sorted(pairs.items()):
        one, two = place[gone], place[stays]
        for name in (name for name in columns if not pd.isna(before[name][one])):
            free = pd.isna(after[name][two])
            if free and pd.isna(before[_TOGETHER.get(name, name)][two]):
                after[name][two] = before[name][one]
                counts["filled", name] += 1
            elif free or after[name][two] != before[name][one]:
                counts["differs", name] += 1
    left = frame[key].isin(pairs)
    changes.append(MergeChange(table=table, what="merged", count=int(left.sum())))
    changes += [MergeChange(table=table, what=what, count=n, column=name) for (what, name), n in counts.items()]
    made = {name: pd.Series(cells, index=frame.index, dtype=frame[name].dtype) for name, cells in after.items()}
    return frame.assign(**made)[~left].reset_index(drop=True)


def _point(tables: dict[str, pd.DataFrame], merged: str, pairs: Mapping[str, str], changes: list[MergeChange]) -> None:
    """Let every cell that names one that went name the one that stays."""
    for name, frame in list(tables.items()):
        made, moved = frame, pd.Series(False, index=frame.index)
        for column in (column for column in TABLES[name].columns if merged in column.refers):
            cells = frame[column.name]
            new = cells.map(lambda cell: _renamed(cell, pairs), na_action="ignore").astype(cells.dtype)
            changed = (new != cells) & cells.notna()
            if changed.any():
                made, moved = made.assign(**{column.name: new}), moved | changed
                changes.append(MergeChange(table=name, what="pointed", count=int(changed.sum()), column=column.name))
        if moved.any():
            tables[name] = _without_echoes(name, made, moved, changes)


def _renamed(cell: str, pairs: Mapping[str, str]) -> str:
    """An id, or a list of them, with those that stay, each once."""
    if cell in pairs:
        return pairs[cell]
    items = split(cell)
    if not any(item in pairs for item in items):
        return cell
    return join(dict.fromkeys(pairs.get(item, item) for item in items))


def _without_echoes(name: str, frame: pd.DataFrame, moved: pd.Series, changes: list[MergeChange]) -> pd.DataFrame:
    """Without rows that now tell of an organisation and itself, or of what another row tells already."""
    table = TABLES[name]
    if name == _BOTH_WAYS:
        itself = moved & (frame["source"] == frame["target"])
        frame, moved = _less(name, "with-itself", frame, moved, itself, changes)
    keys = [*table.key, *(["observed_on"] if table.timed else [])]
    order = frame.assign(_moved=moved).sort_values(
        ["_moved", *frame.columns], kind="stable"
    )  # who told it before first
    twice = order[keys].duplicated().reindex(frame.index) & moved
    return _less(name, "twice", frame, moved, twice, changes)[0]


def _less(
    name: str,
    what: str,
    frame: pd.DataFrame,
    moved: pd.Series,
    gone: pd.Series,
    changes: list[MergeChange],
) -> tuple[pd.DataFrame, pd.Series]:
    if not gone.any():
        return frame, moved
    changes.append(MergeChange(table=name, what=what, count=int(gone.sum())))
    return frame[~gone].reset_index(drop=True), moved[~gone].reset_index(drop=True)
