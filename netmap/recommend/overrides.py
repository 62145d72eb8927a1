"""How often people decide otherwise than advised: a signal about the advice, not about the people."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from netmap.recommend.decisions import CHOICES, read_decisions

__all__ = ["SMALLEST_GROUP", "override_rates"]

SMALLEST_GROUP = 10
"""Of fewer decisions nothing but their number being small is told."""

_SAME = ["household_id", "gap_id", "candidate_id", "as_of"]


def override_rates(decisions: str | os.PathLike[str] | Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Count what was decided, and how often otherwise than advised.

    Parameters
    ----------
    decisions
        The rows of a file of decisions, or its path. Of several lines about the same household, gap, candidate and
        day the last one counts.

    Returns
    -------
    DataFrame
        One row per group: ``by`` (``all``, the ``rule`` of the order, ``step``, ``kind``, ``gap`` or ``state``: whether
        the candidate was advised), ``value``, ``decisions``, ``accept``, ``modify``, ``reject`` (numbers), ``override``
        (number) and ``override_rate`` (share of the decisions). Missing where there are fewer than
        :data:`SMALLEST_GROUP` decisions.

    Raises
    ------
    DataError
        When the file is not one of decisions.

    Notes
    -----
    A high rate can mean that advice is wrong, that the data are, or that people know what no table holds. A rate near
    zero can mean that nobody looks any more.
    """
    rows = read_decisions(decisions) if isinstance(decisions, str | os.PathLike) else list(decisions)
    columns = [*_SAME, "decision", "override", "state", "step", "kind"]
    table = pd.DataFrame([[row[name] for name in columns] for row in rows], columns=columns)
    table["rule"] = [row["policy"]["rule"] for row in rows]
    table = table.drop_duplicates(_SAME, keep="last").assign(all="all")
    table = table.rename(columns={"gap_id": "gap"}).fillna({"gap": "none"})
    found = [_counted(table, by) for by in ("all", "rule", "step", "kind", "gap", "state")]
    return pd.concat(found, ignore_index=True)


def _counted(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """One row per value of a column."""
    groups = table.groupby(table[by].astype(str), sort=True)
    counts = pd.DataFrame({"decisions": groups.size()})
    for choice in CHOICES:
        counts[choice] = (table["decision"] == choice).groupby(table[by].astype(str)).sum()
    counts["override"] = table["override"].astype(bool).groupby(table[by].astype(str)).sum()
    counts = counts.astype("Int64")
    counts["override_rate"] = (counts["override"] / counts["decisions"]).astype("Float64").round(12)
    counts = counts.mask(counts["decisions"] < SMALLEST_GROUP)
    return counts.reset_index(names="value").assign(by=by)[["by", "value", *counts.columns]]
