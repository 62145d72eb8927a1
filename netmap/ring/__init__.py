"""The outer ring: the organisations around the neighbourhood team and how they work together.

=====================  =================================================================
:mod:`.centrality`     where each organisation stands
:mod:`.nearness`       who the team is, and the way to it
:mod:`.cohesion`       single links, and how far the ring holds together
:mod:`.coverage`       domain × area, who does what, front doors, unused initiatives
:mod:`.needed`         needs nobody meets, new links that help, who is not reached
:mod:`.ties`           ties seen differently, wanted closer, not there yet
:mod:`.stability`      how certain a place is when answers are missing
:mod:`.team_gaps`      the points of attention of the team itself, G24 and G25
:mod:`.fragile_sets`   the organisations without which most falls apart
:mod:`.whole`          the ring as a whole, for the report
:mod:`.fragility`      how long the ring stays one whole
:mod:`.groups`         groups that work together a lot; core and edge
:mod:`.brokerage`      between which kinds a bridge builder stands
:mod:`.partner`        how partners see each other
:mod:`.workers`        households per worker, and who meets whom there
:mod:`.traces`         working together as seen in households, referrals, meetings
:mod:`.report`         all of it together
:mod:`.explain`        what each measure means
=====================  =================================================================
"""

from netmap.ring.brokerage import brokerage_roles
from netmap.ring.centrality import ring_measures
from netmap.ring.cohesion import bridges, cutpoints
from netmap.ring.coverage import coverage, front_doors, unused_initiatives, who_does_what
from netmap.ring.explain import EXPLAINED, explain
from netmap.ring.fragile_sets import KeyPlayers, key_players, key_players_stability
from netmap.ring.fragility import Robustness, robustness
from netmap.ring.groups import CorePeriphery, core_periphery, groups
from netmap.ring.nearness import hops, hops_each, team, warm_paths
from netmap.ring.partner import partner_scores
from netmap.ring.report import RingReport, ring_report
from netmap.ring.stability import rank_stability
from netmap.ring.ties import disagreements, unlinked, wanted_levels
from netmap.ring.traces import Traces, ring_traces
from netmap.ring.workers import caseload, shared_households

__all__ = [
    "EXPLAINED",
    "CorePeriphery",
    "KeyPlayers",
    "RingReport",
    "Robustness",
    "Traces",
    "bridges",
    "brokerage_roles",
    "caseload",
    "core_periphery",
    "coverage",
    "cutpoints",
    "disagreements",
    "explain",
    "front_doors",
    "groups",
    "hops",
    "hops_each",
    "key_players",
    "key_players_stability",
    "partner_scores",
    "rank_stability",
    "ring_measures",
    "ring_report",
    "ring_traces",
    "robustness",
    "shared_households",
    "team",
    "unlinked",
    "unused_initiatives",
    "wanted_levels",
    "warm_paths",
    "who_does_what",
]
