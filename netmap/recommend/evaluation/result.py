"""What an evaluation finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import isnan
from typing import Any

from netmap.locale import words
from netmap.recommend.evaluation.groups import GroupValue
from netmap.recommend.evaluation.off_policy import LEAST_ESS

__all__ = ["COLUMNS", "INCUMBENT", "Estimate", "Evaluation", "MethodResult"]

INCUMBENT = "workers"
"""What the methods are compared with: whom the workers chose themselves."""

COLUMNS = (
    *("method", "ndcg_5", "hit_5", "ece", "ece_top1", "dm", "snips", "dr", "dr_low", "dr_high", "ess"),
    *("catalogue_coverage", "exposure_gini", "group_gap", "against", "against_low", "against_high", "verdict"),
    "habit_hit_5",
)
"""Of the table of methods."""

_DIGITS = 6
_VERDICTS = {
    "better": "evaluation-better",
    "worse": "evaluation-worse",
    "no_difference": "evaluation-no-difference",
    "refused_ess": "evaluation-refused-ess",
    "refused_sign": "evaluation-refused-sign",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A mean with its 95% interval over households drawn again."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodResult:
    """What one method would do for the tested questions. NaN = cannot be told.

    Parameters
    ----------
    method
        One of :data:`netmap.recommend.evaluation.baselines.METHODS`, or ``model`` for a model that was given.
    dr
        Headline: the estimated share of the questions for which help would succeed if its first advice were followed.
    against
        The same minus what the workers' own choices achieved.
    refusal
        Why no verdict is given: ``ess``, ``sign`` or ``None``.
    ess, dm, ips, snips
        Of :class:`netmap.recommend.evaluation.off_policy.OffPolicy`.
    ndcg_5, hit_5, recall_5, mrr
        At 5 (the last over all ranks), where the truth is what helped; questions without recommendation score 0, those
        for which nothing is known to have helped do not count.
    habit_hit_5
        hit@5 of whom the worker chose, helpful or not: habit, never a goal.
    log_loss, brier, ece
        Of the chances given to the choices that were made; NaN for a method that gives no chances.
    ece_top1, optimism_top1
        Of the choices that were also its first advice: calibration, and mean chance minus share that helped.
    top1
        How many choices these are.
    catalogue_coverage, exposure_gini
        The share of the services in somebody's first five; inequality of first places over services.
    steps, organisations
        The share of first places per step, per organisation.
    group_gap
        The foretold success of households whose languages lack nl minus that of all others; NaN when it is hidden.
    groups
        The foretold success of every kind of household.
    """

    method: str
    dr: Estimate
    against: Estimate
    refusal: str | None
    ess: float
    dm: float
    ips: float
    snips: float
    ndcg_5: float
    hit_5: float
    recall_5: float
    mrr: float
    habit_hit_5: float
    log_loss: float
    brier: float
    ece: float
    ece_top1: float
    optimism_top1: float
    top1: int
    catalogue_coverage: float
    exposure_gini: float
    steps: Mapping[str, float]
    organisations: Mapping[str, float]
    group_gap: float
    groups: tuple[GroupValue, ...]

    @property
    def verdict(self) -> str:
        """Beside the workers' own choices: ``better worse no_difference``, or ``refused_ess refused_sign``."""
        if self.refusal:
            return f"refused_{self.refusal}"
        if self.against.low > 0:
            return "better"
        return "worse" if self.against.high < 0 else "no_difference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Every method beside the workers' own choices.

    Parameters
    ----------
    cut
        The first day that is tested (ISO 8601).
    learned, tested
        How many closed referrals were learned from, and tested.
    households
        How many households the tested ones are of.
    both_sides, left_out, unfinished
        As in :class:`netmap.recommend.evaluation.split.Split`.
    open
        Referrals without an outcome yet: not tested, and no failures.
    empty_truth
        Tested questions of which it is not known what would have helped.
    incumbent
        The share of the workers' own choices that helped.
    methods
        All methods, the one the headline is about last.
    seen
        Whether the model that was given learned from referrals on or after the cut: it is then flattered.
    seed
        Of the intervals.
    """

    cut: str
    learned: int
    tested: int
    households: int
    both_sides: int
    left_out: int
    unfinished: int
    open: int
    empty_truth: int
    incumbent: Estimate
    methods: tuple[MethodResult, ...]
    seen: bool
    seed: int

    def headline(self, *, lang: str = "nl") -> tuple[str, ...]:
        """What to read first, in sentences: the doubly robust estimate or why there is none, never the habit."""
        speech, ours = words(lang), self.methods[-1]
        counts = {"learned": self.learned, "tested": self.tested, "households": self.households, "cut": self.cut}
        numbers = {"dr": ours.dr.value, "dr_low": ours.dr.low, "dr_high": ours.dr.high, "own": self.incumbent.value}
        more = {"more": ours.against.value, "more_low": ours.against.low, "more_high": ours.against.high}
        points = {name: round(100 * value) for name, value in (numbers | more).items()}
        said = [
            speech.text("evaluation-material", **counts),
            speech.text("evaluation-left-out", households=self.both_sides, referrals=self.left_out + self.unfinished),
            speech.text(_VERDICTS[ours.verdict], ess=int(ours.ess), least=int(LEAST_ESS), **points),
            speech.text("evaluation-empty", questions=self.empty_truth),
            speech.text("evaluation-habit"),
        ]
        if self.seen:
            said.insert(0, speech.text("evaluation-seen", cut=self.cut))
        return tuple(said)

    def rows(self) -> list[dict[str, Any]]:
        """One row per method, the workers first; what cannot be told is None.

        The columns of :data:`COLUMNS`; ``netmap explain`` tells what each is.
        """
        workers = {"method": INCUMBENT, "dr": self.incumbent.value}
        workers |= {"dr_low": self.incumbent.low, "dr_high": self.incumbent.high}
        found = [_row(one) for one in self.methods]
        return [_plain({name: workers.get(name) for name in COLUMNS}), *map(_plain, found)]

    def group_rows(self) -> list[dict[str, Any]]:
        """One row per group of households, of the method the headline is about; None where it is hidden."""
        return [_plain(asdict(one)) for one in self.methods[-1].groups]

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON values; what cannot be told is null."""
        content: dict[str, Any] = _plain(asdict(self))
        for row, one in zip(content["methods"], self.methods, strict=True):
            row["verdict"] = one.verdict
        return content


def _row(one: MethodResult) -> dict[str, Any]:
    cells = asdict(one) | {"verdict": one.verdict}
    for name in ("dr", "against"):
        estimate = cells[name]
        cells |= {name: estimate["value"], f"{name}_low": estimate["low"], f"{name}_high": estimate["high"]}
    return {name: cells[name] for name in COLUMNS}


def _plain(value: Any) -> Any:
    """Numbers rounded, NaN as None, tuples as lists."""
    if isinstance(value, float):
        return None if isnan(value) else round(value, _DIGITS) + 0.0
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
