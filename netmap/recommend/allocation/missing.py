"""Which place is missing: what one more place would bring, and which questions stay open where."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.locale import Words
from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.allocation.matching import Matching
from netmap.recommend.allocation.prices import Prices
from netmap.recommend.learning.pairs import Bools
from netmap.schema import split
from netmap.vocabulary import DOMAINS

__all__ = ["missing_places", "scarce_services"]

_CELL = ["domain", "area_id", "language"]
_DIGITS = 9


def scarce_services(match: Matching, assignment: Assignment, price: Prices, words: Words) -> pd.DataFrame:
    """The services where one more place would help somebody, the most needed first.

    Returns
    -------
    DataFrame
        ``service_id service organisation step free given helps worse gain state text``: free places (missing = not
        known), how many were given, how many households one more place would help and how many would get a lesser
        one, the rise of the expected number of successes, why no more were given (``full``, ``ask``: not known,
        ``limit``: that of volunteers) and a sentence.
    """
    table = match.services.rename(columns={"name": "service"}).assign(
        given=assignment.used,
        helps=price.helped,
        worse=price.worse,
        gain=price.gain.round(_DIGITS),
        state=match.state,
    )
    table = table[table["helps"] > 0].sort_values(["gain", "service_id"], ascending=[False, True], ignore_index=True)
    names = ["service_id", "service", "organisation", "step", "free", "given", "helps", "worse", "gain", "state"]
    return table[names].assign(text=_sentences(table, words))


def missing_places(match: Matching, assignment: Assignment, price: Prices, words: Words) -> pd.DataFrame:
    """Open questions without a place, per domain, area and language, each with the place that would help most.

    Returns
    -------
    DataFrame
        ``domain area_id language asked waiting without_offer service_id service functions helps gain state text``,
        most waiting first: households that ask, that get no place, and of those for whom no service exists that can
        be given; then, of the services that could be given to any of them, the one where one more place brings most
        (whom it helps may live elsewhere: places move on), and why no more were given.
        ``language``: ``nl``, ``other`` or ``unknown``.
    """
    groups = match.asks.groups
    cells = pd.DataFrame({"domain": pd.Categorical(match.questions["domain"], DOMAINS, ordered=True)})
    cells["area_id"], cells["language"] = groups["area"].fillna("unknown"), groups["language"].fillna("unknown")
    possible = match.values > 0
    cells["asked"], cells["waiting"] = 1, (~assignment.served).astype(int)
    cells["without_offer"] = (~assignment.served & ~possible.any(axis=1)).astype(int)
    place = cells.groupby(_CELL, observed=True).ngroup().to_numpy()
    table = cells.groupby(_CELL, observed=True, as_index=False).sum()
    fits = np.zeros((len(table), possible.shape[1]), dtype=bool)
    np.logical_or.at(fits, place[~assignment.served], possible[~assignment.served])
    fits &= price.helped > 0
    best = np.where(fits, price.gain, -np.inf).argmax(axis=1)
    helped: Bools = np.any(fits, axis=1)
    offer = match.services.reindex(np.where(helped, best, -1))  # −1 is no service: empty cells
    table["service_id"], table["service"] = offer["service_id"].to_numpy(), offer["name"].to_numpy()
    table["functions"] = [split(cell) for cell in offer["functions"]]
    table["helps"] = np.where(helped, price.helped[best], 0)
    table["gain"] = np.where(helped, price.gain[best], 0.0).round(_DIGITS)
    table["state"] = pd.Series(match.state[best], index=table.index, dtype=object).where(helped)
    table = table[table["waiting"] > 0].sort_values(["waiting", *_CELL], ascending=[False, True, True, True])
    table = table.astype({"domain": "str"}).reset_index(drop=True)
    return table.assign(text=_sentences(table, words))


def _sentences(table: pd.DataFrame, words: Words) -> list[str]:
    """Of each row what one more place would do, or that there is nothing that fits."""
    lacking = table["without_offer"] if "without_offer" in table else table["helps"]
    cells = zip(table["service"], table["helps"], table["state"], lacking, strict=True)
    return [
        words.text(f"allocation-one-more-{state}", service=service, n=helps)
        if helps
        else words.text("allocation-no-offer", n=nothing)
        for service, helps, state, nothing in cells
    ]
