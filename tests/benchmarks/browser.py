"""A large map in a real browser: how soon it is painted and how smoothly it moves, beside a bare vis-network page."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import netmap as nm
from netmap.maps.page import VIS_NETWORK
from netmap.maps.scene import Scene
from tests.benchmarks.district import district
from tests.benchmarks.harness import Ratio
from tests.browser.conftest import CHROMIUM, FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

__all__ = ["bare", "ratios"]

_ORGANISATIONS, _ROUNDS = 500, 9

_WATCH = """
// When the browser has finished the first frame in which anything is painted on the canvas of vis-network.
(() => {
  const ask = window.requestAnimationFrame.bind(window), pen = CanvasRenderingContext2D.prototype;
  let inFrame = false;
  window.requestAnimationFrame = (act) => ask((time) => {
    inFrame = true;
    try { act(time); } finally { inFrame = false; }
  });
  const afterFrame = () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { window.painted = performance.now(); };
    channel.port2.postMessage(null);
  };
  for (const name of ["fill", "stroke", "drawImage"]) {
    const paint = pen[name];
    pen[name] = function (...args) {
      if (!window.painted && this.canvas.closest?.(".vis-network")) {
        window.painted = -1;
        if (inFrame) afterFrame();
        else ask(afterFrame);
      }
      return paint.apply(this, args);
    };
  }
})();
"""

_PAINTED = """
() => new Promise((done) => {
  const look = () => (window.painted > 0 ? done(window.painted) : setTimeout(look, 5));
  look();
})
"""

_DRAG = """
// Drag the map to and fro, one step in each frame; the milliseconds that a frame took in the middle.
async (steps) => {
  const canvas = document.querySelector(".vis-network canvas"), box = canvas.getBoundingClientRect();
  const send = (type, x) => canvas.dispatchEvent(new PointerEvent(type, {
    bubbles: true, pointerId: 1, pointerType: "mouse", isPrimary: true, button: 0,
    buttons: type === "pointerup" ? 0 : 1,
    clientX: box.left + box.width / 2 + x, clientY: box.top + box.height / 2 + x / 2,
  }));
  const frame = () => new Promise(requestAnimationFrame);
  send("pointerdown", 0);
  const start = await frame();
  let now = start;
  for (let i = 1; i <= steps; i += 1) {
    send("pointermove", 120 * Math.sin(i / 8));
    now = await frame();
  }
  send("pointerup", 0);
  return (now - start) / steps;
}
"""


def bare(scene: Scene) -> str:
    """A page of nothing but vis-network: the same nodes at the same places, the same ties."""
    nodes = [
        {"id": node.id, "x": node.x, "y": node.y, "size": node.size, "shape": "dot", "label": node.name}
        for node in scene.nodes
    ]
    edges = [{"from": tie.source, "to": tie.target} for tie in scene.ties]
    data = json.dumps({"nodes": nodes, "edges": edges}).replace("<", "\\u003c")
    library = resources.files("pyvis").joinpath(*VIS_NETWORK.split("/")).read_text(encoding="utf-8")
    return (
        "<!doctype html><html><head><meta charset='utf-8'><style>body{margin:0}#map{height:100vh}</style></head>"
        f"<body><div id='map'></div><script>{library}</script><script>"
        f"new vis.Network(document.getElementById('map'), {data}, "
        "{physics: false, layout: {improvedLayout: false}, edges: {smooth: false}});"
        "</script></body></html>"
    )


@contextmanager
def _opened(browser: Browser, file: Path) -> Iterator[Tab]:
    """The page in a browser context that has seen nothing before."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    try:
        tab = context.new_page()
        tab.add_init_script(_WATCH)
        tab.goto(file.as_uri())
        yield tab
    finally:
        context.close()


def _measure(browser: Browser, file: Path) -> tuple[float, float]:
    """Seconds until the first paint, and per frame while the map is dragged."""
    with _opened(browser, file) as tab:
        painted = float(tab.evaluate(_PAINTED))
        tab.wait_for_timeout(300)
        return painted / 1e3, float(tab.evaluate(_DRAG, 60)) / 1e3


def ratios() -> list[Ratio]:
    """First paint and dragging, each page in turn in a fresh context; nothing where there is no Chromium."""
    if CHROMIUM is None:
        print("no Chromium on this machine: the maps were not measured in a browser", file=sys.stderr)
        return []
    from playwright.sync_api import sync_playwright

    page = nm.ring_map(district(_ORGANISATIONS), team="team")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        files = (Path(folder) / "ours.html", Path(folder) / "bare.html")
        files[0].write_text(page.html, encoding="utf-8")
        files[1].write_text(bare(page.scene), encoding="utf-8")
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        rounds = [[_measure(browser, file) for file in files] for _ in range(_ROUNDS + 1)][1:]
        browser.close()
    medians = [[statistics.median(each[side][what] for each in rounds) for side in (0, 1)] for what in (0, 1)]
    job, peer = f"map of {_ORGANISATIONS} organisations", "bare vis-network page"
    return [
        Ratio(f"{job}: first paint, wall time", peer, "≥ 0.77×", *medians[0]),
        Ratio(f"{job}: a frame while dragging, wall time", peer, "≥ 0.8×", *medians[1]),
    ]


if __name__ == "__main__":
    print(*ratios(), sep="\n")
