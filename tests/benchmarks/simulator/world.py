"""A simulated neighbourhood in which the truth is known: who would have been helped by whom."""

from __future__ import annotations

import numpy as np

from netmap.recommend.evaluation.logged import Logged
from netmap.recommend.learning.pairs import Bools, Floats, Grid, History, Ints
from netmap.recommend.score import FEATURES, INTERCEPT, PRIOR
from netmap.recommend.text import Vocabulary
from tests.benchmarks.simulator.constants import BAD_FLIPPED, BAD_SPREAD, HIDDEN_STAGE, STAGE, Settings
from tests.benchmarks.simulator.people import People, notes, people
from tests.benchmarks.simulator.services import TEAMS, Services, services

__all__ = ["World", "bad_prior"]

_VALUES = np.array([weight.value for weight in PRIOR])
_START, _DAYS = np.datetime64("2020-01-01"), 1800


class World:
    """One seed.

    Parameters
    ----------
    seed
        Draws the services, the households, the true weights, the choices of the workers and what became of them.
    referrals
        How many past referrals there are.
    test
        How many new households ask one question each.
    settings
        How the world is made.

    Attributes
    ----------
    grid
        The new households' questions beside all services.
    truth
        Questions × services: the true chance of success.
    habit
        Questions × services: the chance that the household's worker chooses the service; 0 where not eligible.
    asked
        The new households.
    groups
        Question × language, age, area, safety, complexity.
    past
        All past referrals, oldest first.
    """

    def __init__(self, seed: int, *, referrals: int = 5000, test: int = 500, settings: Settings | None = None) -> None:
        self.seed, self.settings = seed, settings or Settings()
        self._services = services(np.random.default_rng([seed, 1]), self.settings)
        self._weights = true_weights(np.random.default_rng([seed, 2]), self.settings)
        self._alike = Vocabulary(self._services.text).match(notes())
        self.asked = people(np.random.default_rng([seed, 3]), self.settings, test, name="t", once=True)
        self.grid, self.truth, self.habit = self._seen(self.asked)
        self.groups = self.asked.groups()
        logged, _ = self.logged(referrals, stream=4, name="h")
        self.past = History(
            pairs=logged.grid.pairs(np.arange(referrals), logged.chosen),
            helped=logged.helped,
            household=logged.grid.household,
            worker=logged.worker,
            day=_START + np.sort(np.random.default_rng([seed, 6]).integers(0, _DAYS, size=referrals)),
        )

    def history(self, count: int) -> History:
        """The first referrals."""
        return self.past.take(np.arange(count))

    @property
    def real_paths(self) -> Floats:
        """Questions × services: the warm path as it is, recorded or not."""
        return self._services.real[self.asked.area % TEAMS]

    def logged(self, count: int, *, stream: int = 7, name: str = "l") -> tuple[Logged, Floats]:
        """Questions of other households with whom the workers chose and what came of it; and the true chances."""
        rng = np.random.default_rng([self.seed, stream])
        asking = people(rng, self.settings, count, name=name)
        grid, truth, habit = self._seen(asking)
        reached = habit.cumsum(axis=1)
        chosen: Ints = (reached > rng.random((count, 1)) * reached[:, -1:]).argmax(axis=1)
        helped = (rng.random(count) < truth[np.arange(count), chosen]).astype(float)
        worker = np.array([f"w{n:02d}" for n in asking.worker], dtype=object)
        return Logged(grid=grid, chosen=chosen, helped=helped, worker=worker), truth

    def _seen(self, asking: People) -> tuple[Grid, Floats, Floats]:
        eligible = _eligible(self._services, asking)
        features = _features(self._services, asking, self._alike)
        grid = Grid(
            features=features,
            eligible=eligible,
            domain=asking.domain,
            household=asking.household,
            ring=self._services.ring,
        )
        truth = _truth(self._services, asking, features, self._weights, self.settings)
        return grid, truth, _habit(self._services, asking, features, eligible, self.settings)


def true_weights(rng: np.random.Generator, settings: Settings) -> Floats:
    """What really counts: near the prior, never equal to it."""
    return _VALUES * np.exp(rng.normal(0, settings.spread, len(_VALUES)))


def bad_prior(seed: int) -> tuple[Floats, float]:
    """The weights and the intercept of somebody who judged badly."""
    rng = np.random.default_rng([seed, 5])
    sign = np.where(rng.random(len(_VALUES)) < BAD_FLIPPED, -1.0, 1.0)
    return _VALUES * np.exp(rng.normal(0, BAD_SPREAD, len(_VALUES))) * sign, INTERCEPT


def _eligible(s: Services, asking: People) -> Bools:
    """Open, for this area and this age, and of use for one of the household's needs."""
    useful = (asking.needs @ s.domains.T) > 0
    return useful & s.serves.T[asking.area] & s.ages.T[asking.age] & ~s.full


def _features(s: Services, asking: People, alike: Floats) -> Floats:
    """The features of the prior, by their definitions: questions × services × FEATURES."""
    shape = (len(asking), len(s.ring))
    apart = np.linalg.norm(s.place[:, None] - s.place, axis=2)
    distance = (apart @ s.serves.T) / s.serves.sum(axis=1)  # areas × services: the mean over the areas it works in
    volunteer = np.broadcast_to(s.volunteer, shape)
    columns = {
        "need_match": asking.gravity[:, None] * s.domains.T[asking.domain],
        "text": alike[asking.note],
        "need_coverage": (asking.needs @ s.domains.T) / asking.needs.sum(axis=1, keepdims=True),
        "distance": distance[asking.area] / 2,
        "language": 1.0 - s.speaks.T[asking.language],
        "warm_path": s.recorded[asking.area % TEAMS],
        "wait": np.broadcast_to(s.wait, shape),
        "volunteer": volunteer,
        "volunteer_complexity": volunteer * asking.complexity[:, None],
        "volunteer_safety": volunteer * asking.unsafe[:, None],
        "load": np.broadcast_to(s.load, shape),
        "cost": np.broadcast_to(s.cost, shape),
    }
    return np.stack([columns[name] for name in FEATURES], axis=-1)


def _truth(s: Services, asking: People, features: Floats, weights: Floats, settings: Settings) -> Floats:
    """The chance of being accepted times the chance of success once accepted."""
    path, text = FEATURES.index("warm_path"), FEATURES.index("text")
    real, counts = features.copy(), weights.copy()
    real[..., path] = s.real[asking.area % TEAMS]
    real[..., text], counts[text] = s.needs.T[asking.need], settings.specific  # words are but a hint of the sub-need
    hidden = s.quality + s.deviation.T[asking.domain] + asking.motivation[:, None]
    first, second = np.array([STAGE[name] for name in FEATURES]).T
    accepted = settings.accept + settings.signal * (real @ (counts * first) + HIDDEN_STAGE[0] * hidden)
    helped = settings.succeed + settings.signal * (real @ (counts * second) + HIDDEN_STAGE[1] * hidden)
    return _logistic(accepted) * _logistic(helped)


def _habit(s: Services, asking: People, features: Floats, eligible: Bools, settings: Settings) -> Floats:
    """The chance that a worker chooses a service: what is known and popular, and a little what fits."""
    wish = settings.familiar * s.knows[asking.worker] + s.popularity * (1 + settings.pull * asking.motivation[:, None])
    wish = np.where(eligible, wish + settings.sense * (features @ _VALUES), -np.inf)
    chance = np.exp(wish - wish.max(axis=1, keepdims=True))
    return chance / chance.sum(axis=1, keepdims=True)


def _logistic(logits: Floats) -> Floats:
    return 1 / (1 + np.exp(-logits))
