"""Three-valued logic over arrays: 1 true, 0 unknown, −1 false.

"And" is the minimum, "or" the maximum, "not" the sign: an unknown part leaves the whole unknown unless another part
decides it.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

__all__ = [
    "FALSE",
    "TRUE",
    "UNKNOWN",
    "State",
    "all_of",
    "any_of",
    "any_per",
    "best_per",
    "filled",
    "joined",
    "left_out",
    "where",
]

State: TypeAlias = npt.NDArray[np.int8]

TRUE, UNKNOWN, FALSE = np.int8(1), np.int8(0), np.int8(-1)


def where(true: npt.ArrayLike, false: npt.ArrayLike) -> State:
    """True where ``true`` holds, else false where ``false`` holds, else unknown.

    Examples
    --------
    >>> where([True, False, False], [False, True, False]).tolist()
    [1, -1, 0]
    """
    return np.where(true, TRUE, np.where(false, FALSE, UNKNOWN)).astype(np.int8)


def filled(holds: npt.ArrayLike, known: npt.ArrayLike) -> State:
    """Whether something holds, where it is known."""
    return where(np.asarray(known) & np.asarray(holds), known)


def all_of(*parts: State) -> State:
    """Kleene's "and"."""
    found: State = np.minimum.reduce(np.broadcast_arrays(*parts)).astype(np.int8)
    return found


def any_of(*parts: State) -> State:
    """Kleene's "or"."""
    found: State = np.maximum.reduce(np.broadcast_arrays(*parts)).astype(np.int8)
    return found


def joined(*instruments: State) -> State:
    """The "or" over the instruments that were filled in; unknown where none was.

    Examples
    --------
    >>> joined(np.array([0, 0, 1], dtype=np.int8), np.array([-1, 0, 0], dtype=np.int8)).tolist()
    [-1, 0, 1]
    """
    parts = np.stack(instruments)
    return np.where((parts != UNKNOWN).any(axis=0), any_of(*map(left_out, instruments)), UNKNOWN)


def left_out(instrument: State) -> State:
    """An instrument that was not filled in says nothing in an "or"."""
    return np.where(instrument == UNKNOWN, FALSE, instrument)


def any_per(group: npt.NDArray[Any], parts: State, count: int) -> State:
    """Kleene's "or" over the parts of each group; false for a group without parts.

    Examples
    --------
    >>> any_per(np.array([0, 0, 1]), np.array([-1, 0, -1], dtype=np.int8), 3).tolist()
    [0, -1, -1]
    """
    found = np.full(count, FALSE)
    np.maximum.at(found, group, parts)
    return found


def best_per(group: npt.NDArray[Any], parts: State, count: int) -> State:
    """The "or" over the instruments of each group that were filled in; unknown where none was.

    Examples
    --------
    >>> best_per(np.array([0, 0, 1]), np.array([-1, 0, 0], dtype=np.int8), 3).tolist()
    [-1, 0, 0]
    """
    known = parts != UNKNOWN
    asked = np.zeros(count, dtype=bool)
    asked[group[known]] = True
    return np.where(asked, any_per(group[known], parts[known], count), UNKNOWN)
