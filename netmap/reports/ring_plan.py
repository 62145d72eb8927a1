"""What the team can do about the outer ring: needs nobody meets, who is not reached, agreements, new links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from netmap.locale import Words
from netmap.reports.cells import NOTHING, day_cell, level_cell
from netmap.reports.text import Block, Paragraph, Section, Table
from netmap.ring import RingReport

__all__ = ["agreements", "new_links", "uncovered", "unreached"]

_WISHES = 15
"""As many wishes as people can talk about; JSON has them all."""


def _heads(speech: Words, *names: str) -> tuple[str, ...]:
    return tuple(speech.text(f"report-{name}") for name in names)


def _area(report: RingReport, area: object) -> str:
    return report.area_names.get(area, area) if isinstance(area, str) else NOTHING


def uncovered(report: RingReport, speech: Words) -> Section:
    """Needs of households for which nobody in the area has a place."""
    title = speech.text("report-uncovered")
    if not report.who_does_what["services"].any():
        return Section(title, (Paragraph(speech.text("report-no-services")),))
    rows = tuple(
        (speech.code("domain", domain), _area(report, area), str(n))
        for domain, area, n in report.uncovered.itertuples(index=False)
    )
    if not rows:
        return Section(title, (Paragraph(speech.text("report-uncovered-none")),))
    why = Paragraph(speech.text("report-uncovered-why"))
    return Section(title, (why, Table(_heads(speech, "domain", "area", "in-households"), rows)))


def unreached(report: RingReport, speech: Words) -> Section:
    """Households not reached yet, by their code, with every attempt."""
    title = speech.text("report-unreached")
    rows = tuple(
        (home, _area(report, area), day_cell(day, speech), _attempts(attempts, speech))
        for home, area, day, attempts in report.unreached.itertuples(index=False)
    )
    heads = _heads(speech, "household", "area", "signalled", "tried")
    block: Block = Table(heads, rows) if rows else Paragraph(speech.text("report-unreached-none"))
    return Section(title, (block,))


def _attempts(attempts: tuple[tuple[Any, ...], ...], speech: Words) -> str:
    told = (
        speech.text(
            "report-attempt",
            day=day_cell(day, speech),
            how=NOTHING if pd.isna(how) else speech.code("attempt_how", how),
            result=speech.code("attempt_result", result),
        )
        for day, how, result in attempts
    )
    return "; ".join(told) or speech.text("report-not-tried")


def agreements(report: RingReport, speech: Words) -> Iterable[Section]:
    """How closely pairs work together, how closely they want to, and the next step to agree on."""
    pairs = report.wanted
    if pairs.empty:
        return
    wishes = pairs[pairs["difference"] > 0]
    rows = tuple(
        (
            report.names[a],
            report.names[b],
            level_cell(level, speech),
            level_cell(wanted, speech),
            level_cell(min(int(level) + 1, wanted), speech),
        )
        for a, b, level, wanted, _ in wishes[:_WISHES].itertuples(index=False)
    )
    ends = (speech.text("collaborations-source"), speech.text("collaborations-target"))
    blocks: list[Block] = []
    if rows:
        why = Paragraph(speech.text("report-wishes-why"))
        blocks += [why, Table((*ends, *_heads(speech, "now", "wanted", "next-step")), rows)]
    if len(wishes) > _WISHES:
        blocks.append(Paragraph(speech.text("report-more", n=len(wishes) - _WISHES)))
    if met := int((pairs["difference"] == 0).sum()):
        blocks.append(Paragraph(speech.text("report-wishes-met", n=met)))
    if closer := int((pairs["difference"] < 0).sum()):
        blocks.append(Paragraph(speech.text("report-wishes-less", n=closer)))
    yield Section(speech.text("report-wishes"), tuple(blocks))


def new_links(report: RingReport, speech: Words) -> Section:
    """New links worth making, through whom, and for how many organisations none is needed."""
    title, links = speech.text("report-new-links"), report.new_links
    if links is None:
        return Section(title, (Paragraph(speech.text("report-links-unknown")),))
    worth = links[links["worth"]]
    rows = tuple(
        (
            report.names[one],
            ", ".join(speech.code("domain", domain) for domain in domains),
            ", ".join(report.names[step] for step in via[1:-1]) or NOTHING,
        )
        for one, _, domains, via in worth.itertuples(index=False)
    )
    if not rows:
        return Section(title, (Paragraph(speech.text("report-no-link-needed")),))
    heads = _heads(speech, "organisation", "domains", "introduced-by")
    blocks: list[Block] = [Paragraph(speech.text("report-links-why")), Table(heads, rows)]
    if rest := len(links) - len(worth):
        blocks.append(Paragraph(speech.text("report-links-rest", n=rest)))
    return Section(title, tuple(blocks))
