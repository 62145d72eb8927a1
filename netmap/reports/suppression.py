"""Counts that may be shown: groups under 10 hidden, and enough beside them that no sum gives them back.

Two steps. *First* every count of 1 to 9 is hidden, and every row or column of fewer than 10 with all its zeros: of so
small a group even a zero tells something. *Then* other cells are hidden beside it, the cheapest first and totals last,
until every hidden count could be nine more or less apart with all that is shown staying true. Who solves all sums
still knows no more than "under 10". A zero in a larger group stays: it is about nobody. What is hidden has one sign,
because two would tell which count is small.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["LEAST", "OTHER", "TOTAL", "pooled", "safe_counts", "suppress"]

LEAST = 10
"""Groups of fewer households are not shown."""

TOTAL = "*"
"""The row and the column with the totals."""

OTHER = ""
"""The small groups together."""

_WIDTH = LEAST - 1
_DEAR = 100.0  # hiding a total costs as much as a hundred cells

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def suppress(counts: pd.DataFrame, *, units: pd.DataFrame | None = None, rows_known: bool = False) -> pd.DataFrame:
    """A table of counts with its totals, without anything from which a small group can be seen or reckoned.

    Parameters
    ----------
    counts
        Whole numbers ≥ 0 of things in groups that do not overlap; row and column names are unique.
    units
        How many households stand behind every count, with a row and a column :data:`TOTAL`; ``None`` = the counts
        are households.
    rows_known
        The totals of the rows stand elsewhere and are never hidden; each must be 0 or at least :data:`LEAST`.

    Returns
    -------
    DataFrame
        In the order given, with a row and a column :data:`TOTAL`; missing = hidden. The order of rows and columns
        never decides what is hidden.

    Raises
    ------
    ValueError
        For a known row under :data:`LEAST`: put small rows together first, see :func:`pooled`.

    Examples
    --------
    >>> counts = pd.DataFrame({"yes": [3, 20, 30], "no": [25, 18, 30]}, index=["A", "B", "C"])
    >>> print(suppress(counts).to_string())
        yes    no    *
    A  <NA>  <NA>   28
    B  <NA>  <NA>   38
    C    30    30   60
    *    53    73  126
    """
    table = counts.sort_index(axis=0).sort_index(axis=1)
    rows, columns = [*table.index, TOTAL], [*table.columns, TOTAL]
    values = _with_totals(table.to_numpy(dtype=float))
    behind = values if units is None else units.loc[rows, columns].to_numpy(dtype=float)
    if rows_known and _few(behind[:-1, -1]).any():
        raise ValueError(f"a row of fewer than {LEAST} cannot be known")
    hidden = _protect(values, _primary(behind, rows_known), rows_known)
    shown = pd.DataFrame(values.astype(np.int64), index=rows, columns=columns).astype("Int64").mask(hidden)
    return shown.loc[[*counts.index, TOTAL], [*counts.columns, TOTAL]]


def _with_totals(cells: Floats) -> Floats:
    wide = np.hstack([cells, cells.sum(axis=1, keepdims=True)])
    return np.vstack([wide, wide.sum(axis=0, keepdims=True)])


def _few(values: Floats) -> Flags:
    few: Flags = (values > 0) & (values < LEAST)
    return few


def _primary(behind: Floats, rows_known: bool) -> Flags:
    """The small cells, and all of a row or column that is small as a whole; not where there is nobody at all."""
    hidden = _few(behind) | _few(behind[:, -1:]) | _few(behind[-1:, :])
    hidden &= (behind[:, -1:] > 0) & (behind[-1:, :] > 0)
    if rows_known:
        hidden[:, -1] = False
    return hidden


def _protect(values: Floats, hidden: Flags, rows_known: bool) -> Flags:
    """Hide more, cheapest first, until every hidden cell can move far enough."""
    price = 1 + values / (values[-1, -1] + 1)
    price[-1, :] += _DEAR
    price[:, -1] += np.inf if rows_known else _DEAR
    safe = np.zeros_like(hidden)
    while (hidden & ~safe).any():
        i, j = (int(place) for place in np.argwhere(hidden & ~safe)[0])
        if _width(values, hidden, i, j) >= _WIDTH:
            safe[i, j] = True  # and stays so: hiding more only gives more room
        else:
            _hide_beside(values, hidden, price, i, j)
    return hidden


def _hide_beside(values: Floats, hidden: Flags, price: Floats, i: int, j: int) -> None:
    """Hide the three other corners of the rectangle that gives cell (i, j) the most room for the least."""
    left = np.where(hidden, 0.0, price)
    cost = left + left[i] + left[:, [j]]
    gain = np.minimum(_rectangles(values, i, j), _WIDTH)
    useful = (cost > 0) & np.isfinite(cost) & (gain > 0)
    useful[i], useful[:, j] = False, False
    if useful.any():
        k, other = np.unravel_index(np.argmin(np.where(useful, cost / np.maximum(gain, 1), np.inf)), cost.shape)
        hidden[i, other] = hidden[k, j] = hidden[k, other] = True
    else:  # only where rows are known: a whole row can always move against the totals
        largest = i if i < len(values) - 1 else int(np.argmax(values[:-1, -1]))
        hidden[[largest, -1], :-1] = True


def _room(values: Floats) -> Floats:
    """How far every cell can fall; totals have no limit of their own, because the cells below them have one."""
    room = values.copy()
    room[-1, :], room[:, -1] = np.inf, np.inf
    return room


def _width(values: Floats, hidden: Flags, i: int, j: int) -> float:
    """How far cell (i, j) can move while all that is shown stays the same, up to the width that is enough.

    A row that gains in one hidden cell must lose in another, and so must a column: what can go round through the
    hidden cells is a largest flow between the row and the column of the cell.
    """
    corners = hidden & hidden[i] & hidden[:, [j]]
    corners[i], corners[:, j] = False, False
    if (_rectangles(values, i, j)[corners] >= _WIDTH).any():
        return _WIDTH
    from scipy.sparse import csr_array  # noqa: PLC0415 - takes long to load
    from scipy.sparse.csgraph import maximum_flow  # noqa: PLC0415

    height, width = values.shape
    room = np.minimum(_room(values), _WIDTH)
    open_ = hidden.copy()
    open_[i, j] = False
    limits = np.zeros((height + width, height + width), dtype=np.int32)
    limits[:height, height:] = np.where(open_, _WIDTH, 0)
    limits[height:, :height] = np.where(open_, room, 0).T
    graph = csr_array(limits)
    gain = maximum_flow(graph, height + j, i).flow_value
    loss = maximum_flow(graph, i, height + j).flow_value
    return float(gain + min(loss, room[i, j]))


def _rectangles(values: Floats, i: int, j: int) -> Floats:
    """How far cell (i, j) can move with the three other corners of a rectangle, per opposite corner."""
    sign = np.ones_like(values)
    sign[-1, :] *= -1
    sign[:, -1] *= -1
    room = _room(values)
    turn = np.stack(np.broadcast_arrays(sign, -sign[i], -sign[:, [j]])) * sign[i, j]
    limits = np.stack(np.broadcast_arrays(room, room[i], room[:, [j]]))
    up = np.where(turn < 0, limits, np.inf).min(axis=0)
    down = np.minimum(np.where(turn > 0, limits, np.inf).min(axis=0), room[i, j])
    widths: Floats = up + down
    return widths


def safe_counts(
    table: pd.DataFrame,
    rows: str,
    columns: str,
    *,
    order: tuple[Sequence[str], Sequence[str]],
    rows_known: bool = False,
) -> pd.DataFrame:
    """Count the rows of a table by two of its columns, as far as that may be shown.

    Parameters
    ----------
    table
        Rows with a ``household_id``; a count is small when fewer than :data:`LEAST` households stand behind it.
    rows, columns
        The two columns; every row has a value in both.
    order
        The names to show, of the rows and of the columns.
    rows_known
        As in :func:`suppress`.

    Returns
    -------
    DataFrame
        As :func:`suppress` gives it.
    """
    names = tuple([*part, TOTAL] for part in order)
    whole = [table, table.assign(**{columns: TOTAL}), table.assign(**{rows: TOTAL})]
    every = pd.concat([*whole, whole[1].assign(**{rows: TOTAL})])
    grouped = every.groupby([rows, columns])["household_id"]
    counts, units = (
        found.unstack(fill_value=0).reindex(index=names[0], columns=names[1], fill_value=0)
        for found in (grouped.size(), grouped.nunique())
    )
    return suppress(counts.iloc[:-1, :-1], units=units, rows_known=rows_known)


def pooled(groups: pd.Series) -> pd.Series:
    """Put the groups of fewer than :data:`LEAST` together, with the next smallest until they are enough.

    Parameters
    ----------
    groups
        The name of the group of every household.

    Returns
    -------
    Series
        The same with :data:`OTHER` for every group that was put together.

    Examples
    --------
    >>> homes = pd.Series(["A"] * 3 + ["B"] * 12 + ["C"] * 20)
    >>> pooled(homes).value_counts().to_dict()
    {'C': 20, '': 15}
    """
    sizes = groups.value_counts().sort_index().sort_values(kind="stable")
    together: list[str] = []
    size = 0
    for name, here in sizes.items():
        if here >= LEAST and (not together or size >= LEAST):
            break
        together.append(str(name))
        size += int(here)
    return groups.mask(groups.isin(together), OTHER)
