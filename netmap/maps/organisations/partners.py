"""Which organisations stand around the team, and everything the page tells about them: tables to plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.maps.organisations.findings import Findings, find
from netmap.maps.organisations.moments import Moment, ring_moments
from netmap.maps.records import Record, plain_records
from netmap.ring import ring_measures
from netmap.ring import team as team_of
from netmap.ring.coverage import active_services, works_in
from netmap.schema import split

EVERYWHERE = "*"
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Outer:
    """The outer ring as plain records: the teams in the centre, the partners around, and who works with whom.

    ``chosen`` is False when nobody said who the team is; ``areas`` are the areas to choose from, by id;
    ``moments`` are then, now and wanted, as far as there is something to see.
    """

    teams: tuple[Record, ...]
    partners: tuple[Record, ...]
    pairs: tuple[Record, ...]
    chosen: bool
    moments: tuple[Moment, ...]
    areas: Mapping[str, str]
    findings: Findings = field(default_factory=Findings)

    @property
    def now(self) -> Moment:
        """The moment of today."""
        return next(moment for moment in self.moments if moment.id == "now")

    @property
    def names(self) -> Mapping[str, str]:
        """What everybody on the map is called."""
        return {row["organisation_id"]: row["name"] for row in (*self.teams, *self.partners)}


def gather_ring(casebook: Casebook, *, team: str | None, area: str | None) -> Outer:
    """Collect the organisations around a team (all neighbourhood teams when none is named).

    Without any team the organisation with the most partners stands in the centre (``chosen`` is then False).
    """
    book = casebook.snapshot()
    if area is not None and area not in set(book.areas["area_id"]):
        raise UnknownIdError("area", area, book.areas["area_id"])
    measures = ring_measures(book, team=team, only=("degree", "betweenness", "cutpoint", "reported"))
    teams = team_of(book, team)
    chosen = bool(teams)
    if not teams and len(measures):
        teams = (str(measures["degree"].astype(float).idxmax()),)
    organisations = book.organisations.sort_values("organisation_id")
    keep = works_in(organisations["areas"], area) | organisations["organisation_id"].isin(teams).to_numpy()
    rows = plain_records(organisations[keep])
    here = frozenset(row["organisation_id"] for row in rows)
    moments = ring_moments(book, teams, here)
    findings = find(book, measures, team=team, area=area)
    services = _services(book, area)
    records = [_record(row, measures, moments, findings, services) for row in rows]
    named = dict(zip(book.areas["area_id"], book.areas["name"], strict=True))
    return Outer(
        teams=tuple(row for row in records if row["organisation_id"] in teams),
        partners=tuple(row for row in records if row["organisation_id"] not in teams),
        pairs=next(moment.pairs for moment in moments if moment.id == "now"),
        chosen=chosen,
        moments=moments,
        areas={id: named.get(id) or id for id in sorted(findings.areas) if id != EVERYWHERE},
        findings=findings,
    )


def _record(
    row: Record, measures: pd.DataFrame, moments: tuple[Moment, ...], findings: Findings, services: Mapping[str, Any]
) -> Record:
    """Return everything the page tells about an organisation."""
    id = row["organisation_id"]
    known = id in measures.index
    levels = {f"level_{moment.id}": moment.levels.get(id) for moment in moments}
    answered = measures["reported"][id] if known else pd.NA
    between = measures["betweenness"][id] if known else 0.0
    return {
        **row,
        **levels,
        "name": row["name"] or id,
        "level": levels["level_now"],
        "wanted": levels.get("level_wanted"),
        "broker": id in findings.brokers,
        "cutpoint": id in findings.cutpoints,
        "unsure": findings.unsure.get(id, frozenset()),
        "weight": 0.0 if pd.isna(between) else float(between),
        "answered": None if pd.isna(answered) else bool(answered),
        "doors": split(row["front_door"]),
        "places": split(row["areas"]),
        "services": services.get(id, ()),
        "alone": findings.alone.get(id, ()),
        "unused": findings.unused.get(id, ()),
        "apart": tuple(pair for pair in findings.apart if id in (pair["a"], pair["b"])),
    }


def _services(book: Casebook, area: str | None) -> Mapping[str, tuple[dict[str, Any], ...]]:
    """Return the running services of every organisation, in the area when one is given."""
    services = active_services(book).sort_values("service_id")
    found: dict[str, list[dict[str, Any]]] = {}
    for row in plain_records(services[works_in(services["areas"], area)]):
        found.setdefault(row["organisation_id"], []).append(row)
    return {id: tuple(rows) for id, rows in found.items()}
