"""The outer ring as candidates: every service, and every organisation that has none, as arrays.

Made once per casebook, so that each household is matched with array operations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.recommend.closes import Need
from netmap.recommend.learning.pairs import Ring
from netmap.recommend.rows import Row, plain_rows
from netmap.recommend.text import Vocabulary
from netmap.schema import pairs
from netmap.vocabulary import DOMAINS, FUNCTIONS, LISTS

__all__ = [
    "DOORS",
    "OPEN_REFERRALS",
    "STEP_OF_KIND",
    "UNNAMED_FIT",
    "Bools",
    "Directory",
    "Floats",
    "directory",
    "load",
]

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

STEP_OF_KIND: Mapping[str, int] = {"volunteer_initiative": 3, "faith": 3, "association": 3, "specialist_team": 5}
"""The step of an organisation that has no service of its own; every other kind is step 4."""

OPEN_REFERRALS = ("proposed", "accepted", "waiting", "started")
"""Referrals that still take a place or may take one."""

DOORS = LISTS["front_door"].names
"""The front doors."""

UNNAMED_FIT = 0.5
"""How far a service meets a gap about everyday support that it does not name: it gives such support, to some."""

_SPECIALIST = 5
_EVERYWHERE = "*"
_EARTH_KM = 6371.0088


@dataclass(frozen=True, kw_only=True, eq=False)
class Directory:
    """What may be advised from outside the household, sorted by candidate id.

    Parameters
    ----------
    rows
        One row per candidate: ``candidate_id name organisation_id organisation kind is_service step age_min age_max
        capacity wait_days cost status referral_needed observed_on open load target_groups``; ``open`` are referrals.
    support, domains, doors
        Candidates × codes: what each offers.
    closes
        Gap id → which candidates name it.
    names_gaps
        Which candidates name any gap.
    areas
        The area ids, in the order of the columns of ``serves`` and of ``kilometres``.
    serves
        Candidates × areas.
    everywhere, areas_known
        Which candidates work in every area; of which ones it is known where they work.
    kilometres
        Great-circle distance between areas; NaN where a coordinate is missing.
    languages
        The languages of each candidate; ``None`` = not known.
    numbers
        The columns of numbers, NaN = not known.
    plain
        The rows again as dictionaries, for putting one candidate into words.
    """

    rows: pd.DataFrame
    support: Bools
    domains: Bools
    doors: Bools
    closes: Mapping[str, Bools]
    names_gaps: Bools
    areas: tuple[str, ...]
    serves: Bools
    everywhere: Bools
    areas_known: Bools
    kilometres: Floats
    languages: tuple[frozenset[str] | None, ...]
    numbers: Mapping[str, Floats]
    plain: tuple[Row, ...]

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names and descriptions of all candidates, ready to be matched with what a household says."""
        return Vocabulary([f"{row['name']} {row['description'] or ''}" for row in self.plain])

    @cached_property
    def ring(self) -> Ring:
        """The candidates as the services of a model; organisations without a service too."""
        owners = self.rows["organisation_id"].fillna("")
        return Ring(services=tuple(self.rows["candidate_id"]), organisations=tuple(owners))

    def in_area(self, area: str | None) -> Bools:
        """Which candidates are known to work in an area."""
        if area not in self.areas:
            return self.everywhere
        return self.everywhere | self.serves[:, self.areas.index(area)]

    def domains_of(self, which: Bools) -> tuple[str, ...]:
        """The domains in which any of some candidates helps."""
        return tuple(DOMAINS[place] for place in np.flatnonzero(self.domains[which].any(axis=0)))

    def label(self, row: int) -> str:
        """What one candidate is called: the service, and between brackets whose it is."""
        name, organisation = str(self.plain[row]["name"]), self.plain[row]["organisation"]
        return name if organisation in (None, name) else f"{name} ({organisation})"

    def fit(self, gap_id: str, need: Need) -> Floats:
        """How far each candidate meets a gap: 0 not, 1 fully, between them the share of what is asked.

        A service that gives the everyday support a gap asks for, without naming the gap, meets it half; a specialist
        does not meet it that way.

        Parameters
        ----------
        gap_id
            The gap, as ``closes`` may name it; a service that names ``G29`` means its own domains.
        need
            What the gap asks for.
        """
        offered = self._offered(need)
        named = self._named(gap_id, need, offered)
        share = offered.mean(axis=1) if offered.shape[1] else np.zeros(len(self))
        met = share if need.share else (share > 0).astype(float)
        if need.kinds:
            met = met * self._undecided(named)
        elif not need.by_definition:
            alike = np.logical_or.reduce([np.zeros(len(self), dtype=bool), *(self._closing(gap) for gap in need.like)])
            everyday = ~self.names_gaps & (self.numbers["step"] < _SPECIALIST)
            met = met * np.where(alike, 1.0, UNNAMED_FIT * everyday)
        if need.step is not None:
            met = met * (self.numbers["step"] == need.step)
        return np.where(named, 1.0, met)

    def _closing(self, gap_id: str) -> Bools:
        return self.closes.get(gap_id, np.zeros(len(self), dtype=bool))

    def _named(self, gap_id: str, need: Need, offered: Bools) -> Bools:
        """Which candidates say themselves that they close the gap."""
        named = self._closing(gap_id)
        if gap_id.startswith("G29-"):
            named = named | (self._closing("G29") & (offered.any(axis=1) | ~self.domains.any(axis=1)))
        return named & (offered.any(axis=1) | ~self.doors.any(axis=1)) if need.doors else named

    def _offered(self, need: Need) -> Bools:
        """Candidates × the things asked for: which of them each offers."""
        columns = [self.support[:, FUNCTIONS.index(code)] for code in need.support]
        columns += [self.domains[:, DOMAINS.index(code)] for code in need.domains]
        columns += [self.doors[:, DOORS.index(code)] for code in need.doors]
        if need.kinds:
            columns.append(self.rows["kind"].isin(need.kinds).to_numpy(dtype=bool))
        return np.column_stack(columns) if columns else np.zeros((len(self), 0), dtype=bool)

    def _undecided(self, named: Bools) -> Bools:
        """Candidates of organisations none of whose services names the gap: there the kind decides."""
        organisations = self.rows["organisation_id"]
        return ~organisations.isin(organisations[named]).to_numpy(dtype=bool)


