"""What the columns of another tool's network mean: a mapping that a person can read and mend, or a guess at it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from netmap.io.exchange.account import ROW
from netmap.io.exchange.graph_files.network import Network
from netmap.io.exchange.graph_files.told import KEYS, OF_STRENGTH, TIES, checked
from netmap.io.exchange.ledger import Entry, Loss
from netmap.io.exchange.meaning import bare, guess_column, translate, unused
from netmap.io.exchange.said import carried, words_of
from netmap.io.raw import refuse
from netmap.schema import TABLES

__all__ = ["filled", "numbers", "truths", "unmapped"]

_PLAIN = ("id", "label", "x", "y", "size", "colour", "source", "target", ROW)
"""Columns of which nothing need be said."""

_NAMES = ("vertexnames", "name", "naam", "label", "nodelabel", "title")
_WEIGHTS = ("weight", "gewicht")
_STRENGTHS = (*_WEIGHTS, "strength", "sterkte", "frequency", "frequentie", "value", "level")
_TOPICS = ("type", "kind", "soort", "relation", "relatie", "relationship", "tietype", "edgetype", "label")
_DISTANCES = ("distance", "distances", "dist", "afstand", "km", "kilometers", "miles", "metres", "meters")
_SIDES = ("directed", "undirected", "mutual")
_TECHNICAL = ("id", "edgeid", "key", "timeset", "interval")
_YES = ("true", "t", "1", "1.0", "yes", "ja")
_NO = ("false", "f", "0", "0.0", "no", "nee")


def filled(
    found: Network, mapping: Mapping[str, Any] | None, source: str
) -> tuple[dict[str, Any], tuple[Loss, ...], tuple[Entry, ...]]:
    """The mapping of an import, filled in.

    Parameters
    ----------
    found
        As it was read.
    mapping
        ``nodes`` (``organisations`` or ``people``), ``id`` and ``columns`` of the nodes, ``values`` of any column,
        ``missing`` (a column that says of whom nothing is known); of ``edges``: ``source`` and ``target``,
        ``strength`` with its ``scale`` (lowest and highest) and whether ``most`` is ``high`` or ``low``, the
        ``level`` of a tie without strength, ``directed``, ``missing`` and ``columns``. What it lacks is guessed.
    source
        The file, as the user named it.

    Returns
    -------
    (mapping, assumed, unused)
        The mapping; what of it the files do not tell and a person should look at; what of it is about other files.

    Raises
    ------
    DataError
        There are only distances.
    OptionError
        The mapping says something that does not exist.
    """
    checked(mapping or {}, found.keys)
    given, told, absent = _present(found, mapping or {})
    kind = given.get("nodes") or _kind(found.nodes)
    values = {str(name): {str(k): str(v) for k, v in one.items()} for name, one in given.get("values", {}).items()}
    edges = _edges(found, told, kind, values)
    if not edges["strength"] and "strength" not in told and any(bare(str(name)) in _DISTANCES for name in found.edges):
        raise refuse(source, "only-distances")
    meaning = {
        "nodes": kind,
        **{name: value for name, value in found.keys.items() if name != "edges"},
        "missing": _missing(found.nodes),
        **({"role": "informal"} if kind == "people" else {}),
        "columns": _named(found.nodes, kind),
        **{name: value for name, value in given.items() if name not in ("values", "edges")},
        "values": values,
        "edges": edges,
    }
    if "columns" not in given:
        meaning["columns"] |= dict.fromkeys(unmapped(found.nodes, meaning), "")
    if "values" not in given:
        values |= _words(found.nodes, kind, meaning["columns"])
        values |= _words(found.edges, TIES[kind], edges["columns"])
    return meaning, tuple(_assumed(found, edges, told)), unused(absent)


def _edges(found: Network, told: Mapping[str, Any], kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a mapping says of the ties, filled in."""
    missing, sides = told.get("missing", _missing(found.edges)), sides_of(found.edges)
    columns = dict(told["columns"] if "columns" in told else _of_edges(found.edges, kind, (missing, sides)))
    strength = told.get("strength", _strength(found.edges, {missing, sides, *columns}, told))
    scale = {"scale": _scale(numbers(found.edges, strength, values)), "most": "high"} if strength else {}
    edges = {
        **found.keys.get("edges", {}),
        "missing": missing,
        "strength": strength,
        **scale,
        **({"level": 2} if kind == "organisations" else {}),
        "directed": _directed(found, sides),
        **told,
        "columns": columns,
    }
    if "columns" not in told:
        columns |= dict.fromkeys(unmapped(found.edges, edges), "")
    return edges


