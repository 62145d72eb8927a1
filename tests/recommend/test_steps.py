"""The stepped policy on bare candidates: order, tolerance, exceptions."""

from __future__ import annotations

from dataclasses import fields
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.recommend.steps import Candidate, Rules, arrange, in_order, ties, went_first


def one(candidate_id: str, step: int, p: float) -> Candidate:
    return Candidate(candidate_id=candidate_id, step=step, score=p, p=p, obstacles=(), unknown=(), flags=())


def order(*candidates: Candidate, top: int = 9, **rules: bool) -> list[str]:
    return [found.candidate_id for found in arrange(candidates, Rules(**rules), top=top)]


def test_the_own_network_goes_first_whatever_the_score() -> None:
    assert order(one("pro", 4, 0.9), one("vol", 3, 0.8), one("own", 2, 0.1)) == ["own", "pro", "vol"]


def test_a_volunteer_within_the_tolerance_goes_before_a_professional() -> None:
    assert order(one("pro", 4, 0.40), one("vol", 3, 0.35)) == ["vol", "pro"]
    assert order(one("pro", 4, 0.40), one("vol", 3, 0.349)) == ["pro", "vol"]


def test_strict_steps_let_the_step_decide() -> None:
    assert order(one("pro", 4, 0.9), one("exp", 5, 0.95), one("vol", 3, 0.1), strict=True) == ["vol", "pro", "exp"]


def test_equal_candidates_are_ordered_by_id() -> None:
    assert order(one("b", 3, 0.3), one("a", 3, 0.3)) == ["a", "b"]


def test_a_specialist_waits_until_somebody_knows_the_household() -> None:
    assert order(one("exp", 5, 0.9), one("pro", 4, 0.2)) == ["pro", "exp"]
    assert order(one("exp", 5, 0.9), one("pro", 4, 0.2), specialist_first=True) == ["exp", "pro"]


def test_unsafe_means_a_professional_first_or_nobody() -> None:
    assert order(one("own", 2, 0.9), one("vol", 3, 0.9), one("pro", 4, 0.1), unsafe=True) == ["pro", "own", "vol"]
    assert order(one("own", 2, 0.9), one("vol", 3, 0.9), unsafe=True) == []


def test_acute_keeps_a_professional_among_the_advice() -> None:
    crowd = [one(f"own{n}", 2, 0.9) for n in range(4)]
    assert order(*crowd, one("pro", 4, 0.1), top=3, acute=True) == ["own0", "own1", "pro"]
    assert order(*crowd, one("pro", 4, 0.1), top=1, acute=True) == ["pro"]


def test_a_debt_emergency_starts_with_a_professional_and_a_volunteer_beside() -> None:
    assert order(one("own", 2, 0.9), one("vol", 3, 0.1), one("pro", 4, 0.1), debts=True) == ["pro", "vol", "own"]


def test_severe_problems_are_for_professionals_only() -> None:
    assert order(one("own", 2, 0.9), one("vol", 3, 0.9), one("pro", 4, 0.1), severe=True) == ["pro"]


def test_candidates_that_are_equally_good_are_ties() -> None:
    assert ties([one("a", 3, 0.300), one("b", 3, 0.296), one("c", 3, 0.2)]) == {"a", "b"}
    assert ties([one("a", 2, 0.3), one("b", 3, 0.3)]) == frozenset()


def test_going_first_within_the_tolerance_is_told() -> None:
    assert went_first(one("vol", 3, 0.36), [one("pro", 4, 0.4)])
    assert not went_first(one("vol", 3, 0.3), [one("pro", 4, 0.4)])
    assert not went_first(one("vol", 3, 0.5), [one("pro", 4, 0.4)])


_CALM = settings(deadline=None)
_rules = st.builds(Rules, **{field.name: st.booleans() for field in fields(Rules)})
_pool = st.lists(
    st.builds(one, st.sampled_from("abcdefgh"), st.sampled_from([2, 3, 4, 5]), st.floats(0.01, 0.99)),
    max_size=6,
    unique_by=lambda candidate: candidate.candidate_id,
)


@_CALM
@given(_pool, _rules, st.integers(1, 4))
def test_the_order_does_not_depend_on_the_order_of_rows(pool: list[Candidate], rules: Rules, top: int) -> None:
    assert len({arrange(shuffled, rules, top=top) for shuffled in list(permutations(pool))[:12]}) == 1


@_CALM
@given(_pool, _rules)
def test_the_rest_keeps_its_order_when_the_first_drops_out(pool: list[Candidate], rules: Rules) -> None:
    everyone = arrange(pool, rules, top=len(pool) or 1)
    if everyone and not rules.unsafe and not rules.debts:
        rest = [candidate for candidate in pool if candidate != everyone[0]]
        assert arrange(rest, rules, top=len(pool)) == everyone[1:]


@_CALM
@given(_pool, _rules, st.integers(0, 5))
def test_only_who_takes_a_place_kept_for_them_moves(pool: list[Candidate], rules: Rules, which: int) -> None:
    """X1 and X4 keep the first places for a professional and a volunteer; all others stay in line."""
    before = in_order(pool, rules)
    gone = before[which % len(before)] if before else None
    after = in_order([one for one in pool if one != gone], rules)
    kept = after[: 2 if rules.debts else int(rules.unsafe)]
    assert [one for one in after if one not in kept] == [
        one for one in before if one in after and one not in kept and one != gone
    ]
    assert len(kept) <= 2


@_CALM
@given(_pool, _rules, st.integers(1, 4))
def test_unsafe_advice_never_begins_with_informal_help(pool: list[Candidate], rules: Rules, top: int) -> None:
    shown = arrange(pool, rules, top=top)
    assert not (rules.unsafe and shown and shown[0].step < 4)


@_CALM
@given(_pool, st.integers(1, 4))
def test_own_network_precedes_when_it_qualifies(pool: list[Candidate], top: int) -> None:
    shown = [candidate.step for candidate in arrange(pool, Rules(), top=top)]
    own = sum(candidate.step == 2 for candidate in pool)
    assert shown[: min(own, top)] == [2] * min(own, top)
