"""What if somebody drops out, in a real browser: bars, ghost, keyboard, phone, and the emergency plan on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import netmap as nm
from netmap.maps.household.map import household_map
from tests.browser.conftest import Opened
from tests.maps import homes

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

PageOf = Callable[..., Opened]

RIET = "H02-02"
FUNCTIONS, GAPS = ("practical", "emotional", "advice"), ("G05", "G04", "G06")
WHAT_IF = "#panel .ask-drop"
WIDTHS = """() => [...document.querySelectorAll("#panel .bars li")].map((item) => [
  item.querySelector("strong").textContent, item.querySelector("p span").textContent,
  ...["was", "own", "other"].map((name) => Math.round(item.querySelector("." + name).getBoundingClientRect().width)),
])"""


@pytest.fixture(scope="module")
def riet(parkwijk: nm.Casebook) -> str:
    return household_map(parkwijk, "H02", edition="work").html


@pytest.fixture(scope="module")
def hostile() -> str:
    """Everybody helps and has an attack for a name; most leans on one, and one other would do more."""
    tables: dict[str, Any] = {name: list(rows) for name, rows in homes.tables().items() if name != "needs"}
    for person, text in zip(tables["people"][2:], homes.HOSTILE, strict=True):
        person |= {"name": text * 12, "key_contact": "yes", "note": text}
        person.pop("objection", None)
    tables["people"][3]["potential"] = "yes"
    for tie in tables["ties"]:
        tie |= {"quality": "supportive", "gives": "company"}
    tables["ties"][0]["gives"] = "practical|emotional|advice"
    tables["households"][0] |= {"needed_functions": "practical|emotional|advice", "safety": "no"}
    tables["organisations"][0] |= {"name": homes.HOSTILE[1] * 9, "phone": homes.HOSTILE[0]}
    tables["workers"][0]["name"] = homes.HOSTILE[2]
    tables["organisations"].append(
        {"organisation_id": "O3", "name": homes.HOSTILE[2] * 9, "kind": "welfare", "phone": homes.HOSTILE[0]}
    )
    tables["services"] = [
        {"service_id": f"D{number}", "organisation_id": "O3", "name": text * 20, "step": 3, "areas": "*", "capacity": 9,
         "functions": FUNCTIONS[number], "closes": GAPS[number], "how_to_apply": text * 30, "status": "active"}
        for number, text in enumerate(homes.HOSTILE[:3])
    ]  # fmt: skip
    return household_map(nm.Casebook.from_tables(tables), "H1", edition="work").html


def ask(opened: Opened, id: str) -> Tab:
    opened.tab.click(f'button[data-node-id="{id}"]')
    opened.tab.click(WHAT_IF)
    return opened.tab


def settled(tab: Tab) -> list[list[Any]]:
    """The bars when they no longer fall."""
    tab.wait_for_function("document.getAnimations().every((each) => each.playState === 'finished')")
    found: list[list[Any]] = tab.evaluate(WIDTHS)
    return found


def painted(tab: Tab) -> None:
    """Wait until what was asked for stands on the screen."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def darkness(tab: Tab, id: str) -> float:
    """How much ink there is on a node on the screen: the share of dark points in its middle."""
    box = next(box for box in tab.evaluate("window.netmap.boxes()") if box["kind"] == "node" and box["id"] == id)
    return float(tab.evaluate(
        """([x0, y0, x1, y1]) => {
          const canvas = document.querySelector("#canvas canvas"), frame = canvas.getBoundingClientRect();
          const scale = canvas.width / frame.width;
          const ctx = canvas.getContext("2d");
          const [x, y] = [(x0 - frame.left) * scale, (y0 - frame.top) * scale];
          const { data } = ctx.getImageData(x, y, (x1 - x0) * scale, (y1 - y0) * scale);
          let dark = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i] + data[i + 1] + data[i + 2] < 240) dark += 1;
          return dark / (data.length / 4);
        }""",
        [box["x0"], box["y0"], box["x1"], box["y1"]],
    ))  # fmt: skip


