"""Real households: the best allocation under the places and the eligibility of the time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.allocation.floor import assign_with_floor
from netmap.recommend.allocation.flow import assign
from tests.recommend.allocation.caseloads import by_linear_program
from tests.recommend.allocation.homelessness import Homelessness, effects, read_homelessness, sentences, worse_off

Find = Callable[[str], Path]


@pytest.fixture(scope="module")
def folder(shared_data: Find) -> Path:
    return shared_data("homelessness_outcomes")


@pytest.fixture(scope="module")
def data(folder: Path) -> Homelessness:
    return read_homelessness(folder)


@pytest.fixture(scope="module")
def ours(data: Homelessness) -> Assignment:
    return assign(data.success, data.capacity)


def test_seven_observed_assignments_break_eligibility_and_none_of_ours(data: Homelessness, ours: Assignment) -> None:
    assert len(data.success) == 5021
    assert data.capacity.tolist() == [1488, 719, 432, 2382]
    assert data.broken.sum() == 7
    assert (data.observed.place[data.broken] == 3).all()
    assert not np.isnan(ours.value).any()


def test_everybody_has_a_place_and_the_total_is_that_of_the_linear_program(
    data: Homelessness, ours: Assignment
) -> None:
    assert ours.served.all()
    assert ours.used.tolist() == data.capacity.tolist()
    assert ours.total == pytest.approx(by_linear_program(data.success, data.capacity), rel=1e-9)


def test_predicted_reentry_is_lower_for_every_group_and_losers_are_counted(
    data: Homelessness, ours: Assignment
) -> None:
    table, change = effects(data, ours), worse_off(data, ours)
    assert table.loc["all", "households"] == 5014
    assert table.loc["all", "netmap"] < table.loc["all", "observed"]
    assert (1 - ours.value).mean() < (1 - data.observed.value[~data.broken]).mean()
    assert table["households"].tolist() == [5014, 2182, 2832, 562, 4452]
    assert 0 < change.clearly_worse < change.worse < change.better
    assert table.loc["all", "worse_off"] == change.worse
    families = table.loc[["Family: yes", "Family: no"], "worse_off"]
    assert families.sum() == change.worse


def test_a_floor_for_households_with_comorbidity_is_reached_or_said_to_be_out_of_reach(data: Homelessness) -> None:
    group = data.groups["Comorbidity"].to_numpy()
    free = assign(data.success, data.capacity)
    before = free.value[group].mean() / free.value[~group].mean()
    found = assign_with_floor(data.success, data.capacity, group, floor=round(before + 0.005, 3))
    assert found.reached
    assert before + 0.004 < found.ratio < before + 0.01
    assert 0 < found.loss < 0.001
    assert not assign_with_floor(data.success, data.capacity, group, floor=1).reached


def test_the_numbers_are_told_in_a_table(folder: Path) -> None:
    told = sentences(folder)
    assert "7 observed assignments break eligibility" in told
    assert told.count("\n| ") == 6
