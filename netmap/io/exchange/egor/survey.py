"""Answers of a survey: known, so that they can be refused in one line and are not taken for something else."""

from __future__ import annotations

from pathlib import Path

__all__ = ["is_survey_export"]

_HEAD = 1 << 20
_MARK = b'{"ImportId":'


def is_survey_export(path: Path) -> bool:
    """Whether a file is an export of Qualtrics: its third row says of every column what it is called in the survey."""
    if path.suffix.lower() not in (".csv", ".tsv") or not path.is_file():
        return False
    with path.open("rb") as file:
        return _MARK in file.read(_HEAD).replace(b"\0", b"").replace(b'""', b'"')
