"""The outer ring: the organisations around the neighbourhood team and how they work together.

=====================  =================================================================
:mod:`.centrality`     where each organisation stands, and the way to the team
:mod:`.cohesion`       single links, and how far the ring holds together
:mod:`.coverage`       domain × area, who does what, front doors, unused initiatives
:mod:`.ties`           ties seen differently, wanted closer, not there yet
:mod:`.stability`      how certain a place is when answers are missing
:mod:`.team_gaps`      the points of attention of the team itself, G24 and G25
:mod:`.report`         all of it together
:mod:`.explain`        what each measure means
=====================  =================================================================
"""

from netmap.ring.centrality import hops, ring_measures, team, warm_paths
from netmap.ring.cohesion import bridges, cutpoints
from netmap.ring.coverage import coverage, front_doors, unused_initiatives, who_does_what
from netmap.ring.explain import EXPLAINED, explain
from netmap.ring.report import RingReport, ring_report
from netmap.ring.stability import rank_stability
from netmap.ring.ties import disagreements, unlinked, wanted_levels

__all__ = [
    "EXPLAINED",
    "RingReport",
    "bridges",
    "coverage",
    "cutpoints",
    "disagreements",
    "explain",
    "front_doors",
    "hops",
    "rank_stability",
    "ring_measures",
    "ring_report",
    "team",
    "unlinked",
    "unused_initiatives",
    "wanted_levels",
    "warm_paths",
    "who_does_what",
]
