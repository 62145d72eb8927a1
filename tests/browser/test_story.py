"""The story of a map in a real browser: walked with arrows and a clicker, on a screen, a phone and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.maps import visits
from tests.maps.test_story import leaning, ring

PageOf = Callable[..., Opened]

# How far the fill of a node is from the paper behind it: 0 when it is not to be seen.
INK = """(id) => {
  const box = window.netmap.boxes().find((each) => each.kind === "node" && each.id === id);
  const canvas = document.querySelector("#canvas canvas"), frame = canvas.getBoundingClientRect();
  const ratio = canvas.width / frame.width, x = box.x0 + (box.x1 - box.x0) * 0.22, y = (box.y0 + box.y1) / 2;
  const [r, g, b] = canvas.getContext("2d").getImageData((x - frame.left) * ratio, (y - frame.top) * ratio, 1, 1).data;
  return Math.max(r, g, b) - Math.min(r, g, b);
}"""


@pytest.fixture(scope="module")
def html() -> str:
    return household_map(leaning(), "H1", edition="work").html


def title(tab: Any) -> str:
    text: str = tab.inner_text("#story-bar h2")
    return text


def test_arrows_and_clicker_walk_and_escape_ends(page_of: PageOf, html: str) -> None:
    opened = page_of(html)
    tab = opened.tab
    tab.click("#story")
    assert tab.evaluate("document.activeElement.id") == "story-bar"
    assert "Stap 1 van 6" in tab.inner_text("#story-bar [role=status]")
    seen = [title(tab)]
    for key in ("ArrowRight", "PageDown", "ArrowRight", "PageDown", "ArrowRight", "ArrowRight"):
        tab.keyboard.press(key)
        seen.append(title(tab))
    assert seen == [
        "Alles", "Eigen netwerk", "Welke steun", "Waar is het kwetsbaar", "Buitenring", "Advies", "Advies"
    ]  # fmt: skip
    tab.keyboard.press("PageUp")
    tab.keyboard.press("ArrowLeft")
    assert title(tab) == "Waar is het kwetsbaar"
    tab.keyboard.press("Escape")
    assert tab.locator("#story-bar").count() == 0
    assert tab.evaluate("document.activeElement.id") == "story"
    assert "In het kort" in tab.inner_text("#panel")
    assert opened.errors == []


def test_the_light_falls_on_a_few_and_the_panel_follows(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    clear = tab.evaluate(INK, "P4")
    assert clear > 100
    tab.click("#story")
    for _ in range(3):
        tab.click("#story-bar .next")
    assert tab.evaluate(INK, "P4") < clear / 2
    panel = tab.inner_text("#panel")
    assert "Leunt op één persoon" in panel
    assert "Wat goed gaat" not in panel
    assert tab.inner_text("#panel .links") == "Zus Aaltje"
    tab.click("#story-bar .end")
    assert abs(tab.evaluate(INK, "P4") - clear) < 10


def test_advice_stands_open_beside_the_map(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("#story")
    for _ in range(5):
        tab.keyboard.press("PageDown")
    assert tab.is_visible('#panel >> text="Eerste advies" >> nth=0')
    assert tab.get_attribute("#story-bar .next", "aria-disabled") == "true"


def test_on_the_map_the_arrows_walk_the_map_and_in_a_field_they_stay_there(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("#story")
    tab.focus('[data-node-id="P1"]')
    tab.keyboard.press("ArrowLeft")
    assert title(tab) == "Alles"
    assert tab.evaluate("document.activeElement.dataset.nodeId") != "P1"
    tab.keyboard.press("PageDown")
    assert title(tab) == "Eigen netwerk"
    tab.fill("#search", "zus")
    tab.keyboard.press("ArrowLeft")
    assert title(tab) == "Eigen netwerk"


def test_escape_first_closes_the_details_then_the_story(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("#story")
    tab.keyboard.press("ArrowRight")
    tab.click('[data-node-id="P1"]')
    assert tab.inner_text("#panel h2") == "Zus Aaltje"
    tab.keyboard.press("Escape")
    assert tab.inner_text("#panel h2") == "Eigen netwerk"
    tab.keyboard.press("Escape")
    assert tab.locator("#story-bar").count() == 0


def test_the_story_walks_through_before_and_after(page_of: PageOf) -> None:
    tab = page_of(household_map(visits.two_days(), "H1").html).tab
    tab.click("#story")
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
    assert title(tab) == "Toen en nu"
    assert tab.locator('[data-node-id="P3"]').count() == 0
    tab.keyboard.press("ArrowRight")
    assert tab.locator('[data-node-id="P3"]').count() == 1
    assert "Wat is er veranderd sinds 1 maart 2025" in tab.inner_text("#panel")


def test_paper_shows_the_step(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("#story")
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = tab.text_content("#paper") or ""
    assert "Hier leunt veel op één persoon" in paper
    assert "Waar is het kwetsbaar" in paper
    tab.emulate_media(media="print")
    assert not tab.is_visible("#story-bar")


def test_on_a_phone_the_bar_stands_at_the_foot(page_of: PageOf, html: str) -> None:
    tab = page_of(html, width=390, height=844).tab
    tab.click("#menu")
    tab.click("#story")
    assert tab.is_visible("#stage")
    for _ in range(2):
        tab.click("#story-bar .next")
    box = tab.locator("#story-bar").bounding_box()
    assert box
    assert 420 < box["y"] < box["y"] + box["height"] <= 844
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    tab.click("#story-bar .end")
    assert tab.evaluate("document.activeElement.id") == "menu"


def test_the_ring_tells_its_story_too(page_of: PageOf) -> None:
    opened = page_of(ring_map(ring()).html)
    opened.tab.click("#story")
    opened.tab.keyboard.press("ArrowRight")
    assert title(opened.tab) == "Dicht bij het team"
    for _ in range(4):
        opened.tab.keyboard.press("PageDown")
    assert title(opened.tab) == "Wat we willen"
    assert opened.errors == []
