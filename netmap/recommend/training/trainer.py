"""Learning from what became of earlier referrals."""

from __future__ import annotations

from collections.abc import Callable

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.locale import words
from netmap.recommend.asks import Past, history
from netmap.recommend.evidence import COMPLETED
from netmap.recommend.learning.gate import fit_gated
from netmap.recommend.learning.model import Model
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
    material = count(book, past)
    if tell is not None:
        speech = words(lang)
        counts = {name: getattr(material, name) for name in ("closed", "helped", "services", "households", "open")}
        tell(speech.text("learning-material", **counts))
    return Model.of(fit_gated(past.history), past.history, material, text=text, outcome=OUTCOME)


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
