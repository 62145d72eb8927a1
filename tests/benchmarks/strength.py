"""The strength index of many households, beside a plain loop over households and draws."""

from __future__ import annotations

import random

import netmap as nm
from netmap.ego import contacts
from netmap.strength import network_strength
from netmap.vocabulary import FUNCTIONS, LISTS
from tests.benchmarks.harness import Ratio, compare
from tests.strength.people import by_hand, index_by_hand

__all__ = ["ratios"]

_HOUSEHOLDS, _SLICE, _DRAWS = 1000, 8, 2000
_SUPPORT = ["none", *FUNCTIONS]
_CHOICES = {
    "circle": [1, 2, 3],
    "frequency": [0, 1, 2, 3, 4, 5],
    "quality": list(LISTS["quality"].names),
    "gives": _SUPPORT,
    "receives": _SUPPORT,
    "availability": ["yes", "no"],
    "relation": list(LISTS["relation"].names),
    "burden": [1],
}


def _people(book: nm.Casebook) -> list[list[dict[str, object]]]:
    """The contacts of the first households that have any, as plain rows; what is not known is None."""
    rows = contacts(book, scope="informal")
    rows = rows[["household_id", *_CHOICES]].astype(object)
    rows = rows.where(rows.notna() & (rows != "unknown"), None)
    groups = [list(group.drop(columns="household_id").to_dict("records")) for _, group in rows.groupby("household_id")]
    return groups[:_SLICE]


def _loop(households: list[list[dict[str, object]]]) -> list[float]:
    """The median index: one household after the other, one draw after the other."""
    chance = random.Random(0)
    found = []
    for people in households:
        draws = []
        for _ in range(_DRAWS):
            drawn = [
                {name: chance.choice(_CHOICES[name]) if cell is None else cell for name, cell in person.items()}
                for person in people
            ]
            draws.append(index_by_hand(by_hand([(one, {}) for one in drawn])) if drawn else 0.0)
        draws.sort()
        found.append(draws[len(draws) // 2])
    return found


def ratios() -> list[Ratio]:
    """Two thousand draws for a thousand households; the loop gets a few of them."""
    book = nm.neighbourhood(households=_HOUSEHOLDS, seed=2).snapshot()
    people = _people(book)
    return [
        compare(
            f"strength, {_HOUSEHOLDS:,} households × {_DRAWS:,} draws",
            "plain Python loop over households and draws",
            "≥ 50×",
            lambda: network_strength(book, draws=_DRAWS),
            lambda: _loop(people),
            share=len(people) / _HOUSEHOLDS,
            rounds=3,
        )
    ]
