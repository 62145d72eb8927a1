"""Traces of working together in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import Words, words
from netmap.reports.cells import day_cell, level_cell
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table
from netmap.ring.traces import Traces, ring_traces

__all__ = ["traces_text", "unnamed_section"]

_ROWS = 10
"""As many row numbers as a person looks up."""


def traces_text(
    casebook: Casebook, *, attendance: pd.DataFrame | None = None, least: int = 1, lang: str = "nl"
) -> Report:
    """Where organisations meet without anybody naming a tie, and every other trace.

    Parameters
    ----------
    casebook, attendance, least
        As in :func:`netmap.ring_traces`.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    Report
        Names of organisations only.
    """
    found, speech = ring_traces(casebook, attendance=attendance, least=least), words(lang)
    told = [speech.text("traces-summary", n=len(found.ties), day=found.as_of)]
    told += [speech.text("traces-why"), speech.text("traces-caution")]
    sections = [Section(speech.text("report-summary"), tuple(map(Paragraph, told)))]
    if len(found.ties):
        sections.append(unnamed_section(found, speech))
        sections.append(Section(speech.text("traces-all"), (_table(found, speech),)))
    if lost := tuple(_lost(found, speech)):
        sections.append(Section(speech.text("traces-lost"), lost))
    return Report(speech.text("traces-title"), tuple(sections), lang=lang)


def unnamed_section(found: Traces, speech: Words, *, most: int | None = None) -> Section:
    """The traces of which nobody named a tie, one sentence each, at most ``most`` of them."""
    title, items = speech.text("traces-unnamed"), [_finding(found, row, speech) for row in _rows(found.unnamed)]
    if not items:
        return Section(title, (Paragraph(speech.text("traces-unnamed-none")),))
    blocks: list[Block] = [Paragraph(speech.text("traces-unnamed-why")), Bullets(tuple(items[:most]))]
    if most is not None and len(items) > most:
        blocks.append(Paragraph(speech.text("report-more", n=len(items) - most)))
    return Section(title, tuple(blocks))


def _rows(ties: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): cell for name, cell in row.items()} for row in ties.to_dict("records")]


def _finding(found: Traces, row: dict[str, Any], speech: Words) -> str:
    """One sentence: "14 referrals from A to B; no tie named."."""
    ends = {end: found.names[row[end]] for end in ("source", "target")}
    trace = speech.text(f"traces-{row['kind']}", n=row["count"], **ends)
    if pd.isna(row["level"]):
        return speech.text("traces-not-asked", trace=trace)
    return speech.text("traces-no-contact", trace=trace, level=speech.code("level", 0))


def _table(found: Traces, speech: Words) -> Table:
    rows = tuple(
        (
            found.names[row["source"]],
            found.names[row["target"]],
            speech.text(f"traces-kind-{row['kind']}"),
            str(row["count"]),
            *(day_cell(row[day], speech) for day in ("first_day", "last_day")),
            level_cell(row["level"], speech),
        )
        for row in _rows(found.ties)
    )
    return Table(tuple(speech.text(f"traces-{name}") for name in found.ties.columns), rows)


def _lost(found: Traces, speech: Words) -> Iterable[Block]:
    """What could not be placed, by number of row and never by name."""
    if found.unknown_referrals:
        yield Paragraph(speech.text("traces-lost-referrals", n=found.unknown_referrals))
    if rows := found.unknown_rows:
        shown = ", ".join(map(str, rows[:_ROWS])) + (" …" if len(rows) > _ROWS else "")
        yield Paragraph(speech.text("traces-lost-rows", n=len(rows), rows=shown))
        yield Paragraph(speech.text("traces-lost-how"))
