"""Groups, detail by zoom and surroundings in a real browser, from tens to thousands of organisations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from netmap.graphs import collaboration_pairs
from netmap.maps import ring_map
from tests.browser.conftest import Opened
from tests.maps.towns import town

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PageOf = Callable[..., Opened]

CLASHES = """() => {
  const boxes = window.netmap.boxes(), of = (kind) => boxes.filter((box) => box.kind === kind);
  const hit = (a, b) => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5
    && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5;
  const stage = document.getElementById("stage").getBoundingClientRect(), found = [];
  const words = [...of("label"), ...of("name")];
  words.forEach((a, i) => {
    for (const b of words.slice(i + 1)) if (hit(a, b)) found.push(["words", a.id, b.id]);
    for (const b of of("node")) if (a.id !== b.id && hit(a, b)) found.push(["node", a.id, b.id]);
    const seen = hit(a, { x0: stage.left, y0: stage.top, x1: stage.right, y1: stage.bottom });
    const cut = a.x0 < stage.left - 1 || a.x1 > stage.right + 1 || a.y0 < stage.top - 1 || a.y1 > stage.bottom + 1;
    if (a.kind === "label" && seen && cut) found.push(["edge", a.id]);
  });
  of("node").forEach((a, i) => of("node").slice(i + 1).forEach((b) => {
    if (hit(a, b)) found.push(["nodes", a.id, b.id]);
  }));
  return found;
}"""


@pytest.fixture(scope="module")
def small() -> str:
    return ring_map(town(60)).html


@pytest.fixture(scope="module")
def large() -> str:
    return ring_map(town(500)).html


@pytest.fixture(scope="module")
def huge() -> str:
    return ring_map(town(3000)).html


def drawn(tab: Tab) -> None:
    """Wait until the map is painted again."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))")


def clashes(tab: Tab) -> list[list[str]]:
    drawn(tab)
    found: list[list[str]] = tab.evaluate(CLASHES)
    return found


def kinds(tab: Tab) -> dict[str, int]:
    drawn(tab)
    boxes: list[dict[str, Any]] = tab.evaluate("window.netmap.boxes()")
    return {kind: sum(box["kind"] == kind for box in boxes) for kind in ("node", "label", "name")}


def labelled(tab: Tab) -> set[str]:
    boxes: list[dict[str, Any]] = tab.evaluate("window.netmap.boxes()")
    return {box["id"] for box in boxes if box["kind"] == "label"}


def partners(count: int, id: str) -> set[str]:
    pairs = collaboration_pairs(town(count))
    return set(pairs.loc[pairs["a"] == id, "b"]) | set(pairs.loc[pairs["b"] == id, "a"])


def find(tab: Tab, text: str) -> None:
    tab.fill("#search", text)
    tab.keyboard.press("Enter")


def test_sixty_organisations_in_groups_without_a_clash(page_of: PageOf, small: str) -> None:
    opened = page_of(small)
    tab = opened.tab
    tab.click('[data-view="groups"]')
    assert clashes(tab) == []
    shown = kinds(tab)
    assert shown["node"] == 60
    assert shown["label"] >= 40
    assert shown["name"] >= 3
    brokers = tab.eval_on_selector_all(
        '[data-section="brief"] .links button', "all => all.map(each => each.textContent)"
    )
    assert len(brokers) == 5
    for name in brokers:
        assert f"O{int(name.split()[-1]):04}" in labelled(tab), name
    assert "zegt niets" in tab.inner_text("#panel")
    tab.click('[data-view="ring"]')
    assert len(opened.requests) == 1
    assert opened.errors == []


def test_hundreds_open_with_groups_only_and_zoom_brings_names(page_of: PageOf, large: str) -> None:
    opened = page_of(large)
    tab = opened.tab
    shown = kinds(tab)
    assert shown["node"] == shown["label"] == 0
    assert shown["name"] >= 8
    assert clashes(tab) == []
    counts = []
    for _ in range(8):
        tab.click("#zoom-in")
        assert clashes(tab) == []
        counts.append(kinds(tab)["label"])
    assert counts[0] == 0
    assert max(counts) > 20
    tab.click("#zoom-fit")
    assert kinds(tab)["node"] == 0
    assert len(opened.requests) == 1
    assert opened.errors == []


def test_a_click_on_a_group_opens_it(page_of: PageOf, large: str) -> None:
    tab = page_of(large).tab
    group = tab.locator("[data-group-id]").first
    assert "organisaties. Kies om dichterbij te komen." in (group.get_attribute("aria-label") or "")
    box = group.bounding_box()
    assert box
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.wait_for_selector("#spots [data-node-id]", state="attached")
    assert tab.locator("[data-group-id]").count() == 0
    assert kinds(tab)["label"] > 20
    assert clashes(tab) == []


