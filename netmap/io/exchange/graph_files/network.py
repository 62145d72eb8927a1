"""Nodes and edges of a casebook, and back to its tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.io.exchange.account import ROW, Account
from netmap.io.exchange.formats import Import
from netmap.io.exchange.graph_files.places import placed
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.meaning import losses_of_headings, readable
from netmap.io.exchange.state import older_rows, other_tables
from netmap.schema import TABLES, RawTable

__all__ = ["FIRST", "TABLE", "Network", "network", "own_tables"]

TABLE = "netmap_table"
"""The attribute that tells of which table a node or edge is."""

FIRST = "netmap_source"
"""The attribute that tells at which end an edge begins: other tools turn edges without a direction around."""

_HOUSEHOLD = "household_"
_NODES = {"people": "person_id", "organisations": "organisation_id"}
_EDGES = ("ties", "collaborations")
_DRAWN = ("id", "label", "x", "y", "size", "colour", "source", "target", "weight", "type", TABLE, FIRST, ROW)
_HELD = (*_NODES, *_EDGES, "households")


@dataclass(frozen=True, kw_only=True)
class Network:
    """Nodes and edges with everything that is known of them.

    Parameters
    ----------
    nodes
        ``id label`` and attributes; with places also ``x y size colour``.
    edges
        ``source target weight`` and attributes.
    notes
        What was changed when it was read.
    losses
        What of the nodes and of the edges could not be read.
    places
        Where nodes and edges stood; an empty place: nowhere.
    others
        Files beside them that were not read.
    keys
        What the key columns are called in the file, where that is for a mapping to tell.
    directed
        Whether its ties have a direction; ``None`` = the file does not say.
    """

    nodes: pd.DataFrame
    edges: pd.DataFrame
    notes: tuple[Loss, ...] = ()
    losses: tuple[tuple[Loss, ...], tuple[Loss, ...]] = ((), ())
    places: tuple[str, str] = ("nodes", "edges")
    others: tuple[str, ...] = ()
    keys: Mapping[str, Any] = field(default_factory=dict)
    directed: bool | None = None

    @property
    def own(self) -> bool:
        """Whether netmap wrote it."""
        return TABLE in self.nodes or (not len(self.nodes) and TABLE in self.edges)


def network(casebook: Casebook, *, open_to_all: bool = False) -> tuple[Network, Ledger]:
    """People and ties, organisations and collaborations of the newest state as one network.

    Parameters
    ----------
    casebook
        Any casebook.
    open_to_all
        For files that are only looked at: people who do not want to be on the map are left out.
    """
    book = casebook.snapshot()
    people = book.people
    hidden = people["objection"] == "yes" if open_to_all else pd.Series(False, index=people.index)
    people = people[~hidden.to_numpy(dtype=bool)]
    people, homeless = _with_households(people, book.households)
    nodes = pd.concat([_nodes("people", people), _nodes("organisations", book.organisations)], ignore_index=True)
    known = set(nodes["id"])
    edges = pd.concat([_edges("ties", book.ties), _edges("collaborations", book.collaborations)], ignore_index=True)
    loose = ~(edges["source"].isin(known) & edges["target"].isin(known))
    kept = edges[~loose].reset_index(drop=True)
    kept[FIRST] = kept["source"]
    losses = {
        "people": [Loss(reason="objection", count=int(hidden.sum()))],
        "households": [Loss(reason="household-without-resident", count=homeless)],
        "ties": [Loss(reason="loose-end", count=int((loose & (edges[TABLE] == "ties")).sum()))],
        "collaborations": [Loss(reason="loose-end", count=int((loose & (edges[TABLE] == "collaborations")).sum()))],
    }
    entries = [
        Entry(
            place=name,
            read=len(casebook.tables[name]),
            written=(written := len(getattr(book, name)) - sum(one.count for one in losses.get(name, ()))),
            dropped=len(casebook.tables[name]) - written,
            losses=(*older_rows(casebook, book, name), *(one for one in losses.get(name, ()) if one.count)),
        )
        for name in _HELD
        if name in casebook.tables
    ]
    ledger = Ledger(source="", target="", format="", entries=(*entries, *other_tables(casebook, _HELD)))
    return Network(nodes=placed(nodes, kept), edges=kept), ledger


def _with_households(people: pd.DataFrame, households: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The cells of each household beside its first resident, else its first person; how many have nobody."""
    order = people.assign(_last=people["role"] != "resident").sort_values("_last", kind="stable")
    first = order[order["household_id"].isin(households["household_id"])].drop_duplicates("household_id").sort_index()
    cells = households.set_index("household_id").assign(row="yes").add_prefix(_HOUSEHOLD)
    beside = cells.reindex(first["household_id"]).set_index(first.index)
    homeless = int((~households["household_id"].isin(first["household_id"])).sum())
    return people.join(beside), homeless


