"""A network as lists in CSV: one of ties, and mostly one of who they are between; Gephi's spreadsheets too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd

from netmap.errors import DataError
from netmap.io.csv_text import decode, records
from netmap.io.exchange.account import ROW
from netmap.io.exchange.graph_files.network import TABLE, Network
from netmap.io.exchange.ledger import Loss
from netmap.io.exchange.meaning import FIRST_ROWS, bare
from netmap.io.formulas import freed
from netmap.io.raw import load, refuse, table_named

__all__ = ["parse", "recognise"]

_ENDS = (("source", "target"), ("from", "to"), ("van", "naar"), ("sender", "receiver"))
_IDS = ("id", "nodeid", "organisationid", "personid")
_PART = re.compile(
    r"(?P<base>.*?)[\W_]*(?:(?P<nodes>nodes?|vertices)|edges?|links?|ties)[\W_]*(?:list|table)?[\W_]*", re.IGNORECASE
)
_OF_OTHERS = ("egoid", "puid", "interviewid")
_WHOLE = re.compile(r"\d+(?:\.0+)?")  # what a column of whole numbers becomes when one cell of it was once empty
_POINT = re.compile(r"\.0+$")
_NOTHING = ("", "NA", "NaN")
_NO_LOSS: tuple[Loss, ...] = ()
_ENDINGS = (".csv", ".tsv")
_HEAD = 1 << 16
_GEPHI = {"Source": "source", "Target": "target", "Weight": "weight", "Id": "id", "Label": "label", "Type": "type"}


@dataclass(frozen=True, kw_only=True)
class _Lists:
    """The files of one network; ``nodes`` is ``""`` when there is only a list of ties."""

    edges: str
    nodes: str


def recognise(path: Path) -> str | None:
    """``gephi`` or ``edge-list`` when a file or folder holds a list of ties; quick, never raises."""
    try:
        heads = _heads(_files(path, any_ending=False))
    except (DataError, OSError, ValueError):
        return None
    if any(table_named(PurePosixPath(name).stem) for name in heads):
        return None
    edges = next((heads[one.edges] for one in _networks(heads, {}, path)), None)
    return None if edges is None else "gephi" if {"Source", "Target", "Type"} <= set(edges) else "edge-list"


def parse(path: Path, mapping: Mapping[str, Any] | None) -> Network:
    """The one network that a file or folder holds.

    Parameters
    ----------
    path
        A list of ties, or the list of who is in it: the other one is looked for beside it; or a folder with both.
    mapping
        ``id``, and ``source`` and ``target`` of ``edges``, where the headings do not tell.

    Raises
    ------
    DataError
        There is no list of ties in it, or that of more than one network.
    """
    source, given = str(path), mapping or {}
    if not path.is_dir():
        load(path, source)
    files = _files(path, any_ending=True)
    heads = _heads(files)
    lists = _only(list(_networks(heads, given, path)), source)
    own = any(TABLE in heads[name] for name in (lists.edges, lists.nodes) if name)
    keys: dict[str, Any] = {
        "edges": dict(zip(("source", "target"), _ends(heads[lists.edges], given) or (), strict=True))
    }
    edges, lost = _frame(files[lists.edges], own)
    edges = _keyed(_renamed(edges, _GEPHI if own else {one: end for end, one in keys["edges"].items()}), *keys["edges"])
    nodes, lost_nodes = pd.DataFrame({"id": [], ROW: []}, dtype=object), _NO_LOSS
    if lists.nodes:
        keys["id"] = _id(heads[lists.nodes], given)
        nodes, lost_nodes = _frame(files[lists.nodes], own)
        nodes = _keyed(_renamed(nodes, _GEPHI if own else {keys["id"]: "id"}), "id")
    return Network(
        nodes=nodes,
        edges=edges if own else _same(edges, nodes, listed=bool(lists.nodes)),
        keys=keys,
        places=(lists.nodes, lists.edges),
        losses=(lost_nodes, lost),
        others=tuple(sorted(files.keys() - {lists.edges, lists.nodes})) if path.is_dir() else (),
    )


def _only(networks: Sequence[_Lists], source: str) -> _Lists:
    if not networks:
        raise refuse(source, "no-edges")
    if len(networks) > 1:
        raise refuse(source, "several-networks", files=", ".join(one.edges for one in networks))
    return networks[0]


def _files(path: Path, *, any_ending: bool) -> Mapping[str, Path]:
    """Every file that could matter: those in a folder, or a file and its counterpart beside it."""
    if path.is_dir():
        return {one.name: one for one in sorted(path.iterdir()) if one.is_file() and not one.name.startswith(".")}
    if not path.is_file() or not (any_ending or path.suffix.lower() in _ENDINGS):
        return {}
    match = _PART.fullmatch(path.stem)
    beside = sorted(path.parent.iterdir()) if match else []
    counterparts = (
        one
        for one in beside
        if one.suffix.lower() in _ENDINGS and _counterpart(match, _PART.fullmatch(one.stem)) and one.is_file()
    )
    return {one.name: one for one in (path, *islice(counterparts, 1))}


def _counterpart(one: re.Match[str] | None, two: re.Match[str] | None) -> bool:
    return (
        one is not None and two is not None and one["base"] == two["base"] and bool(one["nodes"]) != bool(two["nodes"])
    )


def _heads(files: Mapping[str, Path]) -> Mapping[str, list[str]]:
    """The headings of every file that is CSV by its name, and of an only file whatever it is called."""
    named = {name: path for name, path in files.items() if path.suffix.lower() in _ENDINGS or len(files) == 1}
    heads = {}
    for name, path in named.items():
        try:
            heads[name] = _heading(path)
        except DataError:
            if len(named) == 1:
                raise
            heads[name] = []
    return heads


def _heading(path: Path) -> list[str]:
    with path.open("rb") as file:
        lines = decode(file.read(_HEAD), str(path)).lstrip("\r\n").splitlines()
    marked = bool(lines) and lines[0].lower().lstrip('"').startswith("sep=")
    first = next(iter(records("\n".join(lines[: 1 + marked]), str(path))), []) if lines else []
    return _once([cell.strip() for cell in first])


def _networks(heads: Mapping[str, list[str]], given: Mapping[str, Any], path: Path) -> Iterator[_Lists]:
    """The networks among some files, each list of ties with the list of nodes that has its name."""
    named = {name: _PART.fullmatch(PurePosixPath(name).stem) for name in heads}
    nodes = {name: match for name, match in named.items() if match and match["nodes"]}
    edges = [name for name, heading in heads.items() if name not in nodes and _ends(heading, given)]
    for name in edges:
        match = named[name]
        beside = [one for one, other in nodes.items() if match and _counterpart(match, other)]
        only = list(nodes) if len(edges) == len(nodes) == 1 and path.is_dir() else []
        yield _Lists(edges=name, nodes=next(iter([*beside, *only]), ""))


def _ends(heading: list[str], given: Mapping[str, Any]) -> tuple[str, str] | None:
    """The columns of both ends: what the mapping says, or two that stand in front and are called so."""
    told = given.get("edges", {})
    if isinstance(told, Mapping) and told.get("source") in heading and told.get("target") in heading:
        return str(told["source"]), str(told["target"])
    names = {bare(name): name for name in reversed(heading) if name}
    if any(name in _OF_OTHERS or name.startswith("networkcanvas") for name in names):
        return None
    first = [bare(name) for name in heading if name][:2]
    return next(((names[one], names[two]) for one, two in _ENDS if first == [one, two]), None)


def _id(heading: list[str], given: Mapping[str, Any]) -> str:
    """The column of the number: what the mapping says, one that is called so, else the first."""
    columns = [name for name in heading if name]
    if given.get("id") in columns:
        return str(given["id"])
    return next((name for name in columns if bare(name) in _IDS), next(iter(columns), ""))


def _once(heading: list[str]) -> list[str]:
    """Each heading once: a later one of the same name gets its place behind it."""
    return [
        f"{cell}#{at + 1}" if cell and (cell in heading[:at] or cell == ROW) else cell
        for at, cell in enumerate(heading)
    ]


def _frame(path: Path, own: bool) -> tuple[pd.DataFrame, tuple[Loss, ...]]:
    """A file as texts with the row a person sees; a column without a heading numbers the rows, or is lost."""
    lines = records(decode(load(path, str(path)), str(path)), str(path))
    start = next((at for at, line in enumerate(lines) if any(cell.strip() for cell in line)), 0)
    heading = _once([cell.strip() for cell in lines[start]]) if lines else []
    rows = [(at, line) for at, line in enumerate(lines[start + 1 :], start + 2) if any(cell.strip() for cell in line)]
    width = len(heading)
    cells = pd.DataFrame(
        [[*line[:width], *[""] * (width - len(line))] for _, line in rows], columns=range(width), dtype=object
    )
    loose = pd.Series(
        [len(line) > width and any(cell.strip() for cell in line[width:]) for _, line in rows], dtype=bool
    )
    for at in (at for at, name in enumerate(heading) if not name):
        loose |= ~cells[at].str.strip().str.fullmatch(r"\d*").astype(bool)
    frame = cells[[at for at, name in enumerate(heading) if name]].apply(_texts, nothing=_NOTHING[: 1 if own else None])
    frame.columns = pd.Index([name for name in heading if name])
    frame = frame.assign(**{ROW: [at for at, _ in rows]})
    numbers = tuple(int(row) for row in frame.loc[loose, ROW][:FIRST_ROWS])
    return frame, (Loss(reason="no-heading", count=int(loose.sum()), rows=numbers),) if loose.any() else ()


def _texts(cells: pd.Series, nothing: Sequence[str]) -> pd.Series:
    """Cells in which something stands, guarded ones free again."""
    guarded = cells.str.startswith("'").fillna(False).astype(bool)
    texts = cells.mask(guarded, cells[guarded].map(freed)) if guarded.any() else cells
    return texts.where(~texts.str.strip().isin(nothing), None)


def _renamed(frame: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The key columns by our names; a column that happens to have one of these gets a mark."""
    taken = set(names.values()) - set(names)
    strange = {name: f"{name}#" for name in map(str, frame) if name in taken}
    return frame.rename(columns={**strange, **names})


def _keyed(frame: pd.DataFrame, *keys: str) -> pd.DataFrame:
    """The key columns without spaces around them; one that is not there is empty."""
    nothing = pd.Series(None, frame.index, dtype=object)
    return frame.assign(**{key: frame.get(key, nothing).astype(object).str.strip() for key in keys})


def _same(edges: pd.DataFrame, nodes: pd.DataFrame, *, listed: bool) -> pd.DataFrame:
    """Numbers as they are meant: 2.0 is the 2 of the list of nodes; without one, where all are whole numbers."""
    ends = edges[["source", "target"]]
    named = set(ends["source"].dropna()) | set(ends["target"].dropna())
    ids = list(nodes["id"].dropna())
    known = {**{_POINT.sub("", one): one for one in reversed(ids)}, **{one: one for one in ids}}
    if not listed and all(map(_WHOLE.fullmatch, named)):
        known = {one: _POINT.sub("", one) for one in named}
    meant = {one: known.get(one) or known.get(_POINT.sub("", one), one) for one in named}
    return edges.assign(**{str(end): cells.map(meant, na_action="ignore") for end, cells in ends.items()})
