"""Contacts, residents and organisations of a household as nodes: their words, filters, cells and sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netmap.locale import Words
from netmap.maps.household.who import RING_NOT_ASKED, RING_OUTER, Household, organisation_id, sector_of
from netmap.maps.parts import Cell, Fact
from netmap.maps.placing.labels import MEMBER_RADIUS, Label, initials, label_of
from netmap.maps.placing.places import NODE_RADIUS
from netmap.maps.records import Record
from netmap.maps.scene import Node
from netmap.maps.style import SECTOR_COLOURS, SHAPES, TABLE_QUALITIES, WORK_QUALITIES, contact_kind
from netmap.schema import split

CONTACT_ORDER = ("strong", "normal", "weak", "not-asked", "broken", "ambivalent", "conflict", "unsafe")


@dataclass(frozen=True)
class Describer:
    """Puts contacts into words for one household, one edition and one language."""

    home: Household
    words: Words
    table: bool
    day_year: int | None = None

    def say(self, id: str, **args: object) -> str:
        """Return a word of the maps."""
        return self.words.text(f"map-{id}", **args)

    def name(self, person: Record) -> str:
        """Return the name, or who it is when no name was given."""
        return str(person["name"] or self.relation(person).capitalize())

    def relation(self, person: Record) -> str:
        """Return who it is: the relation for the own network, else the role."""
        if person["relation"] and person["role"] in ("informal", "resident"):
            return self.words.code("relation", person["relation"])
        return self.words.code("role", person["role"])

    def contact(self, person: Record) -> str:
        """Return the kind of contact as this edition may show it."""
        shown = TABLE_QUALITIES if self.table else WORK_QUALITIES
        strength = person["strength"]
        return contact_kind(float("nan") if strength is None else float(strength), person["quality"], shown)

    def contact_word(self, kind: str) -> str:
        """Return the word for a kind of contact."""
        if kind in WORK_QUALITIES:
            return self.words.code("quality", kind)
        return self.say(f"contact-{kind}")

    def ring_word(self, ring: int) -> str:
        """Return how close a ring is."""
        return self.say("circle-not-asked") if ring == RING_NOT_ASKED else self.words.code("circle", ring)

    def support(self, cell: str | None) -> str:
        """Return kinds of support in words; not asked when nobody asked."""
        return self.say("not-asked") if cell is None else self.words.codes("function", cell)

    def letters(self, cell: str | None) -> tuple[str, ...]:
        """Return the letters of the support given."""
        return tuple(self.words.attr(f"function-{code}", "letter") or "" for code in split(cell))


def ring_of(person: Record) -> int:
    """Return the ring of a contact: its circle, or the edge when that was not asked."""
    return int(person["circle"]) if person["circle"] else RING_NOT_ASKED


def direction(person: Record) -> str:
    """Return who supports whom: gives, receives, both or nothing known."""
    gives, receives = bool(split(person["gives"])), bool(split(person["receives"]))
    return "both" if gives and receives else "gives" if gives else "receives" if receives else ""


def contact_node(teller: Describer, person: Record, place: tuple[float, float], knows: Sequence[str]) -> Node:
    """Return the node of a contact."""
    sector, ring, kind = sector_of(person), ring_of(person), teller.contact(person)
    name, label = teller.name(person), label_of(teller.name(person))
    group = teller.say(f"sector-{sector}")
    distance = person["distance"]
    return Node(
        id=person["person_id"],
        kind="contact",
        name=name,
        role=teller.relation(person),
        short=initials(name),
        lines=label.lines,
        shape=SHAPES.get(sector, "circle"),
        colour=SECTOR_COLOURS[sector],
        x=place[0],
        y=place[1],
        size=NODE_RADIUS,
        width=label.width,
        sentence=_sentence(teller, person, name, kind, ring),
        badges=teller.letters(person["gives"]),
        facts=_facts(teller, person, kind, f"{group} · {teller.ring_word(ring)}", knows),
        facets={
            "who": (sector,),
            "circle": (str(ring),),
            "support": split(person["gives"]) or ("none",),
            "contact": (kind,),
            "distance": (distance or "not-asked",),
        },
        cells=_cells(teller, person, kind, ring),
        weight=float(10 - ring),
    )


def _sentence(teller: Describer, person: Record, name: str, kind: str, ring: int) -> str:
    """What is known of a contact in one breath, then what was not asked."""
    asks = {"ask-circle": ring == RING_NOT_ASKED, "ask-contact": kind == "not-asked"}
    known = [name, teller.relation(person)]
    known += [] if asks["ask-circle"] else [teller.ring_word(ring)]
    known += [] if asks["ask-contact"] else [teller.contact_word(kind)]
    toward = direction(person)
    if toward:
        known.append(teller.say(f"direction-{toward}"))
    if split(person["gives"]):
        known.append(teller.support(person["gives"]))
    said = ", ".join(known) + "."
    unknown = ", ".join(teller.say(id) for id, asking in asks.items() if asking)
    return f"{said} {teller.say('still-to-ask', what=unknown)}" if unknown else said


def _facts(teller: Describer, person: Record, kind: str, place: str, knows: Sequence[str]) -> tuple[Fact, ...]:
    frequency = person["frequency"]
    often = [teller.words.code("frequency", frequency)] if frequency is not None else []
    toward = [teller.say(f"direction-{direction(person)}")] if direction(person) else []
    quality = person["quality"]
    good = [teller.words.code("quality", quality)] if not teller.table and quality in ("supportive", "neutral") else []
    facts = _why(teller, person)
    facts += [
        Fact(teller.say("fact-gives"), teller.support(person["gives"])),
        Fact(teller.say("fact-receives"), teller.support(person["receives"])),
        Fact(teller.say("fact-contact"), " · ".join([teller.contact_word(kind), *good, *often, *toward])),
        Fact(teller.say("fact-place"), place),
    ]
    if person["distance"]:
        facts.append(Fact(teller.say("fact-distance"), teller.words.code("distance", person["distance"])))
    if not teller.table:
        facts += _work_facts(teller, person)
    employer = teller.home.employer.get(person["worker_id"] or "")
    if any(organisation["id"] == employer for organisation in teller.home.organisations):
        facts.append(Fact(teller.say("fact-works-for"), links=(organisation_id(teller.home, str(employer)),)))
    if knows:
        facts.append(Fact(teller.say("fact-knows"), links=tuple(knows)))
    return tuple(facts)


def _why(teller: Describer, person: Record) -> list[Fact]:
    """Return why somebody matters, a note: for the team only."""
    return [Fact(teller.say("fact-why"), str(person["note"]))] if person["note"] and not teller.table else []


def _work_facts(teller: Describer, person: Record) -> list[Fact]:
    """Return what only the team's edition shows."""
    facts = []
    for id, column, codes in (
        ("fact-help", "availability", "yes_no_unknown"),
        ("fact-more", "potential", "yes_no_unknown"),
        ("fact-key", "key_contact", "yes_no_unknown"),
        ("fact-burden", "burden", "burden"),
        ("fact-endurance", "endurance", "endurance"),
    ):
        if person[column] is not None:
            facts.append(Fact(teller.say(id), teller.words.code(codes, person[column])))
    return facts


