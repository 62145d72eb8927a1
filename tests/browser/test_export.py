"""PNG and SVG: one sheet with map, title, date, remarks and legend, the same as what the page shows."""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest

from netmap.casebook import Casebook
from netmap.examples import load_example
from netmap.maps import household_map, ring_map
from tests.maps import homes, towns

PageOf = Callable[..., Any]
SVG = "{http://www.w3.org/2000/svg}"
LONG = "Gezin met een heel erg lange naam die nergens op een regel past, Verzinsel"
ON_THE_SHEET = (
    "Netwerkkaart Gezin Verzinsel", "Gemaakt op 1 mei 2026", "Aan tafel · Vertrouwelijk", "Zus Aaltje",
    "heel dichtbij", "Letters", "emotionele steun", "kennen elkaar", "Ik wil weer rust in huis.",
)  # fmt: skip
# Words that stick out of the drawing, or stand on the map though they belong beside it.
OUTSIDE = """() => {
  const whole = document.documentElement.getBoundingClientRect();
  return [...document.querySelectorAll("text")].filter((each) => each.textContent.length > 1).filter((each) => {
    const box = each.getBoundingClientRect();
    return box.left < -1 || box.top < -1 || box.right > whole.width + 1 || box.bottom > whole.height + 1
      || (each.parentNode.getAttribute("transform") === "matrix(1 0 0 1 0 0)" && box.left < 1330);
  }).map((each) => each.textContent);
}"""
PIXELS = """async (data) => {
  const image = new Image();
  image.src = data;
  await image.decode();
  const ctx = Object.assign(document.createElement("canvas"), { width: 60, height: 40 }).getContext("2d");
  ctx.drawImage(image, 0, 0, 60, 40);
  const all = ctx.getImageData(0, 0, 60, 40).data;
  const shades = new Set();
  for (let i = 0; i < all.length; i += 4) shades.add(`${all[i]},${all[i + 1]},${all[i + 2]}`);
  return { corner: [...all.slice(0, 4)], shades: shades.size };
}"""


@pytest.fixture(scope="module")
def table_html() -> str:
    return household_map(homes.home(), "H1").html


def crowded_with_long_title() -> str:
    book = homes.crowded_home(40)
    tables = {name: book.tables[name].to_dict("records") for name in ("households", "people", "ties")}
    tables["households"][0]["label"] = LONG
    return household_map(Casebook.from_tables(tables), "H1").html


def save(tab: Any, kind: str) -> tuple[str, bytes]:
    """Save through the menu; the name of the file and what is in it."""
    tab.click("#save")
    with tab.expect_download() as waiting:
        tab.click(f"#save-{kind}")
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def words_of(drawing: bytes) -> list[str]:
    """Every word in a drawing, halos left out."""
    root = ElementTree.fromstring(drawing)
    return [each.text or "" for each in root.iter(f"{SVG}text") if each.get("aria-hidden") is None]


def test_png_is_large_white_and_named_after_the_code(page_of: PageOf, table_html: str) -> None:
    opened = page_of(table_html, dark=True)
    name, data = save(opened.tab, "png")
    assert name == "netwerkkaart-H1.png"
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    assert width >= 1900
    assert height >= 1200
    seen = opened.tab.evaluate(PIXELS, f"data:image/png;base64,{base64.b64encode(data).decode()}")
    assert seen["corner"] == [255, 255, 255, 255]
    assert seen["shades"] > 100
    assert opened.errors == []


def test_svg_stands_alone_and_says_what_it_is(page_of: PageOf, table_html: str) -> None:
    name, data = save(page_of(table_html).tab, "svg")
    root = ElementTree.fromstring(data)
    assert name == "netwerkkaart-H1.svg"
    assert root.tag == f"{SVG}svg"
    assert root.get("lang") == "nl"
    assert [float(each) for each in (root.get("viewBox") or "").split()] == [0, 0, 1920, 1312]
    assert (root[0].tag, root[0].text) == (f"{SVG}title", "Netwerkkaart Gezin Verzinsel")
    assert "Gemaakt op 1 mei 2026" in (root[1].text or "")
    found = words_of(data)
    assert [text for text in ON_THE_SHEET if text not in found] == []
    assert {each.tag for each in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "title", "desc", "g", "path", "rect", "text")
    }
    assert not re.search(rb"href|<style|\son\w+=|https?://(?!www\.w3\.org/2000/svg)", data)


def test_same_drawing_every_time_light_or_dark(page_of: PageOf, table_html: str) -> None:
    first, second = page_of(table_html), page_of(table_html, dark=True, width=1100)
    drawing = save(first.tab, "svg")[1]
    first.tab.click('button[data-node-id="P1"]')  # open details are no part of it
    assert save(first.tab, "svg")[1] == drawing
    assert save(second.tab, "svg")[1] == drawing


