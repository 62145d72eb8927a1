"""G11, G16, G17, G27 and G29 by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from netmap.gaps import covered_domains, find_gaps
from tests.build import DAY, contact, network
from tests.gaps.judge import fired, gap, state
from tests.gaps.test_network_rules import score

FULL = {"formal_roster": "confirmed", "roster": "confirmed"}

RING: dict[str, Any] = {
    "organisations": [
        {"organisation_id": "TEAM", "name": "Wijkteam", "kind": "neighbourhood_team", "front_door": "wmo"},
        {"organisation_id": "DEBT", "name": "Schuldhulp", "kind": "debt"},
        {"organisation_id": "CARE", "name": "Thuiszorg", "kind": "home_care", "front_door": "none"},
        {"organisation_id": "TOWN", "name": "Gemeente", "kind": "municipality", "front_door": "participation"},
        {"organisation_id": "CJG", "name": "Jeugdloket", "kind": "youth", "front_door": "youth"},
        {"organisation_id": "SCHOOL", "name": "De Regenboog", "kind": "school"},
    ],
    "services": [
        {"service_id": "MONEY", "organisation_id": "CARE", "name": "Geldhulp", "step": 4, "domains": "fin"},
        {"service_id": "CHORES", "organisation_id": "CARE", "name": "Klussen", "step": 4, "functions": "practical"},
        {
            "service_id": "WALK",
            "organisation_id": "TEAM",
            "name": "Wandelen",
            "step": 4,
            "functions": "company|practical",
        },
        {"service_id": "BLANK", "organisation_id": "TEAM", "name": "Hulp", "step": 4},
    ],
}


def active(organisation_id: str, **cells: Any) -> dict[str, Any]:
    return {"organisation_id": organisation_id, "role": "helper", "status": "active", **cells}


def helped(*rows: dict[str, Any], household: dict[str, Any] | None = None, **tables: Any) -> Any:
    return network(household=household, involvements=rows, **RING, **tables)


def test_g11_debts_without_help() -> None:
    debts = {"debt_emergency": "yes"}
    assert fired(helped(household=debts), "G11") == 4
    assert fired(helped(needs=[score("fin", 2)]), "G11") == 3
    assert state(helped(active("TEAM"), household=debts), "G11") == "fired"
    assert state(helped(active("DEBT"), household=debts), "G11") == "clear"
    assert state(helped(active("DEBT", until="2026-05-01"), household=debts), "G11") == "fired"
    assert state(helped(active("DEBT", status="planned"), household=debts), "G11") == "fired"
    assert state(helped(active("CARE", service_id="MONEY"), household=debts), "G11") == "clear"
    assert state(helped(household=debts, needs=[score("fin", 1, covered_by="DEBT")]), "G11") == "clear"
    assert state(helped(), "G11") == "unknown"
    assert state(helped(household={"debt_emergency": "no"}), "G11") == "clear"
    assert state(helped(household={"debt_emergency": "unknown"}), "G11") == "unknown"
    assert state(helped(needs=[score("fin", 4)]), "G11") == "clear"


@pytest.mark.parametrize(
    ("cells", "wanted", "severity"),
    [
        ({"score": 1}, "fired", 3),
        ({"score": 2}, "fired", 2),
        ({"score": 3, "target": 4}, "fired", 1),
        ({"score": 3, "target": 3}, "clear", 2),
        ({"score": 3}, "clear", 2),
        ({"score": 4, "priority": "now"}, "fired", 2),
        ({"score": 2, "covered_by": "CARE"}, "clear", 2),
        ({"score": 2, "covered_by": "none"}, "fired", 2),
    ],
)
def test_g29_need_without_help(cells: dict[str, Any], wanted: str, severity: int) -> None:
    need = {"domain": "hou", "observed_on": "2026-05-01", **cells}
    one = gap(helped(needs=[need]), "G29-hou")
    assert (one.state, one.severity) == (wanted, severity)
    assert "Huisvesting" in one.title


def test_g29_is_unknown_without_a_score() -> None:
    one = gap(helped(), "G29-hou")
    assert (one.state, one.missing) == ("unknown", ("Huisvesting: Score nu (1–5)",))


def test_g29_lists_the_domains_of_the_version_used() -> None:
    def domains(*needs: Any) -> set[str]:
        found = find_gaps(helped(needs=needs), all_rules=True)
        return {one.gap_id[4:] for one in found if one.gap_id.startswith("G29-")}

    assert len(domains()) == 13
    assert len(domains(score("fin", 3, version=2013))) == 11
    assert "day" in domains(score("fin", 3, version=2013))
    later = score("hou", 3, version=2017) | {"observed_on": "2026-05-20"}
    assert "day" not in domains(score("fin", 3, version=2013), later)


def test_the_lowest_score_in_the_household_counts() -> None:
    people = [{"person_id": "S", "role": "resident"}, {"person_id": "T", "role": "resident", "objection": "yes"}]
    low = [score("men", 4, person_id="R"), score("men", 2, person_id="S")]
    assert state(helped(needs=low, people=people), "G29-men") == "fired"
    hidden = [score("men", 4, person_id="R"), score("men", 1, person_id="T")]
    assert state(helped(needs=hidden, people=people), "G29-men") == "clear"
    older = [score("men", 1, person_id="R") | {"observed_on": "2025-01-01"}, score("men", 4, person_id="R")]
    assert state(helped(needs=older), "G29-men") == "clear"


def test_covered_domains() -> None:
    book = helped(active("CARE", service_id="MONEY"), needs=[score("men", 2, covered_by="R"), score("hou", 2)])
    found = covered_domains(book).loc["H1"]
    assert set(found.index[found]) == {"fin", "men"}


def test_g16_front_door() -> None:
    low = {"needs": [score("men", 2)]}
    assert fired(helped(household=FULL, **low), "G16") == 2
    assert state(helped(**low), "G16") == "unknown"
    assert state(helped(active("TEAM"), **low), "G16") == "clear"
    assert state(helped(active("CARE"), household=FULL, **low), "G16") == "fired"
    assert state(helped(household=FULL, needs=[score("men", 2, covered_by="CARE")]), "G16") == "clear"
    assert state(helped(household=FULL, needs=[score("men", 3)]), "G16") == "clear"
    assert state(helped(household=FULL, needs=[score("men", 4, priority="now")]), "G16") == "fired"
    assert state(helped(household=FULL), "G16") == "unknown"


@pytest.mark.parametrize(
    ("need", "door", "wanted"),
    [
        (score("fin", 2), "TOWN", "clear"),
        (score("fin", 2), "TEAM", "fired"),
        (score("men", 2, person_id="KID"), "CJG", "clear"),
        (score("men", 2, person_id="KID"), "TEAM", "fired"),
        (score("men", 2, person_id="R"), "TEAM", "clear"),
        (score("men", 2, person_id="SOME"), "TEAM", "unknown"),
    ],
)
def test_g16_every_question_has_its_door(need: dict[str, Any], door: str, wanted: str) -> None:
    people = [
        {"person_id": "KID", "role": "resident", "birth_year": 2015},
        {"person_id": "SOME", "role": "resident"},
        {"person_id": "R2", "role": "resident", "birth_year": 1980},
    ]
    if need.get("person_id") == "R":
        need = need | {"person_id": "R2"}
    assert state(helped(active(door), household=FULL, needs=[need], people=people), "G16") == wanted


def test_g17_school() -> None:
    def family(*rows: Any, born: int | None = 2015, **household: str) -> Any:
        people = [
            {"person_id": "KID", "role": "resident", "birth_year": born},
            {"person_id": "P", "role": "resident", "birth_year": 1985, "focus": "yes"},
        ]
        book = helped(*rows, household=household, people=people)
        book.tables["people"].loc[book.tables["people"]["person_id"] == "R", "birth_year"] = 1985
        return book

    assert fired(family(**FULL), "G17") == 2
    assert state(family(), "G17") == "unknown"
    assert state(family(active("SCHOOL")), "G17") == "clear"
    assert state(family(active("SCHOOL", for_person_id="KID")), "G17") == "clear"
    assert state(family(active("SCHOOL", for_person_id="P"), **FULL), "G17") == "fired"
    assert state(family(born=2008, **FULL), "G17") == "clear"
    assert state(family(born=2023, **FULL), "G17") == "clear"
    assert state(family(born=2022, **FULL), "G17") == "fired"
    assert state(family(born=None, **FULL), "G17") == "unknown"


def test_g27_after_the_help() -> None:
    def ends(day: str, **cells: Any) -> dict[str, Any]:
        return active("CARE", **{"service_id": "CHORES", "until": day, **cells})

    assert fired(helped(ends("2026-07-31")), "G27") == 2
    assert state(helped(ends("2026-08-01")), "G27") == "clear"
    assert state(helped(ends("2026-04-02", status="ended")), "G27") == "fired"
    assert state(helped(ends("2026-04-01", status="ended")), "G27") == "clear"
    assert state(helped(ends("2026-07-01", service_id=None)), "G27") == "unknown"
    assert state(helped(ends("2026-07-01"), active("TEAM", service_id="WALK")), "G27") == "clear"
    assert state(helped(ends("2026-07-01"), active("TEAM", service_id="BLANK")), "G27") == "unknown"
    assert state(helped(), "G27") == "clear"


@pytest.mark.parametrize(("gives", "wanted"), [("practical", "clear"), ("company", "fired"), (None, "unknown")])
def test_g27_supporters_take_over(gives: str | None, wanted: str) -> None:
    rows = [active("CARE", service_id="CHORES", until="2026-07-01")]
    book = network(contact("A", gives=gives, quality="supportive"), involvements=rows, **RING)
    assert state(book, "G27") == wanted


def test_g27_sees_help_that_is_gone_from_the_view() -> None:
    rows = [active("CARE", service_id="CHORES", until="2026-05-01", status="ended")]
    book = network(involvements=rows, day=None, **RING)
    assert state(book.as_of(DAY), "G27") == "fired"
    assert state(book.as_of(date(2026, 9, 1)), "G27") == "clear"
    assert "Thuiszorg" in gap(book.as_of(DAY), "G27").text
