"""Personal networks of egor, EgoWeb, openeddi and EgoNet: egos, alters and the ties between alters.

====================  =================================================================
:mod:`.study`         the three tables of a study, whatever the layout of its files
:mod:`.wide`          alters and ties that stand in columns of their ego
:mod:`.mapping`       what the variables mean
:mod:`.people`        from a study to the tables of a casebook
:mod:`.three_files`   a casebook as three files
:mod:`.survey`        the answers of a survey, which are refused
====================  =================================================================

Layouts that are read: three files (egos, alters, ties), two files, one file, a folder per kind with a file per ego, and
the names EgoWeb and openeddi give to the same columns. They are told apart by their headings.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from netmap.casebook import Casebook
from netmap.io.exchange.egor.people import casebook_tables
from netmap.io.exchange.egor.study import looks_like, read_study
from netmap.io.exchange.egor.survey import is_survey_export
from netmap.io.exchange.egor.three_files import write_three_files
from netmap.io.exchange.formats import Import
from netmap.io.exchange.ledger import Ledger
from netmap.io.raw import refuse

__all__ = ["read", "recognise", "write"]


def recognise(path: Path) -> str | None:
    """``egor`` when the headings of its files are those of egos, alters and ties."""
    try:
        return "egor" if looks_like(path) or is_survey_export(path) else None
    except OSError:
        return None


def read(path: Path, *, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """Read a study; every ego becomes a household of one resident.

    Raises
    ------
    DataError
        It holds no egos, more than one study, or the answers of a survey as Qualtrics exports them.
    """
    if is_survey_export(path):
        raise refuse(str(path), "survey-export")
    study = read_study(path)
    return casebook_tables(study, mapping)


def write(casebook: Casebook, path: Path, *, format: str, lang: str) -> Ledger:
    """Write egos.csv, alters.csv and edges.csv into a folder."""
    return write_three_files(casebook, path)
