"""All personal networks at once, beside one at a time."""

from __future__ import annotations

import networkx as nx

import netmap as nm
from netmap.ego import contact_ties, contacts
from tests.benchmarks.harness import Ratio, compare

__all__ = ["ratios"]

_HOUSEHOLDS, _SLICE = 2000, 40


def _one_by_one(graphs: list[nx.Graph]) -> None:
    """Density, constraint and effective size of each ego, as networkx computes them correctly."""
    for graph in graphs:
        nx.density(graph.subgraph([node for node in graph if node != "ego"]))
        nx.constraint(graph, nodes=["ego"])
        nx.effective_size(graph, nodes=["ego"])


def _graphs(casebook: nm.Casebook) -> list[nx.Graph]:
    people, ties = contacts(casebook, scope="informal"), contact_ties(casebook)
    graphs = []
    for household in casebook.household_ids[:_SLICE]:
        graph = nx.Graph()
        graph.add_node("ego")
        graph.add_edges_from(("ego", person) for person in people.loc[people["household_id"] == household, "person_id"])
        mine = ties[ties["household_id"] == household]
        graph.add_edges_from((a, b) for a, b in zip(mine["a"], mine["b"], strict=True) if a in graph and b in graph)
        graphs.append(graph)
    return graphs


def ratios() -> list[Ratio]:
    """Every measure of every household in one pass; networkx computes three of them for a slice."""
    casebook = nm.neighbourhood(households=_HOUSEHOLDS, seed=1).snapshot()
    graphs = _graphs(casebook)
    return [
        compare(
            f"measure: {_HOUSEHOLDS} households, all measures",
            "networkx, one by one: density, constraint, effective size only",
            "",
            lambda: nm.measure(casebook),
            lambda: _one_by_one(graphs),
            share=_SLICE / _HOUSEHOLDS,
            rounds=3,
        )
    ]
