"""Rows of a table as plain dictionaries, for code that looks at one household or one candidate at a time."""

from __future__ import annotations

from typing import Any, TypeAlias

import pandas as pd

__all__ = ["Row", "by_household", "plain_rows"]

Row: TypeAlias = dict[str, Any]
"""Column → cell; an empty cell is ``None``."""


def plain_rows(frame: pd.DataFrame) -> list[Row]:
    """Every row of a table.

    Examples
    --------
    >>> plain_rows(pd.DataFrame({"a": ["x", None]}))
    [{'a': 'x'}, {'a': None}]
    """
    names = [str(name) for name in frame.columns]
    columns = [_plain(frame[name]) for name in names]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def _plain(column: pd.Series) -> list[Any]:
    empty = column.isna().to_list()
    return [None if is_empty else cell for cell, is_empty in zip(column.to_list(), empty, strict=True)]


def by_household(frame: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of a table of each household, in their order."""
    found: dict[str, list[Row]] = {}
    for row in plain_rows(frame):
        found.setdefault(row["household_id"], []).append(row)
    return found
