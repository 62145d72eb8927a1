"""Drawing people and ties: residents, the own network, helpers, and who knows whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from netmap.synth.draws import NEVER, Bools, Ints, Texts, blank, choose, days, frame, lists, number, pick, rank, within
from netmap.synth.homes import Homes
from netmap.synth.words import FIRST, LAST, RELATIONS, WORDS
from netmap.vocabulary import DOMAINS, FUNCTIONS, LISTS

__all__ = ["Network", "draw_network", "people", "ties"]

_PLAIN = tuple(RELATIONS)
_FREQUENCY = np.array([
    [0.01, 0.02, 0.07, 0.20, 0.30, 0.40],
    [0.05, 0.12, 0.25, 0.30, 0.20, 0.08],
    [0.25, 0.25, 0.22, 0.15, 0.09, 0.04],
])  # fmt: skip
"""Per circle the shares of frequency 0–5."""
_QUALITY = ("supportive", "neutral", "ambivalent", "conflict", "unsafe", "broken")
_HOSTILE = ("conflict", "unsafe", "broken")
_QUALITY_SHARES = (0.55, 0.24, 0.13, 0.05, 0.008, 0.01)
_BODY = [DOMAINS.index(domain) for domain in ("men", "phy", "badl", "iadl")]
_CARERS = ("child", "family", "friend")
_MOST = 30
_ANSWERS = LISTS["yes_no_unknown"].names
_NEAR = ("street", "neighbourhood", "municipality", "further")


@dataclass(frozen=True, kw_only=True, eq=False)
class Network:
    """The people of all households, those of one household together; all arrays have one row per person.

    ``kind`` is 0 for the resident the map is about, 1 for another resident, 2 for the own network, 3 for a helper.
    """

    home: Ints
    ids: Texts
    kind: Ints
    relation: Texts
    female: Bools
    circle: Ints
    carer: Bools
    asked: Bools
    joined: Bools
    left: Bools
    gives: Bools
    worker: Ints

    @property
    def ego(self) -> Ints:
        """Per household the place of the person the map is about."""
        return np.flatnonzero(self.kind == 0)

    def supporters(self, homes: int) -> Texts:
        """Per household the first person of the own network; empty where there is none."""
        rows = np.flatnonzero(self.kind == 2)
        first = np.full(homes, -1)
        first[self.home[rows][::-1]] = rows[::-1]
        return blank(self.ids[first], first < 0)


def draw_network(rng: np.random.Generator, homes: Homes, helpers: Ints) -> Network:
    """Who there is in every household.

    Parameters
    ----------
    helpers
        Two columns: the household and the worker of every professional or volunteer on the map.
    """
    mates = np.minimum(rng.geometric(0.55, len(homes)) - 1, 5)
    wide = np.minimum(rng.negative_binomial(2, 0.26, len(homes)), _MOST)
    known = np.where(homes.reached, np.where(homes.roster == "not_asked", wide // 3, wide), 0)
    formal = np.bincount(helpers[:, 0], minlength=len(homes))
    sizes = 1 + mates + known + formal
    home, place = within(sizes)
    edges = np.stack([np.ones_like(mates), 1 + mates, 1 + mates + known])[:, home]
    kind = (place >= edges).sum(axis=0)
    n = len(home)
    relation = _relation(rng, kind, place)
    circle = _circle(rng, kind, relation)
    worker = np.full(n, -1)
    worker[kind == 3] = helpers[np.argsort(helpers[:, 0], kind="stable"), 1]
    gone = homes.twice[home] & (kind == 2)
    draw = rng.random(n)
    return Network(
        home=home,
        ids=homes.ids[home] + "-" + number(place),
        kind=kind,
        relation=relation,
        female=rng.random(n) < 0.5,
        circle=circle,
        carer=_carers(rng, homes, home, kind, relation, circle),
        asked=rng.random(n) < homes.asked[home],
        joined=gone & (draw < 0.15),
        left=gone & (draw > 0.87),
        gives=_gives(rng, relation, kind),
        worker=worker,
    )


def _relation(rng: np.random.Generator, kind: Ints, place: Ints) -> Texts:
    shares = [share for share, _, _ in RELATIONS.values()]
    own = choose(rng, _PLAIN, np.divide(shares, sum(shares)).tolist(), len(kind))
    mate = np.where((place == 1) & (rng.random(len(kind)) < 0.6), "partner", "household")
    return blank(np.where(kind == 1, mate, own), (kind == 0) | (kind == 3))


def _circle(rng: np.random.Generator, kind: Ints, relation: Texts) -> Ints:
    shares = np.tile([0.0, 0.15, 0.85], (len(kind), 1))
    shares[kind == 1] = (0.85, 0.12, 0.03)
    for name, (_, circles, _) in RELATIONS.items():
        shares[relation == name] = circles
    return rank(rng, shares)


def _carers(rng: np.random.Generator, homes: Homes, home: Ints, kind: Ints, relation: Texts, circle: Ints) -> Bools:
    """In half of the households where somebody is frail, the first close partner, child, relative or friend cares."""
    frail = (homes.last[:, _BODY] <= 2).any(axis=1) & (rng.random(len(homes)) < 0.5)
    able = (relation == "partner") | ((kind == 2) & np.isin(relation.astype(str), _CARERS))
    rows = np.flatnonzero(frail[home] & able & (circle == 0))
    carer = np.zeros(len(home), dtype=bool)
    carer[rows[np.unique(home[rows], return_index=True)[1]]] = True
    return carer


def _gives(rng: np.random.Generator, relation: Texts, kind: Ints) -> Bools:
    chances = np.tile([0.3, 0.2, 0.6, 0.4, 0.05], (len(kind), 1))
    chances[kind == 1] = (0.5, 0.7, 0.4, 0.6, 0.3)
    for name, (_, _, functions) in RELATIONS.items():
        chances[relation == name] = functions
    return rng.random((len(kind), len(FUNCTIONS))) < chances


def _names(rng: np.random.Generator, network: Network) -> Texts:
    n = len(network.home)
    first = np.where(network.female, rng.choice(FIRST[0], n), rng.choice(FIRST[1], n)).astype(object)
    last = rng.choice(LAST, n).astype(object)
    said = np.array([[women, men] for women, men in WORDS.values()] + [["helper", "helper"]], dtype=object)
    codes = pd.Index(WORDS).get_indexer(pd.Index(network.relation))
    contact = said[codes, np.where(network.female, 0, 1)] + " " + first
    names: Texts = np.where(network.kind == 0, first + " " + last, contact)
    return names


def people(rng: np.random.Generator, homes: Homes, network: Network, workers: pd.DataFrame) -> pd.DataFrame:
    """The table of people, once each, observed when they were first named."""
    n, home, kind = len(network.home), network.home, network.kind
    helper, own = kind == 3, (kind == 2) & network.asked
    names, ids = workers["name"].to_numpy(dtype=object), workers["worker_id"].to_numpy(dtype=object)
    volunteer = (workers["discipline"] == "volunteer").to_numpy(dtype=bool)[network.worker]
    role = pick(["resident", "resident", "informal", "professional"], kind)
    grown = (kind == 0) | (network.relation == "partner")
    age = np.where(grown, rng.integers(25, 91, n), rng.integers(2, 24, n))
    year = homes.seen.astype("datetime64[Y]").astype(np.int64)[home] + 1970
    near = choose(rng, _NEAR, [0.2, 0.3, 0.25, 0.2], n)
    columns = {
        "person_id": network.ids,
        "observed_on": np.where(homes.twice[home] & ~network.joined, homes.before[home], homes.seen[home]),
        "household_id": homes.ids[home],
        "name": np.where(helper, names[network.worker], _names(rng, network)),
        "role": np.where(helper & volunteer, "volunteer", role),
        "focus": blank(np.full(n, "yes"), kind != 0),
        "relation": network.relation,
        "birth_year": blank(year - age, kind > 1),
        "worker_id": blank(ids[network.worker], ~helper),
        "availability": blank(choose(rng, _ANSWERS, [0.74, 0.14, 0.05], n), ~own),
        "potential": blank(choose(rng, _ANSWERS, [0.28, 0.45, 0.12], n), ~own),
        "distance": np.where(kind == 1, "same_home", blank(near, ~own)),
        **_care(rng, homes, network),
        **_scales(rng, homes, network),
    }
    return frame("people", columns, n)


def _care(rng: np.random.Generator, homes: Homes, network: Network) -> dict[str, Any]:
    """What carers say about their care; some were asked only part of it."""
    n, carer = len(network.home), network.carer
    hours = np.where(network.relation == "partner", rng.integers(10, 60, n), rng.integers(2, 16, n))
    burden = rng.integers(1, 6, n)
    left = np.clip(6 - burden - rng.integers(0, 3, n), 0, 5)
    return {
        "hours_week": np.where(carer, hours, np.nan),
        "care_since": np.where(carer, days(rng, homes.opened[network.home], 30, 2500, n), NEVER),
        "burden": blank(burden, ~carer | (rng.random(n) < 0.15)),
        "endurance": blank(pick(LISTS["endurance"].names, left), ~carer | (rng.random(n) < 0.1)),
        "csi": blank(np.clip(2 * burden + rng.integers(0, 4, n), 0, 13), ~carer | (rng.random(n) < 0.6)),
        "rater": blank(np.where(rng.random(n) < 0.7, "self", "worker"), ~carer),
    }


def _scales(rng: np.random.Generator, homes: Homes, network: Network) -> dict[str, Any]:
    """Loneliness and isolation of the resident, asked in four households of ten."""
    n = len(network.home)
    skipped = (network.kind != 0) | ~homes.reached[network.home] | (rng.random(n) < 0.6)
    isolation = np.clip(rng.normal(13, 6, n), 0, 30).astype(np.int64)
    return {
        "lsns6": blank(isolation, skipped | (rng.random(n) < 0.5)),
        "loneliness_emotional": blank(rng.integers(0, 4, n), skipped),
        "loneliness_social": blank(rng.integers(0, 4, n), skipped),
    }


def ties(rng: np.random.Generator, homes: Homes, network: Network) -> pd.DataFrame:
    """The table of ties: everyone's tie to the resident, at one or two dates, and the ties between contacts."""
    other = np.flatnonzero(network.kind > 0)
    then = other[homes.twice[network.home[other]] & ~network.joined[other]]
    one, two = _pairs(rng, homes, network)
    between = {
        "household_id": homes.ids[network.home[one]],
        "source": network.ids[one],
        "target": network.ids[two],
        "observed_on": homes.seen[network.home[one]],
        "quality": choose(rng, ["neutral", "conflict"], [0.3, 0.03], len(one)),
    }
    parts = [
        _spokes(rng, homes, network, then, first=True),
        _spokes(rng, homes, network, other, first=False),
        frame("ties", between, len(one)),
    ]
    order = np.argsort(network.home[np.concatenate([then, other, one])], kind="stable")
    return pd.concat(parts, ignore_index=True).iloc[order].reset_index(drop=True)


