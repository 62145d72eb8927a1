"""The second view of the organisation map: groups of organisations that work together a lot."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import Words
from netmap.maps.cluster_layout import ClusterLayout, Field, cluster_layout
from netmap.maps.facets import facet
from netmap.maps.organisations.nodes import areas_of, domains_of, group_of, marks_of
from netmap.maps.organisations.partners import Outer
from netmap.maps.parts import Cell, Entry, Facet, Fact, Legend, Section, Symbol
from netmap.maps.placing.labels import Label, label_of
from netmap.maps.records import Record
from netmap.maps.scene import Hull, Node, Picture, Scene, Tie
from netmap.maps.style import BLUE, GREEN, GREY, KNOW_LINE, LEVEL_LINES, ORANGE, PURPLE, SKY, VERMILION
from netmap.ring import groups
from netmap.vocabulary import DOMAINS

COLOURS = (BLUE, ORANGE, GREEN, PURPLE, SKY, VERMILION, "#8C6BB1")
"""Colours of the largest groups; all others are grey. No yellow: it cannot be seen as a line on white."""

REST, ALONE = 0, -1
"""In place of the number of a group: in no stable group, and not connected to anybody."""

GROUPS_FIRST = 150
"""Above this many organisations the page opens with the groups."""

MANY_RUNS = 1000
"""Above this many organisations groups are looked for in 10 runs instead of 50."""

SMALLEST, LARGEST = 12.0, 21.0
"""Radius of the least and of the greatest bridge builder."""

COMMON = ("domain", "area", "kind", "role")
"""Filters that both views have; here as one choice at a time, so that they fit beside the map."""


@dataclass(frozen=True)
class Grouped:
    """The organisations of a map by group; ``names`` has every group, ``found`` the group of every organisation."""

    words: Words
    records: Mapping[str, Record]
    pairs: Sequence[Record]
    found: Mapping[str, int]
    names: Mapping[int, str]

    @property
    def partners(self) -> Counter[str]:
        """With how many others everybody works."""
        return Counter(pair[end] for pair in self.pairs for end in ("a", "b"))


def with_groups(scene: Scene, outer: Outer, casebook: Casebook, words: Words) -> Scene:
    """Add the view of groups to a map of the outer ring; with very many organisations it comes first.

    Parameters
    ----------
    scene : Scene
        The map of the outer ring.
    outer : Outer
        Its organisations.
    casebook : Casebook
        All organisations: groups are those of the whole casebook, whatever part of it is on the map.
    words : Words
        Of the language of the page.

    Returns
    -------
    Scene
        The same scene when nobody works together.
    """
    scene = replace(scene, words={**scene.words, **_page_words(words)})
    if not outer.pairs:
        return scene
    grouped = _grouped(outer, casebook, words)
    scene = replace(scene, nodes=_told(grouped, scene.nodes))
    others = tuple(replace(each, nodes=_told(grouped, each.nodes)) for each in scene.pictures)
    picture = _picture(scene, grouped)
    if len(grouped.records) <= GROUPS_FIRST:
        return replace(scene, pictures=(*others, picture))
    names = [field.name for field in fields(Picture)]
    first = Picture(**{name: getattr(scene, name) for name in names})
    return replace(scene, **{name: getattr(picture, name) for name in names}, pictures=(first, *others))


def _told(grouped: Grouped, nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return nodes that tell their group, in every picture: what is the same everywhere is in the page once."""
    title = grouped.words.text("map-fact-group")
    facts = {id: Fact(title, grouped.names[group]) for id, group in grouped.found.items()}
    return tuple(replace(node, facts=(facts[node.id], *node.facts)) if node.id in facts else node for node in nodes)


def _page_words(words: Words) -> dict[str, str]:
    """Return what the page says when it looks closer."""
    plain = ("around", "around-direct", "around-through", "around-one", "around-two", "around-steps", "back")
    texts = {id.replace("-", "_"): words.text(f"map-{id}") for id in plain}
    texts["around_of"] = words.text("map-around-of", name="{name}")
    texts["around_brief"] = words.text("map-around-brief", name="{name}", n="{n}", m="{m}")
    texts["around_full"] = words.text("map-around-full", n="{n}")
    return texts


