"""Without colour, as a cheap printer shows it: kinds of people, of contact, of change and of level stay apart."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

import netmap as nm
from netmap.maps import household_map, ring_map
from tests.browser.conftest import Opened
from tests.maps import homes, visits

PageOf = Callable[..., Opened]

FAR = 48
"""So much lighter or darker, of 255, is a difference that people see."""
POINTS = 45
"""So many points on the screen (of a symbol of 22 by 22, at double density) are told apart at a glance."""

PEOPLE = ["Familie", "Vrijwilligers", "Hulpverleners", "Organisaties"]
CONTACTS = ["sterk contact", "gewoon contact", "zwak contact", "nog niet gevraagd"]
CONTACTS += ["verbroken", "wisselend", "spanning", "onveilig"]
LEVELS = ["beslissen samen of één team", "stemmen af", "delen informatie", "kennen elkaar"]

SYMBOLS = """() => Object.fromEntries([...document.querySelectorAll("#facets label, #keys li")]
  .filter((each) => each.querySelector("canvas")).map((each) => {
    const canvas = each.querySelector("canvas"), copy = document.createElement("canvas"), { width, height } = canvas;
    Object.assign(copy, { width, height });
    const ctx = copy.getContext("2d");
    ctx.fillStyle = getComputedStyle(document.getElementById("side")).backgroundColor;
    ctx.fillRect(0, 0, width, height);
    ctx.drawImage(canvas, 0, 0);
    const { data } = ctx.getImageData(0, 0, width, height), grey = [];
    for (let i = 0; i < data.length; i += 4) grey.push(0.299 * data[i] + 0.587 * data[i + 1] + 0.114 * data[i + 2]);
    return [each.querySelector("span:not(.number)").textContent, grey];
  }))"""


@pytest.fixture(scope="module")
def every_contact() -> str:
    """A household with every kind of contact there is."""
    tables: dict[str, Any] = homes.tables()
    for person, quality in (("P8", "broken"), ("P9", "ambivalent")):
        tables["people"].append({"person_id": person, "household_id": "H1", "name": f"Neef {person}",
                                 "role": "informal", "relation": "family"})  # fmt: skip
        tables["ties"].append({"household_id": "H1", "source": person, "target": "R1", "circle": 2, "frequency": 3,
                               "quality": quality})  # fmt: skip
    return household_map(nm.Casebook.from_tables(tables), "H1", edition="work").html


def symbols(opened: Opened) -> dict[str, list[float]]:
    found: dict[str, list[float]] = opened.tab.evaluate(SYMBOLS)
    return found


def alike(found: dict[str, list[float]], names: list[str]) -> list[tuple[str, str]]:
    """The pairs of these symbols that differ in too few points by enough grey."""
    assert set(names) <= set(found), found.keys()
    return [
        (one, two)
        for one, two in combinations(names, 2)
        if sum(abs(a - b) > FAR for a, b in zip(found[one], found[two], strict=True)) < POINTS
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_kinds_of_people_and_of_contact_differ_without_colour(page_of: PageOf, every_contact: str, dark: bool) -> None:
    found = symbols(page_of(every_contact, dark=dark))
    assert alike(found, PEOPLE) == []
    assert alike(found, CONTACTS) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_levels_of_organisations_differ_without_colour(page_of: PageOf, parkwijk: nm.Casebook, dark: bool) -> None:
    assert alike(symbols(page_of(ring_map(parkwijk).html, dark=dark)), LEVELS) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_new_gone_and_changed_differ_without_colour(page_of: PageOf, dark: bool) -> None:
    found = symbols(page_of(household_map(visits.two_days(), "H1").html, dark=dark))
    assert alike(found, ["nieuw", "weg", "veranderd"]) == []
