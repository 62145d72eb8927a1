"""Columns of text as Arrow arrays: a table has many columns, and pandas costs ten times as much around each step."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

__all__ = ["arrow", "blank", "written"]

Texts = pd.Series | Sequence[str] | npt.NDArray[np.object_]


def arrow(values: Texts) -> pa.Array:
    """Texts as one Arrow array; empty cells are nulls."""
    found = pa.array(values.array if isinstance(values, pd.Series) else values, from_pandas=True)
    if isinstance(found, pa.ChunkedArray):
        found = found.combine_chunks()
    return found if found.type == pa.large_string() else found.cast(pa.large_string())


def blank(texts: pa.Array) -> npt.NDArray[np.bool_]:
    """Cells in which nothing was written, or only spaces."""
    nothing = pc.equal(pc.utf8_trim_whitespace(texts), "").fill_null(True)
    return np.asarray(nothing.to_numpy(zero_copy_only=False), dtype=bool)


def written(texts: pa.Array, *, trim: bool) -> pa.Array:
    """Texts in which blank cells are nulls; ``trim`` takes the spaces around the others away."""
    bare = pc.utf8_trim_whitespace(texts)
    nothing = pc.equal(bare, "").fill_null(False)
    if not pc.any(nothing).as_py():
        return bare if trim else texts
    return pc.replace_with_mask(bare if trim else texts, nothing, pa.scalar(None, pa.large_string()))
