"""A small invented world whose true chances are known, with workers who choose mostly by habit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from netmap.recommend.learning.pairs import Floats, Grid, History, Ints, Ring
from netmap.recommend.score import FEATURES, INTERCEPT, PRIOR

WEIGHTS = np.array([weight.value for weight in PRIOR])


@dataclass(frozen=True)
class World:
    """Questions beside services, the true chances, and whom the workers chose."""

    grid: Grid
    truth: Floats
    chosen: Ints
    worker: Ints
    helped: Floats

    def history(self) -> History:
        rows = np.arange(len(self.grid))
        return History(
            pairs=self.grid.pairs(rows, self.chosen),
            helped=self.helped,
            household=self.grid.household,
            worker=np.array([f"W{one}" for one in self.worker], dtype=object),
            day=np.datetime64("2026-01-01") + np.arange(len(rows)),
        )


def world(questions: int, *, seed: int, services: int = 30, habit: float = 1.0, strength: float = 2.0) -> World:
    """Services differ in quality; habit makes workers go to their own favourites, good or not.

    Parameters
    ----------
    questions, services
        How many.
    seed
        Of everything that belongs to the questions; the services are the same for every seed.
    habit
        How strongly workers prefer what they know; 0 = they choose at random.
    strength
        How strongly the features decide whether help succeeds, in units of the content prior.
    """
    fixed, random = np.random.default_rng(99), np.random.default_rng(seed)
    quality = fixed.normal(0, 0.8, services)
    favour = fixed.normal(0, 1.2, services)[None, :] + fixed.normal(0, 0.8, (5, services))
    features = random.random((questions, services, len(FEATURES)))
    eligible = random.random((questions, services)) < 0.5
    eligible[:, :2] = True
    truth = 1 / (1 + np.exp(-(INTERCEPT + (features - 0.5) @ (strength * WEIGHTS) + quality)))
    worker = random.integers(0, 5, questions)
    pull = np.where(eligible, habit * favour[worker] + random.gumbel(size=eligible.shape), -np.inf)
    chosen = pull.argmax(axis=1)
    won = truth[np.arange(questions), chosen]
    ring = Ring(
        services=tuple(f"S{place:03}" for place in range(services)),
        organisations=tuple(f"O{place // 3:03}" for place in range(services)),
    )
    grid = Grid(
        features=features,
        eligible=eligible,
        domain=random.integers(-1, 15, questions),
        household=np.array([f"H{one:05}" for one in range(questions)], dtype=object),
        ring=ring,
    )
    return World(grid, truth, chosen, worker, (random.random(questions) < won).astype(float))
