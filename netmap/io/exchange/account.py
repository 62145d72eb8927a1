"""Rows on their way into the casebook, and what became of those that are gone."""

from __future__ import annotations

import pandas as pd

from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.exchange.meaning import FIRST_ROWS

__all__ = ["ROW", "Account"]

ROW = "_row"
"""The column with the row a person sees."""


class Account:
    """The rows of one file or table.

    Parameters
    ----------
    place
        The file, sheet or table, as a person names it.
    frame
        The rows, each with its number in :data:`ROW`.
    losses, notes
        What is known already.
    """

    def __init__(
        self, place: str, frame: pd.DataFrame, *, losses: tuple[Loss, ...] = (), notes: tuple[Loss, ...] = ()
    ) -> None:
        self.place, self.frame, self.read = place, frame, len(frame)
        self.losses, self.notes = list(losses), list(notes)
        self.written = self.merged = self.dropped = 0

    def lose(self, reason: str, at: pd.Series, what: str = "") -> None:
        """Say that of these rows something is not carried; the rows go on."""
        if at.any():
            rows = tuple(int(row) for row in self.frame.loc[at, ROW].unique()[:FIRST_ROWS])
            self.losses.append(Loss(reason=reason, count=int(at.sum()), what=what, rows=rows))

    def drop(self, reason: str, gone: pd.Series, what: str = "") -> None:
        """Leave rows out, and say why."""
        self.lose(reason, gone, what)
        self.dropped += int(gone.sum())
        self.frame = self.frame[~gone]

    def merge(self, reason: str, again: pd.Series) -> None:
        """Leave out rows that say what another row says."""
        self.note(reason, int(again.sum()))
        self.merged += int(again.sum())
        self.frame = self.frame[~again]

    def note(self, reason: str, count: int, what: str = "") -> None:
        """Say what was changed on the way without losing anything."""
        if count:
            self.notes.append(Loss(reason=reason, count=count, what=what))

    def entry(self) -> Entry:
        """The account so far."""
        counts = {name: getattr(self, name) for name in ("read", "written", "merged", "dropped")}
        return Entry(place=self.place, **counts, losses=tuple(self.losses), notes=tuple(self.notes))
