"""The view of groups as data."""

from __future__ import annotations

from itertools import combinations

import pytest

from netmap.casebook import Casebook
from netmap.maps import ring_scene
from netmap.maps.scene import Node, Picture, Scene
from tests.maps.towns import town

LEFT = ["A1", "A2", "A3", "A4", "A5"]
RIGHT = ["B1", "B2", "B3", "B4"]


def two_cliques() -> Casebook:
    """Five and four who all work together; A1 and B1 bridge them, Z works with nobody."""
    organisations = [
        {"organisation_id": id, "name": f"Naam {id}", "kind": "welfare" if id in LEFT else "school"}
        for id in (*LEFT, *RIGHT, "Z")
    ]
    organisations[2]["kind"] = "neighbourhood_team"
    ties = [*combinations(LEFT, 2), *combinations(RIGHT, 2), ("A1", "B1")]
    services = [
        {"service_id": f"S-{id}", "organisation_id": id, "name": "Aanbod", "step": 3, "domains": domains}
        for id, domains in (("A1", "fin|soc"), ("A2", "soc"), ("B1", "men"), ("B2", "fin"), ("B3", "men"))
    ]
    collaborations = [{"source": one, "target": two, "level": 3} for one, two in ties]
    return Casebook.from_tables(
        {"organisations": organisations, "services": services, "collaborations": collaborations}
    )


@pytest.fixture(scope="module")
def scene() -> Scene:
    return ring_scene(two_cliques())


@pytest.fixture(scope="module")
def groups(scene: Scene) -> Picture:
    return next(picture for picture in scene.pictures if picture.view == "groups")


def node(picture: Picture, id: str) -> Node:
    return next(each for each in picture.nodes if each.id == id)


def test_two_cliques_are_two_fields_named_by_number_and_commonest_domain(groups: Picture) -> None:
    assert [(hull.label, hull.count) for hull in groups.hulls] == [
        ("Groep 1 · Sociaal netwerk", 5),
        ("Groep 2 · Geestelijke gezondheid", 4),
        ("Nog niet verbonden", 1),
    ]
    assert {node(groups, id).short for id in LEFT} == {"1"}
    assert {node(groups, id).short for id in RIGHT} == {"2"}
    assert not any(f"Naam {id}" in hull.label for hull in groups.hulls for id in (*LEFT, *RIGHT, "Z"))


def test_everybody_is_there_the_team_too_with_a_row_in_the_list(groups: Picture) -> None:
    assert {each.id for each in groups.nodes} == {*LEFT, *RIGHT, "Z"}
    assert all(len(each.cells) == 8 for each in groups.nodes)
    assert node(groups, "A3").cells[2].text == "ons team"
    assert node(groups, "A3").cells[7].text == "4"


def test_who_bridges_is_larger_and_first_and_is_named_in_brief(groups: Picture) -> None:
    sizes = {each.id: each.size for each in groups.nodes}
    others = [id for id in sizes if id not in ("A1", "B1")]
    assert sizes["A1"] > sizes["B1"] > max(sizes[id] for id in others)
    assert node(groups, "B1").weight > max(node(groups, id).weight for id in others)
    (brief,) = groups.sections
    links = next(entry.links for entry in brief.entries if entry.links)
    assert set(links) == {"A1", "B1"}


def test_in_brief_counts_and_says_what_places_do_not_say(groups: Picture) -> None:
    lines = [entry.text for entry in groups.sections[0].entries]
    assert lines[0] == "10 organisaties, 17 samenwerkingen."
    assert lines[1] == "2 groepen die veel samenwerken."
    assert "1 organisatie is nog niet verbonden." in lines
    assert lines[-1] == "Hoe dicht organisaties bij elkaar staan, zegt niets. De groepen zijn berekend."


def test_colours_tell_groups_and_are_never_yellow(groups: Picture) -> None:
    colours = [hull.colour for hull in groups.hulls]
    assert len(set(colours)) == 3
    assert colours[-1] == "#B4BCC6"
    big = ring_scene(town(200))
    assert big.view == "groups"
    assert "#F0E442" not in {hull.colour for hull in big.hulls} | {each.colour for each in big.nodes}


def test_every_tie_is_there_quiet_and_straight(groups: Picture) -> None:
    assert len(groups.ties) == 17
    assert all(tie.quiet and tie.bend is None for tie in groups.ties)


def test_a_task_is_one_choice_and_groups_can_be_switched(groups: Picture) -> None:
    facets = {facet.id: facet for facet in groups.facets}
    assert facets["domain"].single
    assert [(option.code, option.count) for option in facets["group"].options] == [("1", 5), ("2", 4), ("alone", 1)]


def test_the_ring_opens_a_small_map_and_groups_open_a_large_one(scene: Scene) -> None:
    assert scene.view == "ring"
    large = ring_scene(town(160))
    assert large.view == "groups"
    assert "ring" in {picture.view for picture in large.pictures}
    assert "160" in large.notice


def test_no_groups_where_nobody_works_together() -> None:
    organisations = [{"organisation_id": id, "name": id, "kind": "other"} for id in "AB"]
    scene = ring_scene(Casebook.from_tables({"organisations": organisations}))
    assert "groups" not in {scene.view, *(picture.view for picture in scene.pictures)}


def test_the_same_scene_in_any_order_of_rows() -> None:
    book = town(60)
    turned = {name: frame.iloc[::-1].to_dict("records") for name, frame in book.tables.items()}
    assert ring_scene(Casebook.from_tables(turned)).as_json() == ring_scene(book).as_json()
