"""What a format that holds one state of some tables cannot carry."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from netmap.casebook import Casebook
from netmap.io.exchange.ledger import Entry, Loss

__all__ = ["older_rows", "other_tables"]


def older_rows(casebook: Casebook, book: Casebook, table: str) -> tuple[Loss, ...]:
    """Earlier observations, and rows that had ended: only the newest state is carried."""
    gone = len(getattr(casebook, table)) - len(getattr(book, table))
    return (Loss(reason="older-rows", count=gone),) if gone > 0 else ()


def other_tables(casebook: Casebook, held: Collection[str]) -> Iterable[Entry]:
    """The tables for which there is no place at all."""
    for name, frame in casebook.tables.items():
        if name not in held and len(frame):
            lost = Loss(reason="table-not-in-format", count=len(frame), what=name)
            yield Entry(place=name, read=len(frame), dropped=len(frame), losses=(lost,))
