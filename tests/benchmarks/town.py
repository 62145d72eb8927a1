"""A town of personal networks as the benchmarks want it: about twelve contacts each, three in ten pairs tied."""

from __future__ import annotations

import numpy as np
import pandas as pd

import netmap as nm
from netmap.schema import TABLES, empty

__all__ = ["town"]


def _fill(table: str, **columns: object) -> pd.DataFrame:
    """Typed rows of a table; what is not given stays empty."""
    frame = pd.DataFrame(columns)
    whole = empty(TABLES[table]).reindex(range(len(frame)))
    return whole.assign(**{name: frame[name].astype(whole[name].dtype) for name in frame})


def town(households: int, *, seed: int = 0) -> nm.Casebook:
    """A casebook of one resident per household and Poisson(12) contacts with weighted ties between them."""
    draw = np.random.default_rng(seed)
    size = draw.poisson(12, households)
    home = np.repeat(np.arange(households), size)
    number = np.arange(len(home)) - np.repeat(np.cumsum(size) - size, size)
    homes = np.char.add("H", np.arange(households).astype(str))
    contact = np.char.add(np.char.add(homes[home], "-"), number.astype(str))
    resident = np.char.add(homes, "-r")
    one, two = _pairs(size, draw)
    ego = _fill("ties", household_id=homes[home], source=resident[home], target=contact)
    ego = ego.assign(circle=pd.array(draw.integers(1, 4, len(home)), dtype="Int64"))
    ego = ego.assign(frequency=pd.array(draw.integers(0, 6, len(home)), dtype="Int64"))
    between = _fill("ties", household_id=homes[home[one]], source=contact[one], target=contact[two])
    between = between.assign(weight=draw.uniform(0.1, 1, len(one)))
    people = _fill(
        "people",
        person_id=np.concatenate([resident, contact]),
        household_id=np.concatenate([homes, homes[home]]),
        role=np.repeat(["resident", "informal"], [households, len(home)]),
    )
    told = np.repeat("confirmed", households)
    tables = {
        "households": _fill("households", household_id=homes, roster=told, contact_ties=told),
        "people": people,
        "ties": pd.concat([ego, between], ignore_index=True),
    }
    return nm.Casebook(tables).snapshot()


def _pairs(size: np.ndarray, draw: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Three in ten of all pairs of contacts of one household, as positions of contacts."""
    start = np.cumsum(size) - size
    ones, twos = [], []
    for count in np.unique(size[size > 1]):
        a, b = np.triu_indices(count, 1)
        first = start[size == count][:, None]
        tied = draw.random((len(first), len(a))) < 0.3
        ones.append((first + a)[tied])
        twos.append((first + b)[tied])
    return np.concatenate(ones), np.concatenate(twos)
