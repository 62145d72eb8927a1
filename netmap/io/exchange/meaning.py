"""What the variables of another tool mean: guesses from their names, values through a table, the rest as losses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow.compute as pc

from netmap.errors import OptionError, near
from netmap.io.exchange.ledger import Entry, Loss
from netmap.locale import fold
from netmap.schema import TABLES, Column, RawTable, headings
from netmap.schema.cells import UnreadableError, lookup, reader
from netmap.schema.reading import read_distinct
from netmap.schema.refusals import refuses
from netmap.schema.texts import arrow, nul
from netmap.vocabulary import LISTS

__all__ = [
    "FIRST_ROWS",
    "bare",
    "garbled",
    "guess_column",
    "losses_of_cells",
    "losses_of_counts",
    "losses_of_headings",
    "readable",
    "translate",
    "unfit",
]

FIRST_ROWS = 5
"""How many row numbers a loss names."""

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MARKS = re.compile(r"[\W_]+")


def bare(heading: str) -> str:
    """A heading without case, spaces and marks.

    Examples
    --------
    >>> bare("Vertex.names")
    'vertexnames'
    """
    return _MARKS.sub("", heading).casefold()


def guess_column(name: str, table: str, *, among: Collection[str], strip: Iterable[str] = ()) -> str | None:
    """The column of a table that a variable seems to be, by its name in Dutch or English; ``None`` = no guess.

    Parameters
    ----------
    name
        The variable, such as ``alter.relation`` or ``birthYear``.
    table
        The English code of the table.
    among
        The columns that may be guessed.
    strip
        Words in front that say only whose variable it is.

    Examples
    --------
    >>> guess_column("alter.birthYear", "people", among=("birth_year",), strip=("alter",))
    'birth_year'
    >>> guess_column("shoe_size", "people", among=("relation", "name")) is None
    True
    """
    words = _MARKS.sub(" ", _CAMEL.sub(" ", name)).strip().split()
    while words and words[0].casefold() in strip:
        words = words[1:]
    known = {fold(_MARKS.sub(" ", heading)): column for heading, column in headings(table).items()}
    found = known.get(fold(" ".join(words)))
    return found if found in among else None


def check_name(where: str, name: str, choices: Collection[str]) -> None:
    """Refuse a name in a mapping that is none of the choices.

    Raises
    ------
    OptionError
        One line, with near names.
    """
    if name not in choices:
        offer = ", ".join(near(name, choices) or filter(None, choices))
        raise OptionError(f"the mapping of {where!r} names no {name!r}. Hint: choose {offer}")


def check_codes(where: str, column: Column | None, values: Mapping[str, str]) -> None:
    """Refuse a mapping that gives a word a meaning the column cannot hold; an empty one is not carried.

    Raises
    ------
    OptionError
        One line, with the codes there are.
    """
    if column is None:
        return
    for word, code in values.items():
        try:
            if code:
                reader(column)(code)
        except UnreadableError:
            codes = LISTS[column.codes].names if column.codes else ()
            alike = near(code, codes) or near(code, lookup(column.codes) if column.codes else ())
            offer = ", ".join(alike or codes) or f"a {column.kind}"
            told = f"the mapping of {where!r} gives {word!r} the meaning {code!r}, which {column.name} cannot hold"
            raise OptionError(f"{told}. Hint: choose {offer}") from None


def unused(names: Iterable[str]) -> tuple[Entry, ...]:
    """What a mapping names and the file does not hold: told, since it may be a slip of the pen."""
    notes = tuple(Loss(reason="mapping-unused", count=1, what=name) for name in names)
    return (Entry(place="mapping", notes=notes),) if notes else ()


def translate(cells: pd.Series, values: Mapping[str, str]) -> pd.Series:
    """The cells with every value that the table names replaced; ``""`` in the table leaves the cell empty."""
    if not values:
        return cells
    texts = cells.astype(object).where(cells.notna(), None)
    return texts.map(lambda cell: (values.get(str(cell), cell) or None) if cell is not None else None)


def losses_of_headings(frame: pd.DataFrame, names: Iterable[str]) -> list[Loss]:
    """A loss for every column nobody can place, and for every one netmap refuses; columns without a cell are none."""
    return losses_of_counts({name: int(frame[name].notna().sum()) for name in names})


def losses_of_counts(counts: Mapping[str, int]) -> list[Loss]:
    """The same, where the cells of each column were counted."""
    return [
        Loss(reason="refused-column" if refuses(name) else "unknown-column", count=count, what=name)
        for name, count in counts.items()
        if count
    ]


def losses_of_cells(reason: str, bad: Mapping[str, npt.NDArray[np.bool_]], rows: npt.NDArray[np.int64]) -> list[Loss]:
    """A loss for every column of which some cells are not carried."""
    return [
        Loss(reason=reason, count=int(at.sum()), what=name, rows=tuple(rows[at][:FIRST_ROWS].tolist()))
        for name, at in bad.items()
        if at.any()
    ]


def readable(raw: RawTable) -> tuple[RawTable, list[Loss]]:
    """A raw table whose cells can all be read, and what had to be left out for that.

    Parameters
    ----------
    raw
        With the columns of the table it is meant for.

    Returns
    -------
    (RawTable, list of Loss)
        Cells that do not say what their column holds are empty; columns no table knows, or that are refused, are gone.
    """
    known = headings(raw.table)
    strange = [name for name in map(str, raw.frame.columns) if fold(name) not in known]
    frame = raw.frame.drop(columns=strange)
    bad = unfit(replace(raw, frame=frame))
    for name, at in bad.items():
        frame[name] = frame[name].astype(object).where(~at, None)
    losses = [*losses_of_headings(raw.frame, strange), *losses_of_cells("unreadable", bad, raw.rows)]
    return replace(raw, frame=frame), losses


def unfit(raw: RawTable) -> Mapping[str, npt.NDArray[np.bool_]]:
    """The cells of each column that do not say what it holds, or a number out of its range.

    Parameters
    ----------
    raw
        With headings that its table knows.

    Returns
    -------
    Mapping
        Heading → which rows; only headings with such cells.
    """
    known, columns = headings(raw.table), TABLES[raw.table].by_name
    found = {}
    for name in map(str, raw.frame.columns):
        bad = _unfit(raw.frame[name], columns[known[fold(name)]])
        if bad.any():
            found[name] = bad
    return found


def _unfit(cells: pd.Series, column: Column) -> npt.NDArray[np.bool_]:
    if column.kind in ("id", "text"):  # any cell is one
        return np.zeros(len(cells), dtype=bool)
    low = -np.inf if column.low is None else column.low
    high = np.inf if column.high is None else column.high
    if column.kind == "float" and pd.api.types.is_float_dtype(cells.dtype):
        return ((cells < low) | (cells > high)).fillna(False).to_numpy(dtype=bool)
    codes, values, problems = read_distinct(cells, column)
    beyond = (isinstance(value, int | float) and not low <= value <= high for value in values)
    return np.array([*(bool(why) or out for why, out in zip(problems, beyond, strict=True)), False])[codes]


def garbled(cells: pd.Series) -> pd.Series:
    """Cells whose letters were broken on the way here: UTF-8 that somebody read as Windows-1252, or lost letters.

    Examples
    --------
    >>> garbled(pd.Series(["FranÃ§oise", "Françoise", "Zo�", None])).tolist()
    [True, False, True, False]
    """
    if not isinstance(cells.dtype, pd.StringDtype):
        return cells.map(lambda cell: isinstance(cell, str) and _is_garbled(cell)).astype(bool)
    texts = arrow(cells)
    plain = pc.string_is_ascii(texts).fill_null(True).to_numpy(zero_copy_only=False)
    rows = np.flatnonzero(~plain | nul(texts))
    found = np.zeros(len(cells), dtype=bool)
    found[rows] = [_is_garbled(text) for text in texts.take(rows).to_pylist()]
    return pd.Series(found, index=cells.index)


def _is_garbled(text: str) -> bool:
    if "\ufffd" in text or "\0" in text:
        return True
    try:
        return not text.isascii() and text.encode("cp1252").decode() != text
    except UnicodeError:
        return False
