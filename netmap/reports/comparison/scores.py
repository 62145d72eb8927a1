"""Scores of the Zelfredzaamheid-Matrix before and after, for all households at once."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.vocabulary import DOMAINS, ZRM_2013, ZRM_2017

__all__ = ["CHANGES", "score_changes", "score_summary"]

CHANGES = ("improved", "stable", "worsened")

_KEY = ["household_id", "person_id", "domain"]
_KEPT = ["score", "version", "observed_on", "rater"]
_NEWEST = 2017  # what an empty version means
_SPLIT = sorted(set(ZRM_2013) ^ set(ZRM_2017))  # domains that only one version has
_PROBLEM = 2


def score_changes(then: Casebook, now: Casebook) -> pd.DataFrame:
    """What became of every score between two days.

    A score is compared only with a newer score of the same person in the same domain: a score that was not given
    again says nothing about change.

    Parameters
    ----------
    then, now
        The same casebook on two days.

    Returns
    -------
    DataFrame
        One row per household, person (missing = the household as a whole) and domain scored on either day, in the
        order of the second day: ``household_id person_id domain before after version_before version_after
        difference`` (missing unless scored again; never across versions for a domain that was split),
        ``other_version`` (the scores come from two versions of the ZRM: compare with care), ``change`` (improved,
        stable or worsened, only within one version), ``rater_before rater_after rater_changed`` (yes, no; missing =
        not recorded).
    """
    hidden = {who for book in (then, now) for who in book.people.loc[book.people["objection"] == "yes", "person_id"]}
    sides = [_rows(book, hidden) for book in (now, then)]
    both = sides[0].merge(sides[1], on=_KEY, how="outer", suffixes=("_after", "_before"), sort=False)
    place = both["domain"].map({name: n for n, name in enumerate(DOMAINS)})
    home = both["household_id"].map({name: n for n, name in enumerate([*now.household_ids, *then.household_ids])})
    both = both.assign(home=home, place=place).sort_values(["home", "person_id", "place"], ignore_index=True)
    again = (both["observed_on_after"] > both["observed_on_before"]).to_numpy(dtype=bool)
    other = (both["version_after"] != both["version_before"]).fillna(False).to_numpy(dtype=bool)
    split = both["domain"].isin(_SPLIT).to_numpy(dtype=bool)
    difference = (both["score_after"] - both["score_before"]).where(again & ~(other & split))
    sign = np.sign(difference.to_numpy(dtype=float, na_value=np.nan))
    change = pd.Series(np.select([sign > 0, sign == 0, sign < 0], CHANGES, ""), dtype="str")
    same = both["rater_after"] == both["rater_before"]
    asked = both["rater_after"].notna() & both["rater_before"].notna() & again
    return pd.DataFrame(
        {
            **{name: both[name] for name in _KEY},
            "before": both["score_before"],
            "after": both["score_after"],
            "version_before": both["version_before"],
            "version_after": both["version_after"],
            "difference": difference,
            "other_version": again & other,
            "change": change.where((change != "") & ~other),
            "rater_before": both["rater_before"],
            "rater_after": both["rater_after"],
            "rater_changed": pd.Series(np.where(same, "no", "yes"), dtype="str").where(asked),
        }
    )


def _rows(book: Casebook, hidden: set[str]) -> pd.DataFrame:
    rows = book.needs[[*_KEY, *_KEPT]]
    rows = rows[~rows["person_id"].isin(hidden).to_numpy(dtype=bool)]
    return rows.assign(version=rows["version"].fillna(_NEWEST))


def score_summary(changes: pd.DataFrame) -> pd.DataFrame:
    """The changes of every person, counted.

    Parameters
    ----------
    changes
        From :func:`score_changes`.

    Returns
    -------
    DataFrame
        One row per person with anything to compare: ``household_id person_id n_improved n_stable n_worse n_problem0
        n_problem1`` (compared domains with a score of 1 or 2, before and after), ``total_before total_after`` (the
        sums; missing unless every domain of the version was scored twice).
    """
    rows = changes[changes["change"].notna()]
    columns = {
        "n_improved": rows["change"] == "improved",
        "n_stable": rows["change"] == "stable",
        "n_worse": rows["change"] == "worsened",
        "n_problem0": rows["before"] <= _PROBLEM,
        "n_problem1": rows["after"] <= _PROBLEM,
        "total_before": rows["before"],
        "total_after": rows["after"],
    }
    old = (rows["version_after"] == 2013).fillna(False).astype(int)
    counts = {name: column.astype("Int64") for name, column in columns.items()}
    counted = rows[["household_id", "person_id"]].assign(n=1, old=old, **counts)
    found = counted.groupby(["household_id", "person_id"], sort=False, dropna=False).sum().reset_index()
    whole = np.where(found["old"] > 0, len(ZRM_2013), len(ZRM_2017))
    complete = (found["n"] == whole) & found["old"].isin([0, len(ZRM_2013)])
    totals = {name: found[name].where(complete) for name in ("total_before", "total_after")}
    return found.assign(**totals).drop(columns=["n", "old"])
