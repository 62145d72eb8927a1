"""Who cannot be advised, and why: every exclusion is a code, every doubt a flag.

Three-valued: what is known to stand in the way excludes; what is not known gives the flag ``verify`` and never
excludes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.recommend.directory import Directory
from netmap.recommend.situation import Resident, Situation
from netmap.recommend.target_groups import suits
from netmap.schema import split

__all__ = ["CHANGEABLE", "CODES", "STALE_DAYS", "VERIFY", "Checks", "fits_age", "service_checks", "speaks"]

Bools = npt.NDArray[np.bool_]

CODES: Mapping[str, str] = {
    "CONSENT": "the household or this person does not want it",
    "CHILD": "a child is not asked to care",
    "CONFLICT": "tension, or somebody is not safe",
    "OVERLOADED": "already carries too much",
    "UNAVAILABLE": "cannot help now",
    "INACTIVE": "the service has stopped",
    "ALREADY_INVOLVED": "this service is already there",
    "AREA": "does not work in this area",
    "AGE": "the age does not fit",
    "FAILED_BEFORE": "help of this step ended twice without result for this domain",
    "CAPACITY_ZERO": "no free place, and nobody knows how long the wait is",
    "WAIT_OVER_MAX": "the wait is longer than what was asked for",
    "SAFETY_STEP": "safety first: no informal or volunteer help without a professional",
}
"""Every code of an exclusion, in the order in which they are told."""

CHANGEABLE = ("INACTIVE", "UNAVAILABLE", "AREA", "AGE", "CAPACITY_ZERO", "WAIT_OVER_MAX")
"""Obstacles that somebody could take away: who has only one of these nearly fits.

Not what somebody wants, what is unsafe or too heavy, a child, help that is already there, or what failed before: there
the answer is no, not nearly.
"""

VERIFY = "verify"
"""The flag of a candidate of which something that matters is not known."""

STALE_DAYS = 180
"""After how many days free places and waiting time are out of date."""

_DUTCH = "nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """What stands in the way of each candidate, and what is doubtful.

    Parameters
    ----------
    obstacles
        Code → which candidates it excludes.
    flags
        Flag → which candidates carry it.
    unknown
        What has to be asked → about which candidates.
    """

    obstacles: Mapping[str, Bools]
    flags: Mapping[str, Bools]
    unknown: Mapping[str, Bools]


def service_checks(directory: Directory, situation: Situation, *, max_wait: int | None) -> Checks:
    """Match the outer ring with one household, whatever the question is.

    Parameters
    ----------
    directory
        The candidates.
    situation
        The household.
    max_wait
        The longest wait that is acceptable, in days; ``None`` = any.
    """
    rows, numbers = directory.rows, directory.numbers
    offer = rows["is_service"].to_numpy(dtype=bool)
    capacity, wait = numbers["capacity"], numbers["wait_days"]
    full, waiting = capacity == 0, ~np.isnan(wait)
    limit = np.inf if max_wait is None else float(max_wait)
    involved = situation.involved
    there = _among(rows["candidate_id"], involved.services) | (
        ~offer & _among(rows["organisation_id"], involved.organisations)
    )
    status = rows["status"]
    obstacles = {
        "INACTIVE": (status == "inactive").to_numpy(dtype=bool),
        "ALREADY_INVOLVED": there,
        "AREA": _elsewhere(directory, situation),
        "CAPACITY_ZERO": full & ~waiting,
        "WAIT_OVER_MAX": wait > limit,
    }
    unknown = {
        "service": offer & ~there & _among(rows["organisation_id"], involved.unnamed),
        "status": offer & status.isna().to_numpy(),
        "area": ~directory.everywhere & (~directory.areas_known | (situation.area not in directory.areas)),
        "capacity": offer & np.isnan(capacity),
        "wait": offer & ~waiting & (max_wait is not None),
    }
    flags = {"WAITING_LIST": full & waiting}
    _doubts(directory, situation, offer, flags, unknown)
    return Checks(obstacles=obstacles, flags=flags, unknown=unknown)


def _doubts(
    directory: Directory, situation: Situation, offer: Bools, flags: dict[str, Bools], unknown: dict[str, Bools]
) -> None:
    """Add what is flagged only: language, target group, cost, referral and the age of the record."""
    rows = directory.rows
    mismatch, silent = speaks(directory, situation.languages)
    suitable = [suits(split(cell), situation) for cell in rows["target_groups"]]
    costs = rows["cost"].isin(["paid", "income_dependent"]).to_numpy(dtype=bool)
    observed = rows["observed_on"]
    flags |= {
        "LANGUAGE": mismatch,
        "TARGET_GROUP": np.array([answer is False for answer in suitable], dtype=bool),
        "COST": costs & (situation.money_worries is not False),
        "REFERRAL_NEEDED": (rows["referral_needed"] == "yes").to_numpy(dtype=bool),
        "STALE": ((situation.day - observed).dt.days > STALE_DAYS).to_numpy(dtype=bool),
    }
    unknown |= {
        "language": offer & silent,
        "target_group": np.array([answer is None for answer in suitable], dtype=bool),
        "cost": offer & rows["cost"].isna().to_numpy() & (situation.money_worries is not False),
        "referral": offer & ~rows["referral_needed"].isin(["yes", "no"]).to_numpy(dtype=bool),
        "observed_on": offer & observed.isna().to_numpy(),
    }


def speaks(directory: Directory, home: frozenset[str] | None) -> tuple[Bools, Bools]:
    """Which candidates offer no language of a home, and of which that is not known.

    Where a directory does not name a language, Dutch is taken for granted; so only a household without Dutch has
    something to ask there.
    """
    if home is None:
        return np.zeros(len(directory), dtype=bool), np.zeros(len(directory), dtype=bool)
    mismatch = [spoken is not None and not spoken & home for spoken in directory.languages]
    silent = [spoken is None and _DUTCH not in home for spoken in directory.languages]
    return np.array(mismatch, dtype=bool), np.array(silent, dtype=bool)


def fits_age(directory: Directory, people: tuple[Resident, ...]) -> tuple[Bools, Bools]:
    """Which candidates are too young or too old for everyone concerned, and of which that is not known.

    A limit that is not filled in is no limit. One person who fits is enough; somebody of unknown age may fit.
    """
    low = np.nan_to_num(directory.numbers["age_min"], nan=-np.inf)
    high = np.nan_to_num(directory.numbers["age_max"], nan=np.inf)
    limited = np.isfinite(low) | np.isfinite(high)
    known = [person.age for person in people if person.age is not None]
    fits = np.logical_or.reduce(
        [np.zeros(len(directory), dtype=bool), *[(low <= age) & (age <= high) for age in known]]
    )
    someone_unknown = len(known) < len(people) or not people
    return limited & ~fits & (not someone_unknown), limited & ~fits & someone_unknown


def _elsewhere(directory: Directory, situation: Situation) -> Bools:
    """Candidates that are known to work in other areas only."""
    if situation.area not in directory.areas:
        return np.zeros(len(directory), dtype=bool)
    return directory.areas_known & ~directory.in_area(situation.area)


def _among(ids: pd.Series, some: frozenset[str]) -> Bools:
    return ids.isin(sorted(some)).to_numpy(dtype=bool)
