"""From scene to one HTML file. The only module that knows pyvis.

A pyvis ``Network`` is filled in bulk and rendered through netmap's own autoescaped template, with the vis-network
that pyvis brings along. Nothing of pyvis's own template is used: that one loads files from the internet and puts
headings into the page unescaped. The page allows only the scripts and the style it holds, by their hashes.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment

from netmap.io.files import write_text
from netmap.locale import words
from netmap.maps.lock import seal
from netmap.maps.postponed import postponed
from netmap.maps.scene import Node, Scene
from netmap.maps.shipped import digest, environment, packed, shipped

_UNUSED = {"networkx": (), "jsonpickle": (), "IPython.display": ("IFrame",)}
"""What pyvis imports for functions that no page asks for; it takes longer to import than a map takes to make."""

with postponed(_UNUSED):
    from pyvis.network import Network

VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"

SCRIPTS = (
    "open", "base", "lines", "nodes", "changes", "backdrop", "labels", "hulls", "discs", "crowd",
    "spots", "boxes", "stage", "keys", "panel", "filters", "search", "list", "svg", "sheet",
    "export", "menus", "switch", "ego", "question", "story", "plan", "drops", "main",
)  # fmt: skip
STYLES = ("page", "parts", "groups", "question", "story", "print", "drops")
WHAT_IF = ("plan", "drops")
"""Scripts and styles about somebody who drops out: only in pages that tell of it."""

LOCK_WORDS = ("title", "ask", "show", "open", "wait", "wrong", "without")

NOTEBOOK_HEIGHT = 720
"""Height of a map in a notebook, in CSS pixels."""


@dataclass(frozen=True, repr=False)
class Page:
    """A finished map page.

    Attributes
    ----------
    html : str
        The whole page; it needs no other file and no network.
    scene : Scene
        What the page shows, as data.
    """

    html: str
    scene: Scene

    def write(self, path: str | Path) -> Path:
        """Write the page as UTF-8, whole or not at all.

        Parameters
        ----------
        path : str or Path
            Where to write.

        Returns
        -------
        Path
            The file written.

        Raises
        ------
        WriteError
            When the file cannot be written; nothing half-written is left behind.
        """
        write_text(path, self.html)
        return Path(path)

    def locked(self, passphrase: str) -> Page:
        """Return the page behind a lock: without the passphrase nothing of it can be read in the file.

        Parameters
        ----------
        passphrase : str
            At least eight characters; four or more words are better.

        Returns
        -------
        Page
            A page that asks the passphrase; opened, it is the ordinary page. Its bytes differ every time.

        Raises
        ------
        OptionError
            For a passphrase that is too short.
        """
        return Page(html=_locked(self, passphrase), scene=self.scene)

    @property
    def _title(self) -> str:
        """The title as it stands in the page, escaped: of a locked page it tells nothing."""
        return self.html.partition("<title>")[2].partition("</title>")[0]

    def __repr__(self) -> str:
        return f"Page({html.unescape(self._title)!r})"  # a notebook keeps it, so nothing of the scene

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame that can reach nothing outside itself."""
        return (
            f'<iframe title="{self._title}" sandbox="allow-scripts allow-downloads allow-modals '
            f'allow-forms" width="100%" height="{NOTEBOOK_HEIGHT}" style="border:0" srcdoc="{html.escape(self.html)}">'
            "</iframe>"
        )


def make_page(scene: Scene) -> Page:
    """Render a scene as one self-contained HTML page."""
    network = Network()
    network.nodes = [_vis_node(node) for node in scene.nodes]  # in bulk; the page paints the ties itself
    network.path = "page.html.j2"
    network.templateEnv = _environment(
        scene=scene,
        scene_json=_for_script(scene.as_json()),
        without=_without(scene.lang),
        **_parts(_needed(SCRIPTS, scene), _needed(STYLES, scene)),
    )
    return Page(html=network.generate_html(name="page.html"), scene=scene)


def _locked(page: Page, passphrase: str) -> str:
    """Render a page behind a lock: what its body holds and its title, sealed; scripts and styles are no secret."""
    body = re.search(r'<body.*?(?=<script class="packed")', page.html, re.DOTALL)
    inside = {"title": page.scene.title, "body": body[0] if body else ""}
    speech = words(page.scene.lang)
    locked = _environment(
        lang=page.scene.lang,
        words={name: speech.text(f"map-lock-{name}") for name in LOCK_WORDS},
        without=_without(page.scene.lang),
        sealed=seal(json.dumps(inside), passphrase),
        **_parts(("lock", *SCRIPTS[1:]), (*STYLES, "lock")),  # all of them: which ones a map needs tells of it
    )
    return locked.get_template("lock.html.j2").render()


def _without(lang: str) -> dict[str, str]:
    """Return what a page says where its program cannot run."""
    return {name: words(lang).text(f"map-{name}") for name in ("old-browser", "no-script")}


def _needed(names: Sequence[str], scene: Scene) -> tuple[str, ...]:
    return tuple(name for name in names if scene.drops or name not in WHAT_IF)


@cache
def _parts(scripts: tuple[str, ...], sheets: tuple[str, ...]) -> dict[str, Any]:
    """Return what pages have in common: the scripts packed, what unpacks them, the styles, and the policy.

    The program is one function, so that nothing of it can be reached from outside. Packed, the file is half as large,
    and the program itself can stay as people read it.
    """
    program = '"use strict";\n(async () => {\n' + "\n".join(shipped(f"js/{name}.js") for name in scripts) + "\n})();\n"
    styles = "\n".join(shipped(f"css/{name}.css") for name in sheets)
    library, loader = _vis_network(), shipped("js/load.js")
    return {
        "policy": _policy((library, program, loader), styles),
        "packed": (packed(library), packed(program)),
        "loader": loader,
        "styles": styles,
    }


def _vis_node(node: Node) -> dict[str, Any]:
    """Return what vis-network must know: where a node is and how large. The page draws it."""
    return {"id": node.id, "x": node.x, "y": node.y, "size": node.size, "shape": "custom"}


def _environment(**page: Any) -> Environment:
    """Return a Jinja environment that knows this page."""
    made = environment("page.html.j2", "lock.html.j2")
    made.globals.update(page)
    made.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return made


def _for_script(text: str) -> str:
    """Make JSON safe inside a script element: no character that HTML gives a meaning is left."""
    for character in "<>&'":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _policy(scripts: Sequence[str], styles: str) -> str:
    """Return the content security policy: nothing may load, only these scripts and this style may run."""
    allowed = " ".join(f"'sha256-{digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{digest(styles)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


@cache
def _vis_network() -> str:
    """Return the vis-network library that pyvis brings along."""
    text = resources.files("pyvis").joinpath(*VIS_NETWORK.split("/")).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")
