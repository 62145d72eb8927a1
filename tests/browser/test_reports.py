"""Reports in a real browser: nothing is asked for, they fit a phone, and they print on a few pages of A4."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

import netmap as nm
from netmap.maps.still import still
from netmap.reports.page import report_html
from netmap.reports.text import Bars, Bullets, Drawing, Paragraph, Report, Section, Table
from tests.browser.conftest import Opened
from tests.browser.test_axe import faults
from tests.browser.test_sizes import WORD
from tests.maps import homes, hostile

PageOf = Callable[..., Opened]
DAY = date(2026, 6, 30)
WIDE = """() => {
  const found = [...document.querySelectorAll("body *")].filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width && box.right > innerWidth + 1 && !each.closest("svg, thead");
  }).map((each) => each.outerHTML.slice(0, 90));
  return document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways", ...found] : found;
}"""


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, str]:
    book = parkwijk.as_of(DAY)
    made = {"card": report_html(nm.handover_card(book, "H01", "S021").report)}
    made["team H08"] = report_html(nm.household_paper(book, "H08"))
    made["resident H08"] = report_html(nm.resident_paper(book, "H08"))
    return made


@pytest.mark.parametrize(("name", "fewest", "most"), [("card", 1, 1), ("team H08", 3, 5), ("resident H08", 1, 2)])
def test_a_report_prints_on_a_few_pages_and_asks_for_nothing(
    page_of: PageOf, pages: dict[str, str], name: str, fewest: int, most: int
) -> None:
    opened = page_of(pages[name], dark=True)
    printed = opened.tab.pdf(prefer_css_page_size=True, print_background=True)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert box
    assert [round(float(each) * 25.4 / 72) for each in box.groups()] == [210, 297]
    assert fewest <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= most
    assert opened.errors == []
    assert [url for url in opened.requests if not url.startswith("file:")] == []
    opened.tab.emulate_media(media="print")
    assert opened.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_nothing_sticks_out_of_a_window(page_of: PageOf, pages: dict[str, str], width: int) -> None:
    opened = page_of(pages["team H08"], width=width, height=844)
    assert opened.tab.evaluate(WIDE) == []
    assert opened.tab.locator("figure > svg").bounding_box()["width"] > min(width, 700) * 0.6
    assert opened.errors == []


@pytest.mark.parametrize(("name", "dark"), [("team H08", True), ("card", False)])
def test_axe_finds_nothing_serious(page_of: PageOf, pages: dict[str, str], name: str, dark: bool) -> None:
    assert faults(page_of(pages[name], dark=dark).tab) == []


def test_one_word_of_sixty_letters_fits_a_phone_and_paper(page_of: PageOf) -> None:
    heads, cells = ("organisatie", "contactpersoon", "rol", "wat doen ze", "laatste contact"), (WORD,) * 5
    blocks = (Paragraph(WORD), Bullets((WORD,)), Table(heads, (cells, cells), WORD),
              Bars(heads[:3], ((WORD, 1.0, WORD, WORD),)), Drawing("", WORD))  # fmt: skip
    for width in (320, 1440):
        opened = page_of(report_html(Report(WORD, (Section(WORD, blocks),), remark=WORD, personal=True)), width=width)
        assert opened.tab.evaluate(WIDE) == []
        assert opened.errors == []


def test_hostile_names_are_read_and_do_nothing(page_of: PageOf) -> None:
    book = hostile.town_and_home()
    reports = (
        nm.household_paper(book, "H1"),
        nm.handover_card(book, "H1", "D3").report,
    )
    for report in reports:
        opened = page_of(report_html(report))
        assert opened.errors == []
        assert [url for url in opened.requests if not url.startswith("file:")] == []
        assert opened.tab.locator("script, img, iframe").count() == 0
        assert homes.HOSTILE[0] in opened.tab.inner_text("body") + str(
            opened.tab.locator("svg.map").all_text_contents()
        )


def test_the_drawing_on_paper_stands_where_the_map_stands(page_of: PageOf, parkwijk: nm.Casebook) -> None:
    scene = nm.household_map(parkwijk.as_of(DAY), "H01").scene
    drawn = Drawing(still(scene, title=scene.title), "Kaart")
    opened = page_of(report_html(Report("Kaart", (Section("Kaart", (drawn,)),))))
    names = opened.tab.locator("svg.map text.name").all_text_contents()
    assert sorted(names) == sorted(line for node in scene.nodes if node.kind != "centre" for line in node.lines)
    fill = opened.tab.evaluate("getComputedStyle(document.querySelector('svg.map .ring1')).fill")
    assert fill == "rgb(244, 248, 253)"
    assert opened.tab.get_by_role("img", name=scene.title).count() == 1
