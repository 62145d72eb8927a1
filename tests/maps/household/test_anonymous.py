"""One household without anything that names anybody: every column, and the same picture."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pandas as pd
import pytest

import netmap as nm
from netmap.maps import household_scene
from netmap.maps.household.anonymous import COLUMNS, anonymous
from netmap.maps.scene import Node
from netmap.schema import TABLES, split
from tests.maps.traces import MARK, marked

DAY = date(2026, 6, 30)
HOME = f"{MARK}-H03-{MARK}"
LEFT_OUT = {
    "areas": "municipality residents",
    "households": "question note",
    "people": "note",
    "ties": "",
    "needs": "rater note",
    "goals": "result activity indicator source",
    "attempts": "note",
    "involvements": "task",
    "organisations": "base kvk url phone contact note",
    "workers": "",
    "services": "description how_to_apply hours",
    "collaborations": "topic",
    "referrals": "reason",
}
"""What nobody without names may see. Whoever adds a column decides here or in COLUMNS what becomes of it."""


@pytest.fixture(scope="module")
def named(parkwijk: nm.Casebook) -> nm.Casebook:
    return marked(parkwijk).as_of(DAY)


@pytest.fixture(scope="module")
def nameless(named: nm.Casebook) -> nm.Casebook:
    return anonymous(named, HOME)


@pytest.mark.parametrize("table", list(TABLES))
def test_of_every_column_somebody_decided_what_becomes_of_it(table: str) -> None:
    decided = Counter(column for listed in COLUMNS[table].values() for column in listed.split())
    assert set(decided.values()) == {1}
    assert set(decided) | set(LEFT_OUT[table].split()) == set(TABLES[table].names)
    assert not set(decided) & set(LEFT_OUT[table].split())


@pytest.mark.parametrize("table", list(TABLES))
def test_no_cell_names_anybody(nameless: nm.Casebook, table: str) -> None:
    assert nameless.history is not None
    frame = nameless.history.tables[table]
    assert MARK not in frame.to_csv()
    for column in LEFT_OUT[table].split():
        assert frame[column].isna().all(), column
    for column in COLUMNS[table].get("keep", "").split():
        assert TABLES[table].by_name[column].kind not in ("text", "id"), column


def test_it_is_a_whole_and_valid_casebook(nameless: nm.Casebook) -> None:
    assert nameless.history is not None
    again = nm.Casebook.from_tables(nameless.history.tables)
    assert again == nameless.history


def test_only_the_household_is_in_it(nameless: nm.Casebook, named: nm.Casebook) -> None:
    own = nameless.household_ids[0]
    for table in ("people", "ties", "needs", "involvements", "attempts"):
        assert set(getattr(nameless, table)["household_id"]) <= {own}
        assert len(getattr(nameless, table)) == len(getattr(named.household(HOME), table))
    others = nameless.referrals[nameless.referrals["household_id"] != own]
    assert (
        others.drop(columns=["referral_id", "household_id", "service_id", "referred_on", "status"])
        .isna()
        .to_numpy()
        .all()
    )


def test_the_last_visit_is_on_the_first_of_its_month_and_other_days_keep_their_distance(
    nameless: nm.Casebook, named: nm.Casebook
) -> None:
    visited = named.household(HOME).ties["observed_on"].max().date()
    assert nameless.household(nameless.household_ids[0]).ties["observed_on"].max().date() == visited.replace(day=1)
    assert nameless.day == DAY - (visited - visited.replace(day=1))
    people = [
        {"person_id": "P1", "household_id": "H1", "role": "resident", "observed_on": "2026-01-31"},
        {"person_id": "P1", "household_id": "H1", "role": "resident", "observed_on": "2026-03-15"},
    ]
    found = anonymous(nm.Casebook.from_tables({"people": people}), "H1")
    assert found.history is not None
    assert [day.date() for day in found.history.people["observed_on"]] == [date(2026, 1, 17), date(2026, 3, 1)]


@pytest.mark.parametrize(
    ("age", "band"), [(0, range(4)), (11, range(4, 12)), (17, range(12, 18)), (18, range(18, 24)), (64, range(60, 65))]
)
def test_an_age_becomes_the_middle_of_its_band(age: int, band: range) -> None:
    people = [{"person_id": "P1", "household_id": "H1", "role": "resident", "birth_year": 2026 - age}]
    homes = [{"household_id": "H1", "observed_on": "2026-05-20"}]
    found = anonymous(nm.Casebook.from_tables({"households": homes, "people": people}), "H1")
    assert 2026 - int(found.people["birth_year"].iloc[0]) == band[(len(band) - 1) // 2]


def test_languages_match_as_before_and_only_dutch_keeps_its_name() -> None:
    tables = {
        "households": [{"household_id": "H1", "languages": "nl|ti"}],
        "organisations": [{"organisation_id": "O1", "name": "A", "kind": "welfare"}],
        "services": [
            {"service_id": id, "organisation_id": "O1", "name": id, "step": 4, "languages": spoken}
            for id, spoken in (("S1", "ti"), ("S2", "nl"), ("S3", "pl|ti"))
        ],
    }
    found = anonymous(nm.Casebook.from_tables(tables), "H1")
    home = split(found.households["languages"].iloc[0])
    assert home[0] == "nl"
    shared = sorted(tuple(code in home for code in split(cell)) for cell in found.services["languages"])
    assert shared == [(False, True), (True,), (True,)]
    assert not {"ti", "pl"} & {code for cell in found.services["languages"] for code in split(cell)}


def test_places_keep_their_distance_from_home_only() -> None:
    areas = [
        {"area_id": "A1", "name": "Thuis", "latitude": 52.0, "longitude": 5.0},
        {"area_id": "A2", "name": "Noord", "latitude": 53.0, "longitude": 5.0},
    ]
    homes = [{"household_id": "H1", "area_id": "A1"}]
    found = anonymous(nm.Casebook.from_tables({"areas": areas, "households": homes}), "H1").areas
    assert found["latitude"].tolist() == [0.0, 0.0]
    assert found["longitude"].tolist() == [0.0, pytest.approx(1.0, abs=0.001)]  # a degree is as long on the equator
    assert found["name"].tolist() == ["wijk 1", "wijk 2"]


def test_order_of_ids_tells_nothing_of_names_and_rows() -> None:
    people = [{"person_id": "R", "household_id": "H1", "role": "resident"}] + [
        {"person_id": f"P{n}", "household_id": "H1", "role": "informal", "relation": "neighbour", "hours_week": n}
        for n in range(9)
    ]
    book = nm.Casebook.from_tables({"people": people})
    found = anonymous(book, "H1")
    hours = found.people.sort_values("person_id")["hours_week"].dropna().tolist()
    assert hours not in (sorted(hours), sorted(hours, reverse=True))
    turned = anonymous(nm.Casebook.from_tables({"people": people[::-1]}), "H1")
    pd.testing.assert_frame_equal(found.people, turned.people)


def test_people_are_the_same_on_all_days(nameless: nm.Casebook, named: nm.Casebook) -> None:
    assert nameless.history is not None
    assert named.history is not None
    old = named.history.household(HOME).people
    new = nameless.history.people
    assert sorted(new["person_id"].value_counts()) == sorted(old["person_id"].value_counts())
    assert new["person_id"].nunique() < len(new)


def test_who_is_not_on_the_map_leaves_no_hole_in_the_numbers() -> None:
    people = [{"person_id": "R", "household_id": "H1", "role": "resident"}] + [
        {"person_id": f"P{n}", "household_id": "H1", "role": "informal", "relation": "friend",
         "objection": "yes" if n < 3 else None} for n in range(6)
    ]  # fmt: skip
    ties = [{"household_id": "H1", "source": f"P{n}", "target": "R", "circle": 1} for n in range(6)]
    scene = household_scene(nm.Casebook.from_tables({"people": people, "ties": ties}), "H1", anonymous=True)
    shown = {node.id: node.name for node in scene.nodes if node.kind == "contact"}
    assert shown == {"p2": "vriend(in) 1", "p3": "vriend(in) 2", "p4": "vriend(in) 3"}


def _looks(nodes: list[Node]) -> Counter[tuple[object, ...]]:
    return Counter((node.shape, node.colour, node.badges, node.change) for node in nodes)


@pytest.mark.parametrize("household", ["H03", "H12", "H23", "H38", "H55"])
def test_the_picture_is_otherwise_the_same(parkwijk: nm.Casebook, household: str) -> None:
    book = parkwijk.as_of(DAY)
    bare = anonymous(book, household)
    own = bare.household_ids[0]
    scenes = [household_scene(book, household, edition="work"), household_scene(bare, own, edition="work")]
    for kind in ("contact", "member", "organisation"):
        one, two = ([node for node in scene.nodes if node.kind == kind] for scene in scenes)
        assert _looks(one) == _looks(two)
    assert len(scenes[0].pictures) == len(scenes[1].pictures)
    one, two = (Counter((tie.line, tie.tone, tie.width) for tie in scene.ties) for scene in scenes)
    assert one == two
    first, second = ([section.id for section in scene.sections if section.id != "question"] for scene in scenes)
    assert first == second
    gaps = [nm.find_gaps(book.household(household)), nm.find_gaps(bare.household(own))]
    first, second = ([(gap.gap_id, gap.state, gap.severity) for gap in found] for found in gaps)
    assert first == second
    advice = [nm.advise(book, household), nm.advise(bare, own)]
    first, second = ([(gap.gap_id, [item.kind for item in gap.items][:1]) for gap in each.gaps] for each in advice)
    assert first == second
