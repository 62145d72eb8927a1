"""Ties that came, went, changed and stayed between two days, for all households at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import contact_ties, contacts
from netmap.gaps import active_involvements
from netmap.vocabulary import FORMAL_ROLES

__all__ = ["FIELDS", "contact_changes", "contact_tie_changes", "help_changes", "jaccard"]

FIELDS = ("role", "relation", "circle", "frequency", "quality", "gives", "receives")
"""What can change about a contact."""

_GONE = "broken"


def contact_changes(then: Casebook, now: Casebook) -> pd.DataFrame:
    """What became of every contact between two days.

    Parameters
    ----------
    then, now
        The same casebook on two days.

    Returns
    -------
    DataFrame
        One row per household and contact on either day: ``household_id person_id name own`` (own network, not a
        volunteer or professional, on the days there was contact), ``state`` and, per field of :data:`FIELDS`, its
        value before and after (``circle_before`` …). A broken tie is no contact, but its row says that it broke.
    """
    both = _states(contacts(then), contacts(now), ["household_id", "person_id"], ("name", *FIELDS))
    formal = both["role_after"].fillna(both["role_before"]).isin(FORMAL_ROLES)
    names = both["name_after"].fillna(both["name_before"]).fillna(both["person_id"])
    return both.drop(columns=["name_before", "name_after"]).assign(name=names, own=~formal)


def contact_tie_changes(then: Casebook, now: Casebook) -> pd.DataFrame:
    """What became of every tie between two contacts: who still know each other.

    Returns
    -------
    DataFrame
        ``household_id a b state quality_before quality_after`` with ``a < b``.
    """
    return _states(contact_ties(then), contact_ties(now), ["household_id", "a", "b"], ("quality",))


def help_changes(then: Casebook, now: Casebook, names: Mapping[str, str]) -> pd.DataFrame:
    """Which organisations, or residents who direct, came to and left every household.

    Parameters
    ----------
    then, now
        The same casebook on two days.
    names
        What organisations and residents are called; an id without a name stands for itself.

    Returns
    -------
    DataFrame
        ``household_id who`` (an id) ``name state``: came, went or kept.
    """
    sides = []
    for book in (then, now):
        rows = active_involvements(book)
        rows = rows[["household_id"]].assign(who=rows["organisation_id"].fillna(rows["person_id"]), quality=None)
        sides.append(rows.drop_duplicates())
    both = _states(sides[0], sides[1], ["household_id", "who"], ("quality",))
    return both[["household_id", "who", "state"]].assign(name=[names.get(one, one) for one in both["who"]])


def jaccard(states: pd.Series) -> float | None:
    """How much two networks have in common: what stayed as a share of all there was on either day.

    Examples
    --------
    >>> jaccard(pd.Series(["kept", "changed", "came", "went"]))
    0.5
    """
    there = states.dropna()
    return float(there.isin(["kept", "changed"]).mean()) if len(there) else None


def _states(then: pd.DataFrame, now: pd.DataFrame, key: list[str], fields: Sequence[str]) -> pd.DataFrame:
    """Two sets of rows beside each other, with what became of each."""
    kept = [*key, *fields]
    both = now[kept].merge(then[kept], on=key, how="outer", suffixes=("_after", "_before"), indicator=True, sort=False)
    here = (both["_merge"] != "right_only") & (both["quality_after"] != _GONE)
    there = (both["_merge"] != "left_only") & (both["quality_before"] != _GONE)
    changed = np.logical_or.reduce([_differs(both, name) for name in fields if name != "name"])
    state = np.select([here & ~there, there & ~here, here & there & changed], ["came", "went", "changed"], "kept")
    both = both.drop(columns="_merge").assign(state=pd.Series(state, index=both.index, dtype="str"))
    return both[(here | there).to_numpy(dtype=bool)].sort_values(key, ignore_index=True)


def _differs(both: pd.DataFrame, name: str) -> np.ndarray:
    """Where a cell was known on both days and is another one: an answer given for the first time is no change."""
    old, new = both[f"{name}_before"], both[f"{name}_after"]
    known = old.notna() & new.notna() & (old != "unknown") & (new != "unknown")
    return (known & (old != new)).to_numpy(dtype=bool, na_value=False)