def columns(teller: Describer) -> tuple[str, ...]:
    """Return the headings of the list; notes are for the team only."""
    ids = ("name", "who", "circle", "contact", "gives", "receives", "distance", *(() if teller.table else ("why",)))
    return tuple(teller.say(f"column-{id}") for id in ids)


def _cells(teller: Describer, person: Record, kind: str, ring: int) -> tuple[Cell, ...]:
    distance = person["distance"]
    return (
        Cell(teller.name(person)),
        Cell(teller.relation(person)),
        Cell(teller.ring_word(ring), float(ring)),
        Cell(teller.contact_word(kind), float(CONTACT_ORDER.index(kind))),
        Cell(teller.support(person["gives"])),
        Cell(teller.support(person["receives"])),
        Cell(teller.words.code("distance", distance) if distance else teller.say("not-asked")),
        *(() if teller.table else (Cell(str(person["note"] or "")),)),
    )


def member_node(teller: Describer, person: Record, place: tuple[float, float]) -> Node:
    """Return the node of a resident in the centre circle."""
    name = teller.name(person)
    rows = 2 if len(teller.home.members) <= 2 else 1
    given = name if rows > 1 else name.split()[0] if name.split() else name  # first names where many stand together
    label: Label = label_of(given, 70.0 if len(teller.home.members) > 1 else 104.0, rows=rows, bold=True)
    facts = [*_why(teller, person), Fact(teller.say("fact-place"), teller.say("sector-residents"))]
    if not teller.table and person["birth_year"] and teller.day_year:
        facts.append(Fact(teller.say("fact-age"), teller.say("age", n=teller.day_year - int(person["birth_year"]))))
    role = teller.words.code("role", "resident")
    return Node(
        id=person["person_id"], kind="member", name=name, role=role, short=initials(name), lines=label.lines,
        shape="circle", colour=SECTOR_COLOURS["residents"], x=place[0], y=place[1],
        size=MEMBER_RADIUS + (2.0 if person["focal"] else -2.0), width=label.width,
        sentence=f"{name}, {role}.", facts=tuple(facts), weight=20.0,
    )  # fmt: skip


def organisation_node(
    teller: Describer, organisation: Record, id: str, place: tuple[float, float], people: Mapping[str, str]
) -> Node:
    """Return the node of an involved organisation; ``people`` maps workers to the contacts they are on the map."""
    kind = organisation["kind"]
    kind_word = teller.words.code("organisation_kind", kind) if kind else teller.say("involved")
    roles = [teller.words.code("involvement_role", role) for role in organisation["roles"]]
    state = [teller.say("planned")] if organisation["planned"] else []
    on_map = tuple(people[worker] for worker in organisation["worker_ids"] if worker in people)
    label = label_of(organisation["name"], bold="director" in organisation["roles"])
    facts = [Fact(teller.say("fact-task"), "; ".join(organisation["tasks"]))] if organisation["tasks"] else []
    facts.append(Fact(teller.say("fact-role"), " · ".join([*roles, *state])))
    if on_map or organisation["workers"]:
        facts.append(Fact(teller.say("fact-people"), ", ".join(organisation["workers"]), on_map))
    facts.append(Fact(teller.say("fact-place"), teller.say("outer-ring")))
    outer = teller.say("outer-ring")
    return Node(
        id=id, kind="organisation", name=organisation["name"], role=kind_word, short=initials(organisation["name"]),
        lines=label.lines, shape="hexagon", colour=SECTOR_COLOURS["organisations"], x=place[0], y=place[1],
        size=NODE_RADIUS, width=label.width,
        sentence=", ".join([organisation["name"], kind_word, outer, *roles, *state]) + ".",
        marks=tuple(roles[:1]) if "director" in organisation["roles"] else (), facts=tuple(facts),
        facets={"who": ("organisations",), "circle": (str(RING_OUTER),)},
        cells=(Cell(organisation["name"]), Cell(kind_word), Cell(outer, 5.0), Cell(" · ".join([*roles, *state]), 9.0),
               Cell("; ".join(organisation["tasks"])), Cell(""), Cell(""), *(() if teller.table else (Cell(""),))),
        weight=2.0,
    )  # fmt: skip
