"""Which service may be given to which household, how good that is, and which places there are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.recommend.allocation.demand import open_questions
from netmap.recommend.asks import Asks, asks
from netmap.recommend.learning.fit import prior_only
from netmap.recommend.learning.model import Model
from netmap.recommend.learning.pairs import Bools, Floats, Ints, Texts
from netmap.recommend.score import probability
from netmap.recommend.steps import GENERALIST, VOLUNTEER

__all__ = ["Matching", "matching"]

_BLOCK = 500
"""Households looked at together: bounds the memory that features take."""

_FULL = "CAPACITY_ZERO"


@dataclass(frozen=True, kw_only=True, eq=False)
class Matching:
    """A caseload beside the services of its outer ring.

    Parameters
    ----------
    questions
        One row per household, in the order of asking; see :func:`netmap.recommend.allocation.demand.open_questions`.
    asks
        The same as features and obstacles.
    values
        households × services: the predicted chance that help succeeds; NaN = this service cannot be given.
    volunteer_limit
        The most households for each volunteer service; ``None`` = as many as there are places.
    """

    questions: pd.DataFrame
    asks: Asks
    values: Floats
    volunteer_limit: int | None

    @cached_property
    def services(self) -> pd.DataFrame:
        """One row per service: ``service_id name organisation step functions free`` (missing = not known) ``wait``."""
        rows = self.asks.directory.rows.iloc[self.asks.rows]
        free = rows["capacity"].mask((rows["status"] == "inactive").fillna(False).to_numpy(dtype=bool), 0)
        columns = {"service_id": rows["candidate_id"], "name": rows["name"], "organisation": rows["organisation"]}
        columns |= {"step": rows["step"], "functions": rows["functions"], "free": free, "wait": rows["wait_days"]}
        return pd.DataFrame(columns).reset_index(drop=True)

    @cached_property
    def known(self) -> Bools:
        """Of which services the number of free places is known."""
        return self.services["free"].notna().to_numpy(dtype=bool)

    @cached_property
    def capacity(self) -> Ints:
        """Places that can be given: what is not known counts as none."""
        free = self.services["free"].fillna(0).to_numpy(dtype=np.intp)
        if self.volunteer_limit is None:
            return free
        return np.where(self.services["step"] == VOLUNTEER, np.minimum(free, self.volunteer_limit), free)

    @cached_property
    def state(self) -> Texts:
        """Why no more places can be given: ``full``, ``ask`` (not known) or ``limit`` (that of volunteers)."""
        limited = self.known & (self.capacity < self.services["free"].fillna(0).to_numpy(dtype=np.intp))
        return np.where(self.known, np.where(limited, "limit", "full"), "ask").astype(object)


def matching(
    casebook: Casebook,
    *,
    model: Model | None = None,
    volunteer_limit: int | None = None,
    max_wait: int | None = None,
    text: bool = True,
) -> Matching:
    """Look at the open questions of a caseload.

    Parameters
    ----------
    casebook
        A casebook on its day.
    model
        What was learned; ``None`` = the content prior.
    volunteer_limit, max_wait, text
        As in :func:`netmap.allocate`.

    Raises
    ------
    OptionError
        For a number below 0.

    Notes
    -----
    A service can be given when it meets the question and nothing stands in the way. That it is full does not count
    here: one more place there must get its price. A household gets one place; where safety is at stake, at score 1 and
    with debts that cannot wait that is a place with a professional (exceptions X1, X2, X4 and X11 of the steps).
    """
    for name, number in (("volunteer_limit", volunteer_limit), ("max_wait", max_wait)):
        if number is not None and number < 0:
            raise OptionError(f"{name} must be 0 or more, not {number}. Hint: leave it out for no limit")
    questions = open_questions(casebook)
    seen = asks(casebook, questions, max_wait=max_wait, text=text if model is None else model.text)
    values = np.empty((len(questions), len(seen.ring)))
    for start in range(0, len(questions), _BLOCK):
        block = np.arange(start, min(start + _BLOCK, len(questions)))
        values[block] = np.where(_possible(seen, block), _chance(seen, block, model), np.nan)
    return Matching(questions=questions, asks=seen, values=values, volunteer_limit=volunteer_limit)


def _possible(seen: Asks, block: Ints) -> Bools:
    """Which services meet the question without an obstacle."""
    q, s = block[:, None], np.arange(len(seen.ring))[None, :]
    stopped = [stands(q, s) for code, stands in seen.obstacles.items() if code != _FULL]
    meets = seen.fit[:, seen.domain[block]].T > 0
    acute = seen.home.unsafe[block] | seen.known.asked["acute"].to_numpy(dtype=bool)[block]
    barred = acute[:, None] & (seen.directory.numbers["step"][seen.rows] < GENERALIST)
    possible: Bools = meets & ~barred & ~np.logical_or.reduce(stopped)
    return possible


def _chance(seen: Asks, block: Ints, model: Model | None) -> Floats:
    q, s = block[:, None], np.arange(len(seen.ring))[None, :]
    fitted = prior_only(seen.ring) if model is None else model.fitted
    known = {service: place for place, service in enumerate(fitted.ring.services)}
    place = np.array([known.get(service, -1) for service in seen.ring.services], dtype=np.intp)
    return probability(fitted.logit(seen.features(q, s), place[None, :], seen.domain[q]))
