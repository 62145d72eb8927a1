"""docs/recommender.md: what was measured, as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from netmap.recommend.evaluation.baselines import METHODS
from tests.benchmarks.simulator.caseload import FLOOR, HOUSEHOLDS, PLACES
from tests.benchmarks.simulator.caseload import REFERRALS as BEFORE
from tests.benchmarks.simulator.constants import BAD_SPREAD, Settings
from tests.benchmarks.simulator.goals import GROUPINGS, Goal, Results, at, gaps, harm, interval, judged
from tests.benchmarks.simulator.policies import LOGGED, POLICIES, REFERRALS
from tests.benchmarks.simulator.runs import BAD, CALIBRATED, GOOD, PRIORED, SIZES
from tests.benchmarks.simulator.words_of_page import HEAD, NOT_MEASURED, WORLD

__all__ = ["CALIBRATED_AT", "NOT_LEARNING", "PAGE", "page"]

CALIBRATED_AT = 2000
"""Past referrals from which popularity was counted when the constants were set."""
NOT_LEARNING = ("random", "popularity", "domain_overlap", "content")
"""The methods by which they were set, beside the workers."""
PAGE = Path(__file__).resolve().parents[3] / "docs" / "recommender.md"

_NAMES = {
    "random": "random",
    "workers": "workers, as they choose now",
    "popularity": "popularity",
    "success_rate": "success rate of the service, shrunken",
    "knn": "most similar questions (kNN)",
    "domain_overlap": "overlap of domains, then distance",
    "content": "content prior",
    "logistic": "logistic regression",
    "boosting": "gradient boosting",
    "fixed": "fixed",
    "ours": "**ours**",
}
_ESTIMATORS = ("DM", "IPS", "SNIPS", "DR", "hit@5 of the workers' choice", "hit@5 of choices that helped")


def page(found: Results, reached: Sequence[Goal]) -> str:
    """The whole page."""
    parts = [HEAD, _world(found), _goals(found, reached), _regret(found), _others(found), _groups(found)]
    return "\n".join([*parts, _caseload(found), _policies(found), NOT_MEASURED])


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"


def _number(value: float) -> str:
    text = "" if pd.isna(value) else f"{value:.3f}"
    return text.replace("0.", ".", 1) if abs(value) < 1 else text


def _with_interval(values: pd.Series) -> str:
    low, high = interval(values)
    return f"{_number(values.mean())} [{_number(low)}, {_number(high)}]"


def _world(found: Results) -> str:
    s, good = Settings(), found.good
    text = WORLD.format(
        services=s.services,
        volunteers=s.volunteers,
        organisations=s.organisations,
        workers=s.workers,
        eligible=at(good, "ours", 0, "eligible").mean(),
        spread=BAD_SPREAD,
        good=f"{GOOD[0]} to {GOOD[-1]}",
        bad=f"{BAD[0]} to {BAD[-1]}",
    )
    set_by, n = found.calibrated, CALIBRATED_AT
    pairs = [
        (_NAMES["random"], 0.68, at(set_by, "random", n), at(good, "random", n)),
        (_NAMES["popularity"], 0.68, at(set_by, "popularity", n), at(good, "popularity", n)),
        (_NAMES["domain_overlap"], 0.47, at(set_by, "domain_overlap", n), at(good, "domain_overlap", n)),
        (_NAMES["workers"], 0.59, at(set_by, "workers", 0), at(good, "workers", 0)),
        (_NAMES["content"], 0.33, at(set_by, "content", n), at(good, "content", n)),
        ("content, bad prior", 0.48, at(found.calibrated_bad, "content", 1), at(found.bad, "content", n)),
        ("true success of the best choice", 0.5, at(set_by, "content", n, "oracle"), at(good, "content", n, "oracle")),
    ]
    rows = [[name, f"{wanted:.2f}", _with_interval(one), _with_interval(two)] for name, wanted, one, two in pairs]
    head = ["regret of", "wanted", f"seeds {CALIBRATED[0]} to {CALIBRATED[-1]}", "seeds reported below"]
    return text + "\n" + _table(head, rows)


def _goals(found: Results, reached: Sequence[Goal]) -> str:
    missed = sum(not goal.holds for goal in reached)
    rows = [[g.number, g.what, g.goal, g.measured, "yes" if g.holds else "**no**"] for g in reached]
    s = found.seconds
    times = (
        f"CPU seconds in this run, median of five: {s['fit']:.3f} to fit 5,000 referrals ({s['gate']:.2f} with the "
        f"gate), {s['score']:.3f} to score and rank 300 questions × 300 services, {s['divide']:.2f} to divide "
        f"{HOUSEHOLDS} households over 120 services with the floor. They differ between runs; every other number on "
        "this page does not.\n"
    )
    words = f"{len(reached) - missed} of {len(reached)} hold.\n"
    head = ["", "what", "goal", "measured", "holds"]
    return "\n".join(["## Goals\n", words, _table(head, rows), times])


def _by_size(rows: pd.DataFrame, methods: Sequence[str], measure: str, show: Callable[[pd.Series], str]) -> str:
    def cell(method: str, n: int) -> str:
        values = at(rows, method, n, measure)
        return "" if values.empty else show(values)

    lines = [[_NAMES[method], *(cell(method, n) for n in SIZES)] for method in methods]
    return _table(["referrals", *(f"{n:,}" for n in SIZES)], lines)


def _regret(found: Results) -> str:
    levels = [
        [name, *(_levels(at(rows, "ours", n, "level")) for n in SIZES)]
        for name, rows in (("good prior", found.good), ("bad prior", found.bad))
    ]
    words = f"Good prior, mean of {len(GOOD)} seeds; for two methods with the 95% bootstrap interval over seeds.\n"
    return "\n".join(
        [
            "## Regret of the first choice\n",
            words,
            _by_size(found.good, ("random", "workers", *list(METHODS)[1:]), "regret", lambda v: _number(v.mean())),
            _by_size(found.good, ("logistic", "ours"), "regret", _with_interval),
            f"Bad prior, mean of {len(BAD)} seeds.\n",
            _by_size(found.bad, PRIORED, "regret", _with_interval),
            "Share of seeds in which a method loses over .01 more than the prior alone.\n",
            _table(["referrals", *(f"{n:,}" for n in SIZES)], _harms(found)),
            "Seeds by how firmly the gate holds the prior.\n",
            _table(["referrals", *(f"{n:,}" for n in SIZES)], levels),
        ]
    )


def _levels(levels: pd.Series) -> str:
    return ", ".join(f"{level} {count}" for level, count in sorted(levels.value_counts().items()))


def _harms(found: Results) -> list[list[str]]:
    lines = []
    for name, rows in (("good", found.good), ("bad", found.bad)):
        for method in ("logistic", "fixed", "ours"):
            shares = [(harm(rows, n, method) > 0.01).mean() for n in SIZES]
            lines.append([f"{_NAMES[method]}, {name} prior", *(f"{share:.0%}" for share in shares)])
    return lines


def _others(found: Results) -> str:
    methods = ("content", "logistic", "boosting", "fixed", "ours")
    sizes = (0, 200, 2000, 5000)
    measures = {
        "ndcg": "NDCG@5",
        "hit": "the best choice among the first five",
        "ece": "calibration error, all eligible pairs",
        "optimism": "foretold less true success of the first choice",
        "coverage": "share of services that is anybody's first choice",
        "gini": "Gini of first choices",
        "habit": "habit: the workers' choice among the first five",
    }
    rows = []
    for measure, name in measures.items():
        for n in sizes:
            values = [at(found.good, method, n, measure) for method in ("popularity", *methods)]
            rows.append([name, f"{n:,}", *(_number(v.mean()) if len(v) else "" for v in values)])
    head = ["measure", "referrals", *(_NAMES[method] for method in ("popularity", *methods))]
    note = (
        "The last measure is agreement with habit. It puts popularity first, whose advice helps hardly more than "
        "chance does: it must not be taken for quality.\n"
    )
    return "\n".join(["## Other measures, good prior\n", _table(head, rows), note])


def _groups(found: Results) -> str:
    methods = ("workers", "popularity", "content", "logistic", "boosting", "ours")
    rows = []
    for method in methods:
        gap = gaps(found.good, method, 0 if method == "workers" else BEFORE)
        rows.append([_NAMES[method], *(_number(gap[grouping]) for grouping in GROUPINGS)])
    words = (
        f"Widest difference in mean regret between two groups, good prior, at {BEFORE:,} referrals. Every seed draws "
        "its own areas: there it is the widest difference within a seed, which chance alone makes wide (some sixty "
        "households each), so it is no goal.\n"
    )
    return "\n".join(["## Groups\n", words, _table(["", *GROUPINGS], rows)])


def _caseload(found: Results) -> str:
    names = {
        "success": "true success",
        "served": "served",
        "served group": "served, not Dutch-speaking",
        "success group": "success, not Dutch-speaking",
        "success others": "success, others",
        "predicted ratio": "foretold ratio",
        "worse off": "worse off",
        "better off": "better off",
    }
    means = found.caseload.groupby("way", sort=False)[list(names)].mean()
    rows = [[way, *(_number(value) for value in line)] for way, line in zip(means.index, means.to_numpy(), strict=True)]
    words = (
        f"{HOUSEHOLDS} households, {PLACES:.0%} as many places, chances learned from {BEFORE:,} referrals, mean of "
        f"{len(GOOD)} seeds, who waits counts 0. The floor promises households that do not speak Dutch {FLOOR:.0%} of "
        "the foretold success of others. Worse and better off: share of households whose true chance is over .02 lower "
        "or higher than under first come. A higher total is not better for everybody.\n"
    )
    return "\n".join(["## A caseload under capacity\n", words, _table(["", *names.values()], rows)])


def _policies(found: Results) -> str:
    rows = found.policies
    means = rows.groupby("policy", sort=False).mean()
    columns = ["truth", *_ESTIMATORS, "ESS"]
    lines = [
        [_NAMES[p], *(_number(means.loc[p, c]) for c in columns[:-1]), f"{means.loc[p, 'ESS']:.0f}"] for p in POLICIES
    ]
    scores = {name: judged(rows, name) for name in _ESTIMATORS}
    judgements = [[name, *(f"{one[key]:.3f}" for key in ("bias", "rmse", "spearman"))] for name, one in scores.items()]
    words = (
        f"Seven policies that learned from {REFERRALS:,} referrals, judged by {LOGGED:,} choices of the workers for "
        f"other households and what came of them, mean of {rows['seed'].nunique()} seeds; propensities and outcomes "
        "are estimated. DM has an advantage here: its outcome model is of the same kind as ours.\n"
    )
    return "\n".join(
        [
            "## Judging policies by past choices\n",
            words,
            _table(["policy", "truth", *columns[1:]], lines),
            "The estimates beside the truth, over policies and seeds; the rank correlation is the mean over seeds.\n",
            _table(["estimator", "bias", "root mean squared error", "rank correlation"], judgements),
        ]
    )
