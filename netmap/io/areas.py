"""Areas by name: people type the name of their neighbourhood, not its code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from netmap.io.raw import RawSource
from netmap.locale import fold
from netmap.schema import RawTable, headings

__all__ = ["place_areas"]


def place_areas(sources: Sequence[RawSource]) -> tuple[RawSource, ...]:
    """Replace the name of an area by its code where a person typed the name and one of the sources knows it."""
    codes: dict[str, str] = {}
    ids: set[str] = set()
    for source in sources:
        for table in source.tables:
            if table.table == "areas":
                id_column, name_column = _column(table, "area_id"), _column(table, "name")
                if id_column is not None and name_column is not None:
                    pairs = zip(table.frame[id_column], table.frame[name_column], strict=True)
                    codes |= {fold(str(name)): str(code).strip() for code, name in pairs if pd.notna(name)}
                    ids |= {str(code).strip() for code in table.frame[id_column]}
    if not codes:
        return tuple(sources)

    def code(value: object) -> object:
        unknown = isinstance(value, str) and value.strip() not in ids
        return codes.get(fold(str(value)), value) if unknown else value

    def placed(table: RawTable) -> RawTable:
        column = _column(table, "area_id") if table.table == "households" else None
        if column is None:
            return table
        return replace(table, frame=table.frame.assign(**{column: table.frame[column].map(code)}))

    return tuple(replace(source, tables=tuple(map(placed, source.tables))) for source in sources)


def _column(table: RawTable, code: str) -> str | None:
    """The heading under which a column of a raw table stands."""
    known = headings(table.table)
    return next((str(name) for name in table.frame.columns if known.get(fold(str(name))) == code), None)
