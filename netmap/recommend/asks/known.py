"""The rows of a table as they were known when each question was asked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.schema import TABLES

__all__ = ["Known"]

_BEGINS = {"referrals": "referred_on", "attempts": "on"}


@dataclass(frozen=True, eq=False)
class Known:
    """The casebook as seen from many questions.

    Parameters
    ----------
    casebook
        With all its days.
    asked
        One row per question, in order: ``household_id`` and ``on``, the day.
    """

    casebook: Casebook
    asked: pd.DataFrame

    def __len__(self) -> int:
        return len(self.asked)

    def rows(self, table: str) -> pd.DataFrame:
        """The rows of one table that hold for each question.

        The same rows as :meth:`netmap.Casebook.as_of` keeps on the day of the question, of its household only.

        Parameters
        ----------
        table
            A table about households.

        Returns
        -------
        DataFrame
            The columns of the table, and ``ask``: the position of the question; in the order of the questions.
        """
        questions = self.asked.assign(ask=np.arange(len(self)))[["ask", "household_id", "on"]]
        frame = getattr(self.casebook, table)
        day = questions.rename(columns={"on": "_day"})
        found = day.merge(frame, on="household_id", how="inner")
        if TABLES[table].timed:
            found = _newest(found, table)
        if table == "ties":
            found = found[~(found["ended_on"] < found["_day"])]
        if table == "involvements":
            found = _running(found)
        if table in _BEGINS:
            found = found[~(found[_BEGINS[table]] > found["_day"])]
        if table == "referrals":
            later = found["ended_on"] > found["_day"]
            found = found.assign(status=found["status"].mask(later, "proposed"), ended_on=found["ended_on"].mask(later))
        return found.drop(columns="_day").reset_index(drop=True)


def _newest(found: pd.DataFrame, table: str) -> pd.DataFrame:
    """Per question and thing the newest row that is not from after the day; no date counts as earliest."""
    found = found[~(found["observed_on"] > found["_day"])]
    keys = found[["ask", *TABLES[table].key]].copy()
    ends = TABLES[table].unordered
    if ends:
        one, two = ends
        swap = (keys[one] > keys[two]).fillna(False).to_numpy(dtype=bool)
        keys.loc[swap, [one, two]] = keys.loc[swap, [two, one]].to_numpy()
    if not keys.duplicated().any():
        return found
    days = found["observed_on"].to_numpy(dtype="datetime64[s]").astype(np.int64)  # NaT is the smallest number
    order = np.argsort(days, kind="stable")
    last = ~keys.iloc[order].duplicated(keep="last").to_numpy()
    return found.iloc[np.sort(order[last])]


def _running(found: pd.DataFrame) -> pd.DataFrame:
    """Involvements that had begun and not ended; one that ended later was still active."""
    found = found[~((found["until"] < found["_day"]) | (found["since"] > found["_day"]))]
    ended_later = (found["status"] == "ended") & (found["until"] > found["_day"])
    return found.assign(status=found["status"].mask(ended_later, "active"))
