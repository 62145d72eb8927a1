"""Advice as a whole: what it holds, what closes a gap, narrowing, states."""

from __future__ import annotations

import json

import pytest

from netmap.casebook import Casebook
from netmap.errors import OptionError, UnknownIdError
from netmap.recommend import advise, advise_all
from netmap.recommend.closes import NEEDS
from netmap.vocabulary import LISTS, ZRM_2013, ZRM_2017
from tests.build import casebook
from tests.recommend.town import about, ids, need, service, town, whole, willing

TOP = {"household_id", "as_of", "status", "safety", "gaps", "policy", "warnings", "model", "whatif", "diversity"}
ITEM = {"rank", "candidate_id", "candidate", "kind", "step", "score", "p", "p_low", "p_high", "reasons", "flags"} | {
    "base", "contributions", "evidence", "path", "capacity", "wait_days", "closes", "how_to_apply", "verify",
}  # fmt: skip


def test_the_json_has_exactly_the_agreed_keys() -> None:
    services = [service("vol", domains="iadl"), service("far", domains="iadl", areas="south")]
    found = whole(town(willing("P"), services=services, needs=[need("iadl", 2)]), gap="G29-iadl").as_dict()
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert set(found) == TOP
    assert (found["household_id"], found["as_of"], found["safety"]) == ("H1", "2026-06-01", None)
    gap = found["gaps"][0]
    assert set(gap) == {"gap_id", "front_door", "items", "excluded", "skipped_steps", "action"}
    assert all(set(item) == ITEM and item["reasons"] and item["p"] is None for item in gap["items"])
    assert [(item["rank"], item["kind"], item["step"]) for item in gap["items"]] == [
        (1, "own_network", 2),
        (2, "volunteer", 3),
    ]
    assert [set(one) for one in gap["excluded"]] == [{"candidate_id", "reason", "fix", "near"}]


def test_closes_decides_where_it_is_filled_in() -> None:
    services = [
        service("names", closes="G04"),
        service("other", closes="G07", functions="emotional"),
        service("gives", functions="emotional"),
        service("neither", functions="practical"),
    ]
    assert ids(about(town(services=services), "G04")) == ["names", "gives"]


def test_help_in_the_domain_closes_a_need_whatever_else_it_closes() -> None:
    services = [
        service("domain", closes="G07", domains="iadl"),
        service("named", closes="G29-iadl"),
        service("all", closes="G29", domains="iadl|fin"),
        service("elsewhere", closes="G29", domains="fin"),
    ]
    found = about(town(services=services, needs=[need("iadl", 2)]), "G29-iadl", top=9)
    assert set(ids(found)) == {"domain", "named", "all"}


def test_an_organisation_without_services_meets_a_gap_by_its_kind() -> None:
    assert ids(about(town(services=[service("S")]), "G12")) == ["team"]
    with_service = [service("T", 4, organisation_id="team")]
    assert ids(about(town(services=with_service), "G12")) == ["T"]


def test_the_right_front_door_closes_g16() -> None:
    assert ids(about(town(needs=[need("iadl", 2)]), "G16")) == ["desk"]
    child = {"person_id": "C", "birth_year": 2016}
    assert ids(about(town(residents=[child], needs=[need("iadl", 2, person_id="C")]), "G16")) == ["cjg"]


def test_support_that_one_person_gives_is_asked_of_somebody_else() -> None:
    alone = willing("P", gives="emotional|practical", circle=1, frequency=5)
    found = about(town(alone, willing("Q", gives="company")), "G08")
    assert ids(found) == ["Q"]


@pytest.mark.parametrize("gap", sorted(set(LISTS["gap"].names) - set(NEEDS) - {"G29"}))
def test_gaps_without_candidates_have_an_action_only(gap: str) -> None:
    found = about(town(willing("P"), services=[service("S", domains="fin", functions="emotional")]), gap)
    assert (found.items, found.excluded) == ((), ())


def test_a_gap_asked_for_by_hand_counts_though_no_rule_fired() -> None:
    book = town(services=[service("S", domains="fin")], needs=[need("fin", 5)])
    assert ids(about(book, "G29-fin")) == ["S"]


def test_a_domain_narrows_to_its_need() -> None:
    book = town(willing("P"), services=[service("S", domains="fin")], needs=[need("iadl", 2)])
    gaps = [found.gap_id for found in whole(book, domain="fin").gaps]
    assert gaps == ["G29-fin"]
    assert [found.gap_id for found in whole(book, gap="G29", domain="fin").gaps] == ["G29-fin"]


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        ({"gap": "G29-fim"}, "G29-fin"),
        ({"gap": "g04"}, "G04"),
        ({"domain": "finn"}, "fin"),
        ({"gap": "G04", "domain": "fin"}, "one of the two"),
        ({"top": 0}, "3"),
        ({"max_wait": -1}, "any wait"),
        ({"lang": "fy"}, "nl"),
    ],
)
def test_wrong_options_are_refused_with_a_hint(options: dict[str, object], hint: str) -> None:
    with pytest.raises(OptionError, match=hint):
        advise(town(), "H1", **options)


def test_an_unknown_household_is_refused_with_near_ids() -> None:
    with pytest.raises(UnknownIdError, match="H1"):
        advise(town(), "H11")


