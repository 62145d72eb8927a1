"""What the ring measures say about its organisations: who connects, on whom it leans, where there is little help."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from netmap.casebook import Casebook
from netmap.maps.records import Record, plain_records
from netmap.ring import bridges, coverage, disagreements, front_doors, rank_stability, unused_initiatives
from netmap.ring.stability import CERTAIN, top_betweenness

DRAWS = ((120, 200), (300, 50))
"""Draws behind the certainty of a place, by the most organisations they are for; a larger ring is not drawn again,
since that would take longer than all the rest of the map."""

Pair = tuple[str, str]


@dataclass(frozen=True)
class Findings:
    """What there is to tell beside who works with whom.

    Attributes
    ----------
    brokers, cutpoints : frozenset of str
        Bridge builders and only links.
    unsure : mapping
        Organisation → which of "broker" and "cutpoint" missing answers could change.
    weighed : bool
        Whether certainty was computed; in a very large ring it is not, and then every place is unsure.
    bridges : frozenset
        Pairs whose tie is the only connection.
    apart : tuple
        Pairs that see their tie differently.
    alone : mapping
        Organisation → domains and areas for which it is the only one with a place.
    unused : mapping
        Organisation → names of its initiatives that nobody uses.
    coverage, doors : tuple
        Domain × area, and front door × area.
    """

    brokers: frozenset[str] = frozenset()
    cutpoints: frozenset[str] = frozenset()
    unsure: Mapping[str, frozenset[str]] = field(default_factory=dict)
    weighed: bool = True
    bridges: frozenset[Pair] = frozenset()
    apart: tuple[Record, ...] = ()
    alone: Mapping[str, tuple[Pair, ...]] = field(default_factory=dict)
    unused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    coverage: tuple[Record, ...] = ()
    doors: tuple[Record, ...] = ()

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas looked at, ``*`` when none is named."""
        return tuple(dict.fromkeys(str(row["area_id"]) for row in self.coverage))


def find(book: Casebook, measures: pd.DataFrame, *, team: str | None, area: str | None) -> Findings:
    """Collect the findings of a casebook on its day; ``measures`` is :func:`netmap.ring.ring_measures` of it."""
    brokers = frozenset(measures.index[top_betweenness(measures["betweenness"].to_numpy(dtype="float64"))])
    cut = frozenset(measures.index[measures["cutpoint"].to_numpy(dtype=bool)])
    draws = next((number for most, number in DRAWS if len(measures) <= most), 0)
    unused, covered = unused_initiatives(book, area=area), plain_records(coverage(book, area=area, team=team))
    return Findings(
        brokers=brokers,
        cutpoints=cut,
        unsure=_unsure(book, {"broker": brokers, "cutpoint": cut}, draws),
        weighed=bool(draws),
        bridges=frozenset(bridges(book)),
        apart=plain_records(disagreements(book)),
        alone=_alone(covered),
        unused={} if unused is None else _lists(unused),
        coverage=covered,
        doors=plain_records(front_doors(book, area=area)),
    )


def _unsure(book: Casebook, places: Mapping[str, frozenset[str]], draws: int) -> dict[str, frozenset[str]]:
    """Return per organisation which of its places missing answers could change: all of them without draws."""
    certain: dict[str, set[str]] = {what: set() for what in places}
    if draws and any(places.values()):
        stable = rank_stability(book, draws=draws)
        for what in places:
            shares = stable[[f"{what}_ties", f"{what}_organisations"]].min(axis=1, skipna=False)
            certain[what] = set(stable.index[(shares >= CERTAIN).to_numpy(dtype=bool)])
    everybody = set().union(*places.values())
    return {id: frozenset(what for what in places if id in places[what] - certain[what]) for id in sorted(everybody)}


def _alone(coverage: tuple[Record, ...]) -> dict[str, tuple[Pair, ...]]:
    """Return for what every organisation is the only one with a place."""
    found: dict[str, tuple[Pair, ...]] = {}
    for row in coverage:
        if row["status"] == "single":
            (id,) = row["organisations"]
            found[id] = (*found.get(id, ()), (row["domain"], row["area_id"]))
    return found


def _lists(services: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Return the names of services per organisation."""
    found: dict[str, tuple[str, ...]] = {}
    for id, name in zip(services["organisation_id"], services["name"], strict=True):
        found[id] = (*found.get(id, ()), name)
    return found
