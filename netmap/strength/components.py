"""The seven components of the strength index, for many households and draws at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.ego import functions
from netmap.ego.arrays import QUALITIES, Flags, Floats, Ints
from netmap.strength.cells import ALLOWED, Cells, Small
from netmap.strength.chance import uniform

__all__ = ["COMPONENTS", "Profile", "profiles"]

COMPONENTS = ("size", "functions", "closeness", "spread", "diversity", "sustainability", "reciprocity")
"""The components, in the order in which they are shown."""

_ENTRIES = 1_500_000  # contacts × draws held at once: fits the caches of an ordinary machine
_LASTING, _BROKEN = QUALITIES.index("ambivalent"), QUALITIES.index("broken")
_BAD = (QUALITIES.index("conflict"), QUALITIES.index("unsafe"))
_LSNS = np.array([0, 1, 2, 3, 3, 4, 4, 4, 4, 5]) / 5
_FLOOR = 0.05  # so that one empty component does not make the index 0
_STRONGEST = 45  # strength counts in 45ths, so that whole numbers hold it: (10·(4 − circle) + 3·frequency) / 45


@dataclass(frozen=True)
class Profile:
    """The components of some households.

    Parameters
    ----------
    household
        Positions of the households.
    values, logs
        Component by household by draw, in [0, 1], and the logarithm of what is at least .05; reciprocity is NaN where
        nothing is given or received.
    empty
        Household by draw: in this draw every contact turns out to be a broken tie, so there is nobody.
    """

    household: Ints
    values: Floats
    logs: Floats
    empty: Flags

    def at(self, turn: slice) -> Profile:
        """The profile in some of the draws; the only draw serves them all."""
        if self.empty.shape[1] == 1:
            return self
        return Profile(self.household, self.values[..., turn], self.logs[..., turn], self.empty[:, turn])


def profiles(cells: Cells, households: Flags, *, draws: int, seed: int) -> Iterator[Profile]:
    """The components of the households chosen, some at a time; cells that are not known are drawn.

    Where every cell is known there is one draw. Households without a contact are passed over.
    """
    size = np.bincount(cells.household, minlength=cells.count)
    start = np.concatenate([[0], np.cumsum(size)])
    for certain in (True, False):
        homes = np.flatnonzero(households & (size > 0) & (cells.certain == certain))
        homes = homes[np.argsort(-size[homes], kind="stable")]
        first = 0
        while first < len(homes):
            many = max(1, _ENTRIES // (draws * max(int(size[homes[first]]), len(COMPONENTS))))
            some = homes[first : first + many]
            yield _profile(cells, some, size[some], start[some], draws=1 if certain else draws, seed=seed)
            first += many


def _profile(cells: Cells, homes: Ints, size: Ints, start: Ints, *, draws: int, seed: int) -> Profile:
    """The components of households sorted by size, the largest first."""
    turns = [int((size > turn).sum()) for turn in range(int(size[0]))]
    rows = np.concatenate([start[:many] + turn for turn, many in enumerate(turns)])
    place = np.concatenate([np.arange(many) for many in turns])
    needed = cells.needed[homes][:, None]
    parts = _parts(_drawn(cells, rows, draws=draws, seed=seed), cells.rank[rows, None], needed[place])
    total = _Totals(len(homes), draws)
    first = 0
    for many in turns:
        total.add({name: part[first : first + many] for name, part in parts.items()}, many)
        first += many
    values = total.components(needed)
    return Profile(homes, values, np.log(np.maximum(values, _FLOOR)), total.sums["here"] == 0)


def _drawn(cells: Cells, rows: Ints, *, draws: int, seed: int) -> dict[str, Small]:
    """Every cell of some contacts by draw: the known value, else one of its allowed values."""
    found = {}
    for stream, (name, values) in enumerate(ALLOWED.items()):
        known = cells.known[name][rows]
        cell = np.repeat(cells.values[name][rows, None], draws, axis=1)
        open_ = np.flatnonzero(~known)
        # how many contacts are missing is one number for the household
        key = cells.home_key[cells.household[rows[open_]]] if name == "unseen" else cells.key[rows[open_]]
        if len(open_):
            cell[open_] = uniform(key, stream, values, draws=draws, seed=seed)
        found[name] = cell
    return found


def _parts(cell: dict[str, Small], rank: Small, needed: functions.Bits) -> dict[str, npt.NDArray[np.uint16 | np.uint8]]:
    """What each contact adds, by draw."""
    here = (cell["quality"] != _BROKEN) & (cell["unseen"] >= rank)
    lasting = here & (cell["quality"] <= _LASTING)
    giving = cell["gives"] > 0
    helps = lasting & (cell["availability"] == 1) & giving
    gives = cell["gives"] * helps
    amount = np.bitwise_count(gives & needed)
    return {
        "here": here,
        "bad": here & ((cell["quality"] == _BAD[0]) | (cell["quality"] == _BAD[1])),
        "members": helps,
        "amount": amount,
        "square": amount * amount,
        "heavy": amount * (cell["overload"] == 1),
        "both": here & giving & (cell["receives"] > 0),
        "either": here & (giving | (cell["receives"] > 0)),
        "gives": gives,
        "relations": np.left_shift(np.uint16(1), cell["relation"], dtype=np.uint16) * helps,
        "strength": (10 * (3 - cell["circle"]) + 3 * cell["frequency"]) * lasting,
    }


class _Totals:
    """Sums over the contacts of each household, built up contact by contact."""

    def __init__(self, homes: int, draws: int) -> None:
        shape = (homes, draws)
        names = ("here", "bad", "members", "amount", "square", "heavy", "both", "either")
        self.sums = {name: np.zeros(shape, dtype=np.uint32) for name in names}
        self.once, self.twice = np.zeros(shape, dtype=np.uint8), np.zeros(shape, dtype=np.uint8)
        self.relations = np.zeros(shape, dtype=np.uint16)
        self.top = [np.zeros(shape, dtype=np.uint8) for _ in range(3)]

    def add(self, part: dict[str, npt.NDArray[np.uint16 | np.uint8]], many: int) -> None:
        """Add one contact to each of the first households."""
        for name, total in self.sums.items():
            total[:many] += part[name]
        self.twice[:many] |= self.once[:many] & part["gives"]
        self.once[:many] |= part["gives"]
        self.relations[:many] |= part["relations"]
        next_ = part["strength"]
        for place in self.top:
            best = np.maximum(place[:many], next_)
            next_ = np.minimum(place[:many], next_)
            place[:many] = best

    def components(self, needed: functions.Bits) -> Floats:
        """Component by household by draw."""
        sums = {name: total.astype(float) for name, total in self.sums.items()}
        wanted = 2.0 * np.bitwise_count(needed)
        covered = np.bitwise_count(self.once & needed) + np.bitwise_count(self.twice & needed)
        effective = _ratio(sums["amount"] ** 2, sums["square"], empty=0.0)
        kept = 1 - _ratio(sums["heavy"], sums["amount"], empty=1.0)
        calm = 1 - _ratio(sums["bad"], sums["here"], empty=1.0)
        first, second, third = (place.astype(float) for place in self.top)
        return np.stack(
            [
                _LSNS[np.minimum(self.sums["members"], len(_LSNS) - 1)],
                covered / wanted,
                (first + second + third) / (3 * _STRONGEST),
                np.clip((effective - 1) / 3, 0, 1),
                np.minimum(np.bitwise_count(self.relations) / 4, 1),
                kept * calm,
                _ratio(sums["both"], sums["either"], empty=np.nan),
            ]
        )


def _ratio(above: Floats, below: Floats, *, empty: float) -> Floats:
    found = np.full(above.shape, empty)
    np.divide(above, below, out=found, where=below > 0)
    return found
