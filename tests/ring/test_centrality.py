"""Places in the ring, against the method's fixture and networkx."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.errors import OptionError, UnknownIdError
from netmap.ring import hops, ring_measures, team, warm_paths
from tests.ring.build import FIXTURE_2, ring_of, tie

IDS = [f"O{n:02}" for n in range(9)]
PAIRS = [(a, b) for a in IDS for b in IDS if a < b]
SCALE = 12  # 60 / level is whole for levels 1-5, so that equal paths are exactly equal in the oracle


def test_fixture_2_of_the_method() -> None:
    measures = ring_measures(ring_of(FIXTURE_2))
    pairs = 6 * 5 / 2
    expected = {"1": 0, "2": 0, "3": 8, "4": 9, "5": 8, "6": 0, "7": 0}
    assert (measures["betweenness"] * pairs).to_dict() == pytest.approx(expected)
    assert set(measures.index[measures["cutpoint"]]) == {"3", "4", "5"}
    assert set(measures["core"]) == {2}


@st.composite
def rings(draw: st.DrawFn) -> dict[tuple[str, str], int]:
    chosen = draw(st.lists(st.sampled_from(PAIRS), unique=True, max_size=20))
    return {pair: draw(st.integers(0, 5)) for pair in chosen}


def _oracle(levels: dict[tuple[str, str], int], minimum: int) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(IDS)
    graph.add_edges_from((a, b, {"distance": 60 // n}) for (a, b), n in levels.items() if n >= minimum)
    return graph


@settings(max_examples=12, deadline=None)
@given(rings())
def test_measures_equal_networkx_on_any_ring(levels: dict[tuple[str, str], int]) -> None:
    measures = ring_measures(ring_of([(a, b, n) for (a, b), n in levels.items()], others=IDS))
    ring, working = _oracle(levels, 1), _oracle(levels, 2)
    assert measures["degree"].to_dict() == dict(ring.degree())
    assert measures["degree_working"].to_dict() == dict(working.degree())
    assert measures["betweenness"].to_dict() == pytest.approx(nx.betweenness_centrality(ring, weight="distance"))
    assert measures["betweenness_working"].to_dict() == pytest.approx(nx.betweenness_centrality(working))
    closeness = nx.closeness_centrality(ring, distance="distance")
    assert (measures["closeness"] / SCALE).to_dict() == pytest.approx(closeness)
    assert set(measures.index[measures["cutpoint"]]) == set(nx.articulation_points(working))
    assert measures["core"].to_dict() == nx.core_number(ring)


@settings(max_examples=8, deadline=None)
@given(st.dictionaries(st.sampled_from([(a, b) for a in IDS for b in IDS if a != b]), st.integers(1, 5), max_size=25))
def test_directed_measures_equal_networkx(levels: dict[tuple[str, str], int]) -> None:
    rows = [tie(a, b, n, reported_by="source") for (a, b), n in levels.items()]
    measures = ring_measures(ring_of(rows=rows, others=IDS), directed=True)
    graph = nx.DiGraph()
    graph.add_nodes_from(IDS)
    graph.add_edges_from((a, b, {"distance": 60 // n}) for (a, b), n in levels.items())
    assert measures["degree_in"].to_dict() == dict(graph.in_degree())
    assert measures["degree_out"].to_dict() == dict(graph.out_degree())
    assert measures["betweenness"].to_dict() == pytest.approx(nx.betweenness_centrality(graph, weight="distance"))
    closeness = nx.closeness_centrality(graph, distance="distance")
    assert (measures["closeness"] / SCALE).to_dict() == pytest.approx(closeness)


@settings(max_examples=5, deadline=None)
@given(rings(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(levels: dict[tuple[str, str], int], shuffle: random.Random) -> None:
    ties = [(a, b, n) for (a, b), n in levels.items()]
    mixed = [(b, a, n) for a, b, n in ties]
    shuffle.shuffle(mixed)
    one, other = (ring_measures(ring_of(part, others=IDS)) for part in (ties, mixed))
    columns = ["degree", "betweenness", "closeness", "cutpoint", "core", "mean_level"]
    for name in columns:
        assert one[name].to_dict() == pytest.approx(other[name].to_dict(), nan_ok=True)


def test_only_what_is_asked_is_measured() -> None:
    ring = ring_of(FIXTURE_2)
    some = ring_measures(ring, only=("cutpoint", "degree"))
    assert some.columns.tolist() == ["degree", "cutpoint"]
    assert some.equals(ring_measures(ring)[["degree", "cutpoint"]])
    with pytest.raises(OptionError, match="unknown measure 'fame'"):
        ring_measures(ring, only=("fame",))


def test_what_cannot_be_computed_is_missing_not_zero() -> None:
    lonely = ring_measures(ring_of([("A", "B", 3)], others=[]))
    assert lonely["betweenness"].isna().all()
    assert ring_measures(ring_of(others=["A"]))["closeness"].isna().all()
    assert ring_measures(ring_of(others=["A", "B", "C"]))["mean_level"].isna().all()
    assert ring_measures(ring_of([("A", "B", 3), ("B", "C", 2)]))["mean_level"].to_dict() == {"A": 3, "B": 2.5, "C": 2}


def test_the_team_is_the_kind_or_the_one_chosen() -> None:
    book = ring_of([("A", "B")], kinds={"T2": "neighbourhood_team", "T1": "neighbourhood_team"})
    assert team(book) == ("T1", "T2")
    assert team(book, "A") == ("A",)
    with pytest.raises(UnknownIdError, match="T1"):
        team(book, "T")
    assert team(ring_of([("A", "B")])) == ()


def test_team_level_is_the_highest_and_missing_where_nothing_is_recorded() -> None:
    kinds = {"T1": "neighbourhood_team", "T2": "neighbourhood_team"}
    book = ring_of([("T1", "A", 1), ("A", "T2", 3), ("T1", "B", 0), ("T1", "T2", 4)], kinds=kinds, others=["C"])
    levels = ring_measures(book)["team_level"]
    assert (levels["A"], levels["B"]) == (3, 0)
    assert levels[["C", "T1", "T2"]].isna().all()


def test_who_reported_is_known_only_when_the_row_says_so() -> None:
    book = ring_of(
        rows=[tie("A", "B", 2, reported_by="source"), tie("C", "D", 2, reported_by="both"), tie("E", "A", 2)],
        others=["F"],
    )
    reported = ring_measures(book)["reported"]
    assert reported[["A", "C", "D"]].tolist() == [True, True, True]
    assert reported[["B", "F"]].tolist() == [False, False]
    assert reported[["E"]].isna().all()


def test_hops_count_steps_from_the_nearest_source() -> None:
    book = ring_of([("T", "A"), ("A", "B"), ("B", "C", 1), ("X", "Y")])
    steps = hops(book, "T")
    assert steps[["T", "A", "B", "C"]].tolist() == [0, 1, 2, 3]
    assert math.isnan(steps["X"])
    assert math.isnan(hops(book, "T", minimum=2)["C"])
    assert hops(book, ["T", "X"])[["B", "Y"]].tolist() == [2, 1]
    assert hops(book, []).isna().all()
    with pytest.raises(UnknownIdError):
        hops(book, "Q")


def test_warm_path_is_short_first_then_close_then_by_id() -> None:
    book = ring_of([("T", "A", 1), ("T", "B", 5), ("A", "Z", 5), ("B", "Z", 2), ("T", "C", 5), ("C", "Z", 2)])
    paths = warm_paths(book, "T")
    assert paths["T"] == ("T",)
    assert paths["Z"] == ("T", "B", "Z")
    assert "Q" not in warm_paths(ring_of([("T", "A")], others=["Q"]), "T")


@settings(max_examples=12, deadline=None)
@given(rings())
def test_warm_paths_are_as_long_as_the_hops_and_follow_ties(levels: dict[tuple[str, str], int]) -> None:
    book = ring_of([(a, b, n) for (a, b), n in levels.items()], others=IDS)
    graph = _oracle(levels, 1)
    steps = nx.single_source_shortest_path_length(graph, IDS[0])
    paths = warm_paths(book, IDS[0])
    assert {one: len(path) - 1 for one, path in paths.items()} == steps
    assert hops(book, IDS[0]).dropna().to_dict() == steps
    for path in paths:
        assert all(graph.has_edge(a, b) for a, b in pairwise(path))
