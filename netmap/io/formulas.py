"""Texts that a spreadsheet would run as a formula: guarded on the way out to CSV, and freed on the way in."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from netmap.schema.texts import arrow

__all__ = ["free_column", "freed", "guard_column", "guarded"]

_STARTS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"
_FORMULA = r"^'*[=+\-@\t\r]"


def guarded(cell: str) -> str:
    """A text that no spreadsheet takes for a formula.

    Examples
    --------
    >>> guarded("=1+1"), guarded("Ans"), freed(guarded("-7")), freed("'s avonds")
    ("'=1+1", 'Ans', '-7', "'s avonds")
    """
    return _GUARD + cell if cell.lstrip(_GUARD).startswith(_STARTS) else cell


def freed(cell: str) -> str:
    """The text that was guarded."""
    return cell[1:] if cell.startswith(_GUARD) and cell.lstrip(_GUARD).startswith(_STARTS) else cell


def guard_column(cells: pd.Series) -> pd.Series:
    """A column of texts, guarded."""
    formula = pc.match_substring_regex(arrow(cells), _FORMULA).fill_null(False)
    at = np.asarray(formula.to_numpy(zero_copy_only=False), dtype=bool)
    return cells.mask(at, _GUARD + cells) if at.any() else cells


def free_column(cells: pd.Series) -> pd.Series:
    """A column of texts as it was before it was guarded."""
    if not pc.any(pc.starts_with(arrow(cells), _GUARD)).as_py():
        return cells
    return cells.map(freed, na_action="ignore")
