"""Two days beside each other: a household, all households, the outer ring.

=======================  =================================================================
:mod:`.household`        what changed around one household
:mod:`.group`            shares over all households, small groups left out
:mod:`.ring`             what changed between organisations
:mod:`.days`             the casebook on two days
:mod:`.scores`           scores of the Zelfredzaamheid-Matrix, scored twice
:mod:`.ties`             what came, went, changed and stayed
:mod:`.statistics`       interval, sign test, correction
:mod:`.result`           what a comparison gives
=======================  =================================================================

``*_text.py`` puts the same in words.
"""

from netmap.reports.comparison.group import group_compare
from netmap.reports.comparison.household import household_compare
from netmap.reports.comparison.result import Comparison
from netmap.reports.comparison.ring import ring_compare

__all__ = ["Comparison", "group_compare", "household_compare", "ring_compare"]
