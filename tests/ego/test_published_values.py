"""Structure and composition of personal networks against values that others published."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.ego import measure
from netmap.ego.network import RELATIONS, network
from netmap.ego.structure import structure
from netmap.errors import DataError
from tests.build import casebook, contact
from tests.build import network as one_network

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


def graph_of(edges: Iterable[Iterable[str]], nodes: Iterable[str] = ()) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(map(tuple, edges))
    return graph


def everyone(graph: nx.Graph) -> Casebook:
    """A casebook in which every vertex has a household of its own, with the whole graph on its map.

    Who is not tied to the resident is on the map but no contact: netmap has to cut the ego network itself.
    """
    rows: dict[str, list[dict[str, Any]]] = {"households": [], "people": [], "ties": []}
    for ego in graph:
        home = {"household_id": ego}
        rows["households"].append(home | {"roster": "confirmed", "contact_ties": "confirmed"})
        for node in graph:
            role = {"role": "resident", "focus": "yes"} if node == ego else {"role": "informal"}
            rows["people"].append(home | role | {"person_id": f"{ego}:{node}"})
        for a, b in graph.edges:
            close = {"circle": 1} if ego in (a, b) else {}
            rows["ties"].append(home | close | {"source": f"{ego}:{a}", "target": f"{ego}:{b}"})
    return casebook(**rows)


def weighted(graph: nx.Graph) -> pd.DataFrame:
    """The structure around every vertex, with the weights of the graph instead of circles and frequencies."""
    net = network(everyone(graph))
    ends = [name.split(":") for name in net.people.people["person_id"].iloc[net.person]]
    strength = np.array([float(graph[ego][other]["weight"]) for ego, other in ends])
    weight = np.array([float(graph[ends[a][1]][ends[b][1]]["weight"]) for a, b in zip(net.a, net.b, strict=True)])
    return pd.DataFrame(structure(replace(net, strength=strength, weight=weight)), index=list(net.household_ids))


def alone(graph: nx.Graph, ego: str) -> nx.Graph:
    """The ego network cut out of the whole: the ego, its contacts, and the ties between them."""
    return nx.ego_graph(graph, ego)


def constraint(graph: nx.Graph, ego: str, weight: str | None = None) -> float:
    return float(nx.constraint(graph, nodes=[ego], weight=weight)[ego])


def effective_size(graph: nx.Graph, ego: str, weight: str | None = None) -> float:
    """Always with ``nodes``: without it networkx is wrong for weights."""
    return float(nx.effective_size(graph, nodes=[ego], weight=weight)[ego])


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
        one_network(*map(contact, "abc"), knows=["ab", "aa"])
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


def tied_outside(graph: nx.Graph, ego: str) -> bool:
    """Whether a contact who knows another contact also knows somebody who is no contact."""
    near = set(graph[ego])
    return any(set(graph[one]) & near and set(graph[one]) - near - {ego} for one in near)


@pytest.fixture(scope="module")
def egor(shared_data: Find) -> pd.DataFrame:
    return measure(egor_study(shared_data("ego_formats")))


AGES = ("0 - 17", "18 - 25", "26 - 35", "36 - 45", "46 - 55", "56 - 65", "66 - 100")
AGE_AS_RELATION = dict(zip(AGES, RELATIONS, strict=False))
"""Age groups, written as relations: what is computed from seven groups does not care for their names."""


def egor_study(folder: Path) -> Casebook:
    """The 32 egos of egor's examples, with 12 contacts each."""
    egos, alters, ties = (pd.read_csv(folder / f"{name}32.csv", dtype=str) for name in ("egos", "alters", "aaties"))
    homes = [str(int(float(ego))) for ego in egos[".EGOID"]]
    named = [(str(int(float(row[".EGOID"]))), row[".ALTID"], row["age"]) for _, row in alters.iterrows()]
    known = zip(ties[".EGOID"], ties[".SRCID"], ties[".TGTID"], ties["weight"].astype(float), strict=True)
    return casebook(
        households=[{"household_id": ego, "roster": "confirmed", "contact_ties": "confirmed"} for ego in homes],
        people=[{"person_id": f"{ego}:ego", "household_id": ego, "role": "resident"} for ego in homes]
        + [
            {"person_id": f"{ego}:{one}", "household_id": ego, "role": "informal", "relation": AGE_AS_RELATION[age]}
            for ego, one, age in named
        ],
        ties=[{"household_id": ego, "source": f"{ego}:{one}", "target": f"{ego}:ego"} for ego, one, _ in named]
        + [{"household_id": e, "source": f"{e}:{a}", "target": f"{e}:{b}", "weight": w} for e, a, b, w in known],
    )


def first(frame: pd.DataFrame, count: int) -> pd.DataFrame:
    return frame.loc[[str(ego) for ego in range(1, count + 1)]]


def test_egor_density(egor: pd.DataFrame, published: dict[str, Any]) -> None:
    wanted = published["egor_vignette"]
    assert len(egor) == 32
    assert first(egor, 10)["density"].tolist() == pytest.approx(wanted["density"], abs=6e-4)
    assert egor["density"].mean() == pytest.approx(wanted["mean_density"], abs=1e-9)


def test_egor_ei_between_contacts(egor: pd.DataFrame, published: dict[str, Any]) -> None:
    """Ours is (E − I) / (E + I) over the ties; egor divides each by the pairs that could be, unless told not to."""
    found = first(egor, 6)
    raw = [0.875, 0.6364, 0.6364, 0.7037, 0.6757, 0.8]
    assert found["ei_relation"].tolist() == pytest.approx(raw, abs=6e-5)
    counts = found[[f"share_{AGE_AS_RELATION[age]}" for age in AGES]] * 12
    inside = (counts * (counts - 1) / 2).sum(axis=1)
    ties = found["density"] * 66
    external, internal = ties * (1 + found["ei_relation"]) / 2, ties * (1 - found["ei_relation"]) / 2
    dense_out, dense_in = external / (66 - inside), internal / inside
    rescaled = (dense_out - dense_in) / (dense_out + dense_in)
    wanted = published["egor_vignette"]["EI(age) alter-alter, density-rescaled, egos 1..6"]
    assert rescaled.tolist() == pytest.approx(wanted, abs=6e-8)


def test_egor_composition(egor: pd.DataFrame, published: dict[str, Any], shared_data: Find) -> None:
    """Count, entropy and homophily follow from the shares per group, so these check the shares."""
    wanted, found = published["egor_vignette"], first(egor, 10)
    shares = found[[f"share_{AGE_AS_RELATION[age]}" for age in AGES]]
    assert (shares > 0).sum(axis=1).tolist() == wanted["alts_diversity_count(age)"]
    entropy = -(shares * np.log2(shares.where(shares > 0, 1))).sum(axis=1)
    assert entropy.tolist() == pytest.approx(wanted["alts_diversity_entropy(age, log2)"], abs=6e-3)
    own = pd.read_csv(shared_data("ego_formats") / "egos32.csv")["age"].head(10)
    alike = [row[f"share_{AGE_AS_RELATION[age]}"] for age, (_, row) in zip(own, shares.iterrows(), strict=True)]
    assert [1 - 2 * share for share in alike] == pytest.approx(wanted["comp_ei(age,age)=(E-I)/(E+I)"], abs=6e-4)
    assert found["blau_relation"].tolist() == pytest.approx((1 - (shares**2).sum(axis=1)).tolist())
