"""What netmap writes as HSDS 3.1, held against the tables and columns of the format itself."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

import netmap as nm
from netmap.casebook import Casebook
from netmap.io.exchange import export
from tests.io.exchange.test_hsds_out import rings

Rows = list[dict[str, str]]

# Table → what every row must have, and what else it may have (also what 3.1 keeps though it is deprecated).
SPEC: Mapping[str, tuple[str, str]] = {
    "organizations": (
        "id name description",
        (
            "alternate_name email website additional_websites year_incorporated legal_status logo uri tax_status "
            "tax_id parent_organization_id"
        ),
    ),
    "programs": ("id name description", "alternate_name organization_id"),
    "services": (
        "id name status organization_id",
        (
            "program_id alternate_name description url email interpretation_services application_process "
            "fees_description accreditations eligibility_description minimum_age maximum_age assured_date "
            "assurer_email alert last_modified licenses fees wait_time capacities additional_urls"
        ),
    ),
    "attributes": ("id link_id taxonomy_term_id link_entity", "link_type value label"),
    "service_at_location": ("id service_id location_id", "description"),
    "locations": (
        "id location_type",
        (
            "url organization_id name alternate_name description transportation latitude longitude external_identifier "
            "external_identifier_type"
        ),
    ),
    "phones": (
        "id number",
        "location_id service_id organization_id contact_id service_at_location_id extension type description",
    ),
    "contacts": (
        "id",
        "organization_id service_id service_at_location_id location_id name title department email",
    ),
    "addresses": (
        "id address_1 city state_province postal_code country address_type",
        "location_id attention address_2 region",
    ),
    "schedules": (
        "id",
        (
            "service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq "
            "interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type "
            "notes"
        ),
    ),
    "service_areas": ("id", "service_id service_at_location_id name description extent extent_type uri"),
    "languages": ("id", "service_id location_id phone_id name code note"),
    "taxonomy_terms": (
        "id name description",
        "code parent_id taxonomy taxonomy_detail language taxonomy_id term_uri",
    ),
    "taxonomies": ("id name description", "uri version"),
    "cost_options": ("id", "service_id valid_from valid_to option currency amount amount_description"),
    "organization_identifiers": ("id identifier_type identifier", "organization_id identifier_scheme"),
    "service_capacity": ("id unit available updated unit_id service_id", "maximum description"),
    "units": ("id name", "scheme identifier uri"),
}
CLOSED = {
    ("services", "status"): ("active", "inactive", "defunct", "temporarily closed"),
    ("locations", "location_type"): ("physical", "postal", "virtual"),
    ("addresses", "address_type"): ("physical", "postal", "virtual"),
    ("schedules", "freq"): ("WEEKLY", "MONTHLY"),
}
POINTS = {
    "organization_id": "organizations", "parent_organization_id": "organizations", "program_id": "programs",
    "service_id": "services", "location_id": "locations", "service_at_location_id": "service_at_location",
    "contact_id": "contacts", "phone_id": "phones", "unit_id": "units", "taxonomy_id": "taxonomies",
    "taxonomy_term_id": "taxonomy_terms", "parent_id": "taxonomy_terms",
}  # fmt: skip
ENTITIES = {"organization": "organizations", "service": "services", "location": "locations"}
SHAPES = {
    "minimum_age": r"\d+(\.\d+)?", "maximum_age": r"\d+(\.\d+)?", "available": r"\d+", "amount": r"\d+(\.\d+)?",
    "assured_date": r"\d{4}-\d\d-\d\d", "updated": r"\d{4}-\d\d-\d\d(T.*)?", "latitude": r"-?\d+(\.\d+)?",
    "longitude": r"-?\d+(\.\d+)?", "code": r"\S(.*\S)?", "language": r"[a-z]{2,3}",
}  # fmt: skip


def tables_of(place: Path) -> dict[str, tuple[list[str], Rows]]:
    """Table → its heading and its rows."""
    found = {}
    for file in place.glob("*.csv"):
        with file.open(newline="", encoding="utf-8") as opened:
            reader = csv.DictReader(opened)
            rows = list(reader)
        found[file.stem] = (list(reader.fieldnames or []), rows)
    return found


def of_table(name: str, heading: list[str], rows: Rows) -> list[str]:
    """What one table breaks."""
    if name not in SPEC:
        return [f"there is no table {name}"]
    required, free = (part.split() for part in SPEC[name])
    wrong = [f"{name}.{column} is no column" for column in heading if column not in (*required, *free)]
    wrong += [f"{name}.{column} twice" for column in set(heading) if heading.count(column) > 1]
    for row in rows:
        wrong += [f"{name}.{column} is empty" for column in required if not row.get(column)]
        for column, shape in SHAPES.items():
            if row.get(column) and not re.fullmatch(shape, row[column], re.DOTALL):
                wrong.append(f"{name}.{column} = {row[column]!r}")
        wrong += [
            f"{name}.{column} = {row[column]!r}"
            for (table, column), words in CLOSED.items()
            if table == name and row.get(column) and row[column] not in words
        ]
    return wrong + [f"{name}.id twice"] * (len({row["id"] for row in rows}) < len(rows))


def links(tables: Mapping[str, tuple[list[str], Rows]]) -> list[str]:
    """Which rows point to what is not there."""
    ids = {name: {row["id"] for row in rows} for name, (_, rows) in tables.items()}
    wrong = []
    for name, (_, rows) in tables.items():
        for row in rows:
            wrong += [
                f"{name}.{column} → {row[column]}"
                for column, table in POINTS.items()
                if row.get(column) and row[column] not in ids.get(table, ())
            ]
            if name == "attributes" and row["link_id"] not in ids.get(ENTITIES[row["link_entity"]], ()):
                wrong.append(f"attributes.link_id → {row['link_id']}")
    return wrong


def packaged(place: Path, tables: Mapping[str, tuple[list[str], Rows]]) -> list[str]:
    """What the datapackage says that is not so."""
    package = json.loads((place / "datapackage.json").read_text("utf-8"))
    told = {one["path"]: [field["name"] for field in one["schema"]["fields"]] for one in package["resources"]}
    there = {f"{name}.csv": heading for name, (heading, _) in tables.items()}
    return [] if told == there and package["name"] and package["version"] == "3.1" else ["datapackage"]


def broken(place: Path) -> list[str]:
    tables = tables_of(place)
    wrong = [one for name, (heading, rows) in tables.items() for one in of_table(name, heading, rows)]
    missing = [f"no {name}" for name in ("organizations", "services") if name not in tables]
    return wrong + missing + links(tables) + packaged(place, tables)


def test_a_whole_neighbourhood_keeps_the_rules(parkwijk: Casebook, tmp_path: Path) -> None:
    ledger = export(parkwijk, tmp_path / "out", format="hsds")
    assert broken(tmp_path / "out") == []
    tables = tables_of(tmp_path / "out")
    newest = parkwijk.snapshot()
    assert len(tables["organizations"][1]) == len(newest.organisations)
    assert len(tables["services"][1]) == len(newest.services)
    assert all(entry.read == entry.written + entry.merged + entry.dropped for entry in ledger.entries)


@settings(max_examples=4, phases=(Phase.explicit, Phase.generate))
@given(rings())
def test_any_ring_keeps_the_rules(tmp_path_factory: pytest.TempPathFactory, book: Casebook) -> None:
    place = tmp_path_factory.mktemp("hsds") / "out"
    export(book, place, format="hsds")
    assert broken(place) == []


def test_the_rules_find_what_is_wrong(tmp_path: Path) -> None:
    book = Casebook.from_tables({"organisations": [{"organisation_id": "O", "name": "Pan", "kind": "other"}]})
    nm.convert(_saved(book, tmp_path), target=tmp_path / "out", to="hsds")
    (tmp_path / "out" / "service_at_locations.csv").write_text("id\nX\n", encoding="utf-8")
    (tmp_path / "out" / "phones.csv").write_text("id,organization_id,fax\nN,nobody,1\n", encoding="utf-8")
    assert set(broken(tmp_path / "out")) >= {
        "there is no table service_at_locations",
        "phones.number is empty",
        "phones.fax is no column",
        "phones.organization_id → nobody",
        "datapackage",
    }


def _saved(book: Casebook, place: Path) -> Path:
    nm.write(book, place / "book.json")
    return place / "book.json"
