"""Many questions beside every service: features and obstacles as functions of positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.recommend.asks.homes import Bools, Floats, Homes, Ints, Texts, homes
from netmap.recommend.asks.known import Known
from netmap.recommend.asks.obstacles import Obstacle, obstacles
from netmap.recommend.asks.offers import Offers, offers
from netmap.recommend.asks.ways import closeness
from netmap.recommend.closes import ALIKE, NEEDS
from netmap.recommend.directory import Directory, directory
from netmap.recommend.eligibility import speaks
from netmap.recommend.features import COST, VOLUNTEER, distance, wait_feature
from netmap.recommend.learning.pairs import Grid, Pairs, Ring
from netmap.recommend.questions import NO_SCORE_GRADE
from netmap.recommend.score import FEATURES
from netmap.schema import places
from netmap.vocabulary import DOMAINS

__all__ = ["Asks", "asks"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Asks:
    """Many questions, each seen on its own day.

    Positions of questions (``q``) and of services (``s``) broadcast as numpy indices do: ``q[:, None], s[None, :]``
    gives a table, two arrays of one length give pairs.

    Parameters
    ----------
    known, home, offer, directory
        The questions, their households, the services on their days, the outer ring.
    rows
        Positions in the directory of the services.
    domain
        Of each question the position in ``DOMAINS``; −1 = not about one domain.
    chosen
        Of each question the service it was about in the past; −1 = none. Its own referral does not count as load.
    max_wait
        The longest wait that is acceptable, in days; ``None`` = any.
    text
        Whether to read what the households say; without it nothing matches.
    """

    known: Known
    home: Homes
    offer: Offers
    directory: Directory
    rows: Ints
    domain: Ints
    chosen: Ints
    max_wait: int | None
    text: bool = True

    def __len__(self) -> int:
        return len(self.domain)

    @cached_property
    def ring(self) -> Ring:
        """The services and their organisations."""
        rows = self.directory.rows.iloc[self.rows]
        return Ring(services=tuple(rows["candidate_id"]), organisations=tuple(rows["organisation_id"].fillna("")))

    @property
    def household(self) -> Texts:
        """Of each question the household."""
        return self.known.asked["household_id"].to_numpy(dtype=object)

    @cached_property
    def everything(self) -> tuple[Ints, Ints]:
        """Positions of the whole table of questions × services."""
        return np.arange(len(self))[:, None], np.arange(len(self.rows))[None, :]

    def features(self, q: Ints, s: Ints) -> Floats:
        """What speaks for and against pairs.

        Returns
        -------
        numpy array
            The broadcast shape of the positions × features, in the order of
            :data:`netmap.recommend.score.FEATURES`.
        """
        q, s = np.asarray(q), np.asarray(s)
        columns = self._columns(q, s)
        shape = np.broadcast_shapes(q.shape, s.shape)
        return np.stack([np.broadcast_to(columns[name], shape) for name in FEATURES], axis=-1)

    def _columns(self, q: Ints, s: Ints) -> dict[str, Floats]:
        home, volunteer = self.home, self._volunteer[s]
        met = np.einsum("...d,...d->...", self.weights[q], self.fit[s])
        covered = np.einsum("...d,...d->...", self.home.needs[q], self.covers[s])
        wanted = home.needs.sum(axis=1)[q]
        way, near = self._ways
        return {
            "need_match": np.minimum(met, 1.0),
            "text": self._spoken(q, s),
            "need_coverage": np.divide(covered, wanted, out=np.zeros(covered.shape), where=wanted > 0),
            "distance": self._distance[home.area[q], s] / 2,
            "language": self._mismatch[home.language[q], s],
            "warm_path": near[way[q], s],
            "wait": wait_feature(self.offer.wait(q, s)),
            "volunteer": volunteer,
            "volunteer_complexity": volunteer * home.complexity[q],
            "volunteer_safety": volunteer * home.unsafe[q],
            "load": self.offer.load(q, s, without=self.chosen),
            "cost": self._cost[s],
        }

    def _spoken(self, q: Ints, s: Ints) -> Floats:
        """How far each service speaks of what the household speaks of."""
        said = self.home.said[q] if self.text else np.full(q.shape, "", dtype=object)
        place, different = pd.factorize(said.ravel())
        table = self.directory.vocabulary.match(list(different))[:, self.rows]
        return np.asarray(table[place.reshape(q.shape), s], dtype=np.float64)

    def eligible(self, q: Ints, s: Ints) -> Bools:
        """Which pairs have no obstacle."""
        stopped: Bools = np.logical_or.reduce([stands(q, s) for stands in self.obstacles.values()])
        return ~stopped

    @cached_property
    def obstacles(self) -> Mapping[str, Obstacle]:
        """Code → where that obstacle stands, a function of positions."""
        return obstacles(self.known, self.home, self.offer, self.directory, self.rows, self.domain, self.max_wait)

    def grid(self, rows: Ints | None = None) -> Grid:
        """Questions beside every service; what was chosen in the past was possible."""
        q, s = self.everything
        q = q if rows is None else np.asarray(rows)[:, None]
        return Grid(
            features=self.features(q, s),
            eligible=self.eligible(q, s) | (self.chosen[q] == s),
            domain=self.domain[q[:, 0]],
            household=self.household[q[:, 0]],
            ring=self.ring,
        )

    def pairs(self, q: Ints, s: Ints) -> Pairs:
        """Some pairs, one by one."""
        return Pairs(features=self.features(q, s), service=np.asarray(s), domain=self.domain[q], ring=self.ring)

    @cached_property
    def groups(self) -> pd.DataFrame:
        """What kinds of households the questions come from, for looking at fairness.

        Returns
        -------
        DataFrame
            Per question ``language`` (``nl``, ``other``), ``age`` of the oldest resident the map is about (``0-17``,
            ``18-64``, ``65+``), ``area``, ``safety`` and ``complexity`` (``0-1``, ``2``, ``3+`` domains of score 2
            or lower); missing = not known.
        """
        home = self.home
        spoken = np.array([None if one is None else "nl" if "nl" in one else "other" for one in home.languages])
        oldest = home.residents[home.residents["focal"] | ~_has_focus(home.residents)].groupby("ask")["age"].max()
        age = pd.cut(oldest.reindex(range(len(self))), [-1, 17, 64, 200], labels=["0-17", "18-64", "65+"])
        low = (home.grades >= 0.75).sum(axis=1)
        complexity = np.where(
            np.isnan(home.grades).all(axis=1), None, np.array(["0-1", "0-1", "2", "3+"])[low.clip(0, 3)]
        )
        area = np.array([*self.directory.areas, None], dtype=object)[home.area]
        columns = {"language": spoken[home.language], "age": age.to_numpy(dtype=object), "area": area}
        return pd.DataFrame({**columns, "safety": home.safety, "complexity": complexity}, dtype=object)

    @cached_property
    def weights(self) -> Floats:
        """Questions × domains: how grave the question is; of a question in general every need."""
        weights = np.where((self.domain < 0)[:, None], self.home.needs, 0.0)
        asked = np.flatnonzero(self.domain >= 0)
        grade = self.home.grades[asked, self.domain[asked]]
        weights[asked, self.domain[asked]] = np.where(np.isnan(grade), NO_SCORE_GRADE, grade)
        return weights

    @cached_property
    def fit(self) -> Floats:
        """Services × domains: how far each meets a need there."""
        fits = [self.directory.fit(f"G29-{code}", NEEDS[f"G29-{code}"]) for code in DOMAINS]
        return np.column_stack(fits)[self.rows]

    @cached_property
    def covers(self) -> Floats:
        """Services × domains in which each helps, whatever the version of the ZRM calls them."""
        groups = [[DOMAINS.index(name) for name in (code, *ALIKE.get(code, ()))] for code in DOMAINS]
        return np.column_stack([self.directory.domains[:, one].any(axis=1) for one in groups])[self.rows].astype(float)

    @cached_property
    def _distance(self) -> Floats:
        """Areas (the unknown one last) × services, in kilometres."""
        return np.array([distance(self.directory, area) for area in (*self.directory.areas, None)])[:, self.rows]

    @cached_property
    def _mismatch(self) -> Floats:
        """Sets of languages × services: 1 where no language is shared."""
        rows = [speaks(self.directory, home)[0] for home in self.home.languages]
        return np.array(rows, dtype=float)[:, self.rows]

    @cached_property
    def _ways(self) -> tuple[Ints, Floats]:
        organisations = self.directory.rows["organisation_id"].iloc[self.rows]
        on = self.known.asked["on"]
        return closeness(self.known.casebook, on, self.home.team, self.home.teams, organisations)

    @cached_property
    def _volunteer(self) -> Floats:
        return np.asarray(self.directory.numbers["step"] == VOLUNTEER, dtype=np.float64)[self.rows]

    @cached_property
    def _cost(self) -> Floats:
        costs = self.directory.rows["cost"].iloc[self.rows].map(dict(COST))
        return np.asarray(costs.astype("float64").fillna(0.0), dtype=np.float64)


def _has_focus(residents: pd.DataFrame) -> pd.Series:
    return residents["focal"].groupby(residents["ask"]).transform("any").astype(bool)


def asks(casebook: Casebook, asked: pd.DataFrame, *, max_wait: int | None = None, text: bool = True) -> Asks:
    """Look at many questions at once, each as known on its day.

    Parameters
    ----------
    casebook
        The casebook; what was observed before its day is used, what came later is not.
    asked
        One row per question: ``household_id``, ``domain`` (a ZRM code, empty = in general) and ``on`` (the day); for
        past referrals also ``referral_id`` and ``service_id``.
    max_wait
        The longest wait that is acceptable, in days; ``None`` = any.
    text
        Whether to read what the households say.
    """
    book = casebook.snapshot()
    asked = asked.reset_index(drop=True)
    ring = book.once(directory)
    rows = np.flatnonzero(ring.rows["is_service"].to_numpy(dtype=bool))
    known = Known(book.history or book, asked)
    services = ring.rows.iloc[rows]
    chosen = places(asked["service_id"], services["candidate_id"]) if "service_id" in asked else np.full(len(asked), -1)
    domain = pd.Index(DOMAINS, dtype="object").get_indexer(pd.Index(asked["domain"], dtype="object"))
    return Asks(
        known=known,
        home=homes(known, ring),
        offer=offers(book, asked["on"], services),
        directory=ring,
        rows=rows,
        domain=domain.astype(np.intp),
        chosen=chosen.astype(np.intp),
        max_wait=max_wait,
        text=text,
    )
