"""Everything the rules read, for all households at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import functions
from netmap.ego.arrays import Flags, Floats, Ints, numbers
from netmap.ego.care import is_carer
from netmap.ego.network import Network, completeness, network
from netmap.ego.support import Supporters, supporters
from netmap.gaps.groups import Groups
from netmap.gaps.involved import active_involvements
from netmap.gaps.kleene import State, filled, where
from netmap.gaps.needs import Needs, needs
from netmap.schema import has
from netmap.vocabulary import DOMAINS, FUNCTIONS

__all__ = ["Facts", "covered_domains", "facts"]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The facts of every household of a casebook seen on one day.

    Parameters
    ----------
    book
        The casebook, seen on its day.
    house
        The row of *households* of every household, in the casebook's order; empty cells where there is none.
    net
        The own networks; people who object are nowhere.
    helpers
        Who of them are supporters, as far as is known.
    help
        Active involvements with what the directory says; ``household`` holds the position of the household.
    needs
        The newest ZRM scores.
    """

    book: Casebook
    house: pd.DataFrame
    net: Network
    helpers: Supporters
    help: pd.DataFrame
    needs: Needs

    @property
    def count(self) -> int:
        """The number of households."""
        return len(self.house)

    @property
    def day(self) -> pd.Timestamp:
        """The day on which the casebook is seen."""
        return pd.Timestamp(self.book.day or "NaT")

    @property
    def ids(self) -> tuple[str, ...]:
        """The households, in order."""
        return self.book.household_ids

    @property
    def people(self) -> pd.DataFrame:
        """Everybody on the maps."""
        return self.net.people.people

    @property
    def home(self) -> Ints:
        """Per person the position of the household."""
        return self.net.people.household

    @cached_property
    def names(self) -> npt.NDArray[np.object_]:
        """Per person the name, or else the id."""
        return self.people["name"].fillna(self.people["person_id"]).to_numpy(dtype=object)

    @cached_property
    def listed(self) -> Flags:
        """Per household whether the list of contacts is complete."""
        found: Flags = self.net.roster == "confirmed"
        return found

    @cached_property
    def formal_list(self) -> npt.NDArray[np.object_]:
        """Per household whether the list of organisations is complete."""
        rows = self.net.formal_count > 0
        rows[self.help["household"].to_numpy()] = True
        return completeness(self.house["formal_roster"], rows)

    @cached_property
    def residents(self) -> Ints:
        """The residents, as rows of ``people``."""
        return np.flatnonzero((self.people["role"] == "resident").to_numpy(dtype=bool))

    @cached_property
    def focal(self) -> Ints:
        """The residents in focus, as rows of ``people``."""
        return np.flatnonzero(self.net.people.focal)

    @cached_property
    def contact_of(self) -> Ints:
        """Per person the place among the contacts of ``net``; −1 for who is none."""
        found = np.full(len(self.people), -1, dtype=np.int64)
        found[self.net.person] = np.arange(len(self.net.person))
        return found

    @cached_property
    def carers(self) -> Ints:
        """Informal contacts and residents who care, as rows of ``people``."""
        near = self.contact_of >= 0
        near[self.residents] = True
        return np.flatnonzero(is_carer(self.people) & near)

    @cached_property
    def age(self) -> Floats:
        """Per person the year of the day less the year of birth; NaN where that is not known."""
        return self.day.year - numbers(self.people["birth_year"])

    @cached_property
    def frequency(self) -> Floats:
        """Per contact how often there is contact, 0–5; NaN where nobody asked."""
        return self.net.frequency

    @cached_property
    def members(self) -> tuple[Ints, Ints]:
        """Per household the least and the largest number of supporters among the people known."""
        return self.bounds(self.helpers.member)

    def index(self, ids: pd.Series) -> Ints:
        """The positions of households."""
        return pd.Index(self.ids).get_indexer(pd.Index(ids)).astype(np.int64)

    def bounds(self, state: State) -> tuple[Ints, Ints]:
        """Per household for how many contacts something holds: at least and at most."""
        return self.net.tally(state == 1), self.net.tally(state >= 0)

    def gives(self, function: str) -> State:
        """Per contact whether they are a supporter who gives this support."""
        return self.helpers.gives[:, FUNCTIONS.index(function)]

    def nobody(self, function: str) -> State:
        """Whether nobody gives a support; true only when the list is complete."""
        least, most = self.bounds(self.gives(function))
        return where((most == 0) & self.listed, least > 0)

    def needed(self, function: str) -> State:
        """Whether the household needs a support; unknown while nobody asked."""
        return filled(functions.given(self.net.needed, function), functions.known(self.net.needed))

    def cell(self, column: str, *codes: str) -> Flags:
        """Whether a cell of the household holds one of these codes."""
        return self.house[column].isin(codes).to_numpy(dtype=bool)

    def empty(self, column: str) -> Flags:
        """Whether a cell of the household is empty or ``unknown``."""
        cells = self.house[column]
        return (cells.isna() | cells.isin(["unknown"])).to_numpy(dtype=bool)

    def formal(self, flags: pd.Series) -> Groups:
        """The rows of ``help`` that name an organisation and for which something holds, by household."""
        chosen = (flags & self.help["organisation_id"].notna()).to_numpy(dtype=bool, na_value=False)
        return Groups(np.where(chosen, self.help["household"], -1), self.count)

    @cached_property
    def unlisted(self) -> Groups:
        """The rows of ``help`` whose organisation the directory does not know, by household."""
        return self.formal(self.help["kind"].isna())

    @cached_property
    def vague_doors(self) -> Groups:
        """The rows of ``help`` of whose organisation nobody knows whether it is a front door, by household."""
        return self.formal(self.help["front_door"] == "unknown")

    @cached_property
    def vague_help(self) -> Groups:
        """The rows of ``help`` of which it is not known which support they give, by household."""
        return self.formal(pd.Series(~functions.known(functions.bits(self.help["functions"])), self.help.index))

    def helper(self, row: int) -> str:
        """The organisation of a row of ``help``: its name, or else its id."""
        name = self.help["organisation"].iloc[row]
        return str(name if isinstance(name, str) else self.help["organisation_id"].iloc[row])

    def days_since(self, dates: pd.Series) -> Floats:
        """Days from each date to the day; NaN where there is no date."""
        days: Floats = (self.day - dates).dt.days.to_numpy(dtype=float, na_value=np.nan)
        return days

    def contacts_of(self, household: int) -> range:
        """The contacts of a household."""
        return range(int(self.net.start[household]), int(self.net.start[household + 1]))

    @cached_property
    def covered(self) -> Flags:
        """Per household and domain whether anybody helps there already, as far as is recorded."""
        found = self.needs.named.copy()
        rows = self.help["household"].to_numpy()
        for place, name in enumerate(DOMAINS):
            found[rows[has(self.help["domains"], name)], place] = True
        return found


def facts(casebook: Casebook) -> Facts:
    """Gather the facts of a casebook."""
    book = casebook.snapshot()
    net = network(book)
    rows = active_involvements(book)
    household = pd.Index(book.household_ids).get_indexer(pd.Index(rows["household_id"]))
    return Facts(
        book=book,
        house=book.households.set_index("household_id").reindex(list(book.household_ids)).reset_index(),
        net=net,
        helpers=supporters(net),
        help=rows.assign(household=household),
        needs=needs(book, net.people),
    )


def covered_domains(casebook: Casebook) -> pd.DataFrame:
    """In which domains somebody helps already.

    A domain is covered when an active involvement's service has it, or the newest need names who helps.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``, one column of bool per ZRM domain. False = nobody is recorded.
    """
    found = facts(casebook)
    index = pd.Index(found.ids, dtype="str", name="household_id")
    return pd.DataFrame(found.covered, index=index, columns=list(DOMAINS))
