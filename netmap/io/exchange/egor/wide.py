"""Alters and ties that stand in columns of their ego: one file, two files."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd

from netmap.io.exchange.egor.parts import ALTER, EGO, ROW, SOURCE, TARGET, WEIGHT, Part

__all__ = ["DYAD", "alters_of", "is_wide", "ties_of"]

DYAD = re.compile(r"X?(\d+)[ ._]to[ ._](\d+)")
"""The heading of a tie between two alters by their numbers."""

_NUMBERED = re.compile(r"(.+)\.(\d+)")
_NETSIZE = "netsize"
_NOTHING = ("0", "0.0")


def is_wide(frame: pd.DataFrame) -> bool:
    """Whether a table holds nothing of the egos but the columns of their alters."""
    columns = {name for name in map(str, frame) if name not in (EGO, ROW)}
    return bool(columns) and columns <= set(_numbered(frame))


def alters_of(egos: Part) -> tuple[Part, Part | None]:
    """Take the alters out of the columns of their egos.

    An alter is there up to the size of the network where that is told, else when anything is known of it.

    Returns
    -------
    (egos, alters)
        The egos without those columns; ``None`` when there are none.
    """
    columns = _numbered(egos.frame)
    if not columns:
        return egos, None
    numbers = sorted({number for _, number in columns.values()})
    variables = dict.fromkeys(variable for variable, _ in columns.values())
    size = pd.to_numeric(egos.frame[_NETSIZE], errors="coerce") if _NETSIZE in egos.frame else None
    tables = []
    for number in numbers:
        named = {variable: name for name, (variable, one) in columns.items() if one == number}
        table = egos.frame[[EGO, ROW]].assign(**{ALTER: str(number)})
        for variable in variables:
            table[variable] = egos.frame[named[variable]] if variable in named else None
        known = table[list(variables)].notna().any(axis=1)
        tables.append(table[known if size is None else known | (size >= number)])
    frame = pd.concat(tables, ignore_index=True).sort_values([ROW, ALTER], key=_natural, ignore_index=True)
    rest = replace(egos, frame=egos.frame.drop(columns=list(columns)))
    return rest, Part(place=egos.place, frame=frame, read=len(frame))


def _natural(column: pd.Series) -> pd.Series:
    return pd.to_numeric(column)


def _numbered(frame: pd.DataFrame) -> dict[str, tuple[str, int]]:
    """Column → variable and number of the alter, for variables that run from 1."""
    found = {}
    for name in frame.columns:
        match = _NUMBERED.fullmatch(name)
        if match and not DYAD.fullmatch(name):
            found[name] = (match.group(1), int(match.group(2)))
    runs: dict[str, set[int]] = {}
    for variable, number in found.values():
        runs.setdefault(variable, set()).add(number)
    whole = {variable for variable, numbers in runs.items() if len(numbers) > 1 and min(numbers) == 1}
    return {name: pair for name, pair in found.items() if pair[0] in whole}


def ties_of(egos: Part) -> tuple[Part, Part | None]:
    """Take the ties between alters out of columns such as ``X1.to.2``; zero means no tie.

    Returns
    -------
    (egos, ties)
        The egos without those columns; ``None`` when there are none.
    """
    dyads = {name: match for name in egos.frame.columns if (match := DYAD.fullmatch(name))}
    if not dyads:
        return egos, None
    tables = []
    for name, match in dyads.items():
        weight = egos.frame[name]
        there = weight.notna() & ~weight.isin(_NOTHING)
        ends = {SOURCE: match.group(1), TARGET: match.group(2), WEIGHT: weight}
        tables.append(egos.frame[[EGO, ROW]].assign(**ends)[there])
    frame = pd.concat(tables, ignore_index=True).sort_values(ROW, kind="stable", ignore_index=True)
    rest = replace(egos, frame=egos.frame.drop(columns=list(dyads)))
    return rest, Part(place=egos.place, frame=frame, read=len(frame))
