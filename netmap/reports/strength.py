"""The strength of own networks in words: profile first, then the band, and what happens when a supporter drops out."""

from __future__ import annotations

from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import Gap, alarm, find_gaps
from netmap.gaps.dropout import gaps_opened
from netmap.locale import Words, words
from netmap.reports.text import Bars, Block, Paragraph, Report, Section, Table
from netmap.schema import split
from netmap.strength import COMPONENTS, NEVER_ALONE, explain, level_words, network_strength, strength_without

__all__ = ["strength_details", "strength_report", "strength_sections"]

_DIGITS = 6


def strength_details(
    casebook: Casebook, household: str | None = None, *, lang: str = "nl", draws: int = 2000, seed: int = 0
) -> list[dict[str, Any]]:
    """The strength index of every household, with its words.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    household
        Only this one; ``None`` = all.
    lang
        ``nl`` or ``en``.
    draws, seed
        As in :func:`netmap.strength.network_strength`.

    Returns
    -------
    list of dict
        Per household ``household_id``, ``strength``, ``low``, ``high``, ``words`` (of every level the band touches;
        "solid" never stands alone while G08, G09, G18 or G20 is open), ``completeness``, ``components``, ``without``
        (per supporter, the greatest loss first, the index that is left and the gaps that would open) and ``note``:
        what the number does not say. None = not known.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.
    OptionError
        For another language, draws or seed.
    """
    book, speech = _part(casebook, household), words(lang)
    index = network_strength(book, draws=draws, seed=seed)
    left = strength_without(book, draws=draws, seed=seed)
    left = left.assign(gaps_opened=pd.Series(gaps_opened(book, left), index=left.index, dtype=object))
    left = left.sort_values(["strength", "person_id"], na_position="first")
    lost: dict[str, list[dict[str, Any]]] = {name: [] for name in index.index}
    for row in left.to_dict("records"):
        person = {"person_id": row["person_id"], "strength": _number(row["strength"])}
        lost[row["household_id"]].append(person | {"gaps_opened": list(row["gaps_opened"])})
    reserves, everyday = _reserves(book, speech), _everyday(book)
    return [
        {
            "household_id": name,
            "strength": _number(row["strength"]),
            "low": _number(row["low"]),
            "high": _number(row["high"]),
            "words": level_words(row["low"], row["high"], reserves.get(name, []), speech),
            "completeness": _number(row["completeness"]),
            "components": {part: _number(row[part]) for part in COMPONENTS},
            "without": lost[name],
            "note": _note(name in everyday, speech),
        }
        for name, row in zip(index.index, index.to_dict("records"), strict=True)
    ]


def strength_report(
    casebook: Casebook, household: str, *, lang: str = "nl", draws: int = 2000, seed: int = 0
) -> Report:
    """The strength of one household's network in words: the profile first, the number after it.

    Parameters
    ----------
    casebook
        A casebook that holds the household.
    household
        Its id.
    lang
        ``nl`` or ``en``.
    draws, seed
        As in :func:`netmap.strength.network_strength`.

    Returns
    -------
    Report
        For the terminal, Markdown or JSON.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.
    OptionError
        For another language, draws or seed.
    """
    book, speech = _part(casebook, household), words(lang)
    details = strength_details(book, household, lang=lang, draws=draws, seed=seed)[0]
    sections = strength_sections(details, speech)
    if details["without"]:
        sections.append(Section(speech.text("report-strength-without"), (_without(book, details["without"], speech),)))
    return Report(speech.text("report-strength-title", name=_name(book, household)), tuple(sections))


def _part(casebook: Casebook, household: str | None) -> Casebook:
    book = casebook.snapshot()
    return book if household is None else book.household(household)


def _number(value: float) -> float | None:
    return None if pd.isna(value) else round(float(value), _DIGITS)


def _reserves(book: Casebook, speech: Words) -> dict[str, list[str]]:
    """Per household why it cannot simply be called solid."""
    found: dict[str, list[Gap]] = {}
    worried = alarm(book)["alarm"]
    for gap in find_gaps(book, only=NEVER_ALONE, lang=speech.lang):
        if gap.state == "fired" or (gap.gap_id == "G18" and worried[gap.household_id]):
            found.setdefault(gap.household_id, []).append(gap)
    return {name: [gap.title[:1].lower() + gap.title[1:] for gap in gaps] for name, gaps in found.items()}


def _everyday(book: Casebook) -> set[str]:
    """The households for which nobody named the support they need."""
    needed = book.households.set_index("household_id")["needed_functions"]
    named = {name for name, cell in needed.items() if not pd.isna(cell) and cell != "unknown" and split(cell)}
    return set(book.household_ids) - named


def _note(everyday: bool, speech: Words) -> str:
    parts = ["report-strength-note", *(["report-strength-everyday"] if everyday else [])]
    return " ".join(speech.text(part) for part in parts)


def strength_sections(details: dict[str, Any], speech: Words) -> list[Section]:
    """The profile of one household as bars, then the number with its band in words.

    Parameters
    ----------
    details
        One of :func:`strength_details`.
    speech
        The words to write in.
    """
    return [
        Section(speech.text("report-strength-profile"), (_profile(details["components"], speech),)),
        Section(speech.text("explain-strength"), tuple(Paragraph(text) for text in _summary(details, speech))),
    ]


def _profile(components: dict[str, float | None], speech: Words) -> Bars:
    """The components, each with what it is about."""
    rows: list[tuple[str, float | None, str, str]] = []
    for name, value in components.items():
        shown = speech.text("report-not-computed") if value is None else _share(value)
        title = speech.text(f"component-{name}")
        rows.append((title, value, shown, explain(f"strength_{name}", lang=speech.lang)["meaning"]))
    component, share, about = (speech.text(f"report-strength-{head}") for head in ("component", "of-one", "about"))
    return Bars((component, share, about), tuple(rows))


def _share(value: float) -> str:
    return f"{value:.0%}"


def _summary(details: dict[str, Any], speech: Words) -> list[str]:
    """Words first, then the band and how much is filled in, then what it does not say."""
    lines = [", ".join(details["words"])]
    if details["strength"] is not None:
        low, high = (str(round(details[end])) for end in ("low", "high"))
        lines.append(f"{round(details['strength'])} ({speech.text('index-band', low=low, high=high)})")
    if details["completeness"] is not None:
        lines.append(speech.text("index-completeness", p=str(round(100 * details["completeness"]))))
    return [*lines, details["note"]]


def _without(book: Casebook, lost: list[dict[str, Any]], speech: Words) -> Block:
    """Per supporter what is left, and the gaps that would open."""
    people = book.people.set_index("person_id")["name"]
    rows = []
    for person in lost:
        name = people.get(person["person_id"])
        who = person["person_id"] if name is None or pd.isna(name) else str(name)
        left = speech.text("report-not-computed") if person["strength"] is None else str(round(person["strength"]))
        opened = "; ".join(_gap_title(gap, speech) for gap in person["gaps_opened"])
        rows.append((speech.text("index-without", name=who), left, opened))
    heads = ("report-strength-who", "report-strength-left", "report-strength-opened")
    return Table(tuple(speech.text(head) for head in heads), tuple(rows))


def _gap_title(gap_id: str, speech: Words) -> str:
    """A gap without the names that belong to it."""
    rule, _, domain = gap_id.partition("-")
    return f"{gap_id} {speech.text(f'gap-{rule}', domain=speech.code('domain', domain) if domain else '')}"


def _name(book: Casebook, household: str) -> str:
    labels = book.households.set_index("household_id")["label"]
    label = labels.get(household)
    return household if label is None or pd.isna(label) else str(label)
