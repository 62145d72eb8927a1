"""Real networks that nobody here wrote, turned into casebooks (they stay outside the repository)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from netmap.casebook import Casebook

Row = dict[str, Any]

_RELATION = {
    "Close family": "family",
    "Other family": "family",
    "Friends": "friend",
    "Acquaintances": "acquaintance",
}
_CIRCLE = {"5": 1, "4": 2, "3": 3, "2": 3, "1": 3}

_KIND = {
    "1.0": "neighbourhood_team",
    "2.0": "other",
    "3.0": "association",
    "4.0": "association",
    "5.0": "municipality",
    "6.0": "specialist_team",
}


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def contact_pairs(folder: Path) -> dict[tuple[str, str, str], int]:
    """Ties between contacts, each once: (ego, a, b) → 1 or 2; the file lists each twice."""
    pairs: dict[tuple[str, str, str], int] = {}
    for row in rows(folder / "alter_ties.csv"):
        a, b = sorted([row["from"], row["to"]])
        key = (row["ego_ID"], a, b)
        if pairs.setdefault(key, int(row["weight"])) != int(row["weight"]):
            raise ValueError(f"{key} is listed with two weights")
    return pairs


def personal_networks(folder: Path, *, everybody_close: bool = False) -> Casebook:
    """Ten people and the 45 contacts of each.

    Closeness 5 is read as circle 1, 4 as 2, lower as 3; a tie of 1 or 2 as a weight of 1/3 or 2/3.
    With ``everybody_close`` every contact stands in circle 1. The column about nationality is never read.
    """
    egos = [row["ego_ID"] for row in rows(folder / "ego_data.csv")]
    contacts = rows(folder / "alter_attributes.csv")
    people: list[Row] = [
        {"person_id": f"ego-{ego}", "household_id": ego, "role": "resident", "focus": "yes", "name": f"Bewoner {ego}"}
        for ego in egos
    ]
    people += [
        {
            "person_id": row["alter_ID"],
            "household_id": row["ego_ID"],
            "role": "informal",
            "name": f"Contact {row['alter_num']}",
            "relation": _RELATION[row["alter.rel"]],
        }
        for row in contacts
    ]
    ties: list[Row] = [
        {
            "household_id": row["ego_ID"],
            "source": row["alter_ID"],
            "target": f"ego-{row['ego_ID']}",
            "circle": 1 if everybody_close else _CIRCLE.get(row["alter.clo"]),
        }
        for row in contacts
    ]
    ties += [
        {"household_id": ego, "source": a, "target": b, "weight": weight / 3}
        for (ego, a, b), weight in contact_pairs(folder).items()
    ]
    asked = {"observed_on": "2012-01-01", "roster": "confirmed", "contact_ties": "confirmed"}
    households = [{"household_id": ego, "label": f"Huishouden {ego}", **asked} for ego in egos]
    return Casebook.from_tables({"households": households, "people": people, "ties": ties})


def collaboration_edges(folder: Path) -> Iterable[tuple[str, str, int]]:
    """The collaboration ties: two organisations and their level."""
    for row in rows(folder / "TCcoll_edges.csv"):
        yield row["from"], row["to"], round(float(row["collaborate"]))


def outer_ring(folder: Path) -> Casebook:
    """Twenty-five organisations and how closely they collaborate; the lead agency is read as the team."""
    organisations = [
        {"organisation_id": row["id"], "name": row["vertex.names"], "kind": _KIND[row["agency_cat"]]}
        for row in rows(folder / "TCcoll_nodes.csv")
    ]
    collaborations = [
        {"source": a, "target": b, "level": level, "reported_by": "both", "observed_on": "2010-06-01"}
        for a, b, level in collaboration_edges(folder)
    ]
    return Casebook.from_tables({"organisations": organisations, "collaborations": collaborations})
