"""The outer ring on two days: the numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import collaboration_pairs
from netmap.locale import words
from netmap.reports.comparison.days import two_days
from netmap.reports.comparison.result import Comparison, figures, newest_names, plain
from netmap.reports.comparison.ring_text import ring_comparison_text
from netmap.reports.comparison.ties import jaccard
from netmap.ring import RingReport, ring_report

__all__ = ["collaboration_changes", "coverage_changes", "ring_compare", "wish_changes"]

_TIE = 1  # from this level on there is a tie


def ring_compare(
    casebook: Casebook, *, before: date, after: date, team: str | None = None, area: str | None = None, lang: str = "nl"
) -> Comparison:
    """What changed in the outer ring between two days.

    Parameters
    ----------
    casebook
        A casebook with organisations.
    before, after
        The two days, the earlier first.
    team
        The organisation to take as the team; ``None`` = every neighbourhood team.
    area
        Only what works in this area (or may).
    lang
        ``nl`` or ``en``.

    Returns
    -------
    Comparison
        Working ties that came, went, changed or stayed (with their Jaccard index); the measures of the ring and of
        every organisation with their differences; domains and areas that gained or lost services; organisations that
        became or are no longer the only link; ties that were wanted closer: reached or not.

    Raises
    ------
    UnknownIdError
        For a team or area that the casebook does not hold.
    OptionError
        Unless ``before`` comes before ``after``; for another language.

    Notes
    -----
    An organisation that works with others or offers something on a day, and was put on the list later, is taken as it
    was first put there. A tie is a level of 1 or more. A tie or service that was not recorded may have been there all
    the same: services of organisations that had none on the list on the first day are called *listed*, not gained.
    """
    speech = words(lang)
    whole = casebook.history or casebook
    then, now = (_directory(book, whole, team) for book in two_days(casebook, before=before, after=after))
    new = ring_report(now, team=team, area=area, lang=lang)
    old = ring_report(then, team=team, area=area, lang=lang)
    here = {*old.measures.index, *new.measures.index}
    ties = collaboration_changes(then, now)
    ties = ties[ties["a"].isin(here) | ties["b"].isin(here)]
    facts: dict[str, Any] = {
        "before": before.isoformat(),
        "after": after.isoformat(),
        "team": list(new.team),
        "area": area,
        "collaborations": _groups(ties) | {"jaccard": plain(share) if (share := jaccard(ties["state"])) else share},
        "network": figures(pd.Series(old.network, dtype=object), pd.Series(new.network, dtype=object)),
        "measures": _measures(old, new),
        "coverage": coverage_changes(then, now, old.coverage, new.coverage),
        "cutpoints": _cutpoints(old, new),
        "wishes": wish_changes(ties),
    }
    names = newest_names(whole.organisations, "organisation_id")
    return Comparison(facts, ring_comparison_text(facts, names, new.area_names, speech))


def _directory(book: Casebook, whole: Casebook, team: str | None) -> Casebook:
    """The casebook with what was first recorded later of organisations that were there already."""
    active = {team, *book.collaborations["source"], *book.collaborations["target"], *book.services["organisation_id"]}
    rows = whole.organisations
    late = rows[rows["organisation_id"].isin(active - set(book.organisations["organisation_id"]))]
    if late.empty:
        return book
    first = late.sort_values("observed_on", kind="stable").drop_duplicates("organisation_id")
    organisations = pd.concat([book.organisations, first], ignore_index=True)
    return replace(book, tables=MappingProxyType({**book.tables, "organisations": organisations}))


def collaboration_changes(then: Casebook, now: Casebook) -> pd.DataFrame:
    """What became of every tie between two organisations.

    Returns
    -------
    DataFrame
        ``a b state level_before level_after wanted_before``, ``a < b``; levels as
        :func:`netmap.graphs.collaboration_pairs` gives them (NaN = not recorded).
    """
    sides = [collaboration_pairs(book)[["a", "b", "level", "wanted"]] for book in (then, now)]
    both = sides[0].merge(sides[1], on=["a", "b"], how="outer", suffixes=("_before", "_after"))
    there, here = ((both[f"level_{side}"] >= _TIE).to_numpy(dtype=bool) for side in ("before", "after"))
    other = (both["level_before"] != both["level_after"]).to_numpy(dtype=bool)
    state = np.select([here & ~there, there & ~here, here & there & other], ["came", "went", "changed"], "kept")
    both = both.assign(state=pd.Series(state, index=both.index, dtype="str"))
    keep = here | there | both["wanted_before"].notna().to_numpy()
    both.loc[~(here | there), "state"] = None
    columns = ["a", "b", "state", "level_before", "level_after", "wanted_before"]
    return both.loc[keep, columns].sort_values(["a", "b"], ignore_index=True)


def _groups(ties: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    columns = ["a", "b", "level_before", "level_after"]
    return {
        state: [
            {str(name): plain(value) for name, value in row.items()}
            for row in ties.loc[ties["state"] == state, columns].astype(object).to_dict("records")
        ]
        for state in ("came", "went", "changed", "kept")
    }


def _measures(old: RingReport, new: RingReport) -> list[dict[str, Any]]:
    """Every measure of every organisation that works here."""
    names = [name for name in new.measures if pd.api.types.is_numeric_dtype(new.measures[name])]
    ids = sorted({*old.measures.index, *new.measures.index})
    sides = (report.measures[names].astype(object).reindex(ids) for report in (old, new))
    before, after = (side.where(side.notna(), None) for side in sides)
    return [{"organisation_id": one, "measures": figures(before.loc[one], after.loc[one])} for one in ids]


def coverage_changes(
    then: Casebook, now: Casebook, old: pd.DataFrame, new: pd.DataFrame
) -> list[dict[str, Any]] | None:
    """Domains and areas where the number of providers went between none, one and more.

    Parameters
    ----------
    then, now
        The same casebook on two days.
    old, new
        Their coverage, see :func:`netmap.ring.coverage`.

    Returns
    -------
    list of dict or None
        ``domain area_id before after`` (number of providers) ``came went`` (ids) ``change``: gained, lost, stronger,
        weaker, or listed where every provider that came had no service on the list on the first day. ``None`` when
        no services were recorded on one of the days.
    """
    if then.services.empty or now.services.empty:
        return None
    known = set(then.services["organisation_id"])
    both = old.merge(new, on=["domain", "area_id"], suffixes=("_before", "_after"))
    found = []
    for row in both.to_dict("records"):
        change = _turn(row["status_before"], row["status_after"])
        if change is None:
            continue
        was, is_now = set(row["organisations_before"]), set(row["organisations_after"])
        if change in ("gained", "stronger") and not (is_now - was) & known:
            change = "listed"
        counts = {"before": int(row["providers_before"]), "after": int(row["providers_after"])}
        moved = {"came": sorted(is_now - was), "went": sorted(was - is_now), "change": change}
        found.append({"domain": row["domain"], "area_id": row["area_id"]} | counts | moved)
    return found


def _turn(old: str, new: str) -> str | None:
    if old == new:
        return None
    if "gap" in (old, new):
        return "gained" if old == "gap" else "lost"
    return "stronger" if old == "single" else "weaker"


def _cutpoints(old: RingReport, new: RingReport) -> dict[str, list[dict[str, Any]]]:
    """Organisations that are the only link, and how sure that is on the day they are."""
    then, now = (
        dict(zip(report.cutpoints["organisation_id"], report.cutpoints["uncertain"], strict=True))
        for report in (old, new)
    )
    groups = {"came": now.keys() - then.keys(), "went": then.keys() - now.keys(), "kept": now.keys() & then.keys()}
    return {
        state: [{"organisation_id": one, "uncertain": bool(now.get(one, then.get(one)))} for one in sorted(ids)]
        for state, ids in groups.items()
    }


def wish_changes(ties: pd.DataFrame) -> list[dict[str, Any]]:
    """What became of ties that were wanted closer on the first day.

    Parameters
    ----------
    ties
        From :func:`collaboration_changes`.

    Returns
    -------
    list of dict
        ``a b wanted before after change``: reached, closer, open (the same) or further.
    """
    wished = ties[ties["wanted_before"] > ties["level_before"]]
    rows = zip(*(wished[name] for name in ("a", "b", "wanted_before", "level_before", "level_after")), strict=True)
    found = []
    for a, b, wanted, old, new in rows:
        change = "reached" if new >= wanted else "closer" if new > old else "open" if new == old else "further"
        levels = {"wanted": plain(wanted), "before": plain(old), "after": plain(new)}
        found.append({"a": a, "b": b} | levels | {"change": change})
    return found
