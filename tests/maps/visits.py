"""An invented household that was visited on three days, to compare its pictures."""

from __future__ import annotations

from typing import Any

from netmap.casebook import Casebook

FIRST, SECOND, THIRD = "2025-03-01", "2025-10-01", "2026-05-01"


def _home(day: str, **more: Any) -> dict[str, Any]:
    return {"household_id": "H1", "observed_on": day, "label": "Gezin Verzinsel", "roster": "confirmed",
            "contact_ties": "confirmed", **more}  # fmt: skip


def _tie(day: str, source: str, circle: int, **more: Any) -> dict[str, Any]:
    return {"household_id": "H1", "source": source, "target": "R1", "observed_on": day, "circle": circle,
            "frequency": 4, **more}  # fmt: skip


def tables() -> dict[str, list[dict[str, Any]]]:
    """Two days: Zus comes closer and helps with more, Vriend goes, Buur comes, Tante and the doctor stay."""
    people = [
        ("P1", "Zus", "family"),
        ("P2", "Vriend", "friend"),
        ("P3", "Buur", "neighbour"),
        ("P4", "Tante", "family"),
    ]
    return {
        "households": [_home(FIRST), _home(THIRD)],
        "people": [
            {"person_id": "R1", "household_id": "H1", "name": "Fenna", "role": "resident", "focus": "yes"},
            *({"person_id": id, "household_id": "H1", "name": name, "role": "informal", "relation": relation}
              for id, name, relation in people),
        ],
        "ties": [
            _tie(FIRST, "P1", 2, quality="conflict", gives="practical", receives="company"),
            _tie(THIRD, "P1", 1, quality="supportive", gives="practical|emotional", receives="none"),
            _tie(FIRST, "P2", 2, quality="neutral", gives="company"),
            _tie(THIRD, "P2", 2, ended_on="2026-01-01"),
            _tie(THIRD, "P3", 3, quality="neutral", gives="company"),
            _tie(FIRST, "P4", 2, quality="supportive", gives="advice"),
            {"household_id": "H1", "source": "P1", "target": "P4", "observed_on": THIRD, "quality": "neutral"},
            {"household_id": "H1", "source": "P1", "target": "P2", "observed_on": FIRST, "quality": "neutral"},
        ],
        "organisations": [
            {"organisation_id": "O1", "name": "Huisarts Verzinsel", "kind": "health", "observed_on": THIRD},
            {"organisation_id": "O2", "name": "Wijkteam Verzinsel", "kind": "neighbourhood_team", "observed_on": THIRD},
            {"organisation_id": "O3", "name": "Veilig Thuis Verzinsel", "kind": "safety", "observed_on": THIRD},
        ],
        "involvements": [
            {"household_id": "H1", "organisation_id": "O1", "role": "helper", "status": "active"},
            {"household_id": "H1", "organisation_id": "O2", "role": "director", "status": "active",
             "since": "2026-02-01"},
            {"household_id": "H1", "organisation_id": "O3", "role": "helper", "status": "ended", "since": "2025-01-01",
             "until": "2025-06-01"},
        ],
    }  # fmt: skip


def two_days() -> Casebook:
    return Casebook.from_tables(tables())


def three_days() -> Casebook:
    """On the day in the middle Zus had already come closer; Vriend was still there."""
    more = tables()
    more["households"].append(_home(SECOND))
    more["ties"].append(_tie(SECOND, "P1", 1, quality="neutral", gives="practical"))
    return Casebook.from_tables(more)


def one_day() -> Casebook:
    """The same people without any date."""
    bare = tables()
    gone = {"P2"}
    bare["ties"] = [tie for tie in bare["ties"] if tie["observed_on"] == THIRD and tie["source"] not in gone]
    bare["households"] = bare["households"][-1:]
    for rows in bare.values():
        for row in rows:
            row.pop("observed_on", None)
    return Casebook.from_tables(bare)