def test_a_drawing_says_what_filters_leave_out(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    tab.uncheck('input[data-facet="who"][data-code="family"]')
    found = words_of(save(tab, "svg")[1])
    told = " ".join(found)
    assert "4 van 6 contacten zichtbaar" in found
    assert "Niet alles is zichtbaar: Wie is het? Vrienden, Buren, Vrijwilligers, Hulpverleners" in told
    assert "Zus Aaltje" not in found
    tab.click("#all")
    assert "Niet alles is zichtbaar" not in " ".join(words_of(save(tab, "svg")[1]))


def test_hostile_names_are_words_in_a_drawing(page_of: PageOf) -> None:
    book = homes.hostile_home()
    tables = {name: book.tables[name].to_dict("records") for name in ("households", "people", "ties")}
    tables["people"][1]["name"] = "bel\x07<g/>"
    opened = page_of(household_map(Casebook.from_tables(tables), "H1").html)
    drawing = save(opened.tab, "svg")[1]
    root = ElementTree.fromstring(drawing)
    assert root[0].text == f"Netwerkkaart {homes.HOSTILE[1]}"
    told = " ".join(words_of(drawing))
    for text in ("onerror=alert(1)>", "</script><script>", "\"'`aanhaling&amp;", "{{7*7}}", "عائشة"):
        assert text in told
    opened.tab.goto(f"data:image/svg+xml;base64,{base64.b64encode(drawing).decode()}")
    assert opened.tab.locator("script, img").count() == 0
    assert opened.errors == []


def outside(chromium: Any, drawing: bytes) -> list[str]:
    """The words of a drawing that stick out of it, opened by itself."""
    tab = chromium.new_page(viewport={"width": 1920, "height": 1400})
    tab.goto(f"data:image/svg+xml;base64,{base64.b64encode(drawing).decode()}")
    assert tab.locator("text").count() > 80
    found: list[str] = tab.evaluate(OUTSIDE)
    tab.close()
    return found


def test_long_title_and_forty_contacts_are_not_cut_off(page_of: PageOf, chromium: Any) -> None:
    drawing = save(page_of(crowded_with_long_title()).tab, "svg")[1]
    assert f"Netwerkkaart {LONG}" in " ".join(words_of(drawing))
    assert outside(chromium, drawing) == []


def test_ninety_organisations_in_rings_and_in_groups_are_not_cut_off(page_of: PageOf, chromium: Any) -> None:
    tab = page_of(ring_map(towns.town(90)).html).tab
    rings, drawing = save(tab, "svg")
    assert outside(chromium, drawing) == []
    tab.click("#switches [data-view] >> nth=1")
    groups, drawing = save(tab, "svg")
    assert outside(chromium, drawing) == []
    assert rings != groups
    assert {"Groepen", "Groep 1", "Groep 2"} <= set(words_of(drawing))


def test_a_drawing_tells_the_step_of_the_story(page_of: PageOf, table_html: str) -> None:
    tab = page_of(table_html).tab
    whole = save(tab, "svg")[1]
    tab.click("#story")
    tab.keyboard.press("PageDown")
    step, text = tab.inner_text("#story-bar h2"), tab.inner_text("#story-bar .told")
    drawing = save(tab, "svg")[1]
    assert f"{step}: {text}" in " ".join(words_of(drawing))
    assert step not in words_of(whole)
    assert drawing.count(b"opacity=") > whole.count(b"opacity=")


def test_a_drawing_of_the_ring_fades_what_the_filter_fades_and_names_its_moment(page_of: PageOf) -> None:
    tab = page_of(ring_map(load_example("parkwijk")).html).tab
    before = ElementTree.fromstring(save(tab, "svg")[1])
    tab.select_option('select[data-facet="domain"]', "fin")
    name, data = save(tab, "svg")
    after = ElementTree.fromstring(data)

    def pale(root: ElementTree.Element) -> int:
        return sum(float(each.get("opacity", 1)) <= 0.2 for each in root.iter(f"{SVG}text"))

    assert pale(before) == 0
    assert pale(after) > 40
    assert "Niet alles is zichtbaar: Taak Financiën" in " ".join(words_of(data))
    shown = tab.locator('#switches [aria-pressed="true"]').all_inner_texts()
    assert all(each in " ".join(words_of(data)) for each in shown)
    assert re.fullmatch(r"buitenring-team(-[\w-]+)?\.svg", name)


def test_a_locked_map_gives_the_same_drawing_and_one_without_names_no_names(page_of: PageOf, table_html: str) -> None:
    passphrase = "vier woorden zijn genoeg"
    tab = page_of(household_map(homes.home(), "H1").locked(passphrase).html).tab
    tab.fill("#passphrase", passphrase)
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#save")
    assert save(tab, "svg") == save(page_of(table_html).tab, "svg")
    name, drawing = save(page_of(household_map(homes.home(), "H1", anonymous=True).html).tab, "svg")
    told = drawing.decode()
    assert name == "netwerkkaart-zonder-namen.svg"
    assert not [each for each in ("Verzinsel", "Aaltje", "Cato", "H1", "rust in huis") if each in told]
    assert "Familie" in told
