"""What if: what would change in the ring, in what is offered and in the points of attention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.graphs import collaboration_pairs, ring_graph
from netmap.locale import words
from netmap.reports.differences import (
    changed_coverage,
    changed_measures,
    household_gaps,
    moved,
    moved_bridges,
    names_of,
    pairs_lost_won,
    team_gaps,
    whole_ring,
)
from netmap.ring import cutpoints
from netmap.ring import team as team_of
from netmap.ring.plain import records
from netmap.scenarios import Change, SetTie, scenario

__all__ = ["WhatIf", "whatif"]

_STATUS = {"gap": 0, "single": 1, "enough": 2}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WhatIf:
    """The differences some changes would make; make one with :func:`whatif`.

    Parameters
    ----------
    as_of, area, team
        The day, the area looked at (``None`` = all) and the organisations taken as the team.
    changes
        What was changed.
    names
        What organisations, services, areas, households and people are called.
    network
        Measure of the whole ring → before and after; ``None`` = cannot be computed.
    measures
        ``organisation_id measure before after`` where a measure of an organisation in both rings differs.
    cutpoints, bridges
        What came and what went: organisations that are the only link, pairs with the only connection; of
        organisations in both rings.
    pairs_lost, pairs_won
        How many pairs of organisations in both rings can no longer, or can now, reach each other by working ties.
    coverage
        ``domain area_id before after status_before status_after`` where the number of providers differs.
    opened, closed
        Points of attention that would come or go, as gaps with ``organisation_id`` (G24 and G25) or ``household_id``.
    verdict
        ``no_link``: ties grew and nothing that matters changed, so no new link is needed · ``nothing`` · ``better`` ·
        ``worse`` · ``mixed``.
    """

    as_of: date
    area: str | None
    team: tuple[str, ...]
    changes: tuple[Change, ...]
    names: Mapping[str, str]
    network: Mapping[str, tuple[float | None, float | None]]
    measures: pd.DataFrame
    cutpoints: tuple[tuple[str, ...], tuple[str, ...]]
    bridges: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
    pairs_lost: int
    pairs_won: int
    coverage: pd.DataFrame
    opened: tuple[Mapping[str, Any], ...]
    closed: tuple[Mapping[str, Any], ...]
    verdict: str

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain data for JSON; what cannot be computed is ``None``."""
        came, went = self.bridges
        return {
            "as_of": self.as_of.isoformat(),
            "team": list(self.team),
            "area": self.area,
            "changes": [_record(one) for one in self.changes],
            "verdict": self.verdict,
            "network": {name: {"before": one, "after": two} for name, (one, two) in self.network.items()},
            "measures": records(self.measures),
            "cutpoints": dict(zip(("came", "went"), map(list, self.cutpoints), strict=True)),
            "bridges": {"came": [list(pair) for pair in came], "went": [list(pair) for pair in went]},
            "pairs_lost": self.pairs_lost,
            "pairs_won": self.pairs_won,
            "coverage": records(self.coverage),
            "opened": [dict(gap) for gap in self.opened],
            "closed": [dict(gap) for gap in self.closed],
        }


def whatif(
    casebook: Casebook, *changes: Change, team: str | None = None, area: str | None = None, lang: str = "nl"
) -> WhatIf:
    """What some changes would do: to the ring, to what is offered, to households and to the team.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day, and not touched.
    *changes
        See :func:`netmap.scenario`.
    team
        The organisation to take as the team; ``None`` = every neighbourhood team.
    area
        Look at what is offered, and at organisations that work, in this area only.
    lang
        Language of the points of attention, ``"nl"`` or ``"en"``.

    Returns
    -------
    WhatIf
        The differences. *Matters*: organisations that reach or lose each other by working ties, new or solved only
        links, coverage of a domain in an area that goes between nobody, one and enough, and points of attention that
        come or go. A measure that moves without any of these does not count: then no new link is needed.

    Raises
    ------
    UnknownIdError
        For an id that the casebook does not hold.
    OptionError
        For a change that cannot be, or one that takes away the team asked for.

    Examples
    --------
    >>> book = Casebook.from_tables({"collaborations": [
    ...     {"source": "a", "target": "b", "level": 3}, {"source": "b", "target": "c", "level": 3}]})
    >>> whatif(book, SetTie("a", "c", 2)).cutpoints
    ((), ('b',))
    """
    before = casebook.snapshot()
    teams, after = team_of(before, team), scenario(before, *changes)
    if team is not None and team not in ring_graph(after).vs["name"]:
        raise OptionError(f"{team!r} is the team itself. Hint: ask from another team, or leave --team out")
    speech = words(lang)
    both = set(ring_graph(before).vs["name"]) & set(ring_graph(after).vs["name"])
    lost, won = pairs_lost_won(before, after, sorted(both))
    covered = changed_coverage(before, after, area, team)
    links = moved(cutpoints(before), cutpoints(after), both)
    was, now = (team_gaps(book, team, area, speech) for book in (before, after))
    partners = moved(was, now, both)
    homes = household_gaps(before, after, lang)
    up, down = _ranked(covered)
    worse = bool(lost or links[0] or partners[0] or homes[0] or down)
    eased = not lost and bool(links[1] or partners[1])  # who lost all partners is no only link either
    return WhatIf(
        as_of=before.day or date.today(),
        area=area,
        team=teams,
        changes=changes,
        names=names_of(before),
        network=whole_ring(before, after),
        measures=changed_measures(before, after, team),
        cutpoints=(tuple(links[0]), tuple(links[1])),
        bridges=moved_bridges(before, after, both),
        pairs_lost=lost,
        pairs_won=won,
        coverage=covered,
        opened=(*homes[0], *partners[0].values()),
        closed=(*homes[1], *partners[1].values()),
        verdict=_verdict(before, changes, worse=worse, better=eased or bool(won or homes[1] or up)),
    )


def _record(change: Change) -> dict[str, Any]:
    cells: dict[str, Any] = {"change": type(change).__name__} | asdict(change)
    return {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in cells.items()}


def _ranked(covered: pd.DataFrame) -> tuple[bool, bool]:
    """Whether there is more, and less, for any domain in any area: nobody, one or enough."""
    one, two = ([_STATUS[status] for status in covered[f"status_{turn}"]] for turn in ("before", "after"))
    pairs = list(zip(one, two, strict=True))
    return any(before < after for before, after in pairs), any(before > after for before, after in pairs)


def _verdict(before: Casebook, changes: tuple[Change, ...], *, worse: bool, better: bool) -> str:
    if worse or better:
        return "mixed" if worse and better else "worse" if worse else "better"
    ties = collaboration_pairs(before)
    levels = dict(zip(zip(ties["a"], ties["b"], strict=True), ties["level"], strict=True))
    ends = [sorted((one.source, one.target)) if isinstance(one, SetTie) else [] for one in changes]
    grows = [
        isinstance(one, SetTie) and one.level > levels.get((pair[0], pair[1]), 0)
        for one, pair in zip(changes, ends, strict=True)
    ]
    return "no_link" if changes and all(grows) else "nothing"
