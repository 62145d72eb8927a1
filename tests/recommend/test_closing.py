"""What a candidate would close beside: told, and never part of the score."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.recommend import Closes, Item
from tests.recommend.town import about, need, service, town, willing

LONELY = {"household": {"roster": "confirmed", "needed_functions": "emotional|practical|company"}}
"""Nobody gives any support, and that is known: G01, G02 and G04 to G07 fire."""


def closed_by(*people: Any, gap: str = "G29-iadl", candidate: str = "S", **tables: Any) -> Item:
    found = about(town(*people, **{"needs": [need("iadl", 2)], **tables}), gap, top=9)
    return next(item for item in found.items if item.candidate_id == candidate)


def test_the_gaps_of_this_household_that_a_service_meets_are_told() -> None:
    item = closed_by(services=[service("S", domains="iadl|fin", functions="emotional")], **LONELY)
    unknown = ("G11", "G29-fin")  # nobody asked about money
    assert item.closes == Closes(
        gaps=("G04", "G29-iadl"), unknowns=unknown, functions=("emotional",), domains=("iadl",)
    )
    assert closed_by(services=[service("S", domains="iadl|fin")], **LONELY).closes.gaps == ("G29-iadl",)


def test_what_is_not_known_is_kept_apart() -> None:
    item = closed_by(services=[service("S", domains="iadl", functions="emotional")])
    assert "G29-iadl" in item.closes.gaps
    assert "G04" in item.closes.unknowns
    assert not set(item.closes.gaps) & set(item.closes.unknowns)


def test_only_support_that_is_needed_is_a_gain() -> None:
    item = closed_by(services=[service("S", domains="iadl", functions="advice|company")], **LONELY)
    assert item.closes.functions == ("company",)


def test_help_in_the_other_version_of_the_zrm_is_help_in_a_domain() -> None:
    old = {"needs": [need("day", 2, version=2013)], "services": [service("S", domains="time")]}
    assert closed_by(gap="G29-day", **old).closes.domains == ("day",)


def test_a_service_for_other_ages_closes_nothing_for_them() -> None:
    child = {"person_id": "C", "birth_year": 2016}
    needs = [need("iadl", 2), need("men", 2, person_id="C")]
    for limits, gaps in (({"age_min": 18}, ("G29-iadl",)), ({}, ("G29-iadl", "G29-men"))):
        offer = service("S", domains="iadl|men", **limits)
        assert closed_by(residents=[child], needs=needs, services=[offer]).closes.gaps == gaps


def test_a_person_gains_what_is_asked_and_not_given_yet() -> None:
    helper, friend = willing("P", gives="practical"), willing("Q", gives="company")
    assert closed_by(helper, candidate="P").closes.functions == ("advice",)
    assert closed_by(friend, candidate="Q").closes.functions == ("practical", "advice")
    assert closed_by(helper, candidate="P").closes.domains == ("iadl",)
    covered = [need("iadl", 2, covered_by="P")]
    assert closed_by(helper, candidate="P", needs=covered).closes.domains == ()


def test_who_already_carries_it_alone_does_not_close_that() -> None:
    alone = willing("P", gives="emotional|practical", circle=1, frequency=5)
    book = {"household": {"roster": "confirmed", "needed_functions": "emotional|practical|company"}}
    item = closed_by(alone, candidate="P", **book)
    assert "G08" not in item.closes.gaps
    assert "G08" in closed_by(alone, willing("Q", gives="company"), candidate="Q", **book).closes.gaps


@pytest.mark.parametrize("closes", ["G29-iadl|G04", "G29-iadl|G04|G05|G07|G01"])
def test_what_it_closes_beside_never_counts(closes: str) -> None:
    plain = closed_by(services=[service("S", domains="iadl", closes="G29-iadl")], **LONELY)
    more = closed_by(services=[service("S", domains="iadl", closes=closes)], **LONELY)
    assert set(more.closes.gaps) > set(plain.closes.gaps)
    assert (more.score, more.base, more.contributions) == (plain.score, plain.base, plain.contributions)
