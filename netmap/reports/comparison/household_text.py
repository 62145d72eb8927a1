"""One household on two days, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from netmap.casebook import Casebook
from netmap.ego import explain
from netmap.locale import Words
from netmap.reports.comparison.result import changed_table, number, said, section
from netmap.reports.text import Bullets, Paragraph, Report, Section, Table
from netmap.strength import COMPONENTS
from netmap.vocabulary import FUNCTIONS

__all__ = ["household_text"]

_SHOWN = ("size", "formal", "supporters", "effective_supporters", *(f"support_{name}" for name in FUNCTIONS))
_LISTS = {"gives": "function", "receives": "function"}

Facts = Mapping[str, Any]


def household_text(facts: Facts, now: Casebook, speech: Words) -> Report:
    """The comparison of a household for its worker.

    Parameters
    ----------
    facts
        The comparison as plain data.
    now
        The household on the second day, for names.
    speech
        The words to write in.
    """
    named = now.people.dropna(subset="name")
    people: dict[str, str] = dict(zip(named["person_id"], named["name"], strict=True))
    label = next(iter(now.households["label"].dropna()), facts["household_id"])
    sections = [
        section("report-summary", speech, *_summary(facts, speech)),
        _scores(facts, people, speech),
        _contacts(facts["contacts"], speech),
        _knows(facts["contact_ties"], people, speech),
        _strength(facts["strength"], speech),
        section("compare-measures", speech, _measures(facts["measures"], speech)),
        _gaps(facts["gaps"], speech),
        _help(facts["involvements"], speech),
    ]
    return Report(speech.text("compare-title", name=str(label)), tuple(sections))


def _summary(facts: Facts, speech: Words) -> Iterable[Paragraph | Bullets]:
    """Which days, and what to be careful with."""
    days = {name: date.fromisoformat(facts[name]) for name in ("before", "after")}
    yield Paragraph(speech.text("compare-days", **days))
    cautions = [speech.text("compare-nothing-then", day=days[name]) for name in days if not facts["recorded"][name]]
    if all(facts["recorded"].values()):
        if not facts["asked_again"]:
            cautions.append(speech.text("compare-not-asked-again", day=days["before"]))
        if not facts["rosters_complete"]:
            cautions.append(speech.text("compare-list-open"))
    cautions += said(speech, "compare-no-control", "compare-regression")
    cautions.append(speech.text("compare-rater", changed=facts["rater_changed"] or "unknown"))
    yield Bullets(tuple(cautions))


def _scores(facts: Facts, people: Mapping[str, str], speech: Words) -> Section:
    def who(row: Facts) -> str:
        one = row["person_id"]
        return speech.text("compare-whole-household") if one is None else str(people.get(one, one))

    rows = tuple(
        (
            who(row),
            speech.code("domain", row["domain"]),
            number(row["before"], speech),
            number(row["after"], speech),
            _change(row, speech),
        )
        for row in facts["scores"]
    )
    heads = ("report-for-whom", "report-domain", "compare-then", "compare-now", "compare-difference")
    lines = []
    for one in facts["score_summary"]:
        counts = {name: one[name] for name in ("n_improved", "n_stable", "n_worse", "n_problem0", "n_problem1")}
        lines.append(speech.text("compare-scores-counted", name=who(one), **counts))
        if one["total_before"] is not None:
            lines.append(speech.text("compare-scores-total", before=one["total_before"], after=one["total_after"]))
    if any(row["other_version"] for row in facts["scores"]):
        lines.append(speech.text("compare-other-version"))
    return section("compare-scores", speech, Table(said(speech, *heads), rows), lines)


def _change(row: Facts, speech: Words) -> str:
    if row["change"] is not None:
        return speech.code("change", row["change"])
    if row["difference"] is not None:
        return f"{number(row['difference'], speech, sign=True)} {speech.text('compare-version-mark')}"
    return speech.text("compare-other-scale" if row["other_version"] else "compare-not-again")


def _contacts(contacts: Facts, speech: Words) -> Section:
    rows = tuple(
        (person["name"], speech.text(f"compare-{state}"), "; ".join(_turned(one, speech) for one in person["changes"]))
        for state in ("came", "went", "changed")
        for person in contacts[state]
    )
    stayed = [one for state in ("changed", "kept") for one in contacts[state]]
    everybody = len(stayed) + len(contacts["came"]) + len(contacts["went"])
    text = speech.text("compare-stayed", n=len(stayed), all=everybody)
    heads = said(speech, "report-name", "compare-turn", "compare-changed")
    return section("compare-contacts", speech, Table(heads, rows), [text] if everybody else [])


def _turned(change: Facts, speech: Words) -> str:
    """One cell that changed, in words."""
    what = change["what"]
    listed = _LISTS.get(what)
    old, new = (
        speech.codes(listed, str(value)) if listed else speech.code(what, value)
        for value in (change["before"], change["after"])
    )
    return speech.text("compare-from-to", what=speech.text(f"compare-{what}"), before=old, after=new)


def _knows(ties: Facts | None, people: Mapping[str, str], speech: Words) -> Section:
    if ties is None:
        return section("compare-knows", speech, Paragraph(speech.text("compare-knows-unknown")))
    lines = [
        speech.text("compare-pair", turn=speech.text(f"compare-{state}"), a=people.get(a, a), b=people.get(b, b))
        for state in ("came", "went", "changed")
        for a, b in ties[state]
    ]
    return section("compare-knows", speech, lines)


def _strength(strength: Facts, speech: Words) -> Section:
    """The components first; the number after them."""
    if strength["change"] is None:
        return section("compare-strength", speech, Paragraph(speech.text("index-insufficient")))
    parts = {name: speech.text(f"component-{name}") for name in COMPONENTS}
    values = {name: str(round(strength[name])) for name in ("before", "after")}
    claim = speech.text(f"compare-strength-{strength['claim'] or 'unclear'}")
    draws = {name: f"{strength[f'p_{name}']:.0%}" for name in ("up", "down")}
    return section(
        "compare-strength",
        speech,
        changed_table(strength["components"], parts, speech),
        Paragraph(
            f"{speech.text('compare-strength-values', **values)} {speech.text('compare-strength-draws', **draws)}"
        ),
        (claim, speech.text("report-strength-note")),
    )


def _measures(rows: list[dict[str, Any]], speech: Words) -> Table:
    return changed_table(rows, {name: explain(name, lang=speech.lang)["title"] for name in _SHOWN}, speech)


def _gaps(gaps: Facts, speech: Words) -> Section:
    rows = tuple(
        (speech.text(f"compare-gap-{turn}"), gap["title"], speech.text(f"severity-{gap['severity']}"))
        for turn in ("opened", "seen", "still", "unsure", "closed")
        for gap in gaps[turn]
    )
    heads = said(speech, "compare-turn", "compare-what", "compare-urgency")
    return section("compare-gaps", speech, Table(heads, rows))


def _help(rows: Facts, speech: Words) -> Section:
    heads = said(speech, "report-organisation", "compare-turn")
    cells = tuple(
        (one["name"], speech.text(f"compare-{state}")) for state in ("came", "went", "kept") for one in rows[state]
    )
    return section("compare-help", speech, Table(heads, cells))
