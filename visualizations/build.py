"""Draws the pictures of the gallery from Parkwijk: ``make gallery``. Needs an installed Chromium."""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

import netmap as nm

HERE = Path(__file__).resolve().parent
DAY = date(2026, 6, 30)
DESK, PHONE, SHEET = (1440, 900), (390, 844), (1123, 794)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@dataclass(frozen=True)
class Picture:
    """One picture: the page, the window, and what is done on the page before it is drawn.

    A step is the selector of what is clicked, or a pair of a list and the choice made in it.
    """

    html: str
    window: tuple[int, int] = DESK
    steps: tuple[str | tuple[str, str], ...] = ()
    dark: bool = False


def pictures(casebook: nm.Casebook) -> dict[str, Picture]:
    """Name of the file → what is on it."""
    ring = nm.ring_map(casebook).html
    table, work = nm.household_map(casebook, "H03"), nm.household_map(casebook, "H02", edition="work").html
    return {
        "aan-tafel": Picture(table.html),
        "werkversie": Picture(work),
        "toen-en-nu": Picture(work, steps=('[data-section="changes"] .links button >> nth=0',)),
        "wat-als": Picture(work, steps=('[data-node-id="H02-02"]', ".ask-drop")),
        "verhaal": Picture(work, steps=("#story", "#story-bar .next", "#story-bar .next", "#story-bar .next")),
        "veertig-contacten": Picture(nm.household_map(casebook, "H14").html),
        "zonder-namen": Picture(nm.household_map(casebook, "H03", anonymous=True).html),
        "op-slot": Picture(table.locked("vier losse woorden samen").html),
        "buitenring": Picture(ring),
        "gewenst": Picture(ring, steps=('[data-picture$="-wanted"]',)),
        "wie-kan-helpen": Picture(ring, steps=(("#ask select >> nth=0", "fin"),)),
        "groepen": Picture(ring, steps=('[data-view="groups"]',)),
        "donker": Picture(ring, steps=('[data-node-id="burenhulp"]',), dark=True),
        "telefoon": Picture(work, PHONE),
        "telefoon-kaart": Picture(work, PHONE, ("#show-map",)),
        "papier": Picture(nm.paper_sheet(), SHEET),
    }


def draw(tab: Tab, picture: Picture, file: Path) -> None:
    """Open a page, do its steps and draw it."""
    tab.goto(file.as_uri())
    tab.wait_for_selector("body:not(.starting)")
    for step in picture.steps:
        if isinstance(step, tuple):
            tab.select_option(*step)
        else:
            tab.click(step)


def main() -> None:
    """Write one PNG per picture beside this file."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("the gallery needs Chromium; install it and try again")
    casebook = nm.load_example("parkwijk").as_of(DAY)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, picture in pictures(casebook).items():
            file = Path(folder) / f"{name}.html"
            file.write_text(picture.html, encoding="utf-8")
            tab = browser.new_page(
                viewport={"width": picture.window[0], "height": picture.window[1]},
                color_scheme="dark" if picture.dark else "light",
                reduced_motion="reduce",
            )
            draw(tab, picture, file)
            tab.screenshot(path=HERE / f"{name}.png")
            tab.close()
            print(f"visualizations/{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
