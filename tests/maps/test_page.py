"""The page around a scene: safe, whole, and the same every time."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

import netmap as nm
from netmap.maps import household_map
from netmap.maps.page import Page
from tests.maps import homes


@pytest.fixture(scope="module")
def page() -> Page:
    return household_map(homes.hostile_home(), "H1")


def scripts_of(page: Page) -> list[str]:
    """What unpacks the scripts, the library and the program, as the browser runs them."""
    packed = re.findall(r'<script class="packed"[^>]*>(.*?)</script>', page.html, re.DOTALL)
    plain = re.findall(r"<script>(.*?)</script>", page.html, re.DOTALL)
    return plain + [gzip.decompress(base64.b64decode(script)).decode() for script in packed]


def test_the_file_is_small(page: Page, parkwijk: nm.Casebook) -> None:
    library = len(scripts_of(page)[1].encode())
    work = household_map(parkwijk, "H01", edition="work")
    for each in (page, work, nm.ring_map(parkwijk)):
        assert len(each.html.encode()) < 1.15 * library + len(each.scene.as_json().encode())


def test_only_own_scripts_may_run(page: Page) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page.html)
    assert policy
    text = policy[1].replace("&#39;", "'")
    assert text.startswith("default-src 'none'")
    assert "http" not in text
    scripts = scripts_of(page)
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    assert len(scripts) == 3
    assert set(re.findall(r"script-src ([^;]+)", text)[0].split()) == {f"'sha256-{each}'" for each in hashes}


def test_data_is_json_that_cannot_end_the_script(page: Page) -> None:
    data = re.search(r'<script type="application/json" id="scene">(.*?)</script>', page.html, re.DOTALL)
    assert data
    assert "<" not in data[1]
    assert ">" not in data[1]
    assert json.loads(data[1]) == json.loads(page.scene.as_json())


def test_hostile_names_are_escaped(page: Page) -> None:
    assert "<img" not in page.html
    assert "alert(2)</script>" not in page.html
    assert "49" not in page.scene.title


def test_own_script_never_builds_html_from_text(page: Page) -> None:
    loader, _, program = scripts_of(page)
    assert "use strict" in program
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", loader + program
    )


def test_file_is_utf8_with_doctype_language_and_one_heading(page: Page, tmp_path: Path) -> None:
    target = page.write(tmp_path / "kaart.html")
    text = target.read_bytes().decode("utf-8")
    assert text.startswith("<!doctype html>")
    assert '<html lang="nl">' in text
    assert text.count("<h1") == 1
    assert "http://" not in text.split("<script>")[0]
    assert "https://" not in text.split("<script>")[0]
