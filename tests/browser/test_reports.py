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

PRINTED = 680
"""A4 without its margins, 180 mm, in pixels."""

SMALL = """() => [...document.querySelectorAll("body *")].filter((each) => !each.closest("svg")
  && each.textContent.trim() && parseFloat(getComputedStyle(each).fontSize) < 11.99).map((each) => each.outerHTML)"""
"""Whatever is printed smaller than 9 points, the letters of the map excepted."""


def paper_pages(printed: bytes) -> int:
    """How many pages a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b", printed))


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, str]:
    book = parkwijk.as_of(DAY)
    made = {"card": report_html(nm.handover_card(book, "H01", "S021").report)}
    made["team H08"] = report_html(nm.household_paper(book, "H08"))
    made["resident H08"] = report_html(nm.resident_paper(book, "H08"))
    made["ring"] = report_html(nm.ring_text(book))
    made["area"] = report_html(nm.area_card(book, "Parkwijk-Noord"))
    made["monitor"] = report_html(nm.area_monitor(book))
    return made


@pytest.mark.parametrize(
    ("name", "fewest", "most"),
    [("card", 1, 1), ("team H08", 4, 5), ("resident H08", 2, 2), ("ring", 8, 10), ("area", 4, 6), ("monitor", 3, 4)],
)
def test_a_report_prints_on_a_few_pages_and_asks_for_nothing(
    page_of: PageOf, pages: dict[str, str], name: str, fewest: int, most: int
) -> None:
    opened = page_of(pages[name], dark=True)
    printed = opened.tab.pdf(prefer_css_page_size=True, print_background=True)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert box
    assert [round(float(each) * 25.4 / 72) for each in box.groups()] == [210, 297]
    assert fewest <= paper_pages(printed) <= most
    assert opened.errors == []
    assert [url for url in opened.requests if not url.startswith("file:")] == []
    opened.tab.emulate_media(media="print")
    opened.tab.set_viewport_size({"width": PRINTED, "height": 1000})
    assert opened.tab.evaluate(WIDE) == []
    assert opened.tab.evaluate(SMALL) == []
    assert opened.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_card_of_only_long_texts_is_one_page(page_of: PageOf, lang: str) -> None:
    opened = page_of(report_html(nm.handover_card(long_card(), "H1", "S", lang=lang).report))
    assert paper_pages(opened.tab.pdf(prefer_css_page_size=True)) == 1


def long_card() -> nm.Casebook:
    """A household and a service of which every text is far too long, three steps away from the team."""
    text = "Verzonnen organisatie voor maatschappelijke ondersteuning en ontmoeting " * 9
    service = {"service_id": "S", "organisation_id": "O3", "name": f"Dienst {text}", "step": 3, "wait_days": 99}
    service |= {"hours": text, "how_to_apply": text, "referral_needed": "yes", "cost": "income_dependent"}
    return nm.Casebook.from_tables(
        {
            "households": [{"household_id": "H1", "label": text, "question": text, "languages": "ar|tr|pl|uk|ti"}],
            "organisations": [
                {"organisation_id": f"O{n}", "name": f"{n} {text}", "phone": text, "url": text}
                | {"kind": "welfare" if n else "neighbourhood_team"}
                for n in range(4)
            ],
            "collaborations": [{"source": f"O{n}", "target": f"O{n + 1}", "level": 3} for n in range(3)],
            "services": [service | {"observed_on": "2026-01-01"}],
            "workers": [
                {"worker_id": f"W{n}", "organisation_id": "O3" if n < 4 else "O0", "name": f"{n} {text}"}
                for n in range(8)
            ],
            "referrals": [
                {"referral_id": f"V{n}", "household_id": "H1", "service_id": "S", "worker_id": f"W{n}"}
                | {"referred_on": "2026-01-01", "status": "completed"}
                for n in range(4, 8)
            ],
        }
    )


@pytest.mark.parametrize("width", [320, 390, 800, 1440])
def test_nothing_sticks_out_of_a_window(page_of: PageOf, pages: dict[str, str], width: int) -> None:
    opened = page_of(pages["team H08"], width=width, height=844)
    assert opened.tab.evaluate(WIDE) == []
    assert opened.tab.locator("caption").first.bounding_box()["height"] < 60  # on one line
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
        nm.resident_paper(book, "H1"),
        nm.ring_text(book),
        nm.area_card(book, "A1"),
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
