"""The household map as data: who stands where, and what the edition for the table never holds."""

from __future__ import annotations

import base64
import gzip
import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest
import pyvis

import netmap as nm
from netmap.errors import OptionError, UnknownIdError
from netmap.locale import words
from netmap.maps import household_map, household_scene
from netmap.maps.scene import Node, Scene
from tests.maps import homes


@pytest.fixture(scope="module")
def table() -> Scene:
    return household_scene(homes.home(), "H1")


@pytest.fixture(scope="module")
def work() -> Scene:
    return household_scene(homes.home(), "H1", edition="work")


def node(scene: Scene, id: str) -> Node:
    return next(each for each in scene.nodes if each.id == id)


def ring_of(scene: Scene, id: str) -> str:
    radius = math.hypot(node(scene, id).x, node(scene, id).y)
    return next(ring.label for ring in scene.rings if ring.inner <= radius <= ring.outer)


def test_contacts_stand_in_the_ring_they_feel_like(table: Scene) -> None:
    rings = {id: ring_of(table, id) for id in ("P1", "P2", "P5", "P4", "O1")}
    assert rings == {
        "P1": "heel dichtbij",
        "P2": "dichtbij",
        "P5": "minder dichtbij",
        "P4": "nog niet gevraagd",
        "O1": "buitenring",
    }


def test_shape_tells_the_kind(table: Scene) -> None:
    shapes = {id: node(table, id).shape for id in ("P1", "P5", "P6", "O1")}
    assert shapes == {"P1": "circle", "P5": "diamond", "P6": "square", "O1": "hexagon"}


def test_sectors_carry_names_and_counts(table: Scene) -> None:
    assert [sector.label for sector in table.sectors] == [
        "Familie (2)", "Vrienden (1)", "Buren (1)", "Vrijwilligers (1)", "Hulpverleners (1)"
    ]  # fmt: skip


def test_residents_without_a_tie_stand_in_the_centre(table: Scene) -> None:
    members = [each for each in table.nodes if each.kind == "member"]
    assert [each.id for each in members] == ["R1", "R2"]
    assert all(math.hypot(each.x, each.y) < table.centre for each in members)


def test_arrow_points_to_who_receives_support(table: Scene) -> None:
    arrows = {tie.source: tie.arrow for tie in table.ties if tie.target == "H1"}
    assert arrows["P1"] == "both"
    assert arrows["P5"] == "target"
    assert arrows["P4"] == ""


def test_letters_and_sentence_say_the_support(table: Scene) -> None:
    aaltje = node(table, "P1")
    assert sorted(aaltje.badges) == ["E", "P"]
    for part in ("Zus Aaltje", "familie", "heel dichtbij", "sterk contact", "over en weer"):
        assert part in aaltje.sentence


def test_who_knows_whom_is_a_quiet_curve_and_a_button(table: Scene) -> None:
    knows = [tie for tie in table.ties if tie.quiet]
    assert [(tie.source, tie.target) for tie in knows] == [("P1", "P3")]
    assert any(fact.links == ("P3",) for fact in node(table, "P1").facts)


def test_professional_and_organisation_lead_to_each_other(table: Scene) -> None:
    assert any(fact.links == ("O1",) for fact in node(table, "P6").facts)
    assert any(fact.links == ("P6",) for fact in node(table, "O1").facts)


def test_empty_groups_are_named(table: Scene) -> None:
    brief = next(section for section in table.sections if section.id == "brief")
    assert any("Kennissen" in entry.text and "Nog niemand" in entry.text for entry in brief.entries)


def test_work_edition_marks_tension_and_danger(work: Scene) -> None:
    lines = {tie.source: (tie.line, tie.glyph) for tie in work.ties if tie.target == "H1"}
    assert lines["P3"] == ("zigzag", "≠")
    assert lines["P2"] == ("solid", "⚠")
    assert any(section.id.startswith("gaps-") for section in work.sections)


def test_work_edition_shows_at_most_three_open_themes(work: Scene) -> None:
    themes = [section for section in work.sections if section.id.startswith("gaps-")]
    assert sum(not section.folded for section in themes) <= 3
    assert all(entry.title and entry.text for section in themes for entry in section.entries)


def test_table_edition_draws_tension_as_a_tie_of_its_strength(table: Scene) -> None:
    lines = {tie.source: (tie.line, tie.glyph) for tie in table.ties if tie.target == "H1"}
    assert lines["P3"] == lines["P2"] == ("solid", "")


@pytest.mark.parametrize("secret", [homes.SECRET_NOTE, homes.SECRET_NEED, "Veilig Thuis", "Wilniet", "1987", "2016"])
def test_table_edition_has_no_secret_in_its_bytes(secret: str) -> None:
    page = household_map(homes.home(), "H1")
    assert secret not in page.html
    assert json.dumps(secret)[1:-1] not in page.html


