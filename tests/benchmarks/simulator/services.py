"""The outer ring of the simulated neighbourhood: services, organisations, workers and who works with whom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import shortest_path

from netmap.recommend.learning.pairs import Bools, Floats, Ints, Ring
from netmap.vocabulary import DOMAINS
from tests.benchmarks.simulator.constants import Settings
from tests.benchmarks.simulator.words import DOMAIN_OF, FORMS, SERVICE_TALK, service_text

__all__ = ["AGES", "LANGUAGES", "TEAMS", "Services", "services"]

LANGUAGES = ("nl", "ar", "tr", "pl")
AGES = ("young", "adult", "old")
TEAMS = 3
_COSTS = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Services:
    """Every service, one row each; what stands last is hidden from every method.

    Parameters
    ----------
    ring, organisation
        Ids; the position of each service's organisation.
    needs, domains
        Services × sub-needs, services × ``DOMAINS``: what each helps with.
    serves, speaks, ages
        Services × areas, languages, ages.
    full
        Which services take nobody.
    volunteer, wait, load, cost
        As the features of the prior have them (wait: ln(1 + weeks) / 2).
    text
        What each says of itself.
    place
        Areas × 2: kilometres.
    recorded, real
        Teams × services: 1 / steps from the team to the organisation, as written down and as it is.
    quality, deviation, popularity
        Hidden: on the logit of success (its organisation's part included); services × ``DOMAINS``; on that of choice.
    knows
        Workers × services: which services a worker knows. Worker w works in team w mod ``TEAMS``.
    """

    ring: Ring
    organisation: Ints
    needs: Bools
    domains: Bools
    serves: Bools
    speaks: Bools
    ages: Bools
    full: Bools
    volunteer: Floats
    wait: Floats
    load: Floats
    cost: Floats
    text: tuple[str, ...]
    place: Floats
    recorded: Floats
    real: Floats
    quality: Floats
    deviation: Floats
    popularity: Floats
    knows: Bools


def services(rng: np.random.Generator, settings: Settings) -> Services:
    """Draw the outer ring."""
    s = settings
    count = s.services
    # The teams are the first organisations; every organisation has a service before any has two.
    organisation = np.concatenate(
        [np.arange(s.organisations), rng.integers(s.organisations, size=count - s.organisations)]
    )
    needs, volunteer = _needs(rng, s), (rng.random(count) < s.volunteers).astype(float)
    domains = np.zeros((count, len(DOMAINS)), dtype=bool)
    np.logical_or.at(domains, (slice(None), np.array(DOMAIN_OF)), needs)
    recorded, real = _paths(rng, s)
    names = tuple(f"s{n:03d}" for n in range(count))
    popularity = rng.normal(0, s.crowd, count)
    weeks = rng.exponential(np.where(volunteer > 0, s.weeks[1], s.weeks[0]) * np.exp(s.queue * popularity))
    return Services(
        ring=Ring(services=names, organisations=tuple(f"o{n:02d}" for n in organisation)),
        organisation=organisation,
        needs=needs,
        domains=domains,
        serves=_areas(rng, s),
        speaks=np.column_stack([np.ones(count, dtype=bool), rng.random((count, len(LANGUAGES) - 1)) < s.also]),
        ages=_ages(rng, s),
        full=rng.random(count) < s.full,
        volunteer=volunteer,
        wait=np.log1p(np.round(weeks)) / 2,
        load=np.round(rng.beta(2, 3, count), 2),
        cost=np.array(_COSTS)[rng.choice(3, size=count, p=s.costs)] * (1 - volunteer),
        text=_texts(rng, needs, s),
        place=rng.uniform(0, s.side, (s.areas, 2)),
        recorded=recorded[:, organisation],
        real=real[:, organisation],
        quality=rng.normal(0, s.quality, count) + rng.normal(0, s.organisation, s.organisations)[organisation],
        deviation=rng.normal(0, s.deviation, domains.shape),
        popularity=popularity,
        knows=rng.random((s.workers, count)) < s.known,
    )


def _needs(rng: np.random.Generator, s: Settings) -> Bools:
    """One or two sub-needs in each of one to five domains."""
    needs = np.zeros((s.services, len(FORMS)), dtype=bool)
    for row in range(s.services):
        many = 1 + rng.choice(len(s.breadth), p=s.breadth)
        about = rng.choice(len(FORMS) // 3, size=many, replace=False)
        for domain in about:
            needs[row, 3 * domain + rng.choice(3, size=rng.integers(1, 3), replace=False)] = True
    return needs


def _areas(rng: np.random.Generator, s: Settings) -> Bools:
    """Everywhere, or some areas."""
    order = rng.random((s.services, s.areas)).argsort(axis=1)
    some = order < rng.integers(s.reach[0], s.reach[1] + 1, size=s.services)[:, None]
    return some | (rng.random(s.services) < s.everywhere)[:, None]


def _ages(rng: np.random.Generator, s: Settings) -> Bools:
    """Everybody, or one age."""
    only = np.eye(len(AGES), dtype=bool)[rng.integers(len(AGES), size=s.services)]
    return only | (rng.random(s.services) >= s.aged)[:, None]


def _texts(rng: np.random.Generator, needs: Bools, s: Settings) -> tuple[str, ...]:
    """Each names some of its sub-needs, at least one."""
    found = []
    for row in needs:
        mine = np.flatnonzero(row)
        named = mine[rng.random(len(mine)) < s.named] if len(mine) > 1 else mine
        named = named if len(named) else mine[:1]
        forms = rng.integers(3, size=len(named))
        found.append(service_text(named.tolist(), forms.tolist(), int(rng.integers(len(SERVICE_TALK)))))
    return tuple(found)


def _paths(rng: np.random.Generator, s: Settings) -> tuple[Floats, Floats]:
    """1 / steps from each team to each organisation: by the relations written down, and by all."""
    drawn = np.triu(rng.random((s.organisations, s.organisations)) < s.relations / s.organisations, 1)
    kept = drawn & (rng.random(drawn.shape) >= s.missed)
    return _nearness(kept), _nearness(drawn)


def _nearness(ties: Bools) -> Floats:
    """1 / steps; a team's own services are one step away, what cannot be reached counts 0."""
    steps = shortest_path(ties.astype(float), directed=False, unweighted=True, indices=np.arange(TEAMS))
    nearness: Floats = 1 / np.maximum(steps, 1)
    return nearness
