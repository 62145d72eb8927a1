"""The tables of HSDS 3.1 that the ring's tables become."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np
import pandas as pd

from netmap.io.exchange.hsds.names import OUR_URI
from netmap.io.exchange.hsds.subjects import MARKS, OF_ORGANISATION, OF_SERVICE
from netmap.locale import words
from netmap.schema import TABLES
from netmap.schema.lists import NONE, UNKNOWN, pairs

__all__ = ["offers", "owners", "spans", "terms"]

Frames = dict[str, pd.DataFrame]


def _part(frame: pd.DataFrame, column: str, front: str, **columns: object) -> pd.DataFrame:
    """The rows in which a column is filled, each with an id made of their own."""
    kept = frame[frame[column].notna()]
    made = {name: kept[value] if isinstance(value, str) and value in kept else value for name, value in columns.items()}
    return pd.DataFrame({"id": front + "-" + kept[kept.columns[0]], **made}, index=kept.index)


def owners(organisations: pd.DataFrame) -> Frames:
    """Organisations and what belongs to them; a description is required, so that the name stands in for it."""
    own = "organisation_id"
    frame = pd.DataFrame(
        {
            "id": organisations[own],
            "name": organisations["name"],
            "description": organisations["note"].fillna(organisations["name"]),
            "website": organisations["url"],
        }
    )
    seat = _part(organisations, "base", "base", location_type=None, organization_id=own, name="base")
    number = _part(organisations, "kvk", "kvk", organization_id=own, identifier="kvk")
    return {
        "organizations": frame,
        "locations": seat.assign(location_type="physical"),
        "phones": _part(organisations, "phone", "phone", organization_id=own, number="phone"),
        "contacts": _part(organisations, "contact", "contact", organization_id=own, name="contact"),
        "organization_identifiers": number.assign(identifier_scheme="NL-KVK", identifier_type="KVK"),
    }


def offers(services: pd.DataFrame) -> Frames:
    """Services and what belongs to them; a status is required, so that services of which none is known are active."""
    own = "service_id"
    day = services["observed_on"].dt.strftime("%Y-%m-%d")
    wait = services["wait_days"].astype("Int64").astype("str") + " days"
    frame = pd.DataFrame(
        {
            "id": services[own],
            "organization_id": services["organisation_id"],
            "name": services["name"],
            "description": services["description"],
            "status": services["status"].fillna("active"),
            "application_process": services["how_to_apply"],
            "wait_time": wait.where(services["wait_days"].notna()),
            "minimum_age": services["age_min"],
            "maximum_age": services["age_max"],
            "assured_date": day,
        }
    )
    counted = services.assign(capacity=services["capacity"].where(day.notna()), day=day)
    places = _part(counted, "capacity", "capacity", service_id=own, available="capacity", updated="day")
    cost = _part(services, "cost", "cost", service_id=own, option="cost")
    row, code = pairs(services["languages"])
    languages = pd.DataFrame({"service_id": services[own].to_numpy()[row], "code": code, "name": code})
    return {
        "services": frame,
        "service_capacity": places.assign(unit="place", unit_id="place"),
        "units": pd.DataFrame({"id": ["place"], "name": ["place"]}).head(min(1, len(places))),
        "schedules": _part(services, "hours", "hours", service_id=own, description="hours"),
        "cost_options": cost.assign(amount=cost["option"].map({"free": 0}).astype("Int64")),
        "languages": _numbered(languages, "language"),
    }


def _numbered(frame: pd.DataFrame, front: str) -> pd.DataFrame:
    """Rows with an id by their number."""
    frame.insert(0, "id", [f"{front}-{number}" for number in range(1, len(frame) + 1)])
    return frame


def spans(services: pd.DataFrame, areas: pd.DataFrame) -> Frames:
    """The areas of services: each with its name, its code in the address and its middle as a point."""
    row, code = pairs(services["areas"])
    known = areas.set_index("area_id")
    area = pd.Series(code, dtype="str")
    place = [known[name].reindex(area).to_numpy() for name in ("latitude", "longitude")]
    frame = pd.DataFrame(
        {
            "service_id": services["service_id"].to_numpy()[row],
            "name": pd.Series(known["name"].reindex(area).to_numpy(), dtype="str").fillna(area),
            "description": known["municipality"].reindex(area).to_numpy(),
            "extent": [_point(*pair) for pair in zip(*place, strict=True)],
            "uri": f"{OUR_URI}area:" + area,
        }
    )
    frame["extent_type"] = pd.Series("geojson", index=frame.index).where(frame["extent"].notna())
    return {"service_areas": _numbered(frame, "area")}


def _point(latitude: float, longitude: float) -> str | None:
    if np.isnan(latitude) or np.isnan(longitude):
        return None
    return json.dumps({"type": "Point", "coordinates": [float(longitude), float(latitude)]})


def terms(organisations: pd.DataFrame, services: pd.DataFrame, lang: str) -> Frames:
    """Our codes as terms of taxonomies of our own, and which organisation or service has which."""
    parts = [
        *(_attributes("organization", organisations, column) for column in OF_ORGANISATION),
        *(_attributes("service", services, column) for column in (*OF_SERVICE, *MARKS)),
    ]
    attributes = pd.concat(parts, ignore_index=True)
    used = attributes[["taxonomy_term_id", "link_type", "link_entity"]].drop_duplicates("taxonomy_term_id")
    code = used["taxonomy_term_id"].str.removeprefix(OUR_URI).str.extract(r"(?s)^[^:]+:(.*)$", expand=False)
    name = [_name(*row, lang) for row in zip(used["link_entity"], used["link_type"], code, strict=True)]
    frame = pd.DataFrame({"id": used["taxonomy_term_id"], "code": code, "name": name, "description": name})
    frame = frame.assign(taxonomy=used["link_type"], language=lang, taxonomy_id=OUR_URI + used["link_type"])
    columns = used["link_type"].drop_duplicates()
    taxonomies = pd.DataFrame({"id": OUR_URI + columns, "name": columns, "description": "netmap: " + columns})
    return {"attributes": _numbered(attributes, "attribute"), "taxonomy_terms": frame, "taxonomies": taxonomies}


def _attributes(entity: str, frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """A row per thing and code; of lists with a table of their own only none and unknown."""
    cells = frame[column].astype("str")
    marked = cells.isin([NONE, UNKNOWN])
    row, code = pairs(cells.mask(marked) if column not in MARKS else pd.Series([None] * len(frame), dtype="str"))
    at = np.concatenate([row, np.flatnonzero(marked)])
    every = np.concatenate([code, cells[marked].to_numpy(dtype=object)])
    ids = frame[frame.columns[0]].to_numpy()[at]
    term = [f"{OUR_URI}{column}:{one}" for one in every]
    table = pd.DataFrame({"link_id": ids, "taxonomy_term_id": term}, dtype="str")
    return table.assign(link_type=column, link_entity=entity)


def _name(entity: str, column: str, code: str, lang: str) -> str:
    """What people call a code; the code itself where the list is open."""
    tables: Mapping[str, str] = {"organization": "organisations", "service": "services"}
    codes = TABLES[tables[entity]].by_name[column].codes
    speech = words(lang)
    name = f"{codes}-{code}"
    return speech.text(name) if codes and codes != "gap" and name in speech else code