def test_table_edition_has_no_gap_or_danger_in_its_bytes() -> None:
    page, language = household_map(homes.home(), "H1").html, words("nl")
    library = Path(pyvis.__file__).with_name("templates") / "lib/vis-9.1.2/vis-network.min.js"
    packed = re.findall(r'<script class="packed"[^>]*>(.*?)</script>', page)
    scripts = [gzip.decompress(base64.b64decode(script)).decode() for script in packed]
    assert scripts[0] == library.read_text(encoding="utf-8").replace("\r\n", "\n")
    own = re.sub(r'<script class="packed".*?</script>', "", page) + scripts[1]
    assert len(own) < 200_000
    gap_titles = [language.text(f"gap-G{number:02}") for number in range(1, 31) if number not in (13, 29)]
    danger = [
        "unsafe",
        "conflict",
        "ambivalent",
        "onveilig",
        "spanning",
        "≠",
        "⚠",
        "burden",
        "Hoe zwaar",
        "bijna te zwaar",
    ]
    found = [word for word in [*gap_titles, *danger] if word in own or json.dumps(word)[1:-1] in own]
    assert found == []


@pytest.mark.parametrize("edition", ["table", "work"])
def test_who_objects_is_nowhere(edition: str) -> None:
    page = household_map(homes.home(), "H1", edition="work" if edition == "work" else "table")
    assert "Wilniet" not in page.html
    assert "P7" not in page.scene.as_json()


def test_no_contacts_is_said() -> None:
    scene = household_scene(homes.crowded_home(0), "H1")
    assert [ring.label for ring in scene.rings] == ["heel dichtbij", "dichtbij", "minder dichtbij"]
    assert any(entry.text == "Nog geen contacten ingevuld." for section in scene.sections for entry in section.entries)


def test_many_contacts_are_warned_about() -> None:
    assert "31" in household_scene(homes.crowded_home(31), "H1").notice
    assert household_scene(homes.crowded_home(15), "H1").notice == ""


def test_filter_counts_add_up(work: Scene) -> None:
    contacts = sum(each.kind == "contact" for each in work.nodes)
    contact = next(facet for facet in work.facets if facet.id == "contact")
    assert sum(option.count for option in contact.options) == contacts == 6


def test_english_map() -> None:
    scene = household_scene(homes.home(), "H1", lang="en")
    assert scene.title == "Network map Gezin Verzinsel"
    assert scene.rings[0].label == words("en").text("circle-1")


def test_ids_that_collide_stay_apart() -> None:
    tables = homes.tables()
    tables["organisations"][0]["organisation_id"] = "P1"
    for table, column in (("workers", "organisation_id"), ("involvements", "organisation_id")):
        tables[table][0][column] = "P1"
    ids = [each.id for each in household_scene(nm.Casebook.from_tables(tables), "H1").nodes]
    assert len(ids) == len(set(ids))
    assert {"P1", "P1~"} <= set(ids)


def test_unknown_household_and_edition_are_refused() -> None:
    with pytest.raises(UnknownIdError):
        household_map(homes.home(), "H2")
    with pytest.raises(OptionError):
        household_map(homes.home(), "H1", edition="public")  # type: ignore[arg-type]


def test_same_casebook_same_bytes_under_any_hash_seed() -> None:
    program = (
        "import hashlib, netmap as nm; from tests.maps import homes, visits; "
        "pages = [nm.household_map(book, 'H1', edition='work') for book in (homes.home(), visits.three_days())]; "
        "print(hashlib.sha256(''.join(page.html for page in pages).encode()).hexdigest())"
    )
    root = Path(__file__).resolve().parents[3]
    run = [
        subprocess.run([sys.executable, "-c", program], cwd=root, check=True, capture_output=True, text=True,
                       env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert run[0] == run[1]
    assert len(run[0]) == 65


def test_counting_strengths_on_the_table_tells_nothing() -> None:
    tables = homes.tables()
    feared = next(tie for tie in tables["ties"] if tie.get("quality") == "unsafe")
    tables["ties"] = [{**tie, "circle": 1} if tie == feared else tie for tie in tables["ties"]]
    book = nm.Casebook.from_tables(tables)

    def titles(edition: Literal["table", "work"]) -> set[str]:
        parts = household_scene(book, "H1", edition=edition).sections
        return {entry.title for part in parts if part.id == "strengths" for entry in part.entries}

    close = words("nl").text("strength-K01")
    assert close in titles("work")
    assert close not in titles("table")
    assert words("nl").text("strength-K02") in titles("table")
