"""Which organisations and workers are active in every household, and what they bring."""

from __future__ import annotations

from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.involved import active
from netmap.schema import places

__all__ = ["active_involvements", "director", "director_names", "directors", "with_offer"]


_OFFER = (
    ("organisation_id", "organisations", {"organisation": "name", "kind": "kind", "front_door": "front_door"}),
    ("worker_id", "workers", {"worker": "name", "discipline": "discipline"}),
    ("service_id", "services", {"service": "name", "step": "step", "domains": "domains", "functions": "functions"}),
)
"""What the directory says: key, table, and new column → column of the table."""


def active_involvements(casebook: Casebook) -> pd.DataFrame:
    """Involvements active on the casebook's day, with what is known of organisation, worker and service.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.

    Returns
    -------
    DataFrame
        The columns of *involvements*, and ``organisation`` (name) ``kind`` ``front_door`` ``worker`` (name)
        ``discipline`` ``service`` (name) ``step`` ``domains`` ``functions``; missing where the directory does not say.
    """
    book = casebook.snapshot()
    return with_offer(book, active(book))


def with_offer(casebook: Casebook, rows: pd.DataFrame) -> pd.DataFrame:
    """Involvements beside what the directory says of them."""
    found: dict[str, Any] = {}
    for key, table, columns in _OFFER:
        offer = getattr(casebook, table)
        place = places(rows[key], offer[key])
        found |= {name: offer[column].array.take(place, allow_fill=True) for name, column in columns.items()}
    return rows.assign(**found)


def director_names(rows: pd.DataFrame, people: pd.DataFrame) -> pd.Series:
    """What to call each director: the worker, the resident, or else the organisation."""
    own = rows["person_id"].map(people.set_index("person_id")["name"]).astype("str").fillna(rows["person_id"])
    return rows["worker"].fillna(own).fillna(rows["organisation"]).fillna(rows["organisation_id"])


def director(casebook: Casebook) -> pd.DataFrame:
    """The active directors (regisseurs): one row per household and director.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.

    Returns
    -------
    DataFrame
        ``household_id`` ``organisation_id`` ``worker_id`` ``person_id`` (a resident who directs) ``name``
        ``last_contact``. A household with more than one row has more than one director.
    """
    book = casebook.snapshot()
    return directors(book, active_involvements(book))


def directors(casebook: Casebook, rows: pd.DataFrame) -> pd.DataFrame:
    """The same of active involvements that were found already."""
    rows = rows[(rows["role"] == "director").to_numpy(dtype=bool)]
    key = ["household_id", "organisation_id", "worker_id", "person_id"]
    found = rows.assign(name=director_names(rows, casebook.people)).sort_values("last_contact", na_position="first")
    found = found.drop_duplicates(key, keep="last").sort_index()
    return found[[*key, "name", "last_contact"]].reset_index(drop=True)
