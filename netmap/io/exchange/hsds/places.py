"""Where services are: areas from service areas and from the towns of locations, and where organisations sit."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
import pandas as pd

from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import first_of, lists_of, map_ids, tell, together, unique, within
from netmap.io.exchange.hsds.names import OUR_URI
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.ledger import Loss

__all__ = ["Places", "bases", "places_of", "seats"]

_OUR_AREA = f"{OUR_URI}area:"
_EVERYWHERE = "*"


@dataclass(frozen=True, kw_only=True)
class Places:
    """Areas, and which of them every service has."""

    areas: pd.DataFrame
    of_service: pd.Series
    rows: pd.Series


def seats(directory: Directory) -> pd.DataFrame:
    """Locations by their id: organisation, name, coordinates, town and address."""
    sheet, addresses = directory["locations"], directory["addresses"]
    unique(sheet)
    frame = pd.DataFrame({name: sheet[name] for name in ("id", "organization_id", "name", "latitude", "longitude")})
    frame = frame[sheet.open].set_index("id", drop=False)
    order = addresses["address_type"].eq("postal").fillna(False).sort_values(kind="stable").index
    town = _town(addresses)
    frame["town"] = map_ids(frame["id"], first_of(addresses["location_id"][order], town[order]))
    frame["address"] = map_ids(frame["id"], first_of(addresses["location_id"][order], _lines(addresses)[order]))
    return frame


def _town(addresses: Sheet) -> pd.Series:
    """The town of every address, else its postal district."""
    code = addresses["postal_code"].astype("str")
    dutch = code.str.extract(r"^(\d{4}) ?[A-Za-z]{2}$", expand=False)
    return addresses["city"].fillna(dutch).fillna(code.str.extract(r"^(\S+)", expand=False))


def _lines(addresses: Sheet) -> pd.Series:
    last = together([addresses["postal_code"], addresses["city"]], " ")
    return together([addresses["address_1"], addresses["address_2"], last], ", ")


def places_of(directory: Directory, located: pd.DataFrame, at: pd.DataFrame, services: pd.Series) -> Places:
    """The areas of services: those told, else the towns where they are.

    Parameters
    ----------
    directory
        The tables.
    located
        From :func:`seats`.
    at
        ``service_id`` and ``location_id`` of every service that has a location.
    services
        The services that are carried.
    """
    told, town = _told(directory["service_areas"], services), _towns(directory, located)
    served = lists_of(told["service_id"], told["area_id"])
    towns = lists_of(at["service_id"], map_ids(at["location_id"], located["town"]))
    towns = towns[~towns.index.isin(served.index)]
    named = told[told["area_id"] != _EVERYWHERE].drop_duplicates("area_id")
    areas = pd.concat(
        [
            one
            for one in (named.drop(columns="service_id"), town[~within(town["area_id"], named["area_id"])])
            if len(one)
        ]
        or [named.drop(columns="service_id")],
        ignore_index=True,
    )
    middle = town.set_index("area_id")
    for name in ("latitude", "longitude"):
        areas[name] = areas[name].fillna(map_ids(areas["area_id"], middle[name]))
    _account(directory, located, at, services, named, town)
    if len(towns):
        directory["addresses"].notes.append(Loss(reason="area-from-address", count=len(towns)))
    rows, areas = areas["_row"], areas.drop(columns=["_row", "_at"])
    return Places(
        areas=areas, of_service=pd.concat([one for one in (served, towns) if len(one)] or [served]), rows=rows
    )


def _account(
    directory: Directory,
    located: pd.DataFrame,
    at: pd.DataFrame,
    services: pd.Series,
    named: pd.DataFrame,
    town: pd.DataFrame,
) -> None:
    """What became of the rows of places; those of which only the town is used are told by :func:`bases`."""
    areas, addresses, locations = directory["service_areas"], directory["addresses"], directory["locations"]
    areas.write(areas.open & np.isin(np.arange(len(areas)), named["_at"]))
    areas.merge(areas.open & within(areas["service_id"], services).to_numpy(dtype=bool))
    new = town[~within(town["area_id"], named["area_id"])]
    own = map_ids(addresses["location_id"], located["town"]).eq(_town(addresses)).fillna(False).to_numpy(dtype=bool)
    addresses.write(own & np.isin(np.arange(len(addresses)), new["_at"] if len(new) else []))
    addresses.merge(own)
    used = located["town"].notna() & (located["latitude"].notna() | within(located["id"], at["location_id"]))
    locations.merge(within(locations["id"], located["id"][used]))


def bases(directory: Directory, located: pd.DataFrame, organisations: pd.Series) -> pd.Series:
    """Where organisations sit: an own address, else that of a location of theirs, else its name."""
    addresses, locations = directory["addresses"], directory["locations"]
    lines, known = _lines(addresses), organisations
    own = first_of(addresses["organization_id"], lines)
    settled = own.index.to_series()
    place = located["address"].fillna(located["name"])
    theirs = first_of(located["organization_id"], place)
    owner = map_ids(addresses["location_id"], located["organization_id"])
    as_own = lines.eq(map_ids(addresses["organization_id"], own)) & within(addresses["organization_id"], known)
    as_theirs = lines.eq(map_ids(owner, theirs)) & within(owner, known) & ~within(owner, settled)
    base_of = locations["organization_id"].where(map_ids(locations["id"], place).notna())
    seat = within(base_of, known) & ~within(base_of, settled) & ~base_of.duplicated()
    for sheet, used in ((addresses, as_own | as_theirs), (locations, seat)):
        at = used.fillna(False).to_numpy(dtype=bool)
        tell(sheet, "only-town", sheet.kept & ~at, "")
        sheet.merge(at)
        sheet.drop("no-place", sheet.open & sheet["id"].notna().to_numpy(dtype=bool))
    return map_ids(organisations, own).fillna(map_ids(organisations, theirs))


def _told(sheet: Sheet, services: pd.Series) -> pd.DataFrame:
    """The service areas of services that are carried."""
    uri = sheet["uri"].astype("str")
    ours = uri.str.startswith(_OUR_AREA).fillna(False).to_numpy(dtype=bool)
    name = sheet["name"].fillna(sheet["description"]).fillna(sheet["extent"].where(sheet["extent_type"] == "text"))
    area = name.astype("str").str.replace("|", "/").where(~ours, uri.str.removeprefix(_OUR_AREA))
    points = [_point(extent) for extent in sheet["extent"].astype(object)]
    frame = pd.DataFrame(
        {
            "service_id": sheet["service_id"],
            "area_id": area,
            "name": name,
            "municipality": sheet["description"].where(ours),
            "latitude": pd.Series([point[1] if point else None for point in points], dtype="float64"),
            "longitude": pd.Series([point[0] if point else None for point in points], dtype="float64"),
            "_row": sheet.rows,
            "_at": np.arange(len(sheet)),
        }
    )
    known = within(frame["service_id"], services).to_numpy(dtype=bool)
    sheet.drop("empty-row", known & area.isna())
    keep = known & sheet.open
    text = sheet["extent_type"].eq("text").fillna(False)
    tell(sheet, "not-a-point", keep & sheet["extent"].notna() & frame["latitude"].isna() & ~text, "extent")
    tell(sheet, "unknown-column", keep & ~ours & sheet["description"].notna() & sheet["name"].notna(), "description")
    tell(sheet, "unknown-column", keep & ~ours & uri.notna(), "uri")
    return frame[keep]


def _point(extent: object) -> tuple[float, float] | None:
    """Longitude and latitude of an extent that is a point."""
    if not isinstance(extent, str) or '"Point"' not in extent:
        return None
    try:
        longitude, latitude = json.loads(extent)["coordinates"][:2]
        return float(longitude), float(latitude)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _towns(directory: Directory, located: pd.DataFrame) -> pd.DataFrame:
    """The towns of locations, in the middle of those that have coordinates."""
    sheet, addresses = directory["locations"], directory["addresses"]
    numbers = {name: pd.to_numeric(located[name], errors="coerce") for name in ("latitude", "longitude")}
    given = located["latitude"].notna() | located["longitude"].notna()
    sound = numbers["latitude"].between(-90, 90) & numbers["longitude"].between(-180, 180)
    tell(sheet, "unreadable", within(sheet["id"], located["id"][given & ~sound]), "latitude, longitude")
    numbers = {name: cells.astype("float64").where(sound) for name, cells in numbers.items()}
    at = addresses["location_id"]
    frame = pd.DataFrame({"town": _town(addresses), "_row": addresses.rows, "_at": np.arange(len(addresses))})
    frame = frame.assign(**{name: map_ids(at, cells).astype("float64") for name, cells in numbers.items()})
    frame = frame[frame["town"].eq(map_ids(at, located["town"])).fillna(False)]
    means = {"latitude": "mean", "longitude": "mean", "_row": "first", "_at": "first"}
    middle = frame.groupby("town", sort=False, as_index=False).agg(means).round(6)
    middle.insert(0, "area_id", middle["town"].str.replace("|", "/"))
    return middle.rename(columns={"town": "name"}).drop_duplicates("area_id")
