"""The household map in a real browser: offline, safe, by mouse and by keyboard, on a screen and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netmap.maps import household_map
from tests.browser.conftest import Opened
from tests.maps import homes

PageOf = Callable[..., Opened]

OVERLAPS = """() => {
  const boxes = window.netmap.boxes();
  const labels = boxes.filter((box) => box.kind === "label");
  const nodes = boxes.filter((box) => box.kind === "node" && !box.id.startsWith("H"));
  const hit = (a, b) => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5
    && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5;
  const found = [];
  for (const a of labels) for (const b of [...labels, ...nodes]) if (a.id < b.id && hit(a, b)) found.push([a.id, b.id]);
  return found;
}"""


@pytest.fixture(scope="module")
def table_html() -> str:
    return household_map(homes.home(), "H1").html


@pytest.fixture(scope="module")
def work_html() -> str:
    return household_map(homes.home(), "H1", edition="work").html


def test_opens_offline_with_one_request_and_a_silent_console(page_of: PageOf, work_html: str) -> None:
    opened = page_of(work_html)
    opened.tab.click('button[data-node-id="P1"]')
    opened.tab.click("#show-list")
    opened.tab.click("#show-map")
    opened.tab.click("#theme")
    assert len(opened.requests) == 1
    assert opened.requests[0].startswith("file://")
    assert opened.errors == []


def test_every_node_is_a_button_with_a_sentence_and_one_tab_stop(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    names = tab.eval_on_selector_all("button[data-node-id]", "all => all.map(each => each.ariaLabel)")
    assert len(names) == 10
    assert all(name.endswith(".") for name in names)
    assert tab.locator('button[data-node-id][tabindex="0"]').count() == 1


def test_click_opens_details_and_escape_gives_the_summary_back(page_of: PageOf, work_html: str) -> None:
    tab = page_of(work_html).tab
    assert "In het kort" in tab.inner_text("#panel")
    tab.click('button[data-node-id="P1"]')
    panel = tab.inner_text("#panel")
    for part in ("Zus Aaltje", "Waarom belangrijk", "Belt elke dag.", "praktische hulp", "Kent ook"):
        assert part in panel
    tab.click("#panel .links button")
    assert "Vriendin Cato" in tab.inner_text("#panel h2")
    tab.keyboard.press("Escape")
    assert "In het kort" in tab.inner_text("#panel")
    assert tab.evaluate("document.activeElement.dataset.nodeId") == "P3"


def test_keyboard_alone(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    tab.focus('button[data-node-id][tabindex="0"]')
    start = tab.evaluate("document.activeElement.dataset.nodeId")
    tab.keyboard.press("ArrowRight")
    assert tab.evaluate("document.activeElement.dataset.nodeId") != start
    tab.keyboard.press("End")
    assert tab.evaluate("document.activeElement.dataset.nodeId") == "O1"
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2") == "Wijkteam Verzinsel"
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.dataset.nodeId") == "O1"


def test_search_ignores_accents_and_finds_roles(page_of: PageOf) -> None:
    opened = page_of(household_map(homes.hostile_home(), "H1").html)
    tab = opened.tab
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "search"
    tab.keyboard.type("zoe")
    assert tab.locator("#hits [role=option]").count() == 1
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2").startswith("Zoë")
    tab.fill("#search", "vriend")
    assert tab.locator("#hits [role=option]").count() == len(homes.HOSTILE)
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").count() == 1
    assert opened.errors == []


def test_hostile_texts_show_as_text_everywhere(page_of: PageOf) -> None:
    opened = page_of(household_map(homes.hostile_home(), "H1", edition="work").html)
    tab = opened.tab
    assert tab.inner_text("h1").endswith(homes.HOSTILE[1])
    for number, text in enumerate(homes.HOSTILE):
        tab.click(f'button[data-node-id="P{number}"]')
        assert tab.text_content("#panel h2") == text
        assert text in (tab.text_content("#panel .fact p") or "")
    tab.click("#show-list")
    listed = tab.eval_on_selector_all("tbody th button", "all => all.map(each => each.textContent)")
    assert sorted(listed) == sorted(homes.HOSTILE)
    assert tab.locator("img").count() == 0
    assert opened.errors == []
    assert len(opened.requests) == 1


def test_injected_script_and_fetch_are_blocked(page_of: PageOf, table_html: str) -> None:
    opened = page_of(table_html)
    blocked = opened.tab.evaluate(
        """async () => {
          const script = document.createElement("script");
          script.textContent = "window.injected = true";
          document.body.append(script);
          const sent = await fetch("https://example.org/").then(() => true, () => false);
          return window.injected === undefined && !sent;
        }"""
    )
    assert blocked
    assert any("Content Security Policy" in error for error in opened.errors)


def test_filters_hide_and_count(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    assert "6 van 6" in tab.inner_text("#count")
    tab.uncheck('input[data-facet="who"][data-code="family"]')
    assert "4 van 6" in tab.inner_text("#count")
    assert tab.locator('button[data-node-id="P1"]').count() == 0
    tab.fill("#search", "aaltje")
    tab.keyboard.press("Enter")
    assert "6 van 6" in tab.inner_text("#count")
    assert tab.inner_text("#panel h2") == "Zus Aaltje"
    for code in ("family", "friends", "neighbours", "volunteers", "professionals", "organisations"):
        tab.uncheck(f'input[data-facet="who"][data-code="{code}"]')
    assert "Niets past bij deze keuze" in tab.inner_text("#nothing")
    tab.click("#all")
    assert "6 van 6" in tab.inner_text("#count")


def test_list_sorts_and_tells_it(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    tab.click("#show-list")
    names = "all => all.map(each => each.textContent)"
    tab.click("thead th:nth-child(1) button")
    assert tab.get_attribute("thead th:nth-child(1)", "aria-sort") == "ascending"
    first = tab.eval_on_selector_all("tbody th button", names)
    tab.click("thead th:nth-child(1) button")
    assert tab.eval_on_selector_all("tbody th button", names) == first[::-1]
    assert len(first) == 7
    box = tab.locator("table").bounding_box()
    assert box
    assert box["x"] + box["width"] <= 1440


def test_phone_shows_the_list_first_and_never_scrolls_sideways(page_of: PageOf, work_html: str) -> None:
    tab = page_of(work_html, width=390, height=844).tab
    assert tab.is_visible("#list-view")
    assert not tab.is_visible("#stage")
    for step in ("#show-map", "#show-list", "tbody th button"):
        tab.click(step)
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert tab.is_visible("#panel h2")


def test_no_label_lies_over_another_with_real_text_widths(page_of: PageOf, work_html: str) -> None:
    for html in (work_html, household_map(homes.crowded_home(25), "H1").html):
        assert page_of(html).tab.evaluate(OVERLAPS) == []


def test_printing_gives_map_and_list_in_light_colours(page_of: PageOf, table_html: str) -> None:
    opened = page_of(table_html, dark=True)
    opened.tab.emulate_media(media="print")
    opened.tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.tab.is_visible("#paper")
    assert opened.tab.is_visible("table")
    assert not opened.tab.is_visible("#tools")
    assert (
        opened.tab.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--panel')").strip()
        == "#ffffff"
    )


def test_empty_map_says_so(page_of: PageOf) -> None:
    opened = page_of(household_map(homes.crowded_home(0), "H1").html)
    assert "Nog geen contacten ingevuld." in opened.tab.inner_text("main")
    assert opened.errors == []
