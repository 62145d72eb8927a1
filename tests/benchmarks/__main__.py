"""Runs every benchmark and writes docs/performance.md, questions.md and recommender.md."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks import (
    allocation,
    browser,
    directory,
    files,
    learning,
    maps,
    networks,
    pipeline,
    questions,
    shortlist,
    startup,
    strength,
)
from tests.benchmarks.harness import Ratio, table
from tests.benchmarks.simulator import acceptance

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
PEERS = ("numpy", "numba", "pandas", "igraph", "networkx", "scikit-learn", "pyvis", "openpyxl", "python-calamine")


def main() -> None:
    """Measure, print and write the table."""
    ratios: list[Ratio] = []
    for room in (
        startup,
        networks,
        strength,
        pipeline,
        files,
        directory,
        maps,
        browser,
        learning,
        shortlist,
        allocation,
    ):
        print(f"{room.__name__} ...", file=sys.stderr)
        ratios += room.ratios()
    found = ", ".join(f"{name} {version(name)}" for name in PEERS)
    page = (
        "# Performance\n\nWritten by `make bench`: both sides in turn in one run, medians of CPU time. "
        "Absolute times drift between runs; the ratio is what counts.\n\n"
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {found}.\n\n{table(ratios)}\n\n"
        "`netmap --help` and `netmap household map` ran on both sides as for somebody who only installed netmap: what "
        "only its development needs could not be imported.\n"
    )
    print(page)
    PAGE.write_text(page, encoding="utf-8")
    questions.main()
    acceptance.main()


if __name__ == "__main__":
    main()
