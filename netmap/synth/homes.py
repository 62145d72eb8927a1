"""Drawing households: where they live, what they ask, how far the map has come, and their ZRM scores."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.synth.draws import NEVER, Bools, Days, Ints, Texts, blank, choose, days, frame, lists, pick
from netmap.synth.words import GOALS, QUESTIONS
from netmap.vocabulary import DOMAINS, FUNCTIONS, ZRM_2013, ZRM_2017

__all__ = ["Homes", "draw_homes", "goals", "households", "needs"]

_COMPLETE = ("not_asked", "partial", "confirmed")
_STATUS = ("reached", "closed", "unreached", "refused")
_FITS = np.array([[domain in version for domain in DOMAINS] for version in (ZRM_2017, ZRM_2013)])
_LEVELS = {"fin": 3.2, "work": 3.1, "day": 3.2, "time": 3.4, "men": 3.3, "soc": 3.2, "par": 3.3, "hou": 4.0, "jus": 4.8}
_LANGUAGES = ("nl", "nl|tr", "nl|ar", "nl|en", "pl", "ti", "uk|ru")


@dataclass(frozen=True, kw_only=True, eq=False)
class Homes:
    """What is drawn once per household and used by every table; all arrays have one row per household."""

    ids: Texts
    area: Ints
    status: Texts
    before: Days
    seen: Days
    opened: Days
    closed: Days
    roster: Texts
    contact_ties: Texts
    asked: npt.NDArray[np.float64]
    needed: Bools
    old: Bools
    first: npt.NDArray[np.int64]
    last: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def reached(self) -> Bools:
        """Households somebody spoke with."""
        return np.isin(self.status.astype(str), ("reached", "closed"))

    @property
    def ended(self) -> Bools:
        """Households whose contact with the team is closed."""
        return ~np.isnat(self.closed)

    @property
    def twice(self) -> Bools:
        """Households observed at two dates."""
        return ~np.isnat(self.before)


def draw_homes(rng: np.random.Generator, ids: Texts, areas: int, day: np.datetime64) -> Homes:
    """Households with their dates and scores."""
    n = len(ids)
    status = choose(rng, _STATUS, [0.79, 0.14, 0.05, 0.02], n)
    reached = (status == "reached") | (status == "closed")
    stale = rng.random(n) < 0.12
    seen = np.where(stale, days(rng, day, 190, 330, n), days(rng, day, 1, 150, n))
    before = np.where(reached & (rng.random(n) < 0.35), days(rng, seen, 300, 400, n), NEVER)
    opened = np.where(np.isnat(before), seen, before) - rng.integers(5, 60, n).astype("timedelta64[D]")
    first, last = _scores(rng, n)
    return Homes(
        ids=ids,
        area=rng.integers(0, areas, n),
        status=status,
        before=before,
        seen=seen,
        opened=opened,
        closed=np.where(status == "closed", seen, NEVER),
        roster=np.where(reached, choose(rng, _COMPLETE, [0.15, 0.25, 0.6], n), "not_asked"),
        contact_ties=np.where(reached, choose(rng, _COMPLETE, [0.45, 0.2, 0.35], n), "not_asked"),
        asked=1 - rng.beta(1, 7, n),
        needed=rng.random((n, len(FUNCTIONS))) < np.array([0.6, 0.65, 0.5, 0.6, 0.2]),
        old=rng.random(n) < 0.08,
        first=first,
        last=last,
    )


def _scores(rng: np.random.Generator, n: int) -> tuple[Ints, Ints]:
    """ZRM scores of every domain at the first and the last date; money, days and network are hit most."""
    level = np.array([_LEVELS.get(domain, 3.9) for domain in DOMAINS])
    load = rng.normal(0, 0.55, (n, 1))
    first = np.clip(np.rint(level - load + rng.normal(0, 0.8, (n, len(DOMAINS)))), 1, 5).astype(np.int64)
    step = rng.choice([-1, 0, 1, 2], p=[0.10, 0.52, 0.30, 0.08], size=first.shape)
    return first, np.clip(first + np.where(first >= 4, np.minimum(step, 0), step), 1, 5)


def households(rng: np.random.Generator, homes: Homes, areas: Texts) -> pd.DataFrame:
    """The table of households; those seen twice have two rows."""
    n = len(homes)
    unheard = ~homes.reached
    asks = pick([QUESTIONS[domain][0] for domain in DOMAINS], homes.last.argmin(axis=1))
    debts = homes.last[:, DOMAINS.index("fin")] == 1
    columns = {
        "household_id": homes.ids,
        "observed_on": homes.seen,
        "label": "Huishouden " + homes.ids,
        "area_id": areas[homes.area],
        "question": blank(asks, unheard | (rng.random(n) < 0.3)),
        "contact_status": homes.status,
        "signalled_on": np.where(unheard, homes.opened, NEVER),
        "review_on": np.where(homes.ended, NEVER, homes.seen + np.timedelta64(90, "D")),
        "roster": homes.roster,
        "formal_roster": np.where(unheard, "not_asked", choose(rng, _COMPLETE, [0.2, 0.25, 0.55], n)),
        "contact_ties": homes.contact_ties,
        "safety": blank(choose(rng, ["no", "unknown", "yes"], [0.82, 0.06, 0.03], n), unheard),
        "languages": choose(rng, _LANGUAGES, [0.66, 0.06, 0.06, 0.05, 0.03, 0.02, 0.02], n),
        "debt_emergency": np.where(debts, choose(rng, ["yes", "no"], [0.5, 0.4], n), "no"),
        "needed_functions": lists(homes.needed, homes.reached & (rng.random(n) < 0.8)),
        "own_network": blank(choose(rng, ["welcome", "declined"], [0.8, 0.1], n), unheard),
        "opened_on": homes.opened,
        "closed_on": homes.closed,
    }
    twice = np.flatnonzero(homes.twice)
    then = {name: np.asarray(values)[twice] for name, values in columns.items()}
    then |= {
        "observed_on": homes.before[twice],
        "review_on": homes.before[twice] + np.timedelta64(90, "D"),
        "contact_status": np.full(len(twice), "reached", dtype=object),
        "closed_on": np.full(len(twice), NEVER),
    }
    both = pd.concat([frame("households", then, len(twice)), frame("households", columns, n)], ignore_index=True)
    return both.iloc[np.argsort(np.concatenate([twice, np.arange(n)]), kind="stable")].reset_index(drop=True)


def needs(rng: np.random.Generator, homes: Homes, residents: Texts, supporters: Texts) -> pd.DataFrame:
    """ZRM scores: of version 2017, of version 2013 in a few households; at two dates where they were seen twice.

    Parameters
    ----------
    residents, supporters
        Per household the person it is about, and somebody who may cover a domain (empty: nobody).
    """
    asked = (rng.random(homes.first.shape) < 0.85) & homes.reached[:, None] & _FITS[homes.old.astype(np.int64)]
    again = asked & homes.twice[:, None]
    later = np.where(homes.ended, "end", "interim")
    start = np.where(homes.twice, homes.before, homes.seen)
    rounds = [(homes.first, asked, start, np.full(len(homes), "start")), (homes.last, again, homes.seen, later)]
    parts, order = [], []
    for scores, chosen, on, moment in rounds:
        home, domain = np.nonzero(chosen)
        score, size = scores[home, domain], len(home)
        columns = {
            "household_id": homes.ids[home],
            "person_id": residents[home],
            "domain": pick(DOMAINS, domain),
            "score": score,
            "target": blank(score + 1, (score > 3) | (rng.random(size) < 0.3)),
            "version": np.where(homes.old[home], 2013, 2017),
            "moment": moment[home],
            "observed_on": on[home],
            "priority": blank(choose(rng, ["now", "later", "no"], [0.35, 0.25, 0.1], size), score > 2),
            "covered_by": blank(supporters[home], (score > 3) | (rng.random(size) < 0.8)),
        }
        parts.append(frame("needs", columns, size))
        order.append(home)
    rows = np.argsort(np.concatenate(order), kind="stable")
    return pd.concat(parts, ignore_index=True).iloc[rows].reset_index(drop=True)


def goals(rng: np.random.Generator, homes: Homes, residents: Texts, organisations: Texts) -> pd.DataFrame:
    """One goal for six of ten households, about the lowest domain of the version they used."""
    chosen = np.flatnonzero(homes.reached & (rng.random(len(homes)) < 0.6))
    size = len(chosen)
    lead = choose(rng, ["resident", "organisation"], [0.45, 0.35], size)
    low = np.where(_FITS[homes.old[chosen].astype(np.int64)], homes.last[chosen], 9).argmin(axis=1)
    columns = {
        "goal_id": homes.ids[chosen] + "-D1",
        "household_id": homes.ids[chosen],
        "domain": pick(DOMAINS, low),
        "text": pick([GOALS[domain] for domain in DOMAINS], low),
        "lead_person_id": blank(residents[chosen], lead != "resident"),
        "lead_organisation_id": blank(organisations[chosen], lead != "organisation"),
        "due_on": homes.seen[chosen] + rng.integers(60, 300, size).astype("timedelta64[D]"),
        "achieved": np.where(homes.ended[chosen], "yes", choose(rng, ["no"], [0.4], size)),
    }
    return frame("goals", columns, size)
