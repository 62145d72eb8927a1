"""The cells the strength index needs: one row per informal contact, and which cells are not known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from netmap.casebook import Casebook
from netmap.ego import functions, overloaded
from netmap.ego.arrays import INFORMAL_ROLES, QUALITIES, Contacts, Flags, Floats, Ints, Roll, code_numbers, links, roll
from netmap.ego.care import is_carer
from netmap.ego.network import EVERYDAY, RELATIONS, completeness
from netmap.strength.chance import Keys, keys

__all__ = ["ALLOWED", "LEAST_KNOWN", "UNSEEN", "Cells", "Small", "read_cells"]

Small = npt.NDArray[np.uint8]

ALLOWED = {
    "circle": 3,
    "frequency": 6,
    "gives": functions.ANY + 1,
    "quality": len(QUALITIES),
    "availability": 2,
    "relation": len(RELATIONS),
    "receives": functions.ANY + 1,
    "overload": 2,
    "unseen": 3,
}
"""How many values each cell may have. Values are numbered from 0: circle 1 is 0; support is a set of functions as bits;
``overload`` is asked of carers only; ``unseen`` is the number of contacts that a list in part leaves out."""

UNSEEN = ALLOWED["unseen"] - 1
"""At most so many contacts are missing from a list that is known in part."""

LEAST_KNOWN = 0.5
"""With a smaller share of the cells filled in there is no index."""

_ASKED = ("circle", "frequency", "gives", "quality", "availability", "relation", "receives")
_BROKEN = QUALITIES.index("broken")


@dataclass(frozen=True, kw_only=True)
class Cells:
    """The cells of all informal contacts, sorted by household.

    Parameters
    ----------
    ids
        The households.
    roster, home_key
        Per household whether the list of contacts is complete, and its random key.
    needed, everyday
        Per household the support it needs as bits; the four everyday functions where none was named.
    household, person, key
        Per contact the position of its household, its id and its random key.
    rank
        0 for a contact on the list; 1 and 2 for contacts that a list in part may leave out.
    values, known
        Per cell of :data:`ALLOWED` the value of every contact, and whether it is known.
    carer
        Per contact whether an overload instrument is required.
    """

    ids: npt.NDArray[np.object_]
    roster: npt.NDArray[np.object_]
    needed: functions.Bits
    everyday: Flags
    home_key: Keys
    household: Ints
    person: npt.NDArray[np.object_]
    key: Keys
    rank: Small
    values: dict[str, Small]
    known: dict[str, Flags]
    carer: Flags

    @property
    def count(self) -> int:
        """The number of households."""
        return len(self.ids)

    @cached_property
    def size(self) -> Ints:
        """Contacts on the list, per household."""
        return np.bincount(self.household[self.rank == 0], minlength=self.count)

    @cached_property
    def completeness(self) -> Floats:
        """Per household the share of required cells that is known; NaN where nobody is on a list that may go on."""
        known = sum(self.known[name].astype(np.int64) for name in _ASKED) + (self.carer & self.known["overload"])
        required = len(_ASKED) + self.carer.astype(np.int64)
        listed = self.rank == 0
        above = np.bincount(self.household[listed], weights=known[listed], minlength=self.count)
        below = np.bincount(self.household[listed], weights=required[listed], minlength=self.count)
        empty = np.where(self.roster == "confirmed", 1.0, np.nan)
        return np.divide(above, below, out=empty, where=below > 0)

    @cached_property
    def none(self) -> Flags:
        """Households for which it is confirmed that they have nobody."""
        found: Flags = (self.size == 0) & (self.roster == "confirmed")
        return found

    @cached_property
    def enough(self) -> Flags:
        """Households with contacts of whom enough is known for an index."""
        found: Flags = (self.size > 0) & (self.roster != "not_asked") & (self.completeness >= LEAST_KNOWN)
        return found

    @cached_property
    def certain(self) -> Flags:
        """Households of which every cell is known and nobody can be missing."""
        found = np.ones(self.count, dtype=bool)
        found[self.household[~np.all(list(self.known.values()), axis=0)]] = False
        return found

    @cached_property
    def supporter(self) -> Flags:
        """Contacts who are supporters for certain."""
        sure = self.known["quality"] & (self.values["quality"] <= QUALITIES.index("ambivalent"))
        free = ~self.known["availability"] | (self.values["availability"] == 1)
        found: Flags = (self.rank == 0) & sure & free & self.known["gives"] & (self.values["gives"] > 0)
        return found

    def take(self, contacts: Ints, household: Ints, homes: Ints) -> Cells:
        """Other households made of these contacts.

        Parameters
        ----------
        contacts
            Rows, perhaps more than once.
        household
            Per row taken its new household, ascending.
        homes
            Per new household the one it is like.
        """
        return replace(
            self,
            ids=self.ids[homes],
            roster=self.roster[homes],
            needed=self.needed[homes],
            everyday=self.everyday[homes],
            home_key=self.home_key[homes],
            household=household,
            person=self.person[contacts],
            key=self.key[contacts],
            rank=self.rank[contacts],
            values={name: cells[contacts] for name, cells in self.values.items()},
            known={name: cells[contacts] for name, cells in self.known.items()},
            carer=self.carer[contacts],
        )


def read_cells(casebook: Casebook) -> Cells:
    """The cells of the index of every household of a casebook seen on one day."""
    people = roll(casebook)
    found, _ = links(casebook, people)
    ids = np.array(casebook.household_ids, dtype=object)
    house = casebook.households.set_index("household_id").reindex(list(ids))
    informal = people.people["role"].isin(INFORMAL_ROLES).to_numpy(dtype=bool)[found.person]
    named = np.bincount(found.ego[informal], minlength=len(ids)) > 0
    listed = np.flatnonzero(informal & (found.quality != _BROKEN))
    roster = completeness(house["roster"], named)
    numbers = _numbers(people, found, listed)
    home = found.ego[listed]
    absent = np.flatnonzero((roster == "partial") & (np.bincount(home, minlength=len(ids)) > 0))
    household = np.concatenate([home, np.repeat(absent, UNSEEN)])
    order = np.argsort(household, kind="stable")
    rank = np.concatenate([np.zeros(len(home)), np.tile(np.arange(1, UNSEEN + 1), len(absent))]).astype(np.uint8)[order]
    cells = {name: np.concatenate([cell, _unlisted(name, len(absent))])[order] for name, cell in numbers.items()}
    who = people.people.iloc[found.person[listed]]
    person = np.concatenate([who["person_id"].to_numpy(dtype=object), np.full(UNSEEN * len(absent), "", dtype=object)])
    carer = np.concatenate([is_carer(who), np.zeros(UNSEEN * len(absent), dtype=bool)])
    home_key = keys(ids)
    needed = functions.bits(house["needed_functions"]) & functions.ANY
    return Cells(
        ids=ids,
        roster=roster,
        needed=np.where(needed > 0, needed, EVERYDAY).astype(np.uint8),
        everyday=needed == 0,
        home_key=home_key,
        household=household[order],
        person=person[order],
        key=np.where(rank > 0, home_key[household[order]] + rank, keys(person[order])),
        rank=rank,
        values={name: np.maximum(cell, 0).astype(np.uint8) for name, cell in cells.items()},
        known={name: cell >= 0 for name, cell in cells.items()},
        carer=carer[order],
    )


def _numbers(people: Roll, found: Contacts, listed: Ints) -> dict[str, Ints]:
    """Per cell the number of its value, −1 where it is not known, of the contacts on the list."""
    who = people.people.iloc[found.person[listed]]
    relation = code_numbers(who["relation"], RELATIONS).astype(np.int64)
    resident = (who["role"] == "resident").to_numpy(dtype=bool)
    relation[resident & (relation < 0)] = RELATIONS.index("household")
    cells = {
        "circle": _whole(found.circle[listed] - 1),
        "frequency": _whole(found.frequency[listed]),
        "gives": _support(found.gives[listed]),
        "quality": found.quality[listed].astype(np.int64),
        "availability": code_numbers(who["availability"], ("no", "yes")).astype(np.int64),
        "relation": relation,
        "receives": _support(found.receives[listed]),
        "overload": overloaded(who).to_numpy(dtype=float, na_value=-1).astype(np.int64),
        "unseen": np.zeros(len(listed), dtype=np.int64),
    }
    return {name: cells[name] for name in ALLOWED}


def _unlisted(name: str, households: int) -> Ints:
    """A cell of contacts that are not on the list: not known, except that nobody takes them for carers."""
    return np.full(UNSEEN * households, 0 if name == "overload" else -1, dtype=np.int64)


def _whole(values: Floats) -> Ints:
    return np.nan_to_num(values, nan=-1.0).astype(np.int64)


def _support(masks: functions.Bits) -> Ints:
    return np.where(functions.known(masks), (masks & functions.ANY).astype(np.int64), -1)
