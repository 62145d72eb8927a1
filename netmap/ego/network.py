"""One personal network per ego, as flat arrays: what the measures and the rules are computed from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import functions
from netmap.ego.arrays import (
    INFORMAL_ROLES,
    QUALITIES,
    Contacts,
    ContactTies,
    Ego,
    Flags,
    Floats,
    Ints,
    Roll,
    code_numbers,
    links,
    roll,
)
from netmap.ego.involved import unmapped
from netmap.vocabulary import LISTS

__all__ = ["EVERYDAY", "RELATIONS", "Network", "completeness", "network"]

RELATIONS = LISTS["relation"].names

EVERYDAY = functions.bits(pd.Series(["practical|company|advice|emotional"], dtype="str"))[0]
"""The support everybody needs: used while nobody asked what this household needs."""

_BROKEN = QUALITIES.index("broken")
_LASTING = QUALITIES.index("ambivalent")


@dataclass(frozen=True, kw_only=True)
class Network:
    """The contacts of every ego whose tie is not broken, and the ties between them.

    Parameters
    ----------
    people
        Everybody on the maps.
    ego, person
        Per contact the position of its ego (ascending) and its row in ``people`` (−1: an involvement without a
        person on the map).
    strength, circle, frequency, quality, gives, receives, relation, informal, available
        Per contact; quality and relation −1 where not asked; ``available`` is False only where help is ruled out.
    tie_ego, a, b, weight
        Per tie between contacts: its ego, both contacts, weight > 0. Conflict, unsafe and broken ties are left out.
    informal_count, formal_count
        Per ego, whatever the scope.
    roster, formal_roster, contact_ties
        Per ego ``not_asked``, ``partial`` or ``confirmed``.
    needed
        Per ego the support the household needs, as bits.
    """

    people: Roll
    household_ids: tuple[str, ...]
    ego: Ints
    person: Ints
    strength: Floats
    circle: Floats
    frequency: Floats
    quality: npt.NDArray[np.int8]
    gives: functions.Bits
    receives: functions.Bits
    relation: npt.NDArray[np.int8]
    informal: Flags
    available: Flags
    tie_ego: Ints
    a: Ints
    b: Ints
    weight: Floats
    informal_count: Ints
    formal_count: Ints
    roster: npt.NDArray[np.object_]
    formal_roster: npt.NDArray[np.object_]
    contact_ties: npt.NDArray[np.object_]
    needed: functions.Bits

    @property
    def egos(self) -> int:
        """The number of egos."""
        return len(self.informal_count)

    @cached_property
    def size(self) -> Ints:
        """Contacts per ego."""
        return np.bincount(self.ego, minlength=self.egos)

    @cached_property
    def start(self) -> Ints:
        """Per ego its first contact; one more entry for the end."""
        return np.concatenate([[0], np.cumsum(self.size)]).astype(np.int64)

    def total(self, values: npt.ArrayLike) -> Floats:
        """The sum of a value over the contacts of each ego."""
        return np.bincount(self.ego, weights=np.asarray(values, dtype=float), minlength=self.egos).astype(float)

    def tally(self, flags: Flags) -> Ints:
        """How many contacts of each ego a flag holds for."""
        return np.bincount(self.ego[flags], minlength=self.egos)


def completeness(cells: pd.Series, rows: Flags) -> npt.NDArray[np.object_]:
    """Whether a list is complete; left empty it is partial when there are rows, else not asked."""
    implied = np.where(rows, "partial", "not_asked")
    return np.where(cells.isna().to_numpy(), implied, cells.to_numpy(dtype=object)).astype(object)


def network(casebook: Casebook, *, scope: str = "informal", ego: Ego = "household") -> Network:
    """All personal networks of a casebook seen on one day."""
    people = roll(casebook, ego)
    found, ties = links(casebook, people)
    egos = len(people.ego_household)
    informal = people.people["role"].isin(INFORMAL_ROLES).to_numpy(dtype=bool)[found.person]
    whole = found.quality != _BROKEN
    formal = whole & ~informal
    extra = unmapped(casebook, people, found.ego[formal], found.person[formal])
    formal_count = np.bincount(found.ego[formal], minlength=egos) + np.bincount(extra, minlength=egos)
    inside = informal | (scope == "all")
    fields, place = _contacts(people, found, whole & inside, extra if scope == "all" else extra[:0])
    known = np.zeros(egos, dtype=bool)
    known[ties.ego[inside[ties.a] & inside[ties.b]]] = True
    named = np.bincount(found.ego[informal], minlength=egos) > 0
    house = casebook.households.set_index("household_id").reindex(list(casebook.household_ids))
    house = house.take(people.ego_household)
    return Network(
        people=people,
        household_ids=casebook.household_ids,
        **fields,
        **_ties(ties, place),
        informal_count=np.bincount(found.ego[whole & informal], minlength=egos),
        formal_count=formal_count,
        roster=completeness(house["roster"], named),
        formal_roster=completeness(house["formal_roster"], formal_count > 0),
        contact_ties=completeness(house["contact_ties"], known),
        needed=functions.bits(house["needed_functions"]),
    )


def _contacts(people: Roll, found: Contacts, keep: Flags, extra: Ints) -> tuple[dict[str, Any], Ints]:
    """The fields of the contacts kept and of involvements beside them, and the new place of every contact found."""
    kept = np.flatnonzero(keep)
    ego = np.concatenate([found.ego[kept], extra])
    order = np.argsort(ego, kind="stable")
    place = np.full(len(keep), -1, dtype=np.int64)
    place[kept] = np.argsort(order)[: len(kept)]

    def column(values: npt.NDArray[Any], empty: float) -> npt.NDArray[Any]:
        return np.concatenate([values, np.full(len(extra), empty, dtype=values.dtype)])[order]

    who = people.people
    relation = code_numbers(who["relation"], RELATIONS)
    resident = (who["role"] == "resident").to_numpy(dtype=bool)
    relation[resident & (relation < 0)] = RELATIONS.index("household")
    informal = who["role"].isin(INFORMAL_ROLES).to_numpy(dtype=bool)
    available = (who["availability"] != "no").to_numpy(dtype=bool, na_value=True)
    person = found.person[kept]
    fields = {
        "ego": ego[order],
        "person": column(person, -1),
        "strength": column(found.strength[kept], np.nan),
        "circle": column(found.circle[kept], np.nan),
        "frequency": column(found.frequency[kept], np.nan),
        "quality": column(found.quality[kept], -1),
        "gives": column(found.gives[kept], functions.MISSING),
        "receives": column(found.receives[kept], functions.MISSING),
        "relation": column(relation[person], -1),
        "informal": column(informal[person], 0),
        "available": column(available[person], 1),
    }
    return fields, place


def _ties(ties: ContactTies, place: Ints) -> dict[str, Any]:
    """The ties between contacts that count: both contacts kept, some weight, no conflict."""
    a, b = place[ties.a], place[ties.b]
    counts = (a >= 0) & (b >= 0) & (ties.weight > 0) & (ties.quality <= _LASTING)
    return {"tie_ego": ties.ego[counts], "a": a[counts], "b": b[counts], "weight": ties.weight[counts]}
