"""What if somebody drops out: the same as the rules and the advice say of the casebook without this person."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import netmap as nm
from netmap.locale import words
from netmap.maps.household.drops import leaned_on
from netmap.maps.household.map import household_map, household_scene
from netmap.maps.household.who import gather
from netmap.maps.parts import Bar, Drop
from netmap.maps.scene import Scene
from netmap.vocabulary import FUNCTIONS
from tests.maps import homes

NL = words("nl")

Told = Callable[[str], Scene]


def drops_of(book: nm.Casebook, household: str = "H1") -> dict[str, Drop]:
    return by_node(household_scene(book, household, edition="work"))


def by_node(scene: Scene) -> dict[str, Drop]:
    return {drop.node: drop for drop in scene.drops}


def bars_of(drop: Drop) -> dict[str, Bar]:
    return {bar.label: bar for bar in drop.bars}


def supporter(number: int, **cells: Any) -> dict[str, list[dict[str, Any]]]:
    person = {"person_id": f"S{number}", "household_id": "H1", "name": f"Helper {number}", "role": "informal"}
    tie = {"household_id": "H1", "source": f"S{number}", "target": "R", "quality": "supportive", "gives": "practical"}
    columns = {"role", "potential", "availability", "key_contact", "worker_id", "name", "relation"}
    own = {name: cell for name, cell in cells.items() if name in columns}
    return {"people": [person | own], "ties": [tie | {name: cells[name] for name in cells if name not in columns}]}


def home(*supporters: dict[str, list[dict[str, Any]]], roster: str = "confirmed", **more: Any) -> nm.Casebook:
    people = [{"person_id": "R", "household_id": "H1", "name": "Bewoner", "role": "resident", "focus": "yes"}]
    household = {"household_id": "H1", "observed_on": "2026-05-01", "roster": roster, "needed_functions": "practical"}
    return nm.Casebook.from_tables(
        {
            "households": [household],
            "people": people + [row for each in supporters for row in each["people"]],
            "ties": [row for each in supporters for row in each["ties"]],
            **more,
        }
    )


def fired(book: nm.Casebook, household: str) -> dict[str, Any]:
    return {gap.gap_id: gap for gap in nm.find_gaps(book.household(household)) if gap.state == "fired"}


@pytest.fixture(scope="module")
def told(parkwijk: nm.Casebook) -> Told:
    """The working edition of a household of Parkwijk; a map is made once."""
    return cache(lambda household: household_scene(parkwijk, household, edition="work"))


@pytest.mark.parametrize(("household", "step"), [("H02", 1), ("H56", 1), ("H14", 20)])
def test_every_drop_is_what_the_scenario_says(parkwijk: nm.Casebook, told: Told, household: str, step: int) -> None:
    book = parkwijk.snapshot()
    now, drops = fired(book, household), by_node(told(household))
    assert drops
    for person, drop in list(drops.items())[::step]:
        left = nm.scenario(book, nm.RemovePerson(person))
        new = [gap for id, gap in fired(left, household).items() if id not in now]
        assert [(entry.title, entry.text) for entry in drop.opened] == [(gap.title, gap.text) for gap in new]
        why = [fact.text for entry in drop.opened for fact in entry.facts if fact.title == NL.text("map-gap-reason")]
        assert why == [" ".join(gap.evidence) for gap in new if gap.evidence]
        advice = {gap.gap_id: gap.items for gap in nm.advise(left, household).gaps}
        found = {helper.name: helper for helper in drop.helpers}
        for gap in new:
            for item in advice.get(gap.gap_id, ())[:1]:
                assert gap.title[1:] in found[item.candidate].wanted
                assert item.reasons[0] in found[item.candidate].why


@pytest.mark.parametrize(("household", "step"), [("H02", 1), ("H08", 1), ("H14", 12), ("H51", 3)])
def test_bars_of_the_own_network_are_the_measures(parkwijk: nm.Casebook, told: Told, household: str, step: int) -> None:
    book = parkwijk.snapshot()
    before = nm.measure(book.household(household)).iloc[0]
    for person, drop in list(by_node(told(household)).items())[::step]:
        after = nm.measure(nm.scenario(book, nm.RemovePerson(person)).household(household)).iloc[0]
        bars = bars_of(drop)
        for code in FUNCTIONS:
            bar = bars.get(NL.code("function", code))
            for measured, shown in ((before, bar and bar.own_now), (after, bar and bar.own_then)):
                count = measured[f"support_{code}"]
                assert (0 if pd.isna(count) else count) == (shown or 0)


def test_strength_is_that_of_the_network_without_the_person(parkwijk: nm.Casebook, told: Told) -> None:
    book = parkwijk.snapshot()
    now = nm.network_strength(book.household("H02")).iloc[0]
    drops = by_node(told("H02"))
    for person, drop in drops.items():
        if person == "H02-06":  # the nurse is not of the own network
            assert drop.strength == ""
            continue
        then = nm.network_strength(nm.scenario(book, nm.RemovePerson(person)).household("H02")).iloc[0]
        numbers = [[int(number) for number in re.findall(r"\d+", line)] for line in drop.strength.splitlines()]
        assert numbers == [[round(row[name]) for name in ("strength", "low", "high")] for row in (now, then)]
    assert drops["H02-02"].strength.startswith("Nu: redelijk (")
    assert "Dan: kwetsbaar" in drops["H02-02"].strength


def test_the_one_on_whom_most_leans_is_the_one_the_rule_names(parkwijk: nm.Casebook) -> None:
    book, seen = parkwijk.snapshot(), 0
    for gap in nm.find_gaps(book, only=["G08"]):
        if gap.state == "fired":
            household = gather(book, gap.household_id, table=False)
            name = next(one["name"] for one in household.contacts if one["person_id"] == leaned_on(household))
            assert f"komt van {name};" in gap.text
            seen += 1
    assert seen > 1


def test_nobody_left_is_said_only_of_a_complete_list() -> None:
    label = NL.code("function", "practical")
    complete, open_list = (drops_of(home(supporter(1), roster=roster))["S1"] for roster in ("confirmed", "partial"))
    assert bars_of(complete)[label].text == "nu 1, dan niemand"
    assert bars_of(open_list)[label].text == "nu 1, dan niemand bekend"
    assert complete.leans
    assert not open_list.leans
    assert any(entry.title == NL.text("gap-G05") for entry in complete.opened)
    assert not any(entry.title == NL.text("gap-G05") for entry in open_list.opened)


def test_what_was_not_asked_is_not_nothing() -> None:
    drop = drops_of(home(supporter(1), supporter(2, quality=None), supporter(3, gives=None)))["S1"]
    bar = bars_of(drop)[NL.code("function", "practical")]
    assert (bar.now, bar.then, bar.text) == (1, 0, "nu 1, dan niemand bekend")
    assert bar.note == "1 nog niet gevraagd"
    assert NL.text("map-drop-unasked", n=1) in drop.notes
    assert any(note.startswith("Van ") for note in drop.notes)


def test_bars_of_whom_nothing_is_known_say_so() -> None:
    drops = drops_of(homes.crowded_home(40))  # how the contact is was asked of nobody
    assert len(drops) == 40
    assert {bar.text for drop in drops.values() for bar in drop.bars} == {"nog niet gevraagd"}
    assert {(bar.now, bar.then) for drop in drops.values() for bar in drop.bars} == {(0, 0)}
    assert not any(drop.strength for drop in drops.values())


def test_who_cannot_be_leaned_on_is_not_counted() -> None:
    drops = drops_of(home(supporter(1), supporter(2, quality="conflict"), supporter(3, availability="no")))
    for id in ("S2", "S3"):
        assert bars_of(drops[id])[NL.code("function", "practical")].text == "blijft 1"
        assert drops[id].notes[0].startswith(f"Helper {id[1]} is niet meegeteld")
    assert "meegeteld" not in " ".join(drops["S1"].notes)


def test_volunteers_and_professionals_count_apart_from_the_own_network() -> None:
    drops = drops_of(home(supporter(1), supporter(2, role="volunteer"), supporter(3, role="professional")))
    own, volunteer = (bars_of(drops[id])[NL.code("function", "practical")] for id in ("S1", "S2"))
    assert (own.now, own.then, own.own_now, own.own_then) == (3, 2, 1, 0)
    assert own.note == "niemand uit het eigen netwerk"
    assert (volunteer.then, volunteer.own_then, volunteer.note) == (2, 1, "")


def test_who_would_do_more_is_named_once() -> None:
    drops = drops_of(home(supporter(1), supporter(2, gives="company", potential="yes"), supporter(3, potential="yes")))
    first, second = drops["S1"], drops["S3"]
    assert "S3" in first.willing
    assert "S3" not in second.willing
    for drop in (first, second):
        assert not {helper.node for helper in drop.helpers} & set(drop.willing)


def test_who_may_not_be_asked_is_not_named() -> None:
    book = home(supporter(1), supporter(2, gives="company", potential="yes"))
    declined = nm.Casebook.from_tables({**book.tables, "households": book.households.assign(own_network="declined")})
    drop = drops_of(declined)["S1"]
    assert drop.willing == ()
    assert not any(helper.node for helper in drop.helpers)


def test_call_the_director_with_the_phone_of_the_organisation() -> None:
    tables = homes.tables()
    tables["organisations"][0]["phone"] = "06-verzonnen"
    drops = drops_of(nm.Casebook.from_tables(tables))
    director = drops["P1"].call[0]
    assert (director.name, director.node) == ("Werker Flip", "P6")
    assert director.role == "regisseur bij Wijkteam Verzinsel"
    assert director.reach == "tel. 06-verzonnen"
    gone = drops["P6"].call[0]
    assert (gone.name, gone.node) == ("Wijkteam Verzinsel", "O1")


def test_a_director_who_objects_is_not_named() -> None:
    tables = homes.tables()
    next(row for row in tables["people"] if row["person_id"] == "P6")["objection"] = "yes"
    drops = drops_of(nm.Casebook.from_tables(tables))
    assert "P6" not in drops
    assert drops["P1"].call[0].name == "Wijkteam Verzinsel"


def test_without_a_director_key_contacts_or_workers_are_called() -> None:
    key = drops_of(home(supporter(1), supporter(2, key_contact="yes"), supporter(3, role="professional")))["S1"]
    work = drops_of(home(supporter(1), supporter(2), supporter(3, role="professional")))["S1"]
    assert [(one.name, one.role) for one in key.call] == [("Helper 2", "sleutelfiguur")]
    assert [(one.name, one.role) for one in work.call] == [("Helper 3", "kent het huishouden")]
    assert drops_of(home(supporter(1)))["S1"].call == ()


def test_how_to_apply_stands_apart_from_why() -> None:
    book = home(
        supporter(1),
        organisations=[
            {"organisation_id": "O1", "name": "Klusclub", "kind": "volunteer_initiative", "phone": "0-verzonnen"},
        ],
        services=[
            {"service_id": "D1", "organisation_id": "O1", "name": "Klussen", "step": 3, "functions": "practical",
             "areas": "*", "closes": "G05", "how_to_apply": "Bel de beheerder.", "status": "active", "capacity": 2},
        ],
    )  # fmt: skip
    helper = next(one for one in drops_of(book)["S1"].helpers if one.name == "Klussen (Klusclub)")
    assert helper.reach == "tel. 0-verzonnen · Bel de beheerder"
    assert helper.role == "vrijwilliger of initiatief"
    assert "beheerder" not in helper.why
    assert "geen praktische hulp" in helper.wanted


def test_nobody_who_gives_support_means_no_what_if() -> None:
    page = household_map(home(supporter(1, gives="none")), "H1", edition="work")
    assert page.scene.drops == ()
    assert "drop" not in "".join(page.scene.words)
    assert "what-if" not in page.html


def test_nothing_of_it_lies_on_the_table() -> None:
    page = household_map(homes.home(), "H1")
    assert page.scene.drops == ()
    assert not [trace for trace in ("what-if", "drop_", "noodplan", "Noodplan", "wegvalt") if trace in page.html]
    assert "what-if" in household_map(homes.home(), "H1", edition="work").html


def test_the_map_on_the_table_loads_no_advice_and_nothing_of_the_ring() -> None:
    program = (
        "import sys, netmap as nm; from tests.maps import homes; nm.household_map(homes.home(), 'H1'); "
        "print([name for name in sys.modules if name.startswith(('netmap.recommend', 'netmap.ring', 'igraph'))])"
    )
    root = Path(__file__).resolve().parents[3]
    run = subprocess.run([sys.executable, "-c", program], cwd=root, check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "[]"


def test_no_mark_of_a_copy_is_left(told: Told) -> None:
    nameless = home(supporter(1, name=None), supporter(2, name=None, potential="yes"), supporter(3, name=None))
    for scene in (household_scene(nameless, "H1", edition="work"), told("H02")):
        assert "\\u001f" not in scene.as_json()


def test_three_themes_stand_open_and_the_rest_is_counted(parkwijk: nm.Casebook, told: Told) -> None:
    gaps = [section for section in told("H02").sections if section.id.startswith("gaps-")]
    assert [section.folded for section in gaps] == [False, False, False, True]
    assert gaps[-1].title == NL.text("map-more-gaps", n=len(gaps[-1].entries))
    assert sum(len(section.entries) for section in gaps) == len(fired(parkwijk.snapshot(), "H02"))
    asked = next(section for section in told("H14").sections if section.id == "to-ask")
    assert asked.folded
    assert asked.title == NL.text("map-to-ask", n=len(asked.entries))
