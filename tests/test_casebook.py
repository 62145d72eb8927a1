"""The casebook: time, slices, merging, and every rule of the tables."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

import netmap as nm


def book(**tables: list[dict[str, Any]]) -> nm.Casebook:
    return nm.Casebook.from_tables(tables)


def problems(**tables: list[dict[str, Any]]) -> list[tuple[str | None, int | None, str | None, str]]:
    with pytest.raises(nm.DataError) as caught:
        book(**tables)
    return [(f.table, f.row, f.column, f.problem) for f in caught.value.faults if f.severity == "error"]


HOUSEHOLD = {"household_id": "H1"}
RESIDENT = {"person_id": "P1", "household_id": "H1", "role": "resident"}
FRIEND = {"person_id": "P2", "household_id": "H1", "role": "informal", "relation": "friend"}
TIE = {"household_id": "H1", "source": "P1", "target": "P2"}


def test_as_of_keeps_the_newest_row_not_after_the_day() -> None:
    casebook = book(
        households=[
            {**HOUSEHOLD, "label": "undated"},
            {**HOUSEHOLD, "label": "spring", "observed_on": "2026-04-01"},
            {**HOUSEHOLD, "label": "winter", "observed_on": "2026-01-01"},
        ]
    )
    labels = {day: casebook.as_of(day).households["label"].tolist() for day in (date(2025, 1, 1), date(2026, 2, 1))}
    assert labels == {date(2025, 1, 1): ["undated"], date(2026, 2, 1): ["winter"]}
    assert casebook.snapshot().households["label"].tolist() == ["spring"]
    assert casebook.as_of(date(2025, 1, 1)).as_of(date(2026, 4, 1)).households["label"].tolist() == ["spring"]


def test_a_tie_is_one_thing_in_either_order() -> None:
    casebook = book(
        people=[RESIDENT, FRIEND],
        ties=[
            {**TIE, "observed_on": "2025-01-01", "circle": 3},
            {**TIE, "source": "P2", "target": "P1", "observed_on": "2026-01-01", "circle": 1},
        ],
    )
    assert casebook.snapshot().ties["circle"].tolist() == [1]


def test_ended_ties_and_involvements_are_gone_and_those_to_come_are_not_there_yet() -> None:
    casebook = book(
        people=[RESIDENT, FRIEND],
        ties=[{**TIE, "observed_on": "2025-01-01", "ended_on": "2026-03-01"}],
        involvements=[
            {**HOUSEHOLD, "organisation_id": "O1", "role": "helper", "status": "ended", "until": "2026-03-01"},
            {**HOUSEHOLD, "organisation_id": "O2", "role": "helper", "status": "active", "since": "2026-06-01"},
        ],
    )
    before, after = casebook.as_of(date(2026, 2, 1)), casebook.as_of(date(2026, 7, 1))
    assert (len(before.ties), len(after.ties)) == (1, 0)
    assert before.involvements[["organisation_id", "status"]].to_numpy().tolist() == [["O1", "active"]]
    assert after.involvements["organisation_id"].tolist() == ["O2"]
    assert after.history is not None
    assert len(after.history.involvements) == 2


def test_later_outcomes_are_open_and_later_referrals_gone() -> None:
    referral = {**HOUSEHOLD, "service_id": "S1", "status": "completed", "score_after": 4}
    casebook = book(
        referrals=[
            {**referral, "referral_id": "R1", "referred_on": "2026-01-01", "ended_on": "2026-05-01"},
            {**referral, "referral_id": "R2", "referred_on": "2026-04-01", "ended_on": "2026-06-01"},
        ]
    )
    seen = casebook.as_of(date(2026, 3, 1)).referrals
    assert seen["referral_id"].tolist() == ["R1"]
    assert seen["status"].tolist() == ["proposed"]
    assert seen[["ended_on", "score_after"]].isna().all(axis=None)


def test_a_household_is_sliced_with_the_whole_ring() -> None:
    casebook = book(
        households=[HOUSEHOLD, {"household_id": "H2"}],
        people=[RESIDENT, {**RESIDENT, "person_id": "P9", "household_id": "H2"}],
        organisations=[{"organisation_id": "O1", "name": "Buurthuis", "kind": "welfare"}],
    )
    slice_ = casebook.household("H2")
    assert slice_.household_ids == ("H2",)
    assert slice_.people["person_id"].tolist() == ["P9"]
    assert len(slice_.organisations) == 1
    with pytest.raises(nm.UnknownIdError, match="known: H1, H2"):
        casebook.household("H3")


def test_merging_takes_equal_rows_once_and_refuses_other_content() -> None:
    one = book(households=[HOUSEHOLD], people=[RESIDENT])
    two = book(households=[HOUSEHOLD], people=[FRIEND])
    merged = one.merge(two)
    assert merged.people["person_id"].tolist() == ["P1", "P2"]
    assert len(merged.households) == 1
    assert one.merge(one) == one
    with pytest.raises(nm.DataError) as caught:
        one.merge(book(households=[{**HOUSEHOLD, "label": "other"}]))
    assert [fault.problem for fault in caught.value.faults] == ["duplicate-other"]


def test_a_duplicate_is_reported_at_its_later_row() -> None:
    found = problems(people=[RESIDENT, FRIEND, {**RESIDENT, "name": "twice"}])
    assert found == [("people", 4, "person_id", "duplicate-key")]


def test_one_row_per_pair_and_day() -> None:
    turned = {**TIE, "source": "P2", "target": "P1", "circle": 2}
    assert problems(people=[RESIDENT, FRIEND], ties=[TIE, turned]) == [("ties", 3, "household_id", "duplicate-key")]


def test_references_to_held_tables_must_exist_and_to_others_only_warn() -> None:
    assert problems(households=[HOUSEHOLD], people=[{**RESIDENT, "household_id": "H9"}]) == [
        ("people", 2, "household_id", "unknown-reference")
    ]
    assert book(people=[RESIDENT]).household_ids == ("H1",)


def test_list_references_and_everywhere() -> None:
    area = {"area_id": "A1", "name": "Parkwijk"}
    organisation = {"organisation_id": "O1", "name": "Buurthuis", "kind": "welfare"}
    assert book(areas=[area], organisations=[{**organisation, "areas": "A1|*"}]).organisations["areas"].tolist()
    assert problems(areas=[area], organisations=[{**organisation, "areas": ["A1", "A2"]}]) == [
        ("organisations", 2, "areas", "unknown-reference")
    ]


@pytest.mark.parametrize(
    ("tables", "found"),
    [
        ({"people": [RESIDENT, FRIEND], "ties": [{**TIE, "target": "P1"}]}, ("ties", 2, "target", "self-tie")),
        (
            {"people": [RESIDENT, {**FRIEND, "household_id": "H2"}], "ties": [TIE]},
            ("ties", 2, "target", "other-household"),
        ),
        (
            {"goals": [{"goal_id": "G", "household_id": "H1", "area_id": "A", "text": "x"}]},
            ("goals", 2, "household_id", "one-of"),
        ),
        ({"goals": [{"goal_id": "G", "text": "x"}]}, ("goals", 2, "household_id", "one-of")),
        (
            {"involvements": [{**HOUSEHOLD, "role": "helper", "status": "active"}]},
            ("involvements", 2, "organisation_id", "organisation-missing"),
        ),
        (
            {
                "needs": [
                    {
                        **HOUSEHOLD,
                        "domain": "fin",
                        "score": 2,
                        "observed_on": "2026-01-01",
                        "share_own": 50,
                        "share_network": 20,
                        "share_professional": 20,
                    }
                ]
            },
            ("needs", 2, "share_own", "shares-sum"),
        ),
        ({"households": [{"household_id": None, "label": "x"}]}, ("households", 2, "household_id", "missing-value")),
        ({"people": [{**RESIDENT, "birth_year": 1200}]}, ("people", 2, "birth_year", "out-of-range")),
    ],
)
def test_rules(tables: dict[str, list[dict[str, Any]]], found: tuple[object, ...]) -> None:
    assert problems(**tables) == [found]


def test_a_resident_may_direct_without_an_organisation() -> None:
    director = {**HOUSEHOLD, "person_id": "P1", "role": "director", "status": "active"}
    assert len(book(people=[RESIDENT], involvements=[director]).involvements) == 1


def test_nothing_is_mutated() -> None:
    casebook = book(people=[RESIDENT, FRIEND], ties=[{**TIE, "observed_on": "2025-01-01"}])
    before = {name: frame.copy() for name, frame in casebook.tables.items()}
    casebook.snapshot().household("H1")
    casebook.merge(casebook)
    assert all(frame.equals(casebook.tables[name]) for name, frame in before.items())


def test_tables_not_held_are_empty_with_their_columns() -> None:
    casebook = book(people=[RESIDENT])
    assert casebook.services.empty
    assert casebook.services["capacity"].dtype == "Int64"
    with pytest.raises(AttributeError):
        casebook.nothing  # noqa: B018
    with pytest.raises(nm.OptionError):
        nm.Casebook.from_tables({"nothing": []})


def test_types_are_the_same_however_a_table_was_given() -> None:
    rows = book(ties=[TIE], people=[RESIDENT, FRIEND])
    frames = nm.Casebook.from_tables({"ties": pd.DataFrame([TIE]), "people": pd.DataFrame([RESIDENT, FRIEND])})
    assert rows == frames


def test_people_may_be_named_where_a_code_is_asked() -> None:
    casebook = book(
        people=[{**RESIDENT, "name": "Fenna"}, {"household_id": "H1", "role": "informal", "name": "Tante Zoë"}],
        ties=[{"household_id": "H1", "source": "fenna", "target": " tante zoe "}],
    )
    assert casebook.people["person_id"].tolist() == ["P1", "H1-3"]
    assert casebook.ties[["source", "target"]].to_numpy().tolist() == [["P1", "H1-3"]]


def test_a_name_that_two_people_have_is_not_guessed() -> None:
    twins = [{**FRIEND, "person_id": f"P{n}", "name": "Jan"} for n in (2, 3)]
    found = problems(people=[RESIDENT, *twins], ties=[{**TIE, "target": "Jan"}])
    assert found == [("ties", 2, "target", "unknown-reference")]
