"""Nodes and edges of a casebook, and back to its tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.io.exchange.formats import Import
from netmap.io.exchange.graph_files.places import placed
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.meaning import guess_column, losses_of_headings, readable, translate
from netmap.io.exchange.state import older_rows, other_tables
from netmap.schema import TABLES, RawTable

__all__ = ["TABLE", "Network", "network", "tables_of"]

TABLE = "netmap_table"
"""The attribute that tells of which table a node or edge is."""

_HOUSEHOLD = "household_"
_NODES = {"people": "person_id", "organisations": "organisation_id"}
_EDGES = ("ties", "collaborations")
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
    counts
        How many nodes and edges were read, and what was not carried, per kind.
    """

    nodes: pd.DataFrame
    edges: pd.DataFrame
    notes: tuple[Loss, ...] = ()


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
            written=len(getattr(book, name)) - sum(one.count for one in losses.get(name, ())),
            losses=(*older_rows(casebook, book, name), *(one for one in losses.get(name, ()) if one.count)),
        )
        for name in _HELD
        if name in casebook.tables
    ]
    ledger = Ledger(source="", target="", format="", entries=(*entries, *other_tables(casebook, _HELD)))
    return Network(nodes=placed(nodes, kept), edges=kept), ledger


def _with_households(people: pd.DataFrame, households: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The cells of each household beside its first resident; how many households have none."""
    first = people[people["role"] == "resident"].drop_duplicates("household_id")
    cells = households.set_index("household_id").add_prefix(_HOUSEHOLD)
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


def tables_of(found: Network, source: str, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """The tables of a casebook from a network.

    Parameters
    ----------
    found
        As it was read.
    source, format
        Where it came from.
    mapping
        For a network of another tool: ``nodes`` (``people`` or ``organisations``), ``columns`` and ``values`` of the
        nodes, ``edges``: ``columns`` and ``divisor``. ``None`` = guess.
    """
    own = TABLE in found.nodes or (not len(found.nodes) and TABLE in found.edges)
    meaning: dict[str, Any] = {} if own else {**_guess(found), **(mapping or {})}
    frames = _own_tables(found) if own else _foreign_tables(found, meaning)
    clean = {name: readable(_raw(name, source, frame)) for name, frame in frames.items() if len(frame)}
    entries = []
    for place, part, names in (("nodes", found.nodes, (*_NODES, "households")), ("edges", found.edges, _EDGES)):
        losses = [loss for name in names if name in clean for loss in clean[name][1]]
        if not own:
            losses += losses_of_headings(part, _unmapped(part, meaning, place))
        written = sum(len(frames[name]) for name in names if name in frames and name != "households")
        told = tuple(losses)
        entries.append(Entry(place=place, read=len(part), written=written, losses=told, dropped=len(part) - written))
    entries[0] = _noted(entries[0], found.notes)
    ledger = Ledger(source=source, target="", format=format, entries=tuple(entries))
    return Import(tables=tuple(raw for raw, _ in clean.values()), ledger=ledger, mapping=meaning)


def _noted(entry: Entry, notes: tuple[Loss, ...]) -> Entry:
    counts = {name: getattr(entry, name) for name in ("place", "read", "written", "merged", "dropped", "losses")}
    return Entry(**counts, notes=notes)


def _raw(table: str, source: str, frame: pd.DataFrame) -> RawTable:
    plain = frame.astype(object).where(frame.notna(), None).reset_index(drop=True)
    return RawTable(table=table, source=source, frame=plain, rows=np.arange(1, len(plain) + 1))


def _own_tables(found: Network) -> dict[str, pd.DataFrame]:
    """The tables as they were."""
    frames = {}
    for part, names in ((found.nodes, _NODES), (found.edges, _EDGES)):
        for name in names:
            rows = part[part[TABLE] == name] if TABLE in part else part.iloc[:0]
            frames[name] = rows[[column for column in TABLES[name].names if column in rows]]
    people = found.nodes[found.nodes[TABLE] == "people"] if TABLE in found.nodes else found.nodes
    cells = people[[name for name in people if str(name).startswith(_HOUSEHOLD) and name != "household_id"]]
    homes = cells.rename(columns=lambda name: str(name).removeprefix(_HOUSEHOLD))
    if len(homes.columns):
        homes["household_id"] = people["household_id"]
        frames["households"] = homes[homes.drop(columns="household_id").notna().any(axis=1)]
    return frames


_PLAIN = ("id", "label", "x", "y", "size", "colour", "source", "target", "weight", TABLE)


def _guess(found: Network) -> dict[str, Any]:
    """What the nodes seem to be: people when they are called so, else organisations."""
    columns: dict[str, dict[str, str]] = {}
    for table in ("people", "organisations"):
        among = [name for name in TABLES[table].names if name not in (_NODES[table], "household_id", "role")]
        guesses = {str(n): guess_column(str(n), table, among=among) for n in found.nodes if n not in _PLAIN}
        columns[table] = {name: column for name, column in guesses.items() if column}
    nodes = max(columns, key=lambda table: (len(columns[table]), table == "organisations"))
    weights = (
        pd.to_numeric(found.edges["weight"], errors="coerce") if "weight" in found.edges else pd.Series(dtype=float)
    )
    most = float(weights.max()) if weights.notna().any() else 1.0
    return {
        "nodes": nodes,
        "columns": columns[nodes],
        "values": {},
        "edges": {"columns": {}, "divisor": max(most, 1.0)},
    }


def _unmapped(part: pd.DataFrame, meaning: Mapping[str, Any], place: str) -> Iterable[str]:
    mapped = meaning["columns"] if place == "nodes" else meaning["edges"].get("columns", {})
    return [str(name) for name in part if name not in _PLAIN and name not in mapped]


def _foreign_tables(found: Network, meaning: Mapping[str, Any]) -> dict[str, pd.DataFrame]:
    """A network of another tool: all people in one household, or all organisations in one ring."""
    nodes, edges, values = found.nodes, found.edges, meaning.get("values", {})
    taken = pd.DataFrame(
        {column: translate(nodes[name], values.get(name, {})) for name, column in meaning["columns"].items()},
        index=nodes.index,
    )
    if "name" not in taken:
        taken["name"] = nodes["label"].where(nodes["label"].notna(), nodes["id"])
    weight = (
        pd.to_numeric(edges["weight"], errors="coerce") if "weight" in edges else pd.Series(np.nan, index=edges.index)
    )
    share = weight / float(meaning["edges"].get("divisor", 1.0))
    ends = pd.DataFrame({"source": edges["source"], "target": edges["target"]})
    if meaning["nodes"] == "people":
        people = taken.assign(person_id=nodes["id"], household_id=_ONE, role=meaning.get("role", "informal"))
        return {"people": people, "ties": ends.assign(household_id=_ONE, weight=share)}
    kind = taken["kind"].fillna("other") if "kind" in taken else "other"
    level = (share.fillna(1) * 5).round().clip(1, 5).astype(int)
    organisations = taken.assign(organisation_id=nodes["id"], kind=kind)
    return {"organisations": organisations, "collaborations": ends.assign(level=level)}


_ONE = "H1"
