"""Ties between people: every pair once, however often and in whatever direction it is listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from netmap.io.exchange.network_canvas.account import Account
from netmap.io.exchange.network_canvas.homes import Homes
from netmap.io.exchange.network_canvas.parts import EGO, FROM, NODE_ID, SOURCE, TARGET, TO, UNNAMED, UUID

__all__ = ["EDGE", "ends", "merged"]

EDGE = "·edge"
"""The index of the edge a tie came from; empty for a tie with the ego."""

_ENDS = ["household_id", "source", "target"]
_LISTS = ("gives", "receives")
_NOTHING = ("unknown", "none")


def ends(edges: Account, nodes: pd.DataFrame, ids: pd.Series, homes: Homes) -> pd.DataFrame:
    """The two people of every edge, by UUID and else by number; edges that lack one are dropped.

    Parameters
    ----------
    edges
        All edges.
    nodes, ids
        The nodes that are people, and their ids.
    homes
        The households.
    """
    known: dict[tuple[Any, Any], str] = {}
    for name in (NODE_ID, UUID):
        known |= dict(zip(zip(nodes[EGO], nodes[name], strict=True), ids[nodes.index], strict=True))
    known |= {(str(ego), str(ego)): person for ego, person in homes.resident.items()}
    edges.frame[EGO] = _interviews(edges.frame, nodes)
    found = pd.DataFrame(
        {
            "household_id": edges.frame[EGO].map(homes.household),
            "source": _people(edges.frame, SOURCE, FROM, known),
            "target": _people(edges.frame, TARGET, TO, known),
        },
        index=edges.frame.index,
    )
    edges.tell("unknown-alter", found.isna().any(axis=1), fate="dropped")
    found = found.loc[edges.frame.index]
    edges.tell("self-tie", found["source"] == found["target"], fate="dropped")
    return found.loc[edges.frame.index]


def _interviews(edges: pd.DataFrame, nodes: pd.DataFrame) -> pd.Series:
    """The ego of every edge; a matrix of several interviews tells it only by the people it names."""
    by_node = nodes.drop_duplicates(UUID, keep=False).set_index(UUID)[EGO]
    unknown = edges[EGO].str.startswith(UNNAMED) & edges[SOURCE].isin(by_node.index.dropna())
    return edges[EGO].where(~unknown.astype(bool), edges[SOURCE].map(by_node))


def _people(frame: pd.DataFrame, uuid: str, number: str, known: Mapping[tuple[Any, Any], str]) -> pd.Series:
    """The people at one end; a UUID that nobody has is not looked up by number, since numbers restart."""
    named = frame[uuid].where(frame[uuid].notna(), frame[number])
    found = [None if key[1] is None else known.get(key) for key in zip(frame[EGO], named, strict=True)]
    return pd.Series(found, index=frame.index, dtype=object)


def merged(ties: pd.DataFrame, edges: Account) -> pd.DataFrame:
    """Every pair once; of single answers the first counts, of support all.

    Parameters
    ----------
    ties
        With their ends, the columns of a tie and :data:`EDGE`.
    edges
        Where it is told which edges became part of another tie, and where those said something else.
    """
    ties = ties.reset_index(drop=True)
    number = _pairs(ties)
    again = number.duplicated()
    if not again.any():
        return ties.drop(columns=EDGE)
    ties = _turned(ties, number)
    double = number.isin(number[again])
    kept = ties[~again].set_index(number[~again])
    different = pd.Series(data=False, index=ties.index)
    for name in ties.columns.difference([*_ENDS, EDGE]):
        if name.startswith("·"):
            continue
        cells = ties.loc[double, name]
        first = cells.groupby(number[double]).first()
        if name in _LISTS:
            first = cells.dropna().groupby(number[double]).agg(_union)
        else:
            other = cells.notna() & (cells != number[double].map(first))
            different |= other.reindex(ties.index, fill_value=False)
        kept[name] = first.reindex(kept.index).where(first.reindex(kept.index).notna(), kept[name])
    listed = ties.loc[again, EDGE].dropna()
    apart = ties.loc[different, EDGE].dropna()
    edges.tell("ties-differ", edges.frame.index.to_series().isin(apart))
    edges.tell("listed-twice", edges.frame.index.to_series().isin(listed), fate="merged", note=True)
    return kept.reset_index(drop=True).drop(columns=EDGE)


def _pairs(ties: pd.DataFrame) -> pd.Series:
    """The number of the pair of every tie, per day."""
    day = ties["observed_on"] if "observed_on" in ties else pd.Series(None, index=ties.index, dtype=object)
    forward = ties["source"] < ties["target"]
    low, high = ties["source"].where(forward, ties["target"]), ties["target"].where(forward, ties["source"])
    keys = pd.DataFrame({"home": ties["household_id"], "low": low, "high": high, "day": day})
    return keys.groupby(list(keys.columns), dropna=False, sort=False).ngroup()


def _turned(ties: pd.DataFrame, number: pd.Series) -> pd.DataFrame:
    """Ties that point the other way than the first of their pair, turned: what one gives the other receives."""
    first = ties["source"].groupby(number).transform("first")
    other = ties["source"] != first
    turned = ties.copy()
    names = [name for name in _LISTS if name in ties] if other.any() else []
    for name, twin in zip(names, reversed(_LISTS), strict=False) if len(names) == 2 else ():
        turned[name] = ties[name].where(~other, ties[twin])
    if len(names) == 1:
        twin = next(name for name in _LISTS if name not in names)
        turned[twin] = ties[names[0]].where(other, None)
        turned[names[0]] = ties[names[0]].where(~other, None)
    return turned


def _union(cells: pd.Series) -> str:
    items = dict.fromkeys("|".join(cells).split("|"))
    return "|".join(item for item in items if item not in _NOTHING) or next(one for one in _NOTHING if one in items)
