"""Where a score comes from: what each feature adds, beside the average eligible candidate of the same question.

A score is a sum, so it comes apart exactly: the mean score of the eligible candidates plus, for each feature, weight ×
(value − mean value of those candidates). The means are over what can really be chosen, people of the own network
included, so *closer by* means closer than the alternatives of this household.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from netmap.recommend.candidates import domain_place
from netmap.recommend.case import Case
from netmap.recommend.directory import Floats
from netmap.recommend.item import Contribution
from netmap.recommend.learning.pairs import Ints
from netmap.recommend.score import FEATURES, PRIOR
from netmap.recommend.steps import Candidate

__all__ = ["EXPERIENCE", "Comparison"]

EXPERIENCE = "experience"
"""What was learned about the service, its organisation, and the service in this domain, together."""

_NAMES = (*FEATURES, EXPERIENCE)
_OF_PEOPLE = ("need_match", "distance")
_DIGITS = 12
_USUAL = {weight.feature: np.sign(weight.value) for weight in PRIOR} | {EXPERIENCE: 1.0}


class Comparison:
    """The eligible candidates of one question, beside each other.

    Parameters
    ----------
    case
        The household.
    gap_id
        What the question is about.
    eligible
        Those who can be advised, at least one.
    """

    def __init__(self, case: Case, gap_id: str, eligible: Sequence[Candidate]) -> None:
        self._case = case
        self._places = {one.candidate_id: place for place, one in enumerate(eligible)}
        values = np.array([one.features for one in eligible])
        service: Ints = np.array([one.row for one in eligible], dtype=np.intp)
        domain: Ints = np.full(len(eligible), domain_place(gap_id), dtype=np.intp)
        weighted, experience = case.fitted.parts(values, service, domain)
        self._values: Floats = np.column_stack([values, experience])
        self._parts: Floats = np.column_stack([weighted, experience])
        self._reference: Floats = self._values.mean(axis=0)
        self._average: Floats = self._parts.mean(axis=0)
        self.base = round(float(case.fitted.intercept + self._average.sum()), _DIGITS)
        """The mean score of the eligible candidates."""

    def of(self, one: Candidate) -> tuple[Contribution, ...]:
        """What each feature adds to the score of one of them: with ``base`` the score itself. The largest first."""
        place = self._places[one.candidate_id]
        deltas = np.round(self._parts[place] - self._average, _DIGITS) + 0.0
        rows = zip(_NAMES, self._values[place].tolist(), self._reference.tolist(), deltas.tolist(), strict=True)
        found = [
            Contribution(
                feature=name,
                value=round(value, _DIGITS),
                reference=round(reference, _DIGITS),
                delta_logit=delta,
                text=self._text(one, name, value > reference, delta) if delta else "",
            )
            for name, value, reference, delta in rows
        ]
        return tuple(sorted(found, key=lambda each: -abs(each.delta_logit)))

    def _text(self, one: Candidate, name: str, more: bool, delta: float) -> str:
        words, id = self._case.words, f"contribution-{name.replace('_', '-')}"
        if one.person is not None and name not in _OF_PEOPLE:
            return words.text("contribution-own", what=words.text(id))
        if self._guessed(one, name):
            return words.attr(id, "unknown") or ""
        said = words.attr(id, "more" if more else "less") or ""
        expected = _USUAL[name] * (1 if more else -1)
        if np.sign(delta) == expected:
            return said
        return f"{said} {words.text('contribution-better' if delta > 0 else 'contribution-worse')}"

    def _guessed(self, one: Candidate, name: str) -> bool:
        """Whether a value is not known and something in the middle was taken."""
        case, directory = self._case, self._case.directory
        if one.person is not None:
            return name == "distance" and one.person.distance is None
        if name in ("wait", "load"):
            return bool(np.isnan(directory.numbers[{"wait": "wait_days"}.get(name, name)][one.row]))
        if name == "distance":
            exact = directory.areas_known[one.row] and not directory.everywhere[one.row]
            return not exact or case.situation.area not in directory.areas
        if name == "language":
            return case.situation.languages is None or directory.languages[one.row] is None
        return name == "cost" and directory.plain[one.row]["cost"] is None
