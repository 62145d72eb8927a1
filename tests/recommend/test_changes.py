"""What if one thing were different: the rank must be what advice gives on a casebook in which it is."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.recommend import WhatIf, advise
from netmap.recommend.changes import PER_GAP
from tests.recommend.models import model
from tests.recommend.town import need, service, town, willing

NEED = [need("iadl", 2)]
GAP = "G29-iadl"


def told(book: Casebook, **options: Any) -> dict[tuple[str, str], WhatIf]:
    """(candidate, change) → what if, for the need in the household."""
    found = advise(book, "H1", gap=GAP, **options).whatif
    return {(one.candidate_id, one.change): one for one in found}


def rank(book: Casebook, candidate_id: str, **options: Any) -> int | None:
    """Where advice puts somebody."""
    items = advise(book, "H1", gap=GAP, **options).gaps[0].items
    return next((item.rank for item in items if item.candidate_id == candidate_id), None)


@pytest.mark.parametrize(
    ("now", "then", "change"),
    [
        ({"capacity": 0, "wait_days": None}, {"capacity": 1, "wait_days": None}, "capacity"),
        ({"capacity": 0, "wait_days": 7}, {"capacity": 1, "wait_days": 7}, "capacity"),
        ({"wait_days": 70}, {"wait_days": 14}, "wait_days"),
        ({"languages": "en|fr"}, {"languages": "en|fr|nl"}, "languages"),
        ({"wait_days": 14, "cost": "paid"}, {"wait_days": 14, "cost": "free"}, "cost"),
    ],
)
def test_one_cell_of_a_service_changed_gives_the_rank_of_advice(
    now: dict[str, Any], then: dict[str, Any], change: str
) -> None:
    rest = [
        service("other", 4, domains="iadl", capacity=None, wait_days=None),  # what is not known moves with the rest
        service("far", 4, domains="iadl", wait_days=14, capacity=1, cost="paid"),
    ]
    sent = [{"referral_id": "V", "service_id": "S", "domain": "fin", "status": "proposed", "referred_on": "2026-05-01"}]
    before, after = (
        town(services=[service("S", 4, domains="iadl", **cells), *rest], needs=NEED, referrals=sent)
        for cells in (now, then)
    )
    found = told(before)["S", change]
    assert (found.before, found.after) == (now[change], then[change])
    assert found.rank == rank(after, "S")
    assert found.rank < (rank(before, "S") or 9)


def test_with_a_model_the_rank_is_that_of_the_model() -> None:
    learned, slow, quick = {"S": 0.2, "T": -0.1}, {"wait_days": 70}, {"wait_days": 14}
    before, after = (
        town(services=[service("S", domains="iadl", **cells), service("T", domains="iadl")], needs=NEED)
        for cells in (slow, quick)
    )
    now, then = (model(book, service=learned) for book in (before, after))
    found = told(before, model=now)["S", "wait_days"]
    assert found.rank == rank(after, "S", model=then) == 1
    assert rank(before, "S", model=now) == 2


def test_an_hour_of_somebody_of_the_own_network_counts() -> None:
    busy, free = (
        town(willing("P", name="Ans", availability=time), services=[service("S", domains="iadl")], needs=NEED)
        for time in ("no", "yes")
    )
    found = told(busy)["P", "availability"]
    assert found.rank == rank(free, "P") == 1
    assert found.text == "Als Ans weer tijd heeft, is dit de eerste keus."
    assert found.as_dict() == {
        "gap_id": GAP, "candidate_id": "P", "candidate": "Ans", "change": "availability",
        "from": "no", "to": "yes", "rank": 1, "text": found.text,
    }  # fmt: skip


def test_a_wait_that_is_too_long_for_the_question_is_tried_at_its_limit() -> None:
    book = town(services=[service("S", domains="iadl", wait_days=40)], needs=NEED)
    found = told(book, max_wait=20)["S", "wait_days"]
    assert (found.before, found.after, found.rank) == (40, 20, 1)


@pytest.mark.parametrize(
    "cells",
    [{"objection": "yes"}, {"quality": "conflict"}, {"burden": 5}, {"birth_year": 2015}, {"potential": "no"}],
)
def test_nobody_is_brought_forward_who_does_not_want_to_or_cannot(cells: dict[str, Any]) -> None:
    book = town(willing("P", availability="no", **cells), services=[service("S", domains="iadl")], needs=NEED)
    assert not any(candidate == "P" for candidate, _ in told(book))


def test_two_things_in_the_way_are_no_single_change() -> None:
    full = service("S", domains="iadl", capacity=0, wait_days=None, areas="south")
    assert told(town(services=[full], needs=NEED)) == {}


def test_only_what_changes_the_advice_is_told_and_not_too_much() -> None:
    slow = [service(f"S{n}", domains="iadl", wait_days=70 - n) for n in range(6)]
    quick = service("Q", domains="iadl", wait_days=0)
    found = told(town(services=[*slow, quick], needs=NEED))
    assert 0 < len(found) <= PER_GAP
    assert all(one.rank > 1 for one in found.values())  # nobody overtakes who can start today


def test_parkwijk_says_what_would_help_and_a_change_really_does_it(parkwijk: Casebook) -> None:
    book = parkwijk.snapshot()
    services = book.services.set_index("service_id")
    checked = 0
    for household in book.household_ids[:3]:
        for found in advise(book, household).whatif[:1]:
            if found.candidate_id in services.index:
                table = book.services.copy()
                table.loc[table["service_id"] == found.candidate_id, found.change] = found.after
                changed = Casebook({**book.tables, "services": table}, day=book.day)
                again = next(gap for gap in advise(changed, household).gaps if gap.gap_id == found.gap_id)
                assert found.candidate_id == again.items[found.rank - 1].candidate_id
                checked += 1
    assert checked


def test_where_an_hour_of_a_friend_changes_who_leans_on_whom_it_is_not_tried() -> None:
    alone = willing("P", gives="practical|emotional", circle=1, frequency=5)
    busy = willing("Q", gives="practical", availability="no")
    advice = advise(town(alone, busy), "H1", gap="G08")
    assert [one.candidate_id for one in advice.gaps[0].excluded] == ["Q"]
    assert advice.whatif == ()
    assert [one.candidate_id for one in advise(town(busy), "H1", gap="G05").whatif] == ["Q"]
