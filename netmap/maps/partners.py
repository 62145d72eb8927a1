"""Which organisations stand around the team, and everything the page tells about them: tables to plain records."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.graphs import collaboration_pairs
from netmap.maps.who import Record, plain_records
from netmap.ring import ring_measures
from netmap.ring import team as team_of
from netmap.ring.centrality import team_levels
from netmap.ring.coverage import works_in
from netmap.ring.stability import top_betweenness
from netmap.schema import split


@dataclass(frozen=True)
class Outer:
    """The outer ring as plain records: the teams in the centre, the partners around, and who works with whom."""

    teams: tuple[Record, ...]
    partners: tuple[Record, ...]
    pairs: tuple[Record, ...]
    chosen: bool


def gather_ring(casebook: Casebook, *, team: str | None, area: str | None) -> Outer:
    """Collect the organisations around a team (all neighbourhood teams when none is named).

    Without any team the organisation with the most partners stands in the centre (``chosen`` is then False).
    """
    book = casebook.snapshot()
    if area is not None and area not in set(book.areas["area_id"]):
        raise UnknownIdError("area", area, book.areas["area_id"])
    measures = ring_measures(book, team=team)
    teams = team_of(book, team)
    chosen = bool(teams)
    if not teams and len(measures):
        teams = (str(measures["degree"].astype(float).idxmax()),)
    levels = team_levels(book, teams) if teams else pd.Series(dtype="float64")
    wanted = _wanted(book, teams)
    offers = _offers(book, area)
    brokers = set(measures.index[top_betweenness(measures["betweenness"].to_numpy(dtype="float64"))])
    organisations = book.organisations.sort_values("organisation_id")
    keep = works_in(organisations["areas"], area) | organisations["organisation_id"].isin(teams).to_numpy()
    records = []
    for row in plain_records(organisations[keep]):
        id = row["organisation_id"]
        level = levels.get(id)
        records.append(
            row | {
                "name": row["name"] or id,
                "level": None if level is None or pd.isna(level) else float(level),
                "wanted": wanted.get(id),
                "broker": id in brokers,
                "cutpoint": id in measures.index and bool(measures["cutpoint"][id]),
                "weight": float(measures["betweenness"].fillna(0.0).get(id, 0.0)),
                "doors": split(row["front_door"]),
                "services": offers.get(id, ()),
            }
        )  # fmt: skip
    pairs = _pairs(book, {row["organisation_id"] for row in records})
    return Outer(
        teams=tuple(row for row in records if row["organisation_id"] in teams),
        partners=tuple(row for row in records if row["organisation_id"] not in teams),
        pairs=pairs,
        chosen=chosen,
    )


def _pairs(book: Casebook, here: set[str]) -> tuple[Record, ...]:
    """Return who works with whom, of the organisations on the map."""
    pairs = collaboration_pairs(book)
    inside = pairs["a"].isin(here) & pairs["b"].isin(here) & (pairs["level"] >= 1)
    return plain_records(pairs[inside.to_numpy(dtype=bool)])


def _wanted(book: Casebook, teams: tuple[str, ...]) -> dict[str, float]:
    """Return the highest level wanted with a team, per organisation."""
    found: dict[str, float] = {}
    for row in plain_records(collaboration_pairs(book)):
        for one, other in ((row["a"], row["b"]), (row["b"], row["a"])):
            if one in teams and row["wanted"] is not None:
                found[other] = max(found.get(other, 0.0), float(row["wanted"]))
    return found


def _offers(book: Casebook, area: str | None) -> Mapping[str, tuple[dict[str, Any], ...]]:
    """Return the running services of every organisation, in the area when one is given."""
    services = book.services.sort_values("service_id")
    running = works_in(services["areas"], area) & (services["status"] != "inactive").fillna(True).to_numpy(dtype=bool)
    found: dict[str, list[dict[str, Any]]] = {}
    for row in plain_records(services[running]):
        found.setdefault(row["organisation_id"], []).append(row)
    return {id: tuple(rows) for id, rows in found.items()}
