"""Words instead of a number: fragile, fair, solid."""

from __future__ import annotations

import math
from collections.abc import Sequence

from netmap.locale import Words

__all__ = ["NEVER_ALONE", "level_words"]

NEVER_ALONE = ("G08", "G09", "G18", "G20")
"""Gaps with which a network is never simply called solid."""

_LEVELS = ((40, "index-weak"), (70, "index-fair"), (float("inf"), "index-strong"))


def level_words(low: float, high: float, reserves: Sequence[str], speech: Words) -> list[str]:
    """The words of every level a band touches.

    Parameters
    ----------
    low, high
        The band of the index; NaN where too little is known.
    reserves
        What is open of :data:`NEVER_ALONE`, in words that go on a sentence.
    speech
        The words to write in.

    Returns
    -------
    list of str
        The lowest level first.

    Examples
    --------
    >>> from netmap.locale import words
    >>> level_words(35.0, 52.0, (), words("nl"))
    ['kwetsbaar', 'redelijk']
    """
    if math.isnan(low):
        return [speech.text("index-insufficient")]
    touched, floor = [], float("-inf")
    for limit, word in _LEVELS:
        if low < limit and high >= floor:
            touched.append(word)
        floor = limit
    said = [speech.text(word) for word in touched]
    if reserves and touched[-1] == "index-strong":
        *some, last = reserves
        but = speech.text("list-and", some=", ".join(some), last=last) if some else last
        said[-1] = speech.text("index-strong-but", but=but)
    return said
