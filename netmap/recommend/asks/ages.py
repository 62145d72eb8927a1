"""Whose age a service must fit, for many questions at once."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.recommend.asks.homes import Bools, Floats, Homes, Ints
from netmap.vocabulary import DOMAINS

__all__ = ["too_young_or_old"]


def too_young_or_old(home: Homes, domain: Ints, limits: Floats) -> Bools:
    """Where nobody concerned is of an age a service is for.

    Those concerned are the people with the need, else everybody who lives there. Somebody of unknown age may fit, and
    a limit that is not filled in is no limit.

    Parameters
    ----------
    home
        The households of the questions.
    domain
        Of each question, −1 = not about one domain.
    limits
        n × 2: lowest and highest age; NaN = no limit.

    Returns
    -------
    numpy array
        Questions × limits.
    """
    people = _concerned(home, domain)
    ask, age = people["ask"].to_numpy(), people["age"].to_numpy(dtype=np.float64)
    low, high = np.nan_to_num(limits[:, 0], nan=-np.inf), np.nan_to_num(limits[:, 1], nan=np.inf)
    fits = np.zeros((len(domain), len(limits)), dtype=bool)
    near = (age[:, None] >= low) & (age[:, None] <= high)
    np.logical_or.at(fits, ask, near)
    unknown = np.ones(len(domain), dtype=bool)  # nobody known there: anybody may live there
    unknown[ask] = False
    unknown[ask[np.isnan(age)]] = True
    limited = np.isfinite(low) | np.isfinite(high)
    return limited & ~fits & ~unknown[:, None]


def _concerned(home: Homes, domain: Ints) -> pd.DataFrame:
    """The people with the need where it is known whose it is, else all residents."""
    residents = home.residents
    code = np.array([*DOMAINS, ""], dtype=object)[domain]
    asked = home.need_people[home.need_people["domain"].to_numpy(dtype=object) == code[home.need_people["ask"]]]
    shared = set(asked.loc[asked["person_id"].isna(), "ask"])
    own = asked[asked["person_id"].notna() & ~asked["ask"].isin(shared)]
    mine = pd.MultiIndex.from_frame(residents[["ask", "person_id"]]).isin(
        pd.MultiIndex.from_frame(own[["ask", "person_id"]])
    )
    narrowed = set(residents.loc[mine, "ask"])
    return residents[mine | ~residents["ask"].isin(narrowed).to_numpy(dtype=bool)]
