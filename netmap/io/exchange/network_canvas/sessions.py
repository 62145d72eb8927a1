"""A casebook as interviews: an ego per household, everybody else a node, ties between nodes edges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.exchange.network_canvas.mapping import HOUSE_NOTE, HOUSEHOLD, PERSON, TIE_COLUMNS, TIE_DAY
from netmap.io.exchange.network_canvas.parts import (
    CASE,
    EDGE_ID,
    EGO,
    FROM,
    NODE_ID,
    SOURCE,
    TARGET,
    TO,
    TYPE,
    UUID,
)
from netmap.io.exchange.network_canvas.words import TIE
from netmap.io.exchange.state import older_rows, other_tables
from netmap.vocabulary import FUNCTIONS

__all__ = ["CHOICES", "EDGE_TYPE", "Sessions", "sessions_of"]

EDGE_TYPE = "tie"
CHOICES = ("gives", "receives", "needed_functions")
"""Columns that become categorical variables."""

_OPTIONS = (*FUNCTIONS, "unknown")
_ALWAYS = ("focus", "roster", "contact_ties", "observed_on", TIE_DAY)
"""Variables that stand in the file even when nobody answered, so that what was not asked stays so."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Sessions:
    """Egos, nodes and edges of every household, as texts.

    Parameters
    ----------
    egos
        A row per household.
    nodes, edges
        With the ego of their household; ``TYPE`` of a node is its role.
    options
        Boolean column → its categorical variable and option.
    entries
        What the ledger says.
    """

    egos: pd.DataFrame
    nodes: pd.DataFrame
    edges: pd.DataFrame
    options: dict[str, tuple[str, str]]
    entries: tuple[Entry, ...]


def sessions_of(casebook: Casebook) -> Sessions:
    """The newest state of every household as an interview."""
    book = casebook.snapshot()
    homes, ego = _egos(book)
    ego_of = homes[EGO]
    known = book.people["person_id"]
    ties = book.ties[book.ties["source"].isin(known) & book.ties["target"].isin(known)]
    home_ego = ties["household_id"].map(ego_of)
    with_ego = (ties["source"] == home_ego) | (ties["target"] == home_ego)
    nodes = _nodes(book.people[~book.people["person_id"].isin(ego)], ties[with_ego], ego_of)
    edges = _edges(ties[~with_ego], nodes, ego_of)
    egos, options = _spread(homes.reset_index(names=CASE))
    nodes, of_nodes = _spread(nodes)
    edges, of_edges = _spread(edges)
    entries = (
        _entry(casebook, book, "households", written=len(book.households)),
        _entry(casebook, book, "people", written=len(book.people), made=int((~ego_of.isin(known)).sum())),
        _entry(casebook, book, "ties", written=len(edges), merged=int(with_ego.sum())),
        *other_tables(casebook, ("households", "people", "ties")),
    )
    return Sessions(egos=egos, nodes=nodes, edges=edges, options={**options, **of_nodes, **of_edges}, entries=entries)


def _egos(book: Casebook) -> tuple[pd.DataFrame, pd.Series]:
    """Per household its own cells and those of its ego: the resident the map is about, the first by id."""
    residents = book.people[book.people["role"] == "resident"]
    order = residents.assign(last=residents["focus"] != "yes").sort_values(["last", "person_id"], kind="stable")
    ego = order.drop_duplicates("household_id").set_index("household_id")
    ids = pd.unique(pd.concat([book.households["household_id"], book.people["household_id"]]))
    index = pd.Index(ids, dtype="object")
    own = book.households.set_index("household_id").reindex(index)
    rows = own.rename(columns={"note": HOUSE_NOTE})[list(HOUSEHOLD)]
    rows = rows.join(ego[list(PERSON)].reindex(index))
    moment = own["observed_on"].dt.strftime("%Y-%m-%dT00:00:00.000Z")
    made = pd.Series([str(uuid5(NAMESPACE_URL, f"netmap:ego:{one}")) for one in ids], index=index, dtype=object)
    rows.insert(0, EGO, ego["person_id"].reindex(index).astype(object).where(lambda cells: cells.notna(), made))
    session = [str(uuid5(NAMESPACE_URL, f"netmap:session:{one}")) for one in ids]
    rows = rows.assign(networkCanvasSessionID=session, networkCanvasProtocolName="netmap")
    return rows.assign(sessionStart=moment, sessionFinish=moment), ego["person_id"]


