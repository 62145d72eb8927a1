"""Making a page of many organisations."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from pyvis.network import Network

import netmap as nm
from netmap.maps.page import make_page
from netmap.maps.scene import Node, Tie
from tests.benchmarks.harness import Ratio, compare

__all__ = ["ratios"]

_NODES = 10_000


def _pyvis(ends: np.ndarray) -> str:
    network = Network(cdn_resources="in_line")
    for number in range(_NODES):
        network.add_node(number, label=f"O{number}")
    for source, target in ends.tolist():
        network.add_edge(source, target)
    return str(network.generate_html())


def _node(number: int) -> Node:
    name, x, y = f"O{number}", float(number % 100), float(number // 100)
    return Node(name, "organisation", name, "", "O", (name,), "hexagon", "#0072B2", x, y, 9.0, 60.0, name)


def ratios() -> list[Ratio]:
    """A page of ten thousand organisations, beside pyvis's own way of adding ties one by one."""
    ends = np.random.default_rng(0).integers(0, _NODES, (2 * _NODES, 2))
    ends = ends[ends[:, 0] != ends[:, 1]]
    nodes = tuple(_node(number) for number in range(_NODES))
    ties = tuple(Tie(f"O{a}", f"O{b}", "solid", "dark", 1.0) for a, b in ends.tolist())
    scene = replace(nm.ring_map(nm.load_example("parkwijk")).scene, nodes=nodes, ties=ties)
    return [
        compare(
            f"page of {_NODES:,} organisations",
            "pyvis add_node and add_edge",
            "≥ 50×",
            lambda: make_page(scene),
            lambda: _pyvis(ends),
            rounds=1,
        )
    ]
