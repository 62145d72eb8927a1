"""Drawing whole columns at once, and putting drawn columns into typed tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.schema import TABLES, join
from netmap.vocabulary import FUNCTIONS

__all__ = [
    "NEVER",
    "Bools",
    "Days",
    "Floats",
    "Ints",
    "Texts",
    "blank",
    "choose",
    "days",
    "frame",
    "lists",
    "number",
    "pick",
    "rank",
    "within",
]

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating[Any]]
Bools = npt.NDArray[np.bool_]
Days = npt.NDArray[np.datetime64]
Texts = npt.NDArray[np.object_]

NEVER = np.datetime64("NaT", "D")
_LISTS = np.array(
    [join(name for bit, name in enumerate(FUNCTIONS) if mask >> bit & 1) for mask in range(32)] + [None], dtype=object
)


def frame(table: str, columns: Mapping[str, Any], length: int) -> pd.DataFrame:
    """A typed frame with every column of a table; a column that was not drawn is empty."""
    return pd.DataFrame(
        {
            column.name: pd.Series(columns.get(column.name), index=pd.RangeIndex(length), dtype=column.dtype)
            for column in TABLES[table].columns
        }
    )


def choose(rng: np.random.Generator, codes: Sequence[str], shares: Sequence[float], size: int) -> Texts:
    """Codes with given shares; what the shares leave over stays empty.

    Examples
    --------
    >>> choose(np.random.default_rng(0), ["yes", "no"], [0.5, 0.0], 4).tolist()
    [None, 'yes', 'yes', 'yes']
    """
    index = np.searchsorted(np.cumsum(shares), rng.random(size), side="right")
    return pick(codes, index)


def pick(codes: Sequence[str], index: Ints) -> Texts:
    """The codes at these places; beyond the last one is empty."""
    return np.array([*codes, None], dtype=object)[np.minimum(index, len(codes))]


def rank(rng: np.random.Generator, shares: Floats) -> Ints:
    """One place per row, drawn with that row's shares (which need not sum to one)."""
    edges = np.cumsum(shares, axis=1)
    draw = rng.random(len(shares)) * edges[:, -1]
    places: Ints = np.minimum((edges <= draw[:, None]).sum(axis=1), shares.shape[1] - 1)
    return places


def blank(values: npt.ArrayLike, gone: Bools) -> Texts:
    """Values with empty cells where nothing was asked."""
    cells = np.asarray(values).astype(object)
    cells[gone] = None
    return cells


def lists(given: Bools, asked: Bools | None = None) -> Texts:
    """Lists of support functions: one row per cell, one column per function; empty where not asked."""
    mask = (given * (1 << np.arange(len(FUNCTIONS)))).sum(axis=1)
    return _LISTS[mask if asked is None else np.where(asked, mask, 32)]


def days(rng: np.random.Generator, last: Days | np.datetime64, low: int, high: int, size: int) -> Days:
    """Days between ``low`` and ``high`` days before ``last``."""
    return last - rng.integers(low, high + 1, size).astype("timedelta64[D]")


def number(place: Ints) -> Texts:
    """Places as they stand in ids: ``01``, ``02`` and on."""
    return np.array([f"{count:02d}" for count in range(1, int(place.max(initial=0)) + 2)], dtype=object)[place]


def within(sizes: Ints) -> tuple[Ints, Ints]:
    """Group and place in the group of every member, groups one after the other.

    Examples
    --------
    >>> [part.tolist() for part in within(np.array([2, 0, 3]))]
    [[0, 0, 2, 2, 2], [0, 1, 0, 1, 2]]
    """
    group = np.repeat(np.arange(len(sizes)), sizes)
    start = np.cumsum(sizes) - sizes
    return group, np.arange(len(group)) - start[group]
