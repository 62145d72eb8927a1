"""Tiny casebooks by hand, with as few words as possible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from netmap.casebook import Casebook

DAY = date(2026, 6, 1)

Row = Mapping[str, Any]


def casebook(day: date | None = DAY, **tables: Sequence[Row]) -> Casebook:
    """A casebook of rows, seen on a day; ``household_id`` is H1 where a row does not say."""
    own = {"households", "people", "ties", "needs", "attempts", "involvements", "referrals"}
    filled = {
        name: [{"household_id": "H1", **row} if name in own else dict(row) for row in rows]
        for name, rows in tables.items()
    }
    book = Casebook.from_tables(filled)
    return book.as_of(day) if day else book


def contact(person_id: str, *, role: str = "informal", household_id: str = "H1", **cells: Any) -> tuple[Row, Row]:
    """A contact: the row in people and the tie with resident R of the household.

    ``gives`` and ``receives`` are what the contact gives and receives; cells of a tie go to the tie, others to people.
    """
    on_tie = {"circle", "frequency", "quality", "gives", "receives", "ended_on"}
    tie = {key: value for key, value in cells.items() if key in on_tie}
    person = {key: value for key, value in cells.items() if key not in on_tie}
    return (
        {"person_id": person_id, "household_id": household_id, "role": role, **person},
        {"household_id": household_id, "source": person_id, "target": resident(household_id), **tie},
    )


def resident(household_id: str = "H1") -> str:
    """The id of the resident in focus that :func:`network` makes."""
    return "R" if household_id == "H1" else f"R-{household_id}"


def network(
    *contacts: tuple[Row, Row],
    knows: Sequence[tuple[Any, ...]] = (),
    household: Row | None = None,
    household_id: str = "H1",
    day: date | None = DAY,
    people: Sequence[Row] = (),
    ties: Sequence[Row] = (),
    **tables: Sequence[Row],
) -> Casebook:
    """One household with one resident in focus (R) and contacts around it.

    ``knows`` holds pairs of contacts, perhaps with a weight and a quality.
    """
    ego = {"person_id": resident(household_id), "household_id": household_id, "role": "resident", "focus": "yes"}
    own = [dict(zip(("source", "target", "weight", "quality"), pair, strict=False)) for pair in knows]
    rows: dict[str, Sequence[Row]] = {
        "households": [{"household_id": household_id, **(household or {})}],
        "people": [ego, *people, *(person for person, _ in contacts)],
        "ties": [{"household_id": household_id, **tie} for tie in [*(tie for _, tie in contacts), *own, *ties]],
    }
    return casebook(day, **rows, **tables)
