"""Which people and organisations stand on a household's map, and under which words: tables to plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netmap.casebook import Casebook
from netmap.ego import contact_ties, contacts, focal
from netmap.maps.records import Record, plain_records
from netmap.maps.style import SECTOR_OF_RELATION, SECTOR_OF_ROLE

RING_NOT_ASKED = 4
"""Ring number of a contact whose closeness was not asked; 1 to 3 are the circles, 5 the outer ring."""

RING_OUTER = 5

KINDS_NEVER_ON_THE_TABLE = ("safety",)
"""Kinds of organisation that would tell, at the table, that there are worries about safety."""

ASKED = ("partial", "confirmed")
"""What a household's row says of a list that was asked for, complete or not."""


@dataclass(frozen=True)
class Household:
    """Everything a household map is made from, as plain records without missing-value markers."""

    id: str
    label: str
    row: Record
    members: tuple[Record, ...]
    contacts: tuple[Record, ...]
    organisations: tuple[Record, ...]
    knows: tuple[Record, ...]
    member_ties: tuple[Record, ...]
    goals: tuple[str, ...]
    employer: Mapping[str, str] = field(default_factory=dict)
    everybody: frozenset[str] = frozenset()

    @property
    def known(self) -> tuple[Record, ...]:
        """Which contacts know each other, broken ties left out."""
        ids = {person["person_id"] for person in self.contacts}
        return tuple(tie for tie in self.knows if tie["quality"] != "broken" and {tie["a"], tie["b"]} <= ids)


def organisation_id(home: Household, id: str) -> str:
    """Return the node id of an organisation: its own, made different from people who happen to have the same."""
    while id in home.everybody or id == home.id:
        id += "~"
    return id


def centre_id(home: Household) -> str:
    """Return the node id of the centre: the household's own, made different from people with the same."""
    id = home.id
    while id in home.everybody:
        id += "~"
    return id


def sector_of(person: Record) -> str:
    """Return the group a contact belongs to: volunteers and professionals by role, the own network by relation."""
    role = SECTOR_OF_ROLE.get(person["role"])
    return role or SECTOR_OF_RELATION.get(person["relation"] or "other", "acquaintances")


def gather(casebook: Casebook, household: str, *, table: bool, latest: Casebook | None = None) -> Household:
    """Collect who is on the map of one household. People who object are nowhere in the result.

    Parameters
    ----------
    casebook : Casebook
        Any casebook with this household.
    household : str
        The household's id.
    table : bool
        Whether it is for the edition that lies on the table.
    latest : Casebook, optional
        Where names and kinds of organisations and workers stand; by default the casebook itself.
    """
    book = casebook.snapshot().household(household)
    register = latest or book
    found = contacts(book)
    people = book.people[(book.people["objection"] != "yes").fillna(True).to_numpy(dtype=bool)]
    residents = people[(people["role"] == "resident").to_numpy(dtype=bool)]
    members = residents[~residents["person_id"].isin(found["person_id"])]
    focus = set(focal(book)["person_id"])
    records = [dict(row, focal=row["person_id"] in focus) for row in plain_records(members)]
    records.sort(key=lambda row: (not row["focal"], row["birth_year"] or 9999, row["person_id"]))
    row = next(iter(plain_records(book.households[book.households["household_id"] == household])), {})
    employer = register.workers.dropna(subset=["organisation_id"])
    return Household(
        id=household,
        label=row.get("label") or household,
        row=row,
        members=tuple(records),
        contacts=plain_records(found),
        organisations=_organisations(book, household, register, table=table),
        knows=plain_records(contact_ties(book)),
        member_ties=_member_ties(book, focus),
        goals=_goals(book, household),
        employer=dict(zip(employer["worker_id"], employer["organisation_id"], strict=True)),
        everybody=frozenset(people["person_id"]) | frozenset(found["person_id"]),
    )


def _member_ties(book: Casebook, focus: set[str]) -> tuple[Record, ...]:
    ties = book.ties
    both = (ties["source"].isin(focus) & ties["target"].isin(focus)).to_numpy(dtype=bool)
    return plain_records(ties[both].sort_values(["source", "target"]))


def _goals(book: Casebook, household: str) -> tuple[str, ...]:
    goals = book.goals
    own = (goals["household_id"] == household) & ~(goals["achieved"] == "yes").fillna(False)
    return tuple(goals[own.fillna(False).to_numpy(dtype=bool)].sort_values("goal_id")["text"].dropna())


def _organisations(book: Casebook, household: str, register: Casebook, *, table: bool) -> tuple[Record, ...]:
    """Return the organisations that are involved or will be, each once, with tasks, roles and workers."""
    rows = book.involvements
    running = rows["status"].isin(["active", "planned"]) & rows["organisation_id"].notna()
    rows = rows[(running & (rows["household_id"] == household)).fillna(False).to_numpy(dtype=bool)]
    rows = rows.sort_values(["organisation_id", "since", "worker_id", "person_id", "service_id", "role", "task"])
    known = {row["organisation_id"]: row for row in plain_records(register.organisations)}
    workers = {row["worker_id"]: row["name"] for row in plain_records(register.workers)}
    objecting = set(book.people.loc[(book.people["objection"] == "yes").fillna(False), "worker_id"].dropna())
    records: dict[str, dict[str, Any]] = {}
    for row in plain_records(rows):
        id = row["organisation_id"]
        organisation = known.get(id, {"name": id, "kind": None})
        if table and organisation["kind"] in KINDS_NEVER_ON_THE_TABLE:
            continue
        record = records.setdefault(
            id, {"id": id, "name": organisation["name"] or id, "kind": organisation["kind"], "planned": True,
                 "tasks": [], "roles": [], "workers": [], "worker_ids": []},
        )  # fmt: skip
        record["planned"] &= row["status"] == "planned"
        name = None if row["worker_id"] in objecting else workers.get(row["worker_id"])
        for key, value in (("tasks", row["task"]), ("roles", row["role"]), ("workers", name)):
            if value and value not in record[key]:
                record[key].append(value)
        if row["worker_id"]:
            record["worker_ids"].append(row["worker_id"])
    return tuple(records[id] for id in sorted(records))
