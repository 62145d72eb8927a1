"""What netmap knows of one household when it looks for help: the plain facts, unknown kept apart from no."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from netmap.recommend.rows import Row
from netmap.schema import split

__all__ = ["FAILED_REFERRALS", "UNDER_WAY", "Facts", "Involved", "Resident", "Situation", "situation"]

FAILED_REFERRALS = ("refused", "stopped", "no_capacity", "not_eligible", "no_contact")
"""How a referral ends without help."""

UNDER_WAY = ("accepted", "waiting", "started")
"""A referral that was accepted and has not ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """A resident: ``age`` is ``None`` when the year of birth is not known."""

    person_id: str
    age: int | None
    focal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Involved:
    """Who is already there or starts soon, and who directs and leads.

    ``services`` are those under way, referrals that were accepted included; ``unnamed`` are organisations of which it
    is not known with which service they help.
    """

    services: frozenset[str]
    organisations: frozenset[str]
    unnamed: frozenset[str]
    directors: tuple[Row, ...]
    leads: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One household on one day.

    Parameters
    ----------
    household_id, day
        Which household, when.
    area
        Its area; ``None`` = not known.
    languages
        ``None`` = not known.
    needed_support
        The support functions the household says it needs; empty = not known.
    own_network
        ``welcome``, ``declined`` or ``None`` = not asked.
    safety, debt_emergency
        ``yes``, ``no``, ``unknown`` or ``None`` = not asked.
    review_on
        When the map is looked at again.
    goals
        The goals of its plan, reached or not.
    said
        The household's own words: its question, the notes with its needs and its goals; empty = none.
    scores
        Domain → the lowest of the newest scores of its people.
    needs
        Domain → grade of the need, (5 − score) / 4, for the domains with a need (see G29).
    pressing
        The domains with score 2 or lower, or wanted now.
    need_people
        Domain → whose need it is; empty = the household's.
    covered_by
        Domain → ids of who already helps there.
    residents
        Those who live there.
    involved
        Who already helps.
    failed
        (domain, service) → how many referrals ended without help.
    """

    household_id: str
    day: pd.Timestamp
    area: str | None
    languages: frozenset[str] | None
    needed_support: tuple[str, ...]
    own_network: str | None
    safety: str | None
    debt_emergency: str | None
    review_on: pd.Timestamp | None
    goals: tuple[Row, ...]
    said: str
    scores: Mapping[str, int]
    needs: Mapping[str, float]
    pressing: frozenset[str]
    need_people: Mapping[str, frozenset[str]]
    covered_by: Mapping[str, frozenset[str]]
    residents: tuple[Resident, ...]
    involved: Involved
    failed: Mapping[tuple[str, str], int]

    @property
    def complexity(self) -> float:
        """How much goes wrong at once: domains of score 2 or lower, out of four, at most 1."""
        return min(sum(score <= 2 for score in self.scores.values()) / 4, 1.0)

    @property
    def focal(self) -> tuple[Resident, ...]:
        """The residents the map is about: those with focus, else all."""
        return tuple(person for person in self.residents if person.focal) or self.residents

    @property
    def money_worries(self) -> bool | None:
        """Whether paying is a problem; ``None`` = not known."""
        if self.debt_emergency == "yes" or self.scores.get("fin", 5) <= 2:
            return True
        return False if "fin" in self.scores else None


Facts = Mapping[str, Mapping[str, list[Row]]]
"""Table → household → its rows."""


def situation(household_id: str, day: pd.Timestamp, facts: Facts) -> Situation:
    """Gather one household's facts; residents who do not want to be on the map are left out, their needs too.

    Parameters
    ----------
    household_id
        The household.
    day
        The day of the casebook.
    facts
        The rows of *households*, *people*, *needs*, *goals*, *referrals* and *involvements*, per household; no cell
        is NaN.
    """
    row = next(iter(facts["households"].get(household_id, [])), {})
    people = [person for person in facts["people"].get(household_id, []) if person["role"] == "resident"]
    hidden = {person["person_id"] for person in people if person["objection"] == "yes"}
    needs = [need for need in facts["needs"].get(household_id, []) if need["person_id"] not in hidden]
    referrals = facts["referrals"].get(household_id, [])
    languages = frozenset(split(row.get("languages")))
    return Situation(
        household_id=household_id,
        day=day,
        area=row.get("area_id"),
        languages=languages or None,
        needed_support=split(row.get("needed_functions")),
        own_network=row.get("own_network"),
        safety=row.get("safety"),
        debt_emergency=row.get("debt_emergency"),
        review_on=row.get("review_on"),
        goals=tuple(facts["goals"].get(household_id, [])),
        said=_said(row, needs, facts["goals"].get(household_id, [])),
        scores=_lowest(needs),
        needs=_needs(needs),
        pressing=frozenset(need["domain"] for need in needs if int(need["score"]) <= 2 or need["priority"] == "now"),
        need_people={domain: _whose(needs, domain) for domain in {need["domain"] for need in needs}},
        covered_by=_covered_by(needs),
        residents=tuple(_resident(person, day) for person in people if person["person_id"] not in hidden),
        involved=_involved(facts["involvements"].get(household_id, []), referrals),
        failed=Counter(
            (ref["domain"], ref["service_id"])
            for ref in referrals
            if ref["status"] in FAILED_REFERRALS and ref["domain"] is not None
        ),
    )


def _said(household: Row, needs: Iterable[Row], goals: Iterable[Row]) -> str:
    """The words of a household; goals that were reached too: whether they were is not known beforehand."""
    cells = [household.get("question"), *(need["note"] for need in needs), *(goal["text"] for goal in goals)]
    return " ".join(cell for cell in cells if cell is not None)


def _lowest(needs: Iterable[Row]) -> dict[str, int]:
    scores: dict[str, int] = {}
    for need in needs:
        scores[need["domain"]] = min(int(need["score"]), scores.get(need["domain"], 5))
    return scores


def _needs(needs: list[Row]) -> dict[str, float]:
    """The domains with a need: score 2 or lower, wanted now, or 3 where more is wanted."""
    found: dict[str, float] = {}
    for need in needs:
        score, target = int(need["score"]), need["target"]
        if score <= 2 or need["priority"] == "now" or (score == 3 and target is not None and target > 3):
            found[need["domain"]] = max((5 - score) / 4, found.get(need["domain"], 0.0))
    return found


def _whose(needs: list[Row], domain: str) -> frozenset[str]:
    """The people whose need it is: those with a need in this domain; empty when it is the household's."""
    rows = [need for need in needs if need["domain"] == domain and _needs([need])]
    people = [need["person_id"] for need in rows]
    return frozenset() if None in people else frozenset(people)


