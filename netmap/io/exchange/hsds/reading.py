"""From a directory to the tables of a casebook, with the account of every row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from netmap.io.exchange.formats import Import
from netmap.io.exchange.hsds.directory import Directory, read_directory
from netmap.io.exchange.hsds.names import CARRIED
from netmap.io.exchange.hsds.organisations import known_organisations, organisations_of
from netmap.io.exchange.hsds.places import places_of, seats
from netmap.io.exchange.hsds.services import Links, services_of
from netmap.io.exchange.hsds.words import Meaning
from netmap.io.exchange.ledger import Ledger, Loss
from netmap.io.exchange.meaning import FIRST_ROWS, garbled, readable
from netmap.io.raw import tidy
from netmap.schema import RawTable
from netmap.schema.texts import arrow

__all__ = ["read_tables"]

_TEXTS = ("name", "description", "note", "how_to_apply", "hours", "base", "contact")
_SHEETS = {"areas": ("service_areas", "addresses"), "organisations": ("organizations",), "services": ("services",)}


def read_tables(path: Path, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """Read a directory.

    Parameters
    ----------
    path
        A folder or zip of CSV files, or JSON.
    format
        Under which name it is told in the ledger.
    mapping
        Tables of ``terms.toml``, and ``columns``: table → heading → column of HSDS; ``None`` = netmap's own.
    """
    meaning = Meaning(mapping)
    directory = read_directory(path, meaning.columns)
    located = seats(directory)
    known = known_organisations(directory)
    links = Links(directory, located, known)
    places = places_of(directory, located, links.at, links.services)
    organisations = organisations_of(directory, located, meaning)
    services = services_of(directory, links, places.of_service, meaning)
    frames = {"areas": (places.areas, places.rows), "organisations": organisations, "services": services}
    tables = []
    for table, (frame, rows) in frames.items():
        if len(frame):
            tables.append(_checked(directory, table, frame, rows))
    for sheet in list(directory.sheets.values()):
        sheet.drop("no-place", sheet.open & np.full(len(sheet), sheet.table not in CARRIED))
    ledger = Ledger(source=directory.source, target="", format=format, entries=tuple(directory.entries()))
    return Import(tables=tuple(tables), ledger=ledger, mapping=meaning.proposal(directory.headings))


def _checked(directory: Directory, table: str, frame: pd.DataFrame, rows: pd.Series) -> RawTable:
    """A raw table in which every cell can be read; what had to go is told where it came from."""
    plain = pd.DataFrame({name: tidy(cells) for name, cells in frame.reset_index(drop=True).items()})
    raw = RawTable(table=table, source=directory.source, frame=plain, rows=rows.to_numpy(dtype=np.int64))
    clean, losses = readable(raw)
    names = _SHEETS[table]
    sheet = next((directory[name] for name in names if directory[name].place), directory[names[0]])
    sheet.losses += losses
    for name in _TEXTS:
        if name in plain and not pc.all(pc.string_is_ascii(arrow(plain[name].astype("str")))).as_py():
            bad = garbled(plain[name]).to_numpy(dtype=bool)
            at = tuple(int(row) for row in raw.rows[bad][:FIRST_ROWS])
            sheet.losses += [Loss(reason="garbled", count=int(bad.sum()), what=name, rows=at)] if bad.any() else []
    return clean
