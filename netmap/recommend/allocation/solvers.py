"""Two exact solvers of the same problem: each household one place at most, each service within its free places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any

import numpy as np

from netmap.errors import MissingPackageError, OptionError
from netmap.recommend.allocation.assignment import WAITING
from netmap.recommend.allocation.whole import Edges
from netmap.recommend.learning.pairs import Bools, Ints

__all__ = ["SOLVERS", "Solver", "solver_named"]

Solver = Callable[[Edges, Ints], Ints]
"""From pairs and free places to the place of each household."""


def _ortools(edges: Edges, capacity: Ints) -> Ints:
    """Min-cost flow: household → service → sink, or household → sink for who waits."""
    from ortools.graph.python import min_cost_flow  # noqa: PLC0415 - an extra, and slow to load

    households, services = edges.shape
    sink = households + services
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(
        np.concatenate([edges.household, np.arange(sink)]),
        np.concatenate([households + edges.service, np.full(sink, sink)]),
        np.concatenate([np.ones(len(edges) + households, dtype=np.int64), capacity]),
        np.concatenate([-edges.value, np.zeros(sink)]).astype(np.int64),
    )
    supply = np.concatenate([np.ones(households), np.zeros(services), [-households]]).astype(np.int64)
    flow.set_nodes_supplies(np.arange(sink + 1), supply)
    _must(flow.solve() == flow.OPTIMAL)
    return _places(edges, flow.flows(np.arange(len(edges))) > 0)


def _scipy(edges: Edges, capacity: Ints) -> Ints:
    """Linear program by HiGHS; its corners are whole, for this is a flow.

    The costs stay whole numbers: scaled to 1 they would fall within the tolerance of the solver.
    """
    from scipy.optimize import linprog  # noqa: PLC0415 - slow to load
    from scipy.sparse import csr_array  # noqa: PLC0415 - slow to load

    households, services = edges.shape
    count = np.arange(len(edges))
    rows = np.concatenate([edges.household, households + edges.service])
    # Any: the stubs of linprog know dense tables only
    limits: Any = csr_array(
        (np.ones(2 * len(edges)), (rows, np.tile(count, 2))), shape=(households + services, len(edges))
    )
    most = np.concatenate([np.ones(households), capacity])
    found = linprog(-edges.value, A_ub=limits, b_ub=most, bounds=(0, None), method="highs-ds")
    _must(found.status == 0)
    return _places(edges, np.asarray(found.x) > 0.5)


def _must(solved: bool) -> None:
    if not solved:
        raise OptionError("the places cannot be divided exactly. Hint: divide fewer households at once")


def _places(edges: Edges, chosen: Bools) -> Ints:
    place = np.full(edges.shape[0], WAITING, dtype=np.intp)
    place[edges.household[chosen]] = edges.service[chosen]
    return place


SOLVERS: Mapping[str, Solver] = {"ortools": _ortools, "scipy": _scipy}
"""The solvers by name; both give the same total."""


def solver_named(name: str | None) -> Solver:
    """A solver: the one asked for, else ortools where it is installed, else scipy.

    Raises
    ------
    OptionError
        For another name.
    MissingPackageError
        When ortools is asked for by name and not installed.
    """
    there = find_spec("ortools") is not None
    if name is None:
        return SOLVERS["ortools" if there else "scipy"]
    if name not in SOLVERS:
        raise OptionError(f"unknown solver {name!r}. Hint: choose {' or '.join(SOLVERS)}")
    if name == "ortools" and not there:
        raise MissingPackageError("ortools is not installed. Hint: pip install 'netmap[city]', or solver='scipy'")
    return SOLVERS[name]
