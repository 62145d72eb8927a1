"""What a package imports for functions that nobody calls waits until somebody does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from netmap.maps.postponed import postponed


@pytest.fixture
def own_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A module that imports another one whole, and a class of a third by name."""
    (tmp_path / "invented_graphs.py").write_text("SIZE = 7\n")
    (tmp_path / "invented_screen.py").write_text(
        "class Frame:\n    def __init__(self, width):\n        self.width = width\n"
    )
    (tmp_path / "invented_owner.py").write_text("import invented_graphs as ig\nfrom invented_screen import Frame\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    for name in ("invented_graphs", "invented_screen", "invented_owner"):
        sys.modules.pop(name, None)


def test_a_module_is_imported_when_something_of_it_is_used(own_package: None) -> None:
    with postponed({"invented_graphs": (), "invented_screen": ("Frame",)}):
        owner = import_module("invented_owner")
    assert {"invented_graphs", "invented_screen"}.isdisjoint(sys.modules)
    assert owner.ig.SIZE == 7
    assert owner.Frame(width=3).width == 3
    assert sys.modules["invented_graphs"].SIZE == 7
    assert isinstance(owner.Frame(width=3), sys.modules["invented_screen"].Frame)


def test_a_module_that_was_there_stays_what_it_was(own_package: None) -> None:
    there = import_module("invented_screen")
    with postponed({"invented_graphs": (), "invented_screen": ("Frame",)}):
        owner = import_module("invented_owner")
    assert owner.Frame is there.Frame
    assert sys.modules["invented_screen"] is there
