"""A map in a notebook: in a frame of its own, that works and reaches nothing."""

from __future__ import annotations

from collections.abc import Callable

from netmap.maps import household_map
from tests.browser.conftest import Opened
from tests.maps import homes

PageOf = Callable[..., Opened]


def test_the_map_works_inside_a_cell_and_stays_there(page_of: PageOf) -> None:
    page = household_map(homes.hostile_home(), "H1")
    cell = page._repr_html_()
    opened = page_of(f'<!doctype html><meta charset="utf-8"><p id="secret">geheim</p>{cell}')
    frame = opened.tab.frame_locator("iframe")
    frame.locator("button[data-node-id]").first.wait_for()
    assert opened.tab.get_attribute("iframe", "title") == page.scene.title
    assert "allow-same-origin" not in (opened.tab.get_attribute("iframe", "sandbox") or "")
    assert opened.tab.evaluate("document.activeElement.tagName") == "BODY"  # it does not take the reader's place
    frame.locator("#search").fill("Zoë")
    frame.locator("#search").press("Enter")
    assert frame.locator("#panel h2").inner_text() == "Zoë 👩‍👧 Łukasz"
    inside = opened.tab.frames[1]
    assert inside.evaluate("(() => { try { return parent.document.title; } catch { return 'shut'; } })()") == "shut"
    assert inside.evaluate("innerWidth") == opened.tab.locator("iframe").evaluate("each => each.clientWidth")
    assert opened.errors == []
    assert [url for url in opened.requests if not url.startswith(("file:", "about:"))] == []
