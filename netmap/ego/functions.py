"""Support functions as bits, so that a list in a cell can be joined and counted without a loop over rows."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.schema import join, split
from netmap.vocabulary import FUNCTIONS

__all__ = ["ANY", "MISSING", "NONE", "UNKNOWN", "bits", "count", "given", "known", "settle", "text"]

Bits: TypeAlias = npt.NDArray[np.uint8]

ANY = (1 << len(FUNCTIONS)) - 1
"""All support functions together."""

NONE = 32
"""Asked: no support."""

UNKNOWN = 64
"""Asked, not known."""

MISSING = 128
"""Not asked."""

_BIT = {name: 1 << place for place, name in enumerate(FUNCTIONS)}


def _bits(cell: str) -> int:
    return sum(_BIT[item] for item in set(split(cell))) or {"none": NONE, "unknown": UNKNOWN}.get(cell, MISSING)


def bits(cells: pd.Series) -> Bits:
    """Cells of a column of support functions as bits.

    Examples
    --------
    >>> bits(pd.Series(["practical|emotional", "none", None], dtype="str")).tolist()
    [9, 32, 128]
    """
    codes, values = pd.factorize(cells)
    found = np.array([*(_bits(value) for value in values), MISSING], dtype=np.uint8)
    return found[codes]


def _settled(mask: int) -> int:
    if mask & ANY:
        return mask & ANY
    return next((state for state in (MISSING, UNKNOWN, NONE) if mask & state), MISSING)


_SETTLED = np.array([_settled(mask) for mask in range(256)], dtype=np.uint8)
_COUNT = np.array([(mask & ANY).bit_count() for mask in range(256)], dtype=np.int64)
_TEXT = np.array(
    [
        join(name for name in FUNCTIONS if _BIT[name] & mask)
        if mask & ANY
        else {NONE: "none", UNKNOWN: "unknown"}.get(mask, "")
        for mask in range(256)
    ],
    dtype=object,
)
_TEXT[MISSING] = None


def settle(joined: Bits) -> Bits:
    """What several cells joined by "or" say together.

    Any support named counts; "none" holds only when every cell says so.

    Examples
    --------
    >>> settle(np.array([9 | NONE, NONE | MISSING, NONE], dtype=np.uint8)).tolist() == [9, MISSING, NONE]
    True
    """
    return _SETTLED[joined]


def text(masks: Bits) -> pd.Series:
    """Bits as the cells of a table."""
    return pd.Series(_TEXT[masks], dtype="str")


def known(masks: Bits) -> npt.NDArray[np.bool_]:
    """Whether the question was asked and answered."""
    return masks <= NONE


def given(masks: Bits, function: str) -> npt.NDArray[np.bool_]:
    """Whether the support function is named."""
    found: npt.NDArray[np.bool_] = (masks & np.uint8(_BIT[function])) != 0
    return found


def count(masks: Bits, among: Bits | None = None) -> npt.NDArray[np.int64]:
    """How many support functions are named, perhaps only among some."""
    return _COUNT[masks if among is None else masks & among]
