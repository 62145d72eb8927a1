"""What is hidden in a table of counts, and that no sum gives it back."""

from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from netmap.reports.suppression import LEAST, OTHER, TOTAL, pooled, safe_counts, suppress

COUNT = st.one_of(st.integers(0, 12), st.integers(0, 60))


@st.composite
def tables(draw: st.DrawFn, fewest: int = 0) -> pd.DataFrame:
    """Counts; every row has 0 or at least ``fewest`` in all."""
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(COUNT, min_size=width, max_size=width), min_size=1, max_size=4))
    kept = [row for row in rows if not 0 < sum(row) < fewest] or [[fewest] * width]
    return pd.DataFrame(kept, index=[f"r{n}" for n in range(len(kept))], columns=[f"c{n}" for n in range(width)])


def ranges(shown: pd.DataFrame) -> dict[tuple[int, int], float]:
    """Per hidden cell how far apart its least and greatest value are, for who solves all sums (linear programming)."""
    height, width = (size - 1 for size in shown.shape)
    cells = {(i, j): i * width + j for i in range(height) for j in range(width)}
    sums = {
        (i, j): [cells[a, b] for a in range(height) for b in range(width) if i in (a, height) and j in (b, width)]
        for i in range(height + 1)
        for j in range(width + 1)
    }
    weights = {place: np.isin(np.arange(len(cells)), parts).astype(float) for place, parts in sums.items()}
    values = shown.to_numpy(dtype=float, na_value=np.nan)
    known = [place for place in weights if not np.isnan(values[place])]
    equal: dict[str, Any] = {"A_eq": [weights[place] for place in known], "b_eq": [values[place] for place in known]}
    found = {}
    for place in set(weights) - set(known):
        low, high = (linprog(side * weights[place], **(equal if known else {})) for side in (1, -1))
        found[place] = np.inf if high.status == 3 else -high.fun - low.fun
    return found


@settings(max_examples=25, deadline=None)
@given(tables())
def test_no_hidden_count_can_be_narrowed_down(counts: pd.DataFrame) -> None:
    found = ranges(suppress(counts))
    assert all(width >= LEAST - 1 - 1e-6 for width in found.values())


@settings(max_examples=25, deadline=None)
@given(tables(fewest=LEAST))
def test_nor_where_the_rows_are_known(counts: pd.DataFrame) -> None:
    shown = suppress(counts, rows_known=True)
    assert list(shown[TOTAL])[:-1] == list(counts.sum(axis=1))
    assert all(width >= LEAST - 1 - 1e-6 for width in ranges(shown).values())


@settings(max_examples=25)
@given(tables())
def test_what_is_shown_is_true_and_never_small(counts: pd.DataFrame) -> None:
    shown = suppress(counts)
    whole = counts.assign(**{TOTAL: counts.sum(axis=1)})
    whole.loc[TOTAL] = whole.sum()
    told = shown.notna().to_numpy()
    assert (shown.to_numpy(dtype=float, na_value=-1)[told] == whole.to_numpy()[told]).all()
    assert not ((whole.to_numpy() > 0) & (whole.to_numpy() < LEAST) & told).any()


@settings(max_examples=25)
@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_does_not_matter(counts: pd.DataFrame, chance: Random) -> None:
    rows, columns = list(counts.index), list(counts.columns)
    chance.shuffle(rows)
    chance.shuffle(columns)
    turned = suppress(counts.loc[rows, columns])
    again = suppress(counts)
    pd.testing.assert_frame_equal(turned.loc[again.index, again.columns], again)


def test_a_small_row_is_hidden_with_its_zeros_and_with_company_in_every_column() -> None:
    counts = pd.DataFrame({"x": [0, 40, 0], "y": [4, 30, 20], "z": [0, 25, 50]}, index=["small", "b", "c"])
    shown = suppress(counts)
    assert shown.loc["small"].isna().all()
    assert shown.loc[["b", "c", TOTAL]].isna().any().all()


def test_a_table_of_few_shows_nothing_and_a_table_of_many_everything() -> None:
    few = pd.DataFrame({"x": [1, 2], "y": [3, 0]}, index=["a", "b"])
    assert suppress(few).isna().all(axis=None)
    many = pd.DataFrame({"x": [10, 20], "y": [30, 0]}, index=["a", "b"])
    assert suppress(many).to_numpy().tolist() == [[10, 30, 40], [20, 0, 20], [30, 30, 60]]


def test_a_known_row_of_few_is_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 10"):
        suppress(pd.DataFrame({"x": [9], "y": [0]}, index=["a"]), rows_known=True)


def test_many_things_of_few_households_are_few() -> None:
    rows = pd.DataFrame({"household_id": ["H1"] * 30 + [f"H{n}" for n in range(60)], "step": "3", "end": "done"})
    rows.loc[:29, "end"] = "open"
    shown = safe_counts(rows, "step", "end", order=(["3"], ["done", "open"]))
    assert shown["open"].isna().all()
    assert shown["done"].isna().loc["3"]


@given(st.lists(st.sampled_from("ABCDE"), max_size=60))
def test_groups_put_together_are_enough(names: list[str]) -> None:
    homes = pd.Series(names, dtype="str")
    sizes = pooled(homes).value_counts()
    assert (sizes >= min(LEAST, len(homes))).all()
    assert pooled(homes.sample(frac=1, random_state=1)).value_counts().to_dict() == sizes.to_dict()
    assert set(sizes.index) <= {*names, OTHER}
