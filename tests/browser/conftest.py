"""A real Chromium for the tests of the pages: requests and console are recorded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
]


@dataclass
class Opened:
    """A page in the browser with what it asked for and complained about."""

    tab: Tab
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests; without one the tests are skipped, in CI they fail."""
    if CHROMIUM is None:
        reason = "no Chromium on this machine: install chromium to run the browser tests"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page_of(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open HTML as a local file, offline, and record what happens."""
    contexts = []

    def open_page(html: str, *, width: int = 1440, height: int = 900, dark: bool = False) -> Opened:
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_bytes(html.encode("utf-8"))
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            offline=True,
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.tab.set_default_timeout(10_000)
        opened.tab.on("request", lambda request: opened.requests.append(request.url))
        opened.tab.on("console", lambda message: opened.errors.append(message.text))
        opened.tab.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.tab.on("dialog", lambda dialog: (opened.errors.append("dialog"), dialog.dismiss()))
        opened.tab.goto(file.as_uri())
        opened.tab.wait_for_selector("body:not(.starting)")
        return opened

    yield open_page
    for context in contexts:
        context.close()