def pages(file: Path) -> list[tuple[float, float]]:
    """The size of every page of a PDF in points."""
    found = re.findall(rb"/Type /Page\b[^s].*?/MediaBox \[([^\]]*)\]", file.read_bytes(), re.DOTALL)
    return [(float(box.split()[2]), float(box.split()[3])) for box in found]


def test_bars_fall_and_the_plan_opens(page_of: PageOf, riet: str) -> None:
    opened = page_of(riet)
    tab = ask(opened, RIET)
    assert tab.text_content("#panel h2") == "Wat als Riet Verzonnen wegvalt?"
    assert tab.evaluate("document.activeElement === document.querySelector('#panel h2')")
    bars = {label: (text, was, own, other) for label, text, was, own, other in settled(tab)}
    unit = bars["emotionele steun"][1] / 3
    assert bars["emotionele steun"] == ("nu 3, dan 2", *(pytest.approx(each * unit, abs=2) for each in (3, 1, 1)))
    assert bars["praktische hulp"] == ("nu 2, dan 1", *(pytest.approx(each * unit, abs=2) for each in (2, 0, 1)))
    assert bars["advies en informatie"][0] == "nu 1, dan niemand"
    text = tab.inner_text("#panel")
    for part in ("Er wordt niets opgeslagen", "Geen praktische hulp", "buurvrouw Ineke", "Aan de balie", "Hatice"):
        assert part in text
    assert opened.errors == []


def test_the_person_is_a_ghost_and_comes_back(page_of: PageOf, riet: str) -> None:
    opened = page_of(riet)
    painted(opened.tab)
    before = darkness(opened.tab, "H02-03")
    tab = ask(opened, RIET)
    painted(tab)
    assert darkness(tab, "H02-03") < before  # the daughter cannot step in and is in the shade
    assert 0.02 < darkness(tab, RIET) < 0.3  # a cross and an outline, no disc
    tab.keyboard.press("Escape")
    assert tab.text_content("#panel h2") == "Riet Verzonnen"
    assert tab.evaluate("document.activeElement.textContent") == "Wat als Riet Verzonnen wegvalt?"
    assert tab.locator("#plan").count() == 0
    tab.keyboard.press("Escape")
    painted(tab)
    assert darkness(tab, "H02-03") == pytest.approx(before, abs=0.02)


def test_by_keyboard_from_the_summary_to_who_can_step_in(page_of: PageOf, riet: str) -> None:
    tab = page_of(riet).tab
    assert tab.text_content('[data-section="leans"] h3') == "Hier leunt veel op één persoon"
    tab.focus('[data-section="leans"] button')
    tab.keyboard.press("Enter")
    for _ in range(12):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.textContent") == "buurvrouw Ineke":
            break
    tab.keyboard.press("Enter")
    assert tab.text_content("#panel h2") == "buurvrouw Ineke"
    assert not tab.evaluate("document.body.classList.contains('what-if')")


def test_terug_and_another_moment_end_it(page_of: PageOf, riet: str) -> None:
    opened = page_of(riet)
    tab = ask(opened, RIET)
    tab.click("#panel .drop-tools button:last-child")
    assert tab.text_content("#panel h2") == "Riet Verzonnen"
    tab.click(WHAT_IF)
    tab.click("#switches [data-picture]:not([aria-pressed='true'])")
    assert tab.locator(WHAT_IF).count() == 0  # what if is about now
    assert tab.locator("#plan").count() == 0
    assert opened.errors == []


def test_a_story_goes_on_with_its_own_light(page_of: PageOf, parkwijk: nm.Casebook, riet: str) -> None:
    opened = page_of(riet)
    steps = household_map(parkwijk, "H02", edition="work").scene.steps
    lit = next(number for number, step in enumerate(steps) if step.nodes and "H02-03" not in step.nodes)
    opened.tab.click("#story")
    for _ in range(lit):
        opened.tab.click("#story-bar .next")
    painted(opened.tab)
    shade = darkness(opened.tab, "H02-03")
    tab = ask(opened, RIET)
    tab.keyboard.press("Escape")
    tab.keyboard.press("Escape")
    painted(tab)
    assert tab.locator("#story-bar").count() == 1
    assert darkness(tab, "H02-03") == pytest.approx(shade, abs=0.02)
    ask(opened, RIET)
    tab.keyboard.press("PageDown")
    assert tab.locator("#plan").count() == 0  # the next step ends it too


