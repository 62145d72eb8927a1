"""The organisation map: the outer ring around the neighbourhood team, by how closely they work together."""

import re
from collections import Counter
from collections.abc import Sequence

from netmap.casebook import Casebook
from netmap.locale import Words, words
from netmap.maps.dense_layout import dense_layout
from netmap.maps.legend import facet
from netmap.maps.page import Page, make_page
from netmap.maps.partner_nodes import MARKS, group_of, letters_of, level_of, marks_of, partner_node, team_node
from netmap.maps.partners import Outer, gather_ring
from netmap.maps.parts import Entry, Facet, Legend, Section, Symbol
from netmap.maps.picture import centre_places, curves, item_of, label_of
from netmap.maps.ring_layout import Item, Layout, RingSpec, ring_layout
from netmap.maps.scene import Node, Ring, Scene, Sector, Tie
from netmap.maps.style import BLUE, GROUPS, KNOW_LINE, LEVEL_LINES
from netmap.maps.ui import ui_words
from netmap.vocabulary import DOMAINS

LEVELS = (4, 3, 2, 1, 0)
"""Rings from the inside out: level 4 and 5 together, 3, 2, 1, and not connected yet."""

CROWD = 75
"""Above this many organisations only the names that fit are shown."""

MANY_PAIRS = 250
"""Above this many ties between partners they are straight lines."""

COLUMNS = ("name", "kind", "level", "domains", "services", "places", "role", "partners")


def ring_map(casebook: Casebook, *, team: str | None = None, area: str | None = None, lang: str = "nl") -> Page:
    """Make the map of the outer ring around a team as one HTML page.

    Parameters
    ----------
    casebook : Casebook
        A casebook with organisations.
    team : str, optional
        The organisation in the centre; by default all neighbourhood teams together.
    area : str, optional
        Only organisations that work in this area, or may.
    lang : {"nl", "en"}
        Language of the page.

    Returns
    -------
    Page
        The page and its scene. The same casebook gives the same bytes.

    Raises
    ------
    UnknownIdError
        For an unknown team or area.
    """
    return make_page(ring_scene(casebook, team=team, area=area, lang=lang))


def ring_scene(casebook: Casebook, *, team: str | None = None, area: str | None = None, lang: str = "nl") -> Scene:
    """Return the picture of the outer ring as data; parameters as in :func:`ring_map`."""
    day = casebook.day or casebook.newest
    outer, say = gather_ring(casebook, team=team, area=area), words(lang)
    centre, team_places = _centre(len(outer.teams))
    layout, used = _layout(say, outer, centre)
    nodes = _nodes(say, outer, layout, centre, team_places)
    title = _team_name(say, outer)
    counts = Counter(group_of(partner) for partner in outer.partners)
    notice = [] if outer.chosen or not outer.teams else [say.text("map-no-team")]
    if len(outer.partners) > CROWD:
        notice.append(say.text("map-many-organisations", n=len(outer.partners)))
    return Scene(
        kind="ring",
        lang=lang,
        title=say.text("map-ring-title", team=title),
        subtitle=say.text("map-made-on", date=day) if day else "",
        remark="",
        file_name="buitenring-" + re.sub(r"[^A-Za-z0-9_-]", "_", team or area or "team"),
        centre=centre,
        radius=layout.radius,
        arc_radius=layout.arc_radius,
        nodes=nodes,
        ties=_ties(outer, nodes),
        rings=tuple(
            Ring(say.text(f"map-level-{level}"), *band, outside=level == 0)
            for level, band in zip(LEVELS, layout.bands, strict=True)
        ),
        sectors=tuple(
            Sector(_counted(say, group, counts[group]), *arc, GROUPS[group][0])
            for group, arc in zip(used, layout.arcs, strict=True)
        ),
        facets=_facets(say, nodes),
        legend=_legend(say, outer, used),
        columns=tuple(say.text(f"map-column-{id}") for id in COLUMNS),
        sections=_sections(say, outer),
        words=ui_words(say, organisations=True),
        notice=" ".join(notice),
        fade=True,
        crowded=len(outer.partners) > CROWD,
    )


