"""The ids of gaps, with a short name each; the sentences people read are in the locale files."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from netmap.vocabulary.codelist import CodeList

__all__ = ["gap_list"]

_GAPS = {
    "G01": "small own network",
    "G02": "no weekly contact",
    "G03": "loneliness",
    "G04": "no confidant",
    "G05": "no practical help",
    "G06": "no guidance",
    "G07": "little company",
    "G08": "leans on one person",
    "G09": "overloaded carer",
    "G10": "carer without backup",
    "G11": "debts without help",
    "G12": "no director",
    "G13": "two directors",
    "G14": "director without mandate or contact",
    "G15": "goal without lead",
    "G16": "no tie to the front door",
    "G17": "no school link",
    "G18": "safety",
    "G19": "not reached",
    "G20": "conflict",
    "G21": "one-sided network",
    "G22": "one-way support",
    "G23": "unconnected helpers",
    "G24": "fragile partner",
    "G25": "unlinked organisation",
    "G26": "specialist alone",
    "G27": "no step-down",
    "G28": "stale map",
    "G29": "need without help",
    "G30": "young carer",
}


def gap_list(domains: Iterable[str]) -> CodeList:
    """Every gap id; G29 once per domain too."""
    per_domain = {f"G29-{domain}": f"need without help: {domain}" for domain in domains}
    return CodeList("gap", MappingProxyType(_GAPS | per_domain))
