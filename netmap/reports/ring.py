"""The ring report in words and tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import Words, words
from netmap.reports.cells import level_cell
from netmap.reports.ring_plan import agreements, new_links, uncovered, unreached
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table, sentence
from netmap.reports.traces import unnamed_section
from netmap.ring import RingReport, Traces, ring_report, ring_traces

__all__ = ["ring_text"]

_COLUMNS = 6
"""More areas than this do not fit beside each other."""

_WISHES = 15
"""As many wishes or traces as people can talk about; JSON has all wishes, ``netmap ring traces`` all traces."""


def ring_text(casebook: Casebook, *, team: str | None = None, area: str | None = None, lang: str = "nl") -> Report:
    """The outer ring in words: who connects, where it is fragile, what there is for whom, what to talk about.

    Parameters
    ----------
    casebook
        A casebook with organisations.
    team
        The organisation to take as the team; ``None`` = every neighbourhood team.
    area
        Only what works in this area.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    Report
        For the team, to read, print or write with :func:`netmap.write_report`: households not reached yet stand in
        it by their code. :func:`netmap.ring_report` has the numbers.

    Raises
    ------
    UnknownIdError
        For a team or area that the casebook does not hold.
    """
    report, speech = ring_report(casebook, team=team, area=area, lang=lang), words(lang)
    kinds = casebook.snapshot().organisations.set_index("organisation_id")["kind"]
    remark = speech.text("area-on-day", day=report.as_of)
    sections = tuple(_sections(report, kinds, ring_traces(casebook), speech))
    return Report(_title(report, speech), sections, lang=lang, remark=remark, personal=True)


def _title(report: RingReport, speech: Words) -> str:
    teams = _names(report, report.team)
    title = speech.text("report-ring-title", team=teams) if teams else speech.text("report-ring")
    return f"{title} · {report.area_names.get(report.area, report.area)}" if report.area else title


def _sections(report: RingReport, kinds: pd.Series, found: Traces, speech: Words) -> Iterable[Section]:
    """The sections that have something to say, fragile links first."""
    yield _summary(report, speech)
    yield _fragile(report, speech)
    yield _bridge_builders(report, speech)
    yield _coverage(report, speech)
    yield uncovered(report, speech)
    yield _doors(report, speech)
    yield unreached(report, speech)
    yield _unlinked(report, speech)
    yield new_links(report, speech)
    yield from _talk(report, speech)
    yield from agreements(report, speech)
    yield from _traces(report, found, speech)
    yield from _groups(report, speech)
    yield _unused(report, speech)
    yield _tasks(report, kinds, speech)


def _names(report: RingReport, ids: Iterable[str]) -> str:
    return ", ".join(report.names.get(one, one) for one in ids)


def _area(report: RingReport, area_id: str, speech: Words) -> str:
    return speech.text("report-everywhere") if area_id == "*" else report.area_names.get(area_id, area_id)


def _summary(report: RingReport, speech: Words) -> Section:
    network = report.network
    said = {name: network[name] for name in ("organisations", "reported", "ties", "working_ties")}
    blocks: list[Block] = [Paragraph(speech.text("report-ring-summary", day=report.as_of, **said))]
    if network["reporter_unknown"]:
        blocks.append(Paragraph(speech.text("report-ring-nameless", n=network["reporter_unknown"])))
    blocks.append(Paragraph(speech.text("report-ring-caution")))
    return Section(speech.text("report-summary"), tuple(blocks))


def _certain(uncertain: bool, speech: Words) -> str:
    return speech.text("report-uncertain" if uncertain else "report-certain")


def _fragile(report: RingReport, speech: Words) -> Section:
    """Only links, only providers and only connections."""
    title = speech.text("report-fragile")
    if not report.network["working_ties"]:
        return Section(title, (Paragraph(speech.text("report-no-ties")),))
    doubt = dict(zip(report.cutpoints["organisation_id"], report.cutpoints["uncertain"], strict=True))
    rows = tuple(
        (report.names[one], " ".join(gap["evidence"]), _certain(doubt[one], speech) if one in doubt else "–")
        for gap in report.gaps
        if (one := gap["organisation_id"]) and gap["gap_id"] == "G24" and gap["state"] == "fired"
    )
    blocks: list[Block] = [Paragraph(speech.text("report-fragile-why"))]
    if rows:
        blocks.append(Table(tuple(speech.text(f"report-{n}") for n in ("organisation", "why", "certainty")), rows))
    if report.bridges:
        ties = tuple(f"{report.names[a]} – {report.names[b]}" for a, b in report.bridges)
        blocks += [Paragraph(speech.text("report-bridges-why")), Bullets(ties)]
    if (pair := report.key_players) and pair["fragmentation"]:
        one, two = (report.names[name] for name in pair["organisations"])
        certain = _certain(pair["uncertain"], speech)
        text = speech.text("report-key-pair", one=one, two=two, share=f"{pair['fragmentation']:.0%}", certain=certain)
        blocks.append(Paragraph(text))
    if not (rows or report.bridges):
        blocks.append(Paragraph(speech.text("report-fragile-none")))
    return Section(title, tuple(blocks))


def _bridge_builders(report: RingReport, speech: Words) -> Section:
    rows = tuple(
        (report.names[one], f"{share:.0%}", _certain(uncertain, speech))
        for one, share, uncertain in zip(
            *(report.brokers[name] for name in ("organisation_id", "betweenness", "uncertain")), strict=True
        )
    )
    columns = (speech.text("report-organisation"), speech.text("report-paths"), speech.text("report-certainty"))
    blocks = (Paragraph(speech.text("report-brokers-why")), Table(columns, rows)) if rows else (_nothing(speech),)
    return Section(speech.text("report-brokers-title"), blocks)


def _nothing(speech: Words) -> Paragraph:
    return Paragraph(speech.text("report-nothing"))


def _coverage(report: RingReport, speech: Words) -> Section:
    """Domain × area; with many areas only what lacks."""
    if not report.who_does_what["services"].any():
        return Section(speech.text("report-coverage"), (Paragraph(speech.text("report-no-services")),))
    areas = list(dict.fromkeys(report.coverage["area_id"]))
    cells = {
        (domain, area): _cell(report, status, organisations, unsure, speech)
        for domain, area, status, organisations, unsure in zip(
            *(report.coverage[name] for name in ("domain", "area_id", "status", "organisations", "unsure")), strict=True
        )
    }
    domains = list(dict.fromkeys(report.coverage["domain"]))
    if len(areas) <= _COLUMNS:
        columns = (speech.text("report-domain"), *(_area(report, area, speech) for area in areas))
        rows = tuple((speech.code("domain", one), *(cells[one, area] for area in areas)) for one in domains)
    else:
        columns = tuple(speech.text(f"report-{name}") for name in ("domain", "area", "offer"))
        few = report.coverage[report.coverage["status"] != "enough"]
        rows = tuple(
            (speech.code("domain", one), _area(report, area, speech), cells[one, area])
            for one, area in zip(few["domain"], few["area_id"], strict=True)
        )
    return Section(
        speech.text("report-coverage"), (Paragraph(speech.text("report-coverage-why")), Table(columns, rows))
    )


def _cell(report: RingReport, status: str, organisations: tuple[str, ...], unsure: int, speech: Words) -> str:
    if status == "gap":
        return speech.text("coverage-none")
    if status == "single":
        text = f"{speech.text('coverage-one')}: {_names(report, organisations)}"
    else:
        text = speech.text("report-providers", n=len(organisations))
    return f"{text} {speech.text('report-unsure', n=unsure)}" if unsure else text


def _doors(report: RingReport, speech: Words) -> Section:
    """Front doors; areas with the same doors together."""
    rows = []
    groups: Any = report.front_doors.groupby(["front_door", "organisations"], sort=False)
    for (door, ids), part in groups:
        where = ", ".join(_area(report, area, speech) for area in part["area_id"])
        rows.append((speech.code("front_door", door), where, _names(report, ids) or speech.text("report-no-door")))
    columns = tuple(speech.text(f"report-{name}") for name in ("question-about", "area", "organisation"))
    return Section(speech.text("report-doors"), (Table(columns, tuple(rows)),))


def _unlinked(report: RingReport, speech: Words) -> Section:
    title = speech.text("report-unlinked")
    if report.unlinked is None:
        return Section(title, (Paragraph(speech.text("report-no-team")),))
    levels = [level_cell(level, speech) for level in report.unlinked["team_level"]]
    items = tuple(
        speech.text("report-unlinked-line", level=sentence(str(level)), n=len(ids), names=_names(report, ids))
        for level, ids in report.unlinked["organisation_id"].groupby(levels, sort=False).agg(list).items()
    )
    return Section(title, (Bullets(items) if items else _nothing(speech),))


def _talk(report: RingReport, speech: Words) -> Iterable[Section]:
    """Ties seen differently."""
    pair = (speech.text("collaborations-source"), speech.text("collaborations-target"))
    apart = report.disagreements
    if len(apart):
        rows = _pairs(report, apart, ("level_a", "level_b"), speech)
        columns = (*pair, speech.text("report-says-first"), speech.text("report-says-second"))
        yield Section(speech.text("report-disagreements"), (Table(columns, rows),))


def _pairs(
    report: RingReport, pairs: pd.DataFrame, levels: tuple[str, str], speech: Words
) -> tuple[tuple[str, ...], ...]:
    ends = zip(*(pairs[name] for name in ("a", "b", *levels)), strict=True)
    return tuple(
        (report.names[a], report.names[b], level_cell(x, speech), level_cell(y, speech)) for a, b, x, y in ends
    )


def _traces(report: RingReport, found: Traces, speech: Words) -> Iterable[Section]:
    """Who meet in referrals and households while nobody named a tie, of those that work here."""
    here = found.ties[["source", "target"]].isin(set(report.measures.index)).any(axis=1)
    found = replace(found, ties=found.ties[here])
    if len(found.unnamed):
        yield unnamed_section(found, speech, most=_WISHES)


def _groups(report: RingReport, speech: Words) -> Iterable[Section]:
    """Groups by number, never by the name of a member."""
    groups: Any = report.groups.groupby("group")["organisation_id"]
    items = tuple(speech.text("report-group", n=int(n), names=_names(report, ids)) for n, ids in groups)
    if items:
        yield Section(speech.text("report-groups"), (Paragraph(speech.text("report-groups-why")), Bullets(items)))


def _unused(report: RingReport, speech: Words) -> Section:
    title = speech.text("report-unused-title")
    if report.unused is None:
        return Section(title, (Paragraph(speech.text("report-no-referrals")),))
    services = zip(report.unused["name"], report.unused["organisation_id"], strict=True)
    items = tuple(f"{name} ({report.names.get(one, one)})" for name, one in services)
    return Section(title, (Bullets(items) if items else _nothing(speech),))


def _tasks(report: RingReport, kinds: pd.Series, speech: Words) -> Section:
    """Who does what."""
    names = ("organisation", "kind", "domains", "steps", "households")
    rows = tuple(
        (
            report.names[one],
            speech.code("organisation_kind", kinds[one]),
            ", ".join(speech.code("domain", domain) for domain in domains) or "–",
            ", ".join(speech.code("step", step) for step in steps) or "–",
            str(households),
        )
        for one, domains, steps, households in zip(
            report.who_does_what.index,
            *(report.who_does_what[name] for name in ("domains", "steps", "households")),
            strict=True,
        )
    )
    table = Table(tuple(speech.text(f"report-{n}") for n in names), rows)
    return Section(speech.text("report-tasks"), (table if rows else _nothing(speech),))
