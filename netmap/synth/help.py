"""Drawing help: active organisations, referrals and what became of them, attempts to get in touch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.schema import has
from netmap.synth.draws import NEVER, Bools, Days, Ints, Texts, blank, choose, days, frame, number, pick, rank, within
from netmap.synth.homes import Homes
from netmap.vocabulary import DOMAINS

__all__ = ["Help", "Ring", "attempts", "draw_help", "helpers", "involvements", "read_ring", "referrals"]

_OUTCOMES = ("refused", "no_capacity", "not_eligible", "no_contact", "completed", "stopped")
_ADULT = 24  # the residents households are about are older; what is only for the young does not fit them
_OPEN = ("proposed", "accepted", "waiting", "started")


@dataclass(frozen=True, kw_only=True, eq=False)
class Ring:
    """The outer ring as arrays: one row per service, and what households need of areas and workers."""

    areas: Texts
    services: Texts
    organisations: Texts
    step: Ints
    capacity: npt.NDArray[np.float64]
    domains: Bools
    reach: Bools
    adults: Bools
    workers: pd.DataFrame
    first_worker: Ints
    team: Texts
    team_worker: Texts


@dataclass(frozen=True, kw_only=True, eq=False)
class Help:
    """The organisations active in households; one row each."""

    home: Ints
    service: Ints
    role: Texts
    status: Texts


def read_ring(ring: Casebook) -> Ring:
    """The newest state of an outer ring as arrays.

    Services nobody can use (stopped) are left out; an area without a team of its own gets the first team.
    """
    now = ring.snapshot()
    offers = now.services[(now.services["status"] != "inactive").fillna(True).to_numpy(dtype=bool)]
    areas = now.areas["area_id"].to_numpy(dtype=object)
    reach = np.stack([has(offers["areas"], area) | has(offers["areas"], "*") for area in areas])
    workers = now.workers
    owner = pd.Index(workers["organisation_id"])
    first = pd.Series(np.arange(len(workers)), index=owner).groupby(level=0).first()
    teams = now.organisations[(now.organisations["kind"] == "neighbourhood_team").to_numpy(dtype=bool)]
    ids = teams["organisation_id"].to_numpy(dtype=object)
    serves = np.stack([has(teams["areas"], area) | has(teams["areas"], "*") for area in areas])
    team = ids[serves.argmax(axis=1)]
    leads = first.reindex(team).fillna(-1).to_numpy(dtype=np.int64)
    return Ring(
        areas=areas,
        services=offers["service_id"].to_numpy(dtype=object),
        organisations=offers["organisation_id"].to_numpy(dtype=object),
        step=offers["step"].to_numpy(dtype=np.int64),
        capacity=offers["capacity"].to_numpy(dtype=np.float64, na_value=np.nan),
        domains=np.stack([has(offers["domains"], domain) for domain in DOMAINS]),
        reach=reach,
        adults=(offers["age_max"].fillna(99) >= _ADULT).to_numpy(dtype=bool),
        workers=workers,
        first_worker=first.reindex(offers["organisation_id"]).fillna(-1).to_numpy(dtype=np.int64),
        team=team,
        team_worker=blank(workers["worker_id"].to_numpy(dtype=object)[leads], leads < 0),
    )


def _services(rng: np.random.Generator, ring: Ring, area: Ints, domain: Ints) -> Ints:
    """A service that reaches the area and helps in the domain, volunteers first; any that reaches it if none does."""
    chosen = np.zeros(len(area), dtype=np.int64)
    popular = rng.gamma(1.5, 1.0, len(ring.services)) * np.array([1.6, 1.0, 0.5])[ring.step - 3] * ring.adults
    kinds = area * len(DOMAINS) + domain
    for kind in np.unique(kinds):
        rows = np.flatnonzero(kinds == kind)
        here = ring.reach[kind // len(DOMAINS)]
        fits = here & ring.domains[kind % len(DOMAINS)]
        weight = popular * (fits if fits.any() else here)
        chosen[rows] = rng.choice(len(weight), size=len(rows), p=weight / weight.sum())
    return chosen


def _troubles(rng: np.random.Generator, homes: Homes, home: Ints) -> Ints:
    """For each household in turn, a domain; the lower the score, the likelier."""
    return rank(rng, (5.2 - homes.first[home]) ** 3)


def draw_help(rng: np.random.Generator, homes: Homes, ring: Ring) -> Help:
    """Which organisations are there; the more domains are low, the more organisations."""
    low = (homes.last <= 2).sum(axis=1)
    sizes = np.minimum(rng.poisson(0.5 + 0.35 * low) * homes.reached, 7)
    home, place = within(sizes)
    service = _services(rng, ring, homes.area[home], _troubles(rng, homes, home))
    pair = pd.DataFrame({"home": home, "service": service})
    once = ~pair.duplicated().to_numpy()
    home, service, place = home[once], service[once], place[once]
    n = len(home)
    leads = (place == 0) & (ring.step[service] == 4) & (rng.random(n) < 0.6)
    role = np.where(leads, "director", choose(rng, ["lead", "helper"], [0.3, 0.7], n))
    running = choose(rng, ["active", "ended", "planned"], [0.78, 0.15, 0.07], n)
    return Help(home=home, service=service, role=role, status=np.where(homes.ended[home], "ended", running))


def helpers(rng: np.random.Generator, help_: Help, ring: Ring) -> Ints:
    """Household and worker of the active help that stands on the map as a person, each once."""
    worker = ring.first_worker[help_.service]
    shown = (help_.status == "active") & (rng.random(len(worker)) < 0.6) & (worker >= 0)
    return np.unique(np.stack([help_.home[shown], worker[shown]], axis=1), axis=0)


def involvements(rng: np.random.Generator, homes: Homes, help_: Help, ring: Ring, day: np.datetime64) -> pd.DataFrame:
    """The table of involvements."""
    n, home = len(help_.home), help_.home
    active, ended = help_.status == "active", help_.status == "ended"
    since = homes.opened[home] + rng.integers(0, 60, n).astype("timedelta64[D]")
    until = np.where(homes.ended[home], homes.closed[home], days(rng, day, 1, 90, n))
    worker = ring.first_worker[help_.service]
    ids = ring.workers["worker_id"].to_numpy(dtype=object)
    begun = np.minimum(since, np.where(ended, until, day))
    columns = {
        "household_id": homes.ids[home],
        "organisation_id": ring.organisations[help_.service],
        "worker_id": blank(ids[worker], worker < 0),
        "service_id": ring.services[help_.service],
        "role": help_.role,
        "mandate": choose(rng, ["yes", "no", "unknown"], [0.5, 0.1, 0.1], n),
        "status": help_.status,
        "since": np.where(active | ended, begun, NEVER),
        "until": np.where(ended, until, NEVER),
        "last_contact": np.where(active, np.maximum(days(rng, day, 0, 60, n), begun), NEVER),
    }
    return frame("involvements", columns, n)


def referrals(rng: np.random.Generator, homes: Homes, ring: Ring, day: np.datetime64, total: int) -> pd.DataFrame:
    """Referrals of the last two years and what became of them; households with more low scores have more.

    Each service has its own hidden quality, so that outcomes hold something to learn.
    """
    burden = np.maximum(5.2 - homes.first, 0).sum(axis=1)
    edges = np.append(0, np.cumsum(burden))
    home = np.sort(np.searchsorted(edges, rng.random(total) * edges[-1], side="right") - 1)
    domain = _troubles(rng, homes, home)
    service = _services(rng, ring, homes.area[home], domain)
    last = np.where(homes.ended[home], homes.closed[home], day)
    on = _spread(rng, home, last, day - np.timedelta64(730, "D"))
    outcome = _outcome(rng, ring, service)
    met = np.isin(outcome, ("completed", "stopped"))
    ended = on + np.where(met, rng.integers(40, 330, total), rng.integers(2, 40, total)).astype("timedelta64[D]")
    open_ = ended > last
    before = homes.first[home, domain]
    helped = (outcome == "completed") & (rng.random(total) < 0.6) | (rng.random(total) < 0.08)
    columns = {
        "referral_id": homes.ids[home] + "-R" + number(within(np.bincount(home))[1]),
        "household_id": homes.ids[home],
        "service_id": ring.services[service],
        "domain": pick(DOMAINS, domain),
        "referred_on": on,
        "status": np.where(open_, pick(_OPEN, _progress(rng, (last - on).astype(np.int64))), outcome),
        "ended_on": np.where(open_, NEVER, ended),
        "score_before": blank(before, rng.random(total) < 0.15),
        "score_after": blank(np.minimum(before + helped, 5), open_ | ~met | (rng.random(total) < 0.25)),
        "worker_id": ring.team_worker[homes.area[home]],
    }
    return frame("referrals", columns, total)


def _spread(rng: np.random.Generator, home: Ints, last: Days, start: np.datetime64) -> Days:
    """Days between a start and each row's last day, in order within each household (rows stand by household)."""
    span = (last - start).astype(np.int64)
    back = (rng.random(len(home)) * span).astype(np.int64)
    on: Days = last - back[np.lexsort((-back, home))].astype("timedelta64[D]")
    return on


