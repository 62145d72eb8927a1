"""What a casebook must satisfy: the columns by pandera, keys, references and the rules between columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.errors import Fault, near
from netmap.schema.columns import Column, Table
from netmap.schema.lists import pairs, split
from netmap.schema.places import places
from netmap.schema.reading import ParsedTable, shown
from netmap.schema.rules import RULES
from netmap.schema.tables import TABLES

if TYPE_CHECKING:
    import pandera.pandas as pa

__all__ = ["check", "pandera_schema"]

Check = Callable[[pd.Series], pd.Series]

_NEAR_LIMIT = 5000  # looking for near names among more ids costs more than it helps
_PROBLEMS = {"not_nullable": "missing-value", "range": "out-of-range", "codes": "unknown-word", "items": "list-item"}


@cache
def _checks(table: str, name: str) -> dict[str, Check]:
    """What the filled cells of a column must satisfy: name of the check → which cells do."""
    column = TABLES[table].by_name[name]
    checks: dict[str, Check] = {}
    if column.low is not None or column.high is not None:
        low = -np.inf if column.low is None else column.low
        high = np.inf if column.high is None else column.high
        checks["range"] = lambda cells: (cells >= low) & (cells <= high)
    if column.kind in ("code", "level"):
        codes = [int(code) for code in column.allowed] if column.kind == "level" else column.allowed
        checks["codes"] = lambda cells: cells.isin(codes)
    if column.kind == "list" and column.codes and column.codes != "language":
        allowed = frozenset(column.allowed)
        checks["items"] = lambda cells: cells.isin([one for one in cells.unique() if allowed.issuperset(split(one))])
    return checks


@cache
def pandera_schema(table: str) -> pa.DataFrameSchema:
    """The pandera schema of a table, for its typed columns.

    Examples
    --------
    >>> pandera_schema("areas").columns["residents"].nullable
    True
    """
    import pandera.pandas as pa  # noqa: PLC0415 - only where something is wrong: see _sound

    return pa.DataFrameSchema(
        {
            column.name: pa.Column(
                None,
                checks=[pa.Check(check, name=name) for name, check in _checks(table, column.name).items()],
                nullable=not column.required,
            )
            for column in TABLES[table].columns
        },
        strict=True,
        ordered=True,
    )


def _sound(parsed: ParsedTable) -> bool:
    """Whether pandera would find nothing: the same checks without its report, whose import alone costs more."""
    for column in TABLES[parsed.table].columns:
        checks = _checks(parsed.table, column.name)
        if not column.required and not checks:
            continue
        cells = parsed.frame[column.name]
        filled = cells.notna().to_numpy()
        if column.required and not filled.all():
            return False
        if not checks or not filled.any():
            continue
        held = cells if filled.all() else cells[filled]
        if not all(bool(check(held).all()) for check in checks.values()):
            return False
    return True


def _fault(parsed: ParsedTable, position: int, column: str | None, problem: str, **args: str | int) -> Fault:
    value: object = parsed.frame[column].iat[position] if column else None
    return Fault(
        severity="error",
        source=parsed.source,
        table=parsed.table,
        row=int(parsed.rows[position]),
        column=column,
        value=shown(value),
        problem=problem,
        args=args,
    )


def _columns(parsed: ParsedTable) -> Iterator[Fault]:
    """Ranges, codes and empty required cells."""
    if _sound(parsed):
        return
    from pandera.errors import SchemaErrors  # noqa: PLC0415

    try:
        pandera_schema(parsed.table).validate(parsed.frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
    else:
        return
    table = TABLES[parsed.table]
    for name, check, index in zip(cases["column"], cases["check"], cases["index"], strict=True):
        position, column = int(index), table.by_name[name]
        if name in parsed.unread and parsed.unread[name][position]:
            continue
        problem = _PROBLEMS[check]
        limits = {"low": _limit(column.low), "high": _limit(column.high)} if problem == "out-of-range" else {}
        yield _fault(parsed, position, name, problem, codes=column.codes or "", **limits)


def _limit(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _identity(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """The columns by which two rows are the same observation of the same thing."""
    keys = frame[[*table.key, *(["observed_on"] if table.timed else [])]].copy()
    if table.unordered:
        one, two = table.unordered
        swap = (keys[one] > keys[two]).fillna(False).to_numpy(dtype=bool)
        keys.loc[swap, [one, two]] = keys.loc[swap, [two, one]].to_numpy()
    return keys


def _duplicates(parsed: Sequence[ParsedTable]) -> Iterator[Fault]:
    """Rows that name a thing twice; the later row is reported. Equal rows of different sources are one row."""
    table = TABLES[parsed[0].table]
    frames = [part.frame for part in parsed]
    whole = frames[0].reset_index(drop=True) if len(frames) == 1 else pd.concat(frames, ignore_index=True)
    origin = np.repeat(np.arange(len(parsed)), [len(frame) for frame in frames])
    place = np.concatenate([np.arange(len(frame)) for frame in frames])
    keys = _identity(table, whole)
    again = keys.duplicated().to_numpy()
    if again.any():
        again = (
            again & keys[[name for name in table.key if table.by_name[name].required]].notna().all(axis=1).to_numpy()
        )
    if not again.any():
        return
    group = keys.groupby(list(keys.columns), dropna=False, sort=False).ngroup().to_numpy()
    first = pd.Series(np.arange(len(whole))).groupby(group).transform("first").to_numpy()
    content = pd.util.hash_pandas_object(whole, index=False).to_numpy()
    named_cells = whole[list(table.key)].notna()
    for row in np.flatnonzero(again):
        twin, part = int(first[row]), parsed[origin[row]]
        if origin[twin] != origin[row] and content[twin] == content[row]:
            continue
        other = parsed[origin[twin]]
        column = next((name for name in table.key if named_cells[name].iat[int(row)]), table.key[0])
        problem = "duplicate-key" if other is part else "duplicate-other"
        args = {"other": other.source, "n": int(other.rows[place[twin]])}
        yield _fault(part, int(place[row]), column, problem, **args)


def _keys(parsed: Mapping[str, Sequence[ParsedTable]]) -> dict[str, pd.Series]:
    """The ids that each held table knows."""
    return {name: pd.concat([part.frame[TABLES[name].key[0]] for part in parts]) for name, parts in parsed.items()}


def _targets(part: ParsedTable, column: Column) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.object_]]:
    """Positions and ids that a column points to."""
    cells = part.frame[column.name]
    if column.kind == "list":
        rows, items = pairs(cells)
        keep = items != "*" if column.star else np.ones(len(items), dtype=bool)
        return rows[keep], items[keep]
    rows = np.flatnonzero(cells.notna())
    return rows, cells.to_numpy(dtype=object)[rows]


def _references(part: ParsedTable, keys: Mapping[str, pd.Series]) -> Iterator[Fault]:
    """Ids that point to nothing; one warning where the whole table is not held."""
    for column in TABLES[part.table].columns:
        if not column.refers:
            continue
        rows, ids = _targets(part, column)
        known = [keys[name] for name in column.refers if name in keys]
        if len(known) < len(column.refers):
            if len(ids):
                lacking = next(name for name in column.refers if name not in keys)
                yield Fault(
                    severity="warning",
                    source=part.source,
                    table=part.table,
                    column=column.name,
                    problem="missing-table-reference",
                    args={"other": lacking, "n": len(ids)},
                )
            continue
        lost = np.all([places(ids, ids_of) < 0 for ids_of in known], axis=0)
        choices = sorted(set(pd.concat(known).dropna())) if lost.any() else []
        for position, target in zip(rows[lost], ids[lost], strict=True):
            offer = ", ".join(near(str(target), choices)) if len(choices) <= _NEAR_LIMIT else ""
            args = {"other": column.refers[0], "near": offer}
            yield replace(_fault(part, int(position), column.name, "unknown-reference"), value=shown(target), args=args)


def check(parsed: Sequence[ParsedTable]) -> list[Fault]:
    """Check tables from one or more sources together.

    Parameters
    ----------
    parsed
        The tables as read; the same table may come from several sources.

    Returns
    -------
    list of Fault
        All faults, those of reading first, in the order of sources, tables and rows.
    """
    by_table: dict[str, list[ParsedTable]] = {}
    for part in parsed:
        by_table.setdefault(part.table, []).append(part)
    keys = _keys(by_table)
    faults = [fault for part in parsed for fault in part.faults]
    for part in parsed:
        faults += _columns(part)
        faults += _references(part, keys)
        for rule in RULES.get(part.table, ()):
            faults += rule(part, by_table)
    for parts in by_table.values():
        faults += _duplicates(parts)
    order = {part: i for i, part in enumerate(dict.fromkeys((p.source, p.table) for p in parsed))}
    return sorted(faults, key=lambda f: (order.get((f.source, f.table or ""), -1), f.row or 0))
