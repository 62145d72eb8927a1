"""A casebook's ring as HSDS 3.1: a folder of CSV files with a datapackage."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

import pandas as pd

from netmap.casebook import Casebook
from netmap.io.exchange.csv_cells import csv_bytes
from netmap.io.exchange.hsds.names import TABLES
from netmap.io.exchange.hsds.rows import offers, owners, spans, terms
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.state import older_rows, other_tables
from netmap.io.files import write_folder

__all__ = ["write_directory"]

_HELD = ("areas", "organisations", "services")
_ALWAYS = ("organizations", "services")
_AGELESS = 120  # a higher age is read as "no limit"
_STAY = ("id", "name", "status", "description", "organization_id")
_LOST = "not-in-format"
Frames = dict[str, pd.DataFrame]


def write_directory(casebook: Casebook, path: Path, lang: str) -> Ledger:
    """Write the newest state of organisations, services and their areas.

    Returns
    -------
    Ledger
        With everything that HSDS has no place for.
    """
    book = casebook.snapshot()
    known = book.organisations["organisation_id"]
    services = book.services[book.services["organisation_id"].isin(known)]
    frames = {**owners(book.organisations), **offers(services), **spans(services, book.areas)}
    frames |= terms(book.organisations, services, lang)
    kept = {name: _used(frames[name]) for name in TABLES if name in frames and (len(frames[name]) or name in _ALWAYS)}
    data = {f"{name}.csv": csv_bytes(frame) for name, frame in kept.items()}
    data["datapackage.json"] = _package(kept)
    write_folder(path, data, stale=[f"{name}.csv" for name in TABLES])
    reached = set(frames["service_areas"]["uri"].str.removeprefix("urn:netmap:area:"))
    entries = [
        _areas(casebook, reached),
        _entry(casebook, book, "organisations", known, _organisations(book)),
        _entry(casebook, book, "services", services["service_id"], _services(services)),
        *other_tables(casebook, _HELD),
    ]
    return Ledger(source="", target=str(path), format="hsds", entries=tuple(entries))


def _used(frame: pd.DataFrame) -> pd.DataFrame:
    """The columns in which something stands, and those that may not be left out."""
    return frame[[name for name in frame if name in _STAY or frame[name].notna().any()]]


def _package(frames: Frames) -> bytes:
    """What the files are, for tools that read tables by their description."""
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            "profile": "tabular-data-resource",
            "schema": {"fields": [{"name": column, "type": "string"} for column in frame], "primaryKey": "id"},
        }
        for name, frame in frames.items()
    ]
    package = {"name": "human-services-data", "profile": "tabular-data-package", "version": "3.1"}
    return (json.dumps({**package, "resources": resources}, indent=2) + "\n").encode()


def _entry(casebook: Casebook, book: Casebook, table: str, written: pd.Series, losses: Iterable[Loss]) -> Entry:
    rows = len(getattr(casebook, table))
    gone = len(getattr(book, table)) - len(written)
    left = (Loss(reason="unknown-organisation", count=gone),) if gone else ()
    older = older_rows(casebook, book, table)
    return Entry(
        place=table, read=rows, written=len(written), dropped=rows - len(written), losses=(*older, *left, *losses)
    )


def _cells(frame: pd.DataFrame, columns: Collection[str]) -> Iterable[Loss]:
    """Cells for which there is no place."""
    for name in columns:
        count = int(frame[name].notna().sum())
        if count:
            yield Loss(reason=_LOST, count=count, what=name)


def _organisations(book: Casebook) -> Iterable[Loss]:
    return _cells(book.organisations, ("observed_on", "areas"))


def _services(services: pd.DataFrame) -> Iterable[Loss]:
    undated = int((services["capacity"].notna() & services["observed_on"].isna()).sum())
    if undated:
        yield Loss(reason="capacity-undated", count=undated)
    old = int((services["age_max"] > _AGELESS).sum())
    if old:
        yield Loss(reason=_LOST, count=old, what="age_max")


def _areas(casebook: Casebook, reached: set[str]) -> Entry:
    areas = casebook.areas
    kept = areas[areas["area_id"].isin(reached)]
    gone = len(areas) - len(kept)
    half = kept["latitude"].notna() != kept["longitude"].notna()
    losses = [*_cells(kept, ("residents",)), *_cells(kept[half], ("latitude", "longitude"))]
    if gone:
        losses.insert(0, Loss(reason="no-link", count=gone))
    return Entry(place="areas", read=len(areas), written=len(kept), dropped=gone, losses=tuple(losses))
