"""The people behind the organisations: how many households each has, and who meets whom there."""

from __future__ import annotations

import pandas as pd

from netmap.casebook import Casebook

__all__ = ["caseload", "shared_households"]


def _active(casebook: Casebook) -> pd.DataFrame:
    rows = casebook.snapshot().involvements
    return rows[(rows["status"] == "active") & rows["worker_id"].notna()]


def caseload(casebook: Casebook) -> pd.DataFrame:
    """In how many households every worker is active now.

    Parameters
    ----------
    casebook
        A casebook with workers and involvements.

    Returns
    -------
    DataFrame
        Indexed by worker_id, sorted: ``organisation_id`` (missing when the worker is not in the directory),
        ``households`` and ``directs`` (of these, as the director).
    """
    workers = casebook.snapshot().workers.set_index("worker_id")["organisation_id"]
    rows = _active(casebook)
    index = pd.Index(sorted({*workers.index, *rows["worker_id"]}), dtype="str", name="worker_id")
    frame = pd.DataFrame({"organisation_id": workers.reindex(index)}, index=index)
    for name, part in (("households", rows), ("directs", rows[rows["role"] == "director"])):
        counts = part.groupby("worker_id")["household_id"].nunique()
        frame[name] = counts.reindex(index, fill_value=0).astype(int)
    return frame


def shared_households(casebook: Casebook) -> pd.DataFrame:
    """Which workers meet in the same households.

    Parameters
    ----------
    casebook
        A casebook with involvements.

    Returns
    -------
    DataFrame
        ``a b households``: pairs of worker ids (``a < b``) and in how many households both are active; most first,
        then by id.
    """
    rows = _active(casebook)[["household_id", "worker_id"]].drop_duplicates()
    both = rows.merge(rows, on="household_id", suffixes=("_a", "_b"))
    both = both[both["worker_id_a"] < both["worker_id_b"]]
    pairs = both.groupby(["worker_id_a", "worker_id_b"]).size().rename("households").reset_index()
    pairs = pairs.rename(columns={"worker_id_a": "a", "worker_id_b": "b"})
    return pairs.sort_values(["households", "a", "b"], ascending=[False, True, True], ignore_index=True)
