"""The household of each question, as arrays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.recommend.asks.known import Known
from netmap.recommend.directory import Directory
from netmap.schema import places, split
from netmap.vocabulary import DOMAINS

__all__ = ["Homes", "homes"]

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Texts = npt.NDArray[np.object_]

_COMPLEX = 4
_TEAM = "neighbourhood_team"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Homes:
    """What is known of the household of each question on its day.

    Parameters
    ----------
    area
        Position in the areas of the directory; −1 = not known.
    language, languages
        Position in ``languages``: the distinct sets, ``None`` = not known.
    team, teams
        Position in ``teams``: the distinct teams, each a tuple of organisation ids.
    grades
        Questions × domains: (5 − lowest score) / 4; NaN where there is no score.
    needs
        The same for the domains with a need, 0 elsewhere.
    complexity
        Domains of score 2 or lower, out of four, at most 1.
    unsafe
        Whether safety is at stake.
    safety
        The cell: ``yes``, ``no``, ``unknown`` or ``None``.
    residents
        One row per resident and question: ``ask person_id age`` (NaN = not known) ``focal``.
    need_people
        One row per question, domain and person with the need: ``ask domain person_id``.
    said
        The household's own words: its question, the notes with its needs and its goals; empty = none.
    """

    area: Ints
    language: Ints
    languages: tuple[frozenset[str] | None, ...]
    team: Ints
    teams: tuple[tuple[str, ...], ...]
    grades: Floats
    needs: Floats
    complexity: Floats
    unsafe: Bools
    safety: Texts
    residents: pd.DataFrame
    need_people: pd.DataFrame
    said: Texts


def homes(known: Known, directory: Directory) -> Homes:
    """Gather the household side of every question; residents who do not want to be on the map are left out."""
    house = known.rows("households").set_index("ask").reindex(range(len(known)))
    people = known.rows("people")
    residents = people[people["role"] == "resident"]
    hidden = residents[residents["objection"] == "yes"]
    needs = _without(known.rows("needs"), hidden)
    wanted = needs[_is_need(needs)]
    grades = _highest(len(known), needs)
    area = places(house["area_id"], list(directory.areas)).astype(np.intp)
    language, languages = _sets(house["languages"])
    team, teams = _teams(known, directory, area)
    dom = grades[:, DOMAINS.index("dom")]
    return Homes(
        area=area,
        language=language,
        languages=languages,
        team=team,
        teams=teams,
        grades=grades,
        needs=np.nan_to_num(_highest(len(known), wanted)),
        complexity=np.minimum((grades >= 0.75).sum(axis=1) / _COMPLEX, 1.0),
        unsafe=_unsafe(known, house["safety"], people, dom),
        safety=house["safety"].astype(object).where(house["safety"].notna(), None).to_numpy(),
        residents=_residents(known, _without(residents, hidden)),
        need_people=wanted[["ask", "domain", "person_id"]],
        said=_said(known, house["question"], needs),
    )


def _without(rows: pd.DataFrame, hidden: pd.DataFrame) -> pd.DataFrame:
    """The rows that are not about somebody hidden at that question."""
    if not len(hidden):
        return rows
    known = pd.MultiIndex.from_frame(hidden[["ask", "person_id"]])
    return rows[~pd.MultiIndex.from_frame(rows[["ask", "person_id"]]).isin(known)]


def _is_need(needs: pd.DataFrame) -> pd.Series:
    """Score 2 or lower, wanted now, or 3 where more is wanted."""
    more = (needs["score"] == 3) & (needs["target"] > 3)
    return (needs["score"] <= 2).fillna(False) | (needs["priority"] == "now") | more.fillna(False)


def _highest(count: int, needs: pd.DataFrame) -> Floats:
    """Questions × domains: the grade of the lowest score; NaN where there is none."""
    grades = np.full((count, len(DOMAINS)), -np.inf)
    domain = pd.Index(DOMAINS, dtype="object").get_indexer(pd.Index(needs["domain"], dtype="object"))
    value = (5 - needs["score"].to_numpy(dtype=np.float64, na_value=np.nan)) / 4
    np.maximum.at(grades, (needs["ask"].to_numpy(), domain), value)
    return np.where(np.isneginf(grades), np.nan, grades)


def _sets(cells: pd.Series) -> tuple[Ints, tuple[frozenset[str] | None, ...]]:
    """The distinct sets of languages, the unknown one first."""
    codes, values = pd.factorize(cells)
    known = [frozenset(split(value)) or None for value in values]
    return (codes + 1).astype(np.intp), (None, *known)


def _residents(known: Known, rows: pd.DataFrame) -> pd.DataFrame:
    year = pd.DatetimeIndex(known.asked["on"]).year.to_numpy()[rows["ask"].to_numpy()]
    born = rows["birth_year"].to_numpy(dtype=np.float64, na_value=np.nan)
    found = rows[["ask", "person_id"]].assign(age=year - born, focal=(rows["focus"] == "yes").to_numpy(dtype=bool))
    return found.reset_index(drop=True)


def _said(known: Known, question: pd.Series, needs: pd.DataFrame) -> Texts:
    """What each household says, in one text; goals have no day, so all of them count."""
    goals = known.rows("goals")
    parts = [
        pd.DataFrame({"ask": range(len(known)), "text": question.to_numpy(dtype=object)}),
        pd.DataFrame({"ask": needs["ask"].to_numpy(), "text": needs["note"].to_numpy(dtype=object)}),
        pd.DataFrame({"ask": goals["ask"].to_numpy(), "text": goals["text"].to_numpy(dtype=object)}),
    ]
    said = pd.concat([part.dropna() for part in parts]).groupby("ask")["text"].agg(" ".join)
    return said.reindex(range(len(known)), fill_value="").to_numpy(dtype=object)


def _unsafe(known: Known, safety: pd.Series, people: pd.DataFrame, dom: Floats) -> Bools:
    """X1: worries about safety, an unsafe tie, or domestic relations of score 1 while nobody said that all is safe."""
    seen = pd.MultiIndex.from_frame(people.loc[~(people["objection"] == "yes"), ["ask", "person_id"]])
    ties = known.rows("ties")
    ties = ties[(ties["quality"] == "unsafe").to_numpy(dtype=bool)]
    for end in ("source", "target"):
        ties = ties[pd.MultiIndex.from_frame(ties[["ask", end]]).isin(seen)]
    unsafe: Bools = (safety == "yes").to_numpy(dtype=bool) | ((dom == 1) & ~(safety == "no").to_numpy(dtype=bool))
    unsafe[ties["ask"].to_numpy()] = True
    return unsafe


def _teams(known: Known, directory: Directory, area: Ints) -> tuple[Ints, tuple[tuple[str, ...], ...]]:
    """The active director's organisation, else the neighbourhood teams of the area, else all of them."""
    there = directory.rows
    named = set(there["organisation_id"][there["organisation"].notna()])
    rows = known.rows("involvements")
    rows = rows[(rows["status"] == "active") & (rows["role"] == "director") & rows["organisation_id"].isin(named)]
    pairs = rows[["ask", "organisation_id"]].drop_duplicates().sort_values(["ask", "organisation_id"])
    positions: dict[tuple[str, ...], int] = {}
    local = [positions.setdefault(_area_team(directory, place), len(positions)) for place in _every_area(directory)]
    team = np.array(local, dtype=np.intp)[area]
    for ask, group in _grouped(pairs):
        team[ask] = positions.setdefault(group, len(positions))
    return team, tuple(positions)


def _every_area(directory: Directory) -> Iterable[str | None]:
    """The areas, and at the end (place −1) the unknown one."""
    return (*directory.areas, None)


def _grouped(pairs: pd.DataFrame) -> Iterable[tuple[int, tuple[str, ...]]]:
    rows = zip(pairs["ask"].to_list(), pairs["organisation_id"].to_list(), strict=True)
    for ask, group in groupby(rows, key=lambda row: row[0]):
        yield ask, tuple(organisation for _, organisation in group)


def _area_team(directory: Directory, area: str | None) -> tuple[str, ...]:
    rows = directory.rows
    teams = (rows["kind"] == _TEAM).to_numpy(dtype=bool)
    here = teams & directory.in_area(area)
    return tuple(sorted(set(rows["organisation_id"][here if here.any() else teams])))
