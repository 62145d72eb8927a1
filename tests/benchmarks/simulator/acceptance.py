"""The acceptance benchmark: everything is run, judged and written to docs/recommender.md."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
from joblib import Parallel, delayed

from netmap.recommend.allocation.floor import assign_with_floor
from netmap.recommend.evaluation import metrics
from netmap.recommend.evaluation.baselines import METHODS
from netmap.recommend.learning.gate import fit_gated
from tests.benchmarks.simulator.caseload import FLOOR, HOUSEHOLDS, caseload, drawn_places
from tests.benchmarks.simulator.caseload import REFERRALS as BEFORE
from tests.benchmarks.simulator.constants import Settings
from tests.benchmarks.simulator.goals import Goal, Results, goals
from tests.benchmarks.simulator.page import CALIBRATED_AT, NOT_LEARNING, PAGE, page
from tests.benchmarks.simulator.policies import OFF_POLICY, off_policy
from tests.benchmarks.simulator.runs import BAD, CALIBRATED, GOOD, PRIORED, run
from tests.benchmarks.simulator.world import World

__all__ = ["main", "measure"]

_PROCESSES = 2


def main() -> list[Goal]:
    """Measure, print the goals and write the page."""
    found = measure()
    reached = goals(found)
    for goal in reached:
        print(f"{'yes' if goal.holds else 'NO ':3} {goal.number} {goal.what}: {goal.measured} ({goal.goal})")
    PAGE.write_text(page(found, reached), encoding="utf-8")
    return reached


def measure() -> Results:
    """Run every seed, two at a time; which process runs what makes no difference."""
    seconds = _seconds()
    with Parallel(n_jobs=_PROCESSES) as parallel:

        def every(
            what: str, job: Callable[..., pd.DataFrame], seeds: tuple[int, ...], **options: object
        ) -> pd.DataFrame:
            print(f"{what} ...", file=sys.stderr)
            return pd.concat(parallel(delayed(job)(seed, **options) for seed in seeds), ignore_index=True)

        return Results(
            good=every("good prior", run, GOOD),
            bad=every("bad prior", run, BAD, bad=True, methods=PRIORED),
            calibrated=every("calibration", run, CALIBRATED, sizes=(CALIBRATED_AT,), methods=NOT_LEARNING),
            calibrated_bad=every("calibration", run, CALIBRATED, bad=True, sizes=(1,), methods=("content",)),
            policies=every("policies", off_policy, OFF_POLICY),
            caseload=every("caseload", caseload, GOOD),
            seconds=seconds,
        )


def _seconds() -> dict[str, float]:
    """What a fit, the scores of a caseload and a division take, each the median of five."""
    wide = World(GOOD[0], referrals=5000, test=HOUSEHOLDS, settings=Settings(services=300))
    past, grid = wide.history(5000), wide.grid
    scorer = METHODS["fixed"].fit(past)
    world = World(GOOD[0], referrals=BEFORE, test=HOUSEHOLDS)
    chance = np.where(world.grid.eligible, METHODS["ours"].fit(world.past)(world.grid), np.nan)
    places, group = drawn_places(GOOD[0], world), (world.groups["language"] != "nl").to_numpy()
    return {
        "fit": _median(lambda: METHODS["fixed"].fit(past)),
        "gate": _median(lambda: fit_gated(past)),
        "score": _median(lambda: metrics.rank(scorer(grid), grid.eligible)),
        "divide": _median(lambda: assign_with_floor(chance, places, group, floor=FLOOR)),
    }


def _median(job: Callable[[], object]) -> float:
    """CPU time: what else the machine does makes no difference."""
    taken = []
    for _ in range(5):
        start = time.process_time()
        job()
        taken.append(time.process_time() - start)
    return statistics.median(taken)
