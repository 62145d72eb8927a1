"""The best services for every household at once: for a caseload or a city, where one looks for patterns.

Only services, and only by their score. Advice for one household (:func:`netmap.advise`) looks at the own network too,
follows the stepped policy and says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError, near
from netmap.recommend.asks import Asks, asks
from netmap.recommend.board import Board, best, groups
from netmap.recommend.learning.fit import prior_only
from netmap.recommend.learning.fitted import Fitted
from netmap.recommend.learning.pairs import Floats, Ints
from netmap.recommend.score import FEATURES, probability
from netmap.vocabulary import DOMAINS

if TYPE_CHECKING:
    from netmap.recommend.learning.model import Model

__all__ = ["board_of", "shortlist"]

_ROWS = 20_000
_OWN = ("need_match", "text", "need_coverage", "volunteer_complexity", "volunteer_safety")
"""The features that are a household's own; all others are the same for a whole group."""

_SHARED_OBSTACLES = ("INACTIVE", "AREA", "AGE", "FAILED_BEFORE", "CAPACITY_ZERO", "WAIT_OVER_MAX")


def shortlist(
    casebook: Casebook,
    *,
    top: int = 10,
    domain: str | None = None,
    max_wait: int | None = None,
    text: bool = True,
    model: Model | None = None,
    compiled: bool | None = None,
) -> pd.DataFrame:
    """The services that fit each household best, of those that are eligible.

    Parameters
    ----------
    casebook
        The casebook; as known on its day.
    top
        How many services per household, at least 1.
    domain
        Look for help in one ZRM domain; ``None`` = for the household in general: how far a service meets all its
        needs together, at most 1.
    max_wait
        The longest wait that is acceptable, in days; ``None`` = any.
    text
        Whether to read the household's question, notes and goals.
    model
        What was learned from outcomes; ``None`` = the content prior.
    compiled
        Whether to use the compiled way of the extra ``city``, which gives the same; ``None`` = when that pays.

    Returns
    -------
    DataFrame
        One row per household and service, in the order of the casebook and of ``rank``: ``household_id rank service_id
        score p``. ``score`` is the logit and ``p`` its logistic; a chance of success only with a model. A household
        for which no service is eligible has no rows. Equal scores are in the order of the ids.

    Raises
    ------
    OptionError
        For a domain that does not exist or a number out of range.

    Notes
    -----
    A list to look for patterns in, not advice: nobody of the own network is in it and lighter help does not go first.
    It puts services in order for a household, never households.
    """
    _check(top, domain, max_wait)
    book = casebook.snapshot()
    homes = list(book.household_ids)
    asked = pd.DataFrame({"household_id": homes, "domain": domain, "on": pd.Timestamp(str(book.day))})
    asked = asked.astype({"household_id": "str", "domain": "str"})
    every = asks(book, asked, max_wait=max_wait, text=text)
    fitted = prior_only(every.ring) if model is None else model.for_ring(every.ring)
    parts = [
        best(board_of(every, fitted, rows), top, compiled=compiled)
        for rows in np.split(np.arange(len(every)), range(_ROWS, len(every), _ROWS))
    ]
    service, score = (np.concatenate(some) for some in zip(*parts, strict=True))
    row, rank = np.nonzero(service >= 0)
    scores = score[row, rank]
    found = {
        "household_id": pd.array(np.array(homes, dtype=object)[row], dtype="str"),
        "rank": rank + 1,
        "service_id": pd.array(np.array(every.ring.services, dtype=object)[service[row, rank]], dtype="str"),
        "score": scores,
        "p": probability(scores),
    }
    return pd.DataFrame(found)


def _check(top: int, domain: str | None, max_wait: int | None) -> None:
    if top < 1:
        raise OptionError(f"top must be at least 1, not {top}. Hint: 10 is usual")
    if max_wait is not None and max_wait < 0:
        raise OptionError(f"max_wait must be 0 days or more, not {max_wait}. Hint: leave it out for any wait")
    if domain is not None and domain not in DOMAINS:
        offer = ", ".join(near(domain, DOMAINS) or DOMAINS)
        raise OptionError(f"unknown domain {domain!r}. Hint: choose one of {offer}")


def board_of(every: Asks, fitted: Fitted, rows: Ints) -> Board:
    """Take some questions apart into what holds for a whole group and what is a household's own.

    Parameters
    ----------
    every
        The questions.
    fitted
        The weights and effects.
    rows
        Positions of the questions to look at.
    """
    home, column = every.home, {name: place for place, name in enumerate(FEATURES)}
    codes = (home.area + 1, home.language, home.team, every.offer.state, every.offer.day, every.domain + 1)
    group, first = groups(*(code[rows] for code in codes), _ages(every, rows), _failures(every, rows))
    q, s = rows[first][:, None], np.arange(len(every.rows))[None, :]
    features = every.features(q, s)
    volunteer = features[0, :, column["volunteer"]] if len(first) else np.zeros(len(every.rows))
    features[..., [column[name] for name in _OWN]] = 0.0
    weighted, experience = fitted.parts(features, s, every.domain[q])
    base = fitted.intercept + weighted.sum(axis=-1) + experience
    base[np.logical_or.reduce([every.obstacles[code](q, s) for code in _SHARED_OBSTACLES])] = -np.inf
    weight = {name: float(fitted.weights[place]) for name, place in column.items()}
    place, words = _words(every, rows, weight["text"])
    household, service = np.nonzero(every.obstacles["ALREADY_INVOLVED"](rows[:, None], s))
    return Board(
        group=group,
        base=base,
        asked=every.weights[rows],
        fit=every.fit,
        needs=home.needs[rows],
        covers=every.covers,
        match=weight["need_match"],
        coverage=weight["need_coverage"],
        slope=weight["volunteer_complexity"] * home.complexity[rows] + weight["volunteer_safety"] * home.unsafe[rows],
        volunteer=volunteer,
        barred=(household, service),
        place=place,
        words=words,
    )


def _words(every: Asks, rows: Ints, weight: float) -> tuple[Ints | None, Floats | None]:
    """Of each question the row of a table of what its words add to each service; nothing where nobody says anything."""
    place, different = pd.factorize(every.home.said[rows])
    if not every.text or not any(different):
        return None, None
    return place.astype(np.intp), weight * every.directory.vocabulary.match(list(different))[:, every.rows]


def _ages(every: Asks, rows: Ints) -> Ints:
    """Questions for whose people the same services are too young or too old have the same number."""
    numbers = every.directory.numbers
    limits = np.nan_to_num(np.column_stack([numbers["age_min"], numbers["age_max"]])[every.rows], nan=-1.0)
    _, one = np.unique(limits, axis=0, return_index=True)
    return _alike(every, "AGE", rows, one)


def _failures(every: Asks, rows: Ints) -> Ints:
    """Questions for which help of the same steps failed before have the same number."""
    _, one = np.unique(every.directory.numbers["step"][every.rows], return_index=True)
    return _alike(every, "FAILED_BEFORE", rows, one)


def _alike(every: Asks, code: str, rows: Ints, services: Ints) -> Ints:
    """Number the questions by which of some services an obstacle stands in the way of."""
    stands = every.obstacles[code](rows[:, None], services[None, :])
    _, number = np.unique(np.packbits(stands, axis=1), axis=0, return_inverse=True)
    return number.ravel().astype(np.intp)
