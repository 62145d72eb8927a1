"""The services of the outer ring, with their places, waits and loads on the day of each question."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.recommend.asks.homes import Floats, Ints
from netmap.recommend.directory import OPEN_REFERRALS
from netmap.schema import places

__all__ = ["Offers", "offers"]

Days = npt.NDArray[np.datetime64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Offers:
    """What changes about services over time.

    Parameters
    ----------
    state
        Of each question the row of ``capacity`` and ``wait_days``.
    capacity, wait_days
        States × services; NaN = not known. Services that were looked at once count as they are known now.
    day
        Of each question the row of ``open``.
    open
        Days × services: referrals that still took a place or might take one.
    """

    state: Ints
    capacity: Floats
    wait_days: Floats
    day: Ints
    open: Floats

    def load(self, question: Ints, service: Ints, *, without: Ints) -> Floats:
        """Open referrals / (open + free places); 1 where there is no place, the median where places are not known.

        Parameters
        ----------
        question, service
            Positions; they broadcast.
        without
            Of each question the service whose newest referral is not counted, −1 = none.
        """
        pair, place = np.unique(np.column_stack([self.state, self.day]), axis=0, return_inverse=True)
        free = self.capacity[pair[:, 0]]
        middle = np.array([_middle(row) for row in _share(self.open[pair[:, 1]], free)])
        count = np.maximum(self.open[self.day[question], service] - (without[question] == service), 0.0)
        share = _share(count, self.capacity[self.state[question], service])
        return np.where(np.isnan(share), middle[place.ravel()[question]], share)

    def wait(self, question: Ints, service: Ints) -> Floats:
        """Days of waiting; the median of those known where it is not known."""
        middle = np.array([_middle(row) for row in self.wait_days])
        days = self.wait_days[self.state[question], service]
        return np.where(np.isnan(days), middle[self.state[question]], days)


def offers(casebook: Casebook, on: pd.Series, services: pd.DataFrame) -> Offers:
    """The services over time.

    Parameters
    ----------
    casebook
        On its day, with the history behind it.
    on
        The day of each question.
    services
        The rows of the directory that are services.
    """
    days = on.to_numpy(dtype="datetime64[D]")
    moments, day = np.unique(days, return_inverse=True)
    rows = (casebook.history or casebook).services
    rows = rows[~(rows["observed_on"] > pd.Timestamp(str(casebook.day)))]
    several = rows[rows["service_id"].duplicated(keep=False)].sort_values("observed_on", kind="stable")
    checks = np.unique(several["observed_on"].dropna().to_numpy(dtype="datetime64[D]"))
    columns = {name: _over_time(name, several, checks, services) for name in ("capacity", "wait_days")}
    return Offers(
        state=np.searchsorted(checks, days, side="right").astype(np.intp),
        **columns,
        day=day.astype(np.intp),
        open=_open(casebook.referrals, moments, services["candidate_id"]),
    )


def _over_time(name: str, several: pd.DataFrame, checks: Days, services: pd.DataFrame) -> Floats:
    """States × services: the newest value of each state; before its first look a service counts as at that look."""
    now = services[name].to_numpy(dtype=np.float64, na_value=np.nan)
    table = np.tile(now, (len(checks) + 1, 1))
    column = places(several["service_id"], services["candidate_id"])
    seen = np.searchsorted(checks, several["observed_on"].to_numpy(dtype="datetime64[D]"), side="right")
    seen = np.where(several["observed_on"].isna(), 0, seen)
    value = several[name].to_numpy(dtype=np.float64, na_value=np.nan)
    for service in np.unique(column[column >= 0]):
        mine = column == service
        last = np.maximum(np.searchsorted(seen[mine], np.arange(len(checks) + 1), side="right") - 1, 0)
        table[:, service] = value[mine][last]
    return table


def _open(referrals: pd.DataFrame, moments: Days, services: pd.Series) -> Floats:
    """Days × services: referrals made by then that had not ended."""
    column = places(referrals["service_id"], services)
    ended = referrals["ended_on"].to_numpy(dtype="datetime64[D]")
    counts = (column >= 0) & (referrals["status"].isin(OPEN_REFERRALS).to_numpy() | ~np.isnat(ended))
    began = np.searchsorted(moments, referrals["referred_on"].to_numpy(dtype="datetime64[D]"), side="left")
    table = np.zeros((len(moments) + 1, len(services)))
    np.add.at(table, (began[counts], column[counts]), 1.0)
    gone = counts & ~np.isnat(ended)
    np.add.at(table, (np.searchsorted(moments, ended, side="left")[gone], column[gone]), -1.0)
    return np.cumsum(table, axis=0)[:-1]


def _share(count: Floats, free: Floats) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        share: Floats = np.where(free == 0, 1.0, count / (count + free))
    return share


def _middle(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if known.size else 0.0
