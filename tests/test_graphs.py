"""Graphs are views of the tables."""

from __future__ import annotations

import math
import random

import igraph
import networkx as nx
import pytest

from netmap.errors import UnknownIdError
from netmap.graphs import (
    collaboration_pairs,
    collaboration_reports,
    household_graph,
    pinned_random,
    ring_graph,
    to_networkx,
)
from tests.build import contact, network
from tests.ring.build import ring_of, tie


def test_level_is_the_mean_of_what_both_say() -> None:
    book = ring_of(rows=[tie("A", "B", 2, reported_by="source"), tie("B", "A", 5, reported_by="source")])
    pair = collaboration_pairs(book).iloc[0]
    assert (pair["level"], pair["level_a"], pair["level_b"], pair["disagreement"]) == (3.5, 2, 5, 3)


def test_one_report_leaves_the_difference_unknown() -> None:
    pair = collaboration_pairs(ring_of(rows=[tie("B", "A", 3, reported_by="source")])).iloc[0]
    assert (pair["a"], pair["b"], pair["level"], pair["level_b"]) == ("A", "B", 3, 3)
    assert math.isnan(pair["level_a"])
    assert math.isnan(pair["disagreement"])


def test_target_reports_about_source_and_both_about_each_other() -> None:
    book = ring_of(rows=[tie("A", "B", 2, reported_by="target"), tie("C", "D", 4, reported_by="both")])
    reports = collaboration_reports(book)
    assert list(zip(reports["reporter"], reports["other"], strict=True)) == [("B", "A"), ("C", "D"), ("D", "C")]
    assert collaboration_pairs(book)["disagreement"].iloc[1] == 0


def test_a_row_without_reporter_counts_but_nobody_is_named() -> None:
    reports = collaboration_reports(ring_of(rows=[tie("A", "B", 2)]))
    assert reports["reporter"].tolist() == ["A"]
    assert not reports["named"].any()


def test_the_newest_report_of_an_organisation_counts() -> None:
    book = ring_of(
        rows=[
            tie("A", "B", 1, reported_by="source", observed_on="2025-05-01"),
            tie("A", "B", 4, reported_by="source", observed_on="2026-05-01"),
            tie("B", "A", 2, reported_by="target", observed_on="2024-05-01"),
        ]
    )
    assert collaboration_pairs(book)["level"].tolist() == [4]


def test_wanted_levels_are_averaged_and_may_be_unknown() -> None:
    book = ring_of(
        rows=[
            tie("A", "B", 1, level_wanted=3, reported_by="source"),
            tie("B", "A", 1, level_wanted=4, reported_by="source"),
            tie("A", "C", 1),
        ]
    )
    wanted = collaboration_pairs(book)["wanted"]
    assert wanted[0] == 3.5
    assert math.isnan(wanted[1])


def test_ring_graph_holds_everybody_and_only_ties_close_enough() -> None:
    graph = ring_graph(ring_of([("A", "B", 4), ("B", "C", 1), ("C", "D", 0)], others=["E"]), minimum=1)
    assert graph.vs["name"] == ["A", "B", "C", "D", "E"]
    assert graph.es["weight"] == [0.8, 0.2]
    assert graph.es["distance"] == [1.25, 5]
    assert ring_graph(ring_of([("A", "B", 4), ("B", "C", 1)]), minimum=2).ecount() == 1


def test_directed_graph_keeps_both_views_apart() -> None:
    book = ring_of(rows=[tie("A", "B", 2, reported_by="source"), tie("B", "A", 5, reported_by="source")])
    graph = to_networkx(book, directed=True)
    assert isinstance(graph, nx.DiGraph)
    assert [graph["A"]["B"]["level"], graph["B"]["A"]["level"]] == [2, 5]
    assert graph["A"]["B"]["disagreement"] == 3


def test_organisations_named_in_ties_only_are_there() -> None:
    book = ring_of([("A", "B")])
    alone = type(book).from_tables({"collaborations": [tie("X", "Y", 3)]})
    graph = ring_graph(alone)
    assert graph.vs["label"] == ["X", "Y"]
    assert graph.vs["kind"] == [None, None]


def test_household_graph_keeps_who_gives_what_and_leaves_objectors_out() -> None:
    book = network(
        contact("A", name="Oom Bedacht", gives="practical|emotional", circle=1),
        contact("B", objection="yes", circle=2),
        knows=[("A", "B")],
    )
    graph = household_graph(book, "H1")
    assert set(graph) == {"R", "A"}
    edge = graph["R"]["A"]
    assert (edge["source"], edge["gives"], edge["circle"]) == ("A", ("practical", "emotional"), 1)
    assert "frequency" not in edge
    assert set(household_graph(book, "H1", objectors=True)) == {"R", "A", "B"}


def test_unknown_household_is_refused() -> None:
    with pytest.raises(UnknownIdError):
        household_graph(network(), "H9")


def test_pinned_random_repeats_and_leaves_the_global_generator_alone() -> None:
    random.seed(3)
    before = random.getstate()
    with pinned_random(7):
        first = igraph.Graph.Erdos_Renyi(n=30, p=0.2).get_edgelist()
    with pinned_random(7):
        second = igraph.Graph.Erdos_Renyi(n=30, p=0.2).get_edgelist()
    assert first == second
    assert random.getstate() == before
    random.seed(5)
    expected = igraph.Graph.Erdos_Renyi(n=30, p=0.2).get_edgelist()
    with pytest.raises(RuntimeError), pinned_random(7):
        raise RuntimeError
    random.seed(5)
    assert igraph.Graph.Erdos_Renyi(n=30, p=0.2).get_edgelist() == expected
