"""Older versions of the format: what stood in tables of its own arrives where it belongs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.io.exchange import Import, import_source, recognise
from netmap.schema import parse


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def counts(found: Import) -> dict[str, tuple[int, int, int, int]]:
    return {
        one.place.split(" › ")[-1]: (one.read, one.written, one.merged, one.dropped) for one in found.ledger.entries
    }


def losses(found: Import) -> dict[tuple[str, str], int]:
    return {(one.reason, one.what): one.count for entry in found.ledger.entries for one in entry.losses}


TWO = {  # HSDS 2.0: eligibility, postal and physical addresses, regular and holiday schedules apart
    "organizations": "id,name,alternate_name,description,email,url\n"
    "O1,Stichting Verzonnen,SV,Hulp aan huis,info@example.org,https://example.org\n",
    "services": "id,organization_id,program_id,name,description,url,email,status,application_process,wait_time,fees\n"
    "S1,O1,,Maatje,Een maatje voor wie alleen is,https://example.org/maatje,,active,Bel ons,2 weeks,Free\n",
    "services_at_location": "id,service_id,location_id,description\nL1,S1,P1,\n",
    "locations": "id,organization_id,name,latitude,longitude\nP1,O1,Het Huis,52.1,4.3\n",
    "physical_addresses": "id,location_id,attention,address_1,city,region,state_province,postal_code,country\n"
    "A1,P1,,Laan 1,Verzonnendam,,ZH,1234 AB,NL\n",
    "postal_addresses": "id,location_id,organization_id,address_1,city,region,state_province,postal_code,country\n"
    "B1,,O1,Postbus 7,Verzonnendam,,ZH,1234 AA,NL\n",
    "regular_schedules": "id,service_id,location_id,service_at_location_id,weekday,opens_at,closes_at\n"
    "R1,S1,,,Monday,09:00,12:00\nR2,,,L1,Friday,13:00,15:00\n",
    "holiday_schedules": "id,service_id,closed,opens_at,closes_at,start_date,end_date\n"
    "H1,S1,TRUE,,,2026-12-25,2026-12-26\n",
    "service_taxonomy": "id,service_id,taxonomy_id,taxonomy_detail\nX1,S1,T1,\nX2,S1,T2,\n",
    "taxonomy": "id,name,parent_id,parent_name,vocabulary\nT1,Mental Health,,,eigen\nT2,Zwemmen,,,eigen\n",
    "eligibility": "id,service_id,eligibility,minimum_age,maximum_age\nE1,S1,Wie alleen woont,18,65\n",
    "contacts": "id,organization_id,service_id,name,title,department,email\n"
    "C1,O1,,Bo Verzonnen,coordinator,,bo@example.org\n",
    "phones": "id,location_id,service_id,organization_id,contact_id,number,extension,type\n"
    "N1,,,O1,,010-1111111,,voice\nN2,,S1,,,010-2222222,,voice\nN3,,,,C1,010-3333333,,fax\n",
    "languages": "id,service_id,location_id,language\nT1,S1,,Turkish\n",
    "accessibility_for_disabilities": "id,location_id,accessibility,details\nQ1,P1,lift,\n",
}


def folder(place: Path, tables: Mapping[str, str]) -> Path:
    for name, text in tables.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    described = {"name": "hsds", "resources": [{"name": name, "path": f"{name}.csv"} for name in tables]}
    (place / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    return place


def test_a_directory_in_hsds_2_arrives_whole(tmp_path: Path) -> None:
    assert recognise(folder(tmp_path, TWO)) == "hsds"
    found = import_source(tmp_path)
    book = book_of(found)
    one = book.organisations.iloc[0]
    assert one[["name", "url", "phone", "base", "note"]].tolist() == [
        "Stichting Verzonnen",
        "https://example.org",
        "010-1111111",
        "Postbus 7, 1234 AA Verzonnendam",
        "Hulp aan huis",
    ]
    assert one["contact"] == "Bo Verzonnen, coordinator, bo@example.org, info@example.org"
    service = book.services.iloc[0]
    assert service[["name", "organisation_id", "areas", "age_min", "age_max", "wait_days", "cost"]].tolist() == [
        "Maatje", "O1", "Verzonnendam", 18, 65, 14, "free",
    ]  # fmt: skip
    assert service[["domains", "languages", "status"]].tolist() == ["men", "tr", "active"]
    assert service["hours"] == "Monday 09:00–12:00; Friday 13:00–15:00"
    assert service["description"] == "Een maatje voor wie alleen is\nWie alleen woont"
    assert service["how_to_apply"] == "Bel ons\nhttps://example.org/maatje\n010-2222222"
    area = book.areas.iloc[0]
    assert area[["name", "latitude", "longitude"]].tolist() == ["Verzonnendam", 52.1, 4.3]


def test_of_every_row_of_hsds_2_it_is_told_what_became_of_it(tmp_path: Path) -> None:
    found = import_source(folder(tmp_path, TWO))
    told = counts(found)
    rows = {name: text.count("\n") - 1 for name, text in TWO.items()}
    read = {place: one[0] for place, one in told.items() if "addresses" not in place}
    assert read == {f"{name}.csv": count for name, count in rows.items() if "addresses" not in name}
    assert sum(one[0] for place, one in told.items() if "addresses" in place) == 2
    assert {place: one[3] for place, one in told.items() if one[3]} == {
        "holiday_schedules.csv": 1,
        "service_taxonomy.csv": 1,
        "phones.csv": 1,
        "accessibility_for_disabilities.csv": 1,
    }
    assert losses(found)["unmapped-term", "Zwemmen"] == losses(found)["fax", ""] == 1
    assert all(read == written + merged + dropped for read, written, merged, dropped in told.values())


ONE = {  # HSDS 1.1: the same tables without attributes; the link to terms is called services_taxonomy
    "organizations": "id,name,description\nO1,Pan,x\n",
    "programs": "id,organization_id,name\nG1,O1,Programma\n",
    "services": "id,organization_id,program_id,location_id,name,status\nS1,O1,G1,P1,Taalles,active\n",
    "locations": "id,organization_id,name\nP1,O1,Het Huis\n",
    "physical_addresses": "id,location_id,address_1,city,postal_code\nA1,P1,Laan 1,Verzonnendam,1234AB\n",
    "regular_schedule": "id,service_id,weekday,opens_at,closes_at\nR1,S1,2,10:00,11:00\n",
    "services_taxonomy": "id,service_id,taxonomy_id\nX1,S1,T1\n",
    "taxonomy": "id,name,parent_id\nT1,Debt advice,\n",
    "eligibility": "id,service_id,eligibility\n,S1,Iedereen\n,,\n",
    "service_areas": "id,service_id,service_area,description\nV1,S1,Noord,\n",
    "payments_accepted": "id,service_id,payment\nY1,S1,contant\n",
}


def test_a_directory_in_hsds_1_1_arrives(tmp_path: Path) -> None:
    assert recognise(folder(tmp_path, ONE)) == "hsds"
    found = import_source(tmp_path)
    service = book_of(found).services.iloc[0]
    assert service[["name", "areas", "domains", "hours"]].tolist() == ["Taalles", "Noord", "fin", "2 10:00–11:00"]
    assert service["description"] == "Iedereen"
    told = counts(found)
    assert told["eligibility.csv"] == (2, 0, 1, 1)  # rows without an id; the empty one is nothing
    assert (told["programs.csv"], told["payments_accepted.csv"]) == ((1, 0, 0, 1), (1, 0, 0, 1))


def uk(version: str) -> dict[str, Any]:
    """A service as Open Referral UK writes it."""
    place = {"id": "P1", "name": "Hall", "latitude": 51.4, "longitude": -2.6}
    address = [{"id": "A1", "address_1": "High Street 1", "city": "Bristol", "postal_code": "BS1 1AA"}]
    times = [{"id": "R1", "weekday": "Monday", "opens_at": "09:00", "closes_at": "10:00"}]
    common: dict[str, Any] = {
        "id": "S1",
        "name": "Advice",
        "description": "Help with money",
        "status": "active",
        "email": "s@example.org",
        "organization": {"id": "O1", "name": "Charity", "description": "x", "url": "https://example.org"},
        "service_areas": [{"id": "V1", "name": "Bristol", "service_area": "Bristol"}],
        "languages": [{"id": "L1", "language": "Turkish", "name": "Turkish"}],
        "cost_options": [{"id": "K1", "option": "per visit", "amount": 0}],
    }
    if version == "1":
        at = {"id": "W1", "location": {**place, "physical_addresses": address}, "regular_schedules": times}
        return common | {
            "eligibilitys": [{"id": "E1", "eligibility": "adults", "minimum_age": 18, "maximum_age": 99}],
            "service_taxonomys": [{"id": "X1", "taxonomy": {"id": "T1", "name": "Debt", "vocabulary": "own"}}],
            "service_at_locations": [at],
            "contacts": [{"id": "C1", "name": "Jo", "phones": [{"id": "N1", "number": "0117 1"}]}],
            "reviews": [{"id": "Z1", "title": "Good"}],
        }
    at = {"id": "W1", "location": {**place, "addresses": address}, "schedules": times}
    term = {"id": "T1", "name": "Debt", "term": "Debt"}
    return common | {
        "minimum_age": 18.0,
        "maximum_age": 99.0,
        "attributes": [{"id": "X1", "taxonomy_term": term}],
        "service_at_locations": [at],
        "contacts": [{"id": "C1", "name": "Jo", "phones": [{"id": "N1", "number": "0117 1"}]}],
    }


@pytest.mark.parametrize("version", ["1", "3"])
def test_open_referral_uk_of_any_version_arrives(version: str, tmp_path: Path) -> None:
    page = {"totalElements": 1, "total_items": 1, "content" if version == "1" else "contents": [uk(version)]}
    (tmp_path / "services.json").write_text(json.dumps(page), encoding="utf-8")
    assert recognise(tmp_path / "services.json") == "hsds"
    found = import_source(tmp_path / "services.json")
    book = book_of(found)
    service = book.services.iloc[0]
    assert service[["service_id", "organisation_id", "areas", "age_min", "cost", "domains", "languages"]].tolist() == [
        "S1", "O1", "Bristol", 18, "free", "fin", "tr",
    ]  # fmt: skip
    assert service["age_max"] == 99
    assert service["hours"] == "Monday 09:00–10:00"
    assert "0117 1" in service["how_to_apply"]
    assert book.organisations.iloc[0][["name", "url", "base"]].isna().tolist() == [False, False, True]
    assert book.areas.iloc[0][["name", "latitude"]].tolist() == ["Bristol", 51.4]
    if version == "1":
        assert losses(found)["unknown-column", "reviews"] == 1
