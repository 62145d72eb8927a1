"""Which pairs are worth comparing: ten thousand entries have fifty million pairs, nearly all of them hopeless."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["candidates"]

_MOST = 30
"""What more entries than this share tells nobody apart."""

_NEIGHBOURS = 6
"""How far apart two names may stand in the alphabet, when a slip of the pen left them no whole word in common."""

_SHORTEST = 3

Places = npt.NDArray[np.intp]


def candidates(names: pd.Series, marks: Iterable[pd.Series]) -> tuple[Places, Places]:
    """Pairs that share a rare word of their name, a mark, or a place in the alphabet.

    Parameters
    ----------
    names
        Bare names in the order of the alphabet; one per entry.
    marks
        Columns of bare marks (telephone, address …); ``""`` = none.

    Returns
    -------
    (first, second)
        Positions, each pair once, the first before the second.
    """
    words = names.reset_index(drop=True).str.split().explode()
    words = words[words.str.len() >= _SHORTEST]
    found = [_sharing(words.index.to_numpy(), words)]
    for mark in (names, *marks):
        filled = np.flatnonzero((mark != "").to_numpy(dtype=bool))
        found.append(_sharing(filled, mark.iloc[filled]))
    backwards = np.argsort(np.array([name[::-1] for name in names], dtype=object), kind="stable")
    for order in (np.arange(len(names)), backwards):
        found += [np.stack([order[:-step], order[step:]]) for step in range(1, min(_NEIGHBOURS, len(names)))]
    pairs = np.sort(np.concatenate(found, axis=1), axis=0)
    codes = np.unique(pairs[0] * len(names) + pairs[1])
    first, second = np.divmod(codes, max(len(names), 1))
    return first[first != second], second[first != second]


def _sharing(places: Places, keys: pd.Series) -> Places:
    """Two rows: pairs of places with the same key, unless too many have it."""
    codes, _ = pd.factorize(keys)
    order = np.argsort(codes, kind="stable")
    codes, places = codes[order], places[order]
    few = np.bincount(codes)[codes] <= _MOST if len(codes) else np.array([], dtype=bool)
    codes, places = codes[few], places[few]
    found = [np.empty((2, 0), dtype=np.intp)]
    for step in range(1, min(_MOST, len(codes))):
        same = codes[:-step] == codes[step:]
        if not same.any():
            break
        found.append(np.stack([places[:-step][same], places[step:][same]]))
    return np.concatenate(found, axis=1)
