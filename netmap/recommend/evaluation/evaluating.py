"""Every method measured on what became of earlier referrals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.recommend.asks import Past, history
from netmap.recommend.evaluation import metrics
from netmap.recommend.evaluation.baselines import METHODS, Method, model_scorer
from netmap.recommend.evaluation.bootstrap import interval, resampled_means
from netmap.recommend.evaluation.groups import group_values
from netmap.recommend.evaluation.logged import Logged, cross_fitted
from netmap.recommend.evaluation.off_policy import OffPolicy, evaluate_policy, first_choice, refusal
from netmap.recommend.evaluation.propensity import propensities
from netmap.recommend.evaluation.result import Estimate, Evaluation, MethodResult
from netmap.recommend.evaluation.split import Split, default_cut, split
from netmap.recommend.learning.model import Model
from netmap.recommend.learning.pairs import Bools, Floats, Texts
from netmap.recommend.score import FEATURES

__all__ = ["LEAST", "evaluate"]

LEAST = 30
"""Closed referrals needed before the cut, and after it."""

_LEAST_TOP1 = 10
_COMPARED = ("random", "popularity", "success_rate", "knn", "domain_overlap", "content", "logistic", "boosting", "ours")
_OUTCOME = METHODS["fixed"].fit


def evaluate(
    casebook: Casebook,
    *,
    cut: date | None = None,
    seed: int = 0,
    model: Model | None = None,
    text: bool = True,
    track: Callable[[Sequence[str]], Iterable[str]] = iter,
) -> Evaluation:
    """Measure what following each method's first advice would have achieved, beside what workers achieved.

    Methods learn from referrals that had ended before one day and are tested on those made from that day on, each as
    known when it was made; no household is on both sides. Open referrals are not tested: they are no failures. Every
    method ranks all services that may be advised and are about the question.

    Parameters
    ----------
    casebook
        The casebook.
    cut
        The first day that is tested; ``None`` = the day that leaves the newest 30% of the closed referrals.
    seed
        Of the 2,000 draws behind the intervals.
    model
        A trained model to evaluate as well; the headline is then about it.
    text
        Whether to read what the households say.
    track
        Wraps the names of the methods, to show how far it is.

    Returns
    -------
    Evaluation
        The same for the same casebook, whatever the order of its rows.

    Raises
    ------
    DataError
        With fewer than 30 closed referrals before or after the cut, or when all that are tested ended alike.

    Notes
    -----
    The value of a policy is estimated doubly robustly; a verdict is refused when too few choices agree with the policy
    (effective sample size under 50) or when the outcome model alone says the opposite. That workers chose a service is
    no proof that it was right: agreement with them is reported as habit only. What workers know and no table holds can
    still bias every estimate.
    """
    past = history(casebook, text=text if model is None else model.text)
    parted = _parted(past, cut)
    found = _Test.of(past, parted)
    methods = {name: METHODS[name] for name in _COMPARED}
    if model is not None:
        fitted = model.for_ring(past.asks.ring)
        methods["model"] = Method(lambda history: model_scorer(fitted), chance=True)
    scores = {name: methods[name].fit(past.history.take(parted.train))(found.logged.grid) for name in track([*methods])}
    values = {name: found.value(scores[name]) for name in methods}
    estimates = _estimates(values, found.logged, seed)
    return Evaluation(
        cut=str(parted.cut),
        learned=len(parted.train),
        tested=len(parted.test),
        households=len(set(found.household)),
        both_sides=parted.both_sides,
        left_out=parted.left_out,
        unfinished=parted.unfinished,
        open=past.open,
        empty_truth=int((found.logged.helped == 0).sum()),
        incumbent=estimates["workers"],
        methods=tuple(
            found.result(name, scores[name], values[name], estimates, chance=methods[name].chance) for name in methods
        ),
        seen=model is not None and model.material.last_day >= str(parted.cut),
        seed=seed,
    )


def _parted(past: Past, cut: date | None) -> Split:
    """The referrals on both sides of the cut, enough of them."""
    total = len(past.history)
    day = np.datetime64(cut, "D") if cut else default_cut(past.history.day) if total else np.datetime64("NaT", "D")
    ended = past.referrals["ended_on"].to_numpy(dtype="datetime64[D]")
    parted = split(past.history.day, ended, past.history.household, day)
    if min(len(parted.train), len(parted.test)) < LEAST:
        raise DataError(
            f"too little to evaluate: of {total} closed referrals {len(parted.train)} can be learned from and "
            f"{len(parted.test)} be tested, both must be {LEAST} or more. "
            "Hint: record how referrals ended, or choose another day with --cut"
        )
    helped = past.history.helped[parted.test]
    if helped.min() == helped.max():
        how = "in completed help" if helped[0] else "without help"
        raise DataError(
            f"too little to evaluate: all {len(helped)} tested referrals ended {how}, there is nothing to compare. "
            "Hint: record how every referral ended, those that failed too"
        )
    return parted


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Test:
    """The tested questions, and what is needed to judge any ranking of them."""

    logged: Logged
    advised: Bools
    propensity: Floats
    outcome: Floats
    groups: pd.DataFrame
    step: Texts

    @property
    def household(self) -> Texts:
        return self.logged.grid.household

    @classmethod
    def of(cls, past: Past, parted: Split) -> _Test:
        """Advice is for what is about the question; workers may have chosen something else."""
        rows = np.concatenate([parted.test, parted.train])
        grid, chosen = past.asks.grid(rows), past.asks.chosen[rows]
        advised = grid.eligible & (grid.features[..., FEATURES.index("need_match")] > 0)
        possible = advised.copy()
        possible[np.arange(len(rows)), chosen] = True
        everything = Logged(
            grid=replace(grid, eligible=possible),
            chosen=chosen,
            helped=past.history.helped[rows],
            worker=past.history.worker[rows],
        )
        tested = np.arange(len(parted.test))
        logged = everything.take(tested)
        directory = past.asks.directory
        return cls(
            logged=logged,
            advised=advised[tested],
            propensity=propensities(everything)[tested],
            outcome=cross_fitted(logged, _OUTCOME, past.history.take(parted.train)),
            groups=past.asks.groups.iloc[parted.test],
            step=directory.numbers["step"][past.asks.rows].astype(int).astype(object),
        )

    def value(self, scores: Floats) -> OffPolicy:
        ranking = metrics.rank(scores, self.advised)
        return evaluate_policy(first_choice(ranking), self.logged, self.propensity, self.outcome)

    def result(
        self, name: str, scores: Floats, value: OffPolicy, estimates: dict[str, Estimate], *, chance: bool
    ) -> MethodResult:
        """Everything that is measured of one method."""
        ranking = metrics.rank(scores, self.advised)
        groups = group_values(value.direct, self.groups, self.household)
        gap = next((one.gap for one in groups if (one.kind, one.group) == ("language", "other")), None)
        first = metrics.exposure(ranking)
        agreed = (ranking.order[:, 0] == self.logged.chosen) & (ranking.length > 0)
        return MethodResult(
            method=name,
            dr=estimates[name],
            against=estimates[f"{name} - workers"],
            refusal=refusal(value, estimates["workers"].value),
            ess=value.ess,
            dm=value.dm,
            ips=value.ips,
            snips=value.snips,
            **self._ranked(ranking),
            **(self._calibrated(scores, agreed) if chance else _NO_CHANCE),
            top1=int(agreed.sum()),
            catalogue_coverage=metrics.coverage(ranking, self.advised),
            exposure_gini=metrics.gini(first[self.advised.any(axis=0)]),
            steps=metrics.shares(first, self.step),
            organisations=metrics.shares(first, np.array(self.logged.grid.ring.organisations, dtype=object)),
            group_gap=float("nan") if gap is None else gap,
            groups=groups,
        )

    def _ranked(self, ranking: metrics.Ranking) -> dict[str, float]:
        chosen = np.zeros(self.logged.grid.eligible.shape)
        chosen[np.arange(len(self.logged)), self.logged.chosen] = 1.0
        helped = chosen * self.logged.helped[:, None]
        each = {
            "ndcg_5": metrics.ndcg(ranking, helped),
            "hit_5": metrics.hit(ranking, helped),
            "recall_5": metrics.recall(ranking, helped),
            "mrr": metrics.reciprocal_rank(ranking, helped),
            "habit_hit_5": metrics.hit(ranking, chosen),
        }
        return {name: metrics.average(values)[0] for name, values in each.items()}

    def _calibrated(self, scores: Floats, agreed: Bools) -> dict[str, float]:
        chance, helped = self.logged.at(scores), self.logged.helped
        enough = int(agreed.sum()) >= _LEAST_TOP1
        return {
            "log_loss": metrics.log_loss(chance, helped),
            "brier": metrics.brier(chance, helped),
            "ece": metrics.ece(chance, helped),
            "ece_top1": metrics.ece(chance[agreed], helped[agreed]) if enough else float("nan"),
            "optimism_top1": float((chance - helped)[agreed].mean()) if enough else float("nan"),
        }


_NO_CHANCE = dict.fromkeys(("log_loss", "brier", "ece", "ece_top1", "optimism_top1"), float("nan"))


def _estimates(values: dict[str, OffPolicy], logged: Logged, seed: int) -> dict[str, Estimate]:
    """Of the workers, of every method, and of their differences, all from the same draws of households."""
    columns = {"workers": logged.helped, **{name: value.each for name, value in values.items()}}
    columns |= {f"{name} - workers": value.each - logged.helped for name, value in values.items()}
    means = resampled_means(np.column_stack([*columns.values()]), logged.grid.household, seed=seed)
    found = {}
    for (name, each), draws in zip(columns.items(), means.T, strict=True):
        low, high = interval(draws)
        found[name] = Estimate(value=float(each.mean()), low=low, high=high)
    return found
