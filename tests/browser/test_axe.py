"""No serious fault for people who use a screen reader, the keyboard or high contrast, as axe-core finds them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

import netmap as nm
from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.browser.states import PHONE, states
from tests.maps import homes, visits

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PageOf = Callable[..., Opened]
WORST = ("serious", "critical")
PASSPHRASE = "vier losse woorden"

ONLY_WORST = {"resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, str]:
    return {
        "household": household_map(parkwijk, "H02", edition="work").html,
        "table": household_map(visits.three_days(), "H1").html,
        "ring": ring_map(parkwijk).html,
        "locked": household_map(homes.home(), "H1").locked(PASSPHRASE).html,
    }


def faults(tab: Tab) -> list[str]:
    """What axe finds, in a line each."""
    axe = Axe("0") if tab.evaluate("'axe' in window") else Axe()  # half a megabyte, once per page
    found = axe.run(tab, options=ONLY_WORST).response["violations"]
    return [
        f"{each['id']}: {node['html'][:160]}" for each in found if each["impact"] in WORST for node in each["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("page", ["household", "table", "ring"])
def test_axe_finds_nothing_serious_in_any_state(page_of: PageOf, pages: dict[str, str], page: str, dark: bool) -> None:
    tab = page_of(pages[page], dark=dark).tab
    for state in states(tab):
        assert faults(tab) == [], state


@pytest.mark.parametrize(("page", "dark"), [("household", True), ("ring", False)])
def test_nor_on_a_phone(page_of: PageOf, pages: dict[str, str], page: str, dark: bool) -> None:
    tab = page_of(pages[page], width=PHONE[0], height=PHONE[1], dark=dark).tab
    for state in states(tab):
        assert faults(tab) == [], state


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nor_on_a_locked_page_before_and_after_opening(page_of: PageOf, pages: dict[str, str], dark: bool) -> None:
    tab = page_of(pages["locked"], dark=dark).tab
    tab.wait_for_selector("#passphrase:focus")
    assert faults(tab) == []
    tab.keyboard.type("een verkeerd wachtwoord")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#passphrase[aria-invalid=true]")
    assert faults(tab) == []
    tab.keyboard.type(PASSPHRASE)
    tab.keyboard.press("Enter")
    tab.wait_for_selector("button[data-node-id]")
    assert faults(tab) == []
