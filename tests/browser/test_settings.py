"""What people set in their system is followed: high contrast and less movement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

import netmap as nm
from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.browser.states import settle

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PageOf = Callable[..., Opened]

LOOK = """(each) => {
  const style = getComputedStyle(each);
  return [style.color, style.backgroundColor, style.borderTopColor, style.borderTopWidth, style.outlineStyle].join(" ");
}"""
BARE = """() => [...document.querySelectorAll("#tools button, .switch button, #zoom button, .plain, #spots button")]
  .filter((each) => each.checkVisibility() && parseFloat(getComputedStyle(each).borderTopWidth) < 1)
  .map((each) => each.outerHTML.slice(0, 80))"""
MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
  const style = getComputedStyle(each);
  return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;
}).length"""


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, str]:
    return {"household": household_map(parkwijk, "H02", edition="work").html, "ring": ring_map(parkwijk).html}


def look(tab: Tab, selector: str) -> str:
    found: str = tab.eval_on_selector(selector, LOOK)
    return found


@pytest.mark.parametrize("page", ["household", "ring"])
def test_with_forced_colours_buttons_focus_and_what_is_chosen_can_be_seen(
    page_of: PageOf, pages: dict[str, str], page: str
) -> None:
    tab = page_of(pages[page]).tab
    tab.emulate_media(forced_colors="active")
    assert tab.evaluate(BARE) == []
    assert look(tab, "#show-map") != look(tab, "#show-list")
    on, off = "#switches [data-picture][aria-pressed=true]", "#switches [data-picture][aria-pressed=false]"
    assert look(tab, on) != look(tab, off)
    for selector in ("#search", "#show-map", "#facets input", "#spots [tabindex='0']", "#panel"):
        tab.focus(selector)
        tab.keyboard.press("Shift")
        assert " solid" in look(tab, selector) or " auto" in look(tab, selector), selector
    tab.focus("#spots [tabindex='0']")
    tab.keyboard.press("End")
    before = look(tab, "#spots :focus")
    tab.keyboard.press("Enter")
    settle(tab)
    assert look(tab, "#spots [aria-pressed=true]") != before
    tab.fill("#search", "e")
    assert look(tab, "#hits [aria-selected=true]") != look(tab, "#hits [aria-selected=false]")


def test_nothing_moves_for_who_asked_for_less_movement(page_of: PageOf, pages: dict[str, str]) -> None:
    tab = page_of(pages["household"]).tab  # the tests ask for it
    tab.locator(".ask-drop").first.click()
    assert tab.evaluate(MOVING) == 0
    assert tab.evaluate("document.getAnimations().length") == 0
    tab.emulate_media(reduced_motion="no-preference")
    assert tab.evaluate(MOVING) > 0
