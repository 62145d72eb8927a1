"""The strength index on cases worked by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

import netmap as nm
from netmap.errors import OptionError, UnknownIdError
from netmap.locale import words
from netmap.strength import (
    COMPONENTS,
    EXPLAINED,
    WEIGHTS,
    explain,
    level_words,
    network_strength,
    strength_draws,
    strength_variants,
    strength_without,
)
from tests.build import casebook, contact, network
from tests.strength.people import CONFIRMED, FIVE, ONE, by_hand, helper, index_by_hand


def row(book: nm.Casebook) -> pd.Series:
    return network_strength(book, draws=400).loc["H1"]


def test_fixture_3_five_contacts() -> None:
    book = network(*FIVE, household=CONFIRMED)
    found = row(book)
    wanted = (0.6, 0.75, 0.814815, 0.866667, 1, 0.533333, 0.75)
    assert [round(found[name], 6) for name in COMPONENTS] == list(wanted)
    assert round(found["strength"], 2) == 73.82
    assert round(strength_variants(book)["arithmetic"].item(), 2) == 75.06
    assert round(found["spread"] * 3 + 1, 6) == 3.6
    assert found["completeness"] == 1
    assert pd.isna(found["reason"])
    assert found["low"] < found["strength"] < found["high"]


def test_fixture_3_single_supporter() -> None:
    book = network(ONE, household=CONFIRMED)
    assert round(row(book)["strength"], 2) == 28.71
    assert round(strength_variants(book)["arithmetic"].item(), 2) == 39.00


def test_weights_are_those_of_the_method() -> None:
    assert tuple(WEIGHTS) == COMPONENTS
    assert sum(WEIGHTS.values()) == pytest.approx(1)


def test_nobody_on_a_confirmed_list_is_zero_for_certain() -> None:
    found = row(network(household=CONFIRMED))
    assert found[["strength", "low", "high", "completeness"]].tolist() == [0, 0, 0, 1]
    assert found[list(COMPONENTS[:-1])].tolist() == [0] * 6
    assert pd.isna(found["reciprocity"])
    assert pd.isna(found["reason"])


@pytest.mark.parametrize("household", [{}, {"roster": "partial"}, {"roster": "not_asked"}])
def test_nobody_on_an_open_list_is_not_zero(household: dict[str, str]) -> None:
    found = row(network(household=household))
    assert found["reason"] == "insufficient"
    assert found[["strength", "low", "high", "completeness", *COMPONENTS]].isna().all()


def test_a_list_nobody_asked_for_is_not_enough() -> None:
    found = row(network(*FIVE, household={"roster": "not_asked"}))
    assert (found["reason"], found["completeness"]) == ("insufficient", 1)
    assert pd.isna(found["strength"])


def test_completeness_counts_seven_cells_and_one_instrument_per_carer() -> None:
    bare = contact("A", relation="friend", circle=1, frequency=2)  # 3 of 7
    assert row(network(bare, household=CONFIRMED))["completeness"] == pytest.approx(3 / 7)
    assert row(network(bare, household=CONFIRMED))["reason"] == "insufficient"
    carer = helper("B", "friend", 1, 2, "practical", "none", hours_week=12)  # 7 of 8
    found = row(network(bare, carer, household=CONFIRMED))
    assert found["completeness"] == pytest.approx(10 / 15)
    assert found["strength"] > 0


def test_unknown_and_empty_cells_are_not_filled_in() -> None:
    asked = contact("A", relation="friend", circle=1, frequency=2, gives="unknown", receives="none")
    person, tie = asked
    book = network(({**person, "availability": "unknown"}, tie), household=CONFIRMED)
    assert row(book)["completeness"] == pytest.approx(4 / 7)


def test_a_resident_who_is_not_in_focus_is_a_contact_of_the_household() -> None:
    partner = contact("A", role="resident", circle=1, frequency=5, gives="practical", receives="none",
                      quality="neutral", availability="yes")  # fmt: skip
    found = row(network(partner, household=CONFIRMED))
    assert found["completeness"] == 1
    assert found["diversity"] == 0.25


def test_volunteers_and_professionals_never_count() -> None:
    book = network(ONE, helper("V", "friend", 1, 5, "company", "company", role="volunteer"), household=CONFIRMED)
    assert row(book)["strength"] == row(network(ONE, household=CONFIRMED))["strength"]


def test_needed_functions_are_the_yardstick() -> None:
    lone = helper("A", "friend", 1, 5, "financial", "none")
    needed = {**CONFIRMED, "needed_functions": "financial|practical"}
    assert row(network(lone, household=needed))["functions"] == 0.25
    assert row(network(lone, household=CONFIRMED))["functions"] == 0
    # nothing needed gives no yardstick: the everyday functions are used
    assert row(network(ONE, household={**CONFIRMED, "needed_functions": "none"}))["functions"] == 0.5


def test_reciprocity_is_left_out_where_nobody_gives_or_receives() -> None:
    idle = helper("A", "friend", 1, 5, "none", "none")
    found = row(network(idle, household=CONFIRMED))
    assert pd.isna(found["reciprocity"])
    assert found["strength"] == pytest.approx(index_by_hand([0, 0, 1 / 3, 0, 0, 0, None]))


def test_leaving_out_a_component_rescales_the_other_weights() -> None:
    found = strength_variants(network(*FIVE, household=CONFIRMED)).loc["H1"]
    parts = by_hand(FIVE)
    for place, name in enumerate(COMPONENTS):
        left = [None if place == other else part for other, part in enumerate(parts)]
        assert found[f"without_{name}"] == pytest.approx(index_by_hand(left))
    assert found["equal_weights"] == pytest.approx(index_by_hand(parts, weights=(1,) * 7))


def test_when_a_supporter_drops_out_the_others_remain() -> None:
    found = strength_without(network(*FIVE, household=CONFIRMED))
    assert found["person_id"].tolist() == ["A", "B", "C", "D"]  # E supports nobody
    for place, left in enumerate(found["strength"]):
        rest = [one for number, one in enumerate(FIVE) if number != place]
        assert left == pytest.approx(index_by_hand(by_hand(rest)))


def test_what_is_left_has_the_band_of_the_network_without_the_supporter() -> None:
    book = network(*FIVE, household={"roster": "partial"})
    columns = ["strength", "low", "high"]
    for row in strength_without(book).to_dict("records"):
        left = network_strength(nm.scenario(book, nm.RemovePerson(row["person_id"]))).loc["H1"]
        assert [row[name] for name in columns] == pytest.approx(left[columns].tolist())
        assert row["low"] < row["strength"] < row["high"]


def test_words_of_every_level_the_band_touches() -> None:
    speech = words("nl")
    assert level_words(10.0, 39.0, ["leunt op één persoon"], speech) == ["kwetsbaar"]
    assert level_words(40.0, 70.0, [], speech) == ["redelijk", "stevig"]
    assert level_words(71.0, 80.0, ["a", "b", "c"], speech) == ["stevig, maar a, b en c"]
    assert level_words(math.nan, math.nan, [], speech) == ["nog te weinig ingevuld"]


def test_when_the_only_supporter_drops_out_the_list_decides() -> None:
    assert strength_without(network(ONE, household=CONFIRMED))["strength"].tolist() == [0]
    assert strength_without(network(ONE, household={"roster": "partial"}))["strength"].isna().tolist() == [True]
    assert strength_without(network(ONE, household={"roster": "not_asked"})).empty


def test_draws_are_of_the_same_households() -> None:
    book = casebook(
        households=[{"household_id": name, "roster": "confirmed"} for name in ("H1", "H2")],
        people=[{"person_id": "R", "role": "resident"}, {"person_id": "S", "role": "resident", "household_id": "H2"}],
    )
    found = strength_draws(book, draws=10)
    assert found.shape == (2, 10)
    assert (found == 0).all(axis=None)


def test_the_band_is_five_to_ninety_five_percent_of_the_draws() -> None:
    book = network(*FIVE, household={"roster": "partial"})
    found, draws = network_strength(book).loc["H1"], strength_draws(book).loc["H1"]
    assert found[["low", "high"]].tolist() == pytest.approx(np.percentile(draws, [5, 95]).tolist())
    assert len(draws) == 2000


@pytest.mark.parametrize("options", [{"draws": 1}, {"draws": 2.5}, {"seed": -1}, {"draws": True}])
def test_options_that_cannot_be(options: dict[str, int]) -> None:
    with pytest.raises(OptionError):
        network_strength(network(ONE), **options)


def test_a_casebook_without_households() -> None:
    for table in (network_strength, strength_draws, strength_variants, strength_without):
        assert table(casebook(areas=[{"area_id": "W1", "name": "Nergenswijk"}]), draws=2).empty


def test_every_component_is_explained_in_both_languages() -> None:
    assert ("strength", *(f"strength_{name}" for name in COMPONENTS)) == EXPLAINED
    for name in EXPLAINED:
        for lang in ("nl", "en"):
            assert all(explain(name, lang=lang).values()), (name, lang)
    with pytest.raises(UnknownIdError):
        explain("strength_sise")
