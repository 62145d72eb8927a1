"""Every reason code excludes, every doubt flags, and one change makes it fit again."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.locale import words
from netmap.recommend.eligibility import CODES
from tests.recommend.town import about, ids, need, reasons, service, town, willing

NEED = [need("iadl", 2)]


@pytest.mark.parametrize(
    ("code", "flaw", "mended"),
    [
        ("AREA", {"areas": "south"}, {"areas": "north|south"}),
        ("AGE", {"age_min": 65}, {"age_min": 50}),
        ("AGE", {"age_max": 18}, {"age_max": 50}),
        ("CAPACITY_ZERO", {"capacity": 0, "wait_days": None}, {"capacity": 1, "wait_days": None}),
        ("INACTIVE", {"status": "inactive"}, {"status": "active"}),
    ],
)
def test_a_service_with_one_flaw_is_excluded_and_fits_once_it_is_mended(
    code: str, flaw: dict[str, Any], mended: dict[str, Any]
) -> None:
    with_flaw = about(town(services=[service("S", domains="iadl", **flaw)], needs=NEED), "G29-iadl")
    assert (ids(with_flaw), reasons(with_flaw)) == ([], {"S": code})
    assert ids(about(town(services=[service("S", domains="iadl", **mended)], needs=NEED), "G29-iadl")) == ["S"]


def test_a_known_waiting_time_keeps_a_full_service_with_a_flag() -> None:
    book = town(services=[service("S", domains="iadl", capacity=0, wait_days=30)], needs=NEED)
    assert "WAITING_LIST" in about(book, "G29-iadl").items[0].flags
    assert reasons(about(book, "G29-iadl", max_wait=29)) == {"S": "WAIT_OVER_MAX"}
    assert ids(about(book, "G29-iadl", max_wait=30)) == ["S"]


@pytest.mark.parametrize("status", ["active", "planned"])
def test_a_running_service_is_already_involved(status: str) -> None:
    running = [{"organisation_id": "helpers", "service_id": "S", "role": "helper", "status": status}]
    services = [service("S", domains="iadl"), service("T", domains="iadl")]
    found = about(town(services=services, involvements=running, needs=NEED), "G29-iadl")
    assert (ids(found), reasons(found)) == (["T"], {"S": "ALREADY_INVOLVED"})


def test_an_ended_service_may_come_back() -> None:
    ended = [{"organisation_id": "helpers", "service_id": "S", "role": "helper", "status": "ended"}]
    book = town(services=[service("S", domains="iadl")], involvements=ended, needs=NEED)
    assert ids(about(book, "G29-iadl")) == ["S"]


def test_an_accepted_referral_is_under_way() -> None:
    sent = {"referral_id": "V1", "service_id": "S", "domain": "iadl", "referred_on": "2026-05-01"}
    services = [service("S", domains="iadl")]
    accepted = town(services=services, referrals=[{**sent, "status": "accepted"}], needs=NEED)
    proposed = town(services=services, referrals=[{**sent, "status": "proposed"}], needs=NEED)
    assert reasons(about(accepted, "G29-iadl")) == {"S": "ALREADY_INVOLVED"}
    assert ids(about(proposed, "G29-iadl")) == ["S"]


@pytest.mark.parametrize(
    ("code", "flaw"),
    [
        ("CONFLICT", {"quality": "conflict"}),
        ("CONFLICT", {"quality": "unsafe"}),
        ("CONFLICT", {"quality": "broken"}),
        ("UNAVAILABLE", {"availability": "no"}),
        ("CONSENT", {"objection": "yes"}),
        ("OVERLOADED", {"burden": 4}),
        ("OVERLOADED", {"csi": 7}),
        ("OVERLOADED", {"ediz_plus": 9}),
        ("OVERLOADED", {"endurance": "1_6_months"}),
        ("CHILD", {"birth_year": 2009}),
    ],
)
def test_a_person_with_one_flaw_is_not_asked(code: str, flaw: dict[str, Any]) -> None:
    found = about(town(willing("P", **flaw)), "G05")
    assert (ids(found), reasons(found)) == ([], {"P": code})
    assert found.excluded[0].fix


def test_eighteen_is_old_enough() -> None:
    assert ids(about(town(willing("P", birth_year=2008)), "G05")) == ["P"]


def test_a_declined_own_network_is_consent() -> None:
    found = about(town(willing("P"), household={"own_network": "declined"}), "G05")
    assert (ids(found), reasons(found)) == ([], {"P": "CONSENT"})


def test_tension_with_somebody_else_on_the_map_counts_too() -> None:
    tense = [{"source": "P", "target": "K", "quality": "conflict"}]
    assert reasons(about(town(willing("P"), residents=[{"person_id": "K"}], ties=tense), "G05")) == {"P": "CONFLICT"}


def test_who_objects_is_never_named() -> None:
    found = about(town(willing("P", objection="yes", name="Nina Verzonnen")), "G05")
    assert "Nina" not in str(found)


@pytest.mark.parametrize("potential", ["no", "unknown", None])
def test_only_the_recorded_will_to_do_more_makes_a_candidate(potential: str | None) -> None:
    daughter = willing("P", potential=potential, relation="child")
    found = about(town(daughter), "G05")
    assert (ids(found), reasons(found)) == ([], {})


@pytest.mark.parametrize(
    "unknown",
    [{"capacity": None}, {"areas": None, "organisation_id": "lost"}, {"status": None}, {"observed_on": None}],
)
def test_what_is_not_known_is_verified_and_never_excludes(unknown: dict[str, Any]) -> None:
    lost = [{"organisation_id": "lost", "name": "Zoek Verzonnen", "kind": "other"}]
    book = town(services=[service("S", domains="iadl", **unknown)], needs=NEED, organisations=lost)
    item = about(book, "G29-iadl").items[0]
    assert "verify" in item.flags
    assert any(reason.startswith("Nog navragen") for reason in item.reasons)


@pytest.mark.parametrize("unknown", [{"availability": None}, {"availability": "unknown"}, {"quality": None}])
def test_what_is_not_known_of_a_person_is_verified(unknown: dict[str, Any]) -> None:
    assert "verify" in about(town(willing("P", **unknown)), "G05").items[0].flags


def test_without_doubts_there_are_no_flags() -> None:
    book = town(willing("P"), services=[service("S", domains="iadl")], needs=NEED)
    assert [item.flags for item in about(book, "G29-iadl").items] == [(), ()]


def test_an_unknown_age_may_fit() -> None:
    services = [service("S", domains="iadl", age_max=4)]
    book = town(services=services, residents=[{"person_id": "B"}], needs=NEED)
    assert about(book, "G29-iadl").items[0].flags == ("verify",)


@pytest.mark.parametrize(
    ("flag", "cells", "household"),
    [
        ("LANGUAGE", {"languages": "nl|en"}, {"languages": "ti"}),
        ("TARGET_GROUP", {"target_groups": "kinderen"}, {}),
        ("COST", {"cost": "paid"}, {"debt_emergency": "yes"}),
        ("REFERRAL_NEEDED", {"referral_needed": "yes"}, {}),
        ("STALE", {"observed_on": "2025-12-01"}, {}),
    ],
)
def test_some_things_are_flagged_only(flag: str, cells: dict[str, Any], household: dict[str, Any]) -> None:
    book = town(services=[service("S", domains="iadl", **cells)], needs=NEED, household=household)
    assert flag in about(book, "G29-iadl").items[0].flags


def test_paying_is_no_problem_where_money_is_no_worry() -> None:
    services = [service("S", domains="iadl", cost="paid")]
    book = town(services=services, needs=[*NEED, need("fin", 4)])
    assert about(book, "G29-iadl").items[0].flags == ()


def test_a_service_free_of_doubt_is_180_days_fresh() -> None:
    day_180 = town(services=[service("S", domains="iadl", observed_on="2025-12-03")], needs=NEED)
    day_181 = town(services=[service("S", domains="iadl", observed_on="2025-12-02")], needs=NEED)
    assert about(day_180, "G29-iadl").items[0].flags == ()
    assert about(day_181, "G29-iadl").items[0].flags == ("STALE",)


def test_every_obstacle_is_told_how_to_mend() -> None:
    book = town(services=[service("S", domains="iadl", areas="south", status="inactive")], needs=NEED)
    only = about(book, "G29-iadl").excluded[0]
    assert only.reason == "INACTIVE"
    alone = about(town(services=[service("S", domains="iadl", areas="south")], needs=NEED), "G29-iadl").excluded[0]
    assert alone.fix in only.fix


def test_every_code_has_its_words_in_both_languages() -> None:
    for lang in ("nl", "en"):
        assert all(words(lang).text(f"exclusion-{code}") for code in CODES)
        assert all(words(lang).attr(f"exclusion-{code}", "fix") for code in CODES)


def test_the_age_is_asked_of_those_who_might_be_children() -> None:
    friend, relative = willing("P", birth_year=None), willing("Q", birth_year=None, relation="family")
    flags = {item.candidate_id: item.flags for item in about(town(friend, relative), "G05").items}
    assert {candidate: "verify" in raised for candidate, raised in flags.items()} == {"P": False, "Q": True}
    teenager = {"person_id": "T", "focus": "yes", "birth_year": 2012}
    assert "verify" in about(town(friend, residents=[teenager]), "G05").items[0].flags


@pytest.mark.parametrize(
    ("flaw", "near"),
    [
        ({"areas": "south"}, True),
        ({"age_min": 65}, True),
        ({"capacity": 0, "wait_days": None}, True),
        ({"status": "inactive"}, True),
        ({"status": "inactive", "areas": "south"}, False),
    ],
)
def test_one_thing_that_can_change_is_a_near_miss(flaw: dict[str, Any], near: bool) -> None:
    missed = about(town(services=[service("S", domains="iadl", **flaw)], needs=NEED), "G29-iadl").excluded[0]
    assert missed.near is near
    assert missed.as_dict()["near"] is near
    assert len(missed.fix.split("Als ")) - 1 == (1 if near else 2)


@pytest.mark.parametrize(
    ("flaw", "near"),
    [
        ({"availability": "no"}, True),
        ({"burden": 5}, False),
        ({"quality": "unsafe"}, False),
        ({"birth_year": 2012}, False),
        ({"objection": "yes"}, False),
    ],
)
def test_what_somebody_wants_or_cannot_bear_is_no_near_miss(flaw: dict[str, Any], near: bool) -> None:
    assert about(town(willing("P", **flaw)), "G05").excluded[0].near is near


def test_help_that_is_there_already_is_no_near_miss() -> None:
    running = [{"organisation_id": "helpers", "service_id": "S", "role": "helper", "status": "active"}]
    found = about(town(services=[service("S", domains="iadl")], involvements=running, needs=NEED), "G29-iadl")
    assert [(one.reason, one.near) for one in found.excluded] == [("ALREADY_INVOLVED", False)]
