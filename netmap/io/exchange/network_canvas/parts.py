"""What an export holds, whether it came as CSV or as GraphML: rows of egos, nodes and edges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from netmap.io.exchange.ledger import Entry

__all__ = [
    "CASE",
    "EDGE_ID",
    "EGO",
    "FILE",
    "FIXED",
    "FROM",
    "GROUP",
    "NODE_ID",
    "ROW",
    "SOURCE",
    "TARGET",
    "TO",
    "TYPE",
    "UNNAMED",
    "UUID",
    "Export",
    "Kind",
    "Part",
]

EGO, UUID, CASE = "networkCanvasEgoUUID", "networkCanvasUUID", "networkCanvasCaseID"
NODE_ID, EDGE_ID, FROM, TO = "nodeID", "edgeID", "from", "to"
SOURCE, TARGET = "networkCanvasSourceUUID", "networkCanvasTargetUUID"
ROW, FILE, GROUP, TYPE = "·row", "·file", "·group", "·type"
"""Where a row stood and what it is; no variable has such a name."""

UNNAMED = "·"
"""What stands before an interview of which no file names the ego."""

Kind = Literal["ego", "node", "edge"]

_HERE = (ROW, FILE, GROUP, TYPE)
FIXED: Mapping[Kind, tuple[str, ...]] = {
    "ego": (
        *_HERE,
        EGO,
        CASE,
        "networkCanvasSessionID",
        "networkCanvasProtocolName",
        "sessionStart",
        "sessionFinish",
        "sessionExported",
        "APP_VERSION",
        "COMMIT_HASH",
        "networkCanvasInterviewLocale",
        "networkCanvasFinishOutcome",
    ),
    "node": (*_HERE, NODE_ID, EGO, UUID),
    "edge": (*_HERE, EDGE_ID, FROM, TO, EGO, UUID, SOURCE, TARGET),
}
"""The columns that are no variables."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Part:
    """The rows of one kind and type in one file.

    Parameters
    ----------
    kind, type
        Ego, node or edge, and the name of its type (``Person``); an ego has none.
    file
        The file, as a person names it.
    group
        What the ledger calls this file and all others of its kind and type.
    session
        The interview a row belongs to where the row itself does not say.
    frame
        Texts: the fixed columns, the variables and ``ROW``.
    options
        Categorical variables → their options, where the file tells (GraphML does, CSV does not).
    """

    kind: Kind
    type: str
    file: str
    group: str
    session: str
    frame: pd.DataFrame
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Export:
    """Everything in an export.

    Parameters
    ----------
    source
        The path, as the user gave it.
    parts
        Its rows, in the order of the files.
    entries
        What the ledger says of files that were not read.
    """

    source: str
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...] = ()
