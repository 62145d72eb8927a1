"""The organisation map of Parkwijk in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import netmap as nm
from netmap.maps import ring_map
from tests.browser.conftest import Opened

PageOf = Callable[..., Opened]


@pytest.fixture(scope="module")
def html(parkwijk: nm.Casebook) -> str:
    return ring_map(parkwijk, team="wijkteam-parkwijk").html


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


def test_phone_never_scrolls_sideways(page_of: PageOf, html: str) -> None:
    tab = page_of(html, width=390, height=844).tab
    for step in ("#show-map", "#show-list"):
        tab.click(step)
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
