"""Where each organisation stands in the ring: ties, bridge builders, closeness, the way to the team."""

from __future__ import annotations

from collections.abc import Callable, Collection

import igraph
import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.graphs import collaboration_reports, ring_graph, ring_organisations
from netmap.ring.cohesion import WORKING
from netmap.ring.nearness import team, team_levels

__all__ = ["betweenness", "reported", "ring_measures"]

Floats = npt.NDArray[np.float64]


def ring_measures(
    casebook: Casebook, *, directed: bool = False, team: str | None = None, only: Collection[str] | None = None
) -> pd.DataFrame:
    """Where every organisation stands in the ring.

    Parameters
    ----------
    casebook
        A casebook with organisations and collaborations.
    directed
        ``False``: a tie has the mean level of what both say. ``True``: a tie runs from the organisation that reports
        to its partner; the cutpoint and core then still read the ring without direction.
    team
        The organisation to take as the team; ``None`` = every neighbourhood team.
    only
        The columns wanted; ``None`` = all. Paths between thousands of organisations take seconds.

    Returns
    -------
    DataFrame
        Indexed by organisation_id, sorted:

        ``degree``
            partners at level ≥ 1 (directed: those it names and those that name it, ``degree_out`` + ``degree_in``)
        ``degree_working``
            partners at level ≥ 2
        ``mean_level``
            mean level of its ties, 1–5; NaN without ties
        ``betweenness``
            share of the shortest paths between others that run through it, distance = 5 / level, 0–1; NaN with fewer
            than three organisations
        ``betweenness_working``
            the same, every working tie (level ≥ 2) counted as one step
        ``closeness``
            how near it is to all others on the same distances, 0–1, scaled by the share it can reach
            (Wasserman & Faust); NaN with one organisation
        ``cutpoint``
            whether it is the only link between others at level ≥ 2
        ``core``
            the largest k such that it belongs to a part in which everybody has k partners
        ``team_level``
            the highest level to a team; NaN where none is recorded, and for the team itself
        ``reported``
            whether it answered: True, False, or missing when a row names it but not who said so

    Raises
    ------
    UnknownIdError
        For an unknown team.
    OptionError
        For an unknown measure.

    Notes
    -----
    None of these says how good an organisation is. A tie that nobody reported may be no tie or a question not asked.
    """
    casebook = casebook.snapshot()
    ring = ring_graph(casebook, directed=directed)
    known = ring_graph(casebook) if directed else ring
    working = ring_graph(casebook, minimum=WORKING)
    working_paths = ring_graph(casebook, minimum=WORKING, directed=True) if directed else working
    index = pd.Index(ring.vs["name"], dtype="str", name="organisation_id")
    measures: dict[str, Callable[[], object]] = {"degree": ring.degree}
    if directed:
        measures |= {"degree_in": lambda: ring.degree(mode="in"), "degree_out": lambda: ring.degree(mode="out")}
    measures |= {
        "degree_working": working_paths.degree,
        "mean_level": lambda: _mean_level(ring),
        "betweenness": lambda: betweenness(ring, weights="distance"),
        "betweenness_working": lambda: betweenness(working_paths),
        "closeness": lambda: _closeness(ring),
        "cutpoint": lambda: np.isin(np.arange(len(index)), working.articulation_points()),
        "core": known.coreness,
        "team_level": lambda: _nearest_team(casebook, team).reindex(index),
        "reported": lambda: reported(casebook).reindex(index),
    }
    if unknown := sorted(set(only or ()) - set(measures)):
        raise OptionError(f"unknown measure {unknown[0]!r}. Hint: {', '.join(measures)}")
    wanted = [name for name in measures if only is None or name in only]
    return pd.DataFrame({name: measures[name]() for name in wanted}, index=index)


def _nearest_team(casebook: Casebook, chosen: str | None) -> pd.Series:
    teams = team(casebook, chosen)
    return team_levels(casebook, teams).drop(list(teams), errors="ignore")


def betweenness(graph: igraph.Graph, *, weights: str | None = None) -> Floats:
    """The share of shortest paths between others that run through each organisation, 0–1.

    Parameters
    ----------
    graph
        A ring.
    weights
        The edge attribute that holds distances; ``None`` = every tie is one step.

    Returns
    -------
    array
        One value per vertex; NaN with fewer than three organisations.
    """
    n = graph.vcount()
    if n < 3:
        return np.full(n, np.nan)
    pairs = (n - 1) * (n - 2) / (1 if graph.is_directed() else 2)
    weights = weights if graph.ecount() else None
    through: Floats = np.array(graph.betweenness(directed=graph.is_directed(), weights=weights), dtype=float)
    through /= pairs
    return through


def _closeness(graph: igraph.Graph) -> Floats:
    """Wasserman & Faust: reachable share times the inverse mean distance of those who reach it."""
    n = graph.vcount()
    if n < 2:
        return np.full(n, np.nan)
    reached = _reached(graph)
    near = graph.closeness(mode="in", weights="distance" if graph.ecount() else None, normalized=True)
    nearness: Floats = np.nan_to_num(np.array(near, dtype=float)) * reached / (n - 1)
    return nearness


def _reached(graph: igraph.Graph) -> Floats:
    """How many others can reach each organisation."""
    if graph.is_directed():
        return np.array(graph.neighborhood_size(order=graph.vcount(), mode="in", mindist=1), dtype=float)
    part = np.array(graph.connected_components().membership, dtype=np.intp)
    others: Floats = (np.bincount(part)[part] - 1).astype(float)
    return others


def _mean_level(graph: igraph.Graph) -> Floats:
    degree = np.array(graph.degree(), dtype=float)
    total = np.array(graph.strength(weights="level"), dtype=float) if graph.ecount() else np.zeros(len(degree))
    mean: Floats = np.divide(total, degree, out=np.full(len(degree), np.nan), where=degree > 0)
    return mean


def reported(casebook: Casebook) -> pd.Series:
    """Which organisations answered the question with whom they work.

    Parameters
    ----------
    casebook
        A casebook with organisations.

    Returns
    -------
    Series
        Indexed by organisation_id, nullable boolean: True = it reported; missing = rows name it without saying who
        reported; False = others may have named it, it did not report itself.
    """
    casebook = casebook.snapshot()
    reports = collaboration_reports(casebook)
    named = set(reports.loc[reports["named"], "reporter"])
    rows = casebook.collaborations
    nameless = rows[rows["reported_by"].isna()]
    maybe = {*nameless["source"], *nameless["target"]}
    index = ring_organisations(casebook).index
    answers = [True if one in named else (None if one in maybe else False) for one in index]
    return pd.Series(answers, index=index, dtype="boolean", name="reported")
