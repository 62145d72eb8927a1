"""The ledger of a conversion: what became of every row, so that nothing vanishes silently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from netmap.locale import words

__all__ = ["Entry", "Ledger", "Loss"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Something that could not be carried, or could be carried only in part.

    Parameters
    ----------
    reason
        A code; ``loss-<reason>`` in the locale files says what happened.
    count
        How many rows or cells.
    what
        The column, word or term it is about; ``""`` = whole rows.
    rows
        The first few row numbers a person sees in the file; no values, since these may be personal.
    """

    reason: str
    count: int
    what: str = ""
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What became of the rows of one file or table.

    Parameters
    ----------
    place
        The file, sheet or table, as a person names it.
    read
        Rows read.
    written
        Rows of the casebook (or of the target) that came from it.
    merged
        Rows that became part of another row: a tie listed twice, an answer that is a cell of a person.
    dropped
        Rows of which nothing was kept.
    losses
        Why rows were dropped, and what of the others was not carried.
    notes
        What was changed on the way without losing anything: ids made unique, weights scaled.
    """

    place: str
    read: int = 0
    written: int = 0
    merged: int = 0
    dropped: int = 0
    losses: tuple[Loss, ...] = ()
    notes: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The account of one conversion.

    Parameters
    ----------
    source, target
        What was read and what was written; one of them may be a casebook in memory, ``""``.
    format
        The name of the foreign format.
    entries
        One per file or table, in the order in which they were read or written.

    Examples
    --------
    >>> lost = Loss(reason="unknown-column", count=3, what="shoe_size")
    >>> entry = Entry(place="a.csv", read=3, losses=(lost,))
    >>> Ledger(source="a.csv", target="", format="egor", entries=(entry,)).complete
    False
    """

    source: str
    target: str
    format: str
    entries: tuple[Entry, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything was carried."""
        return not any(entry.dropped or entry.losses for entry in self.entries)

    def rows(self, *, lang: str = "nl") -> list[dict[str, Any]]:
        """One row per file or table, and one more for everything that was not carried, in words."""
        speech = words(lang)
        told = []
        for entry in self.entries:
            counts = {name: getattr(entry, name) for name in ("read", "written", "merged", "dropped")}
            told.append({"place": entry.place, **counts, "why": ""})
            for loss in (*entry.losses, *entry.notes):
                why = speech.text(f"loss-{loss.reason}", what=loss.what, n=loss.count)
                at = ", ".join(map(str, loss.rows))
                empty: dict[str, Any] = dict.fromkeys(counts)
                told.append({"place": entry.place, **empty, "why": f"{why} ({at})" if at else why})
        return told

    def as_dict(self, *, lang: str = "nl") -> dict[str, Any]:
        """The ledger as JSON values, codes and words side by side."""
        return {
            "source": self.source,
            "target": self.target,
            "format": self.format,
            "complete": self.complete,
            "entries": [_entry(entry, lang) for entry in self.entries],
        }


def _entry(entry: Entry, lang: str) -> dict[str, Any]:
    counts = {name: getattr(entry, name) for name in ("place", "read", "written", "merged", "dropped")}
    return {**counts, "losses": list(_losses(entry.losses, lang)), "notes": list(_losses(entry.notes, lang))}


def _losses(losses: Iterable[Loss], lang: str) -> Iterable[dict[str, Any]]:
    for loss in losses:
        text = words(lang).text(f"loss-{loss.reason}", what=loss.what, n=loss.count)
        yield {"reason": loss.reason, "count": loss.count, "what": loss.what, "rows": list(loss.rows), "text": text}
