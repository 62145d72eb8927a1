"""Which rows of a directory belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.ledger import Loss
from netmap.schema.lists import join
from netmap.schema.texts import arrow

__all__ = ["Mask", "first_of", "gathered", "lists_of", "map_ids", "named", "tell", "together", "unique", "within"]

Mask = npt.NDArray[np.bool_]


def unique(sheet: Sheet, reason: str = "no-number") -> None:
    """Leave out rows without an id, and those whose id another row has."""
    ids = sheet["id"]
    sheet.drop(reason, ids.isna())
    again = (ids.duplicated() & ids.notna()).to_numpy(dtype=bool)
    if again.any():
        same = sheet.frame.duplicated().to_numpy(dtype=bool)
        sheet.merge(again & same, "listed-twice")
        sheet.drop("id-twice", again & ~same)


def named(sheet: Sheet, *others: str) -> pd.Series:
    """The names of rows; where there is none, what comes nearest, at last the id."""
    name = sheet["name"]
    without = int((name.isna() & sheet.open).sum())
    for other in (*others, "id"):
        name = name.fillna(sheet[other])
    if without:
        sheet.notes.append(Loss(reason="name-made", count=without))
    return name


def within(cells: pd.Series, ids: pd.Series) -> pd.Series:
    """Which cells are one of some ids; empty ones are not."""
    found = pc.is_in(_texts(cells), value_set=_texts(ids).drop_null())
    return pd.Series(np.asarray(found), index=cells.index)


def map_ids(keys: pd.Series, values: Mapping[str, str] | pd.Series) -> pd.Series:
    """What each id points to; empty where it points to nothing."""
    told = values if isinstance(values, pd.Series) else pd.Series(values, dtype="str")
    cells = _texts(keys)
    place = pc.index_in(cells, value_set=arrow(told.index.to_series().astype("str")))
    place = pc.if_else(cells.is_valid(), place, pa.scalar(None, pa.int32())).fill_null(-1).to_numpy()
    return pd.Series(told.array.take(place, allow_fill=True), index=keys.index)


def first_of(keys: pd.Series, values: pd.Series) -> pd.Series:
    """The first value of every key."""
    there = (keys.notna() & values.notna()).to_numpy(dtype=bool)
    names, found = keys[there], values[there]
    first = ~names.duplicated().to_numpy(dtype=bool)
    return pd.Series(found[first].array, index=pd.Index(names[first].array))


def gathered(keys: pd.Series, values: pd.Series, between: str) -> pd.Series:
    """All values of every key, each once, in one text."""
    there = (keys.notna() & values.notna()).to_numpy(dtype=bool)
    if not keys[there].duplicated().any():
        return first_of(keys, values)
    return _grouped(keys[there], values[there], between.join)


def lists_of(keys: pd.Series, values: pd.Series) -> pd.Series:
    """All values of every key as a list in a cell."""
    there = (keys.notna() & values.notna()).to_numpy(dtype=bool)
    return _grouped(keys[there], values[there], lambda items: join(item.replace("|", "/") for item in items))


def _grouped(keys: pd.Series, values: pd.Series, joined: Callable[[Iterable[str]], str]) -> pd.Series:
    found: dict[str, dict[str, None]] = {}
    for key, value in zip(arrow(keys).to_pylist(), arrow(values).to_pylist(), strict=True):
        found.setdefault(key, {})[value] = None
    known: dict[tuple[str, ...], str] = {}
    cells = []
    for items in map(tuple, found.values()):
        if items not in known:
            known[items] = joined(items)
        cells.append(known[items])
    return pd.Series(cells, index=pd.Index(list(found), dtype="str"), dtype="str")


def together(parts: Iterable[pd.Series], between: str) -> pd.Series:
    """Columns joined cell by cell; empty cells leave no trace."""
    whole: pd.Series | None = None
    for part in (one.astype("str") for one in parts):
        if whole is None:
            whole = part
        elif part.notna().any():
            whole = whole.str.cat(part, sep=between).fillna(whole).fillna(part)
    return pd.Series(dtype="str") if whole is None else whole


def tell(sheet: Sheet, reason: str, bad: pd.Series | Mask, what: str) -> None:
    """A cell of some rows was not carried; the rows were."""
    at = np.asarray(bad, dtype=bool)
    if at.any():
        rows = tuple(int(row) for row in sheet.rows[at][:5])
        sheet.losses.append(Loss(reason=reason, count=int(at.sum()), what=what, rows=rows))


def _texts(cells: pd.Series) -> pa.Array:
    """Ids as one Arrow array; a column without any cell may have any type."""
    return arrow(cells if isinstance(cells.dtype, pd.StringDtype) else cells.astype("str"))
