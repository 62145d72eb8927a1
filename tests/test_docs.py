"""What the repository says about itself is true, and says nothing else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

import netmap as nm
from netmap_cli.app import app
from netmap_cli.manual import page as manual

ROOT = Path(__file__).resolve().parent.parent
TEXTS = (".py", ".md", ".toml", ".ftl", ".j2", ".js", ".css", ".csv", ".lock", "Makefile", "run")


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.splitlines() if name.endswith(TEXTS)]


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [command.name or "" for command in app.registered_commands]
    groups = [group.name or "" for group in app.registered_groups]
    assert [name for name in (*commands, *groups) if f"netmap {name}" not in readme and name != "demo"] == []


def test_links_in_the_pages_lead_somewhere() -> None:
    for page in [file for file in _tracked() if file.suffix == ".md"]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_path_of_a_machine_and_no_address_of_a_registry() -> None:
    told = re.compile(r"/(home|root|work|Users|opt)/\w|pypi\.org|files\.pythonhosted|--index-url|--find-links")
    excused = {Path(__file__), ROOT / "tests" / "test_packaging.py"}
    found = [file.name for file in _tracked() if file not in excused and told.search(file.read_text(encoding="utf-8"))]
    assert found == []


def test_files_stay_small() -> None:
    lines = {file.name: len(file.read_text("utf-8").splitlines()) for file in _tracked() if file.suffix == ".py"}
    assert {name: count for name, count in lines.items() if count > 300} == {}


def test_the_page_of_measures_is_what_netmap_says_today() -> None:
    page = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8")
    assert page == nm.glossary(), "run: make docs"


def test_the_page_of_commands_is_what_they_say_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETMAP_LANG", raising=False)
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert page == manual(), "run: make docs"
    assert "## netmap household map" in page
