"""The wheel holds all that a user needs, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_two_packages_and_the_examples(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"netmap", "netmap_cli"}
    for needed in (
        "netmap/py.typed",
        "netmap/locale/nl/codes.ftl",
        "netmap/data/examples/parkwijk/people.csv",
        "netmap/data/examples/huishouden.xlsx",
    ):
        assert needed in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_demo_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    script = (
        "import netmap, netmap_cli\n"
        f"assert netmap.__file__.startswith({str(site)!r}) and netmap_cli.__file__.startswith({str(site)!r})\n"
        "from netmap_cli.app import main\n"
        "main(['demo', '--out', 'out'])"
    )
    environment = {**os.environ, "PYTHONPATH": str(site)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.html"))) >= 2


def test_the_lock_pins_hashes_and_names_no_place() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in text
    assert not any(word in text for word in ("--index-url", "--extra-index-url", "--find-links", "http://", "https://"))


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = (ROOT / "docs" / "decisions" / "0004-dependencies.md").read_text(encoding="utf-8")
    wanted = [line for group in (project["dependencies"], *project["optional-dependencies"].values()) for line in group]
    names = [line.split(">")[0].split("<")[0].split("=")[0].strip() for line in wanted]
    told = {"pytest-xdist": "xdist", "pytest-timeout": "timeout", "pandas-stubs": "stubs", "scipy-stubs": "stubs"}
    stubs = {name: "stubs" for name in names if name.startswith("types-")}
    assert [name for name in names if (told | stubs | {"netmap[city]": "`city`"}).get(name, name) not in reasons] == []
