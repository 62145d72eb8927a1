"""The organisation map of Parkwijk in a real browser."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.maps import ring_map
from tests.browser.conftest import Opened

PageOf = Callable[..., Opened]


@pytest.fixture(scope="module")
def html(parkwijk: nm.Casebook) -> str:
    return ring_map(parkwijk, team="wijkteam-parkwijk").html


def places(opened: Opened) -> dict[str, tuple[float, float]]:
    """Where every organisation stands on the screen, in whole pixels."""
    boxes: list[dict[str, Any]] = opened.tab.evaluate("window.netmap.boxes()")
    return {box["id"]: (round(box["x0"]), round(box["y0"])) for box in boxes if box["kind"] == "node"}


def test_offline_silent_and_every_organisation_a_button(page_of: PageOf, html: str, parkwijk: nm.Casebook) -> None:
    opened = page_of(html)
    assert len(opened.requests) == 1
    assert opened.errors == []
    buttons = opened.tab.locator("button[data-node-id]").count()
    assert buttons == len(parkwijk.snapshot().organisations) + 1


def test_walking_from_partner_to_partner(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.fill("#search", "burenhulp")
    tab.keyboard.press("Enter")
    panel = tab.inner_text("#panel")
    assert "Burenhulp Parkwijk" in panel
    assert "Aanbod" in panel
    assert "aanmelden" in panel
    first = tab.inner_text("#panel .links button >> nth=0")
    tab.click("#panel .links button >> nth=0")
    assert tab.inner_text("#panel h2") == first


def test_a_task_fades_the_others_but_keeps_them_on_the_map(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    before = tab.locator("button[data-node-id]").count()
    tab.select_option('select[data-facet="domain"]', "fin")
    shown = int(tab.inner_text("#count").split()[0])
    assert 0 < shown < before - 2
    assert tab.locator("button[data-node-id]").count() == before
    tab.click("#show-list")
    assert tab.locator("tbody tr").count() == shown


def test_then_now_and_wanted_move_only_who_changes(page_of: PageOf, html: str) -> None:
    opened = page_of(html)
    tab = opened.tab
    labels = tab.locator("#switches [data-picture]").all_inner_texts()
    assert [label.split()[0] for label in labels] == ["Toen", "Nu", "Gewenst"]
    assert tab.get_attribute("#switches [aria-pressed=true][data-picture]", "data-picture") == "ring-2-now"
    now = places(opened)
    tab.click("[data-picture=ring-1-then]")
    then = places(opened)
    assert "Wat is er veranderd" in tab.inner_text("#panel")
    assert then["voedselbank"] != now["voedselbank"]  # 1 then, 2 now
    assert then["taalhuis"] == now["taalhuis"]  # 1 then, 1 now
    tab.click("[data-picture=ring-3-wanted]")
    wanted = places(opened)
    assert wanted["taalhuis"] != now["taalhuis"]  # wanted 3
    assert wanted["voedselbank"] == now["voedselbank"]  # wanted 2
    wish = tab.inner_text("#panel [data-section=wishes]")
    assert "van kennen elkaar naar stemmen af" in wish
    assert "Taalhuis" in wish
    tab.click('#panel [data-section=wishes] button:has-text("Taalhuis")')
    assert "gewenst: we stemmen af" in tab.inner_text("#panel")
    assert opened.errors == []


def over(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Two boxes lie over each other by more than roundings cost."""
    across = min(a["x1"], b["x1"]) - max(a["x0"], b["x0"])
    along = min(a["y1"], b["y1"]) - max(a["y0"], b["y0"])
    return bool(across > 0.6 and along > 0.6)


@pytest.mark.parametrize("moment", ["ring-1-then", "ring-2-now", "ring-3-wanted"])
def test_at_no_moment_does_a_name_lie_over_another(page_of: PageOf, html: str, moment: str) -> None:
    tab = page_of(html).tab
    tab.click(f"[data-picture={moment}]")
    boxes: list[dict[str, Any]] = tab.evaluate("window.netmap.boxes()")
    names = [box for box in boxes if box["kind"] == "label"]
    centre = max((box for box in boxes if box["kind"] == "node"), key=lambda box: float(box["x1"] - box["x0"]))
    nodes = [box for box in boxes if box["kind"] == "node" and box is not centre]
    assert len(names) == len(nodes) > 40
    for some in (names, nodes):
        assert [(a["id"], b["id"]) for a, b in itertools.combinations(some, 2) if over(a, b)] == []
    assert [(a["id"], b["id"]) for a in names for b in nodes if a["id"] != b["id"] and over(a, b)] == []


def test_the_list_follows_the_moment(page_of: PageOf, html: str) -> None:
    tab = page_of(html).tab
    tab.click("[data-picture=ring-1-then]")
    tab.click("#show-list")
    row = tab.inner_text('tbody tr:has([data-row-id="voedselbank"])')
    assert "kennen elkaar" in row


@pytest.mark.parametrize("teams", [1, 2, 3])
def test_the_title_stands_on_one_line(page_of: PageOf, teams: int) -> None:
    names = [f"Sociaal wijkteam Verzonnenbuurt {number}" for number in range(teams)]
    organisations = [
        {"organisation_id": f"T{n}", "name": name, "kind": "neighbourhood_team"} for n, name in enumerate(names)
    ]
    tab = page_of(ring_map(Casebook.from_tables({"organisations": organisations})).html).tab
    height = tab.evaluate("document.querySelector('h1').getBoundingClientRect().height")
    assert height < 1.6 * tab.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)")
