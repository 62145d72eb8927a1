"""The words around the strength index, and what opens when a supporter drops out."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

import netmap as nm
from netmap.gaps.dropout import fired_rules, gaps_opened, without_people
from netmap.reports import strength_details, strength_report
from netmap.strength import strength_without
from tests.build import network
from tests.strength.people import CONFIRMED, FIVE, ONE, helper

ALL = "emotional|practical|advice|company"
STRONG = [
    helper(f"P{n}", rel, 1, 5, ALL, "company") for n, rel in enumerate(["friend", "family", "neighbour", "other"])
]


def details(book: nm.Casebook, lang: str = "en") -> dict[str, Any]:
    return strength_details(book, "H1", lang=lang, draws=400)[0]


def test_each_level_has_its_word() -> None:
    assert details(network(*STRONG, household=CONFIRMED))["words"] == ["solid"]
    assert details(network(household=CONFIRMED))["words"] == ["fragile"]
    assert details(network(household={"roster": "not_asked"}))["words"] == ["too little filled in yet"]


def test_a_band_over_a_boundary_has_both_words() -> None:
    found = details(network(ONE, household=CONFIRMED))
    assert found["low"] < 40 < found["high"]
    assert found["words"] == ["fragile", "fair"]


@pytest.mark.parametrize(
    ("extra", "household", "gap"),
    [
        ({"burden": 5}, {}, "G09"),
        ({}, {"safety": "yes"}, "G18"),
        ({"quality": "ambivalent", "gives": "financial|company"}, {"needed_functions": "financial|company"}, "G20"),
    ],
)
def test_solid_never_stands_alone(extra: dict[str, Any], household: dict[str, str], gap: str) -> None:
    person, tie = STRONG[0]
    one = ({**person, **{k: v for k, v in extra.items() if k == "burden"}},
           {**tie, **{k: v for k, v in extra.items() if k != "burden"}})  # fmt: skip
    book = network(one, *STRONG[1:], household={**CONFIRMED, **household})
    found = details(book)
    assert fired_rules(book).loc["H1", gap]
    assert "solid" not in found["words"]
    assert found["words"][-1].startswith("solid, but ")


def test_acute_trouble_at_home_is_enough_not_to_call_it_solid() -> None:
    needs = [{"domain": "dom", "score": 1, "observed_on": "2026-05-01"}]
    found = details(network(*STRONG, household=CONFIRMED, needs=needs))
    assert found["words"][0].startswith("solid, but ")


def test_note_says_when_everyday_support_was_used() -> None:
    for needed, everyday in ((None, True), ("unknown", True), ("none", True), ("practical", False)):
        household = {**CONFIRMED, **({"needed_functions": needed} if needed else {})}
        note = details(network(ONE, household=household))["note"]
        assert "not calibrated" in note
        assert ("four everyday kinds" in note) == everyday, needed


def test_gaps_that_open_when_a_supporter_drops_out() -> None:
    book = network(*FIVE[:4], household=CONFIRMED)
    found = {person["person_id"]: person["gaps_opened"] for person in details(book)["without"]}
    assert "G04" not in found["A"]  # B is somebody to talk to as well
    assert not fired_rules(book).loc["H1", "G01"]
    assert all("G01" not in gaps for gaps in found.values())  # three are left
    two = details(network(*FIVE[:2], FIVE[3], household=CONFIRMED))["without"]
    assert all("G01" in person["gaps_opened"] for person in two)


def test_the_greatest_loss_comes_first() -> None:
    lost = [person["strength"] for person in details(network(*FIVE, household=CONFIRMED))["without"]]
    assert lost == sorted(lost)


def test_who_drops_out_no_longer_helps_or_leads() -> None:
    book = network(
        *FIVE[:2],
        household=CONFIRMED,
        needs=[{"domain": "iadl", "score": 2, "observed_on": "2026-05-01", "covered_by": "A"}],
        goals=[{"goal_id": "D1", "household_id": "H1", "text": "de tuin", "lead_person_id": "A", "achieved": "no"}],
    )
    opened = gaps_opened(book, strength_without(book, draws=2))
    assert {"G15", "G29-iadl"} <= set(opened[0])
    assert not {"G15", "G29-iadl"} & set(opened[1])


def test_dropping_out_is_not_changing_the_casebook() -> None:
    book = network(*FIVE, household=CONFIRMED)
    left = without_people(book, {"A", "nobody"})
    assert book.people["objection"].isna().all()
    assert left.day == book.day
    assert nm.contacts(left)["person_id"].tolist() == ["B", "C", "D", "E"]


def test_gaps_opened_for_many_households_are_those_of_each_alone(parkwijk: nm.Casebook) -> None:
    book = parkwijk.snapshot()
    rows = strength_without(book, draws=2)
    together = gaps_opened(book, rows)
    for name in book.household_ids[:6]:
        here = (rows["household_id"] == name).to_numpy()
        alone = gaps_opened(book.household(name), rows[here])
        assert alone == [gaps for gaps, keep in zip(together, here, strict=True) if keep]


def test_rules_that_look_back_open_too(parkwijk: nm.Casebook) -> None:
    book, person = parkwijk.snapshot(), "H56-02"
    left = nm.scenario(book, nm.RemovePerson(person)).household("H56")
    now, then = (
        {gap.gap_id for gap in nm.find_gaps(home) if gap.state == "fired"} for home in (book.household("H56"), left)
    )
    rows = pd.DataFrame({"household_id": ["H56"], "person_id": [person]})
    assert set(gaps_opened(book, rows)[0]) == then - now
    assert "G27" in then - now  # help ended weeks ago, and this person took over


def test_report_shows_the_profile_first_in_both_languages() -> None:
    book = network(*FIVE, household=CONFIRMED)
    for lang, profile, lost in (
        ("nl", "Onderdelen", "Als iemand wegvalt"),
        ("en", "Components", "When somebody drops"),
    ):
        report = strength_report(book, "H1", lang=lang, draws=50)
        assert report.sections[0].title == profile
        assert report.sections[2].title.startswith(lost)
        assert "{" not in report.as_text()
    assert len(strength_report(network(household=CONFIRMED), "H1", draws=50).sections) == 2