def _centre(teams: int) -> tuple[float, list[tuple[float, float]]]:
    """Return a centre circle with room for the long names of teams."""
    radius, places = centre_places(teams)
    wider = 1.0 if teams <= 1 else 1.4
    return round(radius * wider + 8.0, 1), [(x * wider, y * wider - 6.0) for x, y in places]


def _team_name(say: Words, outer: Outer) -> str:
    names = [team["name"] for team in outer.teams]
    if len(names) > 2:
        return say.text("map-teams")
    return " + ".join(names) or say.text("map-our-team")


def _counted(say: Words, group: str, count: int) -> str:
    return say.text("map-sector-count", sector=say.text(f"map-group-{group}"), n=count)


def _layout(say: Words, outer: Outer, centre: float) -> tuple[Layout, list[str]]:
    """Return the layout and the sectors with somebody in them."""
    counts = Counter(group_of(partner) for partner in outer.partners)
    used = [group for group in GROUPS if counts[group]]
    items: list[Item] = [
        item_of(
            partner["organisation_id"],
            LEVELS.index(level_of(partner)),
            used.index(group_of(partner)),
            label_of(partner["name"]),
            len(letters_of(say, partner)),
            spoke=level_of(partner) > 0,
        )
        for partner in outer.partners
    ]
    rings = [RingSpec(say.text(f"map-level-{level}"), 92.0 if level == 0 else 62.0, level == 0) for level in LEVELS]
    names = [_counted(say, group, counts[group]) for group in used]
    place = dense_layout if len(items) > CROWD else ring_layout
    return place(items, rings=rings, sectors=names, centre=centre), used


def _nodes(
    say: Words, outer: Outer, layout: Layout, centre: float, team_places: Sequence[tuple[float, float]]
) -> tuple[Node, ...]:
    """Return the centre, the teams in it and the partners, the closest first."""
    places = {id: (x, y) for id, x, y in layout.positions}
    known: dict[str, list[str]] = {}
    for pair in outer.pairs:
        known.setdefault(pair["a"], []).append(pair["b"])
        known.setdefault(pair["b"], []).append(pair["a"])
    name = _team_name(say, outer)
    taken = {row["organisation_id"] for row in (*outer.teams, *outer.partners)}
    id = "team"
    while id in taken:
        id += "~"
    middle = Node(
        id=id, kind="centre", name=name, role="", short="", lines=() if outer.teams else (say.text("map-our-team"),),
        shape="circle", colour="", x=0.0, y=0.0, size=centre, width=0.0, sentence=f"{name}.", weight=99.0,
    )  # fmt: skip
    teams = [
        team_node(say, team, place, sorted(known.get(team["organisation_id"], [])), BLUE)
        for team, place in zip(outer.teams, team_places, strict=True)
    ]
    order = sorted(outer.partners, key=lambda partner: (-level_of(partner), partner["organisation_id"]))
    spoken = len(outer.partners) <= CROWD
    partners = [
        partner_node(say, partner, places[partner["organisation_id"]],
                     sorted(known.get(partner["organisation_id"], [])), spoken=spoken)
        for partner in order
    ]  # fmt: skip
    return (middle, *teams, *partners)


