"""CSV for other tools: cells that a spreadsheet would run are guarded on the way out, and freed on the way in."""

from __future__ import annotations

import pandas as pd

from netmap.io.formulas import freed, guarded

__all__ = ["csv_bytes", "freed", "guarded"]


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
