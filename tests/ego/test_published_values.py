"""Structure of personal networks against values that others published."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pytest

from netmap.ego import measure
from netmap.errors import DataError
from tests.build import contact, network
from tests.ego.whole import alone, constraint, effective_size, everyone, graph_of, tied_outside, weighted

Find = Callable[[str], Path]


@pytest.fixture(scope="module")
def published(shared_data: Find) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((shared_data("published_values") / "published_values.json").read_text("utf-8"))
    return values


@pytest.fixture(scope="module")
def florentine(shared_data: Find) -> nx.Graph:
    folder = shared_data("brokerage")
    edges = pd.read_csv(folder / "flo_marriage_edges.csv", dtype=str)
    return graph_of(edges.to_numpy().tolist(), pd.read_csv(folder / "flo_nodes.csv", dtype=str)["id"])


@pytest.fixture(scope="module")
def influence_r(shared_data: Find) -> pd.DataFrame:
    return pd.read_csv(shared_data("brokerage") / "expected.csv", dtype={"id": str}).set_index("id")


@pytest.fixture(scope="module")
def letters(published: dict[str, Any]) -> nx.Graph:
    graph = nx.Graph()
    for pair, weight in published["networkx_structuralholes"]["G_edges_weights"].items():
        graph.add_edge(*pair.split("-"), weight=weight)
    return graph


@pytest.mark.parametrize("ego", ["G", "C"])
def test_networkx_where_the_ego_network_is_the_whole_graph_or_one_tie(
    published: dict[str, Any], letters: nx.Graph, ego: str
) -> None:
    wanted = published["networkx_structuralholes"]
    plain, heavy = measure(everyone(letters)).loc[ego], weighted(letters).loc[ego]
    assert plain["constraint"] == pytest.approx(wanted["G_constraint"][ego], abs=1e-3)
    assert plain["effective_size"] == pytest.approx(wanted["G_effective_size"][ego], abs=1e-2)
    assert heavy["constraint_weighted"] == pytest.approx(wanted["G_constraint_weighted"][ego], abs=1e-3)
    assert heavy["effective_size_weighted"] == pytest.approx(wanted["G_effective_size_weighted"][ego], abs=1e-2)


def test_networkx_where_contacts_have_ties_outside_the_ego_network(
    published: dict[str, Any], letters: nx.Graph
) -> None:
    """A's contacts B and G also know D and C: published for the whole graph, ours is that of the cut ego network."""
    wanted, cut = published["networkx_structuralholes"], alone(letters, "A")
    plain, heavy = measure(everyone(letters)).loc["A"], weighted(letters).loc["A"]
    assert constraint(letters, "A") == pytest.approx(wanted["G_constraint"]["A"], abs=1e-3)
    assert constraint(letters, "A", "weight") == pytest.approx(wanted["G_constraint_weighted"]["A"], abs=1e-3)
    assert effective_size(letters, "A", "weight") == pytest.approx(wanted["G_effective_size_weighted"]["A"], abs=1e-2)
    assert plain["constraint"] == pytest.approx(constraint(cut, "A"), abs=1e-9)
    assert heavy["constraint_weighted"] == pytest.approx(constraint(cut, "A", "weight"), abs=1e-9)
    assert heavy["effective_size_weighted"] == pytest.approx(effective_size(cut, "A", "weight"), abs=1e-9)
    assert abs(plain["constraint"] - wanted["G_constraint"]["A"]) > 0.01
    assert abs(heavy["constraint_weighted"] - wanted["G_constraint_weighted"]["A"]) > 0.01
    assert abs(heavy["effective_size_weighted"] - wanted["G_effective_size_weighted"]["A"]) > 0.01
    # without weights effective size is n − 2L/n, which ties outside never change
    assert plain["effective_size"] == pytest.approx(wanted["G_effective_size"]["A"], abs=1e-2)


@pytest.mark.parametrize("ending", ["", "_weighted"])
def test_networkx_directed_ties_read_both_ways(published: dict[str, Any], ending: str) -> None:
    """A tie in both directions counts as their sum: z = a_ij + a_ji."""
    wanted = published["networkx_structuralholes"]
    both = nx.Graph()
    for a, b in wanted["D_edges"]:
        weight = wanted["D_weights"][f"{a}-{b}"] if ending else 1
        before = both.get_edge_data(str(a), str(b), {"weight": 0})["weight"]
        both.add_edge(str(a), str(b), weight=before + weight)
    found = weighted(both).loc[["0", "1", "2"]]
    assert found["constraint_weighted"].tolist() == pytest.approx(wanted[f"D_constraint{ending}"], abs=1e-3)
    assert found["effective_size_weighted"].tolist() == pytest.approx(wanted[f"D_effective_size{ending}"], abs=1e-2)


def test_igraph_path_and_complete_graph(published: dict[str, Any]) -> None:
    wanted = published["igraph_constraint"]
    assert measure(everyone(graph_of(["01", "12", "23"])))["constraint"].tolist() == pytest.approx(wanted["path4"])
    complete = measure(everyone(nx.relabel_nodes(nx.complete_graph(4), str)))["constraint"]
    assert complete.tolist() == pytest.approx([wanted["K4"]] * 4, abs=5e-7)


