"""Who could step in when somebody drops out, and whom else to call, with how to reach them."""

from collections.abc import Iterable
from functools import cached_property

from netmap.casebook import Casebook
from netmap.gaps import active_involvements
from netmap.maps.household.outlook import View
from netmap.maps.household.people import Describer
from netmap.maps.household.who import organisation_id
from netmap.maps.parts import Person
from netmap.maps.records import Record, plain_records
from netmap.recommend import Item
from netmap.vocabulary import FORMAL_ROLES

_ROLES = ("director", "lead")
_OWN = "own_network"
_KNOW = 3
"""How many professionals and volunteers are named where nobody directs."""


class Reach:
    """How people, services and organisations are called and reached.

    Parameters
    ----------
    book
        The household on its day, with the whole outer ring.
    teller
        Who is on the map, and the words.
    """

    def __init__(self, book: Casebook, teller: Describer) -> None:
        self.book, self.teller = book, teller
        self.on_map = {one["person_id"]: one for one in teller.home.contacts}
        self._organisations = {row["organisation_id"]: row for row in plain_records(book.organisations)}
        self._services = {row["service_id"]: row for row in plain_records(book.services)}
        shown = {row["id"] for row in teller.home.organisations}
        self._nodes = {id: organisation_id(teller.home, id) for id in shown}

    def node(self, candidate: str) -> str:
        """Return the node of a person, or of the organisation of a service; empty when it is not on the map."""
        if candidate in self.on_map:
            return candidate
        owner = self._services.get(candidate, {}).get("organisation_id") or candidate
        return self._nodes.get(owner, "")

    def how(self, candidate: str) -> str:
        """Return the phone number, how to apply and when it is open, as far as they are known."""
        service = self._services.get(candidate, {})
        owner = self._organisations.get(service.get("organisation_id") or candidate, {})
        phone = [self.teller.say("drop-phone", phone=owner["phone"])] if owner.get("phone") else []
        parts = [*phone, self.applying(candidate), service.get("hours")]
        return " · ".join(str(part).rstrip(".") for part in parts if part)

    def applying(self, candidate: str) -> str:
        """Return how to apply for a service; empty when that is not known."""
        return str(self._services.get(candidate, {}).get("how_to_apply") or "")

    @cached_property
    def roles(self) -> tuple[Record, ...]:
        """Who directs and leads now, the director first; whoever objects is not named."""
        people = plain_records(self.book.people)
        hidden = {one[key] for one in people if one["objection"] == "yes" for key in ("person_id", "worker_id")}
        rows = [dict(row) for row in plain_records(active_involvements(self.book)) if row["role"] in _ROLES]
        rows = [row for row in rows if row["person_id"] is None or row["person_id"] not in hidden]
        names = {one["person_id"]: one["name"] for one in people}
        for row in rows:
            if row["worker_id"] in hidden:
                row["worker"] = row["worker_id"] = None
            row["resident"] = names.get(row["person_id"]) or row["person_id"]
        ids = ("organisation_id", "worker_id", "person_id")
        return tuple(sorted(rows, key=lambda row: (_ROLES.index(row["role"]), *(row[id] or "" for id in ids))))


def stand_ins(reach: Reach, view: View) -> tuple[Person, ...]:
    """Return who could step in for what would open: each once, the own network first unless safety comes first."""
    wanted: dict[str, tuple[Item, list[str]]] = {}
    for gap in view.fired:
        for item in _first(view.advice.get(gap.gap_id, ())):
            wanted.setdefault(item.candidate_id, (item, []))[1].append(gap.title)
    found = list(wanted.values())
    if not view.unsafe:
        found.sort(key=lambda each: each[0].step)
    return tuple(_person(reach, item, titles) for item, titles in found)


def _first(items: Iterable[Item]) -> list[Item]:
    """Return the first advice; after somebody of the own network also the first from outside, in case they cannot."""
    first: list[Item] = []
    for item in items:
        if not first or (first[0].kind == _OWN and item.kind != _OWN):
            first.append(item)
        if first[0].kind != _OWN or len(first) > 1:
            break
    return first


def _person(reach: Reach, item: Item, titles: list[str]) -> Person:
    id, say, speech = item.candidate_id, reach.teller.say, reach.teller.words
    applying = speech.text("reason-apply", how=reach.applying(id).rstrip("."))  # stands in how to reach them
    why = " ".join(reason for reason in item.reasons if reason != applying)
    wanted = say("drop-for", list=", ".join(title[:1].lower() + title[1:] for title in titles))
    name = reach.teller.name(reach.on_map[id]) if id in reach.on_map else item.candidate
    return Person(name, speech.text(f"kind-{item.kind}"), wanted, why, reach.how(id), reach.node(id))


def to_call(reach: Reach, gone: Record) -> tuple[Person, ...]:
    """Return whom else to call: who directs and leads, key contacts, else who knows the household through work."""
    called = [_role(reach, row, gone) for row in reach.roles]
    others = [one for id, one in reach.on_map.items() if id != gone["person_id"] and one["quality"] != "broken"]
    keys = [one for one in others if one["key_contact"] == "yes"]
    key_word = reach.teller.say("fact-key").lower()
    called += [Person(reach.teller.name(one), key_word, node=one["person_id"]) for one in keys]
    if not called:
        known = [one for one in others if one["role"] in FORMAL_ROLES][:_KNOW]
        word = reach.teller.say("drop-knows")
        called = [Person(reach.teller.name(one), word, node=one["person_id"]) for one in known]
    return tuple({(one.name, one.role): one for one in called}.values())


def _role(reach: Reach, row: Record, gone: Record) -> Person:
    """Return who directs or leads: the worker, a resident, or the organisation; a worker who drops out is not named."""
    worker = row["worker_id"] if row["worker_id"] != gone["worker_id"] else None
    organisation = row["organisation"] or row["organisation_id"]
    name = (row["worker"] if worker else None) or row["resident"] or organisation
    word = reach.teller.words.code("involvement_role", row["role"])
    if organisation and organisation != name:
        word = reach.teller.say("drop-role", role=word, organisation=organisation)
    there = [id for id, one in reach.on_map.items() if worker and one["worker_id"] == worker]
    owner = str(row["organisation_id"])
    return Person(str(name), word, reach=reach.how(owner), node=there[0] if there else reach.node(owner))
