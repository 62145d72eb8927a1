"""The toolbar: on one line, and its small menus work with a keyboard and on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from netmap.maps import household_map
from tests.maps import homes

PageOf = Callable[..., Any]
OUTSIDE_THE_STAGE = """() => {
  const stage = document.getElementById("stage").getBoundingClientRect();
  return window.netmap.boxes().filter((box) => box.x0 < stage.left - 1 || box.x1 > stage.right + 1
    || box.y0 < stage.top - 1 || box.y1 > stage.bottom + 1).map((box) => box.id);
}"""


@pytest.fixture(scope="module")
def table_html() -> str:
    return household_map(homes.home(), "H1").html


def test_everything_stands_on_one_line_and_nothing_is_cut_off(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    boxes = tab.eval_on_selector_all(
        "#tools button, #search",
        "all => all.map(each => each.getBoundingClientRect()).filter(box => box.width)"
        ".map(box => [box.top, box.right])",
    )
    assert len(boxes) >= 6
    assert {round(top) for top, _ in boxes} == {round(boxes[0][0])}
    assert max(right for _, right in boxes) <= 1440
    box = tab.locator("#filters").bounding_box()
    assert box
    assert box["y"] + box["height"] <= 900


def test_the_save_menu_opens_and_closes_with_the_keyboard(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    assert not tab.is_visible("#save-png")
    tab.focus("#save")
    tab.keyboard.press("Enter")
    assert tab.is_visible("#save-png")
    assert tab.get_attribute("#save", "aria-expanded") == "true"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "save-png"
    tab.keyboard.press("Escape")
    assert not tab.is_visible("#save-png")
    assert tab.evaluate("document.activeElement.id") == "save"
    tab.keyboard.press("Enter")
    for _ in range(3):
        tab.keyboard.press("Tab")
    assert not tab.is_visible("#save-png")
    tab.click("#save")
    tab.click("#panel")
    assert not tab.is_visible("#save-png")
    assert tab.get_attribute("#save", "aria-expanded") == "false"


def test_on_a_phone_saving_and_printing_are_in_the_menu(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html, width=390, height=844).tab
    assert not tab.is_visible("#print")
    tab.click("#menu")
    for id in ("save-png", "save-svg", "print", "theme"):
        box = tab.locator(f"#{id}").bounding_box()
        assert box
        assert box["height"] >= 24
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 390
    with tab.expect_download() as waiting:
        tab.click("#save-svg")
    assert waiting.value.suggested_filename == "netwerkkaart-H1.svg"
    assert not tab.is_visible("#print")
    assert tab.evaluate("document.activeElement.id") == "menu"
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("width", [320, 701, 1000, 1440])
def test_no_width_scrolls_sideways(page_of: PageOf, table_html: str, width: int) -> None:
    tab = page_of(table_html, width=width).tab
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_whole_map_stays_in_sight_when_the_window_changes(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    tab.set_viewport_size({"width": 1200, "height": 1500})
    outside: list[str] = ["?"]
    for _ in range(60):
        outside = tab.evaluate(OUTSIDE_THE_STAGE)
        if not outside:
            break
        tab.wait_for_timeout(50)
    assert outside == []
