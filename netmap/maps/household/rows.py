"""The rows of one household in one order, so that a map does not depend on the order in which they were read."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.schema import HOUSEHOLD_TABLES, TABLES

__all__ = ["in_order"]


def in_order(casebook: Casebook, household: str) -> Casebook:
    """Return the casebook with the rows of one household ordered by their keys, in the places where they stood."""
    tables = {
        name: _ordered(name, frame, household) if name in HOUSEHOLD_TABLES else frame
        for name, frame in casebook.tables.items()
    }
    history = in_order(casebook.history, household) if casebook.history else None
    return replace(casebook, tables=MappingProxyType(tables), history=history)


def _ordered(name: str, frame: pd.DataFrame, household: str) -> pd.DataFrame:
    """One table; the same frame when its rows were in order, which is usual."""
    places = np.flatnonzero((frame["household_id"] == household).to_numpy(dtype=bool, na_value=False))
    keys = [*TABLES[name].key, *(["observed_on"] if TABLES[name].timed else [])]
    cells = list(zip(*(map(str, frame[key].take(places).tolist()) for key in keys), strict=True))
    ordered = [places[spot] for spot in sorted(range(len(places)), key=lambda spot: cells[spot])]
    if ordered == places.tolist():
        return frame
    order = np.arange(len(frame))
    order[places] = ordered
    return frame.take(order).reset_index(drop=True)
