"""A caseload of 300 households and too few places: who gets which, and what really comes of it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.allocation.first_come import best_pair_first, first_come
from netmap.recommend.allocation.floor import assign_with_floor, success_ratio
from netmap.recommend.allocation.flow import assign
from netmap.recommend.allocation.losses import CLEAR
from netmap.recommend.learning.pairs import Bools, Floats, Ints
from tests.benchmarks.simulator.runs import score
from tests.benchmarks.simulator.world import World

__all__ = ["FLOOR", "HOUSEHOLDS", "PLACES", "REFERRALS", "caseload", "drawn_places"]

HOUSEHOLDS = 300
REFERRALS = 2000
"""Past referrals from which the chances were learned."""
PLACES = 0.9
"""Places per household."""
FLOOR = 0.95
"""What is promised to households that do not speak Dutch, as a share of what others get."""


def caseload(seed: int) -> pd.DataFrame:
    """One row per way of dividing: true success, who is served, and the ratio between the groups."""
    world = World(seed, referrals=REFERRALS, test=HOUSEHOLDS)
    places = drawn_places(seed, world)
    found = score("ours", world.history(REFERRALS))[0](world.grid)
    chance = np.where(world.grid.eligible, found, np.nan)
    group = (world.groups["language"] != "nl").to_numpy()
    first = first_come(chance, places)
    free = assign(chance, places)
    floored = assign_with_floor(chance, places, group, floor=FLOOR)
    ways = {
        "first come, first served": first,
        "best pair first": best_pair_first(chance, places),
        "best total": free,
        "best total with a floor": floored.assignment,
    }
    rows = [{"seed": seed, "way": way} | _judged(world, places, group, one, first) for way, one in ways.items()]
    rows[-1]["loss"] = floored.loss
    return pd.DataFrame(rows)


def drawn_places(seed: int, world: World) -> Ints:
    """Places drawn over the services that take somebody: some have many, many have one."""
    rng = np.random.default_rng([seed, 8])
    share = rng.gamma(1.0, size=len(world.grid.ring)) * world.grid.eligible.any(axis=0)
    return rng.multinomial(round(PLACES * HOUSEHOLDS), share / share.sum())


def _judged(world: World, places: Ints, group: Bools, found: Assignment, first: Assignment) -> dict[str, float]:
    """What a division really brings, by the truth."""
    really, before = (_value(world.truth, one) for one in (found, first))
    served = np.flatnonzero(found.served)
    wrong = np.count_nonzero(~world.grid.eligible[served, found.place[served]]) + (found.used > places).sum()
    return {
        "success": really.mean(),
        "served": found.served.mean(),
        "served group": found.served[group].mean(),
        "success group": really[group].mean(),
        "success others": really[~group].mean(),
        "predicted ratio": success_ratio(found, group),
        "worse off": (really < before - CLEAR).mean(),
        "better off": (really > before + CLEAR).mean(),
        "violations": float(wrong),
        "loss": 0.0,
    }


def _value(truth: Floats, found: Assignment) -> Floats:
    return Assignment.of(found.place, truth).value
