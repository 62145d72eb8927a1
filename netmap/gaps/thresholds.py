"""The thresholds of the rules: judgements, so they are settings."""

from __future__ import annotations

from dataclasses import dataclass, fields

from netmap.errors import OptionError
from netmap.vocabulary import LISTS

__all__ = ["USUAL", "Thresholds"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Where the rules draw the line.

    Parameters
    ----------
    few_supporters
        G01: a small own network has at most this many supporters.
    lsns6
        G01: a score below this means a risk of isolation (Lubben 2006).
    low_score
        A ZRM score up to this is a problem.
    weekly, often
        G02, G30: frequency that counts as weekly, and as a few times a week.
    lonely, very_lonely
        G03: sum of emotional and social loneliness.
    spread
        G08: fewer effective supporters than this is leaning on one person.
    sole_functions
        G08: being the only provider of this many needed functions is too.
    csi, ediz_plus, burden, endurance
        G09: from (endurance: up to) which score care is too heavy.
    intensive_hours, intensive_months
        G10: care of more hours a week for longer than these months is intensive.
    organisations, low_domains
        G12: from how many organisations or problem domains somebody must direct.
    contact_days
        G14: the director's last contact is at most this long ago.
    signal_days
        G19: days after the signal from which no contact is a gap.
    conflict_share
        G20: share of ties with conflict.
    formal_share, formal_many
        G21: share and number of volunteers and professionals.
    several
        G21, G22, G23: from how many contacts the rule says anything.
    step_down_days
        G27: days before and after the end of help.
    stale_days
        G28: days after which a map is old.
    adult, school_from, school_to
        G16, G17, G30: ages.
    """

    few_supporters: int = 2
    lsns6: int = 12
    low_score: int = 2
    weekly: int = 3
    often: int = 4
    lonely: int = 2
    very_lonely: int = 5
    spread: float = 1.5
    sole_functions: int = 2
    csi: int = 7
    ediz_plus: int = 9
    burden: int = 4
    endurance: str = "1_6_months"
    intensive_hours: float = 8
    intensive_months: int = 3
    organisations: int = 2
    low_domains: int = 2
    contact_days: int = 30
    signal_days: int = 14
    conflict_share: float = 1 / 3
    formal_share: float = 2 / 3
    formal_many: int = 3
    several: int = 3
    step_down_days: int = 60
    stale_days: int = 180
    adult: int = 18
    school_from: int = 4
    school_to: int = 17

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name != "endurance" and (isinstance(value, bool) or not isinstance(value, int | float)):
                raise OptionError(f"threshold {field.name} is a number, not {value!r}. Hint: leave it out to keep it")
        steps = LISTS["endurance"].names
        if self.endurance not in steps:
            raise OptionError(f"threshold endurance is not {self.endurance!r}. Hint: choose one of {', '.join(steps)}")


USUAL = Thresholds()
"""The thresholds of the method."""
