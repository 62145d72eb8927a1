"""The quick look at columns: it lets pass what pandera lets pass, and nothing else."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pandera.errors
import pytest

import netmap as nm
from netmap.schema import TABLES, Column, ParsedTable, check, pandera_schema

CASES = [
    (table.name, column)
    for table in TABLES.values()
    for column in table.columns
    if column.required or column.kind in ("code", "level") or column.low is not None or column.high is not None
]


def _wrong(column: Column) -> object:
    """A value of the right type that the column may not hold."""
    if column.kind in ("code", "list"):
        return "nonsense"
    if column.kind == "level":
        return 99
    if column.low is not None:
        return column.low - 1
    return column.high + 1 if column.high is not None else None


def _problems(table: str, frame: pd.DataFrame) -> set[tuple[str | None, int | None]]:
    parsed = ParsedTable(table=table, source="test", frame=frame, rows=np.arange(len(frame)))
    kinds = ("missing-value", "out-of-range", "unknown-word", "list-item")
    return {(fault.column, fault.row) for fault in check([parsed]) if fault.problem in kinds}


@pytest.fixture(scope="module")
def book() -> nm.Casebook:
    return nm.load_example("parkwijk")


@pytest.mark.parametrize(("table", "column"), CASES, ids=lambda part: getattr(part, "name", part))
def test_a_wrong_cell_is_found_as_pandera_finds_it(book: nm.Casebook, table: str, column: Column) -> None:
    frame = getattr(book, table)
    assert _problems(table, frame) == set()
    pandera_schema(table).validate(frame)
    cells = frame[column.name].copy()
    cells.iloc[-1] = _wrong(column)
    wrong = frame.assign(**{column.name: cells})
    with pytest.raises(pandera.errors.SchemaError):
        pandera_schema(table).validate(wrong)
    assert (column.name, len(frame) - 1) in _problems(table, wrong)
