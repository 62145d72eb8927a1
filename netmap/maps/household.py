"""The household map: who stands around a household, how close, with which support."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.locale import Words, words
from netmap.maps.legend import household_facets, household_legend
from netmap.maps.page import Page, make_page
from netmap.maps.people import Describer, contact_node, direction, member_node, organisation_node, ring_of
from netmap.maps.picture import centre_places, curves, item_of, label_of
from netmap.maps.ring_layout import Layout, RingSpec, ring_layout
from netmap.maps.scene import Node, Ring, Scene, Sector, Tie
from netmap.maps.style import (
    CONTACT_LINES,
    INVOLVED_LINE,
    KNOW_LINE,
    PLANNED_LINE,
    SECTOR_COLOURS,
    TABLE_QUALITIES,
    WORK_QUALITIES,
    LineStyle,
    contact_kind,
)
from netmap.maps.summary import CONTACT_SECTORS, sections
from netmap.maps.ui import ui_words
from netmap.maps.who import RING_NOT_ASKED, RING_OUTER, Household, centre_id, gather, organisation_id, sector_of
from netmap.schema import split

MANY_CONTACTS = 30
"""Above this many contacts the page says that names are small."""

Edition = Literal["table", "work"]


def household_map(casebook: Casebook, household: str, *, edition: Edition = "table", lang: str = "nl") -> Page:
    """Make the map of one household as one HTML page.

    Parameters
    ----------
    casebook : Casebook
        Any casebook with this household.
    household : str
        The household's id.
    edition : {"table", "work"}
        ``table`` lies on the table with the resident: contacts, strengths and wishes; nothing of gaps, scores,
        workers' notes or worries about safety is in the file. ``work`` is for the team and holds everything.
    lang : {"nl", "en"}
        Language of the page.

    Returns
    -------
    Page
        The page and its scene. The same casebook gives the same bytes.

    Raises
    ------
    UnknownIdError
        For an unknown household.
    OptionError
        For an unknown edition.

    Notes
    -----
    People who do not want to be on the map (objection) are in neither edition.
    """
    return make_page(household_scene(casebook, household, edition=edition, lang=lang))


def household_scene(casebook: Casebook, household: str, *, edition: Edition = "table", lang: str = "nl") -> Scene:
    """Return the picture of one household's map as data; parameters as in :func:`household_map`."""
    if edition not in ("table", "work"):
        raise OptionError(f"unknown edition {edition!r}. Hint: choose 'table' or 'work'")
    book = casebook.snapshot()
    home = gather(book, household, table=edition == "table")
    day = casebook.day or casebook.newest  # a casebook without dates has no date on its map: same bytes every day
    teller = Describer(home, words(lang), edition == "table", day.year if day else None)
    centre, member_places = centre_places(len(home.members))
    layout, ring_labels, used = _layout(teller, centre)
    nodes = _nodes(teller, layout, centre, member_places)
    facets = household_facets(teller, nodes, home)
    return Scene(
        kind="household",
        lang=lang,
        title=teller.say("household-title", name=home.label),
        subtitle=teller.say("made-on", date=day) if day else "",
        remark=teller.say("confidential"),
        edition=teller.say(f"edition-{edition}"),
        file_name=f"netwerkkaart-{re.sub(r'[^A-Za-z0-9_-]', '_', household)}",
        centre=centre,
        radius=layout.radius,
        arc_radius=layout.arc_radius,
        nodes=nodes,
        ties=_ties(teller, nodes),
        rings=tuple(
            Ring(label, *band, outside=number == RING_OUTER)
            for (number, label), band in zip(ring_labels, layout.bands, strict=True)
        ),
        sectors=tuple(
            Sector(_counted(teller, name, home), *arc, SECTOR_COLOURS[name])
            for name, arc in zip(used, layout.arcs, strict=True)
        ),
        facets=facets,
        legend=household_legend(teller, nodes, home),
        columns=tuple(teller.say(f"column-{id}") for id in COLUMNS),
        sections=sections(book, teller, nodes),
        words=ui_words(teller.words),
        notice=teller.say("many", n=len(home.contacts)) if len(home.contacts) > MANY_CONTACTS else "",
    )


COLUMNS = ("name", "who", "circle", "contact", "gives", "receives", "distance", "why")


def _counted(teller: Describer, sector: str, home: Household) -> str:
    count = sum(sector_of(person) == sector for person in home.contacts)
    return teller.say("sector-count", sector=teller.say(f"sector-{sector}"), n=count)


