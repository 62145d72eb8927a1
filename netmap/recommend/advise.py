"""Advice by rule: for every gap of a household who could help, why, and why others cannot.

contacts ─┐
services ─┴→ candidates → eligibility → score (content prior) → stepped policy → advice with reasons
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import contacts as ego_contacts
from netmap.ego.care import overloaded
from netmap.gaps import Gap, find_gaps
from netmap.locale import words
from netmap.recommend.advice import Advice
from netmap.recommend.case import Case, Options
from netmap.recommend.directory import directory
from netmap.recommend.evidence import Outcomes
from netmap.recommend.household import advise_case
from netmap.recommend.learning.fit import prior_only
from netmap.recommend.paths import Paths, paths_from, team_of
from netmap.recommend.rows import Row, by_household
from netmap.recommend.situation import Facts, situation

if TYPE_CHECKING:
    from netmap.recommend.learning.model import Model

__all__ = ["advise", "advise_all", "cases"]

_TABLES = ("households", "people", "needs", "goals", "involvements", "referrals")


def advise(
    casebook: Casebook,
    household: str,
    *,
    gap: str | None = None,
    domain: str | None = None,
    top: int = 3,
    max_wait: int | None = None,
    strict_steps: bool = False,
    text: bool = True,
    model: Model | None = None,
    lang: str = "nl",
) -> Advice:
    """Whom to involve for one household: own network, volunteers, professionals, with reasons.

    For each gap that fired, the gravest first, the people and services that meet it; those who cannot be asked, each
    with the reason and what would have to change; and which lighter steps were skipped. The advice says whom to *ask*.
    It says nothing about what a household has a right to.

    Parameters
    ----------
    casebook
        The casebook; the load of services is counted over all its households.
    household
        The household's id.
    gap, domain
        Narrow the question to one gap (``G29-fin``) or one ZRM domain; it counts even when no rule fired.
    top
        How many candidates per gap, at least 1.
    max_wait
        Longest acceptable wait in days; ``None`` = any.
    strict_steps
        Lighter steps always first, instead of within the tolerance.
    text
        Whether to read the household's question, notes and goals.
    model
        What was learned from outcomes (:func:`netmap.read_model`); ``None`` = the content prior scores. One that was
        trained without text does not read it here either.
    lang
        ``nl`` or ``en``.

    Returns
    -------
    Advice
        See :class:`netmap.recommend.advice.Advice`.

    Raises
    ------
    UnknownIdError
        When the casebook does not hold the household.
    OptionError
        For a gap, domain or number that does not exist.
    """
    book = casebook.snapshot()
    part = book.household(household)
    options = Options(
        gap=gap, domain=domain, top=top, max_wait=max_wait, strict_steps=strict_steps, text=text, model=model, lang=lang
    )
    return advise_case(next(cases(book, part, (household,), options)))


def advise_all(
    casebook: Casebook,
    *,
    gap: str | None = None,
    domain: str | None = None,
    top: int = 3,
    max_wait: int | None = None,
    strict_steps: bool = False,
    text: bool = True,
    model: Model | None = None,
    lang: str = "nl",
    track: Callable[[Sequence[str]], Iterable[str]] = iter,
) -> list[Advice]:
    """Advice for every household, in the order of the casebook.

    Parameters
    ----------
    casebook, gap, domain, top, max_wait, strict_steps, text, model, lang
        As in :func:`advise`.
    track
        Passes the household ids on one by one; a progress bar, for instance.
    """
    book = casebook.snapshot()
    options = Options(
        gap=gap, domain=domain, top=top, max_wait=max_wait, strict_steps=strict_steps, text=text, model=model, lang=lang
    )
    return [advise_case(case) for case in cases(book, book, track(book.household_ids), options)]


def cases(
    book: Casebook, part: Casebook, households: Iterable[str], options: Options, gaps: Iterable[Gap] | None = None
) -> Iterator[Case]:
    """Make the case of some households: everything their advice follows from.

    Parameters
    ----------
    book
        The casebook on its day; the load of services is counted over all its households.
    part
        A casebook with the rows of the households themselves, such as copies in which somebody dropped out.
    households
        Ids in ``part``.
    options
        How advice is asked for.
    gaps
        What all rules say of the households; ``None`` = look it up.

    Yields
    ------
    Case
        For :func:`netmap.recommend.household.advise_case`.
    """
    ring, speech, outcomes = book.once(directory), words(options.lang), Outcomes(referrals=book.referrals)
    fitted = prior_only(ring.ring) if options.model is None else options.model.for_ring(ring.ring)
    found = _by_household(find_gaps(part, all_rules=True, lang=options.lang) if gaps is None else gaps)
    contacts, facts = _contacts(part), _facts(part)
    harmed, names = _harmed(part), _names(part)
    paths: dict[tuple[str, ...], Paths] = {}  # households of one team share them
    for household in households:
        sit = situation(household, pd.Timestamp(str(book.day)), facts)
        team = team_of(sit, ring)
        if team not in paths:
            paths[team] = paths_from(book, team)
        yield Case(
            situation=sit,
            directory=ring,
            contacts=contacts.get(household, []),
            gaps=found.get(household, []),
            harmed=harmed,
            paths=paths[team],
            names=names,
            fitted=fitted,
            outcomes=outcomes,
            words=speech,
            options=options,
        )


def _by_household(gaps: Iterable[Gap]) -> dict[str, list[Gap]]:
    found: dict[str, list[Gap]] = {}
    for gap in gaps:
        if gap.household_id is not None:
            found.setdefault(gap.household_id, []).append(gap)
    return found


def _facts(casebook: Casebook) -> Facts:
    return {name: by_household(getattr(casebook, name)) for name in _TABLES}


def _contacts(casebook: Casebook) -> dict[str, list[Row]]:
    """Every contact, objectors too: they must be refused, not overlooked."""
    frame = ego_contacts(casebook, objectors=True)
    return by_household(frame.assign(overloaded=overloaded(frame)))


def _harmed(casebook: Casebook) -> frozenset[str]:
    """Everybody with a tie of conflict, or one that is not safe."""
    bad = casebook.ties[casebook.ties["quality"].isin(["conflict", "unsafe"])]
    return frozenset(bad["source"].dropna()) | frozenset(bad["target"].dropna())


def _names(casebook: Casebook) -> Mapping[str, str]:
    """What organisations, workers and people are called; who does not want to be on the map has no name."""
    found: dict[str, str] = {}
    for table, key in (("organisations", "organisation_id"), ("workers", "worker_id"), ("people", "person_id")):
        found |= getattr(casebook, table).set_index(key)["name"].dropna().to_dict()
    people = casebook.people
    for key in ("person_id", "worker_id"):
        for one in people.loc[people["objection"] == "yes", key].dropna():
            found.pop(one, None)
    return found
