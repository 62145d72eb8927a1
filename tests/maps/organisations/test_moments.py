"""Then, now and wanted: who changes ring, who stays put, and what the page may not claim."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.maps import ring_scene
from netmap.maps.scene import Node, Picture, Scene

THEN, NOW = "2025-01-10", "2026-01-20"
LEVELS: dict[str, tuple[int | None, int, int | None]] = {
    "A": (2, 2, None),  # the same at all moments; no wish
    "B": (1, 3, 4),  # closer, and wants to be closer still
    "C": (0, 2, 2),  # new
    "D": (3, 0, None),  # stopped
    "E": (None, 1, 1),  # not asked then
}
"""Organisation → level then, now and wanted."""


def tie(target: str, level: int, day: str, **more: Any) -> dict[str, Any]:
    return {"source": "T", "target": target, "level": level, "observed_on": day, "reported_by": "source", **more}


def ring(**changed: tuple[int | None, int, int | None]) -> Casebook:
    levels = {**LEVELS, **changed}
    organisations = [{"organisation_id": "T", "name": "Verzonnen team", "kind": "neighbourhood_team"}]
    organisations += [{"organisation_id": id, "name": f"Verzonnen {id}", "kind": "welfare"} for id in levels]
    rows = [tie(id, then, THEN) for id, (then, _, _) in levels.items() if then is not None]
    rows += [tie(id, now, NOW, level_wanted=wanted) for id, (_, now, wanted) in levels.items()]
    return Casebook.from_tables({"organisations": organisations, "collaborations": rows})


def pictures(scene: Scene) -> dict[str, Picture]:
    return {each.picture.rsplit("-", 1)[1]: each for each in (scene, *scene.pictures) if each.view == "ring"}


def node(picture: Picture, id: str) -> Node:
    return next(each for each in picture.nodes if each.id == id)


def level(picture: Picture, id: str) -> int:
    """The ring an organisation really stands in, 4 (closest) to 0."""
    radius = math.hypot(node(picture, id).x, node(picture, id).y)
    return 4 - next(number for number, band in enumerate(picture.rings) if band.inner <= radius <= band.outer)


@pytest.fixture(scope="module")
def moments() -> dict[str, Picture]:
    return pictures(ring_scene(ring()))


def test_the_page_opens_with_today(moments: dict[str, Picture]) -> None:
    assert isinstance(moments["now"], Scene)
    assert moments["now"].picture_label == "Nu"
    assert moments["then"].picture_label == "Toen (10 januari 2025)"
    assert moments["wanted"].picture_label == "Gewenst"


def test_rings_are_the_levels_of_the_moment(moments: dict[str, Picture]) -> None:
    then = {id: level(moments["then"], id) for id in LEVELS}
    now = {id: level(moments["now"], id) for id in LEVELS}
    wanted = {id: level(moments["wanted"], id) for id in LEVELS}
    assert then == {"A": 2, "B": 1, "C": 0, "D": 3, "E": 0}
    assert now == {"A": 2, "B": 3, "C": 2, "D": 0, "E": 1}
    assert wanted == {"A": 2, "B": 4, "C": 2, "D": 0, "E": 1}


def test_what_happened_is_marked_since_the_picture_before(moments: dict[str, Picture]) -> None:
    marks = {id: (node(moments["now"], id).change, node(moments["wanted"], id).change) for id in LEVELS}
    assert marks == {"A": ("", ""), "B": ("changed", "changed"), "C": ("new", ""), "D": ("gone", ""), "E": ("new", "")}
    assert not any(each.change for each in moments["then"].nodes)


def test_the_details_tell_was_now_and_wanted(moments: dict[str, Picture]) -> None:
    facts = {fact.title: fact.text for fact in node(moments["now"], "B").facts}
    assert facts["Samenwerking met het team"].splitlines() == [
        "toen: we kennen elkaar", "nu: we stemmen af", "gewenst: we beslissen samen",
    ]  # fmt: skip
    unknown = {fact.title: fact.text for fact in node(moments["now"], "E").facts}
    assert "toen: nog niet vastgelegd" in unknown["Samenwerking met het team"]
    steady = {fact.title: fact.text for fact in node(moments["now"], "A").facts}
    assert steady["Samenwerking met het team"] == "we delen informatie"


def test_the_summary_says_who_wants_what(moments: dict[str, Picture]) -> None:
    wishes = next(section for section in moments["wanted"].sections if section.id == "wishes")
    told = {entry.title: entry.links for entry in wishes.entries if entry.links}
    assert told == {"van stemmen af naar beslissen samen of één team": ("B",)}
    changes = next(section for section in moments["now"].sections if section.id == "changes")
    assert "10 januari 2025" in changes.title
    assert {entry.links for entry in changes.entries} == {("B",), ("C",), ("D",), ("E",)}


def test_no_switch_when_nothing_moves() -> None:
    same = {id: (now, now, None) for id, (_, now, _) in LEVELS.items()}
    assert set(pictures(ring_scene(ring(**same)))) == {"now"}


def test_a_day_on_which_few_were_asked_is_no_earlier_moment() -> None:
    once = {id: (None, now, wanted) for id, (_, now, wanted) in LEVELS.items() if id != "A"}
    assert set(pictures(ring_scene(ring(**once)))) == {"now", "wanted"}


def test_then_is_half_a_year_before_or_the_first_day() -> None:
    book = ring()
    rows = book.collaborations.to_dict("records")
    later = [tie(id, 1, "2025-12-01") for id in LEVELS]
    three = Casebook.from_tables({"organisations": book.organisations, "collaborations": [*rows, *later]})
    assert pictures(ring_scene(three))["then"].picture_label == "Toen (10 januari 2025)"
    short = [row for row in rows if row["observed_on"].date() > date(2025, 6, 1)] + later
    short += [tie(id, 1, "2025-11-01") for id in LEVELS]
    recent = Casebook.from_tables({"organisations": book.organisations, "collaborations": short})
    assert pictures(ring_scene(recent))["then"].picture_label == "Toen (1 november 2025)"


def test_seen_on_an_earlier_day_nothing_of_later_is_there() -> None:
    scene = ring_scene(ring().as_of(date(2025, 6, 1)))
    assert set(pictures(scene)) == {"now"}
    assert level(scene, "B") == 1


def test_two_teams_keep_the_closest_level_also_in_the_wish() -> None:
    book = ring()
    second = {"organisation_id": "U", "name": "Tweede team", "kind": "neighbourhood_team"}
    organisations = [*book.organisations.to_dict("records"), second]
    rows = [*book.collaborations.to_dict("records"), {"source": "U", "target": "B", "level": 5, "observed_on": NOW}]
    scene = ring_scene(Casebook.from_tables({"organisations": organisations, "collaborations": rows}))
    assert level(pictures(scene)["now"], "B") == 4
    assert level(pictures(scene).get("wanted", scene), "B") == 4
    assert scene.title == "Buitenring van de wijkteams"


@pytest.fixture(scope="module")
def town(parkwijk: nm.Casebook) -> dict[str, Picture]:
    return pictures(ring_scene(parkwijk))


def test_parkwijk_nobody_moves_without_reason(town: dict[str, Picture]) -> None:
    assert set(town) == {"then", "now", "wanted"}
    places: dict[tuple[str, int], set[tuple[float, float]]] = {}
    for picture in town.values():
        for each in picture.nodes:
            if each.kind == "organisation":
                places.setdefault((each.id, level(picture, each.id)), set()).add((each.x, each.y))
    assert all(len(found) == 1 for found in places.values())
    assert len(places) > len({id for id, _ in places})
    centre = {(each.id, each.x, each.y) for each in town["now"].nodes if each.kind == "member"}
    assert all(centre == {(e.id, e.x, e.y) for e in each.nodes if e.kind == "member"} for each in town.values())


def test_parkwijk_levels_come_from_the_day(town: dict[str, Picture]) -> None:
    # read in the example's sheet of collaborations: level on 2025-05-20 and 2026-05-20, level wanted
    assert [level(town[id], "burenhulp") for id in ("then", "now", "wanted")] == [2, 3, 4]
    assert [level(town[id], "voedselbank") for id in ("then", "now", "wanted")] == [1, 2, 2]
    assert [level(town[id], "welzijn-de-linde") for id in ("then", "now", "wanted")] == [4, 4, 4]
