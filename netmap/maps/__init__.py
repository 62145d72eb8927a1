"""Maps of a household and of the outer ring around a team, as self-contained HTML pages.

======================  ==================================================================
:mod:`.household`       the household map: casebook to scene
:mod:`.organisations`   the organisation map: casebook to scene
:mod:`.scene`           the picture as data, with :mod:`.parts` beside it
:mod:`.ring_layout`     places in rings and sectors, for both maps
:mod:`.cluster_layout`  places for groups of organisations
:mod:`.placing`         names in lines, boxes, the search for a place: what layouts are made of
:mod:`.story`           the steps of a meeting, told from a scene
:mod:`.page`            scene to one HTML file; the only module that knows pyvis
:mod:`.postponed`       importing pyvis without what it imports for nothing
:mod:`.lock`            the lock on a page
:mod:`.still`           a picture as one SVG element without a program, with :mod:`.drawn` beside it
:mod:`.paper`           an empty sheet for pen and paper
======================  ==================================================================
"""

from importlib import import_module
from typing import TYPE_CHECKING

from netmap.maps.household.map import household_map, household_scene
from netmap.maps.page import Page
from netmap.maps.scene import Scene

if TYPE_CHECKING:
    from netmap.maps.organisations.map import ring_map, ring_scene

__all__ = ["Page", "Scene", "household_map", "household_scene", "ring_map", "ring_scene"]


def __getattr__(name: str) -> object:
    # what the organisation map computes takes longer to load than a household map takes to make
    if name not in ("ring_map", "ring_scene"):
        raise AttributeError(f"module 'netmap.maps' has no attribute {name!r}")
    return getattr(import_module("netmap.maps.organisations.map"), name)
