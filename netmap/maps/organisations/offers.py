"""The question box of the organisation map: who can help with what, where, with a place, and how to apply."""

import math
from collections.abc import Iterator, Mapping

from netmap.locale import Words
from netmap.maps.organisations.facts import level_word, place_words, wait_words
from netmap.maps.organisations.nodes import areas_of
from netmap.maps.organisations.partners import UNKNOWN, Outer
from netmap.maps.parts import Fact, Offer, Option, Question, Scarce
from netmap.maps.records import Record
from netmap.schema import split
from netmap.vocabulary import DOMAINS

BOX_WORDS = {
    **dict.fromkeys(("title", "domain", "area", "anywhere", "choose", "places", "clear", "scarce"), ()),
    **dict.fromkeys(("yes", "ask", "full", "elsewhere"), ()),
    "asked": ("domain", "area"),
    "asked-places": ("question",),
    "count": ("n", "yes", "ask"),
    "none": ("domain", "area"),
    "none-at-all": ("domain",),
    "more": ("n",),
}
"""Words of the box itself, in the locale files under ``box-``, with the places that the page fills in."""

Service = Mapping[str, object]


def question_box(words: Words, outer: Outer) -> Question | None:
    """Return the question box; None when nobody on the map offers anything."""
    offers = tuple(_offers(words, outer))
    if not offers:
        return None
    asked = {str(row["domain"]) for row in outer.findings.coverage} | {code for one in offers for code in one.domains}
    domains = [code for code in DOMAINS if code in asked]
    return Question(
        domains=tuple(
            Option(code, words.code("domain", code), sum(code in offer.domains for offer in offers)) for code in domains
        ),
        areas=tuple(Option(id, name, sum(id in offer.areas for offer in offers)) for id, name in outer.areas.items()),
        offers=offers,
        scarce=tuple(_scarce(words, outer)),
        words={
            id.replace("-", "_"): words.text(f"box-{id}", **{place: f"{{{place}}}" for place in places})
            for id, places in BOX_WORDS.items()
        },
    )


def _offers(words: Words, outer: Outer) -> Iterator[Offer]:
    """Yield the services: volunteers before professionals before specialists, then the shortest waiting time."""
    found = [
        (int(service["step"]), math.inf if service["wait_days"] is None else service["wait_days"], service["name"],
         service["service_id"], partner, service)
        for partner in (*outer.teams, *outer.partners)
        for service in partner["services"]
    ]  # fmt: skip
    for step, *_, partner, service in sorted(found, key=lambda each: each[:4]):
        if domains := split(service["domains"]):
            yield _offer(words, outer, partner, service, step, domains)


def _offer(words: Words, outer: Outer, partner: Record, service: Service, step: int, domains: tuple[str, ...]) -> Offer:
    """Return one service; places that are not known are no reason to leave it out, nor to promise them."""
    areas = areas_of({"places": split(service["areas"])}, outer.areas)
    capacity = service["capacity"]
    unsure = capacity is None or UNKNOWN in areas
    return Offer(
        service=str(service["name"]),
        node=partner["organisation_id"],
        step=step,
        domains=domains,
        areas=tuple(id for id in areas if id != UNKNOWN),
        places="none" if capacity == 0 else UNKNOWN if unsure else "yes",
        tags=tuple(_tags(words, service, unknown_area=UNKNOWN in areas)),
        facts=tuple(_facts(words, outer, partner, service)),
    )


def _tags(words: Words, service: Service, *, unknown_area: bool) -> Iterator[str]:
    yield words.text(f"box-step-{service['step']}")
    yield place_words(words, service["capacity"])
    if unknown_area:
        yield words.text("box-area-unknown")
    if service["wait_days"] is not None:
        yield wait_words(words, service["wait_days"])
    if service["cost"]:
        yield words.code("cost", service["cost"])
    if service["referral_needed"] == "yes":
        yield words.text("box-referral")


def _facts(words: Words, outer: Outer, partner: Record, service: Service) -> Iterator[Fact]:
    """Yield how to apply first, then for whom, then how well we know them."""
    how = str(service["how_to_apply"] or words.text("box-apply-unknown"))
    yield Fact(words.text("box-apply"), how)
    if partner["phone"]:
        yield Fact(words.text("box-phone"), str(partner["phone"]))
    languages = str(service["languages"] or UNKNOWN)
    if languages != UNKNOWN:
        yield Fact(words.text("services-languages"), words.codes("language", languages))
    if service["age_min"] is not None or service["age_max"] is not None:
        yield Fact(words.text("box-age"), _ages(words, service))
    own = partner in outer.teams
    yield Fact(words.text("box-we"), words.text("map-our-team") if own else level_word(words, partner["level"]))


def _ages(words: Words, service: Service) -> str:
    low, high = service["age_min"], service["age_max"]
    if low is not None and high is not None:
        return words.text("box-age-between", low=low, high=high)
    return words.text("box-age-from", low=low) if low is not None else words.text("box-age-to", high=high)


def _scarce(words: Words, outer: Outer) -> Iterator[Scarce]:
    """Yield where nobody, or only one organisation, has an offer; those without any first."""
    few = [row for row in outer.findings.coverage if row["status"] != "enough"]
    for row in sorted(few, key=lambda row: row["status"] != "gap"):
        area = outer.areas.get(row["area_id"])
        where = words.code("domain", row["domain"]) + (f" · {area}" if area else "")
        what = words.text("coverage-none" if row["status"] == "gap" else "coverage-one")
        yield Scarce(str(row["domain"]), str(row["area_id"]) if area else "", f"{where}: {what}")