def _ties(outer: Outer, nodes: Sequence[Node]) -> tuple[Tie, ...]:
    """Return the spokes of partners that work with a team, and quiet ties between partners."""
    middle = nodes[0].id
    ties = []
    for partner in outer.partners:
        style = LEVEL_LINES.get(level_of(partner))
        if style:
            ties.append(Tie(partner["organisation_id"], middle, style.line, style.tone, style.width))
    places = {node.id: (node.x, node.y) for node in nodes if node.kind == "organisation"}
    pairs = [(pair["a"], pair["b"]) for pair in outer.pairs if pair["a"] in places and pair["b"] in places]
    bends = curves(pairs, places, nodes[0].size) if len(pairs) <= MANY_PAIRS else [None] * len(pairs)
    for (a, b), control in zip(pairs, bends, strict=True):
        ties.append(Tie(a, b, KNOW_LINE.line, KNOW_LINE.tone, KNOW_LINE.width, bend=control, quiet=True))
    teams = {team["organisation_id"] for team in outer.teams}
    ties += [
        Tie(pair["a"], pair["b"], KNOW_LINE.line, "plain", 1.6)
        for pair in outer.pairs
        if pair["a"] in teams and pair["b"] in teams
    ]
    return tuple(sorted(ties, key=lambda tie: (tie.quiet, tie.source, tie.target)))


def _facets(say: Words, nodes: Sequence[Node]) -> tuple[Facet, ...]:
    """Return the filters with more than one choice."""

    def role(code: str) -> str:
        return say.text("map-role-none") if code == "none" else say.text(f"map-{code}")

    def letter(code: str) -> Symbol | None:
        return None if code == "none" else Symbol(letter=say.attr(f"map-{code}", "letter") or "")

    facets = (
        facet("domain", say.text("map-filter-domain"), nodes, DOMAINS,
              lambda code: say.code("domain", code), single=True),
        facet("kind", say.text("map-filter-kind"), nodes, tuple(GROUPS), lambda code: say.text(f"map-group-{code}"),
              lambda code: Symbol(shape="hexagon", colour=GROUPS[code][0])),
        facet("level", say.text("map-filter-level"), nodes, tuple(str(level) for level in LEVELS),
              lambda code: say.text(f"map-level-{code}"),
              lambda code: LEVEL_LINES[int(code)].symbol if int(code) else None),
        facet("role", say.text("map-filter-role"), nodes, (*MARKS, "none"), role, letter),
    )  # fmt: skip
    return tuple(each for each in facets if len(each.options) > 1)


def _legend(say: Words, outer: Outer, used: Sequence[str]) -> tuple[Legend, ...]:
    """Return the meaning of colours, letters and lines on this map."""
    shapes = [(say.text(f"map-group-{group}"), Symbol(shape="hexagon", colour=GROUPS[group][0])) for group in used]
    marks = {mark for partner in outer.partners for mark in marks_of(partner)}
    letters = [
        (say.text(f"map-{mark}"), Symbol(letter=say.attr(f"map-{mark}", "letter") or ""))
        for mark in MARKS
        if mark in marks
    ]
    levels = {level_of(partner) for partner in outer.partners}
    lines = [(say.text(f"map-level-{level}"), style.symbol) for level, style in LEVEL_LINES.items() if level in levels]
    lines += [(say.text("map-works-together"), KNOW_LINE.symbol)] if outer.pairs else []
    parts = (("filter-kind", shapes), ("legend-roles", letters), ("legend-lines", lines))
    return tuple(Legend(say.text(f"map-{title}"), tuple(entries)) for title, entries in parts if entries)


def _sections(say: Words, outer: Outer) -> tuple[Section, ...]:
    """Return "In het kort" of the outer ring."""
    if not outer.partners:
        return (Section("brief", "", (Entry(say.text("map-empty-organisations")),)),)

    def names(mark: str) -> str:
        return ", ".join(partner["name"] for partner in outer.partners if mark in marks_of(partner))

    linked = sum(level_of(partner) > 0 for partner in outer.partners)
    lines = [
        say.text("map-brief-ring", n=len(outer.partners), ties=len(outer.pairs)),
        say.text("map-brief-linked", n=linked, unlinked=len(outer.partners) - linked),
    ]
    for mark, id in (("broker", "brokers"), ("front-door", "front-doors"), ("cutpoint", "cutpoints")):
        if names(mark):
            lines.append(say.text(f"map-brief-{id}", names=names(mark)))
    lines.append(say.text("map-caption"))
    return (Section("brief", "", tuple(Entry(line) for line in lines)),)
