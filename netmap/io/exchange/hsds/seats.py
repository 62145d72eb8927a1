"""Locations and their addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from netmap.io.exchange.hsds.columns import Rows, Texts, above, each, find, first, same, take, together
from netmap.io.exchange.hsds.directory import Directory

__all__ = ["Seats", "seats_of"]

_DUTCH = re.compile(r"^(\d{4}) ?[A-Za-z]{2}$")


@dataclass(frozen=True, kw_only=True)
class Seats:
    """The locations that have an id of their own.

    Parameters
    ----------
    ids, organisation, name, latitude, longitude
        As the table of locations tells them.
    town, address
        Of each location, by its first address that is not only for post.
    of_location, of_address
        Which of them each row of the tables of locations and of addresses is about.
    towns, lines
        The town and the whole of every address.
    """

    ids: Texts
    organisation: Texts
    name: Texts
    latitude: Texts
    longitude: Texts
    town: Texts
    address: Texts
    of_location: Rows
    of_address: Rows
    towns: Texts
    lines: Texts


def seats_of(directory: Directory) -> Seats:
    """Read locations and addresses; rows of locations that have no id, or that of another, are left out."""
    sheet, addresses = directory["locations"], directory["addresses"]
    sheet.unique()
    told = ("id", "organization_id", "name", "latitude", "longitude")
    own = np.flatnonzero(sheet.open)
    ids, organisation, name, latitude, longitude = (take(sheet[column], own) for column in told)
    order = np.argsort(same(addresses["address_type"], "postal"), kind="stable")
    at = find(addresses["location_id"], ids)
    district = each(addresses["postal_code"], _district)
    towns = above(addresses["city"], district)
    last = together([addresses["postal_code"], addresses["city"]], " ")
    lines = together([addresses["address_1"], addresses["address_2"], last], ", ")
    return Seats(
        ids=ids,
        organisation=organisation,
        name=name,
        latitude=latitude,
        longitude=longitude,
        town=first(at[order], take(towns, order), len(ids)),
        address=first(at[order], take(lines, order), len(ids)),
        of_location=find(sheet["id"], ids),
        of_address=at,
        towns=towns,
        lines=lines,
    )


def _district(code: str) -> str | None:
    """The postal district of a code: its four digits in the Netherlands, else its first word."""
    dutch = _DUTCH.match(code)
    return dutch[1] if dutch else next(iter(code.split()), None)
