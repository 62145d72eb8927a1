"""Groups of households: what is shown, and what cannot be found out."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.recommend.evaluation.groups import GroupValue, group_values


def by_group(sizes: dict[str | None, int], values: dict[str | None, float]) -> dict[str | None, GroupValue]:
    """Groups of so many households with one question each, all of one value."""
    cells = [name for name, size in sizes.items() for _ in range(size)]
    households = np.array([f"H{one}" for one in range(len(cells))], dtype=object)
    measured = np.array([values[name] for name in cells])
    found = group_values(measured, pd.DataFrame({"kind": pd.Series(cells, dtype=object)}), households)
    return {one.group: one for one in found}


def test_means_and_gaps_by_hand() -> None:
    found = by_group({"nl": 30, "other": 10}, {"nl": 0.5, "other": 0.3})
    assert [found[name].households for name in ("nl", "other")] == [30, 10]
    assert found["other"].value == pytest.approx(0.3)
    assert found["other"].gap == pytest.approx(-0.2)
    assert found["nl"].gap == pytest.approx(0.2)


def test_not_known_is_a_group_of_its_own() -> None:
    found = by_group({"nl": 12, None: 12}, {"nl": 0.5, None: 0.1})
    assert found[None].value == pytest.approx(0.1)


def test_a_small_group_and_the_smallest_other_are_hidden() -> None:
    found = by_group({"a": 9, "b": 40, "c": 30, "d": 20}, dict.fromkeys("abcd", 0.5))
    assert {name for name, one in found.items() if one.value is None} == {"a", "d"}
    assert all(found[name].households is None and found[name].gap is None for name in "ad")


def test_two_groups_of_which_one_is_small_are_both_hidden() -> None:
    assert all(one.value is None for one in by_group({"nl": 90, "other": 3}, {"nl": 0.5, "other": 0.1}).values())


def test_two_hidden_groups_of_few_households_hide_a_third() -> None:
    found = by_group({"a": 2, "b": 3, "c": 20, "d": 30}, dict.fromkeys("abcd", 0.5))
    assert {name for name, one in found.items() if one.value is None} == {"a", "b", "c"}


def test_households_count_not_their_questions() -> None:
    cells = pd.DataFrame({"kind": ["a"] * 20 + ["b"] * 20 + ["c"] * 20})
    names = np.array([f"a{one % 5}" for one in range(20)] + [f"b{one}" for one in range(40)], dtype=object)
    found = {one.group: one.households for one in group_values(np.zeros(60), cells, names)}
    assert found == {"a": None, "b": None, "c": 20}


@settings(max_examples=40)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=6))
def test_hidden_households_are_never_few(sizes: list[int]) -> None:
    groups = {f"g{place}": size for place, size in enumerate(sizes)}
    found = by_group(dict(groups), dict.fromkeys(groups, 0.5))
    hidden = [groups[name] for name in groups if found[name].value is None]
    assert (
        min([size for name, size in groups.items() if name not in found or found[name].value is not None], default=10)
        >= 10
    )
    assert not hidden or len(hidden) == len(groups) or (sum(hidden) >= 10 and len(hidden) >= 2)
