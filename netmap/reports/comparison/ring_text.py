"""The outer ring on two days, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from netmap.locale import Words
from netmap.reports.comparison.result import changed_table, number, said, section
from netmap.reports.text import Paragraph, Report, Section, Table

__all__ = ["ring_comparison_text"]

_WHOLE = ("organisations", "reported", "ties", "working_ties", "density", "centralisation", "fragmentation_working")
_TURNS = ("came", "went", "changed")
_WISHES = ("reached", "closer", "open", "further")

Facts = Mapping[str, Any]
Names = Mapping[str, str]


def ring_comparison_text(facts: Facts, names: Names, areas: Names, speech: Words) -> Report:
    """The comparison of the outer ring for the team.

    Parameters
    ----------
    facts
        The comparison as plain data.
    names, areas
        What organisations and areas are called; an id without a name stands for itself.
    speech
        The words to write in.
    """
    whole = {name: speech.text(f"compare-ring-{name}") for name in _WHOLE}
    sections = (
        section("report-summary", speech, *_summary(facts, speech)),
        _ties(facts["collaborations"], names, speech),
        _wishes(facts["wishes"], names, speech),
        _cutpoints(facts["cutpoints"], names, speech),
        _coverage(facts["coverage"], names, areas, speech),
        section("compare-ring-measures", speech, changed_table(facts["network"], whole, speech)),
    )
    title = speech.text("compare-ring-title")
    area = facts["area"]
    return Report(f"{title} · {areas.get(area, area)}" if area else title, sections)


def _summary(facts: Facts, speech: Words) -> Iterable[Paragraph]:
    days = {name: date.fromisoformat(facts[name]) for name in ("before", "after")}
    yield Paragraph(speech.text("compare-days", **days))
    ties = next(row for row in facts["network"] if row["measure"] == "ties")
    for name, day in days.items():
        if not ties[name]:
            yield Paragraph(speech.text("compare-ring-nobody-said", day=day))
    yield Paragraph(speech.text("report-ring-caution"))
    yield Paragraph(speech.text("compare-no-control"))


def _pair(row: Facts, names: Names) -> tuple[str, str]:
    return names.get(row["a"], row["a"]), names.get(row["b"], row["b"])


def _level(level: float | None, speech: Words) -> str:
    """A level in words; a mean between two levels as a number."""
    if level is None:
        return "?"
    return speech.code("level", int(level)) if level == int(level) else number(level, speech)


def _ties(ties: Facts, names: Names, speech: Words) -> Section:
    rows = tuple(
        (
            *_pair(row, names),
            speech.text(f"compare-{state}"),
            _level(row["level_before"], speech),
            _level(row["level_after"], speech),
        )
        for state in _TURNS
        for row in ties[state]
    )
    stayed = len(ties["changed"]) + len(ties["kept"])
    closer = sum(row["level_after"] > row["level_before"] for row in ties["changed"])
    counts = {"n": stayed, "all": stayed + len(ties["came"]) + len(ties["went"])}
    turned = {"closer": closer, "looser": len(ties["changed"]) - closer}
    text = Paragraph(speech.text("compare-ties-stayed", **counts, **turned))
    heads = said(
        speech, "collaborations-source", "collaborations-target", "compare-turn", "compare-then", "compare-now"
    )
    return section("compare-ties", speech, *((text, Table(heads, rows)) if counts["all"] else ()))


def _wishes(wishes: list[Facts], names: Names, speech: Words) -> Section:
    rows = tuple(
        (
            *_pair(row, names),
            _level(row["wanted"], speech),
            _level(row["after"], speech),
            speech.text(f"compare-wish-{row['change']}"),
        )
        for change in ("reached", "further")
        for row in wishes
        if row["change"] == change
    )
    counts = {change: sum(row["change"] == change for row in wishes) for change in _WISHES}
    text = Paragraph(speech.text("compare-wishes-counted", **counts))
    heads = ("collaborations-source", "collaborations-target", "report-wanted", "compare-now", "compare-turn")
    return section("compare-wishes", speech, *((text, Table(said(speech, *heads), rows)) if wishes else ()))


def _cutpoints(found: Facts, names: Names, speech: Words) -> Section:
    rows = tuple(
        (
            names.get(row["organisation_id"], row["organisation_id"]),
            speech.text(f"compare-cutpoint-{state}"),
            speech.text("report-uncertain" if row["uncertain"] else "report-certain"),
        )
        for state in ("came", "kept", "went")
        for row in found[state]
    )
    heads = said(speech, "report-organisation", "compare-turn", "report-certainty")
    return section("compare-cutpoints", speech, Table(heads, rows))


def _coverage(rows: list[Facts] | None, names: Names, areas: Names, speech: Words) -> Section:
    if rows is None:
        return section("compare-coverage", speech, Paragraph(speech.text("compare-coverage-unknown")))
    cells = tuple(
        (
            speech.code("domain", row["domain"]),
            speech.text("report-everywhere") if row["area_id"] == "*" else areas.get(row["area_id"], row["area_id"]),
            speech.text(f"compare-coverage-{row['change']}"),
            ", ".join(names.get(one, one) for one in (*row["came"], *row["went"])),
        )
        for change in ("lost", "weaker", "gained", "stronger")
        for row in rows
        if row["change"] == change
    )
    heads = said(speech, "report-domain", "report-area", "compare-turn", "report-organisation")
    blocks: list[Paragraph | Table] = [Table(heads, cells)]
    listed = sum(row["change"] == "listed" for row in rows)
    if listed:
        blocks.append(Paragraph(speech.text("compare-coverage-listed", n=listed)))
    return section("compare-coverage", speech, *blocks)