def directory(casebook: Casebook) -> Directory:
    """The candidates of a casebook's outer ring.

    Parameters
    ----------
    casebook
        The casebook on its day, with all households: the load of a service is counted over all their referrals.
    """
    rows = _rows(casebook)
    areas = tuple(sorted(casebook.areas["area_id"].dropna()))
    works = _flags(rows["areas"], (*areas, _EVERYWHERE))
    naming, named = pairs(rows["closes"])
    gaps = tuple(sorted(set(named)))
    numbers = ("step", "age_min", "age_max", "capacity", "wait_days", "load")
    return Directory(
        rows=rows,
        support=_flags(rows["functions"], FUNCTIONS),
        domains=_flags(rows["domains"], DOMAINS),
        doors=_flags(rows["front_door"], DOORS),
        closes=dict(zip(gaps, _flags(rows["closes"], gaps).T, strict=True)),
        names_gaps=np.bincount(naming, minlength=len(rows)) > 0,
        areas=areas,
        serves=works[:, :-1],
        everywhere=works[:, -1],
        areas_known=np.bincount(pairs(rows["areas"])[0], minlength=len(rows)) > 0,
        kilometres=_kilometres(casebook.areas.set_index("area_id").reindex(list(areas))),
        languages=_sets(rows["languages"]),
        numbers={name: rows[name].to_numpy(dtype="float64", na_value=np.nan) for name in numbers},
        plain=tuple(plain_rows(rows)),
    )


def _rows(casebook: Casebook) -> pd.DataFrame:
    """Services with their organisation, and organisations without a service; sorted by id."""
    columns = ["organisation_id", "name", "kind", "areas", "front_door"]
    known = casebook.organisations[columns].rename(columns={"name": "organisation", "areas": "organisation_areas"})
    services = casebook.services.merge(known, on="organisation_id", how="left").assign(is_service=True)
    services["areas"] = services["areas"].fillna(services["organisation_areas"])
    services["candidate_id"] = services["service_id"]
    alone = casebook.organisations
    alone = alone[~alone["organisation_id"].isin(services["organisation_id"])].assign(is_service=False)
    alone["candidate_id"], alone["organisation"] = alone["organisation_id"], alone["name"]
    alone["step"] = alone["kind"].map(STEP_OF_KIND).fillna(4).astype("Int64")
    rows = pd.concat([services, alone.reindex(columns=services.columns)], ignore_index=True)
    rows = rows.astype(dict.fromkeys(("functions", "domains", "closes", "languages", "areas", "front_door"), "str"))
    rows["open"] = _open(rows, casebook.referrals)
    free = rows["capacity"].to_numpy(dtype="float64", na_value=np.nan)
    rows["load"] = [load(count, places) for count, places in zip(rows["open"], free, strict=True)]
    return rows.sort_values("candidate_id", ignore_index=True)


def _open(rows: pd.DataFrame, referrals: pd.DataFrame) -> pd.Series:
    """How many referrals to each candidate are open."""
    still_open = referrals[referrals["status"].isin(OPEN_REFERRALS) & referrals["ended_on"].isna()]
    return rows["candidate_id"].map(still_open["service_id"].value_counts()).fillna(0).astype("int64")


def load(count: int, free: float) -> float:
    """Open referrals / (open + free places); 1 where there is no place, NaN where places are not known.

    Examples
    --------
    >>> load(1, 3), load(0, 0)
    (0.25, 1.0)
    """
    return 1.0 if free == 0 else count / (count + free)


def _flags(cells: pd.Series, codes: tuple[str, ...]) -> Bools:
    """Rows × codes: which cells name which code."""
    flags = np.zeros((len(cells), len(codes)), dtype=bool)
    row, item = pairs(cells)
    column = pd.Index(codes, dtype="object").get_indexer(pd.Index(item, dtype="object"))
    flags[row[column >= 0], column[column >= 0]] = True
    return flags


def _sets(cells: pd.Series) -> tuple[frozenset[str] | None, ...]:
    row, item = pairs(cells)
    found: dict[int, set[str]] = {}
    for position, code in zip(row.tolist(), item.tolist(), strict=True):
        found.setdefault(position, set()).add(code)
    return tuple(frozenset(found[i]) if i in found else None for i in range(len(cells)))


def _kilometres(areas: pd.DataFrame) -> Floats:
    """Great-circle (haversine) distance between the middles of all areas."""
    latitude, longitude = (np.radians(areas[name].to_numpy(dtype="float64")) for name in ("latitude", "longitude"))
    north = np.sin((latitude[:, None] - latitude) / 2) ** 2
    east = np.cos(latitude[:, None]) * np.cos(latitude) * np.sin((longitude[:, None] - longitude) / 2) ** 2
    kilometres: Floats = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip(north + east, 0, 1)))
    return kilometres