def _outcome(rng: np.random.Generator, ring: Ring, service: Ints) -> Texts:
    """How a referral ends; a service without free places says no more often."""
    quality = np.clip(rng.normal(0.62, 0.15, len(ring.services)), 0.2, 0.92)[service]
    full = np.where(ring.capacity[service] == 0, 0.35, 0.08)
    refused, other, absent = (np.full(len(service), share) for share in (0.13, 0.06, 0.07))
    met = 1 - refused - full - other - absent
    return pick(
        _OUTCOMES, rank(rng, np.stack([refused, full, other, absent, met * quality, met * (1 - quality)], axis=1))
    )


def _progress(rng: np.random.Generator, age: Ints) -> Ints:
    """How far an open referral has come, by its age in days."""
    stage: Ints = np.clip(np.searchsorted(np.array([7, 21, 50]), age) + rng.integers(-1, 1, len(age)), 0, 3)
    return stage


def attempts(rng: np.random.Generator, homes: Homes, ring: Ring, day: np.datetime64) -> pd.DataFrame:
    """Attempts to get in touch: several where it has not worked yet, one or two elsewhere."""
    sizes = np.where(homes.reached, rng.integers(0, 3, len(homes)), rng.integers(2, 5, len(homes)))
    home, place = within(sizes)
    n = len(home)
    final = place + 1 == sizes[home]
    failed = np.where(homes.status[home] == "refused", "refused", "not_home")
    step = place * 7 + rng.integers(0, 7, n)
    columns = {
        "household_id": homes.ids[home],
        "on": np.minimum(homes.opened[home] + step.astype("timedelta64[D]"), day),
        "how": choose(rng, ["visit", "phone", "letter", "key_contact"], [0.5, 0.3, 0.12, 0.08], n),
        "result": np.where(final & homes.reached[home], choose(rng, ["reached", "agreed"], [0.5, 0.5], n), failed),
        "worker_id": ring.team_worker[homes.area[home]],
    }
    table = frame("attempts", columns, n)
    return table[~table.duplicated(["household_id", "on", "how"]).to_numpy()].reset_index(drop=True)
