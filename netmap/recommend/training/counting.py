"""What there is to learn from, in counts."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from netmap.casebook import Casebook
from netmap.recommend.asks import Past
from netmap.recommend.learning.material import LEAST_GROUP, Group, Material
from netmap.recommend.learning.pairs import Floats

__all__ = ["count"]

_UNKNOWN = "unknown"


def count(casebook: Casebook, past: Past, foretold: Floats) -> Material:
    """The referrals a model learns from, counted.

    Parameters
    ----------
    casebook
        On its day.
    past
        Its referrals that have ended; at least one.
    foretold
        Of each the chance of completed help, from a fit without its household.
    """
    rows, helped = past.referrals, past.history.helped
    checked = casebook.services["observed_on"].max()
    groups = past.asks.groups
    return Material(
        as_of=str(casebook.day),
        first_day=_day(rows["referred_on"].min()),
        last_day=_day(rows["referred_on"].max()),
        closed=len(rows),
        helped=int(helped.sum()),
        open=past.open,
        elsewhere=past.elsewhere,
        unscored=int(groups["complexity"].isna().sum()),
        statuses={str(status): int(n) for status, n in sorted(casebook.referrals["status"].value_counts().items())},
        services=rows["service_id"].nunique(),
        organisations=len({past.asks.ring.organisations[place] for place in past.history.pairs.service.tolist()}),
        households=rows["household_id"].nunique(),
        listed=len(past.asks.ring),
        dated=int(rows["service_id"].isin(_described_twice(casebook)).sum()),
        directory_checked=None if pd.isna(checked) else _day(checked),
        groups=tuple(_groups(groups.assign(helped=helped, foretold=foretold))),
    )


def _day(moment: pd.Timestamp) -> str:
    return moment.date().isoformat()


def _described_twice(casebook: Casebook) -> pd.Series:
    """The services that were looked at more than once."""
    rows = (casebook.history or casebook).services
    rows = rows[~(rows["observed_on"] > pd.Timestamp(str(casebook.day)))]
    return rows.loc[rows["service_id"].duplicated(), "service_id"]


def _groups(rows: pd.DataFrame) -> Iterator[Group]:
    for kind in rows.columns.drop(["helped", "foretold"]):
        known = rows[kind].astype(object).where(rows[kind].notna(), _UNKNOWN).astype(str)
        for value, part in rows.groupby(known):
            shown = len(part) >= LEAST_GROUP
            yield Group(
                kind=str(kind),
                value=str(value),
                closed=len(part) if shown else None,
                helped=round(float(part["helped"].mean()), 4) if shown else None,
                foretold=round(float(part["foretold"].mean()), 4) if shown else None,
            )
