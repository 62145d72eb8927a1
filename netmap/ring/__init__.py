"""The outer ring: the organisations around the neighbourhood team and how they work together."""

from netmap.ring.centrality import hops, ring_measures, team, warm_paths
from netmap.ring.cohesion import bridges, cutpoints

__all__ = ["bridges", "cutpoints", "hops", "ring_measures", "team", "warm_paths"]
