"""The warm path: through which partners a household's team reaches an organisation."""

from __future__ import annotations

from collections.abc import Mapping

from netmap.casebook import Casebook
from netmap.recommend.directory import Directory
from netmap.recommend.situation import Situation
from netmap.ring import warm_paths

__all__ = ["Paths", "paths_from", "team_of"]

Paths = Mapping[str, tuple[str, ...]]
"""Organisation → the organisations from the team to it, both included; absent when there is no path."""

_TEAM = "neighbourhood_team"


def team_of(situation: Situation, directory: Directory) -> tuple[str, ...]:
    """The household's team: the active director's organisation, else the neighbourhood teams of its area."""
    rows = directory.rows
    known = set(rows["organisation_id"][rows["organisation"].notna()])
    directing = {row["organisation_id"] for row in situation.involved.directors} & known
    if directing:
        return tuple(sorted(directing))
    teams = (rows["kind"] == _TEAM).to_numpy(dtype=bool)
    here = teams & directory.in_area(situation.area)
    return tuple(sorted(set(rows["organisation_id"][here if here.any() else teams])))


def paths_from(casebook: Casebook, team: tuple[str, ...]) -> Paths:
    """The way from a team to every organisation it can reach."""
    found = warm_paths(casebook, team)
    return dict(zip(found.index.to_list(), found.to_list(), strict=True))