def _covered_by(needs: list[Row]) -> dict[str, frozenset[str]]:
    covered: dict[str, frozenset[str]] = {}
    for need in needs:
        covered[need["domain"]] = covered.get(need["domain"], frozenset()) | frozenset(split(need["covered_by"]))
    return covered


def _resident(person: Row, day: pd.Timestamp) -> Resident:
    born = person["birth_year"]
    age = None if born is None else day.year - int(born)
    return Resident(person_id=person["person_id"], age=age, focal=person["focus"] == "yes")


def _involved(rows: list[Row], referrals: list[Row]) -> Involved:
    involvements = [row for row in rows if row["status"] in ("active", "planned")]
    active = [row for row in rows if row["status"] == "active"]
    named = {row["service_id"] for row in involvements} | {
        ref["service_id"] for ref in referrals if ref["status"] in UNDER_WAY and ref["ended_on"] is None
    }
    organisations = {row["organisation_id"] for row in involvements} - {None}
    unnamed = {row["organisation_id"] for row in involvements if row["service_id"] is None} - {None}
    return Involved(
        services=frozenset(named - {None}),
        organisations=frozenset(organisations),
        unnamed=frozenset(unnamed),
        directors=tuple(row for row in active if row["role"] == "director"),
        leads=tuple(row for row in active if row["role"] == "lead"),
    )