def _spokes(rng: np.random.Generator, homes: Homes, network: Network, rows: Ints, *, first: bool) -> pd.DataFrame:
    """Ties to the resident as seen at the first or the last date."""
    home, kind, n = network.home[rows], network.kind[rows], len(rows)
    seen = np.where(homes.twice[home], homes.before[home], homes.seen[home]) if first else homes.seen[home]
    moved = rng.integers(-1, 2, n) * (first & (kind == 2))
    circle = np.clip(network.circle[rows] + moved, 0, 2)
    often = rank(rng, _FREQUENCY[circle])
    quality = choose(rng, _QUALITY, _QUALITY_SHARES, n)
    kind_words = ~np.isin(quality.astype(str), _HOSTILE)[:, None]
    mutual = kind_words & (rng.random((n, 1)) < 0.6) & (kind < 3)[:, None]
    returns = mutual & (rng.random((n, len(FUNCTIONS))) < 0.25)
    asked = network.asked[rows]
    skipped = rng.random((3, n)) > homes.asked[home]
    columns = {
        "household_id": homes.ids[home],
        "source": network.ids[rows],
        "target": network.ids[network.ego[home]],
        "observed_on": seen,
        "circle": blank(circle + 1, skipped[0]),
        "frequency": blank(often, skipped[1]),
        "quality": blank(quality, skipped[2]),
        "gives": lists(network.gives[rows] & kind_words, asked),
        "receives": lists(returns, asked & (rng.random(n) < 0.8)),
        "ended_on": np.where(network.left[rows] & (not first), days(rng, seen, 10, 250, n), NEVER),
    }
    return frame("ties", columns, n)


def _pairs(rng: np.random.Generator, homes: Homes, network: Network) -> tuple[Ints, Ints]:
    """Pairs of contacts who know each other: often within one relation, seldom across."""
    able = np.flatnonzero((network.kind == 1) | (network.kind == 2) & ~network.left)
    able = able[homes.contact_ties[network.home[able]] != "not_asked"]
    sizes = np.bincount(network.home[able], minlength=len(homes))
    start = np.cumsum(sizes) - sizes
    group, one = within(sizes)
    later = sizes[group] - one - 1  # every contact is paired with those after it
    left = np.repeat(start[group] + one, later)
    right = left + 1 + within(later)[1]
    a, b = able[left], able[right]
    same = network.relation[a] == network.relation[b]
    knows = rng.random(len(a)) < np.where(same, 0.4, 0.1)
    return a[knows], b[knows]
