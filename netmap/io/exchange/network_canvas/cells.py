"""From the variables of a type to the columns of a casebook."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from netmap.io.exchange.meaning import translate
from netmap.io.exchange.network_canvas.account import Account
from netmap.io.exchange.network_canvas.mapping import Meaning, Typed, column
from netmap.io.exchange.network_canvas.variables import Variable
from netmap.io.exchange.network_canvas.words import AGE
from netmap.schema import join
from netmap.schema.refusals import refuses

__all__ = ["taken"]

_MIDDLE = 0.5
_HIDDEN = "Encrypted"
"""What stands in the place of a name that was encrypted."""


def taken(account: Account, one: Typed, meaning: Meaning, days: pd.Series) -> pd.DataFrame:
    """The cells that the mapping gives a column; all others are told to the account.

    Parameters
    ----------
    account
        Where losses are told.
    one
        The rows of one type that are still there, and their variables.
    meaning
        What the variables mean.
    days
        Per row the day of its interview, from which an age becomes a year.

    Returns
    -------
    DataFrame
        One column per target that is meant, and those that hold for every row; the index of the account's frame.
    """
    found = pd.DataFrame(index=one.frame.index)
    for name, value in meaning.always.items():
        if value and name not in ("use", "role"):
            found[name] = value
    for variable in one.variables:
        target = meaning.variables.get(variable.name, "")
        rows = one.frame[list(variable.columns)]
        if refuses(variable.name):
            account.tell("refused-column", rows.notna().any(axis=1), what=variable.name)
        elif not target or (variable.kind == "layout" and variable.name not in meaning.rings):
            reason = "layout" if variable.kind == "layout" else "unknown-column"
            account.tell(reason, rows.notna().any(axis=1), what=variable.name)
        else:
            cells = _cells(account, one, variable, target, meaning)
            if target == AGE:
                target, cells = "birth_year", _birth_year(account, cells, days, variable.name)
            found[target] = _together(found[target], cells, target, one) if target in found else cells
    return found


def _cells(account: Account, one: Typed, variable: Variable, target: str, meaning: Meaning) -> pd.Series:
    """The cells of one variable, in codes."""
    values = meaning.values.get(variable.name, {})
    if variable.kind == "layout":
        return _circle(one.frame, variable, meaning.rings[variable.name])
    if variable.kind == "options":
        return _options(account, one, variable, target, values)
    cells = one.frame[variable.columns[0]]
    if target == "name":
        account.tell("encrypted", cells.eq(_HIDDEN), what=variable.name)
        cells = cells.where(cells.ne(_HIDDEN), None)
    coded = translate(cells, values)
    account.tell("unmapped-value", cells.notna() & coded.isna(), what=variable.name)
    return coded


def _options(account: Account, one: Typed, variable: Variable, target: str, values: object) -> pd.Series:
    """A categorical variable: a list of what was chosen; nothing chosen is ``none``, nothing answered is empty."""
    codes = {
        name: (values.get(option, option) if isinstance(values, dict) else option)
        for name, option in zip(variable.columns, variable.options, strict=True)
    }
    chosen = one.frame[list(codes)] == "true"
    unmapped = chosen[[name for name, code in codes.items() if not code]].any(axis=1)
    account.tell("unmapped-value", unmapped, what=variable.name)
    known = {name: code for name, code in codes.items() if code}
    picked = pd.Series(
        [
            [code for code, yes in zip(known.values(), row, strict=True) if yes]
            for row in chosen[list(known)].to_numpy()
        ],
        index=one.frame.index,
        dtype=object,
    )
    answered = one.frame[list(codes)].notna().all(axis=1) & ~unmapped
    if _is_list(one, target):
        return picked.map(join).where(picked.map(bool) | answered, None)
    account.tell("several-options", picked.map(len) > 1, what=variable.name)
    return picked.map(lambda several: several[0] if several else None)


def _is_list(one: Typed, target: str) -> bool:
    meant = column(one.kind, target)
    return meant is not None and meant.kind == "list"


def _together(first: pd.Series, second: pd.Series, target: str, one: Typed) -> pd.Series:
    """Two variables for one column: lists are joined, of single answers the first counts."""
    if not _is_list(one, target):
        return first.where(first.notna(), second)
    both = first.notna() & second.notna()
    joined = (first[both] + "|" + second[both]).str.replace(r"(^|\|)none(?=\||$)", "", regex=True).str.strip("|")
    return first.where(first.notna(), second).where(~both, joined.where(joined != "", "none").reindex(first.index))


def _circle(frame: pd.DataFrame, variable: Variable, rings: Collection[float]) -> pd.Series:
    """The circle of a place on a canvas, by its distance from the middle."""
    x, y = (pd.to_numeric(frame[name], errors="coerce") - _MIDDLE for name in variable.columns[:2])
    far = np.hypot(x.to_numpy(dtype=float), y.to_numpy(dtype=float))
    circles = 1 + np.searchsorted(list(rings), far, side="right")
    return pd.Series(circles, index=frame.index).astype(object).where(~np.isnan(far), None)


def _birth_year(account: Account, ages: pd.Series, days: pd.Series, name: str) -> pd.Series:
    """The year of birth that goes with an age on the day of the interview."""
    years = pd.to_numeric(days.str[:4], errors="coerce") - pd.to_numeric(ages, errors="coerce")
    fit = years.between(1850, 2200)
    account.tell("age-without-year", ages.notna() & ~fit, what=name)
    return years.round().astype("Int64").astype(object).where(fit, None)
