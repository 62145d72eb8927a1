"""What the tables and columns of a directory are called, in HSDS 3.1 and everywhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

__all__ = [
    "BELONGS",
    "CARRIED",
    "INLINE",
    "LINKS",
    "OUR_URI",
    "TABLES",
    "WITHOUT_ID",
    "bare",
    "column_of",
    "split_cells",
    "table_of",
]

OUR_URI = "urn:netmap:"
"""How terms and areas begin that netmap wrote itself."""

TABLES: Mapping[str, tuple[str, ...]] = {
    "organizations": ("organization", "org", "orgs"),
    "programs": ("program",),
    "services": ("service",),
    "service_at_location": ("services_at_location", "service_at_locations", "services_at_locations"),
    "locations": ("location",),
    "addresses": (
        "address",
        "physical_address",
        "physical_addresses",
        "postal_address",
        "postal_addresses",
        "mail_address",
        "mail_addresses",
    ),
    "phones": ("phone",),
    "contacts": ("contact",),
    "schedules": ("schedule", "regular_schedule", "regular_schedules"),
    "holiday_schedules": ("holiday_schedule",),
    "languages": ("language",),
    "cost_options": ("cost_option",),
    "eligibility": ("eligibilities", "eligibilitys"),
    "service_areas": ("service_area",),
    "service_capacity": ("service_capacities", "capacities", "capacity"),
    "units": ("unit",),
    "attributes": (
        "attribute",
        "service_attribute",
        "service_attributes",
        "other_attribute",
        "other_attributes",
        "services_taxonomy",
        "service_taxonomy",
        "service_taxonomies",
        "service_taxonomys",
    ),
    "taxonomy_terms": ("taxonomy_term", "taxonomy"),
    "taxonomies": (),
    "organization_identifiers": ("organization_identifier",),
    "required_documents": ("required_document",),
    "funding": ("fundings",),
    "accessibility": ("accessibility_for_disabilities", "accessibility_for_disability"),
    "payments_accepted": ("payment_accepted",),
    "metadata": (),
    "meta_table_descriptions": ("meta_table_description",),
    "additional_urls": ("url", "urls", "additional_url", "additional_websites"),
}
"""Table of HSDS 3.1 (and of older versions where 3.1 has none) → its other names."""

_NAMES = {name: table for table, others in TABLES.items() for name in (table, *others)}

_COLUMNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "": {
        "organization_id": ("organization_uuid",),
        "service_id": ("services_id", "service_uuid"),
        "location_id": ("location_uuid",),
        "taxonomy_term_id": ("taxonomy_id",),
    },
    "organizations": {
        "id": ("organization_id", "organization_uuid"),
        "name": ("title", "organization_name"),
        "description": ("body", "organization_description"),
        "email": ("organization_email",),
        "website": ("url", "website_address", "organization_url"),
        "alternate_name": ("organization_alternate_name",),
    },
    "services": {
        "id": ("services_id", "service_uuid"),
        "name": ("title", "service_name"),
        "description": ("service_description", "service_type"),
        "email": ("service_email",),
        "url": ("website", "website_address", "service_url"),
        "alternate_name": ("service_alternate_name",),
        "minimum_age": ("service_min_age", "min_age"),
        "maximum_age": ("service_max_age", "max_age"),
        "eligibility_description": ("eligibility", "audience", "income_standard_for_eligibility"),
        "fees_description": ("fees", "income_eligibility_and_fees"),
        "application_process": (
            "process_for_applying_by_email",
            "process_for_applying_by_phone",
            "process_for_applying_online",
            "process_for_walk_ins",
        ),
    },
    "locations": {"id": ("location_uuid", "location_id"), "name": ("field_2", "location_name")},
    "languages": {"code": (), "name": ("language",)},
    "attributes": {"link_id": ("service_id", "services_id")},
    "taxonomy_terms": {"name": ("term",)},
    "service_areas": {"name": ("service_area",)},
    "schedules": {"description": ("hours",)},
    "phones": {"type": ("number_type",)},
}
"""Table → column of HSDS 3.1 → what else it is called; ``""`` = in every table. Several of them are joined."""

INLINE: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "organizations": {
        "phone_number": ("phones", "number"),
        "mailing_address": ("addresses", "address_1"),
        "mailing_address_city": ("addresses", "city"),
        "mailing_address_state": ("addresses", "state_province"),
        "mailing_address_zip": ("addresses", "postal_code"),
    },
    "services": {
        "phone_number": ("phones", "number"),
        "location_id": ("service_at_location", "location_id"),
        "service_areas": ("service_areas", "name"),
        "languages": ("languages", "name"),
        "keywords": ("attributes", "taxonomy_term_id"),
        "taxonomy_ids": ("attributes", "taxonomy_term_id"),
        "service_problem_codes": ("attributes", "taxonomy_term_id"),
    },
    "locations": {
        "phone_number": ("phones", "number"),
        "phones": ("phones", "number"),
        "languages": ("languages", "name"),
        "location_address": ("addresses", "address_1"),
        "hours_of_operation_day": ("schedules", "weekday"),
        "hours_of_operation_open": ("schedules", "opens_at"),
        "hours_of_operation_close": ("schedules", "closes_at"),
    },
}
"""Columns that hold what has a table of its own: heading → that table and its column; a list is several rows."""

LINKS: Mapping[str, str] = {"organizations": "organization_id", "services": "service_id", "locations": "location_id"}
"""How other tables point to a row of these."""

WITHOUT_ID: Mapping[str, str] = {**LINKS, "taxonomy_terms": "taxonomy_id"}
"""What the id of a table is called where it has no column of that name."""

_LISTED = ("service_areas", "languages", "attributes")
_BREAK = {"service_areas": re.compile(r"\s*;\s*"), "attributes": re.compile(r"\s*;\s*")}
_COMMA = re.compile(r"\s*,\s*(?![^()]*\))")  # not a comma inside brackets

BELONGS = ("service_id", "organization_id", "location_id", "service_at_location_id")
"""How a row says what it belongs to."""

_KEYS = ("id", *BELONGS, "contact_id", "phone_id")
CARRIED: Mapping[str, tuple[str, ...]] = {
    "organizations": ("id", "name", "description", "email", "website"),
    "services": (
        *_KEYS,
        "name",
        "description",
        "url",
        "email",
        "status",
        "application_process",
        "fees_description",
        "wait_time",
        "eligibility_description",
        "minimum_age",
        "maximum_age",
        "assured_date",
        "last_modified",
    ),
    "service_at_location": _KEYS,
    "locations": ("id", "organization_id", "name", "latitude", "longitude"),
    "addresses": (*_KEYS, "address_1", "address_2", "city", "postal_code", "address_type"),
    "phones": (*_KEYS, "number", "extension", "type"),
    "contacts": (*_KEYS, "name", "title", "department", "email"),
    "schedules": (*_KEYS, "weekday", "opens_at", "closes_at", "byday", "freq", "description", "notes"),
    "languages": (*_KEYS, "name", "code"),
    "cost_options": (*_KEYS, "option", "amount", "amount_description"),
    "eligibility": (*_KEYS, "eligibility", "minimum_age", "maximum_age"),
    "service_areas": (*_KEYS, "name", "extent", "extent_type", "uri", "description"),
    "service_capacity": (*_KEYS, "unit_id", "unit", "available", "updated"),
    "units": ("id", "name"),
    "attributes": ("id", "link_id", "link_entity", "link_type", "taxonomy_term_id"),
    "taxonomy_terms": ("id", "name", "parent_id", "parent_name", "taxonomy", "taxonomy_id"),
    "taxonomies": ("id", "name", "description"),
    "organization_identifiers": (*_KEYS, "identifier", "identifier_type", "identifier_scheme"),
}
"""Table → the columns netmap has a place for; tables that are not here have no place at all."""


def bare(name: str) -> str:
    """A heading in small letters with ``_`` between its words.

    Examples
    --------
    >>> bare("Services-ID"), bare("Field 2")
    ('services_id', 'field_2')
    """
    return re.sub(r"[\W_]+", "_", name).strip("_").casefold()


def table_of(name: str) -> str | None:
    """The table a file holds, by its name; the longest that the name holds counts.

    Examples
    --------
    >>> table_of("csv__service_at_location.csv"), table_of("notes.csv") is None
    ('service_at_location', True)
    """
    words = bare(PurePosixPath(name).stem).split("_")
    spans = ((end - start, start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    found = ("_".join(words[start:end]) for _, start, end in sorted(spans, reverse=True))
    return next((_NAMES[one] for one in found if one in _NAMES), None)


def column_of(table: str, heading: str) -> str:
    """The column of HSDS 3.1 that a heading names; itself when it is none of the known other names."""
    name = bare(heading)
    if name in CARRIED.get(table, ()):
        return name
    for one in (table, ""):
        for column, others in _COLUMNS.get(one, {}).items():
            if name in others and (one or column in CARRIED.get(table, ())):
                return column
    return name


def split_cells(table: str, text: str) -> list[str]:
    """The rows that one cell stands for.

    Examples
    --------
    >>> split_cells("languages", "Chinese (Mandarin), Spanish"), split_cells("service_areas", "A County; B County")
    (['Chinese (Mandarin)', 'Spanish'], ['A County', 'B County'])
    """
    if table not in _LISTED:
        return [text]
    breaks = _BREAK.get(table, _COMMA) if ";" in text else _COMMA
    return [part for part in (one.strip() for one in breaks.split(text)) if part]
