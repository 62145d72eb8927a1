"""A casebook without the names of people and without what was written about them; codes stay."""

from __future__ import annotations

from collections.abc import Mapping

from netmap.casebook import Casebook
from netmap.io.exchange.ledger import Entry, Loss

__all__ = ["without_names"]

_WRITTEN: Mapping[str, tuple[str, ...]] = {
    "households": ("label", "question", "note"),
    "people": ("name", "note"),
    "needs": ("note",),
    "goals": ("text", "result", "activity", "indicator", "source"),
    "attempts": ("note",),
    "involvements": ("task",),
    "workers": ("name",),
    "referrals": ("reason",),
}
"""Table → columns in which people write freely; what is public about organisations is not among them."""

_REQUIRED = {"text": "…"}
"""What stands in the place of a cell that may not be empty."""


def without_names(casebook: Casebook) -> tuple[Casebook, tuple[Entry, ...]]:
    """The casebook with those cells empty, and how many of each there were.

    Examples
    --------
    >>> book = Casebook.from_tables(
    ...     {"people": [{"person_id": "p1", "household_id": "H1", "role": "resident", "name": "Ans"}]}
    ... )
    >>> nameless, told = without_names(book)
    >>> nameless.people["name"].isna().tolist(), told[0].notes[0].count
    ([True], 1)
    """
    tables = dict(casebook.tables)
    told = []
    for table, columns in _WRITTEN.items():
        if table not in tables:
            continue
        frame = tables[table]
        filled = {name: int(frame[name].notna().sum()) for name in columns}
        notes = tuple(Loss(reason="names-left-out", count=n, what=name) for name, n in filled.items() if n)
        if notes:
            told.append(Entry(place=table, notes=notes))
            blank = {name: frame[name].where(frame[name].isna(), _REQUIRED.get(name)) for name in filled}
            tables[table] = frame.assign(**blank)
    return Casebook(tables), tuple(told)