def test_the_keyboard_walks_groups_opens_one_and_comes_back(page_of: PageOf, large: str) -> None:
    tab = page_of(large).tab
    assert tab.locator('#spots [tabindex="0"]').count() == 1
    tab.focus('#spots [tabindex="0"]')
    first = tab.evaluate("document.activeElement.dataset.groupId")
    tab.keyboard.press("End")
    tab.keyboard.press("Home")
    assert tab.evaluate("document.activeElement.dataset.groupId") == first
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("ArrowUp")
    there = tab.evaluate("document.activeElement.dataset.groupId")
    assert there
    assert there != first
    tab.keyboard.press("Enter")
    inside = tab.evaluate("document.activeElement.dataset.nodeId")
    assert inside
    tab.keyboard.press("ArrowRight")
    assert tab.evaluate("document.activeElement.dataset.nodeId") != inside
    tab.keyboard.press("Enter")
    assert tab.is_visible("#panel .close")
    tab.keyboard.press("Escape")
    tab.keyboard.press("0")
    drawn(tab)
    assert tab.evaluate("document.activeElement.dataset.groupId") == there
    assert tab.locator('#spots [tabindex="0"]').count() == 1


def test_choosing_comes_near_and_surroundings_show_the_partners(page_of: PageOf, large: str) -> None:
    opened = page_of(large)
    tab = opened.tab
    name = tab.inner_text('[data-section="brief"] .links button >> nth=0')
    id = f"O{int(name.split()[-1]):04}"
    tab.click('[data-section="brief"] .links button >> nth=0')
    assert id in labelled(tab)
    tab.click("#panel .around")
    assert tab.inner_text("#around strong") == f"Omgeving van {name}"
    boxes = tab.evaluate("window.netmap.boxes()")
    assert {box["id"] for box in boxes if box["kind"] == "node"} == partners(500, id) | {id}
    assert clashes(tab) == []
    tab.click('#around button:has-text("Twee stappen")')
    assert kinds(tab)["node"] > len(partners(500, id)) + 1
    assert clashes(tab) == []
    tab.keyboard.press("Escape")
    assert not tab.is_visible("#around")
    assert tab.evaluate("document.activeElement.dataset.nodeId") == id
    assert tab.inner_text("#panel h2") == name
    assert opened.errors == []


def test_surroundings_on_a_small_map_from_the_ring_and_back(page_of: PageOf, small: str) -> None:
    opened = page_of(small)
    tab = opened.tab
    find(tab, "19")
    tab.click("#panel .around")
    assert clashes(tab) == []
    tab.click("#show-list")
    rows = tab.locator("tbody tr").count()
    tab.click("#show-map")
    assert rows == kinds(tab)["node"]
    tab.click('#around button:has-text("Terug naar de hele kaart")')
    assert tab.locator('[data-view="ring"][aria-pressed="true"]').count() == 1
    assert opened.errors == []


def test_a_task_fades_and_names_those_who_do_it(page_of: PageOf, small: str) -> None:
    tab = page_of(small).tab
    tab.click('[data-view="groups"]')
    tab.select_option('select[data-facet="domain"]', "fin")
    shown = int(tab.inner_text("#count").split()[0])
    assert 0 < shown < 60
    assert kinds(tab)["node"] == 60
    assert len(labelled(tab)) <= shown


def test_thousands_stay_quick_and_the_list_is_whole(page_of: PageOf, huge: str) -> None:
    opened = page_of(huge)
    tab = opened.tab
    assert kinds(tab)["node"] == 0
    assert tab.locator("#spots button").count() < 150
    tab.click("#show-list")
    assert tab.locator("tbody tr").count() == 200
    assert "3000 van 3000" in tab.inner_text("caption")
    tab.click(".more-rows")
    assert tab.locator("tbody tr").count() == 400
    assert tab.evaluate("document.activeElement.dataset.rowId !== undefined")
    assert "2600" in tab.inner_text(".more-rows")
    tab.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert tab.locator("tbody tr").count() == 3000
    tab.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    find(tab, "2987")
    assert tab.inner_text("#panel h2").endswith("2987")
    tab.click("#show-map")
    drawn(tab)
    assert "O2987" in labelled(tab)
    assert tab.locator("#spots button").count() < 160
    assert len(opened.requests) == 1
    assert opened.errors == []


def test_groups_on_a_phone(page_of: PageOf, small: str) -> None:
    tab = page_of(small, width=390, height=844).tab
    tab.click("#show-map")
    tab.click('[data-view="groups"]')
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert clashes(tab) == []
    assert kinds(tab)["node"] == 0
    tab.focus('#spots [tabindex="0"]')
    tab.keyboard.press("Enter")
    assert kinds(tab)["label"] > 5
    assert clashes(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
