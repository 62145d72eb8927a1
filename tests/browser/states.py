"""All that a page can show, one after the other: the same walk for every test of a whole page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PHONE = (390, 844)


def states(tab: Tab) -> Iterator[str]:
    """Bring the page in every state in turn and tell which; the page is left as it was found."""
    yield "start"
    yield from _beside_the_map(tab)
    yield from _told(tab)
    yield from _switched(tab)
    yield from _listed(tab)
    yield from _menus(tab)


def unfold(tab: Tab) -> None:
    """Open everything that is folded: filters, legend, sections and reasons."""
    tab.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")


def settle(tab: Tab) -> None:
    """Wait until what was asked for stands on the screen."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _beside_the_map(tab: Tab) -> Iterator[str]:
    tab.click("#show-map")
    unfold(tab)
    settle(tab)
    yield "map, all unfolded"
    node = "button[data-node-id][tabindex='0']"
    tab.focus(node)
    tab.keyboard.press("End")
    tab.keyboard.press("Enter")
    settle(tab)
    yield "details"
    tab.keyboard.press("Escape")
    if tab.locator(".ask-drop").count():
        tab.locator(".ask-drop").first.click()
        unfold(tab)
        settle(tab)
        yield "what if"
        tab.keyboard.press("Escape")
        yield "details of who could drop out"
        tab.keyboard.press("Escape")
    for box in tab.locator("#facets input").all():
        box.uncheck()
    settle(tab)
    yield "nothing left"
    if tab.is_visible("#all"):
        tab.click("#all")


def _told(tab: Tab) -> Iterator[str]:
    if tab.locator("#ask-domain").count():
        tab.select_option("#ask-domain", index=1)
        settle(tab)
        yield "question answered"
        tab.click("#ask-clear")
    if tab.locator("#story").count():
        tab.evaluate("document.getElementById('story').click()")
        settle(tab)
        yield "story"
        while tab.get_attribute("#story-bar .next", "aria-disabled") == "false":
            tab.click("#story-bar .next")
        settle(tab)
        yield "last step"
        tab.keyboard.press("Escape")


def _switched(tab: Tab) -> Iterator[str]:
    now = tab.locator("#switches [data-picture][aria-pressed=true]")
    first = now.inner_text() if now.count() else ""
    for text in tab.locator("#switches button:visible").all_inner_texts():
        button = tab.locator("#switches button:visible", has_text=text).first
        if text != first and button.count():
            button.click()
            settle(tab)
            yield f"switch to {text}"
    if tab.locator("#switches [data-view]").count():
        tab.evaluate("document.querySelector('#switches [data-view=groups]').click()")
        tab.focus("#spots button[tabindex='0']")
        tab.keyboard.press("Enter")
        if tab.locator("#panel .around").count() == 0:
            tab.keyboard.press("Enter")
        tab.click("#panel .around")
        settle(tab)
        yield "surroundings"
        tab.click("#around .back")
        tab.keyboard.press("Escape")
        tab.locator("#switches [data-view]").first.click()
    if first:
        tab.locator("#switches button:visible", has_text=first).first.click()


def _listed(tab: Tab) -> Iterator[str]:
    tab.click("#show-list")
    yield "list"
    tab.locator("tbody th button").first.click()
    yield "details beside the list"
    tab.click("#panel .close")


def _menus(tab: Tab) -> Iterator[str]:
    for id in ("save", "menu"):
        if tab.is_visible(f"#{id}"):
            tab.click(f"#{id}")
            yield f"{id} menu"
            tab.keyboard.press("Escape")
    tab.fill("#search", "e")
    yield "search"
    tab.fill("#search", "qqqq")
    yield "search without hits"
    tab.fill("#search", "")
