"""A browser in which the page cannot run says so in plain words, instead of staying blank."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netmap.maps import household_map
from tests.maps import homes

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OLD = {
    "nl": "Deze browser is te oud voor de kaart. Gebruik een nieuwere.",
    "en": "This browser is too old for the map. Use a newer one.",
}
NO_SCRIPT = {"nl": "De kaart werkt alleen als JavaScript aan staat.", "en": "The map only works with JavaScript"}


@pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_an_old_browser_and_one_without_scripts_say_why(
    chromium: Browser, tmp_path: Path, lang: str, locked: bool
) -> None:
    page = household_map(homes.home(), "H1", lang=lang)
    file = (page.locked("vier losse woorden") if locked else page).write(tmp_path / "page.html")
    for scripts, told in ((True, OLD[lang]), (False, NO_SCRIPT[lang])):
        context = chromium.new_context(java_script_enabled=scripts, offline=True)
        context.add_init_script("delete window.DecompressionStream")
        tab = context.new_page()
        errors: list[str] = []
        tab.on("pageerror", lambda error, errors=errors: errors.append(str(error)))
        tab.goto(file.as_uri())
        shown = "#too-old" if scripts else "noscript p"
        assert told in tab.inner_text(shown)
        assert tab.is_visible(shown)
        assert tab.is_visible("#too-old") == scripts
        assert errors == []
        context.close()


def test_a_browser_that_can_says_nothing_of_it(chromium: Browser, tmp_path: Path) -> None:
    file = household_map(homes.home(), "H1").write(tmp_path / "page.html")
    context = chromium.new_context(offline=True)
    tab = context.new_page()
    tab.goto(file.as_uri())
    tab.wait_for_selector("body:not(.starting)")
    assert not tab.is_visible("#too-old")
    assert tab.evaluate("document.querySelector('noscript').getBoundingClientRect().height") == 0
    context.close()
