"""The ring as a whole: its size, how tightly it is knit, and what it would lose."""

from __future__ import annotations

from math import isnan
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import ring_graph
from netmap.ring.cohesion import WORKING, degree_centralisation, distance_fragmentation, fragmentation
from netmap.ring.fragile_sets import key_players, key_players_stability
from netmap.ring.fragility import robustness
from netmap.ring.stability import CERTAIN

__all__ = ["key_pair", "network_facts"]

_ROBUST = 300
"""Robustness measures the ring once per organisation; beyond this many that takes too long for a report."""

_KEY = 2
"""How many organisations are lost together."""


def network_facts(casebook: Casebook, measures: pd.DataFrame) -> dict[str, int | float | None]:
    """The ring as a whole."""
    ring, working = ring_graph(casebook), ring_graph(casebook, minimum=WORKING)
    n = ring.vcount()
    return {
        "organisations": n,
        "reported": int(measures["reported"].sum()),
        "reporter_unknown": int(measures["reported"].isna().sum()),
        "ties": ring.ecount(),
        "working_ties": working.ecount(),
        "density": ring.density() if n > 1 else None,
        "centralisation": degree_centralisation(ring) if n > 2 else None,
        "fragmentation": fragmentation(ring) if n > 1 else None,
        "distance_fragmentation": distance_fragmentation(ring) if n > 1 else None,
        "fragmentation_working": fragmentation(working) if n > 1 else None,
        "robustness": robustness(casebook).value if 0 < n <= _ROBUST else None,
    }


def key_pair(casebook: Casebook, ids: pd.Index, draws: int) -> dict[str, Any] | None:
    """The two organisations whose loss splits most; None in a ring too small or too large to say."""
    if not _KEY < len(ids) <= _ROBUST:
        return None
    found = key_players(casebook, _KEY)
    ties, organisations = key_players_stability(casebook, found, draws=draws)
    certain = min(ties, organisations) >= CERTAIN
    return {
        "organisations": list(found.organisations),
        "fragmentation": None if isnan(found.fragmentation) else found.fragmentation,
        "stable_ties": None if isnan(ties) else ties,
        "stable_organisations": None if isnan(organisations) else organisations,
        "uncertain": not certain,
    }
