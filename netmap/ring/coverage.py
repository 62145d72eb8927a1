"""What the ring offers where: domains without a provider, front doors, who does what, initiatives nobody uses."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.ring.cohesion import WORKING
from netmap.ring.nearness import team as team_of
from netmap.ring.nearness import team_levels
from netmap.schema import has, pairs, split
from netmap.vocabulary import DOMAINS, FUNCTIONS, LISTS, ZRM_2013, ZRM_2017

__all__ = [
    "active_services",
    "coverage",
    "domains_in_use",
    "front_doors",
    "unused_initiatives",
    "who_does_what",
    "works_in",
]

EVERYWHERE = "*"
_ASKED_UNKNOWN = "unknown"


def works_in(areas: pd.Series, area: str | None) -> npt.NDArray[np.bool_]:
    """Which rows of a column *areas* reach an area: named there, everywhere, or not known.

    Examples
    --------
    >>> works_in(pd.Series(["A|B", "*", None, "C", "none"], dtype="str"), "A").tolist()
    [True, True, True, False, False]
    """
    if area is None:
        return np.full(len(areas), True)
    return has(areas, area) | has(areas, EVERYWHERE) | _unknown(areas)


def _unknown(cells: pd.Series) -> npt.NDArray[np.bool_]:
    return (cells.isna() | (cells == _ASKED_UNKNOWN)).to_numpy(dtype=bool)


def domains_in_use(casebook: Casebook) -> tuple[str, ...]:
    """The domains to look at: those of the Zelfredzaamheid-Matrix of 2017.

    Those of 2013 only when every score was given in that version: a domain that was split since (daily activities)
    would otherwise look as if nobody offered anything.
    """
    versions = set(casebook.needs["version"].fillna(2017))
    return ZRM_2013 if versions == {2013} else ZRM_2017


def _areas(casebook: Casebook, area: str | None) -> list[str]:
    """The areas to look at; ``*`` (everywhere) alone when the casebook names none."""
    named = list(casebook.areas["area_id"])
    if not named:
        cells = [casebook.households["area_id"].dropna()]
        cells += [pd.Series(pairs(frame["areas"])[1]) for frame in (casebook.organisations, casebook.services)]
        named = sorted({str(cell) for part in cells for cell in part} - {EVERYWHERE})
    if area is None:
        return named or [EVERYWHERE]
    if area not in named:
        raise UnknownIdError("area", area, named)
    return [area]


def active_services(casebook: Casebook, language: str | None = None) -> pd.DataFrame:
    """The services that run, with the areas of their organisation where they name none of their own.

    Parameters
    ----------
    casebook
        A casebook on its day.
    language
        Only services that speak it (ISO 639 code), or of which that is not known.
    """
    services = casebook.services
    keep = (services["status"] != "inactive").fillna(True).to_numpy(dtype=bool)
    if language is not None:
        keep = keep & (has(services["languages"], language) | _unknown(services["languages"]))
    services = services[keep].reset_index(drop=True)
    home = services["organisation_id"].map(casebook.organisations.set_index("organisation_id")["areas"])
    return services.assign(areas=services["areas"].mask(_unknown(services["areas"]), home))


def _per_area(services: pd.DataFrame, areas: list[str]) -> pd.DataFrame:
    """One row per service and area it reaches; ``unsure`` where the area is not known."""
    unknown = _unknown(services["areas"])
    parts = [services[works_in(services["areas"], area)].assign(area_id=area) for area in areas]
    unsure = [unknown[works_in(services["areas"], area)] for area in areas]
    return pd.concat(parts, ignore_index=True).assign(unsure=np.concatenate(unsure))


def coverage(
    casebook: Casebook, *, area: str | None = None, language: str | None = None, team: str | None = None
) -> pd.DataFrame:
    """How many organisations can help now, per domain of life and per area: nobody, one, or enough.

    A provider is an organisation with a running service in that domain that reaches the area and is not full. What is
    not known (places, area, languages) does not count against it, but is flagged.

    Parameters
    ----------
    casebook
        A casebook with services.
    area
        Only this area; ``None`` = all.
    language
        Only services that speak it (ISO 639 code).
    team
        The team whose working ties are counted; ``None`` = every neighbourhood team.

    Returns
    -------
    DataFrame
        One row per domain and area: ``domain area_id providers`` (number), ``unsure`` (of these, how many count only
        because places, area or language are not known), ``linked`` (of these, how many work with the team at level
        ≥ 2 or are the team; missing without a team), ``organisations`` (tuple of ids) and ``status``: *gap* (0),
        *single* (1) or *enough*.

    Raises
    ------
    UnknownIdError
        For an area or team that the casebook does not hold.
    """
    casebook = casebook.snapshot()
    areas, domains = _areas(casebook, area), domains_in_use(casebook)
    offers = _offers(active_services(casebook, language), areas, language)
    teams = team_of(casebook, team)
    levels = team_levels(casebook, teams)
    near = {*teams, *levels[levels >= WORKING].index}
    cells = dict(iter(offers.groupby(["domain", "area_id"])))
    rows = []
    for domain in domains:
        for here in areas:
            part = cells.get((domain, here), offers.iloc[:0])
            by = part.groupby("organisation_id")["unsure"].all()
            linked = len(near & set(by.index)) if teams else pd.NA
            status = ("gap", "single", "enough")[min(len(by), 2)]
            rows.append((domain, here, len(by), int(by.sum()), linked, tuple(by.index), status))
    names = ["domain", "area_id", "providers", "unsure", "linked", "organisations", "status"]
    return pd.DataFrame(rows, columns=names).astype({"domain": "str", "area_id": "str", "linked": "Int64"})


def _offers(services: pd.DataFrame, areas: list[str], language: str | None) -> pd.DataFrame:
    """One row per service with a place, per domain and area; ``unsure`` when any of it is not known."""
    services = services[~(services["capacity"] == 0).fillna(False).to_numpy(dtype=bool)].reset_index(drop=True)
    rows, domains = pairs(services["domains"])
    offers = services.iloc[rows].assign(domain=domains).reset_index(drop=True)
    offers = _per_area(offers, areas)
    unsure = offers["unsure"].to_numpy(dtype=bool) | offers["capacity"].isna().to_numpy()
    if language is not None:
        unsure = unsure | _unknown(offers["languages"])
    return offers[["service_id", "organisation_id", "domain", "area_id"]].assign(unsure=unsure)


def who_does_what(casebook: Casebook, *, area: str | None = None) -> pd.DataFrame:
    """What each organisation offers and in how many households it is active.

    Parameters
    ----------
    casebook
        A casebook with organisations.
    area
        Only organisations and services that reach this area (or may: where it is not known).

    Returns
    -------
    DataFrame
        Indexed by organisation_id, sorted: ``services`` (how many run), ``domains functions steps`` (tuples, together
        over its services), ``households`` (in how many it is active now) and ``directs`` (of these, as the director).
    """
    casebook = casebook.snapshot()
    organisations = casebook.organisations
    here = organisations.loc[works_in(organisations["areas"], area), "organisation_id"].sort_values()
    services = active_services(casebook)
    services = services[works_in(services["areas"], area)]
    active = casebook.involvements[casebook.involvements["status"] == "active"]
    directs = active[active["role"] == "director"]
    parts = dict(iter(services.groupby("organisation_id")))
    rows = [_offer(parts.get(one, services.iloc[:0])) for one in here]
    frame = pd.DataFrame(rows, columns=["services", "domains", "functions", "steps"])
    frame.index = pd.Index(here, dtype="str", name="organisation_id")
    for name, part in (("households", active), ("directs", directs)):
        counts = part.groupby("organisation_id")["household_id"].nunique()
        frame[name] = counts.reindex(frame.index).fillna(0).astype(int)
    return frame


def _offer(services: pd.DataFrame) -> tuple[int, tuple[str, ...], tuple[str, ...], tuple[int, ...]]:
    steps = tuple(sorted({int(step) for step in services["step"]}))
    return (len(services), _together(services["domains"], DOMAINS), _together(services["functions"], FUNCTIONS), steps)


def _together(cells: pd.Series, order: tuple[str, ...]) -> tuple[str, ...]:
    named = {item for cell in cells for item in split(cell)}
    return tuple(code for code in order if code in named)


def front_doors(casebook: Casebook, *, area: str | None = None) -> pd.DataFrame:
    """Where residents can go with a question, per kind of question and area.

    Parameters
    ----------
    casebook
        A casebook with organisations.
    area
        Only this area; ``None`` = all.

    Returns
    -------
    DataFrame
        One row per front door (wmo, youth, participation) and area: ``front_door area_id organisations`` (tuple of
        ids; empty = no front door is known there).
    """
    casebook = casebook.snapshot()
    organisations = casebook.organisations.sort_values("organisation_id")
    rows = []
    for door in LISTS["front_door"].names:
        doors = organisations[has(organisations["front_door"], door)]
        for here in _areas(casebook, area):
            ids = doors.loc[works_in(doors["areas"], here), "organisation_id"]
            rows.append((door, here, tuple(ids)))
    return pd.DataFrame(rows, columns=["front_door", "area_id", "organisations"])


def unused_initiatives(casebook: Casebook, *, area: str | None = None) -> pd.DataFrame | None:
    """Initiatives and facilities for everyone to which nobody was ever referred.

    Parameters
    ----------
    casebook
        A casebook with services and referrals.
    area
        Only services that reach this area (or may).

    Returns
    -------
    DataFrame or None
        The running services of step 3 that no referral and no involvement names: ``service_id organisation_id name``,
        sorted. ``None`` when the casebook holds no referrals: then nobody knows.
    """
    casebook = casebook.snapshot()
    if casebook.referrals.empty:
        return None
    services = active_services(casebook)
    used = {*casebook.referrals["service_id"], *casebook.involvements["service_id"].dropna()}
    initiative = (services["step"] == 3).to_numpy(dtype=bool) & works_in(services["areas"], area)
    unused = services[initiative & ~services["service_id"].isin(used).to_numpy()]
    return unused[["service_id", "organisation_id", "name"]].sort_values("service_id", ignore_index=True)
