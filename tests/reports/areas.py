"""Areas by hand: 20 households in A, 15 in B, 12 in C and 3 in D."""

from __future__ import annotations

from typing import Any

import netmap as nm

SIZES = {"A": 20, "B": 15, "C": 12, "D": 3}
HOMES = tuple(f"{area}{n:02}" for area, size in SIZES.items() for n in range(size))


def areas_of(scores: dict[str, int], *, homes: tuple[str, ...] = HOMES, **tables: Any) -> nm.Casebook:
    """Households that are all reached, with a score for finances where one is given."""
    return nm.Casebook.from_tables(
        {
            "areas": [{"area_id": one, "name": f"Buurt {one}", "residents": 1000} for one in SIZES],
            "households": [{"household_id": one, "area_id": one[0], "contact_status": "reached"} for one in homes],
            "people": [
                {"person_id": f"R{one}", "household_id": one, "role": "resident", "name": f"Naam {one}"}
                for one in homes
            ],
            "needs": [
                {"household_id": one, "person_id": f"R{one}", "domain": "fin", "score": score}
                | {"observed_on": "2026-01-01"}
                for one, score in scores.items()
            ],
            **tables,
        }
    )


def table_of(report: nm.Report, title: str, place: int = 0) -> list[list[str]]:
    """The rows of a table under a heading."""
    section: Any = next(part for part in report.as_dict()["sections"] if part["title"] == title)
    tables = [block["rows"] for block in section["blocks"] if block["kind"] == "table"]
    rows: list[list[str]] = tables[place]
    return rows


def text_of(report: nm.Report, title: str) -> str:
    """Everything under a heading."""
    section = next(part for part in report.as_dict()["sections"] if part["title"] == title)
    return str(section["blocks"])
