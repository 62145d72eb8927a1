"""The details of an organisation: how we work together, what it does where, how to apply, what to talk about."""

from collections.abc import Mapping, Sequence

from netmap.locale import Words
from netmap.maps.organisations.partners import EVERYWHERE, UNKNOWN, Outer
from netmap.maps.parts import Fact
from netmap.maps.records import Record
from netmap.schema import split


def level_word(words: Words, level: float | None) -> str:
    """Return a level in words; a level between two is called by the closer one."""
    return words.text("report-level-unknown") if level is None else words.code("level", min(int(level + 0.5), 5))


def moment_words(words: Words, outer: Outer, partner: Record, between: str = " · ") -> str:
    """Return how closely an organisation works with the team then, now and wanted; what did not change once."""
    parts = []
    for moment in outer.moments:
        word = level_word(words, partner[f"level_{moment.id}"])
        if moment.id == "now" or word != level_word(words, partner["level"]):
            parts.append(words.text("map-moment", moment=words.text(f"map-{moment.id}"), level=word))
    return between.join(parts) if len(parts) > 1 else level_word(words, partner["level"])


def area_words(words: Words, cell: str | None, areas: Mapping[str, str]) -> str:
    """Return the areas of an organisation or service in words; what is not known is said to be so."""
    places = split(cell)
    if EVERYWHERE in places:
        return words.text("report-everywhere")
    if not places or UNKNOWN in places:
        return words.text("map-area-unknown")
    return ", ".join(areas.get(id, id) for id in places) if places != ("none",) else words.text("list-none")


def partner_facts(
    words: Words, outer: Outer, partner: Record, tasks: str, partners: Sequence[str], *, own: bool = False
) -> tuple[Fact, ...]:
    """Return the details of an organisation; ``own``: of the team itself."""
    say = words.text
    facts = [] if own else [Fact(say("map-fact-level"), moment_words(words, outer, partner, "\n"))]
    facts += [Fact(say("map-talk-title"), _apart(words, outer, pair)) for pair in partner["apart"]]
    facts += [
        Fact(say(f"map-{mark}"), say(f"map-{mark}-why") + _unsure(words, outer, partner, mark))
        for mark in ("broker", "cutpoint")
        if partner[mark]
    ]
    if partner["alone"]:
        facts.append(Fact(say("map-alone"), "\n".join(_alone(words, outer, *each) for each in partner["alone"])))
    if tasks:
        facts.append(Fact(say("map-fact-tasks"), tasks))
    facts.append(Fact(say("map-fact-area"), area_words(words, partner["areas"], outer.areas)))
    if partner["doors"]:
        doors = ", ".join(words.code("front_door", door) for door in partner["doors"])
        facts.append(Fact(say("map-front-door"), say("map-front-door-for", list=doors)))
    if partner["services"]:
        lines = "\n".join(_service(words, service) for service in partner["services"])
        facts.append(Fact(say("map-fact-services"), lines))
    if partner["unused"]:
        facts.append(Fact(say("map-unused"), ", ".join(partner["unused"])))
    if partner["contact"]:
        facts.append(Fact(say("map-fact-contact-person"), str(partner["contact"])))
    where = [str(partner[column]) for column in ("base", "phone", "url") if partner[column]]
    if where:
        facts.append(Fact(say("map-fact-address"), "\n".join(where)))
    if partner["answered"] is False:
        facts.append(Fact(say("map-filter-answered"), say("map-silent")))
    if partners:
        facts.append(Fact(say("map-fact-partners"), links=tuple(partners)))
    return tuple(facts)


def _unsure(words: Words, outer: Outer, partner: Record, mark: str) -> str:
    """Return how certain a mark is, as the end of its explanation."""
    if mark not in partner["unsure"]:
        return " " + words.text("map-sure-why")
    return " " + words.text("map-unsure-why" if outer.findings.weighed else "map-not-weighed")


def _alone(words: Words, outer: Outer, domain: str, area: str) -> str:
    """Return for what an organisation is the only one with a place."""
    where = outer.areas.get(area) or words.text("report-everywhere")
    return words.text("report-only-provider", domain=words.code("domain", domain), area=where)


def _apart(words: Words, outer: Outer, pair: Record) -> str:
    """Return what both sides say of a tie they see differently."""
    sides = ((pair["a"], pair["level_a"]), (pair["b"], pair["level_b"]))
    return "\n".join(
        words.text("map-says", name=outer.names.get(id, id), level=level_word(words, level)) for id, level in sides
    )


def _service(words: Words, service: Mapping[str, object]) -> str:
    """Return one service in a line: places, waiting time, how to apply."""
    parts = [place_words(words, service["capacity"])]
    if service["wait_days"] is not None:
        parts.append(wait_words(words, service["wait_days"]))
    if service["how_to_apply"]:
        parts.append(words.text("map-service-apply", how=service["how_to_apply"]))
    return f"• {service['name']}: {'; '.join(parts)}"


def place_words(words: Words, places: object) -> str:
    """Return how many places are free; not known is not none."""
    return words.text("box-places-unknown") if places is None else words.text("map-service-places", n=places)


def wait_words(words: Words, days: object) -> str:
    """Return how long one waits."""
    return words.text("map-service-wait", n=days) if days else words.text("box-no-wait")
