"""Making a page of many organisations."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from pyvis.network import Network

import netmap as nm
from netmap.maps.household import pictures
from netmap.maps.household.map import household_scene
from netmap.maps.page import make_page
from netmap.maps.scene import Node, Tie
from tests.benchmarks.harness import Ratio, compare
from tests.maps.crowds import full_home

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


def _layout() -> Callable[[], object]:
    """The layout of a map with forty contacts, with just what the map itself asks for."""
    asked: list[Callable[[], object]] = []
    whole = pictures.ring_layout

    def kept(*args: Any, **named: Any) -> Any:
        asked.append(lambda: whole(*args, **named))
        return whole(*args, **named)

    pictures.ring_layout = kept
    try:
        household_scene(full_home(40, seed=40), "H1")
    finally:
        pictures.ring_layout = whole
    return asked[0]


def _import_pandas() -> None:
    subprocess.run([sys.executable, "-c", "import pandas"], check=True)


def ratios() -> list[Ratio]:
    """Pages of ten thousand organisations, beside pyvis adding ties one by one; forty contacts, beside pandas."""
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
        ),
        compare("layout of 40 contacts", "python -c 'import pandas'", "≥ 1×", _layout(), _import_pandas),
    ]
