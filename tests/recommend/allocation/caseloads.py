"""Small caseloads, and the same problem handed to solvers that know nothing of netmap."""

from __future__ import annotations

import networkx as nx
import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import csr_array

Table = npt.NDArray[np.float64]
Counts = npt.NDArray[np.intp]


@st.composite
def caseloads(draw: st.DrawFn, *, whole: bool = False) -> tuple[Table, Counts]:
    """Values (NaN = not this pair; hundredths, so many are equal, or anything) and free places."""
    households, services = draw(st.integers(1, 9)), draw(st.integers(1, 5))
    number = st.integers(1, 8).map(float) if whole else st.floats(0.001, 1.0) | st.integers(1, 9).map(lambda n: n / 10)
    cell = number | st.just(float("nan"))
    values = draw(
        st.lists(st.lists(cell, min_size=services, max_size=services), min_size=households, max_size=households)
    )
    capacity = draw(st.lists(st.integers(0, 4), min_size=services, max_size=services))
    return np.array(values), np.array(capacity, dtype=np.intp)


def town(households: int, services: int, *, seed: int, share: float = 0.4) -> tuple[Table, Counts]:
    """A larger caseload: some services are better for everybody, places for nine in ten."""
    chance = np.random.default_rng(seed)
    values = chance.random(services) / 2 + chance.random((households, services)) / 2
    values[chance.random(values.shape) > share] = np.nan
    return values, chance.multinomial(households * 9 // 10, np.full(services, 1 / services))


def by_linear_program(values: Table, capacity: Counts) -> float:
    """The highest total, from a linear program over every pair that can be."""
    household, service = np.nonzero(values > 0)
    if not household.size:
        return 0.0
    rows = np.concatenate([household, len(values) + service])
    cells = (np.ones(len(rows)), (rows, np.tile(np.arange(household.size), 2)))
    limits = csr_array(cells, shape=(sum(values.shape), household.size))
    most = np.concatenate([np.ones(len(values)), capacity])
    found = linprog(-values[household, service], A_ub=limits, b_ub=most, method="highs")
    return -float(found.fun)


def by_network_simplex(values: Table, capacity: Counts) -> int:
    """The highest total of whole numbers, from networkx."""
    graph = nx.DiGraph()
    graph.add_node("sink", demand=len(values))
    for household, row in enumerate(values):
        graph.add_node(("h", household), demand=-1)
        graph.add_edge(("h", household), "sink", capacity=1, weight=0)
        for service, value in enumerate(row):
            if value > 0:
                graph.add_edge(("h", household), ("s", service), capacity=1, weight=-int(value))
    for service, places in enumerate(capacity):
        graph.add_edge(("s", service), "sink", capacity=int(places), weight=0)
    cost, _ = nx.network_simplex(graph)
    return -int(cost)
