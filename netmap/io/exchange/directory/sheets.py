"""The sheets of a workbook or the one table of a CSV file, with the row of headings found below any title rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.io.csv_text import decode, records, told
from netmap.io.formulas import freed
from netmap.io.raw import load
from netmap.io.workbook import read_sheets
from netmap.schema.cells import plain

__all__ = ["Sheet", "cut", "open_sheets"]

_TOP = 30
"""In how many rows from the top the headings are looked for."""

_CUT = re.compile(r"-\s*\n\s*(?=[a-z])")

Cells = Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet below its headings.

    Parameters
    ----------
    place
        The sheet or file, as a person names it.
    frame
        Texts, ``None`` where nothing stands; columns are the headings, made unique.
    rows
        The row numbers a person sees.
    titles
        How many written rows stand above the headings.
    """

    place: str
    frame: pd.DataFrame
    rows: npt.NDArray[np.int64]
    titles: int


def open_sheets(path: Path) -> list[tuple[str, Cells]]:
    """Every sheet with its rows; a CSV file is one.

    Raises
    ------
    DataError
        It cannot be read.
    """
    source = str(path)
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        return [(name, cells) for name, cells in read_sheets(path, source) if cells]
    lines = records(told(decode(load(path, source), source)), source)
    return [(path.name, [[freed(cell) for cell in line] for line in lines])]


def cut(place: str, cells: Cells, points: Callable[[str], int]) -> Sheet:
    """A sheet cut at its headings: the row near the top that holds most of them, the first row when none does.

    Parameters
    ----------
    place, cells
        The sheet.
    points
        How much a text looks like a heading.
    """
    lines = [[_text(cell) for cell in line] for line in cells]
    heads = [[_heading(cell) for cell in line] for line in lines[:_TOP]]
    score: list[int] = [sum(points(cell) for cell in line if cell) for line in heads]
    first = next((at for at, line in enumerate(lines) if any(line)), 0)
    best = max(score, default=0)
    start = score.index(best) if best else first
    width = max((len(line) for line in lines), default=0)
    padded = [[*line, *[None] * (width - len(line))] for line in lines]
    names = _unique([_heading(cell) or f"#{at}" for at, cell in enumerate(padded[start], 1)]) if padded else []
    frame = pd.DataFrame(padded[start + 1 :], columns=names, dtype=object)
    rows = np.arange(start + 2, start + 2 + len(frame), dtype=np.int64)
    written = frame.notna().any(axis=1).to_numpy(dtype=bool)
    written = written & np.array(
        [line != padded[start] for line in padded[start + 1 :]], dtype=bool
    )  # the headings again
    titles = sum(any(line) for line in lines[:start])
    return Sheet(place=place, frame=frame[written].reset_index(drop=True), rows=rows[written], titles=titles)


def _text(cell: object) -> str | None:
    """A cell as one text; days without the hour that spreadsheets add."""
    text = "" if cell is None else plain(cell).removesuffix(" 00:00:00").strip()
    return text or None


def _heading(cell: str | None) -> str | None:
    """A heading on one line; a word that was cut at the end of a line is whole again."""
    return cell and " ".join(_CUT.sub("", cell).split())


def _unique(names: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found
