"""Maps without names and locked maps from the command line: where the passphrase comes from, and what is written."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DAY = ("--as-of", "2026-06-30")
PASSPHRASE = "vier losse woorden"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A household of two people, and an empty folder to work in."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "people.csv").write_text(
        "person_id,household_id,name,role,relation\nP1,H1,Fenna,resident,\nP2,H1,Aaltje,informal,friend\n",
        encoding="utf-8",
    )
    (tmp_path / "home" / "ties.csv").write_text("household_id,source,target,circle\nH1,P2,P1,1\n", encoding="utf-8")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.delenv("NETMAP_PASSPHRASE", raising=False)
    return tmp_path / "home"


def test_a_map_without_names(run: Run, home: Path) -> None:
    assert run("household", "map", home, "--anonymous", *DAY).code == 0
    written = [path.name for path in Path().iterdir()]
    assert written == ["netwerkkaart-zonder-namen.html"]
    text = Path(written[0]).read_text(encoding="utf-8")
    assert "vriend(in)" in text
    assert "Aaltje" not in text


def test_a_locked_map_names_nobody_in_file_and_file_name(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETMAP_PASSPHRASE", PASSPHRASE)
    assert run("household", "map", home, "--lock", "--edition", "work", *DAY).code == 0
    assert [path.name for path in Path().iterdir()] == ["kaart-op-slot.html"]
    assert "Aaltje" not in Path("kaart-op-slot.html").read_text(encoding="utf-8")


def test_a_locked_outer_ring(run: Run, source: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETMAP_PASSPHRASE", PASSPHRASE)
    assert run("ring", "map", source, "--lock", "-o", "ring.html", *DAY).code == 0
    assert "Wijkteam" not in Path("ring.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("given", [None, "", "kort", "       x       "])
def test_without_a_good_passphrase_one_line_and_no_file(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, given: str | None
) -> None:
    if given is not None:
        monkeypatch.setenv("NETMAP_PASSPHRASE", given)
    result = run("household", "map", home, "--lock", *DAY)
    assert result.code == 2
    told = [line for line in result.err.splitlines() if "as of" not in line]
    assert len(told) == 1
    assert "passphrase" in told[0]
    assert "Hint:" in told[0]
    assert list(Path().iterdir()) == []


def test_on_a_terminal_it_is_typed_twice_and_not_shown(home: Path) -> None:
    ours, theirs = pty.openpty()
    program = "from netmap_cli.app import main; main()"
    command = [sys.executable, "-c", program, "household", "map", str(home), "--lock", *DAY]
    with subprocess.Popen(command, stdin=theirs, stderr=subprocess.PIPE, start_new_session=True, bufsize=0) as process:
        assert process.stderr
        shown = b""
        for question in (b"words): ", b"confirmation: "):
            while not shown.endswith(question):  # what was typed before the question is thrown away
                letter = process.stderr.read(1)
                assert letter, shown
                shown += letter
            os.write(ours, f"{PASSPHRASE}\n".encode())
        shown += process.stderr.read()
    os.close(theirs)
    os.close(ours)
    assert process.returncode == 0, shown
    assert shown.count(b"assphrase") == 1
    assert PASSPHRASE.encode() not in shown
    assert Path("kaart-op-slot.html").exists()


def test_it_is_never_an_argument(run: Run, home: Path) -> None:
    assert run("household", "map", home, f"--lock={PASSPHRASE}", *DAY).code == 2
    assert list(Path().iterdir()) == []
