"""Real directories, row by row: every version of HSDS that stands beside the checkout."""

from __future__ import annotations

import csv
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from netmap.casebook import Casebook
from netmap.io.exchange import Import, import_source, recognise
from netmap.schema import parse

Find = Callable[[str], Path]
Counts = dict[str, tuple[int, int, int, int]]


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def counts(found: Import) -> Counts:
    """Read, written, merged, dropped; per file."""
    return {one.place: (one.read, one.written, one.merged, one.dropped) for one in found.ledger.entries}


def losses(found: Import) -> dict[tuple[str, str], tuple[int, tuple[int, ...]]]:
    return {(one.reason, one.what): (one.count, one.rows) for entry in found.ledger.entries for one in entry.losses}


def files(folder: Path, find: Find, name: str, start: str) -> Path:
    """A folder with those of the real files that begin alike."""
    for file in sorted(find(name).glob(f"{start}*")):
        shutil.copy(file, folder / file.name)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


FIXTURE_IN: Counts = {
    "input_organizations.csv": (5, 5, 0, 0),
    "input_services.csv": (19, 19, 0, 0),
    "input_locations.csv": (19, 0, 0, 19),
    "input_organizations.csv › Mailing address": (5, 0, 5, 0),
    "input_services.csv › Location ID": (19, 0, 19, 0),
    "input_locations.csv › Hours of operation day": (19, 0, 18, 1),
    "input_locations.csv › Phone number, input_organizations.csv › Phone number, input_services.csv › Phone number": (
        43,
        0,
        24,
        19,
    ),
}
FIXTURE_OUT: Counts = {
    "expected_eligibility.csv": (19, 0, 5, 14),
    "expected_locations.csv": (19, 0, 0, 19),
    "expected_organizations.csv": (5, 5, 0, 0),
    "expected_phones.csv": (43, 0, 24, 19),
    "expected_postal_addresses.csv": (5, 0, 5, 0),
    "expected_regular_schedules.csv": (19, 0, 18, 1),
    "expected_services.csv": (19, 19, 0, 0),
    "expected_services_at_location.csv": (19, 0, 19, 0),
}


@pytest.mark.parametrize(("start", "expected"), [("input", FIXTURE_IN), ("expected", FIXTURE_OUT)])
def test_every_row_of_the_fixture(tmp_path: Path, shared_data: Find, start: str, expected: Counts) -> None:
    folder = files(tmp_path, shared_data, "hsds_fixture", start)
    assert recognise(folder) == "hsds"
    assert counts(import_source(folder)) == expected


def bare(text: object) -> str:
    return "".join(str(text).split())


def test_the_fixture_gives_its_expected_tables(tmp_path: Path, shared_data: Find) -> None:
    book = book_of(import_source(files(tmp_path, shared_data, "hsds_fixture", "input")))
    there = shared_data("hsds_fixture")
    organisations = book.organisations.select_dtypes("str").fillna("").set_index("organisation_id")
    phones = {row["organization_id"]: row["number"] for row in rows(there / "expected_phones.csv")}
    for row in rows(there / "expected_organizations.csv"):
        found = organisations.loc[row["id"]]
        told = [row["name"], row["description"], row["url"], row["email"], phones[row["id"]]]
        assert [found[name] for name in ("name", "note", "url", "contact", "phone")] == told
    for row in rows(there / "expected_postal_addresses.csv"):
        base = organisations.at[row["organization_id"], "base"]
        assert base == f"{row['address_1']}, {row['postal_code']} {row['city']}"
    services = book.services.select_dtypes("str").fillna("").set_index("service_id")
    eligible = {row["service_id"]: row["eligibility"] for row in rows(there / "expected_eligibility.csv")}
    numbers = {row["service_id"]: row["number"] for row in rows(there / "expected_phones.csv") if row["service_id"]}
    for row in rows(there / "expected_services.csv"):
        found = services.loc[row["id"]]
        assert (found["name"], found["organisation_id"]) == (row["name"], row["organization_id"])
        assert bare(found["description"]) == bare(row["description"] + eligible[row["id"]])
        assert bare(found["how_to_apply"]) == bare(row["application_process"] + row["url"] + numbers[row["id"]])
        assert (found["cost"], row["fees"][:4]) == ("free", "Free")
    assert (len(organisations), len(services)) == (5, 19)


def test_input_and_expected_tables_give_the_same_casebook(tmp_path: Path, shared_data: Find) -> None:
    books = []
    for start in ("input", "expected"):
        (tmp_path / start).mkdir()
        books.append(book_of(import_source(files(tmp_path / start, shared_data, "hsds_fixture", start))))
    assert books[0].services.drop(columns="how_to_apply").equals(books[1].services.drop(columns="how_to_apply"))
    assert books[0].organisations.equals(books[1].organisations)


def test_a_zip_gives_what_its_folder_gives(tmp_path: Path, shared_data: Find) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    files(folder, shared_data, "hsds3_examples", "csv__")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        for file in sorted(folder.iterdir()):
            packed.write(file, f"directory/{file.name}")
    assert recognise(tmp_path / "all.zip") == "hsds"
    assert book_of(import_source(tmp_path / "all.zip")) == book_of(import_source(folder))


