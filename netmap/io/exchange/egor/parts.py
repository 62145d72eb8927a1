"""What the key columns of a study are called, and one of its three tables."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from netmap.io.exchange.ledger import Loss

__all__ = ["ALTER", "EGO", "ROW", "SOURCE", "TARGET", "WEIGHT", "Part"]

EGO, ALTER, SOURCE, TARGET, WEIGHT, ROW = "_ego", "_alter", "_source", "_target", "_weight", "_row"
"""What the key columns of every layout are called here; ``_row`` is the row a person sees."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of the three tables.

    Parameters
    ----------
    place
        The file or files it came from.
    frame
        Texts; the key columns, ``_row`` and the variables.
    read
        Rows of the files.
    losses
        What of the file was not carried into the table.
    """

    place: str
    frame: pd.DataFrame
    read: int
    losses: tuple[Loss, ...] = ()
