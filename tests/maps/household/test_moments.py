"""Before and after on the household map, as data: what came, went and changed, and what may never be told."""

from __future__ import annotations

import json
from datetime import date

import pytest

from netmap.casebook import Casebook
from netmap.maps import household_map, household_scene
from netmap.maps.scene import Node, Picture, Scene
from tests.maps import visits


@pytest.fixture(scope="module")
def table() -> Scene:
    return household_scene(visits.two_days(), "H1")


@pytest.fixture(scope="module")
def work() -> Scene:
    return household_scene(visits.two_days(), "H1", edition="work")


@pytest.fixture(scope="module")
def three() -> Scene:
    return household_scene(visits.three_days(), "H1")


def node(picture: Picture, id: str) -> Node:
    return next(each for each in picture.nodes if each.id == id)


def changes(picture: Picture) -> dict[str, str]:
    return {each.id: each.change for each in picture.nodes if each.change}


def section(picture: Picture, id: str) -> str:
    found = [part for part in picture.sections if part.id == id]
    return json.dumps(
        [[part.title, [[entry.title, entry.text, entry.links] for entry in part.entries]] for part in found]
    )


def test_two_days_give_two_pictures_the_newest_first(table: Scene) -> None:
    assert [picture.picture_label for picture in (table, *table.pictures)] == [
        "nu · 1 mei 2026", "toen · 1 maart 2025"
    ]  # fmt: skip
    assert table.subtitle == "Gemaakt op 1 mei 2026"
    assert {each.view for each in (table, *table.pictures)} == {""}


def test_what_came_went_and_changed_is_marked(table: Scene) -> None:
    assert changes(table) == {"P1": "changed", "P2": "gone", "P3": "new", "O2": "new"}
    assert changes(table.pictures[0]) == {}


def test_a_mark_is_a_word_on_the_map_in_the_sentence_and_in_the_list(table: Scene) -> None:
    assert [node(table, id).lines[-1] for id in ("P1", "P2", "P3")] == ["≈ veranderd", "− weg", "+ nieuw"]
    assert [node(table, id).sentence.rpartition(", ")[2] for id in ("P1", "P2", "P3")] == [
        "veranderd.",
        "weg.",
        "nieuw.",
    ]
    assert table.columns[-1] == "Toen en nu"
    assert "hoe dichtbij: dichtbij → heel dichtbij" in node(table, "P1").cells[-1].text
    assert {len(each.cells) for each in table.nodes if each.cells} == {len(table.columns)}


def test_the_details_say_what_changed(table: Scene) -> None:
    fact = node(table, "P1").facts[0]
    assert fact.title == "Sinds 1 maart 2025"
    assert fact.text.split("\n") == [
        "hoe dichtbij: dichtbij → heel dichtbij",
        "geeft nu ook: emotionele steun",
        "krijgt niet meer: gezelschap",
    ]


def test_who_went_is_a_ghost_outside_counts_and_filters(table: Scene) -> None:
    gone = node(table, "P2")
    assert (gone.cells, gone.facets, gone.badges) == ((), {}, ())
    assert any("gezelschap" in fact.text for fact in gone.facts)
    assert [sector.label for sector in table.sectors] == ["Familie (2)", "Vrienden (0)", "Buren (1)"]
    then = [sector.label for sector in table.pictures[0].sectors]
    assert then == ["Familie (2)", "Vrienden (1)", "Buren (0)"]
    who = next(facet for facet in table.facets if facet.id == "who")
    assert "friends" not in {option.code for option in who.options}
    assert next(tie for tie in table.ties if tie.source == "P2").change == "gone"


def test_a_section_sums_up_with_buttons(table: Scene) -> None:
    told = json.loads(section(table, "changes"))[0]
    assert told[0] == "Wat is er veranderd sinds 1 maart 2025"
    assert told[1][:2] == [["Nieuw", "", ["P3", "O2"]], ["Weg", "", ["P2"]]]
    assert told[1][2] == ["Veranderd", "", []]
    assert told[1][3][2] == ["P1"]
    assert ["", "Zus en Tante kennen elkaar nu.", []] in told[1]
    assert [part.id for part in table.sections].index("strengths") < [part.id for part in table.sections].index(
        "changes"
    )


def test_who_stays_in_ring_and_group_stays_on_the_spot(three: Scene) -> None:
    pictures = (three, *three.pictures)
    for id in ("P4", "O1"):
        assert len({(node(picture, id).x, node(picture, id).y) for picture in pictures}) == 1
    zus = [(node(picture, "P1").x, node(picture, "P1").y) for picture in pictures]
    assert zus[0] == zus[1] != zus[2]
    assert len({(picture.radius, picture.rings, picture.centre) for picture in pictures}) == 1


