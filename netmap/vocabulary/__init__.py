"""The closed lists of codes, each with its definition and source.

Codes are what files and Python hold. The words people read (Dutch and English) stand in :mod:`netmap.locale`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from netmap.vocabulary.codelist import CodeList
from netmap.vocabulary.gap import gap_list
from netmap.vocabulary.household import HOUSEHOLD_LISTS
from netmap.vocabulary.ring import RING_LISTS

__all__ = [
    "DOMAINS",
    "FORMAL_ROLES",
    "FRIENDS",
    "FUNCTIONS",
    "KIN",
    "LETTERS",
    "LISTS",
    "SUPPORTIVE",
    "ZRM_2013",
    "ZRM_2017",
    "CodeList",
]

_CODES = (*HOUSEHOLD_LISTS, *RING_LISTS)
_DOMAINS = next(every.names for every in _CODES if every.name == "domain")

LISTS: Mapping[str, CodeList] = MappingProxyType({every.name: every for every in (*_CODES, gap_list(_DOMAINS))})
"""Every closed list, by its name."""

FUNCTIONS = LISTS["function"].names
"""The five support functions."""

LETTERS: Mapping[str, str] = MappingProxyType(
    {"P": "practical", "G": "company", "A": "advice", "E": "emotional", "F": "financial"}
)
"""The ecogram's letters for the support functions."""

ZRM_2013 = ("fin", "day", "hou", "dom", "men", "phy", "sub", "adl", "soc", "par", "jus")
"""The eleven domains of the ZRM 2013, in its order."""

ZRM_2017 = ("fin", "work", "time", "hou", "dom", "men", "phy", "sub", "badl", "iadl", "soc", "par", "jus")
"""The thirteen domains of the ZRM 2017, in its order."""

DOMAINS = _DOMAINS
"""Every domain of either version."""

SUPPORTIVE = ("supportive", "neutral", "ambivalent")
"""Qualities of a tie that can carry support."""

KIN = ("partner", "household", "child", "family", "ex_partner")
"""Relations that count as kin."""

FRIENDS = ("friend", "acquaintance", "neighbour")
"""Relations that count as friends."""

FORMAL_ROLES = ("volunteer", "professional")
"""Roles that never count as own network."""
