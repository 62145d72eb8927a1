"""Then, now and wanted: how closely every organisation works with the team at three moments."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import collaboration_pairs
from netmap.maps.records import Record, plain_records

HALF_YEAR = 182
"""Days between two measurements that are worth comparing."""

KNOWN = 0.5
"""An earlier day counts as a measurement when it knows the level of at least this share of today's partners."""

CLOSEST = 4
"""Levels 4 and 5 share a ring."""


@dataclass(frozen=True)
class Moment:
    """How closely organisations work together at one moment.

    ``id`` is then, now or wanted; ``levels`` holds the highest level with a team of everybody of whom it is known;
    ``pairs`` says who works with whom, the teams included.
    """

    id: str
    day: date | None
    levels: Mapping[str, float]
    pairs: tuple[Record, ...]

    def ring(self, organisation: str) -> int:
        """Return the ring of an organisation, 4 (closest) to 0 (not connected, or nobody said so)."""
        return ring_level(self.levels.get(organisation))


def ring_level(level: float | None) -> int:
    """Return the ring of a level; a level between two belongs to the closer one.

    Examples
    --------
    >>> [ring_level(level) for level in (None, 0.0, 2.5, 5.0)]
    [0, 0, 3, 4]
    """
    return 0 if level is None else min(int(level + 0.5), CLOSEST)


def change_of(before: int, after: int) -> str:
    """Return what happened between two rings: new, gone, changed or nothing.

    Examples
    --------
    >>> change_of(0, 2), change_of(3, 0), change_of(2, 3), change_of(1, 1)
    ('new', 'gone', 'changed', '')
    """
    if before == after:
        return ""
    return "new" if not before else "changed" if after else "gone"


def ring_moments(book: Casebook, teams: Sequence[str], here: Collection[str]) -> tuple[Moment, ...]:
    """Return the moments worth a picture: then, now and wanted, in that order.

    A moment on which everybody stands where they stand now is left out; now is always there.

    Parameters
    ----------
    book : Casebook
        A casebook on its day.
    teams : sequence of str
        The organisations in the centre.
    here : collection of str
        The organisations on the map.
    """
    records = plain_records(collaboration_pairs(book))
    now = Moment("now", book.day, _levels(records, teams, "level"), _together(records, here))
    hoped = [pair | {"wanted": pair["level"] if pair["wanted"] is None else pair["wanted"]} for pair in records]
    wanted = Moment("wanted", None, _levels(hoped, teams, "wanted"), now.pairs)
    moments = (_then(book, now, teams, here), now, wanted)
    return tuple(
        moment
        for moment in moments
        if moment is now or (moment and any(moment.ring(one) != now.ring(one) for one in here))
    )


def _then(book: Casebook, now: Moment, teams: Sequence[str], here: Collection[str]) -> Moment | None:
    """Return the earlier measurement: the newest of half a year before or more, else the first."""
    rows = (book.history or book).collaborations
    asked = rows["source"].isin(teams) | rows["target"].isin(teams)
    stamps = rows.loc[asked.to_numpy(dtype=bool), "observed_on"].dropna().unique()
    days = sorted(day for stamp in stamps if (day := pd.Timestamp(stamp).date()) <= (book.day or date.max))
    if len(days) < 2:
        return None
    earlier = [day for day in days[:-1] if (days[-1] - day).days >= HALF_YEAR]
    day = earlier[-1] if earlier else days[0]
    records = plain_records(collaboration_pairs(Casebook(MappingProxyType({"collaborations": rows})).as_of(day)))
    levels = _levels(records, teams, "level")
    partners = now.levels.keys() & set(here)
    measured = len(levels.keys() & partners) >= KNOWN * len(partners)
    return Moment("then", day, levels, _together(records, here)) if measured else None


def _levels(pairs: Sequence[Record], teams: Sequence[str], column: str) -> dict[str, float]:
    """Return the highest level with a team, per organisation of which one is known."""
    found: dict[str, float] = {}
    for pair in pairs:
        for one, other in ((pair["a"], pair["b"]), (pair["b"], pair["a"])):
            if one in teams and other not in teams:
                found[other] = max(found.get(other, 0.0), float(pair[column]))
    return found


def _together(pairs: Sequence[Record], here: Collection[str]) -> tuple[Record, ...]:
    return tuple(pair for pair in pairs if pair["a"] in here and pair["b"] in here and pair["level"] >= 1)
