"""The organisation map as data."""

from __future__ import annotations

import math
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.maps import ring_scene
from netmap.maps.scene import Node, Scene


def ring(**more: list[dict[str, Any]]) -> Casebook:
    """A team T with partners at levels 5, 4, 3, 2, 1, 0 and one never mentioned; A is the only link to F."""
    kinds = {"T": "neighbourhood_team", "A": "welfare", "B": "school", "C": "debt", "D": "faith", "E": "housing",
             "F": "police", "G": "association"}  # fmt: skip
    organisations: list[dict[str, Any]] = [
        {"organisation_id": id, "name": f"Verzonnen {id}", "kind": kind} for id, kind in kinds.items()
    ]
    organisations[1] |= {"front_door": "wmo", "phone": "00-0000000", "contact": "Vaste Verzinsel"}
    levels = {"A": 5, "B": 4, "C": 3, "D": 2, "E": 1, "F": 0}
    collaborations = [{"source": "T", "target": id, "level": level} for id, level in levels.items()]
    collaborations.append({"source": "A", "target": "F", "level": 3})
    services = [
        {"service_id": "S1", "organisation_id": "A", "name": "Verzonnen inloop", "step": 3, "domains": "soc|par",
         "capacity": 4, "wait_days": 7, "how_to_apply": "Loop binnen."},
        {"service_id": "S2", "organisation_id": "A", "name": "Gestopt aanbod", "step": 3, "domains": "fin",
         "status": "inactive"},
    ]  # fmt: skip
    tables = {"organisations": organisations, "collaborations": collaborations, "services": services}
    return Casebook.from_tables({**tables, **more})


@pytest.fixture(scope="module")
def scene() -> Scene:
    return ring_scene(ring())


def node(scene: Scene, id: str) -> Node:
    return next(each for each in scene.nodes if each.id == id)


def test_ring_is_the_level_of_working_together(scene: Scene) -> None:
    place = {}
    for id in "ABCDEFG":
        radius = math.hypot(node(scene, id).x, node(scene, id).y)
        place[id] = next(number for number, band in enumerate(scene.rings) if band.inner <= radius <= band.outer)
    assert place == {"A": 0, "B": 0, "C": 1, "D": 2, "E": 3, "F": 4, "G": 4}
    assert scene.rings[4].outside
    assert scene.rings[4].label == "nog niet verbonden"


def test_team_stands_in_the_centre(scene: Scene) -> None:
    assert scene.title == "Buitenring van Verzonnen T"
    assert node(scene, "T").kind == "member"
    assert math.hypot(node(scene, "T").x, node(scene, "T").y) < scene.centre


def test_details_tell_tasks_services_and_how_to_apply(scene: Scene) -> None:
    facts = {fact.title: fact for fact in node(scene, "A").facts}
    assert facts["Taken"].text == "Sociaal netwerk, Maatschappelijke participatie"
    for part in ("Verzonnen inloop", "4 plekken", "7 dagen", "Loop binnen."):
        assert part in facts["Aanbod"].text
    assert "Gestopt" not in facts["Aanbod"].text
    assert facts["Werkt samen met"].links == ("F", "T")
    assert facts["Vaste contactpersoon"].text == "Vaste Verzinsel"


def test_only_link_and_front_door_are_marked(scene: Scene) -> None:
    assert {"enige schakel (onzeker)", "voordeur"} <= set(node(scene, "A").marks)
    assert {"S?", "V"} <= set(node(scene, "A").badges)
    assert node(scene, "G").marks == ()


def test_no_spoke_to_who_is_not_connected(scene: Scene) -> None:
    middle = scene.nodes[0].id
    assert {tie.source for tie in scene.ties if tie.target == middle} == set("ABCDE")


def test_filter_on_a_task(scene: Scene) -> None:
    tasks = next(facet for facet in scene.facets if facet.id == "domain")
    assert tasks.single
    assert {option.code: option.count for option in tasks.options} == {"soc": 1, "par": 1}


def test_area_keeps_who_works_there() -> None:
    organisations = [
        {"organisation_id": "T", "name": "Team", "kind": "neighbourhood_team", "areas": "X1"},
        {"organisation_id": "A", "name": "Hier", "kind": "welfare", "areas": "X1"},
        {"organisation_id": "B", "name": "Elders", "kind": "welfare", "areas": "X2"},
        {"organisation_id": "C", "name": "Overal", "kind": "welfare", "areas": "*"},
    ]
    book = Casebook.from_tables({
        "areas": [{"area_id": "X1", "name": "Een"}, {"area_id": "X2", "name": "Twee"}], "organisations": organisations,
    })  # fmt: skip
    assert {each.id for each in ring_scene(book, area="X1").nodes if each.kind == "organisation"} == {"A", "C"}
    with pytest.raises(UnknownIdError):
        ring_scene(book, area="X9")
    with pytest.raises(UnknownIdError):
        ring_scene(book, team="Z")


def test_without_a_team_the_best_connected_stands_in_the_centre() -> None:
    organisations = [{"organisation_id": id, "name": id, "kind": "other"} for id in "ABC"]
    ties = [{"source": "B", "target": "A", "level": 2}, {"source": "B", "target": "C", "level": 3}]
    scene = ring_scene(Casebook.from_tables({"organisations": organisations, "collaborations": ties}))
    assert [each.id for each in scene.nodes if each.kind == "member"] == ["B"]
    assert scene.notice


def test_no_organisations_at_all() -> None:
    scene = ring_scene(Casebook.from_tables({"organisations": []}))
    assert [each.kind for each in scene.nodes] == ["centre"]


def test_hundreds_of_organisations_get_names_by_room() -> None:
    organisations = [{"organisation_id": "T", "name": "Team", "kind": "neighbourhood_team"}]
    organisations += [{"organisation_id": f"O{i:03}", "name": f"Verzonnen {i}", "kind": "welfare"} for i in range(300)]
    ties = [{"source": "T", "target": f"O{i:03}", "level": i % 6} for i in range(300)]
    scene = ring_scene(Casebook.from_tables({"organisations": organisations, "collaborations": ties}))
    rings = next(picture for picture in (scene, *scene.pictures) if picture.view == "ring")
    assert rings.crowded
    assert len(rings.nodes) == 302
    assert "300" in rings.notice
    fragile = next(section for section in rings.sections if section.id == "fragile")
    assert fragile.entries[0].title == "Enige schakel (onzeker)"  # too many to compute how certain: it says so
    assert any("niet berekend" in entry.text for entry in fragile.entries)
