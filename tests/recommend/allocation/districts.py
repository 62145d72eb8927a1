"""A few invented households with one question each, and the services of the invented town."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from netmap.casebook import Casebook
from tests.build import Row, casebook
from tests.recommend.town import AREAS, ORGANISATIONS, service

__all__ = ["district", "home", "service"]


def home(household_id: str, domain: str = "soc", score: int = 2, *, opened: str = "2026-01-01", **cells: Any) -> Row:
    """A household that has needed help in one domain since a day; ``cells`` go to the household."""
    usual = {"area_id": "north", "languages": "nl", "safety": "no", "opened_on": opened}
    return {"household_id": household_id, "domain": domain, "score": score, **usual, **cells}


def district(homes: Sequence[Row], services: Sequence[Row], **tables: Sequence[Row]) -> Casebook:
    """The households with their needs, one resident each, and the services."""
    ids = [one["household_id"] for one in homes]
    needs = [
        {"observed_on": "2026-05-01", **{name: one[name] for name in ("household_id", "domain", "score")}}
        for one in homes
    ]
    ego = {"role": "resident", "focus": "yes", "birth_year": 1976}
    people = [{"person_id": f"R-{one}", "household_id": one, **ego} for one in ids]
    households = [{name: cell for name, cell in one.items() if name not in ("domain", "score")} for one in homes]
    return casebook(
        areas=AREAS,
        organisations=ORGANISATIONS,
        households=households,
        people=people,
        needs=[*needs, *tables.pop("needs", ())],
        services=list(services),
        **tables,
    )
