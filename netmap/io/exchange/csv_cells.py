"""CSV for other tools, in which no cell runs as a formula."""

from __future__ import annotations

import csv
from typing import Literal

import pandas as pd

from netmap.io.formulas import guarded

__all__ = ["csv_bytes"]


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
    # Python's csv module leaves a bare carriage return unquoted, and readers take it for the end of a row.
    bare = any("\r" in cell for name in cells for cell in cells[name] if isinstance(cell, str))
    quoting: Literal[0, 1] = csv.QUOTE_ALL if bare else csv.QUOTE_MINIMAL
    return str(empty.to_csv(index=False, lineterminator="\n", quoting=quoting)).encode()
