"""All households on two days: shares by hand, statistics against scipy and published values, nothing small shown."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

import netmap as nm
from netmap.reports.comparison.statistics import holm, sign_test, wilson

THEN, NOW = date(2025, 1, 1), date(2026, 1, 1)

Scored = tuple[int, str, int, int, str | None]
"""Household, domain, score then, score now, who gave the second."""


def _book(scores: list[Scored], **tables: Any) -> nm.Casebook:
    """Households of one resident each."""
    homes = sorted({home for home, *_ in scores})
    people = [{"person_id": f"R{home}", "household_id": f"H{home}", "role": "resident"} for home in homes]
    needs = [
        {"household_id": f"H{home}", "person_id": f"R{home}", "domain": domain, "score": score, "rater": rater}
        | {"observed_on": day.isoformat()}
        for home, domain, *pair, rater in scores
        for day, score in zip((THEN, NOW), pair, strict=True)
    ]
    return nm.Casebook.from_tables({"people": people, "needs": needs, **tables})


def _group(scores: list[Scored], **tables: Any) -> dict[str, Any]:
    facts = nm.group_compare(_book(scores, **tables), before=THEN, after=NOW).as_dict()
    json.dumps(facts, allow_nan=False)
    return facts


def _moves(domain: str, up: int, down: int, same: int, rater: str | None = "W1", first: int = 0) -> list[Scored]:
    steps = [1] * up + [-1] * down + [0] * same
    return [(first + place, domain, 3, 3 + step, rater) for place, step in enumerate(steps)]


# ---- statistics


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_is_that_of_newcombe_1998(count: int, total: int, low: float, high: float) -> None:
    assert [round(bound, 4) for bound in wilson(count, total)] == [low, high]


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_is_that_of_scipy(pair: tuple[int, int]) -> None:
    expected = binomtest(*pair).proportion_ci(method="wilson")
    assert wilson(*pair) == pytest.approx((expected.low, expected.high), abs=1e-12)


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_sign_test_is_that_of_scipy(up: int, down: int) -> None:
    expected = binomtest(up, up + down).pvalue if up + down else 1.0
    assert sign_test(up, down) == pytest.approx(expected, rel=1e-9)
    assert sign_test(up, down) == sign_test(down, up)


def test_the_sign_test_stands_large_numbers() -> None:
    assert sign_test(50_000, 49_000) == pytest.approx(binomtest(50_000, 99_000).pvalue, rel=1e-6)
    assert sign_test(100_000, 0) == 0.0


def test_holm_by_hand() -> None:
    # sorted .005 .01 .03 .04 times 4, 3, 2, 1 = .02 .03 .06 .04; never below the one before: the last becomes .06
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.6, 0.9]).tolist() == [1.0, 1.0]
    assert holm([]).tolist() == []


# ---- shares by hand


def test_shares_tests_and_means_per_domain() -> None:
    found = _group(_moves("fin", 9, 1, 2) + _moves("hou", 0, 0, 12) + _moves("soc", 9, 0, 0))
    rows = {row["domain"]: row for row in found["domains"]}
    fin, hou = rows["fin"], rows["hou"]
    assert (fin["n"], fin["improved"]["share"], fin["worsened"]["share"]) == (12, 0.75, pytest.approx(1 / 12, abs=1e-6))
    assert fin["improved"]["low"] == pytest.approx(binomtest(9, 12).proportion_ci(method="wilson").low, abs=1e-6)
    # nine up and one down: 2 · (1 + 10) / 2¹⁰; two domains are shown, so Holm doubles it
    assert fin["p_value"] == pytest.approx(22 / 1024)
    assert fin["p_holm"] == pytest.approx(44 / 1024)
    assert (fin["mean_before"], fin["mean_after"]) == (3, pytest.approx(44 / 12, abs=1e-6))
    assert (hou["p_value"], hou["p_holm"]) == (1.0, 1.0)
    assert rows["soc"] == {"domain": "soc"} | dict.fromkeys(list(fin)[1:])
    assert found["households"] == 12


def test_a_domain_counts_households_not_people() -> None:
    """Nine homes, one of them with three residents: eleven people, and still too few homes."""
    scores = _moves("fin", 9, 0, 0)
    extra = [{"person_id": f"X{n}", "household_id": "H0", "role": "resident"} for n in range(2)]
    book = _book(scores)
    rows = [
        {"household_id": "H0", "person_id": one["person_id"], "domain": "fin", "score": score, "observed_on": str(day)}
        for one in extra
        for day, score in ((THEN, 2), (NOW, 3))
    ]
    more = book.merge(nm.Casebook.from_tables({"people": extra, "needs": rows}))
    found = nm.group_compare(more, before=THEN, after=NOW).as_dict()
    assert found["domains"][0]["n"] is None
    assert found["households"] is None


def test_gaps_are_counted_only_from_ten_households() -> None:
    # a score of 2 without help fires G29; a score of 4 clears it
    rose = [(home, "fin", 2, 4, None) for home in range(11)] + [(home, "hou", 2, 4, None) for home in range(9)]
    rows = {row["gap_id"]: row for row in _group(rose)["gaps"]}
    assert rows["G29-fin"]["closed"] == 11
    assert rows["G29-hou"]["closed"] is None
    assert rows["G29-fin"]["opened"] is None


def test_strength_is_shared_out_over_households_known_twice() -> None:
    scores = _moves("fin", 12, 0, 0)
    people = [{"person_id": f"R{n}", "household_id": f"H{n}", "role": "resident"} for n in range(12)]
    homes = [{"household_id": f"H{n}", "roster": "confirmed"} for n in range(12)]
    helpers, ties = [], []
    for n in range(12):
        cells = {"role": "informal", "relation": "friend", "availability": "yes", "observed_on": str(NOW)}
        helpers.append({"person_id": f"A{n}", "household_id": f"H{n}"} | cells)
        tie = {"circle": 1, "frequency": 5, "quality": "supportive", "gives": "practical", "receives": "none"}
        ties.append({"household_id": f"H{n}", "source": f"A{n}", "target": f"R{n}", "observed_on": str(NOW)} | tie)
    found = _group(scores, people=people + helpers[:9], households=homes, ties=ties[:9])["strength"]
    # with nobody on a complete list the index is 0: nine homes got their first helper, three stayed at 0
    assert (found["n"], found["up"]["share"], found["down"]["share"], found["unclear"]["share"]) == (12, 0.75, 0, 0.25)


def test_rater_changed_and_report(parkwijk: nm.Casebook) -> None:
    workers = {"workers": [{"worker_id": "W1", "organisation_id": "T"}, {"worker_id": "W2", "organisation_id": "T"}]}
    book = _book(_moves("fin", 8, 2, 2) + _moves("hou", 9, 0, 0), **workers)
    comparison = nm.group_compare(book, before=THEN, after=NOW, lang="en")
    assert comparison.as_dict()["rater_changed"]["share"] == 0
    text = comparison.report.as_text(140)
    assert "67% (39% to 86%)" in text
    assert "fewer than 10" in text
    assert nm.group_compare(parkwijk, before=date(2020, 1, 1), after=NOW).as_dict()["households"] is None


# ---- what is left out cannot be reckoned back


def test_small_raters_stand_together() -> None:
    scores = (
        _moves("fin", 12, 0, 0, "W1") + _moves("fin", 3, 0, 0, "W2", first=20) + _moves("fin", 11, 0, 0, None, first=40)
    )
    raters = _group(scores)["raters"]
    assert [(row["rater"], row["others"], row["n"]) for row in raters] == [("W1", False, 12), (None, True, 14)]


def test_raters_are_left_out_when_they_are_too_few_together() -> None:
    scores = _moves("fin", 12, 0, 0, "W1") + _moves("fin", 3, 0, 0, "W2", first=20)
    # the three of W2 would follow from the total: W1 stands with them
    assert [(row["others"], row["n"]) for row in _group(scores)["raters"]] == [(True, 15)]
    assert _group(_moves("fin", 9, 0, 0))["raters"] == []


_scored = st.tuples(
    st.sampled_from(["fin", "hou", "soc"]), st.integers(1, 5), st.sampled_from(["W1", "W2", "W3", None])
)


@settings(max_examples=8)
@given(st.lists(st.lists(_scored, max_size=4, unique_by=lambda one: one[0]), min_size=8, max_size=35))
def test_totals_never_tell_of_fewer_than_ten_households(homes: list[list[tuple[str, int, str | None]]]) -> None:
    scores = [(n, domain, 3, new, rater) for n, home in enumerate(homes) for domain, new, rater in home]
    if not scores:
        return
    found = _group(scores)
    shown = {row["domain"]: row["n"] for row in found["domains"] if row["n"] is not None}
    of = {domain: {n for n, name, *_ in scores if name == domain} for domain in ("fin", "hou", "soc")}
    assert shown == {domain: len(part) for domain, part in of.items() if len(part) >= 10}
    # raters are counted over the domains shown, so their totals give nothing of the domains that are not
    covered = [one for one in scores if one[1] in shown]
    raters = found["raters"]
    assert sum(row["n"] for row in raters) in (0, len(covered))
    named = {row["rater"] for row in raters if not row["others"]}
    for row in raters:
        mine = [one for one in covered if (one[4] not in named if row["others"] else one[4] == row["rater"])]
        assert row["n"] == len(mine)
        assert len({one[0] for one in mine}) >= 10
    for row in found["gaps"]:
        assert all(count is None or count >= 10 for name, count in row.items() if name != "gap_id")
