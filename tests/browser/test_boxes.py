"""Nothing lies over anything on the page itself: checked with plain geometry on ``window.netmap.boxes()``."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.maps import household_map, ring_map
from netmap.maps.page import Page
from netmap.maps.scene import Scene
from tests.browser.conftest import Opened
from tests.maps.crowds import LONG_NAMES, full_home, full_ring

PageOf = Callable[..., Opened]
Box = dict[str, Any]
Found = tuple[str, str, str]

SLACK = 0.6
"""Pixels that roundings may cost."""

HOMES: dict[str, Callable[[], Casebook]] = {
    "nobody": lambda: full_home(0),
    "one": lambda: full_home(1, badges=5),
    "five": lambda: full_home(5, seed=5, organisations=2, residents=2),
    "fifteen": lambda: full_home(15, seed=15, residents=3),
    "twenty-five": lambda: full_home(25, seed=25, organisations=5),
    "twenty-five contacts only": lambda: full_home(25, seed=26),
    "forty": lambda: full_home(40, seed=40),
    "forty, all sorts": lambda: full_home(40, seed=4, organisations=6, not_asked=0.2, badges=5, residents=5),
    "forty, long names": lambda: full_home(40, seed=7, names=LONG_NAMES),
    "fifteen, long names": lambda: full_home(15, seed=3, names=LONG_NAMES, organisations=8, residents=2),
    "in one ring and sector": lambda: full_home(25, seed=1, one_cell=True),
    "sixty": lambda: full_home(60, seed=60, organisations=3),
}
RINGS: dict[str, Callable[[], Casebook]] = {
    "fifteen": lambda: full_ring(15, seed=15),
    "forty-five": lambda: full_ring(45, seed=45, teams=2),
    "forty-five, long names": lambda: full_ring(45, seed=4, names=LONG_NAMES),
    "ninety": lambda: full_ring(90, seed=90),
}


def boxes_of(opened: Opened) -> list[Box]:
    found: list[Box] = opened.tab.evaluate("window.netmap.boxes()")
    return found


def over(a: Box, b: Box) -> bool:
    """Two boxes lie over each other."""
    across = min(a["x1"], b["x1"]) - max(a["x0"], b["x0"])
    along = min(a["y1"], b["y1"]) - max(a["y0"], b["y0"])
    return bool(across > SLACK and along > SLACK)


def middle(box: Box) -> tuple[float, float]:
    return (box["x0"] + box["x1"]) / 2, (box["y0"] + box["y1"]) / 2


def crosses(start: tuple[float, float], end: tuple[float, float], box: Box) -> bool:
    """A straight line runs through a box: cut off what lies outside each of its four sides."""
    low, high = 0.0, 1.0
    for at, to, least, most in zip(start, end, (box["x0"], box["y0"]), (box["x1"], box["y1"]), strict=True):
        if abs(to - at) < 1e-9:
            if not least + SLACK < at < most - SLACK:
                return False
            continue
        enter, leave = sorted(((least + SLACK - at) / (to - at), (most - SLACK - at) / (to - at)))
        low, high = max(low, enter), min(high, leave)
    return low < high


class Drawn:
    """The boxes of a page by kind, with the scene they show."""

    def __init__(self, scene: Scene, boxes: list[Box]) -> None:
        self.scene, self.boxes = scene, boxes
        self.hub = next(node.id for node in scene.nodes if node.kind == "centre")
        self.members = {node.id for node in scene.nodes if node.kind == "member"}
        self.nodes = {box["id"]: box for box in self.kind("node") if box["id"] != self.hub}
        ring = max(self.kind("ring"), key=lambda box: box["x1"] - box["x0"])
        self.whole, self.middle = ring, middle(ring)
        self.scale = (ring["x1"] - ring["x0"]) / 2 / max(each.outer for each in scene.rings)

    def kind(self, *kinds: str) -> list[Box]:
        return [box for box in self.boxes if box["kind"] in kinds]

    def polar(self, id: str) -> tuple[float, float]:
        """Distance from the centre in map units, and direction."""
        x, y = middle(self.nodes[id])
        dx, dy = x - self.middle[0], y - self.middle[1]
        return math.hypot(dx, dy) / self.scale, math.atan2(dy, dx)

    def spoke(self, id: str) -> tuple[tuple[float, float], tuple[float, float]]:
        """From the edge of the centre circle to the middle of a node."""
        (cx, cy), (x, y) = self.middle, middle(self.nodes[id])
        share = self.scene.centre * self.scale / math.hypot(x - cx, y - cy)
        return (cx + (x - cx) * share, cy + (y - cy) * share), (x, y)

    def overlaps(self) -> Iterator[Found]:
        """Names, nodes, letters on the rim and names of rings and sectors that lie over each other."""
        for a, b in itertools.combinations(self.kind("label", "node", "badge", "title"), 2):
            kinds = {a["kind"], b["kind"]}
            own = a["id"] == b["id"] and kinds != {"label", "node"}
            if self.hub in (a["id"], b["id"]) or own or kinds == {"title"} or not over(a, b):
                continue
            yield f"{a['kind']} over {b['kind']}", a["id"], b["id"]

    def crossings(self, kind: str) -> Iterator[Found]:
        """Spokes through somebody else's node or name."""
        ends = {tie.source for tie in self.scene.ties if tie.target == self.hub and not tie.quiet}
        others = [box for box in self.kind(kind) if box["id"] not in self.members | {self.hub}]
        for id in sorted(ends & set(self.nodes)):
            for box in others:
                if box["id"] != id and crosses(*self.spoke(id), box):
                    yield f"line through {kind}", id, box["id"]

    def strays(self, ring_of: Callable[[str], int], sector_of: Callable[[str], str]) -> Iterator[Found]:
        """Nodes out of their ring or sector."""
        wedges = {box["id"]: box for box in self.kind("sector")}
        for node in self.scene.nodes:
            if node.id not in self.nodes or node.kind in ("member", "centre"):
                continue
            distance, turn = self.polar(node.id)
            ring = self.scene.rings[ring_of(node.id)]
            if not ring.inner + node.size - 0.3 <= distance <= ring.outer - node.size + 0.3:
                yield "out of ring", node.id, ring.label
            sector = next((each for each in self.scene.sectors if each.label.startswith(sector_of(node.id))), None)
            if not sector:
                continue
            room = math.asin(min(1.0, node.size / distance)) - 0.01 if len(self.scene.sectors) > 1 else 0.0
            if not room <= (turn - sector.start) % (2 * math.pi) <= sector.end - sector.start - room:
                yield "out of sector", node.id, sector.label
            wedge, (x, y) = wedges[sector.label], middle(self.nodes[node.id])
            if not ring.outside and not (wedge["x0"] < x < wedge["x1"] and wedge["y0"] < y < wedge["y1"]):
                yield "out of wedge", node.id, sector.label

    def cut_off(self, stage: Box) -> Iterator[Found]:
        """Names that leave the stage, or the map (on a crowded map names may stand beside it)."""
        frames = [(stage, 0.0)] if self.scene.crowded else [(stage, 0.0), (self.whole, max(8 * self.scale, self.arcs))]
        for box, (frame, room) in itertools.product(self.kind("label", "node", "badge"), frames):
            low = min(box["x0"] - frame["x0"], box["y0"] - frame["y0"])
            high = max(box["x1"] - frame["x1"], box["y1"] - frame["y1"])
            if low < -room or high > room:
                yield "cut off", box["kind"], box["id"]

    @property
    def arcs(self) -> float:
        """How far names on the arcs reach beyond the last ring."""
        return max(0.0, self.scene.radius - max(ring.outer for ring in self.scene.rings)) * self.scale


