"""All households on two days, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from netmap.locale import Words
from netmap.reports.comparison.result import number, said, section
from netmap.reports.text import Bullets, Paragraph, Report, Section, Table

__all__ = ["SMALL", "group_text", "share_range"]

SMALL = 0.05
"""Below this corrected p-value chance is called small: a custom, not a law."""

Facts = Mapping[str, Any]


def group_text(facts: Facts, speech: Words) -> Report:
    """The comparison of all households for a team; for a municipality there is :func:`netmap.area_monitor`.

    Parameters
    ----------
    facts
        The comparison as plain data; ``None`` = fewer than 10 households.
    speech
        The words to write in.
    """
    sections = (
        section("report-summary", speech, *_summary(facts, speech)),
        _domains(facts["domains"], speech),
        _raters(facts["raters"], speech),
        _strength(facts["strength"], speech),
        _gaps(facts["gaps"], speech),
    )
    return Report(speech.text("compare-group-title"), sections)


def _summary(facts: Facts, speech: Words) -> Iterable[Paragraph | Bullets]:
    days = {name: date.fromisoformat(facts[name]) for name in ("before", "after")}
    yield Paragraph(speech.text("compare-days", **days))
    yield Paragraph(speech.text("compare-group-size", n=facts["households"] or 0))
    changed = facts["rater_changed"]
    rater = (
        speech.text("compare-group-rater-unknown")
        if changed is None
        else speech.text("compare-group-rater", share=_percent(changed["share"]))
    )
    yield Bullets(
        (*said(speech, "compare-no-control", "compare-regression"), rater, speech.text("compare-group-small"))
    )


def _percent(share: float) -> str:
    return f"{share:.0%}"


def share_range(part: Facts, speech: Words) -> str:
    """A share with its interval."""
    return speech.text("compare-group-range", **{name: _percent(value) for name, value in part.items()})


def _domains(rows: list[dict[str, Any]], speech: Words) -> Section:
    """Per domain which share went better and worse, with Wilson's interval."""
    few = speech.text("report-suppressed")
    cells: list[tuple[str, ...]] = []
    for row in rows:
        name = speech.code("domain", row["domain"])
        if row["n"] is None:
            cells.append((name, few, "", "", "", ""))
            continue
        means = (number(float(row[f"mean_{side}"]), speech) for side in ("before", "after"))
        chance = "small" if row["p_holm"] < SMALL else "large"
        parts = (share_range(row[part], speech) for part in ("improved", "worsened"))
        cells.append((name, str(row["n"]), *parts, " → ".join(means), speech.text(f"compare-group-chance-{chance}")))
    heads = said(
        speech,
        "report-domain",
        "compare-group-people",
        "change-improved",
        "change-worsened",
        "compare-group-mean",
        "compare-group-chance",
    )
    why = Paragraph(speech.text("compare-group-domains-why"))
    table = Table(heads, tuple(cells))
    return section("compare-group-domains", speech, *((why, table) if cells else ()))


def _raters(rows: list[dict[str, Any]], speech: Words) -> Section:
    if not rows:
        return section("compare-group-raters", speech, Paragraph(speech.text("report-suppressed")))
    cells = tuple(
        (
            speech.text("compare-group-others")
            if row["others"]
            else row["rater"] or speech.text("compare-group-nobody"),
            str(row["n"]),
            *(share_range(row[part], speech) for part in ("improved", "worsened")),
        )
        for row in rows
    )
    heads = said(speech, "compare-group-rater-head", "compare-group-scores", "change-improved", "change-worsened")
    why = Paragraph(speech.text("compare-group-raters-why"))
    return section("compare-group-raters", speech, why, Table(heads, cells))


def _strength(facts: Facts | None, speech: Words) -> Section:
    if facts is None:
        return section("compare-strength", speech, Paragraph(speech.text("report-suppressed")))
    parts = {name: share_range(facts[name], speech) for name in ("up", "down", "unclear")}
    text = speech.text("compare-group-strength", n=facts["n"], **parts)
    return section("compare-strength", speech, Paragraph(text), said(speech, "report-strength-note"))


def _gaps(rows: list[dict[str, Any]], speech: Words) -> Section:
    """Rules of which any count may be shown."""
    few, turns = speech.text("report-suppressed"), ("opened", "seen", "unsure", "closed")
    cells = tuple(
        (_gap(row["gap_id"], speech), *(few if row[turn] is None else str(row[turn]) for turn in turns))
        for row in rows
        if any(row[turn] is not None for turn in turns)
    )
    if not cells:
        return section("compare-group-gaps", speech, Paragraph(few))
    heads = said(speech, "compare-group-gap", *(f"compare-gap-{turn}" for turn in turns))
    return section("compare-group-gaps", speech, Table(heads, cells))


def _gap(gap_id: str, speech: Words) -> str:
    rule, _, domain = gap_id.partition("-")
    return speech.text(f"gap-{rule}", domain=speech.code("domain", domain) if domain else "")
