"""What each rule and strength means, when it fires, and what it does not say."""

from __future__ import annotations

from netmap.errors import UnknownIdError
from netmap.gaps.catalogue import RULES
from netmap.gaps.strengths import STRENGTHS
from netmap.locale import Words, words

__all__ = ["EXPLAINED", "explain"]

_TEAM = ("G24", "G25")

EXPLAINED = (*(rule.id for rule in RULES), *_TEAM, "G29", *STRENGTHS)
"""The ids :func:`explain` knows: every rule, those of the team (G24, G25) included, and every strength."""


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what a rule or a strength means.

    Parameters
    ----------
    name
        ``G01`` … ``G30``, ``G29-fin`` …, ``K01`` … ``K08``.
    lang
        ``nl`` or ``en``.

    Returns
    -------
    dict
        ``id title meaning formula source limits``; the formula is the condition.

    Raises
    ------
    UnknownIdError
        For another id; the message offers near ones.

    Examples
    --------
    >>> explain("G29-fin", lang="en")["id"]
    'G29-fin'
    """
    if name not in EXPLAINED:
        raise UnknownIdError("id", name, EXPLAINED)
    speech = words(lang)
    message = f"rule-{name.partition('-')[0]}"
    kind = "strength" if name in STRENGTHS else "rule"
    return {
        "id": name,
        "title": _title(name, speech),
        "meaning": speech.text(message),
        "formula": speech.attr(message, "formula") or "",
        "source": speech.attr(message, "source") or speech.text(f"{kind}-source"),
        "limits": speech.text(f"{kind}-limits"),
    }


def _title(name: str, speech: Words) -> str:
    if name in STRENGTHS:
        return speech.text(f"strength-{name}")
    code, _, domain = name.partition("-")
    word = speech.code("domain", domain) if domain else "…"
    return speech.text(f"gap-{code}", domain=word)
