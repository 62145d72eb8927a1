"""The strength index: how far a household can lean on its own network, with a band, never as a verdict.

====================  ==================================================================
:mod:`.cells`         the cells the index needs, per contact, and which are not known
:mod:`.chance`        draws that depend on an id only: for cells and for weights
:mod:`.components`    the seven components, for all households and draws at once
:mod:`.index`         from components and weights to a number between 0 and 100
:mod:`.measures`      the index with its band, its draws, its variants, a change of it
:mod:`.levels`        words instead of the number
:mod:`.catalogue`     what every component means
====================  ==================================================================
"""

from netmap.strength.catalogue import EXPLAINED, explain
from netmap.strength.components import COMPONENTS
from netmap.strength.index import WEIGHTS
from netmap.strength.levels import NEVER_ALONE, level_words
from netmap.strength.measures import (
    network_strength,
    strength_change,
    strength_draws,
    strength_variants,
    strength_without,
)

__all__ = [
    "COMPONENTS",
    "EXPLAINED",
    "NEVER_ALONE",
    "WEIGHTS",
    "explain",
    "level_words",
    "network_strength",
    "strength_change",
    "strength_draws",
    "strength_variants",
    "strength_without",
]
