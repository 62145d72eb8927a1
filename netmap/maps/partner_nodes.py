"""Organisations of the outer ring as nodes: their words, filters and cells."""

from collections.abc import Mapping, Sequence

from netmap.locale import Words
from netmap.maps.parts import Cell, Fact
from netmap.maps.picture import MEMBER_RADIUS, initials, label_of
from netmap.maps.ring_search import NODE_RADIUS, label_above
from netmap.maps.scene import Node
from netmap.maps.style import GROUP_OF_KIND, GROUPS
from netmap.maps.who import Record
from netmap.schema import split
from netmap.vocabulary import DOMAINS

MARKS = ("broker", "cutpoint", "front-door")


def group_of(partner: Record) -> str:
    """Return the sector of an organisation."""
    return GROUP_OF_KIND.get(partner["kind"], "other")


def level_of(partner: Record) -> int:
    """Return the ring level, 4 (closest) to 0 (not connected); 5 counts as 4."""
    level = partner["level"]
    return 0 if level is None else min(int(level + 0.5), 4)


def marks_of(partner: Record) -> tuple[str, ...]:
    """Return the roles of an organisation in the network."""
    has = {"broker": partner["broker"], "cutpoint": partner["cutpoint"], "front-door": bool(partner["doors"])}
    return tuple(mark for mark in MARKS if has[mark])


def domains_of(partner: Record) -> tuple[str, ...]:
    """Return the tasks: the domains of the services it offers, in the order of the Zelfredzaamheid-Matrix."""
    found = {code for service in partner["services"] for code in split(service["domains"])}
    return tuple(code for code in DOMAINS if code in found)


def letters_of(words: Words, partner: Record) -> tuple[str, ...]:
    """Return the letters on the rim."""
    return tuple(words.attr(f"map-{mark}", "letter") or "" for mark in marks_of(partner))


def partner_node(
    words: Words, partner: Record, place: tuple[float, float], partners: Sequence[str], *, spoken: bool
) -> Node:
    """Return the node of an organisation; ``spoken`` is False where there is no room for names."""
    name, group, level = partner["name"], group_of(partner), level_of(partner)
    kind = words.code("organisation_kind", partner["kind"]) if partner["kind"] else words.text("map-group-other")
    marks = tuple(words.text(f"map-{mark}") for mark in marks_of(partner))
    domains = domains_of(partner)
    tasks = ", ".join(words.code("domain", code) for code in domains)
    near = words.text(f"map-level-{level}")
    label = label_of(name)
    return Node(
        id=partner["organisation_id"],
        kind="organisation",
        name=name,
        role=kind,
        short=initials(name),
        lines=label.lines,
        shape="hexagon",
        colour=GROUPS[group][0],
        x=place[0],
        y=place[1],
        size=NODE_RADIUS if spoken else 12.0,
        width=label.width,
        above=bool(label_above(place[1])),
        sentence=", ".join([name, kind, near, *marks]) + ".",
        badges=letters_of(words, partner),
        marks=marks,
        facts=_facts(words, partner, tasks, partners),
        facets={
            "domain": domains or ("none",),
            "kind": (group,),
            "level": (str(level),),
            "role": marks_of(partner) or ("none",),
        },
        cells=_cells(words, partner, kind, tasks, len(partners)),
        weight=partner["weight"] + level / 10 + (1.0 if partner["broker"] else 0.0),
    )


def _cells(words: Words, partner: Record, kind: str, tasks: str, partners: int) -> tuple[Cell, ...]:
    """Return the row of the list."""
    places = [service["capacity"] for service in partner["services"] if service["capacity"] is not None]
    return (
        Cell(partner["name"]),
        Cell(kind),
        Cell(words.text(f"map-level-{level_of(partner)}"), -float(partner["level"] or 0.0)),
        Cell(tasks),
        Cell(", ".join(service["name"] for service in partner["services"])),
        Cell(str(sum(places)) if places else "", float(sum(places)) if places else None),
        Cell(", ".join(words.text(f"map-{mark}") for mark in marks_of(partner))),
        Cell(str(partners), float(partners)),
    )


def _facts(words: Words, partner: Record, tasks: str, partners: Sequence[str]) -> tuple[Fact, ...]:
    """Return the details: working together, tasks, services with places and how to apply, where to find them."""
    level, wanted = level_of(partner), partner["wanted"]
    facts = [Fact(words.text("map-fact-level"), words.text(f"map-level-{level}"))]
    if wanted is not None:
        facts.append(Fact(words.text("map-fact-wanted"), words.code("level", min(int(wanted + 0.5), 5))))
    if tasks:
        facts.append(Fact(words.text("map-fact-tasks"), tasks))
    if partner["services"]:
        lines = "\n".join(_service(words, service) for service in partner["services"])
        facts.append(Fact(words.text("map-fact-services"), lines))
    if partner["doors"]:
        doors = ", ".join(words.code("front_door", door) for door in partner["doors"])
        facts.append(Fact(words.text("map-front-door"), words.text("map-front-door-for", list=doors)))
    if partner["contact"]:
        facts.append(Fact(words.text("map-fact-contact-person"), str(partner["contact"])))
    where = [str(partner[column]) for column in ("base", "phone", "url") if partner[column]]
    if where:
        facts.append(Fact(words.text("map-fact-address"), "\n".join(where)))
    if partners:
        facts.append(Fact(words.text("map-fact-partners"), links=tuple(partners)))
    return tuple(facts)


def _service(words: Words, service: Mapping[str, object]) -> str:
    """Return one service in a line: places, waiting time, how to apply."""
    parts = []
    if service["capacity"] is not None:
        parts.append(words.text("map-service-places", n=service["capacity"]))
    if service["wait_days"] is not None:
        parts.append(words.text("map-service-wait", n=service["wait_days"]))
    if service["how_to_apply"]:
        parts.append(words.text("map-service-apply", how=service["how_to_apply"]))
    return f"• {service['name']}" + (f": {'; '.join(parts)}" if parts else "")


def team_node(words: Words, team: Record, place: tuple[float, float], partners: Sequence[str], colour: str) -> Node:
    """Return the node of a team in the centre circle."""
    label = label_of(team["name"], 96.0, rows=3)
    role = words.text("map-our-team")
    tasks = ", ".join(words.code("domain", code) for code in domains_of(team))
    facts = [fact for fact in _facts(words, team, tasks, partners) if fact.title != words.text("map-fact-level")]
    return Node(
        id=team["organisation_id"], kind="member", name=team["name"], role=role, short=initials(team["name"]),
        lines=label.lines, shape="hexagon", colour=colour, x=place[0], y=place[1], size=MEMBER_RADIUS + 2.0,
        width=label.width, sentence=f"{team['name']}, {role}.", facts=tuple(facts), weight=20.0,
    )  # fmt: skip
