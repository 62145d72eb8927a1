"""A casebook in which every text column of every table holds an attack, and its harmless twin."""

from __future__ import annotations

from typing import Any

from netmap.casebook import Casebook
from netmap.schema import TABLES
from tests.maps import homes

HARMLESS = "Verzonnen tekst"


def tables() -> dict[str, list[dict[str, Any]]]:
    """Rows in all tables, each with the keys and codes it needs; the texts come later."""
    found: dict[str, list[dict[str, Any]]] = homes.tables()
    day = {"observed_on": "2026-05-01"}
    found["households"][0] |= {"needed_functions": "practical|emotional|advice", "area_id": "A1"}
    found["households"].insert(0, {"household_id": "H1", "observed_on": "2025-05-01", "roster": "confirmed"})
    found["ties"].append({"household_id": "H1", "source": "P1", "target": "R1", "observed_on": "2025-05-01",
                          "circle": 2, "frequency": 2, "gives": "advice"})  # fmt: skip
    for tie in found["ties"][:-1]:
        tie.update(day)
    found["ties"][0]["gives"] = "practical|emotional|advice"
    found["areas"] = [{"area_id": "A1"}, {"area_id": "A2"}]
    found["organisations"] += [
        {"organisation_id": f"O{number}", "kind": kind, "areas": "A1|A2"}
        for number, kind in ((3, "welfare"), (4, "debt"), (5, "health"), (6, "housing"))
    ]
    found["services"] = [
        {"service_id": f"D{number}", "organisation_id": f"O{number}", "step": 3, "domains": "fin|soc", "areas": "*",
         "functions": "practical|company", "capacity": 9, "closes": "G05|G04|G06", "status": "active"}
        for number in (3, 4, 5)
    ]  # fmt: skip
    found["collaborations"] = [
        {"source": "O1", "target": f"O{number}", "level": min(4, number - 1), "level_wanted": 3, **when}
        for number in (2, 3, 4, 5, 6)
        for when in (day, {"observed_on": "2025-05-01"})
    ]
    found["goals"] = [{"goal_id": "G1", "household_id": "H1", "domain": "fin"}]
    found["attempts"] = [{"household_id": "H1", "on": "2026-04-01", "how": "phone", "result": "reached"}]
    found["referrals"] = [{"referral_id": "V1", "household_id": "H1", "service_id": "D3", "domain": "fin",
                           "referred_on": "2026-04-01", "status": "accepted"}]  # fmt: skip
    return found


def columns() -> list[tuple[str, str]]:
    """Every text column of the schema, as table and name."""
    return [(table.name, column.name) for table in TABLES.values() for column in table.columns if column.kind == "text"]


def filled(texts: tuple[str, ...] = homes.HOSTILE) -> dict[str, list[dict[str, Any]]]:
    """The rows with these texts in turn in every text column; a name also has a number, so that no two are the same."""
    found = tables()
    number = 0
    for table, column in columns():
        for row in found[table]:
            row[column] = texts[number % len(texts)] + (str(number) if column == "name" else "")
            number += 1
    return found


def town_and_home(texts: tuple[str, ...] = homes.HOSTILE) -> Casebook:
    """A household and the organisations around its team, with these texts everywhere."""
    return Casebook.from_tables(filled(texts))
