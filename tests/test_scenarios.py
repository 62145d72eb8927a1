"""What if: changes worked out by hand, and laws that hold for every casebook."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.casebook import Casebook
from netmap.errors import DataError, OptionError, UnknownIdError
from netmap.graphs import ring_graph
from netmap.ring import cutpoints
from netmap.ring.cohesion import fragmentation
from netmap.scenarios import (
    AddSupporter,
    AssignDirector,
    Change,
    RemoveOrganisation,
    RemovePerson,
    SetCapacity,
    SetTie,
    scenario,
)
from netmap.schema import TABLES
from tests.build import contact, network
from tests.ring.build import FIXTURE_2, ring_of
from tests.strategies import casebooks


def town() -> Casebook:
    """A household with a carer, a worker on the map and help of two organisations."""
    return network(
        contact("A", gives="practical", frequency=5, circle=1),
        contact("W", role="professional", worker_id="w1", gives="advice"),
        needs=[
            {"person_id": "R", "domain": "fin", "score": 2, "observed_on": "2026-05-01", "covered_by": "zorg|A"},
            {"person_id": "A", "domain": "phy", "score": 3, "observed_on": "2026-05-01"},
        ],
        goals=[{"household_id": "H1", "goal_id": "D1", "text": "Rust", "lead_person_id": "A", "achieved": "no"}],
        involvements=[
            {"organisation_id": "zorg", "worker_id": "w1", "role": "director", "status": "active", "service_id": "z1"},
            {"organisation_id": "team", "role": "helper", "status": "active"},
        ],
        organisations=[
            {"organisation_id": "zorg", "name": "Zorg", "kind": "home_care"},
            {"organisation_id": "team", "name": "Team", "kind": "neighbourhood_team"},
        ],
        workers=[{"worker_id": "w1", "organisation_id": "zorg", "name": "Wil"}],
        services=[{"service_id": "z1", "organisation_id": "zorg", "name": "Zorg thuis", "step": 4, "capacity": 2}],
        collaborations=[{"source": "team", "target": "zorg", "level": 3}],
        referrals=[{"referral_id": "V1", "service_id": "z1", "referred_on": "2026-04-01", "status": "completed"}],
    )


@pytest.mark.parametrize(("gone", "left", "links"), [("4", 0.6, ()), ("3", 1 - (2 * 1 + 4 * 3) / 30, ("5",))])
def test_fixture_2_without_an_organisation(gone: str, left: float, links: tuple[str, ...]) -> None:
    book = scenario(ring_of(FIXTURE_2), RemoveOrganisation(gone))
    assert fragmentation(ring_graph(book)) == pytest.approx(left)
    assert cutpoints(book) == links


def test_a_second_road_takes_the_cutpoint_away() -> None:
    assert cutpoints(scenario(ring_of(FIXTURE_2), SetTie("2", "6", 3))) == ()
    assert cutpoints(scenario(ring_of(FIXTURE_2), SetTie("3", "5", 1))) == ("3", "4", "5")  # no working tie


def test_a_tie_changes_in_both_reports_whatever_the_order_of_its_ends() -> None:
    rows = [
        {"source": "a", "target": "b", "level": 1, "reported_by": "source"},
        {"source": "b", "target": "a", "level": 3, "reported_by": "source"},
    ]
    book = scenario(ring_of(rows=rows), SetTie("b", "a", 4))
    assert book.collaborations["level"].tolist() == [4, 4]
    assert not ring_graph(scenario(book, SetTie("a", "b", 0))).ecount()


def test_a_removed_organisation_takes_its_help_along() -> None:
    book = scenario(town(), RemoveOrganisation("zorg"))
    assert book.organisations["organisation_id"].tolist() == ["team"]
    assert [len(getattr(book, name)) for name in ("services", "workers", "collaborations", "referrals")] == [0] * 4
    assert book.people["person_id"].tolist() == ["R", "A"]  # the worker leaves the map
    assert book.ties["source"].tolist() == ["A"]
    assert book.involvements["organisation_id"].tolist() == ["team"]
    assert book.needs["covered_by"].iloc[0] == "A"


def test_a_person_who_drops_out_leaves_what_they_covered_to_nobody() -> None:
    book = scenario(town(), RemovePerson("A"), RemoveOrganisation("zorg"))
    assert book.people["person_id"].tolist() == ["R"]
    assert book.ties.empty
    assert book.needs[["domain", "covered_by"]].values.tolist() == [["fin", "none"]]
    assert book.goals["lead_person_id"].isna().all()


def test_places_supporters_and_directors() -> None:
    book = scenario(
        town(),
        SetCapacity("z1", 0),
        AddSupporter(household="H1", person="B", gives=("company",), circle=2, relation="neighbour"),
        AssignDirector(household="H1", organisation="team"),
    )
    assert book.services["capacity"].tolist() == [0]
    added = book.ties.iloc[-1]
    assert (added["source"], added["target"], added["gives"], added["circle"]) == ("B", "R", "company", 2)
    assert pd.isna(added["observed_on"])
    assert book.involvements[["organisation_id", "role"]].values.tolist() == [["zorg", "helper"], ["team", "director"]]
    by_resident = scenario(book, AssignDirector(household="H1", person="R")).involvements
    assert by_resident.loc[by_resident["role"] == "director", "person_id"].tolist() == ["R"]
    back = scenario(
        book, AssignDirector(household="H1", person="R"), AssignDirector(household="H1", organisation="zorg")
    )
    assert back.involvements["role"].tolist() == ["director", "helper"]


@pytest.mark.parametrize(
    "change",
    [
        RemoveOrganisation("zrg"),
        SetTie("team", "zrg", 2),
        SetCapacity("z9", 1),
        RemovePerson("Z"),
        AddSupporter(household="H9", person="B"),
        AssignDirector(household="H9", organisation="team"),
        AssignDirector(household="H1", organisation="zrg"),
        AssignDirector(household="H1", person="A"),
    ],
)
def test_unknown_ids_are_refused(change: Change) -> None:
    with pytest.raises(UnknownIdError, match="Hint"):
        scenario(town(), change)


def test_a_change_cannot_use_what_an_earlier_one_took_away() -> None:
    with pytest.raises(UnknownIdError):
        scenario(town(), RemoveOrganisation("zorg"), SetTie("team", "zorg", 2))


@pytest.mark.parametrize(
    "change",
    [
        SetTie("team", "zorg", 6),
        SetTie("team", "team", 2),
        SetCapacity("z1", -1),
        AddSupporter(household="H1", person="A"),
        AssignDirector(household="H1"),
        AssignDirector(household="H1", organisation="team", person="R"),
    ],
)
def test_impossible_changes_are_refused(change: Change) -> None:
    with pytest.raises(OptionError, match="Hint"):
        scenario(town(), change)


def test_a_supporter_with_a_code_that_does_not_exist() -> None:
    with pytest.raises(DataError):
        scenario(town(), AddSupporter(household="H1", person="B", relation="nobody"))


def test_the_day_and_the_days_before_it_stay() -> None:
    rows = [
        {"source": "a", "target": "b", "level": 1, "observed_on": "2025-01-01"},
        {"source": "a", "target": "b", "level": 2, "observed_on": "2026-01-01"},
    ]
    book = scenario(ring_of(rows=rows), SetTie("a", "b", 5))
    assert book.day == date(2026, 1, 1)
    assert book.as_of(date(2025, 6, 1)).collaborations["level"].tolist() == [5]


@settings(max_examples=15)
@given(casebooks())
def test_without_changes_it_is_the_casebook_on_its_day(book: Casebook) -> None:
    assert scenario(book) == book.snapshot()
    assert scenario(book).day == book.snapshot().day


def test_nothing_is_mutated_and_the_order_of_independent_changes_does_not_matter() -> None:
    book, copy = town(), town()
    changes = [SetCapacity("z1", 0), SetTie("team", "zorg", 1), RemovePerson("A")]
    changes += [AddSupporter(household="H1", person="B", gives=("company",))]
    outcomes = [scenario(book, *order) for order in list(permutations(changes))[::5]]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert book == copy


@settings(max_examples=15)
@given(casebooks(), st.data())
def test_every_reference_of_a_changed_casebook_still_holds(book: Casebook, data: st.DataObject) -> None:
    day = book.snapshot()
    pools: list[Change] = [RemoveOrganisation(one) for one in sorted(set(day.organisations["organisation_id"]))]
    pools += [RemovePerson(one) for one in sorted(set(day.people["person_id"]))]
    if not pools:
        return
    before = {name: frame.copy() for name, frame in book.tables.items()}
    after = scenario(book, data.draw(st.sampled_from(pools)))
    assert all(frame.equals(book.tables[name]) for name, frame in before.items())
    gone = {
        name: set(getattr(day, name)[TABLES[name].key[0]]) - set(getattr(after, name)[TABLES[name].key[0]])
        for name in ("organisations", "people", "workers", "services")
    }
    for name, table in TABLES.items():
        for column in table.columns:
            if len(column.refers) == 1 and column.refers[0] in gone and column.kind != "list":
                assert not getattr(after, name)[column.name].isin(gone[column.refers[0]]).any()


def test_parkwijk_without_any_organisation_in_turn(parkwijk: Casebook) -> None:
    book = parkwijk.snapshot()
    for one in book.organisations["organisation_id"].iloc[::15]:
        after = scenario(parkwijk, RemoveOrganisation(one))
        assert Casebook.from_tables(dict(after.tables)).tables.keys() == book.tables.keys()
        assert not np.isin(one, after.organisations["organisation_id"])
