"""What stands beside a household's map when nobody is chosen: strengths, the household's own wish, in short, gaps."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from netmap.casebook import Casebook
from netmap.gaps import Gap, find_gaps, find_strengths
from netmap.gaps.catalogue import RULES
from netmap.maps.parts import Entry, Fact, Section
from netmap.maps.people import Describer
from netmap.maps.scene import Node
from netmap.maps.style import SECTOR_COLOURS
from netmap.maps.who import sector_of
from netmap.recommend import advise
from netmap.schema import split
from netmap.vocabulary import FUNCTIONS

THEMES_SHOWN = 3
"""Themes of gaps that stand open; the rest is folded."""

CONTACT_SECTORS = tuple(name for name in SECTOR_COLOURS if name not in ("organisations", "residents"))

_TENSE = ("conflict", "unsafe")

_THEMES = {rule.id: rule.theme for rule in RULES}


def sections(casebook: Casebook, teller: Describer, nodes: Sequence[Node], *, now: bool = True) -> tuple[Section, ...]:
    """Return the sections of the summary for one edition: gaps only in the team's own, and only of today."""
    parts = [_question(teller), _strengths(casebook, teller)]
    if now and not teller.table:
        parts += _gaps(casebook, teller)
    parts.append(Section("brief", "", tuple(Entry(text) for text in _brief(teller, nodes))))
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
    if teller.table:
        calm = find_strengths(_without_tension(book), lang=lang)
        found = [strength for strength in found if strength in calm]
    entries = tuple(Entry(strength.text, strength.title) for strength in found)
    return Section("strengths", teller.say("strengths"), entries, folded=not teller.table)


def _without_tension(casebook: Casebook) -> Casebook:
    """The casebook as if every tie with tension or fear were an ordinary one."""
    quality = casebook.ties["quality"]
    ties = casebook.ties.assign(quality=quality.mask(quality.isin(_TENSE), "neutral"))
    return replace(casebook, tables={**casebook.tables, "ties": ties})


def _brief(teller: Describer, nodes: Sequence[Node]) -> list[str]:
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


def _gaps(casebook: Casebook, teller: Describer) -> list[Section]:
    """Return the gaps of the three weightiest themes, the others folded, and what is still to be asked."""
    lang = teller.words.lang
    gaps = find_gaps(casebook.household(teller.home.id), lang=lang)
    fired = [gap for gap in gaps if gap.state == "fired"]
    unknown = [gap for gap in gaps if gap.state == "unknown"]
    themes: dict[str, list[Gap]] = {}
    for gap in sorted(fired, key=lambda gap: (-gap.severity, gap.gap_id)):
        themes.setdefault(_THEMES[gap.gap_id], []).append(gap)
    advice = _first_advice(casebook, teller) if fired else {}
    parts = []
    for number, (theme, members) in enumerate(themes.items()):
        entries = tuple(_gap_entry(teller, gap, advice.get(gap.gap_id)) for gap in members)
        parts.append(Section(f"gaps-{theme}", teller.words.text(f"theme-{theme}"), entries, number >= THEMES_SHOWN))
    if unknown:
        questions = tuple(Entry(gap.text, gap.title) for gap in unknown)
        parts.append(Section("to-ask", teller.say("to-ask", n=len(unknown)), questions, folded=True))
    return parts


def _gap_entry(teller: Describer, gap: Gap, advice: Fact | None) -> Entry:
    facts = [Fact(teller.say("gap-reason"), " · ".join(gap.evidence))] if gap.evidence else []
    if advice:
        facts.append(advice)
    elif gap.action:
        facts.append(Fact(teller.say("gap-action"), gap.action))
    return Entry(gap.text, gap.title, tuple(facts))


def _first_advice(casebook: Casebook, teller: Describer) -> dict[str, Fact]:
    """Return the first advice per gap: who, and why."""
    result = advise(casebook, teller.home.id, lang=teller.words.lang).as_dict()
    facts = {}
    for gap in result["gaps"]:
        if gap["items"]:
            first = gap["items"][0]
            text = f"{first['candidate']}: {' '.join(first['reasons'])}"
            facts[gap["gap_id"]] = Fact(teller.say("gap-advice"), text)
    return facts
