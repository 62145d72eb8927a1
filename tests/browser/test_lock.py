"""A locked map in a real browser: it opens for who has the passphrase, and tells nobody else anything."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from netmap.maps import household_map
from netmap.maps.page import Page
from tests.browser.conftest import Opened
from tests.maps import homes

PageOf = Callable[..., Opened]
PASSPHRASE = "vier losse wóórden"


@pytest.fixture(scope="module")
def page() -> Page:
    return household_map(homes.home(), "H1", edition="work")


@pytest.fixture(scope="module")
def locked(page: Page) -> str:
    return page.locked(PASSPHRASE).html


def test_by_keyboard_alone_a_wrong_passphrase_and_then_the_right_one(page_of: PageOf, page: Page, locked: str) -> None:
    opened = page_of(locked)
    tab = opened.tab
    tab.wait_for_selector("#passphrase:focus")
    assert tab.title() == "Kaart op slot"
    assert "Typ het wachtwoord om de kaart te openen." in tab.inner_text("main")
    tab.keyboard.type("vier losse woorden")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#passphrase[aria-invalid=true]")
    assert tab.inner_text("#answer") == "Dit wachtwoord klopt niet."
    assert "Verzinsel" not in tab.content()
    tab.keyboard.type(unicodedata.normalize("NFD", PASSPHRASE))  # replaces what was typed; the same letters otherwise
    tab.keyboard.press("Enter")
    tab.wait_for_selector("button[data-node-id]")
    assert tab.title() == page.scene.title
    assert tab.locator("#key").count() == 0
    assert tab.evaluate("document.activeElement.tagName") == "H1"
    assert tab.evaluate("document.documentElement.lang") == "nl"
    assert opened.errors == []
    assert len(opened.requests) == 1


def test_opened_it_is_the_ordinary_page(page_of: PageOf, page: Page, locked: str) -> None:
    ordinary, tab = page_of(page.html).tab, page_of(locked).tab
    tab.fill("#passphrase", PASSPHRASE)
    tab.click("#key button")
    tab.wait_for_selector("button[data-node-id]")
    ordinary.wait_for_selector("button[data-node-id]")
    texts = [each.evaluate("document.querySelector('main').innerText") for each in (ordinary, tab)]
    assert texts[0] == texts[1]
    sentences = "all => all.map(each => each.getAttribute('aria-label'))"
    told = [each.eval_on_selector_all("button[data-node-id]", sentences) for each in (ordinary, tab)]
    assert told[0] == told[1]
    assert len(told[0]) > 5
    tab.fill("#search", "aaltje")
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2") == "Zus Aaltje"
    assert tab.inner_text("h1") == page.scene.title


def test_the_passphrase_can_be_shown_and_is_not_remembered(page_of: PageOf, locked: str) -> None:
    tab = page_of(locked, dark=True).tab
    assert tab.get_attribute("#passphrase", "type") == "password"
    assert tab.get_attribute("#passphrase", "autocomplete") == "off"
    tab.get_by_label("Toon het wachtwoord").check()
    assert tab.get_attribute("#passphrase", "type") == "text"
    ink, paper = tab.evaluate(
        "['color', 'backgroundColor'].map(each => getComputedStyle(document.querySelector('#key'))[each])"
    )
    assert (ink, paper) == ("rgb(240, 244, 248)", "rgb(23, 30, 38)")


def test_on_a_phone_the_form_fits_and_what_opens_is_the_list(page_of: PageOf, locked: str) -> None:
    tab = page_of(locked, width=390, height=844).tab
    box = tab.locator("#key").bounding_box()
    assert box
    assert 0 <= box["x"] < box["x"] + box["width"] <= 390
    tab.get_by_label("Typ het wachtwoord").fill(PASSPHRASE)
    tab.get_by_role("button", name="Open de kaart").click()
    tab.wait_for_selector("tbody th button")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_changed_page_does_not_open(page_of: PageOf, locked: str) -> None:
    head, mark, sealed = locked.partition('"sealed":')
    changed = head + mark + sealed.replace(sealed[40:44], "AAAA" if sealed[40:44] != "AAAA" else "BBBB", 1)
    tab = page_of(changed).tab
    tab.fill("#passphrase", PASSPHRASE)
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#passphrase[aria-invalid=true]")
    assert tab.locator("button[data-node-id]").count() == 0


def test_a_browser_without_webcrypto_says_so(page_of: PageOf, locked: str) -> None:
    opened = page_of(locked)
    opened.tab.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })")
    opened.tab.reload()
    opened.tab.wait_for_selector("#passphrase:disabled")
    assert opened.tab.inner_text("#answer").startswith("Deze browser kan de kaart niet openen.")
