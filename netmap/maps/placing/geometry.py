"""Boxes, spokes and text widths: the plane geometry under every map.

All functions are vectorised over numpy arrays and know nothing of people or organisations.
A *box* is a node with its label and badges: it spans ``x ± width / 2`` and ``y - up … y + down``.
A *spoke* is the straight line from the centre circle to a node.
"""

import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]

REGULAR = """
32 41 46 84 64 96 78 28 40 40 50 84 32 37 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 56 102 69 69 73 78 67 62 78
76 30 50 67 56 87 75 79 67 79 73 67 62 74 69 99 69 67 69 40 34 40 84 56 50 62 64 55 64 62 36 64 64 28 28 58 28 98 64 62
64 64 42 53 40 64 60 82 60 60 53 64 34 64 84
"""
BOLD = """
35 46 53 84 70 101 88 31 46 46 53 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 62 100 78 77 74 84 69 69
83 84 38 56 78 64 100 84 86 74 86 78 73 69 82 78 111 78 73 73 46 37 46 84 56 50 68 72 60 72 68 44 72 72 35 35 67 35 105
72 69 72 72 50 60 48 72 66 93 65 66 59 72 37 72 84
"""
"""Widths of the characters from space to tilde, in hundredths of the font size: the widest of the usual fonts."""

WIDTHS = tuple({chr(32 + i): int(width) / 100 for i, width in enumerate(table.split())} for table in (REGULAR, BOLD))
ACCENT = 0.15
"""How much wider a letter with an accent may be than without."""

OTHER = 1.4
"""Width of a character of another script: no usual font has wider ones."""


class Boxes(NamedTuple):
    """Corners of axis-aligned boxes: arrays of equal shape."""

    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width a line of text has at most, whatever usual font the browser takes.

    Parameters
    ----------
    text : str
        One line.
    size : float
        Font size, in the unit of the result.
    bold : bool
        Whether the letters are bold.

    Returns
    -------
    float
        Width on the safe side.

    Examples
    --------
    >>> text_width("", 13.0)
    0.0
    >>> text_width("Will", 10.0) < text_width("Mama", 10.0) < text_width("Mama", 10.0, bold=True)
    True
    """
    return size * sum(_character_width(character, bold) for character in text)


@cache
def _character_width(character: str, bold: bool) -> float:
    widths = WIDTHS[bold]
    if character in widths:
        return widths[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    base = unicodedata.normalize("NFD", character)[0]
    return widths[base] + ACCENT if base in widths else OTHER


def boxes_at(x: Floats, y: Floats, width: Floats | float, up: Floats | float, down: Floats | float) -> Boxes:
    """Return the boxes of nodes with their centre at ``x``, ``y``."""
    return Boxes(x - np.asarray(width) / 2, y - np.asarray(up), x + np.asarray(width) / 2, y + np.asarray(down))


def overlap(one: Boxes, other: Boxes, gap: float) -> Floats:
    """Return how deep boxes lie over each other (0 = at least ``gap`` apart), broadcasting both."""
    across = np.minimum(one.x1, other.x1) - np.maximum(one.x0, other.x0) + gap
    along = np.minimum(one.y1, other.y1) - np.maximum(one.y0, other.y0) + gap
    return np.maximum(np.minimum(across, along), 0.0)


def spoke_hits(x: Floats, y: Floats, start: float, box: Boxes, gap: float) -> npt.NDArray[np.bool_]:
    """Tell which spokes, from radius ``start`` to the points ``x``, ``y``, run through which boxes.

    The slab method: a point of the spoke is ``t * (x, y)``; the box is hit when one ``t`` between the
    centre circle and the end lies within both slabs.
    """
    per_x, per_y = (1.0 / np.where(np.abs(end) < 1e-3, 1e-3, end) for end in (x, y))
    one, two, three, four = (
        (box.x0 - gap) * per_x,
        (box.x1 + gap) * per_x,
        (box.y0 - gap) * per_y,
        (box.y1 + gap) * per_y,
    )
    t_in = np.maximum(np.maximum(np.minimum(one, two), np.minimum(three, four)), start / np.hypot(x, y))
    t_out = np.minimum(np.minimum(np.maximum(one, two), np.maximum(three, four)), 1.0)
    hit: npt.NDArray[np.bool_] = t_in < t_out
    return hit


def reach(box: Boxes) -> tuple[Floats, Floats]:
    """Return the distance from the centre to the nearest and to the farthest point of each box."""
    near_x = np.maximum(np.maximum(box.x0, -box.x1), 0.0)
    near_y = np.maximum(np.maximum(box.y0, -box.y1), 0.0)
    far_x = np.maximum(np.abs(box.x0), np.abs(box.x1))
    far_y = np.maximum(np.abs(box.y0), np.abs(box.y1))
    return np.hypot(near_x, near_y), np.hypot(far_x, far_y)
