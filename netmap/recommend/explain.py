"""What the reason codes, flags, features and words of advice mean."""

from __future__ import annotations

from netmap.errors import UnknownIdError
from netmap.locale import Words, explained, words
from netmap.recommend.score import PRIOR

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

_WEIGHTS = {weight.feature: weight.value for weight in PRIOR}

_NOTIONS = (
    "tie",
    "abstained",
    "variety",
    "policy_price",
    "whatif",
    "contributions",
    "experience",
    "evidence",
    "closes",
    "override",
    "override_rate",
    "inputs_hash",
)

_METRICS = (
    *("dr", "against", "ess", "dm", "ips", "snips", "ndcg_5", "hit_5", "recall_5", "mrr", "log_loss", "brier", "ece"),
    *("ece_top1", "optimism_top1", "catalogue_coverage", "exposure_gini", "group_gap", "habit_hit_5"),
)

EXPLAINED = (*_REASONS, *_FLAGS, *_WEIGHTS, *_NOTIONS, *_METRICS)
"""The ids :func:`explain` knows: why a candidate is left out, what a worker should look at first, what is scored, words
of the advice itself, and what an evaluation measures."""


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what a reason code, a flag, a feature of the score or a measure of an evaluation means.

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
    if name in _WEIGHTS:
        return _feature(name, speech)
    if name in _NOTIONS:
        return explained(name, EXPLAINED, f"notion-{name}", lang=lang)
    if name in _METRICS:
        return explained(name, EXPLAINED, f"metric-{name}", lang=lang)
    if name in _REASONS:
        title, meaning = speech.text(f"exclusion-{name}"), speech.attr(f"exclusion-{name}", "fix") or ""
    else:
        title, meaning = speech.text(f"flag-{name}", n=_STALE_MONTHS), speech.text("label-flag")
    return {"id": name, "title": title, "meaning": meaning, "formula": "", "source": "", "limits": ""}


def _feature(name: str, speech: Words) -> dict[str, str]:
    message = f"feature-{name}"
    return {
        "id": name,
        "title": speech.text(f"contribution-{name.replace('_', '-')}"),
        "meaning": speech.text(message),
        "formula": speech.attr(message, "formula") or "",
        "source": speech.text("feature-source", weight=_WEIGHTS[name]),
        "limits": speech.attr(message, "limits") or "",
    }
