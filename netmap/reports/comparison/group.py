"""All households on two days: shares, never people."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import gap_states
from netmap.locale import words
from netmap.reports.comparison.days import recorded, two_days
from netmap.reports.comparison.group_text import group_text
from netmap.reports.comparison.result import Comparison, plain
from netmap.reports.comparison.scores import score_changes
from netmap.reports.comparison.statistics import holm, sign_test, wilson
from netmap.reports.suppression import LEAST
from netmap.strength import strength_change
from netmap.vocabulary import DOMAINS

__all__ = ["domain_rows", "group_compare", "scored_twice"]

_TURNS = {"opened": (-1, 1), "closed": (1, -1), "seen": (0, 1), "unsure": (1, 0)}


def group_compare(casebook: Casebook, *, before: date, after: date, lang: str = "nl") -> Comparison:
    """What changed between two days over all households together.

    Parameters
    ----------
    casebook
        A casebook with households seen more than once.
    before, after
        The two days, the earlier first.
    lang
        ``nl`` or ``en``.

    Returns
    -------
    Comparison
        Over the households recorded on both days. Per domain the share that went better and worse with Wilson's 95%
        interval, means (descriptive only: the scale is ordinal), an exact two-sided sign test on those who did not
        stay the same, and Holm's correction over the domains shown; the same shares per rater; the share whose
        strength went up or down in at least nine of ten draws; per rule in how many households it opened or closed.
        ``None`` stands for every group or count under 10.

    Raises
    ------
    OptionError
        Unless ``before`` comes before ``after``; for another language.

    Notes
    -----
    The unit of a domain is a person scored twice in the same version; a group is counted in households, and the sign
    test treats people of one household as independent. What is left out cannot be reckoned back: no total covers a
    domain that is not shown (raters are counted over the domains shown only), small raters are put together until
    they are 10 households or are left out with the whole table, and counts of gaps have no totals. A share within a
    group can still be about one person: keep it within the team, and give the municipality
    :func:`netmap.area_monitor`. There is no control group, and who starts low tends to rise.
    """
    then, now = two_days(casebook, before=before, after=after)
    ids, changes = scored_twice(then, now)
    domains = domain_rows(changes)
    shown = changes[changes["domain"].isin([row["domain"] for row in domains if row["n"] is not None])]
    facts: dict[str, Any] = {
        "before": before.isoformat(),
        "after": after.isoformat(),
        "households": _count(len(ids)),
        "domains": domains,
        "rater_changed": _rater_changed(shown),
        "raters": _raters(shown),
        "strength": _strength(strength_change(then, now).reindex(ids)),
        "gaps": _gaps(gap_states(then).reindex(ids, fill_value=0), gap_states(now).reindex(ids, fill_value=0)),
    }
    return Comparison(facts, group_text(facts, words(lang)))


def scored_twice(then: Casebook, now: Casebook) -> tuple[pd.Index, pd.DataFrame]:
    """The households recorded on both days, and what became of every score that was given again."""
    ids = pd.Index(now.household_ids, dtype="str", name="household_id")
    ids = ids[recorded(then, ids) & recorded(now, ids)]
    changes = score_changes(then, now)
    return ids, changes[changes["change"].notna() & changes["household_id"].isin(ids)]


def _count(n: int) -> int | None:
    """A count, unless it is small."""
    return n if n >= LEAST else None


def _share(count: int, total: int) -> dict[str, float]:
    low, high = wilson(count, total)
    return {"share": plain(count / total), "low": plain(low), "high": plain(high)}


def _split(rows: pd.DataFrame) -> dict[str, Any]:
    """How many scores there are and which part went better and worse."""
    counts = {name: int((rows["change"] == name).sum()) for name in ("improved", "worsened")}
    return {"n": len(rows)} | {name: _share(count, len(rows)) for name, count in counts.items()}


def domain_rows(changes: pd.DataFrame) -> list[dict[str, Any]]:
    """Every domain that was scored twice; only those of enough households have numbers."""
    found: list[dict[str, Any]] = []
    for domain in DOMAINS:
        rows = changes[changes["domain"] == domain]
        if rows.empty:
            continue
        row: dict[str, Any] = dict.fromkeys(
            ("n", "improved", "worsened", "mean_before", "mean_after", "p_value", "p_holm")
        )
        if rows["household_id"].nunique() >= LEAST:
            up, down = ((rows["change"] == name).sum() for name in ("improved", "worsened"))
            means = {f"mean_{side}": plain(float(rows[side].mean())) for side in ("before", "after")}
            row |= _split(rows) | means | {"p_value": sign_test(int(up), int(down))}
        found.append({"domain": domain} | row)
    tested = [row for row in found if row["p_value"] is not None]
    for row, p in zip(tested, holm([row["p_value"] for row in tested]), strict=True):
        row["p_holm"] = float(p)
    return found


def _rater_changed(rows: pd.DataFrame) -> dict[str, float] | None:
    """In which part of the scores somebody else gave the second one; ``None`` for too few."""
    known = rows[rows["rater_changed"].notna()]
    if known["household_id"].nunique() < LEAST:
        return None
    return _share(int((known["rater_changed"] == "yes").sum()), len(known))


def _raters(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The spread over those who gave the second score; small ones together, and nothing where that is not enough."""
    who = rows["rater_after"].fillna("")
    sizes = rows.groupby(who)["household_id"].nunique().sort_values(kind="stable")
    pool: list[str] = []
    for rater, size in sizes.items():
        together = rows.loc[who.isin(pool), "household_id"].nunique()
        if size >= LEAST and (not pool or together >= LEAST):
            break
        pool.append(str(rater))
    if pool and rows.loc[who.isin(pool), "household_id"].nunique() < LEAST:
        return []
    single = sorted(set(sizes.index) - set(pool), key=lambda rater: (rater == "", rater))
    found = [{"rater": rater or None, "others": False} | _split(rows[who == rater]) for rater in single]
    return found + ([{"rater": None, "others": True} | _split(rows[who.isin(pool)])] if pool else [])


def _strength(rows: pd.DataFrame) -> dict[str, Any] | None:
    """Which part became stronger or weaker for sure; ``None`` for too few."""
    known = rows["direction"].dropna()
    if len(known) < LEAST:
        return None
    counts = {name: int((known == name).sum()) for name in ("up", "down", "unclear")}
    return {"n": len(known)} | {name: _share(count, len(known)) for name, count in counts.items()}


def _gaps(then: pd.DataFrame, now: pd.DataFrame) -> list[dict[str, Any]]:
    """Per rule in how many households it opened, closed, became known or is no longer known."""
    turned = {
        name: ((then.to_numpy() == old) & (now.to_numpy() == new)).sum(axis=0) for name, (old, new) in _TURNS.items()
    }
    counts = np.column_stack(list(turned.values()))
    return [
        {"gap_id": rule} | {name: _count(int(count)) for name, count in zip(turned, row, strict=True)}
        for rule, row in zip(now.columns, counts, strict=True)
    ]
