"""Runs the command line as a person does."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

import netmap as nm
from netmap_cli.app import main


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out, parse_constant=lambda word: pytest.fail(f"{word} is not JSON"))


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """``run("measure", source)`` → exit code, stdout and stderr."""

    def call(*args: object) -> Result:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(arg) for arg in args])
        shown = capsys.readouterr()
        return Result(int(left.value.code or 0), shown.out, shown.err)

    return call


@pytest.fixture(scope="session")
def source() -> str:
    """The example neighbourhood as a person names it."""
    return str(nm.example_path("parkwijk"))
