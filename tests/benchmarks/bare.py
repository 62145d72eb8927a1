"""The environment of who only installed netmap: what else happens to stand beside it cannot be imported."""

from __future__ import annotations

import os
import sys
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

__all__ = ["environment", "strangers"]


def environment(folder: Path) -> dict[str, str]:
    """Variables of a process in which packages that netmap does not depend on are absent.

    igraph, for one, imports matplotlib where it finds it, and only tools for development bring that along.
    """
    hidden = f"import sys\nfor name in {strangers()}:\n    sys.modules.setdefault(name, None)\n"  # cannot be imported
    (folder / "sitecustomize.py").write_text(hidden, encoding="utf-8")
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), *([before] if before else [])])}


def strangers() -> list[str]:
    """The top modules of everything installed that netmap does not need."""
    needed = _needed("netmap", set())
    return sorted(
        module
        for module, owners in packages_distributions().items()
        if module not in sys.stdlib_module_names and needed.isdisjoint(map(canonicalize_name, owners))
    )


def _needed(name: str, found: set[str]) -> set[str]:
    """A distribution and all that it needs, without extras that nobody asked for."""
    if name not in found:
        try:
            wanted = [Requirement(text) for text in distribution(name).requires or ()]
        except PackageNotFoundError:  # for another system
            return found
        found.add(name)
        for one in wanted:
            if one.marker is None or one.marker.evaluate({"extra": ""}):
                _needed(canonicalize_name(one.name), found)
    return found
