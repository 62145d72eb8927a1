"""Rows of tables as plain records, without markers for missing values."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

__all__ = ["Record", "plain_records"]

Record = Mapping[str, Any]


def plain_records(frame: pd.DataFrame) -> tuple[dict[str, Any], ...]:
    """Return the rows of a table as records in which every missing value is None.

    Examples
    --------
    >>> plain_records(pd.DataFrame({"a": pd.Series([1, None], dtype="Int64")}))
    ({'a': 1}, {'a': None})
    """
    columns = [
        [None if gone else cell for cell, gone in zip(frame[name].to_list(), frame[name].isna().to_list(), strict=True)]
        for name in frame.columns
    ]
    names = [str(name) for name in frame.columns]
    return tuple(dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True))
