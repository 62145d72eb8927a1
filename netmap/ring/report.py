"""The outer ring in one report: bridge builders, fragile links, coverage, who does what, what to talk about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isnan
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import words
from netmap.ring.brokerage import brokerage_roles
from netmap.ring.centrality import ring_measures
from netmap.ring.cohesion import bridges, cutpoints
from netmap.ring.coverage import coverage, front_doors, unused_initiatives, who_does_what, works_in
from netmap.ring.groups import CorePeriphery, core_periphery, groups
from netmap.ring.nearness import team as team_of
from netmap.ring.nearness import warm_paths
from netmap.ring.needed import new_links, uncovered_needs, unreached_households
from netmap.ring.partner import partner_scores
from netmap.ring.plain import records
from netmap.ring.stability import CERTAIN, rank_stability, top_betweenness
from netmap.ring.team_gaps import fragile_partners, unlinked_partners
from netmap.ring.ties import disagreements, unlinked, wanted_levels
from netmap.ring.whole import key_pair, network_facts
from netmap.ring.workers import caseload, shared_households

__all__ = ["RingReport", "ring_report"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RingReport:
    """What there is to say about the outer ring; make one with :func:`ring_report`.

    Parameters
    ----------
    as_of
        The day of the report.
    team
        The organisations taken as the team.
    area
        The area looked at; ``None`` = all.
    names, area_names
        Id → name of every organisation and area.
    network
        The ring as a whole: numbers of organisations, of those that reported, of ties; density, centralisation,
        fragmentation (``None`` = cannot be computed).
    measures
        :func:`netmap.ring.ring_measures` of the organisations that work in the area.
    brokers
        The bridge builders: ``organisation_id betweenness betweenness_working stable_ties stable_organisations
        uncertain``.
    cutpoints
        Organisations that are the only link: ``organisation_id stable_ties stable_organisations uncertain``.
    bridges
        Pairs whose tie is the only connection.
    coverage, who_does_what, front_doors, disagreements, wanted
        The tables of the functions with those names.
    unlinked, unused
        Organisations not linked to the team (``None`` = there is no team) and initiatives nobody uses (``None`` = no
        referrals are recorded).
    uncovered, unreached, new_links
        Needs for which nobody has a place, households not reached yet with the attempts made, and organisations that
        the team would do well to get to know (``None`` = nobody can say), see :mod:`netmap.ring.needed`.
    paths
        How the team reaches every organisation: ``organisation_id hops path`` (ids), the nearest first.
    groups
        ``organisation_id group stability``, only organisations in a stable group.
    core
        Who stands in the core, and how clear it is.
    key_players
        The two organisations whose loss splits the ring most, with ``fragmentation stable_ties stable_organisations
        uncertain``; ``None`` in a ring too small or too large to say.
    roles, partner, caseload, shared_households
        :func:`netmap.ring.brokerage_roles` (those with any), :func:`netmap.ring.partner_scores` (those with raters),
        and the tables of the functions with those names.
    gaps
        G24 and G25, fired or unknown, in the form of a gap with ``organisation_id``.
    """

    as_of: date
    team: tuple[str, ...]
    area: str | None
    names: Mapping[str, str]
    area_names: Mapping[str, str]
    network: Mapping[str, int | float | None]
    measures: pd.DataFrame
    brokers: pd.DataFrame
    cutpoints: pd.DataFrame
    bridges: tuple[tuple[str, str], ...]
    coverage: pd.DataFrame
    who_does_what: pd.DataFrame
    front_doors: pd.DataFrame
    unlinked: pd.DataFrame | None
    unused: pd.DataFrame | None
    uncovered: pd.DataFrame
    unreached: pd.DataFrame
    new_links: pd.DataFrame | None
    disagreements: pd.DataFrame
    wanted: pd.DataFrame
    paths: pd.DataFrame
    groups: pd.DataFrame
    core: CorePeriphery
    key_players: Mapping[str, Any] | None
    roles: pd.DataFrame
    partner: pd.DataFrame
    caseload: pd.DataFrame
    shared_households: pd.DataFrame
    gaps: tuple[Mapping[str, Any], ...]

    def as_dict(self) -> dict[str, Any]:
        """The whole report as plain data for JSON; what is not known is ``None``."""
        measures = self.measures.reset_index()
        measures.insert(1, "name", measures["organisation_id"].map(self.names))
        tasks = self.who_does_what.reset_index()
        tasks.insert(1, "name", tasks["organisation_id"].map(self.names))
        return {
            "as_of": self.as_of.isoformat(),
            "team": list(self.team),
            "area": self.area,
            "network": dict(self.network),
            "measures": records(measures),
            "brokers": records(self.brokers),
            "cutpoints": records(self.cutpoints),
            "bridges": [list(pair) for pair in self.bridges],
            "coverage": records(self.coverage),
            "who_does_what": records(tasks),
            "front_doors": records(self.front_doors),
            "unlinked": None if self.unlinked is None else records(self.unlinked),
            "unused": None if self.unused is None else records(self.unused),
            "uncovered": records(self.uncovered),
            "unreached": records(self.unreached),
            "new_links": None if self.new_links is None else records(self.new_links),
            "disagreements": records(self.disagreements),
            "wanted": records(self.wanted),
            "paths": records(self.paths),
            "groups": records(self.groups),
            "core_periphery": {"core": list(self.core.core), "r": None if isnan(self.core.r) else self.core.r},
            "key_players": None if self.key_players is None else dict(self.key_players),
            "roles": records(self.roles.reset_index()),
            "partner": records(self.partner.reset_index()),
            "caseload": records(self.caseload.reset_index()),
            "shared_households": records(self.shared_households),
            "gaps": [dict(gap) for gap in self.gaps],
        }


def ring_report(
    casebook: Casebook, *, team: str | None = None, area: str | None = None, lang: str = "nl", draws: int = 200
) -> RingReport:
    """Report on the outer ring around a team.

    The ring is always measured as a whole; with ``area`` the report names only organisations that work there (or may:
    where it is not known) and looks at coverage and front doors there.

    Parameters
    ----------
    casebook
        A casebook with organisations and, as far as there are, services, collaborations and referrals.
    team
        The organisation to take as the team; ``None`` = every organisation of kind *neighbourhood_team*.
    area
        An area id.
    lang
        Language of the points of attention, ``"nl"`` or ``"en"``.
    draws
        Number of draws behind the certainty of bridge builders and cutpoints, see
        :func:`netmap.ring.rank_stability`.

    Returns
    -------
    RingReport
        Plain tables; :meth:`RingReport.as_dict` gives all of it for JSON.

    Raises
    ------
    UnknownIdError
        For a team or area that the casebook does not hold.
    """
    casebook = casebook.snapshot()
    teams, covered = team_of(casebook, team), coverage(casebook, area=area, team=team)
    measures = ring_measures(casebook, team=team)
    names, here = _organisations(casebook, measures.index, area)
    stable, links = rank_stability(casebook, draws=draws), set(cutpoints(casebook)) & here
    apart = unlinked(casebook, teams, area=area)
    judged, speech = {one: name for one, name in names.items() if one in here}, words(lang)
    gaps = fragile_partners(casebook, links, covered, judged, speech) + unlinked_partners(apart, judged, teams, speech)
    return RingReport(
        as_of=casebook.day or date.today(),
        team=teams,
        area=area,
        names=names,
        area_names=dict(zip(casebook.areas["area_id"], casebook.areas["name"], strict=True)),
        network=network_facts(casebook, measures),
        measures=_here(measures, here),
        brokers=_brokers(measures, stable, here),
        cutpoints=_certainty(pd.DataFrame(index=_ids(sorted(links))), stable, "cutpoint"),
        bridges=tuple(pair for pair in bridges(casebook) if here & set(pair)),
        coverage=covered,
        who_does_what=who_does_what(casebook, area=area),
        front_doors=front_doors(casebook, area=area),
        unlinked=apart,
        unused=unused_initiatives(casebook, area=area),
        uncovered=uncovered_needs(casebook, covered),
        unreached=unreached_households(casebook, area=area),
        new_links=new_links(casebook, teams, covered, apart),
        disagreements=_between(disagreements(casebook), here),
        wanted=_between(wanted_levels(casebook), here),
        paths=_paths(casebook, teams, here),
        groups=_here(groups(casebook), here).dropna(subset="group").reset_index(),
        core=core_periphery(casebook),
        key_players=key_pair(casebook, measures.index, draws),
        roles=_here(brokerage_roles(casebook), here).query("total > 0"),
        partner=_here(partner_scores(casebook), here).query("trust_raters > 0 or value_raters > 0"),
        caseload=caseload(casebook),
        shared_households=shared_households(casebook),
        gaps=tuple(gap for gap in gaps if gap["state"] != "clear"),
    )


def _ids(ids: list[str]) -> pd.Index:
    return pd.Index(ids, dtype="str", name="organisation_id")


def _organisations(casebook: Casebook, ids: pd.Index, area: str | None) -> tuple[dict[str, str], set[str]]:
    """What every organisation is called, and which of them work in the area (or may)."""
    organisations = casebook.organisations.set_index("organisation_id")
    known = organisations["name"].to_dict()
    elsewhere = set(organisations.index[~works_in(organisations["areas"], area)])
    return {one: known.get(one, one) for one in ids}, set(ids) - elsewhere


def _here(frame: pd.DataFrame, here: set[str]) -> pd.DataFrame:
    return frame[frame.index.isin(here)]


def _paths(casebook: Casebook, teams: tuple[str, ...], here: set[str]) -> pd.DataFrame:
    """How the team reaches every organisation that works here."""
    ways = warm_paths(casebook, teams)
    frame = pd.DataFrame({"organisation_id": ways.index, "hops": ways.map(len).to_numpy() - 1, "path": ways.to_numpy()})
    frame = frame[frame["organisation_id"].isin(here)]
    return frame.sort_values(["hops", "organisation_id"], ignore_index=True)


def _between(pairs: pd.DataFrame, here: set[str]) -> pd.DataFrame:
    """The pairs of which at least one works here."""
    return pairs[pairs["a"].isin(here) | pairs["b"].isin(here)].reset_index(drop=True)


def _brokers(measures: pd.DataFrame, stable: pd.DataFrame, here: set[str]) -> pd.DataFrame:
    """The five with the highest betweenness, of those the ones that work here."""
    top = measures[top_betweenness(measures["betweenness"].to_numpy(dtype="float64"))]
    top = top.sort_values("betweenness", ascending=False, kind="stable")[["betweenness", "betweenness_working"]]
    return _certainty(top[top.index.isin(here)], stable, "broker")


def _certainty(frame: pd.DataFrame, stable: pd.DataFrame, what: str) -> pd.DataFrame:
    """Add how often each keeps its place; uncertain below :data:`netmap.ring.stability.CERTAIN`."""
    shares = stable[[f"{what}_ties", f"{what}_organisations"]].set_axis(["stable_ties", "stable_organisations"], axis=1)
    frame = frame.join(shares)
    uncertain = ~(frame[["stable_ties", "stable_organisations"]].min(axis=1, skipna=False) >= CERTAIN)
    return frame.assign(uncertain=uncertain).reset_index()
