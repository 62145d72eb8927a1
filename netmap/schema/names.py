"""People without a code, and people named instead of coded: a kitchen table knows names, not codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from netmap.locale import fold
from netmap.schema.places import places
from netmap.schema.reading import ParsedTable
from netmap.schema.tables import TABLES

__all__ = ["settle"]


def settle(parsed: Sequence[ParsedTable]) -> list[ParsedTable]:
    """Give people without an id one, and replace a name by the id of the one person of that household who has it.

    Parameters
    ----------
    parsed
        Tables as read.

    Returns
    -------
    list of ParsedTable
        The same tables; a made id is ``<household>-<row>``. A name that nobody or more than one person of the
        household has stays, and is then an unknown reference.
    """
    made = [_with_ids(part) if part.table == "people" else part for part in parsed]
    people = [part.frame for part in made if part.table == "people"]
    if not people:
        return made
    whole = pd.concat(people, ignore_index=True)
    return [_with_people(part, whole) for part in made]


def _with_ids(part: ParsedTable) -> ParsedTable:
    frame = part.frame
    lacks = frame["person_id"].isna() & frame["household_id"].notna() & (frame["name"].notna() | frame["role"].notna())
    if not lacks.any():
        return part
    ids = frame["household_id"] + "-" + pd.Series(part.rows.astype(str), index=frame.index, dtype="str")
    return replace(part, frame=frame.assign(person_id=frame["person_id"].where(~lacks, ids)))


def _with_people(part: ParsedTable, people: pd.DataFrame) -> ParsedTable:
    columns = [
        column.name
        for column in TABLES[part.table].columns
        if column.kind == "id" and "people" in column.refers and part.table != "people"
    ]
    changed = {}
    for name in columns:
        cells = part.frame[name]
        strange = cells.notna() & (places(cells, people["person_id"]) < 0) & part.frame["household_id"].notna()
        if strange.any():
            changed[name] = cells.where(~strange, _found(part.frame[strange], name, people).reindex(cells.index))
    return replace(part, frame=part.frame.assign(**changed)) if changed else part


def _found(rows: pd.DataFrame, name: str, people: pd.DataFrame) -> pd.Series:
    """The ids behind names; a name that is not of exactly one person stays."""
    named = (
        people[["household_id", "name", "person_id"]].dropna().drop_duplicates(["household_id", "person_id", "name"])
    )
    keys = pd.Series(list(zip(named["household_id"], named["name"].map(fold), strict=True)), dtype="object")
    once = ~keys.duplicated(keep=False).to_numpy()
    known = dict(zip(keys[once], named["person_id"].to_numpy()[np.flatnonzero(once)], strict=True))
    wanted = zip(rows["household_id"], rows[name].map(fold), rows[name], strict=True)
    return pd.Series([known.get((home, folded), cell) for home, folded, cell in wanted], index=rows.index, dtype="str")
