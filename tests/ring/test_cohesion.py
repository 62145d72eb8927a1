"""Single links, fragmentation and what loss does, against the method's fixture."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.errors import OptionError
from netmap.graphs import ring_graph
from netmap.ring import bridges, cutpoints, fragile_sets, key_players, key_players_stability, robustness
from netmap.ring.cohesion import degree_centralisation, distance_fragmentation, fragmentation
from tests.ring.build import FIXTURE_2, ring_of

BOOK = ring_of(FIXTURE_2)


def _without(*removed: str) -> object:
    graph = ring_graph(BOOK)
    graph.delete_vertices(list(removed))
    return graph


def test_fixture_2_links() -> None:
    assert cutpoints(BOOK) == ("3", "4", "5")
    assert bridges(BOOK) == (("3", "4"), ("4", "5"))


def test_only_working_ties_hold_parts_together() -> None:
    loose = ring_of([("A", "B", 2), ("B", "C", 2), ("A", "C", 1)])
    assert cutpoints(loose) == ("B",)
    assert cutpoints(loose, minimum=1) == ()
    assert bridges(loose) == (("A", "B"), ("B", "C"))


def test_fixture_2_fragmentation_before_and_after_loss() -> None:
    assert fragmentation(ring_graph(BOOK)) == 0
    assert distance_fragmentation(ring_graph(BOOK)) == pytest.approx(0.3889, abs=5e-5)
    assert fragmentation(_without("4")) == pytest.approx(0.6)
    assert distance_fragmentation(_without("4")) == pytest.approx(0.6)
    assert fragmentation(_without("3")) == pytest.approx(0.5333, abs=5e-5)
    assert distance_fragmentation(_without("3")) == pytest.approx(0.6)


def test_fixture_2_centralisation() -> None:
    assert degree_centralisation(ring_graph(BOOK)) == pytest.approx(0.1667, abs=5e-5)
    assert degree_centralisation(ring_graph(ring_of([("A", "B"), ("A", "C"), ("A", "D")]))) == 1


def test_too_small_a_ring_has_no_number() -> None:
    one = ring_graph(ring_of(others=["A"]))
    assert all(math.isnan(value) for value in (fragmentation(one), distance_fragmentation(one)))
    assert math.isnan(degree_centralisation(ring_graph(ring_of([("A", "B")]))))


def test_fixture_2_key_players() -> None:
    best = key_players(BOOK, 2)
    assert best.organisations == ("3", "5")
    assert best.fragmentation == pytest.approx(0.8)
    assert best.exact
    assert key_players(BOOK, 1).organisations == ("4",)


def test_key_players_refuse_an_impossible_number() -> None:
    for size in (0, 8):
        with pytest.raises(OptionError):
            key_players(BOOK, size)


IDS = [f"O{n}" for n in range(7)]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(list(combinations(IDS, 2))), unique=True), st.integers(1, 3))
def test_key_players_are_the_worst_loss(pairs: list[tuple[str, str]], size: int) -> None:
    graph = nx.Graph(pairs)
    graph.add_nodes_from(IDS)

    def split(lost: tuple[str, ...]) -> float:
        rest = graph.subgraph(set(IDS) - set(lost))
        n = len(rest)
        return 1 - sum(len(part) * (len(part) - 1) for part in nx.connected_components(rest)) / (n * (n - 1))

    best = key_players(ring_of(pairs, others=IDS), size)
    assert best.fragmentation == pytest.approx(max(split(lost) for lost in combinations(IDS, size)))
    assert best.fragmentation == pytest.approx(split(best.organisations))


def test_many_sets_are_searched_greedily(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragile_sets, "_EXHAUSTIVE", 0)
    best = key_players(BOOK, 2)
    assert best.fragmentation == pytest.approx(0.8)
    assert not best.exact


def test_fixture_2_robustness() -> None:
    found = robustness(BOOK)
    assert found.order == ("4", "1", "5", "2", "6", "3", "7")
    assert found.value == pytest.approx(0.244898, abs=5e-7)
    assert math.isnan(robustness(ring_of()).value)


def test_the_most_fragile_pair_keeps_its_place_where_nothing_rivals_it() -> None:
    hubs = [(f"{hub}{leaf}", hub, 3) for hub in ("A", "B") for leaf in range(8)]
    book = ring_of([*hubs, ("A", "B", 3)])
    players = key_players(book, 2)
    assert players.organisations == ("A", "B")
    assert players.fragmentation == 1
    assert key_players_stability(book, players, draws=50) == (1.0, 1.0)


def test_in_a_circle_any_pair_may_be_the_most_fragile_one() -> None:
    circle = ring_of([(str(one), str((one + 1) % 8), 2) for one in range(8)])
    players = key_players(circle, 2)
    ties, organisations = key_players_stability(circle, players, draws=100, seed=3)
    assert ties < 0.8
    assert (ties, organisations) == key_players_stability(circle, players, draws=100, seed=3)
