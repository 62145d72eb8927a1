"""An invented village: a popular service that seldom helps, one that does but is asked less, and a lucky one.

The lucky one helped everybody who was sent there, although it is not about what they asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from netmap.casebook import Casebook
from tests.build import Row, casebook
from tests.recommend.town import AREAS, ORGANISATIONS, service

HOMES = 480
_FAILED = ("refused", "stopped", "no_capacity", "not_eligible", "no_contact")


def chosen(home: int) -> str:
    """Four in ten go to the good service, one in ten to the lucky one, the others to the popular one."""
    return "good" if home % 10 < 4 else "lucky" if home % 10 == 9 else "popular"


def helped(home: int) -> bool:
    """The good service helps four in five, the popular one about one in five, the lucky one everybody."""
    return {"good": (home * 7) % 5 < 4, "popular": home % 5 == 0, "lucky": True}[chosen(home)]


def _referral(home: int) -> Row:
    """Two a day."""
    made = date(2025, 1, 1) + timedelta(days=home // 2)
    return {
        "referral_id": f"R{home:03}",
        "household_id": f"H{home:03}",
        "service_id": chosen(home),
        "domain": "iadl",
        "referred_on": made.isoformat(),
        "ended_on": (made + timedelta(days=5)).isoformat(),
        "status": "completed" if helped(home) else _FAILED[home % 5],
        "worker_id": f"W{home % 2}",
    }


def tables(homes: int = HOMES, *, more: Sequence[Mapping[str, Any]] = ()) -> dict[str, list[Row]]:
    """The rows of the village, one referral per household."""
    names = [f"H{home:03}" for home in range(homes)]
    seen = {"area_id": "north", "safety": "no", "observed_on": "2024-12-01"}
    born = {"role": "resident", "focus": "yes", "birth_year": 1976}
    return {
        "areas": list(AREAS),
        "organisations": list(ORGANISATIONS),
        "workers": [{"worker_id": f"W{one}", "organisation_id": "team"} for one in range(2)],
        "services": [
            service("good", step=4, domains="iadl", observed_on="2024-12-01"),
            service("popular", step=4, domains="iadl", observed_on="2024-12-01"),
            service("lucky", step=5, domains="fin", observed_on="2024-12-01"),
        ],
        "households": [
            {"household_id": name, "languages": "nl" if home % 5 else "ar", **seen} for home, name in enumerate(names)
        ],
        "people": [{"person_id": f"P-{name}", "household_id": name, **born} for name in names],
        "needs": [
            {"household_id": name, "domain": "iadl", "score": 1 + home % 3, "observed_on": "2024-12-15"}
            for home, name in enumerate(names)
        ],
        "referrals": [*(_referral(home) for home in range(homes)), *(dict(row) for row in more)],
    }


def village(homes: int = HOMES, **options: Any) -> Casebook:
    """The village at the end of its year."""
    return casebook(**tables(homes, **options))
