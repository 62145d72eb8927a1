"""How two casebooks of one day differ: links, coverage, points of attention, measures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import find_gaps, gap_states
from netmap.graphs import ring_graph
from netmap.locale import Words
from netmap.ring import bridges, coverage, cutpoints, ring_measures, unlinked
from netmap.ring import team as team_of
from netmap.ring.cohesion import WORKING, fragmentation
from netmap.ring.coverage import works_in
from netmap.ring.team_gaps import fragile_partners, unlinked_partners

__all__ = [
    "changed_coverage",
    "changed_measures",
    "household_gaps",
    "moved",
    "moved_bridges",
    "names_of",
    "pairs_lost_won",
    "team_gaps",
    "whole_ring",
]

_MEASURES = ("degree_working", "mean_level", "betweenness", "betweenness_working", "closeness", "core", "team_level")
_SAME = 1e-9


def moved(before: Any, after: Any, both: set[str]) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """What came and what went, of organisations in both rings; keys are ids or start with one."""
    one, two = (found if isinstance(found, dict) else dict.fromkeys(found) for found in (before, after))

    def stays(key: Any) -> bool:
        return (key if isinstance(key, str) else key[0]) in both

    came = {key: value for key, value in two.items() if key not in one and stays(key)}
    return came, {key: value for key, value in one.items() if key not in two and stays(key)}


def moved_bridges(before: Casebook, after: Casebook, both: set[str]) -> Any:
    """The only connections that came, and those that went between organisations in both rings."""
    came, went = moved(bridges(before), bridges(after), both)
    return tuple(came), tuple(pair for pair in went if set(pair) <= both)


def pairs_lost_won(before: Casebook, after: Casebook, both: list[str]) -> tuple[int, int]:
    """Pairs that can reach each other by working ties only before, and only after."""
    parts = []
    for book in (before, after):
        graph = ring_graph(book, minimum=WORKING)
        part = dict(zip(graph.vs["name"], graph.connected_components(mode="weak").membership, strict=True))
        parts.append([part[one] for one in both])
    table = pd.crosstab(pd.Series(parts[0], name="before"), pd.Series(parts[1], name="after")).to_numpy()
    joint = _choose(table).sum()
    return int(_choose(table.sum(axis=1)).sum() - joint), int(_choose(table.sum(axis=0)).sum() - joint)


def _choose(sizes: Any) -> Any:
    return sizes * (sizes - 1) // 2


def changed_coverage(before: Casebook, after: Casebook, area: str | None, team: str | None) -> pd.DataFrame:
    """Where the number of providers differs; a domain or area that nobody names any more has none."""
    key, names = ["domain", "area_id"], ["providers", "status"]
    one = coverage(before, area=area, team=team).set_index(key)[names].set_axis(["before", "status_before"], axis=1)
    two = coverage(after, team=team).set_index(key)[names].set_axis(["after", "status_after"], axis=1)
    two = two if area is None else two[two.index.get_level_values("area_id") == area]
    table = one.join(two, how="outer", sort=False)
    table = table.fillna({"before": 0, "after": 0, "status_before": "gap", "status_after": "gap"})
    table = table.astype({"before": int, "after": int})[table["before"] != table["after"]].reset_index()
    return table[[*key, "before", "after", "status_before", "status_after"]]


def team_gaps(book: Casebook, team: str | None, area: str | None, speech: Words) -> dict[Any, Mapping[str, Any]]:
    """G24 and G25 as far as they fire, by organisation and rule."""
    rows = book.organisations[works_in(book.organisations["areas"], area)]
    here, teams = dict(zip(rows["organisation_id"], rows["name"], strict=True)), team_of(book, team)
    covered = coverage(book, team=team)
    covered = covered if area is None else covered[covered["area_id"] == area]
    found = fragile_partners(book, set(cutpoints(book)) & set(here), covered, here, speech)
    found += unlinked_partners(unlinked(book, teams, area=area), here, teams, speech)
    return {(gap["organisation_id"], gap["gap_id"]): gap for gap in found if gap["state"] == "fired"}


def household_gaps(before: Casebook, after: Casebook, lang: str) -> tuple[list[Any], list[Any]]:
    """Gaps of households in both casebooks that come or go."""
    one, two = gap_states(before), gap_states(after)
    homes = one.index[one.index.isin(two.index)]
    was, now = one.loc[homes] == 1, two.loc[homes] == 1
    changed = list(one.columns[(was != now).any()])
    if not changed:
        return [], []

    def said(book: Casebook, flags: pd.DataFrame) -> list[dict[str, Any]]:
        gaps = [gap for gap in find_gaps(book, only=changed, lang=lang) if gap.state == "fired"]
        return [
            gap.as_dict() | {"organisation_id": None}
            for gap in gaps
            if gap.household_id in flags.index and flags.at[gap.household_id, gap.gap_id]
        ]

    return said(after, now & ~was), said(before, was & ~now)


def changed_measures(before: Casebook, after: Casebook, team: str | None) -> pd.DataFrame:
    """Measures of organisations that differ, the largest change of each measure first."""
    one, two = (ring_measures(book, team=team)[list(_MEASURES)].astype("float64") for book in (before, after))
    ids = one.index[one.index.isin(two.index)]
    parts = []
    for name in _MEASURES:
        pair = pd.DataFrame({"measure": name, "before": one.loc[ids, name], "after": two.loc[ids, name]})
        change = (pair["after"] - pair["before"]).abs()
        unlike = (change > _SAME) | (pair["before"].isna() != pair["after"].isna())
        order = change[unlike].sort_values(ascending=False, kind="stable", na_position="first").index
        parts.append(pair.loc[order].reset_index())
    return pd.concat(parts, ignore_index=True)


def whole_ring(before: Casebook, after: Casebook) -> dict[str, tuple[float | None, float | None]]:
    """The ring as a whole, before and after."""
    found = []
    for book in (before, after):
        known, working = ring_graph(book), ring_graph(book, minimum=WORKING)
        found.append(
            {
                "organisations": known.vcount(),
                "ties": known.ecount(),
                "working_ties": working.ecount(),
                "fragmentation": fragmentation(known),
                "fragmentation_working": fragmentation(working),
            }
        )
    return {name: (_plain(found[0][name]), _plain(found[1][name])) for name in found[0]}


def _plain(value: float) -> float | None:
    return None if np.isnan(value) else value


def names_of(book: Casebook) -> dict[str, str]:
    """What everything that can change is called."""
    names: dict[str, str] = {}
    keys = ("person_id", "name"), ("service_id", "name"), ("organisation_id", "name"), ("area_id", "name")
    tables = ("people", "services", "organisations", "areas")
    for table, (key, name) in [*zip(tables, keys, strict=True), ("households", ("household_id", "label"))]:
        names |= getattr(book, table).set_index(key)[name].dropna().to_dict()
    return names
