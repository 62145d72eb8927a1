"""The cluster bootstrap against all possible draws, and against scipy's."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from scipy import stats

from netmap.recommend.evaluation import bootstrap
from netmap.recommend.evaluation.bootstrap import interval, resampled_means

HOUSEHOLD = np.array(["a", "b", "a", "c"], dtype=object)
VALUES = np.array([1.0, 2.0, 4.0, 10.0])


def test_draws_are_those_of_whole_households() -> None:
    homes = {name: VALUES[name == HOUSEHOLD] for name in "abc"}
    possible = [np.concatenate([homes[name] for name in draw]).mean() for draw in product("abc", repeat=3)]
    found = resampled_means(VALUES[:, None], HOUSEHOLD, draws=20_000, seed=1)[:, 0]
    assert set(found.round(9)) == {round(mean, 9) for mean in possible}
    for mean, chance in zip(*np.unique(np.round(possible, 9), return_counts=True), strict=True):
        assert (found.round(9) == mean).mean() == pytest.approx(chance / 27, abs=0.012)


def test_interval_equals_scipys_percentiles() -> None:
    values = np.random.default_rng(2).exponential(size=120)
    names = np.array([f"H{one}" for one in range(120)], dtype=object)
    low, high = interval(resampled_means(values[:, None], names, draws=4000, seed=3)[:, 0])
    theirs = stats.bootstrap((values,), np.mean, n_resamples=4000, method="percentile", rng=4).confidence_interval
    assert (low, high) == pytest.approx((theirs.low, theirs.high), abs=0.015)


def test_columns_share_their_draws() -> None:
    table = np.column_stack([VALUES, VALUES - 0.5])
    means = resampled_means(table, HOUSEHOLD, draws=50)
    assert means[:, 0] - means[:, 1] == pytest.approx(0.5)


def test_rows_that_do_not_count_leave_the_denominator() -> None:
    table = np.column_stack([[1.0, np.nan, 3.0, np.nan], [np.nan] * 4])
    means = resampled_means(table, HOUSEHOLD, draws=200)
    assert set(means[~np.isnan(means[:, 0]), 0]) == {2.0}
    assert np.isnan(means[:, 1]).all()
    assert np.isnan(interval(means[:, 1])).all()


def test_the_size_of_a_block_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = resampled_means(VALUES[:, None], HOUSEHOLD, draws=100, seed=5)
    monkeypatch.setattr(bootstrap, "_CELLS", 21)
    assert resampled_means(VALUES[:, None], HOUSEHOLD, draws=100, seed=5).tolist() == whole.tolist()
