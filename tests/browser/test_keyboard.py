"""The keyboard alone: it reaches everything, in a sensible order, it can be seen where it is, and it is never lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

import netmap as nm
from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.browser.states import PHONE, settle, states
from tests.maps import homes, towns, visits

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PageOf = Callable[..., Opened]
PASSPHRASE = "vier losse woorden"

REGIONS = ["skip", "tools", "side", "map-view", "panel"]
PHONE_REGIONS = ["skip", "tools", "list-view", "panel", "side"]

WHERE = """() => {
  const at = document.activeElement;
  return at.closest("#skip, #tools, #side, #map-view, #list-view, #panel")?.id ?? at.tagName;
}"""
MARKED = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((each) => each / 255);
    const [r, g, b] = parts.map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const holder = (at.parentElement ?? at).closest("header, aside, section, main, body");
  const lights = [style.outlineColor, getComputedStyle(holder).backgroundColor].map(light);
  return {
    body: at === document.body,
    what: at.outerHTML.slice(0, 120),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    contrast: Math.max(...lights) / Math.min(...lights),
    seen: box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
  };
}"""
COVERED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  return [...document.querySelectorAll("#panel, #story-bar")].some((each) => {
    const sheet = each.getBoundingClientRect();
    return getComputedStyle(each).position === "fixed" && !each.contains(at) && sheet.height
      && box.top >= sheet.top - 1 && box.bottom > sheet.top;
  });
}"""
SMALL = """() => [...document.querySelectorAll("button, input, select, summary, a[href]")].filter((each) => {
  const target = each.closest("label") ?? each, box = target.getBoundingClientRect();
  return each.checkVisibility({ visibilityProperty: true }) && box.width && (box.width < 23.5 || box.height < 23.5);
}).map((each) => each.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, str]:
    return {
        "household": household_map(parkwijk, "H02", edition="work").html,
        "table": household_map(visits.three_days(), "H1").html,
        "ring": ring_map(parkwijk).html,
    }


def marked(tab: Tab, where: str = "") -> dict[str, Any]:
    """Hold that the keyboard can be seen, and return where it is."""
    found: dict[str, Any] = tab.evaluate(MARKED)
    assert not found["body"], f"the keyboard is lost: {where}"
    assert found["seen"], (where, found)
    assert found["outlined"], (where, found)
    assert found["contrast"] >= 3, (where, found)
    return found


def walk(tab: Tab, key: str = "Tab") -> list[str]:
    """The regions the keyboard comes through, each named once in a row, until it leaves the page."""
    regions: list[str] = []
    for _ in range(160):
        tab.keyboard.press(key)
        region = tab.evaluate(WHERE)
        if region == "BODY":
            break
        marked(tab, region)
        if regions[-1:] != [region]:
            regions.append(region)
        if key == "Shift+Tab" and region == "skip":
            break
    return regions


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("page", ["household", "ring"])
def test_tab_walks_through_the_page_as_one_reads_it_and_can_be_seen(
    page_of: PageOf, pages: dict[str, str], page: str, dark: bool
) -> None:
    tab = page_of(pages[page], dark=dark).tab
    assert walk(tab) == REGIONS
    assert walk(tab, "Shift+Tab") == REGIONS[::-1]


@pytest.mark.parametrize("page", ["household", "ring"])
def test_on_a_phone_the_filters_come_after_what_they_filter(page_of: PageOf, pages: dict[str, str], page: str) -> None:
    tab = page_of(pages[page], width=PHONE[0], height=PHONE[1]).tab
    tab.evaluate("for (const row of [...document.querySelectorAll('tbody tr')].slice(5)) row.remove()")
    assert walk(tab) == PHONE_REGIONS


@pytest.mark.parametrize("page", ["household", "table", "ring"])
def test_targets_are_large_enough_in_every_state(page_of: PageOf, pages: dict[str, str], page: str) -> None:
    tab = page_of(pages[page], width=PHONE[0], height=PHONE[1]).tab
    for state in states(tab):
        assert tab.evaluate(SMALL) == [], state


