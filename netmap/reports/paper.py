"""One household on paper, for the team: the map, the profile of strength, what goes well, what to look at, one plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from netmap.casebook import Casebook
from netmap.ego import contacts
from netmap.gaps import Gap, find_gaps
from netmap.locale import Words, words
from netmap.maps import household_scene
from netmap.recommend import Advice, GapAdvice, advise
from netmap.reports.advice import item_line, safety_blocks
from netmap.reports.household import household_name, strengths_section, summary_section
from netmap.reports.picture import drawing
from netmap.reports.plan import one_plan
from netmap.reports.strength import strength_details, strength_sections
from netmap.reports.support import contacts_section
from netmap.reports.text import Bars, Block, Bullets, Paragraph, Report, Section, Table, sentence

__all__ = ["household_paper"]

_NEED = "G29-"

POINTS_ADVISED = 5
"""For how many points of attention the advice stands on paper, the gravest first."""


def household_paper(casebook: Casebook, household: str, *, lang: str = "nl") -> Report:
    """One household on a few pages, for the team.

    Parameters
    ----------
    casebook
        A casebook that holds the household.
    household
        Its id.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    Report
        In short, the map as a drawing, the profile of strength with its band, strengths, contacts, points of attention,
        the first advice with its reasons for the gravest of them, and one plan: who directs, goals with who takes each
        up, the next review. To write with :func:`netmap.write_report`.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.

    Notes
    -----
    For the team: it names points of attention and worries about safety. For the resident there is
    :func:`netmap.resident_paper`.
    """
    book = casebook.snapshot()
    part, speech = book.household(household), words(lang)
    details = strength_details(book, household, lang=lang)[0]
    gaps = find_gaps(part, lang=lang)
    scene = household_scene(casebook, household, edition="work", lang=lang)
    sections = [
        summary_section(part, household, speech, dated=False),
        Section(speech.text("page-map"), (drawing(scene),)),
        _strength(details, speech),
        strengths_section(part, lang, speech),
        contacts_section(contacts(part, scope="all"), speech),
        *_points(gaps, speech),
        Section(speech.text("page-advice"), tuple(_advice(advise(book, household, lang=lang), gaps, speech))),
        one_plan(part, speech),
    ]
    title = speech.text("report-household-title", name=household_name(part, household))
    remark = speech.text("page-for-team", day=part.day) if part.day else speech.text("page-for-team-undated")
    return Report(title, tuple(sections), lang=lang, remark=remark, personal=True)


def _strength(details: dict[str, Any], speech: Words) -> Section:
    """The profile and the number under one heading, what it does not say after it; too little known: that alone."""
    profile, number = strength_sections(details, speech)
    *told, note = (block.text for block in number.blocks if isinstance(block, Paragraph))
    line = " · ".join(told)
    bars = (replace(block, caption=profile.title) if isinstance(block, Bars) else block for block in profile.blocks)
    if all(share is None for share in details["components"].values()):
        return Section(number.title, (Paragraph(sentence(line)),))
    return Section(number.title, (*bars, Paragraph(sentence(line)), Paragraph(note)))


def _points(gaps: Sequence[Gap], speech: Words) -> Iterable[Section]:
    """What to look at in a table, the gravest first; then what is not known yet."""
    fired = sorted((gap for gap in gaps if gap.state == "fired"), key=lambda gap: (-gap.severity, gap.gap_id))
    rows = tuple((gap.title, speech.code("severity", gap.severity), gap.text) for gap in fired)
    columns = tuple(speech.text(f"page-{name}") for name in ("point", "how-soon", "about"))
    block: Block = Table(columns, rows) if rows else Paragraph(speech.text("report-no-attention"))
    yield Section(speech.text("report-attention"), (block,))
    asks = [gap.text for gap in gaps if gap.state == "unknown" and not gap.gap_id.startswith(_NEED)]
    open_ = [gap.gap_id.removeprefix(_NEED) for gap in gaps if gap.state == "unknown" and gap.gap_id.startswith(_NEED)]
    if open_:
        domains = ", ".join(speech.code("domain", one) for one in open_)
        asks.append(speech.text("page-ask-domains", domains=domains))
    if asks:
        yield Section(speech.text("report-to-ask"), (Bullets(tuple(asks)),))


def _advice(advice: Advice, gaps: Sequence[Gap], speech: Words) -> Iterable[Block]:
    """Safety and warnings, then for the gravest points who can be asked first, why, and what to do."""
    yield from safety_blocks(advice, speech)
    titles = {gap.gap_id: gap.title for gap in gaps}
    asked = [gap for gap in advice.gaps if gap.items or gap.action][:POINTS_ADVISED]
    for gap in asked:
        yield Paragraph(speech.text("report-advice-for", title=titles.get(gap.gap_id, gap.gap_id)))
        yield Bullets(tuple(_first(gap, speech)))
    if len(asked) < len(advice.gaps):
        yield Paragraph(speech.text("page-more-advice", n=len(advice.gaps) - len(asked)))


def _first(gap: GapAdvice, speech: Words) -> Iterable[str]:
    """The first candidate with its reasons, the names of the others, the action."""
    if gap.items:
        yield item_line(gap.items[0], speech)
    if len(gap.items) > 1:
        yield speech.text("page-also", names=", ".join(item.candidate for item in gap.items[1:]))
    if gap.action:
        yield gap.action
