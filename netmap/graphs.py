"""Casebook → graphs: the only door to igraph and to its random generator.

Tables are the truth, graphs are views of them. igraph serves the outer ring, networkx serves people who want to go
on with one household in their own code.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import igraph
import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.schema import split

if TYPE_CHECKING:
    import networkx as nx

__all__ = [
    "PERCEPTIONS",
    "collaboration_pairs",
    "collaboration_reports",
    "household_graph",
    "pinned_random",
    "ring_graph",
    "ring_organisations",
    "to_networkx",
]

PERCEPTIONS = ("openness", "reliability", "mission", "power", "involvement", "resources")
"""How one organisation sees another (the PARTNER questions, 1–4)."""

_LEVELS = ("level", "level_wanted", *PERCEPTIONS)


@contextmanager
def pinned_random(seed: int = 0) -> Iterator[None]:
    """Give igraph its own seeded random numbers, and put its default back afterwards.

    igraph draws from Python's global generator; this keeps that generator untouched, so the same input gives the same
    groups and pictures whatever ran before.

    Parameters
    ----------
    seed
        Any whole number.
    """
    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311 (no secrets here)
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def collaboration_reports(casebook: Casebook) -> pd.DataFrame:
    """Who says what about working together: one row per organisation that reports and per partner.

    A row of ``collaborations`` counts as the report of the organisation named in ``reported_by``; ``both`` gives two
    reports, and a row without ``reported_by`` is read as said by ``source`` but marked as not named. Of several
    reports of one organisation about the same partner the newest counts (of one day: their mean).

    Parameters
    ----------
    casebook
        A casebook with organisations or collaborations.

    Returns
    -------
    DataFrame
        Sorted by ``reporter`` and ``other``: ``reporter other named observed_on level level_wanted`` and the six
        PARTNER answers as floats; NaN = not asked.
    """
    return casebook.once(_newest_reports).copy()


def _newest_reports(casebook: Casebook) -> pd.DataFrame:
    rows = casebook.snapshot().collaborations
    rows = rows[rows["source"] != rows["target"]]
    by = rows["reported_by"]
    forward = rows[(by != "target").fillna(True)]
    backward = rows[by.isin(["target", "both"])]
    reports = pd.concat([_reports(forward, "source", "target"), _reports(backward, "target", "source")])
    pair = ["reporter", "other"]
    day = reports["observed_on"].fillna(pd.Timestamp.min.ceil("D"))
    newest = day == day.groupby([reports["reporter"], reports["other"]]).transform("max")
    reports = reports[newest]
    if reports.duplicated(pair).any():
        means = dict.fromkeys(_LEVELS, "mean")
        reports = reports.groupby(pair, as_index=False).agg({"named": "any", "observed_on": "max", **means})
    return reports.sort_values(pair, ignore_index=True)


def _reports(rows: pd.DataFrame, reporter: str, other: str) -> pd.DataFrame:
    frame = rows[list(_LEVELS)].astype("float64")
    frame.insert(0, "reporter", rows[reporter])
    frame.insert(1, "other", rows[other])
    frame.insert(2, "named", rows["reported_by"].notna())
    frame.insert(3, "observed_on", rows["observed_on"])
    return frame.reset_index(drop=True)


def collaboration_pairs(casebook: Casebook) -> pd.DataFrame:
    """How closely each two organisations work together: one row per pair, both views beside each other.

    The level of a pair is the mean of what both say, or what the only one who answered says.

    Parameters
    ----------
    casebook
        A casebook with collaborations.

    Returns
    -------
    DataFrame
        Sorted by ``a`` and ``b`` (organisation ids, ``a < b``): ``level`` 0–5, ``wanted`` 0–5 (NaN = not asked),
        ``level_a`` and ``level_b`` (what each says; NaN = did not say), ``disagreement`` = their difference (NaN with
        one view), ``observed_on`` (the newest day).
    """
    return casebook.once(_pairs).copy()


def _pairs(casebook: Casebook) -> pd.DataFrame:
    reports = collaboration_reports(casebook)
    first = reports["reporter"] < reports["other"]
    pair = ["a", "b"]
    sides = [
        _side(reports[first], "reporter", "other", "level_a"),
        _side(reports[~first], "other", "reporter", "level_b"),
    ]
    pairs = sides[0].merge(sides[1], on=pair, how="outer", suffixes=("", "_b"))
    levels = pairs[["level_a", "level_b"]]
    return pd.DataFrame(
        {
            "a": pairs["a"],
            "b": pairs["b"],
            "level": levels.mean(axis=1),
            "wanted": pairs[["level_wanted", "level_wanted_b"]].mean(axis=1),
            "level_a": pairs["level_a"],
            "level_b": pairs["level_b"],
            "disagreement": (pairs["level_a"] - pairs["level_b"]).abs(),
            "observed_on": pairs[["observed_on", "observed_on_b"]].max(axis=1),
        }
    ).sort_values(pair, ignore_index=True)


def _side(reports: pd.DataFrame, a: str, b: str, level: str) -> pd.DataFrame:
    names = {a: "a", b: "b", "level": level}
    return reports[[a, b, "level", "level_wanted", "observed_on"]].rename(columns=names)


def ring_organisations(casebook: Casebook) -> pd.DataFrame:
    """All organisations of the ring, those only named in a collaboration too.

    Parameters
    ----------
    casebook
        A casebook with organisations, collaborations or both.

    Returns
    -------
    DataFrame
        Indexed by organisation_id, sorted: ``name`` and ``kind`` (missing for those only named in a collaboration).
    """
    known = casebook.organisations.set_index("organisation_id")[["name", "kind"]]
    rows = casebook.collaborations
    named = pd.concat([known.index.to_series(), rows["source"], rows["target"]])
    ids = pd.Index(sorted(named.unique()), dtype="str", name="organisation_id")
    return known.reindex(ids)


def _ties(casebook: Casebook, minimum: float, directed: bool) -> pd.DataFrame:
    """The ties of the ring as ``a b level disagreement``, at ``minimum`` or closer."""
    ties = collaboration_pairs(casebook)
    if directed:
        both = ties[["a", "b", "disagreement"]]
        mirrored = pd.concat([both, both.rename(columns={"a": "b", "b": "a"})])
        reports = collaboration_reports(casebook).rename(columns={"reporter": "a", "other": "b"})
        ties = reports.merge(mirrored, on=["a", "b"], how="left")
    return ties.loc[ties["level"] >= max(minimum, np.finfo(float).tiny), ["a", "b", "level", "disagreement"]]


def ring_graph(casebook: Casebook, *, minimum: float = 1, directed: bool = False) -> igraph.Graph:
    """The outer ring as an igraph graph: organisations and how closely they work together.

    Parameters
    ----------
    casebook
        A casebook with organisations, collaborations or both.
    minimum
        The lowest level that counts as a tie: 1 = they know each other, 2 = working ties.
    directed
        ``False``: one tie per pair, its level the mean of what both say. ``True``: a tie from each organisation that
        reports to its partner, with its own level.

    Returns
    -------
    igraph.Graph
        Vertices = all organisations sorted by id, the unconnected too, with ``name`` (the id), ``label`` (the name,
        else the id) and ``kind``. Edges have ``level``, ``weight`` = level / 5, ``distance`` = 1 / weight and
        ``disagreement`` (NaN when only one answered).
    """
    casebook = casebook.snapshot()
    organisations = ring_organisations(casebook)
    ties = _ties(casebook, minimum, directed)
    ids = organisations.index
    ends = np.column_stack([ids.get_indexer(pd.Index(ties["a"])), ids.get_indexer(pd.Index(ties["b"]))])
    graph = igraph.Graph(n=len(ids), edges=ends.tolist(), directed=directed)
    graph.vs["name"] = ids.to_list()
    graph.vs["label"] = organisations["name"].fillna(pd.Series(ids, index=ids)).to_list()
    graph.vs["kind"] = [None if pd.isna(kind) else kind for kind in organisations["kind"]]
    level = ties["level"].to_numpy(dtype="float64")
    graph.es["level"] = level.tolist()
    graph.es["weight"] = (level / 5).tolist()
    graph.es["distance"] = (5 / level).tolist()
    graph.es["disagreement"] = ties["disagreement"].to_list()
    return graph


def to_networkx(casebook: Casebook, *, minimum: float = 1, directed: bool = False) -> nx.Graph[str]:
    """The outer ring as a networkx graph, for going on in one's own code.

    Parameters
    ----------
    casebook, minimum, directed
        As in :func:`ring_graph`.

    Returns
    -------
    networkx.Graph
        ``nx.DiGraph`` when directed. Nodes are organisation ids with ``label`` and ``kind``; edges have ``level``,
        ``weight``, ``distance`` and ``disagreement``.
    """
    import networkx as nx  # noqa: PLC0415 - takes long to import, and netmap itself needs none

    ring = ring_graph(casebook, minimum=minimum, directed=directed)
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    names = ring.vs["name"]
    graph.add_nodes_from((v["name"], {"label": v["label"], "kind": v["kind"]}) for v in ring.vs)
    graph.add_edges_from((names[e.source], names[e.target], e.attributes()) for e in ring.es)
    return graph


def household_graph(casebook: Casebook, household: str, *, objectors: bool = False) -> nx.Graph[str]:
    """One household's map as a networkx graph: its people and the ties between them.

    Parameters
    ----------
    casebook
        A casebook that holds the household.
    household
        Its id.
    objectors
        Keep people who do not want to be on the map.

    Returns
    -------
    networkx.Graph
        Nodes are person ids, edges are ties; both carry the filled-in cells of their row (lists as tuples; a cell
        that was not asked has no attribute). An edge keeps ``source`` and ``target``, because ``gives`` and
        ``receives`` are told from the source.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.
    """
    import networkx as nx  # noqa: PLC0415 - takes long to import, and netmap itself needs none

    part = casebook.snapshot().household(household)
    graph: nx.Graph[str] = nx.Graph(household_id=household)
    for row in _filled(part.people):
        if objectors or row.get("objection") != "yes":
            graph.add_node(row.pop("person_id"), **row)
    for row in _filled(part.ties):
        if row["source"] in graph and row["target"] in graph:
            graph.add_edge(row["source"], row["target"], **row)
    return graph


def _filled(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of a table with only the cells that were filled in, lists of support as tuples."""
    known = frame.notna().to_numpy()
    for row, filled in zip(frame.to_dict("records"), known, strict=True):
        cells = {str(name): value for (name, value), kept in zip(row.items(), filled, strict=True) if kept}
        yield {name: split(value) if name in {"gives", "receives"} else value for name, value in cells.items()}
