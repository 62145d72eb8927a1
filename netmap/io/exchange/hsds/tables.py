"""The tables of CSV files: their columns by the names of HSDS 3.1, and those that stand inside another table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from netmap.io.exchange.csv_columns import columns_of
from netmap.io.exchange.hsds.columns import Texts, each, filled, mask, only, same, spread, take, texts, together
from netmap.io.exchange.hsds.names import INLINE, LINKS, WITHOUT_ID, bare, column_of, split_cells
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.ledger import Loss
from netmap.io.exchange.meaning import FIRST_ROWS
from netmap.io.formulas import freed
from netmap.schema.texts import written

__all__ = ["clean", "sheets_of"]


def sheets_of(table: str, name: str, data: bytes, given: Mapping[str, str], changed: dict[str, str]) -> Iterable[Sheet]:
    """The sheet of a file, and those of the columns that hold what has a table of its own.

    Parameters
    ----------
    table
        Which table it is.
    name, data
        The file.
    given
        Heading → column, where a person said so.
    changed
        Heading → the column it was taken for: filled in here, where these differ.
    """
    file = columns_of(data, name)
    heading = file.heading
    cells = [clean(column) for column in file.cells]
    named = _named(table, heading, given)
    inline = {at: INLINE.get(table, {}).get(bare(heading[at])) for at in named}
    named = {at: column for at, column in named.items() if inline[at] is None or heading[at] in given}
    changed |= {heading[at]: column for at, column in named.items() if column != bare(heading[at])}
    columns = {
        column: _joined([cells[at] for at, one in named.items() if one == column])
        for column in dict.fromkeys(named.values())
    }
    if table == "addresses" and "address_type" not in columns:
        kind = "postal" if {"postal", "mail"} & set(bare(name).split("_")) else "physical"
        columns["address_type"] = texts([kind] * len(file.rows))
    sheet = Sheet(table, name, columns, file.rows)
    if len(file.loose):
        rows = tuple(file.loose[:FIRST_ROWS].tolist())
        sheet.losses.append(Loss(reason="no-heading", count=len(file.loose), rows=rows))
    yield sheet
    moved = {at: pair for at, pair in inline.items() if pair and at not in named}
    for link, group in _groups(moved):
        yield from _inline(sheet, link, heading[next(iter(group))], {column: cells[at] for at, column in group.items()})


def _named(table: str, heading: Sequence[str], given: Mapping[str, str]) -> dict[int, str]:
    """The column that each heading names, by its place."""
    named = {at: given.get(word) or column_of(table, word) for at, word in enumerate(heading) if word}
    if "id" in map(bare, heading):  # what is the id in other files is something else here
        others = [at for at, column in named.items() if column == "id" and heading[at] not in given]
        return named | {at: bare(heading[at]) for at in others}
    if "id" in named.values():
        return named
    return {at: "id" if column == WITHOUT_ID.get(table) else column for at, column in named.items()}


def clean(cells: pa.Array) -> Texts:
    """A column of texts; blank cells are missing, guarded ones freed."""
    found = written(cells, trim=True)
    return each(found, freed) if mask(pc.starts_with(found, "'")).any() else found


def _joined(columns: Sequence[Texts]) -> Texts:
    """Columns of one meaning below each other in a cell; what the first says already is not said again."""
    head, *others = columns
    return together([head, *(only(~same(cells, head), cells) for cells in others)], "\n")


def _groups(moved: Mapping[int, tuple[str, str]]) -> Iterable[tuple[str, Mapping[int, str]]]:
    """Per table of which another one holds the rows: the columns that together make one."""
    for table in dict.fromkeys(table for table, _ in moved.values()):
        places = {at: column for at, (one, column) in moved.items() if one == table}
        several = len(set(places.values())) < len(places)  # more columns of the same: their cells are rows of their own
        yield from ((table, {at: column}) for at, column in places.items()) if several else [(table, places)]


def _inline(parent: Sheet, table: str, heading: str, columns: Mapping[str, Texts]) -> Iterable[Sheet]:
    """The sheet that some columns of another one hold; each cell counts as a row."""
    rows = np.flatnonzero(np.logical_or.reduce([filled(cells) for cells in columns.values()]))
    held = {name: take(cells, rows) for name, cells in columns.items()}
    if len(held) == 1:
        name, cells = next(iter(held.items()))
        encoded = cells.dictionary_encode()
        parts = [split_cells(table, cell) or [""] for cell in encoded.dictionary.to_pylist()]
        row, place = spread(encoded.indices.to_numpy(), np.array([len(part) for part in parts], dtype=np.int64))
        rows, held = rows[row], {name: take(texts(one or None for part in parts for one in part), place)}
    link = "link_id" if table == "attributes" else LINKS.get(parent.table, "")
    held[link] = take(parent["id"], rows)
    if len(rows):
        yield Sheet(table, f"{parent.place} › {heading}", held, parent.rows[rows])
