"""The pictures of the outer ring: then, now and wanted, laid out together so that nobody moves without reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from netmap.locale import Words
from netmap.maps.dense_layout import dense_layout
from netmap.maps.organisations.legend import APART_GLYPH, BRIDGE_LINE, ring_facets, ring_legend
from netmap.maps.organisations.moments import CLOSEST, Moment
from netmap.maps.organisations.nodes import Look, group_of, letters_of, looks, partner_node, stands_out, team_node
from netmap.maps.organisations.partners import Outer
from netmap.maps.organisations.summary import ring_sections
from netmap.maps.placing.curves import curves
from netmap.maps.placing.frame import Item, RingSpec
from netmap.maps.placing.labels import centre_places, item_of, label_of
from netmap.maps.ring_layout import Layout, ring_layout
from netmap.maps.scene import Node, Picture, Ring, Sector, Tie
from netmap.maps.style import BLUE, GROUPS, KNOW_LINE, LEVEL_LINES

LEVELS = tuple(range(CLOSEST, -1, -1))
"""Rings from the inside out: level 4 and 5 together, 3, 2, 1, and not connected yet."""

CROWD = 75
"""Above this many organisations only the names that fit are shown."""

MANY_PAIRS = 250
"""Above this many ties between partners they are straight lines."""

ORDER = {"then": 1, "now": 2, "wanted": 3}

Place = tuple[float, float]


@dataclass(frozen=True)
class Plan:
    """Where everything stands on all pictures: an organisation has one place per ring it is in at some moment."""

    layout: Layout
    groups: tuple[str, ...]
    centre: float
    team_places: tuple[Place, ...]
    places: Mapping[tuple[str, int], Place]
    sides: Mapping[tuple[str, int], str]


def ring_pictures(words: Words, outer: Outer) -> list[Picture]:
    """Return the pictures of the ring in the order of time; that of now is always among them."""
    plan = _plan(words, outer)
    return [_picture(look, plan) for look in looks(words, outer, spoken=len(outer.partners) <= CROWD)]


def _plan(words: Words, outer: Outer) -> Plan:
    """Lay out every organisation in every ring it is in at some moment."""
    counts = Counter(group_of(partner) for partner in outer.partners)
    groups = tuple(group for group in GROUPS if counts[group])
    radius, around = centre_places(len(outer.teams))
    wider = 1.0 if len(outer.teams) <= 1 else 1.4  # room for the long names of teams
    centre = round(radius * wider + 8.0, 1)
    items: dict[str, tuple[str, int]] = {}
    todo: list[Item] = []
    for partner in outer.partners:
        for item, ring in _items(words, outer, partner, groups.index(group_of(partner))):
            items[item.id] = (partner["organisation_id"], ring)
            todo.append(item)
    rings = [RingSpec(words.text(f"map-level-{level}"), outside=level == 0) for level in LEVELS]
    names = [_counted(words, group, counts[group]) for group in groups]
    if len(outer.partners) > CROWD:
        layout = dense_layout(todo, rings=rings, sectors=names, centre=centre)
    else:
        layout = ring_layout(todo, rings=rings, sectors=names, centre=centre, arrows=False)
    return Plan(
        layout=layout,
        groups=groups,
        centre=centre,
        team_places=tuple((x * wider, y * wider - 6.0) for x, y in around),
        places={items[id]: (x, y) for id, x, y in layout.positions},
        sides={items[id]: side for id, side in layout.sides.items()},
    )


def _items(words: Words, outer: Outer, partner: Mapping[str, object], sector: int) -> list[tuple[Item, int]]:
    """Return the boxes of one organisation: one for every ring it is in at some moment."""
    id = str(partner["organisation_id"])
    rings = [moment.ring(id) for moment in outer.moments]
    label = label_of(str(partner["name"]), bold=stands_out(partner))
    signs = len(letters_of(words, partner)) + (len(set(rings)) > 1)  # with the sign of a change
    found = []
    for ring in sorted(set(rings)):
        box = item_of(f"{ring}:{id}", LEVELS.index(ring), sector, label, signs, spoke=ring > 0)
        when = sum(1 << bit for bit, other in enumerate(rings) if other == ring)
        found.append((replace(box, moments=when, kin=id if len(set(rings)) > 1 else ""), ring))
    return found


def _counted(words: Words, group: str, count: int) -> str:
    return words.text("map-sector-count", sector=words.text(f"map-group-{group}"), n=count)


def _picture(look: Look, plan: Plan) -> Picture:
    """Return the picture of one moment."""
    words, outer, moment = look.words, look.outer, look.moment
    nodes = _nodes(look, plan)
    counts = Counter(group_of(partner) for partner in outer.partners)
    notice = [] if outer.chosen or not outer.teams else [words.text("map-no-team")]
    if not look.spoken:
        notice.append(words.text("map-many-organisations", n=len(outer.partners)))
    return Picture(
        picture=f"ring-{ORDER[moment.id]}-{moment.id}",
        picture_label=_label(words, moment),
        view="ring",
        view_label=words.text("map-view-ring"),
        centre=plan.centre,
        radius=plan.layout.radius,
        arc_radius=plan.layout.arc_radius,
        nodes=nodes,
        ties=_ties(look, nodes),
        rings=tuple(
            Ring(words.text(f"map-level-{level}"), *band, outside=level == 0)
            for level, band in zip(LEVELS, plan.layout.bands, strict=True)
        ),
        sectors=tuple(
            Sector(_counted(words, group, counts[group]), *arc, GROUPS[group][0])
            for group, arc in zip(plan.groups, plan.layout.arcs, strict=True)
        ),
        facets=ring_facets(words, outer, nodes, LEVELS),
        legend=ring_legend(look, plan.groups, nodes),
        sections=ring_sections(look),
        notice=" ".join(notice),
        crowded=not look.spoken,
    )


def _label(words: Words, moment: Moment) -> str:
    """Return what stands on the button of a moment."""
    word = words.text(f"map-{moment.id}")
    word = word[:1].upper() + word[1:]
    return words.text("map-moment-on", moment=word, date=moment.day) if moment.id == "then" else word


def _nodes(look: Look, plan: Plan) -> tuple[Node, ...]:
    """Return the centre, the teams in it and the partners, the closest of today first."""
    words, outer = look.words, look.outer
    name, id = team_name(words, outer), "team"
    while id in outer.names:
        id += "~"
    middle = Node(
        id=id, kind="centre", name=name, role="", short="", lines=() if outer.teams else (words.text("map-our-team"),),
        shape="circle", colour="", x=0.0, y=0.0, size=plan.centre, width=0.0, sentence=f"{name}.", weight=-1.0,
    )  # fmt: skip
    teams = [team_node(look, team, place, BLUE) for team, place in zip(outer.teams, plan.team_places, strict=True)]
    records = {partner["organisation_id"]: partner for partner in outer.partners}
    partners = []
    for _, id in sorted((-outer.now.ring(id), id) for id in records):
        spot = (id, look.moment.ring(id))
        partners.append(partner_node(look, records[id], plan.places[spot], plan.sides[spot]))
    return (middle, *teams, *partners)


def team_name(words: Words, outer: Outer) -> str:
    """Return what the title calls the centre: one team by name, several together."""
    if len(outer.teams) > 1:
        return words.text("map-teams")
    return outer.teams[0]["name"] if outer.teams else words.text("map-our-team")


def _ties(look: Look, nodes: Sequence[Node]) -> tuple[Tie, ...]:
    """Return the spokes of partners that work with a team, and quiet ties between partners.

    The only connection between two parts stands out; so does a tie that both sides see differently.
    """
    outer, moment, middle = look.outer, look.moment, nodes[0].id
    teams = {team["organisation_id"] for team in outer.teams}
    places = {node.id: (node.x, node.y) for node in nodes if node.kind == "organisation"}
    single = outer.findings.bridges if look.now else frozenset()
    apart = {(pair["a"], pair["b"]) for pair in outer.findings.apart} if look.now else set()
    ties = []
    for id in places:
        if style := LEVEL_LINES.get(moment.ring(id)):
            ends = [(min(id, team), max(id, team)) for team in teams]
            glyph = _glyph(any(end in single for end in ends), any(end in apart for end in ends))
            ties.append(Tie(id, middle, style.line, style.tone, style.width, glyph=glyph, change=look.change(id)))
    pairs = [(pair["a"], pair["b"]) for pair in moment.pairs if pair["a"] in places and pair["b"] in places]
    bends = curves(pairs, places, nodes[0].size) if len(pairs) <= MANY_PAIRS else [None] * len(pairs)
    for pair, control in zip(pairs, bends, strict=True):
        style = BRIDGE_LINE if pair in single else KNOW_LINE
        ties.append(Tie(*pair, style.line, style.tone, style.width, glyph=_glyph(pair in single, pair in apart),
                        bend=control, quiet=pair not in single))  # fmt: skip
    ties += [
        Tie(pair["a"], pair["b"], KNOW_LINE.line, "plain", 1.6)
        for pair in moment.pairs
        if pair["a"] in teams and pair["b"] in teams
    ]
    return tuple(sorted(ties, key=lambda tie: (tie.quiet, tie.source, tie.target)))


def _glyph(single: bool, apart: bool) -> str:
    return (BRIDGE_LINE.glyph if single else "") + (APART_GLYPH if apart else "")
