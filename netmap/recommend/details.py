"""What is told about an item beside its place and its reasons: figures, evidence, the way there, what to ask first."""

from __future__ import annotations

from typing import Any

import numpy as np

from netmap.recommend.answers import Answer
from netmap.recommend.case import Case
from netmap.recommend.closes import Need, domain_of
from netmap.recommend.closing import Closing
from netmap.recommend.contributions import Comparison
from netmap.recommend.steps import Candidate

__all__ = ["Details"]


class Details:
    """Tells the details of the items of one household.

    Parameters
    ----------
    case
        The household, the outer ring and the language.
    """

    def __init__(self, case: Case) -> None:
        self._case, self._closing = case, Closing(case)

    def of(self, found: Answer) -> dict[str, dict[str, Any]]:
        """Candidate id → the fields of its :class:`netmap.recommend.Item`, for everybody who is advised."""
        if not found.shown:
            return {}
        compared = Comparison(self._case, found.question.gap_id, found.eligible)
        return {one.candidate_id: self._fields(one, found, compared) for one in found.shown}

    def _fields(self, one: Candidate, found: Answer, compared: Comparison) -> dict[str, Any]:
        learned = {} if self._case.options.model is None else {"p": one.p, "p_low": one.p_low, "p_high": one.p_high}
        own = one.person is not None
        return {
            **learned,
            "base": compared.base,
            "contributions": compared.of(one),
            "verify": self._verify(one),
            **(self._person(one, found.question.need or Need()) if own else self._service(one, found.question.gap_id)),
        }

    def _person(self, one: Candidate, need: Need) -> dict[str, Any]:
        return {} if one.person is None else {"closes": self._closing.person(one.person, need)}

    def _service(self, one: Candidate, gap_id: str) -> dict[str, Any]:
        case, directory = self._case, self._case.directory
        facts, wait = directory.plain[one.row], directory.numbers["wait_days"][one.row]
        free, observed = directory.numbers["capacity"][one.row], facts["observed_on"]
        way = case.paths.get(facts["organisation_id"], ())
        return {
            "evidence": case.outcomes.of(one.candidate_id, domain_of(gap_id), case.situation.household_id),
            "path": tuple({"organisation_id": step, "name": case.names.get(step, step)} for step in way),
            "capacity": {
                "free": None if np.isnan(free) else int(free),
                "as_of": None if observed is None or np.isnan(free) else observed.date().isoformat(),
            },
            "wait_days": None if np.isnan(wait) else int(wait),
            "closes": self._closing.service(one.row),
            "how_to_apply": facts["how_to_apply"],
        }

    def _verify(self, one: Candidate) -> tuple[str, ...]:
        """What has to be asked first; that figures are old too."""
        old = ("observed_on",) if "STALE" in one.flags and "observed_on" not in one.unknown else ()
        return tuple(self._case.words.text(f"verify-{field}") for field in (*one.unknown, *old))
