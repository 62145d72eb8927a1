"""What stands beside a household's map when nobody is chosen: strengths, the household's own wish, in short, gaps."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from netmap.casebook import Casebook
from netmap.gaps import Gap, find_strengths
from netmap.gaps.catalogue import RULES
from netmap.maps.household.people import Describer
from netmap.maps.household.who import sector_of
from netmap.maps.parts import Entry, Fact, Section
from netmap.maps.style import SECTOR_COLOURS
from netmap.schema import split
from netmap.vocabulary import FUNCTIONS

if TYPE_CHECKING:
    from netmap.maps.household.outlook import View  # never loaded for the map on the table

THEMES_SHOWN = 3
"""Themes of gaps that stand open; the rest is folded."""

CONTACT_SECTORS = tuple(name for name in SECTOR_COLOURS if name not in ("organisations", "residents"))

_TENSE = ("conflict", "unsafe")

_THEMES = {rule.id: rule.theme for rule in RULES}


def sections(casebook: Casebook, teller: Describer) -> tuple[Section, ...]:
    """Return the sections of the summary that both editions have."""
    parts = [_question(teller), _strengths(casebook, teller)]
    parts.append(Section("brief", "", tuple(Entry(text) for text in _brief(teller))))
    return tuple(part for part in parts if part.entries)


def _question(teller: Describer) -> Section:
    question = teller.home.row.get("question")
    wishes = ([str(question)] if question else []) + list(teller.home.goals)
    return Section("question", teller.say("question"), tuple(Entry(wish) for wish in wishes))


def _strengths(casebook: Casebook, teller: Describer) -> Section:
    """Return what goes well: first on both editions, open on the table, folded for the team.

    On the table a strength that leaves somebody out because of tension or fear is not shown: counting would tell.
    """
    book, lang = casebook.household(teller.home.id), teller.words.lang
    found = find_strengths(book, lang=lang)
    if teller.table and book.ties["quality"].isin(_TENSE).any():
        calm = find_strengths(_without_tension(book), lang=lang)
        found = [strength for strength in found if strength in calm]
    entries = tuple(Entry(strength.text, strength.title) for strength in found)
    return Section("strengths", teller.say("strengths"), entries, folded=not teller.table)


def _without_tension(casebook: Casebook) -> Casebook:
    """The casebook as if every tie with tension or fear were an ordinary one."""
    quality = casebook.ties["quality"]
    ties = casebook.ties.assign(quality=quality.mask(quality.isin(_TENSE), "neutral"))
    return replace(casebook, tables={**casebook.tables, "ties": ties})


def _brief(teller: Describer) -> list[str]:
    """Return the sentences of "In het kort"."""
    people = teller.home.contacts
    if not people:
        lines = [teller.say("empty")]
    else:
        counts = Counter(sector_of(person) for person in people)
        formal = {role: counts[role] for role in ("volunteers", "professionals")}
        parts = {"own": len(people) - sum(formal.values()), **formal}
        listed = ", ".join(teller.say(f"brief-{name}", n=n) for name, n in parts.items() if n)
        lines = [teller.say("brief-contacts", n=len(people), list=listed)]
        strong = sum(teller.contact(person) == "strong" for person in people)
        lines += [teller.say("brief-strong", n=strong)] if strong else []
        lines += _support(teller)
        nobody = [teller.say(f"sector-{name}") for name in CONTACT_SECTORS if not counts[name]]
        lines += [teller.say("brief-nobody", sectors=", ".join(nobody))] if nobody else []
    involved = len(teller.home.organisations)
    return lines + ([teller.say("brief-organisations", n=involved)] if involved else [])


def _support(teller: Describer) -> list[str]:
    """Return how many contacts give each kind of support, and to how many the household gives."""
    people = teller.home.contacts
    given = Counter(code for person in people for code in split(person["gives"]))
    words = [f"{teller.words.code('function', code)} {given[code]}" for code in FUNCTIONS if given[code]]
    lines = [teller.say("brief-support", list=", ".join(words))] if words else []
    gives = sum(bool(split(person["receives"])) for person in people)
    return lines + ([teller.say("brief-gives", n=gives)] if gives else [])


def attention(teller: Describer, now: View) -> tuple[Section, ...]:
    """Return the points of attention of the working edition: three themes stand open, the rest is folded."""
    themes: dict[str, list[Gap]] = {}
    for gap in now.fired:
        themes.setdefault(_THEMES[gap.gap_id], []).append(gap)
    weighty, others = list(themes.items())[:THEMES_SHOWN], list(themes.values())[THEMES_SHOWN:]
    parts = [
        Section(f"gaps-{theme}", _title(teller, theme), tuple(_entry(teller, gap, now) for gap in gaps))
        for theme, gaps in weighty
    ]
    rest = tuple(_entry(teller, gap, now) for gaps in others for gap in gaps)
    if rest:
        parts.append(Section("gaps-more", teller.say("more-gaps", n=len(rest)), rest, folded=True))
    if now.unknown:
        asks = tuple(Entry(gap.text, gap.title) for gap in now.unknown)
        parts.append(Section("to-ask", teller.say("to-ask", n=len(asks)), asks, folded=True))
    return tuple(parts)


def _title(teller: Describer, theme: str) -> str:
    title = teller.words.text(f"theme-{theme}")
    return title[:1].upper() + title[1:]


def _entry(teller: Describer, gap: Gap, now: View) -> Entry:
    """Return a point of attention with why, and the first advice or else what can be done."""
    facts = [Fact(teller.say("gap-reason"), " · ".join(gap.evidence))] if gap.evidence else []
    items = now.advice.get(gap.gap_id, ())
    if items:
        text = f"{items[0].candidate}: {' '.join(items[0].reasons)}"
        facts.append(Fact(teller.say("gap-advice"), text))
    elif gap.action:
        facts.append(Fact(teller.say("gap-action"), gap.action))
    return Entry(gap.text, gap.title, tuple(facts))
