"""Seeded synthetic neighbourhoods and municipalities, for trying, teaching, testing and measuring speed.

===================  ==========================================================
:mod:`.outer_ring`   areas, organisations, workers, services, collaborations
:mod:`.homes`        households, their ZRM scores and goals
:mod:`.network`      people and ties
:mod:`.help`         involvements, referrals, attempts
:mod:`.words`        invented names and words
:mod:`.draws`        drawing whole columns at once
===================  ==========================================================
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.schema import RING_TABLES, TABLES
from netmap.synth.draws import Texts
from netmap.synth.help import attempts, draw_help, helpers, involvements, read_ring, referrals
from netmap.synth.homes import draw_homes, goals, needs
from netmap.synth.homes import households as households_table
from netmap.synth.network import draw_network, people, ties
from netmap.synth.outer_ring import draw_ring

__all__ = ["neighbourhood"]

_TODAY = date(2026, 6, 30)


def neighbourhood(
    *,
    households: int = 60,
    seed: int = 0,
    ring: Casebook | None = None,
    day: date = _TODAY,
    first: int = 1,
    referrals: int | None = None,
) -> Casebook:
    """Make a casebook of households that do not exist.

    Networks, unknown cells, overloaded carers, unreached households and outcomes of referrals come in plausible
    shares; the shares are judgements, not measurements.

    Parameters
    ----------
    households
        How many; 0 or more.
    seed
        The same seed with the same options gives the same tables.
    ring
        A casebook whose areas, organisations, workers and services are used; ``None`` draws them too.
    day
        The day after which nothing was observed.
    first
        The number of the first household: 19 gives ``H19``, ``H20`` …
    referrals
        How many referrals in the two years before ``day``; ``None`` = ten per household.

    Returns
    -------
    Casebook
        The households and the whole outer ring.

    Raises
    ------
    OptionError
        When a number is negative, or the ring lacks areas, services or a neighbourhood team.

    Notes
    -----
    Never use it to say anything about real neighbourhoods.

    Examples
    --------
    >>> book = neighbourhood(households=3, seed=1)
    >>> book.household_ids
    ('H01', 'H02', 'H03')
    >>> book == neighbourhood(households=3, seed=1)
    True
    """
    total = 10 * households if referrals is None else referrals
    if min(households, first, total) < 0 or (total and not households):
        raise OptionError("households, first and referrals are 0 or more. Hint: give at least one household")
    rng = np.random.default_rng(seed)
    moment = np.datetime64(day, "D")
    outer = _outer(rng, households, moment) if ring is None else _held(ring)
    inner = _inner(rng, Casebook(MappingProxyType(outer)), _numbers(households, first), moment, total)
    drawn = inner | outer
    return Casebook(MappingProxyType({name: drawn[name] for name in TABLES if name in drawn}))


def _outer(rng: np.random.Generator, households: int, day: np.datetime64) -> dict[str, pd.DataFrame]:
    return draw_ring(rng, int(np.clip(households // 1500, 4, 40)), day)


def _held(ring: Casebook) -> dict[str, pd.DataFrame]:
    held = {name: ring.tables[name] for name in RING_TABLES if name in ring.tables}
    lacking = [name for name in ("areas", "organisations", "workers", "services") if not len(held.get(name, ()))]
    if lacking or not (held["organisations"]["kind"] == "neighbourhood_team").any():
        raise OptionError(
            f"the ring has no {', '.join(lacking) or 'neighbourhood team'}. Hint: leave it out to draw one"
        )
    return held


def _numbers(count: int, first: int) -> Texts:
    """H01, H02 …, as wide as the last one needs."""
    width = max(2, len(str(first + count - 1)))
    return np.array([f"H{number:0{width}d}" for number in range(first, first + count)], dtype=object)


def _inner(
    rng: np.random.Generator, ring: Casebook, ids: Texts, day: np.datetime64, total: int
) -> dict[str, pd.DataFrame]:
    """The eight tables of the households, drawn in a fixed order."""
    outer = read_ring(ring)
    homes = draw_homes(rng, ids, len(outer.areas), day)
    help_ = draw_help(rng, homes, outer)
    network = draw_network(rng, homes, helpers(rng, help_, outer))
    residents = network.ids[network.ego]
    return {
        "households": households_table(rng, homes, outer.areas),
        "people": people(rng, homes, network, outer.workers),
        "ties": ties(rng, homes, network),
        "needs": needs(rng, homes, residents, network.supporters(len(homes))),
        "goals": goals(rng, homes, residents, outer.team[homes.area]),
        "attempts": attempts(rng, homes, outer, day),
        "involvements": involvements(rng, homes, help_, outer, day),
        "referrals": referrals(rng, homes, outer, day, total),
    }
