"""What the ring offers where; unknown is not zero and not full."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.ring import coverage, front_doors, unused_initiatives, who_does_what
from netmap.ring.coverage import domains_in_use
from netmap.vocabulary import ZRM_2013, ZRM_2017

AREAS = [{"area_id": "N", "name": "Noord"}, {"area_id": "Z", "name": "Zuid"}]


def _service(service_id: str, organisation: str, **cells: Any) -> dict[str, Any]:
    known = {"name": service_id, "step": 4, "domains": "fin", "areas": "N", "capacity": 2, "status": "active"}
    return {"service_id": service_id, "organisation_id": organisation, **known, **cells}


def _book(*services: dict[str, Any], **tables: Any) -> Casebook:
    organisations = tables.pop("organisations", None) or [
        {"organisation_id": one, "name": one, "kind": "neighbourhood_team" if one == "T" else "welfare"}
        for one in ("A", "B", "C", "T")
    ]
    return Casebook.from_tables({"areas": AREAS, "organisations": organisations, "services": list(services), **tables})


def _cell(frame: pd.DataFrame, domain: str = "fin", area: str = "N") -> dict[str, Any]:
    rows = frame[(frame["domain"] == domain) & (frame["area_id"] == area)].to_dict("records")
    assert len(rows) == 1
    return {str(key): value for key, value in rows[0].items()}


def test_nobody_one_and_enough() -> None:
    frame = coverage(_book(_service("1", "A"), _service("2", "A"), _service("3", "B", areas="N|Z")))
    assert len(frame) == 2 * len(ZRM_2017)
    assert _cell(frame)["providers"] == 2
    assert _cell(frame)["status"] == "enough"
    assert _cell(frame, area="Z")["organisations"] == ("B",)
    assert _cell(frame, area="Z")["status"] == "single"
    assert _cell(frame, "hou")["status"] == "gap"


def test_full_and_stopped_services_do_not_count() -> None:
    frame = coverage(_book(_service("1", "A", capacity=0), _service("2", "B", status="inactive")))
    assert _cell(frame)["status"] == "gap"


def test_unknown_places_count_and_are_flagged() -> None:
    frame = coverage(_book(_service("1", "A", capacity=None), _service("2", "B"), _service("3", "B", capacity=None)))
    assert (_cell(frame)["providers"], _cell(frame)["unsure"]) == (2, 1)


def test_unknown_area_falls_back_on_the_organisation_then_counts_everywhere_flagged() -> None:
    organisations = [
        {"organisation_id": "A", "name": "A", "kind": "welfare", "areas": "Z"},
        {"organisation_id": "B", "name": "B", "kind": "welfare"},
        {"organisation_id": "C", "name": "C", "kind": "welfare", "areas": "*"},
    ]
    services = [_service(str(n), one, areas=None) for n, one in enumerate("ABC")]
    frame = coverage(_book(*services, organisations=organisations))
    assert _cell(frame)["organisations"] == ("B", "C")
    assert _cell(frame)["unsure"] == 1
    assert _cell(frame, area="Z")["organisations"] == ("A", "B", "C")


def test_language_asks_who_speaks_it_and_flags_who_may() -> None:
    book = _book(
        _service("1", "A", languages="nl|ar"), _service("2", "B", languages="nl"), _service("3", "C", languages=None)
    )
    found = _cell(coverage(book, language="ar"))
    assert (found["organisations"], found["unsure"]) == (("A", "C"), 1)


def test_linked_counts_working_ties_with_the_team() -> None:
    ties = [{"source": "T", "target": "A", "level": 2}, {"source": "T", "target": "B", "level": 1}]
    book = _book(_service("1", "A"), _service("2", "B"), _service("3", "T"), collaborations=ties)
    assert _cell(coverage(book))["linked"] == 2
    without = _book(_service("1", "A"), organisations=[{"organisation_id": "A", "name": "A", "kind": "welfare"}])
    assert pd.isna(_cell(coverage(without))["linked"])


def test_one_area_alone_and_an_unknown_area() -> None:
    assert set(coverage(_book(_service("1", "A")), area="Z")["area_id"]) == {"Z"}
    with pytest.raises(UnknownIdError, match="area"):
        coverage(_book(), area="Q")


def test_without_a_table_of_areas_those_that_are_named_count() -> None:
    book = Casebook.from_tables({"services": [_service("1", "A", areas="X|Y")]})
    assert set(coverage(book)["area_id"]) == {"X", "Y"}
    everywhere = Casebook.from_tables({"services": [_service("1", "A", areas="*")]})
    assert _cell(coverage(everywhere), area="*")["providers"] == 1


def _need(version: int | None) -> dict[str, Any]:
    need = {"household_id": "H", "domain": "fin", "score": 2, "observed_on": "2026-01-01"}
    return need | ({"version": version} if version else {})


def test_domains_follow_the_version_of_the_scores() -> None:
    assert domains_in_use(Casebook.from_tables({"needs": [_need(2013)]})) == ZRM_2013
    mixed = [_need(2013), {**_need(None), "household_id": "I"}]
    assert domains_in_use(Casebook.from_tables({"needs": mixed})) == ZRM_2017
    assert domains_in_use(Casebook.from_tables({})) == ZRM_2017


def test_who_does_what_takes_services_and_households_together() -> None:
    involved = [
        {"household_id": "H1", "organisation_id": "A", "role": "director", "status": "active"},
        {"household_id": "H1", "organisation_id": "A", "role": "helper", "status": "active", "worker_id": "W"},
        {"household_id": "H2", "organisation_id": "A", "role": "helper", "status": "active"},
        {"household_id": "H3", "organisation_id": "A", "role": "helper", "status": "ended"},
    ]
    book = _book(
        _service("1", "A", domains="par|fin", functions="advice", step=5),
        _service("2", "A", domains="hou", functions="practical", step=3),
        involvements=involved,
    )
    row = who_does_what(book).loc["A"]
    assert row["services"] == 2
    assert row["domains"] == ("fin", "hou", "par")
    assert row["functions"] == ("practical", "advice")
    assert row["steps"] == (3, 5)
    assert (row["households"], row["directs"]) == (2, 1)
    assert who_does_what(book).loc["B", "domains"] == ()


def test_front_doors_per_area_and_where_there_is_none() -> None:
    organisations = [
        {"organisation_id": "A", "name": "A", "kind": "youth", "areas": "N", "front_door": "youth|wmo"},
        {"organisation_id": "B", "name": "B", "kind": "municipality", "areas": "*", "front_door": "wmo"},
    ]
    doors = front_doors(_book(organisations=organisations)).set_index(["front_door", "area_id"])["organisations"]
    assert doors["wmo", "N"] == ("A", "B")
    assert doors["wmo", "Z"] == ("B",)
    assert doors["youth", "Z"] == ()
    assert doors["participation", "N"] == ()


def test_unused_needs_referrals_to_say_anything() -> None:
    services = [_service(name, "A", step=step) for name, step in (("1", 3), ("2", 3), ("3", 4), ("4", 3), ("5", 3))]
    services[3]["status"] = "inactive"
    assert unused_initiatives(_book(*services)) is None
    referral = {
        "referral_id": "R",
        "household_id": "H",
        "service_id": "1",
        "referred_on": "2026-01-01",
        "status": "completed",
    }
    involved = {"household_id": "H", "organisation_id": "A", "service_id": "5", "role": "helper", "status": "active"}
    unused = unused_initiatives(_book(*services, referrals=[referral], involvements=[involved]))
    assert unused is not None
    assert unused["service_id"].tolist() == ["2"]
