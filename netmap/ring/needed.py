"""What households need beside what the ring offers: needs nobody meets, new links that help, who is not reached."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ring.nearness import warm_paths

__all__ = ["new_links", "open_needs", "uncovered_needs", "unreached_households"]

_PROBLEM = 2
"""Up to this score of the Zelfredzaamheid-Matrix somebody does not manage."""


def open_needs(casebook: Casebook) -> pd.DataFrame:
    """In how many households somebody does not manage in a domain (score 1 or 2), per area.

    Parameters
    ----------
    casebook
        A casebook with needs.

    Returns
    -------
    DataFrame
        ``domain area_id households``, sorted; households of which the area is not known are left out.
    """
    casebook = casebook.snapshot()
    needs, people = casebook.needs, casebook.people
    hidden = people.loc[people["objection"] == "yes", "person_id"]
    low = (needs["score"] <= _PROBLEM).to_numpy(dtype=bool, na_value=False)
    rows = needs[low & ~needs["person_id"].isin(hidden).to_numpy(dtype=bool)]
    home = dict(zip(casebook.households["household_id"], casebook.households["area_id"], strict=True))
    rows = rows.assign(area_id=rows["household_id"].map(home).astype("str"))
    counts = rows.groupby(["domain", "area_id"])["household_id"].nunique()
    return counts.rename("households").reset_index()


def uncovered_needs(casebook: Casebook, covered: pd.DataFrame) -> pd.DataFrame:
    """Needs for which nobody in the area has a place.

    Parameters
    ----------
    casebook
        A casebook with needs.
    covered
        The table of :func:`netmap.ring.coverage`.

    Returns
    -------
    DataFrame
        ``domain area_id households``, most households first.
    """
    empty = covered.loc[covered["status"] == "gap", ["domain", "area_id"]]
    found = open_needs(casebook).merge(empty, on=["domain", "area_id"])
    return found.sort_values(["households", "domain", "area_id"], ascending=[False, True, True], ignore_index=True)


def new_links(
    casebook: Casebook, teams: tuple[str, ...], covered: pd.DataFrame, apart: pd.DataFrame | None
) -> pd.DataFrame | None:
    """Which organisations the team would do well to get to know, and for which no new link is needed.

    A link is worth making where households need help for which the organisation has a place, and nobody with a place
    works with the team (level ≥ 2) yet.

    Parameters
    ----------
    casebook
        A casebook with needs and services.
    teams
        The team, see :func:`netmap.ring.team`.
    covered
        The table of :func:`netmap.ring.coverage`.
    apart
        The table of :func:`netmap.ring.ties.unlinked`.

    Returns
    -------
    DataFrame or None
        One row per organisation that is not linked to the team yet: ``organisation_id worth domains via``: the
        domains for which it is worth it (empty = no new link needed) and through whom the team reaches it (ids, the
        team first; empty = no way is known). ``None`` where nobody can say: no team, no services or no needs.
    """
    needed = open_needs(casebook)
    if apart is None or needed.empty or not len(casebook.snapshot().services):
        return None
    lonely = covered[(covered["linked"] == 0).to_numpy(dtype=bool, na_value=False)]
    lonely = lonely.merge(needed, on=["domain", "area_id"]).explode("organisations")
    domains = {one: tuple(dict.fromkeys(part)) for one, part in lonely.groupby("organisations")["domain"]}
    ways = warm_paths(casebook, teams)
    rows = [(one, one in domains, domains.get(one, ()), ways.get(one, ())) for one in apart["organisation_id"]]
    found = pd.DataFrame(rows, columns=["organisation_id", "worth", "domains", "via"])
    return found.sort_values(["worth", "organisation_id"], ascending=[False, True], ignore_index=True)


def unreached_households(casebook: Casebook, *, area: str | None = None) -> pd.DataFrame:
    """Households with which there is no contact yet, and what was tried.

    Parameters
    ----------
    casebook
        A casebook with households.
    area
        Only households in this area (or of which that is not known).

    Returns
    -------
    DataFrame
        ``household_id area_id signalled_on attempts``: attempts as a tuple of (day, how, result) in order of time;
        the household that was signalled first comes first.
    """
    casebook = casebook.snapshot()
    homes = casebook.households
    here = np.full(len(homes), True) if area is None else (homes["area_id"].isna() | (homes["area_id"] == area))
    homes = homes[(homes["contact_status"] == "unreached").to_numpy(dtype=bool) & here]
    tried = casebook.attempts.sort_values("on", kind="stable")
    steps = {
        home: tuple(zip(part["on"], part["how"], part["result"], strict=True))
        for home, part in tried.groupby("household_id")
    }
    found = homes[["household_id", "area_id", "signalled_on"]].sort_values(["signalled_on", "household_id"])
    attempts: Any = [steps.get(home, ()) for home in found["household_id"]]
    return found.assign(attempts=attempts).reset_index(drop=True)