@pytest.mark.parametrize("page", ["household", "ring"])
def test_nothing_with_the_keyboard_lies_under_a_sheet_on_a_phone(
    page_of: PageOf, pages: dict[str, str], page: str
) -> None:
    tab = page_of(pages[page], width=PHONE[0], height=PHONE[1]).tab
    tab.click("#show-map")
    tab.focus("button[data-node-id][tabindex='0']")
    tab.keyboard.press("End")
    tab.keyboard.press("Enter")
    assert tab.is_visible("#panel .close")
    for key in ["ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight", *["Tab"] * 40]:
        tab.keyboard.press(key)
        settle(tab)
        assert not tab.evaluate(COVERED), tab.evaluate(MARKED)
    tab.evaluate("document.getElementById('story').click()")
    assert -2 <= tab.eval_on_selector("#map-view", "each => each.getBoundingClientRect().top") < 300
    for _ in range(30):
        tab.keyboard.press("Tab")
        assert not tab.evaluate(COVERED), tab.evaluate(MARKED)


def press(tab: Tab, *keys: str) -> None:
    """Press keys, and hold after each that the keyboard is somewhere and can be seen there."""
    for key in keys:
        tab.keyboard.press(key)
        settle(tab)
        marked(tab, key)


def test_the_household_map_by_keyboard_alone(page_of: PageOf, pages: dict[str, str]) -> None:
    opened = page_of(pages["household"])
    tab = opened.tab
    press(tab, "/")
    tab.keyboard.type("riet")
    press(tab, "Enter")
    assert tab.inner_text("#panel h2") == "Riet Verzonnen"
    tab.focus("#panel .ask-drop")
    press(tab, "Enter")
    assert "wegvalt" in tab.inner_text("#panel h2")
    press(tab, "Tab", "Tab", "Enter")  # print, back
    assert tab.evaluate("document.activeElement.className").endswith("ask-drop")
    press(tab, "Enter", "Escape", "Escape")
    assert tab.inner_text("#panel h2") == "In het kort"
    tab.focus("#facets input")
    press(tab, "Space")
    assert tab.is_visible("#all")
    tab.focus("#all")
    press(tab, "Enter")
    assert not tab.is_visible("#all")
    tab.focus("#switches [data-picture]")
    press(tab, "Enter")
    assert tab.get_attribute("#switches [data-picture]", "aria-pressed") == "true"
    assert opened.errors == []


def test_list_and_details_by_keyboard_alone(page_of: PageOf, pages: dict[str, str]) -> None:
    tab = page_of(pages["household"]).tab
    tab.focus("#show-list")
    press(tab, "Enter")
    tab.focus("thead th:nth-child(2) button")
    press(tab, "Enter", "Enter")
    assert tab.get_attribute("thead th:nth-child(2)", "aria-sort") == "descending"
    for close in (["Escape"], []):
        row = tab.locator("tbody th button").first
        row.focus()
        press(tab, "Enter")
        assert tab.evaluate("document.activeElement.id") == "panel"
        if not close:
            tab.focus("#panel .close")
        press(tab, *(close or ["Enter"]))
        assert tab.evaluate("document.activeElement.dataset.rowId") == row.get_attribute("data-row-id")


@pytest.mark.parametrize("page", ["household", "table", "ring"])
def test_the_story_by_keyboard_from_the_map_and_from_beside_it(
    page_of: PageOf, pages: dict[str, str], page: str
) -> None:
    tab = page_of(pages[page]).tab
    tab.focus("#story")
    press(tab, "Enter", "ArrowRight", "ArrowLeft")
    count = int(re.findall(r"\d+", tab.inner_text("#story-bar .step"))[-1])
    tab.focus("#spots [tabindex='0']")
    press(tab, *["PageDown"] * (count - 1))  # the picture may change under the keyboard
    assert tab.get_attribute("#story-bar .next", "aria-disabled") == "true"
    press(tab, *["PageUp"] * (count - 1))
    links = tab.locator("#panel button:visible, #panel summary:visible")
    for _ in range(count - 1):
        if links.count():
            links.first.focus()
        press(tab, "PageDown")
    press(tab, "Escape")
    assert tab.evaluate("document.activeElement.id") == "story"