FLORIDA: Counts = {
    "locations.csv": (378, 0, 20, 358),
    "locations.csv › location_address": (331, 0, 182, 149),
    "locations.csv › phones": (66, 0, 19, 47),
    "organizations.csv": (20, 20, 0, 0),
    "services.csv": (135, 135, 0, 0),
    "services.csv › service_problem_codes": (1590, 0, 1022, 568),
    "services.csv › service_areas": (1493, 67, 1426, 0),
}


def test_every_row_of_florida(shared_data: Find) -> None:
    found = import_source(shared_data("hsds_florida"))
    assert counts(found) == FLORIDA
    told = losses(found)
    assert told["no-heading", ""] == (1, (65,))  # a row that has slipped to the right, so its age is an address
    assert told["unreadable", "age_min"] == (1, (65,))
    assert told["refused-column", "service_income_limit"][0] == 48
    services = book_of(found).services
    assert services["age_min"].value_counts().to_dict() == {18: 12, 0: 9, 60: 4, 55: 1}
    assert services["age_max"].value_counts().to_dict() == {59: 3, 23: 1}  # 200 and 999 mean: no limit


OHANA: Counts = {
    "addresses.csv, mail_addresses.csv": (42, 6, 36, 0),
    "contacts.csv": (31, 0, 31, 0),
    "holiday_schedules.csv": (4, 0, 0, 4),
    "locations.csv": (22, 0, 22, 0),
    "locations.csv › languages, services.csv › languages": (32, 0, 31, 1),
    "oe.json": (0, 0, 0, 0),
    "organizations.csv": (8, 8, 0, 0),
    "phones.csv": (54, 0, 29, 25),
    "programs.csv": (1, 0, 0, 1),
    "regular_schedules.csv": (11, 0, 11, 0),
    "services.csv": (23, 23, 0, 0),
    "services.csv › keywords, services.csv › taxonomy_ids": (163, 0, 111, 52),
    "services.csv › location_id": (23, 0, 23, 0),
    "services.csv › service_areas": (32, 8, 24, 0),
    "taxonomy.csv": (290, 0, 6, 284),
}


def test_every_row_of_ohana(tmp_path: Path, shared_data: Find) -> None:
    found = import_source(files(tmp_path, shared_data, "hsds_ohana", "*."))
    assert counts(found) == OHANA
    services = book_of(found).services.set_index("service_id")
    assert services["status"].value_counts().to_dict() == {"active": 21, "inactive": 2}
    assert services.at["1", "wait_days"] == 0
    assert services.at["2", "languages"] == "zh|tl|it|es"
    assert "703-555-1212 ext. 123" in services.at["22", "how_to_apply"]  # the number of its contact
    assert services.at["4", "cost"] == "income_dependent"
    assert "\nOlder adults age 55 or over" in services.at["1", "description"]
    assert services.at["22", "areas"] == "Alameda County|San Mateo County"
    towns = book_of(found).areas.set_index("area_id")
    assert towns.at["Belmont", "latitude"] == pytest.approx(37.5291, abs=1e-3)


NOWHERE = ("accessibility", "funding", "meta_table_descriptions", "metadata", "organization_identifiers", "programs")
NOWHERE = (*NOWHERE, "required_documents", "taxonomies", "taxonomy_terms", "attributes")
WRITTEN = ("organizations", "services", "service_areas", "addresses")


def test_every_row_of_the_official_tables(tmp_path: Path, shared_data: Find) -> None:
    found = import_source(files(tmp_path, shared_data, "hsds3_examples", "csv__"))
    told = counts(found)
    tables = {name.removeprefix("csv__").removesuffix(".csv"): one for name, one in told.items() if "json" not in name}
    assert len(tables) == 21
    for table, one in tables.items():
        assert one == (1, int(table in WRITTEN), int(table not in (*WRITTEN, *NOWHERE)), int(table in NOWHERE)), table
    assert told["csv__datapackage.json"] == (0, 0, 0, 0)
    assert losses(found)["unreadable", "latitude, longitude"] == (1, (2,))  # the example stands at 100° north


@pytest.mark.parametrize("name", ["organization_full", "service_full", "service_at_location_full", "tabular"])
def test_nested_json_gives_what_the_tables_give(tmp_path: Path, shared_data: Find, name: str) -> None:
    tables = book_of(import_source(files(tmp_path, shared_data, "hsds3_examples", "csv__")))
    nested = book_of(import_source(shared_data("hsds3_examples") / f"{name}.json"))
    same = [name for name in nested.services if name != "how_to_apply"]
    assert nested.services[same].equals(tables.services[same])
    assert nested.areas.equals(tables.areas)
    same = ["organisation_id", "name", "kind", "url", "phone", "note"]  # the contact of the tables is of another one
    assert nested.organisations[same].equals(tables.organisations[same])


PAGES = [("organization_list", {"organisations": 1}), ("service_list", {"organisations": 1, "services": 1})]
PAGES += [("service_at_location_list", {"organisations": 1, "services": 1})]


@pytest.mark.parametrize(("name", "expected"), PAGES, ids=[name for name, _ in PAGES])
def test_a_page_tells_that_others_are_missing(shared_data: Find, name: str, expected: dict[str, int]) -> None:
    path = shared_data("hsds3_examples") / f"{name}.json"
    assert recognise(path) == "hsds"
    found = import_source(path)
    assert {table.table: len(table.frame) for table in found.tables} == expected
    assert losses(found)["pages-missing", ""] == (9, ())  # one of ten