def test_igraph_weights_of_a_line(published: dict[str, Any]) -> None:
    """A tie of strength 0 is a contact: who is reached through others still constrains."""
    graph = nx.relabel_nodes(nx.complete_graph(4), str)
    nx.set_edge_attributes(graph, {(a, b): float(int(b) - int(a) == 1) for a, b in graph.edges}, "weight")
    wanted = published["igraph_constraint"]["K4_weights_line(01=1,12=1,23=1,rest 0)"]
    assert weighted(graph)["constraint_weighted"].tolist() == pytest.approx(wanted)


def test_igraph_two_cliques_joined_by_a_path(published: dict[str, Any]) -> None:
    """Only contacts who know each other and somebody outside make the whole-graph value differ."""
    wanted = published["igraph_constraint"]["two K4 joined by path 3-4-5 (9 nodes)"]
    graph = nx.relabel_nodes(
        nx.compose_all([nx.complete_graph(4), nx.complete_graph(range(5, 9)), nx.path_graph(range(3, 6))]), str
    )
    ours = measure(everyone(graph))["constraint"]
    for node, value in enumerate(wanted):
        assert constraint(graph, str(node)) == pytest.approx(value, abs=5e-7)
    touched = {"0", "1", "2", "6", "7", "8"}  # all know 3, or 5, who knows 4
    for node, value in enumerate(wanted):
        if str(node) in touched:
            assert ours[str(node)] == pytest.approx(published["igraph_constraint"]["K4"], abs=5e-7)
        else:
            assert ours[str(node)] == pytest.approx(value, abs=5e-7)


def test_igraph_loop_and_single_vertex(published: dict[str, Any]) -> None:
    """igraph leaves loops out, networkx counts them; a casebook refuses them. One vertex has no constraint."""
    looped = nx.relabel_nodes(nx.complete_graph(4), str)
    looped.add_edge("0", "0")
    assert abs(constraint(looped, "0") - published["igraph_constraint"]["K4"]) > 0.05
    with pytest.raises(DataError):
        network(*map(contact, "abc"), knows=["ab", "aa"])
    single = measure(everyone(graph_of([], ["0"]))).loc["0"]
    assert single["size"] == 0
    assert math.isnan(single["constraint"])
    assert math.isnan(single["effective_size"])


def test_florentine_effective_size(florentine: nx.Graph, influence_r: pd.DataFrame) -> None:
    found = measure(everyone(florentine))["effective_size"]
    wanted = influence_r["ens"].drop("12")
    assert len(wanted) == 15
    assert found.drop("12").to_dict() == pytest.approx(wanted.to_dict())
    # influenceR gives the family without marriages 0: nobody to reach is not an effective size of nothing
    assert influence_r.loc["12", "ens"] == 0
    assert math.isnan(found["12"])


def test_florentine_constraint(florentine: nx.Graph, influence_r: pd.DataFrame) -> None:
    """igraph and networkx agree on the whole graph; influenceR differs from both at 11; ours is the cut network."""
    families = [node for node in florentine if node != "12"]
    whole = {node: constraint(florentine, node) for node in families}
    cut = {node: constraint(alone(florentine, node), node) for node in families}
    ours = measure(everyone(florentine))["constraint"]
    assert influence_r["constraint_igraph"].drop("12").to_dict() == pytest.approx(whole)
    apart = (influence_r["constraint"] - influence_r["constraint_igraph"]).abs() > 1e-9
    assert set(influence_r.index[apart]) == {"11"}
    assert math.isnan(influence_r.loc["12", "constraint_igraph"])
    assert ours.drop("12").to_dict() == pytest.approx(cut)
    assert math.isnan(ours["12"])
    same = {node for node in families if not tied_outside(florentine, node)}
    assert same >= {"1", "2", "3", "6", "7", "8", "10", "14"}
    assert {node: ours[node] for node in same} == pytest.approx({node: whole[node] for node in same})


def test_adolescents_constraint(shared_data: Find, published: dict[str, Any]) -> None:
    """netrics measures in the whole graph; Sue's and Alice's friends also know others, Betty's one friend may."""
    edges = pd.read_csv(shared_data("brokerage") / "ison_adolescents_edges.csv", dtype=str)
    graph = graph_of(edges.to_numpy().tolist())
    wanted = published["netrics"]["constraint(ison_adolescents)"]
    ours = measure(everyone(graph))["constraint"]
    for node, value in zip("123", wanted, strict=True):
        assert constraint(graph, node) == pytest.approx(value, abs=6e-3)
        assert ours[node] == pytest.approx(constraint(alone(graph, node), node), abs=1e-9)
        assert tied_outside(graph, node) == (node != "1")
    assert ours["1"] == wanted[0]


def test_women_and_events_are_one_kind_of_contact(published: dict[str, Any]) -> None:
    """netrics measures structural holes of two-mode networks in a way of its own; ours, as igraph's, does not.

    Events do not know each other, so a woman with n events has constraint 1/n and effective size n.
    """
    davis = nx.davis_southern_women_graph()
    women = davis.graph["top"][:3]
    nearby = nx.Graph(edge for edge in davis.edges if set(edge) & set(women))
    found = measure(everyone(nearby)).loc[women]
    assert found["constraint"].tolist() == pytest.approx([1 / 8, 1 / 7, 1 / 8])
    assert found["effective_size"].tolist() == [8, 7, 8]
    theirs = published["netrics"]
    assert (abs(found["constraint"] - theirs["constraint(ison_southern_women) two-mode specific"]) > 0.1).all()
    assert (found["effective_size"] > theirs["effsize(ison_southern_women)"]).all()
