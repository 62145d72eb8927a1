"""The page around a scene: safe, whole, and the same every time."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from netmap.maps import household_map
from netmap.maps.page import Page
from tests.maps import homes


@pytest.fixture(scope="module")
def page() -> Page:
    return household_map(homes.hostile_home(), "H1")


def test_only_own_scripts_may_run(page: Page) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page.html)
    assert policy
    text = policy[1].replace("&#39;", "'")
    assert text.startswith("default-src 'none'")
    assert "http" not in text
    scripts = re.findall(r"<script>(.*?)</script>", page.html, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    assert len(scripts) == 2
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
    program = re.findall(r"<script>(.*?)</script>", page.html, re.DOTALL)[1]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", program)


def test_file_is_utf8_with_doctype_language_and_one_heading(page: Page, tmp_path: Path) -> None:
    target = page.write(tmp_path / "kaart.html")
    text = target.read_bytes().decode("utf-8")
    assert text.startswith("<!doctype html>")
    assert '<html lang="nl">' in text
    assert text.count("<h1") == 1
    assert "http://" not in text.split("<script>")[0]
    assert "https://" not in text.split("<script>")[0]
