"""What the team can do about its ring: needs nobody meets, who is not reached, agreements, new links."""

from __future__ import annotations

from typing import Any

import netmap as nm
from netmap.reports.writing import REPORT_ENDINGS, report_bytes
from tests.reports.areas import table_of, text_of
from tests.ring.build import ring_of, tie


def _service(code: str, by: str, domain: str, **cells: Any) -> dict[str, Any]:
    given = {"service_id": code, "organisation_id": by, "name": code, "step": 4, "domains": domain}
    return given | {"areas": "N", "capacity": 2} | cells


SERVICES = [
    _service("S1", "A", "fin"),
    _service("S2", "B", "hou"),
    _service("S3", "C", "hou"),
    _service("S4", "A", "soc", capacity=0),
]
LOW = {"fin": ("H1", "H2"), "hou": ("H1",), "soc": ("H2",)}


def _book(*, services: Any = SERVICES, low: Any = LOW, **tables: Any) -> nm.Casebook:
    """The team works with B, knows A through B, and not C; H1 and H2 live in N."""
    homes: list[dict[str, Any]] = [
        {"household_id": one, "area_id": "N", "contact_status": "reached"} for one in ("H1", "H2")
    ]
    homes.append({"household_id": "H3", "area_id": "N", "contact_status": "unreached", "signalled_on": "2026-01-02"})
    given: dict[str, Any] = {
        "areas": [{"area_id": "N", "name": "Noord"}],
        "households": homes,
        "needs": [
            {"household_id": one, "domain": domain, "score": 2, "observed_on": "2026-01-01"}
            for domain, here in low.items()
            for one in here
        ],
        "services": services,
        "attempts": [
            {"household_id": "H3", "on": "2026-01-20", "how": "phone", "result": "not_home"},
            {"household_id": "H3", "on": "2026-01-05", "how": "visit", "result": "not_home"},
        ],
    }
    rows = [tie("T", "B", 3), tie("B", "A", 2), tie("T", "A", 1, level_wanted=1)]
    return ring_of(rows=rows, kinds={"T": "neighbourhood_team"}, others=["C"], **(given | tables))


def test_a_need_for_which_nobody_has_a_place_is_named() -> None:
    report = nm.ring_text(_book())
    assert table_of(report, "Vraag zonder aanbod") == [["Sociaal netwerk", "Noord", "1"]]
    full = nm.ring_text(_book(services=[*SERVICES, _service("S5", "B", "soc")]))
    assert "heeft iemand in de wijk of buurt plek" in text_of(full, "Vraag zonder aanbod")


def test_a_new_link_is_worth_it_only_where_nobody_near_has_a_place() -> None:
    links = nm.ring_report(_book()).new_links
    assert links is not None
    assert links[["organisation_id", "worth", "domains"]].to_numpy().tolist() == [
        ["A", True, ("fin",)],
        ["C", False, ()],
    ]
    report = nm.ring_text(_book())
    assert table_of(report, "Nieuwe schakels") == [["Organisatie A", "Financiën", "–"]]  # they know each other
    assert "Bij 1 andere organisatie is geen nieuwe schakel nodig" in text_of(report, "Nieuwe schakels")


def test_no_new_link_is_an_answer_too() -> None:
    report = nm.ring_text(_book(low={"hou": ("H1",)}))
    assert "Geen nieuwe schakel nodig" in text_of(report, "Nieuwe schakels")
    nobody = nm.ring_text(_book(services=[]))
    assert "Niet te zeggen" in text_of(nobody, "Nieuwe schakels")


def test_who_is_not_reached_stands_with_every_attempt_in_order() -> None:
    report = nm.ring_text(_book())
    tried = "5 januari 2026: langs geweest, niet thuis; 20 januari 2026: gebeld, niet thuis"
    assert table_of(report, "Nog geen contact") == [["H3", "Noord", "2 januari 2026", tried]]
    assert report.personal
    none = nm.ring_text(_book(attempts=[]))
    assert table_of(none, "Nog geen contact")[0][-1] == "nog niets vastgelegd"


def test_what_is_as_wanted_is_said() -> None:
    text = text_of(nm.ring_text(_book()), "Waar willen we nauwer samenwerken?")
    assert "Bij 1 paar is de samenwerking al zoals gewenst" in text


def test_somebody_who_objects_needs_nothing_here() -> None:
    person = {"person_id": "P1", "household_id": "H2", "role": "resident", "objection": "yes"}
    needs = [{"household_id": "H2", "person_id": "P1", "domain": "soc", "score": 1, "observed_on": "2026-01-01"}]
    assert nm.ring_report(_book(people=[person], needs=needs)).uncovered.empty


def test_the_report_is_written_in_every_form() -> None:
    report = nm.ring_text(_book())
    made = {ending: report_bytes(report, ending) for ending in REPORT_ENDINGS}
    assert all(made.values())
    assert b"Vertrouwelijk" in made[".html"]
    assert made == {ending: report_bytes(nm.ring_text(_book()), ending) for ending in REPORT_ENDINGS}
