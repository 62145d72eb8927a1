"""Who is worse off, and who better, than under first come, first served."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np

from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.learning.pairs import Bools

__all__ = ["CLEAR", "Losses", "losses"]

CLEAR = 0.02
"""From which loss of predicted success on a household is counted as clearly worse off."""

_SAME = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses:
    """How many households an assignment treats worse and better than another.

    Parameters
    ----------
    worse, clearly_worse
        Households with a lower value; lower by more than .02.
    better, clearly_better
        The same for higher.
    lost_place, gained_place
        Households that had a place there and wait here, and the other way round.
    """

    worse: int
    clearly_worse: int
    better: int
    clearly_better: int
    lost_place: int
    gained_place: int

    def as_dict(self) -> dict[str, int]:
        """The counts by name."""
        return asdict(self)


def losses(ours: Assignment, other: Assignment) -> Losses:
    """Compare household by household; a higher total is no better for everybody.

    Parameters
    ----------
    ours
        The assignment to judge.
    other
        What it is compared with, over the same households: usually
        :func:`netmap.recommend.allocation.first_come.first_come`.

    Notes
    -----
    Both are valued alike; a difference below 10⁻⁹ is none. The values are predictions: who is worse off in truth nobody
    knows.
    """
    change = ours.value - other.value

    def count(which: Bools) -> int:
        return int(np.count_nonzero(which))

    return Losses(
        worse=count(change < -_SAME),
        clearly_worse=count(change < -CLEAR - _SAME),
        better=count(change > _SAME),
        clearly_better=count(change > CLEAR + _SAME),
        lost_place=count(other.served & ~ours.served),
        gained_place=count(ours.served & ~other.served),
    )
