"""What stands in the way of services, for many questions at once: the same codes as for one household."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from netmap.recommend.asks.ages import too_young_or_old
from netmap.recommend.asks.homes import Bools, Homes, Ints
from netmap.recommend.asks.known import Known
from netmap.recommend.asks.offers import Offers
from netmap.recommend.candidates import FAILED_TIMES
from netmap.recommend.directory import Directory
from netmap.recommend.situation import FAILED_REFERRALS, UNDER_WAY
from netmap.schema import places
from netmap.vocabulary import DOMAINS

__all__ = ["Obstacle", "obstacles"]

Obstacle = Callable[[Ints, Ints], Bools]
"""Positions of questions and services, which broadcast → where the obstacle stands."""

_HERE = ("active", "planned")


def obstacles(
    known: Known, home: Homes, offer: Offers, directory: Directory, rows: Ints, domain: Ints, max_wait: int | None
) -> Mapping[str, Obstacle]:
    """Every obstacle by its code.

    Parameters
    ----------
    known, home, offer
        The questions, their households, the services on their days.
    directory, rows
        The outer ring, and the positions in it of the services.
    domain
        Of each question, −1 = not about one domain.
    max_wait
        The longest wait that is acceptable, in days; ``None`` = any.
    """
    services = directory.rows["candidate_id"].iloc[rows]
    elsewhere = _elsewhere(directory)[:, rows]
    inactive = (directory.rows["status"] == "inactive").to_numpy(dtype=bool)[rows]
    numbers = np.column_stack([directory.numbers["age_min"], directory.numbers["age_max"]])[rows]
    limits, limit = np.unique(numbers, axis=0, return_inverse=True)
    misfit = too_young_or_old(home, domain, limits)
    limit = limit.ravel()
    past = _earlier(known)
    there, failed = _there(known, past, services), _failed(past, services, directory, rows, domain)
    step = directory.numbers["step"][rows].astype(np.intp)
    longest = np.inf if max_wait is None else float(max_wait)

    def full(q: Ints, s: Ints) -> Bools:
        state = offer.state[q]
        stuck: Bools = (offer.capacity[state, s] == 0) & np.isnan(offer.wait_days[state, s])
        return stuck

    return {
        "INACTIVE": lambda q, s: inactive[s] & (q >= 0),
        "ALREADY_INVOLVED": lambda q, s: np.isin(q * len(rows) + s, there),
        "AREA": lambda q, s: elsewhere[home.area[q], s],
        "AGE": lambda q, s: misfit[q, limit[s]],
        "FAILED_BEFORE": lambda q, s: failed[q, step[s]],
        "CAPACITY_ZERO": full,
        "WAIT_OVER_MAX": lambda q, s: offer.wait_days[offer.state[q], s] > longest,
    }


def _elsewhere(directory: Directory) -> Bools:
    """Areas (the unknown one last) × candidates that are known to work in other areas only."""
    here = [directory.areas_known & ~directory.in_area(area) for area in directory.areas]
    return np.array([*here, np.zeros(len(directory), dtype=bool)], dtype=bool)


def _earlier(known: Known) -> pd.DataFrame:
    """The referrals as known at each question, without the one that is the question itself."""
    past = known.rows("referrals")
    if "referral_id" not in known.asked:
        return past
    own = known.asked["referral_id"].to_numpy(dtype=object)[past["ask"].to_numpy()]
    return past.take(np.flatnonzero(past["referral_id"].to_numpy(dtype=object) != own))


def _there(known: Known, past: pd.DataFrame, services: pd.Series) -> Ints:
    """Question × services + service, for the services that are there, start soon or were accepted."""
    running = known.rows("involvements")
    running = running[running["status"].isin(_HERE)]
    accepted = past[past["status"].isin(UNDER_WAY) & past["ended_on"].isna()]
    both = pd.concat([running[["ask", "service_id"]], accepted[["ask", "service_id"]]])
    column = places(both["service_id"], services)
    return np.unique((both["ask"].to_numpy() * len(services) + column)[column >= 0]).astype(np.intp)


def _failed(past: pd.DataFrame, services: pd.Series, directory: Directory, rows: Ints, domain: Ints) -> Bools:
    """X10: questions × steps that ended without help twice for the domain of the question."""
    code = np.array([*DOMAINS, ""], dtype=object)[domain]
    column = places(past["service_id"], services)
    about = past["domain"].to_numpy(dtype=object) == code[past["ask"].to_numpy()]
    mine = past["status"].isin(FAILED_REFERRALS).to_numpy() & about & (column >= 0)
    step = directory.numbers["step"][rows].astype(np.intp)
    times = np.zeros((len(domain), 6), dtype=np.intp)
    np.add.at(times, (past["ask"].to_numpy()[mine], step[column[mine]]), 1)
    return times >= FAILED_TIMES
