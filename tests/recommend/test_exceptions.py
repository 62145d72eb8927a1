"""The exceptions X1–X11 of the stepped policy, each on a household made for it."""

from __future__ import annotations

import pytest

from tests.recommend.town import about, ids, need, reasons, service, steps, town, whole, willing

BOTH = [service("vol", domains="iadl|fin|men"), service("pro", 4, domains="iadl|fin|men")]


def test_x1_safety_comes_first_and_never_informal_alone() -> None:
    book = town(willing("P"), services=BOTH, needs=[need("iadl", 2)], household={"safety": "yes"})
    advice = whole(book)
    assert advice.safety is not None
    assert [one["organisation_id"] for one in advice.safety["organisations"]] == ["vt"]
    assert len(advice.safety["steps"]) == 5
    assert advice.safety["acknowledge"]
    assert {found.items[0].kind for found in advice.gaps if found.items} == {"professional"}
    alone = about(town(willing("P"), household={"safety": "yes"}), "G05")
    assert (ids(alone), reasons(alone)) == ([], {"P": "SAFETY_STEP"})


def test_x1_an_alarm_without_an_answer_counts_as_unsafe() -> None:
    alarm = town(services=BOTH, needs=[need("dom", 1)], household={"safety": None})
    assert whole(alarm).safety is not None
    denied = town(services=BOTH, needs=[need("dom", 1)], household={"safety": "no"})
    assert whole(denied).safety is None


def test_x1_an_unsafe_tie_is_enough() -> None:
    book = town(willing("P", quality="unsafe"), household={"safety": "no"})
    assert whole(book).safety is not None


def test_x2_score_1_asks_for_a_professional_the_same_day() -> None:
    crowd = [willing(f"P{n}") for n in range(4)]
    found = about(town(*crowd, services=BOTH, needs=[need("fin", 1)]), "G29-fin")
    assert any(step >= 4 for step in steps(found))
    assert steps(found)[0] == 2
    nobody = whole(town(*crowd, services=BOTH[:1], needs=[need("iadl", 1)]))
    assert any("vandaag" in said for said in nobody.warnings)


def test_x2_a_volunteer_who_helps_already_is_not_enough_at_score_1() -> None:
    running = [{"organisation_id": "helpers", "service_id": "vol", "role": "helper", "status": "active"}]
    book = town(services=BOTH, needs=[need("fin", 1)], involvements=running)
    assert [ids(found) for found in whole(book).gaps if found.gap_id == "G29-fin"] == [["pro"]]


def test_x3_a_youth_need_names_the_youth_door_at_once() -> None:
    child = {"person_id": "C", "birth_year": 2018}
    book = town(residents=[child], needs=[need("work", 2, person_id="C")], services=BOTH)
    advice = whole(book)
    assert any("CJG Verzonnen" in said for said in advice.warnings)
    assert "youth" in [door["front_door"] for door in advice.policy["front_doors"]]
    grown = town(residents=[child], needs=[need("work", 2)], services=BOTH)
    assert not any("CJG Verzonnen" in said for said in whole(grown).warnings)


def test_x4_a_debt_emergency_has_a_professional_at_once_and_a_volunteer_beside() -> None:
    book = town(willing("P", gives="financial"), services=BOTH, household={"debt_emergency": "yes"})
    assert ids(about(book, "G11")) == ["pro", "vol", "P"]
    calm = town(willing("P", gives="financial"), services=BOTH, needs=[need("fin", 2)])
    assert ids(about(calm, "G11"))[0] == "P"


def test_x5_an_overloaded_carer_is_never_given_more() -> None:
    relief = service("relief", closes="G09")
    book = town(willing("P", burden=5, name="Ans"), services=[relief])
    found = about(book, "G09")
    assert (ids(found), reasons(found)) == (["relief"], {"P": "OVERLOADED"})
    assert any("Ans" in said for said in whole(book).warnings)


@pytest.mark.parametrize("quality", ["conflict", "unsafe"])
def test_x6_who_is_in_conflict_is_never_asked(quality: str) -> None:
    book = town(willing("P", quality=quality), willing("Q"), services=BOTH)
    assert "P" not in ids(about(book, "G05"))


def test_x7_a_declined_own_network_is_left_alone_without_penalty() -> None:
    services = [service("vol", domains="iadl")]
    asked = about(town(willing("P"), services=services, needs=[need("iadl", 2)]), "G29-iadl")
    declined = town(willing("P"), services=services, needs=[need("iadl", 2)], household={"own_network": "declined"})
    found = about(declined, "G29-iadl")
    assert ids(found) == ["vol"]
    assert found.items[0].score == next(item.score for item in asked.items if item.candidate_id == "vol")
    assert found.skipped_steps[0].step == 2
    assert "liever niet" in found.skipped_steps[0].reason


def test_x8_children_are_not_carers() -> None:
    child = willing("C", birth_year=2012, relation="family")
    assert reasons(about(town(child), "G05")) == {"C": "CHILD"}


def test_x9_a_running_specialist_stays() -> None:
    running = [{"organisation_id": "experts", "service_id": "exp", "role": "helper", "status": "active"}]
    book = town(services=[*BOTH, service("exp", 5, domains="men")], needs=[need("iadl", 2)], involvements=running)
    assert any("specialist" in said for said in whole(book).warnings)


def test_x10_a_step_that_failed_twice_is_passed() -> None:
    tried = [
        {"referral_id": f"V{n}", "service_id": "vol", "domain": "fin", "referred_on": "2026-01-01", "status": status}
        for n, status in enumerate(["refused", "stopped"])
    ]
    services = [*BOTH, service("other", domains="fin")]
    twice = about(town(services=services, needs=[need("fin", 2), need("iadl", 2)], referrals=tried), "G29-fin")
    assert (ids(twice), set(reasons(twice).values())) == (["pro"], {"FAILED_BEFORE"})
    assert "twee keer" in twice.skipped_steps[1].reason
    once = about(town(services=services, needs=[need("fin", 2)], referrals=tried[:1]), "G29-fin")
    assert set(ids(once)) == {"pro", "vol", "other"}
    elsewhere = about(town(services=services, needs=[need("iadl", 2)], referrals=tried), "G29-iadl")
    assert "vol" in ids(elsewhere)


@pytest.mark.parametrize("domain", ["men", "sub", "phy"])
def test_x11_severe_problems_are_for_professionals(domain: str) -> None:
    services = [service("vol", domains=domain), service("pro", 4, domains=domain), service("exp", 5, domains=domain)]
    severe = about(town(willing("P"), services=services, needs=[need(domain, 1)]), f"G29-{domain}")
    assert set(ids(severe)) == {"pro", "exp"}
    assert [skipped.step for skipped in severe.skipped_steps][:2] == [2, 3]
    grave = about(town(willing("P"), services=services, needs=[need(domain, 2)]), f"G29-{domain}")
    assert ids(grave)[0] == "P"
