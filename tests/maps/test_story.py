"""The story of a map, as data: the steps of both editions and of the outer ring."""

from __future__ import annotations

import json

import pytest

from netmap.casebook import Casebook
from netmap.maps import household_map, household_scene, ring_scene
from netmap.maps.scene import Scene
from tests.maps import homes, visits

TEAM_ONLY = ("Waar is het kwetsbaar", "Advies", "Hier leunt veel op één persoon")


@pytest.fixture(scope="module")
def work() -> Scene:
    return household_scene(leaning(), "H1", edition="work")


def leaning() -> Casebook:
    """A household in which everything needed comes from one sister."""
    tables = homes.tables()
    tables["households"][0] |= {"needed_functions": "practical|emotional", "safety": "no"}
    keep = {"P1", "P4", "R1", "R2"}
    willing = {"P4": {"potential": "yes", "availability": "yes"}}
    tables["people"] = [row | willing.get(row["person_id"], {}) for row in tables["people"] if row["person_id"] in keep]
    tables["ties"] = [
        row | {"gives": row.get("gives", "none")} for row in tables["ties"] if {row["source"], row["target"]} <= keep
    ]
    return Casebook.from_tables(tables)


def test_the_team_walks_all_steps(work: Scene) -> None:
    assert [step.title for step in work.steps] == [
        "Alles", "Eigen netwerk", "Welke steun", "Waar is het kwetsbaar", "Buitenring", "Advies"
    ]  # fmt: skip


def test_the_fragile_step_points_at_the_person_everything_leans_on(work: Scene) -> None:
    step = next(step for step in work.steps if step.title == "Waar is het kwetsbaar")
    assert step.nodes == ("P1",)
    assert step.note == "Hier leunt veel op één persoon"
    assert "Zus Aaltje" in step.text
    assert step.sections
    assert all(id.startswith("gaps-") for id in step.sections)


def test_advice_opens_with_its_reasons(work: Scene) -> None:
    step = work.steps[-1]
    assert (step.title, step.unfold) == ("Advies", True)
    entries = [entry for part in work.sections if part.id in step.sections for entry in part.entries]
    advice = [fact.text for entry in entries for fact in entry.facts if fact.title == "Eerste advies"]
    assert any(step.text.endswith(text) for text in advice)


def test_own_network_and_support_stand_in_the_light() -> None:
    scene = household_scene(homes.home(), "H1")
    steps = {step.title: step for step in scene.steps}
    assert set(steps["Eigen netwerk"].nodes) == {"P1", "P2", "P3", "P4"}
    assert steps["Eigen netwerk"].text == "4 contacten komen uit het eigen netwerk; 1 staat heel dichtbij."
    assert set(steps["Welke steun"].nodes) == {"P1", "P2", "P5", "P6"}
    assert "4 contacten geven steun" in steps["Welke steun"].text
    assert "steunt zelf 1 contact." in steps["Welke steun"].text
    assert steps["Alles"].text == "Rond Gezin Verzinsel staan 6 contacten en 1 organisatie."
    assert steps["Buitenring"].nodes == ("O1",)


def test_the_table_has_no_word_of_the_steps_for_the_team() -> None:
    page = household_map(leaning(), "H1")
    assert [step.title for step in page.scene.steps] == ["Alles", "Eigen netwerk", "Welke steun", "Buitenring"]
    for words in TEAM_ONLY:
        assert words not in page.html
        assert json.dumps(words)[1:-1] not in page.html


def test_every_step_names_only_what_its_page_holds(work: Scene) -> None:
    for scene in (work, household_scene(visits.two_days(), "H1"), household_scene(visits.three_days(), "H1")):
        pictures = {picture.picture: picture for picture in (scene, *scene.pictures)}
        assert scene.steps
        for step in scene.steps:
            shown = pictures[step.picture]
            assert set(step.nodes) <= {node.id for node in shown.nodes}
            assert set(step.sections) <= {part.id for part in shown.sections}
            assert step.text.endswith(".")


def test_before_and_after_are_two_steps() -> None:
    scene = household_scene(visits.two_days(), "H1")
    then, now = (step for step in scene.steps if step.title == "Toen en nu")
    assert (then.picture, now.picture) == (scene.pictures[0].picture, scene.picture)
    assert "3 contacten" in then.text
    assert now.text == "Sinds 1 maart 2025: 2 nieuw, 1 veranderd, 1 weg."
    assert set(now.nodes) == {"P1", "P2", "P3", "O2"}


def test_an_empty_map_has_no_story() -> None:
    assert household_scene(homes.crowded_home(0), "H1").steps == ()
    assert ring_scene(Casebook.from_tables({"organisations": []})).steps == ()


def ring() -> Casebook:
    """A team with partners near and far, one of which connects another."""
    organisations = [
        {"organisation_id": "T", "name": "Wijkteam", "kind": "neighbourhood_team"},
        {"organisation_id": "A", "name": "Linde", "kind": "welfare"},
        {"organisation_id": "B", "name": "Jeugddeur", "kind": "youth", "front_door": "youth"},
        {"organisation_id": "C", "name": "Koor", "kind": "association"},
        {"organisation_id": "D", "name": "Los", "kind": "association"},
    ]
    ties = [
        {"source": "T", "target": "A", "level": 4},
        {"source": "T", "target": "B", "level": 2, "level_wanted": 4},
        {"source": "A", "target": "C", "level": 3},
    ]
    return Casebook.from_tables({"organisations": organisations, "collaborations": ties})


def test_the_story_of_the_ring() -> None:
    scene = ring_scene(ring())
    steps = {step.title: step for step in scene.steps}
    assert list(steps) == [
        "Alles", "Dicht bij het team", "Voordeuren", "Hier leunen we op één organisatie", "Nog niet verbonden",
        "Wat we willen",
    ]  # fmt: skip
    assert steps["Dicht bij het team"].nodes == ("A",)
    assert steps["Voordeuren"].text == "1 voordeur: Jeugddeur."
    assert "A" in steps["Hier leunen we op één organisatie"].nodes
    assert set(steps["Nog niet verbonden"].nodes) == {"C", "D"}
    assert steps["Wat we willen"].nodes == ("B",)
    assert steps["Wat we willen"].picture.endswith("-wanted")
