"""Invented directories: what can be wrong in them, and what their terms mean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.errors import DataError, OptionError
from netmap.io.exchange import Import, convert, import_source, read_mapping, recognise
from netmap.schema import parse

ORGANISATIONS = "id,name,description\nO1,Wijkteam Noord,Sociaal wijkteam\nO2,Voedselbank Zuid,Vrijwilligers\n"


def folder(place: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return place


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def counts(found: Import) -> dict[str, tuple[int, int, int, int]]:
    return {one.place: (one.read, one.written, one.merged, one.dropped) for one in found.ledger.entries}


def losses(found: Import, place: str = "") -> dict[tuple[str, str], tuple[int, tuple[int, ...]]]:
    entries = [entry for entry in found.ledger.entries if place in entry.place]
    return {(one.reason, one.what): (one.count, one.rows) for entry in entries for one in entry.losses}


def test_services_of_absent_organisations_are_told(tmp_path: Path) -> None:
    services = "id,organization_id,name,status\nS1,O1,Spreekuur,active\nS2,O9,Verdwenen,active\n,O1,Zonder,active\n"
    found = import_source(folder(tmp_path, organizations=ORGANISATIONS, services=services))
    assert counts(found)["services.csv"] == (3, 1, 0, 2)
    assert losses(found) == {("unknown-organisation", ""): (1, (3,)), ("no-number", ""): (1, (4,))}
    assert not found.ledger.complete
    assert list(book_of(found).services["service_id"]) == ["S1"]


def test_an_old_directory_with_semicolons_and_a_mark(tmp_path: Path) -> None:
    folder(
        tmp_path,
        organizations="\ufeff" + ORGANISATIONS.replace(",", ";"),
        services="id;organization_id;name;status\nS1;O2;Voedselpakket;inactive\n",
        eligibility="id;service_id;eligibility;minimum_age\n;S1;Laag inkomen;17,5\n;S1;;\n;;Niemand;\n",
        services_at_location="id;service_id;location_id\nL;S1;P1\n",
        locations="id;organization_id;name;latitude;longitude\nP1;O2;De Hoek;52.1;4.3\n",
        physical_addresses="id;location_id;address_1;city;postal_code\nA;P1;Dorpsstraat 1;Verzonnendam;1234 AB\n",
        regular_schedules="id;service_id;weekday;opens_at;closes_at\nR;S1;Monday;09:00;12:00\n",
    )
    assert recognise(tmp_path) == "hsds"
    found = import_source(tmp_path)
    assert counts(found)["eligibility.csv"] == (3, 0, 1, 2)
    service = book_of(found).services.iloc[0]
    assert (service["status"], service["areas"], service["hours"]) == ("inactive", "Verzonnendam", "Monday 09:00–12:00")
    assert service["description"] == "Laag inkomen"
    assert book_of(found).organisations.set_index("organisation_id").at["O2", "base"].startswith("Dorpsstraat 1")
    area = book_of(found).areas.iloc[0]
    assert (area["name"], area["latitude"], area["longitude"]) == ("Verzonnendam", 52.1, 4.3)
    notes = {note.reason: note.count for entry in found.ledger.entries for note in entry.notes}
    assert notes["without-id"] == 2
    assert notes["area-from-address"] == 1


@pytest.mark.parametrize(
    ("lowest", "highest", "expected", "told"),
    [
        ("12.0", "17.9", (12, 17), {}),
        ("0.5", "999", (0, None), {}),
        ("jong", "65", (None, 65), {"age_min": 1}),
        ("inf", "-inf", (None, None), {"age_min": 1, "age_max": 1}),
        ("1e30", "1e400", (None, None), {"age_min": 1}),
    ],
)
def test_ages(tmp_path: Path, lowest: str, highest: str, expected: tuple[Any, Any], told: dict[str, int]) -> None:
    services = f"id,organization_id,name,status,minimum_age,maximum_age\nS1,O1,Hulp,active,{lowest},{highest}\n"
    found = import_source(folder(tmp_path, organizations=ORGANISATIONS, services=services))
    ages = book_of(found).services[["age_min", "age_max"]].astype(object).iloc[0]
    assert tuple(None if pd.isna(age) else age for age in ages) == expected
    assert {what: count for (reason, what), (count, _) in losses(found).items() if reason == "unreadable"} == told


def test_broken_letters_and_formulas(tmp_path: Path) -> None:
    organisations = "id,name,description\nO1,FranÃ§oise,x\nO2,'=1+1,x\n"
    found = import_source(
        folder(tmp_path, organizations=organisations, services="id,organization_id,name\nS,O1,Hulp\n")
    )
    assert losses(found)["garbled", "name"] == (1, (2,))
    assert list(book_of(found).organisations["name"]) == ["FranÃ§oise", "=1+1"]


def test_what_is_known_of_a_service_in_other_tables(tmp_path: Path) -> None:
    folder(
        tmp_path,
        organizations=ORGANISATIONS,
        services="id,organization_id,name,status,wait_time,application_process,last_modified\n"
        "S1,O1,Hulp,active,2 weeks,Bel ons,2024-05-06T07:08:09.1Z\n",
        service_capacity="id,service_id,unit_id,available,updated\nC1,S1,U,4,2024-01-01\nC2,S1,U,2,2024-06-01T10:00:00Z\n",
        units="id,name\nU,plek\n",
        languages="id,service_id,name,code\nT1,S1,Turkish,\nT2,S1,,eng\nT3,S1,Klingon talk,\n",
        cost_options="id,service_id,option,amount\nK1,S1,standaard,0\n",
        phones="id,service_id,number\nN1,S1,010-0000000\n",
        organization_identifiers="id,organization_id,identifier_scheme,identifier_type,identifier\nI,O1,NL-KVK,KVK,12345678\n",
    )
    found = import_source(tmp_path)
    service = book_of(found).services.iloc[0]
    assert (service["capacity"], service["wait_days"], service["cost"]) == (2, 14, "free")
    assert service["observed_on"] == pd.Timestamp("2024-06-01")
    assert service["languages"] == "tr|en"
    assert service["how_to_apply"] == "Bel ons\n010-0000000"
    assert book_of(found).organisations["kvk"].iloc[0] == "12345678"
    assert losses(found, "languages") == {("unmapped-value", "language"): (1, (4,))}
    assert losses(found, "capacity") == {("several-capacities", ""): (1, (2,))}


TERMS = {
    "organizations": ORGANISATIONS,
    "services": "id,organization_id,name,status\nS1,O1,Aanbod een,active\nS2,O2,Schuldhulp door vrijwilligers,active\n",
    "attributes": "id,link_id,link_entity,taxonomy_term_id\nA1,S1,service,T1\nA2,S1,service,T2\nA3,S1,service,T3\n",
    "taxonomy_terms": "id,name,description,parent_id\nT1,Mental Health,x,\nT2,Zwemmen,x,\nT3,Inner Peace,x,T1\n",
}


def test_terms_are_guessed_listed_and_mended(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder(tmp_path / "in", **TERMS)
    done = convert(tmp_path / "in", target=tmp_path / "out.json")
    assert done.proposal is not None
    mapping = read_mapping(done.proposal)
    assert mapping["hsds"]["terms"] == {"Mental Health": "men", "Zwemmen": "", "Inner Peace": "men"}
    found = import_source(tmp_path / "in")
    assert losses(found, "attributes") == {("unmapped-term", "Zwemmen"): (1, (3,))}
    services = book_of(found).services.set_index("service_id")
    assert services["domains"].to_dict() == {"S1": "men", "S2": "fin|par"}
    assert services["step"].to_dict() == {"S1": 4, "S2": 3}
    mapping["hsds"]["terms"]["Zwemmen"] = "phy|company"
    mapping["hsds"]["kinds"] = {"wijkteam*": "welfare"}
    mended = import_source(tmp_path / "in", mapping=mapping["hsds"])
    assert losses(mended, "attributes") == {}
    first = book_of(mended).services.iloc[0]
    assert (first["domains"], first["functions"]) == ("men|phy", "company")
    assert list(book_of(mended).organisations["kind"]) == ["welfare", "other"]


def test_a_mapping_names_columns_and_refuses_unknown_codes(tmp_path: Path) -> None:
    services = "id,organization_id,Hoe heet het,status\nS1,O1,Soep,active\n"
    folder(tmp_path, organizations=ORGANISATIONS, services=services)
    found = import_source(tmp_path, format="hsds", mapping={"columns": {"services": {"Hoe heet het": "name"}}})
    assert list(book_of(found).services["name"]) == ["Soep"]
    with pytest.raises(DataError, match="unknown code 'fun'"):
        import_source(tmp_path, format="hsds", mapping={"terms": {"Soep": "fun"}})
    said = {"kinds": {"charity": "welzijn"}, "terms": {"Soep": "Financiën"}}
    dutch = import_source(tmp_path, format="hsds", mapping=said)
    assert (dutch.mapping["kinds"], dutch.mapping["terms"]) == ({"charity": "welfare"}, {"Soep": "fin"})
    with pytest.raises(OptionError, match="choose terms"):
        import_source(tmp_path, format="hsds", mapping={"term": {"Soep": "fin"}})
    refused = import_source(tmp_path, format="hsds", mapping={"columns": {"services": {"Herkomst": "name"}}})
    assert "columns" not in refused.mapping  # whatever a mapping says


def test_pages_of_open_referral_uk(tmp_path: Path) -> None:
    organisation = {"id": "O1", "name": "Charity", "description": "x"}
    for page in (1, 2):
        service = {
            "id": f"S{page}",
            "name": "Advice",
            "status": "active",
            "fees": "Free",
            "minimum_age": 16.5,
            "organization": organisation,
            "service_areas": [{"id": f"A{page}", "service_area": "Bristol"}],
            "attributes": [{"id": f"B{page}", "taxonomy_term": {"id": "T", "term": "Debt"}}],
        }
        data = {"total_items": 2, "page_number": page, "contents": [service]}
        (tmp_path / f"services_{page}.json").write_text(json.dumps(data), encoding="utf-8")
    assert recognise(tmp_path) == "hsds"
    found = import_source(tmp_path)
    services = book_of(found).services
    columns = ["service_id", "areas", "age_min", "cost", "domains"]
    assert services[columns].to_numpy().tolist() == [
        ["S1", "Bristol", 16, "free", "fin"],
        ["S2", "Bristol", 16, "free", "fin"],
    ]
    assert len(book_of(found).organisations) == 1
    assert ("pages-missing", "") not in losses(found)


def test_nothing_of_netmap_itself_is_claimed(tmp_path: Path) -> None:
    rows = "service_id,organisation_id,name,step\nS1,O1,Hulp,4\n"
    assert (
        recognise(folder(tmp_path, services=rows, organisations="organisation_id,name,kind\nO1,Team,other\n")) is None
    )
    (tmp_path / "leeg").mkdir()
    (tmp_path / "leeg" / "a.txt").write_text("x")
    with pytest.raises(DataError, match="no organisations or services"):
        import_source(tmp_path / "leeg", format="hsds")


def test_the_same_table_twice_is_refused(tmp_path: Path) -> None:
    folder(tmp_path, organizations=ORGANISATIONS, my_organizations=ORGANISATIONS)
    with pytest.raises(DataError, match="more than once"):
        import_source(tmp_path, format="hsds")


def test_numbers_that_no_table_can_hold_are_told(tmp_path: Path) -> None:
    services = f"id,organization_id,name,wait_time\nS1,O1,Hulp,{'9' * 5000} weeks\n"
    counted = "id,service_id,available,updated\nC1,S1,1e30,2024-01-01\n"
    found = import_source(
        folder(tmp_path, organizations=ORGANISATIONS, services=services, service_capacity=counted), format="hsds"
    )
    assert losses(found) == {("unreadable", "capacity"): (1, (2,)), ("unmapped-value", "wait_time"): (1, (2,))}
    assert book_of(found).services[["capacity", "wait_days"]].isna().all(axis=None)


@pytest.mark.parametrize("text", ['{"id": ', '[{"name": "zonder nummer"}]', '{"contents": []}'])
def test_json_that_is_no_directory(tmp_path: Path, text: str) -> None:
    (tmp_path / "page.json").write_text(text, encoding="utf-8")
    assert recognise(tmp_path) is None
    with pytest.raises(DataError, match="Hint:"):
        import_source(tmp_path, format="hsds")


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.json").write_text('{"organizations.csv": [{"id": "\\ud800", "name": "Half"}]}', encoding="utf-8")
    with pytest.raises(DataError, match="Hint:"):
        import_source(tmp_path, format="hsds")


def test_rows_of_json_that_are_no_rows_are_told(tmp_path: Path) -> None:
    text = '{"organizations.csv": [[1], {"id": "O1"}], "funding.csv": [{}]}'
    (tmp_path / "page.json").write_text(text, encoding="utf-8")
    found = import_source(tmp_path)
    assert counts(found) == {"page.json › organizations": (2, 1, 0, 1), "page.json › funding": (1, 0, 0, 1)}
    assert losses(found) == {("no-number", ""): (1, (1,)), ("no-place", ""): (1, (1,))}
