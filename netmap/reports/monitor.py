"""The monitoring report for the municipality: numbers over all households, never about one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import Words, words
from netmap.reports.area_counts import BANDS, CONTACT, NOWHERE, STEPS, AreaCounts
from netmap.reports.area_words import counted, gap_name, hidden_note, shown
from netmap.reports.comparison.days import two_days
from netmap.reports.comparison.group import domain_rows, scored_twice
from netmap.reports.comparison.group_text import SMALL, share_range
from netmap.reports.comparison.scores import CHANGES
from netmap.reports.suppression import OTHER, TOTAL, safe_counts
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table
from netmap.vocabulary import LISTS

__all__ = ["area_monitor"]

_COLUMNS = 5
"""More areas than this do not fit beside all of them together."""

_YEAR = timedelta(days=365)


def area_monitor(casebook: Casebook, *, before: date | None = None, lang: str = "nl") -> Report:
    """What a municipality may know about all areas together.

    Parameters
    ----------
    casebook
        A casebook with households.
    before
        With which earlier day the scores are compared; ``None`` = a year before the day of the casebook.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    Report
        Contact, points of attention, scores, scores then and now (with Wilson's interval), the heaviest help now and
        what became of referrals. A household counts once in every table but those of people and referrals. Groups of
        fewer than ten households are hidden, and so much beside them that no total gives them back; areas with fewer
        than ten stand together, and a share is shown only when ten households or more are behind it.

    Raises
    ------
    OptionError
        Unless ``before`` is earlier than the day of the casebook.

    Notes
    -----
    What is hidden cannot be reckoned from totals, nor by laying the tables side by side: a point of attention and the
    scores it follows from never narrow each other down to fewer than ten possibilities. Two reports of two days, or of
    two selections, can show that one household came or left: publish them far apart. Steps are those of help that is
    active and of referrals, not of advice: advice is not kept.
    """
    book, speech = casebook.snapshot(), words(lang)
    day = book.day or date.today()
    counts = AreaCounts(book)
    areas = dict(zip(book.areas["area_id"], book.areas["name"], strict=True))
    names = {**areas, NOWHERE: speech.text("monitor-nowhere"), OTHER: speech.text("monitor-other-areas")}
    names[TOTAL] = speech.text("monitor-all")
    sections: list[Section] = [_summary(counts, day, speech)]
    if counts.enough:
        first = before or day - _YEAR
        changes = scored_twice(*two_days(casebook, before=first, after=day))[1]
        sections += [
            _contact(counts, names, speech),
            *_gaps(counts.gaps(), names, speech),
            _scores(counts, speech),
            _changes(changes, first, day, speech),
            _steps(counts, names, speech),
            _referrals(book, speech),
        ]
    remark = speech.text("area-on-day", day=day)
    return Report(speech.text("monitor-title"), tuple(sections), lang=lang, remark=remark)


def _heads(speech: Words, *names: str) -> tuple[str, ...]:
    return tuple(speech.text(name) for name in names)


def _summary(counts: AreaCounts, day: date, speech: Words) -> Section:
    n = shown(counts.contact().loc[TOTAL, TOTAL], speech)
    lines = [speech.text("monitor-households", n=n, day=day)]
    lines.append(speech.text("monitor-no-order" if counts.enough else "monitor-too-few"))
    return Section(speech.text("report-summary"), (Bullets(tuple(lines)), hidden_note(speech)))


def _rows(table: pd.DataFrame, names: Mapping[str, str], speech: Words) -> tuple[tuple[str, ...], ...]:
    """One row per area, then all of them."""
    return tuple((names.get(area, area), *(shown(n, speech) for n in table.loc[area])) for area in table.index)


def _contact(counts: AreaCounts, names: Mapping[str, str], speech: Words) -> Section:
    heads = (speech.text("report-area"), *(counted(name, speech) for name in CONTACT), speech.text("monitor-together"))
    return Section(speech.text("monitor-contact"), (Table(heads, _rows(counts.contact(), names, speech)),))


def _gaps(tables: Mapping[str, pd.DataFrame], names: Mapping[str, str], speech: Words) -> Iterable[Section]:
    """Over all areas and per area; only what may be shown and is more than nothing, the most common first."""
    fired = pd.DataFrame({rule: table["fired"] for rule, table in tables.items()}).T
    told = fired[(fired > 0).any(axis=1)].sort_values(TOTAL, ascending=False, kind="stable")
    lines = {str(rule): row for rule, row in told.iterrows()}
    areas = [str(area) for area in told if area != TOTAL]
    some = bool((told[areas] > 0).any(axis=None))
    beside = areas if some and len(areas) <= _COLUMNS else []
    heads = (speech.text("area-point"), *(names.get(area, area) for area in (TOTAL, *beside)))
    rows = tuple(
        (gap_name(rule, speech), *(shown(row[area], speech) for area in (TOTAL, *beside)))
        for rule, row in lines.items()
    )
    blocks: list[Block] = [Paragraph(speech.text("area-gaps-why")), Paragraph(speech.text("area-gaps-least"))]
    blocks.append(Table(heads, rows) if rows else Paragraph(speech.text("monitor-no-points")))
    if rows and (rest := len(fired) - len(told)):
        blocks.append(Paragraph(speech.text("area-rest", n=rest)))
    yield Section(speech.text("report-attention"), tuple(blocks))
    if rows and not some:
        yield Section(speech.text("monitor-gaps-areas"), (Paragraph(speech.text("monitor-nothing-shown")),))
    elif some and not beside:
        heads = _heads(speech, "area-point", "report-area", "area-households-n")
        found = ((rule, area, row[area]) for rule, row in lines.items() for area in areas)
        rows = tuple(
            (gap_name(rule, speech), names.get(area, area), shown(n, speech))
            for rule, area, n in found
            if not pd.isna(n) and n > 0
        )
        yield Section(speech.text("monitor-gaps-areas"), (Table(heads, rows),))


def _scores(counts: AreaCounts, speech: Words) -> Section:
    rows = tuple(
        (speech.code("domain", domain), *(shown(table.loc[TOTAL, band], speech) for band in BANDS))
        for domain, table in counts.scores().items()
    )
    heads = _heads(speech, "report-domain", *(f"area-score-{band}" for band in BANDS))
    return Section(speech.text("report-scores"), (Paragraph(speech.text("area-scores-why")), Table(heads, rows)))


def _changes(changes: pd.DataFrame, before: date, after: date, speech: Words) -> Section:
    """The scores on two days, with what a comparison cannot say; no means, because a mean tells who changed."""
    notes = _heads(speech, "compare-no-control", "compare-regression")
    blocks: list[Block] = [Paragraph(speech.text("compare-days", before=before, after=after)), Bullets(notes)]
    if rows := domain_rows(changes):
        heads = _heads(
            speech,
            "report-domain",
            "compare-group-people",
            "change-improved",
            "change-worsened",
            "compare-group-chance",
        )
        why = Paragraph(speech.text("compare-group-domains-why"))
        blocks += [why, Table(heads, tuple(_change(row, changes, speech) for row in rows))]
    return Section(speech.text("monitor-changes"), tuple(blocks))


def _change(row: dict[str, Any], changes: pd.DataFrame, speech: Words) -> tuple[str, ...]:
    """A domain without a share of so few households that the count behind it is small, or tells one that is.

    Whether it can be chance follows from both shares, so it is told only with both.
    """
    few, domain = speech.text("area-hidden"), row["domain"]
    if row["n"] is None:
        return (speech.code("domain", domain), *[few] * 4)
    here = changes[changes["domain"] == domain]
    told = safe_counts(here, "domain", "change", order=([domain], CHANGES), rows_known=True).loc[domain].notna()
    shares = (share_range(row[side], speech) if told[side] else few for side in ("improved", "worsened"))
    chance = speech.text(f"compare-group-chance-{'small' if row['p_holm'] < SMALL else 'large'}")
    return (speech.code("domain", domain), str(row["n"]), *shares, chance if told.all() else few)


def _steps(counts: AreaCounts, names: Mapping[str, str], speech: Words) -> Section:
    heads = _heads(speech, "report-area", *(f"monitor-step-{step}" for step in STEPS), "monitor-together")
    blocks = (Paragraph(speech.text("monitor-steps-why")), Table(heads, _rows(counts.steps(), names, speech)))
    return Section(speech.text("monitor-steps"), blocks)


def _referrals(book: Casebook, speech: Words) -> Section:
    """What became of referrals, per step of the service."""
    title, rows = speech.text("monitor-referrals"), book.referrals
    if rows.empty:
        return Section(title, (Paragraph(speech.text("report-nothing")),))
    step = rows["service_id"].map(book.services.set_index("service_id")["step"])
    rows = rows.assign(step=step.map({3: "3", 4: "4", 5: "5"}).fillna("unknown"))
    states = LISTS["referral_status"].names
    steps = [one for one in ("3", "4", "5", "unknown") if (rows["step"] == one).any()]
    table = safe_counts(rows, "status", "step", order=(states, steps))
    heads = _heads(speech, "referrals-status", *(f"monitor-step-{one}" for one in steps), "monitor-together")
    names = {one: speech.code("referral_status", one) for one in states} | {TOTAL: speech.text("monitor-together")}
    return Section(title, (Paragraph(speech.text("monitor-referrals-why")), Table(heads, _rows(table, names, speech))))
