"""From the rows of an export to the tables of a casebook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from netmap.io.exchange.formats import Import
from netmap.io.exchange.ledger import Ledger
from netmap.io.exchange.meaning import garbled, unfit, unused
from netmap.io.exchange.network_canvas.account import Account
from netmap.io.exchange.network_canvas.cells import taken
from netmap.io.exchange.network_canvas.homes import Homes, homes_of
from netmap.io.exchange.network_canvas.mapping import (
    HOUSE_NOTE,
    HOUSEHOLD,
    PERSON,
    TIE_COLUMNS,
    TIE_DAY,
    Typed,
    guess,
    known,
    meanings,
    strange,
)
from netmap.io.exchange.network_canvas.pairs import EDGE, ends, merged
from netmap.io.exchange.network_canvas.parts import EGO, FILE, GROUP, NODE_ID, ROW, TYPE, UUID, Export
from netmap.io.exchange.network_canvas.variables import variables_of
from netmap.io.exchange.network_canvas.words import AGE, TIE, column_of, plain
from netmap.schema import RawTable

__all__ = ["casebook_tables"]

_NO = ("no", "false", "nee", "0")
_JUST_TIES = ("", "tie", "ties", "relatie", "know", "knows", "kent", "kennen elkaar", "know each other")
"""Types of edges that say no more than that there is a tie."""

_TEXTS = ("name", "note", "label", "question")
_NOBODY = pd.DataFrame(columns=["person_id", "household_id", "role", ROW], dtype=object)
_NO_TIES = pd.DataFrame(columns=["household_id", "source", "target", ROW], dtype=object)


def casebook_tables(export: Export, mapping: Mapping[str, Any] | None, format: str) -> Import:
    """The tables of a casebook, and the account of what became of every row.

    Parameters
    ----------
    export
        The rows of egos, nodes and edges.
    mapping
        What the variables mean; ``None`` = guess.
    format
        What the ledger calls the format.
    """
    accounts = egos, nodes, edges = [Account(kind, export.parts) for kind in ("ego", "node", "edge")]
    egos.tell("listed-twice", egos.frame.duplicated(EGO), fate="merged", note=True)
    listed, alike = _listed(nodes.frame)
    nodes.tell("listed-twice", listed & alike, fate="merged", note=True)
    nodes.tell("listed-otherwise", (listed & ~alike).loc[nodes.frame.index], fate="dropped")
    known(mapping or {})
    types = [_typed(account, type, mapping or {}) for account in accounts for type in account.types]
    meaning = guess(types) if mapping is None else dict(mapping)
    homes = homes_of(egos, nodes)
    people, with_ego = _people(nodes, homes, meaning)
    residents, households = _residents(egos, homes, meaning)
    ties = merged(pd.concat([with_ego, _between(edges, nodes.frame, people, homes, meaning)]), edges)
    tables = {"households": households, "people": pd.concat([residents, people]), "ties": ties}
    raws = tuple(_raw(name, export.source, frame) for name, frame in tables.items() if len(frame))
    entries = tuple(entry for account in accounts for entry in account.entries())
    told = (*entries, *export.entries, *unused(strange(meaning, types) if mapping else ()))
    ledger = Ledger(source=export.source, target="", format=format, entries=told)
    return Import(tables=raws, ledger=ledger, mapping=meaning)


def _listed(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Nodes that an earlier row of the same interview names too, and rows that say what an earlier row says."""
    ident = frame[UUID].where(frame[UUID].notna(), frame[NODE_ID])
    listed = ident.notna() & pd.DataFrame({"ego": frame[EGO], "ident": ident}).duplicated()
    return listed, frame.drop(columns=[ROW, FILE, GROUP]).duplicated()


def _typed(account: Account, type: str, mapping: Mapping[str, Any]) -> Typed:
    """The rows of a type and the variables in them."""
    frame, names, told = account.of_type(type)
    meant = meanings(mapping, account.kind, type).variables
    everything = (*PERSON, *TIE_COLUMNS, *HOUSEHOLD, AGE)
    tables = {"people": PERSON, "ties": TIE_COLUMNS, "households": HOUSEHOLD}
    variables = variables_of(
        frame,
        names,
        told=told,
        meant=meant,
        known=lambda name: name in meant or column_of(name, tables, everything) is not None,
    )
    return Typed(kind=account.kind, type=type, frame=frame, variables=tuple(variables))


