"""Objects of JSON files: lists, API pages and single things, their children taken out into tables of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netmap.io.exchange.hsds.names import TABLES, table_of

__all__ = ["Objects", "objects_of"]

_ONE = {"service_at_location": "service_at_location_id", "taxonomy_term": "taxonomy_term_id", "unit": "unit_id"}
_ONE |= {f"{name}": f"{name}_id" for name in ("organization", "service", "location", "program", "taxonomy_detail")}
_ONE["taxonomy_detail"] = "taxonomy_id"
_CHILDREN = {name: table for table, others in TABLES.items() for name in (table, *others)}
_CHILDREN |= {"taxonomy_detail": "taxonomies", "taxonomys": "taxonomy_terms"}
_LINK = {"organizations": "organization_id", "services": "service_id", "locations": "location_id"}
_LINK |= {"contacts": "contact_id", "phones": "phone_id", "service_at_location": "service_at_location_id"}
_PAGE = ("contents", "content", "items")
_SIGNS = (  # the first key that an object has tells what it is
    ("services", ("service_at_locations", "application_process", "minimum_age", "assured_date", "eligibilitys")),
    ("service_at_location", ("service", "service_id")),
    ("locations", ("location_type", "latitude", "addresses", "physical_addresses")),
    ("organizations", ("legal_status", "year_incorporated", "organization_identifiers", "website", "services")),
    ("taxonomy_terms", ("taxonomy_detail", "parent_id", "term_uri", "taxonomy_id")),
    ("services", ("organization", "organization_id", "status", "fees")),
    ("taxonomies", ("uri", "version")),
    ("organizations", ("email",)),
)


@dataclass
class Objects:
    """What JSON files hold, by table."""

    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    announced: dict[str, int] = field(default_factory=dict)
    listed: dict[str, int] = field(default_factory=dict)

    def add(self, other: Objects) -> None:
        """Put what another file holds with it."""
        for table, rows in other.tables.items():
            self.tables.setdefault(table, []).extend(rows)
        for table, count in other.announced.items():
            self.announced[table] = max(count, self.announced.get(table, 0))
        for table, count in other.listed.items():
            self.listed[table] = self.listed.get(table, 0) + count

    def missing(self) -> Mapping[str, int]:
        """How many things the pages say there are that stand on none of them."""
        gap = {table: count - self.listed.get(table, 0) for table, count in self.announced.items()}
        return {table: count for table, count in gap.items() if count > 0}


def objects_of(name: str, data: Any) -> Objects | None:
    """Everything a JSON file holds; ``None`` when it is nothing of a directory."""
    found = Objects()
    if isinstance(data, dict) and any(isinstance(key, str) and key.endswith(".csv") for key in data):
        for key, rows in data.items():
            table = table_of(key)
            for row in rows if table and isinstance(rows, list) else []:
                found.tables.setdefault(str(table), []).append(_plain(row if isinstance(row, dict) else {"value": row}))
        return found if found.tables else None
    page = next((key for key in _PAGE if isinstance(data, dict) and isinstance(data.get(key), list)), None)
    things = data[page] if page else data if isinstance(data, list) else [data]
    things = [one for one in things if isinstance(one, dict)]
    if page and not things:
        return found
    table = _kind(name, things)
    if table is None:
        return None
    for one in things:
        _take(found, table, one)
    if page and isinstance(data.get("total_items"), int):
        found.announced[table] = data["total_items"]
        found.listed[table] = len(things)
    return found


def _kind(name: str, things: list[dict[str, Any]]) -> str | None:
    """What the things of a file are: by what they have, else by its name."""
    if not things or not all("id" in one for one in things):
        return None
    signs = (table for table, keys in _SIGNS if any(key in things[0] for key in keys))
    return next(signs, None) or table_of(name)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {str(key): _text(value) for key, value in row.items() if value is not None}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return ", ".join(map(_text, value)) if isinstance(value, list) else str(value)


def _take(found: Objects, table: str, thing: Mapping[str, Any], **links: str) -> None:
    """One thing and all that is nested in it."""
    own: dict[str, Any] = {key: value for key, value in links.items() if value}
    id_ = _text(thing.get("id") or "")
    found.tables.setdefault(table, [])
    place = len(found.tables[table])
    for key, value in thing.items():
        child = _CHILDREN.get(key)
        if isinstance(value, dict) and child:
            own[_ONE.get(key, f"{key}_id")] = _text(value.get("id") or "")
            _take(found, child, value)
        elif isinstance(value, list) and child and all(isinstance(one, dict) for one in value):
            for one in value:
                _take(found, child, one, **_links(table, child, id_))
        elif value is not None and not isinstance(value, dict):
            own[key] = _text(value)
    found.tables[table].insert(place, own)


def _links(table: str, child: str, id_: str) -> dict[str, str]:
    """How a nested thing points to the one it stands in."""
    if child == "attributes":
        return {"link_id": id_, "link_entity": table.removesuffix("s")}
    return {_LINK[table]: id_} if table in _LINK else {}
