"""Draws the pictures of the gallery from Parkwijk: ``make gallery``. Needs an installed Chromium."""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

import netmap as nm

HERE = Path(__file__).resolve().parent
DAY = date(2026, 6, 30)
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def pages(casebook: nm.Casebook) -> dict[str, tuple[nm.Page, dict[str, int]]]:
    """Picture name → page and window."""
    ring = nm.ring_map(casebook)
    return {
        "aan-tafel": (nm.household_map(casebook, "H01"), DESK),
        "werkversie": (nm.household_map(casebook, "H02", edition="work"), DESK),
        "veertig-contacten": (nm.household_map(casebook, "H14"), DESK),
        "telefoon": (nm.household_map(casebook, "H02"), PHONE),
        "buitenring": (ring, DESK),
    }


def main() -> None:
    """Write one PNG per picture beside this file."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("the gallery needs Chromium; install it and try again")
    casebook = nm.load_example("parkwijk").as_of(DAY)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, (page, window) in pages(casebook).items():
            file = Path(folder) / f"{name}.html"
            page.write(file)
            tab = browser.new_page(viewport=window)
            tab.goto(file.as_uri())
            tab.wait_for_function("document.querySelectorAll('button[data-node-id]').length > 0")
            tab.screenshot(path=HERE / f"{name}.png")
            tab.close()
            print(f"visualizations/{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
