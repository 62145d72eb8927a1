"""The households of the simulated neighbourhood and what they ask."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from netmap.recommend.learning.pairs import Bools, Floats, Ints, Texts
from netmap.vocabulary import DOMAINS
from tests.benchmarks.simulator.constants import Settings
from tests.benchmarks.simulator.services import AGES, LANGUAGES, TEAMS
from tests.benchmarks.simulator.words import DOMAIN_OF, FORMS, HOUSEHOLD_TALK, household_text

__all__ = ["People", "notes", "people"]

_GRAVITY = (0.5, 0.75, 1.0)
_TEXTS = (len(FORMS), 3, len(HOUSEHOLD_TALK))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class People:
    """Questions, one row each; what stands last is hidden from every method.

    Parameters
    ----------
    household
        Ids; a household may ask more than once.
    domain, gravity
        What is asked, and how grave it is: (5 − score) / 4.
    needs
        Questions × ``DOMAINS``: the gravity of everything the household needs.
    area, age, language
        Positions.
    unsafe, complexity
        Whether safety is at stake; min(needs scored 1 or 2 / 4, 1).
    worker
        Who handles the question.
    note
        Position of the text in :func:`notes`.
    need
        Hidden: the sub-need it is really about.
    motivation
        Hidden: on the logit of being accepted and of success.
    """

    household: Texts
    domain: Ints
    gravity: Floats
    needs: Floats
    area: Ints
    age: Ints
    language: Ints
    unsafe: Bools
    complexity: Floats
    worker: Ints
    note: Ints
    need: Ints
    motivation: Floats

    def __len__(self) -> int:
        return len(self.domain)

    def groups(self) -> pd.DataFrame:
        """What gaps between groups are reported by: question × language, age, area, safety, complexity."""
        return pd.DataFrame(
            {
                "language": np.where(self.language == 0, "nl", "other"),
                "age": np.array(AGES)[self.age],
                "area": [f"a{n}" for n in self.area],
                "safety": np.where(self.unsafe, "yes", "no"),
                "complexity": np.where(self.complexity >= 0.75, "high", "low"),
            }
        )


def notes() -> tuple[str, ...]:
    """Every note a worker may write down."""
    return tuple(household_text(*(int(n) for n in which)) for which in np.ndindex(*_TEXTS))


def people(rng: np.random.Generator, settings: Settings, count: int, *, name: str, once: bool = False) -> People:
    """Draw households until ``count`` questions were asked; with ``once`` each asks one."""
    s = settings
    times = np.ones(count, dtype=int) if once else 1 + rng.choice(len(s.questions), size=count, p=s.questions)
    home = np.repeat(np.arange(count), times)[:count]
    gravity = _needs(rng, s, count)
    area = rng.integers(s.areas, size=count)
    found = _asked(rng, gravity[home], s)
    order = rng.permutation(count)  # the questions of a household do not come one after the other
    traits = {
        "needs": gravity,
        "area": area,
        "age": rng.choice(len(AGES), size=count, p=s.ages),
        "language": _languages(rng, s, count),
        "unsafe": rng.random(count) < s.unsafe,
        "complexity": np.minimum((gravity >= 0.75).sum(axis=1) / 4, 1.0),
        "motivation": rng.normal(0, s.motivation, count),
    }
    team = area[home] % TEAMS
    worker = team + TEAMS * rng.integers(s.workers // TEAMS, size=count)
    names = np.array([f"{name}{n:05d}" for n in home], dtype=object)
    return People(
        household=names[order],
        worker=worker[order],
        **{key: values[home][order] for key, values in traits.items()},
        **{key: values[order] for key, values in found.items()},
    )


def _needs(rng: np.random.Generator, s: Settings, count: int) -> Floats:
    """The gravity of the needs of each household."""
    columns = np.unique(DOMAIN_OF)
    ranks = rng.random((count, len(columns))).argsort(axis=1).argsort(axis=1)
    many = 1 + rng.choice(len(s.needs), size=count, p=s.needs)
    grave = np.array(_GRAVITY)[rng.choice(3, size=ranks.shape, p=s.gravity)]
    gravity = np.zeros((count, len(DOMAINS)))
    gravity[:, columns] = np.where(ranks < many[:, None], grave, 0.0)
    return gravity


def _asked(rng: np.random.Generator, gravity: Floats, s: Settings) -> dict[str, Ints | Floats]:
    """What each question is about, and the note written of it; graver needs are asked about sooner."""
    count = len(gravity)
    domain = np.where(gravity > 0, gravity + rng.random(gravity.shape), 0.0).argmax(axis=1)
    first = np.searchsorted(np.array(DOMAIN_OF), np.arange(len(DOMAINS)))  # DOMAIN_OF goes up in steps of three
    need = first[domain] + rng.integers(3, size=count)
    other = np.where(gravity > 0, rng.random(gravity.shape), 0.0).argmax(axis=1)
    told = np.where(rng.random(count) < s.truthful, need, first[other] + rng.integers(3, size=count))
    note = np.ravel_multi_index((told, rng.integers(3, size=count), rng.integers(_TEXTS[2], size=count)), _TEXTS)
    return {"domain": domain, "gravity": gravity[np.arange(count), domain], "need": need, "note": note}


def _languages(rng: np.random.Generator, s: Settings, count: int) -> Ints:
    others = len(LANGUAGES) - 1
    return rng.choice(len(LANGUAGES), size=count, p=(s.dutch, *[(1 - s.dutch) / others] * others))
