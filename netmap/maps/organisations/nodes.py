"""Organisations of the outer ring as nodes: their words, letters, filters and cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netmap.locale import Words
from netmap.maps.organisations.facts import moment_words, partner_facts
from netmap.maps.organisations.moments import CLOSEST, Moment, change_of, ring_level
from netmap.maps.organisations.partners import EVERYWHERE, UNKNOWN, Outer
from netmap.maps.parts import Cell, Fact
from netmap.maps.placing.labels import MEMBER_RADIUS, initials, label_of
from netmap.maps.placing.places import NODE_RADIUS
from netmap.maps.records import Record
from netmap.maps.scene import Node
from netmap.maps.style import GROUP_OF_KIND, GROUPS
from netmap.schema import split
from netmap.vocabulary import DOMAINS

COUNTED = ("broker", "cutpoint")
"""Marks computed from who works with whom now: they say nothing of another moment."""

MARKS = (*COUNTED, "alone", "front-door", "unused", "apart")


@dataclass(frozen=True)
class Look:
    """One picture of the ring: its moment, the moment before it, and how crowded it is.

    ``partners`` says with whom everybody works today, ``facts`` is what the details tell; both are the same on all
    pictures.
    """

    words: Words
    outer: Outer
    moment: Moment
    before: Moment | None
    spoken: bool
    partners: Mapping[str, tuple[str, ...]]
    facts: Mapping[str, tuple[Fact, ...]]

    @property
    def now(self) -> bool:
        """Whether this is the picture of today."""
        return self.moment.id == "now"

    def change(self, id: str) -> str:
        """Return what happened to an organisation since the picture before."""
        return change_of(self.before.ring(id), self.moment.ring(id)) if self.before else ""


def group_of(partner: Record) -> str:
    """Return the sector of an organisation."""
    return GROUP_OF_KIND.get(partner["kind"], "other")


def level_of(partner: Record) -> int:
    """Return the ring level of today, 4 (closest) to 0 (not connected); 5 counts as 4."""
    return ring_level(partner["level"])


def marks_of(partner: Record, *, now: bool = True) -> tuple[str, ...]:
    """Return the roles of an organisation in the network; at another moment only its front doors are known."""
    has = {
        "broker": now and partner["broker"],
        "cutpoint": now and partner["cutpoint"],
        "alone": now and bool(partner["alone"]),
        "front-door": bool(partner["doors"]),
        "unused": now and bool(partner["unused"]),
        "apart": now and bool(partner["apart"]),
    }
    return tuple(mark for mark in MARKS if has[mark])


def mark_word(words: Words, partner: Record, mark: str) -> str:
    """Return the word for a mark; a place that missing answers could change is called uncertain."""
    word = words.text(f"map-{mark}")
    return words.text("map-unsure", mark=word) if mark in partner["unsure"] else word


def letters_of(words: Words, partner: Record, *, now: bool = True) -> tuple[str, ...]:
    """Return the letters on the rim; a question mark stands with an uncertain one."""
    letters = ((words.attr(f"map-{mark}", "letter"), mark) for mark in marks_of(partner, now=now))
    return tuple(letter + ("?" if mark in partner["unsure"] else "") for letter, mark in letters if letter)


def domains_of(partner: Record) -> tuple[str, ...]:
    """Return the tasks: the domains of the services it offers, in the order of the Zelfredzaamheid-Matrix."""
    found = {code for service in partner["services"] for code in split(service["domains"])}
    return tuple(code for code in DOMAINS if code in found)


def areas_of(partner: Record, areas: Mapping[str, str]) -> tuple[str, ...]:
    """Return the areas in which an organisation works, or may: where that is not known, all of them."""
    places = partner["places"]
    if EVERYWHERE in places:
        return tuple(areas)
    known = tuple(id for id in areas if id in places)
    return known if known or (places and UNKNOWN not in places) else (*areas, UNKNOWN)


def tasks_of(words: Words, partner: Record) -> str:
    """Return the tasks of an organisation in words."""
    return ", ".join(words.code("domain", code) for code in domains_of(partner))


def looks(words: Words, outer: Outer, *, spoken: bool) -> list[Look]:
    """Return one look at the ring per moment, in the order of time."""
    known: dict[str, list[str]] = {}
    for pair in outer.pairs:
        known.setdefault(pair["a"], []).append(pair["b"])
        known.setdefault(pair["b"], []).append(pair["a"])
    partners = {id: tuple(sorted(known.get(id, []))) for id in outer.names}
    facts = {
        row["organisation_id"]: partner_facts(
            words, outer, row, tasks_of(words, row), partners[row["organisation_id"]], own=row in outer.teams
        )
        for row in (*outer.teams, *outer.partners)
    }
    befores = (None, *outer.moments)
    return [
        Look(words, outer, moment, before, spoken, partners, facts)
        for before, moment in zip(befores, outer.moments, strict=False)
    ]


def stands_out(partner: Record) -> bool:
    """Tell whether the name may be bold: the page writes names of weight 1 and more so."""
    return bool(partner["weight"] + CLOSEST / 10 + bool(partner["broker"]) >= 1.0)


def partner_node(look: Look, partner: Record, place: tuple[float, float], side: str) -> Node:
    """Return the node of an organisation at one moment; its name stands on ``side``."""
    words, id, name, group = look.words, partner["organisation_id"], partner["name"], group_of(partner)
    level = look.moment.ring(id)
    kind = words.code("organisation_kind", partner["kind"]) if partner["kind"] else words.text("map-group-other")
    codes = marks_of(partner, now=look.now)
    marks = tuple(mark_word(words, partner, mark) for mark in codes)
    label, change = label_of(name, bold=stands_out(partner)), look.change(id)
    told = [moment_words(words, look.outer, partner)] if change else []
    return Node(
        id=id,
        kind="organisation",
        name=name,
        role=kind,
        short=initials(name),
        lines=label.lines,
        shape="hexagon",
        colour=GROUPS[group][0],
        x=place[0],
        y=place[1],
        size=NODE_RADIUS if look.spoken else 12.0,
        width=label.width,
        sentence=", ".join([name, kind, words.text(f"map-level-{level}"), *told, *marks]) + ".",
        badges=letters_of(words, partner, now=look.now),
        marks=marks,
        facts=look.facts[id],
        facets={
            "domain": domains_of(partner) or ("none",),
            "area": areas_of(partner, look.outer.areas),
            "kind": (group,),
            "level": (str(level),),
            "role": codes or ("none",),
            "answered": ({True: "yes", False: "no", None: UNKNOWN}[partner["answered"]],),
        },
        cells=_cells(look, partner, kind, marks),
        weight=round(partner["weight"] + level / 10 + (1.0 if partner["broker"] else 0.0), 6),
        change=change,
        side=side,
    )


def _cells(look: Look, partner: Record, kind: str, marks: Sequence[str]) -> tuple[Cell, ...]:
    """Return the row of the list."""
    words, id = look.words, partner["organisation_id"]
    partners = len(look.partners[id])
    places = [service["capacity"] for service in partner["services"] if service["capacity"] is not None]
    return (
        Cell(partner["name"]),
        Cell(kind),
        Cell(words.text(f"map-level-{look.moment.ring(id)}"), -float(look.moment.levels.get(id, 0.0))),
        Cell(tasks_of(words, partner)),
        Cell(", ".join(service["name"] for service in partner["services"])),
        Cell(str(sum(places)) if places else "", float(sum(places)) if places else None),
        Cell(", ".join(marks)),
        Cell(str(partners), float(partners)),
    )


def team_node(look: Look, team: Record, place: tuple[float, float], colour: str) -> Node:
    """Return the node of a team in the centre circle."""
    words, label = look.words, label_of(team["name"], 96.0, bold=True)
    role = words.text("map-our-team")
    codes = marks_of(team, now=look.now)
    marks = tuple(mark_word(words, team, mark) for mark in codes)
    return Node(
        id=team["organisation_id"], kind="member", name=team["name"], role=role, short=initials(team["name"]),
        lines=label.lines, shape="hexagon", colour=colour, x=place[0], y=place[1], size=MEMBER_RADIUS + 2.0,
        width=label.width, sentence=", ".join([team["name"], role, *marks]) + ".", marks=marks,
        facts=look.facts[team["organisation_id"]], weight=20.0,
    )  # fmt: skip
