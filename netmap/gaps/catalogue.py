"""The rules, one line each: id, theme, severity and the function that judges all households at once.

The condition in words stands with its function; what people read stands in the locale files (``gap-<id>``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from netmap.gaps import care_rules, help_rules, network_rules, order_rules, safety_rules, shape_rules
from netmap.gaps.facts import Facts
from netmap.gaps.thresholds import Thresholds
from netmap.gaps.verdict import Verdict
from netmap.vocabulary import DOMAINS

__all__ = ["RULES", "Rule"]

Judge: TypeAlias = Callable[[Facts, Thresholds], Verdict]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Parameters
    ----------
    id
        As in the method: G01 … G30, G29 once per ZRM domain (``G29-fin``).
    theme
        A network · B carers · C direction and cooperation · D questions · E safety · F contact and map.
    severity
        1 good to know · 2 attention · 3 soon · 4 today: the usual one; a rule may raise or lower it.
    judge
        Says for every household: fired, clear or unknown.
    """

    id: str
    theme: str
    severity: int
    judge: Judge


RULES = (
    Rule("G01", "A", 2, network_rules.small),
    Rule("G02", "A", 3, network_rules.weekly),
    Rule("G03", "A", 2, network_rules.loneliness),
    Rule("G04", "A", 2, network_rules.confidant),
    Rule("G05", "A", 2, network_rules.practical),
    Rule("G06", "A", 1, network_rules.guidance),
    Rule("G07", "A", 2, network_rules.togetherness),
    Rule("G08", "B", 3, shape_rules.leaning),
    Rule("G09", "B", 3, care_rules.overload),
    Rule("G10", "B", 2, care_rules.backup),
    Rule("G11", "D", 3, help_rules.debts),
    Rule("G12", "C", 3, order_rules.undirected),
    Rule("G13", "C", 2, order_rules.directors),
    Rule("G14", "C", 2, order_rules.mandate),
    Rule("G15", "C", 1, order_rules.goals),
    Rule("G16", "C", 2, help_rules.front_door),
    Rule("G17", "C", 2, help_rules.school),
    Rule("G18", "E", 4, safety_rules.safety),
    Rule("G19", "F", 2, safety_rules.unreached),
    Rule("G20", "A", 2, shape_rules.tension),
    Rule("G21", "A", 1, shape_rules.one_sided),
    Rule("G22", "A", 1, shape_rules.one_way),
    Rule("G23", "A", 1, shape_rules.unconnected),
    Rule("G26", "C", 2, order_rules.alone),
    Rule("G27", "C", 2, help_rules.step_down),
    Rule("G28", "F", 1, safety_rules.stale),
    *(Rule(f"G29-{domain}", "D", 2, help_rules.domain_rule(domain)) for domain in DOMAINS),
    Rule("G30", "B", 3, care_rules.young),
)
"""Every rule about households, in order."""
