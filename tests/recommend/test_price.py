"""The price of the stepped policy, on candidates whose p is chosen by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.recommend.price import gap_price, household_price
from netmap.recommend.steps import TOLERANCE, Candidate, Rules


def one(candidate_id: str, step: int, p: float) -> Candidate:
    return Candidate(candidate_id=candidate_id, step=step, score=p, p=p, obstacles=(), unknown=(), flags=())


POOL = [one("pro", 4, 0.40), one("near", 3, 0.37), one("light", 3, 0.10)]


def test_the_price_is_what_the_best_is_ahead_of_the_first_advice() -> None:
    price = gap_price("G05", POOL, Rules())
    assert price is not None
    assert (price.best, price.tolerance, price.strict_steps) == ("pro", 0.03, 0.03)
    far = gap_price("G05", [POOL[0], POOL[2]], Rules())
    assert far is not None
    assert (far.tolerance, far.strict_steps) == (0, 0.3)


def test_the_own_network_first_has_a_price_too() -> None:
    price = gap_price("G05", [*POOL, one("friend", 2, 0.15)], Rules(acute=True))
    assert price is not None
    assert price.tolerance == pytest.approx(0.25)


def test_nobody_to_advise_has_no_price() -> None:
    assert gap_price("G05", [], Rules()) is None
    assert gap_price("G05", [POOL[1]], Rules(unsafe=True)) is None
    assert household_price([None], "tolerance") == {
        "mean": None, "total": 0, "tolerance": None, "strict_steps": None, "gaps": {},
    }  # fmt: skip


def test_a_household_pays_per_gap_on_average_and_in_total() -> None:
    prices = [gap_price("G05", POOL, Rules()), gap_price("G04", [POOL[0], POOL[2]], Rules()), None]
    loose, strict = (household_price(prices, rule) for rule in ("tolerance", "strict_steps"))
    assert (loose["mean"], loose["total"], loose["gaps"]) == (0.015, 0.03, {"G05": 0.03, "G04": 0.0})
    assert (strict["mean"], strict["total"]) == (0.165, 0.33)
    assert (loose["tolerance"], loose["strict_steps"]) == (strict["tolerance"], strict["strict_steps"])


_pool = st.lists(
    st.builds(one, st.sampled_from("abcdef"), st.sampled_from([3, 4]), st.floats(0.01, 0.99)),
    min_size=1,
    max_size=6,
    unique_by=lambda candidate: candidate.candidate_id,
)


@settings(deadline=None, max_examples=60)
@given(_pool)
def test_between_volunteers_and_professionals_the_tolerance_is_the_most_one_pays(pool: list[Candidate]) -> None:
    price = gap_price("G05", pool, Rules())
    assert price is not None
    assert 0 <= price.tolerance <= TOLERANCE + 1e-6
    assert price.tolerance <= price.strict_steps
