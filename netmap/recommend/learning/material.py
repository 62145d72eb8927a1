"""What a model learned from, in counts: nothing about one household or one person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["LEAST_GROUP", "Group", "Material"]

LEAST_GROUP = 10
"""A group of fewer referrals is not shown: its outcomes could be traced to households."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """How often help was completed for one group of households, and how often that was foretold.

    Parameters
    ----------
    kind, value
        Which group: ``area`` and its id, for instance; ``unknown`` where that was not known.
    closed
        Closed referrals; ``None`` when there are fewer than :data:`LEAST_GROUP`.
    helped
        The share of them in which help was completed; ``None`` as above.
    foretold
        The mean chance of completed help, each from a fit without that household; ``None`` as above.
    """

    kind: str
    value: str
    closed: int | None
    helped: float | None
    foretold: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The referrals a model learned from.

    Parameters
    ----------
    as_of
        The day on which the casebook was seen (ISO 8601).
    first_day, last_day
        When the first and the last closed referral were made.
    closed, helped
        Closed referrals, and those in which help was completed.
    elsewhere
        Closed referrals to a service the directory does not hold; left out.
    unscored
        Closed referrals of households of which no score in any domain was known on the day of the referral.
    open
        Referrals without an outcome yet; they are not counted as failures and not learned from.
    statuses
        Status → how many referrals end in it, or are in it still.
    services, organisations, households
        How many different ones the closed referrals are about.
    listed
        How many services the directory holds.
    dated
        Closed referrals whose service was described more than once: places, wait and cost as known on the day of the
        referral. For the others the only description there is was used.
    directory_checked
        The newest day on which a service was looked at; ``None`` = not recorded.
    groups
        Outcomes per group of households.
    """

    as_of: str
    first_day: str
    last_day: str
    closed: int
    helped: int
    open: int
    elsewhere: int
    unscored: int
    statuses: Mapping[str, int]
    services: int
    organisations: int
    households: int
    listed: int
    dated: int
    directory_checked: str | None
    groups: tuple[Group, ...] = ()
