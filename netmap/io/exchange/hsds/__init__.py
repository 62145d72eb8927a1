"""Directories in the Human Services Data Specification: HSDS 1.1 to 3.1, and Open Referral UK.

======================  ==============================================================
:mod:`.names`           what tables and columns are called, in every version
:mod:`.directory`       the whole of it; :mod:`.tables` those of CSV files, :mod:`.pages` those of JSON
:mod:`.columns`         columns of texts, and which rows belong together
:mod:`.sheet`           one table, and the fate of each of its rows
:mod:`.words`           what terms mean (``terms.toml``), with a guess for each
:mod:`.reading`         to the tables of a casebook: :mod:`.organisations`, :mod:`.seats`, :mod:`.places`,
                        :mod:`.links`, :mod:`.services`, :mod:`.details`, :mod:`.subjects`
:mod:`.writing`         the ring as HSDS 3.1; :mod:`.rows` makes its tables
======================  ==============================================================

The version is told by the files themselves: what has another name or place in an older one is looked for there too.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from netmap.casebook import Casebook
from netmap.io.exchange.formats import Import
from netmap.io.exchange.hsds.directory import looks_like
from netmap.io.exchange.hsds.reading import read_tables
from netmap.io.exchange.hsds.writing import write_directory
from netmap.io.exchange.ledger import Ledger

__all__ = ["read", "recognise", "write"]


def recognise(path: Path) -> str | None:
    """``hsds`` when it holds organisations or services as a directory names them."""
    return "hsds" if looks_like(path) else None


def read(path: Path, *, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """Read a directory of any version."""
    return read_tables(path, format, mapping)


def write(casebook: Casebook, path: Path, *, format: str, lang: str) -> Ledger:
    """Write organisations, services and areas as HSDS 3.1 into a folder."""
    return write_directory(casebook, path, lang)