def _people(nodes: Account, homes: Homes, mapping: Mapping[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The nodes that are people, and their ties with the ego, which no file names."""
    for type in nodes.types:
        if not meanings(mapping, "node", type).always["role"]:
            nodes.tell("not-people", nodes.frame[TYPE].eq(type), what=type, fate="dropped")
    ids = homes.people(nodes)
    people, ties = [], []
    for type in nodes.types:
        one, meaning = _typed(nodes, type, mapping), meanings(mapping, "node", type)
        ego = one.frame[EGO]
        cells = taken(nodes, one, meaning, ego.map(homes.day))
        home, person = ego.map(homes.household), ids[ego.index]
        own = _some(cells, PERSON).assign(household_id=home, person_id=person, role=meaning.always["role"])
        people.append(_fit(nodes, "people", _dated(own, ego.map(homes.day))))
        tied = _some(cells.drop(columns="observed_on", errors="ignore").rename(columns={TIE_DAY: "observed_on"}))
        tied = tied.assign(household_id=home, source=person, target=ego.map(homes.resident))
        tied = _fit(nodes, "ties", _dated(tied, ego.map(homes.day)))
        ties.append(tied[~cells[TIE].astype(str).str.casefold().isin(_NO)] if TIE in cells else tied)
    return pd.concat([_NOBODY, *people]), pd.concat([_NO_TIES, *ties]).assign(**{EDGE: None})


def _residents(egos: Account, homes: Homes, mapping: Mapping[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The ego of every interview, and its household."""
    one, meaning = _typed(egos, "", mapping), meanings(mapping, "ego", "")
    ego = one.frame[EGO]
    cells = taken(egos, one, meaning, ego.map(homes.day))
    own = _some(cells, PERSON).assign(household_id=ego.map(homes.household), person_id=ego.map(homes.resident))
    own = _fit(egos, "people", _dated(own, ego.map(homes.day)))
    home = _some(cells, HOUSEHOLD).rename(columns={HOUSE_NOTE: "note"})
    home = _fit(egos, "households", home.assign(household_id=ego.map(homes.household)))
    own, home = (frame.set_axis(ego, axis=0).reindex(homes.household.index) for frame in (own, home))
    own = own.assign(household_id=homes.household, person_id=homes.resident, role="resident")
    if "focus" not in own:
        own["focus"] = "yes"
    for name, value in mapping.get("household", {}).items():
        given = home[name] if name in home else pd.Series(None, index=home.index, dtype=object)
        home[name] = given.where(given.notna(), str(value) or None)
    home = home.assign(household_id=homes.household, observed_on=homes.day)
    return own.assign(**{ROW: homes.row}), home.assign(**{ROW: homes.row})


def _between(
    edges: Account, nodes: pd.DataFrame, people: pd.DataFrame, homes: Homes, mapping: Mapping[str, Any]
) -> pd.DataFrame:
    """The ties that the edges tell of."""
    for type in edges.types:
        if meanings(mapping, "edge", type).always.get("use") == "no":
            edges.tell("left-out", edges.frame[TYPE].eq(type), what=type, fate="dropped")
    both = ends(edges, nodes, people["person_id"], homes)
    ties = []
    for type in edges.types:
        one, meaning = _typed(edges, type, mapping), meanings(mapping, "edge", type)
        if plain(type) not in _JUST_TIES and not any(meaning.always.get(name) for name in TIE_COLUMNS):
            edges.tell("edge-type", pd.Series(data=True, index=one.frame.index), what=type)
        days = one.frame[EGO].map(homes.day)
        cells = both.loc[one.frame.index].join(_some(taken(edges, one, meaning, days)))
        ties.append(_fit(edges, "ties", _dated(cells, days)))
    found = pd.concat([_NO_TIES, *ties])
    return found.assign(**{EDGE: found.index})


def _some(cells: pd.DataFrame, names: tuple[str, ...] = TIE_COLUMNS) -> pd.DataFrame:
    return cells[[name for name in names if name in cells]]


def _dated(cells: pd.DataFrame, days: pd.Series) -> pd.DataFrame:
    """Cells with the day of the interview, unless a variable tells the day."""
    return cells if "observed_on" in cells else cells.assign(observed_on=days)


def _fit(account: Account, table: str, cells: pd.DataFrame) -> pd.DataFrame:
    """Cells that can be read; the others are told and empty."""
    cells = cells.astype(object)
    rows = account.frame.loc[cells.index, ROW]
    raw = RawTable(table=table, source="", frame=cells.reset_index(drop=True), rows=rows.to_numpy(dtype=np.int64))
    for name, bad in unfit(raw).items():
        account.tell("unreadable", pd.Series(bad, index=cells.index), what=name)
        cells[name] = cells[name].where(~bad, None)
    for name in _TEXTS:
        if name in cells:
            account.tell("garbled", garbled(cells[name]), what=name)
    return cells.assign(**{ROW: rows})


def _raw(table: str, source: str, frame: pd.DataFrame) -> RawTable:
    rows = frame[ROW].to_numpy(dtype=np.int64)
    cells = frame.drop(columns=ROW).astype(object).reset_index(drop=True)
    return RawTable(table=table, source=source, frame=cells.where(cells.notna(), None), rows=rows)
