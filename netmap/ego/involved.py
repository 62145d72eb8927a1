"""Organisations and workers active in a household."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.arrays import Ints, Roll

__all__ = ["active", "unmapped"]


def active(casebook: Casebook) -> pd.DataFrame:
    """Involvements that are active on the casebook's day: status active, begun and not ended.

    An empty begin or end says nothing against it.
    """
    book = casebook.snapshot()
    day = pd.Timestamp(book.day or "NaT")
    rows = book.involvements
    running = (rows["status"] == "active") & ~(rows["since"] > day) & ~(rows["until"] < day)
    return rows[running.to_numpy(dtype=bool, na_value=False)].reset_index(drop=True)


def unmapped(casebook: Casebook, people: Roll, ego: Ints, person: Ints) -> Ints:
    """Active organisations and workers who are nobody's contact on the map: the ego of each, once.

    An involvement without a worker is on the map as soon as anybody of its organisation is, or another involvement
    names a worker of it.

    Parameters
    ----------
    casebook
        Seen on one day.
    people
        Everybody on the maps.
    ego, person
        The formal contacts on the maps.
    """
    rows = active(casebook)
    rows = rows[rows["organisation_id"].notna()]
    mapped = pd.DataFrame({"ego": ego, "worker_id": people.people["worker_id"].to_numpy(dtype=object)[person]})
    employer = casebook.workers.set_index("worker_id")["organisation_id"]
    mapped["organisation_id"] = mapped["worker_id"].map(employer)
    found = _per_ego(casebook, people, rows)
    key = ["ego", "organisation_id", "worker_id"]
    named = found[found["worker_id"].notna()].drop_duplicates(key)
    bare = found[found["worker_id"].isna()].drop_duplicates(key)
    on_map = pd.MultiIndex.from_frame(mapped[["ego", "worker_id"]].dropna().astype(object))
    there = pd.concat([mapped, named])[["ego", "organisation_id"]].dropna().astype(object)
    represented = pd.MultiIndex.from_frame(there)
    named = named[~pd.MultiIndex.from_frame(named[["ego", "worker_id"]].astype(object)).isin(on_map)]
    bare = bare[~pd.MultiIndex.from_frame(bare[["ego", "organisation_id"]].astype(object)).isin(represented)]
    return np.sort(np.concatenate([named["ego"], bare["ego"]]).astype(np.int64))


def _per_ego(casebook: Casebook, people: Roll, rows: pd.DataFrame) -> pd.DataFrame:
    """Involvements beside each ego they are for."""
    egos = pd.DataFrame(
        {
            "ego": np.arange(len(people.ego_household)),
            "household_id": np.array(casebook.household_ids, dtype=object)[people.ego_household],
        }
    )
    columns = ["household_id", "organisation_id", "worker_id", "for_person_id"]
    found = rows[columns].astype(object).merge(egos.astype({"household_id": object}), on="household_id")
    if people.by_resident:
        resident = people.people["person_id"].to_numpy(dtype=object)[people.ego_person]
        ours = found["for_person_id"].isna() | (found["for_person_id"] == resident[found["ego"]])
        found = found[ours.to_numpy(dtype=bool)]
    return found
