"""Which cells are not known: the questions that would settle a rule."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from netmap.ego import functions
from netmap.gaps.facts import Facts
from netmap.gaps.kleene import State
from netmap.gaps.verdict import Cell
from netmap.vocabulary import DOMAINS

__all__ = ["formal_list", "frequency", "kinds", "needed", "roster", "scores", "support"]

ROSTER = Cell("households", "roster")


def roster(facts: Facts, household: int) -> Iterator[Cell]:
    """Whether the list of contacts is complete."""
    if not facts.listed[household]:
        yield ROSTER


def formal_list(facts: Facts, household: int) -> Iterator[Cell]:
    """Whether the list of organisations is complete."""
    if facts.formal_list[household] != "confirmed":
        yield Cell("households", "formal_roster")


def support(facts: Facts, household: int, state: State | None = None) -> Iterator[Cell]:
    """Of which contacts it is not known whether they support the household."""
    state = facts.helpers.member if state is None else state
    for contact in facts.contacts_of(household):
        if state[contact] != 0:
            continue
        name = facts.names[facts.net.person[contact]]
        if facts.net.quality[contact] < 0:
            yield Cell("ties", "quality", name)
        if not functions.known(facts.net.gives[contact : contact + 1])[0]:
            yield Cell("ties", "gives", name)


def frequency(facts: Facts, household: int) -> Iterator[Cell]:
    """Of which contacts it is not known how often there is contact."""
    for contact in facts.contacts_of(household):
        if np.isnan(facts.frequency[contact]):
            yield Cell("ties", "frequency", facts.names[facts.net.person[contact]])


def needed(facts: Facts, household: int) -> Iterator[Cell]:
    """Which support the household needs."""
    if not functions.known(facts.net.needed[household : household + 1])[0]:
        yield Cell("households", "needed_functions")


def kinds(facts: Facts, household: int) -> Iterator[Cell]:
    """Active organisations that the directory does not know."""
    for row in facts.unlisted.of(household):
        yield Cell("organisations", "kind", facts.helper(row))


def scores(facts: Facts, household: int, *domains: str) -> Iterator[Cell]:
    """Which domains were not scored."""
    for domain in domains:
        if facts.needs.score[household, DOMAINS.index(domain)] == 0:
            yield Cell("needs", "score", domain, "domain")
