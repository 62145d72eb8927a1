"""Paper: the sheet on the first page, the list after it, always in light colours, however printing was begun."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.maps import household_map
from tests.maps import homes

PageOf = Callable[..., Any]


def told_home(count: int) -> Casebook:
    """So many contacts with a note of some length each, and four organisations."""
    book = homes.crowded_home(count)
    tables = {name: book.tables[name].to_dict("records") for name in ("households", "people", "ties")}
    for person in tables["people"][1:]:
        person["note"] = "Komt elke week langs voor een praatje en doet de boodschappen."
    tables["organisations"] = [
        {"organisation_id": f"O{n}", "name": f"Verzonnen organisatie {n}", "kind": "welfare"} for n in range(4)
    ]
    tables["involvements"] = [
        {"household_id": "H1", "organisation_id": f"O{n}", "role": "helper", "status": "active"} for n in range(4)
    ]
    return Casebook.from_tables(tables)


@pytest.fixture(scope="module")
def work_html() -> str:
    return household_map(told_home(15), "H1", edition="work").html


def pages(tab: Any) -> int:
    """How many pages Ctrl+P gives: the browser itself announces that it prints."""
    printed = tab.pdf(prefer_css_page_size=True, print_background=True)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert box
    assert [round(float(each) * 25.4 / 72) for each in box.groups()] == [297, 210]
    assert b"/Title (netwerkkaart-H1)" in printed  # a file is named after the code
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def test_fifteen_contacts_are_two_pages_from_every_view(page_of: PageOf, work_html: str) -> None:
    opened = page_of(work_html, dark=True)
    assert pages(opened.tab) == 2
    assert opened.tab.locator("#paper svg, .paper-head").count() == 0
    assert opened.tab.title() == "Netwerkkaart H1"
    opened.tab.click('button[data-node-id="P01"]')
    opened.tab.click("#show-list")
    assert pages(opened.tab) == 2
    assert opened.errors == []


def test_a_phone_prints_the_same_pages(page_of: PageOf, work_html: str) -> None:
    assert pages(page_of(work_html, width=390, height=844).tab) == 2


def test_more_contacts_take_more_pages_and_nobody_takes_one(page_of: PageOf) -> None:
    assert pages(page_of(household_map(homes.crowded_home(40), "H1").html).tab) == 3
    assert pages(page_of(household_map(homes.crowded_home(0), "H1").html).tab) == 1


def test_paper_is_ready_at_once_light_and_says_what_is_left_out(page_of: PageOf, work_html: str) -> None:
    tab = page_of(work_html, dark=True).tab
    tab.uncheck('input[data-facet="who"][data-code="family"]')
    tab.emulate_media(media="print")
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for gone in ("#top", "#side", "#map-view", "#panel"):
        assert not tab.is_visible(gone)
    for text in (tab.text_content("#paper svg"), tab.inner_text("thead tr:first-child")):
        assert "Netwerkkaart" in text
        assert "Werkversie · Vertrouwelijk" in text
        assert "11 van 15 contacten zichtbaar" in text
        assert "Niet alles is zichtbaar: Wie is het?" in text.replace("zichtbaar:Wie", "zichtbaar: Wie")
    assert tab.inner_text("thead tr:nth-child(2)").split()[:3] == ["Naam", "Wie", "is"]
    assert tab.locator("thead button:visible").count() == 0  # a browser does not repeat buttons
    style = "(name) => getComputedStyle(document.querySelector(name))"
    assert tab.evaluate(f"({style})('thead').display") == "table-header-group"
    assert tab.evaluate(f"({style})('thead').breakInside") == "avoid"
    assert tab.evaluate(f"({style})('body').page") == "nl"
    assert tab.evaluate(f"({style})('html').getPropertyValue('--panel')").strip() == "#ffffff"
    assert tab.get_attribute("#paper rect", "fill") == "#ffffff"
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    tab.emulate_media(media="screen")
    assert tab.evaluate(f"({style})('html').getPropertyValue('--panel')").strip() != "#ffffff"
    assert not tab.is_visible("#paper")


def test_the_button_prints_like_the_keys(page_of: PageOf, work_html: str) -> None:
    tab = page_of(work_html).tab
    tab.evaluate("() => { window.print = () => { window.printed = true; }; }")
    tab.click("#print")
    assert tab.evaluate("window.printed")
