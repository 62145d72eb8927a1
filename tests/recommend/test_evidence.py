"""Evidence: counted right, drawn towards the common rate, never about one household."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from netmap.locale import LANGUAGES, words
from netmap.recommend import advise
from netmap.recommend.evidence import LEVELS, shrunk_rates
from netmap.recommend.item import Evidence
from tests.build import Row
from tests.recommend.learning.street import referral, street
from tests.recommend.town import about, service, town


def evidence(book_referrals: list[Row], service_id: str = "good", *, household: str = "H00") -> Evidence:
    """What advice about *iadl* says of a service of the street, in which everybody was referred in February."""
    found = advise(street(book_referrals), household, gap="G29-iadl", top=9).gaps[0].items
    return next(item.evidence for item in found if item.candidate_id == service_id)


def sent(*statuses: str, domain: str | None = "iadl", first: int = 1) -> list[Row]:
    """One closed referral to the good service for each household in turn."""
    return [referral(home, home, "good", status, domain=domain) for home, status in enumerate(statuses, start=first)]


def test_closed_referrals_are_counted_and_open_ones_say_nothing() -> None:
    rows = sent("completed", "stopped", "refused", "completed", "no_capacity")
    rows.append(referral(50, 9, "good", "waiting", ended_on=None))
    found = evidence(rows)
    assert (found.n, found.ok, found.level) == (5, 2, "thin")
    nobody = evidence(rows, "poor")
    assert (nobody.n, nobody.ok, nobody.level) == (0, 0, "none")
    assert nobody.shrunk == pytest.approx(3 / 7)


def test_without_any_outcome_there_is_no_estimate() -> None:
    found = evidence([referral(1, 1, "good", "proposed", ended_on=None)])
    assert (found.n, found.shrunk, found.precedents) == (0, None, None)


def test_what_ended_after_the_day_is_not_known_yet() -> None:
    past = {"referral_id": "V1", "service_id": "S", "domain": "iadl", "referred_on": "2026-01-01"}
    done = [{**past, "status": "completed", "ended_on": "2026-04-01"}]
    book = town(services=[service("S", domains="iadl", observed_on="2026-01-01")], referrals=done)
    for day, n in ((date(2026, 3, 1), 0), (date(2026, 5, 1), 1)):
        assert [item.evidence.n for item in about(book.as_of(day), "G29-iadl").items] == [n]


@pytest.mark.parametrize(("others", "told"), [(4, False), (5, True)])
def test_an_example_is_told_from_five_other_households_on(others: int, told: bool) -> None:
    rows = [referral(0, 0, "good", "completed"), *sent(*["completed"] * (others - 1), "stopped")]
    found = evidence(rows, household="H00").precedents
    assert found == ({"households": others, "n": others, "ok": others - 1} if told else None)


def test_an_example_is_about_the_same_domain() -> None:
    assert evidence(sent(*["completed"] * 9, domain="fin")).precedents is None
    assert evidence(sent(*["completed"] * 9, domain=None)).n == 9


def test_people_have_no_evidence() -> None:
    rows = [{"referral_id": "V1", "service_id": "S", "referred_on": "2026-01-01", "status": "completed"}]
    book = town(services=[service("S", domains="iadl")], referrals=rows)
    assert about(book, "G12").items[0].evidence == Evidence(shrunk=pytest.approx(2 / 3))


def test_a_share_lies_between_its_own_and_the_common_one() -> None:
    n, ok = np.array([1, 1, 40, 40, 0]), np.array([1, 0, 36, 8, 0])
    shrunk, common = shrunk_rates(n, ok), (ok.sum() + 1) / (n.sum() + 2)
    raw = ok[:4] / n[:4]
    assert np.all((shrunk[:4] - raw) * (shrunk[:4] - common) < 0)
    assert shrunk[4] == pytest.approx(common)
    assert abs(shrunk[2] - raw[2]) < abs(shrunk[0] - raw[0])
    assert np.all(np.isnan(shrunk_rates([0, 0], [0, 0])))


def test_one_success_is_not_certainty() -> None:
    assert shrunk_rates([1], [1])[0] < 0.75
    assert 0 < shrunk_rates([3, 2], [0, 0])[0] < 0.2


def test_where_services_differ_their_own_share_counts_more() -> None:
    draw = np.random.default_rng(5)
    n = np.full(300, 20)
    errors = {}
    for name, rates in (("alike", np.full(300, 0.4)), ("different", draw.beta(1.2, 1.8, 300))):
        ok = draw.binomial(n, rates)
        shrunk, raw = shrunk_rates(n, ok), ok / n
        errors[name] = np.mean((shrunk - rates) ** 2) / np.mean((raw - rates) ** 2)
    assert errors["alike"] < 0.2
    assert 0.6 < errors["different"] < 1


def test_the_strength_is_the_one_that_was_drawn() -> None:
    draw = np.random.default_rng(8)
    n = np.full(4000, 30)
    ok = draw.binomial(n, draw.beta(4, 8, 4000))
    shrunk = shrunk_rates(n, ok)
    high, low = shrunk[ok == 20][0], shrunk[ok == 5][0]
    assert (high, low) == (pytest.approx(24 / 42, abs=0.01), pytest.approx(9 / 42, abs=0.01))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_level_has_a_word(lang: str) -> None:
    assert all(words(lang).text(f"evidence-{level}") for level in LEVELS)
