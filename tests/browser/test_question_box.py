"""The question box of the organisation map in a real browser: mouse, keyboard, phone, paper, hostile texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.maps import ring_map
from netmap.maps.page import Page
from tests.browser.conftest import Opened
from tests.maps.homes import HOSTILE

PageOf = Callable[..., Opened]


@pytest.fixture(scope="module")
def page(parkwijk: nm.Casebook) -> Page:
    return ring_map(parkwijk, team="wijkteam-parkwijk")


@pytest.fixture(scope="module")
def html(page: Page) -> str:
    return page.html


def answered(opened: Opened) -> list[str]:
    """The organisations of the answers on the page, from the top."""
    items = opened.tab.locator("#answers .answer")
    return [str(items.nth(i).get_attribute("data-answer")) for i in range(items.count())]


INK = """id => { const box = window.netmap.boxes().find((each) => each.id === id && each.kind === "node");
  const frame = document.querySelector("#canvas canvas").getBoundingClientRect();
  const canvas = document.querySelector("#canvas canvas"), scale = canvas.width / frame.width;
  const at = canvas.getContext("2d").getImageData(((box.x0 + box.x1) / 2 - frame.left) * scale,
    (box.y0 + 4 - frame.top) * scale, 1, 1).data;
  return at[0] + at[1] + at[2]; }"""
"""How light an organisation is on the screen: the sum of red, green and blue just under its upper edge."""


def test_who_can_help_in_two_choices(page_of: PageOf, html: str, page: Page) -> None:
    opened = page_of(html)
    tab = opened.tab
    tab.select_option("#ask-domain", label="Financiën")
    tab.select_option("#ask-area", label="Parkwijk-Noord")
    assert page.scene.question is not None
    fits = [each for each in page.scene.question.offers if "fin" in each.domains and "BU99990001" in each.areas]
    yes = [each.node for each in fits if each.places == "yes"]
    unsure = [each.node for each in fits if each.places == "unknown"]
    assert tab.inner_text("#ask-count") == (
        f"{len(yes) + len(unsure)} gevonden: {len(yes)} met plek, {len(unsure)} navragen"
    )
    assert answered(opened)[:6] == yes[:6]
    heads = tab.locator("#answers h4").all_inner_texts()
    assert [head.split(" (")[0] for head in heads] == ["Heeft plek", "Navragen: niet alles is bekend"]
    assert "Aanmelden" in tab.inner_text("#answers .answer >> nth=0")
    if tab.locator("#answers .more").count():
        tab.click("#answers .more >> nth=0")
    assert answered(opened)[: len(yes)] == yes
    assert opened.errors == []


def test_the_answer_stands_in_the_light_and_leads_to_its_organisation(page_of: PageOf, html: str) -> None:
    opened = page_of(html)
    tab = opened.tab
    tab.select_option("#ask-domain", "jus")
    found = answered(opened)
    assert "politie" in found
    assert "repaircafe" not in found
    light, shade = tab.evaluate(INK, "politie"), tab.evaluate(INK, "repaircafe")
    tab.click("#ask-clear")
    assert tab.evaluate(INK, "repaircafe") < shade  # darker again: no longer in the shade
    assert tab.evaluate(INK, "politie") == light
    assert answered(opened) == []
    tab.select_option("#ask-domain", "jus")
    tab.click("#answers .answer button >> nth=0")
    assert tab.inner_text("#panel h2") == tab.evaluate(
        "id => JSON.parse(document.getElementById('scene').textContent).nodes.find(node => node.id === id).name",
        found[0],
    )
    tab.click("#panel .close")
    assert answered(opened) == found  # the question is still there
    assert tab.evaluate(INK, "repaircafe") == shade
    tab.click("#story")
    assert tab.evaluate(INK, "repaircafe") < shade  # a story has its own light
    tab.keyboard.press("Escape")
    assert tab.evaluate(INK, "repaircafe") == shade


def test_with_places_keeps_the_full_ones_apart(page_of: PageOf, html: str, page: Page) -> None:
    opened = page_of(html)
    assert page.scene.question is not None
    full = [each for each in page.scene.question.offers if each.places == "none"]
    opened.tab.select_option("#ask-domain", full[0].domains[0])
    assert "Nu geen plek" not in opened.tab.inner_text("#answers")
    opened.tab.uncheck("#ask-places")
    assert "Nu geen plek" in opened.tab.inner_text("#answers")
    assert full[0].node in answered(opened)


def test_the_box_works_by_keyboard(page_of: PageOf, html: str) -> None:
    opened = page_of(html)
    tab = opened.tab
    tab.focus("#ask-domain")
    tab.keyboard.type("Fin")
    assert tab.inner_text("#ask-count")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "ask-area"
    tab.keyboard.type("Park")
    for id in ("ask-places", "ask-clear"):
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.id") == id
    tab.keyboard.press("Tab")
    name = tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("Enter")
    assert name in tab.inner_text("#panel .fact:has-text('Aanbod')")


def town(*offers: tuple[str, str, int | None]) -> Casebook:
    """Organisations with one service each: (domain, area, places); every text is an attack."""
    organisations: list[dict[str, Any]] = [
        {"organisation_id": "T", "name": HOSTILE[0], "kind": "neighbourhood_team", "areas": "*"}
    ]
    services: list[dict[str, Any]] = []
    for number, (domain, area, places) in enumerate(offers):
        text = HOSTILE[number % len(HOSTILE)]
        organisations.append({"organisation_id": f"O{number}", "name": text, "kind": "welfare", "areas": area,
                              "phone": text, "contact": text, "base": text, "front_door": "wmo"})  # fmt: skip
        services.append({"service_id": f"S{number}", "organisation_id": f"O{number}", "name": text, "step": 3,
                         "domains": domain, "capacity": places, "how_to_apply": text, "languages": "nl"})  # fmt: skip
    areas = [{"area_id": "X1", "name": HOSTILE[1]}, {"area_id": "X2", "name": HOSTILE[2]}]
    ties = [{"source": "T", "target": f"O{n}", "level": 1, "level_wanted": 3, "reported_by": "source",
             "observed_on": "2026-01-01"} for n in range(len(offers))]  # fmt: skip
    ties.append({"source": "O0", "target": "T", "level": 5, "reported_by": "source", "observed_on": "2026-01-01"})
    return Casebook.from_tables(
        {"areas": areas, "organisations": organisations, "services": services, "collaborations": ties}
    )


def test_nobody_here_says_so_and_who_elsewhere(page_of: PageOf) -> None:
    opened = page_of(ring_map(town(("fin", "X1", 2), ("soc", "X2", 0))).html)
    tab = opened.tab
    tab.select_option("#ask-domain", "fin")
    tab.select_option("#ask-area", "X2")
    assert tab.inner_text("#ask-count").startswith("Niemand met plek gevonden voor Financiën")
    assert tab.inner_text("#answers h4") == "Wel in een andere wijk (1)"
    assert answered(opened) == ["O0"]
    tab.select_option("#ask-domain", "jus")
    assert tab.inner_text("#ask-count") == "Nog niemand gevonden voor Justitie."
    tab.select_option("#ask-domain", "soc")
    assert tab.inner_text("#answers h4") == "Nu geen plek (1)"
    tab.click("#ask details summary")
    assert tab.locator("[data-scarce]").count() == 24  # two of 26 (13 domains, 2 areas) wait behind a button
    tab.click("#ask details .more")
    assert tab.locator("[data-scarce]").count() == 26
    assert tab.evaluate("document.activeElement.dataset.scarce")
    tab.click('[data-scarce="fin X1"]')
    assert tab.input_value("#ask-area") == "X1"
    assert answered(opened) == ["O0"]
    assert opened.errors == []


def test_hostile_texts_stay_text_in_box_details_list_and_paper(page_of: PageOf) -> None:
    count = len(HOSTILE)
    opened = page_of(ring_map(town(*[("fin", "X1", number % 3) for number in range(count)])).html)
    tab = opened.tab
    tab.select_option("#ask-domain", "fin")
    tab.uncheck("#ask-places")
    said = tab.inner_text("#answers")
    for text in HOSTILE:
        assert " ".join(text.split()) in " ".join(said.split())
    tab.click("#panel [data-section=talk] summary")
    assert HOSTILE[0] in tab.inner_text("#panel [data-section=talk]")
    tab.click("[data-picture=ring-3-wanted]")
    tab.click("#answers .answer button >> nth=1")
    assert tab.inner_text("#panel h2") in {" ".join(text.split()) for text in HOSTILE}
    tab.emulate_media(media="print")
    assert HOSTILE[0] in tab.inner_text("#asked")
    assert tab.locator("img, script[src], iframe").count() == 0
    assert opened.errors == []
    assert len(opened.requests) == 1


def test_the_question_and_its_answers_are_printed(page_of: PageOf, html: str) -> None:
    opened = page_of(html)
    tab = opened.tab
    tab.emulate_media(media="print")
    assert not tab.is_visible("#asked")
    tab.emulate_media(media="screen")
    tab.select_option("#ask-domain", "fin")
    assert not tab.is_visible("#asked")
    tab.emulate_media(media="print")
    told = tab.inner_text("#asked")
    assert told.startswith("Wie kan helpen bij Financiën? Wijk: alle wijken. Met plek.")
    assert "Aanmelden" in told
    count = int(tab.inner_text("#asked > p").split()[0])
    assert tab.locator("#asked .answer").count() == count > 7  # also those behind the button


def test_on_a_phone_one_button_leads_to_the_box(page_of: PageOf, html: str) -> None:
    opened = page_of(html, width=390, height=844)
    tab = opened.tab
    tab.click("#go-ask")
    assert tab.evaluate("document.activeElement.id") == "ask-domain"
    tab.select_option("#ask-domain", "fin")
    box = tab.locator("#ask-count").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 844
    for step in ("#show-map", "#show-list"):
        tab.click(step)
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    tab.click("#answers .answer button >> nth=0")
    assert "Aanbod" in tab.inner_text("#panel")


def test_from_the_list_the_box_opens_beside_the_map(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("#show-list")
    assert not tab.is_visible("#ask")
    tab.click("#go-ask")
    tab.select_option("#ask-domain", "fin")
    assert tab.is_visible("#answers .answer >> nth=0")
    assert tab.is_visible("#canvas")
