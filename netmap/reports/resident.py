"""The advice for the resident: which help fits, why, what it costs and how to get it, in plain words.

Somebody else in the house may read along, perhaps the very person others are afraid of. So nothing here tells whether
there are worries about safety: what touches on it is left out for every household alike, and the words around it are
the same whether something was left out or not. What is somebody's own (their mind, their health, drink or drugs, the
police) stays out as well where more grown-ups live in the house: that is talked about in person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import Words, words
from netmap.recommend import Advice, GapAdvice, Item
from netmap.recommend.closes import domain_of
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section

__all__ = ["CHOICES_SHOWN", "PERSONAL", "SAFETY_KINDS", "TOPICS_SHOWN", "grown_ups", "resident_note", "resident_report"]

TOPICS_SHOWN = 3
"""How many points are put to a resident at once; the gravest first."""

CHOICES_SHOWN = 3
"""How many people and services per point, however many were asked for."""

SAFETY_KINDS = ("safety", "police")
"""Kinds of organisation that give away, by being named, that there are worries about safety."""

PERSONAL = ("men", "phy", "sub", "jus")
"""Domains that are somebody's own: not told where more grown-ups live in the house."""

_ABOUT_SAFETY = ("G18", "G20", "G29-dom")
_FOR_THE_TEAM = ("G19",)
_DOMAINS_NAMED = 3
_NOT_NAMED = ("", "dom", *PERSONAL)
_PROFESSIONAL = 4
_GROWN_UP = 16
_WEEK = 7


def resident_report(casebook: Casebook, advice: Advice, *, lang: str = "nl") -> Report:
    """Put advice into words for the resident it is about.

    Parameters
    ----------
    casebook
        The casebook the advice was made from.
    advice
        Of :func:`netmap.advise`.
    lang
        ``"nl"`` (B1) or ``"en"``.

    Returns
    -------
    Report
        At most three points, the gravest first, each with at most three who can help: why, what it costs, how long it
        takes and how to apply. Then that the resident decides, and what to do when it is not right. Without codes,
        scores or chances, without points of attention about others, without anything about safety.

    Notes
    -----
    The same text for everybody in the house. Give it to the person it is about, and only when that is safe.
    """
    facts = _facts(casebook, advice.household_id)
    speech = words(lang)
    topics = [] if advice.status == "abstained" else [gap for gap in advice.gaps if _may_be_told(gap, facts)]
    told: set[str] = set()
    sections: list[Section] = []
    for gap in topics:
        items = [item for item in _open(gap, facts, advice.safety is not None) if item.candidate_id not in told]
        if items and len(sections) < TOPICS_SHOWN:
            told |= {item.candidate_id for item in items[:CHOICES_SHOWN]}
            sections.append(_section(gap, items[:CHOICES_SHOWN], facts, speech))
    nothing = "resident-nothing-needed" if advice.status == "nothing_needed" else "resident-nothing-yet"
    first: Block = Paragraph(speech.text("resident-intro" if sections else nothing))
    day = Paragraph(speech.text("resident-day", day=pd.Timestamp(advice.as_of)))
    start = Section(speech.text("resident-start"), (first, day))
    return Report(speech.text("resident-title"), (start, *sections, _rights(speech)), lang=lang, personal=True)


def resident_note(*, lang: str = "nl") -> str:
    """What whoever hands over the letter should know first."""
    return words(lang).text("resident-worker-note")


@dataclass(frozen=True, slots=True)
class _Facts:
    """Services, organisations and areas by id, what the household speaks, and whose needs are whose."""

    services: Mapping[str, Mapping[str, Any]]
    organisations: Mapping[str, Mapping[str, Any]]
    languages: frozenset[str]
    grown_ups: int
    own_needs: frozenset[str]


def _facts(casebook: Casebook, household: str) -> _Facts:
    book = casebook.snapshot()
    part = book.household(household)
    spoken = part.households["languages"].dropna().str.split("|").explode()
    return _Facts(
        services=_by_id(book.services, "service_id"),
        organisations=_by_id(book.organisations, "organisation_id"),
        languages=frozenset(spoken),
        grown_ups=grown_ups(part),
        own_needs=frozenset(part.needs.loc[part.needs["person_id"].notna(), "domain"]),
    )


def grown_ups(part: Casebook) -> int:
    """How many in one household are sixteen or older, or of an age nobody wrote down; of a casebook seen on a day."""
    residents = part.people[part.people["role"] == "resident"]
    year = pd.Timestamp(str(part.day)).year
    grown_up = residents["birth_year"].isna() | (year - residents["birth_year"].astype("Float64") >= _GROWN_UP)
    return int(grown_up.sum())


