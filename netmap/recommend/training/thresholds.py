"""Every number of the advice that is a choice of policy: its value, and why it is what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netmap.recommend.answers import ABSTAIN_BELOW
from netmap.recommend.candidates import FAILED_TIMES
from netmap.recommend.eligibility import STALE_DAYS
from netmap.recommend.evidence import LEAST_HOUSEHOLDS, LEVELS
from netmap.recommend.learning.gate import ENOUGH, FOLDS, NEARLY
from netmap.recommend.learning.material import LEAST_GROUP
from netmap.recommend.learning.model import Model
from netmap.recommend.steps import TIE_MARGIN, TOLERANCE

__all__ = ["Threshold", "thresholds"]


@dataclass(frozen=True, slots=True)
class Threshold:
    """One number somebody has to answer for.

    Parameters
    ----------
    name
        What it decides.
    value
        What it is.
    rationale
        Why, in one sentence.
    """

    name: str
    value: str
    rationale: str


def thresholds(model: Model) -> tuple[Threshold, ...]:
    """The numbers that decide what a worker gets to see, for one model."""
    return (*_of_advice(), *_of_learning(model))


def _of_advice() -> Iterator[Threshold]:
    yield Threshold(
        "tolerance of the step policy",
        f"{TOLERANCE}",
        "lighter help goes first when its chance is at most this much lower",
    )
    yield Threshold("equally good", f"{TIE_MARGIN}", "smaller differences in chance mean nothing: the worker chooses")
    yield Threshold(
        "abstain below",
        f"{ABSTAIN_BELOW}",
        "with even the low end of the best chance under this, too little is known",
    )
    yield Threshold(
        "failed before",
        f"{FAILED_TIMES} referrals",
        "a step that ended without help so often for a domain is not offered again",
    )
    yield Threshold("longest wait", "none", "a hard limit shuts out help worth waiting for; --max-wait sets one")
    yield Threshold("old information", f"{STALE_DAYS} days", "what was looked at longer ago is marked, not left out")
    told = ", ".join(f"{level} from {least}" for level, least in sorted(LEVELS.items(), key=lambda item: item[1]))
    yield Threshold("experience with a service", told, "closed referrals; how much a share of them tells")
    yield Threshold(
        "precedents", f"{LEAST_HOUSEHOLDS} households", "fewer are not told as an example: one might be recognised"
    )


def _of_learning(model: Model) -> Iterator[Threshold]:
    sigmas = model.fitted.sigmas
    yield Threshold(
        "how far weights may stray",
        f"{sigmas.weights:.3g} per standard deviation of the feature",
        f"level {model.fitted.level}: the strongest prior that foretells about as well as the best",
    )
    yield Threshold(
        "nearly as good as the best level",
        f"{NEARLY} standard errors",
        "the prior stays unless outcomes say otherwise",
    )
    yield Threshold(
        "outcomes needed to stray far",
        f"{ENOUGH} of the rarer one",
        "with fewer a loose fit wins by luck",
    )
    effects = {"service": sigmas.service, "organisation": sigmas.organisation, "domain": sigmas.service_domain}
    yield Threshold(
        "how far effects may stray",
        ", ".join(f"{name} {sigma:.3g}" for name, sigma in effects.items()),
        "few referrals must not make or break a service",
    )
    yield Threshold("households left out", f"{FOLDS} parts", "a household is never foretold from its own referrals")
    yield Threshold("smallest group shown", f"{LEAST_GROUP} referrals", "smaller groups could be traced to households")
