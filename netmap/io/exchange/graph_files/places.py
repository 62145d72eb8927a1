"""Where a node stands, how big it is and in which colour, so that a file looks like a map when it is opened."""

from __future__ import annotations

import numpy as np
import pandas as pd

__all__ = ["COLOURS", "OTHER", "placed"]

_CODES = {
    "#0072B2": ("resident", "neighbourhood_team", "municipality", "client_support"),
    "#D55E00": ("partner", "household", "child", "family", "ex_partner", "housing", "shelter"),
    "#009E73": ("friend", "welfare"),
    "#E69F00": ("neighbour", "youth", "school"),
    "#CC79A7": ("volunteer", "volunteer_initiative", "faith", "association"),
    "#56B4E9": ("professional", "health", "home_care", "elderly_care", "disability", "mental_health"),
    "#F0E442": ("debt", "work_income"),
    "#8C6BB1": ("police", "safety"),
    "#8FD0B5": ("specialist_team",),
}
COLOURS = {code: colour for colour, codes in _CODES.items() for code in codes}
"""By role, relation or kind of organisation, as on the maps (Okabe & Ito 2008: the colour-blind tell them apart)."""

OTHER = "#B4BCC6"
_CIRCLE = 90.0
_FIELD = 760.0
_FAR = 3.5


def placed(nodes: pd.DataFrame, edges: pd.DataFrame) -> pd.DataFrame:
    """Every household in a field of its own, its resident in the middle and contacts in their circles.

    Parameters
    ----------
    nodes
        ``id role focus relation household_id`` of people, ``kind`` of organisations.
    edges
        ``source target circle``.

    Returns
    -------
    DataFrame
        The nodes with ``x y size colour``; organisations stand on a ring around the fields.
    """
    people = nodes["household_id"].notna().to_numpy(dtype=bool)
    resident = _middle(nodes)
    circle = _circles(nodes, edges)
    radius = np.where(resident, 0.0, _CIRCLE * circle)
    turn = _turns(nodes["household_id"], resident)
    field = np.where(people, pd.factorize(nodes["household_id"], sort=True)[0], 0)
    side = max(int(np.ceil(np.sqrt(field.max(initial=0) + 1))), 1)
    x = (field % side) * _FIELD + radius * np.cos(turn)
    y = (field // side) * _FIELD + radius * np.sin(turn)
    around = 2 * np.pi * np.arange((~people).sum()) / max((~people).sum(), 1)
    middle, reach = (side - 1) * _FIELD / 2, side * _FIELD
    x[~people], y[~people] = middle + reach * np.cos(around), middle + reach * np.sin(around)
    size = np.where(resident, 24.0, np.where(people, 20.0 - 3.0 * circle, 14.0))
    return nodes.assign(x=x.round(2), y=y.round(2), size=size.round(2), colour=_colours(nodes, resident))


def _middle(nodes: pd.DataFrame) -> np.ndarray:
    """One resident of every household: the one the map is about, else the first."""
    residents = nodes[nodes["role"] == "resident"]
    order = residents.assign(last=residents["focus"] != "yes").sort_values("last", kind="stable")
    return np.isin(nodes.index, order.drop_duplicates("household_id").index)


def _colours(nodes: pd.DataFrame, middle: np.ndarray) -> pd.Series:
    """The colour of each node: of its role, of what it is to the household, or of its kind."""
    role = nodes["role"]
    ego = middle | (nodes["focus"] == "yes").to_numpy(dtype=bool)
    code = nodes["relation"].where(nodes["relation"].notna() | (role != "resident"), "household")
    code = code.where(~role.isin(["volunteer", "professional"]), role).where(~ego, "resident")
    return code.where(role.notna(), nodes["kind"]).map(COLOURS).fillna(OTHER)


def _circles(nodes: pd.DataFrame, edges: pd.DataFrame) -> np.ndarray:
    """The circle of each contact; one that is not known stands further out than the third."""
    ends = pd.concat([edges[["source", "circle"]].rename(columns={"source": "target"}), edges[["target", "circle"]]])
    nearest = ends.dropna().groupby("target")["circle"].min()
    return nodes["id"].map(nearest).astype("float64").fillna(_FAR).to_numpy()


def _turns(household: pd.Series, resident: np.ndarray) -> np.ndarray:
    """The angle of each contact: evenly around its household, in the order of the rows."""
    contact = pd.Series(~resident, index=household.index)
    number = contact.groupby(household).cumsum() - 1
    count = contact.groupby(household).transform("sum").clip(lower=1)
    turn: np.ndarray = (2 * np.pi * number / count).fillna(0.0).to_numpy()
    return turn