def test_without_motion_bars_stand_at_once(chromium: Any, riet: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(riet, encoding="utf-8")
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", offline=True)
    tab = context.new_page()
    tab.goto(file.as_uri())
    tab.click(f'button[data-node-id="{RIET}"]')
    tab.click(WHAT_IF)
    painted(tab)
    widths = {label: (was, own) for label, _, was, own, _ in tab.evaluate(WIDTHS)}
    assert widths["advies en informatie"][0] > 20
    assert widths["advies en informatie"][1] == 0
    context.close()


@pytest.mark.parametrize("dark", [False, True])
def test_the_plan_is_one_upright_page(page_of: PageOf, riet: str, tmp_path: Path, dark: bool) -> None:
    tab = ask(page_of(riet, dark=dark), RIET)
    file = tmp_path / "plan.pdf"
    tab.pdf(path=str(file), prefer_css_page_size=True)
    assert pages(file) == [(pytest.approx(595, abs=1), pytest.approx(842, abs=1))]
    tab.emulate_media(media="print")
    plan = tab.inner_text("#plan")
    for part in ("Noodplan: als Riet", "Code H02", "Vertrouwelijk", "elke dag", "Geen praktische hulp", "Ineke",
                 "Aan de balie", "regisseur", "Afspraken", "Telefoon"):  # fmt: skip
        assert part in plan
    assert tab.evaluate("getComputedStyle(document.getElementById('plan')).color") == "rgb(0, 0, 0)"
    assert not tab.is_visible("#top")
    tab.emulate_media(media="screen")
    tab.keyboard.press("Escape")
    tab.pdf(path=str(file), prefer_css_page_size=True)
    assert {width > height for width, height in pages(file)} == {True}  # the map again, lying down


def test_attacks_are_text_and_the_longest_plan_fits(page_of: PageOf, hostile: str, tmp_path: Path) -> None:
    opened = page_of(hostile)
    tab = ask(opened, "P1")
    assert homes.HOSTILE[0] in tab.inner_text("#panel")
    assert tab.locator("#panel img, #plan img, #panel script, #plan script").count() == 0
    assert (
        tab.evaluate("document.getElementById('panel').scrollWidth - document.getElementById('panel').clientWidth") <= 0
    )
    file = tmp_path / "plan.pdf"
    tab.pdf(path=str(file), prefer_css_page_size=True)
    assert len(pages(file)) == 1
    tab.emulate_media(media="print")
    plan = tab.inner_text("#plan")
    assert "en nog" in plan
    assert plan.count("Voor: ") == 4  # one of the own network, three services
    heights = tab.evaluate("""() => [...document.querySelectorAll("#plan tbody tr")].map((row) => {
      const box = row.getBoundingClientRect();
      return [box.height, box.bottom - document.getElementById("plan").getBoundingClientRect().bottom];
    })""")
    assert len(heights) == 5
    assert all(height > 22 and beyond < 1 for height, beyond in heights)  # room to write, nothing cut off
    assert opened.errors == []
    assert len(opened.requests) == 1


def test_on_a_phone_it_is_a_sheet_from_the_list(page_of: PageOf, riet: str) -> None:
    tab = page_of(riet, width=390, height=844).tab
    tab.click(f'[data-row-id="{RIET}"]')
    tab.click(WHAT_IF)
    sheet = tab.locator("#panel").bounding_box()
    assert sheet is not None
    assert sheet["y"] > 300
    assert sheet["y"] + sheet["height"] == pytest.approx(844, abs=1)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert tab.evaluate("document.getElementById('panel').scrollWidth") <= 390
    assert tab.is_visible("text=Noodplan afdrukken")
