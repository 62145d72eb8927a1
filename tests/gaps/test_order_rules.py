"""G12–G15 and G26 by hand."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.gaps import active_involvements, director
from tests.build import network
from tests.gaps.judge import fired, gap, state
from tests.gaps.test_network_rules import score

RING: dict[str, Any] = {
    "organisations": [
        {"organisation_id": "TEAM", "name": "Wijkteam", "kind": "neighbourhood_team"},
        {"organisation_id": "CARE", "name": "Thuiszorg", "kind": "home_care"},
        {"organisation_id": "HOME", "name": "Woonbond", "kind": "housing"},
        {"organisation_id": "HEAD", "name": "Hoofdzaken", "kind": "mental_health"},
        {"organisation_id": "FLY", "name": "Vakteam", "kind": "specialist_team"},
        {"organisation_id": "CLUB", "name": "Schaakclub", "kind": "association"},
    ],
    "workers": [{"worker_id": "W1", "organisation_id": "TEAM", "name": "Fatma Verzonnen"}],
    "services": [
        {"service_id": "THERAPY", "organisation_id": "HEAD", "name": "Therapie", "step": 5},
        {"service_id": "COACH", "organisation_id": "HEAD", "name": "Coach", "step": 4},
    ],
}


def active(organisation_id: str | None, role: str = "helper", **cells: Any) -> dict[str, Any]:
    return {"organisation_id": organisation_id, "role": role, "status": "active", **cells}


def helped(*rows: dict[str, Any], household: dict[str, Any] | None = None, **tables: Any) -> Any:
    return network(household=household, involvements=rows, **RING, **tables)


DIRECTOR = active("TEAM", "director", worker_id="W1", last_contact="2026-05-20")


def test_active_involvements_and_director() -> None:
    rows = [
        DIRECTOR,
        active("CARE", until="2026-06-01"),
        active("HOME", since="2026-06-02"),
        active("HEAD", service_id="THERAPY", status="planned"),
    ]
    found = active_involvements(helped(*rows))
    assert found["organisation"].tolist() == ["Wijkteam", "Thuiszorg"]
    assert found["worker"].tolist()[0] == "Fatma Verzonnen"
    assert director(helped(*rows))["name"].tolist() == ["Fatma Verzonnen"]
    own = active(None, "director", person_id="R")
    assert director(helped(own))["person_id"].tolist() == ["R"]


def test_g12_nobody_directs() -> None:
    assert fired(helped(active("CARE"), active("HOME")), "G12") == 2
    assert fired(helped(active("CARE"), active("HOME"), active("HEAD")), "G12") == 3
    assert fired(helped(needs=[score("fin", 2), score("hou", 1)]), "G12") == 3
    assert state(helped(active("CARE"), active("CARE", service_id=None, for_person_id="R")), "G12") == "clear"
    assert state(helped(active("CARE"), active("CLUB")), "G12") == "clear"
    assert state(helped(active("CARE"), active("HOME"), DIRECTOR), "G12") == "clear"
    assert state(helped(active("CARE"), active("HOME"), active(None, "director", person_id="R")), "G12") == "clear"
    assert state(helped(), "G12") == "unknown"
    assert state(helped(household={"formal_roster": "confirmed"}), "G12") == "clear"
    assert state(helped(needs=[score("fin", 2)]), "G12") == "clear"


def test_g12_organisations_the_directory_does_not_know() -> None:
    rows = [active("CARE"), active("STRANGE")]
    assert state(network(involvements=rows), "G12") == "unknown"
    assert state(network(involvements=rows[:1]), "G12") == "clear"


def test_g13_two_directors() -> None:
    assert fired(helped(DIRECTOR, active("CARE", "director")), "G13") == 2
    assert state(helped(DIRECTOR, {**DIRECTOR, "for_person_id": "R"}), "G13") == "clear"
    assert state(helped(DIRECTOR), "G13") == "clear"
    assert state(helped(active("CARE")), "G13") == "clear"
    assert state(helped(), "G13") == "unknown"


def test_g14_mandate_and_contact() -> None:
    given = active("CARE", mandate="yes")
    assert state(helped(DIRECTOR, given), "G14") == "clear"
    assert fired(helped(DIRECTOR, active("CARE", mandate="no")), "G14") == 2
    assert state(helped(DIRECTOR, active("CARE")), "G14") == "unknown"
    assert state(helped(DIRECTOR, active("CARE", mandate="unknown")), "G14") == "unknown"
    assert state(helped(DIRECTOR, active("CLUB", mandate="no")), "G14") == "clear"
    assert state(helped({**DIRECTOR, "last_contact": "2026-05-01"}, given), "G14") == "fired"
    assert state(helped({**DIRECTOR, "last_contact": "2026-05-02"}, given), "G14") == "clear"
    assert state(helped({**DIRECTOR, "last_contact": None}, given), "G14") == "unknown"
    assert state(helped(active(None, "director", person_id="R"), given), "G14") == "clear"
    assert state(helped(given), "G14") == "clear"
    assert state(helped(), "G14") == "unknown"
    assert "30 dagen" in gap(helped({**DIRECTOR, "last_contact": "2026-05-01"}), "G14").text


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ({"achieved": "no"}, "fired"),
        ({"achieved": "yes"}, "clear"),
        ({}, "unknown"),
        ({"achieved": "no", "lead_person_id": "R"}, "clear"),
        ({"achieved": "no", "lead_organisation_id": "CARE"}, "clear"),
        ({"lead_person_id": "R"}, "clear"),
    ],
)
def test_g15_goal_without_lead(cells: dict[str, Any], wanted: str) -> None:
    goals = [{"goal_id": "D1", "household_id": "H1", "text": "Post openen", **cells}]
    one = gap(helped(goals=goals), "G15")
    assert one.state == wanted
    assert wanted != "fired" or ("Post openen" in one.text and one.severity == 1)


def test_g15_goals_of_an_area_are_not_the_household_s() -> None:
    goals = [{"goal_id": "D1", "area_id": "W1", "text": "Minder eenzaamheid", "achieved": "no"}]
    assert state(helped(goals=goals, areas=[{"area_id": "W1", "name": "Parkwijk"}]), "G15") == "clear"


def test_g26_specialist_alone() -> None:
    therapy = active("HEAD", service_id="THERAPY")
    assert fired(helped(therapy), "G26") == 2
    assert state(helped(active("FLY")), "G26") == "fired"
    assert state(helped(therapy, active("TEAM")), "G26") == "clear"
    assert state(helped(therapy, active("HEAD", service_id="COACH")), "G26") == "clear"
    assert state(helped(therapy, active("CARE", "director")), "G26") == "clear"
    assert state(helped(active("HEAD", service_id="COACH")), "G26") == "clear"
    assert state(helped(), "G26") == "clear"
    assert state(network(involvements=[active("STRANGE")]), "G26") == "unknown"
