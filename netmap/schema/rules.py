"""The rules between columns and tables: what pandera's checks of single columns cannot see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.errors import Fault
from netmap.schema.places import places
from netmap.schema.reading import ParsedTable, shown
from netmap.vocabulary import ZRM_2013, ZRM_2017

__all__ = ["RULES", "Rule"]

Tables = Mapping[str, Sequence[ParsedTable]]
Rule = Callable[[ParsedTable, Tables], Iterator[Fault]]


def _rows(
    part: ParsedTable, wrong: npt.NDArray[np.bool_] | pd.Series, column: str, problem: str, severity: str = "error"
) -> Iterator[Fault]:
    """A fault at every row where a rule is broken."""
    for position in np.flatnonzero(np.asarray(wrong, dtype=bool)):
        value: object = part.frame[column].iat[int(position)]
        yield Fault(
            severity="error" if severity == "error" else "warning",
            source=part.source,
            table=part.table,
            row=int(part.rows[position]),
            column=column,
            value=shown(value),
            problem=problem,
        )


def _homes(cells: pd.Series, tables: Tables) -> pd.Series:
    """The household of each person named; empty where nobody of that id is known."""
    frames = [part.frame[["person_id", "household_id"]] for part in tables.get("people", ())]
    if not frames:
        return pd.Series(index=cells.index, dtype="str")
    people = pd.concat(frames).dropna().reset_index(drop=True)
    return people["household_id"].reindex(places(cells, people["person_id"])).set_axis(cells.index)


def _same_home(*columns: str) -> Rule:
    """The people named in these columns belong to the household of the row."""

    def rule(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
        for column in columns:
            home = _homes(part.frame[column], tables)
            both = home.notna() & part.frame["household_id"].notna()
            yield from _rows(part, both & (home != part.frame["household_id"]), column, "other-household")

    return rule


def _no_self_tie(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
    frame = part.frame
    yield from _rows(part, (frame["source"] == frame["target"]) & frame["source"].notna(), "target", "self-tie")


def _one_home(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
    """A person id belongs to one household, at every date."""
    home = _homes(part.frame["person_id"], tables)
    moved = home.notna() & part.frame["household_id"].notna() & (home != part.frame["household_id"])
    yield from _rows(part, moved, "person_id", "other-household")


def _one_owner(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
    """A goal belongs to a household or to an area."""
    frame = part.frame
    yield from _rows(part, frame["household_id"].notna() == frame["area_id"].notna(), "household_id", "one-of")


def _shares(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
    shares = part.frame[["share_own", "share_network", "share_professional"]]
    total = shares.sum(axis=1)
    wrong = shares.notna().all(axis=1) & ((total - 100).abs() > 0.5)
    yield from _rows(part, wrong, "share_own", "shares-sum")


def _version(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
    """A domain that the version of the ZRM does not have."""
    old = (part.frame["version"] == 2013).fillna(False).to_numpy(dtype=bool)
    domain = part.frame["domain"]
    known = np.where(old, domain.isin(ZRM_2013), domain.isin(ZRM_2017))
    yield from _rows(part, ~known & domain.notna().to_numpy(), "domain", "domain-version", "warning")


def _organisation(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
    """An involvement names an organisation, unless a resident is the director."""
    frame = part.frame
    resident = (frame["role"] == "director") & frame["person_id"].notna()
    yield from _rows(part, frame["organisation_id"].isna() & ~resident, "organisation_id", "organisation-missing")


def _before(first: str, last: str, problem: str) -> Rule:
    def rule(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
        one, two = part.frame[first], part.frame[last]
        wrong = (one > two).fillna(False) & one.notna() & two.notna()
        yield from _rows(part, wrong, last, problem)

    return rule


def _focus(part: ParsedTable, tables: Tables) -> Iterator[Fault]:
    """Residents who support each other, and nobody said about whom the map is."""
    people = [p.frame for p in tables.get("people", ())]
    if not people:
        return
    whole = pd.concat(people)
    focal = whole.loc[(whole["focus"] == "yes").fillna(False), "household_id"]
    residents = whole.loc[(whole["role"] == "resident").fillna(False), "person_id"]
    frame = part.frame
    helped = (frame["gives"].fillna("none") != "none") | (frame["receives"].fillna("none") != "none")
    between = (places(frame["source"], residents) >= 0) & (places(frame["target"], residents) >= 0) & helped
    unsaid = between & (places(frame["household_id"], focal) < 0) & frame["household_id"].notna()
    first = unsaid & ~frame["household_id"].where(unsaid).duplicated()
    yield from _rows(part, first, "household_id", "no-focus", "warning")


RULES: Mapping[str, tuple[Rule, ...]] = {
    "people": (_one_home,),
    "ties": (_no_self_tie, _same_home("source", "target"), _focus),
    "needs": (_same_home("person_id"), _shares, _version),
    "goals": (_one_owner, _same_home("lead_person_id")),
    "involvements": (
        _same_home("person_id", "for_person_id"),
        _organisation,
        _before("since", "until", "until-before-since"),
    ),
    "services": (_before("age_min", "age_max", "age-order"),),
    "referrals": (_before("referred_on", "ended_on", "until-before-since"),),
}
"""Table → its rules, in the order in which they are reported."""
