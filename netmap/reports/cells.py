"""What stands in a cell of a table: a day, a text, how closely two organisations work together."""

from __future__ import annotations

from typing import Any

import pandas as pd

from netmap.locale import Words

__all__ = ["NOTHING", "day_cell", "level_cell", "text_cell"]

NOTHING = "–"
"""What stands in a cell of which nothing is known."""


def day_cell(day: Any, speech: Words, *, unknown: str = NOTHING) -> str:
    """A day in words, or that it is not known."""
    return unknown if pd.isna(day) else speech.text("report-day", day=day.date())


def text_cell(*values: object) -> str:
    """The first of these that is filled in."""
    return next((value for value in values if isinstance(value, str)), NOTHING)


def level_cell(level: float, speech: Words) -> str:
    """A level in words; a mean between two levels names both, and what nobody named is said to be so."""
    if pd.isna(level):
        return speech.text("report-level-unknown")
    if level == int(level):
        return speech.code("level", int(level))
    low, high = (speech.code("level", int(level) + step) for step in (0, 1))
    return speech.text("report-level-between", low=low, high=high)
