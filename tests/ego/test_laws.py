"""Laws of the measures, over many random households at once."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmap.ego import measure
from netmap.vocabulary import FUNCTIONS
from tests.build import casebook

HOUSEHOLDS = 12

Rows = dict[str, list[dict[str, Any]]]

HOUSEHOLD = {
    "roster": ["confirmed", "partial", "not_asked"],
    "formal_roster": ["confirmed", "partial"],
    "contact_ties": ["confirmed", "partial", "not_asked"],
    "needed_functions": ["none", "practical", "practical|company|advice|emotional"],
}
PERSON = {"relation": ["family", "friend", "neighbour", "partner"], "availability": ["yes", "no", "unknown"]}
TIE = {
    "circle": [1, 2, 3],
    "frequency": [0, 2, 5],
    "quality": ["supportive", "neutral", "ambivalent", "conflict", "unsafe", "broken"],
    "gives": ["none", "unknown", "practical", "emotional|company", "advice|financial"],
    "receives": ["none", "company", "practical|advice"],
}
KNOWS = {"weight": [0.0, 0.3, 0.7, 1.0], "quality": ["supportive", "conflict", "broken"]}
ROLES = ["informal", "informal", "informal", "resident", "volunteer", "professional"]

few = settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))


def some(rng: np.random.Generator, cells: Mapping[str, list[Any]], empty: float) -> dict[str, Any]:
    """Cells, some of them empty."""
    return {name: None if rng.random() < empty else rng.choice(values) for name, values in cells.items()}


def household(rng: np.random.Generator, number: int) -> Rows:
    """A household of one or two residents in focus with up to nine people around them."""
    home, empty = {"household_id": f"H{number:02}"}, rng.choice([0.0, 0.2, 0.6])
    egos = [f"P{number:02}-{i:02}" for i in range(rng.integers(1, 3))]
    others = [f"P{number:02}-{i:02}" for i in range(10, 10 + rng.integers(0, 10))]
    people = [home | {"person_id": one, "role": "resident", "focus": "yes"} for one in egos]
    people += [home | {"person_id": one, "role": str(rng.choice(ROLES))} | some(rng, PERSON, empty) for one in others]
    ties = []
    for one in others:
        for ego in egos:
            if ego == egos[0] or rng.random() < 0.3:
                ends = [one, ego] if rng.random() < 0.7 else [ego, one]
                ties.append(home | dict(zip(("source", "target"), ends, strict=True)) | some(rng, TIE, empty))
    for a, b in combinations(others, 2):
        if rng.random() < 0.3:
            ties.append(home | {"source": a, "target": b} | some(rng, KNOWS, 0.3))
    return {"households": [home | some(rng, HOUSEHOLD, empty)], "people": people, "ties": ties}


def town(seed: int) -> Rows:
    rng = np.random.default_rng(seed)
    homes = [household(rng, number) for number in range(HOUSEHOLDS)]
    return {table: [row for home in homes for row in home[table]] for table in homes[0]}


def renamed(rows: Rows, people: Mapping[str, str], households: Mapping[str, str]) -> Rows:
    """The same rows with other ids."""
    new = {"household_id": households, "person_id": people, "source": people, "target": people}
    return {
        table: [{name: new[name][cell] if name in new else cell for name, cell in row.items()} for row in listed]
        for table, listed in rows.items()
    }


def ids(rows: Rows) -> tuple[list[str], list[str]]:
    return [row["person_id"] for row in rows["people"]], [row["household_id"] for row in rows["households"]]


def assert_same(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(found, wanted, rtol=1e-9, atol=1e-12)


VIEWS: list[Any] = [{}, {"scope": "all"}, {"ego": "resident"}]


@few
@given(st.integers(0, 2**31))
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    rows, rng = town(seed), np.random.default_rng(seed)
    mixed = {table: [listed[i] for i in rng.permutation(len(listed))] for table, listed in rows.items()}
    turned = [
        {**row, "source": row["target"], "target": row["source"], "gives": row["receives"], "receives": row["gives"]}
        if "gives" in row
        else {**row, "source": row["target"], "target": row["source"]}
        for row in mixed["ties"]
    ]
    book = casebook(**rows)
    others = [casebook(**{**mixed, "ties": ties}) for ties in (mixed["ties"], turned)]
    for view in VIEWS:
        wanted = measure(book, **view)
        for other in others:
            assert_same(measure(other, **view).loc[wanted.index], wanted)


@pytest.mark.parametrize("keep_order", [True, False])
@few
@given(seed=st.integers(0, 2**31))
def test_names_do_not_matter(keep_order: bool, seed: int) -> None:
    rows, rng = town(seed), np.random.default_rng(seed)
    new = []
    for old in ids(rows):
        place = np.arange(len(old)) if keep_order else rng.permutation(len(old))
        new.append({one: f"n{at:04}" for one, at in zip(sorted(old), place, strict=True)})
    people, households = new
    book, other = casebook(**rows), casebook(**renamed(rows, people, households))
    for view in VIEWS:
        wanted = measure(book, **view)
        index: list[Any] = [households[one] for one in wanted.index.get_level_values(0)]
        if "ego" in view:
            index = list(zip(index, (people[one] for one in wanted.index.get_level_values(1)), strict=True))
        assert_same(measure(other, **view).loc[index].reset_index(drop=True), wanted.reset_index(drop=True))


@few
@given(st.integers(0, 2**31))
def test_a_copy_of_a_household_changes_nothing(seed: int) -> None:
    rows = town(seed)
    people, households = ({one: f"copy-{one}" for one in old} for old in ids(rows))
    copy = renamed(rows, people, households)
    one, two = casebook(**rows), casebook(**{table: [*copy[table], *rows[table]] for table in rows})
    for view in VIEWS:
        wanted, both = measure(one, **view), measure(two, **view)
        assert len(both) == 2 * len(wanted)
        assert_same(both.iloc[: len(wanted)].reset_index(drop=True), wanted.reset_index(drop=True))
        assert_same(both.iloc[len(wanted) :], wanted)


@few
@given(st.integers(0, 2**31), st.sampled_from(FUNCTIONS))
def test_one_more_supporter_is_one_more(seed: int, gives: str) -> None:
    rows = town(seed)
    more: Rows = {table: list(listed) for table, listed in rows.items()}
    for number, home in enumerate(rows["households"]):
        mine = {"household_id": home["household_id"]}
        more["people"].append(mine | {"person_id": f"new{number}", "role": "informal"})
        more["ties"].append(
            mine | {"source": f"new{number}", "target": f"P{number:02}-00", "gives": gives, "quality": "supportive"}
        )
    before, after = measure(casebook(**rows)), measure(casebook(**more))
    for name in ("supporters", f"support_{gives}", "size"):
        known = before[name].notna()
        assert known.any()
        assert (after.loc[known, name] == before.loc[known, name] + 1).all()
        assert (after[name] >= 1).all()
    others = [f"support_{name}" for name in FUNCTIONS if name != gives]
    assert (after[others].fillna(0) >= before[others].fillna(0)).all(axis=None)
