"""Measures of one personal network by networkx and by the formulas written out: slow, plain, and not ours."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx

EGO = "ego"


def graph(strengths: dict[str, float], ties: list[tuple[str, str, float]]) -> nx.Graph:
    g = nx.Graph()
    for name, weight in strengths.items():
        g.add_edge(EGO, name, weight=weight)
    g.add_weighted_edges_from((a, b, w) for a, b, w in ties if w > 0)
    return g


def holes(g: nx.Graph, weight: str | None) -> dict[str, float]:
    """Always with ``nodes``: without it networkx's weighted effective size is wrong."""
    n = g.degree(EGO)
    constraint = nx.constraint(g, nodes=[EGO], weight=weight)[EGO]
    effective = nx.effective_size(g, nodes=[EGO], weight=weight)[EGO]
    parts = [nx.local_constraint(g, EGO, v, weight=weight) for v in g[EGO]]
    ratios = [part / (constraint / n) for part in parts]
    hierarchy = sum(r * math.log(r) for r in ratios if r > 0) / (n * math.log(n)) if n > 1 else 1.0
    return {
        "effective_size": effective,
        "efficiency": effective / n,
        "constraint": constraint,
        "hierarchy": hierarchy,
    }


def structure(strengths: dict[str, float], ties: list[tuple[str, str, float]]) -> dict[str, float | None]:
    g = graph(strengths, ties)
    alters = g.subgraph(strengths)
    n = len(strengths)
    parts = list(nx.connected_components(alters))
    near = dict(nx.all_pairs_shortest_path_length(alters))
    degrees = [d for _, d in alters.degree()]
    between = nx.betweenness_centrality(g, normalized=False)[EGO]
    found: dict[str, float | None] = {
        "density": nx.density(alters) if n > 1 else None,
        "density_weighted": sum(w for *_, w in ties) / (n * (n - 1) / 2) if n > 1 else None,
        "betweenness": between,
        "betweenness_normalised": between / (n * (n - 1) / 2) if n > 1 else None,
        "components": len(parts),
        "isolates": nx.number_of_isolates(alters),
        "fragmentation": 1 - sum(len(p) * (len(p) - 1) for p in parts) / (n * (n - 1)) if n > 1 else None,
        "distance_fragmentation": 1
        - 2 * sum(1 / near[a][b] for a, b in combinations(strengths, 2) if b in near[a]) / (n * (n - 1))
        if n > 1
        else None,
        "degree_centralisation": sum(max(degrees) - d for d in degrees) / ((n - 1) * (n - 2)) if n > 2 else None,
    }
    return found | holes(g, None) | {f"{k}_weighted": v for k, v in holes(g, "weight").items()}
