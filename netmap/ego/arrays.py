"""All personal networks of a casebook as flat arrays: one entry per contact, one per tie between contacts.

Ids become row numbers once, here; everything after that is arithmetic on arrays, however many households there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import functions
from netmap.errors import OptionError
from netmap.schema import places

__all__ = [
    "INFORMAL_ROLES",
    "QUALITIES",
    "ContactTies",
    "Contacts",
    "Ego",
    "Roll",
    "code_numbers",
    "links",
    "numbers",
    "roll",
]

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Flags: TypeAlias = npt.NDArray[np.bool_]
Cells: TypeAlias = npt.NDArray[Any]

Ego = Literal["household", "resident"]

QUALITIES = ("supportive", "neutral", "ambivalent", "conflict", "broken", "unsafe")
"""From best to worst: of several ties with one contact the worst counts."""

INFORMAL_ROLES = ("informal", "resident")
"""The own network; a resident who is not the ego belongs to it."""


@dataclass(frozen=True)
class Roll:
    """Everybody on the maps, and whose networks these are.

    Parameters
    ----------
    people
        The people of the casebook, row numbers 0 … n−1, sorted by person_id.
    household
        Position of each person's household.
    focal
        Whether the person is (part of) an ego.
    ego
        Position of the ego a focal person is (part of); −1 for others.
    ego_household, ego_person
        Per ego the position of its household, and its row in ``people`` (−1 when the household is the ego).
    """

    people: pd.DataFrame
    household: Ints
    focal: Flags
    ego: Ints
    ego_household: Ints
    ego_person: Ints
    by_resident: bool

    @cached_property
    def index(self) -> pd.Index[str]:
        """The person ids, for looking up rows."""
        found: pd.Index[str] = pd.Index(self.people["person_id"])
        return found

    @property
    def size(self) -> int:
        """The number of people."""
        return len(self.people)


@dataclass(frozen=True)
class Contacts:
    """One entry per contact of an ego, sorted by ego and person."""

    ego: Ints
    person: Ints
    circle: Floats
    frequency: Floats
    quality: npt.NDArray[np.int8]
    gives: functions.Bits
    receives: functions.Bits

    @cached_property
    def strength(self) -> Floats:
        """Strength of the tie between contact and ego, in [0, 1]; NaN where neither part was asked."""
        return tie_strength(self.circle, self.frequency)


@dataclass(frozen=True)
class ContactTies:
    """One entry per tie between two contacts of the same ego; ``a`` and ``b`` are entries of :class:`Contacts`."""

    ego: Ints
    a: Ints
    b: Ints
    weight: Floats
    quality: npt.NDArray[np.int8]


def tie_strength(circle: Floats, frequency: Floats) -> Floats:
    """Strength s = (2·c + f) / 3 with c = (4 − circle) / 3 and f = frequency / 5; with one part missing the other."""
    close, often = (4 - circle) / 3, frequency / 5
    both = (2 * close + often) / 3
    return np.where(np.isnan(close), often, np.where(np.isnan(often), close, both))


def code_numbers(cells: pd.Series, codes: tuple[str, ...]) -> npt.NDArray[np.int8]:
    """Codes as their place in a list; −1 where the cell is empty."""
    return places(cells, codes).astype(np.int8)


def numbers(cells: pd.Series) -> Floats:
    """A column of numbers; NaN where the cell is empty."""
    return cells.to_numpy(dtype=np.float64, na_value=np.nan)


def roll(casebook: Casebook, ego: Ego = "household", *, objectors: bool = False) -> Roll:
    """Call the roll: everybody on the maps and whose networks they are.

    Parameters
    ----------
    casebook
        Seen on one day.
    ego
        ``household``: the residents in focus together, or all residents when none is; ``resident``: each in turn.
    objectors
        Whether people who do not want to be on the map are kept.
    """
    if ego not in ("household", "resident"):
        raise OptionError(f"ego is household or resident, not {ego!r}. Hint: household is the usual one")
    people = casebook.people
    if not objectors:
        people = people[(people["objection"] != "yes").to_numpy(dtype=bool, na_value=True)]
    people = people.sort_values("person_id", ignore_index=True)
    household = places(people["household_id"], casebook.household_ids)
    resident = (people["role"] == "resident").to_numpy(dtype=bool)
    count = len(casebook.household_ids)
    number = np.full(len(people), -1, dtype=np.int64)
    if ego == "resident":
        rows = np.flatnonzero(resident)
        rows = rows[np.argsort(household[rows], kind="stable")]
        number[rows] = np.arange(len(rows))
        return Roll(people, household, resident, number, household[rows], rows, True)
    marked = resident & (people["focus"] == "yes").to_numpy(dtype=bool, na_value=False)
    has_focus = np.zeros(count, dtype=bool)
    has_focus[household[marked]] = True
    focal = np.where(has_focus[household], marked, resident)
    number[focal] = household[focal]
    return Roll(people, household, focal, number, np.arange(count), np.full(count, -1, dtype=np.int64), False)


def links(casebook: Casebook, people: Roll) -> tuple[Contacts, ContactTies]:
    """The contacts of every ego and the ties between those contacts."""
    ties = casebook.ties
    source = places(ties["source"], people.people["person_id"])
    target = places(ties["target"], people.people["person_id"])
    rows = np.flatnonzero((source >= 0) & (target >= 0))
    ties, source, target = ties.iloc[rows], source[rows], target[rows]
    cells: dict[str, Cells] = {
        "circle": numbers(ties["circle"]),
        "frequency": numbers(ties["frequency"]),
        "quality": code_numbers(ties["quality"], QUALITIES),
        "gives": functions.bits(ties["gives"]),
        "receives": functions.bits(ties["receives"]),
        "weight": numbers(ties["weight"]),
    }
    found = _contacts(people, source, target, cells)
    return found, _contact_ties(people, found, source, target, cells)


def _contacts(people: Roll, source: Ints, target: Ints, cells: dict[str, Cells]) -> Contacts:
    """Turn every tie towards the ego, and contract several ties with one contact into one."""
    to_ego, from_ego = people.focal[target], people.focal[source]
    if not people.by_resident:
        to_ego, from_ego = to_ego & ~from_ego, from_ego & ~to_ego
    one, two = np.flatnonzero(to_ego), np.flatnonzero(from_ego)
    row = np.concatenate([one, two])
    ego = people.ego[np.concatenate([target[one], source[two]])]
    person = np.concatenate([source[one], target[two]])
    gives = np.concatenate([cells["gives"][one], cells["receives"][two]])
    receives = np.concatenate([cells["receives"][one], cells["gives"][two]])
    key = ego * people.size + person
    order = np.argsort(key, kind="stable")
    key, row = key[order], row[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    circle = np.minimum.reduceat(np.nan_to_num(cells["circle"][row], nan=np.inf), first)
    frequency = np.maximum.reduceat(np.nan_to_num(cells["frequency"][row], nan=-1.0), first)
    return Contacts(
        ego=ego[order][first],
        person=person[order][first],
        circle=np.where(np.isinf(circle), np.nan, circle),
        frequency=np.where(frequency < 0, np.nan, frequency),
        quality=np.maximum.reduceat(cells["quality"][row], first),
        gives=functions.settle(np.bitwise_or.reduceat(gives[order], first)),
        receives=functions.settle(np.bitwise_or.reduceat(receives[order], first)),
    )


def _contact_ties(people: Roll, contacts: Contacts, source: Ints, target: Ints, cells: dict[str, Cells]) -> ContactTies:
    """Ties of which both ends are contacts of the same ego."""
    row, ego = _possible_egos(people, people.household[source])
    keys = contacts.ego * people.size + contacts.person
    places = []
    for end in (np.minimum(source, target)[row], np.maximum(source, target)[row]):
        wanted = ego * people.size + end
        place = np.searchsorted(keys, wanted)
        safe = np.minimum(place, max(len(keys) - 1, 0))
        places.append(np.where(keys[safe] == wanted, place, -1) if len(keys) else np.full(len(wanted), -1))
    kept = (places[0] >= 0) & (places[1] >= 0)
    row, ego = row[kept], ego[kept]
    strength = tie_strength(cells["circle"][row], cells["frequency"][row])
    weight = cells["weight"][row]
    weight = np.where(np.isnan(weight), np.where(np.isnan(strength), 1.0, strength), weight)
    order = np.lexsort((places[1][kept], places[0][kept]))
    return ContactTies(
        ego=ego[order],
        a=places[0][kept][order],
        b=places[1][kept][order],
        weight=weight[order],
        quality=cells["quality"][row][order],
    )


def _possible_egos(people: Roll, household: Ints) -> tuple[Ints, Ints]:
    """Each tie beside each ego of its household: positions of ties and of egos."""
    rows = np.arange(len(household))
    if not people.by_resident:
        return rows, household
    count = np.bincount(people.ego_household, minlength=int(household.max(initial=-1)) + 1)
    start = np.concatenate([[0], np.cumsum(count)[:-1]]).astype(np.int64)
    repeat = count[household]
    row = np.repeat(rows, repeat)
    within = np.arange(len(row)) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    return row, start[household[row]] + within