def stage_of(opened: Opened) -> Box:
    box = opened.tab.locator("#stage").bounding_box()
    assert box
    return {"x0": box["x"], "y0": box["y"], "x1": box["x"] + box["width"], "y1": box["y"] + box["height"]}


def home_strays(drawn: Drawn, page: Page) -> list[Found]:
    """Contacts out of ring or sector; the filters of the scene say which are theirs."""
    facets = {node.id: node.facets for node in page.scene.nodes}
    rings = [1, 2, 3, *sorted({int(each["circle"][0]) for each in facets.values() if each} - {1, 2, 3})]
    options = [option for facet in page.scene.facets if facet.id == "who" for option in facet.options]
    names = {option.code: option.label for option in options} | {"organisations": "nowhere"}

    def sector_of(id: str) -> str:
        return names.get(facets[id]["who"][0], page.scene.sectors[0].label)  # all in one sector: no filter for it

    return list(drawn.strays(lambda id: rings.index(int(facets[id]["circle"][0])), sector_of))


@pytest.mark.parametrize("case", HOMES)
def test_nothing_overlaps_on_a_household_map(page_of: PageOf, case: str) -> None:
    page = household_map(HOMES[case](), "H1", edition="work")
    opened = page_of(page.html)
    drawn = Drawn(page.scene, boxes_of(opened))
    assert len(drawn.kind("label")) == len(page.scene.nodes) - 1
    assert list(drawn.overlaps()) == []
    assert list(drawn.crossings("node")) == []
    assert home_strays(drawn, page) == []
    assert list(drawn.cut_off(stage_of(opened))) == []
    assert opened.errors == []


@pytest.mark.parametrize("case", RINGS)
def test_nothing_overlaps_on_an_organisation_map(page_of: PageOf, case: str) -> None:
    page = ring_map(RINGS[case]())
    opened = page_of(page.html)
    drawn = Drawn(page.scene, boxes_of(opened))
    facets = {node.id: node.facets for node in page.scene.nodes}
    kinds = {option.code: option.label for each in page.scene.facets if each.id == "kind" for option in each.options}
    assert list(drawn.overlaps()) == []
    assert list(drawn.crossings("node")) == []
    strays = drawn.strays(lambda id: 4 - int(facets[id]["level"][0]), lambda id: kinds[facets[id]["kind"][0]])
    assert list(strays) == []
    assert list(drawn.cut_off(stage_of(opened))) == []
    assert page.scene.crowded or len(drawn.kind("label")) == len(page.scene.nodes) - 1


def test_names_are_large_enough_and_no_line_runs_behind_one_where_there_is_room(page_of: PageOf) -> None:
    for case, least, most in (("fifteen", 13.0, 0), ("twenty-five contacts only", 12.0, 3), ("forty", 11.0, 40)):
        page = household_map(HOMES[case](), "H1")
        drawn = Drawn(page.scene, boxes_of(page_of(page.html)))
        assert 13 * drawn.scale >= least, case
        assert len(list(drawn.crossings("label"))) <= most, case


def test_boxes_follow_the_zoom(page_of: PageOf) -> None:
    opened = page_of(household_map(full_home(5, seed=5), "H1").html)
    before = boxes_of(opened)
    opened.tab.click("#zoom-in")
    after = boxes_of(opened)
    wide = [(box["x1"] - box["x0"]) for box in (*before, *after)]
    half = len(before)
    assert [box["id"] for box in before] == [box["id"] for box in after]
    assert all(b == pytest.approx(1.25 * a, rel=0.02) for a, b in zip(wide[:half], wide[half:], strict=True))
    assert {box["kind"] for box in before} == {"node", "badge", "label", "ring", "sector", "title"}
