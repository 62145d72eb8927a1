"""Variety on ranks 2 and 3: what it may change, and what never."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.recommend.directory import directory
from netmap.recommend.diversity import LAMBDA, Move, diversify, likeness, moves
from netmap.recommend.steps import TOLERANCE, Candidate, Rules, arrange
from tests.build import casebook
from tests.recommend.town import AREAS, ORGANISATIONS, ids, need, service, town, whole


def one(candidate_id: str, step: int, p: float) -> Candidate:
    return Candidate(candidate_id=candidate_id, step=step, score=p, p=p, obstacles=(), unknown=(), flags=())


def alike(one: Candidate, other: Candidate) -> float:
    """Candidates whose ids begin with the same letter are of one organisation."""
    return float(one.candidate_id[0] == other.candidate_id[0])


def names(*candidates: Candidate) -> list[str]:
    return [found.candidate_id for found in diversify(candidates, alike)]


def test_another_organisation_goes_before_the_same_one_when_it_fits_almost_as_well() -> None:
    assert names(one("a1", 3, 0.40), one("a2", 3, 0.39), one("b1", 3, 0.35)) == ["a1", "b1", "a2"]
    assert names(one("a1", 3, 0.40), one("a2", 3, 0.39), one("b1", 3, 0.33)) == ["a1", "a2", "b1"]


def test_what_is_given_up_for_variety_is_the_tolerance_of_the_policy() -> None:
    assert pytest.approx(LAMBDA) == 1 / 1.05
    assert names(one("a1", 3, 0.40), one("a2", 3, 0.40), one("b1", 3, 0.3501))[1] == "b1"
    assert names(one("a1", 3, 0.40), one("a2", 3, 0.40), one("b1", 3, 0.3499))[1] == "a2"


def test_nobody_passes_a_candidate_of_another_step() -> None:
    pool = [one("a1", 4, 0.40), one("a2", 4, 0.39), one("v1", 3, 0.33), one("b1", 4, 0.36)]
    assert names(*pool) == ["a1", "a2", "v1", "b1"]


def test_moves_tell_who_went_before_others() -> None:
    pool = [one("a1", 3, 0.40), one("a2", 3, 0.39), one("b1", 3, 0.37)]
    assert moves(pool, diversify(pool, alike)) == (Move(candidate_id="b1", rank_before=3, rank=2),)
    assert moves(pool, pool) == ()


def test_services_of_one_organisation_are_alike() -> None:
    services = [service("A", domains="fin"), service("B", domains="soc"), service("C", 4, domains="fin")]
    ring = directory(casebook(areas=AREAS, organisations=ORGANISATIONS, services=services))
    rows = {cells["candidate_id"]: row for row, cells in enumerate(ring.plain)}
    first, same, other = (replace(one(name, 3, 0.3), row=rows[name]) for name in "ABC")
    assert likeness(ring)(first, same) == 1.0  # one organisation, whatever they do
    assert likeness(ring)(first, other) == 0.0


def test_advice_offers_another_organisation_and_says_so() -> None:
    services = [service(name, domains="iadl", wait_days=wait) for name, wait in (("A", 0), ("B", 1))]
    services.append(service("C", 3, domains="iadl", wait_days=3, organisation_id="care"))
    advice = whole(town(services=services, needs=[need("iadl", 2)]), gap="G29-iadl")
    assert ids(advice.gaps[0]) == ["A", "C", "B"]
    assert advice.diversity is not None
    (move,) = advice.diversity["moved"]
    assert {name: move[name] for name in ("gap_id", "candidate_id", "from", "to")} == {
        "gap_id": "G29-iadl", "candidate_id": "C", "from": 3, "to": 2,
    }  # fmt: skip
    assert move["text"].startswith("C (Zorg Verzonnen) gaat voor")


_CALM = settings(deadline=None, max_examples=60)
_rules = st.builds(Rules, **{field.name: st.booleans() for field in fields(Rules)})
_ids = st.sampled_from(["a1", "a2", "a3", "b1", "b2", "c1"])
_pool = st.lists(
    st.builds(one, _ids, st.sampled_from([2, 3, 4, 5]), st.floats(0.01, 0.99)),
    max_size=6,
    unique_by=lambda candidate: candidate.candidate_id,
)


@_CALM
@given(_pool, _rules)
def test_variety_keeps_the_first_and_every_step_in_its_place(pool: list[Candidate], rules: Rules) -> None:
    plain = arrange(pool, rules, top=9)
    varied = tuple(diversify(plain, alike))
    assert varied[:1] == plain[:1]
    assert [found.step for found in varied] == [found.step for found in plain]
    assert set(varied) == set(plain)
    assert all(there.p - here.p <= TOLERANCE + 1e-9 for there, here in zip(plain[1:2], varied[1:2], strict=True))


@_CALM
@given(_pool, _rules)
def test_without_variety_the_rest_keeps_its_order_when_the_first_drops_out(pool: list[Candidate], rules: Rules) -> None:
    if rules.unsafe or rules.debts:
        rules = Rules(strict=rules.strict, severe=rules.severe)
    everyone = arrange(pool, rules, top=9)
    rest = [candidate for candidate in pool if candidate not in everyone[:1]]
    assert arrange(rest, rules, top=9) == everyone[1:]
