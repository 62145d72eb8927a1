"""New ids and roles in words, in place of ids and names: "buur 1", "welzijn 2".

New ids are given in an order that tells nothing: people by role, relation and circle, organisations by whether they
are involved and by kind. Those who are alike are drawn by lot, the same lot every time. Whoever may not be on the map
comes last, so that no number is missing between the others.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import contacts
from netmap.locale import Words, words
from netmap.maps.household.who import KINDS_NEVER_ON_THE_TABLE
from netmap.maps.records import plain_records
from netmap.schema import TABLES, join, pairs, split
from netmap.vocabulary import LISTS

__all__ = ["Roles", "lot", "roles"]

_KEYS = {
    "areas": "area_id", "households": "household_id", "people": "person_id", "organisations": "organisation_id",
    "workers": "worker_id", "services": "service_id", "goals": "goal_id", "referrals": "referral_id",
}  # fmt: skip
"""What has an id, in the order in which new ones are given."""

_EVERYWHERE = "*"

Row = Mapping[str, Any]
Rows = Mapping[str, Mapping[str, Row]]
Order = Callable[[Row], tuple[Any, ...]]


@dataclass(frozen=True)
class Roles:
    """What stands in place of ids and names.

    Attributes
    ----------
    ids, names : mapping
        Table → old id → new id, and → what it is called.
    """

    ids: Mapping[str, Mapping[str, str]]
    names: Mapping[str, Mapping[str, str]]

    def id_column(self, table: str, frame: pd.DataFrame, column: str) -> pd.Series:
        """Return a column of ids, or of lists of ids, with the new ids."""
        owners = _owners(table, column)
        new = {old: id for owner in reversed(owners) for old, id in self.ids[owner].items()}
        if TABLES[table].by_name[column].kind == "id":
            return frame[column].map(new, na_action="ignore")
        new[_EVERYWHERE] = _EVERYWHERE
        return frame[column].map(lambda cell: join(new[item] for item in split(cell)) if split(cell) else cell)

    def name_column(self, table: str, frame: pd.DataFrame, column: str) -> pd.Series:
        """Return a column of names with the roles; who had no name has one too."""
        return frame[_KEYS[table]].map(dict(self.names[table]))


def lot(id: str) -> str:
    """Return a draw that always falls the same and says nothing of the id.

    Examples
    --------
    >>> lot("P1") == lot("P1"), "P1" in lot("P1")
    (True, False)
    """
    return sha256(f"netmap {id}".encode()).hexdigest()


def roles(whole: Casebook, seen: Casebook, columns: Iterable[tuple[str, str]], lang: str) -> Roles:
    """Give new ids and roles to everything one household's casebook names.

    Parameters
    ----------
    whole : Casebook
        The household on all its days, with the outer ring.
    seen : Casebook
        The same on the day of the map.
    columns : iterable of (table, column)
        Where ids stand.
    lang : {"nl", "en"}
        Language of the roles.
    """
    rows = {table: _rows(whole, seen, table) for table in _KEYS}
    orders = _orders(seen, rows)
    listed = {table: sorted(rows[table], key=partial(_place, rows[table], orders[table])) for table in _KEYS}
    speech = words(lang)
    names = _names(speech, rows, listed)
    ids = {table: {old: f"{table[0]}{n:0{len(str(len(order)))}}" for n, old in enumerate(order, 1)}
           for table, order in listed.items()}  # fmt: skip
    for table, strangers in _strangers(whole, columns, rows).items():
        called = _numbered([(old, speech.text(f"map-role-{table}")) for old in sorted(strangers, key=lot)])
        ids[table] |= called  # what no table describes is called by its id
    return Roles(ids, names)


def _place(rows: Mapping[str, Row], order: Order, id: str) -> tuple[Any, ...]:
    return *order(rows[id]), lot(id)


def _rows(whole: Casebook, seen: Casebook, table: str) -> dict[str, Row]:
    """Every id of a table with its row on the day of the map, else its last one."""
    frame = getattr(whole, table)
    if TABLES[table].timed:
        frame = frame.sort_values("observed_on", na_position="first")
    return {row[_KEYS[table]]: row for part in (frame, getattr(seen, table)) for row in plain_records(part)}


def _owners(table: str, column: str) -> tuple[str, ...]:
    """Return the tables whose ids a column holds."""
    return TABLES[table].by_name[column].refers or (table,)


def _strangers(whole: Casebook, columns: Iterable[tuple[str, str]], rows: Rows) -> dict[str, set[str]]:
    """Ids that are named somewhere but have no row of their own, by the table where they would stand."""
    found: dict[str, set[str]] = {}
    for table, column in columns:
        owners = _owners(table, column)
        several = TABLES[table].by_name[column].kind == "list"
        cells = getattr(whole, table)[column]
        named = set(pairs(cells)[1]) - {_EVERYWHERE} if several else set(cells.dropna())
        strange = named.difference(*(rows[owner] for owner in owners))
        found[owners[-1]] = found.get(owners[-1], set()) | strange
    return found


def _orders(seen: Casebook, rows: Rows) -> dict[str, Order]:
    """Return by what the things of each table are put in order before lots are drawn."""
    near = contacts(seen).set_index("person_id")["circle"].dropna().to_dict()
    running = seen.involvements[seen.involvements["status"].isin(["active", "planned"])]
    involved = set(running["organisation_id"].dropna())
    own = set(seen.households["area_id"].dropna())
    at_work = {row["worker_id"] for row in rows["people"].values()}

    def organisation(row: Row) -> tuple[Any, ...]:
        id, kind = row["organisation_id"], row["kind"]
        return kind in KINDS_NEVER_ON_THE_TABLE, id not in involved, _rank("organisation_kind", kind)

    def person(row: Row) -> tuple[Any, ...]:
        known = (_rank("role", row["role"]), row["focus"] != "yes", _rank("relation", row["relation"]))
        return row["objection"] == "yes", *known, near.get(row["person_id"], 9)

    return {
        "areas": lambda row: (row["area_id"] not in own,),
        "households": lambda row: (),
        "people": person,
        "organisations": organisation,
        "workers": lambda row: (row["worker_id"] not in at_work, _rank("discipline", row["discipline"])),
        "services": lambda row: (*organisation(rows["organisations"][row["organisation_id"]]), row["step"]),
        "goals": lambda row: (row["achieved"] == "yes", _rank("domain", row["domain"])),
        "referrals": lambda row: (_rank("domain", row["domain"]),),
    }


def _rank(codes: str, code: str | None) -> int:
    """The place of a code in its list; what was not asked comes last."""
    names = LISTS[codes].names
    return names.index(code) if code in names else len(names)


def _names(speech: Words, rows: Rows, listed: Mapping[str, Sequence[str]]) -> dict[str, dict[str, str]]:
    """Return what everything is called: a role, numbered where more than one has it."""

    def called(table: str, word: Callable[[Row], str]) -> dict[str, str]:
        return _numbered([(id, word(rows[table][id])) for id in listed[table]])

    services: dict[str, str] = {}
    for organisation in listed["organisations"]:
        own = [id for id in listed["services"] if rows["services"][id]["organisation_id"] == organisation]
        services |= _numbered([(id, speech.text("map-role-services")) for id in own])
    return {
        "areas": called("areas", lambda row: speech.text("map-role-areas")),
        "households": called("households", lambda row: speech.text("map-role-households")),
        "organisations": called("organisations", lambda row: speech.text(f"map-role-kind-{row['kind']}")),
        "services": services,
        "goals": called("goals", partial(_goal, speech)),
        **_people(speech, rows, listed),
    }


def _people(speech: Words, rows: Rows, listed: Mapping[str, Sequence[str]]) -> dict[str, dict[str, str]]:
    """Return what people are called, and workers; a worker who is on the map as a person is called the same."""
    people, workers = rows["people"], rows["workers"]
    person_of = {people[id]["worker_id"]: id for id in reversed(listed["people"])}
    calling = [(f"p{id}", _person(speech, people[id], workers)) for id in listed["people"]]
    calling += [(f"w{id}", _worker(speech, workers[id])) for id in listed["workers"] if id not in person_of]
    names = _numbered(calling)
    return {
        "people": {id: names[f"p{id}"] for id in people},
        "workers": {id: names[f"p{person_of[id]}" if id in person_of else f"w{id}"] for id in workers},
    }


def _person(speech: Words, row: Row, workers: Mapping[str, Row]) -> str:
    """Return who somebody is: the relation in the own network, else the role; who objects is counted with nobody."""
    if row["objection"] == "yes":
        return speech.text("map-role-people")
    if row["role"] == "informal" and row["relation"]:
        return speech.text(f"map-role-{row['relation']}")
    if row["role"] == "professional" and row["worker_id"] in workers:
        return _worker(speech, workers[row["worker_id"]])
    return speech.text(f"map-role-{row['role']}")


def _worker(speech: Words, row: Row) -> str:
    return speech.text(f"map-role-discipline-{row['discipline']}" if row["discipline"] else "map-role-professional")


def _goal(speech: Words, row: Row) -> str:
    return speech.code("domain", row["domain"]) if row["domain"] else speech.text("map-role-goals")


def _numbered(called: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Number the words that more than one has.

    Examples
    --------
    >>> _numbered([("P1", "buur"), ("P2", "partner"), ("P3", "buur")])
    {'P1': 'buur 1', 'P2': 'partner', 'P3': 'buur 2'}
    """
    total, count = Counter(word for _, word in called), Counter[str]()
    names = {}
    for id, word in called:
        count[word] += 1
        names[id] = f"{word} {count[word]}" if total[word] > 1 else word
    return names
