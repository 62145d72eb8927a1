"""What advice never does: properties that hold for households of all kinds, drawn by seed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.recommend import Advice, GapAdvice, advise_all
from netmap.recommend.advise import cases
from netmap.recommend.answers import answer
from netmap.recommend.candidates import FAILED_TIMES
from netmap.recommend.case import Options
from netmap.recommend.eligibility import CODES
from netmap.recommend.questions import questions
from netmap.recommend.steps import in_order
from tests.recommend.crowd import Town, book_of, not_to_ask, not_to_involve, town, unsafe

SEEDS = (0, 1)
WAYS: dict[str, dict[str, Any]] = {
    "usual": {},
    "all": {"top": 99},
    "strict": {"strict_steps": True},
    "soon": {"max_wait": 20, "top": 9, "text": False},
}
drawn = pytest.mark.parametrize("seed", SEEDS)
asked = pytest.mark.parametrize(("seed", "way"), [(0, "usual"), (1, "usual"), (0, "strict"), (1, "soon"), (0, "all")])


@cache
def advice_of(seed: int, way: str = "usual") -> list[Advice]:
    return advise_all(book_of(town(seed)), **WAYS[way])


def shown(gap: GapAdvice) -> list[str]:
    return [item.candidate_id for item in gap.items]


def gaps_of(advices: list[Advice]) -> Iterator[tuple[Advice, GapAdvice]]:
    return ((advice, gap) for advice in advices for gap in advice.gaps)


def score_of(rows: Town, home: str, domain: str) -> int | None:
    scores = [row["score"] for row in rows["needs"] if (row["household_id"], row["domain"]) == (home, domain)]
    return min(scores, default=None)


def debts(rows: Town, gap: GapAdvice, home: str) -> bool:
    emergency = any(row["household_id"] == home and row["debt_emergency"] == "yes" for row in rows["households"])
    return emergency and gap.gap_id in ("G11", "G29-fin")


def severe(rows: Town, gap: GapAdvice, home: str) -> bool:
    domain = gap.gap_id.removeprefix("G29-")
    return domain in ("men", "phy", "sub") and score_of(rows, home, domain) == 1


@asked
def test_nobody_is_advised_who_should_not_be(seed: int, way: str) -> None:
    rows = town(seed)
    advised = 0
    for advice, gap in gaps_of(advice_of(seed, way)):
        home, found = advice.household_id, set(shown(gap))
        assert not found & not_to_ask(rows, home)
        assert not found & not_to_involve(rows, home, max_wait=WAYS[way].get("max_wait"))
        assert {one for one in found if one.startswith(("P", "R-", "K-"))} <= {f"P{n}-{home}" for n in range(9)}
        advised += len(found)
    assert advised > 50


@drawn
def test_help_that_ended_twice_without_result_is_passed(seed: int) -> None:
    rows = town(seed)
    step = {row["service_id"]: row["step"] for row in rows["services"]}
    passed = 0
    for advice, gap in gaps_of(advice_of(seed, "all")):
        domain = "fin" if gap.gap_id == "G11" else gap.gap_id.removeprefix("G29-")
        ended = [
            step[row["service_id"]]
            for row in rows["referrals"]
            if (row["household_id"], row["domain"]) == (advice.household_id, domain)
            if row["status"] in ("refused", "stopped")
        ]
        failed = {one for one in ended if ended.count(one) >= FAILED_TIMES}
        assert not failed & {item.step for item in gap.items if item.step > 2}
        passed += len(failed)
    assert passed


@drawn
def test_whoever_meets_a_need_is_advised_or_left_out_with_a_reason(seed: int) -> None:
    rows = town(seed)
    for advice, gap in gaps_of(advice_of(seed, "all")):
        home, out = advice.household_id, [one.candidate_id for one in gap.excluded]
        everyone = [*shown(gap), *out]
        assert len(everyone) == len(set(everyone))
        assert all(one.reason in CODES and one.fix for one in gap.excluded)
        assert all(item.reasons and all(item.reasons) for item in gap.items)
        assert [item.rank for item in gap.items] == list(range(1, len(everyone) - len(out) + 1))
        domain = gap.gap_id.removeprefix("G29-")
        lightest = 4 if severe(rows, gap, home) else 2
        offers = {row["service_id"] for row in rows["services"] if domain in (row["domains"] or "").split("|")}
        lighter = {row["service_id"] for row in rows["services"] if row["step"] < lightest}
        assert offers - set(everyone) <= lighter
        if offers & lighter - set(out) and gap.items:
            assert 3 in {skipped.step for skipped in gap.skipped_steps}


@asked
def test_with_safety_at_stake_a_professional_goes_first_and_it_is_said(seed: int, way: str) -> None:
    rows = town(seed)
    alarms = 0
    for advice, gap in gaps_of(advice_of(seed, way)):
        danger = unsafe(rows, advice.household_id)
        assert (advice.safety is not None) == danger
        if danger and gap.items:
            assert gap.items[0].kind == "professional"
            alarms += 1
    assert alarms


@asked
def test_the_own_network_precedes_when_it_qualifies(seed: int, way: str) -> None:
    rows = town(seed)
    firsts = 0
    everyone = zip(gaps_of(advice_of(seed, way)), gaps_of(advice_of(seed, "all")), strict=True)
    for (advice, gap), (_, whole) in everyone:
        home = advice.household_id
        if advice.safety is not None or debts(rows, gap, home) or severe(rows, gap, home):
            continue
        own = [item.candidate_id for item in whole.items if item.kind == "own_network"]
        assert shown(whole)[: len(own)] == own
        acute = score_of(rows, home, gap.gap_id.removeprefix("G29-")) == 1
        room = len(gap.items) - acute
        assert shown(gap)[: min(len(own), room)] == own[:room]
        firsts += bool(own and room)
    assert firsts


def test_advice_does_not_depend_on_the_order_of_rows() -> None:
    rows, random = town(0), Random(0)
    shuffled = {name: random.sample(listed, len(listed)) for name, listed in rows.items()}
    assert shuffled != rows
    other = {advice.household_id: advice for advice in advise_all(book_of(shuffled))}
    assert {advice.household_id: advice for advice in advice_of(0)} == other


def _advised(advices: list[Advice], service: str) -> set[tuple[str, str]]:
    """The households and gaps for which a service is advised."""
    return {(advice.household_id, gap.gap_id) for advice, gap in gaps_of(advices) if service in shown(gap)}


@pytest.mark.parametrize(("seed", "add"), [(0, 1), (1, 9)])
def test_more_places_never_remove_a_service(seed: int, add: int) -> None:
    rows, before = town(seed), advice_of(seed)
    known = [row["service_id"] for row in rows["services"] if row["capacity"] is not None]
    often = max(known, key=lambda one: len(_advised(before, one)))
    services = [
        row | {"capacity": row["capacity"] + add} if row["service_id"] == often else row for row in rows["services"]
    ]
    assert _advised(before, often)
    assert _advised(before, often) <= _advised(advise_all(book_of(rows | {"services": services})), often)


def test_a_place_where_there_was_none_makes_eligible() -> None:
    rows = town(1)
    full = {row["service_id"] for row in rows["services"] if row["capacity"] == 0 and row["wait_days"] is None}
    services = [row | {"capacity": 1} if row["service_id"] in full else row for row in rows["services"]]
    gained = advise_all(book_of(rows | {"services": services}))
    assert not any(_advised(advice_of(1), one) for one in full)
    assert any(_advised(gained, one) for one in full)


def _orders(rows: Town) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Per household and question everybody who can be advised, in the order of the policy, before variety.

    Not where safety is at stake or debts are pressing: there the first professional has a place of its own (X1, X4).
    """
    book = book_of(rows)
    for case in cases(book, book, book.household_ids, Options()):
        for question in questions(case):
            found = answer(case, question)
            if not found.rules.unsafe and not found.rules.debts:
                order = [one.candidate_id for one in in_order(found.eligible, found.rules)]
                yield (case.situation.household_id, question.gap_id), order


@drawn
def test_the_rest_keeps_its_order_when_the_first_stops(seed: int) -> None:
    rows = town(seed)
    before = dict(_orders(rows))
    first = next(order[0] for order in before.values() if len(order) > 3 and order[0].startswith("S"))
    stopped = [row | {"status": "inactive"} if row["service_id"] == first else row for row in rows["services"]]
    after = dict(_orders(rows | {"services": stopped}))
    assert any(first in order for order in before.values())
    assert after == {key: [one for one in order if one != first] for key, order in before.items()}


def test_every_household_of_parkwijk_gets_advice_that_holds_together(parkwijk: Casebook) -> None:
    everyone = advise_all(parkwijk)
    assert [advice.household_id for advice in everyone] == list(parkwijk.household_ids)
    services = parkwijk.snapshot().services.set_index("service_id")
    for advice in everyone:
        for gap in advice.gaps:
            for item in gap.items:
                assert item.reasons
                if item.candidate_id in services.index:
                    assert services.at[item.candidate_id, "status"] != "inactive"
                    assert item.step == services.at[item.candidate_id, "step"]
            if advice.safety is not None and gap.items:
                assert gap.items[0].step >= 4
    assert {"recommended"} < {advice.status for advice in everyone}
