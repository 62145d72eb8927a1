"""The cut in time, and on which side households go."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.recommend.evaluation.split import default_cut, split

NEVER = np.datetime64("NaT", "D")


def days(*texts: str) -> np.ndarray:
    return np.array(texts, dtype="datetime64[D]")


def test_a_cut_by_hand() -> None:
    day = days("2026-01-01", "2026-01-02", "2026-01-03", "2026-02-01", "2026-02-02")
    ended = days("2026-01-20", "2026-02-01", "NaT", "2026-02-09", "2026-03-01")
    household = np.array(["a", "b", "c", "d", "e"], dtype=object)
    found = split(day, ended, household, np.datetime64("2026-02-01"))
    assert (found.train.tolist(), found.test.tolist()) == ([0, 2], [3, 4])
    assert (found.both_sides, found.left_out, found.unfinished) == (0, 0, 1)


def test_two_in_five_of_the_households_on_both_sides_is_tested() -> None:
    household = np.array([f"H{one:02}" for one in range(40)] * 2, dtype=object)
    day = np.repeat(days("2026-01-01", "2026-03-01"), 40)
    found = split(day, day, household, np.datetime64("2026-02-01"))
    assert (len(found.train), len(found.test), found.both_sides, found.left_out) == (24, 16, 40, 40)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 99), st.integers(0, 40)), min_size=2, max_size=60))
def test_no_household_on_both_sides_and_nothing_from_later(rows: list[tuple[int, int, int]]) -> None:
    household = np.array([f"H{home}" for home, _, _ in rows], dtype=object)
    day = np.datetime64("2026-01-01") + np.array([start for _, start, _ in rows])
    ended = day + np.array([length for _, _, length in rows])
    cut = default_cut(day)
    found = split(day, ended, household, cut)
    assert not set(household[found.train]) & set(household[found.test])
    assert (ended[found.train] < cut).all()
    assert (day[found.test] >= cut).all()
    assert len(found.train) + len(found.test) + found.left_out + found.unfinished == len(rows)


def test_the_newest_three_in_ten_are_tested_unless_a_day_is_named() -> None:
    day = np.datetime64("2026-01-01") + np.arange(10)
    assert default_cut(day[::-1]) == np.datetime64("2026-01-08")