def _layout(teller: Describer, centre: float) -> tuple[Layout, list[tuple[int, str]], list[str]]:
    """Return the layout, the rings on the map (number and name) and the sectors with somebody in them."""
    home = teller.home
    counts = Counter(sector_of(person) for person in home.contacts)
    used = [name for name in CONTACT_SECTORS if counts[name]]
    numbers = [1, 2, 3]
    numbers += [RING_NOT_ASKED] if any(ring_of(person) == RING_NOT_ASKED for person in home.contacts) else []
    numbers += [RING_OUTER] if home.organisations else []
    items = [
        item_of(
            person["person_id"],
            numbers.index(ring_of(person)),
            used.index(sector_of(person)),
            label_of(teller.name(person)),
            len(split(person["gives"])),
        )
        for person in home.contacts
    ]
    for organisation in home.organisations:
        id = organisation_id(home, organisation["id"])
        items.append(item_of(id, numbers.index(RING_OUTER), -1, label_of(organisation["name"]), 0))
    labels = [(number, _ring_label(teller.words, number)) for number in numbers]
    rings = [RingSpec(label, 92.0 if number == RING_OUTER else 62.0, number == RING_OUTER) for number, label in labels]
    names = [_counted(teller, name, home) for name in used]
    return ring_layout(items, rings=rings, sectors=names, centre=centre), labels, used


def _ring_label(language: Words, number: int) -> str:
    if number == RING_NOT_ASKED:
        return language.text("map-not-asked")
    return language.text("map-outer-ring") if number == RING_OUTER else language.code("circle", number)


def _nodes(
    teller: Describer, layout: Layout, centre: float, member_places: Sequence[tuple[float, float]]
) -> tuple[Node, ...]:
    """Return all nodes: the centre, the residents in it, the contacts and the organisations."""
    home = teller.home
    places = {id: (x, y) for id, x, y in layout.positions}
    sentence = f"{home.label}, {teller.say('members', n=len(home.members))}."
    middle = Node(
        id=centre_id(home), kind="centre", name=home.label, role="", short="", lines=(), shape="circle", colour="",
        x=0.0, y=0.0, size=centre, width=0.0, sentence=sentence, weight=99.0,
    )  # fmt: skip
    known: dict[str, list[str]] = {}
    for tie in _known(home):
        known.setdefault(tie["a"], []).append(tie["b"])
        known.setdefault(tie["b"], []).append(tie["a"])
    contacts = [
        contact_node(teller, person, places[person["person_id"]], sorted(known.get(person["person_id"], [])))
        for person in sorted(home.contacts, key=lambda person: (ring_of(person), person["person_id"]))
    ]
    members = [member_node(teller, person, place) for person, place in zip(home.members, member_places, strict=True)]
    on_map = {person["worker_id"]: person["person_id"] for person in home.contacts if person["worker_id"]}
    ids = {organisation["id"]: organisation_id(home, organisation["id"]) for organisation in home.organisations}
    involved = [
        organisation_node(teller, organisation, ids[organisation["id"]], places[ids[organisation["id"]]], on_map)
        for organisation in home.organisations
    ]
    return (middle, *members, *contacts, *involved)


def _known(home: Household) -> list[Mapping[str, str]]:
    """Return who knows whom, broken ties left out."""
    ids = {person["person_id"] for person in home.contacts}
    return [tie for tie in home.knows if tie["quality"] != "broken" and {tie["a"], tie["b"]} <= ids]


def _line(style: LineStyle, source: str, target: str, arrow: str = "") -> Tie:
    return Tie(source, target, style.line, style.tone, style.width, arrow, style.glyph)


def _ties(teller: Describer, nodes: Sequence[Node]) -> tuple[Tie, ...]:
    """Return all lines: spokes of contacts and organisations, ties in the centre, who knows whom."""
    home, middle = teller.home, nodes[0].id
    arrows = {"gives": "target", "receives": "source", "both": "both", "": ""}
    ties = [
        _line(CONTACT_LINES[teller.contact(person)], person["person_id"], middle, arrows[direction(person)])
        for person in home.contacts
    ]
    for organisation in home.organisations:
        style = PLANNED_LINE if organisation["planned"] else INVOLVED_LINE
        ties.append(_line(style, organisation_id(home, organisation["id"]), middle))
    shown = TABLE_QUALITIES if teller.table else WORK_QUALITIES
    for tie in home.member_ties:
        kind = contact_kind(0.5, tie["quality"], shown)
        ties.append(_line(CONTACT_LINES[kind], tie["source"], tie["target"]))
    places = {node.id: (node.x, node.y) for node in nodes if node.kind in ("contact", "organisation")}
    known = _known(home)
    bends = curves([(tie["a"], tie["b"]) for tie in known], places, nodes[0].size)
    for tie, control in zip(known, bends, strict=True):
        style = CONTACT_LINES[tie["quality"]] if tie["quality"] in shown else KNOW_LINE
        ties.append(Tie(tie["a"], tie["b"], "solid" if style.line == "zigzag" else style.line, style.tone,
                        min(style.width, 1.6), "", style.glyph, control, quiet=True))  # fmt: skip
    return tuple(sorted(ties, key=lambda tie: (tie.quiet, tie.source, tie.target)))
