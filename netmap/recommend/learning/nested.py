"""Logistic regression with a normal prior on weights and on effects of nested groups, by Newton's method.

A row belongs to a cell, a cell to a service, a service to an organisation. Given the effects above it, a cell's effect
depends on the rows of that cell alone; eliminating it leaves the same problem one level up, with rows that count
1 / (1 + variance × weight) times as much. After three levels a matrix of weights × weights remains: its solution is
exactly that of the full system (block elimination; Golub & Van Loan, Matrix Computations, §4.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from netmap.recommend.learning.pairs import Floats, Ints

__all__ = ["Level", "Problem", "Solution", "nest"]

_STEPS = 100
_HALVINGS = 40
_CLOSE = 1e-9  # Newton doubles its digits: after a step this small the next would fall below the rounding of floats


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Level:
    """Groups of one kind.

    Parameters
    ----------
    rows
        The first row of each group.
    starts
        The first group of the level below, or row for the lowest level, of each group.
    above
        The group of the level above each belongs to; zeros at the top.
    variance
        Of the prior of an effect.
    """

    rows: Ints
    starts: Ints
    above: Ints
    variance: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Solution:
    """The mode and its curvature.

    Parameters
    ----------
    weights, covariance
        Per column: the mode, and its covariance by the Laplace approximation.
    effects, variances
        Per level, the lowest first: of each group the sum of its effect and those above it, and its variance.
    """

    weights: Floats
    covariance: Floats
    effects: tuple[Floats, ...]
    variances: tuple[Floats, ...]


def nest(keys: Sequence[Ints], variances: Sequence[float]) -> tuple[Level, ...]:
    """Levels of rows sorted by group.

    Parameters
    ----------
    keys
        Per level, the lowest first: the group of each row; rows of a group stand together at every level.
    variances
        Per level.
    """
    firsts = [np.flatnonzero(np.diff(key, prepend=key[:1] - 1)) for key in keys]
    below = [np.arange(len(keys[0])), *firsts[:-1]]
    above = [*firsts[1:], np.zeros(1, dtype=np.intp)]
    return tuple(
        Level(
            rows=first,
            starts=np.searchsorted(under, first),
            above=np.searchsorted(over, first, side="right") - 1,
            variance=float(variance),
        )
        for under, first, over, variance in zip(below, firsts, above, variances, strict=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Problem:
    """What is to be solved: the most likely deviations from the prior.

    Parameters
    ----------
    rows
        n × columns.
    offset
        The logit of each row by the prior.
    helped, counts
        Outcome of each row, 0 or 1, and how often it counts.
    precision
        Per column, 1 / variance of its prior; 0 = free.
    levels
        The groups of the rows, the lowest first.
    """

    rows: Floats
    offset: Floats
    helped: Floats
    counts: Floats
    precision: Floats
    levels: tuple[Level, ...]

    def solve(self) -> Solution:
        """Newton's method from the prior, halving a step that does not help.

        Raises
        ------
        ValueError
            Where there is no mode: something is free that nothing in the rows holds.
        """
        width = self.rows.shape[1]
        state = [np.zeros(width), *(np.zeros(len(level.starts)) for level in self.levels)]
        logit, loss = self.offset, self._loss(self.offset, state)
        for _ in range(_STEPS):
            try:
                found = self._step(logit)
            except np.linalg.LinAlgError:
                break
            aim = [found.weights, *found.effects]
            step = [new - old for new, old in zip(aim, state, strict=True)]
            if all(np.abs(change).max(initial=0.0) < _CLOSE for change in step):
                return found
            for halving in range(_HALVINGS):
                tried = [old + change / 2**halving for old, change in zip(state, step, strict=True)]
                ahead = self._logit(tried)
                if (reached := self._loss(ahead, tried)) <= loss + _CLOSE:
                    break
            state, logit, loss = tried, ahead, reached
        raise ValueError("no most likely model: something is free that the outcomes do not hold")

    def _logit(self, state: Sequence[Floats]) -> Floats:
        weights, lowest = state[0], state[1]
        sizes = np.diff(self.levels[0].starts, append=len(self.rows))
        logit: Floats = self.offset + self.rows @ weights + np.repeat(lowest, sizes)
        return logit

    def _loss(self, logit: Floats, state: Sequence[Floats]) -> float:
        """Minus the logarithm of the posterior density, but for a constant."""
        weights, *sums = state
        total = self.counts @ (np.logaddexp(0, logit) - self.helped * logit) + self.precision @ weights**2 / 2
        for level, own, over in zip(self.levels, sums, [*sums[1:], np.zeros(1)], strict=True):
            if level.variance:
                total += np.sum((own - over[level.above]) ** 2) / (2 * level.variance)
        return float(total)

    def _step(self, logit: Floats) -> Solution:
        """The mode of the quadratic that touches the loss at a logit."""
        chance = np.exp(-np.logaddexp(0, -logit))
        weight = self.counts * chance * (1 - chance)
        response = weight * (logit - self.offset) + self.counts * (self.helped - chance)
        sums = np.empty((len(weight), self.rows.shape[1] + 2))
        sums[:, 0], sums[:, -1] = weight, response
        np.multiply(self.rows, weight[:, None], out=sums[:, 1:-1])
        normal = self.rows.T @ sums[:, 1:]
        met = []
        for level in self.levels:  # upwards: sum the rows of each group, and take its own effect out
            sums = np.add.reduceat(sums, level.starts, axis=0)
            shrink = 1 / (1 + level.variance * sums[:, 0])
            met.append((sums[:, 1:], shrink))
            sums = sums * shrink[:, None]
            normal -= level.variance * sums[:, 1:-1].T @ met[-1][0]
        covariance: Floats = np.asarray(np.linalg.inv(normal[:, :-1] + np.diag(self.precision)), dtype=np.float64)
        weights = covariance @ normal[:, -1]
        pull, variance = np.zeros((1, len(weights) + 1)), np.zeros(1)
        effects, variances = [], []
        # Downwards: an effect is pull · (−weights, 1), with the variance that would remain if the weights were known.
        for level, (total, shrink) in zip(self.levels[::-1], met[::-1], strict=True):
            pull = shrink[:, None] * (pull[level.above] + level.variance * total)
            variance = shrink**2 * variance[level.above] + level.variance * shrink
            drawn = pull[:, :-1]
            effects.append(pull[:, -1] - drawn @ weights)
            variances.append(variance + np.sum((drawn @ covariance) * drawn, axis=1))
        return Solution(
            weights=weights, covariance=covariance, effects=tuple(effects[::-1]), variances=tuple(variances[::-1])
        )
