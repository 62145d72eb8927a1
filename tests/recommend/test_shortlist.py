"""The best services of all households at once: the same as household by household, whichever way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.recommend.advise import cases
from netmap.recommend.asks import asks
from netmap.recommend.board import Board, best
from netmap.recommend.case import Case, Options
from netmap.recommend.closes import NEEDS
from netmap.recommend.eligibility import fits_age
from netmap.recommend.learning.fit import prior_only
from netmap.recommend.score import FEATURES, logit
from netmap.recommend.shortlisting import board_of, shortlist
from netmap.vocabulary import DOMAINS
from tests.benchmarks.shortlist import board_of as board_of_town
from tests.benchmarks.shortlist import city, plain
from tests.recommend.town import need, service, town


def _by_hand(case: Case, top: int) -> list[tuple[str, float]]:
    """One household: the features and checks of advice, for the household in general."""
    ring, situation = case.directory, case.situation
    met = sum((grade * ring.fit(f"G29-{code}", NEEDS[f"G29-{code}"]) for code, grade in situation.needs.items()), 0.0)
    scores = logit(case.features | {"need_match": np.minimum(met + np.zeros(len(ring)), 1.0)})
    stopped = np.logical_or.reduce(list(case.checks.obstacles.values())) | fits_age(ring, situation.residents)[0]
    offered = ring.rows["is_service"].to_numpy(dtype=bool)
    found = [(ring.plain[n]["candidate_id"], float(scores[n])) for n in np.flatnonzero(offered & ~stopped)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:top]


def _each(found: pd.DataFrame) -> dict[str, list[tuple[str, float]]]:
    rows = found.groupby("household_id", sort=False)
    return {home: list(zip(some["service_id"], some["score"], strict=True)) for home, some in rows}


@pytest.mark.parametrize(("households", "max_wait", "text"), [(None, None, True), (60, 28, True), (60, None, False)])
def test_every_household_gets_what_it_gets_alone(
    parkwijk: Casebook, households: int | None, max_wait: int | None, text: bool
) -> None:
    book = (parkwijk if households is None else nm.neighbourhood(households=households, seed=3)).snapshot()
    found = shortlist(book, top=7, max_wait=max_wait, text=text)
    each, options = _each(found), Options(max_wait=max_wait, text=text)
    for case in cases(book, book, book.household_ids, options):
        wanted = _by_hand(case, 7)
        mine = each.get(case.situation.household_id, [])
        assert [one for one, _ in mine] == [one for one, _ in wanted]
        assert np.allclose([score for _, score in mine], [score for _, score in wanted], rtol=0, atol=2e-12)
    assert found.groupby("household_id", sort=False)["rank"].apply(list).map(lambda ranks: ranks[0]).eq(1).all()
    assert np.allclose(found["p"], 1 / (1 + np.exp(-found["score"])), rtol=0, atol=1e-11)


def _drawn(seed: int, *, spoken: bool, alike: bool) -> Board:
    """Few different numbers, so that many services are equal."""
    draw = np.random.default_rng(seed)
    homes, services, kinds = draw.integers(0, 40), draw.integers(1, 30), draw.integers(1, 5)
    needs = draw.integers(0, 3, (homes, 6)) / 4 * (draw.random((homes, 6)) < 0.4)
    covers = draw.integers(0, 2, (services, 6)).astype(float)
    return Board(
        group=draw.integers(0, kinds, homes),
        base=np.where(draw.random((kinds, services)) < 0.6, draw.integers(-3, 2, (kinds, services)) / 3, -np.inf),
        asked=needs if alike else draw.integers(0, 3, (homes, 6)) / 4,
        fit=covers if alike else draw.integers(0, 3, (services, 6)) / 2,
        needs=needs,
        covers=covers,
        match=1.0,
        coverage=0.3,
        slope=-draw.integers(0, 3, homes) / 3,
        volunteer=draw.integers(0, 2, services).astype(float),
        barred=(draw.integers(0, max(homes, 1), homes), draw.integers(0, services, homes)),
        place=draw.integers(0, 3, homes) if spoken else None,
        words=draw.integers(0, 3, (3, services)) / 7 if spoken else None,
    )


def _one_by_one(board: Board, top: int) -> list[list[tuple[int, float]]]:
    """The formula of the board, pair by pair."""
    found = []
    for h, group in enumerate(board.group):
        scores = {}
        for s in range(board.base.shape[1]):
            total, met, covered = board.needs[h].sum(), board.asked[h] @ board.fit[s], board.needs[h] @ board.covers[s]
            score = board.base[group, s] + board.match * min(met, 1) + board.slope[h] * board.volunteer[s]
            score += board.coverage * covered / total if total else 0.0
            if board.words is not None and board.place is not None:
                score += board.words[board.place[h], s]
            if np.isfinite(score) and (h, s) not in set(zip(*board.barred, strict=True)):
                scores[s] = round(float(score), 10)
        found.append(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:top])
    return found


@pytest.mark.parametrize("seed", range(8))
def test_both_ways_give_the_same_and_equals_stand_in_order(seed: int) -> None:
    board, top = _drawn(seed, spoken=seed % 2 == 0, alike=seed % 4 < 2), 1 + seed
    services, logits = best(board, top, compiled=False)
    quick = best(board, top, compiled=True)
    assert np.array_equal(services, quick[0])
    assert np.array_equal(logits, quick[1], equal_nan=True)
    pairs = [
        [(s, round(score, 10)) for s, score in zip(*row, strict=True) if s >= 0]
        for row in zip(services.tolist(), logits.tolist(), strict=True)
    ]
    assert pairs == _one_by_one(board, top)
    assert np.array_equal(services < 0, np.isnan(logits))


def test_a_group_of_very_many_households_is_taken_in_blocks() -> None:
    few = _drawn(9, spoken=True, alike=False)
    again = np.tile(np.arange(len(few)), 30_000 // len(few))
    many = replace(
        few,
        **{name: getattr(few, name)[again] for name in ("asked", "needs", "slope", "place")},
        group=np.zeros(len(again), dtype=np.intp),
        barred=(few.barred[0] + 20_000 // len(few) * len(few), few.barred[1]),
    )
    one, other = best(many, 3, compiled=False), best(many, 3, compiled=True)
    assert np.array_equal(one[0], other[0])
    assert np.array_equal(one[1], other[1], equal_nan=True)
    assert np.array_equal(one[0][: len(few)], one[0][-len(few) :])
    assert not np.array_equal(one[0][many.barred[0]], one[0][few.barred[0]])


def test_it_equals_the_plain_way_of_the_benchmark() -> None:
    town = city(3000, 60)
    services, logits = best(board_of_town(town), 5, compiled=False)
    wanted, scores = plain(town, 5)
    there = np.isfinite(scores)
    assert np.array_equal(there, services >= 0)
    assert np.array_equal(services[there], wanted[there])
    assert np.abs(logits[there] - scores[there]).max() < 1e-12


def test_a_question_about_a_domain_is_matched_with_that_domain(parkwijk: Casebook) -> None:
    book = parkwijk.snapshot()
    found = shortlist(book, domain="fin", top=4, text=False)
    quick = shortlist(book, domain="fin", top=4, text=False, compiled=True)
    assert found.equals(quick)
    home, options = "H01", Options(gap="G29-fin", text=False)
    case = next(cases(book, book.household(home), [home], options))
    grade = 0.5 if case.situation.scores.get("fin") is None else (5 - case.situation.scores["fin"]) / 4
    met = case.directory.fit("G29-fin", NEEDS["G29-fin"])
    scores = dict(
        zip(case.directory.rows["candidate_id"], logit(case.features | {"need_match": grade * met}), strict=True)
    )
    mine = found[found["household_id"] == home]
    assert len(mine) == 4
    assert np.allclose(mine["score"], [scores[one] for one in mine["service_id"]], rtol=0, atol=2e-12)


def test_only_what_is_eligible_is_on_the_list() -> None:
    services = [
        service("far", areas="south", domains="fin"),
        service("old", age_min=65, domains="fin"),
        service("shut", status="inactive", domains="fin"),
        service("there", domains="fin"),
        service("full", capacity=0, wait_days=None, domains="fin"),
        service("fits", domains="fin"),
        service("poor"),
    ]
    running = [{"organisation_id": "helpers", "service_id": "there", "role": "helper", "status": "active"}]
    book = town(services=services, involvements=running, needs=[need("fin", 2)])
    assert shortlist(book)["service_id"].tolist() == ["fits", "poor"]
    assert shortlist(book, compiled=True)["service_id"].tolist() == ["fits", "poor"]


def test_where_there_is_nothing_there_is_nothing() -> None:
    columns = ["household_id", "rank", "service_id", "score", "p"]
    for book in (town(), town(services=[service("S", areas="south")])):
        found = shortlist(book)
        assert (len(found), list(found)) == (0, columns)
    assert len(shortlist(Casebook.from_tables({}))) == 0


@pytest.mark.parametrize(
    ("options", "hint"), [({"top": 0}, "10"), ({"max_wait": -1}, "any wait"), ({"domain": "finn"}, "fin")]
)
def test_wrong_options_are_refused_with_a_hint(options: dict[str, Any], hint: str) -> None:
    with pytest.raises(OptionError, match=hint):
        shortlist(town(), **options)


@pytest.mark.parametrize("domain", [None, "fin"])
def test_what_a_model_learned_counts_too(parkwijk: Casebook, domain: str | None) -> None:
    book, draw = parkwijk.snapshot(), np.random.default_rng(4)
    asked = pd.DataFrame({"household_id": book.household_ids, "domain": domain, "on": pd.Timestamp(str(book.day))})
    every = asks(book, asked.astype({"domain": "str"}))
    size = len(every.ring)
    fitted = replace(
        prior_only(every.ring),
        weights=draw.normal(0, 0.5, len(FEATURES)),
        service=draw.normal(0, 0.4, size),
        organisation=draw.normal(0, 0.2, size),
        service_domain=draw.normal(0, 0.3, (size, len(DOMAINS) + 1)),
    )
    services, logits = best(board_of(every, fitted, np.arange(len(every))), 3)
    q, s = every.everything
    grid = fitted.logit(every.features(q, s), s, every.domain[q])
    grid[~every.eligible(q, s)] = -np.inf
    assert np.array_equal(services, np.argsort(-grid, axis=1, kind="stable")[:, :3])
    assert np.abs(logits - np.take_along_axis(grid, services, axis=1)).max() < 2e-12
