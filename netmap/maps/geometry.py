"""Boxes, spokes and text widths: the plane geometry under every map.

All functions are vectorised over numpy arrays and know nothing of people or organisations.
A *box* is a node with its label and badges: it spans ``x ± width / 2`` and ``y - up … y + down``.
A *spoke* is the straight line from the centre circle to a node.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

NARROW = frozenset("fijlrtI.,:;'`|!()[]{} -")
WIDE = frozenset("mwMWQOGCD@%&")


class Boxes(NamedTuple):
    """Corners of axis-aligned boxes: arrays of equal shape."""

    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats


def text_width(text: str, size: float) -> float:
    """Estimate the width of a line of text, on the safe side for the usual screen fonts.

    Parameters
    ----------
    text : str
        One line.
    size : float
        Font size, in the unit of the result.

    Returns
    -------
    float
        Estimated width.

    Examples
    --------
    >>> text_width("", 13.0)
    0.0
    >>> text_width("Will", 10.0) < text_width("Mama", 10.0)
    True
    """
    return size * sum(_character_width(character) for character in text)


def _character_width(character: str) -> float:
    if character in NARROW:
        return 0.38
    if ord(character) > 0x2E80:
        return 1.15
    if character in WIDE:
        return 0.86
    return 0.7 if character.isupper() or ord(character) > 0x024F else 0.6


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
    t_in = np.broadcast_to(start / np.maximum(np.hypot(x, y), 1e-9), np.broadcast_shapes(x.shape, box.x0.shape))
    t_out = np.ones_like(t_in)
    for end, low, high in ((x, box.x0 - gap, box.x1 + gap), (y, box.y0 - gap, box.y1 + gap)):
        safe = np.where(np.abs(end) < 1e-9, 1e-9, end)
        one, two = low / safe, high / safe
        t_in = np.maximum(t_in, np.minimum(one, two))
        t_out = np.minimum(t_out, np.maximum(one, two))
    hit: npt.NDArray[np.bool_] = t_in < t_out
    return hit


def spoke_through_disc(x: Floats, y: Floats, disc_x: Floats, disc_y: Floats, radius: float) -> npt.NDArray[np.bool_]:
    """Tell which spokes to the points ``x``, ``y`` run through which discs on their way."""
    length = np.maximum(np.hypot(x, y), 1e-9)
    along = (disc_x * x + disc_y * y) / length
    beside = np.abs(disc_x * y - disc_y * x) / length
    hit: npt.NDArray[np.bool_] = (beside < radius) & (along > 0) & (along < length)
    return hit


def reach(box: Boxes) -> tuple[Floats, Floats]:
    """Return the distance from the centre to the nearest and to the farthest point of each box."""
    near_x = np.maximum(np.maximum(box.x0, -box.x1), 0.0)
    near_y = np.maximum(np.maximum(box.y0, -box.y1), 0.0)
    far_x = np.maximum(np.abs(box.x0), np.abs(box.x1))
    far_y = np.maximum(np.abs(box.y0), np.abs(box.y1))
    return np.hypot(near_x, near_y), np.hypot(far_x, far_y)


def angle_between(one: Floats, other: Floats) -> Floats:
    """Return the smallest angle between directions, in radians from 0 to pi."""
    return np.abs((one - other + np.pi) % (2 * np.pi) - np.pi)
