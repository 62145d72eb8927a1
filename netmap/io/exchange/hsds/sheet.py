"""One table of a directory on its way, with the fate of each of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.io.exchange.hsds.names import CARRIED
from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.exchange.meaning import FIRST_ROWS, losses_of_headings

__all__ = ["Sheet"]

Mask = npt.NDArray[np.bool_]
Words = str | Sequence[str] | npt.NDArray[np.object_]

_OPEN, _WRITTEN, _MERGED, _DROPPED = range(4)


class Sheet:
    """One table.

    Parameters
    ----------
    table
        Its name in HSDS 3.1.
    place
        The file it came from.
    frame
        Texts; empty cells are missing.
    rows
        The row a person sees for each.
    """

    def __init__(self, table: str, place: str, frame: pd.DataFrame, rows: npt.NDArray[np.int64]) -> None:
        self.table, self.place, self.frame, self.rows = table, place, frame, rows
        self.losses: list[Loss] = []
        self.notes: list[Loss] = []
        self._fate = np.zeros(len(frame), dtype=np.int8)
        self._why: list[tuple[str, Mask, Words]] = []
        self._nothing: pd.Series | None = None

    def __len__(self) -> int:
        return len(self.frame)

    def __getitem__(self, column: str) -> pd.Series:
        """A column; nothing but empty cells when the file has none of that name."""
        if column in self.frame:
            return self.frame[column]
        if self._nothing is None:
            self._nothing = pd.Series(pd.array([None] * len(self.frame), dtype="str"), index=self.frame.index)
        return self._nothing

    @property
    def open(self) -> Mask:
        """The rows of which nothing is known yet."""
        return np.equal(self._fate, _OPEN)

    def _mark(self, mask: Mask | pd.Series, fate: int) -> Mask:
        at = np.asarray(mask, dtype=bool) & self.open
        self._fate[at] = fate
        return at

    def write(self, mask: Mask | pd.Series) -> None:
        """These rows became rows of the casebook."""
        self._mark(mask, _WRITTEN)

    def merge(self, mask: Mask | pd.Series, note: str = "") -> None:
        """These rows became part of another row."""
        count = int(self._mark(mask, _MERGED).sum())
        if note and count:
            self.notes.append(Loss(reason=note, count=count))

    def drop(self, reason: str, mask: Mask | pd.Series, what: Words = "") -> None:
        """Of these rows nothing is kept, and why; rows whose fate is known keep it."""
        at = self._mark(mask, _DROPPED)
        if at.any():
            self._why.append((reason, at, what))

    @property
    def kept(self) -> Mask:
        """The rows of which something is kept."""
        return np.equal(self._fate, _WRITTEN) | np.equal(self._fate, _MERGED)

    def entry(self) -> Entry:
        """The account; rows nobody wanted belong to nothing that was carried."""
        self.drop("no-link", self.open)
        columns = [name for name in map(str, self.frame.columns) if name not in CARRIED.get(self.table, ())]
        unknown = losses_of_headings(self.frame[self.kept], columns) if self.kept.any() else []
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
            words = pd.Series([what] * int(at.sum()) if isinstance(what, str) else np.asarray(what, dtype=object)[at])
            for word, rows in pd.Series(self.rows[at]).groupby(words, sort=False):
                first = tuple(int(row) for row in rows.iloc[:FIRST_ROWS])
                yield Loss(reason=reason, count=len(rows), what=str(word), rows=first)
