"""A casebook as three files: egos, alters and the ties between alters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from netmap.casebook import Casebook
from netmap.io.exchange.csv_cells import csv_bytes
from netmap.io.exchange.egor.mapping import HOUSE_NOTE
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.state import older_rows, other_tables
from netmap.io.files import write_folder

__all__ = ["FILES", "write_three_files"]

FILES = ("egos.csv", "alters.csv", "edges.csv")
_PERSON = ("person_id", "household_id", "role", "observed_on")
_TIE = ("circle", "frequency", "quality", "gives", "receives", "ended_on")
_ALWAYS = ("egoID", "alterID", "Source", "Target", "weight", "roster", "contact_ties", "focus")
"""Columns that stand in a file even when they are empty, so that what was not asked stays so."""

_MISSING = ("NA", "NaN")
"""Texts that every reader of these files takes for an empty cell."""

_LOST = "not-in-format"


def write_three_files(casebook: Casebook, path: Path) -> Ledger:
    """Write the newest state of every household.

    The ego is the resident the map is about, the first by id when there are several; everybody else with a tie to the
    ego is an alter.

    Returns
    -------
    Ledger
        With everything the three files cannot hold.
    """
    book = casebook.snapshot()
    egos = _egos(book)
    tied, losses = _tied(book, egos)
    alters = _alters(book, tied)
    edges, edge_losses = _edges(book, egos, alters)
    frames = {"egos.csv": egos, "alters.csv": alters, "edges.csv": edges}
    write_folder(path, {name: csv_bytes(_used(frame)) for name, frame in frames.items()})
    written = (len(egos), int(egos["person_id"].notna().sum()) + len(alters), len(tied) + len(edges))
    made = int(egos["person_id"].isna().sum())
    added = (Loss(reason="ego-added", count=made),) if made else ()
    told = (added, (*losses, *_days(book, "people")), (*edge_losses, *_days(book, "ties")))
    entries = [
        _entry(casebook, book, table, count, lost)
        for table, count, lost in zip(("households", "people", "ties"), written, told, strict=True)
    ]
    entries += [
        *_missing(frames),
        *other_tables(casebook, ("households", "people", "ties")),
    ]
    return Ledger(source="", target=str(path), format="egor", entries=tuple(entries))


def _entry(casebook: Casebook, book: Casebook, table: str, written: int, losses: Iterable[Loss]) -> Entry:
    read = len(getattr(casebook, table))
    written = min(written, read)  # a household of which only people are known has a row of its own
    told = (*older_rows(casebook, book, table), *losses)
    return Entry(place=table, read=read, written=written, dropped=read - written, losses=told)


def _missing(frames: Mapping[str, pd.DataFrame]) -> Iterable[Entry]:
    """Texts that will be read as empty cells."""
    for name, frame in frames.items():
        count = int(frame.isin(_MISSING).sum().sum())
        if count:
            yield Entry(place=name, losses=(Loss(reason=_LOST, count=count, what=", ".join(_MISSING)),))


def _egos(book: Casebook) -> pd.DataFrame:
    """One row per household: its own cells, and those of its ego."""
    residents = book.people[book.people["role"] == "resident"]
    order = residents.assign(_first=residents["focus"] != "yes").sort_values(["_first", "person_id"], kind="stable")
    ego = order.drop_duplicates("household_id").drop(columns=["_first", "role", "observed_on"])
    rows = pd.DataFrame({"household_id": pd.Series(book.household_ids, dtype="str")})
    rows = rows.merge(book.households, on="household_id", how="left")
    rows = rows.rename(columns={"note": HOUSE_NOTE}).merge(ego, on="household_id", how="left")
    return rows.rename(columns={"household_id": "egoID"})


def _tied(book: Casebook, egos: pd.DataFrame) -> tuple[pd.DataFrame, list[Loss]]:
    """The ties of every ego, seen from the other end."""
    ego = set(egos["person_id"].dropna())
    ties = book.ties
    forward = ties[ties["target"].isin(ego)].rename(columns={"source": "alterID"})
    back = ties[ties["source"].isin(ego) & ~ties["target"].isin(ego)].rename(
        columns={"target": "alterID", "gives": "receives", "receives": "gives"}
    )
    columns = ["household_id", "alterID", *_TIE]
    tied = pd.concat([forward[columns], back[columns]], ignore_index=True)
    alone = book.people[~book.people["person_id"].isin([*ego, *tied["alterID"]])]
    losses = [Loss(reason="not-tied", count=len(alone))] if len(alone) else []
    return tied.sort_values(["household_id", "alterID"], ignore_index=True), losses


def _alters(book: Casebook, tied: pd.DataFrame) -> pd.DataFrame:
    people = book.people.drop(columns=["household_id", "observed_on"]).rename(columns={"person_id": "alterID"})
    alters = tied.merge(people, on="alterID", how="left").rename(columns={"household_id": "egoID"})
    first = ["egoID", "alterID", "name", "role", "relation"]
    return alters[[*first, *(name for name in alters if name not in first)]]


def _edges(book: Casebook, egos: pd.DataFrame, alters: pd.DataFrame) -> tuple[pd.DataFrame, list[Loss]]:
    """The ties between alters; what else is known of such a tie has no place."""
    known = set(alters["alterID"])
    between = book.ties[book.ties["source"].isin(known) & book.ties["target"].isin(known)]
    ego = set(egos["person_id"].dropna())
    rest = book.ties[~book.ties.index.isin(between.index)]
    stray = rest[~rest["source"].isin(ego) & ~rest["target"].isin(ego)]
    none = between["weight"] == 0  # which says that there is no tie
    losses = [Loss(reason=_LOST, count=int(between[name].notna().sum()), what=name) for name in _TIE]
    losses += [Loss(reason="not-tied", count=len(stray)), Loss(reason="no-tie", count=int(none.sum()))]
    with_ego = rest[~rest.index.isin(stray.index)]
    losses.append(Loss(reason=_LOST, count=int(with_ego["weight"].notna().sum()), what="weight"))
    between = between[~none]
    names = {"household_id": "egoID", "source": "Source", "target": "Target"}
    edges = between.rename(columns=names)[["egoID", "Source", "Target", "weight"]]
    return edges.sort_values(["egoID", "Source", "Target"], ignore_index=True), [one for one in losses if one.count]


def _used(frame: pd.DataFrame) -> pd.DataFrame:
    """The columns in which something stands, and the key columns."""
    kept = frame[[name for name in frame if name in _ALWAYS or frame[name].notna().any()]].copy()
    for name in kept.select_dtypes("datetime"):
        kept[name] = kept[name].dt.strftime("%Y-%m-%d")
    return kept


def _days(book: Casebook, table: str) -> Iterable[Loss]:
    count = int(getattr(book, table)["observed_on"].notna().sum())
    if count:
        yield Loss(reason=_LOST, count=count, what="observed_on")
