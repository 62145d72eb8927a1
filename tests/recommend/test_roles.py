"""Who directs, who leads and which front door: named, or their absence flagged where it matters."""

from __future__ import annotations

from typing import Any

import pytest

from tests.build import Row
from tests.recommend.town import need, town, whole

NEED = [need("iadl", 2)]


def involved(organisation_id: str = "care", role: str = "helper", **cells: Any) -> Row:
    return {"organisation_id": organisation_id, "role": role, "status": "active", **cells}


def goal(goal_id: str = "D1", **cells: Any) -> Row:
    return {"goal_id": goal_id, "household_id": "H1", "domain": "iadl", "text": "Zelf koken", "achieved": "no", **cells}


def test_who_directs_is_named_and_then_nothing_is_missed() -> None:
    advice = whole(town(needs=NEED, involvements=[involved(role="director"), involved("helpers", "lead")]))
    assert advice.policy["directors"][0]["name"] == "Zorg Verzonnen"
    assert advice.policy["leads"][0]["name"] == "Burenhulp Verzonnen"
    assert advice.policy["absent"] == []
    assert not any("regisseur" in said or "oppakt" in said for said in advice.warnings)


@pytest.mark.parametrize(
    ("tables", "warned"),
    [
        ({"involvements": [involved()]}, True),
        ({"involvements": [involved(status="planned")]}, True),
        ({"involvements": [involved("helpers")]}, False),
        ({"involvements": [involved("school")]}, False),
        ({}, False),
        ({"needs": [need("iadl", 2), need("men", 2)]}, True),
        ({"household": {"safety": "yes"}}, True),
    ],
    ids=["professional", "professional soon", "volunteers", "school", "nobody", "much at once", "unsafe"],
)
def test_nobody_who_directs_is_a_warning_where_the_overview_matters(tables: dict[str, Any], warned: bool) -> None:
    school = [{"organisation_id": "school", "name": "School Verzonnen", "kind": "school"}]
    advice = whole(town(**{"needs": NEED, "organisations": school, **tables}))
    assert any("geen regisseur" in said for said in advice.warnings) is warned
    assert any("wie de vragen oppakt" in said for said in advice.warnings) is warned
    assert advice.policy["absent"] == ["director", "lead"]


def test_two_directors_are_always_a_warning() -> None:
    two = [involved(role="director"), involved("helpers", "director")]
    assert any("2 regisseurs" in said for said in whole(town(involvements=two)).warnings)


def test_every_open_goal_names_its_lead_or_that_nobody_leads() -> None:
    goals = [goal("D1", lead_person_id="R"), goal("D2"), goal("D3", achieved="yes")]
    advice = whole(town(needs=NEED, goals=goals, residents=[{"person_id": "K", "name": "Kim"}]))
    assert [(one["goal_id"], one["lead"]) for one in advice.policy["goals"]] == [("D1", "R"), ("D2", None)]
    assert advice.policy["absent"] == ["director", "lead"]
    assert any("Bij 1 doel staat niet wie het oppakt" in said for said in advice.warnings)
    led = whole(town(needs=NEED, goals=[goal(lead_organisation_id="care")]))
    assert led.policy["goals"][0]["lead"] == "Zorg Verzonnen"
    assert led.policy["absent"] == ["director"]


def test_who_does_not_want_to_be_on_the_map_is_never_named() -> None:
    hidden = {"person_id": "K", "name": "Kim", "objection": "yes"}
    advice = whole(town(needs=NEED, goals=[goal(lead_person_id="K")], residents=[hidden]))
    assert "Kim" not in str(advice.as_dict())


def test_every_question_has_one_front_door() -> None:
    child = {"person_id": "C", "birth_year": 2016}
    needs = [need("iadl", 2), need("fin", 2), need("men", 2, person_id="C")]
    advice = whole(town(needs=needs, residents=[child]), gap="G29")
    doors = {gap.gap_id: gap.front_door for gap in advice.gaps}
    assert doors == {"G29-iadl": "wmo", "G29-fin": "participation", "G29-men": "youth"}
    named = {
        door["front_door"]: [one["name"] for one in door["organisations"]] for door in advice.policy["front_doors"]
    }
    assert named["wmo"] == ["Loket Verzonnen"]
    assert named["youth"] == ["CJG Verzonnen"]
    assert whole(town(), gap="G28").gaps[0].front_door is None


def test_the_policy_tells_which_rules_it_followed() -> None:
    advice = whole(town(needs=NEED))
    assert set(advice.policy["rules"]) == {"netmap", "gaps", "prior", "steps"}
    assert advice.policy["rules"] == whole(town(), strict_steps=True).policy["rules"]
