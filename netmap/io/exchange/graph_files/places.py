"""Where a node stands, how big it is and in which colour, so that a file looks like a map when it is opened."""

from __future__ import annotations

import numpy as np
import pandas as pd

__all__ = ["placed"]

_COLOURS = {
    "resident": "#1b1b1b",
    "informal": "#0072b2",
    "volunteer": "#009e73",
    "professional": "#d55e00",
    "neighbourhood_team": "#1b1b1b",
    "volunteer_initiative": "#009e73",
}
"""By role or kind of organisation, in colours that differ for the colour-blind (Okabe & Ito 2008)."""

_OTHER = "#999999"
_CIRCLE = 90.0
_FIELD = 760.0
_FAR = 3.5


def placed(nodes: pd.DataFrame, edges: pd.DataFrame) -> pd.DataFrame:
    """Every household in a field of its own, its resident in the middle and contacts in their circles.

    Parameters
    ----------
    nodes
        ``id``, ``role`` and ``household_id`` of people, ``kind`` of organisations.
    edges
        ``source target circle``.

    Returns
    -------
    DataFrame
        The nodes with ``x y size colour``; organisations stand on a ring around the fields.
    """
    code = nodes["role"].where(nodes["role"].notna(), nodes["kind"]).map(_COLOURS).fillna(_OTHER)
    people = nodes["household_id"].notna().to_numpy(dtype=bool)
    resident = (nodes["role"] == "resident").to_numpy(dtype=bool)
    resident = resident & ~nodes["household_id"].where(resident).duplicated().to_numpy(dtype=bool)  # one is the middle
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
    return nodes.assign(x=x.round(2), y=y.round(2), size=size.round(2), colour=code)


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
