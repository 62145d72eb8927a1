"""An invented street: two services with a past, one good and one poor, and one nobody was ever referred to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from netmap.casebook import Casebook
from tests.build import Row, casebook
from tests.recommend.town import AREAS, ORGANISATIONS, service

__all__ = ["CLOSED", "HELPED", "HOMES", "OPEN", "referral", "street", "tables"]

HOMES = 24
CLOSED, HELPED, OPEN = 48, 24, 3
_FAILED = ("refused", "stopped", "no_capacity", "not_eligible", "no_contact")
_GOOD = {"domains": "iadl", "description": "samen koken en strijken"}


def referral(number: int, home: int, service_id: str, status: str, **cells: Any) -> Row:
    """A referral of a household in its first days; ended a month later unless ``cells`` say otherwise."""
    return {
        "referral_id": f"R{number:03}",
        "household_id": f"H{home:02}",
        "service_id": service_id,
        "domain": "iadl",
        "referred_on": f"2026-02-{1 + home:02}",
        "ended_on": "2026-04-01",
        "status": status,
        **cells,
    }


def past() -> list[Row]:
    """Of 24 households 20 were helped by the good service and 4 by the poor one; three referrals are open."""
    good = ["completed" if home < 20 else _FAILED[home % 5] for home in range(HOMES)]
    poor = ["completed" if home >= 20 else _FAILED[home % 5] for home in range(HOMES)]
    rows = [referral(home, home, "good", status) for home, status in enumerate(good)]
    rows += [referral(HOMES + home, home, "poor", status) for home, status in enumerate(poor)]
    open_ = enumerate(("waiting", "started", "proposed"))
    return rows + [referral(90 + home, home, "good", status, ended_on=None) for home, status in open_]


def tables(referrals: Sequence[Row] | None = None, household: Mapping[str, Any] | None = None) -> dict[str, list[Row]]:
    """The rows of the street; ``household`` adds cells to every household."""
    homes = [f"H{home:02}" for home in range(HOMES)]
    seen = {"area_id": "north", "languages": "nl", "safety": "no", "observed_on": "2026-01-01", **(household or {})}
    scores = [1 + place % 3 for place in range(HOMES)]
    born = {"role": "resident", "focus": "yes", "birth_year": 1976}
    return {
        "areas": list(AREAS),
        "organisations": list(ORGANISATIONS),
        "services": [
            service("good", **_GOOD, observed_on="2026-01-10", wait_days=7),
            service("good", **_GOOD, observed_on="2026-03-10", wait_days=70),
            service("poor", step=4, domains="iadl|fin", observed_on="2026-01-10"),
            service("idle", step=5, domains="fin"),
        ],
        "households": [{"household_id": home, **seen} for home in homes],
        "people": [{"person_id": f"P-{home}", "household_id": home, **born} for home in homes],
        "needs": [
            {"household_id": home, "domain": "iadl", "score": score, "observed_on": "2026-01-15"}
            for home, score in zip(homes, scores, strict=True)
        ],
        "referrals": list(past() if referrals is None else referrals),
    }


def street(referrals: Sequence[Row] | None = None, household: Mapping[str, Any] | None = None) -> Casebook:
    """The street on 1 June 2026."""
    return casebook(**tables(referrals, household))
