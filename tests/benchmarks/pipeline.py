"""From Parquet to Parquet: a hundred thousand households measured by the command line."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pandas as pd

import netmap as nm
from tests.benchmarks.harness import Ratio, children

__all__ = ["ratios"]

_HOUSEHOLDS = 100_000
_COPY = (
    "import sys, pathlib, pandas as pd\n"
    "source, result, target = map(pathlib.Path, sys.argv[1:])\n"
    "frames = [pd.read_parquet(file) for file in sorted(source.glob('*.parquet'))]\n"
    "pd.read_parquet(result).to_parquet(target)"
)


def ratios() -> list[Ratio]:
    """Reading, checking, measuring and writing, beside only reading and writing the same files."""
    with tempfile.TemporaryDirectory() as folder:
        source, result = Path(folder) / "town", Path(folder) / "measures.parquet"
        nm.write(nm.neighbourhood(households=_HOUSEHOLDS, seed=3), source, format="parquet")
        run = f"from netmap_cli.app import main; main(['measure', {str(source)!r}, '-o', {str(result)!r}])"
        measure = [sys.executable, "-c", run]
        copy = [sys.executable, "-c", _COPY, str(source), str(result), str(Path(folder) / "copy.parquet")]
        found = children(
            f"netmap measure, {_HOUSEHOLDS:,} households, files to file", "only reading and writing", "", measure, copy,
            rounds=1,
        )  # fmt: skip
        rows = len(pd.read_parquet(result))
    if rows != _HOUSEHOLDS:
        raise RuntimeError(f"{rows} households were measured")
    return [found]
