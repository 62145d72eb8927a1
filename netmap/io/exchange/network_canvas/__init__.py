"""Interviews held with Network Canvas, in and out: CSV and GraphML, in a zip or a folder.

==================  ====================================================================
:mod:`.files`       which file of an export is what
:mod:`.graphml`     the same rows out of GraphML
:mod:`.parts`       what an export holds, whatever its files
:mod:`.variables`   the variables behind the columns
:mod:`.words`       words of protocols that mean one of our columns or codes
:mod:`.mapping`     what variables mean: a mapping, or a guess at it
:mod:`.account`     what became of every row
:mod:`.homes`       an interview becomes a household
:mod:`.cells`       variables become columns
:mod:`.pairs`       edges become ties, every pair once
:mod:`.tables`      the tables of a casebook
:mod:`.sessions`    a casebook as interviews
:mod:`.writing`     interviews as CSV or GraphML
==================  ====================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from netmap.casebook import Casebook
from netmap.io.exchange.formats import Import
from netmap.io.exchange.ledger import Ledger
from netmap.io.exchange.network_canvas.files import looks_like, read_export
from netmap.io.exchange.network_canvas.tables import casebook_tables
from netmap.io.exchange.network_canvas.writing import write_interviews

__all__ = ["read", "recognise", "write"]

_NAME = "network-canvas"


def recognise(path: Path) -> str | None:
    """``network-canvas`` when a file in it is of an export."""
    return _NAME if looks_like(path) else None


def read(path: Path, *, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """Read an export; every interview becomes a household, its ego the resident.

    Raises
    ------
    DataError
        It cannot be opened, or holds no interviews.
    OptionError
        The mapping names a column that does not exist.
    """
    return casebook_tables(read_export(path), mapping, format)


def write(casebook: Casebook, path: Path, *, format: str, lang: str) -> Ledger:
    """Write the newest state of every household as an interview: ``.graphml``, ``.zip`` with CSV, or a folder."""
    return write_interviews(casebook, path, format=format)
