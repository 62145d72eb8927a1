"""Seeded towns of organisations for the tests: many organisations, few with many partners, mostly within an area."""

from __future__ import annotations

from typing import Any

import numpy as np

from netmap.casebook import Casebook

KINDS = ("welfare", "school", "debt", "faith", "housing", "health", "youth", "association", "home_care", "police")
FIRST = ("Buurthuis", "Stichting", "Huisartsen", "Basisschool", "Moskee", "Bibliotheek", "Zorggroep", "Sportclub")
LAST = ("Verzinsel", "De Ster", "Zonneveld", "Het Anker", "Lindehof", "De Kade", "Meerzicht", "Klaverweide")
DOMAINS = ("fin", "work", "time", "hou", "dom", "men", "soc", "par", "jus", "iadl")
TIES = 2.3
"""Ties per organisation."""


def town(count: int, *, seed: int = 0) -> Casebook:
    """A casebook with ``count`` organisations; the number of partners follows a power law, the last two have none."""
    rng = np.random.default_rng(seed)
    area = rng.integers(0, max(3, count // 60), count)
    pull = rng.pareto(1.6, count) + 1
    pull[-2:] = 0.0
    organisations: list[dict[str, Any]] = [
        {"organisation_id": f"O{row:04}", "kind": KINDS[int(rng.integers(len(KINDS)))],
         "name": f"{FIRST[int(rng.integers(len(FIRST)))]} {LAST[int(rng.integers(len(LAST)))]} {row}"}
        for row in range(count)
    ]  # fmt: skip
    organisations[0] |= {"kind": "neighbourhood_team", "name": "Wijkteam Verzinsel"}
    services = [
        {"service_id": f"S{row:04}", "organisation_id": f"O{row:04}", "name": f"Aanbod {row}", "step": 3,
         "domains": DOMAINS[int(area[row]) % len(DOMAINS) if rng.random() < 0.6 else int(rng.integers(len(DOMAINS)))]}
        for row in range(count)
    ]  # fmt: skip
    collaborations = [
        {"source": f"O{one:04}", "target": f"O{two:04}", "level": int(rng.integers(1, 6))}
        for one, two in sorted(_ties(rng, area, pull))
    ]
    return Casebook.from_tables(
        {"organisations": organisations, "services": services, "collaborations": collaborations}
    )


def _ties(rng: np.random.Generator, area: np.ndarray, pull: np.ndarray) -> set[tuple[int, int]]:
    chance = pull / pull.sum()
    near = {int(place): np.flatnonzero((area == place) & (pull > 0)) for place in np.unique(area)}
    found: set[tuple[int, int]] = set()
    while len(found) < TIES * len(area):
        one = int(rng.choice(len(area), p=chance))
        here = near[int(area[one])]
        two = int(rng.choice(here, p=pull[here] / pull[here].sum()) if rng.random() < 0.85
                  else rng.choice(len(area), p=chance))  # fmt: skip
        if one != two:
            found.add((min(one, two), max(one, two)))
    return found
