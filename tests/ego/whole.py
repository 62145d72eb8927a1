"""Whole graphs as casebooks, and their ego networks by networkx."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.network import network
from netmap.ego.structure import structure
from tests.build import casebook


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


def tied_outside(graph: nx.Graph, ego: str) -> bool:
    """Whether a contact who knows another contact also knows somebody who is no contact."""
    near = set(graph[ego])
    return any(set(graph[one]) & near and set(graph[one]) - near - {ego} for one in near)
