"""What the recommender must reach on the simulated neighbourhood, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

__all__ = ["GROUPINGS", "Goal", "Results", "at", "gaps", "goals", "harm", "interval", "judged"]

GROUPINGS = ("language", "age", "area", "safety", "complexity")
_CLEAR = 0.01
_DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal.

    Parameters
    ----------
    number
        Of the group of goals it belongs to.
    what, goal, measured
        In words.
    holds
        Whether it is reached.
    """

    number: int
    what: str
    goal: str
    measured: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Everything that was measured: frames of :mod:`.runs`, :mod:`.policies` and :mod:`.caseload`, and seconds.

    ``calibrated`` holds the methods the constants were set by, on the seeds they were set on.
    """

    good: pd.DataFrame
    bad: pd.DataFrame
    calibrated: pd.DataFrame
    calibrated_bad: pd.DataFrame
    policies: pd.DataFrame
    caseload: pd.DataFrame
    seconds: dict[str, float]


def at(rows: pd.DataFrame, method: str, n: int, measure: str = "regret") -> pd.Series:
    """A measure of one method at one size, by seed."""
    found: pd.Series = rows[(rows["method"] == method) & (rows["n"] == n)].set_index("seed")[measure]
    return found


def harm(rows: pd.DataFrame, n: int, method: str = "ours") -> pd.Series:
    """By seed how much more a method loses than the prior."""
    return at(rows, method, n) - at(rows, "content", n)


def interval(values: pd.Series | np.ndarray) -> tuple[float, float]:
    """The 95% bootstrap interval of a mean over seeds."""
    known = np.asarray(values, dtype=float)
    drawn = known[np.random.default_rng(0).integers(len(known), size=(_DRAWS, len(known)))].mean(axis=1)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return float(low), float(high)


def gaps(rows: pd.DataFrame, method: str, n: int) -> dict[str, float]:
    """Per grouping the widest difference in mean regret between two of its groups; for areas the mean over seeds."""
    found = {}
    for grouping in GROUPINGS:
        columns = [column for column in rows if column.startswith(f"regret {grouping}=")]
        by_seed = pd.concat([at(rows, method, n, column) for column in columns], axis=1)
        means = by_seed if grouping == "area" else by_seed.mean().to_frame().T
        found[grouping] = float((means.max(axis=1) - means.min(axis=1)).mean())
    return found


def judged(policies: pd.DataFrame, estimator: str) -> dict[str, float]:
    """Bias, root mean squared error and mean rank correlation with the truth of an estimator."""
    error = policies[estimator] - policies["truth"]
    ranks = [group[estimator].corr(group["truth"], method="spearman") for _, group in policies.groupby("seed")]
    return {"bias": float(error.mean()), "rmse": float(np.sqrt((error**2).mean())), "spearman": float(np.mean(ranks))}


def goals(found: Results) -> list[Goal]:
    """Every goal, in order."""
    parts = (_prior, _regret, _ranking, _calibration, _groups, _caseload, _policies, _speed)
    return [Goal(number, *one) for number, part in enumerate(parts, start=1) for one in part(found)]


_Line = tuple[str, str, str, bool]


def _most(what: str, value: float, limit: float) -> _Line:
    return what, f"≤ {limit:g}", f"{value:.3f}", bool(value <= limit)


def _least(what: str, value: float, limit: float) -> _Line:
    return what, f"≥ {limit:g}", f"{value:.3f}", bool(value >= limit)


def _prior(found: Results) -> Iterator[_Line]:
    for name, rows in (("good", found.good), ("bad", found.bad)):
        same = at(rows, "ours", 0, "as_content")
        yield (
            f"0 referrals, {name} prior: the order of the prior",
            "all seeds",
            f"{same.sum()} of {len(same)}",
            all(same),
        )
    yield _most("regret at 0, good prior", at(found.good, "ours", 0).mean(), 0.36)
    for name, rows in (("good", found.good), ("bad", found.bad)):
        worst = pd.concat([harm(rows, n) for n in sorted(set(rows["n"])) if n >= 200], axis=1).max(axis=1)
        measured = f"{worst.max():.3f}; over .01 in {(worst > _CLEAR).sum()} of {len(worst)} seeds"
        what = f"200 or more, {name} prior: most regret above the prior's, any seed, any size"
        yield what, f"≤ {_CLEAR}", measured, bool(worst.max() <= _CLEAR)
        for n in (50, 100):
            share = (harm(rows, n) > _CLEAR).mean()
            yield f"{n}, {name} prior: seeds worse by over .01", "≤ 15%", f"{share:.0%}", bool(share <= 0.15)


def _regret(found: Results) -> Iterator[_Line]:
    for n, limit in ((200, 0.33), (500, 0.28), (2000, 0.21), (5000, 0.165)):
        yield _most(f"regret at {n:,}, good prior", at(found.good, "ours", n).mean(), limit)
    for n, limit in ((500, 0.31), (2000, 0.235)):
        yield _most(f"regret at {n:,}, bad prior", at(found.bad, "ours", n).mean(), limit)


def _ranking(found: Results) -> Iterator[_Line]:
    yield _least("NDCG@5 at 2,000", at(found.good, "ours", 2000, "ndcg").mean(), 0.80)
    yield _least("hit@5 of the best choice at 2,000", at(found.good, "ours", 2000, "hit").mean(), 0.80)
    less = at(found.good, "ours", 2000) - at(found.good, "logistic", 2000)
    low, high = interval(less)
    measured = f"{less.mean():+.3f} [{low:+.3f}, {high:+.3f}]"
    yield "regret less that of logistic regression at 2,000, paired", "95% interval below 0", measured, bool(high < 0)


def _calibration(found: Results) -> Iterator[_Line]:
    for measure, name, n, limit in (
        ("ece", "calibration error, all eligible pairs,", 200, 0.03),
        ("ece", "calibration error, all eligible pairs,", 2000, 0.015),
        ("optimism", "foretold less true, first choice,", 500, 0.06),
        ("optimism", "foretold less true, first choice,", 2000, 0.05),
    ):
        yield _most(f"{name} at {n:,}", at(found.good, "ours", n, measure).mean(), limit)


def _groups(found: Results) -> Iterator[_Line]:
    for grouping, gap in gaps(found.good, "ours", 2000).items():
        if grouping == "area":  # every seed draws its own areas: their names mean nothing together
            continue
        yield _most(f"widest gap in regret by {grouping} at 2,000", gap, 0.03)


def _caseload(found: Results) -> Iterator[_Line]:
    rows = found.caseload
    by_way = {way: group.set_index("seed") for way, group in rows.groupby("way", sort=False)}
    floored, first = by_way["best total with a floor"], by_way["first come, first served"]
    gain = floored["success"].mean() / first["success"].mean() - 1
    yield (
        "places given twice or to who is not eligible",
        "0",
        f"{rows['violations'].sum():.0f}",
        not rows["violations"].any(),
    )
    yield "true success above first come, with the floor", "≥ +17%", f"{gain:+.1%}", bool(gain >= 0.17)
    yield _least(
        "foretold success of the group / of others, lowest of all seeds", floored["predicted ratio"].min(), 0.95
    )
    loss = floored["loss"]
    measured = f"{loss.mean():.1%}, above 3% in {(loss > 0.03).sum()} of {len(loss)} seeds"
    yield "foretold total the floor costs, mean", "≤ 3%", measured, bool(loss.mean() <= 0.03)
    yield "300 households divided, with the floor", "≤ 1 s", "see below", found.seconds["divide"] <= 1


def _policies(found: Results) -> Iterator[_Line]:
    doubly = judged(found.policies, "DR")
    yield _most("doubly robust: root mean squared error", doubly["rmse"], 0.06)
    yield _least("doubly robust: rank correlation with the truth", doubly["spearman"], 0.85)
    means = found.policies.groupby("policy")[["truth", "hit@5 of the workers' choice"]].mean()
    truth, hit = means.loc["popularity"] - means.loc["ours"]
    words = f"hit@5 {hit:+.3f}, true success {truth:+.3f}"
    yield (
        "hit of the workers' choice puts popularity above ours, the truth below",
        "it does",
        words,
        bool(hit > 0 > truth),
    )


def _speed(found: Results) -> Iterator[_Line]:
    yield "5,000 referrals fitted", "≤ 2 s", "see below", found.seconds["fit"] <= 2
    yield "300 questions × 300 services scored and ranked", "≤ 1 s", "see below", found.seconds["score"] <= 1
