"""What the reason codes and flags of advice mean."""

from __future__ import annotations

from netmap.errors import UnknownIdError
from netmap.locale import words

__all__ = ["EXPLAINED", "explain"]

_REASONS = (
    "AREA",
    "AGE",
    "CAPACITY_ZERO",
    "WAIT_OVER_MAX",
    "ALREADY_INVOLVED",
    "INACTIVE",
    "CONFLICT",
    "CONSENT",
    "UNAVAILABLE",
    "OVERLOADED",
    "CHILD",
    "FAILED_BEFORE",
    "SAFETY_STEP",
)
_FLAGS = ("verify", "WAITING_LIST", "LANGUAGE", "TARGET_GROUP", "COST", "REFERRAL_NEEDED", "STALE")
_STALE_MONTHS = 6

EXPLAINED = (*_REASONS, *_FLAGS)
"""The ids :func:`explain` knows: why a candidate is left out, and what a worker should look at first."""


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what a reason code or a flag means.

    Parameters
    ----------
    name
        An id of :data:`EXPLAINED`.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    dict
        ``id title meaning formula source limits``; the meaning of a reason is what would have to change.

    Raises
    ------
    UnknownIdError
        For another id; the message offers near ones.

    Examples
    --------
    >>> explain("CAPACITY_ZERO", lang="en")["id"]
    'CAPACITY_ZERO'
    """
    if name not in EXPLAINED:
        raise UnknownIdError("id", name, EXPLAINED)
    speech = words(lang)
    if name in _REASONS:
        title, meaning = speech.text(f"exclusion-{name}"), speech.attr(f"exclusion-{name}", "fix") or ""
    else:
        title, meaning = speech.text(f"flag-{name}", n=_STALE_MONTHS), speech.text("label-flag")
    return {"id": name, "title": title, "meaning": meaning, "formula": "", "source": "", "limits": ""}
