"""The public face: what it names, and how little it costs."""

from __future__ import annotations

import subprocess
import sys

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


def test_advice_and_map_do_without_scikit_learn(source: str) -> None:
    code = (
        "import netmap as nm\n"
        "book = nm.load_example('parkwijk')\n"
        "nm.household_map(book, 'H01', edition='work')\n"
        "nm.advise(book, 'H01')"
    )
    assert "sklearn" not in _modules_after(code)


@pytest.fixture
def source() -> str:
    return str(nm.example_path("parkwijk"))


def test_every_name_of_the_face_resolves_and_is_listed() -> None:
    assert nm.__all__ == sorted(set(nm.__all__))
    assert all(getattr(nm, name) is not None for name in nm.__all__)
    assert dir(nm) == nm.__all__
    with pytest.raises(AttributeError, match="nothing"):
        nm.nothing  # noqa: B018
