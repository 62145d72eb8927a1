"""What a comparison gives, and the small words all comparisons share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from netmap.locale import Words
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table

__all__ = ["Comparison", "changed_table", "figures", "newest_names", "number", "plain", "said", "section"]

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two days beside each other.

    Parameters
    ----------
    facts
        Plain data for JSON: whole, with ids and codes; ``None`` = not known.
    report
        The same in words, for the terminal or Markdown.
    """

    facts: Mapping[str, Any]
    report: Report

    def as_dict(self) -> dict[str, Any]:
        """The comparison as plain data for JSON."""
        return dict(self.facts)


def plain(value: Any) -> Any:
    """A cell as JSON holds it: rounded, ``None`` where it is missing."""
    if pd.isna(value):
        return None
    value = value.item() if hasattr(value, "item") else value
    return round(value, _DIGITS) if isinstance(value, float) else value


def figures(before: pd.Series, after: pd.Series) -> list[dict[str, Any]]:
    """Measures on two days with their differences; missing where either is."""
    rows = []
    for name in after.index:
        old, new = plain(before[name]), plain(after[name])
        difference = None if old is None or new is None else plain(new - old)
        rows.append({"measure": name, "before": old, "after": new, "difference": difference})
    return rows


def newest_names(frame: pd.DataFrame, key: str) -> dict[str, str]:
    """What people or organisations are called, by the newest row of any day."""
    rows = frame.dropna(subset="name").sort_values("observed_on", kind="stable", na_position="first")
    return dict(zip(rows[key], rows["name"], strict=True))


def number(value: float | None, speech: Words, *, sign: bool = False) -> str:
    """A number as people write it; a question mark where it is not known."""
    if value is None:
        return "?"
    plus = "+" if sign and value else ""
    text = f"{value:{plus}}" if isinstance(value, int) else f"{value:{plus}.3g}"
    return text.replace(".", ",") if speech.lang == "nl" else text


def said(speech: Words, *names: str) -> tuple[str, ...]:
    """Several words at once."""
    return tuple(speech.text(name) for name in names)


def changed_table(rows: Iterable[Mapping[str, Any]], names: Mapping[str, str], speech: Words) -> Table:
    """Measures then and now; ``names`` says which, and what they are called."""
    found = {row["measure"]: row for row in rows}
    cells = tuple(
        (
            title,
            number(found[name]["before"], speech),
            number(found[name]["after"], speech),
            number(found[name]["difference"], speech, sign=True),
        )
        for name, title in names.items()
    )
    return Table(said(speech, "compare-what", "compare-then", "compare-now", "compare-difference"), cells)


def section(title: str, speech: Words, *blocks: Paragraph | Bullets | Table | Iterable[str]) -> Section:
    """A section; empty tables and lists are left out, and nothing at all is said in words."""
    made: list[Block] = []
    for block in blocks:
        one = block if isinstance(block, Paragraph | Bullets | Table) else Bullets(tuple(block))
        if isinstance(one, Paragraph) or (one.rows if isinstance(one, Table) else one.items):
            made.append(one)
    return Section(speech.text(title), tuple(made) or (Paragraph(speech.text("compare-nothing")),))