def test_the_ring_map_by_keyboard_alone(page_of: PageOf, pages: dict[str, str]) -> None:
    opened = page_of(pages["ring"])
    tab = opened.tab
    tab.focus("#ask-domain")
    press(tab, "ArrowDown")
    tab.focus("#answers .answer button")
    press(tab, "Enter")
    assert tab.is_visible("#panel .close")
    tab.focus("#panel .close")
    press(tab, "Enter")
    tab.focus("#ask-clear")
    press(tab, "Enter")
    tab.focus("#switches [data-view=groups]")
    press(tab, "Enter")
    tab.focus("#spots [tabindex='0']")
    press(tab, "ArrowRight", "ArrowLeft", "Enter")
    tab.focus("#panel .around")
    press(tab, "Enter")
    assert tab.is_visible("#around")
    press(tab, "ArrowRight", "Enter")
    tab.focus("#around [aria-pressed=false]")
    press(tab, "Enter")
    tab.focus("#around .back")
    press(tab, "Enter")
    assert not tab.is_visible("#around")
    assert opened.errors == []


def test_groups_of_very_many_open_and_close_with_the_keyboard(page_of: PageOf) -> None:
    tab = page_of(ring_map(towns.town(300)).html).tab
    tab.focus("#switches [data-view=groups]")
    press(tab, "Enter")
    tab.focus("#spots [data-group-id][tabindex='0']")
    press(tab, "Enter")
    assert tab.evaluate("document.activeElement.dataset.nodeId")
    press(tab, "0")
    assert tab.evaluate("document.activeElement.dataset.groupId")


def test_the_skip_link_leads_to_the_list(page_of: PageOf, pages: dict[str, str]) -> None:
    tab = page_of(pages["table"]).tab
    press(tab, "Tab")
    assert tab.evaluate("document.activeElement.id") == "skip"
    press(tab, "Enter")
    assert tab.evaluate("document.activeElement.id") == "list-view"
    assert tab.is_visible("tbody")


def test_a_locked_page_by_keyboard_alone(page_of: PageOf) -> None:
    tab = page_of(household_map(homes.home(), "H1").locked(PASSPHRASE).html).tab
    tab.wait_for_selector("#passphrase:focus")
    marked(tab)
    press(tab, "Tab", "Space", "Tab", "Shift+Tab", "Shift+Tab")
    assert tab.get_attribute("#passphrase", "type") == "text"
    tab.keyboard.type(PASSPHRASE)
    tab.keyboard.press("Enter")
    tab.wait_for_selector("h1:focus")
    marked(tab, "opened")


def test_every_sentence_names_who_what_how_close_and_which_contact() -> None:
    scene = household_map(homes.home(), "H1", edition="work").scene
    told = {node.id: node.sentence for node in scene.nodes if node.facts}
    assert all(sentence.endswith(".") for sentence in told.values())
    for part in ("Zus Aaltje", "familie", "heel dichtbij", "sterk contact", "praktische hulp"):
        assert part in told["P1"], (part, told["P1"])
    assert "onveilig" in told["P2"]
    assert "Nog niet gevraagd: hoe dichtbij" in told["P4"]


def test_sentences_of_organisations_name_kind_level_and_place(parkwijk: nm.Casebook) -> None:
    scene = ring_map(parkwijk).scene
    for node in scene.nodes:
        if node.facts:
            assert node.sentence.endswith("."), node.sentence
            assert node.sentence.startswith(node.name), node.sentence
            assert node.role.lower() in node.sentence.lower(), (node.role, node.sentence)
