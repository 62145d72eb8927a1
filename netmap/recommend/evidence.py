"""What earlier referrals tell about a service: counts, and a share that does not jump to conclusions.

Over all households together, never about one: the referrals of fewer than :data:`LEAST_HOUSEHOLDS` others are not
summed up as an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.recommend.item import Evidence
from netmap.recommend.situation import FAILED_REFERRALS

__all__ = ["COMPLETED", "LEAST_HOUSEHOLDS", "LEVELS", "Outcomes", "level_of", "shrunk_rates"]

Floats = npt.NDArray[np.float64]

COMPLETED = "completed"
"""How a referral ends with help."""

LEAST_HOUSEHOLDS = 5
"""Referrals of fewer households are not told as an example: one of them might be recognised."""

LEVELS: Mapping[str, int] = {"good": 30, "fair": 10, "thin": 1, "none": 0}
"""From how many closed referrals on there is that much experience with a service. A judgement of netmap.

With ten referrals the share that is completed is known to about thirty percentage points either way, with thirty to
about eighteen (95% interval at one half).
"""

_USUAL_STRENGTH = 10.0
_LEAST_STRENGTH, _MOST_STRENGTH = 2.0, 50.0
_DIGITS = 12


def level_of(n: int) -> str:
    """How much experience a number of closed referrals is.

    Examples
    --------
    >>> [level_of(n) for n in (0, 9, 10, 30)]
    ['none', 'thin', 'fair', 'good']
    """
    return next(level for level, least in LEVELS.items() if n >= least)


def shrunk_rates(n: npt.ArrayLike, ok: npt.ArrayLike) -> Floats:
    """The share of referrals that is completed, per service, drawn towards the share of all (empirical Bayes).

    ``(ok + k·m) / (n + k)``: as if every service began with k referrals of the common rate m.

    Parameters
    ----------
    n, ok
        Of each service the closed referrals, and how many of these were completed.

    Returns
    -------
    numpy array
        In (0, 1), one per service; m where n = 0; NaN for all when nothing was closed.

    Notes
    -----
    m = (Σok + 1) / (Σn + 2). The strength k follows from how much services differ beyond chance: the moment estimate of
    the correlation ρ within a service, k = 1/ρ − 1, kept between 2 and 50; 10 where it cannot be estimated (one
    service, or all outcomes alike).

    References
    ----------
    J. C. Kleinman (1973), Proportions with extraneous variance: single and independent samples. JASA 68.

    Examples
    --------
    >>> shrunk_rates([18, 2, 0], [11, 2, 0]).round(2).tolist()
    [0.62, 0.69, 0.64]
    """
    tried, good = np.asarray(n, dtype=np.float64), np.asarray(ok, dtype=np.float64)
    total = tried.sum()
    if not total:
        return np.full(tried.shape, np.nan)
    mean, strength = (good.sum() + 1) / (total + 2), _strength(tried, good)
    shrunk: Floats = (good + strength * mean) / (tried + strength)
    return shrunk


def _strength(tried: Floats, good: Floats) -> float:
    """How many referrals the common rate counts for."""
    n, ok = tried[tried > 0], good[tried > 0]
    total, free = n.sum(), len(n) - 1
    mean = ok.sum() / total
    chance, room = mean * (1 - mean), total - (n**2).sum() / total - free
    if not chance or room <= 0 or not free:
        return _USUAL_STRENGTH
    excess = (n * (ok / n - mean) ** 2).sum() / chance - free
    alike = np.clip(excess / room, 1 / (1 + _MOST_STRENGTH), 1 / (1 + _LEAST_STRENGTH))
    return float(1 / alike - 1)


@dataclass(frozen=True, kw_only=True, eq=False)
class Outcomes:
    """What became of the referrals of a casebook.

    Parameters
    ----------
    referrals
        The table *referrals* on the day of the casebook; those that are still open say nothing yet.
    """

    referrals: pd.DataFrame

    @cached_property
    def _closed(self) -> pd.DataFrame:
        rows = self.referrals
        rows = rows[rows["status"].isin([COMPLETED, *FAILED_REFERRALS]) & rows["service_id"].notna()]
        return rows[["household_id", "service_id", "domain"]].assign(ok=(rows["status"] == COMPLETED).astype(int))

    @cached_property
    def _services(self) -> dict[str, tuple[int, int, float]]:
        """Service → closed, completed, shrunk share."""
        found = self._closed.groupby("service_id")["ok"].agg(["size", "sum"])
        shrunk = np.round(shrunk_rates(found["size"], found["sum"]), _DIGITS)
        return dict(zip(found.index, zip(found["size"], found["sum"], shrunk.tolist(), strict=True), strict=True))

    @cached_property
    def _mean(self) -> float | None:
        """The share of a service nobody was referred to yet."""
        if not self._services:
            return None
        n, ok, _ = np.array(list(self._services.values())).T
        return float(np.round(shrunk_rates([*n, 0], [*ok, 0])[-1], _DIGITS))

    @cached_property
    def _by_domain(self) -> dict[tuple[str, str], dict[str, tuple[int, int]]]:
        """(service, domain) → household → closed, completed."""
        counts = self._closed.groupby(["service_id", "domain", "household_id"])["ok"].agg(["size", "sum"])
        found: dict[tuple[str, str], dict[str, tuple[int, int]]] = {}
        for service, domain, household, n, ok in counts.reset_index().itertuples(index=False):
            found.setdefault((service, domain), {})[household] = (n, ok)
        return found

    def of(self, service: str, domain: str | None, household: str) -> Evidence:
        """What is known of one service.

        Parameters
        ----------
        service
            Its id.
        domain
            The domain the question is about; ``None`` = not one, then there are no precedents.
        household
            The household that asks: it is no precedent of itself.
        """
        n, ok, shrunk = self._services.get(service, (0, 0, self._mean))
        precedents = None if domain is None else self._precedents(service, domain, household)
        return Evidence(n=int(n), ok=int(ok), shrunk=shrunk, level=level_of(n), precedents=precedents)

    def _precedents(self, service: str, domain: str, household: str) -> dict[str, int] | None:
        homes = self._by_domain.get((service, domain), {})
        others = [counts for home, counts in homes.items() if home != household]
        if len(others) < LEAST_HOUSEHOLDS:
            return None
        return {"households": len(others), "n": int(sum(n for n, _ in others)), "ok": int(sum(ok for _, ok in others))}
