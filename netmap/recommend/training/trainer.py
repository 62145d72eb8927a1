"""Learning from what became of earlier referrals."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.locale import Words, words
from netmap.recommend.asks import Past, history
from netmap.recommend.evidence import COMPLETED
from netmap.recommend.learning.fit import fit
from netmap.recommend.learning.gate import FOLDS, LEVELS, fit_gated, parts
from netmap.recommend.learning.model import Model
from netmap.recommend.learning.pairs import Floats, History
from netmap.recommend.score import probability
from netmap.recommend.situation import FAILED_REFERRALS
from netmap.recommend.training.counting import count
from netmap.vocabulary import LISTS

__all__ = ["OUTCOME", "train"]

_HELPED = (COMPLETED,)
OUTCOME = {
    "helped": _HELPED,
    "not_helped": FAILED_REFERRALS,
    "open": tuple(name for name in LISTS["referral_status"].names if name not in (*_HELPED, *FAILED_REFERRALS)),
}
"""Which referral statuses count as what.

``refused`` counts as not helped: what is foretold is whether asking this partner ends in help that is completed, and an
offer that residents turn down does not. It is the offer that is judged, never the resident: no effect belongs to a
household. ``no_capacity`` and ``not_eligible`` count likewise, although they say as much of the directory as of the
match. Open referrals are neither.
"""


def train(
    casebook: Casebook, *, text: bool = True, lang: str = "nl", tell: Callable[[str], object] | None = None
) -> Model:
    """Learn from the referrals that have ended how likely help is to be completed.

    The content prior is kept as far as outcomes do not speak against it: weights are drawn towards the prior, effects
    of services, organisations and services in a domain towards 0, and how strongly is chosen by what foretells
    households it has not seen (see :func:`netmap.recommend.learning.gate.fit_gated`). Every referral counts as what
    was known on the day it was made.

    Parameters
    ----------
    casebook
        The casebook; referrals that ended after its day are still open, and open ones are not learned from.
    text
        Whether to compare the words of questions, needs and goals with those of services.
    lang
        The language of what ``tell`` is told.
    tell
        Called with one sentence that says what there is to learn from, before anything is learned.

    Returns
    -------
    Model
        See :class:`netmap.recommend.learning.model.Model`. The same casebook gives the same bytes, whatever the order
        of its rows.

    Raises
    ------
    DataError
        When no referral has ended, or all ended alike: there is nothing to learn.
    """
    book = casebook.snapshot()
    _refuse_nothing(book)
    past = history(book, text=text)
    _refuse_alike(past)
    if tell is not None:
        tell(_told(past, words(lang)))
    fitted = fit_gated(past.history)
    material = count(book, past, _foretold(past.history, fitted.level))
    return Model.of(fitted, past.history, material, text=text, outcome=OUTCOME)


def _told(past: Past, speech: Words) -> str:
    """What there is to learn from, in one sentence."""
    rows = past.referrals
    return speech.text(
        "learning-material",
        closed=len(rows),
        helped=int(past.history.helped.sum()),
        services=rows["service_id"].nunique(),
        households=rows["household_id"].nunique(),
        open=past.open,
    )


def _foretold(history: History, level: str) -> Floats:
    """Of each referral the chance of completed help, as a fit without its household gives it."""
    part, chance = parts(history.household), np.empty(len(history))
    for fold in range(FOLDS):
        left = part == fold
        pairs, asked = history.pairs.take(~left), history.pairs.take(left)
        model = fit(pairs, history.helped[~left], sigmas=LEVELS[level], level=level)
        chance[left] = probability(model.logit(asked.features, asked.service, asked.domain))
    return chance


def _refuse_nothing(book: Casebook) -> None:
    """Before anything is measured: whether any referral has ended."""
    total = len(book.referrals)
    ended = book.referrals["status"].isin([*OUTCOME["helped"], *OUTCOME["not_helped"]])
    held = book.referrals["service_id"].isin(book.services["service_id"])
    if not (ended & held).any():
        raise DataError(
            f"there is nothing to learn from: of {total} referrals none has ended with a service of the directory. "
            "Hint: record in the table referrals how each ended (status, ended_on)"
        )


def _refuse_alike(past: Past) -> None:
    helped = past.history.helped
    if helped.min() == helped.max():
        how = "in completed help" if helped[0] else "without help"
        raise DataError(
            f"there is nothing to learn from: all {len(helped)} closed referrals ended {how}. "
            "Hint: record how every referral ended, those that failed too"
        )
