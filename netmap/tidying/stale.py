"""What was not checked for long."""

from __future__ import annotations

from datetime import date

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError

__all__ = ["STALE_DAYS", "find_stale"]

STALE_DAYS = 180
"""After how many days an entry should be checked again."""


def find_stale(casebook: Casebook, *, days: int = STALE_DAYS) -> pd.DataFrame:
    """Organisations and services that were last checked longer ago than some days.

    Parameters
    ----------
    casebook
        As of its day, else its newest state.
    days
        How old the check may be.

    Returns
    -------
    pandas.DataFrame
        The oldest first: ``table``, ``id``, ``name``, ``observed_on``, ``days``. Entries of which no day is known
        stand at the end, without ``days``.

    Raises
    ------
    OptionError
        For a negative number of days.
    """
    if days < 0:
        raise OptionError(f"days is {days}. Hint: give 0 or more, such as {STALE_DAYS}")
    book = casebook.snapshot()
    day = pd.Timestamp(book.day or date.today())
    tables = []
    for table, key in (("organisations", "organisation_id"), ("services", "service_id")):
        frame = getattr(book, table)
        rows = frame[[key, "name", "observed_on"]].rename(columns={key: "id"})
        tables.append(rows.assign(table=table, days=(day - rows["observed_on"]).dt.days.astype("Int64")))
    whole = pd.concat(tables, ignore_index=True)[["table", "id", "name", "observed_on", "days"]]
    old: pd.DataFrame = whole[~(whole["days"] <= days).fillna(False).astype(bool)]
    return old.sort_values(["observed_on", "table", "id"], na_position="last", ignore_index=True)
