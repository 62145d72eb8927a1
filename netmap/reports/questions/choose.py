"""Which questions settle most: greedily, on imagined answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from netmap.casebook import Casebook
from netmap.gaps.catalogue import RULES
from netmap.reports.questions.asks import Ask
from netmap.reports.questions.worlds import Worlds

__all__ = ["Choice", "choose"]

Floats: TypeAlias = npt.NDArray[np.float64]

_NEVER = 10**6


@dataclass(frozen=True, slots=True)
class Choice:
    """A question that was chosen.

    Parameters
    ----------
    ask
        The question.
    settles
        The rules that some answers settle, on top of the questions before it; those settled most often first.
    expected
        How many rules it settles on average, each counted by its severity.
    narrows
        By how many points the band of the strength index becomes narrower on average.
    """

    ask: Ask
    settles: tuple[str, ...]
    expected: float
    narrows: float


def choose(
    book: Casebook, found: Sequence[Ask], order: Mapping[Ask, int], unknown: frozenset[str], *, k: int
) -> list[Choice]:
    """Choose the questions one after the other: each the best beside those chosen before.

    Best is what settles most rules that are unknown now, each weighted by its severity; of equals what makes the band
    of the strength index narrowest (in whole points); then what advice waits for first; then the order of the form.

    Parameters
    ----------
    book
        One household on its day.
    found, order
        The questions, and the place in the advice of those that a candidate waits for.
    unknown
        The rules that are unknown now.
    k
        At most so many.
    """
    worlds, chosen, left = Worlds(book, found), list[Choice](), list(found)
    weight = np.array([rule.severity * (rule.id in unknown) for rule in RULES], dtype=float)
    before = _settled(worlds, [[]])[0]
    while left and len(chosen) < k:
        asked = [choice.ask for choice in chosen]
        settled = _settled(worlds, [[*asked, ask] for ask in left])
        gain = np.round(((settled - before) * weight).sum(axis=1), 6)
        ties = np.flatnonzero(gain == gain.max())
        narrows = _narrows(worlds, asked, [left[place] for place in ties])
        best = min(range(len(ties)), key=lambda n: (-narrows[n], order.get(left[ties[n]], _NEVER), ties[n]))
        place, ask = int(ties[best]), left[ties[best]]
        if gain[place] <= 0 and narrows[best] <= 0 and ask not in order:
            break
        new = (settled[place] - before) * (weight > 0)
        rules = tuple(RULES[n].id for n in np.lexsort((np.arange(len(new)), -new)) if new[n] > 0)
        chosen.append(Choice(ask, rules, float(gain[place]), float(narrows[best])))
        before = settled[place]
        left.remove(ask)
    return chosen


def _settled(worlds: Worlds, answered: Sequence[Sequence[Ask]]) -> Floats:
    """Per set of questions and rule the share of worlds in which the rule is settled."""
    share: Floats = (worlds.states(answered) != 0).mean(axis=1)
    return share


def _narrows(worlds: Worlds, asked: Sequence[Ask], some: Sequence[Ask]) -> Floats:
    """By how many whole points each question narrows the band of the index."""
    width = worlds.widths([list(asked), *([*asked, ask] for ask in some)])
    narrower: Floats = np.round(width[0] - width[1:]) + 0.0  # no minus zero
    return narrower
