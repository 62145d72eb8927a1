"""The best total, and what must hold for every assignment."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

import netmap as nm
from netmap.recommend.allocation import solvers
from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.allocation.first_come import best_pair_first, first_come
from netmap.recommend.allocation.flow import assign, assign_near
from netmap.recommend.allocation.prices import prices
from netmap.recommend.allocation.residual import improved
from netmap.recommend.allocation.whole import edges_of, whole
from tests.recommend.allocation.caseloads import (
    Counts,
    Table,
    by_linear_program,
    by_network_simplex,
    caseloads,
    town,
)

Problem = tuple[Table, Counts]


def _is_valid(found: Assignment, values: Table, capacity: Counts) -> bool:
    served = np.flatnonzero(found.place >= 0)
    return bool((found.used <= capacity).all() and (values[served, found.place[served]] > 0).all())


@settings(max_examples=40)
@given(caseloads())
def test_total_equals_the_linear_program_and_nothing_is_out_of_bounds(problem: Problem) -> None:
    found = assign(*problem)
    assert found.total == pytest.approx(by_linear_program(*problem), rel=1e-9)
    assert _is_valid(found, *problem)


@settings(max_examples=40)
@given(caseloads(whole=True))
def test_total_of_whole_numbers_equals_network_simplex(problem: Problem) -> None:
    assert assign(*problem).total == by_network_simplex(*problem)


@settings(max_examples=40)
@given(caseloads())
def test_both_solvers_give_the_same_place_to_everybody(problem: Problem) -> None:
    assert assign(*problem, solver="ortools").place.tolist() == assign(*problem, solver="scipy").place.tolist()


@pytest.mark.parametrize("decimals", [1, 12], ids=["many equal values", "no equal values"])
def test_both_solvers_agree_where_the_first_candidates_do_not_suffice(decimals: int) -> None:
    values, capacity = town(400, 120, seed=3)
    values = np.round(values, decimals)
    mine, other = (assign(values, capacity, solver=name) for name in ("ortools", "scipy"))
    assert mine.place.tolist() == other.place.tolist()
    assert _is_valid(mine, values, capacity)
    assert mine.total == pytest.approx(by_linear_program(values, capacity), rel=1e-9)
    twenty = np.where(values >= -np.sort(-np.nan_to_num(values), axis=1)[:, 19:20], values, np.nan)
    assert decimals == 1 or by_linear_program(twenty, capacity) < mine.total - 1


@pytest.mark.parametrize("guess", [0.0, 0.3, 5.0])
def test_guessed_prices_change_nothing_and_the_right_ones_come_out(guess: float) -> None:
    values, capacity = town(300, 60, seed=6)
    found, price = assign_near(values, capacity, price=np.linspace(0, guess, 60))
    plain = assign(values, capacity)
    assert found.place.tolist() == plain.place.tolist()
    assert price == pytest.approx(prices(values, capacity, plain).gain, abs=1e-9)


def test_rings_of_moves_lead_from_any_assignment_to_the_best() -> None:
    values, capacity = town(60, 9, seed=5)
    units = whole(np.where(values > 0, values, -np.inf))
    place, _ = improved(edges_of(units, *np.nonzero(np.isfinite(units))), first_come(values, capacity).place, capacity)
    assert Assignment.of(place, values).total == pytest.approx(by_linear_program(values, capacity), rel=1e-12)


@settings(max_examples=40)
@given(caseloads())
def test_more_places_never_lower_the_total(problem: Problem) -> None:
    values, capacity = problem
    totals = [assign(values, capacity + np.eye(len(capacity), dtype=int)[s]).total for s in range(len(capacity))]
    assert min(totals) >= assign(values, capacity).total - 1e-9


@settings(max_examples=40)
@given(caseloads())
def test_the_simple_ways_serve_one_after_the_other(problem: Problem) -> None:
    values, capacity = problem
    left, place = capacity.copy(), []
    for row in np.where(values > 0, values, -np.inf):
        open_ = np.where(left > 0, row, -np.inf)
        best = int(open_.argmax())
        place.append(best if np.isfinite(open_[best]) else -1)
        left[best] -= place[-1] >= 0
    assert first_come(values, capacity).place.tolist() == place
    left, taken = capacity.copy(), dict.fromkeys(range(len(values)), -1)
    worth = {(h, s): v for (h, s), v in np.ndenumerate(values) if v > 0}
    for household, service in sorted(worth, key=lambda pair: (-worth[pair], pair)):
        if taken[household] < 0 and left[service] > 0:
            taken[household] = service
            left[service] -= 1
    pairs = best_pair_first(values, capacity)
    assert pairs.total == pytest.approx(sum(worth.get(pair, 0.0) for pair in taken.items()))
    assert _is_valid(pairs, values, capacity)


def test_rows_in_another_order_give_everybody_the_same_place() -> None:
    values, capacity = town(150, 40, seed=8)
    order = np.random.default_rng(1).permutation(len(values))
    assert assign(values[order], capacity).place.tolist() == assign(values, capacity).place[order].tolist()


def test_of_equal_households_the_earlier_row_is_served() -> None:
    found = assign(np.full((50, 3), 0.4), [4, 5, 6])
    assert found.served.tolist() == [True] * 15 + [False] * 35
    assert found.used.tolist() == [4, 5, 6]


def test_nothing_to_divide_leaves_everybody_waiting() -> None:
    for values, capacity in (([[np.nan, 0.0]], [3, 3]), ([[0.5, 0.5]], [0, 0]), (np.zeros((2, 0)), [])):
        found = assign(values, capacity)
        assert found.place.tolist() == [-1] * len(values)
        assert found.total == 0
        assert first_come(values, capacity).place.tolist() == found.place.tolist()


@pytest.mark.parametrize(
    ("values", "capacity"),
    [([[0.5]], [-1]), ([[0.5]], [0.5]), ([[0.5]], [1, 1]), ([0.5], [1]), ([[np.inf]], [1])],
)
def test_what_cannot_be_is_refused(values: list[list[float]], capacity: list[float]) -> None:
    with pytest.raises(nm.OptionError, match="Hint"):
        assign(values, capacity)


def test_solvers_are_known_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(nm.OptionError, match="ortools or scipy"):
        assign([[0.5]], [1], solver="guess")
    monkeypatch.setattr(solvers, "find_spec", lambda _: None)
    assert assign([[0.5]], [1]).total == 0.5
    with pytest.raises(nm.MissingPackageError, match="netmap\\[city\\]"):
        assign([[0.5]], [1], solver="ortools")
