"""What every rule says of every household, as one table of codes: for counting, without words."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps.catalogue import RULES
from netmap.gaps.facts import facts
from netmap.gaps.thresholds import USUAL, Thresholds

__all__ = ["gap_states"]


def gap_states(casebook: Casebook, *, thresholds: Thresholds = USUAL, family: str = "") -> pd.DataFrame:
    """The state of every rule for every household.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    thresholds
        Where the rules draw the line.
    family
        Judge only the rules whose id begins with this: ``G29-`` for the domains.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``, one column per rule (G29 once per domain): 1 fired, −1 clear, 0 unknown or not
        looked at (a domain of the other version of the ZRM).

    Examples
    --------
    >>> book = Casebook.from_tables({
    ...     "households": [{"household_id": "H1", "roster": "confirmed"}],
    ...     "people": [{"person_id": "P1", "household_id": "H1", "role": "resident"}]})
    >>> gap_states(book).loc["H1", ["G01", "G03", "G08"]].tolist()
    [1, 0, -1]
    """
    found = facts(casebook)
    states = {}
    for rule in (rule for rule in RULES if rule.id.startswith(family)):
        verdict = rule.judge(found, thresholds)
        applies = True if verdict.applies is None else verdict.applies
        states[rule.id] = np.where(applies, verdict.state, 0).astype(np.int8)
    return pd.DataFrame(states, index=pd.Index(found.ids, dtype="str", name="household_id"))