def _nodes(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    key = _NODES[table]
    ids = frame[key].astype(object)
    return frame.assign(id=ids, label=frame["name"].astype(object).where(frame["name"].notna(), ids), **{TABLE: table})


def _edges(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    weight = frame["weight"] if table == "ties" else frame["level"].astype("float64") / 5
    return frame.drop(columns="weight", errors="ignore").assign(weight=weight, **{TABLE: table})


def own_tables(found: Network, source: str, format: str) -> Import:
    """The tables of a casebook, from a network that netmap wrote; what another tool added to it is told."""
    frames = _own_tables(found)
    clean = {name: readable(_raw(name, source, frame)) for name, frame in frames.items() if len(frame)}
    entries = []
    parts = ((found.nodes, (*_NODES, "households"), found.notes), (found.edges, _EDGES, ()))
    for place, told, (part, names, notes) in zip(found.places, found.losses, parts, strict=True):
        rows = part if ROW in part else part.assign(**{ROW: np.arange(1, len(part) + 1)})
        account = Account(place, rows, losses=told, notes=notes)
        account.losses += [loss for name in names if name in clean for loss in clean[name][1]]
        account.losses += losses_of_headings(part, _strange(part, names))
        account.drop("no-place", ~rows[TABLE].isin(names) if TABLE in rows else rows[ROW].notna())
        account.written = len(account.frame)
        entries.append(account.entry())
    entries += [Entry(place=one, losses=(Loss(reason="unknown-file", count=1, what=one),)) for one in found.others]
    ledger = Ledger(source=source, target="", format=format, entries=tuple(entries))
    return Import(tables=tuple(raw for raw, _ in clean.values()), ledger=ledger)


def _strange(part: pd.DataFrame, names: Collection[str]) -> list[str]:
    """The columns that netmap did not write."""
    columns = {column for name in names if name != "households" for column in TABLES[name].names}
    homes = {f"{_HOUSEHOLD}{column}" for column in (*TABLES["households"].names, "row")}
    return [str(name) for name in part if str(name) not in {*columns, *homes, *_DRAWN}]


def _raw(table: str, source: str, frame: pd.DataFrame) -> RawTable:
    rows = np.arange(1, len(frame) + 1) if ROW not in frame else frame[ROW].to_numpy(dtype=np.int64)
    plain = frame.drop(columns=ROW, errors="ignore").astype(object).reset_index(drop=True)
    return RawTable(table=table, source=source, frame=plain.where(plain.notna(), None), rows=rows)


def _own_tables(found: Network) -> dict[str, pd.DataFrame]:
    """The tables as they were."""
    frames = {}
    for part, names in ((found.nodes, _NODES), (_turned(found.edges), _EDGES)):
        for name in names:
            rows = part[part[TABLE] == name] if TABLE in part else part.iloc[:0]
            frames[name] = rows[[column for column in (*TABLES[name].names, ROW) if column in rows]]
    people = found.nodes[found.nodes[TABLE] == "people"] if TABLE in found.nodes else found.nodes
    cells = people[[name for name in people if str(name).startswith(_HOUSEHOLD) and name != "household_id"]]
    homes = cells.rename(columns=lambda name: str(name).removeprefix(_HOUSEHOLD))
    if len(homes.columns):
        told = homes[homes.notna().any(axis=1)].drop(columns="row", errors="ignore")
        frames["households"] = told.assign(household_id=people["household_id"])
    return frames


def _turned(edges: pd.DataFrame) -> pd.DataFrame:
    """Edges that begin where they began."""
    if FIRST not in edges:
        return edges
    other = edges[FIRST].eq(edges["target"])
    ends = {
        "source": edges["target"].where(other, edges["source"]),
        "target": edges["source"].where(other, edges["target"]),
    }
    return edges.assign(**ends)
