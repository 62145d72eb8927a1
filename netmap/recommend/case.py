"""One household's case: its facts, the outer ring and what was asked, in one hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from netmap.errors import OptionError, near
from netmap.gaps import Gap
from netmap.locale import Words
from netmap.recommend.closes import ALIKE, domain_of
from netmap.recommend.directory import Bools, Directory, Floats
from netmap.recommend.eligibility import Checks, service_checks
from netmap.recommend.evidence import Outcomes
from netmap.recommend.features import household_features
from netmap.recommend.learning.fitted import Fitted
from netmap.recommend.own_network import OwnPerson, own_people
from netmap.recommend.paths import Paths
from netmap.recommend.rows import Row
from netmap.recommend.score import FEATURES
from netmap.recommend.situation import Situation
from netmap.vocabulary import DOMAINS, LISTS

if TYPE_CHECKING:
    from netmap.recommend.learning.model import Model

__all__ = ["Case", "Options"]

_SAFETY_GAP = "G18"
_ADULT = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How advice is asked for: see :func:`netmap.recommend.advise`.

    Raises
    ------
    OptionError
        For a gap or domain that does not exist, with near words; for a domain the gap is not about; for a number
        out of range.
    """

    gap: str | None = None
    domain: str | None = None
    top: int = 3
    max_wait: int | None = None
    strict_steps: bool = False
    text: bool = True
    model: Model | None = None
    lang: str = "nl"

    def __post_init__(self) -> None:
        for kind, value, known in (("gap", self.gap, LISTS["gap"].names), ("domain", self.domain, DOMAINS)):
            if value is not None and value not in known:
                offer = near(value, known)
                hint = f"did you mean {', '.join(offer)}?" if offer else f"choose one of {', '.join(known[:30])}"
                raise OptionError(f"unknown {kind} {value!r}. Hint: {hint}")
        if self.gap and self.domain and self.gap != "G29" and domain_of(self.gap) != self.domain:
            raise OptionError(f"gap {self.gap} is not about domain {self.domain}. Hint: give one of the two")
        if self.top < 1:
            raise OptionError(f"top must be at least 1, not {self.top}. Hint: 3 is usual")
        if self.max_wait is not None and self.max_wait < 0:
            raise OptionError(f"max_wait must be 0 days or more, not {self.max_wait}. Hint: leave it out for any wait")


@dataclass(frozen=True, kw_only=True)
class Case:
    """Everything the advice for one household is made of.

    Parameters
    ----------
    situation, directory, contacts, gaps
        The household's facts, the outer ring, the rows of its contacts (objectors too), its gaps (clear ones too).
    harmed
        People with a tie of conflict or that is not safe.
    paths
        The way from the household's team to each organisation.
    names
        What organisations, workers and people are called.
    fitted
        What scores the candidates: the model, else the content prior; its ring is that of the directory.
    outcomes
        What became of earlier referrals, of all households.
    words, options
        The language, and what was asked for.
    """

    situation: Situation
    directory: Directory
    contacts: Sequence[Row]
    gaps: Sequence[Gap]
    harmed: frozenset[str]
    paths: Paths
    names: Mapping[str, str]
    fitted: Fitted
    outcomes: Outcomes
    words: Words
    options: Options

    @cached_property
    def safety(self) -> Gap | None:
        """The state of G18."""
        return next((gap for gap in self.gaps if gap.gap_id == _SAFETY_GAP), None)

    @cached_property
    def unsafe(self) -> bool:
        """X1: whether safety is at stake: G18 fired, or is unknown while ZRM *dom* is 1."""
        alarm = self.situation.scores.get("dom") == 1 and self.situation.safety != "no"
        return alarm or (self.safety is not None and self.safety.state == "fired")

    @cached_property
    def people(self) -> tuple[OwnPerson, ...]:
        """The willing people of the own network."""
        return own_people(self.contacts, self.situation, harmed=self.harmed)

    @cached_property
    def informal(self) -> tuple[Row, ...]:
        """The own network: informal contacts and residents who are not in focus; without those who object."""
        return tuple(
            row for row in self.contacts if row["role"] in ("informal", "resident") and row["objection"] != "yes"
        )

    @cached_property
    def checks(self) -> Checks:
        """What stands in the way of each service."""
        return service_checks(self.directory, self.situation, max_wait=self.options.max_wait)

    @cached_property
    def features(self) -> dict[str, Floats]:
        """What speaks for and against each service."""
        model = self.options.model
        text = self.options.text and (model is None or model.text)  # what a model did not learn from it does not read
        return household_features(self.directory, self.situation, paths=self.paths, unsafe=self.unsafe, text=text)

    @cached_property
    def matrix(self) -> Floats:
        """The same as candidates × features; ``need_match`` is 0, it belongs to a question."""
        nothing = np.zeros(len(self.directory))
        return np.column_stack([self.features.get(name, nothing) for name in FEATURES])

    @cached_property
    def running(self) -> Bools:
        """The services that are under way."""
        ids = sorted(self.situation.involved.services)
        return self.directory.rows["service_id"].isin(ids).to_numpy(dtype=bool)

    def runs_step(self, step: int) -> bool:
        """Whether a service of this step is under way."""
        return bool((self.running & (self.directory.numbers["step"] == step)).any())

    def helped(self, *, least_step: int = 0) -> frozenset[str]:
        """Domains in which somebody helps already: a running service, or somebody the needs name.

        Parameters
        ----------
        least_step
            Count only help of this step or heavier.
        """
        heavy = self.directory.numbers["step"] >= least_step
        found = set(self.directory.domains_of(self.running & heavy))
        heavy_ids = frozenset(self.directory.rows["organisation_id"][heavy].dropna())
        for domain, helpers in self.situation.covered_by.items():
            if helpers & heavy_ids if least_step else helpers:
                found.add(domain)
        return frozenset(found).union(*(ALIKE.get(domain, ()) for domain in found))

    @cached_property
    def minors(self) -> frozenset[str]:
        """The residents who are known to be under 18."""
        return frozenset(p.person_id for p in self.situation.residents if p.age is not None and p.age < _ADULT)

    def door_of(self, domain: str | None) -> str:
        """The one front door a question about a domain belongs to."""
        if domain in ("fin", "work"):
            return "participation"
        whose = self.situation.need_people.get(domain, frozenset()) if domain else frozenset()
        return "youth" if whose & self.minors else "wmo"

    @cached_property
    def youth_need(self) -> bool:
        """X3: whether a need is that of somebody under 18."""
        return any(self.situation.need_people[domain] & self.minors for domain in self.situation.needs)

    def serving(self, which: Bools) -> Bools:
        """Of some candidates those that (may) work in the household's area; all of them when none does."""
        here = which & (self.directory.in_area(self.situation.area) | ~self.directory.areas_known)
        return here if np.any(here) else which
