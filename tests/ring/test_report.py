"""The ring report: certainty, points of attention, plain data."""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.ring import (
    EXPLAINED,
    caseload,
    disagreements,
    explain,
    partner_scores,
    rank_stability,
    ring_measures,
    ring_report,
    shared_households,
    unlinked,
    wanted_levels,
)
from tests.ring.build import FIXTURE_2, ring_of, tie


def _gaps(report: Any, gap_id: str) -> dict[str, str]:
    return {gap["organisation_id"]: gap["state"] for gap in report.gaps if gap["gap_id"] == gap_id}


def test_as_dict_is_whole_and_json(parkwijk: Casebook) -> None:
    plain = ring_report(parkwijk).as_dict()
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain
    assert len(plain["measures"]) == plain["network"]["organisations"] == len(parkwijk.organisations)
    assert plain["team"] == ["wijkteam-parkwijk", "wijkteam-waterkant"]
    assert {"brokers", "cutpoints", "bridges", "coverage", "who_does_what", "front_doors", "unlinked"} <= set(plain)


def test_same_casebook_same_report(parkwijk: Casebook) -> None:
    assert ring_report(parkwijk, draws=20).as_dict() == ring_report(parkwijk, draws=20).as_dict()


def test_report_of_an_area_names_only_who_works_there(parkwijk: Casebook) -> None:
    area = parkwijk.areas["area_id"].iloc[-1]
    part, whole = ring_report(parkwijk, area=area, draws=5), ring_report(parkwijk, draws=5)
    assert set(part.coverage["area_id"]) == {area}
    assert set(part.measures.index) < set(whole.measures.index)
    inside, outside = part.measures["betweenness"], whole.measures["betweenness"]
    assert inside.equals(outside[inside.index])


def test_unknown_team_and_area_are_refused(parkwijk: Casebook) -> None:
    with pytest.raises(UnknownIdError):
        ring_report(parkwijk, team="wijkteam-parkwij")
    with pytest.raises(UnknownIdError):
        ring_report(parkwijk, area="nergens")


def test_leaning_on_one_organisation_fires_for_only_links() -> None:
    service = {"service_id": "S", "organisation_id": "1", "name": "S", "step": 4, "domains": "fin", "areas": "N"}
    tables: dict[str, Any] = {"areas": [{"area_id": "N", "name": "Noord"}], "services": [service]}
    report = ring_report(ring_of(FIXTURE_2, **tables), draws=5)
    fired = {one for one, state in _gaps(report, "G24").items() if state == "fired"}
    assert fired == {"1", "3", "4", "5"}
    assert not set(_gaps(report, "G24")) & {"2", "6", "7"}  # clear: one provides, the others link nobody
    single = next(gap for gap in report.gaps if gap["gap_id"] == "G24" and gap["organisation_id"] == "1")
    assert single["household_id"] is None
    assert "Noord" in single["text"]
    assert single["evidence"]


def test_leaning_on_one_organisation_is_clear_with_a_second_provider_and_a_second_link() -> None:
    def offered(by: str, **cells: Any) -> dict[str, Any]:
        return {"service_id": f"S{by}", "organisation_id": by, "name": by, "step": 4, "domains": "fin", **cells}

    area = [{"area_id": "N", "name": "Noord"}]
    ring = [*combinations("ABC", 2)]
    for services, fired in (
        ([offered("A", areas="N"), offered("B", areas="N")], set()),
        ([offered("A", areas="N"), offered("B", areas="N", capacity=0)], {"A"}),
    ):
        found = ring_report(ring_of(ring, areas=area, services=services), draws=5)
        assert _gaps(found, "G24") == dict.fromkeys(fired, "fired")


def test_leaning_on_one_organisation_is_unknown_without_services() -> None:
    states = _gaps(ring_report(ring_of(FIXTURE_2), draws=5), "G24")
    assert states == {"1": "unknown", "2": "unknown", "6": "unknown", "7": "unknown"} | dict.fromkeys("345", "fired")


def test_not_linked_fires_below_level_2_and_is_unknown_without_a_team() -> None:
    kinds = {"T": "neighbourhood_team"}
    book = ring_of([("T", "A", 2), ("T", "B", 1), ("A", "C", 5)], kinds=kinds)
    assert _gaps(ring_report(book, draws=5), "G25") == {"B": "fired", "C": "fired"}  # A is clear at level 2
    nobody = ring_report(ring_of([("A", "B")]), draws=5)
    assert _gaps(nobody, "G25") == {"A": "unknown", "B": "unknown"}
    assert nobody.unlinked is None


