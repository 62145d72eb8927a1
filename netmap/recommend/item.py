"""One candidate that is advised, and everything that is told about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

__all__ = ["Closes", "Contribution", "Evidence", "Item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one feature adds to a score, beside the average eligible candidate of the same question.

    Parameters
    ----------
    feature
        A name of :data:`netmap.recommend.score.FEATURES`, or ``experience``: what was learned about the service itself.
    value, reference
        The feature of the candidate, and its mean over the eligible candidates.
    delta_logit
        The difference it makes to the score: weight × (value − reference).
    text
        The same in a plain sentence; empty where it makes no difference.
    """

    feature: str
    value: float
    reference: float
    delta_logit: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What earlier referrals tell about a service, all households together.

    Parameters
    ----------
    n, ok
        Closed referrals to it, and how many of these were completed.
    shrunk
        The share that is completed, drawn towards that of all services: see
        :func:`netmap.recommend.evidence.shrunk_rates`. ``None`` = no referral to any service has ended yet.
    level
        ``none``, ``thin``, ``fair`` or ``good``.
    precedents
        Other households that were referred to it for the same domain: how many ``households``, their closed referrals
        ``n`` and how many were completed ``ok``. ``None`` where they are too few to stay unknown.
    """

    n: int = 0
    ok: int = 0
    shrunk: float | None = None
    level: str = "none"
    precedents: Mapping[str, int] | None = None

    def as_dict(self) -> dict[str, Any]:
        """The evidence as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closes:
    """What a candidate would do beside the question at hand; never part of its score.

    Parameters
    ----------
    gaps
        The gaps of this household that fired and that it meets, this question's included.
    unknowns
        The gaps of which it is not known whether they are there, and that it would meet.
    functions, domains
        The kinds of support and the domains with a need that would gain a helper.
    """

    gaps: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, list[str]]:
        """What it closes as JSON values."""
        return {name: list(codes) for name, codes in asdict(self).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One candidate that is advised.

    Parameters
    ----------
    rank
        1 = first.
    candidate_id
        A service, a person of the own network, or an organisation that has no service.
    candidate
        Its name.
    kind
        ``own_network`` (step 2), ``volunteer`` (3) or ``professional`` (4, 5).
    step
        Of the stepped policy.
    score
        The logit of the content prior, or of the model where one is given.
    reasons
        Why, in plain sentences; never empty.
    flags
        What to look out for: codes of RECOMMENDER, ``verify`` and ``tie``.
    p, p_low, p_high
        Chance of success with its 80% interval, once a model has learned from outcomes; ``None`` without one.
    base, contributions
        The mean score of the eligible candidates of the question, and what each feature adds to it: together the score.
        The largest difference first.
    evidence
        What earlier referrals tell.
    path
        The warm path: ``organisation_id`` and ``name`` from the household's team to the organisation, both included.
    capacity
        ``free`` places ``as_of`` a day; ``None`` = not known, and for people of the own network.
    wait_days
        Waiting time in days; ``None`` as above.
    closes
        What it would close beside; never part of the score.
    how_to_apply
        In the words of the directory; ``None`` = not known.
    verify
        What has to be asked first, in words.

    Notes
    -----
    The fields after ``p_high`` are empty where only the items were asked for, as maps do: see
    :func:`netmap.recommend.household.advised_items`.
    """

    rank: int
    candidate_id: str
    candidate: str
    kind: str
    step: int
    score: float
    reasons: tuple[str, ...]
    flags: tuple[str, ...]
    p: float | None = None
    p_low: float | None = None
    p_high: float | None = None
    base: float | None = None
    contributions: tuple[Contribution, ...] = ()
    evidence: Evidence = field(default=Evidence())
    path: tuple[Mapping[str, str], ...] = ()
    capacity: Mapping[str, Any] = field(default_factory=lambda: {"free": None, "as_of": None})
    wait_days: int | None = None
    closes: Closes = field(default=Closes())
    how_to_apply: str | None = None
    verify: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The item as JSON values."""
        plain = ("rank", "candidate_id", "candidate", "kind", "step", "score", "p", "p_low", "p_high", "base")
        return {name: getattr(self, name) for name in plain} | {
            "reasons": list(self.reasons),
            "flags": list(self.flags),
            "contributions": [asdict(one) for one in self.contributions],
            "evidence": self.evidence.as_dict(),
            "path": [dict(one) for one in self.path],
            "capacity": dict(self.capacity),
            "wait_days": self.wait_days,
            "closes": self.closes.as_dict(),
            "how_to_apply": self.how_to_apply,
            "verify": list(self.verify),
        }
