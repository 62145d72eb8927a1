"""One table of a directory on its way, with the fate of each of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.io.exchange.hsds.columns import Mask, Texts, above, filled, find, nothing, take
from netmap.io.exchange.hsds.names import CARRIED
from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.exchange.meaning import FIRST_ROWS, losses_of_counts

__all__ = ["Frame", "Sheet"]

_OPEN, _WRITTEN, _MERGED, _DROPPED = range(4)


class Sheet:
    """One table.

    Parameters
    ----------
    table
        Its name in HSDS 3.1.
    place
        The file it came from.
    columns
        Texts; empty cells are missing.
    rows
        The row a person sees for each.
    """

    def __init__(self, table: str, place: str, columns: Mapping[str, Texts], rows: npt.NDArray[np.int64]) -> None:
        self.table, self.place, self.columns, self.rows = table, place, columns, rows
        self.losses: list[Loss] = []
        self.notes: list[Loss] = []
        self._fate = np.zeros(len(rows), dtype=np.int8)
        self._why: list[tuple[str, Mask, str | Texts]] = []
        self._nothing = nothing(len(rows))

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, column: str) -> Texts:
        """A column; nothing but empty cells when the file has none of that name."""
        return self.columns.get(column, self._nothing)

    @property
    def open(self) -> Mask:
        """The rows of which nothing is known yet."""
        return np.equal(self._fate, _OPEN)

    @property
    def kept(self) -> Mask:
        """The rows of which something is kept."""
        return np.equal(self._fate, _WRITTEN) | np.equal(self._fate, _MERGED)

    def _mark(self, mask: Mask, fate: int) -> Mask:
        at = mask & self.open
        self._fate[at] = fate
        return at

    def write(self, mask: Mask) -> None:
        """These rows became rows of the casebook."""
        self._mark(mask, _WRITTEN)

    def merge(self, mask: Mask, note: str = "") -> None:
        """These rows became part of another row."""
        count = int(self._mark(mask, _MERGED).sum())
        if note and count:
            self.notes.append(Loss(reason=note, count=count))

    def drop(self, reason: str, mask: Mask, what: str | Texts = "") -> None:
        """Of these rows nothing is kept, and why; rows whose fate is known keep it."""
        at = self._mark(mask, _DROPPED)
        if at.any():
            self._why.append((reason, at, what))

    def tell(self, reason: str, bad: Mask, what: str) -> None:
        """A cell of some rows was not carried; the rows were."""
        if bad.any():
            self.losses.append(self._loss(reason, self.rows[bad], what))

    def note(self, reason: str, at: Mask, what: str = "") -> None:
        """Something was changed in some rows without losing anything."""
        if at.any():
            self.notes.append(Loss(reason=reason, count=int(at.sum()), what=what))

    def borrow(self, other: Sheet, link: str, columns: Iterable[str]) -> None:
        """Rows that point to a row of another table belong to what that belongs to, where they do not say it."""
        at = find(self[link], other["id"])
        if (at >= 0).any():
            self.columns = {**self.columns, **{name: above(self[name], take(other[name], at)) for name in columns}}

    def unique(self) -> None:
        """Leave out rows without an id, and those whose id another row has."""
        ids = self["id"]
        self.drop("no-number", ~filled(ids))
        if len(ids.drop_null().unique()) + ids.null_count == len(ids):
            return
        again = pd.Series(ids.to_pylist(), dtype=object).duplicated().to_numpy() & filled(ids)
        cells = pd.DataFrame({name: column.to_pylist() for name, column in self.columns.items()}, dtype=object)
        whole = cells.duplicated().to_numpy()
        self.merge(again & whole, "listed-twice")
        self.drop("id-twice", again & ~whole)

    def named(self, *others: str) -> Texts:
        """The names of rows; where there is none, what comes nearest, at last the id."""
        self.note("name-made", ~filled(self["name"]) & self.open)
        return above(self["name"], *(self[other] for other in (*others, "id")))

    def entry(self) -> Entry:
        """The account; rows nobody wanted belong to nothing that was carried."""
        self.drop("no-link", self.open)
        strange = [name for name in self.columns if name not in CARRIED.get(self.table, ())]
        unknown = losses_of_counts({name: int((filled(self[name]) & self.kept).sum()) for name in strange})
        written, merged = int((self._fate == _WRITTEN).sum()), int((self._fate == _MERGED).sum())
        return Entry(
            place=self.place,
            read=len(self),
            written=written,
            merged=merged,
            dropped=len(self) - written - merged,
            losses=(*self._dropped(), *self.losses, *unknown),
            notes=tuple(self.notes),
        )

    def _dropped(self) -> Iterable[Loss]:
        for reason, at, what in self._why:
            if isinstance(what, str):
                yield self._loss(reason, self.rows[at], what)
                continue
            encoded = what.filter(at).dictionary_encode()
            code = encoded.indices.to_numpy()
            for number, word in enumerate(encoded.dictionary.to_pylist()):
                yield self._loss(reason, self.rows[at][code == number], word)

    @staticmethod
    def _loss(reason: str, rows: npt.NDArray[np.int64], what: str) -> Loss:
        return Loss(reason=reason, count=len(rows), what=what, rows=tuple(rows[:FIRST_ROWS].tolist()))


@dataclass(frozen=True, slots=True)
class Frame:
    """A table of the casebook: its cells, the rows they come from and the sheet that answers for them."""

    sheet: Sheet
    cells: Mapping[str, Texts | npt.NDArray[np.float64]]
    rows: npt.NDArray[np.int64]
