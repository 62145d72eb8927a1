"""Columns of text as Arrow arrays: a table has many columns, and pandas costs ten times as much around each step."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

__all__ = ["arrow", "blank", "nul", "written"]

Texts = pd.Series | Sequence[str] | npt.NDArray[np.object_]


def arrow(values: Texts) -> pa.Array:
    """Texts as one Arrow array; empty cells are nulls."""
    found = pa.array(values.array if isinstance(values, pd.Series) else values, from_pandas=True)
    if isinstance(found, pa.ChunkedArray):
        found = found.combine_chunks()
    return found if found.type == pa.large_string() else found.cast(pa.large_string())


def blank(texts: pa.Array) -> npt.NDArray[np.bool_]:
    """Cells in which nothing was written, or only spaces."""
    return np.asarray(_nothing(texts).fill_null(True).to_numpy(zero_copy_only=False), dtype=bool)


def written(texts: pa.Array, *, trim: bool) -> pa.Array:
    """Texts in which blank cells are nulls; ``trim`` takes the spaces around the others away."""
    bare = pc.utf8_trim_whitespace(texts) if trim else texts
    nothing = _nothing(texts)
    if not pc.any(nothing).as_py():
        return bare
    return pc.replace_with_mask(bare, nothing.fill_null(False), pa.scalar(None, pa.large_string()))


def _nothing(texts: pa.Array) -> pa.Array:
    return pc.or_(pc.utf8_is_space(texts), pc.equal(pc.binary_length(texts), 0))


def nul(texts: pa.Array) -> npt.NDArray[np.bool_]:
    """Cells that hold a NUL character, which no text a person wrote does."""
    data = texts.buffers()[2]
    if not data or np.frombuffer(data, np.uint8).all():  # nearly always, and far faster than looking into every cell
        return np.zeros(len(texts), dtype=bool)
    found = pc.match_substring(texts, "\0").fill_null(False)
    return np.asarray(found.to_numpy(zero_copy_only=False), dtype=bool)
