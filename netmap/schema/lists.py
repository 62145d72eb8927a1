"""Lists in a cell: ``a|b``, where ``none`` means asked, none and an empty cell means not asked."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["NONE", "UNKNOWN", "has", "join", "pairs", "split"]

NONE = "none"
UNKNOWN = "unknown"
_SEPARATORS = frozenset(",;+\n")


def join(items: Iterable[str]) -> str:
    """Write a list as one cell; an empty list is ``none``.

    A single item that holds another separator gets a bar behind it, so that it is read back whole.

    Examples
    --------
    >>> join(["practical", "emotional"]), join([]), join(["a, b"])
    ('practical|emotional', 'none', 'a, b|')
    """
    parts = list(items)
    if not parts:
        return NONE
    text = "|".join(parts)
    return text + "|" if len(parts) == 1 and _SEPARATORS & set(text) else text


def split(cell: object) -> tuple[str, ...]:
    """Read a canonical cell; empty, ``none`` and ``unknown`` all give no items.

    Examples
    --------
    >>> split("practical|emotional"), split("none"), split("a, b|"), split(float("nan"))
    (('practical', 'emotional'), (), ('a, b',), ())
    """
    if not isinstance(cell, str) or cell in (NONE, UNKNOWN):
        return ()
    return tuple(part for part in cell.split("|") if part)


def has(cells: pd.Series, code: str) -> npt.NDArray[np.bool_]:
    """Which cells of a column name a code.

    Examples
    --------
    >>> has(pd.Series(["practical|company", "none", None], dtype="str"), "company").tolist()
    [True, False, False]
    """
    codes, values = pd.factorize(cells)
    found = np.array([code in split(value) for value in values], dtype=bool)
    return np.append(found, False)[codes]


def pairs(cells: pd.Series) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.object_]]:
    """Every item of a column, as the position of its row and the item.

    Examples
    --------
    >>> rows, items = pairs(pd.Series(["a|b", None, "b"], dtype="str"))
    >>> rows.tolist(), items.tolist()
    ([0, 0, 2], ['a', 'b', 'b'])
    """
    codes, values = pd.factorize(cells)
    items = [split(value) for value in values]
    counts = np.append([len(item) for item in items], 0).astype(np.intp)[codes]
    rows = np.repeat(np.arange(len(cells), dtype=np.intp), counts)
    flat = [item for code in codes if code >= 0 for item in items[code]]
    return rows, np.array(flat, dtype=object)
