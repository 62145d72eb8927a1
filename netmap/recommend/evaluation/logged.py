"""What workers did: questions, whom they chose, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from netmap.recommend.learning.gate import parts
from netmap.recommend.learning.pairs import Floats, Grid, History, Ints, Pairs, Texts

__all__ = ["Logged", "cross_fitted"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Logged:
    """Questions beside all services, with the choice that was made.

    Parameters
    ----------
    grid
        The questions, as known on their days.
    chosen
        Of each question the position of the service that was asked; it must be eligible.
    helped
        1 where the help was completed, else 0.
    worker
        Ids of those who chose; ``""`` where nobody is named.
    """

    grid: Grid
    chosen: Ints
    helped: Floats
    worker: Texts

    def __len__(self) -> int:
        return len(self.chosen)

    def take(self, rows: Ints) -> Logged:
        """Some of the questions."""
        return Logged(
            grid=self.grid.take(rows), chosen=self.chosen[rows], helped=self.helped[rows], worker=self.worker[rows]
        )

    def at(self, values: Floats) -> Floats:
        """Of a table of questions × services the cell that was chosen, one per question."""
        found: Floats = values[np.arange(len(self)), self.chosen]
        return found

    def history(self, rows: Ints) -> History:
        """Some of the questions as past referrals."""
        return History(
            pairs=self.grid.pairs(rows, self.chosen[rows]),
            helped=self.helped[rows],
            household=self.grid.household[rows],
            worker=self.worker[rows],
            day=np.full(len(rows), np.datetime64("NaT", "D")),
        )


def cross_fitted(logged: Logged, learn: Callable[[History], Callable[[Grid], Floats]], past: History) -> Floats:
    """Score every question by what was learned from other households.

    Parameters
    ----------
    logged
        The questions.
    learn
        Any method of :mod:`netmap.recommend.evaluation.baselines`.
    past
        Earlier referrals that every part learns from too; may be empty.

    Returns
    -------
    array
        Questions × services.
    """
    part = parts(logged.grid.household)
    scores = np.empty(logged.grid.eligible.shape)
    for fold in np.unique(part):
        mine = np.flatnonzero(part == fold)
        others = logged.history(np.flatnonzero(part != fold))
        scores[mine] = learn(_joined(past, others))(logged.grid.take(mine))
    return scores


def _joined(one: History, other: History) -> History:
    """Two histories of the same ring as one."""
    both = (one.pairs, other.pairs)
    return History(
        pairs=Pairs(
            features=np.concatenate([pairs.features for pairs in both]),
            service=np.concatenate([pairs.service for pairs in both]),
            domain=np.concatenate([pairs.domain for pairs in both]),
            ring=one.pairs.ring,
        ),
        helped=np.concatenate([one.helped, other.helped]),
        household=np.concatenate([one.household, other.household]),
        worker=np.concatenate([one.worker, other.worker]),
        day=np.concatenate([one.day, other.day]),
    )
