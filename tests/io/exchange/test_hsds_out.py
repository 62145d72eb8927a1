"""The ring as HSDS 3.1: it keeps the rules of the format, and comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from netmap.casebook import Casebook
from netmap.io.exchange import Import, export, import_source
from netmap.schema import parse


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


REQUIRED: Mapping[str, tuple[str, ...]] = {
    "organizations": ("id", "name", "description"),
    "services": ("id", "name", "status", "organization_id"),
    "locations": ("id", "location_type"),
    "attributes": ("id", "link_id", "taxonomy_term_id", "link_entity"),
    "taxonomies": ("id", "name", "description"),
    "taxonomy_terms": ("id", "name", "description"),
    "schedules": ("id",),
    "service_areas": ("id",),
    "service_capacity": ("id", "unit", "available", "updated", "unit_id", "service_id"),
    "units": ("id", "name"),
    "phones": ("id", "number"),
    "contacts": ("id",),
    "languages": ("id",),
    "organization_identifiers": ("id", "identifier_type", "identifier"),
    "cost_options": ("id",),
}
"""What HSDS 3.1 requires of a table."""
CLOSED = {
    ("services", "status"): {"active", "inactive", "defunct", "temporarily closed"},
    ("locations", "location_type"): {"physical", "postal", "virtual"},
    ("schedules", "freq"): {"WEEKLY", "MONTHLY"},
}
POINTS = {"service_id": "services", "organization_id": "organizations", "taxonomy_term_id": "taxonomy_terms"}
POINTS |= {"unit_id": "units", "taxonomy_id": "taxonomies", "location_id": "locations"}


def broken_rules(place: Path) -> list[str]:
    """What of HSDS 3.1 a folder breaks."""
    tables = {file.stem: pd.read_csv(file, dtype=str, keep_default_na=False) for file in place.glob("*.csv")}
    wrong = [f"table {name}" for name in tables if name not in REQUIRED]
    for name, table in tables.items():
        wrong += [
            f"{name}.{column} empty" for column in REQUIRED[name] if column not in table or (table[column] == "").any()
        ]
        wrong += [f"{name}.id twice"] * bool(table["id"].duplicated().any())
        for column, other in POINTS.items():
            if column in table and not set(table[column]) - {""} <= set(tables[other]["id"]):
                wrong.append(f"{name}.{column} points nowhere")
        for (one, column), allowed in CLOSED.items():
            if one == name and column in table and not set(table[column]) <= allowed:
                wrong.append(f"{name}.{column} is not one of the words")
    package = json.loads((place / "datapackage.json").read_text("utf-8"))
    for one in package["resources"]:
        if [field["name"] for field in one["schema"]["fields"]] != list(tables[one["name"]].columns):
            wrong.append(f"datapackage {one['name']}")
    return wrong + ["datapackage"] * ({one["name"] for one in package["resources"]} != set(tables))


_text = st.sampled_from(["Ans & Co", "=1+1", "-7", "'s avonds", 'een; "twee", drie', "Zoë\nregel twee", None])
_name = st.sampled_from(["Buurthuis", "=cmd", "Schuldhulp", "Gratis inloop"])
_codes = {
    "discipline": ["care", "volunteer", None],
    "domains": ["fin|men", "none", "unknown", None],
    "functions": ["practical", "none", None],
    "areas": ["BU1|BU2", "*", "none", "unknown", None],
    "target_groups": ["ouderen|=jong", "mensen, alleen|", "none", None],
    "languages": ["nl|tr", "unknown", "none", None],
    "closes": ["G03|G05", None],
    "age_min": [0, 16, None],
    "age_max": [17, 110, None],
    "wait_days": [0, 14, None],
    "cost": ["free", "paid", "income_dependent", None],
    "referral_needed": ["yes", "unknown", None],
    "status": ["active", "inactive"],
}
_service = st.fixed_dictionaries(
    {
        "name": _name,
        "step": st.sampled_from([3, 4, 5]),
        "observed_on": st.just("2026-03-04"),
        "capacity": st.sampled_from([0, 3, None]),
        **dict.fromkeys(("description", "how_to_apply", "hours"), _text),
        **{name: st.sampled_from(values) for name, values in _codes.items()},
    }
)
_organisation = st.fixed_dictionaries(
    {
        "name": _name,
        "kind": st.sampled_from(["welfare", "school", "other"]),
        "front_door": st.sampled_from(["wmo|youth", "none", None]),
        "kvk": st.sampled_from(["01234567", None]),
        **dict.fromkeys(("base", "url", "phone", "contact", "note"), _text),
    }
)
AREAS = [
    {"area_id": "BU1", "name": "Noord", "municipality": "Verzonnendam", "latitude": 52.5, "longitude": 4.25},
    {"area_id": "BU2", "name": "Zuid", "residents": 1200},
]


@st.composite
def rings(draw: st.DrawFn) -> Casebook:
    organisations = draw(st.lists(_organisation, min_size=1, max_size=3))
    services = draw(st.lists(_service, max_size=4))
    return Casebook.from_tables(
        {
            "areas": AREAS,
            "organisations": [{"organisation_id": f"O{at}", **one} for at, one in enumerate(organisations)],
            "services": [{"service_id": f"S{at}", "organisation_id": "O0", **one} for at, one in enumerate(services)],
        }
    )


@settings(max_examples=12, phases=(Phase.explicit, Phase.generate))
@given(rings())
def test_hsds_brings_back_what_it_can_hold(book: Casebook) -> None:
    with TemporaryDirectory() as place:
        ledger = export(book, Path(place) / "out", format="hsds")
        assert broken_rules(Path(place) / "out") == []
        written = [file.read_text("utf-8") for file in (Path(place) / "out").glob("*.csv")]
        again = book_of(import_source(Path(place) / "out"))
    assert not any(re.search(r"(^|,)=", line) for text in written for line in text.splitlines())
    assert again.services.equals(book.services)
    assert again.organisations.equals(book.organisations)
    reached = {area for cell in book.services["areas"].dropna() for area in cell.split("|")} & {"BU1", "BU2"}
    expected = book.areas[book.areas["area_id"].isin(reached)].drop(columns="residents")
    found = again.areas.drop(columns="residents").sort_values("area_id", ignore_index=True)
    assert found.equals(expected.reset_index(drop=True))
    told = {entry.place: [(loss.reason, loss.what) for loss in entry.losses] for entry in ledger.entries}
    lost = [("not-in-format", "residents")] if "BU2" in reached else []
    assert told == {"areas": [("no-link", "")] * (len(reached) < 2) + lost, "organisations": [], "services": []}


def test_the_ledger_names_what_hsds_cannot_hold(tmp_path: Path) -> None:
    book = Casebook.from_tables(
        {
            "organisations": [{"organisation_id": "O1", "name": "Team", "kind": "welfare", "areas": "*"}],
            "services": [{"service_id": "S1", "organisation_id": "O1", "name": "Hulp", "step": 4, "capacity": 2}],
            "goals": [{"goal_id": "D1", "area_id": "BU1", "text": "Verzonnen"}],
        }
    )
    ledger = export(book, tmp_path / "out", format="hsds")
    told = {entry.place: [(loss.reason, loss.count, loss.what) for loss in entry.losses] for entry in ledger.entries}
    assert told == {
        "areas": [],
        "organisations": [("not-in-format", 1, "areas")],
        "services": [("capacity-undated", 1, "")],
        "goals": [("table-not-in-format", 1, "goals")],
    }
    assert not ledger.complete
    assert broken_rules(tmp_path / "out") == []


def test_services_without_their_organisations_are_not_written(tmp_path: Path) -> None:
    book = Casebook.from_tables({"services": [{"service_id": "S", "organisation_id": "O", "name": "Hulp", "step": 4}]})
    entry = export(book, tmp_path / "out", format="hsds").entries[2]
    assert (entry.place, entry.read, entry.written, entry.dropped) == ("services", 1, 0, 1)
    assert [(loss.reason, loss.count) for loss in entry.losses] == [("unknown-organisation", 1)]
    assert broken_rules(tmp_path / "out") == []
