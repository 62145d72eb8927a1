"""The organisation map of Parkwijk in a real browser."""

from __future__ import annotations

import itertools
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


def places(opened: Opened) -> dict[str, tuple[float, float]]:
    """Where every organisation stands on the screen, in whole pixels."""
    boxes: list[dict[str, Any]] = opened.tab.evaluate("window.netmap.boxes()")
    return {box["id"]: (round(box["x0"]), round(box["y0"])) for box in boxes if box["kind"] == "node"}


INK = """id => { const box = window.netmap.boxes().find((each) => each.id === id && each.kind === "node");
  const frame = document.querySelector("#canvas canvas").getBoundingClientRect();
  const canvas = document.querySelector("#canvas canvas"), scale = canvas.width / frame.width;
  const at = canvas.getContext("2d").getImageData(((box.x0 + box.x1) / 2 - frame.left) * scale,
    (box.y0 + 4 - frame.top) * scale, 1, 1).data;
  return at[0] + at[1] + at[2]; }"""
"""How light an organisation is on the screen: the sum of red, green and blue just under its upper edge."""


def test_offline_silent_and_every_organisation_a_button(page_of: PageOf, html: str, parkwijk: nm.Casebook) -> None:
    opened = page_of(html)
    assert len(opened.requests) == 1
    assert opened.errors == []
    buttons = opened.tab.locator("button[data-node-id]").count()
    assert buttons == len(parkwijk.snapshot().organisations) + 1


def test_walking_from_partner_to_partner(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.fill("#search", "burenhulp")
    tab.keyboard.press("Enter")
    panel = tab.inner_text("#panel")
    assert "Burenhulp Parkwijk" in panel
    assert "Aanbod" in panel
    assert "aanmelden" in panel
    first = tab.inner_text("#panel .links button >> nth=0")
    tab.click("#panel .links button >> nth=0")
    assert tab.inner_text("#panel h2") == first


def test_a_task_fades_the_others_but_keeps_them_on_the_map(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    before = tab.locator("button[data-node-id]").count()
    tab.select_option('select[data-facet="domain"]', "fin")
    shown = int(tab.inner_text("#count").split()[0])
    assert 0 < shown < before - 2
    assert tab.locator("button[data-node-id]").count() == before
    tab.click("#show-list")
    assert tab.locator("tbody tr").count() == shown


def test_then_now_and_wanted_move_only_who_changes(page_of: PageOf, html: str) -> None:
    opened = page_of(html)
    tab = opened.tab
    labels = tab.locator("#switches [data-picture]").all_inner_texts()
    assert [label.split()[0] for label in labels] == ["Toen", "Nu", "Gewenst"]
    assert tab.get_attribute("#switches [aria-pressed=true][data-picture]", "data-picture") == "ring-2-now"
    now = places(opened)
    tab.click("[data-picture=ring-1-then]")
    then = places(opened)
    assert "Wat is er veranderd" in tab.inner_text("#panel")
    assert then["voedselbank"] != now["voedselbank"]  # 1 then, 2 now
    assert then["taalhuis"] == now["taalhuis"]  # 1 then, 1 now
    tab.click("[data-picture=ring-3-wanted]")
    wanted = places(opened)
    assert wanted["taalhuis"] != now["taalhuis"]  # wanted 3
    assert wanted["voedselbank"] == now["voedselbank"]  # wanted 2
    wish = tab.inner_text("#panel [data-section=wishes]")
    assert "van kennen elkaar naar stemmen af" in wish
    assert "Taalhuis" in wish
    tab.click('#panel [data-section=wishes] button:has-text("Taalhuis")')
    assert "gewenst: we stemmen af" in tab.inner_text("#panel")
    assert opened.errors == []


def over(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Two boxes lie over each other by more than roundings cost."""
    across = min(a["x1"], b["x1"]) - max(a["x0"], b["x0"])
    along = min(a["y1"], b["y1"]) - max(a["y0"], b["y0"])
    return bool(across > 0.6 and along > 0.6)


@pytest.mark.parametrize("moment", ["ring-1-then", "ring-2-now", "ring-3-wanted"])
def test_at_no_moment_does_a_name_lie_over_another(page_of: PageOf, html: str, moment: str) -> None:
    tab = page_of(html).tab
    tab.click(f"[data-picture={moment}]")
    boxes: list[dict[str, Any]] = tab.evaluate("window.netmap.boxes()")
    names = [box for box in boxes if box["kind"] == "label"]
    centre = max((box for box in boxes if box["kind"] == "node"), key=lambda box: float(box["x1"] - box["x0"]))
    nodes = [box for box in boxes if box["kind"] == "node" and box is not centre]
    assert len(names) == len(nodes) > 40
    for some in (names, nodes):
        assert [(a["id"], b["id"]) for a, b in itertools.combinations(some, 2) if over(a, b)] == []
    assert [(a["id"], b["id"]) for a in names for b in nodes if a["id"] != b["id"] and over(a, b)] == []


def test_the_list_follows_the_moment(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("[data-picture=ring-1-then]")
    tab.click("#show-list")
    row = tab.inner_text('tbody tr:has([data-row-id="voedselbank"])')
    assert "kennen elkaar" in row


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


@pytest.mark.parametrize("teams", [1, 2, 3])
def test_the_title_stands_on_one_line(page_of: PageOf, teams: int) -> None:
    names = [f"Sociaal wijkteam Verzonnenbuurt {number}" for number in range(teams)]
    organisations = [
        {"organisation_id": f"T{n}", "name": name, "kind": "neighbourhood_team"} for n, name in enumerate(names)
    ]
    tab = page_of(ring_map(Casebook.from_tables({"organisations": organisations})).html).tab
    height = tab.evaluate("document.querySelector('h1').getBoundingClientRect().height")
    assert height < 1.6 * tab.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)")
