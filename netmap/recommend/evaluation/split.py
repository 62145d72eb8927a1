"""Learning from before a day, testing on what came after; never a household on both sides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.recommend.learning.gate import parts
from netmap.recommend.learning.pairs import Ints, Texts

__all__ = ["TESTED", "Split", "default_cut", "split"]

Days = npt.NDArray[np.datetime64]

TESTED = 0.3
"""The share of the referrals, the newest, that is tested when nobody names a day."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Split:
    """Which referrals are learned from and which are tested.

    Parameters
    ----------
    cut
        The first day that is tested.
    train, test
        Positions of the referrals.
    both_sides
        How many households had referrals before and after the cut: two in five, by their id, are tested, the others
        are learned from.
    left_out
        How many referrals of those households are used for neither, being on the other side.
    unfinished
        How many referrals before the cut ended on or after it: their outcome was not known yet, so they are used for
        neither.
    """

    cut: np.datetime64
    train: Ints
    test: Ints
    both_sides: int
    left_out: int
    unfinished: int


def default_cut(day: Days) -> np.datetime64:
    """The day from which the newest :data:`TESTED` of the referrals were made."""
    return np.datetime64(np.sort(day)[int(len(day) * (1 - TESTED))], "D")


def split(day: Days, ended: Days, household: Texts, cut: np.datetime64) -> Split:
    """Divide referrals at a day, the same for everybody.

    Parameters
    ----------
    day, ended
        When each referral was made, and when it ended (NaT = not written down: taken as known).
    household
        Of each referral.
    cut
        The first day that is tested.

    Returns
    -------
    Split
        Every referral is in ``train``, in ``test``, or counted in ``left_out`` or ``unfinished``.
    """
    late = day >= cut
    unfinished = ~late & (ended >= cut)
    names, home = np.unique(household.astype(str), return_inverse=True)
    early_home, late_home = (np.bincount(home[rows], minlength=len(names)) > 0 for rows in (~late, late))
    both = early_home & late_home
    tested = late_home.copy()
    tested[both] = parts(names[both].astype(object)) % 2 == 1
    right_side = tested[home] == late
    return Split(
        cut=cut,
        train=np.flatnonzero(right_side & ~late & ~unfinished),
        test=np.flatnonzero(right_side & late),
        both_sides=int(both.sum()),
        left_out=int((~right_side & ~unfinished).sum()),
        unfinished=int(unfinished.sum()),
    )
