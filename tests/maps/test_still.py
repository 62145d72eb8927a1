"""A map as one SVG element: everybody and every line is in it, whatever they are called."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.maps import household_scene, ring_scene
from netmap.maps.drawn import arc, tag
from netmap.maps.still import still, symbol
from tests.maps import homes
from tests.strategies import hostile_text


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def test_everybody_and_every_line_is_drawn() -> None:
    scene = household_scene(homes.home(), "H1", edition="work")
    drawn = parsed(still(scene, title="Kaart"))
    assert drawn.get("aria-label") == "Kaart"
    said = {element.text for element in drawn.iter("text")} | {element.text for element in drawn.iter("textPath")}
    assert {line for node in scene.nodes for line in node.lines} <= said
    assert {ring.label for ring in scene.rings} | {sector.label for sector in scene.sectors} <= said
    ties = [path for path in drawn.iter("path") if "tie" in (path.get("class") or "").split()]
    assert len(ties) == len(scene.ties)
    glyphs = [text.text for text in drawn.iter("text") if text.get("class") == "glyph"]
    assert sorted(map(str, glyphs)) == sorted(tie.glyph for tie in scene.ties if tie.glyph)
    assert still(scene, title="Kaart") == still(scene, title="Kaart")


def test_everything_lies_within_the_view() -> None:
    for book, house in ((homes.crowded_home(40), "H1"), (homes.crowded_home(0), "H1")):
        scene = household_scene(book, house)
        drawn = parsed(still(scene, title="Kaart"))
        left, top, wide, high = map(float, str(drawn.get("viewBox")).split())
        for node in scene.nodes:
            assert left < node.x - node.size
            assert node.x + node.size < left + wide
            assert top < node.y - node.size
            assert node.y + node.size < top + high


def test_a_ring_map_is_drawn_as_well(parkwijk: nm.Casebook) -> None:
    scene = ring_scene(parkwijk)
    drawn = parsed(still(scene, title="Buitenring"))
    assert len([each for each in drawn.iter() if each.get("class") == "node"]) >= len(scene.nodes) - 1
    assert all(parsed(symbol(sign)).tag == "svg" for legend in scene.legend for _, sign in legend.entries)


def test_hostile_names_are_words_in_a_drawing() -> None:
    scene = household_scene(homes.hostile_home(), "H1")
    drawn = parsed(still(scene, title=homes.HOSTILE[0]))
    known = {"svg", "g", "circle", "path", "rect", "line", "polygon", "text", "textPath"}
    assert {element.tag for element in drawn.iter()} <= known
    assert not [name for element in drawn.iter() for name in element.attrib if name.startswith("on")]
    assert drawn.get("aria-label") == homes.HOSTILE[0]


@given(hostile_text())
@settings(max_examples=30)
def test_text_and_attributes_come_back_from_an_element(word: str) -> None:
    element = parsed(tag("text", word, aria_label=word))
    shown = re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", word)
    assert (element.text or "") == re.sub("\r\n?", "\n", shown)
    assert len(element) == 0


@given(st.floats(-10, 10), st.floats(0.01, 2 * math.pi))
@settings(max_examples=30)
def test_an_arc_begins_and_ends_on_its_circle(start: float, size: float) -> None:
    numbers = re.findall(r"-?[\d.]+", arc(100.0, start, start + size))
    points = [(float(numbers[at]), float(numbers[at + 1])) for at in (0, 7, 14)]
    assert all(math.hypot(*point) == pytest.approx(100, abs=0.05) for point in points)
    assert points[2] == pytest.approx((100 * math.cos(start + size), 100 * math.sin(start + size)), abs=0.05)