def _words(frame: pd.DataFrame, table: str, columns: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What the words in some columns mean, where these have a list of words."""
    found = {name: words_of(frame[name], TABLES[table].by_name[column]) for name, column in carried(columns).items()}
    return {name: words for name, words in found.items() if words}


def _present(found: Network, mapping: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """What of a mapping is about columns that are there, of nodes and of edges, and the names of those that are not."""
    parts = []
    absent: list[str] = []
    for told, frame in ((mapping, found.nodes), (mapping.get("edges", {}), found.edges)):
        part = dict(told)
        gone = [name for name in ("missing", "strength") if part.get(name) and part[name] not in frame]
        absent += [str(part[name]) for name in gone]
        part |= dict.fromkeys(gone, "")
        if "columns" in part:
            absent += [str(name) for name in part["columns"] if name not in frame]
            part["columns"] = {name: column for name, column in part["columns"].items() if name in frame}
        parts.append(part)
    return parts[0], parts[1], absent


def _assumed(found: Network, edges: Mapping[str, Any], told: Mapping[str, Any]) -> Iterable[Loss]:
    """What a person should look at, since the files do not tell."""
    if edges["strength"] and "most" not in told:
        count = int(found.edges[edges["strength"]].notna().sum())
        yield Loss(reason="strength-assumed", count=count, what=str(edges["strength"]))
    silent = "directed" not in told and found.directed is None and not sides_of(found.edges)
    if silent and not edges["directed"] and len(found.edges):
        yield Loss(reason="sides-assumed", count=len(found.edges))


def unmapped(part: pd.DataFrame, told: Mapping[str, Any]) -> list[str]:
    """The columns of nodes or edges that mean nothing; of edges a weight of 1 everywhere says nothing."""
    taken = {*_PLAIN, *carried(told["columns"]), told["missing"], told.get("strength", ""), sides_of(part)}
    free = [str(name) for name in part if name not in taken]
    if "strength" not in told:
        return free
    return [name for name in free if bare(name) not in _TECHNICAL and not _is_default(part, name)]


def numbers(edges: pd.DataFrame, name: str, values: Mapping[str, Mapping[str, str]]) -> pd.Series:
    """The numbers in a column of the edges; missing where there is none."""
    if not name:
        return pd.Series(np.nan, index=edges.index)
    cells = translate(edges[name], values.get(name, {}))
    distinct = cells.dropna().drop_duplicates().astype(str)
    found = pd.to_numeric(distinct.str.strip().str.replace(",", "."), errors="coerce").astype("float64")
    return cells.map(dict(zip(cells[distinct.index], found.where(np.isfinite(found)), strict=True))).astype("float64")


def truths(frame: pd.DataFrame, name: str) -> pd.Series:
    """The rows in which a column says yes."""
    if not name:
        return pd.Series(False, index=frame.index)
    return frame[name].map(lambda cell: str(cell).strip().casefold() in _YES).astype(bool)


def _missing(frame: pd.DataFrame) -> str:
    """A column ``na`` that says yes or no."""
    return _saying(frame, ("na", "missing"), (*_YES, *_NO))


def sides_of(edges: pd.DataFrame) -> str:
    """The column in which Gephi says whether a tie has a direction."""
    return _saying(edges, ("type",), _SIDES)


def _saying(frame: pd.DataFrame, names: Collection[str], words: Collection[str]) -> str:
    """The column of one of these names that says nothing but these words; empty when there is none."""
    for name in (name for name in map(str, frame) if bare(name) in names):
        said = {str(cell).strip().casefold() for cell in frame[name].dropna().unique()}
        if said and said <= set(words):
            return name
    return ""


def _kind(nodes: pd.DataFrame) -> str:
    """People when more of the columns are about people, else organisations."""
    return "people" if len(_guessed(nodes, "people")) > len(_guessed(nodes, "organisations")) else "organisations"


def _guessed(frame: pd.DataFrame, table: str) -> dict[str, str]:
    among = [name for name in TABLES[table].names if name not in KEYS.get(table, ("source", "target"))]
    found: dict[str, str] = {}
    for name in (str(name) for name in frame if name not in _PLAIN):
        column = guess_column(name, table, among=among)
        if column and column not in found.values():
            found[name] = column
    return found


def _named(nodes: pd.DataFrame, kind: str) -> dict[str, str]:
    found = _guessed(nodes, kind)
    free = [str(name) for name in nodes if name not in (*_PLAIN, *found)]
    name = next((name for one in _NAMES for name in free if bare(name) == one), None)
    return found if name is None or "name" in found.values() else {name: "name", **found}


def _of_edges(edges: pd.DataFrame, kind: str, taken: Collection[str]) -> dict[str, str]:
    table = TIES[kind]
    found = {name: column for name, column in _guessed(edges, table).items() if name not in taken}
    found = {name: column for name, column in found.items() if column not in OF_STRENGTH}
    if table == "collaborations" and "topic" not in found.values():
        free = [str(name) for name in edges if name not in (*_PLAIN, *found, *taken) and edges[name].notna().any()]
        name = next((name for one in _TOPICS for name in free if bare(name) == one), None)
        found |= {name: "topic"} if name is not None else {}
    return found


def _strength(edges: pd.DataFrame, taken: Collection[str], told: Collection[str]) -> str:
    """The column of numbers that is called a strength, or the only one in which they differ."""
    found = []
    for name in (str(name) for name in edges if name not in (*_PLAIN, *taken)):
        cells = edges[name].dropna()
        read = numbers(edges, name, {}).dropna()
        says = bare(name) in _STRENGTHS or read.nunique() > 1
        if bare(name) not in (*_DISTANCES, *_TECHNICAL) and len(cells) == len(read) > 0 and says:
            found.append(name)
    named = [name for one in _STRENGTHS for name in found if bare(name) == one]
    strength = next(iter(named or (found if len(found) == 1 else [])), "")
    return "" if strength and "scale" not in told and _is_default(edges, strength) else strength


def _is_default(edges: pd.DataFrame, name: str) -> bool:
    """Whether a weight is what a program gives when nobody gave one."""
    return bare(name) in _WEIGHTS and bool((numbers(edges, name, {}) == 1).all())


def _scale(cells: pd.Series) -> list[float]:
    """From nothing to the highest number; numbers that are levels already, from the lowest."""
    low, high = (float(cells.min()), float(cells.max())) if cells.notna().any() else (0.0, 1.0)
    levels = low >= 0 and high <= 5 and bool((cells.dropna() % 1 == 0).all())
    low = low if levels or low < 0 else 0.0
    if low == high:
        low, high = min(low, 1.0), max(high, 5.0)
    return [int(low), int(high)] if low % 1 == 0 and high % 1 == 0 else [low, high]


def _directed(found: Network, sides: str) -> bool:
    """As the file says; else when some ties are named from both sides."""
    if sides:
        return bool((found.edges[sides].astype(str).str.casefold() == "directed").any())
    if found.directed is not None:
        return found.directed
    ends = found.edges[["source", "target"]].dropna().astype(str).drop_duplicates()
    ends = ends[ends["source"] != ends["target"]]
    return bool(pd.DataFrame(np.sort(ends.to_numpy(dtype=object), axis=1)).duplicated().any())
