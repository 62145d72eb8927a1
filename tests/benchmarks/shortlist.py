"""The ten best eligible services of every household of a city, beside the plain way with numpy."""

from __future__ import annotations

import time
from collections.abc import Mapping

import numpy as np

from netmap.recommend.board import Board, best, groups
from tests.benchmarks.harness import Ratio, compare

__all__ = ["board_of", "city", "plain", "ratios"]

HOUSEHOLDS, SERVICES, DOMAINS, TOP = 100_000, 500, 13, 10
AREAS, LANGUAGES = 20, 4
MATCH, COVERAGE = 1.0, 0.3
_BLOCK = 1_000

City = Mapping[str, np.ndarray]


def city(households: int = HOUSEHOLDS, services: int = SERVICES, *, seed: int = 0) -> City:
    """Households and services as arrays; about 24% of the pairs are eligible."""
    draw = np.random.default_rng(seed)
    low = draw.choice([0, 18, 65], services, p=[0.55, 0.3, 0.15])
    return {
        "area": draw.integers(0, AREAS, households),
        "age": draw.integers(16, 95, households),
        "language": draw.choice(LANGUAGES, households, p=[0.85, 0.06, 0.05, 0.04]),
        "needs": np.where(draw.random((households, DOMAINS)) < 0.22, draw.integers(1, 5, (households, DOMAINS)) / 4, 0),
        "slope": -draw.integers(0, 5, households) / 8 - draw.integers(0, 2, households),
        "serves": draw.random((AREAS, services)) < 0.36,
        "age_min": low,
        "age_max": np.where(draw.random(services) < 0.2, low + 30, 150),
        "open": draw.random(services) < 0.9,
        "fit": (draw.random((services, DOMAINS)) < 0.16).astype(float),
        "volunteer": (draw.random(services) < 0.3).astype(float),
        "general": draw.normal(-2.0, 0.3, services),
        "distance": -0.4 * draw.gamma(2.0, 1.0, (AREAS, services)),
        "mismatch": -0.8 * (draw.random((LANGUAGES, services)) < 0.3),
    }


def plain(town: City, top: int = TOP) -> tuple[np.ndarray, np.ndarray]:
    """Block by block: a matrix product, what is the same for a household, a mask, argpartition."""
    count = len(town["area"])
    services, scores = np.empty((count, top), dtype=np.intp), np.empty((count, top))
    for first in range(0, count, _BLOCK):
        rows = slice(first, first + _BLOCK)
        area, age, needs = town["area"][rows], town["age"][rows, None], town["needs"][rows]
        met = needs @ town["fit"].T
        total = needs.sum(axis=1, keepdims=True)
        score = town["general"] + town["distance"][area] + town["mismatch"][town["language"][rows]]
        score += MATCH * np.minimum(met, 1) + COVERAGE * met / np.where(total > 0, total, 1)
        score += town["slope"][rows, None] * town["volunteer"]
        fits = town["serves"][area] & (age >= town["age_min"]) & (age <= town["age_max"]) & town["open"]
        score = np.where(fits, score, -np.inf)
        some = np.argpartition(-score, top, axis=1)[:, :top]
        order = np.argsort(-np.take_along_axis(score, some, axis=1), axis=1)
        services[rows] = np.take_along_axis(some, order, axis=1)
        scores[rows] = np.take_along_axis(score, services[rows], axis=1)
    return services, scores


def board_of(town: City) -> Board:
    """The same households and services, taken apart by group."""
    edges = np.unique(np.concatenate([town["age_min"], town["age_max"] + 1]))
    stage = np.searchsorted(edges, town["age"], side="right")
    group, first = groups(town["area"], town["language"], stage)
    area, age = town["area"][first], town["age"][first, None]
    base = town["general"] + town["distance"][area] + town["mismatch"][town["language"][first]]
    fits = town["serves"][area] & (age >= town["age_min"]) & (age <= town["age_max"]) & town["open"]
    nobody = np.zeros(0, dtype=np.intp)
    return Board(
        group=group,
        base=np.where(fits, base, -np.inf),
        asked=town["needs"],
        fit=town["fit"],
        needs=town["needs"],
        covers=town["fit"],
        match=MATCH,
        coverage=COVERAGE,
        slope=town["slope"],
        volunteer=town["volunteer"],
        barred=(nobody, nobody),
    )


def ratios() -> list[Ratio]:
    """Both ways beside plain numpy; grouping counts, compiling does not."""
    town = city()
    start = time.process_time()
    best(board_of(city(1000, 20)), TOP, compiled=True)
    seconds = time.process_time() - start
    job = f"top {TOP} of {SERVICES} services for {HOUSEHOLDS:,} households, {_share(town):.0%} of pairs eligible"
    ways = {False: ("without extra", "≥ 1×"), True: (f"extra city; compiling once {seconds:.1f} s", "≥ 3×")}
    return [
        compare(
            f"{job} ({named})",
            "numpy: matmul, mask, argpartition",
            goal,
            lambda way=way: best(board_of(town), TOP, compiled=way),
            lambda: plain(town),
            rounds=3,
        )
        for way, (named, goal) in ways.items()
    ]


def _share(town: City) -> float:
    """The share of pairs that are eligible."""
    board = board_of(town)
    per_group = np.isfinite(board.base).mean(axis=1)
    return float(per_group[board.group].mean())
