"""What closes a gap: which kind of help meets which gap.

A service meets a gap when its ``closes`` names it. Where ``closes`` is empty, what the service offers decides:
support, domains, the kind of organisation or its front door. Some gaps say themselves what ends them (a need ends
when help in its domain is there, a missing front door when that door is involved); for these what a service offers
counts beside ``closes``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from netmap.vocabulary import DOMAINS

__all__ = ["ALIKE", "DOMAIN_SUPPORT", "NEEDS", "SUPPORT_GAPS", "Need", "domain_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a gap asks for; one thing that is offered is enough, unless ``share`` counts them.

    Parameters
    ----------
    support
        Support functions that meet it.
    domains
        ZRM domains in which help meets it.
    kinds
        Kinds of organisation that meet it.
    doors
        Front doors that meet it.
    step
        The step help must have, if that is what is missing.
    by_definition
        What is offered counts although ``closes`` names other gaps.
    like
        Gaps that ask for the same: a service that names one of them meets this gap too.
    share
        A candidate meets it for the share of the asked things it offers.
    """

    support: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    doors: tuple[str, ...] = ()
    step: int | None = None
    by_definition: bool = False
    like: tuple[str, ...] = ()
    share: bool = False


ALIKE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "day": ("work", "time"),
        "work": ("day",),
        "time": ("day",),
        "adl": ("badl", "iadl"),
        "badl": ("adl",),
        "iadl": ("adl",),
    }
)
"""Domain → what the other version of the ZRM calls it (2013 and 2017): help in one is help in the other."""

_COMPANY = Need(support=("company",), domains=("soc",))
_RELIEF = Need(support=("practical",))
_PARTICIPATION = Need(domains=("par",))
_TEAM = Need(kinds=("neighbourhood_team",))

NEEDS: Mapping[str, Need] = MappingProxyType(
    {
        "G01": _COMPANY,
        "G02": _COMPANY,
        "G03": _COMPANY,
        "G04": Need(support=("emotional",)),
        "G05": Need(support=("practical",)),
        "G06": Need(support=("advice",)),
        "G07": _COMPANY,
        "G08": Need(share=True),
        "G09": _RELIEF,
        "G10": _RELIEF,
        "G11": Need(domains=("fin",), by_definition=True),
        "G12": _TEAM,
        "G16": Need(by_definition=True, share=True),
        "G17": Need(kinds=("school", "youth")),
        "G19": _TEAM,
        "G21": _PARTICIPATION,
        "G22": _PARTICIPATION,
        "G26": Need(step=4, by_definition=True, share=True),
        "G30": _RELIEF,
        **{f"G29-{domain}": Need(domains=(domain, *ALIKE.get(domain, ())), by_definition=True) for domain in DOMAINS},
    }
)
"""Gap → what it asks for. Gaps that are not here have no candidates, only an action.

G08, G16 and G26 ask for what this household lacks: :func:`netmap.recommend.questions.questions` fills it in.
"""

SUPPORT_GAPS: Mapping[str, str] = MappingProxyType(
    {"emotional": "G04", "practical": "G05", "advice": "G06", "company": "G07"}
)
"""Support function → the gap of having nobody who gives it."""

DOMAIN_SUPPORT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fin": ("financial", "advice"),
        "day": ("company",),
        "work": ("advice",),
        "time": ("company",),
        "hou": ("practical", "advice"),
        "dom": ("emotional",),
        "men": ("emotional", "company"),
        "phy": ("practical",),
        "sub": ("emotional",),
        "adl": ("practical",),
        "badl": ("practical",),
        "iadl": ("practical", "advice"),
        "soc": ("company", "emotional"),
        "par": ("company",),
        "jus": ("advice",),
    }
)
"""Domain → the everyday support with which the own network helps there. A judgement of netmap, not of the ZRM."""


def domain_of(gap_id: str) -> str | None:
    """The one ZRM domain a gap is about; ``None`` for gaps about support, roles or the map.

    Examples
    --------
    >>> domain_of("G29-hou"), domain_of("G11"), domain_of("G04")
    ('hou', 'fin', None)
    """
    need = NEEDS.get(gap_id, Need())
    return need.domains[0] if gap_id.startswith("G29-") or len(need.domains) == 1 else None
