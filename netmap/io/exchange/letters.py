"""Letters that were broken on the way here: told, and invisible ones that no file of netmap may hold taken out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.meaning import FIRST_ROWS, garbled
from netmap.schema import RawTable
from netmap.schema.texts import arrow, nul

__all__ = ["looked_over"]

_NUL = "\0"
_UNKNOWN = "\ufffd"  # where nothing else stood


def looked_over(tables: Sequence[RawTable], ledger: Ledger) -> tuple[tuple[RawTable, ...], Ledger]:
    """What was read, without NUL characters, and with a loss for every column that holds broken letters.

    Parameters
    ----------
    tables, ledger
        As a room read them. A room that tells of broken letters itself, by the row of its file, is trusted.
    """
    told = any(loss.reason == "garbled" for entry in ledger.entries for loss in entry.losses)
    clean, entries = [], list(ledger.entries)
    for raw in tables:
        table, losses = _without_nul(raw)
        clean.append(table)
        losses += _broken(table)
        if losses and not told:
            entries.append(Entry(place=raw.table, losses=tuple(losses)))
    return tuple(clean), replace(ledger, entries=tuple(entries))


def _texts(raw: RawTable) -> Iterator[tuple[str, pd.Series]]:
    for name in map(str, raw.frame.columns):
        cells = raw.frame[name]
        if cells.dtype == object:
            cells = cells.where(cells.map(lambda cell: isinstance(cell, str)), None).astype("str")
        if isinstance(cells.dtype, pd.StringDtype):
            yield name, cells


def _broken(raw: RawTable) -> Iterator[Loss]:
    for name, cells in _texts(raw):
        if not pc.all(pc.string_is_ascii(arrow(cells))).as_py():
            yield from _loss(raw, name, garbled(cells).to_numpy(dtype=bool))


def _without_nul(raw: RawTable) -> tuple[RawTable, list[Loss]]:
    losses: list[Loss] = []
    frame = raw.frame
    for name, cells in _texts(raw):
        at = nul(arrow(cells))
        if at.any():
            losses += _loss(raw, name, at)
            clean = cells[at].str.replace(_NUL, "", regex=False).astype(object)
            frame = frame.assign(**{name: frame[name].astype(object).mask(at, clean.where(clean != "", _UNKNOWN))})
    return (replace(raw, frame=frame), losses) if losses else (raw, [])


def _loss(raw: RawTable, name: str, at: np.ndarray) -> list[Loss]:
    rows = tuple(int(row) for row in raw.rows[at][:FIRST_ROWS])
    return [Loss(reason="garbled", count=int(at.sum()), what=name, rows=rows)] if at.any() else []
