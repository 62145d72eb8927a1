"""The way to the team: who it is, how closely and by which steps others are connected to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import igraph
import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.graphs import collaboration_pairs, ring_graph

__all__ = ["hops", "hops_each", "team", "team_levels", "warm_paths"]


def team(casebook: Casebook, team: str | None = None) -> tuple[str, ...]:
    """The neighbourhood team or teams around which the ring is drawn.

    Parameters
    ----------
    casebook
        A casebook with organisations.
    team
        An organisation to take as the team; ``None`` = every organisation of kind *neighbourhood_team*.

    Returns
    -------
    tuple of str
        Organisation ids, sorted; empty when there is no team.

    Raises
    ------
    UnknownIdError
        If the organisation is not in the casebook.
    """
    organisations = casebook.snapshot().organisations
    if team is None:
        return tuple(sorted(organisations.loc[organisations["kind"] == "neighbourhood_team", "organisation_id"]))
    if team not in set(organisations["organisation_id"]):
        raise UnknownIdError("organisation", team, organisations["organisation_id"])
    return (team,)


def hops(casebook: Casebook, sources: str | Iterable[str], *, minimum: float = 1) -> pd.Series:
    """How many steps every organisation is away from the team.

    One step = they work together, two = through one other organisation, and so on.

    Parameters
    ----------
    casebook
        A casebook with collaborations.
    sources
        One organisation id or several; the nearest counts.
    minimum
        The lowest level that counts as a tie.

    Returns
    -------
    Series
        Indexed by organisation_id: 0 for the sources themselves, NaN where no path is known.

    Raises
    ------
    UnknownIdError
        If a source is not in the casebook.
    """
    one = [sources] if isinstance(sources, str) else list(sources)
    return hops_each(casebook, [one], minimum=minimum).iloc[0].rename("hops")


def hops_each(casebook: Casebook, groups: Sequence[Iterable[str]], *, minimum: float = 1) -> pd.DataFrame:
    """As :func:`hops`, for several groups of sources in one look at the ring.

    Parameters
    ----------
    casebook, minimum
        As in :func:`hops`.
    groups
        Each a collection of organisation ids; in an empty one nothing is near.

    Returns
    -------
    DataFrame
        One row per group, in order; one column per organisation_id.

    Raises
    ------
    UnknownIdError
        If a source is not in the casebook.
    """
    graph = ring_graph(casebook, minimum=minimum)
    steps = np.full((len(groups), graph.vcount()), np.inf)
    for place, group in enumerate(groups):
        rows = _rows(graph, group)
        if rows:
            steps[place] = np.array(graph.distances(source=rows), dtype=float).min(axis=0)
    columns = pd.Index(graph.vs["name"], dtype="str", name="organisation_id")
    return pd.DataFrame(np.where(np.isfinite(steps), steps, np.nan), columns=columns)


def warm_paths(casebook: Casebook, sources: str | Iterable[str], *, minimum: float = 1) -> pd.Series:
    """Through whom the team reaches every organisation: the shortest path, of equally short ones the closest-knit.

    Parameters
    ----------
    casebook, sources, minimum
        As in :func:`hops`.

    Returns
    -------
    Series
        Indexed by organisation_id, only those that can be reached: tuples of organisation ids from a source to it.
        Of equally close-knit paths the first by id is taken.

    Raises
    ------
    UnknownIdError
        If a source is not in the casebook.
    """
    graph = ring_graph(casebook, minimum=minimum)
    names = graph.vs["name"]
    near = graph.get_adjlist(mode="all")
    lengths = {tie.tuple: tie["distance"] for tie in graph.es}
    best: dict[int, tuple[float, tuple[str, ...]]] = {row: (0.0, (names[row],)) for row in _rows(graph, sources)}
    front = list(best)
    while front:
        found: dict[int, tuple[float, tuple[str, ...]]] = {}
        for here in front:
            length, path = best[here]
            for there in near[here]:
                if there not in best:
                    step = lengths[min(here, there), max(here, there)]
                    way = (round(length + step, 9), (*path, names[there]))
                    found[there] = min(found.get(there, way), way)
        best |= found
        front = list(found)
    ways = {names[row]: path for row, (_, path) in sorted(best.items())}
    return pd.Series(list(ways.values()), index=pd.Index(list(ways), dtype="str", name="organisation_id"), dtype=object)


def _rows(graph: igraph.Graph, sources: str | Iterable[str]) -> list[int]:
    wanted = [sources] if isinstance(sources, str) else sorted(set(sources))
    rows = {name: row for row, name in enumerate(graph.vs["name"])}
    for source in wanted:
        if source not in rows:
            raise UnknownIdError("organisation", source, rows)
    return [rows[source] for source in wanted]


def team_levels(casebook: Casebook, teams: Iterable[str]) -> pd.Series:
    """How closely each organisation works with the team: the highest level to any of the teams.

    Parameters
    ----------
    casebook
        A casebook with collaborations.
    teams
        Organisation ids.

    Returns
    -------
    Series
        Indexed by organisation_id, only organisations with a recorded level to a team (0 = asked, no contact).
    """
    wanted = set(teams)
    pairs = collaboration_pairs(casebook)
    ends = [("a", "b"), ("b", "a")]
    sides = [
        pairs.loc[pairs[b].isin(wanted), [a, "level"]].set_axis(["organisation_id", "level"], axis=1) for a, b in ends
    ]
    return pd.concat(sides).groupby("organisation_id")["level"].max()
