"""A network of another tool: all its organisations in one ring, or all its people in one household."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from netmap.io.exchange.account import ROW, Account
from netmap.io.exchange.formats import Import
from netmap.io.exchange.graph_files.guesses import filled, numbers, truths, unmapped
from netmap.io.exchange.graph_files.network import Network
from netmap.io.exchange.graph_files.told import LEFT_OUT, TIES
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.meaning import losses_of_headings, readable, translate
from netmap.io.exchange.said import carried, lost_words
from netmap.schema import RawTable

__all__ = ["foreign_tables"]

_ONE = "H1"
_ENDS = ["source", "target"]
_STRENGTH, _LEVEL = "_strength", "_level"


def foreign_tables(found: Network, source: str, format: str, mapping: Mapping[str, Any] | None) -> Import:
    """The tables of a casebook, and the account of what became of every node and tie.

    Parameters
    ----------
    found
        As it was read.
    source, format
        Where it came from.
    mapping
        What its columns mean, as :func:`~.guesses.filled` takes it; ``None`` = guess.
    """
    found = replace(found, nodes=_numbered(found.nodes), edges=_numbered(found.edges))
    meaning, assumed, unused = filled(found, mapping, source)
    nodes = Account(found.places[0], found.nodes, losses=found.losses[0], notes=found.notes)
    edges = Account(found.places[1], found.edges, losses=found.losses[1])
    for account, told in ((nodes, meaning), (edges, meaning["edges"])):
        account.losses += losses_of_headings(account.frame, unmapped(account.frame, told))
    edges.notes += assumed
    _settle(edges, meaning["edges"])
    listed = bool(found.places[0])
    named = _nodes(nodes, meaning) if listed else _ends_of(edges, meaning)
    if listed:
        known = set(named[_id(meaning)])
        edges.drop("loose-end", ~(edges.frame["source"].isin(known) & edges.frame["target"].isin(known)))
    ties = _organised(edges, meaning) if meaning["nodes"] == "organisations" else _personal(edges, meaning)
    tables = zip(
        (meaning["nodes"], TIES[meaning["nodes"]]), (nodes if listed else edges, edges), (named, ties), strict=True
    )
    raws = [_clean(table, source, account, frame) for table, account, frame in tables if len(frame)]
    raws += [_household(source)] if meaning["nodes"] == "people" and len(named) else []
    nodes.written, edges.written = len(named) if listed else 0, len(ties)
    others = [Entry(place=one, losses=(Loss(reason="unknown-file", count=1, what=one),)) for one in found.others]
    entries = (*((nodes.entry(),) if listed else ()), edges.entry(), *others, *unused)
    return Import(
        tables=tuple(raws),
        ledger=Ledger(source=source, target="", format=format, entries=entries),
        mapping=meaning,
    )


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame if ROW in frame else frame.assign(**{ROW: np.arange(1, len(frame) + 1)})


def _id(meaning: Mapping[str, Any]) -> str:
    return "organisation_id" if meaning["nodes"] == "organisations" else "person_id"


def _settle(edges: Account, meaning: Mapping[str, Any]) -> None:
    """Leave out what is no tie: without two ends, not asked, or with oneself."""
    ends = edges.frame[_ENDS].isna().any(axis=1)
    edges.drop("no-number", ends)
    edges.drop("missing-tie", truths(edges.frame, meaning["missing"]))
    edges.drop("self-tie", edges.frame["source"] == edges.frame["target"])


def _nodes(nodes: Account, meaning: Mapping[str, Any]) -> pd.DataFrame:
    """Organisations or people, each once."""
    nodes.drop("no-number", nodes.frame["id"].isna())
    nodes.merge("listed-twice", nodes.frame.drop(columns=ROW).duplicated())
    nodes.drop("id-twice", nodes.frame["id"].duplicated())
    nodes.lose("missing-node", truths(nodes.frame, meaning["missing"]))
    taken = _taken(nodes, meaning["columns"], meaning["values"])
    label = nodes.frame["label"] if "label" in nodes.frame else nodes.frame["id"]
    return _things(nodes.frame, taken, label.where(label.notna(), nodes.frame["id"]), meaning, nodes)


def _ends_of(edges: Account, meaning: Mapping[str, Any]) -> pd.DataFrame:
    """Organisations or people that are known from the list of ties alone."""
    ids = pd.unique(edges.frame[_ENDS].to_numpy(dtype=object).ravel())
    frame = pd.DataFrame({"id": pd.Series(ids, dtype=object), ROW: np.arange(1, len(ids) + 1)})
    edges.note("nodes-made", len(frame))
    return _things(frame, pd.DataFrame(index=frame.index), frame["id"], meaning, edges)


def _things(
    frame: pd.DataFrame, taken: pd.DataFrame, label: pd.Series, meaning: Mapping[str, Any], account: Account
) -> pd.DataFrame:
    name = taken.get("name", label)
    taken = taken.assign(name=name.where(name.notna(), label), **{_id(meaning): frame["id"], ROW: frame[ROW]})
    if meaning["nodes"] == "people":
        return taken.assign(household_id=_ONE, role=_filled(taken, "role", meaning["role"]))
    kind = taken["kind"] if "kind" in taken else pd.Series(None, index=taken.index, dtype=object)
    account.note("kind-unknown", int(kind.isna().sum()))
    return taken.assign(kind=_filled(taken, "kind", "other"))


def _filled(frame: pd.DataFrame, column: str, value: str) -> pd.Series:
    cells = frame[column] if column in frame else pd.Series(None, index=frame.index, dtype=object)
    return cells.where(cells.notna(), value)


def _taken(account: Account, columns: Mapping[str, str], values: Mapping[str, Any]) -> pd.DataFrame:
    """The columns that mean something, their values translated; words without a meaning are told."""
    frame, cells = account.frame, {}
    for name, column in carried(columns).items():
        account.lose("unmapped-value", lost_words(frame[name], values.get(name, {})), name)
        cells[column] = translate(frame[name], values.get(name, {}))
    return pd.DataFrame(cells, index=frame.index)


def _leave_out(edges: Account, meaning: Mapping[str, Any]) -> None:
    """Drop the ties of which the mapping says that some value of theirs leaves them out."""
    for name in carried(meaning["edges"]["columns"]):
        cells = edges.frame[name]
        for value in (value for value, word in meaning["values"].get(name, {}).items() if word == LEFT_OUT):
            edges.drop("left-out", cells[edges.frame.index].astype(str) == value, what=value)


def _strengths(edges: Account, meaning: Mapping[str, Any]) -> None:
    """Put the strength of each tie beside it, turned so that high is strong; one outside its scale is not known."""
    name = meaning["edges"]["strength"]
    cells = numbers(edges.frame, name, meaning["values"])
    if name:
        low, high = meaning["edges"]["scale"]
        outside = (cells < low) | (cells > high) | (cells.isna() & edges.frame[name].notna())
        edges.lose("unreadable", outside, what=name)
        cells = cells.mask(outside)
        cells = low + high - cells if meaning["edges"]["most"] == "low" else cells
    edges.frame = edges.frame.assign(**{_STRENGTH: cells})


def _organised(edges: Account, meaning: Mapping[str, Any]) -> pd.DataFrame:
    """Collaborations: each pair once, or once per side that names the other."""
    _leave_out(edges, meaning)
    _strengths(edges, meaning)
    told = meaning["edges"]
    level = _levels(edges, told)
    edges.note("level-assumed", int(level.isna().sum()), what=str(told["level"]))
    edges.frame = edges.frame.assign(**{_LEVEL: level.fillna(told["level"]).astype(int)})
    taken = _taken(edges, told["columns"], meaning["values"])
    frame = edges.frame[[*_ENDS, ROW]].assign(level=edges.frame[_LEVEL]).astype(object)
    frame = frame.assign(reported_by="source" if told["directed"] else "both")
    for column in taken:
        cells = taken[column]
        frame[column] = cells.where(cells.notna(), frame[column]) if column in frame else cells
    return _once(edges, frame, "level", directed=told["directed"])


def _levels(edges: Account, told: Mapping[str, Any]) -> pd.Series:
    """How closely two organisations work together, 0 to 5; numbers on a scale within 0 to 5 stay as they are."""
    cells = edges.frame[_STRENGTH]
    low, high = told.get("scale", (0, 1))
    whole = low % 1 == 0 and high % 1 == 0 and low >= (1 if told.get("most") == "low" else 0)
    level = cells
    if not whole or high > 5:
        edges.note("levels-scaled", int(cells.notna().sum()), what=told["strength"])
        level = 1 + 4 * (cells - low) / (high - low)
        if low == 0 and told.get("most") != "low":  # nothing is no contact, whatever is more at least an acquaintance
            level = (5 * cells / high).clip(lower=(cells > 0).astype(float))
    return (level + 0.5).floordiv(1)


def _personal(edges: Account, meaning: Mapping[str, Any]) -> pd.DataFrame:
    """Ties between people: each pair once, whichever of them named the other."""
    _leave_out(edges, meaning)
    _strengths(edges, meaning)
    told = meaning["edges"]
    edges.drop("no-tie", (edges.frame[_STRENGTH] == 0) & (told.get("most") != "low"))
    if told["directed"]:
        alone = ~_pairs(edges.frame.drop_duplicates(_ENDS)).duplicated(keep=False)
        edges.lose("direction", alone.reindex(edges.frame.index, fill_value=False))
    share = edges.frame[_STRENGTH] / float(told.get("scale", (0, 1))[1])
    if told["strength"]:
        edges.note("weights-divided", int(share.notna().sum()), what=f"{told['scale'][1]:g}")
    taken = _taken(edges, told["columns"], meaning["values"])
    frame = edges.frame[[*_ENDS, ROW]].assign(weight=share.clip(0, 1), household_id=_ONE).astype(object)
    return _once(edges, frame.assign(**{str(column): taken[column] for column in taken}), "weight", directed=False)


def _pairs(frame: pd.DataFrame) -> pd.Series:
    """The two ends of each tie, in one order."""
    ends = np.sort(frame[_ENDS].to_numpy(dtype=object), axis=1)
    return pd.Series(list(map(tuple, ends)), index=frame.index, dtype=object)


def _once(edges: Account, frame: pd.DataFrame, strength: str, *, directed: bool) -> pd.DataFrame:
    """Every tie once: the strongest of several counts, their topics stand beside each other."""
    pair = _pairs(frame)
    ends = pd.Series(list(zip(frame["source"], frame["target"], strict=True)), index=frame.index, dtype=object)
    if directed:
        edges.note("both-ways", int(pair[~ends.duplicated()].duplicated().sum()))
    day = frame["observed_on"].fillna("") if "observed_on" in frame else ""
    key = pd.DataFrame({"tie": ends if directed else pair, "day": day})
    group = key.groupby(["tie", "day"], sort=False).ngroup()
    again = group.duplicated()
    numbers_of = frame[strength].astype("float64")
    differ = numbers_of.groupby(group).transform("nunique") > 1
    edges.lose("strengths-differ", differ & again)
    first = frame.assign(**{strength: numbers_of.groupby(group).transform("max").astype(frame[strength].dtype)})
    if "topic" in frame:
        same = pd.concat([group, frame["topic"]], axis=1).duplicated()
        words = frame["topic"].where(~same).dropna().astype(str).groupby(group).agg(", ".join)
        first["topic"] = group.map(words)
        edges.merge("topics-joined", again & ~same)
        again = (again & same)[edges.frame.index]
    edges.merge("listed-twice", again)
    kept = first.loc[edges.frame.index]
    return kept.assign(level=kept["level"].astype("float64").astype(int)) if strength == "level" else kept


def _household(source: str) -> RawTable:
    """The one household of all people."""
    frame = pd.DataFrame({"household_id": [_ONE]})
    return RawTable(table="households", source=source, frame=frame, rows=np.arange(1, 2))


def _clean(table: str, source: str, account: Account, frame: pd.DataFrame) -> RawTable:
    """A table whose cells can all be read; what could not be is a loss of the list it came from."""
    plain = frame.drop(columns=ROW).astype(object).reset_index(drop=True)
    raw = RawTable(
        table=table,
        source=source,
        frame=plain.where(plain.notna(), None),
        rows=frame[ROW].to_numpy(dtype=np.int64),
    )
    clean, losses = readable(raw)
    account.losses += losses
    return clean
