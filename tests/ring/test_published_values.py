"""The outer ring against values that others published."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.graphs import ring_graph
from netmap.ring import brokerage_roles, ring_measures
from netmap.ring.brokerage import ROLES
from netmap.ring.cohesion import degree_centralisation
from tests.ring.build import ring_of, tie

Find = Callable[[str], Path]

KIND = {"A": "welfare", "B": "health", "C": "school"}


@pytest.fixture(scope="module")
def published(shared_data: Find) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((shared_data("published_values") / "published_values.json").read_text("utf-8"))
    return values


def pairs(path: Path) -> list[tuple[str, str]]:
    edges = pd.read_csv(path, dtype=str)
    return list(zip(edges["from"], edges["to"], strict=True))


@pytest.fixture(scope="module")
def adolescents(shared_data: Find) -> Casebook:
    return ring_of(pairs(shared_data("brokerage") / "ison_adolescents_edges.csv"))


def test_florentine_betweenness(shared_data: Find) -> None:
    """influenceR counts every pair in both directions; ours is the share of the pairs, (n − 1)(n − 2) in two ways."""
    folder = shared_data("brokerage")
    wanted = pd.read_csv(folder / "expected.csv", dtype={"id": str}).set_index("id")["bet"]
    found = ring_measures(ring_of(pairs(folder / "flo_marriage_edges.csv"), others=wanted.index))
    n = len(wanted)
    assert n == 16
    for name in ("betweenness", "betweenness_working"):
        assert (found[name] * (n - 1) * (n - 2)).to_dict() == pytest.approx(wanted.to_dict())
    assert found.loc["12", ["degree", "betweenness", "closeness"]].tolist() == [0, 0, 0]


def test_women_and_events_betweenness_and_mean_distance(published: dict[str, Any]) -> None:
    """Davis' Southern women with their events as one ring: counts of pairs, each pair once."""
    graph = nx.davis_southern_women_graph()
    found = ring_measures(ring_of(graph.edges))
    n, wanted = len(graph), published["netrics"]
    five = found["betweenness"].loc[graph.graph["top"][:5]] * (n - 1) * (n - 2) / 2
    assert five.tolist() == pytest.approx(wanted["betweenness(ison_southern_women)[1:5]"], abs=6e-5)
    assert (1 / found["closeness"]).mean() == pytest.approx(wanted["net_by_length southern women"], abs=6e-4)


def test_adolescents_centralisation(published: dict[str, Any], adolescents: Casebook) -> None:
    """Freeman's formulas over our measures; netrics cuts digits off instead of rounding.

    For degree it divides by n(n − 1), as if one could know oneself, so that a star of five has 0.6; ours gives 1.
    """
    wanted, found, n = published["netrics"], ring_measures(adolescents), 8
    assert len(found) == n
    theirs = degree_centralisation(ring_graph(adolescents)) * (n - 2) / n
    assert theirs == pytest.approx(wanted["degree centralization(ison_adolescents)"], abs=1e-4)
    assert degree_centralisation(ring_graph(ring_of(["AB", "AC", "AD", "AE"]))) == 1
    between, close = found["betweenness"], found["closeness"]
    assert (between.max() - between).sum() / (n - 1) == pytest.approx(wanted["betweenness centralization"], abs=1e-4)
    most = (n - 1) * (n - 2) / (2 * n - 3)
    assert (close.max() - close).sum() / most == pytest.approx(wanted["closeness centralization"], abs=1e-4)


def test_networkers_who_broker_between_disciplines(shared_data: Find, published: dict[str, Any]) -> None:
    """Brokering activity: directed paths a → v → b without a → b, a and b of different groups.

    Of the five roles those are the three in which the ends differ: representative, gatekeeper and liaison.
    """
    folder = shared_data("brokerage")
    people = pd.read_csv(folder / "ison_networkers_nodes.csv", dtype=str).set_index("id")["Discipline"]
    kinds = dict(zip(sorted(people.unique()), ("welfare", "health", "school", "police"), strict=True))
    rows = [tie(a, b, reported_by="source") for a, b in pairs(folder / "ison_networkers_edges.csv")]
    roles = brokerage_roles(ring_of(rows=rows, kinds=people.map(kinds).to_dict()), directed=True)
    activity = roles[["representative", "gatekeeper", "liaison"]].sum(axis=1)
    assert (
        activity[["1", "2", "3"]].tolist()
        == published["netrics"]["node_by_brokering_activity(ison_networkers,Discipline)"]
    )


def roles_of(arcs: list[tuple[str, str]], groups: str, *, directed: bool = True) -> pd.DataFrame:
    """Roles when 1, 2, 3 … belong to the groups A, B, C."""
    kinds = {str(node): KIND[group] for node, group in enumerate(groups, start=1)}
    return brokerage_roles(
        ring_of(rows=[tie(a, b, reported_by="source") for a, b in arcs], kinds=kinds), directed=directed
    )


def counted(roles: pd.DataFrame, node: str) -> dict[str, float]:
    return {name: float(roles.loc[node, name]) for name in ROLES if roles.loc[node, name]}


CHAIN = [("1", "2"), ("2", "3")]


@pytest.mark.parametrize(
    ("groups", "role", "theirs"),
    [
        ("AAA", "coordinator", "coordinator w_I"),
        ("ABB", "gatekeeper", "gatekeeper b_OI"),
        ("AAB", "representative", "representative b_IO"),
        ("ABA", "itinerant", "itinerant w_O"),
        ("ABC", "liaison", "liaison b_O"),
    ],
)
def test_the_role_in_a_chain(published: dict[str, Any], groups: str, role: str, theirs: str) -> None:
    definition = published["brokerage_definition"]["chain 1->2->3 node 2 by groups"]
    assert len(definition) == 5
    assert definition[groups].startswith(theirs)
    roles = roles_of(CHAIN, groups)
    assert counted(roles, "2") == {role: 1}
    assert counted(roles, "1") == counted(roles, "3") == {}


def test_chains_that_share_an_end() -> None:
    assert counted(roles_of([("1", "3"), ("3", "2"), ("4", "3")], "AABA"), "3") == {"itinerant": 2}


@pytest.mark.parametrize("groups", ["AAA", "ABB", "AAB", "ABA", "ABC"])
def test_only_the_direct_way_forward_takes_the_broker_away(groups: str) -> None:
    assert roles_of([*CHAIN, ("3", "1")], groups).loc["2", "total"] == 1
    assert roles_of([*CHAIN, ("1", "3")], groups)["total"].sum() == 0


def test_without_direction_counts_are_halved() -> None:
    """Both ways of a chain count, so a chain is one; from outside in and from inside out share it."""
    assert counted(roles_of(CHAIN, "AAA", directed=False), "2") == {"coordinator": 1}
    assert counted(roles_of(CHAIN, "ABC", directed=False), "2") == {"liaison": 1}
    assert counted(roles_of(CHAIN, "ABB", directed=False), "2") == {"gatekeeper": 0.5, "representative": 0.5}
