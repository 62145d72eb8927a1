"""The content security policy at work: what somebody puts into a page afterwards does nothing and reaches nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import netmap as nm
from tests.browser.conftest import Opened
from tests.maps import homes

PageOf = Callable[..., Opened]
PASSPHRASE = "vier losse woorden"

ATTACKS = {
    "inline script": """() => {
      const script = document.createElement("script");
      script.textContent = "window.injected = 1";
      document.body.append(script);
    }""",
    "event attribute": """() => {
      const holder = document.createElement("div");
      holder.innerHTML = '<button id="bait" onclick="window.injected = 1">x</button>';
      document.body.append(holder);
      document.getElementById("bait").click();
    }""",
    "style": """() => {
      const style = document.createElement("style");
      style.textContent = "body { --injected: 1 }";
      document.head.append(style);
      if (getComputedStyle(document.body).getPropertyValue("--injected")) window.injected = 1;
    }""",
    "fetch": "() => fetch('https://example.org/').then(() => { window.injected = 1; }, () => {})",
    "picture": """() => new Promise((done) => {
      const image = new Image();
      image.onload = () => { window.injected = 1; done(); };
      image.onerror = done;
      image.src = "https://example.org/x.png";
    })""",
    "frame": """() => {
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.body.append(frame);
      return new Promise((done) => setTimeout(done, 50));
    }""",
    "form": """() => {
      const form = document.createElement("form");
      form.action = "https://example.org/";
      document.body.append(form);
      form.submit();
      return new Promise((done) => setTimeout(done, 50));
    }""",
}


@pytest.fixture(scope="module")
def pages(parkwijk: nm.Casebook) -> dict[str, str]:
    home = nm.household_map(homes.home(), "H1", edition="work")
    ring = nm.ring_map(parkwijk)
    return {"household": home.html, "ring": ring.html, "locked": home.locked(PASSPHRASE).html, "opened": ""}


@pytest.mark.parametrize("kind", ["household", "ring", "locked", "opened"])
def test_nothing_put_into_a_page_runs_or_reaches_out(page_of: PageOf, pages: dict[str, str], kind: str) -> None:
    opened = page_of(pages["locked" if kind == "opened" else kind])
    tab, refused = opened.tab, []
    tab.on("requestfailed", lambda request: refused.append((request.url, request.failure)))
    if kind == "opened":
        tab.fill("#passphrase", PASSPHRASE)
        tab.keyboard.press("Enter")
    tab.wait_for_selector("#passphrase" if kind == "locked" else "button[data-node-id]")
    assert opened.errors == []
    address = tab.url
    for name, attack in ATTACKS.items():
        before = len(opened.errors)
        tab.evaluate(attack)
        assert tab.evaluate("window.injected") is None, name
        tab.wait_for_timeout(20)
        told = opened.errors[before:]
        assert any("Content Security Policy" in each for each in told), name
        assert tab.url == address, name
    asked = [url for url in opened.requests if url.startswith("http")]
    assert refused == [(url, "csp") for url in asked]  # the browser tells what it did not send
