"""The list of households of a casebook."""

from __future__ import annotations

from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import contacts
from netmap.locale import words

__all__ = ["household_list"]


def household_list(casebook: Casebook, *, lang: str = "nl") -> list[dict[str, Any]]:
    """Every household with what a worker needs to find it.

    Parameters
    ----------
    casebook
        A casebook with households.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    list of dict
        household_id, label, area, contact_status (in words), contacts (how many people of the own network are on
        the map) and newest (the last day on which a tie or need was observed); ``None`` where nothing is known.
    """
    book = casebook.snapshot()
    speech = words(lang)
    home = book.households.set_index("household_id")
    areas = book.areas.set_index("area_id")["name"]
    counts = contacts(book, scope="informal").groupby("household_id").size()
    dates = pd.concat([book.ties, book.needs])[["household_id", "observed_on"]]
    newest = dates.groupby("household_id")["observed_on"].max()
    rows: list[dict[str, Any]] = []
    for household_id in book.household_ids:
        facts = home.loc[household_id] if household_id in home.index else pd.Series(dtype="object")
        status, day, area = facts.get("contact_status"), newest.get(household_id), facts.get("area_id")
        rows.append(
            {
                "household_id": household_id,
                "label": _known(facts.get("label")),
                "area": areas.get(area, area) if isinstance(area, str) else None,
                "contact_status": speech.code("contact_status", status) if isinstance(status, str) else None,
                "contacts": int(counts.get(household_id, 0)),
                "newest": day.date().isoformat() if pd.notna(day) else None,
            }
        )
    return rows


def _known(value: object) -> object:
    return value if isinstance(value, str) else None
