"""Everything fits: on a screen, on a phone, enlarged, with wide letter spacing and with long names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

import netmap as nm
from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.browser.states import PHONE, states
from tests.maps import homes

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PageOf = Callable[..., Opened]

WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijenoverlegorgaan"
"""One word of 61 letters."""
WORDS = "Vereniging van Vrijwilligers en Mantelzorgers in Oud-Verzinsel"

CUT_OFF = """(aside = "nobody") => {
  const found = [];
  const hides = (overflow) => overflow !== "visible" && overflow !== "clip";
  for (const each of document.querySelectorAll("body *")) {
    const box = each.getBoundingClientRect(), style = getComputedStyle(each);
    if (!box.width || !each.checkVisibility({ visibilityProperty: true })) continue;
    if (each.closest(`#stage, #paper, .skip, option, ${aside}`)) continue;
    const told = (why) => found.push(`${why}: ${each.outerHTML.slice(0, 90)}`);
    if (box.left < -1 || box.right > innerWidth + 1) told("outside the window");
    const text = [...each.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    const boxed = style.display !== "inline" && !each.matches("input, select");
    const wide = boxed && each.scrollWidth > each.clientWidth + 1;
    if (wide && (text || hides(style.overflowX))) told("too wide");
    if (text && style.overflowY === "hidden" && each.scrollHeight > each.clientHeight + 2) told("too high");
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  return found;
}"""
LIST_FIRST = """() => {
  const top = (id) => document.getElementById(id).getBoundingClientRect().top;
  return document.getElementById("list-view").checkVisibility() && top("list-view") < 320
    && top("list-view") < top("panel") && top("panel") < top("side");
}"""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important }
    * { word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


def long_home() -> nm.Casebook:
    tables = homes.tables()
    tables["households"][0] |= {"label": WORD, "question": WORD * 2}
    for number, person in enumerate(tables["people"]):
        person["name"] = f"{WORD if number % 2 else WORDS}{number}"
    for organisation in tables["organisations"]:
        organisation["name"] = WORD + organisation["organisation_id"]
    tables["involvements"][0]["task"] = WORD * 2
    return nm.Casebook.from_tables(tables)


def long_town() -> nm.Casebook:
    organisations: list[dict[str, Any]] = [
        {"organisation_id": f"O{number}", "kind": kind, "name": f"{WORD if number % 2 else WORDS}{number}"}
        for number, kind in enumerate(("neighbourhood_team", "welfare", "debt", "health", "housing", "school"))
    ]
    services = [
        {"service_id": f"S{number}", "organisation_id": f"O{number}", "name": WORD, "step": 3, "domains": "fin|soc",
         "areas": "*", "how_to_apply": WORD * 2, "capacity": 4, "status": "active"}
        for number in range(1, 5)
    ]  # fmt: skip
    links = [{"source": "O0", "target": f"O{number}", "level": number} for number in range(1, 6)]
    return nm.Casebook.from_tables({"organisations": organisations, "services": services, "collaborations": links})


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, str]:
    return {
        "household": household_map(parkwijk, "H02", edition="work").html,
        "ring": ring_map(parkwijk).html,
        "long household": household_map(long_home(), "H1", edition="work").html,
        "long ring": ring_map(long_town()).html,
    }


def hold_all_states(tab: Tab, *, aside: str = "nobody") -> list[str]:
    told = []
    for state in states(tab):
        told.append(state)
        assert tab.evaluate(CUT_OFF, aside) == [], state
    return told


ALL = ("household", "ring", "long household", "long ring")


@pytest.mark.parametrize("page", ALL)
def test_on_a_screen_nothing_is_cut_off_and_the_page_itself_does_not_scroll(
    page_of: PageOf, pages: dict[str, str], page: str
) -> None:
    tab = page_of(pages[page]).tab
    assert len(hold_all_states(tab)) > 8
    assert tab.evaluate("document.documentElement.scrollHeight") <= 900


@pytest.mark.parametrize("page", ALL)
def test_on_a_phone_the_list_comes_first_and_nothing_scrolls_sideways(
    page_of: PageOf, pages: dict[str, str], page: str
) -> None:
    tab = page_of(pages[page], width=PHONE[0], height=PHONE[1]).tab
    assert tab.evaluate(LIST_FIRST)
    assert len(hold_all_states(tab)) > 8


@pytest.mark.parametrize("page", ["household", "ring", "long household"])
@pytest.mark.parametrize(
    ("width", "height"), [(320, 640), (720, 450), (1024, 768)], ids=["320", "zoom 200 %", "tablet"]
)
def test_small_windows_and_enlarged_pages(
    page_of: PageOf, pages: dict[str, str], page: str, width: int, height: int
) -> None:
    assert len(hold_all_states(page_of(pages[page], width=width, height=height).tab)) > 8


@pytest.mark.parametrize("page", ["household", "ring"])
@pytest.mark.parametrize("size", [PHONE, (1440, 900)], ids=["phone", "screen"])
def test_with_more_space_between_letters_words_and_lines(
    page_of: PageOf, pages: dict[str, str], page: str, size: tuple[int, int]
) -> None:
    tab = page_of(pages[page], width=size[0], height=size[1]).tab
    tab.evaluate(SPACED)
    hold_all_states(tab, aside="nobody" if size == PHONE else "#list-view")  # a wide table scrolls in its own box
    tab.click("#show-list")
    assert tab.eval_on_selector("#list-view", "each => getComputedStyle(each).overflowX") == "auto"
