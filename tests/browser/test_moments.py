"""Before and after in a real browser: switch by mouse and keyboard, marks without colour, everybody on the spot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.maps import household_map
from tests.browser.conftest import Opened
from tests.browser.test_household_map import OVERLAPS
from tests.maps import homes, visits

PageOf = Callable[..., Opened]
NODES = """() => Object.fromEntries(window.netmap.boxes().filter((box) => box.kind === "node")
  .map((box) => [box.id, [box.x0, box.y0, box.x1, box.y1].map(Math.round)]))"""


@pytest.fixture(scope="module")
def html() -> str:
    return household_map(visits.two_days(), "H1").html


def boxes(tab: Any) -> dict[str, list[float]]:
    found: dict[str, list[float]] = tab.evaluate(NODES)
    return found


def test_the_switch_shows_the_other_day_and_nobody_moves_without_reason(page_of: PageOf, html: str) -> None:
    opened = page_of(html)
    tab = opened.tab
    buttons = tab.locator("#switches button")
    assert buttons.all_inner_texts() == ["toen · 1 maart 2025", "nu · 1 mei 2026"]
    assert buttons.nth(1).get_attribute("aria-pressed") == "true"
    now = boxes(tab)
    assert tab.evaluate(OVERLAPS) == []
    buttons.nth(0).click()
    then = boxes(tab)
    assert buttons.nth(0).get_attribute("aria-pressed") == "true"
    assert {"P3", "O2"}.isdisjoint(then)
    assert then["P4"] == now["P4"]
    assert then["O1"] == now["O1"]
    assert then["P1"] != now["P1"]
    assert "3 van 3" in tab.inner_text("#count")
    assert tab.evaluate(OVERLAPS) == []
    assert opened.errors == []


def test_the_switch_works_by_keyboard_and_in_the_list(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("#show-list")
    tab.focus("#switches button:first-child")
    tab.keyboard.press("Enter")
    assert tab.get_attribute("#switches button:first-child", "aria-pressed") == "true"
    assert tab.evaluate("document.activeElement.textContent") == "toen · 1 maart 2025"
    names = tab.eval_on_selector_all("tbody th button", "all => all.map(each => each.textContent)")
    assert set(names) == {"Zus", "Vriend", "Tante", "Huisarts Verzinsel"}


def test_marks_are_words_for_a_screen_reader_and_in_the_legend(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    said = {id: tab.get_attribute(f'[data-node-id="{id}"]', "aria-label") or "" for id in ("P1", "P2", "P3", "P4")}
    assert [said[id].rpartition(", ")[2] for id in ("P1", "P2", "P3")] == ["veranderd.", "weg.", "nieuw."]
    assert not said["P4"].endswith(("veranderd.", "weg.", "nieuw."))
    side = tab.inner_text("#side")
    for word in ("nieuw", "veranderd", "weg"):
        assert word in side
    assert "Wat is er veranderd sinds 1 maart 2025" in tab.inner_text('#panel [data-section="changes"]')


def test_the_panel_says_what_changed_and_who_went(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click('#panel [data-section="changes"] >> text=Zus')
    assert "hoe dichtbij: dichtbij → heel dichtbij" in tab.inner_text("#panel")
    tab.click('[data-node-id="P2"]')
    panel = tab.inner_text("#panel")
    assert "Vriend" in panel
    assert "weg. Zo was het toen:" in panel
    assert "gezelschap" in panel


def test_who_went_is_under_the_list_and_in_no_filter(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    assert "3 van 3" in tab.inner_text("#count")
    tab.uncheck('input[data-facet="who"][data-code="neighbours"]')
    assert "2 van 3" in tab.inner_text("#count")
    assert tab.locator('[data-node-id="P2"]').count() == 0
    tab.click("#all")
    assert tab.locator('[data-node-id="P2"]').count() == 1
    tab.click("#show-list")
    assert tab.locator("tbody tr").count() == 5
    tab.click(".gone button")
    assert tab.inner_text("#panel h2") == "Vriend"


def test_the_sign_is_light_on_dark_in_every_theme(page_of: PageOf, html: str) -> None:
    colour = """() => {
      const canvas = document.querySelector('input[data-code="new"]').parentElement.querySelector("canvas");
      const pixel = (x, y) => [...canvas.getContext("2d").getImageData(x, y, 1, 1).data].slice(0, 3)
        .reduce((sum, part) => sum + part, 0);
      return [pixel(22, 12), pixel(22, 22)];
    }"""
    for dark in (False, True):
        rim, sign = page_of(html, dark=dark).tab.evaluate(colour)
        assert abs(rim - sign) > 300


def test_one_day_has_no_switch(page_of: PageOf) -> None:
    opened = page_of(household_map(homes.home(), "H1").html)
    assert not opened.tab.is_visible("#switches")
    assert "Toen en nu" not in opened.tab.inner_text("body")


def test_on_a_phone_the_switch_stands_above_the_list(page_of: PageOf, html: str) -> None:
    tab = page_of(html, width=390, height=844).tab
    assert tab.is_visible("#switches")
    tab.click("#switches button:first-child")
    assert tab.locator("tbody tr").count() == 4
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_map_from_which_everybody_went_does_not_say_nothing_was_filled_in(page_of: PageOf) -> None:
    tables = visits.tables()
    first = [tie for tie in tables["ties"] if tie["target"] == "R1" and tie["observed_on"] == visits.FIRST]
    tables["ties"] = first + [tie | {"observed_on": visits.THIRD, "ended_on": "2026-01-01"} for tie in first]
    tables["involvements"] = []
    tab = page_of(household_map(Casebook.from_tables(tables), "H1").html).tab
    assert tab.locator('[data-node-id^="P"]').count() == 3
    assert not tab.is_visible("#empty-map")
    assert tab.inner_text('#panel [data-section="changes"]').count("Weg") == 1
