"""What people type into any text column shows as text on every part of every page, and does nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from netmap.casebook import Casebook
from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.browser.states import states
from tests.maps import homes, hostile

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PageOf = Callable[..., Opened]
KINDS = ("table", "work", "ring")
COUNTED = """() => Object.fromEntries(
  ["img", "script", "svg", "iframe", "object", "embed", "link", "style", "base", "form", "a"].map((tag) =>
    [tag, document.querySelectorAll(tag).length])
    .concat([["on", [...document.querySelectorAll("*")].filter((each) =>
      [...each.attributes].some(({ name }) => name.startsWith("on"))).length]]))"""
TOLD = """() => [document.title, document.body.textContent,
  ...[...document.querySelectorAll("[aria-label]")].map((each) => each.ariaLabel)].join("\\n")"""


def page(casebook: Casebook, kind: str) -> str:
    return ring_map(casebook).html if kind == "ring" else household_map(casebook, "H1", edition=kind).html


@pytest.fixture(scope="module")
def pages() -> dict[str, tuple[str, str]]:
    """Page → with attacks in all texts, and with harmless words."""
    attacks, words = hostile.town_and_home(), hostile.town_and_home((hostile.HARMLESS,))
    return {kind: (page(attacks, kind), page(words, kind)) for kind in KINDS}


def walk(tab: Tab) -> dict[str, tuple[dict[str, int], str]]:
    """State → the elements in it, and all that it says."""
    return {state: (tab.evaluate(COUNTED), tab.evaluate(TOLD)) for state in states(tab)}


def test_every_text_column_of_the_schema_holds_an_attack() -> None:
    found = hostile.filled()
    for table, column in hostile.columns():
        assert found[table], table
        for row in found[table]:
            assert any(row[column].startswith(text) for text in homes.HOSTILE), (table, column)


@pytest.mark.parametrize("kind", KINDS)
def test_no_state_of_a_page_has_more_elements_than_with_harmless_words(
    page_of: PageOf, pages: dict[str, tuple[str, str]], kind: str
) -> None:
    opened, harmless = (page_of(html) for html in pages[kind])
    attacked, calm = walk(opened.tab), walk(harmless.tab)
    assert attacked.keys() == calm.keys()
    assert {state: found for state, (found, _) in attacked.items()} == {
        state: each for state, (each, _) in calm.items()
    }
    told = "\n".join(text for _, text in attacked.values())
    for text in homes.HOSTILE:
        assert text in told, text
    assert "49" not in opened.tab.title()  # {{7*7}}
    assert opened.errors == []
    assert len(opened.requests) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_paper_and_files_of_a_hostile_map_are_harmless(
    page_of: PageOf, pages: dict[str, tuple[str, str]], kind: str
) -> None:
    opened = page_of(pages[kind][0])
    tab = opened.tab
    if kind == "work":
        tab.click('button[data-node-id="P1"]')
        tab.click("#panel .ask-drop")
        assert tab.pdf().startswith(b"%PDF")
        tab.keyboard.press("Escape")
        tab.keyboard.press("Escape")
    assert tab.pdf().startswith(b"%PDF")
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert tab.locator("#paper img, #paper script, #paper foreignObject, #paper a, #paper style").count() == 0
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    tab.click("#save")
    with tab.expect_download() as waiting:
        tab.click("#save-svg")
    drawing = ElementTree.fromstring(Path(waiting.value.path()).read_text(encoding="utf-8"))
    tags = {each.tag.rpartition("}")[2] for each in drawing.iter()}
    assert tags <= {"svg", "g", "path", "circle", "rect", "line", "text", "tspan", "title", "desc", "polygon", "defs",
                    "clipPath", "textPath", "polyline", "ellipse"}, tags  # fmt: skip
    assert not [name for each in drawing.iter() for name in each.attrib if name.startswith("on") or "href" in name]
    assert any(text in "".join(drawing.itertext()) for text in homes.HOSTILE)
    assert opened.errors == []
    assert [url for url in opened.requests if not url.startswith(("file:", "blob:"))] == []


def test_a_locked_page_opens_with_attacks_as_text(page_of: PageOf) -> None:
    opened = page_of(household_map(hostile.town_and_home(), "H1", edition="work").locked("vier losse woorden").html)
    tab = opened.tab
    tab.fill("#passphrase", "vier losse woorden")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("button[data-node-id]")
    assert tab.locator("img").count() == 0
    assert any(text in tab.title() for text in homes.HOSTILE)
    assert opened.errors == []
    assert len(opened.requests) == 1