def _nodes(people: pd.DataFrame, ties: pd.DataFrame, ego_of: pd.Series) -> pd.DataFrame:
    """Everybody but the egos, with what is known of the tie with the ego."""
    ego = ties["household_id"].map(ego_of)
    back = (ties["source"] == ego).to_numpy()
    tied = ties[list(TIE_COLUMNS)].rename(columns={"observed_on": TIE_DAY})
    tied["gives"] = ties["gives"].where(~back, ties["receives"])
    tied["receives"] = ties["receives"].where(~back, ties["gives"])
    tied.index = pd.Index(ties["source"].where(~back, ties["target"]), dtype="object")
    tied = tied.assign(**{TIE: "yes"}).reindex(pd.Index(people["person_id"], dtype="object"))
    rows = people[list(PERSON)].set_axis(tied.index, axis=0).join(tied)
    rows[TIE] = rows[TIE].astype(object).where(rows[TIE].notna(), "no")
    if (rows[TIE] == "yes").all():
        rows = rows.drop(columns=TIE)
    own: dict[str, Any] = {
        EGO: people["household_id"].map(ego_of).to_numpy(),
        UUID: tied.index,
        TYPE: people["role"].to_numpy(),
    }
    rows = rows.reset_index(drop=True).assign(**own)
    number = rows.groupby(EGO, sort=False).cumcount() + 1
    return rows.assign(**{NODE_ID: number})


def _edges(ties: pd.DataFrame, nodes: pd.DataFrame, ego_of: pd.Series) -> pd.DataFrame:
    number = nodes.set_index(UUID)[NODE_ID]
    ends: dict[str, Any] = {SOURCE: ties["source"], TARGET: ties["target"]}
    rows = ties[list(TIE_COLUMNS)].assign(**{EGO: ties["household_id"].map(ego_of)}, **ends)
    rows = rows.assign(**{FROM: rows[SOURCE].map(number), TO: rows[TARGET].map(number)})
    rows[TYPE] = EDGE_TYPE
    names = rows[SOURCE].astype(str) + "\0" + rows[TARGET].astype(str)
    rows[UUID] = [str(uuid5(NAMESPACE_URL, f"netmap:edge:{name}")) for name in names]
    before = nodes.groupby(EGO).size()
    first = rows[EGO].map(before).fillna(0).astype(int)
    rows[EDGE_ID] = first + rows.groupby(EGO, sort=False).cumcount() + 1
    return rows.reset_index(drop=True)


def _spread(frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, tuple[str, str]]]:
    """Texts, with a boolean column per option; variables that nobody answered are left out."""
    columns: dict[str, pd.Series] = {}
    options: dict[str, tuple[str, str]] = {}
    for name in map(str, frame.columns):
        cells = frame[name]
        if cells.isna().all() and name in (*PERSON, *TIE_COLUMNS, *HOUSEHOLD, TIE_DAY) and name not in _ALWAYS:
            continue
        if name not in CHOICES:
            columns[name] = _texts(cells)
            continue
        chosen = cells.astype(object).str.split("|")
        for option in _OPTIONS:
            has = [option in one if isinstance(one, list) else None for one in chosen]
            columns[f"{name}_{option}"] = pd.Series(has, index=cells.index, dtype=object).map(
                {True: "true", False: "false"}
            )
            options[f"{name}_{option}"] = (name, option)
    spread = pd.DataFrame(columns, index=frame.index, dtype=object)
    return spread.where(spread.notna(), None), options


def _texts(cells: pd.Series) -> pd.Series:
    """Cells as a file holds them."""
    if pd.api.types.is_datetime64_dtype(cells.dtype):
        cells = cells.dt.strftime("%Y-%m-%d")
    plain = cells.astype(object).where(cells.notna(), None)
    return plain.map(lambda cell: cell if cell is None or isinstance(cell, str) else _number(cell))


def _number(cell: object) -> str:
    return repr(float(cell)) if isinstance(cell, float | np.floating) else str(cell)


def _entry(casebook: Casebook, book: Casebook, table: str, *, written: int, merged: int = 0, made: int = 0) -> Entry:
    held = len(getattr(book, table))
    stray = held - written - merged
    losses: Iterable[Loss] = (
        *older_rows(casebook, book, table),
        *([Loss(reason="unknown-alter", count=stray)] if stray else []),
        *([Loss(reason="ego-added", count=made)] if made else []),
    )
    read = len(getattr(casebook, table))
    dropped = read - written - merged
    return Entry(place=table, read=read, written=written, merged=merged, dropped=dropped, losses=tuple(losses))