def _grouped(outer: Outer, casebook: Casebook, words: Words) -> Grouped:
    records = {row["organisation_id"]: row for row in (*outer.teams, *outer.partners)}
    runs = 10 if len(casebook.organisations) > MANY_RUNS else 50
    column = groups(casebook, runs=runs)["group"]
    tied = {pair[end] for pair in outer.pairs for end in ("a", "b")}
    numbers = {id: int(number) for id, number in column.items() if not pd.isna(number)}
    found = {id: numbers.get(id, REST) if id in tied else ALONE for id in sorted(records)}
    names = {group: _name(words, group, records, found) for group in sorted(set(found.values()), key=_order)}
    return Grouped(words, records, outer.pairs, found, names)


def _order(group: int) -> tuple[bool, int]:
    """Order groups by number, who is in none at the end."""
    return group < 1, abs(group)


def _name(words: Words, group: int, records: Mapping[str, Record], found: Mapping[str, int]) -> str:
    """Return the name of a group: its number and its commonest domain, never a member."""
    if group < 1:
        return words.text("map-groups-alone" if group == ALONE else "map-groups-rest")
    domains = Counter(code for id, number in found.items() if number == group for code in domains_of(records[id]))
    if not domains:
        return words.text("map-groups-number", number=group)
    commonest = min(DOMAINS, key=lambda code: -domains[code])
    return words.text("map-groups-named", number=group, domain=words.code("domain", commonest))


def colour_of(group: int) -> str:
    """Return the colour of a group."""
    return COLOURS[group - 1] if 1 <= group <= len(COLOURS) else GREY


def _picture(scene: Scene, grouped: Grouped) -> Picture:
    words, count = grouped.words, len(grouped.records)
    layout = cluster_layout(grouped.found, [(pair["a"], pair["b"]) for pair in grouped.pairs], edge=(REST, ALONE))
    nodes = _nodes(scene, grouped, layout)
    facets = _facets(scene, grouped, nodes)
    return Picture(
        picture="groups",
        view="groups",
        view_label=words.text("map-view-groups"),
        centre=0.0,
        radius=layout.radius,
        arc_radius=layout.radius,
        nodes=nodes,
        ties=tuple(_tie(pair) for pair in grouped.pairs),
        hulls=tuple(_hull(grouped, field) for field in sorted(layout.fields, key=lambda each: _order(each.group))),
        facets=facets,
        legend=_legend(grouped, facets),
        sections=(_brief(grouped),),
        notice=words.text("map-groups-notice", n=count) if count > GROUPS_FIRST else "",
        crowded=True,
    )


def _nodes(scene: Scene, grouped: Grouped, layout: ClusterLayout) -> tuple[Node, ...]:
    """Return the organisations of the ring at their new places, group by group."""
    places = {id: (x, y) for id, x, y in layout.positions}
    most = max((record["weight"] for record in grouped.records.values()), default=0.0) or 1.0
    partners = grouped.partners
    nodes = []
    for node in scene.nodes:
        if node.id not in places:
            continue
        record, group = grouped.records[node.id], grouped.found[node.id]
        name = grouped.names[group]
        label = Label(node.lines, node.width) if len(node.lines) <= 2 else label_of(node.name, rows=2)
        share = math.sqrt(record["weight"] / most)
        moved = replace(
            node, kind="organisation", short=str(group) if group >= 1 else "", lines=label.lines, width=label.width,
            shape="circle", colour=colour_of(group), x=places[node.id][0], y=places[node.id][1], side="below",
            size=round(SMALLEST + (LARGEST - SMALLEST) * share, 1), badges=(), change="",
            sentence=", ".join([node.name, node.role, name, *node.marks]) + ".",
            facets={**(node.facets or _team_facets(scene, record)), "group": (_code(group),)},
            weight=round(float(record["broker"]) + record["weight"] + partners[node.id] / 1e4, 6),
        )  # fmt: skip
        own = node.kind == "member"
        nodes.append(replace(moved, cells=_team_cells(grouped, node, partners[node.id])) if own else moved)
    return tuple(sorted(nodes, key=lambda node: (*_order(grouped.found[node.id]), node.y, node.x)))


def _team_facets(scene: Scene, record: Record) -> dict[str, tuple[str, ...]]:
    """Return under which choices a team falls; in the ring it stands in the centre and falls under none."""
    areas = {option.code: option.label for each in scene.facets if each.id == "area" for option in each.options}
    return {
        "domain": domains_of(record) or ("none",),
        "area": areas_of(record, areas),
        "kind": (group_of(record),),
        "role": marks_of(record) or ("none",),
    }


