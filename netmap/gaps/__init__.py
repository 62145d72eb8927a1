"""Gaps and strengths: what is missing around every household, and what goes well.

=======================  =================================================================
:mod:`.catalogue`        the rules, one line each
:mod:`.evaluate`         find the gaps, in words
:mod:`.states`           the state of every rule, without words
:mod:`.dropout`          what opens when somebody drops out
:mod:`.strengths`        find the strengths
:mod:`.facts`            what the rules read, for all households at once
:mod:`.kleene`           true, unknown, false
:mod:`.involved`         organisations active in a household, and who directs
=======================  =================================================================

The rules stand by theme in ``*_rules.py``.
"""

from netmap.gaps.dropout import without_people
from netmap.gaps.evaluate import Gap, find_gaps, missing_cells
from netmap.gaps.explain import EXPLAINED, explain
from netmap.gaps.facts import covered_domains
from netmap.gaps.involved import active_involvements, director
from netmap.gaps.safety_rules import alarm
from netmap.gaps.states import gap_states
from netmap.gaps.strengths import Strength, find_strengths
from netmap.gaps.thresholds import Thresholds

__all__ = [
    "EXPLAINED",
    "Gap",
    "Strength",
    "Thresholds",
    "active_involvements",
    "alarm",
    "covered_domains",
    "director",
    "explain",
    "find_gaps",
    "find_strengths",
    "gap_states",
    "missing_cells",
    "without_people",
]
