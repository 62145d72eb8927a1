"""Questions and services as arrays: what every model, measure and allocation works on.

A *question* is what a household asks on a day: help in one ZRM domain, or in general. A *pair* is a question and a
service. Nothing here knows of tables or files.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Bools", "Floats", "Grid", "History", "Ints", "Pairs", "Ring", "Texts"]

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """The services of pairs.

    Parameters
    ----------
    services
        Ids, sorted.
    organisations
        Of each service the id of its organisation.
    """

    services: tuple[str, ...]
    organisations: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.services)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Some pairs of a question and a service, one row each.

    Parameters
    ----------
    features
        n × len(FEATURES), columns in the order of :data:`netmap.recommend.score.FEATURES`; never NaN.
    service
        n positions in ``ring``.
    domain
        n positions in :data:`netmap.vocabulary.DOMAINS`; −1 = a question that is not about one domain.
    ring
        The services.
    """

    features: Floats
    service: Ints
    domain: Ints
    ring: Ring

    def __len__(self) -> int:
        return len(self.service)

    def take(self, rows: Ints | Bools) -> Pairs:
        """Some of the pairs."""
        return Pairs(features=self.features[rows], service=self.service[rows], domain=self.domain[rows], ring=self.ring)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grid:
    """Every question beside every service.

    Parameters
    ----------
    features
        questions × services × len(FEATURES).
    eligible
        questions × services: which services may be advised.
    domain
        As in :class:`Pairs`, one per question.
    household
        Of each question the id of the household.
    ring
        The services.
    """

    features: Floats
    eligible: Bools
    domain: Ints
    household: Texts
    ring: Ring

    def __len__(self) -> int:
        return len(self.domain)

    def take(self, rows: Ints | Bools) -> Grid:
        """Some of the questions."""
        return Grid(
            features=self.features[rows],
            eligible=self.eligible[rows],
            domain=self.domain[rows],
            household=self.household[rows],
            ring=self.ring,
        )

    def pairs(self, question: Ints, service: Ints) -> Pairs:
        """Some of its pairs."""
        return Pairs(
            features=self.features[question, service],
            service=np.asarray(service, dtype=np.intp),
            domain=self.domain[question],
            ring=self.ring,
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class History:
    """Past referrals that have ended: what a model learns from.

    Parameters
    ----------
    pairs
        Question and chosen service, as known on the day of the referral.
    helped
        1 where the help was completed, 0 where it ended without help.
    household, worker
        Ids; the worker is ``""`` where nobody is named.
    day
        When the referral was made.
    """

    pairs: Pairs
    helped: Floats
    household: Texts
    worker: Texts
    day: npt.NDArray[np.datetime64]

    def __len__(self) -> int:
        return len(self.helped)

    def take(self, rows: Ints | Bools) -> History:
        """Some of the referrals."""
        return History(
            pairs=self.pairs.take(rows),
            helped=self.helped[rows],
            household=self.household[rows],
            worker=self.worker[rows],
            day=self.day[rows],
        )
