"""The sections about what to look at and what may help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netmap.gaps import Gap
from netmap.locale import Words
from netmap.recommend.advice import Advice, GapAdvice, SkippedStep
from netmap.recommend.evidence import LEAST_HOUSEHOLDS
from netmap.recommend.item import Item
from netmap.reports.text import Block, Bullets, Paragraph, Section, sentence

__all__ = ["advice_sections", "item_line", "safety_blocks", "step_skipped"]

_STALE_MONTHS = 6


def advice_sections(gaps: Sequence[Gap], advice: Advice, speech: Words) -> list[Section]:
    """Points of attention, what still has to be asked, and the advice, safety first.

    Parameters
    ----------
    gaps
        What fired and what is unknown.
    advice
        The advice about the same household.
    speech
        The words to write in.

    Returns
    -------
    list of Section
        Points of attention, what to ask (where there is anything), advice.
    """
    fired = sorted((gap for gap in gaps if gap.state == "fired"), key=lambda gap: (-gap.severity, gap.gap_id))
    unknown = [gap for gap in gaps if gap.state == "unknown"]
    sections = [Section(speech.text("report-attention"), tuple(_attention(fired, speech)))]
    if unknown:
        asks = tuple(f"{gap.title}: {gap.text}" for gap in unknown)
        sections.append(Section(speech.text("report-to-ask"), (Bullets(asks),)))
    titles = {gap.gap_id: gap.title for gap in gaps}
    sections.append(Section(speech.text("report-advice"), tuple(_advice(advice, titles, speech))))
    return sections


def _attention(fired: Sequence[Gap], speech: Words) -> Iterable[Block]:
    if not fired:
        yield Paragraph(speech.text("report-no-attention"))
        return
    lines = []
    for gap in fired:
        why = speech.text("report-because", why=" ".join(gap.evidence)) if gap.evidence else ""
        line = speech.text("report-attention-line", severity=speech.code("severity", gap.severity), title=gap.title)
        lines.append(" ".join(part for part in (line, gap.text, why) if part))
    yield Bullets(tuple(lines))


def safety_blocks(advice: Advice, speech: Words) -> Iterable[Block]:
    """What comes before everybody who can be asked: safety, warnings, and the outcome where there is no advice."""
    if advice.safety is not None:
        yield Paragraph(str(advice.safety["text"]))
        yield Bullets(tuple(map(str, advice.safety["steps"])))
        yield Paragraph(str(advice.safety["acknowledge"]))
    if advice.warnings:
        yield Bullets(advice.warnings)
    if advice.status not in ("recommended", "tie"):  # who is equally good, is said with the names
        outcome = speech.text("report-outcome", outcome=speech.code("status", advice.status))
        yield Paragraph(sentence(outcome))


def _advice(advice: Advice, titles: dict[str, str], speech: Words) -> Iterable[Block]:
    """Safety, warnings, then per point of attention who may help and why."""
    yield from safety_blocks(advice, speech)
    for gap in advice.gaps:
        yield Paragraph(speech.text("report-advice-for", title=titles.get(gap.gap_id, gap.gap_id)))
        yield from _candidates(gap, speech)


def _candidates(gap: GapAdvice, speech: Words) -> Iterable[Block]:
    if gap.items:
        yield Bullets(tuple(item_line(item, speech) for item in gap.items))
    if gap.skipped_steps:
        yield Paragraph(" ".join(step_skipped(one, speech) for one in gap.skipped_steps))
    if gap.action:
        yield Paragraph(gap.action)


def step_skipped(skipped: SkippedStep, speech: Words) -> str:
    """Why a lighter step gives no advice: which step, and the reason."""
    step = speech.code("step", skipped.step)
    return f"{step[:1].upper()}{step[1:]}: {skipped.reason[:1].lower()}{skipped.reason[1:]}"


def item_line(item: Item, speech: Words) -> str:
    """One who can be asked: the name, what it is, why, and what to look out for."""
    said = [f"{item.candidate}, {speech.code('kind', item.kind)}.", *item.reasons]
    if item.evidence.n >= LEAST_HOUSEHOLDS:
        said.append(speech.text("advised-earlier-referrals", ok=item.evidence.ok, n=item.evidence.n))
    flags = [speech.text(f"flag-{flag}", n=_STALE_MONTHS) for flag in item.flags if flag != "verify"]
    if flags:
        said.append(speech.text("report-look-out", what=", ".join(flags)))
    return " ".join(said)