def _team_cells(grouped: Grouped, node: Node, partners: int) -> tuple[Cell, ...]:
    """Return the row of a team in the list: it works with itself."""
    words, record = grouped.words, grouped.records[node.id]
    tasks = ", ".join(words.code("domain", code) for code in domains_of(record))
    services = ", ".join(service["name"] for service in record["services"])
    kind = words.code("organisation_kind", record["kind"]) if record["kind"] else words.text("map-group-other")
    return (
        Cell(node.name), Cell(kind), Cell(node.role, -9.0), Cell(tasks), Cell(services), Cell(""),
        Cell(", ".join(node.marks)), Cell(str(partners), float(partners)),
    )  # fmt: skip


def _tie(pair: Record) -> Tie:
    style = LEVEL_LINES[max(1, min(int(pair["level"] + 0.5), 4))]
    return Tie(pair["a"], pair["b"], style.line, KNOW_LINE.tone, style.width, quiet=True)


def _hull(grouped: Grouped, field: Field) -> Hull:
    count = sum(group == field.group for group in grouped.found.values())
    name, colour = grouped.names[field.group], colour_of(field.group)
    told = grouped.words.text("map-count-group", n=count)
    sentence = grouped.words.text("map-open-group", label=name, n=count)
    return Hull(name, field.outline, colour, field.x, field.name_y, count, told, sentence)


def _code(group: int) -> str:
    """Return the choice of the filter a group falls under."""
    return "alone" if group == ALONE else "rest" if group == REST else str(group) if group <= len(COLOURS) else "more"


def _facets(scene: Scene, grouped: Grouped, nodes: Sequence[Node]) -> tuple[Facet, ...]:
    words = grouped.words
    names = {_code(group): name for group, name in grouped.names.items()} | {"more": words.text("map-groups-more")}
    codes = dict.fromkeys(_code(group) for group in grouped.names)

    def symbol(code: str) -> Symbol:
        return Symbol(shape="circle", colour=colour_of(int(code)) if code.isdecimal() else GREY,
                      letter=code if code.isdecimal() else "")  # fmt: skip

    own = facet("group", words.text("map-filter-group"), nodes, tuple(codes), lambda code: names[code], symbol)
    shared = {each.id: _counted(each, nodes) for each in scene.facets if each.id in COMMON}
    order = [shared.get("domain"), own, *(shared.get(id) for id in COMMON if id != "domain")]
    return tuple(each for each in order if each and len(each.options) > 1)


def _counted(each: Facet, nodes: Sequence[Node]) -> Facet:
    """Return a filter of the ring as one choice at a time, counted with the teams."""
    counts = Counter(code for node in nodes for code in node.facets.get(each.id, ()))
    return replace(each, single=True, options=tuple(replace(one, count=counts[one.code]) for one in each.options))


def _legend(grouped: Grouped, facets: Sequence[Facet]) -> tuple[Legend, ...]:
    words = grouped.words
    own = [option for each in facets if each.id == "group" for option in each.options]
    signs = (
        (words.text("map-groups-size"), Symbol(shape="circle", colour=GREY)),
        (words.text("map-works-together"), KNOW_LINE.symbol),
    )
    shown = tuple((option.label, option.symbol) for option in own if option.symbol)
    parts = (Legend(words.text("map-view-groups"), shown), Legend(words.text("map-legend-lines"), signs))
    return tuple(part for part in parts if part.entries)


def _brief(grouped: Grouped) -> Section:
    """Return "In het kort": how many, which groups, who bridges them, what is thin."""
    words, records, partners = grouped.words, grouped.records, grouped.partners
    tasks = Counter(code for record in records.values() for code in domains_of(record))
    brokers = sorted((id for id in records if records[id]["broker"]), key=lambda id: (-records[id]["weight"], id))
    one, alone = sum(count == 1 for count in partners.values()), sum(each == ALONE for each in grouped.found.values())
    entries = [
        Entry(words.text("map-brief-ring", n=len(records), ties=len(grouped.pairs))),
        Entry(words.text("map-brief-groups", n=sum(group >= 1 for group in grouped.names))),
    ]
    if brokers:
        entries.append(Entry(words.text("map-brief-builders"), links=tuple(brokers)))
    entries += [Entry(words.text(f"map-brief-{id}", n=n)) for id, n in (("one-tie", one), ("alone", alone)) if n]
    if tasks:
        most = min(DOMAINS, key=lambda code: -tasks[code])
        entries.append(Entry(words.text("map-brief-shared-task", domain=words.code("domain", most), n=tasks[most])))
    entries.append(Entry(words.text("map-caption-groups")))
    return Section("brief", "", tuple(entries))
