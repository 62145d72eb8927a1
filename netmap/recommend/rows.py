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
    cells = frame.astype(object).where(frame.notna(), None)
    return [{str(name): cell for name, cell in row.items()} for row in cells.to_dict("records")]


def by_household(frame: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of a table of each household, in their order."""
    found: dict[str, list[Row]] = {}
    for row in plain_rows(frame):
        found.setdefault(row["household_id"], []).append(row)
    return found
