"""What the stepped policy costs: how much better the best candidate would fit than the one who is asked first.

Lighter help first is a choice of values, not of chances. It is allowed to cost something, but not in silence: for
every gap the price is the difference in p between the best candidate who can be advised and the first advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from netmap.locale import Words, words
from netmap.recommend.advice import Advice
from netmap.recommend.steps import Candidate, Rules, arrange

__all__ = ["Price", "gap_price", "household_price", "policy_prices"]

_DECIMALS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What the policy costs for one gap, in p; 0 = the best candidate is asked first.

    Parameters
    ----------
    gap_id
        The gap.
    best
        The id of the candidate with the highest p.
    tolerance, strict_steps
        Its p minus that of the first advice, under each of the two rules.
    """

    gap_id: str
    best: str
    tolerance: float
    strict_steps: float


def gap_price(gap_id: str, eligible: Sequence[Candidate], rules: Rules) -> Price | None:
    """What the policy costs for one gap.

    Parameters
    ----------
    gap_id
        The gap.
    eligible
        The candidates without obstacles.
    rules
        The rules that hold; both the tolerance and strict steps are priced.

    Returns
    -------
    Price or None
        ``None`` where nobody is advised.
    """
    firsts = [arrange(eligible, replace(rules, strict=strict, acute=False), top=1) for strict in (False, True)]
    if not all(firsts):
        return None
    best = min(eligible, key=lambda one: (-one.p, one.candidate_id))
    loose, strict = (round(best.p - first[0].p, _DECIMALS) for first in firsts)
    return Price(gap_id=gap_id, best=best.candidate_id, tolerance=loose, strict_steps=strict)


def household_price(prices: Iterable[Price | None], rule: str) -> dict[str, Any]:
    """What the policy costs for one household.

    Parameters
    ----------
    prices
        Of its gaps.
    rule
        The rule in force, ``"tolerance"`` or ``"strict_steps"``.

    Returns
    -------
    dict
        ``mean`` and ``total`` over the gaps with advice under the rule in force, ``tolerance`` and ``strict_steps``
        (the mean under each), ``gaps`` (gap → price). The means are ``None`` without such a gap.
    """
    known = [price for price in prices if price is not None]
    by_rule = {name: [getattr(price, name) for price in known] for name in ("tolerance", "strict_steps")}
    return {
        "mean": _mean(by_rule[rule]),
        "total": round(sum(by_rule[rule]), _DECIMALS),
        **{name: _mean(losses) for name, losses in by_rule.items()},
        "gaps": {price.gap_id: getattr(price, rule) for price in known},
    }


def policy_prices(advice: Iterable[Advice], *, lang: str = "nl") -> list[dict[str, Any]]:
    """What the stepped policy costs on average, per team.

    Parameters
    ----------
    advice
        Of many households; see :func:`netmap.advise_all`.
    lang
        Language of ``text``, ``"nl"`` or ``"en"``.

    Returns
    -------
    list of dict
        ``team households gaps mean tolerance strict_steps text``, by name of the team: over how many households and
        gaps with advice, the mean price in p of the rule in force and of both rules, and the same in a sentence.

    Notes
    -----
    The price says how much better the best candidate fits according to netmap, not how many people would have been
    helped better. Without a model p is the content prior, for putting candidates in order only.
    """
    teams: dict[str, list[Mapping[str, Any]]] = {}
    for one in advice:
        name = ", ".join(str(team["name"]) for team in one.policy["team"])
        if one.policy["price"]["gaps"]:
            teams.setdefault(name, []).append(one.policy["price"])
    return [_team(name, prices, words(lang)) for name, prices in sorted(teams.items())]


def _team(name: str, prices: Sequence[Mapping[str, Any]], speech: Words) -> dict[str, Any]:
    """Every gap of the team counts once."""
    counts = [len(price["gaps"]) for price in prices]
    gaps = sum(counts)
    means = {
        rule: round(sum(price[rule] * n for price, n in zip(prices, counts, strict=True)) / gaps, _DECIMALS)
        for rule in ("mean", "tolerance", "strict_steps")
    }
    now, strict = (round(100 * means[rule], 1) for rule in ("mean", "strict_steps"))
    team = name or speech.text("advised-no-team")
    said = speech.text("advised-team-price", team=team, price=now, households=len(prices), strict=strict)
    return {"team": name, "households": len(prices), "gaps": gaps, **means, "text": said}


def _mean(losses: Sequence[float]) -> float | None:
    return round(sum(losses) / len(losses), _DECIMALS) if losses else None
