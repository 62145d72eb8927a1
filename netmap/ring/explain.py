"""What each measure of the ring means, where it comes from and what it does not say."""

from __future__ import annotations

from netmap.locale import explained

__all__ = ["EXPLAINED", "explain"]

_PREFIX = "ring_"

EXPLAINED = (
    "level",
    "disagreement",
    "degree",
    "degree_working",
    "mean_level",
    "ring_betweenness",
    "betweenness_working",
    "ring_closeness",
    "cutpoint",
    "bridge",
    "core",
    "team_level",
    "hops",
    "reported",
    "rank_stability",
    "ring_density",
    "ring_centralisation",
    "ring_fragmentation",
    "ring_distance_fragmentation",
    "key_players",
    "robustness",
    "core_periphery",
    "groups",
    "brokerage_roles",
    "trust",
    "value",
    "coverage",
    "front_doors",
    "unused",
    "traces",
    "duplicates",
)
"""The ids :func:`explain` knows; those that personal networks have too begin with ``ring_``."""


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what a measure of the ring means.

    Parameters
    ----------
    name
        An id of :data:`EXPLAINED`; ``ring_`` in front may be left out here.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    dict
        ``id title meaning formula source limits``.

    Raises
    ------
    UnknownIdError
        For an id the ring does not have.

    Examples
    --------
    >>> explain("cutpoint", lang="en")["title"]
    'Only link'
    """
    known = name if name in EXPLAINED else f"{_PREFIX}{name}"
    return explained(known if known in EXPLAINED else name, EXPLAINED, f"explain-{known}", lang=lang)