def test_three_days_are_each_compared_with_the_day_before(three: Scene) -> None:
    labels = [picture.picture_label for picture in (three, *three.pictures)]
    assert labels == ["1 mei 2026", "1 oktober 2025", "1 maart 2025"]
    assert changes(three) == {"P1": "changed", "P2": "gone", "P3": "new", "O2": "new"}
    assert changes(three.pictures[0]) == {"P1": "changed"}
    assert node(three.pictures[0], "P1").facts[0].text == "hoe dichtbij: dichtbij → heel dichtbij"
    assert "hoe dichtbij" not in node(three, "P1").facts[0].text


def test_the_table_never_tells_how_a_contact_was(table: Scene, work: Scene) -> None:
    assert "hoe is het contact: spanning → steunend" in node(work, "P1").facts[0].text
    then = {tie.source: (tie.line, tie.glyph) for tie in work.pictures[0].ties if tie.target == "H1"}
    assert then["P1"] == ("zigzag", "≠")
    page = household_map(visits.two_days(), "H1").html
    own = page[page.index('<script type="application/json" id="scene">') :]
    own = own[: own.index("</script>")]
    for word in ("spanning", "conflict", "zigzag", "steunend", "≠"):
        assert word not in own
        assert json.dumps(word)[1:-1] not in own


def test_an_organisation_for_safety_is_on_the_table_on_no_day(table: Scene, work: Scene) -> None:
    assert "O3" in {each.id for each in work.pictures[0].nodes}
    assert changes(work)["O3"] == "gone"
    assert "O3" not in table.as_json()
    assert "Veilig Thuis" not in table.as_json()


def test_an_objection_on_one_day_counts_on_all_days() -> None:
    for day in (visits.FIRST, visits.THIRD, "2026-06-01"):
        tables = visits.tables()
        tables["people"] = [{**row, "observed_on": visits.FIRST} for row in tables["people"]]
        other = {"person_id": "P4", "household_id": "H1", "name": "Tante", "role": "informal", "relation": "family"}
        tables["people"] = [row for row in tables["people"] if row["person_id"] != "P4" or day != visits.FIRST]
        tables["people"].append({**other, "observed_on": day, "objection": "yes"})
        book = Casebook.from_tables(tables).as_of(date(2026, 5, 1))
        for edition in ("table", "work"):
            page = household_map(book, "H1", edition="work" if edition == "work" else "table")
            assert "Tante" not in page.html
            assert "P4" not in page.scene.as_json()


def test_without_dates_there_is_one_picture_and_no_mark() -> None:
    scene = household_scene(visits.one_day(), "H1", edition="work")
    assert scene.pictures == ()
    assert scene.picture_label == scene.subtitle == ""
    assert changes(scene) == {}
    assert not any(facet.id == "change" for facet in scene.facets)
    assert "Toen en nu" not in scene.columns


def test_the_day_of_the_casebook_is_the_last_picture() -> None:
    scene = household_scene(visits.three_days().as_of(date(2025, 12, 31)), "H1")
    assert [picture.picture_label for picture in (scene, *scene.pictures)] == [
        "nu · 1 oktober 2025", "toen · 1 maart 2025"
    ]  # fmt: skip
    assert "P3" not in scene.as_json()


def test_many_days_show_the_first_and_the_newest() -> None:
    tables = visits.tables()
    for month in range(4, 13):
        tables["households"].append({**tables["households"][0], "observed_on": f"2025-{month:02}-01"})
    scene = household_scene(Casebook.from_tables(tables), "H1")
    labels = [picture.picture_label for picture in (scene, *scene.pictures)]
    assert len(labels) == 6
    assert (labels[0], labels[1], labels[-1]) == ("1 mei 2026", "1 december 2025", "1 maart 2025")


def test_a_first_answer_is_no_change_and_an_open_list_proves_nothing() -> None:
    tables = visits.tables()
    tables["households"][0]["roster"] = "partial"
    tables["ties"] = [{**tie, "circle": None} if tie["source"] == "P1" and tie["observed_on"] == visits.FIRST else tie
                      for tie in tables["ties"]]  # fmt: skip
    scene = household_scene(Casebook.from_tables(tables), "H1")
    assert "hoe dichtbij" not in node(scene, "P1").facts[0].text
    assert "niet op beide dagen compleet" in section(scene, "changes")


def test_nothing_changed_is_said_and_not_asked_again_too() -> None:
    tables = visits.tables()
    tables["ties"] = [tie for tie in tables["ties"] if tie["observed_on"] == visits.FIRST]
    tables["involvements"] = tables["involvements"][:1]
    scene = household_scene(Casebook.from_tables(tables), "H1")
    assert changes(scene) == {}
    assert "niet opnieuw naar de contacten gevraagd" in section(scene, "changes")
