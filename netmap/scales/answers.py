"""Answers to a questionnaire as numbers: one row per person, one column per item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.errors import DataError

__all__ = ["Answers", "labels", "numbered", "read_answers", "whole"]

Answers: TypeAlias = pd.DataFrame | npt.ArrayLike
"""A frame whose columns are item ids, or an array with the items in their order."""

_EMPTY = ("", "unknown")


def numbered(count: int) -> tuple[str, ...]:
    """Item ids ``item_1`` … ``item_n``."""
    return tuple(f"item_{number}" for number in range(1, count + 1))


def read_answers(scale: str, answers: Answers, items: Sequence[str], values: Mapping[str, int]) -> pd.DataFrame:
    """Answers as numbers.

    Parameters
    ----------
    scale
        What an error calls the scale.
    answers
        Codes of ``values``, or whole numbers that are codes; an empty cell, None, NaN and ``unknown`` are missing.
        An item without a column is missing for everybody.
    items
        The item ids in order.
    values
        Code → number. Several codes may have the same number.

    Returns
    -------
    DataFrame
        Floats, one column per item; NaN = missing.

    Raises
    ------
    DataError
        For a column that is no item or an answer that does not exist.
    """
    frame = _frame(scale, answers, items)
    strange = [str(name) for name in frame.columns if name not in items]
    if strange:
        raise DataError(f"{scale} has no item {strange[0]!r}. Hint: the items are {', '.join(items)}")
    return pd.DataFrame({item: _column(scale, item, frame, values) for item in items}, index=frame.index)


def _frame(scale: str, answers: Answers, items: Sequence[str]) -> pd.DataFrame:
    if isinstance(answers, pd.DataFrame):
        return answers
    cells = np.asarray(answers, dtype=object)
    if cells.ndim != 2 or cells.shape[1] != len(items):
        raise DataError(f"{scale} takes {len(items)} answers per person, not an array of {cells.shape}")
    return pd.DataFrame(cells, columns=list(items))


def _column(scale: str, item: str, frame: pd.DataFrame, values: Mapping[str, int]) -> pd.Series:
    if item not in frame:
        return pd.Series(np.nan, index=frame.index)
    place, codes = pd.factorize(frame[item])
    numbers = np.array([*(_number(scale, item, code, values) for code in codes), np.nan])
    return pd.Series(numbers[place], index=frame.index)


def _number(scale: str, item: str, code: object, values: Mapping[str, int]) -> float:
    """The number of one answer."""
    text = str(int(code)) if isinstance(code, float) and code.is_integer() else str(code).strip()
    if text in _EMPTY:
        return float("nan")
    if text not in values:
        raise DataError(f"{scale} {item} is not {code!r}. Hint: choose one of {', '.join(values)}")
    return float(values[text])


def whole(values: pd.Series, known: pd.Series) -> pd.Series:
    """Whole numbers, missing where not known."""
    return values.where(known).astype("Int64")


def labels(values: pd.Series, limits: Sequence[tuple[float, str]], highest: str) -> pd.Series:
    """The first label whose limit lies above the value, else the highest; missing where the value is.

    Examples
    --------
    >>> labels(pd.Series([11, 12]), [(12, "at_risk")], "not_at_risk").tolist()
    ['at_risk', 'not_at_risk']
    """
    numbers = values.to_numpy(dtype=float, na_value=np.nan)
    chosen = np.select([numbers < limit for limit, _ in limits], [label for _, label in limits], highest)
    return pd.Series(chosen, index=values.index, dtype="str").mask(np.isnan(numbers))
