"""What one more place brings, against solving the whole problem again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

import netmap as nm
from netmap.recommend.allocation.first_come import first_come
from netmap.recommend.allocation.flow import assign
from netmap.recommend.allocation.prices import prices
from tests.recommend.allocation.caseloads import Counts, Table, by_linear_program, caseloads, town


def _one_more(values: Table, capacity: Counts) -> list[float]:
    """The gain of one more place at each service, each by a linear program of its own."""
    now = by_linear_program(values, capacity)
    more = np.eye(len(capacity), dtype=int)
    return [by_linear_program(values, capacity + more[s]) - now for s in range(len(capacity))]


@settings(max_examples=25)
@given(caseloads())
def test_gain_is_that_of_solving_again_with_one_more_place(problem: tuple[Table, Counts]) -> None:
    found = prices(*problem, assign(*problem))
    assert found.gain == pytest.approx(_one_more(*problem), abs=1e-9)


def test_gain_of_a_larger_caseload_is_that_of_solving_again() -> None:
    values, capacity = town(200, 30, seed=2)
    found = prices(values, capacity, assign(values, capacity))
    assert found.gain == pytest.approx(_one_more(values, capacity), abs=1e-9)
    assert found.gain.max() > 0.1


def test_chain_counts_who_gets_better_and_who_gets_less() -> None:
    # one more place at A: 1 leaves B for A (better), 2 takes B (had nothing)
    values = np.array([[0.9, 0.5, np.nan], [np.nan, 0.4, np.nan], [0.95, np.nan, np.nan]])
    found = prices(values, [1, 1, 5], assign(values, [1, 1, 5]))
    assert found.gain == pytest.approx([0.8, 0.4, 0.0])
    assert found.helped.tolist() == [2, 1, 0]
    assert found.worse.tolist() == [0, 0, 0]


def test_chain_counts_who_moves_to_a_lesser_place() -> None:
    # one more place at B: 0 goes from A to B (a little less), 1 gets A (had nothing)
    values = np.array([[0.9, 0.8], [0.5, np.nan]])
    found = prices(values, [1, 0], assign(values, [1, 0]))
    assert found.gain == pytest.approx([0.5, 0.4])
    assert (found.helped.tolist(), found.worse.tolist()) == ([1, 1], [0, 1])


def test_gain_is_counted_in_true_values_where_a_group_goes_first() -> None:
    # the second household counts double, so it gets B; one more place at B serves the first, for what it is truly worth
    values = np.array([[np.nan, 0.5], [np.nan, 0.4]])
    weighed = values * np.array([[1.0], [2.0]])
    found = assign(weighed, [1, 1])
    assert found.place.tolist() == [-1, 1]
    assert prices(weighed, [1, 1], found, counted=values).gain == pytest.approx([0.0, 0.5])
    assert prices(weighed[::-1], [0, 1], assign(weighed[::-1], [0, 1])).gain == pytest.approx([0.0, 0.5])


def test_prices_of_an_assignment_that_is_not_the_best_are_refused() -> None:
    values = np.array([[0.9, 0.8], [0.7, 0.2]])
    with pytest.raises(nm.OptionError, match="best assignment"):
        prices(values, [1, 1], first_come(values, [1, 1]))
