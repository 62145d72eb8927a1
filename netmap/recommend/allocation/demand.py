"""What the households of a caseload ask for: one question each, in the order in which they asked."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps.states import gap_states
from netmap.recommend.questions import NO_SCORE_GRADE
from netmap.vocabulary import DOMAINS

__all__ = ["open_questions"]

_RULE = "G29-"
_FIRED = 1


def open_questions(casebook: Casebook) -> pd.DataFrame:
    """The gravest open question of each household.

    Open is a domain for which rule G29 fired: a problem or a wish, and nobody who helps. Of several the one with the
    lowest score counts, then the first in the order of the ZRM. Households that were closed ask nothing.

    Parameters
    ----------
    casebook
        A casebook on its day.

    Returns
    -------
    DataFrame
        ``household_id domain grade acute on since``: the question, how grave it is ((5 − score) / 4, .5 without a
        score), whether a professional must help at once (score 1, or debts that cannot wait), the day of the
        casebook, and the day the household came into view: signalled, else opened, else its oldest score. In the
        order of ``since``, households without a day last, then by id.
    """
    day = pd.Timestamp(str(casebook.day))
    states = gap_states(casebook, family=_RULE)
    row, place = np.nonzero(states[[f"{_RULE}{domain}" for domain in DOMAINS]].to_numpy() == _FIRED)
    asked = pd.DataFrame({"household_id": states.index[row].astype("str"), "place": place})
    asked["domain"] = np.array(DOMAINS, dtype=object)[place]
    asked = asked.merge(_grades(casebook), on=["household_id", "domain"], how="left").fillna({"grade": NO_SCORE_GRADE})
    asked = asked.merge(_days(casebook), on="household_id", how="left")
    asked = asked[~(asked["closed_on"] <= day)]
    asked = asked.sort_values(["grade", "place"], ascending=[False, True], kind="stable")
    asked = asked.drop_duplicates("household_id").sort_values(["since", "household_id"], ignore_index=True)
    asked["acute"] = (asked["grade"] == 1) | (asked["debts"] & (asked["domain"] == "fin"))
    return asked.assign(on=day)[["household_id", "domain", "grade", "acute", "on", "since"]]


def _grades(casebook: Casebook) -> pd.DataFrame:
    """Per household and domain the grade of the lowest score, of people who do not object."""
    people = casebook.people
    hidden = people.loc[(people["objection"] == "yes").to_numpy(dtype=bool), "person_id"]
    needs = casebook.needs[~casebook.needs["person_id"].isin(hidden)]
    lowest = needs.groupby(["household_id", "domain"])["score"].min().astype("float64")
    return ((5 - lowest) / 4).rename("grade").reset_index()


def _days(casebook: Casebook) -> pd.DataFrame:
    """Per household when it came into view, when it was closed, and whether its debts cannot wait."""
    homes = casebook.households[["household_id", "signalled_on", "opened_on", "closed_on"]]
    oldest = (casebook.history or casebook).needs.groupby("household_id")["observed_on"].min()
    since = homes["signalled_on"].fillna(homes["opened_on"]).fillna(homes["household_id"].map(oldest))
    debts = (casebook.households["debt_emergency"] == "yes").to_numpy(dtype=bool)
    return homes[["household_id", "closed_on"]].assign(since=since, debts=debts)
