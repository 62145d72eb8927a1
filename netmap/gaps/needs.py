"""What the ZRM says of every household: scores per domain, wishes, and which domains are covered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.arrays import Flags, Ints, Roll, numbers
from netmap.gaps.kleene import State, filled
from netmap.schema import pairs
from netmap.vocabulary import DOMAINS, ZRM_2013, ZRM_2017

__all__ = ["Needs", "needs"]

_OLD = 2013


@dataclass(frozen=True, kw_only=True)
class Needs:
    """The newest scores.

    Parameters
    ----------
    rows
        The rows of *needs* that count; ``household`` and ``domain`` hold their positions.
    score
        Per household and domain the lowest of its people's scores; 0 = none recorded.
    now, wish, below, named
        Per household and domain: somebody wants to work on it now; scores 3 and wants more; scores below target;
        somebody is named who helps already.
    version
        Per household which domains its newest scores use.
    """

    rows: pd.DataFrame
    household: Ints
    domain: Ints
    score: npt.NDArray[np.int8]
    now: Flags
    wish: Flags
    below: Flags
    named: Flags
    version: Flags

    @property
    def scored(self) -> Flags:
        """Per household whether any domain was scored."""
        found: Flags = np.any(self.score > 0, axis=1)
        return found

    def low(self, limit: int, *domains: str) -> State:
        """Whether any of these domains scores at most the limit; unknown where none of them was scored."""
        scores = self.score[:, [DOMAINS.index(name) for name in domains]]
        return filled(((scores > 0) & (scores <= limit)).any(axis=1), (scores > 0).any(axis=1))


def needs(casebook: Casebook, people: Roll) -> Needs:
    """Gather the needs of a casebook seen on one day; those of people who object are left out."""
    rows = casebook.needs
    seen = rows["person_id"].isna() | rows["person_id"].isin(people.people["person_id"])
    rows = rows[seen.to_numpy(dtype=bool)].reset_index(drop=True)
    shape = (len(casebook.household_ids), len(DOMAINS))
    household = pd.Index(casebook.household_ids).get_indexer(pd.Index(rows["household_id"])).astype(np.int64)
    domain = pd.Index(DOMAINS).get_indexer(pd.Index(rows["domain"])).astype(np.int64)
    score, target = numbers(rows["score"]), numbers(rows["target"])
    lowest = np.full(shape, 9, dtype=np.int8)
    np.minimum.at(lowest, (household, domain), score.astype(np.int8))

    def marked(flags: npt.ArrayLike) -> Flags:
        found = np.zeros(shape, dtype=bool)
        chosen = np.asarray(flags, dtype=bool)
        found[household[chosen], domain[chosen]] = True
        return found

    return Needs(
        rows=rows,
        household=household,
        domain=domain,
        score=np.where(lowest == 9, 0, lowest).astype(np.int8),
        now=marked((rows["priority"] == "now").to_numpy(dtype=bool, na_value=False)),
        wish=marked((score == 3) & (target > 3)),
        below=marked(score < target),
        named=marked(_named(casebook, people, rows) & _newest(rows, household, domain)),
        version=_version(rows, household, shape),
    )


def _named(casebook: Casebook, people: Roll, rows: pd.DataFrame) -> Flags:
    """Rows that name anybody who helps already; people who object do not count."""
    hidden = set(casebook.people["person_id"]) - set(people.people["person_id"])
    row, who = pairs(rows["covered_by"])
    found = np.zeros(len(rows), dtype=bool)
    found[row[~np.isin(who, list(hidden))] if hidden else row] = True
    return found


def _newest(rows: pd.DataFrame, household: Ints, domain: Ints) -> Flags:
    """The newest rows of each household and domain."""
    newest = rows["observed_on"].groupby([household, domain]).transform("max")
    return (rows["observed_on"] == newest).to_numpy(dtype=bool)


def _version(rows: pd.DataFrame, household: Ints, shape: tuple[int, int]) -> Flags:
    """The domains of the version each household's newest scores use; 2017 where none is given."""
    newest = rows["observed_on"].groupby(household).transform("max")
    old = (rows["version"] == _OLD).to_numpy(dtype=bool, na_value=False)
    old &= (rows["observed_on"] == newest).to_numpy(dtype=bool)
    found = np.tile(np.isin(DOMAINS, ZRM_2017), (shape[0], 1))
    found[household[old]] = np.isin(DOMAINS, ZRM_2013)
    return found