def _by_id(frame: pd.DataFrame, key: str) -> dict[str, dict[str, Any]]:
    plain = frame.astype(object).where(frame.notna(), None)
    rows: list[dict[Any, Any]] = plain.to_dict("records")
    return {row[key]: row for row in rows}


def _may_be_told(gap: GapAdvice, facts: _Facts) -> bool:
    """Whether a point may stand in a text that others in the house can read."""
    domain = domain_of(gap.gap_id)
    personal = domain in PERSONAL and domain in facts.own_needs and facts.grown_ups > 1
    return gap.gap_id not in (*_ABOUT_SAFETY, *_FOR_THE_TEAM) and not personal


def _open(gap: GapAdvice, facts: _Facts, unsafe: bool) -> list[Item]:
    """The candidates that may be told: none that gives away a worry, and never lighter help alone where one exists."""
    items = [item for item in gap.items if _kind(item, facts) not in SAFETY_KINDS]
    return [] if unsafe and items and items[0].step < _PROFESSIONAL else items


def _kind(item: Item, facts: _Facts) -> str | None:
    service = facts.services.get(item.candidate_id, {})
    organisation = facts.organisations.get(service.get("organisation_id") or item.candidate_id, {})
    kind: str | None = organisation.get("kind")
    return kind


def _section(gap: GapAdvice, items: Iterable[Item], facts: _Facts, speech: Words) -> Section:
    code, _, domain = gap.gap_id.partition("-")
    plain = speech.attr(f"domain-{domain}", "plain") if domain else None
    title = speech.text(f"resident-about-{code}", domain=plain) if plain else speech.text(f"resident-about-{code}")
    return Section(title, (Bullets(tuple(_item(item, facts, speech) for item in items)),))


def _item(item: Item, facts: _Facts, speech: Words) -> str:
    if item.kind == "own_network":
        return speech.text("resident-person", name=item.candidate[:1].upper() + item.candidate[1:])
    service = facts.services.get(item.candidate_id, {})
    organisation = facts.organisations.get(service.get("organisation_id") or item.candidate_id, {})
    said = [_sentence(item.candidate)]
    if service.get("description"):
        said.append(_sentence(service["description"]))
    said += _why(service, facts, speech)
    said += _terms(item, service, speech)
    said += _contact(item, service, organisation, speech)
    return " ".join(said)


def _why(service: Mapping[str, Any], facts: _Facts, speech: Words) -> Iterable[str]:
    """What makes it fit, as far as a resident can see it."""
    domains = [one for one in (service.get("domains") or "").split("|") if one not in _NOT_NAMED]
    if domains:
        helps = [speech.attr(f"domain-{one}", "plain") or "" for one in domains[:_DOMAINS_NAMED]]
        yield speech.text("resident-helps-with", what=", ".join(helps))
    spoken = sorted(facts.languages & set((service.get("languages") or "").split("|")))
    if spoken and "nl" not in facts.languages:
        yield speech.text("resident-language", languages=speech.codes("language", "|".join(spoken)))


def _terms(item: Item, service: Mapping[str, Any], speech: Words) -> Iterable[str]:
    """What it costs and how long it takes; what is not known is asked by the worker."""
    yield speech.text(f"resident-cost-{service.get('cost') or 'unknown'}")
    if item.wait_days:
        yield speech.text("resident-wait", weeks=-(-item.wait_days // _WEEK))
    if "LANGUAGE" in item.flags:
        yield speech.text("resident-interpreter")
    if "TARGET_GROUP" in item.flags:
        yield speech.text("resident-target-group")


def _contact(item: Item, service: Mapping[str, Any], organisation: Mapping[str, Any], speech: Words) -> Iterable[str]:
    """How to apply."""
    if service.get("hours"):
        yield speech.text("resident-hours", hours=str(service["hours"]).rstrip("."))
    if service.get("how_to_apply"):
        yield speech.text("resident-apply", how=str(service["how_to_apply"]).rstrip("."))
    else:
        yield speech.text("resident-apply-together")
    if organisation.get("phone"):
        yield speech.text("resident-phone", phone=str(organisation["phone"]))
    if service.get("referral_needed") == "yes":
        yield speech.text("resident-referral")


def _rights(speech: Words) -> Section:
    """The resident decides, and can object."""
    lines = ("choose", "no", "wrong", "complaint", "computer", "no-right")
    return Section(
        speech.text("resident-you-decide"), (Bullets(tuple(speech.text(f"resident-{line}") for line in lines)),)
    )


def _sentence(text: str) -> str:
    """A text that ends as a sentence does."""
    bare = str(text).rstrip()
    return bare if bare.endswith((".", "!", "?")) else f"{bare}."
