"""Who and what stands on a household map at every moment, with what changed, before anybody has a place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from netmap.locale import Words
from netmap.maps.household.changes import Turn, ghost, marked, turn
from netmap.maps.household.moments import Moment
from netmap.maps.household.people import Describer, contact_node, member_node, organisation_node, ring_of
from netmap.maps.household.who import RING_OUTER, Household, gather, organisation_id, sector_of
from netmap.maps.scene import Node

NOWHERE = (0.0, 0.0)


@dataclass(frozen=True, order=True)
class Seat:
    """A place on the map: who, in which ring and sector. The same seat is the same place in every picture."""

    id: str
    ring: int
    sector: str


@dataclass(frozen=True)
class Frame:
    """One moment. ``before`` and ``turn`` belong to the moment before it (None: this is the first).

    ``members`` are the residents in the centre, ``around`` everybody else; who went since the moment before is
    among them, marked as gone. All nodes stand nowhere yet.
    """

    moment: Moment
    teller: Describer
    before: Describer | None
    turn: Turn | None
    members: tuple[Node, ...]
    around: Mapping[Seat, Node]


def frames(moments: Sequence[Moment], household: str, words: Words, *, table: bool) -> tuple[Frame, ...]:
    """Return the frames of a household map, the oldest first; ``table``: for the edition that lies on the table."""
    homes = [gather(moment.book, household, table=table, latest=moment.latest) for moment in moments]
    everybody = frozenset(id for home in homes for id in home.everybody)
    tellers = [
        _teller(replace(home, everybody=everybody), words, moment, table=table)
        for home, moment in zip(homes, moments, strict=True)
    ]
    if len(tellers) == 1:
        return (Frame(moments[0], tellers[0], None, None, _members(tellers[0]), _around(tellers[0])),)
    befores: list[tuple[Describer, date | None] | None] = [None]
    befores += [(teller, moment.asked) for teller, moment in zip(tellers[:-1], moments[:-1], strict=True)]
    return tuple(_frame(*each) for each in zip(moments, tellers, befores, strict=True))


def _teller(home: Household, words: Words, moment: Moment, *, table: bool) -> Describer:
    return Describer(home, words, table, moment.day.year if moment.day else None)


def _frame(moment: Moment, teller: Describer, then: tuple[Describer, date | None] | None) -> Frame:
    """Return one of several frames: what changed is marked, and who went is there as a ghost."""
    found = turn(then[0], teller, then[1]) if then else None
    members = tuple(marked(teller, node, found) for node in _members(teller))
    around = {seat: marked(teller, node, found) for seat, node in _around(teller).items()}
    if then and found:
        gone = {id for id, change in found.people.items() if change.kind == "gone"}
        plain = replace(then[0], table=True)  # of who went only where they stood and what they did is told
        members += tuple(ghost(teller, node, found) for node in _members(plain) if node.id in gone)
        around |= {seat: ghost(teller, node, found) for seat, node in _around(plain).items() if node.id in gone}
    return Frame(moment, teller, then[0] if then else None, found, members, around)


def _members(teller: Describer) -> tuple[Node, ...]:
    """Return the residents in the centre."""
    return tuple(member_node(teller, person, NOWHERE) for person in teller.home.members)


def _around(teller: Describer) -> dict[Seat, Node]:
    """Return contacts, the closest first, and organisations."""
    home = teller.home
    known: dict[str, list[str]] = {}
    for tie in home.known:
        known.setdefault(tie["a"], []).append(tie["b"])
        known.setdefault(tie["b"], []).append(tie["a"])
    found = {}
    for person in sorted(home.contacts, key=lambda person: (ring_of(person), person["person_id"])):
        id = person["person_id"]
        seat = Seat(id, ring_of(person), sector_of(person))
        found[seat] = contact_node(teller, person, NOWHERE, sorted(known.get(id, [])))
    on_map = {person["worker_id"]: person["person_id"] for person in home.contacts if person["worker_id"]}
    for organisation in home.organisations:
        id = organisation_id(home, organisation["id"])
        found[Seat(id, RING_OUTER, "")] = organisation_node(teller, organisation, id, NOWHERE, on_map)
    return found
