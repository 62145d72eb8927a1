"""Which services are carried, whose they are and where."""

from __future__ import annotations

import numpy as np

from netmap.io.exchange.hsds.columns import (
    Rows,
    Texts,
    above,
    filled,
    find,
    first,
    marked,
    only,
    spread,
    take,
    within,
)
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.seats import Seats
from netmap.io.exchange.hsds.sheet import Sheet

__all__ = ["Links", "known_organisations"]


def known_organisations(directory: Directory) -> Texts:
    """The ids of the organisations that are carried."""
    sheet = directory["organizations"]
    sheet.unique()
    return sheet["id"].filter(sheet.open)


class Links:
    """The services that are carried, and which rows of other tables are theirs.

    Parameters
    ----------
    directory
        The tables; services of absent organisations are left out here.
    seats
        Their locations.
    known
        The ids of the organisations that are carried.

    Attributes
    ----------
    rows, ids, organisation
        Of the services: the row in their table, their id, and that of their organisation.
    at_service, at_location
        Pairs of a service and a location where it is, by their numbers.
    reached
        Which locations belong to a service or an organisation that is carried.
    """

    def __init__(self, directory: Directory, seats: Seats, known: Texts) -> None:
        sheet, places = directory["services"], directory["service_at_location"]
        self.seats, self.known = seats, known
        location = find(places["location_id"], seats.ids)
        self._adopt(sheet, places, take(seats.organisation, location))
        service = self.of(places["service_id"])
        there = (service >= 0) & (location >= 0)
        places.merge(there)
        self.at_service, self.at_location = service[there], location[there]
        self.reached = within(seats.organisation, known)
        self.reached[self.at_location] = True
        self._places = only(filled(places["service_id"]), places["id"])
        self._of_place = service

    def _adopt(self, sheet: Sheet, places: Sheet, owner: Texts) -> None:
        """Find the organisation of every service: its own, else that of the location where it is."""
        sheet.unique()
        rows = np.flatnonzero(sheet.open)
        ids = take(sheet["id"], rows)
        there = first(find(places["service_id"], ids), owner, len(ids))
        organisation = above(take(sheet["organization_id"], rows), there)
        kept = within(organisation, self.known)
        sheet.drop("unknown-organisation", marked(rows[~kept], len(sheet)))
        self.rows, self.ids, self.organisation = rows[kept], take(ids, np.flatnonzero(kept)), organisation.filter(kept)

    def __len__(self) -> int:
        return len(self.rows)

    def of(self, ids: Texts) -> Rows:
        """The number of the service that each id names; −1 where it is not carried."""
        return find(ids, self.ids)

    def owners(self, sheet: Sheet) -> tuple[Rows, Rows]:
        """Rows of a sheet and the service each belongs to: itself, through its place or all at its location."""
        place = find(sheet["service_at_location_id"], self._places)
        own = filled(sheet["service_id"])
        service = np.where(own, self.of(sheet["service_id"]), np.append(self._of_place, -1)[place])
        mine = np.flatnonzero(service >= 0)
        rest = np.flatnonzero(~own & (place < 0) & filled(sheet["location_id"]))
        if not len(rest):
            return mine, service[mine]
        order = np.argsort(self.at_location, kind="stable")
        location = find(take(sheet["location_id"], rest), self.seats.ids)
        sizes = np.append(np.bincount(self.at_location, minlength=len(self.seats.ids)), 0)  # the last: no location
        row, member = spread(location, sizes)
        return np.concatenate([mine, rest[row]]), np.concatenate([service[mine], self.at_service[order][member]])
