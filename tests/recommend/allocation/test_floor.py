"""A group is not left behind, and who pays for it is counted."""

from __future__ import annotations

import numpy as np
import pytest

import netmap as nm
from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.allocation.first_come import first_come
from netmap.recommend.allocation.floor import MOST, assign_with_floor, success_ratio
from netmap.recommend.allocation.flow import assign
from netmap.recommend.allocation.losses import losses
from tests.recommend.allocation.caseloads import Counts, Table, town


@pytest.fixture(scope="module")
def uneven() -> tuple[Table, Counts, Table]:
    """A caseload in which one household in four is harder to help everywhere."""
    values, capacity = town(240, 30, seed=4)
    group = np.arange(240) % 4 == 0
    return np.where(group[:, None], values * 0.85, values), capacity, group


def test_the_group_reaches_the_floor_at_a_small_loss(uneven: tuple[Table, Counts, Table]) -> None:
    values, capacity, group = uneven
    found = assign_with_floor(values, capacity, group)
    free = assign(values, capacity)
    means = [found.assignment.value[group].mean(), found.assignment.value[~group].mean()]
    assert success_ratio(free, group) < 0.8
    assert found.reached
    assert found.ratio == pytest.approx(means[0] / means[1])
    assert 0.95 <= found.ratio < 1
    assert found.loss == pytest.approx(1 - found.assignment.value.sum() / free.total)
    assert 0 < found.loss < 0.06
    assert (found.assignment.used <= capacity).all()


def test_no_smaller_multiplier_reaches_the_floor(uneven: tuple[Table, Counts, Table]) -> None:
    values, capacity, group = uneven
    found = assign_with_floor(values, capacity, group)
    for less in (0.99, 0.95, 0.8):
        weighed = np.where(group[:, None], values * found.multiplier * less, values)
        lighter = Assignment.of(assign(weighed, capacity).place, values)
        assert success_ratio(lighter, group) < 0.95


def test_a_floor_that_holds_already_changes_nothing(uneven: tuple[Table, Counts, Table]) -> None:
    values, capacity, group = uneven
    found = assign_with_floor(values, capacity, group, floor=0.4)
    assert (found.multiplier, found.loss, found.reached) == (1.0, 0.0, True)
    assert found.assignment.place.tolist() == assign(values, capacity).place.tolist()


def test_a_floor_out_of_reach_says_so_with_the_best_ratio() -> None:
    values = np.array([[0.1, np.nan], [0.1, np.nan], [0.8, 0.8], [0.8, 0.8]])
    found = assign_with_floor(values, [1, 2], [True, True, False, False])
    assert (found.reached, found.multiplier) == (False, MOST)
    assert found.ratio == pytest.approx((0.1 / 2) / 0.8)


@pytest.mark.parametrize("everybody", [True, False], ids=["nobody outside the group", "nobody in the group"])
def test_without_two_groups_there_is_nothing_to_compare(everybody: bool) -> None:
    found = assign_with_floor([[0.5], [0.4]], [1], [everybody, everybody])
    assert found.reached
    assert np.isnan(found.ratio)


def test_losses_against_first_come_are_counted_by_hand() -> None:
    values = np.array([[0.9, 0.89], [0.7, 0.2], [0.6, np.nan], [0.5, 0.1]])
    ours, habit = assign(values, [1, 1]), first_come(values, [1, 1])
    assert (ours.place.tolist(), habit.place.tolist()) == ([1, 0, -1, -1], [0, 1, -1, -1])
    found = losses(ours, habit)
    assert (found.worse, found.clearly_worse, found.better, found.clearly_better) == (1, 0, 1, 1)
    assert (found.lost_place, found.gained_place) == (0, 0)
    assert losses(habit, ours).clearly_worse == 1


def test_a_group_or_floor_that_cannot_be_is_refused() -> None:
    with pytest.raises(nm.OptionError, match="floor must be"):
        assign_with_floor([[0.5]], [1], [True], floor=1.2)
    with pytest.raises(nm.OptionError, match="the group says"):
        assign_with_floor([[0.5]], [1], [True, False])
