"""A caseload under capacity: min-cost flow beside the linear program, and the proof over all pairs."""

from __future__ import annotations

import math
from functools import partial

import numpy as np

from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.allocation.flow import assign
from netmap.recommend.allocation.residual import improved
from netmap.recommend.allocation.solvers import SOLVERS
from netmap.recommend.allocation.whole import Edges, edges_of, whole
from tests.benchmarks.harness import Ratio, compare
from tests.recommend.allocation.caseloads import by_linear_program

__all__ = ["ratios"]

_HOUSEHOLDS, _SERVICES, _CANDIDATES = 10_000, 500, 20
_ELIGIBLE, _PLACES = 0.24, 0.9


def _town() -> tuple[np.ndarray, np.ndarray]:
    """Chances of success of the pairs that can be, and places for nine households in ten."""
    chance = np.random.default_rng(0)
    values = chance.random(_SERVICES) / 2 + chance.random((_HOUSEHOLDS, _SERVICES)) / 2
    values[chance.random(values.shape) > _ELIGIBLE] = -np.inf
    return values, chance.multinomial(int(_PLACES * _HOUSEHOLDS), np.full(_SERVICES, 1 / _SERVICES))


def _listed(values: np.ndarray, wanted: np.ndarray) -> Edges:
    """Twenty pairs of each household: those that are most wanted."""
    order = np.argsort(-np.where(np.isfinite(values), wanted, -np.inf), axis=1)[:, :_CANDIDATES]
    listed = np.zeros(values.shape, dtype=bool)
    np.put_along_axis(listed, order, True, axis=1)
    return edges_of(whole(values), *np.nonzero(listed & np.isfinite(values)))


def _is_listed(values: np.ndarray, edges: Edges) -> np.ndarray:
    listed = np.zeros(values.shape, dtype=bool)
    listed[edges.household, edges.service] = True
    return listed


def ratios() -> list[Ratio]:
    """The same candidate lists for both solvers; then every pair of the town, with the proof."""
    values, capacity = _town()
    some = _listed(values, np.random.default_rng(1).random(values.shape))
    known = np.where(_is_listed(values, some), values, np.nan)
    flow, program = partial(SOLVERS["ortools"], some, capacity), partial(by_linear_program, known, capacity)
    totals = [Assignment.of(flow(), values).total, program()]
    if not math.isclose(*totals, rel_tol=1e-9):
        raise AssertionError(f"the solvers disagree: {totals}")
    best = Assignment.of(SOLVERS["ortools"](_listed(values, values), capacity), values).total
    ours = assign(values, capacity).total
    if not ours >= max(best, *totals):
        raise AssertionError("all pairs give less than some of them")
    size = f"allocation, {_HOUSEHOLDS:,} households × {_SERVICES} services"
    return [
        compare(
            f"{size}, {_CANDIDATES} candidates each, with proof; equal totals",
            "HiGHS linear program (scipy) on the same candidates",
            "≥ 15×",
            lambda: improved(some, flow(), capacity),
            program,
            rounds=3,
        ),
        compare(
            f"{size}, proven over all {int(np.isfinite(values).sum()):,} pairs "
            f"(the {_CANDIDATES} best of each household alone give {best / ours:.0%} of that total)",
            f"HiGHS linear program on {_CANDIDATES} candidates each",
            "reported",
            lambda: assign(values, capacity),
            program,
            rounds=3,
        ),
    ]