def test_places_keep_when_nothing_depends_on_one_answer() -> None:
    star = [("hub", f"O{n}") for n in range(20)]
    stable = rank_stability(ring_of(star), draws=50)
    assert stable.loc["hub", "broker_ties"] == 1
    assert stable.loc["hub", "cutpoint_organisations"] == 1
    assert stable.loc["O1", "broker_ties"] == 0


def test_places_that_hang_on_one_tie_are_uncertain() -> None:
    report = ring_report(ring_of([("A", "B"), ("B", "C")]), draws=100)
    assert report.cutpoints["organisation_id"].tolist() == ["B"]
    assert report.cutpoints["uncertain"].tolist() == [True]
    assert report.cutpoints["stable_ties"].tolist() == [0]


def test_who_sees_it_differently_and_who_wants_more() -> None:
    rows = [
        tie("A", "B", 1, reported_by="source", level_wanted=1),
        tie("B", "A", 4, reported_by="source"),
        tie("C", "D", 1, reported_by="source", level_wanted=3),
        tie("D", "C", 2, reported_by="source"),
    ]
    book = ring_of(rows=rows)
    apart = disagreements(book)
    assert apart[["a", "b", "disagreement"]].to_numpy().tolist() == [["A", "B", 3]]
    assert wanted_levels(book)["difference"].tolist() == [1.5, -1.5]


def test_unlinked_says_when_no_level_is_recorded() -> None:
    found = unlinked(ring_of([("T", "A", 0)], others=["B"]), ("T",))
    assert found is not None
    assert found["organisation_id"].tolist() == ["A", "B"]
    assert found["team_level"].isna().tolist() == [False, True]


def test_partner_scores_need_two_raters_who_answered_everything() -> None:
    full = {"openness": 4, "reliability": 3, "mission": 2, "power": 1, "involvement": 1, "resources": 4}
    rows = [
        tie("A", "Z", 3, reported_by="source", **full),
        tie("B", "Z", 3, reported_by="source", **(full | {"openness": 1, "resources": None})),
        tie("Z", "C", 3, reported_by="target", **(full | {"mission": None, "power": None})),
        tie("D", "Y", 3, **full),
    ]
    scores = partner_scores(ring_of(rows=rows))
    assert scores.loc["Z", "trust"] == pytest.approx((3 + 2) / 2)
    assert scores["value"].isna()["Z"]
    assert scores.loc["Z", ["trust_raters", "value_raters"]].tolist() == [2, 1]
    assert scores.loc["Y", "trust_raters"] == 0


def test_value_of_two_raters() -> None:
    first = {"power": 1, "involvement": 1, "resources": 4}
    second = {"power": 3, "involvement": 3, "resources": 3}
    rows = [tie("A", "Z", 3, reported_by="source", **first), tie("Z", "C", 3, reported_by="target", **second)]
    scores = partner_scores(ring_of(rows=rows)).loc["Z"]
    assert scores["value"] == pytest.approx((2 + 3) / 2)


def test_caseloads_and_shared_households() -> None:
    def row(household: str, worker: str, role: str = "helper", status: str = "active") -> dict[str, str]:
        return {
            "household_id": household,
            "organisation_id": "A",
            "worker_id": worker,
            "role": role,
            "status": status,
        }

    involved = [row("H1", "W1", "director"), row("H1", "W2"), row("H2", "W1"), row("H2", "W2"), row("H3", "W3")]
    involved.append(row("H3", "W1", status="ended"))
    workers = [{"worker_id": f"W{n}", "organisation_id": "A"} for n in (1, 2, 3, 4)]
    book = ring_of(others=["A"], workers=workers, involvements=involved)
    assert caseload(book)["households"].to_dict() == {"W1": 2, "W2": 2, "W3": 1, "W4": 0}
    assert caseload(book)["directs"].to_dict() == {"W1": 1, "W2": 0, "W3": 0, "W4": 0}
    assert shared_households(book).to_numpy().tolist() == [["W1", "W2", 2]]


def test_the_past_is_measured_as_it_was_known() -> None:
    rows = [tie("A", "B", 1, observed_on="2025-01-01"), tie("A", "B", 4, observed_on="2026-01-01")]
    book = ring_of(rows=rows)
    assert ring_measures(book.as_of(date(2025, 6, 1)))["mean_level"].tolist() == [1, 1]
    assert ring_measures(book)["mean_level"].tolist() == [4, 4]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_everything_can_be_explained(lang: str) -> None:
    for name in EXPLAINED:
        assert all(explain(name, lang=lang).values())
    assert explain("betweenness", lang=lang)["id"] == "ring_betweenness"
    with pytest.raises(UnknownIdError, match="cutpoint"):
        explain("cutpiont")
