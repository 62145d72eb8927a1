"""Groups, core and edge, roles between kinds."""

from __future__ import annotations

import math
import random
from itertools import combinations, product

import igraph
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.casebook import Casebook
from netmap.ring import brokerage_roles, core_periphery, groups
from tests.ring.build import FIXTURE_2, ring_of, tie


def test_two_cliques_are_two_stable_groups() -> None:
    cliques = [*combinations("ABCDE", 2), *combinations("VWXY", 2), ("A", "V", 1)]
    found = groups(ring_of(cliques, others=["Z"]))
    assert found["group"].dropna().to_dict() == dict.fromkeys("ABCDE", 1) | dict.fromkeys("VWXY", 2)
    assert found["stability"].dropna().eq(1).all()
    assert found["group"].isna()["Z"]
    assert math.isnan(found["stability"]["Z"])


def test_groups_are_the_same_whatever_ran_before(parkwijk: Casebook) -> None:
    first = groups(parkwijk)
    random.seed(99)
    igraph.Graph.Erdos_Renyi(n=20, p=0.3)
    assert groups(parkwijk).equals(first)


def test_groups_share_most_runs(parkwijk: Casebook) -> None:
    found = groups(parkwijk)
    assert found["group"].min() == 1
    sizes = found["group"].value_counts()
    assert sizes.min() >= 2
    assert sizes.sort_index().is_monotonic_decreasing
    assert found["stability"].dropna().between(0, 1).all()


def test_a_clear_core_is_found() -> None:
    core = list(combinations("ABC", 2))
    edge = [("A", "X"), ("B", "Y"), ("C", "Z"), ("A", "Y")]
    found = core_periphery(ring_of(core + edge))
    assert found.core == ("A", "B", "C")
    assert found.r == pytest.approx(1)


def test_nothing_to_tell_apart_has_no_number() -> None:
    for ties in ([], list(combinations("ABCD", 2))):
        found = core_periphery(ring_of(ties, others="ABCD"))
        assert found.core == ()
        assert math.isnan(found.r)


IDS = [f"O{n}" for n in range(6)]
PAIRS = list(combinations(IDS, 2))


def _pearson(ties: set[tuple[str, str]], core: set[str]) -> float:
    kept = [pair for pair in PAIRS if (pair[0] in core) == (pair[1] in core)]
    found = [float(pair in ties) for pair in kept]
    ideal = [float(pair[0] in core) for pair in kept]
    if len(set(found)) < 2 or len(set(ideal)) < 2:
        return -math.inf
    return float(np.corrcoef(found, ideal)[0, 1])


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from(PAIRS)))
def test_no_split_fits_better_than_the_core_found(ties: set[tuple[str, str]]) -> None:
    found = core_periphery(ring_of(sorted(ties), others=IDS))
    splits = [{one for one, inside in zip(IDS, bits, strict=True) if inside} for bits in product([0, 1], repeat=6)]
    best = max(_pearson(ties, core) for core in splits)
    if math.isinf(best):
        assert math.isnan(found.r)
    else:
        assert found.r == pytest.approx(best)
        assert _pearson(ties, set(found.core)) == pytest.approx(found.r)


KINDS = {"a1": "welfare", "a2": "welfare", "b": "welfare", "w1": "health", "w2": "health", "z": "school"}
PATHS = [("a1", "b"), ("b", "a2"), ("w1", "b"), ("b", "w2"), ("z", "b")]


def test_roles_of_the_method_fixture() -> None:
    rows = [tie(a, b, reported_by="source") for a, b in PATHS]
    roles = brokerage_roles(ring_of(rows=rows, kinds=KINDS), directed=True).loc["b"]
    assert roles.to_dict() == {
        "coordinator": 1,
        "itinerant": 1,
        "representative": 1,
        "gatekeeper": 2,
        "liaison": 1,
        "total": 6,
    }


def test_without_direction_every_pair_that_is_apart_counts_once() -> None:
    roles = brokerage_roles(ring_of(PATHS, kinds=KINDS))
    assert roles.loc["b", "total"] == len(list(combinations(["a1", "a2", "w1", "w2", "z"], 2)))
    assert roles.loc["b", "representative"] == roles.loc["b", "gatekeeper"]
    assert brokerage_roles(ring_of(FIXTURE_2))["coordinator"].to_dict() == {
        "1": 0,
        "2": 0,
        "3": 2,
        "4": 1,
        "5": 2,
        "6": 0,
        "7": 0,
    }
