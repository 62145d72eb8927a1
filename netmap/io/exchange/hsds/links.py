"""Which rows of a directory belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.ledger import Loss
from netmap.schema.lists import join

__all__ = ["Mask", "first_of", "gathered", "lists_of", "map_ids", "named", "tell", "together", "unique"]

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


def map_ids(keys: pd.Series, values: Mapping[str, str] | pd.Series) -> pd.Series:
    """What each id points to; empty where it points to nothing."""
    return keys.map(values).astype(values.dtype if isinstance(values, pd.Series) else "str")


def first_of(keys: pd.Series, values: pd.Series) -> pd.Series:
    """The first value of every key."""
    there = keys.notna() & values.notna()
    return values[there].groupby(keys[there], sort=False).first()


def gathered(keys: pd.Series, values: pd.Series, between: str) -> pd.Series:
    """All values of every key, each once, in one text."""
    return _grouped(keys, values, between.join)


def lists_of(keys: pd.Series, values: pd.Series) -> pd.Series:
    """All values of every key as a list in a cell."""
    return _grouped(keys, values, lambda items: join(item.replace("|", "/") for item in items))


def _grouped(keys: pd.Series, values: pd.Series, joined: Callable[[Iterable[str]], str]) -> pd.Series:
    there = keys.notna() & values.notna()
    found: dict[str, dict[str, None]] = {}
    for key, value in zip(keys[there], values[there], strict=True):
        found.setdefault(key, {})[str(value)] = None
    return pd.Series({key: joined(items) for key, items in found.items()}, dtype="str")


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
