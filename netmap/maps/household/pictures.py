"""The pictures of a household map, one per moment, drawn on one plan: who did not move stands on the same place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from netmap.maps.household.changes import changes_section
from netmap.maps.household.frames import Frame, Seat
from netmap.maps.household.legend import household_facets, household_legend
from netmap.maps.household.lines import home_ties
from netmap.maps.household.people import Describer
from netmap.maps.household.summary import CONTACT_SECTORS, sections
from netmap.maps.household.who import RING_NOT_ASKED, RING_OUTER, centre_id, sector_of
from netmap.maps.parts import Section
from netmap.maps.placing.curves import curves
from netmap.maps.placing.frame import Item, RingSpec
from netmap.maps.placing.geometry import text_width
from netmap.maps.placing.labels import Label, centre_places, item_of
from netmap.maps.ring_layout import Layout, ring_layout
from netmap.maps.scene import Node, Picture, Ring, Sector
from netmap.maps.style import SECTOR_COLOURS

MANY_CONTACTS = 30
"""Above this many contacts the page says that names are small."""

MANY_MOMENTS = 2
"""Above this many pictures their buttons carry dates only, no "then" and "now"."""

Place = tuple[float, float]


@dataclass(frozen=True)
class Plan:
    """Where everybody stands, in all pictures together; ``bends`` are the curves between two seats."""

    layout: Layout
    rings: tuple[tuple[int, str], ...]
    sectors: tuple[str, ...]
    centre: float
    members: Mapping[str, Place]
    seats: Mapping[Seat, Place]
    bends: Mapping[tuple[Seat, Seat], Place]


def pictures(frames: Sequence[Frame]) -> tuple[Picture, ...]:
    """Return the pictures of the frames of one household, the newest first."""
    plan = _plan(frames)
    drawn = [_picture(frame, plan, number, len(frames)) for number, frame in enumerate(frames)]
    return tuple(reversed(drawn))


def _plan(frames: Sequence[Frame]) -> Plan:
    """Give every seat of every frame a place, so that nothing overlaps in any picture."""
    ids = dict.fromkeys(node.id for frame in reversed(frames) for node in frame.members)
    centre, member_places = centre_places(len(ids))
    filled = {seat for frame in frames for seat in frame.around}
    sectors = tuple(name for name in CONTACT_SECTORS if any(seat.sector == name for seat in filled))
    numbers = [1, 2, 3, *(ring for ring in (RING_NOT_ASKED, RING_OUTER) if any(seat.ring == ring for seat in filled))]
    rings = tuple((number, _ring_label(frames[0].teller, number)) for number in numbers)
    order = sorted(filled)
    layout = ring_layout(
        _items(frames, order, numbers, sectors),
        rings=[RingSpec(label, outside=ring == RING_OUTER) for ring, label in rings],
        sectors=[
            max((_counted(frame.teller, name) for frame in frames), key=lambda text: text_width(text, 1.0))
            for name in sectors
        ],
        centre=centre,
    )
    places = {id: (x, y) for id, x, y in layout.positions}
    seats = {seat: places[_item_id(seat)] for seat in order}
    members = dict(zip(ids, member_places, strict=True))
    return Plan(layout, rings, sectors, centre, members, seats, _bends(frames, seats, centre))


def _item_id(seat: Seat) -> str:
    return f"{seat.id}\t{seat.ring}\t{seat.sector}"


def _items(frames: Sequence[Frame], order: Sequence[Seat], rings: Sequence[int], sectors: Sequence[str]) -> list[Item]:
    """Return the box of every seat: as large as in the picture where it is largest."""
    seats_of = Counter(seat.id for seat in order)
    items = []
    for seat in order:
        boxes = [
            item_of(
                _item_id(seat),
                rings.index(seat.ring),
                sectors.index(seat.sector) if seat.sector else -1,
                Label(node.lines, node.width),
                len(node.badges) + bool(node.change),
            )
            for frame in frames
            if (node := frame.around.get(seat))
        ]
        largest = {name: max(getattr(box, name) for box in boxes) for name in ("width", "height", "badges")}
        moments = sum(1 << number for number, frame in enumerate(frames) if seat in frame.around)
        kin = seat.id if seats_of[seat.id] > 1 else ""
        items.append(replace(boxes[0], **largest, moments=moments, kin=kin))
    return items


def _bends(frames: Sequence[Frame], seats: Mapping[Seat, Place], centre: float) -> dict[tuple[Seat, Seat], Place]:
    """Return the curve between any two seats whose people know each other in one of the pictures."""
    pairs = sorted({pair for frame in frames for pair in _pairs(frame).values()})
    places = {_item_id(seat): place for seat, place in seats.items()}
    found = curves([(_item_id(a), _item_id(b)) for a, b in pairs], places, centre)
    return dict(zip(pairs, found, strict=True))


def _pairs(frame: Frame) -> dict[tuple[str, str], tuple[Seat, Seat]]:
    """Return between which seats a curve runs in one picture: who know each other, or no longer do."""
    seat_of = {seat.id: seat for seat in frame.around}
    known = [(tie["a"], tie["b"]) for tie in frame.teller.home.known]
    return {(a, b): (seat_of[a], seat_of[b]) for a, b in (*known, *(frame.turn.parted if frame.turn else ()))}


def _picture(frame: Frame, plan: Plan, number: int, count: int) -> Picture:
    """Return one picture of the map."""
    teller, layout, newest = frame.teller, plan.layout, number + 1 == count
    nodes = _nodes(frame, plan)
    bends = {ids: plan.bends[seats] for ids, seats in _pairs(frame).items()}
    contacts = len(teller.home.contacts)
    return Picture(
        picture=f"moment-{number + 1}" if count > 1 else "",
        picture_label=_label(frame, newest, count) if count > 1 else "",
        centre=plan.centre,
        radius=layout.radius,
        arc_radius=layout.arc_radius,
        nodes=nodes,
        ties=home_ties(teller, nodes, bends, frame.turn),
        rings=tuple(
            Ring(label, *band, outside=ring == RING_OUTER)
            for (ring, label), band in zip(plan.rings, layout.bands, strict=True)
        ),
        sectors=tuple(
            Sector(_counted(teller, name), *arc, SECTOR_COLOURS[name])
            for name, arc in zip(plan.sectors, layout.arcs, strict=True)
        ),
        facets=household_facets(teller, nodes, teller.home),
        legend=household_legend(teller, nodes, teller.home),
        sections=_sections(frame),
        notice=teller.say("many", n=contacts) if contacts > MANY_CONTACTS else "",
    )


def _label(frame: Frame, newest: bool, count: int) -> str:
    id = "day" if count > MANY_MOMENTS else "day-now" if newest else "day-then"
    return frame.teller.say(id, date=frame.moment.asked)


def _sections(frame: Frame) -> tuple[Section, ...]:
    """Return the summary of one moment, with what changed after the wishes and strengths."""
    parts = list(sections(frame.moment.book, frame.teller))
    if frame.before and frame.turn:
        first = sum(part.id in ("question", "strengths") for part in parts)
        parts.insert(first, changes_section(frame.teller, frame.before, frame.turn, asked=frame.moment.ties))
    return tuple(parts)


def _counted(teller: Describer, sector: str) -> str:
    count = sum(sector_of(person) == sector for person in teller.home.contacts)
    return teller.say("sector-count", sector=teller.say(f"sector-{sector}"), n=count)


def _ring_label(teller: Describer, number: int) -> str:
    if number == RING_NOT_ASKED:
        return teller.say("not-asked")
    return teller.say("outer-ring") if number == RING_OUTER else teller.words.code("circle", number)


def _nodes(frame: Frame, plan: Plan) -> tuple[Node, ...]:
    """Return all nodes on their places: the centre, the residents in it, the contacts and the organisations."""
    home, teller = frame.teller.home, frame.teller
    sentence = f"{home.label}, {teller.say('members', n=len(home.members))}."
    middle = Node(
        id=centre_id(home), kind="centre", name=home.label, role="", short="", lines=(), shape="circle", colour="",
        x=0.0, y=0.0, size=plan.centre, width=0.0, sentence=sentence, weight=99.0,
    )  # fmt: skip
    rows = 2 if len(plan.members) <= 2 else 1
    members = [_at(replace(node, lines=node.lines[:rows]), plan.members[node.id]) for node in frame.members]
    around = [
        replace(_at(node, plan.seats[seat]), side=plan.layout.sides[_item_id(seat)])
        for seat, node in frame.around.items()
    ]
    return (middle, *members, *around)


def _at(node: Node, place: Place) -> Node:
    return replace(node, x=place[0], y=place[1])
