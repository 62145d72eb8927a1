"""The public face: what it names, and how little it costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import netmap as nm

HEAVY = ("pandas", "numpy", "igraph", "networkx", "sklearn", "pyvis", "scipy", "pandera", "rich", "jinja2")


def _modules_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "args",
    [["--help"], ["--version"], ["household", "--help"], ["household", "map", "--help"], ["recommend", "--help"]],
)
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    code = f"from netmap_cli.app import main\ntry:\n    main({args})\nexcept SystemExit:\n    pass"
    assert not _modules_after(code) & set(HEAVY)


def _modules_of_map(source: str, edition: str, target: Path) -> set[str]:
    args = ["household", "map", source, "H01", "--edition", edition, "--out", str(target)]
    script = (
        f"import sys\nfrom netmap_cli.app import main\ntry:\n    main({args})\nexcept SystemExit:\n    pass\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert target.stat().st_size > 100_000
    return set(done.stdout.split())


def test_a_map_on_the_table_loads_only_what_it_needs(source: str, tmp_path: Path) -> None:
    loaded = _modules_of_map(source, "table", tmp_path / "map.html")
    heavy = {"sklearn", "scipy", "openpyxl", "pandera", "rich", "cryptography", "networkx", "IPython", "igraph"}
    assert not loaded & {*heavy, "netmap.recommend", "netmap.ring", "netmap.strength"}


def test_a_map_with_advice_does_without_scikit_learn(source: str, tmp_path: Path) -> None:
    loaded = _modules_of_map(source, "work", tmp_path / "map.html")
    assert "netmap.recommend" in loaded
    assert not loaded & {"sklearn", "scipy", "openpyxl", "pandera", "rich", "cryptography", "networkx", "IPython"}


@pytest.fixture
def source() -> str:
    return str(nm.example_path("parkwijk"))


def test_every_name_of_the_face_resolves_and_is_listed() -> None:
    assert nm.__all__ == sorted(set(nm.__all__))
    assert all(getattr(nm, name) is not None for name in nm.__all__)
    assert dir(nm) == nm.__all__
    with pytest.raises(AttributeError, match="nothing"):
        nm.nothing  # noqa: B018
