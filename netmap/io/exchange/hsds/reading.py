"""From a directory to the tables of a casebook, with the account of every row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from netmap.io.exchange.formats import Import
from netmap.io.exchange.hsds.directory import read_directory
from netmap.io.exchange.hsds.links import Links, known_organisations
from netmap.io.exchange.hsds.names import BELONGS, CARRIED
from netmap.io.exchange.hsds.organisations import organisations_of
from netmap.io.exchange.hsds.places import places_of
from netmap.io.exchange.hsds.seats import seats_of
from netmap.io.exchange.hsds.services import services_of
from netmap.io.exchange.hsds.sheet import Frame
from netmap.io.exchange.hsds.words import Meaning
from netmap.io.exchange.ledger import Ledger
from netmap.io.exchange.meaning import garbled, losses_of_cells, readable
from netmap.schema import RawTable

__all__ = ["read_tables"]

_TEXTS = ("name", "description", "note", "how_to_apply", "hours", "base", "contact")


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
    directory["phones"].borrow(directory["contacts"], "contact_id", BELONGS)
    seats = seats_of(directory)
    known = known_organisations(directory)
    links = Links(directory, seats, known)
    places = places_of(directory, links)
    organisations = organisations_of(directory, seats, known, meaning)
    services = services_of(directory, links, places.of_service, meaning)
    made = {"areas": places.areas, "organisations": organisations, "services": services}
    tables = tuple(_checked(directory.source, name, frame) for name, frame in made.items() if len(frame.rows))
    for sheet in directory.sheets.values():
        if sheet.table not in CARRIED:
            sheet.drop("no-place", sheet.open)
    ledger = Ledger(source=directory.source, target="", format=format, entries=tuple(directory.entries()))
    return Import(tables=tables, ledger=ledger, mapping=meaning.proposal(directory.headings))


def _checked(source: str, table: str, made: Frame) -> RawTable:
    """A raw table in which every cell can be read; what had to go is told where it came from."""
    cells = {name: pd.array(one, dtype="str") if isinstance(one, pa.Array) else one for name, one in made.cells.items()}
    raw, losses = readable(RawTable(table=table, source=source, frame=pd.DataFrame(cells), rows=made.rows))
    made.sheet.losses += losses
    bad = {name: garbled(raw.frame[name]).to_numpy(dtype=bool) for name in _TEXTS if name in made.cells}
    made.sheet.losses += losses_of_cells("garbled", bad, raw.rows)
    return raw
