"""Frames as plain data: Python values, ``None`` for what is not known."""

from __future__ import annotations

from typing import Any

import pandas as pd

__all__ = ["records"]


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dicts that JSON can hold: dates as ISO text, tuples as lists, never NaN.

    Examples
    --------
    >>> records(pd.DataFrame({"a": [1.0, None], "b": [("x",), ()]}))
    [{'a': 1.0, 'b': ['x']}, {'a': None, 'b': []}]
    """
    columns = {str(name): [_plain(value) for value in frame[name].astype(object)] for name in frame}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _plain(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value.item() if hasattr(value, "item") else value
