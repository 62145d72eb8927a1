"""CSV for other tools: cells that a spreadsheet would run are guarded on the way out, and freed on the way in."""

from __future__ import annotations

import pandas as pd

__all__ = ["csv_bytes", "freed", "guarded"]

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"


def guarded(cell: str) -> str:
    """A text that no spreadsheet takes for a formula.

    Examples
    --------
    >>> guarded("=1+1"), guarded("Ans"), freed(guarded("-7")), freed("'s avonds")
    ("'=1+1", 'Ans', '-7', "'s avonds")
    """
    return _GUARD + cell if cell.lstrip(_GUARD).startswith(_DANGEROUS) else cell


def freed(cell: str) -> str:
    """The text that was guarded."""
    return cell[1:] if cell.startswith(_GUARD) and cell.lstrip(_GUARD).startswith(_DANGEROUS) else cell


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """A frame as CSV for other tools: UTF-8, commas, empty cells empty, texts guarded; numbers stay numbers."""
    cells = pd.DataFrame(
        {
            name: [guarded(cell) if isinstance(cell, str) else cell for cell in frame[name].astype(object)]
            for name in frame
        },
        columns=frame.columns,
        dtype=object,
    )
    empty = cells.where(cells.notna(), None)
    return str(empty.to_csv(index=False, lineterminator="\n")).encode()
