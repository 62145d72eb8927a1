"""How closely two organisations work together, in words."""

from __future__ import annotations

import pandas as pd

from netmap.locale import Words

__all__ = ["level_words"]


def level_words(level: float, speech: Words) -> str:
    """A level in words; a mean between two levels names both, and what nobody named is said to be so."""
    if pd.isna(level):
        return speech.text("report-level-unknown")
    if level == int(level):
        return speech.code("level", int(level))
    low, high = (speech.code("level", int(level) + step) for step in (0, 1))
    return speech.text("report-level-between", low=low, high=high)
