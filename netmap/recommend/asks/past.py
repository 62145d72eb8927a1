"""Past referrals as questions with an answer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.recommend.asks.questions import Asks, asks
from netmap.recommend.learning.pairs import History
from netmap.recommend.situation import FAILED_REFERRALS

__all__ = ["Past", "history"]

_HELPED = "completed"


@dataclass(frozen=True, kw_only=True, eq=False)
class Past:
    """The referrals of a casebook that have ended.

    Parameters
    ----------
    asks
        Each referral as the question it was, as known on its day; in the order of day and id.
    referrals
        Their rows.
    history
        What a model learns from.
    open
        How many referrals have not ended; they say nothing yet.
    elsewhere
        How many ended referrals were to a service the casebook does not hold; they are left out.
    """

    asks: Asks
    referrals: pd.DataFrame
    history: History
    open: int
    elsewhere: int


def history(casebook: Casebook, *, text: bool = True) -> Past:
    """What became of earlier referrals, each beside what was known when it was made.

    Parameters
    ----------
    casebook
        The casebook; referrals that ended after its day are still open.
    text
        Whether to read what the households say.

    Notes
    -----
    Help that was completed counts as 1; refused, stopped, no place, not eligible and no contact as 0. A referral that
    is still open is neither.
    """
    book = casebook.snapshot()
    ended = book.referrals["status"].isin([_HELPED, *FAILED_REFERRALS])
    held = book.referrals["service_id"].isin(book.services["service_id"])
    rows = book.referrals[ended & held].sort_values(["referred_on", "referral_id"], ignore_index=True)
    questions = asks(book, rows.rename(columns={"referred_on": "on"}), text=text)
    return Past(
        asks=questions,
        referrals=rows,
        history=History(
            pairs=questions.pairs(np.arange(len(rows)), questions.chosen),
            helped=(rows["status"] == _HELPED).to_numpy(dtype=bool).astype(np.float64),
            household=rows["household_id"].to_numpy(dtype=object),
            worker=rows["worker_id"].fillna("").to_numpy(dtype=object),
            day=rows["referred_on"].to_numpy(dtype="datetime64[D]"),
        ),
        open=int((~ended).sum()),
        elsewhere=int((ended & ~held).sum()),
    )
