"""Tables with rows added, rows taken out, and whatever hangs on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, ClassVar, Protocol, TypeAlias

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.schema import TABLES, join, split

__all__ = [
    "Change",
    "Tables",
    "between",
    "known",
    "organisations",
    "residents",
    "take",
    "whole",
    "with_rows",
    "without",
]

Tables: TypeAlias = Mapping[str, pd.DataFrame]

_GO_ALONG = {
    ("people", "worker_id"),
    ("involvements", "organisation_id"),
    ("involvements", "person_id"),
    ("involvements", "for_person_id"),
    ("needs", "person_id"),
}
"""Cells without which a row means nothing, although they may be empty."""


class Change(Protocol):
    """One thing that would be different: a small dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    def apply(self, book: Casebook) -> Tables:
        """The tables of all days after the change; ``book`` is the casebook on its day."""


def known(kind: str, value: str, choices: Iterable[str]) -> None:
    """Refuse an id that the casebook does not hold."""
    ids = list(choices)
    if value not in ids:
        raise UnknownIdError(kind, value, ids)


def whole(book: Casebook) -> Tables:
    """The tables of all days."""
    return (book.history or book).tables


def organisations(book: Casebook) -> list[str]:
    """All organisations, those only named in a collaboration too."""
    rows = book.collaborations
    return sorted({*book.organisations["organisation_id"], *rows["source"], *rows["target"]})


def residents(book: Casebook, household: str) -> pd.DataFrame:
    """The residents of a household, those the map is about first."""
    people = book.people
    ours = people[((people["household_id"] == household) & (people["role"] == "resident")).to_numpy(dtype=bool)]
    return ours.sort_values("focus", key=lambda cells: cells != "yes", kind="stable")


def between(rows: pd.DataFrame, one: str, two: str) -> pd.Series:
    """Which collaborations are between two organisations."""
    forward = (rows["source"] == one) & (rows["target"] == two)
    return forward | (rows["source"] == two) & (rows["target"] == one)


def with_rows(tables: Tables, **rows: list[dict[str, Any]]) -> Tables:
    """The tables with checked rows added; without a date of observation, so that nothing looks newly asked."""
    made = {name: Casebook.from_tables({name: some}, source="scenario").tables[name] for name, some in rows.items()}
    old = {name: [tables[name]] if name in tables else [] for name in made}
    return {**tables, **{name: pd.concat([*old[name], made[name]], ignore_index=True) for name in made}}


def without(tables: Tables, name: str, ids: Collection[str]) -> Tables:
    """The tables without some things; rows that only exist through them go along, other cells become empty."""
    left = dict(tables)
    if name in left:
        left[name] = take(left[name], ~left[name][TABLES[name].key[0]].isin(ids))
    for other in TABLES:
        for column in TABLES[other].columns if other in left else ():
            if name not in column.refers:
                continue
            frame = left[other]
            if column.kind == "list":
                left[other] = frame.assign(**{column.name: frame[column.name].map(lambda cell: _less(cell, ids))})
                continue
            named = frame[column.name].isin(ids)
            if column.required or (other, column.name) in _GO_ALONG:
                left[other] = take(frame, ~named)
                if named.any() and len(TABLES[other].key) == 1:
                    left = dict(without(left, other, set(frame.loc[named, TABLES[other].key[0]])))
            else:
                left[other] = frame.assign(**{column.name: frame[column.name].mask(named)})
    return left


def _less(cell: Any, ids: Collection[str]) -> Any:
    """A list without some ids; who named only these names nobody now."""
    if pd.isna(cell) or not set(some := split(cell)) & set(ids):
        return cell
    return join(one for one in some if one not in ids)


def take(frame: pd.DataFrame, keep: pd.Series) -> pd.DataFrame:
    """Some rows, numbered anew."""
    return frame[keep.to_numpy(dtype=bool)].reset_index(drop=True)
