"""Two ways of doing one job, timed in turn, as a ratio of CPU medians."""

from __future__ import annotations

import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Ratio", "children", "compare", "table"]

Job = Callable[[], object]


@dataclass(frozen=True)
class Ratio:
    """How many times the peer's CPU time ours is worth."""

    job: str
    peer: str
    goal: str
    ours: float
    theirs: float
    unit: str = "s"

    @property
    def times(self) -> float:
        return self.theirs / self.ours


def compare(job: str, peer: str, goal: str, ours: Job, theirs: Job, *, share: float = 1.0, rounds: int = 5) -> Ratio:
    """Run both in turn; ``share`` is the part of our work that the peer was given."""
    ours(), theirs()
    mine, other = [], []
    for _ in range(rounds):
        mine.append(_cpu(ours))
        other.append(_cpu(theirs) / share)
    return Ratio(job, peer, goal, statistics.median(mine), statistics.median(other))


def children(
    job: str,
    peer: str,
    goal: str,
    ours: Sequence[str],
    theirs: Sequence[str],
    *,
    rounds: int = 7,
    env: Mapping[str, str] | None = None,
) -> Ratio:
    """The same for two commands, each a process of its own, both in the same environment."""
    return compare(job, peer, goal, lambda: _run(ours, env), lambda: _run(theirs, env), rounds=rounds)


def _run(command: Sequence[str], env: Mapping[str, str] | None) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=env)


def _cpu(job: Job) -> float:
    def spent() -> float:
        child = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + child.ru_utime + child.ru_stime

    start = spent()
    job()
    return spent() - start


def table(ratios: Sequence[Ratio]) -> str:
    """The ratios as a Markdown table."""
    rows = []
    for r in ratios:
        ours, theirs = _amount(r.ours, r.unit), _amount(r.theirs, r.unit)
        rows.append(f"| {r.job} | {r.peer} | {ours} | {theirs} | {_times(r.times)}× | {r.goal} |")
    head = "| job | peer | netmap | peer | peer ÷ netmap | goal |\n|---|---|---|---|---|---|"
    return "\n".join([head, *rows])


def _amount(value: float, unit: str) -> str:
    """A time or an amount of memory in a unit that can be read."""
    if unit == "MB":
        return f"{value / 1e6:,.1f} MB"
    return f"{value * 1e6:,.1f} µs" if value < 1e-3 else f"{value * 1e3:,.0f} ms"


def _times(value: float) -> str:
    """A ratio to three digits."""
    return f"{float(f'{value:.3g}'):,g}"
