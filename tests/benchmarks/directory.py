"""Importing a service directory of a large town."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.io.exchange import import_source
from netmap.schema import parse
from tests.benchmarks.harness import Ratio, compare

__all__ = ["ratios"]

SERVICES, ORGANISATIONS, LOCATIONS, TERMS = 4000, 1000, 1500, 120
WORDS = np.array(["Debt advice", "Mental health", "Housing", "Dagbesteding", "Taalles", "Zwemmen", "Buurthuis"], object)
_TEXT = "Hulp bij formulieren, budget en dagelijkse dingen. Iedereen is welkom, ook zonder afspraak; zie de website. "


def ratios() -> list[Ratio]:
    """4,000 services of 1,000 organisations in HSDS 3.1, beside pandas that reads and merges the same files."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, frame in directory().items():
            frame.to_csv(folder / f"{name}.csv", index=False)
        ratio = compare(
            "importing a directory of 4,000 services",
            "pandas, reading and merging",
            "≥ 0.33×",
            lambda: _import(folder),
            lambda: _merged(folder),
            rounds=5,
        )
    return [ratio]


def _import(folder: Path) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in import_source(folder).tables])


def _merged(folder: Path) -> pd.DataFrame:
    """Services × organisations × service_at_location × locations × taxonomy."""
    tables = {file.stem: pd.read_csv(file) for file in sorted(folder.glob("*.csv"))}
    frame = tables["services"].merge(
        tables["organizations"], left_on="organization_id", right_on="id", suffixes=("", "_o")
    )
    frame = frame.merge(tables["service_at_location"], left_on="id", right_on="service_id", suffixes=("", "_at"))
    frame = frame.merge(tables["locations"], left_on="location_id", right_on="id", suffixes=("", "_l"))
    frame = frame.merge(tables["addresses"], on="location_id", suffixes=("", "_a"))
    frame = frame.merge(tables["phones"], on="service_id", how="left", suffixes=("", "_p"))
    frame = frame.merge(tables["schedules"], on="service_id", how="left", suffixes=("", "_s"))
    terms = tables["attributes"].merge(tables["taxonomy_terms"], left_on="taxonomy_term_id", right_on="id")
    return frame.merge(terms, left_on="id", right_on="link_id", suffixes=("", "_t"))


def directory() -> dict[str, pd.DataFrame]:
    """The tables of an invented directory."""
    chance = np.random.default_rng(6)
    ids = [
        pd.Series(np.arange(size)).map(form.format)
        for size, form in (
            (ORGANISATIONS, "O{:04d}"),
            (SERVICES, "S{:05d}"),
            (LOCATIONS, "L{:04d}"),
            (TERMS, "T{:03d}"),
        )
    ]
    organisation, service, location, term = ids
    places = _places(chance, organisation, service, location)
    return {**_offers(chance, organisation, service), **places, **_terms(chance, service, term)}


def _offers(chance: np.random.Generator, organisation: pd.Series, service: pd.Series) -> dict[str, pd.DataFrame]:
    owner = organisation[chance.integers(ORGANISATIONS, size=SERVICES)].to_numpy()
    services = _own(
        service,
        organization_id=owner,
        name=WORDS[chance.integers(len(WORDS), size=SERVICES)] + " " + service,
        description=_TEXT * 3,
        status="active",
        application_process="Bel of kom langs.",
        fees_description=np.where(chance.random(SERVICES) < 0.5, "Gratis", "Eigen bijdrage per keer"),
        minimum_age=chance.integers(0, 60, size=SERVICES),
        assured_date="2026-03-04",
    )
    name = "Organisatie " + organisation
    return {
        "organizations": _own(organisation, name=name, description=_TEXT, website="https://voorbeeld.nl"),
        "services": services,
        "phones": _own("P" + service, service_id=service, number="010-0000000"),
        "schedules": _own("R" + service, service_id=service, description="Maandag 9.00 tot 17.00 uur"),
    }


def _places(
    chance: np.random.Generator, organisation: pd.Series, service: pd.Series, location: pd.Series
) -> dict[str, pd.DataFrame]:
    spot = location[chance.integers(LOCATIONS, size=SERVICES)].to_numpy()
    locations = _own(
        location,
        location_type="physical",
        organization_id=organisation[np.arange(LOCATIONS) % ORGANISATIONS].to_numpy(),
        name="Gebouw " + location,
        latitude=52 + chance.random(LOCATIONS),
        longitude=4 + chance.random(LOCATIONS),
    )
    addresses = _own(
        "D" + location,
        location_id=location,
        address_1="Dorpsstraat 1",
        city=pd.Series(np.arange(LOCATIONS) % 40).map("Dorp {}".format),
        state_province="Utrecht",
        postal_code="1234 AB",
        country="NL",
        address_type="physical",
    )
    here = _own("A" + service, service_id=service, location_id=spot, description="Op deze plek.")
    return {"service_at_location": here, "locations": locations, "addresses": addresses}


def _terms(chance: np.random.Generator, service: pd.Series, term: pd.Series) -> dict[str, pd.DataFrame]:
    attributes = _own(
        pd.Series(np.arange(2 * SERVICES)).map("X{}".format),
        link_id=service[np.repeat(np.arange(SERVICES), 2)].to_numpy(),
        link_entity="service",
        taxonomy_term_id=term[chance.integers(TERMS, size=2 * SERVICES)].to_numpy(),
    )
    return {
        "taxonomy_terms": _own(term, name=WORDS[np.arange(TERMS) % len(WORDS)] + " " + term),
        "attributes": attributes,
    }


def _own(ids: pd.Series, **columns: object) -> pd.DataFrame:
    return pd.DataFrame({"id": ids, **columns})
