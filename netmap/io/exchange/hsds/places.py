"""Where services are: areas from service areas and from the towns of locations, and where organisations sit."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from netmap.io.exchange.hsds.columns import (
    Rows,
    Texts,
    above,
    filled,
    find,
    first,
    first_rows,
    held,
    lists_of,
    marked,
    mask,
    nothing,
    numbers,
    only,
    same,
    take,
    within,
)
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import Links
from netmap.io.exchange.hsds.names import OUR_URI
from netmap.io.exchange.hsds.seats import Seats
from netmap.io.exchange.hsds.sheet import Frame

__all__ = ["Places", "bases", "places_of"]

_OUR_AREA = f"{OUR_URI}area:"
_EVERYWHERE = "*"
Points = npt.NDArray[np.float64]
"""Latitude and longitude; NaN where they are not known."""


@dataclass(frozen=True, kw_only=True)
class Areas:
    """Areas, and the row of its sheet that each comes from."""

    ids: Texts
    name: Texts
    municipality: Texts
    points: Points
    at: Rows

    def __getitem__(self, rows: Rows) -> Areas:
        cells = (take(one, rows) for one in (self.ids, self.name, self.municipality))
        ids, name, municipality = cells
        return Areas(ids=ids, name=name, municipality=municipality, points=self.points[rows], at=self.at[rows])

    def once(self) -> Areas:
        """The first of every id."""
        code = self.ids.dictionary_encode().indices.to_numpy()
        return self[np.unique(code, return_index=True)[1]]


@dataclass(frozen=True, kw_only=True)
class Places:
    """The table of areas, and the areas of every service."""

    areas: Frame
    of_service: Texts


def places_of(directory: Directory, links: Links) -> Places:
    """The areas of services: those told, else the towns where they are."""
    seats, sheet, addresses = links.seats, directory["service_areas"], directory["addresses"]
    (service, told), towns = _told(directory, links), _towns(directory, seats)
    served = lists_of(service, told.ids, len(links))
    town = lists_of(links.at_service, take(seats.town, links.at_location), len(links))
    named = told[np.flatnonzero(~same(told.ids, _EVERYWHERE))].once()
    new = towns[np.flatnonzero(~within(towns.ids, named.ids))]
    _account(directory, links, named, new)
    addresses.note("area-from-address", filled(town) & ~filled(served))
    middle = np.append(towns.points, [[np.nan, np.nan]], axis=0)[find(named.ids, towns.ids)]
    points = np.concatenate([np.where(np.isnan(named.points), middle, named.points), new.points])
    areas: dict[str, Texts | Points] = {
        "area_id": pa.concat_arrays([named.ids, new.ids]),
        "name": pa.concat_arrays([named.name, new.name]),
        "municipality": pa.concat_arrays([named.municipality, new.municipality]),
        "latitude": points[:, 0],
        "longitude": points[:, 1],
    }
    rows = np.concatenate([sheet.rows[named.at], addresses.rows[new.at]])
    answers = addresses if addresses.place and not sheet.place else sheet
    return Places(areas=Frame(answers, areas, rows), of_service=above(served, town))


def _account(directory: Directory, links: Links, named: Areas, new: Areas) -> None:
    """What became of the rows of places; those of which only the town is used are told by :func:`bases`."""
    areas, addresses, locations = directory["service_areas"], directory["addresses"], directory["locations"]
    areas.write(marked(named.at, len(areas)))
    areas.merge(areas.open & (links.of(areas["service_id"]) >= 0))
    seats = links.seats
    own = same(take(seats.town, seats.of_address), seats.towns)
    addresses.write(own & marked(new.at, len(addresses)))
    addresses.merge(own)
    visited = filled(seats.latitude)
    visited[links.at_location] = True
    locations.merge(held(filled(seats.town) & visited, seats.of_location))


def bases(directory: Directory, seats: Seats, organisations: Texts) -> Texts:
    """Where organisations sit: an own address, else that of a location of theirs, else its name."""
    addresses, locations, size = directory["addresses"], directory["locations"], len(organisations)
    owner = find(addresses["organization_id"], organisations)
    own = first(owner, seats.lines, size)
    settled = filled(own)
    place = above(seats.address, seats.name)
    holder = find(seats.organisation, organisations)
    theirs = first(holder, place, size)
    through = np.append(holder, -1)[seats.of_address]
    as_own = same(take(own, owner), seats.lines)
    as_theirs = same(take(theirs, through), seats.lines) & ~held(settled, through)
    base_of = np.where(held(filled(place), seats.of_location), find(locations["organization_id"], organisations), -1)
    seat = first_rows(base_of, np.ones(len(locations), dtype=bool), size)
    for sheet, used in (
        (addresses, as_own | as_theirs),
        (locations, marked(seat[~settled], len(locations))),
    ):
        sheet.tell("only-town", sheet.kept & ~used, "")
        sheet.merge(used)
        sheet.drop("no-place", sheet.open & filled(sheet["id"]))
    return above(own, theirs)


def _told(directory: Directory, links: Links) -> tuple[Rows, Areas]:
    """The service areas of services that are carried, and of which service each is."""
    sheet = directory["service_areas"]
    service, uri, text = links.of(sheet["service_id"]), sheet["uri"], same(sheet["extent_type"], "text")
    ours = mask(pc.starts_with(uri, _OUR_AREA))
    name = above(sheet["name"], sheet["description"], only(text, sheet["extent"]))
    code = pc.utf8_slice_codeunits(uri, len(_OUR_AREA))
    area = pc.if_else(pa.array(ours), code, pc.replace_substring(name, "|", "/"))
    points = np.array([_point(extent) for extent in sheet["extent"].to_pylist()]).reshape(-1, 2)
    mine = service >= 0
    sheet.drop("empty-row", mine & ~filled(area))
    keep = mine & sheet.open
    sheet.tell("not-a-point", keep & filled(sheet["extent"]) & np.isnan(points[:, 0]) & ~text, "extent")
    both = filled(sheet["description"]) & filled(sheet["name"])
    sheet.tell("unknown-column", keep & ~ours & both, "description")
    sheet.tell("unknown-column", keep & ~ours & filled(uri), "uri")
    municipality = only(ours, sheet["description"])
    every = Areas(ids=area, name=name, municipality=municipality, points=points, at=np.arange(len(sheet)))
    rows = np.flatnonzero(keep)
    return service[rows], every[rows]


def _point(extent: str | None) -> tuple[float, float]:
    """Latitude and longitude of an extent that is a point."""
    if extent is None or '"Point"' not in extent:
        return np.nan, np.nan
    try:
        longitude, latitude = json.loads(extent)["coordinates"][:2]
        return float(latitude), float(longitude)
    except (ValueError, TypeError, KeyError, RecursionError):
        return np.nan, np.nan


def _towns(directory: Directory, seats: Seats) -> Areas:
    """The towns of locations, in the middle of those that have coordinates."""
    sheet = directory["locations"]
    points = np.column_stack([numbers(seats.latitude), numbers(seats.longitude)])
    sound = (np.abs(points) <= (90, 180)).all(axis=1)
    given = filled(seats.latitude) | filled(seats.longitude)
    sheet.tell("unreadable", held(given & ~sound, seats.of_location), "latitude, longitude")
    points[~sound] = np.nan
    at = np.flatnonzero(same(take(seats.town, seats.of_address), seats.towns))
    encoded = take(seats.towns, at).dictionary_encode()
    towns, code = encoded.dictionary, encoded.indices.to_numpy()
    spots = points[seats.of_address[at]]
    known = ~np.isnan(spots[:, 0])
    count = np.bincount(code[known], minlength=len(towns))
    sums = [np.bincount(code[known], spots[known, axis], minlength=len(towns)) for axis in (0, 1)]
    with np.errstate(invalid="ignore"):  # towns without coordinates
        middle = np.column_stack([(total / count).round(6) for total in sums])
    first_at = at[np.unique(code, return_index=True)[1]]
    ids = pc.replace_substring(towns, "|", "/")
    return Areas(ids=ids, name=towns, municipality=nothing(len(towns)), points=middle, at=first_at).once()
