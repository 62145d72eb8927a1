"""The area card, against areas made by hand."""

from __future__ import annotations

import pytest

import netmap as nm
from tests.reports.areas import HOMES, areas_of, table_of, text_of

HIDDEN = "niet getoond"
TEN_LOW = {one: 2 if one < "A10" else 4 for one in HOMES}
RING = {
    "organisations": [
        {"organisation_id": "T", "name": "Team", "kind": "neighbourhood_team", "areas": "*", "front_door": "wmo"},
        {"organisation_id": "O", "name": "Geldhulp", "kind": "debt", "areas": "A"},
    ],
    "collaborations": [{"source": "T", "target": "O", "level": 3}],
    "services": [
        {"service_id": "S1", "organisation_id": "O", "name": "Sorteren", "step": 3, "domains": "fin", "capacity": 4},
        {"service_id": "S2", "organisation_id": "O", "name": "Rekenen", "step": 3, "domains": "fin", "capacity": 2},
        {"service_id": "S3", "organisation_id": "T", "name": "Regie", "step": 4, "domains": "hou", "areas": "B"},
    ],
}


def test_the_numbers_of_an_area_are_its_own() -> None:
    card = nm.area_card(areas_of(TEN_LOW), "A")
    assert card.title == "Dienstkaart Buurt A"
    short = text_of(card, "In het kort")
    assert "Inwoners: 1000" in short
    assert "Huishoudens die het team kent: 20" in short
    assert "contact gelukt”: 20" in short
    assert table_of(card, "Zelfredzaamheid")[0] == ["Financiën", "10", "0", "10", "0"]


def test_an_area_may_be_named() -> None:
    book = areas_of(TEN_LOW)
    assert nm.area_card(book, "Buurt B") == nm.area_card(book, "B")
    with pytest.raises(nm.UnknownIdError, match="did you mean Buurt"):
        nm.area_card(book, "Buurt X")


def test_a_small_area_shows_no_number_of_its_own() -> None:
    card = nm.area_card(areas_of(TEN_LOW), "D")
    assert f"Huishoudens die het team kent: {HIDDEN}" in text_of(card, "In het kort")
    assert "alle wijken samen" in text_of(card, "Zelfredzaamheid")
    assert table_of(card, "Zelfredzaamheid")[0] == ["Financiën", "10", "0", "40", "0"]


def test_few_low_scores_are_hidden_with_what_would_tell_them() -> None:
    scores = {one: 2 if one < "A03" else 4 for one in HOMES}
    row = table_of(nm.area_card(areas_of(scores), "A"), "Zelfredzaamheid")
    whole = table_of(nm.area_card(areas_of(scores), "D"), "Zelfredzaamheid")
    assert all(line[0] != "Financiën" for line in row)
    assert all(line[0] != "Financiën" for line in whole)


def test_under_ten_households_nothing_is_counted() -> None:
    card = nm.area_card(areas_of({}, homes=HOMES[:9]), "A")
    assert f"Huishoudens die het team kent: {HIDDEN}" in text_of(card, "In het kort")
    assert "te klein om te tonen, ook van alle wijken samen" in text_of(card, "Aandachtspunten")
    assert "Hier staan alle wijken" not in card.as_text(1000)


def test_needs_stand_beside_services() -> None:
    rows = table_of(nm.area_card(areas_of(TEN_LOW, **RING), "A"), "Vraag en aanbod")
    assert rows[0] == ["Financiën", "10", "één aanbieder: Geldhulp", "1"]
    assert [row[2] for row in rows if row[0] == "Huisvesting"] == ["geen aanbod"]
    assert "Nog geen aanbod in: Werk en opleiding" in text_of(
        nm.area_card(areas_of(TEN_LOW, **RING), "A"), "Vraag en aanbod"
    )


def test_initiatives_are_told_per_organisation() -> None:
    card = nm.area_card(areas_of(TEN_LOW, **RING), "A")
    rows = table_of(card, "Initiatieven en voorzieningen voor iedereen")
    assert rows == [["Geldhulp", "Rekenen; Sorteren", "Financiën", "6"]]
    assert "Niets gevonden" in text_of(card, "Hulp dichtbij")
    assert table_of(card, "Voordeuren")[0] == ["zorg en ondersteuning (Wmo)", "Team"]


def test_the_plan_is_a_logical_framework_without_names_of_people() -> None:
    frame = {"result": "Uitkomst", "activity": "Doen", "indicator": "Zien", "source": "Lijst"}
    goals = [
        {"goal_id": "G2", "area_id": "A", "text": "Tweede", "lead_person_id": "RA00", "due_on": "2027-01-01"},
        {"goal_id": "G1", "area_id": "A", "text": "Eerste", **frame, "domain": "fin"}
        | {"lead_organisation_id": "O", "due_on": "2026-06-01", "achieved": "yes"},
        {"goal_id": "G3", "area_id": "B", "text": "Elders"},
        {"goal_id": "G4", "household_id": "A00", "text": "Van een huishouden"},
    ]
    card = nm.area_card(areas_of(TEN_LOW, **RING, goals=goals), "A")
    assert table_of(card, "Plan van aanpak") == [
        ["Eerste", "Uitkomst", "Doen", "Zien", "Lijst"],
        ["Tweede", "–", "–", "–", "–"],
    ]
    assert table_of(card, "Plan van aanpak", 1) == [
        ["Eerste", "Financiën", "Geldhulp", "1 juni 2026", "ja"],
        ["Tweede", "–", "bewoner", "1 januari 2027", "–"],
    ]
    assert "Naam" not in card.as_text()


def test_an_area_without_goals_says_so() -> None:
    assert "nog geen doelen" in text_of(nm.area_card(areas_of(TEN_LOW), "A"), "Plan van aanpak")
