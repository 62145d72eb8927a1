"""Cells that are not known are drawn evenly, and always in the same way."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.strength import COMPONENTS, network_strength, strength_change, strength_draws, strength_without
from netmap.strength.cells import ALLOWED
from netmap.strength.chance import keys, uniform
from netmap.vocabulary import FUNCTIONS, LISTS
from tests.build import casebook, network
from tests.strength.people import CONFIRMED, FIVE, ONE, by_hand, helper, index_by_hand

ON_TIE = ("circle", "frequency", "gives", "receives", "quality")


def blank(contact: tuple[Any, Any], *cells: str) -> tuple[Any, Any]:
    person, tie = contact
    return {k: v for k, v in person.items() if k not in cells}, {k: v for k, v in tie.items() if k not in cells}


def filled(contact: tuple[Any, Any], cell: str, value: object) -> tuple[Any, Any]:
    person, tie = contact
    return (person, {**tie, cell: value}) if cell in ON_TIE else ({**person, cell: value}, tie)


@pytest.mark.parametrize("values", sorted(set(ALLOWED.values())))
def test_draws_are_even_and_independent(values: int) -> None:
    key = keys(np.array(["ann", "bo"], dtype=object))
    ann, bo = uniform(key, 0, values, draws=40_000, seed=0)
    other = uniform(key[:1], 1, values, draws=40_000, seed=0)[0]
    for one in (ann, bo, other):
        counts = np.bincount(one, minlength=values)
        assert len(counts) == values
        assert ((counts - 40_000 / values) ** 2 / (40_000 / values)).sum() < values + 4 * np.sqrt(2 * values)
    for one in (bo, other, np.roll(ann, 1)):
        assert abs(np.corrcoef(ann, one)[0, 1]) < 0.02


def test_draws_do_not_depend_on_how_many_are_asked() -> None:
    key = keys(np.array(["ann"], dtype=object))
    assert (uniform(key, 2, 32, draws=50, seed=3) == uniform(key, 2, 32, draws=90, seed=3)[:, :50]).all()
    assert (uniform(key, 2, 32, draws=50, seed=3) != uniform(key, 2, 32, draws=50, seed=4)).any()


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("circle", [1, 2, 3]),
        ("frequency", [0, 1, 2, 3, 4, 5]),
        ("quality", LISTS["quality"].names),
        ("availability", ["yes", "no"]),
        ("relation", LISTS["relation"].names),
        ("gives", ["|".join(f for b, f in enumerate(FUNCTIONS) if n >> b & 1) or "none" for n in range(32)]),
        ("receives", ["none"] + ["company"] * 31),
    ],
)
def test_an_unknown_cell_gives_the_median_over_its_values(cell: str, values: list[Any]) -> None:
    """One unknown cell: the draws at base weights are those of the allowed values, each as likely."""
    book = network(blank(FIVE[0], cell), *FIVE[1:], household=CONFIRMED)
    index = np.array([index_by_hand(by_hand([filled(FIVE[0], cell, value), *FIVE[1:]])) for value in values])
    low, high = np.quantile(index, 0.45, method="lower"), np.quantile(index, 0.55, method="higher")
    assert low - 1e-9 <= network_strength(book)["strength"].item() <= high + 1e-9


def test_a_carer_whom_nobody_asked_is_overloaded_in_half_of_the_draws() -> None:
    free, heavy = (network(helper("A", "friend", 1, 5, "company", "none", **cells), FIVE[1], household=CONFIRMED)
                   for cells in ({"hours_week": 9}, {"hours_week": 9, "burden": 5}))  # fmt: skip
    same = (strength_draws(free) == strength_draws(heavy)).to_numpy().mean()
    assert same == pytest.approx(0.5, abs=0.05)


def test_a_list_in_part_may_lack_up_to_two_contacts() -> None:
    whole, part = (network(*FIVE, household={"roster": roster}) for roster in ("confirmed", "partial"))
    same = (strength_draws(whole) == strength_draws(part)).to_numpy().mean()
    assert 1 / 3 - 0.05 < same < 0.5  # none is missing in a third; a broken tie changes nothing either
    wide = network_strength(part).loc["H1"]
    narrow = network_strength(whole).loc["H1"]
    assert wide["high"] - wide["low"] > narrow["high"] - narrow["low"]
    assert wide["completeness"] == narrow["completeness"] == 1


@pytest.mark.parametrize("cell", ["circle", "frequency", "gives", "quality", "availability", "relation", "burden"])
def test_an_unknown_cell_widens_the_band(cell: str) -> None:
    person, tie = FIVE[0]
    asked = ({**person, "hours_week": 9}, tie)
    known = network_strength(network(asked, *FIVE[1:], household=CONFIRMED)).loc["H1"]
    found = network_strength(network(blank(asked, cell), *FIVE[1:], household=CONFIRMED)).loc["H1"]
    assert found["high"] - found["low"] > known["high"] - known["low"]


def test_neither_the_order_of_rows_nor_other_households_change_a_byte() -> None:
    book = nm.neighbourhood(households=40, seed=3).snapshot()
    tables = {name: frame.iloc[::-1].reset_index(drop=True) for name, frame in book.tables.items()}
    turned = nm.Casebook(tables, book.day)
    for table in (network_strength, strength_draws):
        straight = table(book, draws=101)
        pd.testing.assert_frame_equal(table(turned, draws=101).loc[straight.index], straight, check_exact=True)
        for name in straight.index[:5]:
            alone = table(book.household(name), draws=101)
            pd.testing.assert_frame_equal(alone, straight.loc[[name]], check_exact=True)


def test_the_same_seed_gives_the_same_and_another_seed_another_band() -> None:
    book = nm.neighbourhood(households=12, seed=5).snapshot()
    one, two, other = (network_strength(book, draws=100, seed=seed) for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(one, two, check_exact=True)
    assert (one["low"].dropna() != other["low"].dropna()).any()
    exact = network_strength(network(*FIVE, household=CONFIRMED), draws=100, seed=2)["strength"].item()
    assert exact == network_strength(network(*FIVE, household=CONFIRMED), draws=100, seed=1)["strength"].item()


def two_days(**later: object) -> nm.Casebook:
    """Fixture 3 on the first of May; on the first of June the tie with C reads otherwise."""
    tie = FIVE[2][1]
    base = network(*FIVE, household={"roster": "partial"}, day=None)
    ties = [{**tie, "household_id": "H1", "observed_on": "2026-06-01", **later}]
    rows = {
        name: frame.astype(object).where(frame.notna(), None).to_dict("records") for name, frame in base.tables.items()
    }
    return casebook(None, **{**rows, "ties": [*rows["ties"], *ties]})


@pytest.mark.parametrize(
    ("later", "direction"),
    [
        ({"gives": "practical|company|advice", "circle": 1, "frequency": 5, "receives": "company"}, "up"),
        ({"quality": "conflict"}, "down"),
        ({}, "unclear"),
    ],
)
def test_a_change_is_told_on_common_draws(later: dict[str, object], direction: str) -> None:
    book = two_days(**later)
    found = strength_change(book.as_of(date(2026, 5, 1)), book.as_of(date(2026, 6, 1))).loc["H1"]
    assert found["direction"] == direction
    assert found["change"] == pytest.approx(found["after"] - found["before"])
    if direction == "unclear":  # nothing changed, so no draw differs although the list is open
        assert (found["p_up"], found["p_down"], found["change"]) == (0, 0, 0)


def test_no_change_is_told_where_one_day_is_not_known() -> None:
    one = network(*FIVE, household=CONFIRMED)
    two = network(*FIVE, household={"roster": "not_asked"})
    found = strength_change(one, two, draws=50).loc["H1"]
    assert found["before"] > 0
    assert found[["after", "change", "p_up", "p_down", "direction"]].isna().all()


def test_households_of_one_day_only_are_left_out() -> None:
    both = strength_change(network(ONE, household=CONFIRMED), network(household=CONFIRMED, household_id="H2"), draws=9)
    assert both.empty


RELATIONS = LISTS["relation"].names
cells = st.fixed_dictionaries(
    {
        "relation": st.sampled_from(RELATIONS),
        "circle": st.integers(1, 3),
        "frequency": st.integers(0, 5),
        "gives": st.lists(st.sampled_from(FUNCTIONS), unique=True).map(lambda some: "|".join(some) or "none"),
        "receives": st.sampled_from(["none", "company"]),
        "quality": st.sampled_from(LISTS["quality"].names),
        "availability": st.sampled_from(["yes", "no"]),
    },
    optional={"burden": st.integers(1, 5)},
)
networks = st.lists(cells, min_size=1, max_size=14).map(
    lambda people: tuple(helper(f"P{number:02}", **one) for number, one in enumerate(people))
)


@settings(deadline=None, max_examples=25)
@given(networks)
def test_complete_networks_are_as_by_hand(people: tuple[Any, ...]) -> None:
    found = network_strength(network(*people, household=CONFIRMED), draws=200).loc["H1"]
    whole = [one for one in people if one[1]["quality"] != "broken"]
    if not whole:
        assert found["strength"] == 0
        return
    wanted = by_hand(people)
    assert found[list(COMPONENTS)].tolist() == pytest.approx([np.nan if x is None else x for x in wanted], nan_ok=True)
    assert found["strength"] == pytest.approx(index_by_hand(wanted))


@settings(deadline=None, max_examples=25)
@given(networks, st.data())
def test_every_number_lies_where_it_must(people: tuple[Any, ...], data: st.DataObject) -> None:
    names = ["relation", "circle", "frequency", "gives", "receives", "quality", "availability", "burden"]
    holes = st.lists(st.sampled_from(names), max_size=3)
    book = network(
        *(blank(one, *data.draw(holes)) for one in people),
        household={"roster": data.draw(st.sampled_from(["partial", "confirmed"]))},
    )
    found = network_strength(book, draws=200).loc["H1"]
    if pd.isna(found["strength"]):
        assert found["reason"] == "insufficient"
        return
    assert 0 <= found["low"] <= found["high"] <= 100 + 1e-9
    assert 0 <= found["strength"] <= 100 + 1e-9
    if found["completeness"] == 1:
        assert found["low"] - 1e-9 <= found["strength"] <= found["high"] + 1e-9
    assert found[list(COMPONENTS)].dropna().between(0, 1).all()
    assert strength_without(book, draws=200)["strength"].dropna().between(0, 100 + 1e-9).all()
