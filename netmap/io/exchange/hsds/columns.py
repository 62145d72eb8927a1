"""Columns of texts as Arrow arrays, and which rows of one table belong to which of another.

Ids are looked up once and become row numbers (−1 = none); everything after that is done with numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

__all__ = [
    "Mask",
    "Rows",
    "Texts",
    "above",
    "each",
    "filled",
    "find",
    "first",
    "first_rows",
    "gathered",
    "held",
    "lists_of",
    "marked",
    "mask",
    "nothing",
    "numbers",
    "only",
    "same",
    "spread",
    "take",
    "texts",
    "together",
    "within",
]

Texts: TypeAlias = pa.Array
"""A column of texts; empty cells are nulls."""
Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

_TYPE = pa.large_string()
_EMPTY = pa.scalar(None, _TYPE)


def texts(cells: Iterable[str | None]) -> Texts:
    """A column of some cells."""
    return pa.array(cells, _TYPE)


def nothing(size: int) -> Texts:
    """A column of empty cells."""
    return pa.nulls(size, _TYPE)


def mask(answers: pa.Array) -> Mask:
    """The answers to a question about every cell; of empty cells the answer is no."""
    found = answers.fill_null(False) if answers.null_count else answers
    return np.asarray(found.to_numpy(zero_copy_only=False), dtype=bool)


def filled(cells: Texts) -> Mask:
    """Which cells hold something."""
    return mask(cells.is_valid())


def same(cells: Texts, others: Texts | str) -> Mask:
    """Which cells hold the same text; empty ones do not."""
    return mask(pc.equal(cells, others))


def within(cells: Texts, ids: Texts) -> Mask:
    """Which cells are one of some ids; empty ones are not."""
    return find(cells, ids) >= 0


def find(keys: Texts, ids: Texts) -> Rows:
    """The first row of ``ids`` that holds each key; −1 where there is none, and for empty keys.

    Examples
    --------
    >>> find(texts(["b", None, "x"]), texts([None, "a", "b", "b"])).tolist()
    [2, -1, -1]
    """
    if keys.null_count == len(keys):
        return np.full(len(keys), -1, dtype=np.intp)
    rows = pc.index_in(keys, value_set=ids, skip_nulls=True).fill_null(-1)
    return np.asarray(rows.to_numpy(zero_copy_only=False), dtype=np.intp)


def take(cells: Texts, rows: Rows) -> Texts:
    """The cells of some rows; empty where the row is −1."""
    return cells.take(pa.array(rows, mask=rows < 0))


def held(at: Mask, rows: Rows) -> Mask:
    """What the mask says of some rows; no where the row is −1."""
    return np.append(at, False)[rows]


def marked(rows: Rows, size: int) -> Mask:
    """A mask that holds for some rows; −1 is none of them."""
    at = np.zeros(size + 1, dtype=bool)
    at[rows] = True
    return at[:-1]


def only(at: Mask, cells: Texts) -> Texts:
    """The cells where the mask holds; empty elsewhere."""
    return pc.if_else(pa.array(at), cells, _EMPTY)


def above(*columns: Texts) -> Texts:
    """The first of several columns that is filled, cell by cell."""
    told = [cells for cells in columns if cells.null_count < len(cells)] or columns[:1]
    return pc.coalesce(*told) if told[0].null_count else told[0]


def together(columns: Sequence[Texts], between: str) -> Texts:
    """Columns joined cell by cell; empty cells leave no trace.

    Examples
    --------
    >>> together([texts(["a", None, None]), texts(["b", "c", None])], ", ").to_pylist()
    ['a, b', 'c', None]
    """
    whole, *others = columns
    for cells in others:
        if cells.null_count < len(cells):
            whole = above(pc.binary_join_element_wise(whole, cells, pa.scalar(between, _TYPE)), whole, cells)
    return whole


def each(cells: Texts, read: Callable[[str], str | None]) -> Texts:
    """What each cell becomes; a text that stands in many cells is read once."""
    encoded = cells.dictionary_encode()
    return texts(map(read, encoded.dictionary.to_pylist())).take(encoded.indices)


def numbers(cells: Texts) -> npt.NDArray[np.float64]:
    """The cells as numbers; those that are none are NaN."""
    encoded = cells.dictionary_encode()
    found = pd.to_numeric(pd.Series(encoded.dictionary.to_pylist(), dtype=object), errors="coerce")
    known = np.append(found.to_numpy(dtype=np.float64), np.nan)
    return np.asarray(known[encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)], dtype=np.float64)


def first_rows(owner: Rows, usable: Mask, size: int) -> Rows:
    """The first usable row of every owner; −1 where there is none."""
    rows = np.flatnonzero(usable & (owner >= 0))[::-1]
    found = np.full(size, -1, dtype=np.intp)
    found[owner[rows]] = rows  # of several the last stays, which is the first of all
    return found


def first(owner: Rows, cells: Texts, size: int) -> Texts:
    """The first filled cell of every owner."""
    return take(cells, first_rows(owner, filled(cells), size))


def gathered(owner: Rows, cells: Texts, size: int, between: str) -> Texts:
    """All cells of every owner, each text once, in one text.

    Examples
    --------
    >>> gathered(np.array([1, 0, 1, 1]), texts(["a", "b", "c", "a"]), 3, "|").to_pylist()
    ['b', 'a|c', None]
    """
    rows = np.flatnonzero((owner >= 0) & filled(cells))
    if not (np.bincount(owner[rows], minlength=size) > 1).any():
        return first(owner, cells, size)
    encoded = cells.take(rows).dictionary_encode()
    pair = owner[rows] * len(encoded.dictionary) + encoded.indices.to_numpy()
    rows = rows[np.sort(np.unique(pair, return_index=True)[1])]
    rows = rows[np.argsort(owner[rows], kind="stable")]
    counts = np.bincount(owner[rows], minlength=size)
    ends = np.concatenate([[0], np.cumsum(counts)])
    joined = pc.binary_join(pa.LargeListArray.from_arrays(ends, cells.take(rows)), pa.scalar(between, _TYPE))
    return only(counts > 0, joined)


def lists_of(owner: Rows, cells: Texts, size: int) -> Texts:
    """All cells of every owner as a list in a cell; see :func:`netmap.schema.lists.join`.

    Examples
    --------
    >>> lists_of(np.array([1, 0, 1]), texts(["a|b", "een, twee", "c"]), 3).to_pylist()
    ['een, twee|', 'a/b|c', None]
    """
    found = gathered(owner, pc.replace_substring(cells, "|", "/"), size, "|")
    alone = pc.and_(pc.match_substring_regex(found, r"[,;+\n]"), pc.invert(pc.match_substring(found, "|")))
    if not mask(alone).any():
        return found
    closed = pc.binary_join_element_wise(found, pa.scalar("|", _TYPE), pa.scalar("", _TYPE))
    return pc.if_else(alone, closed, found)


def spread(group: Rows, sizes: npt.NDArray[np.int64]) -> tuple[Rows, Rows]:
    """Every row as often as its group has members.

    Parameters
    ----------
    group
        The group of each row.
    sizes
        How many members each group has.

    Returns
    -------
    (rows, rows)
        The row, and the place of the member in all groups laid end to end.

    Examples
    --------
    >>> [rows.tolist() for rows in spread(np.array([1, 0, 1]), np.array([1, 2]))]
    [[0, 0, 1, 2, 2], [1, 2, 0, 1, 2]]
    """
    counts = sizes[group]
    row = np.repeat(np.arange(len(group)), counts)
    start = (np.cumsum(sizes) - sizes)[group] - (np.cumsum(counts) - counts)
    return row, np.arange(len(row)) + start[row]
