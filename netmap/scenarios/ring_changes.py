"""Changes of the outer ring: an organisation stops, a tie gets another level, a service other places."""

from __future__ import annotations

from dataclasses import dataclass

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.scenarios.tables import Tables, between, known, organisations, whole, with_rows, without

__all__ = ["RemoveOrganisation", "SetCapacity", "SetTie"]

_LEVELS = range(6)


@dataclass(frozen=True, slots=True)
class RemoveOrganisation:
    """An organisation stops: its services, workers, ties and help are gone.

    Parameters
    ----------
    organisation
        Its id.
    """

    organisation: str

    def apply(self, book: Casebook) -> Tables:
        """The tables without the organisation and what only exists through it."""
        known("organisation", self.organisation, organisations(book))
        return without(whole(book), "organisations", {self.organisation})


@dataclass(frozen=True, slots=True)
class SetTie:
    """Two organisations work together at another level, and both say so.

    Parameters
    ----------
    source, target
        Organisation ids, in either order.
    level
        0 (no tie) to 5.
    """

    source: str
    target: str
    level: int

    def apply(self, book: Casebook) -> Tables:
        """The tables with this level in every report of the tie; a new report where there was none."""
        for one in (self.source, self.target):
            known("organisation", one, organisations(book))
        if self.source == self.target:
            raise OptionError(f"a tie needs two organisations, not {self.source!r} twice. Hint: name another one")
        if self.level not in _LEVELS:
            raise OptionError(f"level {self.level!r} does not exist. Hint: 0 (no tie) to 5 (working as one)")
        tables = whole(book)
        if not between(book.collaborations, self.source, self.target).any():
            return with_rows(tables, collaborations=[{f: getattr(self, f) for f in ("source", "target", "level")}])
        rows = tables["collaborations"]
        level = rows["level"].mask(between(rows, self.source, self.target), self.level)
        return {**tables, "collaborations": rows.assign(level=level)}


@dataclass(frozen=True, slots=True)
class SetCapacity:
    """A service has another number of free places.

    Parameters
    ----------
    service
        Its id.
    places
        0 or more.
    """

    service: str
    places: int

    def apply(self, book: Casebook) -> Tables:
        """The tables with these places."""
        known("service", self.service, book.services["service_id"])
        if self.places < 0:
            raise OptionError(f"a service cannot have {self.places} places. Hint: 0 = full")
        tables = whole(book)
        rows = tables["services"]
        capacity = rows["capacity"].mask(rows["service_id"] == self.service, self.places)
        return {**tables, "services": rows.assign(capacity=capacity)}
