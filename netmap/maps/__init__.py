"""Maps of a household and of the outer ring around a team, as self-contained HTML pages.

=======================  =================================================================
:mod:`.household`        the household map: casebook to scene
:mod:`.ring_map`         the organisation map: casebook to scene
:mod:`.scene`            the picture as data
:mod:`.ring_layout`      places in rings and sectors, for both maps
:mod:`.page`             scene to one HTML file; the only module that knows pyvis
=======================  =================================================================
"""

from netmap.maps.household import household_map, household_scene
from netmap.maps.page import Page
from netmap.maps.ring_map import ring_map, ring_scene
from netmap.maps.scene import Scene

__all__ = ["Page", "Scene", "household_map", "household_scene", "ring_map", "ring_scene"]
