"""Imagined answers: the household many times over, each time with other answers filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import gap_states
from netmap.gaps.dropout import copies
from netmap.reports.questions.asks import Ask, Slot
from netmap.schema import TABLES, join
from netmap.strength import network_strength
from netmap.vocabulary import FUNCTIONS

__all__ = ["WORLDS", "Worlds"]

WORLDS = 12
"""How many sets of answers are imagined; lists of 2, 3, 4, 6 and 12 words come out evenly."""

_DRAWS = 200
_AGES = (10, 30, 50, 70)
_NUMBERS = {"hours_week": (2, 6, 12, 40)}
_DAYS_AGO = {"care_since": (30, 400), "signalled_on": (5, 60), "last_contact": (7, 60), "observed_on": (0,)}


class Worlds:
    """A household with imagined answers.

    Every cell that is not known gets a value in every world: each allowed value equally often, in an order of its own
    that hangs on the cell only. So questions are compared on the same answers.

    Parameters
    ----------
    book
        One household on its day.
    found
        The questions whose cells get values.
    """

    def __init__(self, book: Casebook, found: Iterable[Ask]) -> None:
        self.book, self.household = book, book.household_ids[0]
        self.values: Mapping[Slot, list[Any]] = {}
        slots = dict.fromkeys(slot for ask in found for slot in ask.slots)
        self.values = {slot: self._imagined(slot, number) for number, slot in enumerate(slots)}

    def states(self, answered: Sequence[Sequence[Ask]]) -> npt.NDArray[np.int8]:
        """The state of every rule: sets of answered questions × worlds × rules."""
        found = gap_states(self._filled(answered)).to_numpy()[-len(answered) * WORLDS :]
        return found.reshape(len(answered), WORLDS, -1)

    def widths(self, answered: Sequence[Sequence[Ask]]) -> npt.NDArray[np.float64]:
        """The mean width of the band of the strength index per set of answered questions; 100 where there is none."""
        found = network_strength(self._filled(answered), draws=_DRAWS)[["low", "high"]].to_numpy()[
            -len(answered) * WORLDS :
        ]
        width = np.nan_to_num(found[:, 1] - found[:, 0], nan=100.0)
        mean: npt.NDArray[np.float64] = width.reshape(len(answered), WORLDS).mean(axis=1)
        return mean

    def _filled(self, answered: Sequence[Sequence[Ask]]) -> Casebook:
        """A copy of the household per set of questions and world, with those cells filled in."""
        count = len(answered) * WORLDS
        mark = pd.Series([f"\x1f{number:06d}" for number in range(count)], dtype="str")
        book = copies(self.book, pd.Series([self.household] * count, dtype="str"), mark)
        cells: dict[tuple[str, str], tuple[list[int], list[Any]]] = {}
        scores: list[dict[str, Any]] = []
        for place, some in enumerate(answered):
            for slot in dict.fromkeys(slot for ask in some for slot in ask.slots):
                numbers = range(place * WORLDS, (place + 1) * WORLDS)
                if slot.row < 0:
                    homes = (self.household + mark[number] for number in numbers)
                    scores += [self._score(*pair, slot) for pair in zip(homes, self.values[slot], strict=True)]
                    continue
                where, what = cells.setdefault((slot.table, slot.column), ([], []))
                where += [slot.row * count + number for number in numbers]
                what += self.values[slot]
        tables = dict(book.tables)
        for (table, column), (where, what) in cells.items():
            values: Any = tables[table][column].astype(object).to_numpy(copy=True)
            values[where] = what
            typed: Any = pd.array(values, dtype=TABLES[table].by_name[column].dtype)
            tables[table] = tables[table].assign(**{column: typed})
        if scores:
            rows = Casebook.from_tables({"needs": scores}).needs
            tables["needs"] = pd.concat([tables["needs"], rows], ignore_index=True) if "needs" in tables else rows
        return replace(book, tables=MappingProxyType(tables))

    def _score(self, household: str, score: int, slot: Slot) -> dict[str, Any]:
        return {"household_id": household, "domain": slot.domain, "score": score, "observed_on": self.book.day}

    def _imagined(self, slot: Slot, number: int) -> list[Any]:
        """The values of one cell in every world."""
        random = np.random.default_rng(number)
        if TABLES[slot.table].by_name[slot.column].codes == "function":
            yes = np.array([random.permutation(WORLDS) < WORLDS // 2 for _ in FUNCTIONS])
            return [join(name for name, gives in zip(FUNCTIONS, world, strict=True) if gives) for world in yes.T]
        allowed = self._allowed(slot)
        order = random.permutation(WORLDS)
        return [allowed[place % len(allowed)] for place in order]

    def _allowed(self, slot: Slot) -> list[Any]:
        """What may be answered; a list of people is asked about until it is complete."""
        column, day = TABLES[slot.table].by_name[slot.column], pd.Timestamp(str(self.book.day))
        if column.codes == "completeness":
            return ["confirmed"]
        if column.codes:
            known = [code for code in column.allowed if code != "unknown"]
            return [int(code) for code in known] if column.kind == "level" else known
        if column.kind == "date":
            return [day - pd.Timedelta(days=days) for days in _DAYS_AGO.get(slot.column, (30,))]
        if slot.column == "birth_year":
            return [day.year - age for age in _AGES]
        if slot.column == "service_id":
            return self._services(slot)
        if column.kind == "int" and column.high is not None:
            return list(range(int(column.low or 0), int(column.high) + 1))
        return list(_NUMBERS.get(slot.column, ("?",)))

    def _services(self, slot: Slot) -> list[Any]:
        organisation = self.book.involvements["organisation_id"].iloc[slot.row]
        services = self.book.services
        return sorted(services.loc[services["organisation_id"] == organisation, "service_id"]) or [None]
