"""The question box and what stands out: the right services, places not known kept apart, nothing promised."""

from __future__ import annotations

from typing import Any

import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.maps import ring_scene
from netmap.maps.parts import Offer, Section
from netmap.maps.scene import Scene
from netmap.ring import coverage, rank_stability


def town(**more: list[dict[str, Any]]) -> Casebook:
    """Two areas; money is offered by three in X1, one of them full, and by nobody with a place in X2."""
    organisations: list[dict[str, Any]] = [
        {"organisation_id": "T", "name": "Verzonnen team", "kind": "neighbourhood_team", "areas": "*"},
        {"organisation_id": "A", "name": "Verzonnen A", "kind": "welfare", "areas": "X1", "phone": "000-111"},
        {"organisation_id": "B", "name": "Verzonnen B", "kind": "debt", "areas": "X1|X2"},
        {"organisation_id": "C", "name": "Verzonnen C", "kind": "faith"},
    ]
    services: list[dict[str, Any]] = [
        {"service_id": "S1", "organisation_id": "B", "name": "Specialist", "step": 5, "domains": "fin", "capacity": 2,
         "areas": "X1", "age_min": 18, "age_max": 65},
        {"service_id": "S2", "organisation_id": "A", "name": "Maatje", "step": 3, "domains": "fin|soc", "capacity": 3,
         "wait_days": 9, "how_to_apply": "Bel ons.", "languages": "nl|ar", "cost": "free"},
        {"service_id": "S3", "organisation_id": "A", "name": "Snel maatje", "step": 3, "domains": "fin",
         "wait_days": 0},
        {"service_id": "S4", "organisation_id": "B", "name": "Vol", "step": 4, "domains": "fin", "capacity": 0},
        {"service_id": "S5", "organisation_id": "C", "name": "Ergens", "step": 3, "domains": "soc", "capacity": 9},
        {"service_id": "S6", "organisation_id": "A", "name": "Gestopt", "step": 3, "domains": "fin", "capacity": 9,
         "status": "inactive"},
    ]  # fmt: skip
    areas = [{"area_id": "X1", "name": "Eerste wijk"}, {"area_id": "X2", "name": "Tweede wijk"}]
    ties = [{"source": "T", "target": "A", "level": 3, "reported_by": "source"}]
    tables = {"areas": areas, "organisations": organisations, "services": services, "collaborations": ties}
    return Casebook.from_tables({**tables, **more})


@pytest.fixture(scope="module")
def scene() -> Scene:
    return ring_scene(town())


def offers(scene: Scene) -> dict[str, Offer]:
    assert scene.question is not None
    return {offer.service: offer for offer in scene.question.offers}


def section(scene: Scene, id: str) -> Section:
    return next(each for each in scene.sections if each.id == id)


def test_volunteers_come_before_professionals_before_specialists(scene: Scene) -> None:
    assert scene.question is not None
    assert [offer.service for offer in scene.question.offers] == [
        "Snel maatje",
        "Maatje",
        "Ergens",
        "Vol",
        "Specialist",
    ]


def test_places_not_known_are_neither_none_nor_there(scene: Scene) -> None:
    places = {name: offer.places for name, offer in offers(scene).items()}
    assert places == {
        "Specialist": "yes",
        "Maatje": "yes",
        "Snel maatje": "unknown",
        "Vol": "none",
        "Ergens": "unknown",
    }
    assert "plek niet bekend" in offers(scene)["Snel maatje"].tags
    assert "nu geen plek" in offers(scene)["Vol"].tags
    assert "wijk niet bekend" in offers(scene)["Ergens"].tags


def test_areas_follow_the_organisation_and_unknown_reaches_everywhere(scene: Scene) -> None:
    areas = {name: offer.areas for name, offer in offers(scene).items()}
    assert areas == {
        "Specialist": ("X1",), "Maatje": ("X1",), "Snel maatje": ("X1",), "Vol": ("X1", "X2"), "Ergens": ("X1", "X2"),
    }  # fmt: skip


def test_an_answer_tells_how_to_apply_and_for_whom(scene: Scene) -> None:
    buddy = offers(scene)["Maatje"]
    assert [(fact.title, fact.text) for fact in buddy.facts] == [
        ("Aanmelden", "Bel ons."), ("Telefoon", "000-111"), ("Talen", "Nederlands, Arabisch"),
        ("Met ons", "we stemmen af"),
    ]  # fmt: skip
    assert buddy.tags == ("vrijwilliger of voorziening", "3 plekken", "wachttijd 9 dagen", "gratis")
    special = {fact.title: fact.text for fact in offers(scene)["Specialist"].facts}
    assert special["Leeftijd"] == "18 tot en met 65 jaar"
    assert special["Aanmelden"] == "niet bekend, navragen"
    assert special["Met ons"] == "nog niet vastgelegd"
    assert "geen wachttijd" in offers(scene)["Snel maatje"].tags


def test_where_there_is_little_stands_apart_nobody_first(scene: Scene) -> None:
    assert scene.question is not None
    scarce = {(each.domain, each.area): each.text for each in scene.question.scarce}
    assert scarce["fin", "X2"] == "Financiën · Tweede wijk: geen aanbod"
    assert scarce["soc", "X2"].endswith("één aanbieder")
    assert ("fin", "X1") not in scarce
    gaps = [each.text.endswith("geen aanbod") for each in scene.question.scarce]
    assert gaps == sorted(gaps, reverse=True)


