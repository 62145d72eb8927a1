"""No serious fault for people who use a screen reader, the keyboard or high contrast, as axe-core finds them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

import netmap as nm
from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.maps import homes

PageOf = Callable[..., Opened]
WORST = ("serious", "critical")

STATES: dict[str, tuple[str, ...]] = {
    "map": (),
    "details": ('button[data-node-id="{node}"]',),
    "list": ("#show-list",),
    "details beside the list": ("#show-list", '[data-row-id="{node}"]'),
}


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, tuple[str, str]]:
    """Page → its HTML and the id of somebody on it."""
    return {
        "household": (household_map(homes.home(), "H1", edition="work").html, "P1"),
        "table": (household_map(homes.home(), "H1").html, "P1"),
        "ring": (ring_map(parkwijk).html, "burenhulp"),
    }


def faults(opened: Opened) -> list[str]:
    """What axe finds, in a line each."""
    found = Axe().run(opened.tab).response["violations"]
    return [
        f"{each['id']}: {node['html'][:160]}" for each in found if each["impact"] in WORST for node in each["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("page", ["household", "table", "ring"])
def test_axe_finds_nothing_serious(page_of: PageOf, pages: dict[str, tuple[str, str]], page: str, dark: bool) -> None:
    html, node = pages[page]
    opened = page_of(html, dark=dark)
    for state, clicks in STATES.items():
        opened.tab.click("#show-map")
        for click in clicks:
            opened.tab.click(click.format(node=node))
        assert faults(opened) == [], state
        opened.tab.keyboard.press("Escape")
