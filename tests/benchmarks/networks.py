"""All personal networks at once, beside one at a time."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import igraph as ig
import networkx as nx
import numpy as np

import netmap as nm
from netmap.ego.network import Network, network
from netmap.ego.structure import structure
from netmap.graphs import ring_graph
from netmap.schema import places
from tests.benchmarks.harness import Ratio, compare
from tests.benchmarks.town import town

__all__ = ["ratios"]

_HOUSEHOLDS, _NX_SLICE, _IGRAPH_SLICE = 10_000, 40, 1_000


def _egos(net: Network, count: int) -> Iterator[tuple[int, list[tuple[int, int]], list[float]]]:
    """Size, ties (the ego last) and weights of the first egos."""
    start = np.searchsorted(net.tie_ego, np.arange(net.egos + 1))
    for ego in range(count):
        size, first = int(net.size[ego]), int(net.start[ego])
        ties = slice(start[ego], start[ego + 1])
        edges = list(zip((net.a[ties] - first).tolist(), (net.b[ties] - first).tolist(), strict=True))
        edges += [(size, contact) for contact in range(size)]
        yield size, edges, [*net.weight[ties].tolist(), *net.strength[first : first + size].tolist()]


def _networkx(net: Network) -> None:
    """Ten measures of each ego; with ``nodes=[ego]``, the way that is right for weights."""
    for size, edges, weights in _egos(net, _NX_SLICE):
        graph = nx.Graph()
        graph.add_nodes_from(range(size + 1))
        graph.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, weights, strict=True))
        others = graph.subgraph(range(size))
        for weight in (None, "weight"):
            nx.effective_size(graph, nodes=[size], weight=weight)
            nx.constraint(graph, nodes=[size], weight=weight)
        nx.density(others)
        list(nx.connected_components(others))
        nx.betweenness_centrality(graph, normalized=False)
        dict(nx.all_pairs_shortest_path_length(others))


def _igraph(net: Network) -> None:
    """The same with igraph's kernels; effective size, which igraph lacks, from the adjacency in numpy."""
    for size, edges, weights in _egos(net, _IGRAPH_SLICE):
        graph = ig.Graph(n=size + 1, edges=edges)
        for given in (None, weights):
            graph.constraint(vertices=[size], weights=given)
        graph.betweenness(vertices=[size])
        others = graph.induced_subgraph(range(size))
        others.density()
        others.connected_components()
        others.distances()
        _effective_size(size, edges, weights)


def _effective_size(size: int, edges: list[tuple[int, int]], weights: list[float]) -> float:
    ties = np.zeros((size + 1, size + 1))
    rows, columns = np.array(edges, dtype=int).reshape(-1, 2).T
    ties[rows, columns] = ties[columns, rows] = weights
    share = ties[size] / max(ties[size].sum(), 1e-300)
    strongest = np.maximum(ties.max(axis=1), 1e-300)
    return float(size - (share[:size] @ ties[:size, :size] / strongest[:size]).sum())


def _ids(book: nm.Casebook) -> None:
    """The look-ups that turn the ids of people and ties into row numbers."""
    people = book.people["person_id"]
    places(book.people["household_id"], book.household_ids)
    places(book.ties["source"], people)
    places(book.ties["target"], people)


def _growth(net: Network, large: Network) -> Ratio:
    """Time per household at ten times as many."""
    found = compare("growth", "growth", "", lambda: structure(large),
                    lambda: structure(net), rounds=3)  # fmt: skip
    times = found.theirs / net.egos, found.ours / large.egos
    return Ratio("per household, of 10,000", "per household, of 100,000", "≤ 1.3×", *times)


def _memory(net: Network) -> Ratio:
    """The most memory the measures take at once, beside their input."""
    size = sum(array.nbytes for array in (net.ego, net.strength, net.tie_ego, net.a, net.b, net.weight))
    tracemalloc.start()
    structure(net)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return Ratio("input of 100,000 households", "extra memory while measuring", "≤ 4×", size, peak, unit="MB")


def _ring() -> Ratio:
    """Betweenness of 2,000 organisations through netmap, beside the bare igraph call on the same graph."""
    ends = np.array(ig.Graph.Barabasi(2000, 3).get_edgelist())
    names = np.char.add("O", np.arange(2000).astype(str))
    draw = np.random.default_rng(0)
    book = nm.Casebook.from_tables(
        {
            "organisations": [{"organisation_id": name, "name": name, "kind": "other"} for name in names.tolist()],
            "collaborations": [
                {"source": names[a], "target": names[b], "level": int(level)}
                for (a, b), level in zip(ends, draw.integers(1, 6, len(ends)), strict=True)
            ],
        }
    ).snapshot()
    graph = ring_graph(book)
    return compare(
        "betweenness of 2,000 organisations, graph made too",
        "igraph alone, graph ready",
        "≥ 0.91×",
        lambda: ring_graph(book).betweenness(weights="distance", directed=False),
        lambda: graph.betweenness(weights="distance", directed=False),
        rounds=3,
    )


def ratios() -> list[Ratio]:
    """The batch beside both peers, its growth and memory, the share of ids, and the outer ring."""
    book = town(_HOUSEHOLDS)
    net, large = network(book), network(town(100_000, seed=1))
    name = f"ego batch, {_HOUSEHOLDS:,} households × 12 contacts"
    return [
        compare(name, "igraph, one by one", "≥ 10×", lambda: structure(net), lambda: _igraph(net),
                share=_IGRAPH_SLICE / _HOUSEHOLDS, rounds=3),
        compare(name, "networkx nodes=[ego], one by one", "≥ 2,000×", lambda: structure(net), lambda: _networkx(net),
                share=_NX_SLICE / _HOUSEHOLDS, rounds=3),
        compare("ids to row numbers", "all measures of the same households", "≥ 2×", lambda: _ids(book),
                lambda: nm.measure(book), rounds=3),
        _growth(net, large),
        _memory(large),
        _ring(),
    ]  # fmt: skip