def test_top_limits_the_items() -> None:
    services = [service(f"S{n}", domains="iadl") for n in range(5)]
    book = town(services=services, needs=[need("iadl", 2)])
    assert [len(about(book, "G29-iadl", top=top).items) for top in (1, 3, 9)] == [1, 3, 5]


def test_equally_good_candidates_are_called_a_tie() -> None:
    twins = town(services=[service("A", domains="iadl"), service("B", domains="iadl")], needs=[need("iadl", 2)])
    advice = whole(twins, gap="G29-iadl")
    assert advice.status == "tie"
    assert [item.flags for item in advice.gaps[0].items] == [("tie",), ("tie",)]
    uneven = [service("A", domains="iadl"), service("B", domains="iadl", wait_days=60)]
    assert whole(town(services=uneven, needs=[need("iadl", 2)]), gap="G29-iadl").status == "recommended"


def test_nobody_who_fits_is_said() -> None:
    advice = whole(town(services=[service("S", domains="iadl", areas="south")]), gap="G29-iadl")
    assert advice.status == "no_eligible"
    assert [skipped.step for skipped in advice.gaps[0].skipped_steps] == [2, 3, 4, 5]


def test_where_only_something_must_be_done_that_is_the_advice() -> None:
    advice = whole(town(), gap="G28")
    assert advice.status == "recommended"
    assert advice.gaps[0].action


def test_the_two_versions_of_the_zrm_understand_each_other() -> None:
    services = [service("new", domains="time"), service("old", domains="adl")]
    assert ids(about(town(services=services, needs=[need("day", 2, version=2013)]), "G29-day")) == ["new"]
    assert ids(about(town(services=services, needs=[need("iadl", 2)]), "G29-iadl")) == ["old"]


@pytest.mark.parametrize(("version", "domains"), [(2013, ZRM_2013), (2017, ZRM_2017)])
def test_a_need_in_any_domain_of_either_version_gets_advice_of_its_own(version: int, domains: tuple[str, ...]) -> None:
    services = [service(f"S-{domain}", 4, domains=domain) for domain in domains]
    needs = [need(domain, 2, version=version) for domain in domains]
    found = {gap.gap_id: gap for gap in whole(town(services=services, needs=needs)).gaps}
    assert len(domains) == {2013: 11, 2017: 13}[version]
    for domain in domains:
        gap = found[f"G29-{domain}"]
        assert (gap.state, ids(gap)) == ("fired", [f"S-{domain}"])
        assert gap.front_door == ("participation" if domain in ("fin", "work") else "wmo")
        assert gap.items[0].closes.domains == (domain,)


def test_knowing_nothing_is_no_reason_to_advise() -> None:
    empty = casebook(households=[{}], people=[{"person_id": "R", "role": "resident"}])
    assert advise(empty, "H1").status == "abstained"


def test_the_warm_path_is_told_by_name() -> None:
    ties = [{"source": "team", "target": "care", "level": 3}, {"source": "care", "target": "helpers", "level": 2}]
    book = town(services=[service("S", domains="iadl"), service("T", 4)], needs=[need("iadl", 2)], collaborations=ties)
    said = about(book, "G29-iadl").items[0].reasons
    assert "Via wie: Wijkteam Verzonnen → Zorg Verzonnen → Burenhulp Verzonnen." in said


def test_advice_speaks_english_too() -> None:
    book = town(willing("P", name="Ans"), needs=[need("iadl", 2)])
    assert about(book, "G29-iadl", lang="en").items[0].reasons[0] == "Ans would do more if you ask."


def test_all_households_get_what_each_gets_alone() -> None:
    book = town(willing("P"), services=[service("S", domains="iadl", capacity=1)], needs=[need("iadl", 2)])
    assert advise_all(book) == [advise(book, "H1")]


def test_nothing_of_the_casebook_is_changed() -> None:
    book = town(willing("P"), services=[service("S", domains="iadl")], needs=[need("iadl", 2)])
    before = {name: frame.copy() for name, frame in book.tables.items()}
    advise_all(book)
    assert all(frame.equals(before[name]) for name, frame in book.tables.items())


_NEED = {"household_id": "H1", "domain": "fin", "score": 2, "observed_on": "2026-01-01"}
_DIRECTOR = {"household_id": "H1", "organisation_id": "gone", "role": "director", "status": "active"}
_LONE = {"service_id": "S", "organisation_id": "gone", "name": "Post en geld", "step": 3, "domains": "fin"}


@pytest.mark.parametrize("gap", [None, "G08", "G12", "G16", "G26", "G29-fin"])
@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"people": [{"person_id": "R", "household_id": "H1", "role": "resident"}]},
        {"needs": [_NEED]},
        {"needs": [_NEED], "services": [_LONE], "involvements": [_DIRECTOR]},
    ],
    ids=["nothing", "people only", "needs only", "services without organisations"],
)
def test_a_casebook_may_hold_only_some_tables(tables: dict[str, list[dict[str, object]]], gap: str | None) -> None:
    for advice in advise_all(Casebook.from_tables(tables), gap=gap):
        json.dumps(advice.as_dict(), allow_nan=False)
        found = {item.candidate_id for one in advice.gaps for item in one.items}
        assert found == ({"S"} if "services" in tables and gap in (None, "G29-fin") else set())
