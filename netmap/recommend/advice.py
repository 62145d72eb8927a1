"""What advice looks like: plain records that become JSON, tables and pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Advice", "Exclusion", "GapAdvice", "Item", "SkippedStep"]


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
        The logit of the content prior: for putting candidates in order; not the chance that help succeeds.
    p, p_low, p_high
        Chance of success with its 80% interval, once a model has learned from outcomes; ``None`` without one.
    reasons
        Why, in plain sentences; never empty.
    flags
        What to look out for: codes of RECOMMENDER, ``verify`` and ``tie``.
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

    def as_dict(self) -> dict[str, Any]:
        """The item as JSON values."""
        names = ("rank", "candidate_id", "candidate", "kind", "step", "score", "p", "p_low", "p_high")
        return {name: getattr(self, name) for name in names} | {
            "reasons": list(self.reasons),
            "flags": list(self.flags),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """A candidate that meets the gap and still cannot be advised.

    Parameters
    ----------
    candidate_id, candidate
        Which one.
    reason
        The first code of :data:`netmap.recommend.eligibility.CODES` that stands in the way.
    fix
        What would have to change; everything, when more than one thing stands in the way.
    """

    candidate_id: str
    candidate: str
    reason: str
    fix: str

    def as_dict(self) -> dict[str, Any]:
        """The exclusion as JSON values."""
        return {"candidate_id": self.candidate_id, "reason": self.reason, "fix": self.fix}


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedStep:
    """A lighter step that gives no advice, and why."""

    step: int
    reason: str

    def as_dict(self) -> dict[str, Any]:
        """The step as JSON values."""
        return {"step": self.step, "reason": self.reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class GapAdvice:
    """The advice about one gap.

    Parameters
    ----------
    gap_id, state, severity
        The gap; one asked for by hand may be clear or unknown.
    items
        At most ``top`` candidates, best first.
    excluded
        Candidates that cannot be advised, the best first.
    skipped_steps
        Lighter steps without advice.
    action
        What to do now, in a sentence or two.
    """

    gap_id: str
    state: str
    severity: int
    items: tuple[Item, ...]
    excluded: tuple[Exclusion, ...]
    skipped_steps: tuple[SkippedStep, ...]
    action: str

    def as_dict(self) -> dict[str, Any]:
        """The advice about the gap as JSON values."""
        return {
            "gap_id": self.gap_id,
            "items": [item.as_dict() for item in self.items],
            "excluded": [one.as_dict() for one in self.excluded],
            "skipped_steps": [one.as_dict() for one in self.skipped_steps],
            "action": self.action,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Advice for one household: what to do about each gap, and with whom.

    Parameters
    ----------
    household_id, as_of
        For whom, on which day (ISO 8601).
    status
        ``recommended`` · ``tie``: the two best of the first gap are equally good · ``no_eligible``: nobody fits ·
        ``nothing_needed``: no gap · ``abstained``: too little is known.
    safety
        What to do first when somebody may be unsafe; ``None`` when there is no sign of that.
    gaps
        The gravest first.
    policy
        The rules that were used, who directs and which front doors there are.
    warnings
        Sentences a worker must see.
    """

    household_id: str
    as_of: str
    status: str
    safety: Mapping[str, Any] | None
    gaps: tuple[GapAdvice, ...]
    policy: Mapping[str, Any]
    warnings: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The advice as JSON values; unknown is ``None``."""
        return {
            "household_id": self.household_id,
            "as_of": self.as_of,
            "status": self.status,
            "safety": None if self.safety is None else dict(self.safety),
            "gaps": [gap.as_dict() for gap in self.gaps],
            "policy": dict(self.policy),
            "warnings": list(self.warnings),
        }
