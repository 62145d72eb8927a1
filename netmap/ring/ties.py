"""Ties to talk about: seen differently, wanted closer, not there yet."""

from __future__ import annotations

import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import collaboration_pairs
from netmap.ring.cohesion import WORKING
from netmap.ring.coverage import works_in
from netmap.ring.nearness import team_levels

__all__ = ["disagreements", "unlinked", "wanted_levels"]

APART = 2
"""From this difference on two organisations see their tie differently enough to talk about it."""


def disagreements(casebook: Casebook, *, apart: float = APART) -> pd.DataFrame:
    """Pairs of organisations that see their working together differently: something to discuss, not an error.

    Parameters
    ----------
    casebook
        A casebook with collaborations reported from both sides.
    apart
        The least difference in level.

    Returns
    -------
    DataFrame
        ``a b level_a level_b disagreement``, the largest difference first, then by id.
    """
    ties = collaboration_pairs(casebook)
    ties = ties.loc[ties["disagreement"] >= apart, ["a", "b", "level_a", "level_b", "disagreement"]]
    return ties.sort_values(["disagreement", "a", "b"], ascending=[False, True, True], ignore_index=True)


def wanted_levels(casebook: Casebook) -> pd.DataFrame:
    """How closely pairs work together beside how closely they want to.

    Parameters
    ----------
    casebook
        A casebook with wanted levels.

    Returns
    -------
    DataFrame
        Pairs whose wanted level is known: ``a b level wanted difference`` (wanted − level; 0 = as wanted, below 0 =
        closer than wanted), the largest wish first, then by id.
    """
    ties = collaboration_pairs(casebook)
    ties = ties.loc[ties["wanted"].notna(), ["a", "b", "level", "wanted"]]
    ties = ties.assign(difference=ties["wanted"] - ties["level"])
    return ties.sort_values(["difference", "a", "b"], ascending=[False, True, True], ignore_index=True)


def unlinked(casebook: Casebook, teams: tuple[str, ...], *, area: str | None = None) -> pd.DataFrame | None:
    """Organisations with which the team does not work together yet: the highest level to any team is below 2.

    Parameters
    ----------
    casebook
        A casebook with organisations.
    teams
        Organisation ids, see :func:`netmap.ring.team`.
    area
        Only organisations that work in this area (or may).

    Returns
    -------
    DataFrame or None
        ``organisation_id team_level`` sorted by id; NaN = no level was recorded. ``None`` without a team.
    """
    if not teams:
        return None
    organisations = casebook.snapshot().organisations
    here = organisations.loc[works_in(organisations["areas"], area), "organisation_id"]
    ids = pd.Index(sorted(set(here) - set(teams)), dtype="str", name="organisation_id")
    levels = team_levels(casebook, teams).reindex(ids)
    return levels[~(levels >= WORKING)].rename("team_level").reset_index()
