"""What advice looks like: plain records that become JSON, tables and pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netmap.recommend.item import Item

__all__ = ["Advice", "Exclusion", "GapAdvice", "SkippedStep", "WhatIf"]


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
    near
        Whether it nearly fits: one thing stands in the way, and that thing can change.
    """

    candidate_id: str
    candidate: str
    reason: str
    fix: str
    near: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The exclusion as JSON values."""
        return {"candidate_id": self.candidate_id, "reason": self.reason, "fix": self.fix, "near": self.near}


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
    front_door
        Where the question belongs: a code of ``front_door``; ``None`` for a gap that only asks for an action.
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
    front_door: str | None
    items: tuple[Item, ...]
    excluded: tuple[Exclusion, ...]
    skipped_steps: tuple[SkippedStep, ...]
    action: str

    def as_dict(self) -> dict[str, Any]:
        """The advice about the gap as JSON values."""
        return {
            "gap_id": self.gap_id,
            "front_door": self.front_door,
            "items": [item.as_dict() for item in self.items],
            "excluded": [one.as_dict() for one in self.excluded],
            "skipped_steps": [one.as_dict() for one in self.skipped_steps],
            "action": self.action,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What would happen if one thing were different.

    Parameters
    ----------
    gap_id, candidate_id, candidate
        About whom, for which gap.
    change
        What would be different: a column of the directory or of the people.
    before, after
        Its value now and then; in JSON ``from`` and ``to``.
    rank
        Where the candidate would stand.
    text
        The same in a plain sentence.
    """

    gap_id: str
    candidate_id: str
    candidate: str
    change: str
    before: Any
    after: Any
    rank: int
    text: str

    def as_dict(self) -> dict[str, Any]:
        """What if, as JSON values."""
        names = ("gap_id", "candidate_id", "candidate", "change")
        changed = {"from": self.before, "to": self.after, "rank": self.rank, "text": self.text}
        return {name: getattr(self, name) for name in names} | changed


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
    model
        ``id``, ``hash``, ``prior_level`` and ``n_train`` of the model that scored; ``None`` = the content prior did.
    whatif
        What would happen if one thing were different.
    diversity
        Who went before others so that there is something to choose: ``lambda`` and ``moved`` (``gap_id candidate_id
        from to text``); see :mod:`netmap.recommend.diversity`.
    """

    household_id: str
    as_of: str
    status: str
    safety: Mapping[str, Any] | None
    gaps: tuple[GapAdvice, ...]
    policy: Mapping[str, Any]
    warnings: tuple[str, ...]
    model: Mapping[str, Any] | None = None
    whatif: tuple[WhatIf, ...] = ()
    diversity: Mapping[str, Any] | None = None

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
            "model": None if self.model is None else dict(self.model),
            "whatif": [one.as_dict() for one in self.whatif],
            "diversity": None if self.diversity is None else dict(self.diversity),
        }
