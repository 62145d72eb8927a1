"""Reading Excel."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pandas as pd

import netmap as nm
from netmap.io import open_source
from tests.benchmarks.harness import Ratio, compare

__all__ = ["ratios"]


def ratios() -> list[Ratio]:
    """The raw cells of a workbook of a few thousand rows, beside pandas with openpyxl."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "parkwijk.xlsx"
        nm.write(nm.load_example("parkwijk"), path)
        return [
            compare(
                "reading a workbook",
                "pandas with openpyxl",
                "≥ 4×",
                lambda: open_source(path),
                lambda: pd.read_excel(path, sheet_name=None, engine="openpyxl", dtype=object),
                rounds=3,
            )
        ]
