"""What is not in the file: searched as bytes, in every dress."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

import netmap as nm
from netmap.locale import words
from netmap.maps import household_scene
from netmap.vocabulary import LISTS
from tests.maps import homes
from tests.maps.traces import MARK, dresses, marked, traces

DAY = date(2026, 6, 30)
HOME = f"{MARK}-H03-{MARK}"
PASSPHRASE = "vier losse woorden samen"
CODES = (
    "conflict",
    "unsafe",
    "zigzag",
    "alarm",
    "deep",
    "objection",
    "burden",
    "availability",
    "endurance",
    "severity",
)
DANGER = ("onveilig", "ruzie", "spanning", "veiligheid", "overbelast", "conflict", "veilig thuis")


@pytest.fixture(scope="module")
def book(parkwijk: nm.Casebook) -> nm.Casebook:
    return marked(parkwijk).as_of(DAY)


@pytest.mark.parametrize("way", list(dresses(MARK)))
def test_the_search_finds_every_dress(way: str) -> None:
    text = f"x{MARK}y".encode()
    dressed = {
        "plain": text,
        "UTF-16": text.decode().encode("utf-16"),
        "base64": base64.b64encode(b"ab" + text),
        "JSON": "".join(f"\\u{each:04X}" for each in text).encode(),
        "HTML": "".join(f"&#{each};" for each in text).encode(),
        "URL": "".join(f"%{each:02x}" for each in text).encode(),
        "hexadecimal": text.hex().upper().encode(),
        "backwards": text[::-1],
    }[way]
    assert way in traces(MARK, b"before" + dressed + b"after")
    assert all("base64" in traces(MARK, base64.b64encode(b"-" * n + text)) for n in range(3))


def test_an_ordinary_map_holds_names(book: nm.Casebook) -> None:
    assert traces(MARK, nm.household_map(book, HOME).html.encode()) == ["plain"]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("edition", ["table", "work"])
def test_a_map_without_names_holds_none(
    book: nm.Casebook, edition: Literal["table", "work"], lang: str, tmp_path: Path
) -> None:
    page = nm.household_map(book, HOME, edition=edition, lang=lang, anonymous=True)
    written = page.write(tmp_path / f"{page.scene.file_name}.html")
    assert traces(MARK, written.read_bytes()) == []
    assert written.name == "netwerkkaart-zonder-namen.html"
    assert page.scene.title == {"nl": "Netwerkkaart zonder namen", "en": "Network map without names"}[lang]
    assert "Tigrinya" not in page.html
    assert "30 juni 2026" not in page.html


def test_a_locked_map_holds_nothing_of_the_map(book: nm.Casebook) -> None:
    page = nm.household_map(book, HOME, edition="work")
    locked = page.locked(PASSPHRASE)
    content = locked.html.encode()
    assert traces(MARK, content) == []
    assert traces(MARK, (repr(locked) + locked._repr_html_()).encode()) == []  # what a notebook keeps
    assert traces(PASSPHRASE, content) == []
    told = [page.scene.title, page.scene.subtitle, page.scene.file_name, page.scene.edition, page.scene.remark]
    told += [section.title for section in page.scene.sections if section.title]
    told += [node.sentence for node in page.scene.nodes]
    assert [text for text in told if text.encode() in content] == []
    for part in ('id="scene"', 'id="network"', "data:image", "data-kind"):
        assert part.encode() not in content


def test_a_locked_outer_ring_holds_nothing_of_the_ring(book: nm.Casebook) -> None:
    page = nm.ring_map(book)
    assert traces(MARK, page.html.encode()) == ["plain"]
    assert traces(MARK, page.locked(PASSPHRASE).html.encode()) == []


def test_nothing_tells_how_much_is_behind_a_lock() -> None:
    small, large = (nm.household_map(homes.crowded_home(n), "H1").locked(PASSPHRASE).html for n in (0, 8))
    assert len(small) == len(large)


def titles_of_gaps() -> set[str]:
    """The title of every gap, as far as it does not name a domain."""
    ids = {code.partition("-")[0] for code in LISTS["gap"].names}
    assert len(ids) == 30
    return {words("nl").text(f"gap-{id}", domain="").strip(" :") for id in ids}


@pytest.fixture(scope="module")
def tables(parkwijk: nm.Casebook) -> list[str]:
    """The scene for the table of each of Parkwijk's households with a story, and of one with every danger."""
    seen = parkwijk.as_of(DAY)
    scenes = [household_scene(seen, id) for id in seen.household_ids[:18]]
    return [scene.as_json() for scene in [*scenes, household_scene(homes.home(), "H1")]]


def own_part(html: str) -> str:
    """What a page holds of the household itself: styles, library and program are the same for every map."""
    found = re.search(r'(<title>.*?</title>).*?(<body.*?id="network">.*?</script>)', html, re.DOTALL)
    assert found
    return found[1] + found[2]


def test_no_gap_lies_on_the_table(tables: list[str]) -> None:
    titles = titles_of_gaps()
    assert len(tables) == 19
    for scene in tables:
        assert [title for title in titles if f'"{title}"' in scene] == []


def test_no_danger_lies_on_the_table(tables: list[str]) -> None:
    for scene in tables:
        assert [code for code in CODES if f'"{code}"' in scene] == []
    page = own_part(nm.household_map(homes.home(), "H1").html)
    assert [word for word in (*CODES, *DANGER, *titles_of_gaps()) if traces(word, page.encode())] == []


def test_no_note_lies_on_the_table(book: nm.Casebook) -> None:
    page = nm.household_map(book, HOME).html.encode()
    assert traces(f"{MARK} people name", page) == ["plain"]
    noted = [f"{MARK} {table} note" for table in ("households", "people", "needs", "attempts", "organisations")]
    noted += [f"{MARK} needs rater", f"{MARK} referrals reason", f"{MARK} collaborations topic"]
    assert [note for note in noted if traces(note, page)] == []


@pytest.mark.parametrize("edition", ["table", "work"])
@pytest.mark.parametrize("anonymous", [False, True])
def test_who_objects_is_on_no_map(edition: Literal["table", "work"], anonymous: bool) -> None:
    page = nm.household_map(homes.home(), "H1", edition=edition, anonymous=anonymous)
    assert traces("Wilniet Gerda", page.html.encode()) == []
    assert sum(node.kind == "contact" for node in page.scene.nodes) == 6


MAPS = """
import hashlib, sys
import pandas as pd
import netmap as nm
whole = nm.load_example("parkwijk")
tables = {name: frame.iloc[:: int(sys.argv[1])] for name, frame in whole.tables.items()}
book = nm.Casebook.from_tables(tables)
pages = [nm.household_map(book, "H03", edition=edition) for edition in ("table", "work")]
pages += [nm.household_map(book, "H03", edition="work", anonymous=True), nm.ring_map(book)]
for number, page in enumerate(pages):
    print(hashlib.sha256(page.write(sys.argv[2] + str(number)).read_bytes()).hexdigest())
"""


def _digests(folder: Path, order: int, **environment: str) -> list[str]:
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", MAPS, str(order), str(folder / "map")],
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.split()


def test_same_casebook_same_bytes_under_any_seed_order_of_rows_and_locale(tmp_path: Path) -> None:
    first = _digests(tmp_path / "one", 1, PYTHONHASHSEED="1")
    windows = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    second = _digests(tmp_path / "two", -1, PYTHONHASHSEED="2", **windows)
    assert len(set(first)) == 4
    assert second == first