def test_the_box_finds_who_the_coverage_counts(parkwijk: nm.Casebook) -> None:
    scene = ring_scene(parkwijk)
    assert scene.question is not None
    for row in coverage(parkwijk).itertuples():
        found = {
            offer.node
            for offer in scene.question.offers
            if row.domain in offer.domains and row.area_id in offer.areas and offer.places != "none"
        }
        assert found == set(row.organisations), (row.domain, row.area_id)


def test_area_is_a_filter_and_a_detail(scene: Scene) -> None:
    area = next(facet for facet in scene.facets if facet.id == "area")
    assert {option.label: option.count for option in area.options} == {
        "Eerste wijk": 3, "Tweede wijk": 2, "wijk niet bekend, navragen": 1,
    }  # fmt: skip
    facts = {node.id: {fact.title: fact.text for fact in node.facts} for node in scene.nodes}
    assert facts["B"]["Wijk"] == "Eerste wijk, Tweede wijk"
    assert facts["C"]["Wijk"] == "wijk niet bekend, navragen"
    assert facts["T"]["Wijk"] == "overal"


def test_one_area_asks_only_there() -> None:
    scene = ring_scene(town(), area="X2")
    assert scene.question is not None
    assert [option.code for option in scene.question.areas] == ["X2"]
    assert {offer.service for offer in scene.question.offers} == {"Vol", "Ergens"}
    assert scene.subtitle == "Tweede wijk"
    assert section(scene, "brief").entries[2].text == "1 van 3 organisaties hebben zelf geantwoord."


def test_without_services_there_is_no_box() -> None:
    assert ring_scene(town(services=[])).question is None


def test_the_only_tie_and_the_tie_seen_differently_stand_out() -> None:
    ties = [
        {"source": "T", "target": "A", "level": 3, "reported_by": "both"},
        {"source": "A", "target": "B", "level": 4, "reported_by": "source"},
        {"source": "B", "target": "A", "level": 1, "reported_by": "source"},
    ]
    scene = ring_scene(town(collaborations=ties))
    lines = {(tie.source, tie.target): tie for tie in scene.ties}
    assert lines["A", "team"].glyph == "1"
    assert lines["A", "B"].glyph == "1≠"
    assert not lines["A", "B"].quiet
    told = {entry.title: entry.text for entry in section(scene, "fragile").entries}
    assert told["Enige verbinding"] == "Verzonnen A – Verzonnen B; Verzonnen A – Verzonnen team"
    assert "enige verbinding" in {text for part in scene.legend for text, _ in part.entries}
    talk = section(scene, "talk").entries[0].text
    assert talk == 'Verzonnen A: "we beslissen samen". Verzonnen B: "we kennen elkaar".'
    assert "zien dit verschillend" in next(node for node in scene.nodes if node.id == "B").marks


def test_the_only_one_with_a_place_is_marked_on_the_map(scene: Scene) -> None:
    """For money in X1 there are A and B; for the network in X2 only C, of whom the area is not known."""
    nodes = {node.id: node for node in scene.nodes}
    assert "enige aanbieder" in nodes["C"].marks
    assert "A" in nodes["C"].badges
    assert "enige aanbieder" not in nodes["B"].marks
    facts = {fact.title: fact.text for fact in nodes["C"].facts}
    assert facts["enige aanbieder"] == "Heeft als enige plek voor Sociaal netwerk in Tweede wijk."
    told = {entry.title: entry.links for entry in section(scene, "fragile").entries}
    assert told["Enige aanbieder"] == ("C",)
    assert "enige aanbieder" in {text for part in scene.legend for text, _ in part.entries}


def test_who_did_not_answer_is_counted_and_can_be_shown(scene: Scene) -> None:
    assert section(scene, "brief").entries[2].text == "1 van 4 organisaties hebben zelf geantwoord."
    answered = next((facet for facet in scene.facets if facet.id == "answered"), None)
    assert answered is None  # nobody around the team answered: nothing to choose
    facts = {fact.title for fact in next(node for node in scene.nodes if node.id == "A").facts}
    assert "Zelf geantwoord?" in facts


def test_an_initiative_nobody_uses_is_marked() -> None:
    referrals = [{"referral_id": "R1", "household_id": "H1", "service_id": "S2", "referred_on": "2026-01-01",
                  "status": "started"}]  # fmt: skip
    scene = ring_scene(town(referrals=referrals, households=[{"household_id": "H1"}]))
    marks = {node.id: node.marks for node in scene.nodes if node.kind == "organisation"}
    assert "nog niet gebruikt" in marks["A"]  # the quick buddy
    assert "nog niet gebruikt" not in marks["B"]
    assert [entry.links for entry in section(scene, "unused").entries] == [("A",), ("C",)]
    assert "nog niet gebruikt" not in {mark for node in ring_scene(town()).nodes for mark in node.marks}


def test_certain_and_uncertain_places_have_words_of_their_own(parkwijk: nm.Casebook) -> None:
    stable = rank_stability(parkwijk)
    sure = set(stable.index[stable[["broker_ties", "broker_organisations"]].min(axis=1) >= 0.8])
    told = {entry.title: set(entry.links) for entry in section(ring_scene(parkwijk), "brokers").entries if entry.links}
    assert told["Bruggenbouwers"] <= sure
    assert not told["Bruggenbouwers (onzeker)"] & sure
    assert len(told["Bruggenbouwers"] | told["Bruggenbouwers (onzeker)"]) == 5
