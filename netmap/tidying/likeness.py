"""How much two entries are alike, from 0 to 100, and why.

The points are rules of thumb, not estimates: no directory with known duplicates was used to fit them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
from rapidfuzz import fuzz, process

from netmap.schema import split

__all__ = ["AGAINST", "FOR", "LEAST", "apart", "name_likeness", "same"]

LEAST = 90
"""From how many points on two entries are proposed."""

FOR: Mapping[str, int] = {"kvk": 40, "phone": 25, "url": 20, "base": 15, "description": 15}
"""What two entries have in common → points on top of those of the name."""

AGAINST: Mapping[str, int] = {"kvk-differs": 30, "other-organisation": 25, "areas-differ": 15, "ages-differ": 15}
"""In what they differ → points off."""

Places = npt.NDArray[np.intp]
Points = npt.NDArray[np.float64]


def name_likeness(names: Sequence[str], first: Places, second: Places, bonus: Points) -> Points:
    """How much the names of pairs are alike.

    The mean of the likeness of the whole names and that of the words they do not share: *wijkteam Noord* and *wijkteam
    Zuid* are alike for the most part, and yet two. A number in only one of them makes them two as well.

    Parameters
    ----------
    names
        Bare names.
    first, second
        Positions of the pairs.
    bonus
        Points for other things; a pair that cannot reach :data:`LEAST` any more is not looked at further.
    """
    ordered = np.array([" ".join(sorted(name.split())) for name in names], dtype=object)
    joined = np.array([name.replace(" ", "") for name in names], dtype=object)
    whole = np.maximum(_ratio(ordered, first, second), _ratio(joined, first, second)).astype(np.float64)
    hopeful = np.flatnonzero((whole + 100) / 2 + bonus >= LEAST)
    points = whole / 2
    for at in hopeful:
        points[at] = (whole[at] + _rest(names[first[at]].split(), names[second[at]].split())) / 2
    return points


def _ratio(texts: npt.NDArray[np.object_], first: Places, second: Places) -> npt.NDArray[np.float32]:
    if not len(first):
        return np.array([], dtype=np.float32)
    found: npt.NDArray[np.float32] = process.cpdist(
        texts[first].tolist(), texts[second].tolist(), scorer=fuzz.ratio, dtype=np.float32, workers=1
    )
    return found


def _rest(one: list[str], two: list[str]) -> float:
    """The likeness of the words that only one of two names has."""
    left, right = [word for word in one if word not in two], [word for word in two if word not in one]
    if not left and not right:
        return 100.0
    if any(letter.isdigit() for word in (*left, *right) for letter in word):
        return 0.0
    orders = (("".join(left), "".join(right)), ("".join(sorted(left)), "".join(sorted(right))))
    return max(float(fuzz.ratio(*texts)) for texts in orders)


def same(marks: pd.Series, first: Places, second: Places) -> npt.NDArray[np.bool_]:
    """Which pairs have the same mark."""
    cells = marks.to_numpy(dtype=object)
    found: npt.NDArray[np.bool_] = (cells[first] == cells[second]) & (cells[first] != "")
    return found


def apart(lists: pd.Series, first: Places, second: Places) -> npt.NDArray[np.bool_]:
    """Which pairs name areas, and none that both have; ``*`` is everywhere."""
    sets = [frozenset(split(cell)) for cell in lists]
    return np.array(
        [
            bool(sets[a] and sets[b] and "*" not in sets[a] | sets[b] and not sets[a] & sets[b])
            for a, b in zip(first, second, strict=True)
        ],
        dtype=bool,
    )
